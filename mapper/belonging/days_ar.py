"""How long before another thing the deed of an Arabic clause was: "بعد يومين من هجوم على القاعدة". Pure."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from ..lexicon import load
from ..model import DateMention
from ..words.arabic import fold
from ..words.shapes import shape

#: So many characters before a deed the words stand that say how long it had been.
_REACH = 40
#: Units that hold their number in themselves, and those that need one.
_PAIRS, _WEEKS, _HOURS = ("يومين", "أسبوعين"), ("أسبوع", "أسبوعين", "أسابيع"), ("ساعات", "ساعتين")


def days_before(text: str, deed: tuple[int, int], base: DateMention | None) -> DateMention | None:
    """The day of a deed that is told as so long before ``base``; None where nothing says so.

    ``deed``: where its clause and where its word begins.
    """
    start, end = deed
    told = shape("days_then", "ar").search(text[max(start, end - _REACH) : end])
    if told is None or base is None or base.span is None:
        return None
    unit, said = told["unit"] or "يوم", told["n"] or ""
    number = (
        2 if unit in _PAIRS else int(said) if said.isdecimal() else _numbers().get(fold(said)) if said else 1
    )
    if not number or (unit in ("أيام", "أسابيع") and not said):
        return None
    back = timedelta(0 if unit in _HOURS else number * (7 if unit in _WEEKS else 1))
    span = replace(base.span, start=base.span.start - back, end=base.span.end - back)
    return replace(base, span=span, reason=f"{said} {unit} before “{base.text}”")


@cache
def _numbers() -> dict[str, int]:
    return {fold(word): int(number) for word, number in load("numbers")["ar"]["words"].items()}
