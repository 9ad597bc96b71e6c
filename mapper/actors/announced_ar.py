"""Whether who tells of a thing in Arabic did it: "أعلن الجيش استعادة بارا", "قال إنه نفذ غارات". Pure."""

from ..acled.deeds import TAKEN
from ..acled.kinds import STATES
from ..clause import Trigger
from ..model import ActorMention, ActorRole
from ..reading import Token
from .around_ar import next_to, of_use, whole_before
from .cues_ar import armed
from .scene import Scene, swapped

#: How many words behind a speaker are read for a deed of his own.
_OWN_DEED = 4
#: Deeds of their own that forces announce.
_ANNOUNCED = (
    "regain",
    "capture",
    "arrest",
    "disrupted",
    "repel",
    "airstrike",
    "offensive",
    "movement",
    "base",
)


#: … and deeds that are another's where who did it stands right behind ("أعلن الجيش قصف إسرائيل لقرية").
_FIRED = ("shelling", "strike")
#: Nouns for deeds of other classes that they announce as their own.
_BY_THEM = ("تحييد", "القضاء على")
#: … and those that fighters announce, no state of itself.
_BLOWS = ("استهداف", "تفجير", "قنص", "كمين/كمائن", "أسر")


def speaks(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """Who tells of it has no part in it, unless of their own deed: "أعلن الجيش أنه استهدف"."""
    spoken = max((b for a, b in scene.speaking if a < actor.end and actor.start < b), default=None)
    if spoken is None:
        return None
    if armed(actor) and any(t.cls.name == "claim" for t in scene.clause.triggers):
        return "initiator"  # "أعلنت حركة الشباب مسؤوليتها", "بث التنظيم تسجيلا تبنى فيه الهجوم"
    spoken = max(spoken, actor.end)  # "أعلنت [شرطة] كركوك اعتقال"
    after = [t for t in scene.sentence.tokens if t.start >= spoken][:_OWN_DEED]
    while len(after) > 1 and (of_use(after[0], "times") or after[0].lower == "عن"):
        after = after[1:]  # "أعلنت قوات الدعم السريع الأحد سيطرتها على", "أعلنت قسد عن استعادة"
    if len(after) > 1 and of_use(after[0], "announces"):
        after = after[1:]  # "الجيش المالي يعلن مقتل"
    announced = next((t for t in scene.clause.triggers if after and t.start == after[0].start), None)
    denied = any(of_use(t, "denying") for t in whole_before(scene, actor)[:1])
    theirs = announced is not None and (announced.cls.name in _ANNOUNCED or announced.lemma in _BY_THEM)
    theirs = theirs and not denied  # "نفى الجيش سقوط المدينة بيد المتمردين"
    fired = announced is not None and announced.cls.name in _FIRED
    behind = announced.end if announced is not None else len(scene.text)
    another = any(a.start > behind and next_to(scene, behind, a.start) for a in scene.actors)
    if another and announced is not None and announced.cls.name in TAKEN and announced.part == "noun":
        return "other"  # "أكد الجيش انتزاع الدعم السريع البلدة"
    theirs = theirs or (fired and not (another or denied)) or _fell_to(scene, actor, announced)
    theirs = theirs or (not denied and _struck(scene, actor, announced))
    if announced is not None and announced.part == "noun" and theirs:
        return swapped("initiator", announced)  # "أعلن الجيش السوداني استعادة بارا", "أعلن صد هجوم"
    if _says_itself(scene, actor) or _of_their_own(scene, actor):
        return "initiator"
    own = len(after) > 1 and of_use(after[0], "own_deed")
    if own and of_use(after[1], "light") and _noun_at(scene, after[2:]):
        return "initiator"  # "قال التحالف إنه نفذ ضربات جوية"
    verb = own and next((t for t in scene.clause.triggers if t.start == after[1].start), None)
    if not verb or verb.part != "verb" or verb.passive:
        return "other"
    return swapped("initiator", verb)


def _fell_to(scene: Scene, actor: ActorMention, announced: Trigger | None) -> bool:
    """ "أعلن الجيش مقتل 31 مسلحا": men of the other side fell, and not some of those who tell of it."""
    if announced is None or announced.cls.name != "kill":
        return False
    fell = next((a for a in scene.actors if a.start >= announced.end), None)
    sides = (actor.category in STATES, fell is not None and fell.category in STATES)
    return armed(actor) and fell is not None and armed(fell) and sides[0] != sides[1]


def _struck(scene: Scene, actor: ActorMention, announced: Trigger | None) -> bool:
    """ "أعلنت كتائب القسام استهداف دبابة": what fighters announce, done to things or to a state's men."""
    if announced is None or announced.lemma not in _BLOWS or actor.category in STATES or not armed(actor):
        return False
    behind = next((a for a in scene.actors if a.start >= announced.end), None)
    if behind is None or not next_to(scene, announced.end, behind.start):
        return True
    then = next((t.lower for t in scene.sentence.tokens if t.start >= behind.end), "")
    return behind.category in STATES and not then.startswith("ل")  # "استهداف جيش الاحتلال لسيارة"


def _of_their_own(scene: Scene, actor: ActorMention) -> bool:
    """ "أعلنت الفصائل ضمن عملية جديدة سيطرتها على المطار": a pronoun says whose deed it is."""
    behind = [t for t in scene.clause.triggers if t.start >= actor.end][:1]
    return armed(actor) and any(
        t.part == "noun" and t.cls.name in _ANNOUNCED and t.text.split()[0].endswith(("ها", "هم", "ته"))
        for t in behind
    )


def _says_itself(scene: Scene, actor: ActorMention) -> bool:
    """ "قسد: قتلنا 11 مرتزقا", "فصائل X تعلن السيطرة على Y": who speaks tells of a deed of theirs."""
    tokens = scene.sentence.tokens
    behind = [t for t in scene.clause.triggers if t.start >= actor.end]
    ours = any(t.part == "verb" and t.text.endswith("نا") for t in behind[:1])
    said = (t for t in behind if t.part == "noun" and t.first and t.cls.name in _ANNOUNCED)
    return armed(actor) and (ours or any(of_use(tokens[t.first - 1], "announces") for t in said))


def _noun_at(scene: Scene, tokens: list[Token]) -> bool:
    """Whether one of some words is a noun for a deed."""
    starts = {t.start for t in scene.clause.triggers if t.part == "noun"}
    return any(token.start in starts for token in tokens)
