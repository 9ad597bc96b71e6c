"""How long before another thing the deed of an Arabic clause was: "بعد يومين من هجوم على القاعدة". Pure."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from ..lexicon import load
from ..model import DateMention
from ..words.arabic import fold
from ..words.grammar import of_use
from ..words.shapes import shape

#: So many characters before a deed the words stand that say how long it had been.
_REACH = 40


def days_before(text: str, deed: tuple[int, int], base: DateMention | None) -> DateMention | None:
    """The day of a deed that is told as so long before ``base``; None where nothing says so.

    ``deed``: where its clause and where its word begins.
    """
    start, end = deed
    told = shape("days_then", "ar").search(text[max(start, end - _REACH) : end])
    if told is None or told["until"] or base is None or base.span is None:
        return None
    unit, said = told["unit"] or "يوم", told["n"] or ""
    number = _how_many(unit, said)
    vague = told["about"] or of_use("long_times", unit) or (of_use("several_of_time", unit) and not said)
    if not number or vague:
        return None
    back = timedelta(0 if of_use("hours", unit) else number * (7 if of_use("weeks", unit) else 1))
    span = replace(base.span, start=base.span.start - back, end=base.span.end - back)
    return replace(base, span=span, reason=f"{said} {unit} before “{base.text}”")


def _how_many(unit: str, said: str) -> int | None:
    """How many units of time are told: the pair of a dual, a number in digits or words, or one."""
    if of_use("two_of_time", unit):
        return 2
    if not said:
        return 1
    return int(said) if said.isdecimal() else _numbers().get(fold(said))


@cache
def _numbers() -> dict[str, int]:
    return {fold(word): int(number) for word, number in load("numbers")["ar"]["words"].items()}
