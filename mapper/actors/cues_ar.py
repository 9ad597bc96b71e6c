"""Cues of Arabic clauses that name who did it: "من قبل X", "هجوم لقوات X", "قتله X". Pure."""

from ..acled.deeds import SEIZED, TAKEN
from ..acled.kinds import ARMED
from ..model import ActorMention, ActorRole
from ..reading import Token
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .around_ar import (
    has_object,
    is_asset,
    object_follows,
    of_use,
    trigger_before,
    whole_before,
    words_before,
    written_on,
)
from .lexicon import is_coalition
from .scene import Scene, swapped
from .sentence_ar import number_words

#: The verb stands at most so many words before the accused.
_ACCUSED = 8
#: So few words stand between a verb that holds its object and who did it.
_BESIDE = 3
#: Nouns of these with "from" behind them.
_FROM = ("shelling", "airstrike", "strike", "assault")
#: Nouns behind which stands what harmed.
_BY_ARMS = ("explosion", "strike", "shelling")
#: Between "by the fire of" and whose it is: "برصاص حراس مقر الحركة".
_THEIR_ARMS = ("arms_of", "munitions", "bodies", "assets")
#: Between a verb and whose unit did it stand so many words: the unit, and one that describes it.
_UNIT = 2
#: A camp's word stands so many words before those for whom it is.
_CAMP = 4
#: "By", its noun and some of those who did it are so many words: "على يد مسلحين من X".
_AGENT = 4
#: Between "by" and who did it.
_BETWEEN_AGENT = ("assets", "doers", "times", "belonging")
#: Deeds without a foe.
NO_FOE = ("protest", "march", "agreement", "movement", "displacement")
#: Nouns for harm: who follows them suffered it.
HARM = ("kill", "execution", "abduction", "arrest", "sexual", "disperse", "displacement")


