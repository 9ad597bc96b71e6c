"""The letter tables of names.py as plain data, for a reader of names that is not Python. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from .letters import (
    DIGRAPHS,
    HEBREW_FIRST,
    LATIN_OF_CYRILLIC,
    LATIN_OF_HEBREW,
    SAME,
    SOUND_OF_ARABIC,
    SOUND_OF_LATIN,
)
from .names import ARTICLES, is_article


@dataclass(frozen=True, slots=True)
class SpellingTables:
    """What names are folded and heard by.

    ``same``: letters written for one another, after NFKD and lower case. ``articles``: each article with
    the beginning of the word it must stand before ("" for any). ``arabic`` and ``latin`` give a letter's
    sound, ``digraphs`` that of groups of Latin letters in the order they are replaced; ``cyrillic`` and
    ``hebrew`` give Latin letters, ``hebrew_first`` those at the beginning of a word.
    """

    same: Mapping[str, str]
    articles: Mapping[str, str]
    digraphs: tuple[tuple[str, str], ...]
    latin: Mapping[str, str]
    arabic: Mapping[str, str]
    cyrillic: Mapping[str, str]
    hebrew: Mapping[str, str]
    hebrew_first: Mapping[str, str]


def spelling_tables() -> SpellingTables:
    """The tables that ``names`` itself works with."""
    return SpellingTables(
        same=dict(SAME),
        articles={article: _before(article) for article in sorted(ARTICLES)},
        digraphs=DIGRAPHS,
        latin={chr(letter): chr(sound) for letter, sound in SOUND_OF_LATIN.items()},
        arabic=dict(SOUND_OF_ARABIC),
        cyrillic=dict(LATIN_OF_CYRILLIC),
        hebrew=dict(LATIN_OF_HEBREW),
        hebrew_first=dict(HEBREW_FIRST),
    )


def _before(article: str) -> str:
    """The letter that a word must begin with to have this article before it; "" for any."""
    letters: tuple[str, ...] = ("", *ascii_lowercase)
    return letters[[is_article(article, letter) for letter in letters].index(True)]
