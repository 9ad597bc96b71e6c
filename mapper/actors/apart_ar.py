"""Those who did it, far from those to whom it was done: "قتل مسلحون على طريق دمشق تاجرا". Pure."""

from ..acled.kinds import ARMED
from ..model import ActorMention
from .around_ar import of_use, written_on
from .scene import Scene


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


def others_suffered(scene: Scene, actor: ActorMention) -> bool:
    """Whether the figures of a clause are of others, behind those who stand by a verb of harm:
    "قتل مسلحون على متن دراجات نارية إماما"; not "قتل مسلحون وثلاثة مدنيين"."""
    behind = next((c for c in scene.counts if c.start >= actor.end and c.scope != "part"), None)
    if actor.category not in ARMED or behind is None or any(c.start < actor.end for c in scene.counts):
        return False
    joined = scene.text[: behind.start].endswith("و") or behind.text.startswith("و")
    return not joined and not any(actor.end <= t.start < behind.start for t in scene.clause.triggers)
