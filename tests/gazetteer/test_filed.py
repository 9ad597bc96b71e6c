"""Bare forms as they are filed: those of a script or all, each once, and whose names they are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer, Place, Point
from gazetteer.entry import Entry
from gazetteer.filed import Filed, filed
from gazetteer.index import Index
from gazetteer.names import form, script
from gazetteer.place import Name
from gazetteer.writing import Writer

NAMES = st.text(alphabet="abcż İß-'ʼ׳éا لتحгдюש中あ한,٫", max_size=8)
SCRIPTS = ["latin", "arabic", "cyrillic", "hebrew", "other"]


def of(names: list[str]) -> Filed:
    return filed((form(text), number) for number, text in enumerate(names))


@given(st.lists(NAMES, max_size=6), st.sampled_from(SCRIPTS))
def test_forms_are_those_of_the_script_or_all_each_once(names: list[str], how: str) -> None:
    every = list(dict.fromkeys(f for text in names if (f := form(text))))
    same = [f for f in every if script(f) == how]
    found = of(names).in_script(how)
    assert list(found) == same or (not same and sorted(found) == sorted(every))


@given(st.lists(NAMES, max_size=6))
def test_a_form_is_that_of_the_first_name_of_it(names: list[str]) -> None:
    made = of(names)
    for each in made.every():
        assert names[made.name_of(each)] == next(text for text in names if form(text) == each)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ḩalab", "Halab", "حلب", "Alep"], ("halab", "alep")),
        (["حلب", "Халеб"], ("حلب", "халеб")),
        (["g׳rmʼnʼ"], ("g rmn",)),
        ([], ()),
    ],
)
def test_forms_for_a_latin_name(names: list[str], expected: tuple[str, ...]) -> None:
    assert of(names).in_script("latin") == expected


def test_a_name_after_very_many_is_taken_for_the_last_that_is_counted() -> None:
    assert filed([("a", 3), ("b", 70_000)]).name_of("b") == 0xFFFF


def test_names_said_twice_are_numbered_as_they_are_written(tmp_path: Path) -> None:
    names = (Name("Zirnab"), Name("Zirnab"), Name("Zirnab", "en"), Name("Qamun"), Name("زرناب"))
    place = Place("table:1", "Zirnab", Point(1, 2), "settlement", "village", "XA", names=names)
    path = tmp_path / "one.sqlite"
    with Writer(path) as writer:
        writer.add([Entry(place)])
        writer.finish([], {}, lambda _words, _share: None)
    index = Index(path)
    ((row, found),) = index.forms([0])
    ((_, texts),) = index.names([row])
    assert {form: texts[found.name_of(form)] for form in found.every()} == {
        "zirnab": "Zirnab", "qamun": "Qamun", "زرناب": "زرناب"
    }  # fmt: skip
    index.close()
    with Gazetteer.open(path) as places:
        assert places.find("Qamune").candidates[0].matched == "Qamun"
