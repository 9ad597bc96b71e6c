"""What was found, as a table for a terminal. Report text is hostile: nothing in it steers the terminal."""

import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..layers.wording import read_by
from ..model import Claim, Corridor, Count, DateSpan, Event, Extraction, Placement, Zone

#: Roles of places where a thing happened; the others are where it came from, or who spoke there.
_WHERE = ("at", "target", "within", "near")
#: A column's heading, and its width in characters in a terminal of 80 and where there is room.
_COLUMNS = (
    ("Date", 11, 16),
    ("Type", 13, 36),
    ("Place and level", 13, 44),
    ("Killed / wounded", 8, 16),
    ("Source", 13, 36),
    ("Conf.", 5, 5),
    ("Status", 10, 12),
)
#: The room of the last.
_STATUS = _COLUMNS[-1][1]
_MOST = 200
"""So many characters of a title or name: a page of one drives all else out of sight."""
_LINE_ENDS = "\n\r\t\v\f\x85\u2028\u2029"


def table(found: Extraction, width: int = 80) -> RenderableType:
    """One report: a heading, a row an event, a line a corridor and a zone, or a sentence for nothing.

    ``width`` is what there is to fill, in characters; 80 and more read well.
    """
    parts: list[RenderableType] = [_heading(found)]
    if found.events:
        parts.append(_events(found, width))
    parts.extend(Text(_corridor(corridor)) for corridor in found.corridors)
    parts.extend(Text(_zone(zone)) for zone in found.zones)
    if len(parts) == 1:
        parts.append(Text(plain(found.note) or "No event was found in this report."))
    return Group(*parts)


def plain(text: str) -> str:
    """Text on one line with nothing that steers a terminal: control and formatting characters go.

    Line ends become spaces, other controls (escape, bell, direction overrides) the mark U+FFFD;
    the joiners that some scripts need stay.
    """
    return " ".join("".join(_safe(character) for character in text).split())


def brief(text: str) -> str:
    """The same of a title or name that may be a page long: what is left off is marked "…"."""
    line = plain(text[: 2 * _MOST])
    return line if len(line) <= _MOST and len(text) <= 2 * _MOST else line[: _MOST - 1] + "…"


def _safe(character: str) -> str:
    if character in _LINE_ENDS:
        return " "
    if character in "\u200c\u200d":
        return character
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Cf", "Cs") else character


def _heading(found: Extraction) -> Text:
    report = found.report
    published = f"published {report.published}" if report.published else "no date of publication"
    about = ", ".join(part for part in (brief(report.publisher), published, plain(read_by(found))) if part)
    return Text.assemble((brief(report.title or report.id), "bold"), (f"  ({about})", "dim"))


def _columns(events: Iterable[Event]) -> list[tuple[str, int, int]]:
    """The columns with room for the longest status in one piece, which those who tell it give."""
    more = max([_STATUS, *(len(event.status) for event in events)]) - _STATUS
    given = {"Source": -more, "Status": more}
    return [(heading, narrow + given.get(heading, 0), wide) for heading, narrow, wide in _COLUMNS]


