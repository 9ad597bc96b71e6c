"""What a day is only counted from: "A week after the March 5 bombing in X, gunmen killed four in Y". Pure."""

from ..clause import Trigger
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
        then = (t.start for t in rest.said.triggers if day.end <= t.start < end and _goes_on(text, t))
        end = min(then, default=end)
        if any(not day.start <= t.start < end for t in rest.said.triggers):
            rest = without(rest, day.end, end)
    return rest


def _goes_on(text: str, trigger: Trigger) -> bool:
    """Whether a verb goes on with what was done on the day: "a day after the March 5 truce and killed"."""
    return trigger.part == "verb" and text.endswith(" and ", 0, trigger.start)
