"""One index file: lists of many places, look-ups of many rows and keys at once, what is remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer import Gazetteer, Place, Point
from gazetteer.entry import Entry
from gazetteer.place import Name
from gazetteer.spellings.hashing import key_value
from gazetteer.spellings.names import keys
from gazetteer.storage import index as index_file
from gazetteer.storage.index import Index
from gazetteer.storage.layers import Layers
from gazetteer.storage.writing import Writer

MANY = 900
"""Places of one name: a list of more than SHORT_LIST bytes."""
UNITS = ("XA-1", "XA-2", "XB-1")


def place(number: int) -> Place:
    """A village called Berag; every third lies in each unit, the later the larger."""
    unit = UNITS[number % 3]
    return Place(
        f"table:{number}", "Berag", Point(10 + number / 100, 20.0), "settlement", "village", unit[:2],
        admin1=unit, names=(Name("Berag"), Name(f"Other {number}")), population=number, source="table",
    )  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("index") / "many.sqlite"
    with Writer(target) as writer:
        writer.add([Entry(place(n)) for n in range(MANY)])
        writer.finish([], {}, lambda _words, _share: None)
    return target


@pytest.fixture
def layers(path: Path) -> Iterator[Layers]:
    opened = Layers([Index(path)])
    yield opened
    opened.close()


@pytest.mark.parametrize("codes", [(), ("XA",), ("XA-2",), ("XA-1", "XB"), ("XC",)])
@pytest.mark.parametrize("most", [1, 50, MANY])
def test_a_long_list_is_read_as_a_short_one(
    path: Path, codes: tuple[str, ...], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for length in (index_file.SHORT_LIST, 1 << 30):
        monkeypatch.setattr(index_file, "SHORT_LIST", length)
        layers = Layers([Index(path)])
        sounding = layers.sounding([key_value(k) for k in keys("berag")], codes, most)
        found.append((layers.exact("berag", codes, most), sounding))
        layers.close()
    assert found[0] == found[1]
    assert sorted(found[0][1]) == sorted(found[0][0])
    inside = [n for n in range(MANY) if not codes or {UNITS[n % 3], UNITS[n % 3][:2]} & {*codes}]
    assert len(found[0][0]) == min(most, len(inside))


def test_the_most_prominent_come_first_from_every_unit(layers: Layers) -> None:
    people = [layers.place(row).population for row in layers.exact("berag", ("XA",))]
    assert people[0] > MANY - 10
    assert people[-1] < people[0]


def test_many_places_are_read_as_one_by_one(path: Path, layers: Layers) -> None:
    rows = layers.exact("berag")
    other = Layers([Index(path)])
    assert [other.place(row) for row in rows] == layers.places(rows)
    assert layers.places(rows[:3] + rows[:3]) == layers.places(rows[:3]) * 2
    assert layers.places([]) == []
    other.close()


def test_what_is_forgotten_is_read_again(layers: Layers, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = layers.exact("berag")
    before = layers.places(rows)
    monkeypatch.setattr("gazetteer.storage.layers.REMEMBERED_PLACES", 10)
    monkeypatch.setattr("gazetteer.storage.layers.REMEMBERED_NAMES", 2)
    monkeypatch.setattr("gazetteer.storage.layers.REMEMBERED", 1)
    assert layers.places(rows) == before
    assert [layers.place(row) for row in rows] == before
    assert [layers.written(p).main for p in before[:5]] == ["berag"] * 5
    assert layers.known(["berag", "nowhere", "other 7"]).keys() == {"berag", "other 7"}
    assert layers.known(["other 8", "berag"]).keys() == {"berag", "other 8"}


def test_keys_are_counted_as_they_are_found(layers: Layers) -> None:
    (key,) = keys("berag")
    for codes in ((), ("XA",), ("XA", "XB"), ("XC",)):
        assert layers.count_sounding(key, codes) == len(layers.sounding([key_value(key)], codes))


def test_an_answer_is_given_again_and_forgotten_with_the_boundaries(gaz: Gazetteer) -> None:
    first = gaz.find("Aleppo", within="SY")
    assert gaz.find("Aleppo", within="SY") is first
    gaz.use_boundaries()
    again = gaz.find("Aleppo", within="SY")
    assert again is not first
    assert again == first
