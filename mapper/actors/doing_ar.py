"""Cues of Arabic verbs of doing, planning and letting go: "قام الجيش بقصف", "أفرجوا عن صيادين". Pure."""

from ..model import ActorMention, ActorRole
from .around_ar import of_use, trigger_before, whole_before, written_on
from .scene import Scene, swapped

#: Between "of" and those who were let go stand so few words.
_BESIDE = 3


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
