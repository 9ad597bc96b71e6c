"""Cues of Arabic verbs of doing, planning, gathering and letting go: "قام الجيش بقصف", "أفرجوا عن". Pure."""

from ..acled.deeds import UNREST, WITH_A_FOE
from ..clause import Trigger
from ..model import ActorMention, ActorRole
from ..reading import Token
from .around_ar import object_follows, of_use, trigger_before, whole_before, written_on
from .scene import Scene, swapped

#: Between "of" and those who were let go stand so few words.
_BESIDE = 3
#: Those who gather.
_CROWD = ("civilians", "protesters", "rioters")


def by_doing(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "ردت إسرائيل بغارات", "قام الجيش بقصف", "تمكن الجيش من استعادة", "تستعد القوات لاقتحام": behind a
    verb of doing or planning stands who acts, and behind "with", "of" or "in" the deed."""
    back, onto = whole_before(scene, actor), written_on(scene, actor)
    if len(back) > 1 and onto in ("ل", "لل") and of_use(back[0], "doers"):
        back, onto = back[1:], ""  # "تمكنت مفرزة للجيش من القضاء على"
    if not back or onto not in ("", "ال"):
        return None
    behind = [t for t in scene.sentence.tokens if t.start >= actor.end]
    behind = [t for t in behind if not of_use(t, "times")][:2]
    if len(behind) > 1 and of_use(back[0], "sets_about") and of_use(behind[0], "light_nouns"):
        behind = behind[1:]  # "هددت الحركة بشن هجمات"
    manages = len(behind) > 1 and of_use(back[0], "manages") and of_use(behind[0], "manages_to")
    at = behind[1] if manages else (behind[0] if behind else None)
    deed = at and next((t for t in scene.clause.triggers if t.start == at.start), None)
    if not deed or deed.part != "noun":
        return None
    does = manages or of_use(back[0], "sets_about")  # "تعتزم القوات الانسحاب", "هدد الحوثيون بقصف"
    does = does or (of_use(back[0], "does_with") and deed.text.startswith("ب"))
    return swapped("initiator", deed) if does else None


def freed(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "أفرج المسلحون عن أربعة صيادين": behind "of" stand those who were let go."""
    trigger = trigger_before(scene, actor)
    if trigger is None or trigger.cls.name != "release" or actor.named:
        return None
    gap = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start]
    at = next((k for k, t in enumerate(gap) if t.lower == "عن"), None)
    near = at is not None and len(gap) - at <= _BESIDE
    near = near and at is not None and not any(of_use(t, "prepositions") for t in gap[at + 1 :])
    return "target" if near else None


def gathered(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "خرج مئات المتظاهرين", "تظاهر عشرات الطلاب": those who gathered, however many."""
    trigger, gap = _behind_verb(scene, actor)
    crowd = trigger is not None and trigger.cls.name in UNREST and actor.category in _CROWD
    return "initiator" if crowd and gap and all(of_use(t, "crowd_of") for t in gap) else None


def their_fire(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "سقطت قذائف قوات النظام على البلدة": whose shells fell."""
    trigger, gap = _behind_verb(scene, actor)
    fell = trigger is not None and trigger.cls.name == "strike"
    return "initiator" if fell and gap and all(of_use(t, "munitions") for t in gap) else None


def _behind_verb(scene: Scene, actor: ActorMention) -> tuple[Trigger | None, list[Token]]:
    """The active verb before an actor, None where a preposition leads to him, and the words between."""
    trigger = trigger_before(scene, actor)
    done = trigger is not None and trigger.part == "verb" and not trigger.passive
    if trigger is None or not done or written_on(scene, actor) not in ("", "ال"):
        return None, []
    return trigger, [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start]


def their_men(scene: Scene, actor: ActorMention, trigger: Trigger) -> bool:
    """Whether only a word for its men stands between a verb and a side, and behind it what it was done to."""
    gap = [t for t in scene.sentence.tokens if trigger.end <= t.start and t.end <= actor.start]
    return all(of_use(t, "doers") for t in gap) and object_follows(scene, actor) and not trigger.passive


def with_them(scene: Scene, fight: Trigger) -> bool:
    """Whether a noun for a fight has "with" behind it: "دخل الجيش المدينة بعد معارك مع المسلحين"."""
    behind = [t for t in scene.sentence.tokens if t.start >= fight.end][:_BESIDE]
    then = next((t for t in behind if not of_use(t, "adjectives")), None)
    return fight.cls.name in WITH_A_FOE and then is not None and then.lower == "مع"
