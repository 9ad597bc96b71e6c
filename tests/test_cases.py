"""Whole cases: a text written for this project and what must be read out of it (tests/cases/*.yaml).

A case names only what it is about; every event of the report must be listed, in text order.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from gazetteer import Gazetteer
from mapper.model import Count, Event, Extraction, Report
from mapper.pipeline import extract

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def _all() -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in CASES:
        for number, case in enumerate(yaml.safe_load_all(path.read_text("utf-8")), 1):
            found.append((f"{path.stem}-{number}", case))
    return found


def _names(event: Event, role: str) -> set[str]:
    return {actor.mention.name for actor in event.actors if actor.role == role}


def _first(event: Event, what: str) -> list[int | None] | None:
    counts: list[Count] = [c for c in event.counts if c.mention.what == what and c.mention.scope == "event"]
    return [counts[0].mention.min, counts[0].mention.max] if counts else None


def _placed(event: Event) -> list[str]:
    chosen = [p for p in event.placements if p.role in ("at", "target", "near", "via")]
    return [
        f"{p.mention.place.name}/{p.mention.place.level}" if p.mention.place else f"{p.mention.text}/unknown"
        for p in chosen
    ]


def _chains(extraction: Extraction, event: Event) -> set[str]:
    named = {c.id: c for c in extraction.claims}
    return {" < ".join(s.name for s in named[i].sources) or "the report" for i in event.claims}


def _seen(extraction: Extraction, event: Event, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the reading says of the things a case asks about, in the case's own form."""
    span = event.date
    said: dict[str, Any] = {
        "type": event.type,
        "sub_type": event.sub_type,
        "status": event.status,
        "date": [span.start.isoformat(), span.precision] if span else None,
        "by": sorted(_names(event, "initiator")),
        "to": sorted(_names(event, "target")),
        "other": sorted(_names(event, "other")),
        "killed": _first(event, "killed"),
        "wounded": _first(event, "wounded"),
        "captured": _first(event, "captured"),
        "displaced": _first(event, "displaced"),
        "weapons": sorted(w.mention.name for w in event.weapons),
        "at": _placed(event),
        "claims": sorted(_chains(extraction, event)),
    }
    return {key: said[key] for key in wanted}


@pytest.mark.parametrize(("name", "case"), _all(), ids=[name for name, _ in _all()])
def test_case(name: str, case: dict[str, Any], gazetteer: Gazetteer) -> None:
    published = case.get("published")
    assert published is None or isinstance(published, date), name
    extraction = extract(Report(id=name, text=case["text"], published=published), gazetteer)
    wanted = case["events"]
    told = [(e.type, e.sub_type, extraction.report.text[e.start : e.end]) for e in extraction.events]
    assert len(extraction.events) == len(wanted), told
    seen = [_seen(extraction, event, want) for event, want in zip(extraction.events, wanted, strict=True)]
    assert seen == wanted
    if "corridors" in case:
        routes = [
            {
                "from": c.origin,
                "to": c.to,
                "via": c.via,
                "count": c.count,
                "status": c.status,
                "opened_by": c.opened_by,
            }
            for c in extraction.corridors
        ]
        assert routes == case["corridors"]
    if "zones" in case:
        areas = [{"name": z.name, "places": [p.mention.text for p in z.placements]} for z in extraction.zones]
        assert areas == case["zones"]
