"""What a report is about: daily life, a disaster, a match, or a conflict. Pure.

A report is at peace where it names no weapon, nobody in arms but the police, and no deed that is done with
arms alone; ``everyday.py`` says which words tell of no event there.
"""

import re
from collections.abc import Sequence
from functools import cache

import regex

from ..acled.kinds import ARMED, CROWDS, OFFICE
from ..clause import Trigger
from ..draft import Found
from ..lexicon import load
from ..model import ActorMention
from ..reading import Reading
from ..words.arabic import fold, is_arabic
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import World
from .nature import disaster

#: Classes of triggers for what is done with arms alone, and so is told of in no report of daily life.
_BY_ARMS = (
    "airstrike",
    "shelling",
    "suicide",
    "chemical",
    "grenade",
    "abduction",
    "riot",
    "violation",
    "coup",
    "conflict",
)
#: A report is of a disaster that so many of its sentences name.
_NAMED = 3
#: So many words of another world make a report one of it.
_OF_ANOTHER = 3
_WORDS, _IN_ASCII = regex.compile(r"\w+"), re.compile(r"\w+")


def world_of(reading: Reading, triggers: Sequence[Sequence[Trigger]], found: Found) -> World:
    """The world of a report: whether it tells of daily life or of a disaster."""
    armed = bool(found.weapons) or any(map(_by_arms, (t for told in triggers for t in told)))
    of_arms = grammar(reading.report.lang, "armed_words")
    if not of_arms:
        return World()
    forwards = grammar(reading.report.lang, "forwards")
    people = any(
        in_arms(a) and not (_of_a_nation(a) or (fold(a.text) in forwards and of_a_match(reading)))
        for a in found.actors
    )
    told = any(not s.words.isdisjoint(of_arms) for s in reading.sentences)
    told = told or (
        reading.report.lang == "en" and shape("days_of_fighting").search(reading.text) is not None
    )
    civil = not (people or told)
    if armed:
        return World(civil=civil)
    named = sum(disaster(s, reading.report.lang) for s in reading.sentences)
    return World(at_peace=civil, civil=civil, calamity=named >= _NAMED)


def in_arms(actor: ActorMention) -> bool:
    """Whether somebody bears arms, or gathers: a crowd takes a town hall too."""
    name = actor.name.rpartition(" ")[2] if is_arabic(actor.text[0]) else actor.name  # "السلطات المصرية"
    return (actor.category in ARMED | CROWDS) and not of_use("civil_forces", name)


def of_a_match(reading: Reading) -> bool:
    """Whether a word of a match stands in a report, and none for those who watch it."""
    lang = reading.report.lang
    said = frozenset().union(*(s.words for s in reading.sentences))
    return not said.isdisjoint(grammar(lang, "sport")) and said.isdisjoint(grammar(lang, "fans"))


def _of_a_nation(actor: ActorMention) -> bool:
    """ "هجوم ياباني": an adjective that Arabic writes for a nation's army and for its team alike."""
    one = is_arabic(actor.text[0]) and " " not in actor.text
    return one and bool(actor.country) and actor.category in OFFICE


def _by_arms(trigger: Trigger) -> bool:
    return trigger.cls.name in _BY_ARMS or of_use("deeds_of_arms", trigger.lemma)


@cache
def _other_worlds(lang: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of other worlds: those that are one word, and those that are several."""
    words: Sequence[str] = load("triggers").get("other_worlds", {}).get(lang, ())
    plain = frozenset(word for word in words if _WORDS.fullmatch(word))
    return plain, tuple(word for word in words if word not in plain)


def weak_world(text: str, lang: str) -> bool:
    """Whether a report speaks of another world (sport, cooking, markets) where the same words are used."""
    plain, compound = _other_worlds(lang)
    lowered = text.lower()
    said = len(plain.intersection((_IN_ASCII if lowered.isascii() else _WORDS).findall(lowered)))
    said += sum(1 for w in compound if w in lowered and regex.search(rf"\b{regex.escape(w)}\b", lowered))
    return said >= _OF_ANOTHER
