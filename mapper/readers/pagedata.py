"""What a web page says of itself for other programs: meta elements and data for search engines (JSON-LD)."""

import json
from collections import deque
from collections.abc import Iterator
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


def without_broken(root: Element) -> Element:
    """The same tree without data for search engines that is no JSON, which others read by halves."""
    for script in _scripts(root):
        if _loaded(script) is None:
            script.drop_tree()
    return root


def stories(root: Element) -> list[dict[str, Any]]:
    """The things in a page's data that are its story; where there is none, those that are the page."""
    things = list(_things(root))
    return [t for t in things if _is(t, _STORY)] or [t for t in things if _is(t, _PAGE)]


def broken_days(root: Element) -> list[str]:
    """The days of publication in data that is no JSON, where they are one day: quotes that nobody escaped."""
    words = (script.text_content() for script in _scripts(root) if _loaded(script) is None)
    found = [match[1] for text in words for match in _DAY.finditer(text)]
    return found if len({day[:10] for day in found}) == 1 else []


def publisher(root: Element) -> str:
    """The publisher that the data for search engines names, "" where there is none.

    trafilatura, asked after this, wants an "@context" and an object, and lets an account go first.
    """
    for thing in _things(root):
        said = thing.get("publisher")
        said = said[0] if isinstance(said, list) and said else said
        name = said.get("name") if isinstance(said, dict) else said
        if isinstance(name, str) and name.strip() and not is_url(name):
            return name
    return ""


def body(root: Element) -> str:
    """The longest text that the data gives as that of the story, "" where it gives none."""
    said = (story.get("articleBody") for story in stories(root))
    return max((text for text in said if isinstance(text, str)), key=len, default="")


def _scripts(root: Element) -> list[Element]:
    found: list[Element] = root.xpath("//script[@type='application/ld+json']")
    return found[:_SCRIPTS]


def _loaded(script: Element) -> Any:
    try:
        return json.loads(_WRAPPED.sub("", script.text_content()), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(root: Element) -> Iterator[dict[str, Any]]:
    """The things that the page's data is about, not those inside them but for a graph and a main thing."""
    for script in _scripts(root):
        waiting, seen = deque([_loaded(script)]), 0
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
