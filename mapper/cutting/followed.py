"""What a sentence tells that only followed a deed, and where that was: no place of the deed. Pure.

"The road between X and Y was closed following clashes near Z", "After the capture of X, arrivals at Y rose".
"""

from collections.abc import Sequence

from ..clause import Trigger
from ..draft import Found
from ..geometry.levels import THERE
from ..model import Mention, PlaceMention
from ..reading import Sentence, between
from ..words.grammar import words as grammar
from .elsewhere import one_place

#: The deed that something followed stands at most so many words behind "after".
_NEAR = 6
#: A heading has at most so many words: "South Sudan: Following …".
_HEADING = 4


def behind_what_followed(sentence: Sentence, triggers: Sequence[Trigger], found: Found) -> int:
    """The number of the word behind which a deed is told, where what stands before it tells of nobody and of
    other places; 0 for none."""
    tokens, first = sentence.tokens, triggers[0].first
    at = next(
        (
            k
            for k in range(first - 1, max(0, first - _NEAR), -1)
            if tokens[k].lower in grammar("en", "behind_these")
        ),
        0,
    )
    if not at:
        return 0
    cut = tokens[at].start
    before, behind = found.within(sentence.start, cut), found.within(cut, sentence.end)
    if before.actors or before.counts or before.weapons or (before.dates and not behind.dates):
        return 0
    theirs = [p for p in before.places if p.role not in ("dateline", "speaker")]
    mine = [p for p in behind.places if p.role in THERE]
    return at if theirs and mine and not _any_one(mine, theirs) else 0


def _any_one(mine: Sequence[PlaceMention], theirs: Sequence[PlaceMention]) -> bool:
    return any(one_place(p, q, True) for p in mine for q in theirs)


def opening(text: str, sentence: Sentence) -> int:
    """The number of the first word of a sentence behind its heading."""
    tokens = sentence.tokens
    near = range(1, min(len(tokens), _HEADING + 1))
    return next((k for k in near if ":" in text[tokens[k - 1].end : tokens[k].start]), 0)


def only_followed(sentence: Sentence, first: int, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether what stands behind "After …," at the head of a sentence tells of nobody who did or suffered
    anything, but of a place of its own. ``first``: where the sentence begins behind its heading."""
    if sentence.tokens[first].lower not in grammar("en", "behind_these"):
        return False
    behind = between(mentions, sentence.tokens[at].start, sentence.end)
    told = any(m.kind in ("actor", "count", "weapon") for m in behind)
    return not told and any(m.kind == "place" for m in behind)
