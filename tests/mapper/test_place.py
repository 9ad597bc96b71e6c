"""What else says where a report's places lie."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper import UsageError
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract
from mapper.place import NO_STREETS


def _places(text: str, gazetteer: Gazetteer) -> list[PlaceMention]:
    found = extract(Report("x", text, lang="en"), gazetteer)
    return [m for m in found.mentions if isinstance(m, PlaceMention)]


def test_what_the_reports_are_about_places_what_they_do_not(gazetteer: Gazetteer) -> None:
    text = "Shells hit the town of Tripoli, killing three people, residents said."
    for about, country in (("Lebanon", "LB"), ("LY", "LY")):
        (mention,) = mapper.extract(text, about=about, gazetteer=gazetteer).events[0].placements
        assert mention.mention.place is not None
        assert mention.mention.place.country == country


@pytest.mark.parametrize(
    ("about", "meant"),
    [("Qwertyland", ""), ("Atlantis", ""), ("Saraqib", ""), ("Nigria", "Nigeria"), ("Lebanan", "Lebanon")],
)
def test_what_is_no_country_or_province_is_refused_with_the_nearest(
    gazetteer: Gazetteer, about: str, meant: str
) -> None:
    with pytest.raises(UsageError, match=about) as refused:
        mapper.extract("Shells hit the town.", about=about, gazetteer=gazetteer)
    assert f'did you mean "{meant}' in str(refused.value)


def test_a_small_town_is_pinned_only_where_the_report_tells_of_its_country(gazetteer: Gazetteer) -> None:
    told = mapper.extract("Hayat Tahrir al-Sham fighters shelled Ariha, residents said.", gazetteer=gazetteer)
    (pinned,) = [p.mention for p in told.events[0].placements]
    assert pinned.place is not None
    assert pinned.place.country == "SY"
    assert "of which the report tells" in pinned.reasons[-1]
    bare = mapper.extract("Gunmen shelled Ariha, residents said.", gazetteer=gazetteer)
    (left,) = [p.mention for p in bare.events[0].placements]
    assert left.place is None
    assert "nothing in the report says" in left.reason


@pytest.mark.parametrize(
    ("text", "street", "city"),
    [
        ("A bomb went off on Baghdad street in Damascus, killing two people.", "Baghdad", "Damascus"),
        ("Shells fell on the al-Nile street area of Aleppo city and killed two people.", "al-Nile", "Aleppo"),
        ("Police found a body on Haifa avenue, in Baghdad, on Monday.", "Haifa", "Baghdad"),
    ],
)
def test_a_street_is_not_the_town_of_its_name(
    text: str, street: str, city: str, gazetteer: Gazetteer
) -> None:
    found = {m.text: m for m in _places(text, gazetteer)}
    assert found[street].place is None
    assert found[street].reason == NO_STREETS
    assert found[city].place is not None


def test_battles_in_the_streets_of_a_town_are_in_the_town(gazetteer: Gazetteer) -> None:
    text = "Mogadishu street battles killed five people on Monday."
    (mention,) = _places(text, gazetteer)
    assert mention.place is not None
    assert mention.place.country == "SO"


@pytest.mark.parametrize("name", ["Tal al-Zarqul", "Bab al-Qonzar", "Tal al Qonzar", "Khan al-Zonqur"])
def test_the_first_part_of_a_longer_name_is_no_town(name: str, gazetteer: Gazetteer) -> None:
    text = f"Gunmen attacked soldiers in the village of {name} in Homs province, Syria."
    found = _places(text, gazetteer)
    assert found[0].text == name
    assert found[0].place is None


def test_a_chain_of_names_each_in_the_next_is_read_to_its_end(gazetteer: Gazetteer) -> None:
    """However many names stand in one another, none is looked for through all the others."""
    heads, middles = (
        ["Zar", "Mel", "Kot", "Ner", "Vod", "Tis", "Pal"],
        ["ane", "ilo", "uri", "oka", "edi", "ust"],
    )
    names = [f"{a}{b}{c}ov village" for a in heads for b in middles for c in "bdgklmnrstvz"]
    found = extract(Report("chain", "Gunmen attacked villages in " + " in ".join(names * 3) + "."), gazetteer)
    assert sum(m.kind == "place" for m in found.mentions) > 1000
