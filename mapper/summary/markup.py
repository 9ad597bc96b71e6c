"""HTML that is safe by its type: words become :data:`Markup` by ``text`` alone, which escapes them. Pure."""

import html
import re
from typing import NewType
from urllib.parse import urlsplit

#: HTML that may stand in a page as it is.
Markup = NewType("Markup", str)
#: Characters of a quote and of a name, at most.
QUOTE, NAME = 600, 200
#: What no page may hold: controls, halves of pairs, marks that turn the direction of what follows.
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_EMPTY = {"line", "meta", "rect"}


def text(words: str, most: int = QUOTE) -> Markup:
    """Words cut at ``most`` characters, cleaned and escaped."""
    cut = words if len(words) <= most else words[: most - 1] + "…"
    return Markup(html.escape(_REFUSED.sub("\ufffd", cut)))


def own(words: str, most: int = QUOTE, tag: str = "bdi") -> Markup:
    """Words of a report in an element of their own, with their own direction; nothing for none."""
    return el(tag, text(words, most), dir="auto") if words else Markup("")


def plain(words: str) -> Markup:
    """A date, a week: from left to right whatever runs around it; nothing for none."""
    return el("bdi", text(words), dir="ltr") if words else Markup("")


def el(tag: str, *inside: Markup, **attributes: str | float) -> Markup:
    """An element; ``_`` in the name of an attribute is written "-", one at its end is left out."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html.escape(str(value))}"'
        for name, value in attributes.items()
    )
    return Markup(f"<{tag}{told}>" + ("" if tag in _EMPTY else f"{''.join(inside)}</{tag}>"))


def svg(tag: str, *inside: Markup, **attributes: str | float) -> Markup:
    """An element of a picture: one without content is closed at once."""
    made = el(tag, *inside, **attributes)
    return Markup(made[:-1] + "/>") if tag in _EMPTY else made


def join(parts: "list[Markup] | tuple[Markup, ...]", mark: str = "") -> Markup:
    """The parts that are not empty, with a plain mark between them."""
    return Markup(html.escape(mark).join(part for part in parts if part))


def filled(pattern: str, *values: Markup) -> Markup:
    """A sentence of ours with {0}, {1} filled in."""
    return Markup(html.escape(pattern, quote=False).format(*values))


def link(address: str, words: str) -> Markup:
    """A link to an address of the web; nothing for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return Markup("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or _REFUSED.search(address):
        return Markup("")
    return el("a", text(words), href=address, rel="noopener noreferrer")
