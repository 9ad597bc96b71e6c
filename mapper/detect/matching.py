"""Whether a word that tells of an event stands with all that its entry needs. Pure.

A row of ``lexicon/triggers.yaml`` may ask for words anywhere in the sentence, for what it is done to, for who
does it, or have a second part further on ("pull its troops back").
"""

from collections.abc import Sequence
from functools import cache

from ..words.grammar import words as grammar
from ..words.triggerwords import Entry, Words

#: How many words behind a verb are read for another sense of it or for what it is done to, and before one.
REACH, NEAR = 4, 2
#: What was launched or seized stands so many words before "was launched" at most.
SUBJECT = 5
#: So many words may stand between the two parts of a verb.
TAIL = 8
#: So many words before a verb, or behind one that is passive, stands who did it at most.
DOER = 8
#: … or, of one behind "and" that is farther, among so many words at the head of the sentence.
HEAD = 5


def matches(lowered: list[str], at: int, table: Words) -> Sequence[Entry]:
    """The longest entries that stand at a word; of those that ask for who or whom, the ones that fit."""
    found: list[Entry] = []
    following = lowered[at + 1] if at + 1 < len(lowered) else ""
    for entry in table.entries.get(lowered[at], ()):
        size = len(entry.words)
        if found and size < len(found[0].words):
            break
        if size > 1 and (entry.words[1] != following or tuple(lowered[at : at + size]) != entry.words):
            continue
        whole = entry.part == "noun" or complete(lowered, entry)  # else a shorter verb may stand
        if whole and _fits(lowered, at, at + size, entry):
            found.append(entry)
    return found


def complete(lowered: list[str], entry: Entry) -> bool:
    """Whether a word that an entry needs stands in its sentence ("signed a truce")."""
    return not entry.needs or _has(lowered, entry.needs)


def _fits(lowered: list[str], at: int, end: int, entry: Entry) -> bool:
    """Whether those who do it stand before a verb, what it is done to beside it ("seized two rifles", "two
    rifles were seized"), and its second part behind ("pulled its troops back")."""
    behind = lowered[end : end + REACH]
    if entry.form == "participle" and behind[:1] == ["by"]:
        behind = []  # "a car driven by militants": they are no more than who did it
    active = not entry.undergone and _has(behind, entry.near)
    if entry.near and not (active or _undergone(lowered, at, end, entry)):
        return False
    if entry.by and not _done_by(lowered, at, end, entry):
        return False
    size = len(entry.tail)
    # "was dragged from her home": what it was done to stands before
    first = end if entry.form in ("past", "participle") else end + 1
    starts = range(first, min(end + TAIL, len(lowered) - size) + 1) if size else ()
    return not size or any(tuple(lowered[k : k + size]) == entry.tail for k in starts)


def _undergone(lowered: list[str], at: int, end: int, entry: Entry) -> bool:
    """ "Two rifles were seized", "mass grave found near X": what it was done to stands before."""
    before = lowered[max(0, at - SUBJECT) : at]
    if entry.undergone:  # not what another clause tells of: "to carry the bomb, he said, and was found"
        others = grammar("en", "other_subject") | grammar("en", "themselves")
        joints = [k for k, word in enumerate(before) if word in others]
        before = before[joints[-1] + 1 :] if joints else before
    passive = entry.form in ("past", "participle") and not entry.active
    if not (passive and before and _has(before, entry.near)):
        return False
    headline = end == len(lowered) or lowered[end] in grammar("en", "after_participle")
    headline = headline and before[-1] not in grammar("en", "before_verb") | grammar("en", "have")
    return headline or not grammar("en", "be").isdisjoint(before[-NEAR:])


def _done_by(lowered: list[str], at: int, end: int, entry: Entry) -> bool:
    """Whether one of those who do it stands before a verb, or behind a passive one after "by"."""
    behind = lowered[end : end + DOER]
    past = entry.form in ("past", "participle")
    agent = past and "by" in behind and _has(behind[behind.index("by") :], entry.by)
    passive = past and not grammar("en", "be").isdisjoint(lowered[max(0, at - NEAR) : at])
    if agent or passive or (past and behind[:1] == ["by"]):
        return agent
    if _has(lowered[max(0, at - DOER) : at], entry.by):
        return True
    joined = at > DOER and lowered[at - 1] == "and"  # "gunmen burst into a house in X and took two away"
    return joined and _has(lowered[:HEAD], entry.by)


def _has(said: Sequence[str], wanted: frozenset[str]) -> bool:
    """Whether one of the words or phrases stands among the words said."""
    single, phrases = _parted(wanted)
    if not single.isdisjoint(said):
        return True
    spaced = f" {' '.join(said)} " if phrases else ""
    return any(phrase in spaced for phrase in phrases)


@cache
def _parted(wanted: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The single words of a list, and its phrases with a space around."""
    phrases = tuple(f" {text} " for text in sorted(wanted) if " " in text)
    return frozenset(text for text in wanted if " " not in text), phrases
