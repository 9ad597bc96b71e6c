"""Who did it and to whom in Arabic: the role of each actor in a clause, by a table of cues. Pure.

The verb stands first as a rule, then who does it, then to whom it is done; a noun for the act is followed
by who does it ("قصف قوات النظام") or by whom it is done to ("مقتل مدنيين"). The first cue decides.
"""

from dataclasses import replace

from ..acled.deeds import WITH_A_FOE
from ..acled.kinds import ARMED, STATES
from ..model import ActorMention, ActorRole
from ..words.arabic import forms
from ..words.grammar import of_use as says
from ..words.grammar import words as grammar
from .announced_ar import speaks
from .apart_ar import (
    after_a_fight,
    is_some,
    men_with,
    object_apart,
    others_suffered,
    parts_act,
    pursued,
    said_theirs,
    some_of,
)
from .around_ar import (
    first_after,
    first_behind,
    is_asset,
    next_to,
    object_follows,
    of_use,
    trigger_before,
    unquoted,
    whole_before,
    written_on,
)
from .cues_ar import (
    HARM,
    NO_FOE,
    accused,
    agent,
    ambushed,
    armed,
    at_a_post,
    by_arms,
    came_from,
    column_of,
    did_to_them,
    for_whom,
    gained,
    held,
    loser,
    theirs_first,
)
from .doing_ar import by_doing, freed, gathered, their_fire, their_men, with_them
from .scene import Cue, Scene, by_cues, swapped
from .sentence_ar import number_words
from .together_ar import between, joined, party

#: Verbs of these classes are passive where only one party follows: "قتل خمسة مدنيين".
_EITHER = ("kill", "execution", "abduction", "arrest", "sexual")
#: Active verbs of these have who does it behind them, counted or not.
_DONE = ("assault", "offensive", "looting", "riot")
#: Deeds that nobody does without arms.
_FROM_AFAR = ("shelling", "airstrike")
#: Deeds that nobody without arms does to others.
_ON_OTHERS = ("arrest", "release")


def believed(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "مسلحون يعتقد أنهم من القاعدة", "عناصر ينتمون إلى داعش", "مسلحون تابعون لداعش": the part of those said
    to be theirs."""
    theirs = said_theirs(scene, actor)
    return None if theirs is None else scene.settled.get(scene.actors.index(theirs))


def counted(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """Those who were killed, wounded or taken are the target."""
    verbs = [t.end for t in scene.clause.triggers if t.part == "verb"]  # "قتله مسلحون": whom is in the verb
    before = (c for c in scene.counts if c.end <= actor.start and c.end not in verbs)
    gaps = [scene.text[c.end : actor.start].strip() for c in before]
    of_them = any(gap in ("", "من", "في") for gap in gaps)  # "ستة من عناصر التنظيم", "عنصران من قوات النظام"
    if not (of_them or any(c.start < actor.end and actor.start < c.end for c in scene.counts)):
        return None
    trigger = trigger_before(scene, actor)
    if trigger is not None and trigger.part == "verb" and trigger.cls.name in _DONE and not trigger.passive:
        beside = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start]
        first = not (any(of_use(t, "prepositions") or t.lower[:1] in "بل" for t in beside[:-2]))
        first = first and not any(trigger.end <= a.start < actor.start for a in scene.actors)
        return None if first else "target"  # "اقتحم عشرات المستوطنين"
    subject = trigger is not None and trigger.part == "verb" and not trigger.passive
    subject = subject and trigger is not None and next_to(scene, trigger.end, actor.start)
    suffers = object_follows(scene, actor) or (not actor.named and object_apart(scene, actor))
    return None if subject and actor.category in ARMED and suffers else "target"


def after_target_word(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "هجوم على X", "اشتباكات مع X", "استهدف مواقع X", but "من مواقع X" is where it came from."""
    back, trigger = whole_before(scene, actor), trigger_before(scene, actor)
    if not back:
        return None
    assets = 0
    while assets < len(back) and assets < 3 and is_asset(back, assets):
        assets += 1
    if assets and assets < len(back) and back[assets].lower in grammar("ar", "comes_from"):
        some = back[assets + 1].lower if assets + 1 < len(back) else ""
        if not (some in number_words() or some.isdigit()):  # "هاجم الجيش أربعة من مسلحي X"
            return "initiator"
    if trigger is None or trigger.cls.name in NO_FOE:
        return None
    while assets < len(back) - 1 and (is_some(back, assets) or men_with(back, assets)):
        assets += 1  # "أطلقت النار على آلاف المواطنين"
    word = back[assets].lower if assets < len(back) else ""
    if word == "مع":
        fought = trigger.cls.name in WITH_A_FOE or after_a_fight(back, assets)
        return "target" if fought else None
    if assets and back[assets - 1].start < trigger.end:
        return None
    if assets and trigger.cls.name in _DONE and trigger.part == "verb" and their_men(scene, actor, trigger):
        return None  # "اقتحم عناصر الدعم السريع قرية": who did it
    target = not grammar("ar", "target_words").isdisjoint((word,))
    if not target and assets and of_use(back[assets], "goes_in"):
        return "initiator"  # "توغل دورية للجيش"
    gap = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start]
    own = not target and parts_act(scene, actor, trigger, gap)
    return swapped("target", trigger) if target or (is_asset(back, 0) and not own) else None


