"""Spans that hold a position: the same answer as asking each of them, in work that grows with the text."""

import sys
from collections import Counter
from types import FrameType

from hypothesis import given
from hypothesis import strategies as st

import mapper
from gazetteer import Gazetteer
from mapper.words.spans import Spans

#: A telling of one event that names an actor, a place, a source, dead and wounded.
TOLD = "On Monday gunmen of Boko Haram attacked a bus in Kano, killing 5 civilians and hurting 12, AFP said. "
#: Both texts are past the limits to how much of one event is compared (merge.TELLINGS).
TIMES, MORE = 100, 3

positions = st.integers(0, 30)


@given(st.lists(st.tuples(positions, positions)), positions)
def test_the_answers_are_those_of_asking_each_span(spans: list[tuple[int, int]], at: int) -> None:
    asked = Spans(spans)
    assert asked.hold(at) == any(start <= at < end for start, end in spans)
    assert asked.reach(at) == max((end for start, end in spans if start <= at), default=-1)


def test_no_function_is_called_more_often_a_telling_where_an_event_is_told_more_often(
    gazetteer: Gazetteer,
) -> None:
    mapper.extract(TOLD, gazetteer=gazetteer)  # what is made once
    few, many = _calls(TOLD * TIMES, gazetteer), _calls(TOLD * TIMES * MORE, gazetteer)
    assert sum(few.values()) > 100 * TIMES
    assert {name: n for name, n in many.items() if n > 1.5 * MORE * few[name] + 10 * TIMES} == {}


def _calls(text: str, gazetteer: Gazetteer) -> Counter[str]:
    """How often each function is called, or goes on, while a text is read."""
    counted: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            counted[f"{frame.f_code.co_filename}:{frame.f_code.co_qualname}"] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        mapper.extract(text, gazetteer=gazetteer)
    finally:
        sys.setprofile(before)
    return counted
