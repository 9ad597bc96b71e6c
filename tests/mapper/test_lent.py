"""Where an event is whose own clause names no known place: what is lent is marked, and says no more."""

import pytest

from gazetteer import Gazetteer
from mapper.model import Extraction, Report
from mapper.pipeline import extract


def _read(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("r", text), gazetteer)


def _first(text: str, gazetteer: Gazetteer) -> list[tuple[str, str, bool]]:
    event = _read(text, gazetteer).events[0]
    return [(p.mention.text, p.role, p.inherited) for p in event.placements]


def test_news_without_a_place_is_near_the_spot_named_next(gazetteer: Gazetteer) -> None:
    text = "Police and students clashed on Monday. The students gathered again in Peshawar on Tuesday."
    assert _first(text, gazetteer) == [("Peshawar", "near", True)]


def test_news_without_a_place_is_within_the_unit_named_next(gazetteer: Gazetteer) -> None:
    text = "Growers went on strike on Friday. Lorries were stuck across Odisha."
    assert _first(text, gazetteer) == [("Odisha", "within", True)]


def test_nothing_is_lent_from_another_paragraph_behind(gazetteer: Gazetteer) -> None:
    text = "Police and students clashed on Monday.\n\nIn other news, a fair was opened in Peshawar."
    assert _first(text, gazetteer) == []


def test_what_is_only_planned_is_lent_nothing(gazetteer: Gazetteer) -> None:
    text = "Teachers plan to go on strike next week. Schools in Peshawar stay open."
    assert _first(text, gazetteer) == []


def test_an_unknown_village_is_within_the_unit_named_beside_it(gazetteer: Gazetteer) -> None:
    text = "Gunmen raided the village of Quxtalbor on Monday. Police in Odisha sent a team."
    assert _first(text, gazetteer) == [("Quxtalbor", "at", False), ("Odisha", "within", True)]


def test_an_unknown_town_is_in_the_country_of_its_nation(gazetteer: Gazetteer) -> None:
    (event,) = _read(
        "An Israeli strike hit the southern Lebanese town of Qalbatieh on Monday.", gazetteer
    ).events
    assert [(p.mention.text, p.role) for p in event.placements] == [
        ("Qalbatieh", "at"),
        ("Lebanese", "within"),
    ]


def test_an_unknown_village_is_lent_nothing_of_another_event(gazetteer: Gazetteer) -> None:
    text = (
        "Residents of San Vicente del Caguán blocked the road to Florencia on Monday. The mayor of Tumaco "
        "said that ELN fighters had abducted three teachers near Peñas Coloradas."
    )
    _, taken = _read(text, gazetteer).events
    assert "Florencia" not in [p.mention.text for p in taken.placements]


def test_a_mayor_is_of_the_town_and_not_of_the_state(gazetteer: Gazetteer) -> None:
    (event,) = _read("A bomb exploded inside the Mogadishu mayor's office on Monday.", gazetteer).events
    assert [p.mention.text for p in event.placements] == ["Mogadishu"]


def test_an_unknown_village_is_lent_no_spot(gazetteer: Gazetteer) -> None:
    text = "Gunmen raided the village of Quxtalbor on Monday. A fair was held in Peshawar."
    assert _first(text, gazetteer) == [("Quxtalbor", "at", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Villagers protested in Lahore against a mayor's alleged remarks.",
        "Villagers protested in Lahore against alleged fraud.",
    ],
)
def test_what_is_alleged_of_somebody_speaks_for_nobody(text: str, gazetteer: Gazetteer) -> None:
    found = _read(text, gazetteer)
    assert [e.type for e in found.events] == ["Protests"]
    assert _first(text, gazetteer) == [("Lahore", "at", False)]


def test_an_unknown_place_is_lent_no_unit_of_another_sentence(gazetteer: Gazetteer) -> None:
    text = "Fighting went on in Kachin State on Monday. Nearly 2,000 people were displaced from Zorbekwan."
    event = _read(text, gazetteer).events[1]
    assert [(p.mention.text, p.mention.place) for p in event.placements] == [("Zorbekwan", None)]


def test_the_city_is_the_one_named_last(gazetteer: Gazetteer) -> None:
    text = "A drone struck a hospital in El Fasher in Darfur on Sunday. Some 300 people then fled the city."
    event = _read(text, gazetteer).events[-1]
    assert ("El Fasher", "at") in [(p.mention.text, p.role) for p in event.placements]


def test_what_is_struck_is_a_city_and_not_its_province(gazetteer: Gazetteer) -> None:
    event = _read("Troops shelled Kherson overnight, killing two.", gazetteer).events[0]
    assert [p.mention.level for p in event.placements] == ["settlement"]


def test_what_was_done_where_clashes_broke_out_says_where_they_were(gazetteer: Gazetteer) -> None:
    text = (
        "Clashes took place between soldiers and allied militias against rebel factions, where the factions "
        "advanced to control a number of towns in Idlib, including Saraqib."
    )
    assert _first(text, gazetteer)[0][0] == "Saraqib"


def test_what_witnesses_tell_happened_where_they_are(gazetteer: Gazetteer) -> None:
    text = "Medics in the town of Saraqib in Idlib said helicopters dropped two barrels of chlorine."
    assert _first(text, gazetteer) == [("Saraqib", "at", True), ("Idlib", "within", True)]


def test_drones_shot_down_are_lent_no_town_of_another_paragraph(gazetteer: Gazetteer) -> None:
    text = "In Zaporizhzhia a missile killed four people.\n\nUkraine's air force shot down 20 of 25 drones."
    assert _read(text, gazetteer).events[1].placements == ()


def test_the_part_of_a_country_is_not_lent_to_another_sentence(gazetteer: Gazetteer) -> None:
    found = _read(
        "Gunmen attacked Homs in central Syria on Sunday. A million Syrians were displaced.", gazetteer
    )
    _, fled = found.events
    assert [(p.mention.text, p.mention.relation, p.inherited) for p in fled.placements] == [
        ("Syria", None, True)
    ]
