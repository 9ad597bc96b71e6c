"""What went on elsewhere, at the head of a sentence: "While troops patrolled X, gunmen attacked Y". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..clause import Trigger
from ..draft import Found
from ..geometry.levels import THERE
from ..reading import Reading, Sentence
from ..words.shapes import shape


def without_fronted(reading: Reading, sentence: Sentence, here: Found, triggers: Sequence[Trigger]) -> Found:
    """What was found in a sentence, without the places of a clause at its head that only says what went on
    meanwhile and tells of no deed, where what was done has a place of its own."""
    opens = shape("meanwhile_at_head", reading.report.lang).match(reading.text, sentence.start, sentence.end)
    if opens is None or any(t.start < opens.end() for t in triggers):
        return here
    front = [p for p in here.places if p.start < opens.end()]
    if not front or not any(p.role in THERE for p in here.places if p not in front):
        return here
    return replace(here, places=tuple(p for p in here.places if p not in front))
