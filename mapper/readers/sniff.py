"""Which format bytes are in: by their first bytes, by the ending of their name, by what a server says.

Bytes that can be only one thing (a PDF, a Word file) win over any name. What cannot be read has its
sentence here, so that nobody gets a page of binary signs as a report.
"""

import io
import json
import zipfile

import regex

from ..errors import UsageError
from . import chat, jsonl
from .decoding import marked
from .table import looks_like_header

#: Bytes that are looked at.
HEAD = 4096
_ZIP = b"PK\x03\x04"
_TAG = regex.compile(
    r"(?>(?:<\?[^>]{0,300}\?>|<!--(?:(?!-->).){0,2000}-->|<!doctype[^>\[]{0,300}(?:\[[^\]]{0,2000}\]\s*)?>)\s*)*+<(?P<name>[a-z][\w:.-]*)",
    regex.IGNORECASE | regex.DOTALL,
)
_MEMBER = regex.compile(r'\{\s*"\w{1,40}"\s*:')
#: JSON over several lines, or a list of objects.
_JSON = regex.compile(r'\{\s*"\w{1,40}"\s*:|\[\s*\{\s*"')
#: The head of an e-mail with a line that only programs write; a mailbox begins with the mark between two.
_MAIL = regex.compile(
    r"From \S+ [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n[\w-]+:"
    r"|(?P<one>(?:[\w-]{2,40}:[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*+)*?"
    r"(?:mime-version|received|message-id|return-path|dkim-signature|x-[\w-]{2,40}):)",
    regex.IGNORECASE,
)
_FEED = frozenset({"rss", "feed", "rdf:rdf", "atom:feed", "channel"})
_PAGE = frozenset({
    "html", "head", "body", "article", "main", "section", "div", "p", "h1", "h2", "h3", "meta",
    "title", "table", "span", "center", "font",
})  # fmt: skip
_INSIDE = (
    ("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("xl/workbook.bin", ""),
    ("ppt/presentation.xml", ""), ("content.xml", ""), ("META-INF/container.xml", ""),
)  # fmt: skip
_CALLED = {
    "xl/workbook.bin": "is a binary Excel workbook (.xlsb): save it as .xlsx or CSV.",
    "ppt/presentation.xml": "is a PowerPoint file: save its text as .docx, PDF or plain text.",
    "content.xml": "is an OpenDocument file: save it as .docx, PDF or plain text.",
    "META-INF/container.xml": "is an e-book (EPUB): save its text as .docx, HTML or plain text.",
}
#: How the maps and summaries that Event Mapper writes name their maker.
OWN = b'<meta name="generator" content="Event Mapper">'
_PICTURE = "is a picture, not a text: run text recognition (OCR) on it and give the text."
#: How the exports of Telegram (JSON, HTML) and of WhatsApp (text) begin.
_CHAT = (
    regex.compile(
        rb'\A\s*\{.*"type"\s*:\s*"(?:(?:public|private)_(?:channel|supergroup|group)|personal_chat'
        rb'|bot_chat|saved_messages)".*"messages"\s*:\s*\[',
        regex.DOTALL,
    ),
    regex.compile(rb'\A\s*<.*<div class="page_body chat_page">', regex.DOTALL),
    regex.compile(
        r"\A[\ufeff\u200e\s]*\[?\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4},?،?\s[^\n]{4,80}?"
        r"(?:end-to-end|مشفّ?رة)"
    ),
)
_OLD_OFFICE = (
    "is an old Office file (.doc, .xls) or an Outlook message (.msg): save it as .docx, .xlsx, .eml or PDF."
)
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", _OLD_OFFICE),
    (b"{\\rtf", "is an RTF file: save it as .docx or plain text."),
    (b"\x89PNG", _PICTURE), (b"\xff\xd8\xff", _PICTURE), (b"GIF8", _PICTURE), (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"RIFF", "is a picture or a recording, not a text: give its words as a text file."),
    (b"\x1f\x8b", "is compressed (gzip): unpack it first."),
    (b"BZh", "is compressed (bzip2): unpack it first."),
    (b"\xfd7zXZ", "is compressed (xz): unpack it first."),
    (b"7z\xbc\xaf", "is a 7-Zip archive: unpack it first."),
    (b"Rar!", "is a RAR archive: unpack it first."),
    (b"SQLite format 3\0", "is a database: export its rows as CSV."),
    (b"%!PS", "is a PostScript file: turn it into a PDF, for instance with ps2pdf."),
    (b"\x7fELF", "is a program, not a text."), (b"ID3", "is a recording: give its words as a text file."),
)  # fmt: skip


