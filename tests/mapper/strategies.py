"""Made-up extractions for property tests: any value that the model allows and the schema describes."""

import string
from datetime import date, timedelta

from hypothesis import strategies as st

from gazetteer import Candidate, Place, Point
from mapper.model import (
    Actor,
    ActorMention,
    Claim,
    Corridor,
    Count,
    CountMention,
    DateMention,
    DateSpan,
    Dropped,
    Event,
    Extraction,
    Mention,
    Placement,
    PlaceMention,
    Relation,
    Report,
    Source,
    SourceMention,
    Weapon,
    WeaponMention,
    Zone,
)

ROLES = st.sampled_from(
    ["at", "target", "origin", "toward", "from", "via", "near", "within", "dateline", "speaker"]
)
LEVELS = st.sampled_from(["point", "settlement", "admin3", "admin2", "admin1", "country", "region"])
WORDS = st.text(max_size=12)
SOME = st.text(min_size=1, max_size=12)
NUMBERS = st.none() | st.integers(0, 10**9)
UNIT = st.floats(0, 1)
KM = st.floats(0, 20_000)
CLAIM = st.none() | st.text(string.ascii_letters, min_size=1, max_size=4)
STARTS = st.integers(0, 10**6)


def few(strategy: st.SearchStrategy, most: int = 2) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


def _span(start: date, days: int, precision: str) -> DateSpan:
    return DateSpan(start, start + timedelta(days=days), precision)


DATES = st.builds(
    _span,
    st.dates(date(1800, 1, 1), date(2200, 1, 1)),
    st.integers(1, 4000),
    st.sampled_from(["day", "week", "month", "year"]),
)
PLACES = st.builds(
    Place,
    id=SOME,
    name=WORDS,
    point=st.builds(Point, st.floats(-180, 180), st.floats(-90, 90)),
    level=LEVELS,
    kind=WORDS,
    country=WORDS,
    country_name=WORDS,
    admin1=WORDS,
    admin1_name=WORDS,
    names=st.just(()),
    population=st.integers(0, 10**8),
    source=WORDS,
    uncertainty_km=KM,
)
CANDIDATES = st.builds(Candidate, PLACES, UNIT, WORDS, few(WORDS))


def mentions(cls: type, kind: str, **more: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(cls, st.just(kind), SOME, STARTS, STARTS, **more)


RELATIONS = st.builds(
    Relation,
    kind=st.sampled_from(["offset", "near", "sector", "between", "road", "border", "side"]),
    words=WORDS,
    start=STARTS,
    end=STARTS,
    geometry=st.just('{"type": "LineString", "coordinates": [[1.0, 2.0], [3.5, 4.25]]}'),
    centre=st.builds(Point, st.floats(-180, 180), st.floats(-90, 90)),
    km=st.none() | KM,
    bearing=st.none() | st.floats(0, 359),
    other=st.none() | PLACES,
    corridor_km=KM,
)


def place_mentions(role: st.SearchStrategy = ROLES) -> st.SearchStrategy:
    words = {"role": role, "words": WORDS, "near_words": WORDS, "reason": WORDS, "reasons": few(WORDS)}
    words["candidates"] = few(CANDIDATES)
    return mentions(PlaceMention, "place", **words) | mentions(
        PlaceMention,
        "place",
        **words,
        place=PLACES,
        level=LEVELS,
        confidence=UNIT,
        uncertainty_km=KM,
        relation=st.none() | RELATIONS,
    )


ACTORS = mentions(
    ActorMention,
    "actor",
    name=WORDS,
    aliases=few(WORDS),
    category=WORDS,
    country=WORDS,
    named=st.booleans(),
)
WEAPONS = mentions(WeaponMention, "weapon", name=WORDS, category=WORDS)
COUNTS = mentions(
    CountMention,
    "count",
    what=st.sampled_from(["killed", "wounded", "captured", "displaced", "missing"]),
    min=NUMBERS,
    max=NUMBERS,
    who=WORDS,
    hedge=WORDS,
    scope=st.sampled_from(["event", "part", "total"]),
)
MENTIONS = st.one_of(
    place_mentions(),
    ACTORS,
    WEAPONS,
    COUNTS,
    mentions(DateMention, "date", span=st.none() | DATES, reason=WORDS),
    mentions(SourceMention, "source", name=WORDS),
    mentions(Mention, "corridor"),
    mentions(Mention, "zone"),
)
PLACEMENTS = ROLES.flatmap(
    lambda role: st.builds(
        Placement,
        place_mentions(st.just(role)),
        st.just(role),
        st.integers(1, 3),
        st.integers(1, 7),
        st.booleans(),
        CLAIM,
    )
)
EVENTS = st.builds(
    Event,
    id=SOME,
    type=st.just("Battles"),
    sub_type=st.just("Armed clash"),
    status=st.sampled_from(["asserted", "ongoing", "planned", "negated", "hypothetical", "historical"]),
    confidence=UNIT,
    date=st.none() | DATES,
    start=STARTS,
    end=STARTS,
    actors=few(st.builds(Actor, ACTORS, st.sampled_from(["initiator", "target", "other"]), CLAIM)),
    weapons=few(st.builds(Weapon, WEAPONS, CLAIM)),
    counts=few(st.builds(Count, COUNTS, CLAIM)),
    placements=few(PLACEMENTS),
    claims=few(SOME),
    date_words=WORDS,
    date_reason=WORDS,
    also=few(st.tuples(STARTS, STARTS)),
)
CORRIDORS = st.builds(
    Corridor,
    id=SOME,
    start=STARTS,
    end=STARTS,
    origin=st.none() | WORDS,
    to=st.none() | WORDS,
    via=st.none() | WORDS,
    count=NUMBERS,
    status=WORDS,
    opened_by=st.none() | WORDS,
    placements=few(PLACEMENTS),
    claims=few(SOME),
)
ZONES = st.builds(
    Zone,
    id=SOME,
    name=WORDS,
    start=STARTS,
    end=STARTS,
    status=WORDS,
    placements=few(PLACEMENTS),
    claims=few(SOME),
    geometry=st.none() | st.just('{"type": "Point", "coordinates": [36.7, 35.5]}'),
    note=WORDS,
)
REPORTS = st.builds(
    Report,
    id=SOME,
    text=st.text(max_size=40),
    title=WORDS,
    published=st.none() | st.dates(),
    publisher=WORDS,
    url=WORDS,
    lang=WORDS,
)
EXTRACTIONS = st.builds(
    Extraction,
    report=REPORTS,
    mentions=few(MENTIONS, 4),
    claims=few(st.builds(Claim, SOME, few(st.builds(Source, WORDS, WORDS)), STARTS, STARTS)),
    events=few(EVENTS),
    corridors=few(CORRIDORS),
    zones=few(ZONES),
    note=WORDS,
    backend=WORDS,
    dropped=few(st.builds(Dropped, WORDS, st.integers(1, 9))),
)
