"""What is summed up of a map of many reports, as one value. Pure.

Only what is told as happening (asserted, ongoing) is counted by week, type and province and in the
figures; what is planned, denied, possible or background is counted apart. Events are not joined across
reports: two reports of one attack are two events here, and the page says so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..frame import Layers, records
from ..layers.wording import COUNTED, WHATS
from ..model import Unit, What
from ..pages.palette import SIGNS
from .voices import Voice, least, voices

#: Statuses of what is told as happening.
NOW = ("asserted", "ongoing")
#: What is told beside events.
ROUTES = ("corridor", "zone")
#: A chart has at most so many bars; then weeks become months, months years.
BARS = 60
#: In place of province and country: on the map, in none of them (at sea, Abyei).
OUTSIDE = ("", "-")
_RANK = {sign.type: number for number, sign in enumerate(SIGNS)}


@dataclass(frozen=True, slots=True)
class Figures:
    """People, or families, of several events: the sum of the lowest and of the highest claims.

    ``open_low``: events whose claims state no lowest figure ("up to 40"); ``open_high``: none that is
    highest ("at least 5"); ``stated``: events with a figure at all.
    """

    low: int
    high: int
    open_low: int
    open_high: int
    stated: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a label, a second one that says more, how many events, their figures.

    ``families`` are those told in families or households, which are in no sum of people.
    """

    label: str
    more: str
    events: int
    figures: Mapping[str, Figures]
    families: Mapping[str, Figures]


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of one week, month or year, by type. ``first`` is its first day, ``label`` its name."""

    first: date
    label: str
    types: Mapping[str, int]

    @property
    def events(self) -> int:
        """How many events it stands for."""
        return sum(self.types.values())


@dataclass(frozen=True, slots=True)
class Told:
    """One event in a list: what, when, where, the quote; ``why`` is what the list is about.

    ``report`` is its title (or id), publisher and day, as far as they are known.
    """

    what: str
    when: str
    where: str
    quote: str
    report: tuple[str, ...]
    url: str
    why: str
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """All that the page shows. ``step`` is what a bar stands for: "week", "month" or "year"."""

    reports: int
    events: int
    now: int
    statuses: tuple[tuple[str, int], ...]
    step: str
    bars: tuple[Bar, ...]
    coarse_dates: int
    undated: int
    types: tuple[Row, ...]
    provinces: tuple[Row, ...]
    total: Row
    contradictions: tuple[Told, ...]
    unplaced: tuple[Told, ...]
    apart: tuple[tuple[str, tuple[Told, ...]], ...]
    silent: tuple[str, ...]
    routes: tuple[Told, ...] = ()


def summarise(layers: Layers) -> Summary:
    """The summary of a map's layers."""
    rows = list(records(layers.events))
    now = [row for row in rows if row["status"] in NOW]
    step, bars, coarse, undated = bars_of(now)
    by_status = Counter(row["status"] for row in rows)
    order = ("asserted", "ongoing", "planned", "hypothetical", "negated", "historical")
    return Summary(
        reports=layers.about.reports,
        events=len(rows),
        now=len(now),
        statuses=tuple((status, by_status[status]) for status in order if by_status[status]),
        step=step,
        bars=bars,
        coarse_dates=coarse,
        undated=undated,
        types=_types(now),
        provinces=_provinces(now, {row["code"]: row["name"] for row in records(layers.countries)}),
        total=_row("", "", now),
        contradictions=tuple(_told(row, "") for row in rows if row["claims_disagree"]),
        unplaced=tuple(_told(row, row["not_placed"]) for row in rows if row["geometry"] is None),
        apart=tuple(
            (status, tuple(_told(row, "") for row in rows if row["status"] == status))
            for status in order[2:]
            if by_status[status]
        ),
        silent=layers.silent,
        routes=(
            *(_route(row, "corridor") for row in records(layers.corridors)),
            *(_route(row, "zone") for row in records(layers.zones)),
        ),
    )


def _row(label: str, more: str, rows: Sequence[Mapping[str, Any]]) -> Row:
    return Row(label, more, len(rows), *(_by_what(rows, unit) for unit in COUNTED))


def _by_what(rows: Sequence[Mapping[str, Any]], unit: Unit) -> dict[str, Figures]:
    return {what: _figures(rows, what, unit) for what in WHATS}


def _figures(rows: Iterable[Mapping[str, Any]], what: What, unit: Unit) -> Figures:
    name = f"{what}_{COUNTED[unit]}"
    bounds = [(row[f"{name}min"], row[f"{name}max"], row) for row in rows]
    stated = [bound for bound in bounds if bound[:2] != (None, None)]
    return Figures(
        low=sum(int(low) for low, _, _ in stated if low is not None),
        high=sum(max(low, least(row, what, unit)) if high is None else high for low, high, row in stated),
        open_low=sum(low is None for low, _, _ in stated),
        open_high=sum(high is None for _, high, _ in stated),
        stated=len(stated),
    )


