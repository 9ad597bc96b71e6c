"""What is told does not depend on how: ``attack_told.txt`` and ``sentence_put.txt`` have the ways."""

from datetime import date
from pathlib import Path

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.counts.figures import bounds
from mapper.model import Event, Extraction

DAY, FRIDAY = date(2025, 3, 16), date(2025, 3, 14)
#: Who attacks, the kind of those, and the town.
DOERS = (
    ("gunmen", "militia", "Gusau"),
    ("bandits", "militia", "Kaduna"),
    ("soldiers", "state", "Beni"),
    ("Islamic State fighters", "rebel", "Mosul"),
)
#: Short sentences: who, what, where.
SENTENCES = (
    ("gunmen", "killed five farmers", "Gusau"),
    ("soldiers", "arrested five men", "Kirkuk"),
    ("rebels", "attacked an army base", "Goma"),
    ("police", "shot dead five protesters", "Nampula"),
    ("bandits", "abducted five students", "Kaduna"),
    ("warplanes", "bombed a market", "Khartoum"),
    ("drones", "struck a fuel depot", "Odesa"),
    ("militants", "ambushed a convoy", "Mopti"),
    ("students", "staged a protest", "Dhaka"),
    ("youths", "clashed with police", "Nairobi"),
    ("attackers", "burned five houses", "Bunia"),
    ("troops", "shelled a village", "Kherson"),
)


def _ways(name: str) -> list[str]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _read(text: str, gazetteer: Gazetteer) -> tuple[Event, Extraction]:
    found = mapper.extract(text, published=DAY, gazetteer=gazetteer)
    assert [e.status for e in found.events if e.status != "ongoing"] == ["asserted"] * len(found.events), text
    assert len(found.events) == 1, text
    return found.events[0], found


def _figure(found: Extraction, what: str) -> int | None:
    told = bounds(found.events[0], what, {claim.id: claim for claim in found.claims})
    return told.low if told else None


def _towns(event: Event) -> set[str]:
    places = (p.mention.place for p in event.placements if p.role in ("at", "near", "target"))
    return {place.name for place in places if place is not None}


@pytest.mark.parametrize("way", _ways("attack_told.txt"))
@pytest.mark.parametrize(("who", "kind", "town"), DOERS, ids=[who for who, _, _ in DOERS])
def test_an_attack_is_the_same_however_it_is_told(
    way: str, who: str, kind: str, town: str, gazetteer: Gazetteer
) -> None:
    text = way.format(D=who[:1].upper() + who[1:], d=who, p=town)
    event, found = _read(text, gazetteer)
    assert event.type in ("Violence against civilians", "Battles")
    assert event.date is not None
    assert event.date.start == FRIDAY
    assert (_figure(found, "killed"), _figure(found, "wounded")) == (5, 8)
    assert town in _towns(event)
    doers = {a.mention.category for a in event.actors if a.role == "initiator"}
    assert kind in doers or way.startswith("No group")


@pytest.mark.parametrize("way", _ways("sentence_put.txt"))
@pytest.mark.parametrize(("who", "what", "town"), SENTENCES, ids=[who for who, _, _ in SENTENCES])
def test_a_sentence_tells_the_same_however_it_is_put(
    way: str, who: str, what: str, town: str, gazetteer: Gazetteer
) -> None:
    def said(words: str) -> tuple[object, ...]:
        event, found = _read(words, gazetteer)
        cast = sorted((a.role, a.mention.category) for a in event.actors if a.role != "other")
        return event.sub_type, event.date, cast, _figure(found, "killed"), _towns(event)

    plain = said(f"{who[:1].upper()}{who[1:]} {what} in {town} on Friday.")
    kind, day, cast, killed, towns = said(way.format(S=who[:1].upper() + who[1:], s=who, v=what, p=town))
    assert (kind, cast, killed, towns) == (plain[0], plain[2], plain[3], plain[4])
    assert getattr(day, "start", None) == FRIDAY
