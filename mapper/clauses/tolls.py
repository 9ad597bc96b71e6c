"""What a clause says of the dead of a deed told before: a toll that rose, one more who died, bodies. Pure."""

from collections.abc import Sequence
from datetime import timedelta

from ..clause import Clause, Trigger
from ..deed import Deed
from ..geometry.levels import SPOTS
from ..line import Line
from ..model import DateMention
from ..reading import Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: A toll of so many days may be that of one thing in a town.
_SOME_DAYS = timedelta(10)


def tolled(sentence: Sentence, clause: Clause, lead: Trigger, lang: str) -> bool:
    """ "The toll of the bombing since October": of many such deeds."""
    before = set(sentence.before(lead.first, 3))
    said = set(sentence.said(clause.first, clause.last + 1))
    return bool(before & grammar(lang, "tolls")) and bool(said & grammar(lang, "since"))


def died_later(text: str, clause: Clause) -> bool:
    """ "A sixth person died on Tuesday", "two of the wounded died": a day on which only the toll rose."""
    return shape("died_later").search(text, clause.start, clause.end) is not None


def new_toll(text: str, sentence: Sentence) -> bool:
    """ "The ministry later raised the death toll to 30": a sentence that only gives a toll anew."""
    span = (sentence.start, sentence.end)
    return any(shape("new_toll", lang).search(text, *span) is not None for lang in ("en", "ar"))


def body_found(sentence: Sentence, clause: Clause, lead: Trigger) -> bool:
    """ "كما وجدت جثة رجل": a body was found, of nobody told of before and under no rubble."""
    tokens = sentence.tokens[clause.first : clause.last + 1] if lead.cls.name == "kill" else ()
    if not grammar("ar", "rubble").isdisjoint(f for t in tokens for f in t.forms):
        return False
    found = (k for k, t in enumerate(tokens) if not grammar("ar", "finds").isdisjoint(t.forms))
    return any(t.lower in grammar("ar", "bodies_found") for k in found for t in tokens[k + 1 : k + 4])


def running_there(deed: Deed, day: DateMention | None) -> bool:
    """ "At X, since Friday, tanks have killed nine": what somebody has done in a town for some days."""
    done = deed.lead.part == "verb" and not deed.lead.passive and bool(deed.weapons or deed.initiators)
    span = day.span if day is not None else None
    shortly = span is not None and span.end - span.start <= _SOME_DAYS
    return done and shortly and any(p.level in SPOTS and p.role == "at" for p in deed.places)


def only_a_toll(line: Line, leading: Sequence[Trigger]) -> bool:
    """Whether a sentence with a toll tells of no deed beside it: "17 were found dead in a separate incident",
    "a soldier was hurt and a rifle was recovered"."""
    if not leading:
        return False
    if line.number and not line.found.places and all(_recovered(t) for t in leading):
        return True
    if any(t.cls.name != "reference" for t in leading):
        return False
    before = (t.lower for lead in leading for t in line.sentence.tokens[max(0, lead.first - 2) : lead.first])
    return not grammar(line.lang, "novel").isdisjoint(before)


def _recovered(trigger: Trigger) -> bool:
    """Whether arms were taken up where there had been a fight."""
    return trigger.cls.name == "disrupted" and trigger.lemma in grammar("en", "goes_with_it")
