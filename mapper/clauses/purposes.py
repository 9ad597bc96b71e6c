"""Words that say what people came to do, or what they fled, and not that they did it. Pure."""

from collections.abc import Sequence

from ..acled.deeds import GATHERED
from ..clause import Trigger
from ..reading import Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .status import Said, status

#: So many words before "to" stands the verb by which a deed was done all the same ("used tanks to shell").
_GOVERNED = 16
#: What people flee, so few words behind the verb and not behind "after".
_FLED = ("clash", "assault", "offensive", "conflict", "shelling", "airstrike", "strikes")
_BETWEEN = 2


def without_purpose(text: str, sentence: Sentence, found: Sequence[Trigger], lang: str) -> list[Trigger]:
    """The triggers of a sentence but for those before any other that only say what for: "sent officers to
    Haiti to fight gangs", "when they went to free them, they were ambushed"."""
    first = next((n for n, t in enumerate(found) if not _only_meant(text, sentence, t, lang)), len(found))
    kept = list(found[first:])
    done = [t for t in kept if not shape("they_meant_to").search(text, sentence.start, t.start)]
    return _without_what_they_fled(
        sentence, done or kept
    )  # "militants who were preparing to attack a convoy were killed"


def _only_meant(text: str, sentence: Sentence, trigger: Trigger, lang: str) -> bool:
    """ "Went to free them", but not "used tanks to shell X", "continued to attack", "plans to attack"."""
    if trigger.part != "verb" or trigger.form != "base" or sentence.before(trigger.first, 1) != ["to"]:
        return False
    if trigger.cls.name in GATHERED:
        return False
    if not grammar("en", "brings_about").isdisjoint(sentence.before(trigger.first, _GOVERNED)):
        return False
    said = Said(text, sentence, (sentence.start, sentence.end), trigger, lang)
    return status(said) in ("asserted", "ongoing")


def _without_what_they_fled(sentence: Sentence, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers without a fight that people fled: "2,000 villagers flee fighting near X", "forced from
    their homes by clashes"."""

    def fled(number: int, t: Trigger) -> bool:
        verb = triggers[number - 1]
        if (
            t.part != "noun"
            or t.cls.name not in _FLED
            or verb.cls.name != "displacement"
            or verb.part != "verb"
        ):
            return False
        between = sentence.said(verb.last + 1, t.first)
        return (len(between) <= _BETWEEN and grammar("en", "behind_these").isdisjoint(between)) or between[
            -1:
        ] == ["by"]

    return [t for number, t in enumerate(triggers) if not (number and fled(number, t))]
