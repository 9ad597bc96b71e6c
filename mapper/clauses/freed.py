"""How those who are freed had been taken is told of them, and is no deed of the same day. Pure."""

from collections.abc import Sequence

from ..acled.deeds import SEIZED
from ..clause import Trigger
from ..words.shapes import shape


def taken_before(text: str, trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Whether it is told of those who are freed how they had been taken: "freed 12 soldiers taken hostage in
    May", "two priests kidnapped in May were freed"."""
    if trigger.cls.name not in (*SEIZED, "capture", "looting") or trigger.form not in ("past", "participle"):
        return False
    freed = [t for t in found if t.cls.name == "release"]
    before = (shape("who_was_taken").fullmatch(text, t.end, trigger.start) for t in freed)
    behind = (t.passive and shape("then_were").fullmatch(text, trigger.end, t.start) for t in freed)
    return any(before) or any(behind)