def agent(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "من قبل X", "على يد X", "مصدره X", "نفذته X": X did it."""
    near = whole_before(scene, actor)
    of_them = len(near) > 1 and near[0].lower == "من" and of_use(near[1], "doers")
    back = [
        t
        for t in (near[1:_AGENT] if of_them else near[: _AGENT - 1])  # "شنه عناصر من تنظيم الدولة"
        if not (any(of_use(t, use) for use in _BETWEEN_AGENT) or t.lower in number_words())
    ]
    if not back:
        return None
    pair = len(back) > 1 and back[1].lower in ("من", "علي", "في") and of_use(back[0], "agent_pairs")
    if pair:
        return swapped("initiator", scene.lead)
    return "initiator" if of_use(back[0], "agents") else None


def accused(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "اتهمت X Y بقصف", "نسبته المصادر إلى Y": Y did it, as X says."""
    told = shape("attributed_to", "ar").search(scene.text, scene.clause.start, actor.start)
    if told and not shape("their_words", "ar").match(scene.text, actor.end):
        return swapped("initiator", scene.lead)
    after = [t for t in scene.sentence.tokens if t.start >= actor.end][:3]
    charged = bool(after) and of_use(after[0], "charges")
    if not after or not (charged or after[0].lower.startswith("ب")):
        return None
    deed = next((t for t in scene.clause.triggers if t.start >= actor.end), None)
    near = deed is not None and deed.start <= after[-1].start
    accusing = any(t.lower in grammar("ar", "accusing") for t in words_before(scene, actor.start)[:_ACCUSED])
    if charged and accusing and deed is None:
        return swapped("initiator", scene.lead)  # "محملا حركة الشباب المسؤولية"
    return swapped("initiator", deed) if near and accusing and deed is not None else None


def did_to_them(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "دهسته مركبة مستوطن", "قتله مسلحون": whom it was done to is written on to the verb."""
    trigger = trigger_before(scene, actor)
    if trigger is None or trigger.part != "verb" or not has_object(trigger):
        return None
    if any(trigger.end <= a.start < actor.start for a in scene.actors):
        return None  # "قتلت قذيفة أطلقها الحوثيون طفلتين": who did it was named
    gap = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start]
    some = gap[:1] and (gap[0].lower.endswith("ون") or of_use(gap[0], "doers"))
    gap = gap[2:] if some and [t.lower for t in gap[1:2]] == ["من"] else gap  # "قتله مسلحون من X"
    beside = len(gap) < _BESIDE and not any(of_use(t, "prepositions") for t in gap)
    return swapped("initiator", trigger) if beside and not written_on(scene, actor) else None


def _whose(scene: Scene, asset: Token) -> ActorRole | None:
    """Whose arms did it, where they are the subject of the verb: "ألقت مسيرة تابعة لـX قنبلة"."""
    before = words_before(scene, asset.start)[:1]
    if before and of_use(before[0], "light"):
        return "initiator"  # "نفذت طائرات تابعة للتحالف ضربات"
    verb = next((t for t in scene.clause.triggers if t.end + 1 == asset.start and t.part == "verb"), None)
    return swapped("initiator", verb) if verb is not None and not verb.passive else None


def _belonging(scene: Scene, actor: ActorMention, back: list[Token]) -> ActorRole | None:
    """Whose men attacked or fell, or whose things were struck: "هاجم عناصر تابعون لـX قرية", "استهداف سيارة
    تابعة لـX"; ``back``: the words before "تابع"."""
    trigger, head = trigger_before(scene, actor), back[0]
    if trigger is None:
        return None
    if trigger.part == "verb" and not trigger.passive and trigger.end + 1 == head.start:
        return swapped("initiator", trigger) if object_follows(scene, actor) else "other"
    fell = any(c.start <= head.start < c.end for c in scene.counts)
    struck = trigger.start < head.start and trigger.cls.name not in NO_FOE and is_asset(back, 0)
    return swapped("target", trigger) if fell or struck else None


def theirs_first(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "مسيرة تابعة لـX تقصف": whose arms or men stand before the verb do it."""
    back = whole_before(scene, actor)
    if len(back) < _UNIT or not of_use(back[0], "belonging") or trigger_before(scene, actor) is not None:
        return None
    head = next((t for t in back[1:4] if of_use(t, "arms_of") or of_use(t, "doers")), None)
    verb = next((t for t in scene.clause.triggers if t.start >= actor.end), None)
    if head is None or verb is None or verb.part != "verb" or verb.passive:
        return None
    gap = [t for t in scene.sentence.tokens if actor.end <= t.start and t.end <= verb.start]
    return swapped("initiator", verb) if len(gap) < _BESIDE else None


def held(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "مناطق سيطرة X", "مسلحون موالون لـX": whose ground or ally it is, not who acts."""
    back = whole_before(scene, actor)
    if len(back) > 1 and back[0].lower.startswith("تابع"):
        arms = next((t for t in reversed(back[1:4]) if of_use(t, "arms_of")), None)
        if arms is not None:
            return _whose(scene, arms)  # "قصف بطائرة مسيرة تابعة لحفتر"
        if (role := _belonging(scene, actor, back[1:])) is not None:
            return role
    deed = trigger_before(scene, actor)
    if back and deed is not None and deed.start <= back[0].start < deed.end:
        return None  # "نفى سيطرة الحوثيين على البلدة": the deed itself
    theirs = bool(back) and (of_use(back[0], "doers") or of_use(back[0], "of_groups"))
    if any(t.lower in grammar("ar", "backed") for t in back[theirs:][:1]):
        return "other"  # "الجيش مدعوما بعناصر حزب الله"
    near = back[:2] if back and back[0].lower in ("ل", "من", "الي") else back[:1]
    return "other" if any(of_use(t, "held_words") for t in near) else None


def for_whom(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "قصف مدفعي لقوات النظام", "استهداف لقوات النظام": behind a noun ل names its subject, or its object."""
    written, begin = written_on(scene, actor), actor.start
    if (
        "ل" in written
        and actor.category == "civilians"
        and any(of_use(t, "camps") for t in whole_before(scene, actor)[:_CAMP])
    ):
        return "other"  # "مخيم عين الحلوة للاجئين"
    trigger = trigger_before(scene, actor)
    for token in whole_before(scene, actor)[:3] if "ل" not in written else ():
        if token.lower == "من":
            continue  # "هجوم لمسلحين من جماعة X"
        if not (of_use(token, "doers") or of_use(token, "group_kinds")):
            break
        if token.lower[:1] == "ل":  # "هجوم لعناصر تنظيم داعش على"
            written, begin = "ل", token.start
            break
    if "ل" not in written or trigger is None or trigger.part != "noun":
        return None
    between_them = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= begin]
    if len(between_them) > 3 or any(of_use(t, "prepositions") for t in between_them):
        return None
    if any(of_use(t, "assets") and t.lower[:1] == "ل" for t in between_them):
        return "target"  # "كمين لقافلة للجيش"
    if any(of_use(t, "reaches") or of_use(t, "assets") for t in between_them):
        return None  # "غاراته طالت تجمعات للدعم السريع", "استهدف تفجيران حاجزا للشرطة"
    suffered = trigger.cls.name in (*HARM, "disrupted") or trigger.lemma.startswith("استهداف")
    behind = next((t.lower for t in scene.sentence.tokens if t.start >= actor.end), "")
    acts = armed(actor) or (trigger.cls.name == "assault" and behind == "علي")
    if any(t.lower.startswith("لل") or (t.lower[:1] == "ل" and has_actor(scene, t)) for t in between_them):
        return "target"  # "كمين للعشائر لرتل قسد"
    return "target" if suffered or not acts else swapped("initiator", trigger)


#: A noun behind which stands who lost the ground.
_DRIVEN_OUT = "طرد"


def loser(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "استعاد الجيش البلدة من مسلحي الحركة": from whom ground was taken; "سيطرة مقاتلي الحركة على
    البلدة": who took it."""
    back, trigger = whole_before(scene, actor), trigger_before(scene, actor)
    if trigger is None or trigger.cls.name not in TAKEN or written_on(scene, actor) not in ("", "ال"):
        return None
    members = 0
    while members < len(back) and any(of_use(back[members], use) for use in ("doers", "members", "assets")):
        members += 1
    if members == len(back):
        return None
    if back[members].lower == "من" and back[members].start >= trigger.end:
        return "target"
    if trigger.part == "noun" and trigger.lemma == _DRIVEN_OUT:
        return "target"  # "بعد طرد الدعم السريع"
    return "initiator" if trigger.part == "noun" and back[members].end == trigger.end else None


def has_actor(scene: Scene, token: Token) -> bool:
    """Whether an actor is named in a word."""
    return any(token.start <= a.start < token.end for a in scene.actors)


def at_a_post(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "اعتقال 9 شبان في حاجز للأسايش": whose post it is arrested them."""
    trigger, back = trigger_before(scene, actor), whole_before(scene, actor)[:2]
    taken = trigger is not None and trigger.cls.name in SEIZED
    own = "ل" in written_on(scene, actor) or written_on(scene, actor) in ("", "ال")
    return "initiator" if taken and own and back and of_use(back[0], "posts") else None


def ambushed(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "وقعت دورية للجيش في كمين", "رتل للجيش وقع في كمين": who fell into it."""
    back = whole_before(scene, actor)[: _UNIT + 1]
    after = [t for t in scene.sentence.tokens if t.start >= actor.end][:3]
    first = bool(after) and of_use(after[0], "falls_into")
    into, trap = [*after[first:], None, None][:2]
    fell = first or any(of_use(t, "falls_into") for t in back)
    return "target" if fell and into and into.lower == "في" and of_use(trap, "traps") else None


def by_arms(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "بصواريخ طائرات الاحتلال", "انفجار لغم حوثي": whose arms harmed somebody."""
    back = whole_before(scene, actor)
    if written_on(scene, actor) in ("ب", "بال") and actor.name.endswith("air force"):
        return "initiator"  # "استهداف المخيم بالطيران الحربي"
    chain = 0
    while chain < len(back) and any(of_use(back[chain], use) for use in _THEIR_ARMS):
        chain += 1
    if not chain or not armed(actor) or written_on(scene, actor) not in ("", "ال"):
        return None
    first = back[chain - 1]
    trigger = trigger_before(scene, actor)
    led = first.lower.startswith("ب") and any(form == first.lower[1:] for form in first.forms)
    noun = trigger is not None and trigger.part == "noun" and trigger.end + 1 >= first.start
    blown = noun and trigger is not None and trigger.cls.name in _BY_ARMS
    return "initiator" if led or blown else None


def came_from(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "القصف المدفعي من مليشيا الجنجويد": behind a noun for an attack "from" names who made it."""
    back, trigger = whole_before(scene, actor), trigger_before(scene, actor)
    at = next((n for n, t in enumerate(back[:3]) if not of_use(t, "group_kinds")), None)
    if at is None or back[at].lower != "من" or trigger is None or not armed(actor):
        return None
    if trigger.part != "noun" or trigger.cls.name not in _FROM:
        return None
    gap = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= back[at].start]
    described = all(
        t.lower.endswith(("ي", "يه", "يف")) or of_use(t, "adjectives") or t.lower[:1] == "ب" for t in gap
    )
    return swapped("initiator", trigger) if described else None


def gained(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "خسر الجيش البلدة لصالح المتمردين": behind a loss stands who took what was lost."""
    trigger, back = trigger_before(scene, actor), whole_before(scene, actor)[:2]
    lost = trigger is not None and trigger.cls.name == "capture" and trigger.passive
    return "initiator" if lost and any(of_use(t, "gain_of") for t in back) else None


def column_of(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "وصل رتل للقوات التركية": whose column came; "قضت مفرزة للجيش على": whose unit did it."""
    trigger, back = trigger_before(scene, actor), whole_before(scene, actor)
    if trigger is None or trigger.part != "verb" or not back or "ل" not in written_on(scene, actor):
        return None
    if trigger.cls.name == "movement":
        return "initiator" if is_asset(back, 0) else None
    head = next((t for t in reversed(back[:_UNIT]) if t.start >= trigger.end), None)
    bodies = head is not None and any(of_use(head, use) for use in ("doers", "of_groups", "own_troops"))
    she = trigger.text.split()[0].endswith("ت")  # the verb goes with its subject: a unit is "she"
    alone = head is not None and not any(trigger.end <= a.start < head.start for a in scene.actors)
    right = head is not None and len([t for t in back if trigger.end <= t.start]) <= _UNIT
    return (
        swapped("initiator", trigger) if bodies and she and alone and right and not trigger.passive else None
    )


def armed(actor: ActorMention) -> bool:
    """Whether an actor bears arms; of those of several states a coalition does."""
    return actor.category in ARMED or is_coalition(actor)
