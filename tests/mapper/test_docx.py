"""Word files: paragraphs, tables, properties; bombs and damage are sentences."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from tests.mapper.documents import problem, report, saved, word_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "Herders and farmers clashed near Guma on Friday, leaving at least nine people dead, the chief said."


def test_paragraphs_and_tables_are_lines_in_order(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Clashes in Benue", 0)
    made.add_paragraph(TEXT)
    table = made.add_table(2, 2)
    for cell, words in zip(
        (c for row in table.rows for c in row.cells), ("Area", "Dead", "Guma", "9"), strict=True
    ):
        cell.text = words
    made.add_paragraph("التح قرية")
    found = report(tmp_path / "benue.docx", saved(made))
    assert found.text == f"{TEXT}\nArea: Guma; Dead: 9.\nالتح قرية"
    assert (found.id, found.title) == ("benue", "Clashes in Benue")


def test_properties_give_the_title_but_not_the_day(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(TEXT)
    made.core_properties.title = "Benue: nine dead"
    made.core_properties.created = datetime(2023, 4, 1)
    found = report(tmp_path / "a.docx", saved(made))
    assert (found.title, found.published) == ("Benue: nine dead", None)


def test_what_was_deleted_is_not_read_and_what_was_inserted_is(tmp_path: Path) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Two ")
    paragraph._p.append(
        parse_xml(f'<w:ins xmlns:w="{W}" w:id="1" w:author="a"><w:r><w:t>people </w:t></w:r></w:ins>')
    )
    paragraph._p.append(
        parse_xml(
            f'<w:del xmlns:w="{W}" w:id="2" w:author="a"><w:r><w:delText>soldiers </w:delText></w:r></w:del>'
        )
    )
    paragraph.add_run("died in Guma.")
    assert report(tmp_path / "a.docx", saved(made)).text == "Two people died in Guma."


def test_the_published_line_of_a_word_file_is_its_day(tmp_path: Path) -> None:
    found = report(tmp_path / "a.docx", word_file(["Published: 7 April 2023", "Source: Radio Benue", TEXT]))
    assert (str(found.published), found.publisher) == ("2023-04-07", "Radio Benue")


def repacked(content: bytes, name: str, part: bytes) -> bytes:
    """A Word file with one part exchanged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, part if entry.filename == name else old.read(entry.filename))
    return out.getvalue()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = repacked(word_file([TEXT]), "word/document.xml", b" " * (80 << 20))
    assert "unpack to 80 MB" in problem(tmp_path / "a.docx", bomb)


def test_entities_do_not_grow(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    part = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "shells">{levels}]><w:document xmlns:w="{W}"><w:body>'
        "<w:p><w:r><w:t>A &e11; B</w:t></w:r></w:p></w:body></w:document>"
    )
    (tmp_path / "a.docx").write_bytes(repacked(word_file([TEXT]), "word/document.xml", part.encode()))
    from mapper.readers import read

    (found,) = read([tmp_path / "a.docx"])
    assert len(str(found)) < 2_000


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.docx", word_file([]), "no text"),
        ("a.docx", b"PK\x03\x04 cut off", "damaged"),
        ("a.docx", b"Herders clashed.", "damaged"),
        ("a.docx", repacked(word_file([TEXT]), "word/document.xml", b"<w:document"), "damaged"),
        ("a.docx", repacked(word_file([TEXT]), "[Content_Types].xml", b""), "damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".docx"),
        ("a.rtf", b"{\\rtf1 text}", ".docx"),
    ],
)
def test_what_is_no_word_file_is_one_sentence(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    assert word in problem(tmp_path / name, content)


def test_other_archives_say_what_they_are(tmp_path: Path) -> None:
    for inside, word in (
        ("content.xml", "OpenDocument"),
        ("a.txt", "unpack"),
        ("ppt/presentation.xml", "PowerPoint"),
    ):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(inside, "x")
        assert word in problem(tmp_path / "a.zip", out.getvalue())


def test_marks_of_notes_and_hidden_words_are_no_words(tmp_path: Path) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Shells killed 12")
    for words, raised, hidden in (
        ("3", True, False),
        (" people on the 2", False, False),
        ("nd", True, False),
        (".", False, False),
        (" Ten died.", False, True),
    ):
        run = paragraph.add_run(words)
        run.font.superscript, run.font.hidden = raised or None, hidden or None
    assert report(tmp_path / "a.docx", saved(made)).text == "Shells killed 12 people on the 2nd."
