"""Documents made for tests: PDF by hand, Word files by python-docx, feeds and pages as text."""

import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import docx

from mapper.model import Report
from mapper.readers import Asked, Problem, read

Words = tuple[float, float, float, str]
"""x, y (points, y upwards), letter size, the words."""


def given(path: Path, content: bytes | str, **asked: object) -> list[Report | Problem]:
    """What a file of that name with that content gives."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read([path], asked=Asked(**asked)))  # type: ignore[arg-type]  # words of the test


def report(path: Path, content: bytes | str, **asked: object) -> Report:
    """The one report of a file."""
    (found,) = given(path, content, **asked)
    assert isinstance(found, Report), str(found)
    return found


def problem(path: Path, content: bytes | str, **asked: object) -> str:
    """The one sentence that a file gives in place of a report."""
    (found,) = given(path, content, **asked)
    assert isinstance(found, Problem)
    sentence = str(found)
    assert "\n" not in sentence
    assert sentence.startswith(str(path))
    assert sentence.endswith(".")
    return sentence


def pdf(pages: Iterable[Sequence[Words]], info: str = "", encrypt: bool = False, leading: str = "") -> bytes:
    """A PDF with these words on its pages, in Helvetica; ``info``: entries of its description."""
    streams = [_stream(page) for page in pages]
    font = len(streams) * 2 + 3
    kids = " ".join(f"{3 + 2 * i} 0 R" for i in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
    ]
    for i, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + 2 * i} 0 R "
            f"/Resources << /Font << /F1 {font} 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(f"<< {info} >>".encode("latin-1"))
    if encrypt:
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>".encode())
    return _file(objects, font + 1, encrypt, leading.encode())


def _stream(page: Sequence[Words]) -> bytes:
    lines = []
    for x, y, size, words in page:
        safe = (
            words.encode("cp1252", "replace")
            .replace(b"\\", b"\\\\")
            .replace(b"(", b"\\(")
            .replace(b")", b"\\)")
        )
        lines.append(b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (size, x, y, safe))
    return b"\n".join(lines)


def _file(objects: Sequence[bytes], info: int, encrypt: bool, leading: bytes) -> bytes:
    out = io.BytesIO()
    out.write(leading + b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    locked = b"/Encrypt %d 0 R /ID [<00> <00>]" % len(objects) if encrypt else b""
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R %s >>\n" % (len(objects) + 1, info, locked))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def column(words: Iterable[str], top: float = 760, size: float = 11, left: float = 72) -> list[Words]:
    """Words one below the other, as a typesetter wraps a paragraph."""
    return [(left, top - 1.3 * size * i, size, line) for i, line in enumerate(words)]


def word_file(paragraphs: Iterable[str], **properties: str) -> bytes:
    """A Word file with these paragraphs and core properties."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    for name, value in properties.items():
        setattr(made.core_properties, name, value)
    return saved(made)


def saved(made: object) -> bytes:
    """The bytes of a document of python-docx."""
    out = io.BytesIO()
    made.save(out)  # type: ignore[attr-defined]  # python-docx brings no types
    return out.getvalue()


def page(body: str, head: str = "", lang: str = "en") -> str:
    """A web page with menus around its body."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
        '<div class="cookie-banner">We use cookies. <button>Accept all</button></div>'
        f"<main><article>{body}</article></main>"
        '<aside class="related"><h3>Related</h3><ul><li><a href="/a">Bombing kills 40 in Elsewhere</a></li>'
        '<li><a href="/b">Floods displace 2,000</a></li></ul></aside>'
        "<footer>© 2026 The Site. Last updated 25 November 2026</footer></body></html>"
    )
