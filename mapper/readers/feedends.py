"""The ends of a feed's entries that programs write: "The post … appeared first on …", "Read more". Pure."""

from functools import cache

import regex

from ..lexicon import load

#: What stands around the words of such a link, and what ends the sentence before them.
_AROUND, _ENDED = r"[\s\[\](){}|→»›>«‹<←…“”\"':.\-–—]*", r"(?:\A|\n|(?<=[.!?…؟»”\"'\])]))[\s\[(←→|]*"
_NO_WORD = regex.compile(r"[^\p{L}\p{N}]+")
#: Characters of a site's name.
_SITE = 200


def without_end(text: str, title: str) -> str:
    """The text of an entry of that title without what a program wrote below it; whole where that is all."""
    kept = _without_link(_without_first(text, title), title)
    kept = _without_link(_without_first(kept, title), title)  # in either order
    return kept if kept.strip() else text


def _without_first(text: str, title: str) -> str:
    """The text without the sentence that says where an entry of that title appeared first."""
    for shape in _first_at():
        match = shape.search(text)
        if match and _plain(match.groupdict().get("title") or title) == _plain(title):
            return text[: match.start()].rstrip()
    return text


def _without_link(text: str, title: str) -> str:
    """The text without the words of a link to the whole story, the title behind them or not."""
    match = _to_the_rest().search(text)
    if match and _plain(match["title"] or "") in ("", _plain(title)):
        return text[: match.start()].rstrip()
    return text


@cache
def _first_at() -> tuple["regex.Pattern[str]", ...]:
    return tuple(
        regex.compile(
            _ENDED + _pattern(said).replace("TITLE", r"(?P<title>[^\n]{1,300}?)")
            .replace("SITE", rf"[^\n]{{1,{_SITE}}}?") + _AROUND + r"\Z",
            regex.IGNORECASE,
        )
        for said in load("pages")["first_at"]
    )  # fmt: skip


def _pattern(said: str) -> str:
    words = said.replace("{title}", "TITLE").replace("{site}", "SITE").split()
    return r"\s+".join(
        word if word in ("TITLE", "SITE") else regex.escape(word).replace("'", "['’]") for word in words
    )


@cache
def _to_the_rest() -> "regex.Pattern[str]":
    words = sorted(load("pages")["to_the_rest"], key=len, reverse=True)
    listed = "|".join(r"\s+".join(map(regex.escape, said.split())) for said in words)
    return regex.compile(
        rf"{_ENDED}(?:{listed})(?:\s*[:“”\"«»→-]*\s+(?P<title>[^\n]{{1,300}}?))?{_AROUND}\Z",
        regex.IGNORECASE,
    )


def _plain(words: str) -> str:
    """The letters and digits of words, small."""
    return str(_NO_WORD.sub("", words.casefold()))
