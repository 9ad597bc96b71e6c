"""Plain sentences read, and what tests ask of them."""

from datetime import date

import mapper
from gazetteer import Gazetteer
from mapper.counts.figures import bounds
from mapper.model import Event, Extraction, What

DAY = date(2025, 3, 14)


def read(text: str, gazetteer: Gazetteer) -> Extraction:
    return mapper.extract(text, published=DAY, gazetteer=gazetteer)


def only(text: str, gazetteer: Gazetteer) -> Event:
    [event] = read(text, gazetteer).events
    return event


def cast(event: Event, role: str) -> set[str]:
    return {a.mention.text for a in event.actors if a.role == role}


def where(event: Event) -> list[str]:
    return [p.mention.text for p in event.placements if p.role in ("at", "near")]


def lowest(found: Extraction, what: What) -> list[int | None]:
    """The lowest figure of each event that tells one."""
    claims = {claim.id: claim for claim in found.claims}
    told = (bounds(event, what, claims) for event in found.events)
    return [figures.low for figures in told if figures is not None]
