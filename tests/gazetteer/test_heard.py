"""Forms under their sound keys: which are compared with a name, who bears them, how they are packed."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer, Place, Point
from gazetteer.entry import Entry
from gazetteer.place import Name
from gazetteer.spellings.hashing import key_value
from gazetteer.spellings.names import form, keys, script
from gazetteer.storage.heard import SCRIPTS, Heard, Said, different_places, gathered, packed
from gazetteer.storage.index import Index
from gazetteer.storage.layers import Layers
from gazetteer.storage.sounds import Forms, SoundSpool
from gazetteer.storage.writing import Writer

Borne = tuple[int, str, int]
"""A place's row, a form of its names, and the number of the name."""


def lists(said: dict[int, Sequence[Borne]], tmp_path: Path, people: Sequence[int] = ()) -> dict[int, bytes]:
    """The lists of these numbers; ``people``: the prominence of each row."""
    rows = {row for every in said.values() for row, _, _ in every}
    size = max(rows, default=0) + 1
    scripts = np.zeros(size, dtype=np.uint8)
    for every in said.values():
        for row, text, _ in every:
            scripts[row] |= 1 << SCRIPTS.index(script(text))
    prominence = np.array([*people, *[0] * size], dtype=np.uint8)
    with SoundSpool(tmp_path / "spool") as spool:
        for number, every in said.items():  # each as a batch of its own
            forms = list(dict.fromkeys(text for _, text, _ in every))
            spool.add(
                np.full(len(every), number), np.array([row for row, _, _ in every], dtype=np.uint32),
                np.array([name for _, _, name in every], dtype=np.int64),
                np.array([forms.index(text) for _, text, _ in every], dtype=np.int64),
                Forms(forms),
            )  # fmt: skip
        units = np.arange(size, dtype=np.uint16)
        return {
            number: blob
            for part in spool.parts()
            for number, blob in packed(part, units.__getitem__, prominence.__getitem__, scripts.__getitem__)
        }


def named(heard: Heard) -> dict[str, int]:
    """All forms with their numbers: of places that have no Hebrew names all are compared with one."""
    return dict(zip(*heard.choose(("hebrew",), None, 99), strict=True))


FORMS = st.sampled_from(["berag", "birag", "بيراق", "بيرق", "берак", "berag tahta"])
BORNE = st.lists(st.tuples(st.integers(0, 9), FORMS), min_size=1, max_size=12, unique=True)


@given(st.dictionaries(st.integers(-(1 << 63), (1 << 63) - 1), BORNE, max_size=4))
def test_what_is_packed_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, borne: dict[int, list[tuple[int, str]]]
) -> None:
    said = {number: [(row, text, row + 3) for row, text in every] for number, every in borne.items()}
    found = lists(said, tmp_path_factory.mktemp("lists"), people=range(10))
    assert list(found) == sorted(said)
    for number, every in said.items():
        assert different_places(found[number]) == len({row for row, _, _ in every})
        heard = Heard([found[number]])
        forms = named(heard)
        assert len(forms) == len({text for _, text, _ in every})
        again = {(b.row, text, b.name) for text, at in forms.items() for b in heard.bearers(at, 99)}
        assert again == set(every)
        for at in forms.values():
            rows = [b.row for b in heard.bearers(at, 99)]
            assert rows == sorted(rows, reverse=True)  # the most prominent first


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("latin", {"berag": [1, 3], "birag": [1], "بيراق": [2], "берак": [4]}),
        ("arabic", {"بيراق": [1, 2], "berag": [3], "берак": [4]}),
        ("cyrillic", {"берак": [4], "berag": [1, 3], "birag": [1], "بيراق": [1, 2]}),
    ],
)
def test_a_place_is_compared_by_names_in_the_script_or_by_all(
    tmp_path: Path, how: str, expected: dict[str, list[int]]
) -> None:
    borne = [
        (1, "berag", 0),
        (1, "birag", 1),
        (1, "بيراق", 2),
        (2, "بيراق", 0),
        (3, "berag", 0),
        (4, "берак", 0),
    ]
    heard = Heard(lists({7: borne}, tmp_path).values())
    forms, at = heard.choose((how,), None, 99)
    found = {text: sorted(b.row for b in heard.bearers(n, 99)) for text, n in zip(forms, at, strict=True)}
    assert found == expected


def test_of_many_forms_those_of_prominent_places_are_kept(tmp_path: Path) -> None:
    borne = [(row, f"berag {'a' * row}".strip(), 0) for row in range(9)]
    heard = Heard(lists({7: borne}, tmp_path, people=[1, 9, 3, 0, 8, 2, 4, 5, 6]).values())
    forms, at = heard.choose(("latin",), None, 2)
    assert sorted(forms) == ["berag a", "berag aaaa"]
    assert [heard.bearers(n, 9)[0].row for n in at] == [
        len(text.removeprefix("berag").strip()) for text in forms
    ]
    units = np.zeros(1 << 16, dtype=bool)
    units[[2, 3]] = True  # here each place is in the unit of its number
    assert sorted(heard.choose(("latin",), units, 99)[0]) == ["berag aa", "berag aaa"]
    rows, prominent = heard.places(units)
    assert dict(zip(rows.tolist(), prominent.tolist(), strict=True)) == {2: 3, 3: 0}


def test_nothing_heard_is_no_form() -> None:
    heard = Heard([])
    assert heard.choose(("latin",), None, 5) == ([], [])
    assert len(heard.places()[0]) == 0
    nothing = Said(*(np.zeros(0, dtype=kind) for kind in ("i8", "i8", "u4", "u2", "u1", "u2", "u1")))
    assert not list(packed(nothing, *[lambda rows: rows] * 3))


def test_pieces_are_gathered_in_the_order_asked() -> None:
    values = np.arange(10)
    found = gathered(values, np.array([7, 0, 4, 4]), np.array([2, 3, 0, 1]))
    assert found.tolist() == [7, 8, 0, 1, 2, 4]


def test_a_form_too_long_to_be_filed_is_left_out(tmp_path: Path) -> None:
    found = lists({7: [(0, "b" * 70_000, 0), (1, "berag", 0)]}, tmp_path)
    assert list(named(Heard(found.values()))) == ["berag"]


def test_a_name_after_very_many_is_taken_for_the_last_that_is_counted(tmp_path: Path) -> None:
    heard = Heard(lists({7: [(0, "berag", 70_000)]}, tmp_path).values())
    assert heard.bearers(0, 1)[0].name == 0xFFFF


def test_names_said_twice_are_numbered_as_they_are_written(tmp_path: Path) -> None:
    names = (Name("Zirnab"), Name("Zirnab"), Name("Zirnab", "en"), Name("Qamun"), Name("زرناب"))
    place = Place("table:1", "Zirnab", Point(1, 2), "settlement", "village", "XA", names=names)
    path = tmp_path / "one.sqlite"
    with Writer(path) as writer:
        writer.add([Entry(place)])
        writer.finish([], {}, lambda _words, _share: None)
    index = Index(path)
    ((_, texts),) = index.names([0])
    index.close()
    with Gazetteer.open(path) as places:
        assert places.find("Qamune").candidates[0].matched == "Qamun"
    layers = Layers([Index(path)])
    for text in ("Zirnab", "Qamun", "زرناب"):
        (key,) = keys(form(text))
        heard = layers.heard([key_value(key)], (), (script(form(text)),), 9)
        ((number, name),) = heard.bearers(heard.forms.index(form(text)), 9)
        assert (number, texts[name]) == (0, text)
    layers.close()
