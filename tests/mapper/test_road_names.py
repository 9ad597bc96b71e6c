"""Roads named by their ends: which names they are, and the line between them."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Extraction, PlaceMention, Report
from mapper.pipeline import extract
from mapper.placenames.road_names import apart

PUBLISHED = date(2024, 2, 20)


def read(gazetteer: Gazetteer, text: str) -> Extraction:
    return extract(Report("r", text, published=PUBLISHED), gazetteer)


def ends(found: Extraction) -> list[str]:
    """The places of a report that are tied by a road to another one."""
    return [
        m.text
        for m in found.mentions
        if isinstance(m, PlaceMention) and m.relation and m.relation.kind == "road" and m.relation.other
    ]


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ("the Palmyra-Deir ez-Zor highway", ["Palmyra", "Deir ez-Zor"]),
        ("the Baghdad-Umm Qasr road", ["Baghdad", "Umm Qasr"]),
        ("the Maiduguri-Gamboru Ngala road", ["Maiduguri", "Gamboru Ngala"]),
        ("the Gamboru Ngala-Maiduguri road", ["Gamboru Ngala", "Maiduguri"]),
        ("the Ras al-Ayn-Tal Tamr road in Hasakah, Syria", ["Ras al-Ayn", "Tal Tamr"]),
        ("the Kabul-Mazar-e Sharif highway", ["Kabul", "Mazar-e Sharif"]),
        ("the Damascus-Homs-Aleppo highway", ["Damascus", "Homs", "Aleppo"]),
        ("the Palmyra-Deir ez-Zor-Raqqa highway", ["Palmyra", "Deir ez-Zor", "Raqqa"]),
        ("the Damascus-Homs road near Nabek", ["Damascus", "Homs"]),
    ],
)
def test_a_road_is_the_line_between_all_its_names(gazetteer: Gazetteer, where: str, names: list[str]) -> None:
    found = read(gazetteer, f"Gunmen killed four people on {where}.")
    assert ends(found) == names
    assert all(
        found.report.text[m.relation.start : m.relation.end] == m.relation.words
        for m in found.mentions
        if isinstance(m, PlaceMention) and m.relation
    )


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ("على طريق دمشق حلب", ["دمشق", "حلب"]),
        ("على طريق دمشق - حلب", ["دمشق", "حلب"]),
        ("على طريق دمشق حمص حلب الدولي", ["دمشق", "حمص", "حلب"]),
        ("على طريق دمشق ريف دمشق", []),  # a province is no end of a road
    ],
)
def test_an_arabic_road_has_nothing_between_its_names(
    gazetteer: Gazetteer, where: str, names: list[str]
) -> None:
    assert ends(read(gazetteer, f"قتل أربعة أشخاص {where}.")) == names


def test_a_road_to_what_is_no_town_is_about_the_town_that_is_one(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "قتل أربعة أشخاص على طريق دمشق ريف دمشق.")
    town = next(m for m in found.mentions if isinstance(m, PlaceMention) and m.text == "دمشق")
    assert town.relation is not None
    assert (town.relation.kind, town.relation.other) == ("road", None)


@pytest.mark.parametrize(
    "text",
    [
        "on the Damascus-Aleppo highway",  # two words: read as they are
        "on the Port-au-Prince road",
        "on the Umm-Qasr Basra road",  # Umm begins a name
        "Aleppo-born Ahmad Qasim fled",
        "the Palmyra-Deir ez-Zor gas field",
    ],
)
def test_other_hyphens_stay(gazetteer: Gazetteer, text: str) -> None:
    assert apart(text, gazetteer.scan)[0] == text


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Residents of Endirey village blocked the Khasavyurt-Makhachkala highway on Monday.", "Endirey"),
        ("Gunmen killed four people in Monywa township on the Monywa-Mandalay road.", "Monywa"),
        ("A bomb killed three soldiers on the Damascus-Homs road near Nabek.", "Nabek"),
        ("A roadside bomb killed three soldiers in Qara on the Damascus-Homs highway.", "Qara"),
        ("A bomb killed three soldiers in Nabek, on the road between Damascus and Homs.", "Nabek"),
        ("Protesters in Homs blocked the Damascus-Aleppo highway.", "Homs"),
        ("قتل ثلاثة جنود بانفجار عبوة على طريق دمشق حمص قرب النبك.", "النبك"),
    ],
)
def test_a_settlement_at_a_road_goes_before_the_road(gazetteer: Gazetteer, text: str, main: str) -> None:
    (event,) = read(gazetteer, text).events
    first = event.placements[0]
    assert first.mention.text == main
    assert first.mention.relation is None or first.mention.relation.kind == "near"
    assert {p.role for p in event.placements[1:]} == {"via"}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four people on the Homs-Hama road and in Rastan.",  # two places
        "Gunmen killed four people on the Homs-Hama road in a raid from Latakia.",  # 90 km off
        "Gunmen killed four people on the Homs-Hama road.",
    ],
)
def test_a_road_alone_is_the_place(gazetteer: Gazetteer, text: str) -> None:
    event = read(gazetteer, text).events[0]
    relation = event.placements[0].mention.relation
    assert relation is not None
    assert relation.kind == "road"
    assert event.placements[0].role == "at"
