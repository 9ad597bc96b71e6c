"""Sides that an Arabic clause names together: "بين X وY", "توصل X وY", "X وY". Pure."""

from ..model import ActorMention, ActorRole
from ..reading import Token
from ..words.arabic import ARTICLE
from ..words.grammar import words as grammar
from .around_ar import of_use, whole_before, written_on
from .scene import Scene

#: What describes the first of two sides has so many words at most.
_ASIDE = 5
#: So many words say which men of a side they are.
_MEMBERS = 4
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
    side = _past_members(back)
    if _some_across(scene, actor, back, side):
        return "target"
    if side >= len(back) or back[side].lower not in grammar("ar", "between_two"):
        return None
    return "target" if scene.lead.cls.name == "kill" else "initiator"  # "إصابات بين المدنيين": among them


def _past_members(back: list[Token]) -> int:
    """How many words before an actor say which of his men they are: "بين [عناصر من] فتح"."""
    told = ("doers", "factions", "bodies", "some_of_them")
    n = 0
    while n < min(_MEMBERS, len(back)) and (back[n].lower == "من" or any(of_use(back[n], u) for u in told)):
        n += 1
    return n


def _some_across(scene: Scene, actor: ActorMention, back: list[Token], side: int) -> bool:
    """Whether men of an actor stand across from a side told before: "بين عناصر من X [وآخرين من] Y"."""
    at = scene.actors.index(actor)
    joined_on = side > 0 and back[side - 1].lower[:1] == "و"
    return joined_on and at > 0 and scene.settled.get(at - 1) == "initiator" and _opposed(scene, at - 1)


def _opposed(scene: Scene, at: int) -> bool:
    """Whether "between" stands before the actor at ``at``, as the one side of two."""
    back = whole_before(scene, scene.actors[at])
    side = _past_members(back)
    return side < len(back) and back[side].lower in grammar("ar", "between_two")


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
