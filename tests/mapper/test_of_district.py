"""A district whose name only a town bears is drawn around that town."""

import pytest

import mapper
from mapper.model import PlaceMention
from mapper.places.of_district import REACH_KM


def _mention(text: str, name: str) -> PlaceMention:
    report = mapper.extract(text, published="2025-10-12")
    return next(m for m in report.mentions if isinstance(m, PlaceMention) and m.text == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed three people in Djugu territory, Ituri, DR Congo, on Monday.", "Djugu"),
        ("Militants killed two in Baidoa district, Somalia, on Monday.", "Baidoa"),
    ],
)
def test_the_words_say_the_district(text: str, name: str) -> None:
    mention = _mention(text, name)
    assert mention.place is not None
    assert mention.level == "admin2"
    assert mention.uncertainty_km >= REACH_KM


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Strikes killed ten in the Rimal district of Gaza City on Monday.", "Rimal"),
        ("Militants killed two in Baidoa, Somalia, on Monday.", "Baidoa"),
        ("Gunmen killed three people in Kitui town, Kenya, on Monday.", "Kitui"),
    ],
)
def test_a_quarter_and_a_town_are_places(text: str, name: str) -> None:
    assert _mention(text, name).level == "settlement"


def test_the_unit_holds_its_district() -> None:
    report = mapper.extract(
        "Shelling killed two in Bakhmut district, Donetsk region, Ukraine, on Monday.", published="2025-10-12"
    )
    (event,) = report.events
    assert [(p.mention.text, p.role) for p in event.placements][:2] == [
        ("Bakhmut", "at"),
        ("Donetsk", "within"),
    ]
