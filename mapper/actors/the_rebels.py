"""Whom "the rebels" or "the militants" are: the only group that a report has named before. Pure."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from ..model import ActorMention
from ..words.grammar import words as grammar

#: What stands right before the words for them; so many characters at most.
_THE = ("the ", "the\n")
_BEFORE = 4
#: So many mentions of actors are looked back at.
_REACH = 100
#: Kinds of actors that bear such names.
_KINDS = frozenset(("rebel", "militia"))
#: Where a sentence or a line ends.
_END = regex.compile(r"[.!?…]['”\")]?\s|\n")


def only_group_before(
    text: str, mention: ActorMention, before: Sequence[ActorMention]
) -> ActorMention | None:
    """The group that bare "the rebels" are: "The ADF stormed X. … On Friday, the rebels ambushed a convoy";
    none where two were named, or where it faces others who bear no name: "rebels fought Islamic State"."""
    said = mention.text.lower()
    word = said.removeprefix("the ")
    if mention.named or mention.country or word not in grammar("en", "fighters_again"):
        return None
    if said == word and text[max(0, mention.start - _BEFORE) : mention.start].lower() not in _THE:
        return None
    before = before[-_REACH:]
    groups = {m.name: m for m in before if m.named and m.category in _KINDS}
    if len(groups) != 1:
        return None
    ((name, group),) = groups.items()
    near = [m for m in before if m.category in _KINDS and (m.name == name or not m.named)]
    faces = [a.name != b.name and _one_sentence(text, a, b) for a, b in pairwise((*near, mention))]
    if any(faces):
        return None
    return group


def _one_sentence(text: str, first: ActorMention, then: ActorMention) -> bool:
    return _END.search(text, first.end, then.start) is None
