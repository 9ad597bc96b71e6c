"""Looking for names that sound alike: how often, and what is read of the places that are found."""

import pytest

from gazetteer import Gazetteer
from gazetteer.candidates import Candidates, Keep, Spelled


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

    monkeypatch.setattr("gazetteer.candidates.similarity", counted)
    with Gazetteer.open() as places:
        places.find("Saqba", context="Russia")
    assert max(map(compared.count, compared)) <= 32
