"""Tables in documents: each row is a sentence of its own, and nothing is read across cells or rows."""

import io
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement

import mapper
from mapper.model import Event, Report
from mapper.readers.pdflines import Line, Word
from mapper.readers.pdftables import with_rows
from mapper.readers.rows import Cell, sentence, told
from tests.mapper.documents import Words, pdf, report, saved

HEAD = ("Date", "Location", "Incident", "Source")
ROWS = (
    ("10 Nov 2024", "El Obeid, North Kordofan", "Drone strike on market killed 6 civilians", "SAF statement"),
    ("11 Nov 2024", "Nyala, South Darfur", "Air strike killed 11", "Local ERR"),
    ("12 Nov 2024", "Kadugli, South Kordofan", "Shelling wounded 4", "Radio Dabanga"),
)
TOLD = [
    "Date: 10 Nov 2024; Location: El Obeid, North Kordofan; Incident: Drone strike on market killed 6 "
    "civilians; Source: SAF statement.",
    "Date: 11 Nov 2024; Location: Nyala, South Darfur; Incident: Air strike killed 11; Source: Local ERR.",
    "Date: 12 Nov 2024; Location: Kadugli, South Kordofan; Incident: Shelling wounded 4; "
    "Source: Radio Dabanga.",
]
FAR = (40, 130, 270, 480)


def word_table(rows: Sequence[Sequence[str]]) -> bytes:
    """A Word file with a sentence and a table."""
    made = docx.Document()
    made.add_paragraph("As of 14 November 2024")
    table = made.add_table(len(rows), len(rows[0]))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(line.cells, row, strict=True):
            cell.text = words
    return saved(made)


def page_table(rows: Sequence[Sequence[str]]) -> str:
    """A web page with a sentence and a table."""
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return (
        "<html><head><title>Weekly log</title></head><body><article><p>As of 14 November 2024</p><table>"
        + "".join(f"<tr>{line}</tr>" for line in lines)
        + "</table></article></body></html>"
    )


def sheet_table(rows: Sequence[Sequence[str]], xs: Sequence[float] = FAR, fall: float = 18) -> bytes:
    """A PDF with a heading line and a table, cell by cell."""
    words: list[Words] = [(40, 800, 9, "As of 14 November 2024")]
    words += [
        (x, 770 - fall * at, 9, cell) for at, row in enumerate(rows) for x, cell in zip(xs, row, strict=True)
    ]
    return pdf([words])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("log.docx", word_table((HEAD, *ROWS))),
        ("log.html", page_table((HEAD, *ROWS))),
        ("log.pdf", sheet_table((HEAD, *ROWS))),
    ],
)
def test_each_row_of_a_table_is_a_line_and_an_event(tmp_path: Path, name: str, content: bytes | str) -> None:
    found = report(tmp_path / name, content)
    assert found.text.splitlines() == ["As of 14 November 2024", *TOLD]
    events = mapper.extract(found).events
    assert [(_day(e), _place(e), _people(e)) for e in events] == [
        ("2024-11-10", "El Obeid", [("killed", 6)]),
        ("2024-11-11", "Nyala", [("killed", 11)]),
        ("2024-11-12", "Kadugli", [("wounded", 4)]),
    ]


def _day(event: Event) -> str:
    assert event.date is not None
    return str(event.date.start)


def _place(event: Event) -> str:
    return next(p.mention.text for p in event.placements if p.role == "at")


def _people(event: Event) -> list[tuple[str, int | None]]:
    return [(c.mention.what, c.mention.min) for c in event.counts]


def test_columns_of_figures_are_counts_of_their_row() -> None:
    rows = [("Date", "Place", "What", "Killed"), ("3 May 2021", "Taiz", "Shelling of a market", "3"),
            ("4 May 2021", "Aden", "Car bomb exploded near the port", "-")]  # fmt: skip
    lines = list(told([[Cell([word]) for word in row] for row in rows]))
    assert lines[0] == "Date: 3 May 2021; Place: Taiz; What: Shelling of a market; Killed: 3."
    assert lines[1] == "Date: 4 May 2021; Place: Aden; What: Car bomb exploded near the port."
    first, second = mapper.extract("\n".join(lines), about="Yemen").events
    assert (_people(first), _people(second)) == ([("killed", 3)], [])


def test_a_cell_over_several_rows_is_said_in_each(tmp_path: Path) -> None:
    page = (
        "<table><tr><th rowspan=2>Date</th><th rowspan=2>Place</th><th colspan=2>People</th></tr>"
        "<tr><th>Killed</th><th>Wounded</th></tr>"
        "<tr><td rowspan=2>3 May 2021</td><td>Taiz</td><td>3</td><td></td></tr><tr><td>Hajjah</td><td>5</td>"
        "<td>7</td></tr></table>"
    )
    assert report(tmp_path / "a.html", page).text.splitlines() == [
        "Date: 3 May 2021; Place: Taiz; Killed: 3.",
        "Date: 3 May 2021; Place: Hajjah; Killed: 5; Wounded: 7.",
    ]
    made = docx.Document()
    table = made.add_table(3, 3)
    rows = (("Date", "Place", "What"), ("3 May 2021", "Taiz", "Shelling"), ("", "Hajjah", "Air strike"))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(line.cells, row, strict=True):
            cell.text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    lines = report(tmp_path / "a.docx", saved(made)).text.splitlines()
    assert lines[1] == "Date: 3 May 2021; Place: Hajjah; What: Air strike."


