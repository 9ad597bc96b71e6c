"""Villages of a list that writes the word for a village into their names."""

from pathlib import Path

import pytest

from gazetteer.sources.villages import without_word
from tests.gazetteer.small_files import as_csv, only


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("قرية زرنوق", ["زرنوق"]),
        ("Qaryat Zarnuq", ["Zarnuq"]),
        ("Village of Zarnuq", ["Zarnuq"]),
        ("село Верхнє", ["Верхнє"]),
        ("Zarnuq köyü", ["Zarnuq"]),
        ("Village", []),
        ("Cape Town", []),
        ("Zarnuq Camp", []),
        ("Villagarcia de Campos", []),
    ],
)
def test_the_word_is_taken_off(name: str, left: list[str]) -> None:
    assert [text for text, _ in without_word([(name, "")])] == left


def test_a_village_is_listed_under_both_names(tmp_path: Path) -> None:
    rows = [{"name": "Zarnuq Village", "name_ar": "قرية زرنوق", "lat": "35.5", "lon": "36.7"}]
    place = only("table", as_csv(tmp_path / "a.csv", rows))
    assert place.name == "Zarnuq Village"
    assert {n.text for n in place.names} == {"Zarnuq Village", "قرية زرنوق", "Zarnuq", "زرنوق"}


def test_nothing_is_added_that_is_there() -> None:
    assert without_word([("Zarnuq Village", ""), ("Zarnuq", "")]) == []
