"""The words of the product as values: reports, mentions, claims, events, corridors, zones.

Pure. Every span counts Unicode code points of ``Report.text``, half-open, so that
``text[start:end]`` is the quote. Positions are longitude first, WGS 84.
More than 300 lines, for the words are one list that is read together.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from gazetteer import Candidate, Level, Place, Point, quick

from .errors import UsageError

Kind = Literal["place", "actor", "date", "count", "weapon", "corridor", "zone", "source"]
Precision = Literal["day", "week", "month", "year"]
What = Literal["killed", "wounded", "captured", "displaced", "missing"]
Scope = Literal["event", "part", "total"]
Unit = Literal["people", "families"]
Role = Literal["at", "target", "origin", "toward", "from", "via", "near", "within", "dateline", "speaker"]
Status = Literal["asserted", "ongoing", "planned", "negated", "hypothetical", "historical"]
ActorRole = Literal["initiator", "target", "other"]
RelationKind = Literal[
    "offset",
    "distance",
    "near",
    "outskirts",
    "direction",
    "countryside",
    "sector",
    "between",
    "halfway",
    "road",
    "border",
    "side",
    "bank",
    "offshore",
]


#: The years in which a report may be published; programs write year 1 or 9999 for "not known".
YEARS = range(1500, 2501)


@dataclass(frozen=True, slots=True)
class Report:
    """One text with what is known of it. ``lang`` is BCP 47, "" until it is detected.

    ``about``: names or codes of the countries or provinces that its source files it under. Of a time
    (``datetime``, a timestamp of pandas) the day is taken, of a title and a
    publisher what stands between blanks.
    Raises UsageError where ``published`` is no date.
    """

    id: str
    text: str
    title: str = ""
    published: date | None = None
    publisher: str = ""
    url: str = ""
    lang: str = ""
    about: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Values that come from outside are made what they are said to be."""
        object.__setattr__(self, "published", whole_day(self.published))
        for name in ("title", "publisher"):
            object.__setattr__(self, name, getattr(self, name).strip())


