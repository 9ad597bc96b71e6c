"""The report that the project began with, where it is at hand; it may not be copied into the project."""

from datetime import date
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Extraction, Report
from mapper.pipeline import extract

SEEDS = sorted((Path(__file__).parents[2] / "shared" / "seeds").glob("*.txt"))
pytestmark = pytest.mark.skipif(
    not SEEDS, reason="the seed report is not beside this checkout (../shared/seeds)"
)


@pytest.fixture(scope="module")
def told(gazetteer: Gazetteer) -> Extraction:
    text = SEEDS[0].read_text("utf-8")
    return extract(Report("seed", text, published=date(2020, 1, 23)), gazetteer)


def _on(told: Extraction, start: str, precision: str) -> list[Event]:
    return [e for e in told.events if e.date and str(e.date.start) == start and e.date.precision == precision]


def _names(event: Event, role: str) -> set[str]:
    return {a.mention.name for a in event.actors if a.role == role}


def _units(event: Event) -> set[str]:
    return {p.mention.place.admin1 for p in event.placements if p.mention.place}


def test_the_attack_is_one_event_of_three_voices(told: Extraction) -> None:
    attack = told.events[0]
    assert (attack.type, attack.sub_type, attack.status) == ("Battles", "Armed clash", "asserted")
    assert str(attack.date.start if attack.date else None) == "2020-01-23"
    assert "Jabhat al-Nusra" in _names(attack, "initiator")
    assert _names(attack, "target") == {"Syrian army"}
    figures = [(c.mention.what, c.mention.min, c.mention.max, c.mention.hedge) for c in attack.counts]
    assert figures == [("killed", None, 40, "up to"), ("wounded", 80, 80, "")]
    assert [w.mention.name for w in attack.weapons] == ["vehicle bomb"]
    claims = {c.id: tuple(s.name for s in c.sources) for c in told.claims}
    assert claims[attack.counts[0].claim or ""] == ()
    assert {claims[i] for i in attack.claims} == {(), ("SANA", "military source"), ("SANA",)}
    by_name = {p.mention.text: p for p in attack.placements}
    assert set(by_name) == {"al-Samaka", "al-Tah", "Idlib"}
    for name, lat, lon in (("al-Samaka", 35.697, 36.909), ("al-Tah", 35.541, 36.727)):
        place = by_name[name].mention.place
        assert place is not None
        assert abs(place.point.lat - lat) < 0.01
        assert abs(place.point.lon - lon) < 0.01
        assert claims[by_name[name].claim or ""] == ("SANA",)
    assert by_name["Idlib"].role == "within"


def test_the_fight_went_on_and_was_answered_before(told: Extraction) -> None:
    ongoing = [e for e in told.events if e.status == "ongoing"]
    assert len(ongoing) == 1
    assert _units(ongoing[0]) == {"SY-ID"}
    assert ongoing[0].placements[0].mention.level == "admin1"
    (answer,) = _on(told, "2020-01-22", "day")
    assert _names(answer, "initiator") == {"Syrian army"}
    assert _units(answer) == {"SY-ID"}
    assert [c for c in answer.counts if c.mention.min or c.mention.max] == []


def test_the_background_is_historical(told: Extraction) -> None:
    (offensive,) = _on(told, "2019-08-05", "day")
    (agreement,) = _on(told, "2018-01-01", "year")
    (deadline,) = _on(told, "2018-10-15", "day")
    (beginning,) = _on(told, "2011-01-01", "year")
    assert {e.status for e in (offensive, agreement, deadline, beginning)} == {"historical"}
    assert offensive.placements[0].mention.level == "admin1"
    assert (agreement.sub_type, agreement.placements[0].mention.text) == ("Agreement", "Sochi")
    assert beginning.placements[0].mention.level == "country"


def test_parties_are_no_places(told: Extraction) -> None:
    named = [m.text for m in told.mentions if m.kind == "place"]
    assert not {"United States", "Turkey"} & set(named)
    assert named.count("Russia") == 1
    assert {"Russia", "Turkey", "United States"} <= {
        a.mention.name for e in told.events for a in e.actors if a.role == "other"
    }


def test_three_corridors_and_a_zone(told: Extraction) -> None:
    (corridor,) = told.corridors
    assert (corridor.count, corridor.status, corridor.opened_by) == (3, "open", "Syrian authorities")
    assert {p.mention.text for p in corridor.placements} == {"Aleppo", "Idlib"}
    assert corridor.via is None
    (zone,) = told.zones
    assert [p.mention.text for p in zone.placements] == ["Idlib", "Aleppo", "Hama"]
    assert zone.geometry is not None


def test_without_a_date_of_publication_nothing_guesses_today(gazetteer: Gazetteer) -> None:
    told = extract(Report("seed", SEEDS[0].read_text("utf-8")), gazetteer)
    first = told.events[0]
    assert first.date is None
    assert first.date_words == "Thursday"
    assert "published" in first.date_reason
