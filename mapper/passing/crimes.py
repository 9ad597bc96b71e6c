"""Crimes and trials in a report of nobody in arms but the police: no events of a conflict. Pure."""

from collections.abc import Callable

from ..acled.deeds import SHOTS
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import Account

#: Classes of triggers for what people are tried for, and for how they are hurt in a robbery.
_TRIED = ("kill", "assault", "sexual", "abduction", "execution", "looting")
#: … and for what robbers do besides: they take, and run.
_THEFTS = ("looting", "displacement")
#: More people than this are not hurt in a robbery.
_FEW = 2


def of_a_trial(account: Account) -> bool:
    """ "He was charged with kidnapping", "accused of abusing a girl in 2005": what somebody is tried for, on
    no day that is told. What the police, settlers or villagers are accused of is told."""
    draft, here = account.draft, account.sentence
    if not account.world.civil or draft.lead.cls.name not in _TRIED or draft.precision == "day":
        return False
    if any(a.category == "state" for a in draft.initiators) or here.words & grammar("en", "communities"):
        return False
    begun = account.reading.text[here.start : draft.lead.start]
    return shape("charged_with").search(begun) is not None


def in_a_robbery(account: Account) -> bool:
    """ "A teenager was shot dead during a robbery", "سطا لصوص على متجر": nobody is told to have done it but
    robbers."""
    draft, words = account.draft, grammar(account.lang, "robberies")
    if not account.world.civil or draft.lead.cls.name not in (*SHOTS, *_THEFTS) or draft.initiators:
        return False
    few = all((c.max or c.min or 0) <= _FEW for c in draft.counts)
    return few and any(not words.isdisjoint(t.forms) for t in account.sentence.tokens)


#: Whether a draft is of a crime or a trial, by each reason.
CRIMES: tuple[Callable[[Account], bool], ...] = (of_a_trial, in_a_robbery)
