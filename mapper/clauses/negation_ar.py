"""Which words an Arabic denial reaches: "لم" denies the verb behind it, and not each deed that is told. Pure.

``lexicon/status.yaml`` holds the words that deny and how near they stand; here is the grammar between such a
word and the deed. "قتل طفل لم يتجاوز العاشرة بانفجار لغم" and "لم ينج أحد عندما قصفت الطائرات المنزل" tell of
deeds that were done, "لم تقع اشتباكات" of none.
"""

from collections.abc import Callable
from dataclasses import dataclass

import regex

from ..clause import Trigger
from ..words.arabic import fold, forms
from ..words.grammar import words


@dataclass(frozen=True, slots=True)
class Denial:
    """A word of denial before the deed ``lead``: itself and the words from it up to the deed, folded."""

    word: str
    gap: tuple[str, ...]
    lead: Trigger


def denies(said: str, found: "regex.Match[str]", lead: Trigger) -> bool:
    """Whether the word of denial ``found`` in the words ``said`` before a deed is about it; Arabic."""
    gap = tuple(fold(word) for word in regex.findall(r"\p{L}+", said[found.end() :]))
    word = next(form for form in forms(found.group()) if form in _GOVERNS or form == forms(found.group())[-1])
    denial = Denial(word, gap, lead)
    return not any(spares(denial) for spares, _ in SPARED)


#: They deny the verb of the present right behind them, or a noun ("لا").
_VERBAL = frozenset(("لم", "لن", "لا"))
_GOVERNS = _VERBAL | {"ليس", "ليست", "نفي"}


def _verb_of_past(denial: Denial) -> bool:
    done = denial.lead.part == "verb" and denial.lead.form in ("past", "participle")
    noun = denial.word == "لا" and not denial.gap  # "لا قصف ولا اشتباكات": written as the verb is
    return denial.word in _VERBAL and done and not noun


def _of_another_clause(denial: Denial) -> bool:
    return denial.word in _GOVERNS - {"نفي"} and any(w in words("ar", "clause_opens") for w in denial.gap)


def _of_another_verb(denial: Denial) -> bool:
    """The verb behind the denial is neither the deed itself nor one that makes it happen."""
    if denial.word not in _VERBAL or not denial.gap:
        return False
    first, of_any = denial.gap[0], any(w in words("ar", "of_any") for w in denial.gap)
    happens = not words("ar", "makes_happen").isdisjoint((first, *forms(first)))
    return not (of_any or happens)


def _of_what_sort(denial: Denial) -> bool:
    return denial.word in ("ليس", "ليست") and any(w in words("ar", "not_the_first") for w in denial.gap)


#: What leaves a deed told though a word of denial stands before it, and why.
SPARED: tuple[tuple[Callable[[Denial], bool], str], ...] = (
    (_verb_of_past, "a verb in the past is denied by none of these words"),
    (_of_another_clause, "the denial is in another clause than the deed"),
    (_of_another_verb, "another verb, or a noun that says nothing of whether it happened, is denied"),
    (_of_what_sort, "it is said to be one of several"),
)
