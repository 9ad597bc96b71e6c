"""Who did it, or their men, in words apart: "قتل مسلحون على طريق دمشق تاجرا", "عدد من عناصر X". Pure."""

from collections.abc import Sequence

from ..acled.kinds import ARMED
from ..clause import Trigger
from ..counts.nouns_ar import nouns
from ..model import ActorMention
from ..reading import Token
from ..words.triggerwords import words as trigger_words
from .around_ar import object_follows, of_use, whole_before, written_on
from .scene import Scene

#: Classes of deeds that a part of a group is told to have done.
_BY_PARTS = (
    "assault",
    "offensive",
    "looting",
    "riot",
    "arrest",
    "shelling",
    "airstrike",
    "disrupted",
)
#: A word for the means, and one for what was hit.
_PAIR = 2
#: How many words before a group are read for "believed to be members of".
_BELIEVED = 4
#: A word for a fight stands so many words before "with" at most.
_FIGHT = 3


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


def after_a_fight(back: Sequence[Token], at: int) -> bool:
    """Whether a fight stands before "with", and says how ground was won: "سيطر على X بعد معارك مع Y"."""
    near = [form for token in back[at + 1 : at + 1 + _FIGHT] for form in token.forms]
    fight = any(e.cls == "clash" for form in near for e in trigger_words("ar").entries.get(form, ()))
    return fight and any(of_use(token, "topic_causes") for token in back[at + 1 : at + 2 + _FIGHT])


def is_some(back: Sequence[Token], at: int) -> bool:
    """Whether words before an actor say that it is a number of them: "آلاف", "عدد من"."""
    of = back[at].lower == "من" and at + 1 < len(back) and of_use(back[at + 1], "crowd_of")
    return of or of_use(back[at], "crowd_of")


def pursued(scene: Scene, actor: ActorMention) -> bool:
    """Whether somebody stands behind those who went after them: "طاردت قوات الأمن عناصر X وقتلت ثلاثة"."""
    after = next((a for a in reversed(scene.actors) if a.end <= actor.start), None)
    if after is None:
        return False
    gap = [t for t in scene.sentence.tokens if after.end <= t.start and t.end <= actor.start]
    verb = next((t for t in reversed(scene.sentence.tokens) if t.end <= after.start), None)
    beside = all(any(of_use(t, use) for use in ("doers", "members", "bodies")) for t in gap)
    return verb is not None and of_use(verb, "pursues") and beside


def some_of(gap: list[Token]) -> bool:
    """Whether words before a body end in some of its people: "عنصرين من [الشرطة]"."""
    return len(gap) > 1 and gap[-1].lower in ("من", "في") and not nouns().keys().isdisjoint(gap[-2].forms)


def said_theirs(scene: Scene, actor: ActorMention) -> ActorMention | None:
    """Those named before an actor who are said to belong to it."""
    earlier = next((a for a in reversed(scene.actors) if a.end <= actor.start), None)
    if earlier is None or earlier.named:
        return None
    near = [t for t in whole_before(scene, actor)[:_BELIEVED] if t.start >= earlier.end]
    belong = near and not scene.text[earlier.end : near[-1].start].strip() and of_use(near[-1], "belonging")
    return earlier if belong or any(of_use(t, "believed") for t in near) else None
