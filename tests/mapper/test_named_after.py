"""What is named after a place: buildings are places, organisations lend their province to what has none."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import Extraction, PlaceMention, Report
from mapper.pipeline import extract


def _read(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("x", text, lang="en"), gazetteer)


def _places(found: Extraction) -> list[str]:
    return [m.text for m in found.mentions if isinstance(m, PlaceMention)]


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Reporters staged a sit-in outside the Multan Press Club.", "Multan Press Club", "Multan"),
        ("Gunmen opened fire at Kandahar University, killing two.", "Kandahar University", "Kandahār"),
        ("A crowd rallied in front of the Nairobi High Court.", "Nairobi High Court", "Nairobi"),
    ],
)
def test_a_building_that_words_lead_to_is_a_place(
    text: str, name: str, place: str, gazetteer: Gazetteer
) -> None:
    mention = next(m for m in _read(text, gazetteer).mentions if isinstance(m, PlaceMention))
    assert mention.text == name
    assert mention.place is not None
    assert mention.place.name == place


@pytest.mark.parametrize(
    "text",
    [
        "The Multan Press Club condemned the killing of a reporter.",
        "Kandahar University condemned the killing of two students.",
    ],
)
def test_an_organisation_that_acts_is_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert _places(_read(text, gazetteer)) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Oaxaca Teachers Union went on strike and marched on Monday.", "MX-OAX"),
        ("Members of the Kerala Dairy Workers' Union held a protest over wages.", "IN-KL"),
        ("Employees of the Lahore Tramway Company protested for a third day.", "PK-PB"),
        ("Gunmen killed three traders, Kaduna Governor Musa Bello said.", "NG-KD"),
    ],
)
def test_an_organisation_or_office_lends_its_province_to_an_event_without_a_place(
    text: str, unit: str, gazetteer: Gazetteer
) -> None:
    event = _read(text, gazetteer).events[0]
    (placement,) = event.placements
    assert placement.inherited
    assert placement.role == "within"
    assert placement.mention.place is not None
    assert (placement.mention.level, placement.mention.place.admin1) == ("admin1", unit)


def test_nothing_is_lent_where_the_report_names_a_place(gazetteer: Gazetteer) -> None:
    found = _read("Members of the Kerala Dairy Workers' Union held a protest in Delhi.", gazetteer)
    assert [p.mention.text for p in found.events[0].placements] == ["Delhi"]


def test_a_paper_lends_nothing(gazetteer: Gazetteer) -> None:
    found = _read("Two soldiers were shot dead, the Boston Globe reported.", gazetteer)
    assert found.events[0].placements == ()


def _lent(text: str, gazetteer: Gazetteer) -> list[tuple[str | None, bool]]:
    """The units that lie around the first event, and whether each is inherited."""
    event = _read(text, gazetteer).events[0]
    return [(p.mention.place.admin1, p.inherited) for p in event.placements if p.mention.place is not None]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Shells hit Tel Zurqanah, south of Tal Rifaat in Syria, and killed a shepherd.", "SY-HL"),
        ("Gunmen burned huts in Qarzulban in Sudan, and the wounded were taken to El Fasher.", "SD-DN"),
        ("Drivers of the Haryana Sugar Workers' Union clashed with police at Xolanpurwa.", "IN-HR"),
        ("Nurses demanded the resignation of Kerala Finance Minister A. Xaman at a protest.", "IN-KL"),
        ("Scuffles broke out at a protest of nurses. The Mymensingh Union of Nurses had called it.", "BD-C"),
    ],
)
def test_the_unit_of_an_unknown_place_is_told_by_what_is_beside_it(
    text: str, unit: str, gazetteer: Gazetteer
) -> None:
    assert unit in [code for code, _ in _lent(text, gazetteer)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen burned huts in Qarzulban, and nobody was arrested.",
        "Gunmen attacked the village of Qarzulban. A fair was held in Peshawar.",
        "Rockets hit the village of Qarzulban in response to a raid on Peshawar.",
        "Fighters of the Homs Brigade attacked the village of Qarzulban.",
        "Gunmen burned huts in Qarzulban, the road from Aleppo to Homs was closed.",
        "A film about the Federal Bank was shown when gunmen shot two men in Qarzulban.",
    ],
)
def test_nothing_is_lent_where_the_places_disagree_or_tell_of_something_else(
    text: str, gazetteer: Gazetteer
) -> None:
    assert not [code for code, inherited in _lent(text, gazetteer) if inherited]


@pytest.mark.parametrize("word", ["Hindi", "Bashkir", "Chechen", "Pashto", "Silesian", "Bangla"])
def test_a_language_is_no_place(word: str) -> None:
    """Spellings of places, too: "Hindi" stands among those of Mariupol."""
    found = mapper.extract(f"A {word} film actor was beaten in Geneva on Monday.").mentions
    assert [m.text for m in found if isinstance(m, PlaceMention)] == ["Geneva"]
