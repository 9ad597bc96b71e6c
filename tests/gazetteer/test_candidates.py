"""What names are compared by: the forms in the script of the name asked for, else all; and how often."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from gazetteer.candidates import Candidates, Keep, Spelled, comparable
from gazetteer.names import form, script

NAMES = st.text(alphabet="abcż İß-'ʼ׳éا لتحгдюშ中あ한,٫", max_size=8)
LISTS = st.lists(st.lists(NAMES, max_size=5), max_size=4)


@given(LISTS, st.sampled_from(["latin", "arabic", "cyrillic", "hebrew", "other"]))
def test_forms_are_those_of_the_script_or_all_each_once(names: list[list[str]], how: str) -> None:
    for listed, found in zip(names, comparable(names, how), strict=True):
        forms = list(dict.fromkeys(f for text in listed if (f := form(text))))
        same = [f for f in forms if script(f) == how]
        assert [f for f, _ in found] == same or (not same and sorted(f for f, _ in found) == sorted(forms))
        assert all(text == next(t for t in listed if form(t) == f) for f, text in found)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ḩalab", "Halab", "حلب", "Alep"], (("halab", "Ḩalab"), ("alep", "Alep"))),
        (["حلب", "Халеб"], (("حلب", "حلب"), ("халеб", "Халеб"))),
        (["g׳rmʼnʼ"], (("g rmn", "g׳rmʼnʼ"),)),
        ([], ()),
    ],
)
def test_forms_for_a_latin_name(names: list[str], expected: tuple[tuple[str, str], ...]) -> None:
    assert comparable([names], "latin") == [expected]


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
