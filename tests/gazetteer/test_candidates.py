"""Looking for names that sound alike: how often, and what is read of the places that are found."""

from pathlib import Path

import pytest

from gazetteer import Gazetteer, Place, Point
from gazetteer.entry import Entry
from gazetteer.place import Name
from gazetteer.ranking.candidates import Candidates, Keep, Spelled
from gazetteer.storage.writing import Writer


def test_a_search_by_sound_is_made_once_for_the_same_countries(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[tuple[str, ...]] = []
    real = Candidates.alike

    def counted(self: Candidates, folded: str, countries: tuple[str, ...], keep: Keep) -> list[Spelled]:
        searched.append(countries)
        return real(self, folded, countries, keep)

    monkeypatch.setattr(Candidates, "alike", counted)
    with Gazetteer.open() as places:
        first = places.find("Sarakipe", within="Syria")
        again = places.find("Sarakipe", within="Syria", kind="village")
        assert searched == [("SY",)]
        assert first.candidates
        assert {c.place.id for c in first.candidates} & {c.place.id for c in again.candidates}
        places.find("Sarakipe", within="Turkey")
        assert searched == [("SY",), ("TR",)]


def test_what_is_shown_is_whole_though_it_was_read_briefly() -> None:
    with Gazetteer.open() as places:
        answer = places.find("Qamishliya", within="Syria")
        assert answer.candidates
        for candidate in answer.candidates:
            assert candidate.place == places.get(candidate.place.id)
            assert candidate.matched in {name.text for name in candidate.place.names}


def test_a_name_that_writes_vowels_is_not_compared_as_one_that_writes_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a generic word before it a short name may look like letters without vowels: "tall saqba"."""
    compared: list[str] = []

    def counted(*forms: str) -> float:
        compared.append(forms[0])
        return 0.1

    monkeypatch.setattr("gazetteer.ranking.candidates.similarity", counted)
    with Gazetteer.open() as places:
        places.find("Saqba", context="Russia")
    assert max(map(compared.count, compared)) <= 32


TWO = (("Dniprohrad", "Дніпроград"), ("Shahrak-e Nahal", "شهرك نهال"))
"""Names of two villages."""


@pytest.mark.parametrize(
    ("asked", "name"),
    [("Dniprograd", TWO[0][0]), ("shhrk nhal", TWO[1][0]), ("Дніпрограт", TWO[0][0])],
)
def test_a_name_is_found_by_those_in_another_script(tmp_path: Path, asked: str, name: str) -> None:
    path = tmp_path / "two.sqlite"
    with Writer(path) as writer:
        for number, names in enumerate(TWO):
            known = tuple(map(Name, names))
            point = Point(1.0, number)
            place = Place(f"table:{number}", names[0], point, "settlement", "village", "XA", names=known)
            writer.add([Entry(place)])
        writer.finish([], {}, lambda _words, _share: None)
    with Gazetteer.open(path) as opened:
        assert opened.find(asked, context="XA").candidates[0].place.name == name
