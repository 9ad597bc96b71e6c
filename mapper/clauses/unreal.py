"""What the shape of a sentence says of a deed: done long ago, rumoured and false, or only supposed. Pure.

Single words that say so stand in ``lexicon/status.yaml``; here are shapes that reach around the deed, from
``lexicon/shapes.yaml``.
"""

from dataclasses import dataclass

from ..clause import Trigger
from ..model import Status
from ..reading import Sentence
from ..words.shapes import shape


@dataclass(frozen=True, slots=True)
class _Shape:
    """``before``, ``after``: the names of the shapes in front of the deed and behind it, "" for any;
    ``anywhere``: not only right behind it."""

    status: Status
    before: str
    after: str
    why: str
    anywhere: bool = False


#: What stands between the beginning of the sentence and the deed, and behind the deed.
SHAPES: tuple[_Shape, ...] = (
    _Shape("historical", "long_after_deed", "", "it is told by how long ago it was"),
    _Shape("historical", "centuries", "", "it is told by how many centuries ago it was"),
    _Shape("historical", "as_a_child", "on_no_day", "whoever tells it was a child then"),
    _Shape("historical", "in_memory_of", "", "it is what somebody is remembered for"),
    _Shape("historical", "in_history", "", "it is told of a time of history"),
    _Shape("historical", "", "in_history", "it is told of a time of history", anywhere=True),
    _Shape("historical", "years_since", "", "it is told by how long ago it was"),
    _Shape("historical", "court_hears", "", "a court is told of it"),
    _Shape("negated", "rumoured", "is_false", "what was rumoured is said to be false"),
    _Shape("negated", "false_rumour", "", "what was rumoured is said to be false"),
    _Shape("historical", "who_did", "then_tried", "a court has tried somebody for it"),
    _Shape("hypothetical", "supposing", "", "it is only supposed to happen"),
    _Shape("hypothetical", "had", "would", "it is only supposed to have happened"),
    _Shape("hypothetical", "had_acted", "would", "it is only supposed to have happened"),
)


def shaped(text: str, sentence: Sentence, lead: Trigger) -> Status | None:
    """The status that the shape of a sentence gives its deed, None where it says nothing."""
    before, after = text[sentence.start : lead.start], text[lead.end : sentence.end]
    for one in SHAPES:
        if one.before and not shape(one.before).search(before):
            continue
        found = shape(one.after).search if one.anywhere else shape(one.after).match
        if not one.after or found(after):
            return one.status
    return None
