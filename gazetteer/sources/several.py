"""Two names of one village in one cell: "Busra - Little Zafar" with "بصرى_زفر الصغير". Pure.

OCHA's tables join the two names that a village goes by with an underscore in Arabic and a dash in English;
reports write one of them. A dash alone may stand before the district that tells namesakes apart ("Abin -
Efrin"), so that the underscore decides, and then for each language. A half by which another village of the
province goes is left out: asked for that name with its province, the other one is meant.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import regex

from gazetteer.entry import Entry, Found
from gazetteer.place import Name
from gazetteer.spellings.names import GENERIC, fold, form

from .respelled import respelled

_SIGN = "_"
_BETWEEN = regex.compile(r"\s+[-–—]\s+|\s*_\s*")
_LEAST = 3
"""A half of fewer letters is a number or a letter of a place, no name."""


def halves(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """(text, language) of the names that stand two in a cell among the (text, language) ``names`` of a place.

    >>> halves([("Busra - Little Zafar", "en"), ("بصرى_زفر الصغير", "ar")])
    [('Busra', 'en'), ('Little Zafar', 'en'), ('بصرى', 'ar'), ('زفر الصغير', 'ar')]
    >>> halves([("Abin - Efrin", "en"), ("ابين- عفرين", "ar")])
    []
    """
    given = list(names)
    if not any(_SIGN in text for text, _ in given):
        return []
    cut = [(half.strip(), lang) for text, lang in given for half in _two(text)]
    return [(half, lang) for half, lang in cut if len(fold(half)) >= _LEAST and fold(half) not in GENERIC]


def with_halves(entries: Iterable[Found]) -> Iterator[Found]:
    """The entries of a table, those with two names in a cell last, each half a name of its own unless another
    place of the same province is called so."""
    kept: list[tuple[Entry, list[tuple[str, str]]]] = []
    called: set[tuple[str, str]] = set()
    for found in entries:
        if not isinstance(found, Entry):
            yield found
            continue
        two = halves((name.text, name.lang) for name in found.place.names)
        called |= {(form(name.text), found.stated) for name in found.place.names}
        if two:
            kept.append((found, two))
        else:
            yield found
    for entry, two in kept:
        free = [(half, lang) for half, lang in two if (form(half), entry.stated) not in called]
        more = tuple(Name(text, lang) for text, lang in [*free, *respelled(free)])
        yield replace(entry, place=replace(entry.place, names=(*entry.place.names, *more)))


def _two(text: str) -> list[str]:
    found = _BETWEEN.split(text)
    return found if len(found) == 2 else []
