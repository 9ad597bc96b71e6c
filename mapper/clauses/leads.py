"""Which word leads a clause: a deed, a bare toll, or the denial of what was told before. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..detect.triggers import Trigger, classes
from ..lexicon import load
from ..model import CountMention
from ..reading import Sentence
from ..words.arabic import fold, is_arabic
from ..words.grammar import words as grammar

#: Classes of triggers that tell of ground taken.
_GROUND = ("capture", "regain", "transfer")
#: Where the verbs of saying of a language stand.
_VERBS = {"en": ("attribution", "verbs"), "ar": ("attribution_ar", "verbs")}
#: So many words behind "denied" stand what is denied.
_REACH = 8


def refers_back(sentence: Sentence, trigger: Trigger, back: frozenset[str]) -> bool:
    """Whether a noun speaks of something told before or elsewhere ("the earlier attack", "any strike")."""
    if trigger.part != "noun":
        return False
    before = [t.lower for t in sentence.tokens[max(0, trigger.first - 3) : trigger.first]]
    return any(word in back for word in before)


def consequence(sentence: Sentence, count: CountMention) -> Trigger:
    """A sentence that gives only a count ("No fatalities were reported") tells of a consequence."""
    at = next((i for i, t in enumerate(sentence.tokens) if t.start >= count.start), 0)
    return Trigger(
        count.start, count.end, count.text, "kill", classes()["kill"], "noun", "base", False, at, at
    )


def attempted(sentence: Sentence, lead: Trigger, lang: str) -> Trigger:
    """ "tried to capture the town": ground that was fought for and not taken."""
    before = [t.lower for t in sentence.tokens[max(0, lead.first - 4) : lead.first]]
    tried = "to" in before and bool(set(before) & grammar(lang, "attempts"))
    return replace(lead, cls=classes()["assault"]) if tried and lead.cls.name in _GROUND else lead


def denial(sentence: Sentence, behind: Sequence[Trigger], lang: str) -> Trigger | None:
    """What a sentence denies that was told before: "denied any strike", "rejected the accusation".

    ``behind`` are its nouns that refer back. None where it denies nothing, or nothing that is known.
    """
    verbs = _denying(lang)
    at = next((k for k, t in enumerate(sentence.tokens) if not verbs.isdisjoint(t.forms)), None)
    if at is None:
        return None
    told = next((t for t in behind if at < t.first <= at + _REACH), None)
    if told is not None:
        return told
    things = grammar(lang, "denied_things")
    near = sentence.tokens[at + 1 : at + 1 + _REACH]
    if all(things.isdisjoint(t.forms) for t in near):
        return None
    verb = sentence.tokens[at]
    return Trigger(
        verb.start, verb.end, verb.lower, verb.lower, classes()["claim"], "verb", "past", False, at, at
    )


@cache
def _denying(lang: str) -> frozenset[str]:
    """The verbs by which somebody denies something."""
    if lang not in _VERBS:
        return frozenset()
    file, key = _VERBS[lang]
    said = [form for row in load(file)[key] if row["weight"] == "deny" for form in row["forms"]]
    return frozenset(fold(form) if is_arabic(form[0]) else form for form in said)
