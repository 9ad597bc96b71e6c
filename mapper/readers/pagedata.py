"""What a web page says of itself for other programs: meta elements and data for search engines (JSON-LD)."""

import json
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from gazetteer import is_url

from .markup import Element

#: Scripts with data, and things in them, that are looked at.
_SCRIPTS, _THINGS = 50, 500
#: What stands around the data where a page is written for old browsers.
_WRAPPED = regex.compile(r"\A\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*\Z")
_PLAIN = regex.compile(r"[^a-z0-9]+")
#: Types of schema.org that are a story; a site, an event, a list of stories is not the page's own.
_STORY = regex.compile(r"(?:\w*Article|\w*Posting|Report)\Z")
_DAY = regex.compile(r'"datePublished"\s*:\s*"([^"]{8,80})"')
_PAGE = regex.compile(r"(?:\w+Page)\Z")


def metas(root: Element) -> list[tuple[str, str]]:
    """The meta elements that say anything: the name in small letters and digits only, and what is said."""
    found = []
    for element in root.iter("meta"):
        said = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if said and (name := element.get(attribute)):
                found.append((_PLAIN.sub("", name.lower()), str(said)))
    return found


def meta(root: Element, *names: str) -> str:
    """The content of the first of these meta elements that says anything; an address is no name."""
    said = metas(root)
    for name in names:
        plain = _PLAIN.sub("", name.lower())
        if found := next((content for called, content in said if called == plain), ""):
            return found
    return ""


@dataclass(frozen=True, slots=True)
class PageData:
    """A page's data for search engines, read once.

    ``things``: what it is about. ``broken``: the scripts that are no JSON, by their numbers, and their words.
    """

    things: tuple[dict[str, Any], ...]
    broken: Mapping[int, str]

    def stories(self) -> list[dict[str, Any]]:
        """The things that are the page's story; where there is none, those that are the page."""
        return [t for t in self.things if _is(t, _STORY)] or [t for t in self.things if _is(t, _PAGE)]

    def broken_days(self) -> list[str]:
        """The days of publication in data that is no JSON, where they are one: quotes that nobody escaped."""
        found = [match[1] for text in self.broken.values() for match in _DAY.finditer(text)]
        return found if len({day[:10] for day in found}) == 1 else []

    def publisher(self) -> str:
        """The publisher that the data names, "" where there is none.

        trafilatura, asked after this, wants an "@context" and an object, and lets an account go first.
        """
        for thing in self.things:
            said = thing.get("publisher")
            said = said[0] if isinstance(said, list) and said else said
            name = said.get("name") if isinstance(said, dict) else said
            if isinstance(name, str) and name.strip() and not is_url(name):
                return name
        return ""

    def body(self) -> str:
        """The longest text that the data gives as that of the story, "" where it gives none."""
        said = (story.get("articleBody") for story in self.stories())
        return max((text for text in said if isinstance(text, str)), key=len, default="")


def data_of(root: Element) -> PageData:
    """What a page says of itself as data for search engines."""
    things: list[dict[str, Any]] = []
    broken: dict[int, str] = {}
    for number, script in enumerate(_scripts(root)):
        words = script.text_content()
        try:
            things += _things(json.loads(_WRAPPED.sub("", words), strict=False))
        except (ValueError, RecursionError):
            broken[number] = words
    return PageData(tuple(things), broken)


def without_broken(root: Element, data: PageData) -> Element:
    """A tree of the same page without data that is no JSON, which others read by halves."""
    for number, script in enumerate(_scripts(root)):
        if number in data.broken:
            script.drop_tree()
    return root


def _scripts(root: Element) -> list[Element]:
    found: list[Element] = root.xpath("//script[@type='application/ld+json']")
    return found[:_SCRIPTS]


def _things(loaded: Any) -> Iterator[dict[str, Any]]:
    """The things that data is about, not those inside them but for a graph and a main thing."""
    waiting, seen = deque([loaded]), 0
    while waiting and seen < _THINGS:
        data, seen = waiting.popleft(), seen + 1
        if isinstance(data, list):
            waiting.extendleft(reversed(data))
        elif isinstance(data, dict):
            yield data
            waiting += [data.get("@graph"), data.get("mainEntity")]


def _is(thing: dict[str, Any], kind: "regex.Pattern[str]") -> bool:
    types = thing.get("@type")
    listed = types if isinstance(types, list) else [types]
    return any(isinstance(one, str) and kind.match(one) for one in listed)
