"""Names asked in Arabic letters of places that are known in Latin ones only, and the reverse."""

from pathlib import Path

import pytest

from gazetteer import Gazetteer, Name, Place, Point
from gazetteer.additions.adding import add
from gazetteer.entry import Entry
from tests.gazetteer.test_adding import INFO

#: Villages that no list has: each with its one name, the way it is asked for, and where it lies.
VILLAGES = (
    ("Kafr Zirqanab", "كفر زرقناب", (37.1, 36.1)),
    ("Tall Bughraniq", "وتل بوغرانيق", (37.2, 36.0)),
    ("الشمراخية", "Shamrakhiyah", (37.3, 36.1)),
    ("خربة الدغيماس", "Khirbet ad-Dughaymas", (37.0, 36.2)),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    folder: Path = tmp_path_factory.mktemp("across")
    made = [
        Entry(
            Place(
                f"table:v/{n}",
                name,
                Point(*at),
                "settlement",
                "village",
                "SY",
                names=(Name(name),),
                source="table",
            ),
            2,
        )
        for n, (name, _, at) in enumerate(VILLAGES)
    ]
    add("v", made, digest="d", info=INFO, folder=folder)
    return Gazetteer.open(data=folder)


@pytest.mark.parametrize(("name", "other"), [(name, other) for name, other, _ in VILLAGES])
def test_a_name_is_found_by_its_spelling_in_other_letters(asked: Gazetteer, name: str, other: str) -> None:
    answer = asked.find(other, within="Syria")
    assert answer.best is not None, answer.reason
    assert answer.best.place.name == name
    assert answer.match == "alike"


@pytest.mark.parametrize("name", ["كفر زرقاب", "تل بغيران", "Shamrikh", "Dughmush"])
def test_a_name_with_another_consonant_is_not(asked: Gazetteer, name: str) -> None:
    best = asked.find(name, within="Syria").best
    assert best is None or best.place.source != "table"


def test_nothing_is_answered_so_where_nothing_is_stated(asked: Gazetteer) -> None:
    assert asked.find("كفر زرقناب").best is None