def _shares(columns: Iterable[tuple[str, int, int]], width: int) -> list[int]:
    """What each column may have beyond its narrow width: the spare characters, by what it can use."""
    bounds = [(narrow, wide) for _, narrow, wide in columns]
    spare = max(0, width - sum(narrow + 1 for narrow, _ in bounds))
    wish = sum(wide - narrow for narrow, wide in bounds)
    return [spare * (wide - narrow) // wish for narrow, wide in bounds]


def _events(found: Extraction, width: int) -> Table:
    rows = Table(box=None, padding=(0, 1, 0, 0), header_style="bold underline")
    columns = _columns(found.events)
    for (heading, narrow, wide), extra in zip(columns, _shares(columns, width), strict=True):
        right = heading in ("Killed / wounded", "Conf.")
        most = min(narrow + extra, wide)
        rows.add_column(heading, max_width=most, overflow="fold", justify="right" if right else "left")
    claims = {claim.id: claim for claim in found.claims}
    for event in found.events:
        rows.add_row(*(Text(cell) for cell in _row(event, claims)))
    return rows


def _row(event: Event, claims: dict[str, Claim]) -> tuple[str, ...]:
    return (
        when(event.date),
        kind(event),
        where(event.placements),
        f"{figure(event, 'killed')} / {figure(event, 'wounded')}",
        voices(event, claims),
        f"{event.confidence:.2f}",
        event.status,
    )


def kind(event: Event) -> str:
    """ACLED's sub-type, with room to break a line after a stroke; "Other" says of what."""
    return f"{event.type}: other" if event.sub_type == "Other" else event.sub_type.replace("/", "/ ")


def when(span: DateSpan | None) -> str:
    """A date as precise as it is: "2020-01-23", "2018-10 (month)", "2011 (year)", "not dated".

    Any other stretch is shown by its first and last day, with the precision of the words.
    """
    if span is None:
        return "not dated"
    first, last = span.start, span.end - timedelta(days=1)
    if first == last and span.precision == "day":
        return f"{first}"
    if (
        span.precision == "month"
        and _whole(first, span.end)
        and (last.year, last.month) == (first.year, first.month)
    ):
        return f"{first:%Y-%m} (month)"
    if span.precision == "year" and _whole(first, span.end) and last.year == first.year and last.month == 12:
        return f"{first.year} (year)"
    return f"{first} to {last}" + ("" if span.precision == "day" else f" ({span.precision})")


def _whole(first: date, end: date) -> bool:
    return first.day == 1 and end.day == 1


def where(placements: Iterable[Placement]) -> str:
    """The places where it happened, with their level, or how exactly it is known what lies beside them; a
    name with no place is said to be so.

    A country that only says where a finer place lies is left out.
    """
    chosen = [p for p in placements if p.role in _WHERE] or list(placements)
    known = [p for p in chosen if p.mention.place is not None]
    finer = {p.mention.place.country for p in known if p.mention.place and p.mention.level != "country"}
    known = [
        p
        for p in known
        if p.mention.level != "country" or not p.mention.place or p.mention.place.country not in finer
    ]
    words: dict[str, list[str]] = {}
    for placement in known or chosen:
        mention = placement.mention
        level: str = mention.level or (mention.place.level if mention.place else "not found")
        if mention.relation is not None and level == "point":  # "between X and Y" is no point
            level = f"within {mention.uncertainty_km:.0f} km"
        names = words.setdefault(level, [])
        name = f"near {brief(mention.text)}" if placement.role == "near" else brief(mention.text)
        name = brief(mention.relation.words) if mention.relation else name
        if name not in names:
            names.append(name)
    return "; ".join(f"{', '.join(names)} ({level})" for level, names in words.items()) or "no place named"


def figure(event: Event, what: str) -> str:
    """The event's own figure: "40", "≤40", "≥5", "5–7", the hedge ("dozens"), "some", or "–"; of families
    "2 families"."""
    own = [c for c in event.counts if c.mention.what == what and c.mention.scope == "event"]
    figures = dict.fromkeys(_number(count) for count in own)
    return ", ".join(figures) or "–"


def _number(count: Count) -> str:
    low, high = count.mention.min, count.mention.max
    unit = "" if count.mention.unit == "people" else f" {count.mention.unit}"
    if low is None and high is None:
        return brief(count.mention.hedge) or "some"
    if low is None or high is None:
        return f"≤{high}{unit}" if low is None else f"≥{low}{unit}"
    return f"{low}{unit}" if low == high else f"{low}–{high}{unit}"


def voices(event: Event, claims: dict[str, Claim]) -> str:
    """Who tells it: "the report; SANA, citing a military source"."""
    told = [claims[name] for name in event.claims if name in claims]
    return "; ".join(dict.fromkeys(chain(claim) for claim in told)) or "the report"


def chain(claim: Claim) -> str:
    """One attribution chain in words, nearest first."""
    return ", citing ".join(brief(source.name) for source in claim.sources) or "the report"


def _corridor(corridor: Corridor) -> str:
    ways = (("from", corridor.origin), ("to", corridor.to), ("through", corridor.via))
    ends = [f"{way} {brief(words)}" for way, words in ways if words]
    number = [f"{corridor.count} routes"] if corridor.count and corridor.count > 1 else []
    opened = [f"opened by {brief(corridor.opened_by)}"] if corridor.opened_by else []
    return "Corridor: " + ", ".join([*number, brief(corridor.status), *opened, *(ends or ["ends not named"])])


def _zone(zone: Zone) -> str:
    places = ", ".join(dict.fromkeys(brief(p.mention.text) for p in zone.placements))
    return f"Zone: {brief(zone.name)} ({brief(zone.status)})" + (f", {places}" if places else "")
