"""Names that a table writes in one cell: "Busra - Little Zafar", or a name and its district's. Pure.

Humanitarian tables join the two names of a village by a dash, a slash or an underscore, and tell namesakes
apart by the name of the district: "Mreimin Afrin", "Dweila - Dreikish". Reports write the village's alone.
"""

from collections.abc import Iterable, Sequence

import regex

from gazetteer.names import GENERIC, fold

_BETWEEN = regex.compile(r"\s+[-–—/]\s+|\s*[_/]\s*")
#: A part of fewer letters is a number or a letter of a place ("Camp - B"), no name.
LEAST = 3
#: So many parts at most are two names; more are a list of what an area holds.
MOST = 3


def parts(names: Iterable[tuple[str, str]], units: Sequence[str]) -> list[tuple[str, str]]:
    """(text, language) of the names that stand in the (text, language) ``names`` of one place beside others.

    ``units``: the names of the units that hold it, which are left out.

    >>> parts([("Busra - Little Zafar", "en"), ("Mreimin Afrin", "en"), ("بصرى_زفر", "ar")], ["Afrin"])
    [('Busra', 'en'), ('Little Zafar', 'en'), ('Mreimin', 'en'), ('بصرى', 'ar'), ('زفر', 'ar')]
    """
    holders = {fold(unit) for unit in units} - {""}
    found = [(part, lang) for text, lang in names for part in (*_of(text, holders), *_before(text, holders))]
    return list(dict.fromkeys(found))


def _of(text: str, holders: set[str]) -> list[str]:
    cut = [part.strip() for part in _BETWEEN.split(text)]
    if not 1 < len(cut) <= MOST:
        return []
    return [part for part in cut if _names(part, holders)]


def _before(text: str, holders: set[str]) -> list[str]:
    """What stands before the name of a unit at the end of a name."""
    words = text.split()
    for at in range(1, len(words)):
        if fold(" ".join(words[at:])) in holders:
            rest = " ".join(words[:at]).rstrip(" -–—/")
            return [rest] if _names(rest, holders) else []
    return []


def _names(text: str, holders: set[str]) -> bool:
    """Whether words are a name by themselves: no unit that holds the place, and more than "Kharbet"."""
    folded = fold(text)
    return len(folded) >= LEAST and folded not in holders and folded not in GENERIC