def whole_day(given: date | None) -> date | None:
    """The day of a date, or of a time, which is a date to Python too. Raises UsageError for anything else."""
    found = given.date() if isinstance(given, datetime) else given
    if found is None or (isinstance(found, date) and not isinstance(found, datetime)):
        return found  # pandas' NaT, of no day, is a datetime
    raise UsageError(f'published "{str(given)[:60]}" is no date: give a datetime.date, or nothing.')


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Days from ``start`` to before ``end``, and how precisely the words give them."""

    start: date
    end: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text with the kind of thing it names."""

    kind: Kind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A date phrase; ``span`` is None with a ``reason`` where it cannot be resolved.

    ``span`` is also None, with the reason "background words", for words such as "formerly".
    """

    span: DateSpan | None = None
    reason: str = ""


@quick
@dataclass(frozen=True, slots=True)
class ActorMention(Mention):
    """An actor: the neutral ``name`` (the words stay in ``text``), its aliases, kind and country.

    ``hedge``: the words that only suspect it ("suspected", "believed to be members of"), "" for none.
    """

    name: str = ""
    aliases: tuple[str, ...] = ()
    category: str = ""
    country: str = ""
    named: bool = False
    hedge: str = ""


@dataclass(frozen=True, slots=True)
class WeaponMention(Mention):
    """A weapon or means under its canonical ``name`` and class."""

    name: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class CountMention(Mention):
    """How many people, or families, were killed, wounded, captured, displaced or are missing.

    ``min`` or ``max`` is None where the words do not state it ("up to 40": min None, max 40;
    "dozens": both None, the word in ``hedge``). ``scope``: this event's figure, a part of it
    ("including three children"), or a running total over several. ``unit`` is what ``min`` and ``max``
    count: families are also households, and never people.
    """

    what: What = "killed"
    min: int | None = None
    max: int | None = None
    who: str = ""
    hedge: str = ""
    scope: Scope = "event"
    unit: Unit = "people"


@dataclass(frozen=True, slots=True)
class SourceMention(Mention):
    """Someone who says something: the ``name`` under which the source is known."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """Words that put a thing beside a place rather than in it: "5 km south of X", "northern X".

    ``words`` is the phrase with the name in it, [``start``, ``end``) its span. ``km`` is the distance
    that it states, ``bearing`` its direction in degrees clockwise from north, ``other`` the second
    place ("between X and Y", a border's other country). ``geometry`` is GeoJSON (WGS 84): an area, or
    a line about which ``corridor_km`` to each side belong to it; ``centre`` is its middle.
    """

    kind: RelationKind
    words: str
    start: int
    end: int
    geometry: str
    centre: Point
    km: float | None = None
    bearing: float | None = None
    other: Place | None = None
    corridor_km: float = 0.0


@quick
@dataclass(frozen=True, slots=True)
class PlaceMention(Mention):
    """A place named in the text, resolved or not.

    ``words`` is the kind that the text gives ("village", "province", …, "" for none),
    ``role`` what the place is to the words around it. ``place`` is None with a ``reason`` where the
    gazetteer gives none; ``candidates`` are what was considered, best first. With a ``relation`` the
    thing lies in that geometry, not at ``place``; ``level`` and ``uncertainty_km`` are then its own.
    """

    role: Role = "at"
    words: str = ""
    near_words: str = ""
    place: Place | None = None
    level: Level | None = None
    confidence: float = 0.0
    uncertainty_km: float = 0.0
    reason: str = ""
    reasons: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One link of an attribution chain."""

    name: str
    as_written: str


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """What one voice asserts: the chain of sources, nearest first; empty: the report itself.

    ``denies``: it speaks against what is told, or against a part in it ("the army denied involvement").
    """

    id: str
    sources: tuple[Source, ...]
    start: int
    end: int
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor in its role in one event, with the claim that names it."""

    mention: ActorMention
    role: ActorRole
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon used in one event, with the claim that names it."""

    mention: WeaponMention
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of one event, with the claim that gives it.

    ``people`` is the kind of those counted: state (soldiers, police), rebel (fighters), civilians, "" where
    the words say only how many.
    """

    mention: CountMention
    claim: str | None = None
    people: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """A place tied to an event, corridor or zone.

    ``inherited``: the words that name the place stand in another sentence. ``geo_precision`` is
    ACLED's code (1–3), ``where_prec`` UCDP's (1–7).
    """

    mention: PlaceMention
    role: Role
    geo_precision: int
    where_prec: int
    inherited: bool = False
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened (or did not, or may), with its evidence.

    ``date_words`` is the phrase that dates it and ``date_reason`` why ``date`` is what it is;
    ``type_reason`` says which rule decided the type and sub-type.
    ``start``/``end`` is the sentence or clause that tells it first; ``also`` are further spans.
    """

    id: str
    type: str
    sub_type: str
    status: Status
    confidence: float
    date: DateSpan | None
    start: int
    end: int
    actors: tuple[Actor, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    counts: tuple[Count, ...] = ()
    placements: tuple[Placement, ...] = ()
    claims: tuple[str, ...] = ()
    date_words: str = ""
    date_reason: str = ""
    also: tuple[tuple[int, int], ...] = ()
    type_reason: str = ""


@dataclass(frozen=True, slots=True)
class Corridor:
    """A route for people or aid as the text tells it; ``origin``, ``to``, ``via`` are its words.

    ``for_whom`` is whom or what it is for ("women and children", "aid"); ``date`` is the day of what the
    words say of it (opened, closed, attacked), None where they give none, ``date_words`` the phrase.
    """

    id: str
    start: int
    end: int
    origin: str | None = None
    to: str | None = None
    via: str | None = None
    count: int | None = None
    status: str = "unknown"
    opened_by: str | None = None
    placements: tuple[Placement, ...] = ()
    claims: tuple[str, ...] = ()
    for_whom: str | None = None
    date: DateSpan | None = None
    date_words: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """An area named in a text. ``geometry`` is a GeoJSON geometry as text, or None with ``note``."""

    id: str
    name: str
    start: int
    end: int
    status: str = "unknown"
    placements: tuple[Placement, ...] = ()
    claims: tuple[str, ...] = ()
    geometry: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """How many proposals of a back-end were not used, for a reason in words."""

    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one report. ``note`` says why there is nothing, if so.

    ``backend`` names what proposed the mentions or events, "rules" for none but the rules; ``dropped``
    is what of its proposals did not stand up to the text.
    """

    report: Report
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    corridors: tuple[Corridor, ...] = ()
    zones: tuple[Zone, ...] = ()
    note: str = ""
    backend: str = "rules"
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceCorridor:
    """A known route from a file the user gives: reference, not a report's words.

    ``path`` holds one point (a crossing) or the points of a line; ``status`` is the file's word, ``standing``
    what it means: open, agreed, planned, closed, attacked or "".
    """

    name: str
    path: tuple[Point, ...]
    opened: str = ""
    status: str = ""
    source: str = ""
    properties: tuple[tuple[str, str], ...] = field(default=())
    standing: str = ""
