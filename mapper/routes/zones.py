"""Areas that a text names: demilitarised, buffer and safe zones, front lines at a named place. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ..model import Mention, PlaceMention
from ..places.relation_patterns import width
from ..reading import Reading
from ..words.shapes import shape
from .patterns import pattern, statuses, zone_words

#: Behind a front line: it moved.
_MOVED = regex.compile(r"\s+(?:(?:has|had|have|now|been)\s+)*(?:moved|shifted|advanced|crept)\b", regex.I)


@dataclass(frozen=True, slots=True)
class ZoneDraft:
    """A zone's name and span, the places the text ties to it, and whether it lies *around* the first.

    ``line``: it is a front line; with several places it runs from one to the next. ``width``: how many
    kilometres wide the report says that it is, and in which words; (0, "") where it does not.
    """

    name: str
    start: int
    end: int
    places: tuple[PlaceMention, ...]
    around: bool
    status: str
    line: bool = False
    width: tuple[float, str] = (0.0, "")


def zones(reading: Reading, places: Sequence[PlaceMention]) -> tuple[ZoneDraft, ...]:
    """The zones of a report. A front line counts only where the text ties a place to it."""
    found: list[ZoneDraft] = []
    lang = reading.report.lang
    for sentence in reading.sentences:
        text = reading.text[sentence.start : sentence.end]
        for match in zone_words(lang).finditer(text) if zone_words(lang).may(text) else ():
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if pattern(lang, "zone_denied").search(text, 0, match.start()):
                continue
            line = bool(pattern(lang, "line").search(match.group()))
            wide = width(lang, reading.text, (start, end), sentence.end)
            behind = end + len(wide[1]) + 1 if reading.text.startswith(wide[1], end + 1) and wide[1] else end
            stop, around = _reach(reading.text, behind, sentence.end, lang, line)
            tied = tuple(p for p in places if end <= p.start < stop)
            tied = _where_now(reading.text, end, tied) if line else tied
            if line and not tied:  # "the Bakhmut front line"
                tied = tuple(p for p in _before(reading.text, start, places, lang) if p.level != "country")
            if line and not tied and sum(w[0].isupper() for w in match.group().split()) < 2:
                continue  # "the Line of Control" is known by its name
            if not tied and not line:
                tied = _before(reading.text, start, places, lang)  # "declared Sake a military zone"
            if not tied:
                after = [
                    p
                    for p in places
                    if end <= p.start < sentence.end and p.role in ("at", "near", "via")
                    if not shape("agreed_there").search(reading.text, end, p.start)
                ]
                tied = tuple(after[:1])
            known = not (tied or line) and any(z.places for z in found if not z.line)
            if known and pattern(lang, "same_zone").search(text, 0, match.start()):
                continue  # the one that was named before
            name = " ".join(match.group().split())
            last = max([end, *(p.end for p in tied)])
            found.append(ZoneDraft(name, start, last, tied, around, _status(text, lang), line, wide))
    return tuple(found)


def _reach(text: str, end: int, limit: int, lang: str, line: bool) -> tuple[int, bool]:
    """How far the words that say where a zone lies go on, and whether they say "around"."""
    tie = pattern(lang, "ties").search(text, end, limit)
    if tie is None and line:
        tie = pattern(lang, "line_ties").search(text, end, limit)
    if tie is None:
        return end, False
    stop = pattern(lang, "zone_stop").search(text, tie.end(), limit)
    return (stop.start() if stop else limit), bool(pattern(lang, "around").search(tie.group("tie")))


def _where_now(text: str, end: int, tied: tuple[PlaceMention, ...]) -> tuple[PlaceMention, ...]:
    """The places of a line as it runs: not what it moved away from, nor what only says where another lies:
    "moved from A to B", "runs through C, 25 km west of D"."""
    moved = _MOVED.match(text, end) is not None
    kept: list[PlaceMention] = []
    for place in tied:
        aside = kept and shape("reference").fullmatch(text, kept[-1].end, place.start)
        if not (moved and place.role == "from") and not aside:
            kept.append(place)
    return tuple(kept) or tied


def _before(text: str, start: int, places: Sequence[PlaceMention], lang: str) -> tuple[PlaceMention, ...]:
    """A place right before the zone's name is where it lies: "the Idlib de-escalation zone"."""
    return tuple(
        p for p in places if p.end <= start and pattern(lang, "before_zone").fullmatch(text[p.end : start])
    )


def _status(sentence: str, lang: str) -> str:
    return next((status for status, words in statuses(lang, "zone") if words.search(sentence)), "unknown")


def mentions(found: Sequence[ZoneDraft], text: str) -> tuple[Mention, ...]:
    """The zones as mentions: the words that name them."""
    return tuple(
        Mention("zone", text[z.start : z.start + len(z.name)], z.start, z.start + len(z.name))
        for z in found
        if text[z.start : z.start + len(z.name)] == z.name
    )