@pytest.mark.parametrize(
    ("said", "rows"), [("25", 25), (" 3 ", 3), ("-1", 1), ("0", 1), ("9999", 1), ("²", 1)]
)
def test_a_cell_reaches_over_as_many_rows_as_it_says(said: str, rows: int, tmp_path: Path) -> None:
    towns = "".join(f"<tr><td>Town {n}</td><td>{n}</td></tr>" for n in range(2, 31))
    page = (
        "<table><tr><th>Date</th><th>Place</th><th>Killed</th></tr>"
        f'<tr><td rowspan="{said}">3 May 2021</td><td>Town 1</td><td>1</td></tr>{towns}</table>'
    )
    lines = report(tmp_path / "a.html", page).text.splitlines()
    assert sum("3 May 2021" in line for line in lines) == rows


def test_a_header_that_word_repeats_is_one_whatever_stands_below(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(word_table((("Name", "Role"), ("Ahmed", "Governor")))))
    assert report(tmp_path / "a.docx", saved(made)).text.splitlines()[1:] == [
        "Name: Role.",
        "Ahmed: Governor.",
    ]
    made.tables[0].rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    assert report(tmp_path / "b.docx", saved(made)).text.splitlines()[1:] == ["Name: Ahmed; Role: Governor."]


@pytest.mark.parametrize(
    ("cells", "heads", "said"),
    [
        (("Nyala", "3 dead"), (), "Nyala: 3 dead."),
        (("1", "Nyala", "3 dead."), (), "1; Nyala; 3 dead."),
        (("Published:", "7 April 2023"), (), "Published: 7 April 2023."),
        (
            ("Shells fell. Four died.", "Radio"),
            ("What", "Source"),
            "What: Shells fell. Four died. Source: Radio.",
        ),
        (("Who did it?", "M23"), ("Q", "A"), "Q: Who did it? A: M23."),
    ],
)
def test_a_row_is_a_sentence(cells: tuple[str, ...], heads: tuple[str, ...], said: str) -> None:
    assert sentence(cells, heads) == said


def test_what_only_looks_like_a_table_gives_its_paragraphs(tmp_path: Path) -> None:
    prose = (
        "Herders and farmers clashed near Guma on Friday, leaving at least nine people dead, the chief said."
    )
    page = f"<table><tr><td><p>{prose}</p><p>{prose}</p></td><td><p>Menu</p></td></tr></table>"
    assert report(tmp_path / "a.html", page).text.splitlines() == [prose, prose, "Menu"]
    boxed = f"<table><tr><td>{prose}</td></tr><tr><td>Box</td></tr></table>"
    assert report(tmp_path / "b.html", boxed).text.splitlines() == [prose, "Box"]


def test_a_table_in_a_cell_is_read_by_its_own_rows(tmp_path: Path) -> None:
    inner = "<table><tr><th>Date</th><th>Dead</th></tr><tr><td>3 May</td><td>9</td></tr></table>"
    page = f"<table><tr><td>{inner}</td></tr></table>"
    assert report(tmp_path / "a.html", page).text == "Date: 3 May; Dead: 9."


def test_a_first_row_is_not_taken_for_the_head_of_the_report() -> None:
    page = "Date: 3 May 2021; Place: Taiz; What: Shelling.\nSource: Radio; Place: Aden; What: Shelling."
    said: list[str] = []
    from mapper.readers import Asked, headed

    found = headed(Report(id="a", text=page), Asked(say=said.append), source="a.txt")
    assert (found.published, found.publisher, said) == (None, "", [])


def test_wrapped_cells_of_a_pdf_are_whole(tmp_path: Path) -> None:
    rows = (("Date", "Place", "What happened"), ("10 Nov 2024", "El Obeid,", "Drone strike on"),
            ("", "North Kordofan", "market killed 6"), ("11 Nov 2024", "Nyala", "Air strike killed"),
            ("", "", "11 people"))  # fmt: skip
    text = report(tmp_path / "a.pdf", sheet_table(rows, (40, 130, 270), fall=12)).text
    assert text.splitlines()[1:] == [
        "Date: 10 Nov 2024; Place: El Obeid, North Kordofan; What happened: Drone strike on market killed 6.",
        "Date: 11 Nov 2024; Place: Nyala; What happened: Air strike killed 11 people.",
    ]


def test_cells_that_stand_in_the_middle_of_their_row_belong_to_it(tmp_path: Path) -> None:
    words: list[Words] = [
        (40, 780, 10, "Date"), (110, 780, 10, "Place"), (220, 780, 10, "What happened"),
        (220, 758, 10, "A drone struck the market in the"), (40, 752, 10, "10 Nov 2024"),
        (110, 752, 10, "El Obeid"), (220, 746, 10, "morning and killed 6"),
        (40, 724, 10, "11 Nov 2024"), (110, 724, 10, "Nyala"), (220, 724, 10, "Air strike killed 11"),
    ]  # fmt: skip
    assert report(tmp_path / "a.pdf", pdf([words])).text.splitlines() == [
        "Date: 10 Nov 2024; Place: El Obeid; What happened: A drone struck the market in the morning and "
        "killed 6.",
        "Date: 11 Nov 2024; Place: Nyala; What happened: Air strike killed 11.",
    ]


def test_headings_over_two_columns_of_text_are_no_table() -> None:
    def line(left: float, y: float, words: str) -> Line:
        placed, at = [], left
        for word in words.split():
            placed.append(Word(word, at, at + 5 * len(word)))
            at += 5 * len(word) + 3
        return Line(words, left, at, y, 10, words=tuple(placed))

    page = [line(50, 700, "Background"), line(50, 688, "Shells hit the town and five people"),
            line(50, 676, "died there in the night before the"), line(300, 700, "Response"),
            line(300, 688, "Two convoys with food went to the"),
            line(300, 676, "camps in the north of the country.")]  # fmt: skip
    assert with_rows(page) == page
