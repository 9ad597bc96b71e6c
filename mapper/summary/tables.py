"""The tables of the summary (types, provinces, days) and its bars, as inline SVG. Pure."""

import math
from collections.abc import Sequence

from ..layers.wording import WHATS
from ..pages.palette import SIGNS
from ..pages.speech import Speech
from .markup import NAME, Markup, el, filled, join, own, plain, svg, text
from .value import OUTSIDE, Bar, Figures, Row, Summary

#: Rows of a table at most; the GeoJSON file has all.
LISTED = 300
#: Width of the whole chart, the least and the greatest of a bar, and height of the highest, in units.
CHART, LEAST, MOST, HIGH = 700, 11, 60, 120
#: A chart wider than this is made smaller on a narrow screen, down to what can be read; the rest scrolls.
WIDE = 544
#: What stands where an event is in no province and no country.
NOWHERE = {OUTSIDE: "outside", ("", ""): "no_place"}
_KINDS = {sign.type: number for number, sign in enumerate(SIGNS)}
#: The head and the foot of the column of bars.
_BARS = el("td", class_="bars")
#: A head cell, the row and its bar.
Line = tuple[Markup, Row, Markup]


def kind(name: str) -> int:
    """The number of a type of event, for the class of its colour."""
    return _KINDS.get(name, len(SIGNS))


def section(name: Markup, *inside: Markup) -> Markup:
    """A part of the page under its heading."""
    return el("section", el("h2", name), *inside)


def soft(words_of: str) -> Markup:
    """A note; nothing for none."""
    return el("p", text(words_of), class_="soft") if words_of else Markup("")


def by_time(summary: Summary, said: Speech) -> Markup:
    """The chart of weeks, months or years, with its table folded behind it."""
    head = el(
        "tr", el("th", text(said[summary.step]), scope="col"), el("th", text(said["events"]), scope="col")
    )
    rows = [
        el("tr", el("th", plain(bar.label), scope="row"), el("td", text(f"{bar.events:,}")))
        for bar in summary.bars
    ]
    table = el("table", el("thead", head), el("tbody", *rows))
    folded = el("details", el("summary", text(said["as_table"])), table)
    notes = [said["week_note"]] if summary.step == "week" and summary.bars else []
    counts = (("coarse", summary.coarse_dates), ("undated", summary.undated))
    notes += [said[key].format(f"{number:,}") for key, number in counts if number]
    shown = (_chart(summary.bars, said), folded) if summary.bars else (el("p", text(said["none"])),)
    heading = filled(said["by_time"], text(said[summary.step]))
    return section(heading, *shown, soft(" ".join(notes)))


