"""What the shape of a sentence says of a deed: done long ago, rumoured and false, or only supposed. Pure.

Single words that say so stand in ``lexicon/status.yaml``; here are shapes that reach around the deed.
"""

from dataclasses import dataclass

import regex

from ..detect.triggers import Trigger
from ..model import Status
from ..reading import Sentence

_FALSE = (
    r"(?:false|untrue|fake|baseless|unfounded|groundless|fabricated|incorrect|wrong|a\s+hoax|lies|"
    r"denied|dismissed|rejected|debunked)"
)
_SAID = r"(?:rumou?rs?|reports?|claims?|allegations?|news|stories|suggestions?)"
#: "a year after X …", so that the deed is told by how long ago it was.
LONG_AFTER = regex.compile(r"\b(?:years?|months?|decades?|century|centuries)\s+after\b", regex.I)


@dataclass(frozen=True, slots=True)
class _Shape:
    status: Status
    before: "regex.Pattern[str]"
    after: "regex.Pattern[str]"
    why: str


#: What stands between the beginning of the sentence and the deed, and behind the deed.
SHAPES: tuple[_Shape, ...] = (
    _Shape(
        "historical",
        regex.compile(
            LONG_AFTER.pattern
            + r"(?!.*\b(?:began|begun|erupted|broke|started|ended|came|seized|fell)\b)"
            + r"(?:\s+[\p{L}\p{N}'’-]+){0,6}\s*$",
            regex.I,
        ),
        regex.compile(""),
        "it is told by how long ago it was",
    ),
    _Shape(
        "negated",
        regex.compile(rf"\b{_SAID}\b(?:\s+[\p{{L}}'’-]+){{0,4}}\s+that\b[^.;]*$", regex.I),
        regex.compile(
            r"[^.;]*\b(?:was|were|is|are|be|been|proved|proven)\s+(?:\p{L}+ly\s+|to\s+be\s+|also\s+)?"
            + _FALSE
            + r"\b",
            regex.I,
        ),
        "what was rumoured is said to be false",
    ),
    _Shape(
        "negated",
        regex.compile(
            rf"\b(?:false|fake|unfounded|baseless|untrue)\s+{_SAID}\s+(?:that|of|about)\b[^.;]*$", regex.I
        ),
        regex.compile(""),
        "what was rumoured is said to be false",
    ),
    _Shape(
        "hypothetical",
        regex.compile(r"^\W*Had\s+(?!(?:it|they|he|she|we)\s+not\b)[^,.;?]*$"),
        regex.compile(r"[^.;]*\bwould\b", regex.I),
        "it is only supposed to have happened",
    ),
)


def shaped(text: str, sentence: Sentence, lead: Trigger) -> Status | None:
    """The status that the shape of a sentence gives its deed, None where it says nothing."""
    before, after = text[sentence.start : lead.start], text[lead.end : sentence.end]
    told = (s.status for s in SHAPES if s.before.search(before) and s.after.match(after))
    return next(told, None)
