"""The heading of a map that nobody gave one: the report's title, or how many reports of which days. Pure."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from ..model import Report
from .speech import Speech

#: By language: how many reports, and the same with the days on which they were published.
_HEADINGS = {
    "en": {"one": "1 report", "many": "{0} reports", "days": "{0}, {1}"},
    "ar": {"one": "تقرير واحد", "many": "عدد التقارير: {0}", "days": "{0}، {1}"},
}


def heading(reports: Sequence[Report], lang: str = "en") -> str:
    """The title of the one report, else its id; of several, how many they are and the days they are of."""
    if len(reports) == 1:
        return reports[0].title or reports[0].id
    days = sorted(report.published for report in reports if report.published)
    number = how_many(len(reports), lang)
    if 2 * len(days) <= len(reports):
        return number  # the days of a few are not those of all
    said = Speech(_HEADINGS, lang)
    return said["days"].format(number, _days(days[0], days[-1], said.lang))


def how_many(reports: int, lang: str = "en") -> str:
    """How many reports there are, in words: "3 reports"."""
    said = Speech(_HEADINGS, lang)
    if reports == 1:
        return said["one"]
    return said["many"].format(format_decimal(reports, locale=said.lang))


def _days(first: date, last: date, lang: str) -> str:
    """Two days as one writes them, with what they share said once: "4–19 May 2024"."""
    whole = str(format_date(last, "d MMMM y", locale=lang))
    if first == last:
        return whole
    if first.year != last.year:
        return f"{format_date(first, 'd MMMM y', locale=lang)} – {whole}"
    if first.month != last.month:
        return f"{format_date(first, 'd MMMM', locale=lang)} – {whole}"
    return f"{format_date(first, 'd', locale=lang)}–{whole}"
