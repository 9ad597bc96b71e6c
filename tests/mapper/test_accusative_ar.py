"""Arabic adjectives that are written like a country: they name nobody's place."""

import pytest

from gazetteer import Gazetteer
from mapper.actors.accusative_ar import is_adjective, like_adjectives
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract


@pytest.mark.parametrize(
    ("before", "word", "adjective"),
    [
        (["هجوما"], "اوكرانيا", True),
        (["جنديا"], "تركيا", True),
        (["قصفا", "صاروخيا"], "روسيا", True),
        (["هدفا"], "روسيا", True),
        ([], "روسيا", False),
        (["شنتها"], "روسيا", False),
        (["متهما"], "روسيا", False),
        (["رعايا"], "سوريا", False),
        (["غزوا"], "روسيا", False),
        (["اوكرانيا"], "روسيا", False),
        (["جنديا"], "لبنان", False),
    ],
)
def test_adjective_or_country(before: list[str], word: str, adjective: bool) -> None:
    assert is_adjective(before, word) is adjective


def test_countries_like_adjectives() -> None:
    assert {"سوريا", "تركيا", "روسيا", "اوكرانيا"} <= like_adjectives()
    assert "لبنان" not in like_adjectives()


@pytest.mark.parametrize(
    ("text", "sides", "places"),
    [
        (
            "أحبط الجيش الروسي هجوما أوكرانيا على بيلغورود يوم الجمعة.",
            {("Russian army", "target"), ("Ukrainian army", "initiator")},
            ["بيلغورود"],
        ),
        (
            "روسيا تعلن إحباط هجوم أوكراني على بيلغورود.",
            {("Russia", "target"), ("Ukrainian army", "initiator")},
            ["بيلغورود"],
        ),
        ("قتل 12 جنديا سوريا في كمين في تدمر يوم الجمعة.", {("Syrian army", "target")}, ["تدمر"]),
        ("شن الطيران قصفا جويا روسيا على سرمين أمس.", {("Russian air force", "initiator")}, ["سرمين"]),
        ("قصفت إسرائيل سوريا يوم الجمعة.", {("Israel", "initiator")}, ["سوريا"]),
    ],
)
def test_sides_and_places(
    gazetteer: Gazetteer, text: str, sides: set[tuple[str, str]], places: list[str]
) -> None:
    found = extract(Report("r", text, lang="ar"), gazetteer)
    assert {(a.mention.name, a.role) for e in found.events for a in e.actors} == sides
    assert [m.text for m in found.mentions if isinstance(m, PlaceMention)] == places
