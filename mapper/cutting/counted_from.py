"""What a day is only counted from: "A week after the March 5 bombing in X, gunmen killed four in Y". Pure."""

from ..line import Line
from ..words.shapes import shape
from .embedded import without


def without_anchors(line: Line) -> Line:
    """A sentence without the deed that its day is counted from, where it tells of another: no word, place or
    figure of that deed is the other's."""
    if line.lang != "en":
        return line
    text, rest = line.reading.text, line
    for day in line.found.dates:
        if shape("counted_from").match(day.text) is None:
            continue
        anchor = shape("anchor").match(text, day.end, line.sentence.end)
        end = anchor.end() if anchor is not None else day.end
        if any(not day.start <= t.start < end for t in rest.said.triggers):
            rest = without(rest, day.end, end)
    return rest
