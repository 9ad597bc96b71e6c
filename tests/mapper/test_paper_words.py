"""Words on a sheet: cut between words, and lists that say how many names they leave out."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mapper.frame import layers
from mapper.paper.sheet import WIDTH, draw
from mapper.paper.text import at_word, clean, fitted, listing, width, wrapped

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer


def subtitle(gazetteer: "Gazetteer", names: Sequence[str]) -> str:
    reports = [{"id": f"r{n}", "publisher": name} for n, name in enumerate(names)]
    told = [make.extraction(make.event((make.at(make.TAH),)), report=report) for report in reports]
    found = draw(layers(told, gazetteer, title="T")).axes[0].texts
    (line,) = [text.get_text() for text in found if "reports ·" in text.get_text()]
    assert width(line, 9) <= WIDTH - 48
    return str(line)


def test_the_subtitle_says_how_many_publishers_it_leaves_out(gazetteer: "Gazetteer") -> None:
    assert subtitle(gazetteer, ["One", "Two", "Three"]).endswith("One, Two, Three")
    many = subtitle(gazetteer, [f"Long-Named Observatory Number {n}" for n in range(1, 9)])
    shown = many.count("Long-Named")
    assert many.endswith(f" and {8 - shown} more")
    assert shown < 8
    long = "Observatory of the Long-Named Committee for the Documentation of Violations in All States"
    cut = subtitle(gazetteer, [long, long + " of Africa"])
    assert "Observatory of the Long-Named Committee for the…" in cut


def test_words_are_cut_between_words() -> None:
    assert at_word("one two three", 9) == "one two…"
    assert at_word("one two three", 7) == "one two…"
    assert at_word("onetwothree", 7) == "onetwot…"
    assert clean("a name of several words", 12) == "a name of…"
    line = "Nile Monitor and Observatory of the Long-Named Committee"
    for room in range(40, 200, 7):
        for said in (fitted(line, 9, room), wrapped(line, 9, room, 1)[0]):
            assert said == line or line.startswith(said.removesuffix("…") + " ") or len(said) < 6


@given(st.lists(st.text("abc ", min_size=1, max_size=9), max_size=80), st.integers(0, 200))
def test_a_list_counts_what_it_leaves_out(names: list[str], room: int) -> None:
    said = listing(names, ", ", "{0} and {1} more", lambda text: len(text) <= room)
    if not names:
        assert said == ""
        return
    told, _, rest = said.rpartition(" and ") if said.endswith(" more") else (said, "", "0 more")
    shown = len(names) - int(rest.split(" ")[0])
    assert told == ", ".join(names[:shown])
    assert shown >= 1
