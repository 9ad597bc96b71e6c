"""Sides that an Arabic clause names together: "بين X وY", "توصل X وY", "X وY". Pure."""

from ..model import ActorMention, ActorRole
from ..reading import Token
from ..words.arabic import ARTICLE
from ..words.grammar import words as grammar
from .around_ar import of_use, whole_before, written_on
from .scene import Scene

#: What describes the first of two sides has so many words at most.
_ASIDE = 5
#: So many words before the second of two sides "between" is looked for.
_BETWEEN = 4


def party(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "توصل X وY إلى اتفاق": those named before an agreement make it."""
    if scene.lead.cls.name != "agreement" or actor.start > scene.lead.start:
        return None
    back = whole_before(scene, actor)
    return None if back and of_use(back[0], "prepositions") and back[0].lower != "بين" else "initiator"


def between(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "اشتباكات بين X وY": X first, Y across from it."""
    back = whole_before(scene, actor)
    if _second(scene, actor, back):
        return "initiator"
    if not back or back[0].lower not in grammar("ar", "between_two"):
        return None
    return "target" if scene.lead.cls.name == "kill" else "initiator"  # "إصابات بين المدنيين": among them


def _second(scene: Scene, actor: ActorMention, back: list[Token]) -> bool:
    """ "اشتباكات بين كتيبة النواصي وجهاز الدعم": one across from another that no list has."""
    near = [t.lower for t in back[:_BETWEEN]]
    alone = "بين" in near and not any(
        back[near.index("بين")].start < a.start < actor.start for a in scene.actors
    )
    fights = scene.lead.cls.name in ("clash", "agreement")
    return fights and alone and written_on(scene, actor).removesuffix("ال") == "و"


def joined(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "X وY" have one role, unless "between" opposes them."""
    at = scene.actors.index(actor)
    if not at:
        return None
    earlier = scene.actors[at - 1]
    linked = written_on(scene, actor) == "و" or written_on(scene, actor).startswith("و")
    beside = ("و", *grammar("ar", "between_sides"))
    between_them = [
        t for t in scene.sentence.tokens
        if earlier.end <= t.start and t.end <= actor.start and t.lower not in beside
        and not (of_use(t, "held_words") or t.lower.startswith("لل"))
    ]  # fmt: skip
    opposed = linked and between(scene, earlier) is not None
    if not linked or (between_them and not (opposed and _describes(scene, earlier, between_them))):
        return None
    return "target" if opposed else scene.settled.get(at - 1)


def _describes(scene: Scene, side: ActorMention, words: list[Token]) -> bool:
    """Whether words behind the first of two sides only say whose it is: "بين الكتيبة المؤيدة لفلان وX"."""
    gap = scene.text[side.end : words[-1].end]
    return gap.lstrip().startswith(ARTICLE) and len(words) <= _ASIDE and not ("،" in gap or " و" in gap)