def _types(rows: Sequence[Mapping[str, Any]]) -> tuple[Row, ...]:
    """Types, gravest first, each with its sub-types behind it."""
    groups: dict[str, dict[str, list[Mapping[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        groups[row["event_type"]][row["sub_event_type"]].append(row)
    found = []
    for name in sorted(groups, key=lambda name: (_RANK.get(name, 99), name)):
        parts = groups[name]
        found.append(_row(name, "", [row for part in parts.values() for row in part]))
        found += [_row(name, sub, parts[sub]) for sub in sorted(parts, key=lambda s: (-len(parts[s]), s))]
    return tuple(found)


def _provinces(rows: Sequence[Mapping[str, Any]], countries: Mapping[str, str]) -> tuple[Row, ...]:
    """Provinces with their country, most events first; an event in several counts in each."""
    groups: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        for key in _units(row, countries):
            groups[key].append(row)
    order = sorted(groups, key=lambda key: (key == ("", ""), key == OUTSIDE, -len(groups[key]), key))
    return tuple(_row(unit, country, groups[(unit, country)]) for unit, country in order)


def _units(row: Mapping[str, Any], countries: Mapping[str, str]) -> list[tuple[str, str]]:
    """(province, country) of an event; ("", country) for a whole country, ("", "") for no place, OUTSIDE."""
    if row["geometry"] is None:
        return [("", "")]
    codes, units, own, names = (
        [part for part in row[name].split("; ") if part]
        for name in ("admin1_code", "admin1", "country", "country_name")
    )
    if len(codes) == len(units):
        found = [
            (unit, countries.get(code.split("-")[0], "")) for code, unit in zip(codes, units, strict=True)
        ]
        inner = {code.split("-")[0] for code in codes}
    else:
        found, inner = [(unit, ", ".join(names)) for unit in units], set(own) if units else set()
    if len(own) == len(names):
        found += [("", name) for code, name in zip(own, names, strict=True) if code not in inner]
    return list(dict.fromkeys(found)) or [OUTSIDE]


def bars_of(rows: Sequence[Mapping[str, Any]]) -> tuple[str, tuple[Bar, ...], int, int]:
    """The events by week (or month, or year), how many have no date so fine, and how many none at all."""
    dated = [row for row in rows if row["date_start"]]
    undated = len(rows) - len(dated)
    for step in ("week", "month", "year"):
        fit = [(start, row) for row in dated if (start := _start(row, step)) is not None]
        first, last = min((s for s, _ in fit), default=None), max((s for s, _ in fit), default=None)
        starts = _starts(first, last, step) if first and last else []
        if len(starts) <= BARS or step == "year":
            break
    counts: dict[date, Counter[str]] = defaultdict(Counter)
    for start, row in fit:
        counts[start][row["event_type"]] += 1
    if len(starts) > BARS:
        starts = sorted(counts)[-BARS:]
    bars = tuple(Bar(start, _label(start, step), dict(counts[start])) for start in starts)
    return step, bars, len(dated) - sum(bar.events for bar in bars), undated


def _start(row: Mapping[str, Any], step: str) -> date | None:
    """The first day of the week, month or year that holds all of an event's date; None where none does."""
    first = date.fromisoformat(row["date_start"])
    last = date.fromisoformat(row["date_end"]) - timedelta(days=1)
    one, other = _floor(first, step), _floor(max(first, last), step)
    return one if one == other else None


def _floor(day: date, step: str) -> date:
    if step == "week":
        return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    return day.replace(day=1) if step == "month" else day.replace(month=1, day=1)


def _starts(first: date, last: date, step: str) -> list[date]:
    """The first days of all steps between two of them; one more than BARS where there are more."""
    found = [first]
    while found[-1] < last and len(found) <= BARS:
        days = {"week": 7, "month": 32, "year": 366}[step]
        found.append(_floor(found[-1] + timedelta(days=days), step))
    return found


def _label(first: date, step: str) -> str:
    if step == "week":
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02}"
    return f"{first.year:04}-{first.month:02}" if step == "month" else f"{first.year:04}"


def _told(row: Mapping[str, Any], why: str) -> Told:
    last = ""
    if row["date_start"]:
        end = date.fromisoformat(row["date_end"]) - timedelta(days=1)
        last = f" – {end}" if str(end) > row["date_start"] else ""
    report = (row["title"] or row["report_id"], row["publisher"], row["published"])
    return Told(
        what=row["sub_event_type"] or row["event_type"],
        when=row["date_start"] + last,
        where=row["place_words"] or row["place_names"],
        quote=row["quote"],
        report=tuple(part for part in report if part),
        url=row["url"],
        why=why,
        voices=voices(row),
    )


def _route(row: Mapping[str, Any], what: str) -> Told:
    """A corridor or a zone: its kind, its state, its ends or its name."""
    ends = " → ".join(row[key] for key in ("route_from", "route_via", "route_to") if row.get(key))
    name = row.get("name") or ends or row["place_names"]
    report = (row["title"] or row["report_id"], row["publisher"], row["published"])
    return Told(
        what=what,
        when=row.get("date_start") or "",
        where=f"{name} ({row['status']})" if row["status"] not in ("", "unknown") else name,
        quote=row["quote"],
        report=tuple(part for part in report if part),
        url=row["url"],
        why=row["note"],
    )