def _chart(bars: Sequence[Bar], said: Speech) -> Markup:
    """Bars of the types one over another; every so many have their name below, the highest its number."""
    top, wide = max(bar.events for bar in bars) or 1, min(MOST, max(LEAST, CHART // len(bars)))
    end, every = len(bars) * wide, math.ceil(60 / wide)
    parts = [_stack(bar, number * wide + 1, wide - 2, HIGH / top, said) for number, bar in enumerate(bars)]
    names = [
        svg("text", text(bar.label), x=number * wide + wide / 2, y=HIGH + 14, text_anchor="middle")
        for number, bar in enumerate(bars)
        if number % every == 0
    ]
    names.append(svg("text", text(said["highest"].format(f"{top:,}")), x=end + 6, y=8))
    name = "chart long" if end + 130 > WIDE else "chart"
    chart = svg(
        "svg", svg("line", x1=0, x2=end, y1=HIGH, y2=HIGH), *parts, *names, class_=name, role="img",
        direction="ltr", width=end + 130, height=HIGH + 24, viewBox=f"-30 -4 {end + 130} {HIGH + 24}",
        aria_label=said["chart"],
    )  # fmt: skip
    kinds = sorted({name for bar in bars for name in bar.types}, key=kind)
    legend = [el("li", el("i", class_=f"t{kind(name)}"), text(said.kind(name), NAME)) for name in kinds]
    return join([el("div", chart, class_="wide newest"), el("ul", *legend, class_="kinds")])


def _stack(bar: Bar, x: int, wide: int, scale: float, said: Speech) -> Markup:
    names, y, inside = sorted(bar.types, key=kind), float(HIGH), []
    for name in names:
        tall = bar.types[name] * scale
        y -= tall
        inside.append(
            svg("rect", class_=f"t{kind(name)}", x=x, y=f"{y:.2f}", width=wide, height=f"{tall:.2f}")
        )
    told = "; ".join(f"{said.kind(name)} {bar.types[name]:,}" for name in names)
    return svg("g", el("title", text(f"{bar.label}: {bar.events:,} ({told})")), *inside)


def _bar(share: float, colour: int) -> Markup:
    rect = svg("rect", class_=f"t{colour}", width=f"{max(1.0, 100 * share):.1f}", height=8)
    return svg("svg", rect, class_="bar", aria_hidden="true", viewBox="0 0 100 8", width=100, height=8)


def by_type(summary: Summary, said: Speech) -> Markup:
    """Types with their sub-types, and the figures of both."""
    most = max((row.events for row in summary.types), default=1)
    rows = [
        (
            el(
                "th",
                own(said.kind(row.more or row.label), NAME),
                scope="row",
                class_=_class(row),
            ),
            row,
            _bar(row.events / most, kind(row.label)),
        )
        for row in summary.types
    ]
    table = _table(said, said["type"], rows, summary.total)
    note = said["figures_note"]
    if any(found.stated for found in summary.total.families.values()):
        note = f"{note} {said['families_note']}"
    return section(text(said["by_type"]), table, soft(note)) if rows else Markup("")


def _class(row: Row) -> str:
    return "sub" if row.more else "main"


def by_province(summary: Summary, said: Speech) -> Markup:
    """Provinces with their country, and the figures of both."""
    most = max((row.events for row in summary.provinces), default=1)
    rows = []
    for row in summary.provinces[:LISTED]:
        name, place = own(row.label, NAME), (row.label, row.more)
        if place in NOWHERE:
            name = text(said[NOWHERE[place]])
        elif not name:
            name = filled(said["whole"], own(row.more, NAME))
        more = el("span", own(row.more, NAME), class_="soft") if row.label and row.more else Markup("")
        rows.append(
            (el("th", join([name, more], " "), scope="row"), row, _bar(row.events / most, len(SIGNS)))
        )
    note = soft(said["province_note"])
    table = _table(said, said["province"], rows, summary.total)
    return section(text(said["by_province"]), table, note) if rows else Markup("")


def _table(said: Speech, name: str, lines: Sequence[Line], total: Row) -> Markup:
    """Events and figures; a column of people stands only where some figure is stated."""
    shown = [what for what in WHATS if total.figures[what].stated or total.families[what].stated]
    heads = [el("th", text(said[what]), scope="col") for what in shown]
    first = (el("th", text(name), scope="col"), el("th", text(said["events"]), scope="col"), _BARS)
    rows = [
        el(
            "tr",
            head,
            el("td", text(f"{row.events:,}")),
            el("td", bar, class_="bars"),
            *_cells(row, shown, said),
        )
        for head, row, bar in lines
    ]
    count = el("td", text(f"{total.events:,}"))
    foot = el("tr", el("th", text(said["total"]), scope="row"), count, _BARS, *_cells(total, shown, said))
    parts = (el("thead", el("tr", *first, *heads)), el("tbody", *rows), el("tfoot", foot))
    return el("div", el("table", *parts), class_="wide")


def _cells(row: Row, shown: Sequence[str], said: Speech) -> list[Markup]:
    return [el("td", join(_told(row, what, said), " ")) for what in shown]


def _told(row: Row, what: str, said: Speech) -> list[Markup]:
    """People, and on a line of their own the families, which are in no sum of people."""
    people, families = row.figures[what], row.families[what]
    if not families.stated:
        return [text(span(people))]
    line = el("div", text(said["families"].format(span(families))), class_="soft")
    return [text(span(people)), line] if people.stated else [line]


def span(found: Figures) -> str:
    """Lowest and highest sum in words: "12–45+", "0–40", "80", "–" for none."""
    if not found.stated:
        return "–"
    high = f"{found.high:,}{'+' if found.open_high else ''}"
    return high if found.low == found.high and not found.open_low else f"{found.low:,}–{high}"
