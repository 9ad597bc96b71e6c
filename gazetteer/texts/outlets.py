"""What a publisher's name and address say of where its news are from. Pure.

"The Daily Star, Lebanon" and "lfpress.ca" name a country, "richmondregister.com" a town called Richmond
(which one, the other names of the text tell).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..shipped import rows, table

PAPER_WORDS = frozenset(word for _, row in rows(table("outlet_words.tsv")) for word in row[1].split())
"""Words that papers are called by and that name no place."""
_BY_LENGTH = sorted(PAPER_WORDS, key=lambda word: (-len(word), word))
_OPENINGS = ("thisis", "the", "my", "go")
_HOST_WORDS = frozenset({"www", "com", "co", "org", "net", "gov", "ac", "edu", "rss", "feeds", "online", "m"})
_NO_COUNTRY = frozenset({"eu", "tv", "me", "io", "co", "cc", "fm", "ai", "ly", "to", "ws", "su"})
_HOST = re.compile(r"(?:https?://)?([a-z0-9.-]+\.[a-z]{2,})(?:[/:?].*)?\Z", re.I | re.S)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LEAST_LETTERS = 4  # shorter leftovers of a host name ("lv", "dn") name nothing
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Outlet:
    """The country of a publisher's address (ISO 3166-1 alpha-2, or ""); what in its name may be a place."""

    country: str = ""
    names: tuple[str, ...] = ()


NO_OUTLET = Outlet()
"""Where nothing is known of the publisher."""


def outlet(publisher: str, url: str = "") -> Outlet:
    """What a publisher's name and the address of a text say; either may be empty.

    >>> outlet("richmondregister.com"), outlet("The Daily Star, Lebanon", "http://dailystar.com.lb/a")
    (Outlet(country='', names=('richmond',)), Outlet(country='LB', names=('Lebanon',)))
    """
    names: dict[str, None] = {}
    country = ""
    for given in (publisher, url):
        host = _HOST.match(given.strip())
        if host is None:
            names.update(dict.fromkeys(_in_words(given if given is publisher else "")))
            continue
        *labels, last = host[1].lower().split(".")
        if len(last) == 2 and last not in _NO_COUNTRY:
            country = country or ("GB" if last == "uk" else last.upper())
        for label in labels:
            if label not in _HOST_WORDS:
                names.update(dict.fromkeys(n for word in label.split("-") for n in _in_label(word)))
    return Outlet(country, tuple(names))


def _in_label(word: str) -> Iterator[str]:
    """What is left of "thelansingjournal" without the words of papers."""
    for opening in _OPENINGS:
        if word.startswith(opening) and len(word) >= len(opening) + _LEAST_LETTERS:
            word = word.removeprefix(opening)
            break
    while ending := next((w for w in _BY_LENGTH if word.endswith(w) and word != w), ""):
        word = word.removesuffix(ending)
    if len(word) >= _LEAST_LETTERS and word not in PAPER_WORDS:
        yield word


def _in_words(title: str) -> Iterator[str]:
    """The runs of capitalised words of a publisher's name that are no words of papers."""
    run: list[str] = []
    for match in list(_WORD.finditer(title))[:_MOST_WORDS]:
        word = match.group()
        if word[0].isupper() and word.lower() not in PAPER_WORDS:
            run.append(word)
        elif run:
            yield " ".join(run)
            run = []
        if run and title[match.end() : match.end() + 1] not in (" ", "-"):
            yield " ".join(run)
            run = []
    if run:
        yield " ".join(run)
