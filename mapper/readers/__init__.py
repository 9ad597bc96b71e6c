"""Reports from files, folders, addresses and streams: one file a format, all with one signature.

The noun here is the *reader*: ``read(item, asked) -> iterator of Report | Problem``. :func:`read` looks at
what it is given and picks one of ``FORMATS``. What cannot be read is a :class:`Problem` in the stream, a
sentence that names the input, so that one bad line or file never costs the others.
"""

import io
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

import regex

from gazetteer import is_url, public

from ..dates.daytext import WEEKDAYS
from ..errors import UsageError
from ..heads.masthead import head
from ..model import Report
from ..words import language
from . import chat, docx, feed, html, jsonl, mail, pdf, sniff, table, text
from .given import STDIN, expanded, opened, read_from
from .item import Asked, Item
from .problem import Problem

__all__ = [
    "FORMATS",
    "JSON_LINES",
    "STDIN",
    "Asked",
    "Format",
    "Item",
    "Problem",
    "files",
    "headed",
    "makes_several",
    "names_input",
    "read",
]

Read = Callable[[Item, Asked], Iterator[Report | Problem]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, its reader, what tells it, and whether a document of it is one report."""

    name: str
    read: Read
    endings: tuple[str, ...]
    media: tuple[str, ...] = ()
    single: bool = False


#: Characters that the name of a file has at most.
_NAME = 255
#: So many are named of inputs and ids that come twice.
NAMED = 3
#: The endings of files that hold one JSON object a line.
JSON_LINES = (".jsonl", ".ndjson")
_OFFICE = "application/vnd.openxmlformats-officedocument"
_PAGES = ("text/html", "application/xhtml+xml")
_WORD, _SHEET = f"{_OFFICE}.wordprocessingml.document", f"{_OFFICE}.spreadsheetml.sheet"
_FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_LINES = ("application/x-ndjson", "application/jsonl", "application/jsonlines")
FORMATS: tuple[Format, ...] = (
    Format("text", text.read, (".txt", ".text"), single=True),
    Format("html", html.read, (".html", ".htm", ".xhtml"), _PAGES, single=True),
    Format("pdf", pdf.read, (".pdf",), ("application/pdf", "application/x-pdf"), single=True),
    Format("docx", docx.read, (".docx", ".docm"), (_WORD,), single=True),
    Format("feed", feed.read, (".rss", ".atom"), _FEEDS),
    Format("jsonl", jsonl.read, JSON_LINES, _LINES),
    Format("json", jsonl.read_document, (".json",), ("application/json",)),
    Format("csv", table.read, (".csv", ".tsv", ".tab"), ("text/csv", "text/tab-separated-values")),
    Format("eml", mail.read, (".eml",), ("message/rfc822",), single=True),
    Format("mbox", mail.read_box, (".mbox",), ("application/mbox",)),
    Format("chat", chat.read, ()),
    Format("xlsx", table.read_sheet, (".xlsx", ".xlsm"), (_SHEET,)),
)  # fmt: skip
"""Every format that is read, in the order in which help lists them."""
#: Those whose columns, or members, may be named.
TABLES = ("csv", "xlsx", "jsonl", "json")

#: Said of a document that tells days ("on Monday") and not when it was published.
UNDATED = "does not say when it was published, so its days of the week have no date: --published gives one."
UNDATED_ALL = (
    "do not say when they were published, so their days of the week have no date: --published gives one."
)
_DAYS = regex.compile(
    r"(?<!\p{L})(?:" + "|".join(regex.escape(d) for d in WEEKDAYS if len(d) > 4) + r")(?!\p{L})", regex.I
)
_BY_NAME = {form.name: form for form in FORMATS}
_BY_ENDING = {ending: form for form in FORMATS for ending in form.endings}
_BY_MEDIA = {media: form for form in FORMATS for media in form.media}
#: Endings of files that a folder is searched for: feeds may be called .xml.
_SEARCHED = frozenset({*_BY_ENDING, ".xml"})


@dataclass(slots=True)
class _Notes:
    """What is told of all inputs together: those without a day, and those that ``columns`` say nothing of."""

    undated: list[str] = field(default_factory=list)
    no_tables: list[str] = field(default_factory=list)

    def tell(self, asked: Asked) -> None:
        """Say it, a sentence for each."""
        undated, others = self.undated, self.no_tables
        if others:
            what = f"{others[0]} is no table" if len(others) == 1 else f"no tables are {_few(others)}"
            asked.say(f"--columns is for tables and JSON and was not used where there is none: {what}.")
        if undated:
            who = undated[0] if len(undated) == 1 and undated[0] else _how_many(len(undated))
            asked.say(f"{who} {UNDATED if len(undated) == 1 else UNDATED_ALL}")


def read(
    sources: Iterable[str | Path],
    stdin: BinaryIO | None = None,
    asked: Asked = Asked(),  # noqa: B008 - frozen
) -> Iterator[Report | Problem]:
    """The reports of files, folders, patterns, addresses and ``-`` (standard input), in order, as a stream.

    What is given twice is read once. Every report gets an id of its own: a second one of the same id is
    called ``id-2``, and so on. Both are told.
    """
    seen: dict[str, int] = {}
    renamed: list[tuple[str, str]] = []
    notes = _Notes()
    for source in _once(sources, asked):
        for found in (source,) if isinstance(source, Problem) else _one(source, stdin, asked, notes):
            if isinstance(found, Problem):
                yield found
                continue
            report = _unique(found, seen)
            if report is not found:
                renamed.append((found.id, report.id))
            yield report
    if renamed:
        _tell_renamed(renamed, asked)
    notes.tell(asked)


def files(sources: Iterable[str | Path]) -> Iterator[Path | int]:
    """The files that :func:`read` would open, as numbers where they are open already."""
    return read_from(sources, _SEARCHED)


def _once(sources: Iterable[str | Path], asked: Asked) -> Iterator[str | Problem]:
    """The files and addresses that are meant, each the first time that it comes; the others are told."""
    taken: dict[str, str] = {}
    again: dict[str, str] = {}
    for given in sources:
        for source in expanded(str(given), _SEARCHED, asked):
            if isinstance(source, Problem):
                yield source
                continue
            same = source if source == STDIN or is_url(source) else os.path.realpath(source)
            if same in taken:
                again[same] = taken[same]
            else:
                taken[same] = "standard input" if source == STDIN else public(source)
                yield source
    if again:
        told = [*again.values()]
        what = f"{told[0]} is" if len(told) == 1 else f"{len(told):,} inputs ({_few(told)}) are"
        asked.say(f"{what} given more than once and read once.")


def _tell_renamed(renamed: list[tuple[str, str]], asked: Asked) -> None:
    """Say that ids came again, and what their reports are called."""
    who = "1 report has an id" if len(renamed) == 1 else f"{len(renamed):,} reports have ids"
    listed = _few([f'"{new}" for "{old}"' for old, new in renamed])
    asked.say(f"{who} that came before, and a number behind it here: {listed}.")


def _few(names: list[str]) -> str:
    return ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")


def _how_many(reports: int) -> str:
    return "1 report" if reports == 1 else f"{reports:,} reports"


def headed(
    report: Report,
    asked: Asked = Asked(),  # noqa: B008 - frozen
    form: Format = FORMATS[0],
    source: str = "",
    undated: list[str] | None = None,
) -> Report:
    """The report with what its head says of it, where nothing else did: title, day, publisher, address.

    ``undated`` takes the source of one that tells days of the week and not when it was published.
    """
    found = head(report.text, asked.day_order, titled=form.single and bool(source))
    missing = report.published is None and found.published is None and not asked.dated
    if missing and found.note and form.single:
        asked.say(f"{source} {found.note}")
    elif missing and undated is not None and form.name != "pdf" and _DAYS.search(report.text):
        undated.append(source if form.single else "")  # a PDF says itself when it was made
    return replace(
        report,
        title=report.title or found.title,
        published=report.published or found.published,
        publisher=report.publisher or found.publisher,
        url=report.url or found.url,
        lang=_language(report),
    )


def makes_several(source: str) -> bool:
    """Whether a word stands for more than one report, as far as its name tells."""
    form = _BY_ENDING.get(Path(source).suffix.lower())
    return source == STDIN or (form is not None and not form.single) or Path(source).is_dir()


def names_input(text: str) -> bool:
    """Whether a text is an address, the name of a file that is there, or one word with a known ending."""
    if len(text) > _NAME or "\n" in text or not text.strip():
        return False
    try:
        if Path(text).is_file():
            return True
    except (OSError, ValueError):
        return False
    return len(text.split()) == 1 and (is_url(text) or Path(text).suffix.lower() in _SEARCHED)


def _language(report: Report) -> str:
    """The language that is said; not where the words show that it is another.

    Many pages call themselves English in whatever language they are.
    """
    said = language.given(report.lang) if report.lang else ""
    doubtful = said in ("en", "ar") and language.detect(report.text) not in (said, language.UNKNOWN)
    return "" if doubtful else said


def _unique(report: Report, seen: dict[str, int]) -> Report:
    """The report under an id that none has had yet; ``seen``: ids, and the last number behind each."""
    if report.id not in seen:
        seen[report.id] = 1
        return report
    number = seen[report.id] + 1
    while (name := f"{report.id}-{number}") in seen:
        number += 1
    seen[report.id] = number
    seen[name] = 1
    return replace(report, id=name)


def _one(source: str, stdin: BinaryIO | None, asked: Asked, notes: _Notes) -> Iterator[Report | Problem]:
    with opened(source, stdin) as got:
        if isinstance(got, Problem):
            yield got
            return
        item, ending, media = got
        try:
            if not item.stream.peek(1):
                yield Problem(item.source, "is empty: put the text of the report into it.")
                return
            item, form = _format(item, ending, media, asked)
            if asked.columns and form.name not in TABLES:
                notes.no_tables.append(item.source)
            for found in form.read(item, asked):
                yield (
                    found
                    if isinstance(found, Problem)
                    else headed(found, asked, form, item.source, notes.undated)
                )
        except UsageError as error:
            yield Problem(item.source, str(error))
        except OSError as error:
            words = (error.strerror or str(error)).lower()
            yield Problem(item.source, f"cannot be read ({words}): check the file and the disk.")
        except ImportError as error:
            why = error.name or str(error).rstrip(".")
            yield Problem(
                item.source, f"needs a package that is missing ({why}): install event-mapper again."
            )


def _format(item: Item, ending: str, media: str, asked: Asked) -> tuple[Item, Format]:
    """The format of an item: as asked, by bytes that are clear, by type, by ending, by how it begins."""
    if asked.format:
        return item, _BY_NAME[asked.format]
    first = item.stream.peek(sniff.HEAD)[: sniff.HEAD]
    if first.startswith(b"PK") and not item.stream.seekable():
        item = replace(item, stream=io.BufferedReader(io.BytesIO(item.whole())))
    clear = sniff.by_bytes(first, item.stream)
    told = _BY_NAME.get(clear) or _BY_MEDIA.get(media) or _BY_ENDING.get(ending)
    if told is None:
        sniff.refuse_other_xml(first)
    return item, told or _BY_NAME[sniff.by_content(first)]
