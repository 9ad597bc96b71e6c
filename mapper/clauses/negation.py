"""Which words a denial reaches: "no" before a deed is not always about it. Pure.

``lexicon/status.yaml`` holds the words that deny and how near they stand; here is the grammar between such a
word and the deed. "Soldiers without insignia attacked", "farmers who did not pay were abducted" and "there
was no warning before rockets struck" tell of deeds that were done.
"""

from collections.abc import Callable
from dataclasses import dataclass

import regex

from ..clause import Trigger
from ..reading import Sentence
from ..words.grammar import words
from ..words.shapes import shape

#: So many words before a word of denial are read for what governs it, or denies it in turn.
_REACH = 6
#: Between an article and the noun of a deed stand so many words at most ("the recent heavy shelling").
_DESCRIBED = 3
#: Right before a verb, beside a modal: it stands in its base form, or says what somebody is.
_BEFORE_BASE = frozenset({"to", "shall", "cannot", "not", "did", "didn't", "become", "becoming"})


@dataclass(frozen=True, slots=True)
class Denial:
    """A word of denial before the deed ``lead``: itself, the words before it, and those up to the deed."""

    word: str
    before: tuple[str, ...]
    gap: tuple[str, ...]
    lead: Trigger
    finite: bool


def denies(said: str, found: "regex.Match[str]", sentence: Sentence, lead: Trigger) -> bool:
    """Whether the word of denial ``found`` in the words ``said`` before a deed is about it; English."""
    earlier = said[: found.start()].lower().split()
    if len(earlier) < _REACH:  # ``said`` may begin in the midst of what governs the word
        first = next((k for k, t in enumerate(sentence.tokens) if t.start >= lead.start), 0)
        near = [t.lower for t in sentence.tokens[:first]]
        known = len(said.lower().split())
        earlier = near[: max(0, len(near) - known)][-_REACH:] + earlier
    denial = Denial(
        found.group().lower(),
        tuple(earlier[-_REACH:]),
        tuple(regex.findall(r"[\p{L}\p{N}'’-]+", said[found.end() :].lower())),
        lead,
        finite(sentence, lead),
    )
    named = shape("no_denial").match(said, found.start())
    return named is None and not any(spares(denial) for spares, _ in SPARED)


def finite(sentence: Sentence, lead: Trigger, lang: str = "en") -> bool:
    """Whether a verb states a thing done: "attacked", "were attacked", "had been attacked"; not "may have
    attacked", "could hit"."""
    if lead.part != "verb":
        return False
    if lang != "en":
        return lead.form == "past" and not lead.passive
    before = [t for t in sentence.before(lead.first, _REACH) if not t.endswith("ly")]
    while before and before[-1] in words("en", "adverbs_between") - {"not"}:
        before.pop()
    if before[-1:] == ["been"]:
        return before[-2:-1] == ["had"] or (
            before[-2:-1] in (["has"], ["have"]) and words("en", "modals").isdisjoint(before[-4:-2])
        )
    if before[-1:] in (["was"], ["were"]):
        return True
    helped = words("en", "have") | words("en", "modals") | words("en", "be") | _BEFORE_BASE
    return lead.form == "past" and not lead.passive and helped.isdisjoint(before[-1:])


def _of_another_clause(denial: Denial) -> bool:
    opens = words("en", "parts_of_sentence") | words("en", "asks")
    return any(w in opens for w in denial.gap)


def _of_a_verb_before(denial: Denial) -> bool:
    """ "Who did not pay were abducted": its own verb stands between, and the deed is a finite one."""
    return denial.finite and denial.word.split()[-1] in ("not", "didn't", "to", "never") and _told(denial.gap)


def _told(gap: tuple[str, ...]) -> bool:
    mere = words("en", "be") | words("en", "have") | words("en", "adverbs_between") | {"ever", "yet", "once"}
    return any(w not in mere and not w.endswith("ly") for w in gap)


def _of_a_noun_before(denial: Denial) -> bool:
    """ "Soldiers without insignia attacked", "a man with no record was shot": it belongs to the noun."""
    if not denial.finite or not denial.gap:
        return False
    governed = bool(denial.before) and denial.before[-1] in words("en", "governs_no")
    return (denial.word == "without" and denial.gap[-1:] != ("being",)) or (denial.word == "no" and governed)


def _known_deed(denial: Denial) -> bool:
    """ "Did not comment on the strike", "did not survive a raid": the deed is taken as known."""
    if denial.lead.part != "noun" or not denial.gap:
        return False
    verb = denial.gap[0]
    if denial.word in ("did not", "didn't", "does not", "never", "has not", "have not", "had not"):
        if verb in words("en", "presupposes"):
            return True
        definite = not words("en", "definite").isdisjoint(denial.gap[1:][-_DESCRIBED:])
        return definite and verb not in words("en", "makes_happen")
    return denial.word == "no" and not words("en", "ends_of").isdisjoint(denial.gap)


def _nobody_harmed(denial: Denial) -> bool:
    """ "No one was hurt in the bombing", "lost no soldiers in clashes": it was done, and harmed nobody."""
    if denial.lead.part != "noun" or not denial.word.startswith("no"):
        return False
    harm = words("en", "comes_to_harm")
    first = next((k for k, w in enumerate(denial.gap) if w in harm), None)
    lost = not words("en", "loses").isdisjoint(denial.before[-1:])
    behind = denial.gap if lost else denial.gap[first + 1 :] if first is not None else ()
    return not words("en", "harmed_in").isdisjoint(behind)


def _denied_in_turn(denial: Denial) -> bool:
    """ "Not a day passes without shelling"."""
    scarcely = words("en", "negations") | words("en", "scarcely")
    return denial.word == "without" and not scarcely.isdisjoint(denial.before)


#: What leaves a deed told though a word of denial stands before it, and why.
SPARED: tuple[tuple[Callable[[Denial], bool], str], ...] = (
    (_of_another_clause, "the denial is in another clause than the deed"),
    (_of_a_verb_before, "another verb is denied"),
    (_of_a_noun_before, "it says what somebody lacks"),
    (_known_deed, "something about the deed is denied, not the deed"),
    (_nobody_harmed, "nobody was harmed by the deed"),
    (_denied_in_turn, "two denials affirm"),
)
