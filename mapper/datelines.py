"""Places that are not where it happened: those of a dateline, and those where someone spoke. Pure."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from .masthead import dateline
from .model import PlaceMention
from .reading import Reading

#: A dateline stands within so many characters of the beginning.
_DATELINE_REACH = 120
_DATELINE = regex.compile(
    r"(?P<names>\p{L}[^\n:.]{1,59}?)[ \t]{0,3}(?:,[ \t]{0,3}\w{1,12}\.?[ \t]{0,3}\d{1,2})?[ \t]{0,3}"
    r"(?:\([^)\n]{2,30}\))?[ \t]{0,3}(?:—|–|--|(?<=[ \t])-[ \t]|:[ \t])"
)
_SPOKEN = regex.compile(
    r"\b(?:said|speaking|told \w+|reporters|press conference|statement)\s+(?:in|from|at)\s+(?:the\s+)?$"
)


def datelined(reading: Reading, found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """Marks the places of a dateline ("KHARTOUM, Sudan (Reuters) —") and those where someone spoke."""
    begin = reading.sentences[0].start if reading.sentences else 0
    first = _DATELINE.match(reading.text, begin, begin + _DATELINE_REACH)
    limit = first.end("names") if first and _all_places(first, found) else 0
    opened, closed = dateline(reading.text)
    for mention in found:
        if mention.end <= limit or opened <= mention.start < mention.end <= closed:
            yield replace(mention, role="dateline")
            continue
        lead = reading.text[max(0, mention.start - 40) : mention.start]
        if _SPOKEN.search(lead):
            yield replace(mention, role="speaker")
        else:
            yield mention


def _all_places(match: "regex.Match[str]", found: list[PlaceMention]) -> bool:
    """Whether what stands before a dateline's dash is in capitals, or nothing but a place and its country."""
    names = match.group("names")
    if names[:2].isupper():
        return True
    inside = [m for m in found if match.start("names") <= m.start and m.end <= match.end("names")]
    rest = names
    for mention in inside:
        rest = rest.replace(mention.text, "", 1)
    return bool(inside) and not rest.strip(" ,")