def by_bytes(head: bytes, stream: io.BufferedReader) -> str:
    """The format that the first bytes leave no doubt about, else "". Raises UsageError for what is no text.

    A zip archive is looked into, which needs a stream that can be wound back.
    """
    for magic, sentence in _REFUSED:
        if head.startswith(magic):
            raise UsageError(sentence)
    if OWN in head:
        raise UsageError(
            "is a map or a summary made by Event Mapper, no report: give the report it was made of."
        )
    if b"%PDF-" in head[:1024] and (head.startswith(b"%PDF-") or b"<" not in head[: head.index(b"%PDF-")]):
        return "pdf"
    if head.startswith(_ZIP):
        return _packed(stream)
    return "chat" if _is_chat(head) else ""


def _is_chat(head: bytes) -> bool:
    data, page, lines = _CHAT
    text = head.decode(marked(head) or "utf-8", "replace")
    return bool(data.match(head) or page.match(head) or lines.match(text) or chat.speaks(text))


def _packed(stream: io.BufferedReader) -> str:
    try:
        names = set(zipfile.ZipFile(stream).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UsageError(f"is a damaged archive or Word file ({error}): save or download it again.") from None
    finally:
        stream.seek(0)
    for name, found in _INSIDE:
        if name in names:
            if not found:
                raise UsageError(_CALLED[name])
            return found
    raise UsageError("is a zip archive: unpack it and give the files in it.")


def by_content(head: bytes) -> str:
    """The format of text by how it begins: a page, a feed, JSON, e-mails, a table, else "text"."""
    text = head.decode(marked(head) or "utf-8", "replace").lstrip("\ufeff \t\r\n")
    if text[:1] == "<":
        match = _TAG.match(text)
        name = match["name"].lower() if match else ""
        if name in _FEED:
            return "feed"
        if name in _PAGE:
            return "html"
    first = text.partition("\n")[0]
    cut = len(head) >= HEAD and "\n" not in text
    if text[:1] == "{" and (jsonl.is_record(first.encode(errors="replace")) or (cut and _MEMBER.match(text))):
        return "jsonl"
    if text[:1] == "{" and _is_object(first) and text.partition("\n")[2].lstrip()[:1] == "{":
        return "jsonl"
    if _JSON.match(text) and _only_json(text):
        return "json"
    if mail := _MAIL.match(text):
        return "eml" if mail["one"] else "mbox"
    return "csv" if looks_like_header(first) else "text"


def _is_object(line: str) -> bool:
    """Whether a line is a JSON object, whatever its members are called."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _only_json(text: str) -> bool:
    """Whether nothing but JSON is there, as far as one sees: no words behind it."""
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return True  # cut off, or broken: told where it is read
    return not text[end:].strip()


def refuse_other_xml(head: bytes) -> None:
    """Raise UsageError for XML that is neither a page nor a feed: its marks would be read as words."""
    text = head.decode(marked(head) or "utf-8", "replace").lstrip("\ufeff \t\r\n")
    match = _TAG.match(text) if text.startswith("<?xml") else None
    if match and match["name"].lower() not in _FEED | _PAGE:
        raise UsageError(
            f"is XML of a kind that is not known (<{match['name'][:40]}>): save its text as plain text."
        )
