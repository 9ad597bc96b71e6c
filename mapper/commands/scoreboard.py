"""Scores as text, as JSON and errors as a table: what `mapper evaluate` writes. Pure."""

import json
from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gazetteer import csv_row, inert

from ..gold.compared import Row
from ..gold.scores import ALL, WITHIN_KM, Board, Score
from .table import plain

#: The columns of the list of errors.
ERROR_COLUMNS = ("report", "lang", "measure", "outcome", "expected", "found", "start", "end", "quote")
#: A quote in the list of errors is no longer than this.
_QUOTE = 200


def tables(board: Board) -> RenderableType:
    """For each language, and over all, a row a measure."""
    parts: list[RenderableType] = []
    groups = board.groups()
    for group in groups if len(groups) > 2 else groups[1:]:
        name = "All languages" if group == ALL else f"Language {group}"
        number = board.reports[group]
        parts.append(Text(f"{name}: {number} report{'' if number == 1 else 's'}", style="bold"))
        parts.extend(_tables(list(board.scores(group))))
    return Group(*parts)


def _tables(scores: list[Score]) -> Iterator[RenderableType]:
    found = [s for s in scores if s.kind == "found"]
    shares = [s for s in scores if s.kind == "share" and s.labelled]
    far = [s for s in scores if s.kind == "distance"]
    if found:
        rows = [
            (
                s.title,
                _share(s.precision),
                _share(s.recall),
                _share(s.f1),
                str(s.right),
                str(s.missed),
                str(s.spurious),
            )
            for s in found
        ]
        yield _grid(("Found", "P", "R", "F1", "right", "missed", "spurious"), rows)
    if shares:
        rows_ = [(s.title, _share(s.share), f"{s.right} of {s.labelled}") for s in shares]
        yield _grid(("Right", "share", ""), rows_)
    if far:
        heads = ("Place within", *(f"{km:.0f} km" for km in WITHIN_KM), "median km", "of")
        yield _grid(heads, [_distance(s) for s in far])
    if not scores:
        yield Text("Nothing in these reports is labelled.")


def _distance(score: Score) -> tuple[str, ...]:
    middle = "–" if score.median_km is None else f"{score.median_km:.1f}"
    return (score.title, *(_share(share) for _, share in score.within), middle, str(score.labelled))


def _grid(heads: tuple[str, ...], rows: list[Any]) -> Table:
    grid = Table(box=None, padding=(0, 1, 0, 0), header_style="bold underline")
    for number, head in enumerate(heads):
        grid.add_column(head, justify="right" if number else "left", no_wrap=bool(number))
    for row in rows:
        grid.add_row(*(Text(cell) for cell in row))
    grid.add_row()
    return grid


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def as_json(board: Board) -> str:
    """All scores as one JSON object: ``reports``, then ``scores`` by language and measure."""
    made = {
        "reports": dict(board.reports),
        "scores": {g: {s.measure: _object(s) for s in board.scores(g)} for g in board.groups()},
    }
    return json.dumps(made, indent=1, ensure_ascii=False, allow_nan=False)


def _object(score: Score) -> dict[str, Any]:
    counts: dict[str, Any] = {"labelled": score.labelled, "right": score.right, "missed": score.missed}
    match score.kind:
        case "found":
            shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
            return counts | {"spurious": score.spurious} | {k: _rounded(v) for k, v in shares.items()}
        case "distance":
            near = {f"within_{km:.0f}_km": _rounded(share) for km, share in score.within}
            return counts | near | {"median_km": _rounded(score.median_km)}
    return counts | {"wrong": score.wrong, "share": _rounded(score.share)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def error_line(report: str, lang: str, row: Row, text: str) -> str:
    """One error as a line of tab-separated values, by ERROR_COLUMNS; no cell runs as a formula."""
    start, end = row.span
    cells = (report, lang, row.measure, row.outcome, row.expected, row.found, start, end, _quote(text, row))
    return csv_row((inert(plain(str(cell))) for cell in cells), "\t").removesuffix("\n")


def error_sentence(report: str, row: Row, text: str) -> str:
    """One error for people: "kabul, event.type: expected Riots, found Protests (“…”)"."""
    said = {
        "missed": f"{row.expected} is missing" + (f", {row.found} was found" if row.found else ""),
        "spurious": f"{row.found} is too much",
    }.get(row.outcome, f"expected {row.expected}, found {row.found}")
    quote = _quote(text, row)
    return plain(f"{report}, {row.measure}: {said}" + (f" (“{quote}”)" if quote else ""))


def _quote(text: str, row: Row) -> str:
    start, end = row.span
    quote = text[start:end]
    return quote if len(quote) <= _QUOTE else f"{quote[: _QUOTE - 1]}…"
