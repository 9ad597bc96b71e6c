"""Which of several names is meant: parts of cities, one of several named, who holds a place, torn names."""

import pytest

from gazetteer import Gazetteer
from mapper.model import Extraction, PlaceMention, Report
from mapper.pipeline import extract


def _read(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("x", text, lang="en"), gazetteer)


def _places(found: Extraction) -> dict[str, str]:
    """Name → role."""
    return {m.text: m.role for m in found.mentions if isinstance(m, PlaceMention)}


def test_a_quarter_is_no_namesake_far_from_its_city(gazetteer: Gazetteer) -> None:
    found = _read("A mortar round hit the Bosaso neighbourhood of Mogadishu, wounding two.", gazetteer)
    quarter, city = (m for m in found.mentions if isinstance(m, PlaceMention))
    assert quarter.place is None
    assert "Mogadishu" in quarter.reason
    assert city.place is not None
    assert [p.mention.text for p in found.events[0].placements if p.mention.place] == ["Mogadishu"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army shelled rebel-held Douma on Sunday.", "Douma"),
        ("Jets struck Taliban-controlled Kunduz city.", "Kunduz"),
        ("Troops raided the Houthi-held town of Dhubab.", "Dhubab"),
    ],
)
def test_who_holds_a_place_is_no_part_of_its_name(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in _places(_read(text, gazetteer))


def test_one_of_several_places_is_named_after_including(gazetteer: Gazetteer) -> None:
    found = _read("The rebels took control of three towns in Kivu, including Rutshuru.", gazetteer)
    assert _places(found)["Rutshuru"] == "at"


def test_one_of_several_people_is_no_place(gazetteer: Gazetteer) -> None:
    assert _places(_read("Five leaders were killed, including Rutshuru.", gazetteer)) == {}


def test_the_narrower_of_two_places_is_meant(gazetteer: Gazetteer) -> None:
    found = _read("Clashes broke out in Donetsk, mainly around the Bakhmut area.", gazetteer)
    placed = [p for p in found.events[0].placements if p.role != "within"]
    assert [p.mention.text for p in placed] == ["Bakhmut"]


def test_the_article_of_a_torn_name_is_no_place(gazetteer: Gazetteer) -> None:
    assert "Al" not in _places(_read("Troops entered Al ‘Amara village in Iraq.", gazetteer))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A Turkish military column entered Syrian territory and arrived in Saraqib.",
            "Strategic developments",
        ),
        ("The group released four hostages near Kidal.", "Strategic developments"),
        ("Insurgents downed an army helicopter near Goma.", "Explosions/Remote violence"),
        ("Residents expelled the militia from the town of Beni.", "Battles"),
        ("Two buses were vandalised in Nairobi on Tuesday.", "Strategic developments"),
        ("Nurses continued their strike in Harare over wages.", "Protests"),
    ],
)
def test_more_deeds_are_told(text: str, kind: str, gazetteer: Gazetteer) -> None:
    assert [e.type for e in _read(text, gazetteer).events] == [kind]
