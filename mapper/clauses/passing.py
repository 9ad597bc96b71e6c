"""What a sentence only mentions: help after a disaster, the wounded whom somebody visits, a habit. Pure.

Each test looks at one draft and says whether it tells of nothing that happened at a place and a day.
"""

from collections.abc import Callable

from ..reading import Reading, Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .draft import Draft
from .nature import misfortune

#: Classes of triggers for deeds that are done again and again over years.
_AGAIN = ("assault", "clash", "kill", "abduction", "explosion", "strikes", "airstrike", "offensive", "arrest")
#: So many characters before a day may say that it is one since when.
_SINCE = 24


def relief(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "The army deployed troops to help with rescue work", in a report of a flood or a fire."""
    if draft.lead.cls.name != "movement" or not sentence.words & grammar("en", "relief"):
        return False
    return any(misfortune(reading, told) for told in reading.sentences)


def tended(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "The minister visited wounded soldiers": the wounded, without a number, of something told before."""
    del reading
    lead = draft.lead
    if lead.cls.name != "kill" or lead.passive or len(draft.triggers) > 1 or lead.part != "verb":
        return False
    if any(c.min or c.max or c.scope == "part" for c in draft.counts):
        return False
    before = {t.lower for t in sentence.tokens[max(0, lead.first - 4) : lead.first]}
    return bool(before & grammar("en", "tends"))


def displaced_before(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Displaced people are sheltering at the mission": people without a number, displaced before."""
    del reading, sentence
    lead = draft.lead
    if lead.cls.name != "displacement" or any(c.min or c.max for c in draft.counts):
        return False
    return any(a.start <= lead.start and lead.end < a.end for a, _ in draft.actors)


def nobody_arrested(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "No arrests have been made"."""
    del reading, sentence
    return draft.lead.cls.name == "arrest" and draft.status == "negated" and draft.lead.part == "noun"


def always_denied(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Moscow denies targeting civilians": a denial of no deed in particular."""
    del reading
    before = sentence.tokens[draft.lead.first - 1].lower if draft.lead.first else ""
    here = any(p.role in ("at", "near", "target") for p in draft.places)
    return draft.status == "negated" and before in ("denies", "deny") and not (draft.date or here)


def for_years(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "The group has carried out attacks in Chad since 2009", "has fought the army since 2016"."""
    lead, day = draft.lead, draft.date
    if day is None or day.span is None or day.span.precision != "year" or draft.counts:
        return False
    since = shape("since").search(reading.text, max(0, day.start - _SINCE), day.start)
    before = {t.lower for t in sentence.tokens[max(0, lead.first - 4) : lead.first]}
    perfect = bool(before & {"has", "have", "had"})
    return bool(since) and perfect and lead.cls.name in _AGAIN


#: Whether a draft only mentions something, by each reason.
PASSING: tuple[Callable[[Reading, Sentence, Draft], bool], ...] = (
    relief,
    tended,
    displaced_before,
    nobody_arrested,
    always_denied,
    for_years,
)
