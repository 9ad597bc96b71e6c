"""Plain text: one file is one report, read as it stands (line ends included)."""

import codecs
from collections.abc import Iterable, Iterator

from ..model import Report
from .problem import Problem

#: Byte order marks and what they announce; UTF-32 first, since its mark begins like UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ADVICE = "save it as UTF-8, for instance with iconv -f WINDOWS-1252 -t UTF-8 (Arabic: WINDOWS-1256)."


def read(stream: Iterable[bytes], source: str, stem: str) -> Iterator[Report | Problem]:
    """The one report of a text, with ``stem`` as its id.

    UTF-8, or what a byte order mark announces (UTF-8, UTF-16, UTF-32; the mark is no part of the
    text). Nothing is guessed: text in another encoding is a Problem that says what to do.
    """
    raw = b"".join(stream)
    try:
        text = decode(raw)
    except UnicodeDecodeError as error:
        yield Problem(source, f"is not UTF-8 text (byte {error.start + 1} does not fit): {_ADVICE}")
        return
    if "\0" in text:
        yield Problem(
            source, "is not a text file (it holds zero bytes): save the report as plain text in UTF-8."
        )
    elif not text.strip():
        yield Problem(source, "is empty: put the text of the report into it.")
    else:
        yield Report(id=scrub(stem), text=text)


def decode(raw: bytes) -> str:
    """Bytes as text: UTF-8, or what a byte order mark announces. Raises UnicodeDecodeError."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding)
    return raw.decode("utf-8")


def scrub(text: str) -> str:
    """The text with what no text file can hold (lone surrogates, U+0000) as U+FFFD, one for one.

    So every position in the text stays what it was.
    """
    return "".join("�" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)
