"""Tribes as parties in an Arabic sentence: "قبيلة المحاميد", "بين قبيلتي الهوسا والبرتا". Pure.

Their names are in no list, and are kept as they are written.
"""

from ..model import ActorMention
from ..words.arabic import forms
from ..words.grammar import words as grammar
from ..words.phrases import Atom, written_start
from ..words.triggerwords import words as trigger_words

_AND = "و"


def of_tribe(text: str, line: list[Atom], at: int) -> list[ActorMention]:
    """The tribe that a word opens with its name behind it, both tribes behind a word for two; none else."""
    word = frozenset(forms(line[at].text))
    two = not word.isdisjoint(grammar("ar", "two_tribes"))
    if not two and word.isdisjoint(grammar("ar", "tribe")):
        return []
    first = _name_end(line, at + 1, "")
    if first is None:
        return []
    begin = written_start(line[at], grammar("ar", "tribe") | grammar("ar", "two_tribes"))
    found = [_mention(text, begin, line[at + 1].start, line[first - 1].end)]
    second = _name_end(line, first, _AND) if two else None
    if second is not None:
        start = line[first].start + len(_AND)
        found.append(_mention(text, start, start, line[second - 1].end))
    return found


def _name_end(line: list[Atom], at: int, onto: str) -> int | None:
    """The end of the name of a tribe that begins at a word, behind what is written on to it."""
    if at >= len(line) or not line[at].joined or not line[at].key.startswith(onto):
        return None
    key = line[at].key.removeprefix(onto)
    if key in grammar("ar", "tribe_opens"):
        return at + 2 if at + 1 < len(line) and line[at + 1].joined else None
    known = trigger_words("ar").entries
    plain = key.isalpha() and len(key) > 2 and key not in grammar("ar", "prepositions") and key not in known
    return at + 1 if plain else None


def _mention(text: str, start: int, name: int, end: int) -> ActorMention:
    """The tribe of a span; its name begins at ``name``."""
    return ActorMention("actor", text[start:end], start, end, f"{text[name:end]} tribe", (), "communal")
