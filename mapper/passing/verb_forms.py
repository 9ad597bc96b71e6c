"""Verbs whose form says that they tell of no deed: what goes on, a trade, who somebody is. Pure."""

from collections.abc import Callable

from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import ALL, Account


def in_the_present(account: Account) -> bool:
    """ "As that gang fights the cartel", "cells of the group still strike": what goes on, in a story that
    tells of deeds in the past, without a day or people harmed."""
    draft, lead = account.draft, account.draft.lead
    if draft.in_arabic or account.numbered or not draft.sentence:
        return False
    if lead.text.lower().endswith("ing") and account.before(2) in (["who", "are"], ["which", "is"]):
        return not (draft.date or draft.in_arabic)  # "the Tigers, who are fighting for a state"
    if lead.form == "base" and lead.part == "noun":
        return bool(grammar("en", "goes_on").intersection(account.before(1)))
    if len(draft.triggers) > 1 or lead.text[:1].isupper():  # "Airstrikes hit X": a noun
        return False
    if draft.date or lead.part != "verb" or lead.form != "s" or lead.passive or draft.status != "asserted":
        return False
    ends = account.reading.text[: account.sentence.end].rstrip().endswith((".", ".”", '."'))
    told = {t.lower for t in account.sentence.tokens}
    return ends and told.isdisjoint(grammar("en", "today"))


def of_who_tells(account: Account) -> bool:
    """ "Said Musa Danladi, a farmer who fled to X": what is said of who speaks."""
    said = account.reading.text[account.sentence.start : account.draft.lead.start]
    return shape("who_tells").search(said) is not None and not account.draft.date


def for_a_cause(account: Account) -> bool:
    """ "Rebels fighting for a separate state": who they are, and no fight."""
    draft, lead = account.draft, account.draft.lead
    if lead.form != "ing" or draft.date or account.numbered or draft.in_arabic:
        return False
    if not grammar("en", "be").isdisjoint(account.before(2)):
        return False
    return shape("for_a_cause").match(account.reading.text, lead.end) is not None


def as_a_subject(account: Account) -> bool:
    """ "Kidnapping for ransom has become an industry": a trade, and no deed."""
    draft, lead = account.draft, account.draft.lead
    if lead.form != "ing" or draft.date or account.numbered or account.before(ALL):
        return False
    return shape("has_become").match(account.reading.text, lead.end) is not None


def why_they_did(account: Account) -> bool:
    """ "He said that soldiers had acted in self-defence after they were attacked": what a side says of why,
    in a clause of its own without a place, a day or people harmed, where the main clause tells of no deed."""
    draft = account.draft
    if not draft.sentence or draft.in_arabic or draft.date or draft.places or draft.counts:
        return False
    said = account.reading.text[draft.start : draft.lead.start]
    return len(draft.triggers) == 1 and shape("after_they").search(said) is not None


def boycotted_vote(account: Account) -> bool:
    """ "Won a vote that the opposition boycotted": nobody gathered."""
    lead = account.draft.lead
    vote = not account.sentence.words.isdisjoint(grammar("en", "polls"))
    return lead.lemma == "boycott" and vote and not account.numbered


#: Whether the form of a verb says that it tells of no deed, by each reason.
VERB_FORMS: tuple[Callable[[Account], bool], ...] = (
    in_the_present,
    of_who_tells,
    for_a_cause,
    as_a_subject,
    why_they_did,
    boycotted_vote,
)
