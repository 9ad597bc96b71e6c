"""A small world for the tests of filters: events of several types, places, days, sources and figures."""

from datetime import date, timedelta
from typing import Any

import factory as make  # the folder of tests/mapper is put on the path by conftest.py

from mapper.model import Actor, ActorMention, Claim, DateSpan, Event, Extraction, Source

MAARRAT = make.place("Maarrat al-Numan", 36.676, 35.643)
KHAN = make.place("Khan Shaykhun", 36.651, 35.442)
CITY = make.place("Aleppo", 37.158, 36.202, code="SY-HL", id="test:city")
REMOTE, CIVILIANS = "Explosions/Remote violence", "Violence against civilians"
ARABIC = make.place("كفر نبل", 36.561, 35.614)


def span(start: str, days: int = 1, precision: Any = "day") -> DateSpan:
    """A span of days from an ISO day."""
    first = date.fromisoformat(start)
    return DateSpan(first, first + timedelta(days=days), precision)


def sides(one: str, other: str) -> tuple[Actor, ...]:
    """Who did it, and to whom."""
    return (
        Actor(ActorMention("actor", one, 0, 1, one), "initiator"),
        Actor(ActorMention("actor", other, 2, 3, other), "target"),
    )


def event(id: str, type: str, sub_type: str, place: Any, day: DateSpan | None, **more: Any) -> Event:
    """One event; without ``counts`` it has no figures, without ``actors`` nobody is named."""
    told = {"counts": (), "actors": (), "weapons": (), **more}
    placements = (make.at(place),) if place is not None else (make.at(None, reason="no place of that name"),)
    return make.event(placements, id=id, type=type, sub_type=sub_type, date=day, **told)


def events() -> tuple[Event, ...]:
    """Ten events; h is history, n not placed, u without a date, w, m and y known to a week, month, year."""
    killed = {"a": make.count(low=3, high=3), "b": make.count(low=2, high=7)}
    return (
        event("a", "Battles", "Armed clash", MAARRAT, span("2020-01-05"),
              counts=(killed["a"],), actors=sides("Syrian army", "Jabhat al-Nusra")),
        event("b", REMOTE, "Shelling/artillery/missile attack", KHAN, span("2020-01-20"),
              counts=(killed["b"],), actors=sides("Russian forces", "civilians")),
        event("c", REMOTE, "Air/drone strike", CITY, span("2020-01-20"),
              actors=sides("Russian forces", "Syrian army")),
        event("d", "Protests", "Peaceful protest", make.TAH, span("2020-02-10")),
        event("w", CIVILIANS, "Attack", CITY, span("2020-02-03", 7, "week"), claims=("c2",)),
        event("m", "Battles", "Armed clash", make.IDLIB, span("2020-02-01", 29, "month"), status="ongoing"),
        event("y", "Protests", "Peaceful protest", ARABIC, span("2020-01-01", 366, "year")),
        event("u", "Riots", "Mob violence", MAARRAT, None),
        event("h", "Battles", "Armed clash", make.TAH, span("2012-06-01", 30, "month"), status="historical"),
        event("n", "Protests", "Peaceful protest", None, span("2020-03-01"), status="planned"),
    )  # fmt: skip


def told() -> Extraction:
    """The events in one report; c2 is a claim of another source."""
    found = make.extraction(*events())
    other = Claim("c2", (Source("Enab Baladi", "Enab Baladi"),), 0, 20)
    return Extraction(found.report, (), (found.claims[0], other), found.events)
