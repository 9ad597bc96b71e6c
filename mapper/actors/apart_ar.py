"""Those who did it, far from those to whom it was done: "قتل مسلحون على طريق دمشق تاجرا". Pure."""

from collections.abc import Sequence

from ..acled.kinds import ARMED
from ..clause import Trigger
from ..model import ActorMention
from ..reading import Token
from .around_ar import object_follows, of_use, written_on
from .scene import Scene

#: Classes of deeds that a part of a group is told to have done.
_BY_PARTS = (
    "assault",
    "offensive",
    "looting",
    "riot",
    "arrest",
    "release",
    "shelling",
    "airstrike",
    "disrupted",
)
#: A word for the means, and one for what was hit.
_PAIR = 2


def object_apart(scene: Scene, actor: ActorMention) -> bool:
    """Whether others without arms stand behind armed men and a word for where or when: "خطف مسلحون على طريق
    دمشق تاجرا"."""
    behind = next((a for a in scene.actors if a.start >= actor.end), None)
    if actor.category not in ARMED or behind is None or behind.category != "civilians":
        return False
    if any(actor.end <= t.start < behind.start for t in scene.clause.triggers) or written_on(scene, behind):
        return False
    gap = [t for t in scene.sentence.tokens if actor.end <= t.start and t.end <= behind.start]
    aside = len(gap) > 1 and (of_use(gap[0], "prepositions") or gap[0].lower in ("لم", "لا", "كانوا"))
    return aside and not of_use(gap[-1], "prepositions")  # "قتل مسلحون لم تعرف هويتهم تاجرا"


def object_behind_means(scene: Scene, actor: ActorMention) -> bool:
    """Whether a noun stands behind an actor and what he did it with: "قصفت فصائل X بالمدفعية محيط السد"."""
    behind = [t for t in scene.sentence.tokens if actor.end <= t.start < scene.clause.end][:2]
    if len(behind) < _PAIR or behind[0].lower[:1] != "ب" or behind[1].lower[:1] in "بلو":
        return False
    whole = scene.text[actor.end : behind[1].start]
    plain = not any(of_use(behind[1], use) for use in ("prepositions", "times", "adjectives"))
    return plain and not any(mark in whole for mark in "،,.;:")


def others_suffered(scene: Scene, actor: ActorMention) -> bool:
    """Whether the figures of a clause are of others, behind those who stand by a verb of harm:
    "قتل مسلحون على متن دراجات نارية إماما"; not "قتل مسلحون وثلاثة مدنيين"."""
    behind = next((c for c in scene.counts if c.start >= actor.end and c.scope != "part"), None)
    if actor.category not in ARMED or behind is None or any(c.start < actor.end for c in scene.counts):
        return False
    joined = scene.text[: behind.start].endswith("و") or behind.text.startswith("و")
    return not joined and not any(actor.end <= t.start < behind.start for t in scene.clause.triggers)


def parts_act(scene: Scene, actor: ActorMention, trigger: Trigger, gap: Sequence[Token]) -> bool:
    """Whether a part of an armed group acts: "قصفت فصائل الجيش الوطني محيط السد"."""
    acts = trigger.cls.name in _BY_PARTS and not trigger.text.endswith(("وا", "ون"))
    if not acts or actor.category not in ARMED:
        return False
    part = all(any(of_use(t, use) for use in ("doers", "bodies", "factions")) for t in gap)
    return part and (object_follows(scene, actor) or object_behind_means(scene, actor))


def men_with(back: Sequence[Token], at: int) -> bool:
    """Whether a word before an actor says which of his men somebody fought with: "اشتبكت مع خلية لداعش"."""
    return back[at + 1].lower == "مع" and of_use(back[at], "doers")
