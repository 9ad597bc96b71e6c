"""The outlets, monitors and bodies that reports name as their sources, from the lexicon. Pure."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..lexicon import load
from ..words.phrases import Phrases

SpeakerKind = Literal["media", "monitor", "body", "people", "actor", "person", "he", "it"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """A known outlet, monitor or body that reports."""

    name: str
    kind: SpeakerKind


@cache
def outlets() -> Phrases[Outlet]:
    """The outlets of ``attribution.yaml`` by all their names."""
    rows = load("attribution")["outlets"]
    return Phrases((text, Outlet(r["name"], r["kind"])) for r in rows for text in (r["name"], *r["aliases"]))


@cache
def outlet_names() -> frozenset[str]:
    """The canonical names of the media among the outlets."""
    return frozenset(row["name"] for row in load("attribution")["outlets"] if row["kind"] == "media")
