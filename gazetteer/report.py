"""Answers as plain rows for JSON Lines and as tables for a terminal. The form is the documented one."""

import re
from typing import Any

from rich.markup import escape
from rich.table import Table

from .notes import must_know, vague
from .place import Answer, Candidate, Place, Query, SourceInfo

Row = dict[str, Any]


SHARP_KM = 5.0
"""From where on a table says how far from its position a place may lie."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Text for a terminal: what would steer it (control and direction characters) shown as "�"."""
    return _CONTROL.sub("\ufffd", text)


def place_row(place: Place) -> Row:
    """What names a place: id, its ids in other sources (``also``), name, lon, lat (WGS 84), level, country,
    admin1 (ISO codes), source, note."""
    return {
        "id": place.id,
        "also": list(place.also),
        "name": place.name,
        "lon": place.point.lon,
        "lat": place.point.lat,
        "level": place.level,
        "country": place.country,
        "admin1": place.admin1,
        "source": place.source,
        "note": place.note,
    }


def candidate_row(candidate: Candidate) -> Row:
    """A place with score (0–1), the spelling that matched, and the reasons."""
    judged = {"score": candidate.score, "matched": candidate.matched, "reasons": list(candidate.reasons)}
    return place_row(candidate.place) | judged


def query_row(query: Query) -> Row:
    """The question as it was asked."""
    return {
        "name": query.name,
        "in": list(query.within),
        "near": [list(p) for p in query.near],
        "kind": query.kind,
    }


def answer_row(answer: Answer) -> Row:
    """``query``, ``best`` or null, ``reason``, ``candidates``."""
    best = None
    if answer.best is not None:
        place = answer.best.place
        sure = {"confidence": answer.confidence, "uncertainty_km": place.uncertainty_km}
        best = place_row(place) | sure | candidate_row(answer.best)
    return {
        "query": query_row(answer.query),
        "best": best,
        "reason": answer.reason,
        "candidates": [candidate_row(c) for c in answer.candidates],
    }


def answer_table(answer: Answer) -> Table:
    """The candidates of an answer, the best marked."""
    table = Table(title=None, caption=escape(plain(_caption(answer))), caption_justify="left")
    vague = any(c.place.uncertainty_km > SHARP_KM for c in answer.candidates)
    for column in ("", "place", "in", "level", "lon, lat", *(["± km"] if vague else []), "score"):
        bold = "bold" if column == "place" else ""
        table.add_column(column, style=bold, overflow="fold", no_wrap=column == "lon, lat")
    table.add_column("why", overflow="fold")
    for c in answer.candidates:
        chosen = answer.best is not None and c.place.id == answer.best.place.id
        where = ", ".join(dict.fromkeys(x for x in (c.place.admin1_name, c.place.country_name) if x))
        at = f"{c.place.point.lon:.3f}, {c.place.point.lat:.3f}"
        cells = (
            "→" if chosen else "",
            c.place.name,
            where,
            c.place.level,
            at,
            *([_about(c.place)] if vague else []),
            f"{c.score:.2f}",
            "; ".join(c.reasons),
        )
        table.add_row(*(escape(plain(cell)) for cell in cells))
    return table


def _about(place: Place) -> str:
    """How far from its position a place may lie, in km, where that is far."""
    return f"{place.uncertainty_km:.0f}" if place.uncertainty_km > SHARP_KM else ""


def _caption(answer: Answer) -> str:
    if answer.best is None:
        return f"No answer: {answer.reason}"
    place = answer.best.place
    said = f"{place.name}, with confidence {answer.confidence:.2f}"
    return "; ".join(filter(None, (said, vague(place), must_know(place))))


def source_row(source: SourceInfo) -> Row:
    """A source as a row."""
    return {name: getattr(source, name) for name in SourceInfo.__slots__}


def source_table(sources: tuple[SourceInfo, ...]) -> Table:
    """The sources: what, from where, which version and licence, how much."""
    table = Table()
    for column in ("source", "origin", "version", "licence", "credit", "places", "names"):
        table.add_column(
            column, overflow="fold", justify="right" if column in ("places", "names") else "left"
        )
    for s in sources:
        cells = (s.title, s.origin, s.version, s.licence, s.credit, f"{s.places:,}", f"{s.names:,}")
        table.add_row(*map(escape, cells))
    return table