def owner(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "القصف التركي", "قصف قوات النظام": who did it; "مقتل قيادي", "قصف المدنيين": to whom."""
    trigger = trigger_before(scene, actor)
    if trigger is None or trigger.part != "noun" or written_on(scene, actor) not in ("", "ال"):
        return None
    gap = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start]
    if parts_act(scene, actor, trigger, gap):
        return "initiator"  # "اعتقال قوات X ناشطا", "استهداف عناصر X قاعدة"
    adjective = not actor.named and " " not in actor.text and actor.category in STATES
    armed_with = [t for t in gap if of_use(t, "arms_of")]  # "استهداف طيران الجيش لمستشفى"
    plain = [t for t in gap if t not in armed_with]
    if any(not t.lower.endswith(("ي", "يه")) and not of_use(t, "adjectives") for t in plain):
        return None
    if plain and not adjective:
        return None
    if adjective and actor.name.endswith(("army", "air force")):
        return swapped("initiator", trigger)
    if trigger.cls.name == "disperse" and armed(actor) and object_follows(scene, actor):
        return "initiator"  # "فض قوات الأمن اعتصامين"
    if trigger.cls.name in HARM or trigger.cls.name == "disrupted":
        return "target"
    if trigger.lemma == "استهداف":
        behind = next((t.lower for t in scene.sentence.tokens if t.start >= actor.end), "")
        acts = bool(armed_with) or behind.startswith("ل") or object_follows(scene, actor)
        return "initiator" if acts else "target"
    on_them = trigger.cls.name == "assault" and first_behind(scene, actor) == "علي"  # "هجوم مستوطنين على"
    return swapped("initiator", trigger) if armed(actor) or on_them else "target"


def after_verb(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """Behind a verb first who does it, then to whom; behind a passive the one it was done to."""
    trigger = trigger_before(scene, actor)
    if trigger is None or trigger.part != "verb" or written_on(scene, actor) not in ("", "ال"):
        return None
    near = (t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start)
    gap = [t for t in near if not of_use(t, "in_it")]  # "أطلقت خلالها قوات الأمن الرصاص"
    others = [a for a in scene.actors if trigger.end <= a.start < actor.start]
    arms = actor.category in ARMED and all(of_use(t, "arms_of") for t in gap)  # not "استهدفت مسيرة شابا"
    theirs = arms or all(of_use(t, "members") for t in gap)
    crowd = trigger.cls.name in _DONE and object_follows(scene, actor)  # "هاجم عشرات المستوطنين قرية"
    on_others = trigger.cls.name in _ON_OTHERS and actor.category in STATES  # "ألقت مفارز الاستخبارات القبض"
    theirs = theirs or ((crowd or on_others) and all(of_use(t, "doers") for t in gap))
    theirs = theirs or parts_act(scene, actor, trigger, gap)
    if gap and not trigger.passive and theirs:
        return swapped("initiator", trigger)  # "هاجم مسلحو داعش", "أمطرت مدفعية الجيش"
    of_them = [t.lower for t in gap[1:]] == ["من"] and of_use(gap[0], "doers")
    whole = object_follows(scene, actor) or trigger.cls.name in _DONE
    they = trigger.text.endswith("وا" if actor.category in ARMED else ("وا", "ون")) and not trigger.passive
    if they and not gap and (trigger.cls.name in _DONE or trigger.text.endswith("ون")):
        return swapped("target", trigger)  # "ثم هاجموا المصلين", "يختطفون مواطنا": who did it is in the verb
    if of_them and gap[0].lower.endswith("ين"):
        return swapped("target", trigger)  # "قال إنه استهدف مسلحين من حماس": the case of an object
    if of_them and not trigger.passive and whole:
        return swapped("initiator", trigger)  # "قتل عناصر من قسد ثلاثة مدنيين"
    if others:
        first = others[0]
        shown = gap[:-2] if actor.category in ARMED and some_of(gap) else gap
        plain = not any(of_use(t, "prepositions") for t in shown) and first_after(scene, trigger, first)
        return swapped("target", trigger) if plain else None
    if any(of_use(t, "prepositions") for t in gap):
        return None
    object_ = actor.category not in ARMED and actor.text.split()[0].endswith("ين")
    if object_ and not gap and trigger.cls.name == "displacement":
        return "target"  # "فرقنا أخلت عائلتين"
    if trigger.passive or (trigger.cls.name in _ON_OTHERS and actor.category == "civilians"):
        return "target"  # nobody without arms arrests anybody
    if gap:
        return swapped("target", trigger) if len(gap) <= 6 else None
    subject_before = any(
        a.end <= trigger.start and "،" not in scene.text[a.end : trigger.start] for a in scene.actors
    )
    if subject_before and trigger.form == "s" and trigger.cls.name not in _EITHER:
        return swapped("target", trigger)
    body = trigger.cls.name == "arrest" and actor.category == "state" and _is_body(actor)
    if body:
        return "initiator"  # "اعتقلت الاستخبارات في عفرين سبع نساء"
    unknown = "مجهول" in actor.text and actor.category in ARMED  # "قتل مسلحون مجهولون، مساء أمس، شابا"
    unknown = unknown or (not actor.named and object_apart(scene, actor))
    unknown = unknown or others_suffered(scene, actor)
    if trigger.cls.name in _EITHER and not unknown and not object_follows(scene, actor):
        return "target"
    return swapped("initiator", trigger)


def _is_body(actor: ActorMention) -> bool:
    """Whether an actor is a body and no man of it: "قوات الأمن", but not "ضابط"."""
    return not grammar("ar", "bodies").isdisjoint(forms(actor.text.split()[0]))


def before_verb(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """A subject may stand first: "قوات النظام تقصف", "مجهولون يغتالون"."""
    if trigger_before(scene, actor) is not None:
        return None
    back = whole_before(scene, actor)
    if len(back) > 1 and back[0].lower == "من" and of_use(back[1], "doers"):
        back = back[2:]  # "إن مقاتلين من حركة الشباب هاجموا"
    if (back and of_use(back[0], "prepositions")) or written_on(scene, actor) in ("ب", "ل", "وب", "ول"):
        return None
    following = next((t for t in scene.clause.triggers if t.start >= actor.end), None)
    if following is not None and following.cls.name == "capture" and says("town_falls", following.lemma):
        return "target"  # "تهاوت مواقع الجيش وسقطت النهود بأيدي المليشيا"
    if following is None or (following.cls.name in _ON_OTHERS and actor.category == "civilians"):
        return None
    if pursued(scene, actor):
        return swapped("target", following)  # "طاردت قوات الأمن مسلحين وقتلت ثلاثة"
    later = [a for a in scene.actors if actor.end <= a.start < following.start]
    between_them = [a for a in later if not pursued(scene, a)]
    if any(_another(scene, a) for a in between_them) or "؛" in scene.text[actor.end : following.start]:
        return None
    unarmed = following.cls.name in _FROM_AFAR and not following.passive and not armed(actor)
    if unarmed and following.part == "verb":
        return None  # "والأطفال في طريقهم لمدارسهم قصفت قوات النظام السوق"
    if following.part == "noun":
        if with_them(scene, following):
            return "initiator"
        ahead = [t for t in back[:2] if not (of_use(t, "doers") or of_use(t, "members"))]
        near = [t for t in scene.sentence.tokens if actor.end <= t.start < following.start] + ahead[:1]
        return "initiator" if any(of_use(t, "light") for t in near) else None
    return "target" if following.passive else swapped("initiator", following)


def _another(scene: Scene, actor: ActorMention) -> bool:
    """Whether somebody named between a subject and its verb is no part of it: neither joined to it nor said
    to be its ally or whose it is ("قوات الدعم السريع والمليشيات المتحالفة معها هاجمت")."""
    joined_on = written_on(scene, actor) or actor.text
    part = joined_on.startswith("و") or said_theirs(scene, actor) is not None
    return not part and held(scene, actor) is None


#: The cues in the order they are asked.
CUES: tuple[Cue, ...] = (
    speaks,
    party,
    agent,
    ambushed,
    at_a_post,
    accused,
    did_to_them,
    believed,
    gained,
    column_of,
    theirs_first,
    held,
    joined,
    between,
    counted,
    at_a_post,
    freed,
    for_whom,
    by_arms,
    came_from,
    loser,
    after_target_word,
    owner,
    by_doing,
    gathered,
    their_fire,
    after_verb,
    before_verb,
)


def roles(scene: Scene) -> tuple[tuple[ActorMention, ActorRole], ...]:
    """The role of every actor of the clause, in text order."""
    return by_cues(replace(scene, text=unquoted(scene.text)), CUES)
