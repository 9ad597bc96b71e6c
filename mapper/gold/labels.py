"""Labelled reports as values: what a person says ought to be read out of a text. Pure.

A label holds what its author wrote and no more: ``members`` names what is there, and only that is
scored. Labels quote the text; ``where`` are the spans at which the quoted words may be meant.
"""

from dataclasses import dataclass

from ..model import DateSpan, Kind, Report

#: The names of a chain of sources, nearest to the report first; empty: the report itself.
Chain = tuple[str, ...]
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """What a label says of a place: any of its id, name, position, level and units."""

    members: frozenset[str]
    id: str = ""
    name: str = ""
    lon: float = 0.0
    lat: float = 0.0
    level: str = ""
    country: str = ""
    admin1: str = ""

    def __str__(self) -> str:
        """What is said, in the order of the fields."""
        shown = [str(getattr(self, key)) for key in ("name", "id", "level") if key in self.members]
        if "lon" in self.members:
            shown.append(f"{self.lon:.4f} {self.lat:.4f}")
        return ", ".join(shown or [self.country or self.admin1])


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """What a label says of words such as "5 km south of"."""

    members: frozenset[str]
    kind: str = ""
    km: float | None = None
    bearing: float | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """Words of the text: the base of all labels. ``where`` is empty where no words are quoted."""

    members: frozenset[str]
    where: Spans = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class PlaceLabel(Label):
    """A place; ``place`` None with "place" among the members: it is in no gazetteer."""

    place: GoldPlace | None = None
    role: str = ""
    relation: GoldRelation | None = None
    claim: Chain = ()


@dataclass(frozen=True, slots=True)
class ActorLabel(Label):
    """An actor under its neutral name, or by the words of the text."""

    name: str = ""
    role: str = ""
    category: str = ""
    country: str = ""
    claim: Chain = ()


@dataclass(frozen=True, slots=True)
class WeaponLabel(Label):
    """A weapon under its canonical name, or by the words of the text."""

    name: str = ""
    category: str = ""
    claim: Chain = ()


@dataclass(frozen=True, slots=True)
class CountLabel(Label):
    """A figure of people; ``min`` and ``max`` are None where the words do not state them."""

    what: str = ""
    min: int | None = None
    max: int | None = None
    who: str = ""
    hedge: str = ""
    scope: str = ""
    claim: Chain = ()


@dataclass(frozen=True, slots=True)
class DateLabel(Label):
    """A date phrase; ``date`` None: it cannot be resolved."""

    date: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class SourceLabel(Label):
    """Someone who says something."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class EventLabel(Label):
    """One thing that happened. ``date`` None with "date" among the members: it cannot be told."""

    type: str = ""
    sub_type: str = ""
    status: str = ""
    date: DateSpan | None = None
    actors: tuple[ActorLabel, ...] = ()
    weapons: tuple[WeaponLabel, ...] = ()
    counts: tuple[CountLabel, ...] = ()
    placements: tuple[PlaceLabel, ...] = ()
    claims: tuple[Chain, ...] = ()


@dataclass(frozen=True, slots=True)
class CorridorLabel(Label):
    """A route for people or aid; ``origin`` is the member "from"."""

    origin: str | None = None
    to: str | None = None
    via: str | None = None
    count: int | None = None
    status: str = ""
    opened_by: str | None = None
    for_whom: str | None = None
    date: DateSpan | None = None
    placements: tuple[PlaceLabel, ...] = ()
    claims: tuple[Chain, ...] = ()


@dataclass(frozen=True, slots=True)
class ZoneLabel(Label):
    """An area named in the text."""

    name: str = ""
    status: str = ""
    placements: tuple[PlaceLabel, ...] = ()
    claims: tuple[Chain, ...] = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled report.

    ``kinds`` are the kinds of mention that were labelled in full; ``events``, ``corridors`` and
    ``zones`` are None where they were not labelled, empty where there are none. ``about``: what the
    report is known to be about.
    """

    report: Report
    about: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    mentions: tuple[tuple[Kind, Label], ...] = ()
    events: tuple[EventLabel, ...] | None = None
    corridors: tuple[CorridorLabel, ...] | None = None
    zones: tuple[ZoneLabel, ...] | None = None
