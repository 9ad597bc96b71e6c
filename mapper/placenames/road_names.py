"""Roads named by their ends in one word: "the Palmyra-Deir ez-Zor highway" is read as with a dash there.

A hyphen joins two words of one name ("al-Ayn") as well as two names; where a known name ends at it and
another begins behind it, before the word for a road, it joins two names.
"""

from collections.abc import Callable, Sequence
from functools import cache

from gazetteer import Hit

from ..words.grammar import words as grammar
from ..words.shapes import shape
from .words import words

#: What is read in the place of such a hyphen: as long, and no part of a word.
DASH = "–"


def apart(text: str, scan: Callable[[str], Sequence[Hit]]) -> tuple[str, Sequence[Hit]]:
    """The text as it is read, with as many characters, and what is spelled like places in it (``scan``)."""
    hits = scan(text)
    cuts = _joints(text)
    if not cuts:
        return text, hits
    read = _cut(text, cuts)
    found = scan(read)
    ends, starts = {h.end for h in found}, {h.start for h in found}
    kept = [
        at for at in cuts if at in ends and at + 1 in starts and not any(h.start < at < h.end for h in hits)
    ]
    if kept == cuts:
        return read, found
    return (_cut(text, kept), scan(_cut(text, kept))) if kept else (text, hits)


def _joints(text: str) -> list[int]:
    """Where hyphens may join two names of a road, one of them of several words."""
    heads, found = _heads(), []
    for match in shape("road_names").finditer(text):
        names = match["names"]
        if " " not in names:
            continue  # "the Damascus-Aleppo highway": two names, each a word, are read as they are
        for at, letter in enumerate(names):
            before = names[:at].replace("-", " ").rpartition(" ")[2]
            if letter == "-" and names[at + 1].isupper() and before not in heads:
                found.append(match.start("names") + at)
    return found


@cache
def _heads() -> frozenset[str]:
    """Words behind which a hyphen joins two words of one name."""
    return words("en").heads | {word.strip("-") for word in grammar("en", "articles_written_to")}


def _cut(text: str, cuts: Sequence[int]) -> str:
    letters = list(text)
    for at in cuts:
        letters[at] = DASH
    return "".join(letters)
