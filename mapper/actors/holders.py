"""Armed groups that are named only as those who hold the ground told of: "the YPG-held town". Pure."""

from functools import cache

import regex

from ..acled.kinds import REBELS
from ..reading import Reading
from ..words.phrases import atoms
from .lexicon import Named, phrases, words

#: Kinds of groups that hold ground where they are at home; a state's army may hold it abroad.


@cache
def _compound() -> "regex.Pattern[str]":
    """A word that says who holds what follows: "YPG-held"."""
    return regex.compile(rf"\p{{L}}[-‑–](?:{'|'.join(sorted(words('ground_suffixes')))})\b")


def holders(reading: Reading) -> tuple[str, ...]:
    """The countries of these groups, ISO 3166-1 alpha-2, each once."""
    ground = words("ground_suffixes")
    found: list[str] = []
    for sentence in reading.sentences:
        if not _compound().search(reading.text, sentence.start, sentence.end):
            continue
        line = atoms(reading.text, sentence.start, sentence.end)
        for at in phrases().spots(line):
            entry, end = phrases().at(line, at) or (None, at)
            held = end < len(line) and line[end].before in ("-", "‑", "–") and line[end].key in ground
            if held and isinstance(entry, Named) and entry.category in REBELS and entry.country:
                found.append(entry.country)
    return tuple(dict.fromkeys(found))
