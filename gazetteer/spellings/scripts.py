"""Names in scripts that are not searched by sound, read in Latin letters. Pure, over one table.

Greek, Georgian, Armenian, Ethiopic, Indian scripts, Thai, Burmese, Korean, Japanese kana and Chinese write
foreign names by their sound, each with letters that it lacks (Japanese has no l, Korean no f, Chinese writes
whole syllables). `data/script_letters.tsv` says how a script's letters are read; where it leaves a sound
open, in each way. What a table cannot say of a script (syllables) stands in syllables.py. Cyrillic names,
which are searched by sound, are read by their letters beside that.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from anyascii import anyascii

from ..shipped import rows, table
from .habits import marked
from .letters import CYRILLIC
from .syllables import burmese, indian

Rules = tuple[tuple[re.Pattern[str], str], ...]
MOST_READINGS, MOST_OPEN = 6, 5
"""So many readings of a name are looked up; so many sounds of it are read both ways."""
FIRST = "\u0370"
"""From here on scripts are not Latin."""
POINTS = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff", "Armenian": "\u0530-\u058f", "Georgian": "\u10a0-\u10ff",
    "Ethiopic": "\u1200-\u137f", "Indian": "\u0900-\u0d7f", "Korean": "\uac00-\ud7af",
    "Japanese": "\u3040-\u30ff", "Thai": "\u0e00-\u0e7f", "Burmese": "\u1000-\u109f",
    "Chinese": "\u4e00-\u9fff",
}  # fmt: skip
"""The scripts, by their code points; kana go before Chinese characters, which Japanese has too."""
SYLLABLES: dict[str, Callable[[str], str]] = {"Indian": indian, "Burmese": burmese}
PLAIN_FIRST, PLAIN_TOO = frozenset({"Chinese"}), frozenset({"Georgian", "Indian"})
"""Scripts that are read letter by letter before anything else, or too."""
_ACCENTS = str.maketrans("άέήίόύώϊϋΐΰς", "αεηιουωιυιυσ")


class Table(NamedTuple):
    """What the table says of a script: what is done to the name as ``written``, to its ``latin`` form; sounds
    that may be ``either``; ``signs``: characters that stand for a sound."""

    written: Rules
    latin: Rules
    either: dict[str, str]
    signs: dict[int, str]


@lru_cache(maxsize=1)
def tables() -> dict[str, Table]:
    """The rows of the table by script."""
    cells = [row for _, row in rows(table("script_letters.tsv"))]

    def rules(script: str, when: str) -> Rules:
        return tuple((re.compile(row[2]), row[3]) for row in cells if row[:2] == [script, when])

    return {
        script: Table(
            rules(script, "written"),
            rules(script, "latin"),
            {row[2]: row[3] for row in cells if row[:2] == [script, "either"]},
            {ord(char): row[3] for row in cells if row[:2] == [script, "sign"] for char in row[2]},
        )
        for script in POINTS
    }


@lru_cache(maxsize=1)
def _scripts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((script, re.compile(f"[{points}]")) for script, points in POINTS.items())


def otherwise(name: str) -> tuple[str, ...]:
    """The readings of a name as written that its letters tell: of another language, of another script."""
    return () if name.isascii() else (*marked(name), *transcribed(name), *lettered(name))


def lettered(name: str) -> tuple[str, ...]:
    """The readings of a Cyrillic name letter by letter in Latin ones, as Russian writes Arabic names: it has
    no w.

    >>> lettered("Эр-Ракка"), lettered("Ас-Сувейда"), lettered("Raqqa")
    (('er-rakka',), ('as-suveida', 'as-suweida'), ())
    """
    told = name.lower().translate(CYRILLIC)
    if name.isascii() or not told.isascii():
        return ()
    return tuple(dict.fromkeys((told, told.replace("uv", "uw"))))


def transcribed(name: str) -> tuple[str, ...]:
    """The readings in Latin letters of a name in such a script, the likeliest first; none of other names.

    >>> transcribed("Χάρκοβο"), transcribed("ხარკივი"), transcribed("Kharkiv")
    (('kharkovo',), ('kharkiv', 'kharkivi'), ())
    """
    return () if name.isascii() or max(name) < FIRST else _transcribed(name)


@lru_cache(maxsize=1024)
def _transcribed(name: str) -> tuple[str, ...]:
    script = next((script for script, letters in _scripts() if letters.search(name)), "")
    if not script:
        return ()
    table = tables()[script]
    text = _said(name.lower().translate(_ACCENTS), table.written)
    text = SYLLABLES.get(script, str)(text.translate(table.signs))
    told = _ways(_latin(_said(anyascii(text), table.latin)), table.either)
    plain = [_latin(anyascii(name))]
    first, last = plain * (script in PLAIN_FIRST), plain * (script in PLAIN_TOO)
    return tuple(dict.fromkeys((*first, *told[: MOST_READINGS - len(last)], *last)))


def _said(name: str, rules: Rules) -> str:
    for letters, said in rules:
        name = letters.sub(said, name)
    return name


def _latin(text: str) -> str:
    return text.lower().replace("'", "").replace("`", "")


def _ways(latin: str, either: dict[str, str]) -> tuple[str, ...]:
    """The readings of what a script leaves open: as it stands, then with ever more sounds the other way."""
    if not either:
        return (latin,)
    parts = re.split("(" + "|".join(either) + ")", latin)
    places = [at for at, part in enumerate(parts) if part in either][:MOST_OPEN]
    ways = sorted(product((False, True), repeat=len(places)), key=sum)
    return tuple(
        "".join(either[part] if turned.get(at) else part for at, part in enumerate(parts))
        for turned in (dict(zip(places, way, strict=True)) for way in ways)
    )
