"""Plain text: one file is one report, read as it stands (line ends included).

What stands at its head (a title, "Published: 23 January 2020", a dateline) is read by ``masthead``.
"""

from collections.abc import Iterator

import regex

from ..errors import UsageError
from ..model import Report
from .decoding import decode
from .item import Asked, Item
from .problem import Problem

#: A title that is none, in whatever brackets and with whatever number.
_NO_TITLE = regex.compile(
    r"[\W\d_]*(?:untitled|unnamed|anonymous|unspecified|unknown|none|null|blank|no\s+title|title|normal|print|template"
    r"|(?:(?:microsoft|new|word|blank|untitled)\s+)*(?:document|page|presentation|slides?|word|powerpoint)"
    r"|powerpoint\s+presentation|about:blank|بدون\s+عنوان)?[\W\d_]*",
    regex.IGNORECASE,
)
_UNIT = regex.compile(r"(?<!\p{L})[ckm]?m\Z")
#: The mark of a footnote, raised behind a word: it would make "Monday1" of "Monday", and 123 of 12.
_NOTE = regex.compile(
    r"[\[(]?(?:\p{N}{1,3}(?:\s*[,–-]\s*\p{N}{1,3})*|[*†‡§]+|[a-z])[\])]?(?:,|\[\p{N}{1,3}\])*"
)


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The one report of a text, with the item's stem as its id."""
    try:
        text = decode(item.whole(), item, asked, item.charset)
    except UsageError as error:
        yield Problem(item.source, str(error))
        return
    if "\0" in text:
        yield Problem(
            item.source, "is not a text file (it holds zero bytes): save the report as plain text in UTF-8."
        )
    elif not text.strip():
        yield Problem(item.source, "is empty: put the text of the report into it.")
    else:
        yield Report(id=scrub(item.stem), text=scrub(text), url=item.url)


def scrub(text: str) -> str:
    """The text with what no text file can hold (lone surrogates, U+0000) as U+FFFD, one for one.

    So every position in the text stays what it was.
    """
    return "".join("�" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


def tidy(text: str, longest: int = 1000) -> str:
    """A title, a name or an address on one line: blanks in order, no control signs, not endless."""
    words = " ".join(scrub(text).split())
    return "".join(c for c in words if c.isprintable() or c == " ")[:longest].strip()


def title_of(text: str) -> str:
    """A stated title on one line; "" for what programs write where there is none: "(anonymous)"."""
    title = tidy(text)
    return "" if _NO_TITLE.fullmatch(title) or not any(c.isalpha() for c in title) else title


def is_note(raised: str, before: str) -> bool:
    """Whether raised signs are the mark of a footnote: "12", "[3]", "*"; not "nd" of "2nd", nor km²."""
    return _NOTE.fullmatch(raised.strip()) is not None and _UNIT.search(before) is None


def untitled(text: str, title: str) -> str:
    """The text without a first line that says the title and nothing else, where there is more."""
    first, _, rest = text.partition("\n")
    same = " ".join(first.split()).casefold() == " ".join(title.split()).casefold()
    return rest if same and rest.strip() else text
