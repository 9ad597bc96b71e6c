"""The edges of a PDF's pages: running lines, page numbers and footnotes stay out of the sentences."""

from pathlib import Path

import pytest

from mapper.readers.pdflines import lines_of
from mapper.readers.pdfsigns import Glyph
from tests.mapper.documents import Words, column, pdf, report

FIRST = [
    "Fighters shelled the market of the town on Tuesday morning, killing at least",
    "three traders and wounding a dozen others, while a second group attacked in",
]
SECOND = [
    "Saraqib, where the army said that it had lost two soldiers and that the road",
    "to the north was closed until further notice. Nobody claimed the attack.",
]
SENTENCE = "while a second group attacked in Saraqib, where the army said"


def text_of(tmp_path: Path, pages: list[list[Words]]) -> str:
    return report(tmp_path / "a.pdf", pdf(pages)).text


@pytest.mark.parametrize(
    ("heads", "feet"),
    [
        (["Monitors | Weekly report", "Monitors | Weekly report"], ["- 1 -", "- 2 -"]),
        (["Monitors | Weekly report 14", "Monitors | Weekly report 14"], ["Page | 1", "Page | 2"]),
        (["Rapport 3, page 7", "Rapport 3, page 8"], ["example.org", "example.org"]),
        (["CONFIDENTIAL", "CONFIDENTIAL"], ["P a g e 1 of 2", "P a g e 2 of 2"]),
        (["", ""], ["1 | P a g e", "2 | P a g e"]),
    ],
)
def test_two_pages_are_enough_for_a_running_line(tmp_path: Path, heads: list[str], feet: list[str]) -> None:
    bodies = column(FIRST, top=760), column(SECOND, top=760)
    pages = [[(72.0, 812.0, 8.0, head), *body, (280.0, 30.0, 8.0, foot)]
             for head, body, foot in zip(heads, bodies, feet, strict=True)]  # fmt: skip
    text = text_of(tmp_path, pages)
    assert SENTENCE in text
    assert text == " ".join([*FIRST, *SECOND])


def test_left_and_right_pages_have_lines_of_their_own(tmp_path: Path) -> None:
    pages = []
    for number, lines in enumerate([FIRST, SECOND, FIRST, SECOND], 41):
        head = f"{number}   The year in numbers" if number % 2 == 0 else f"Monitors of the North   {number}"
        pages.append([(72.0, 800.0, 11.0, head), *column(lines, top=760)])
    assert text_of(tmp_path, pages) == " ".join([*FIRST, *SECOND]) + "\n" + " ".join([*FIRST, *SECOND])


def test_the_head_of_a_chapter_comes_back_in_its_chapter_alone(tmp_path: Path) -> None:
    pages = []
    for number in range(24):
        head = f"Chapter {'ABCDEFGH'[number // 3]}"
        pages.append([(72.0, 800.0, 8.0, head), *column([*FIRST, *SECOND], top=760)])
    assert "Chapter" not in text_of(tmp_path, pages)


def test_an_address_of_five_lines_at_the_foot_is_left_out(tmp_path: Path) -> None:
    foot = column(["The Monitors", "12 River Road", "Gao", "Mali", "www.example.org"], top=80, size=7)
    pages = [[*column(lines), *foot] for lines in (FIRST, SECOND)]
    assert text_of(tmp_path, pages) == " ".join([*FIRST, *SECOND])


def test_what_a_page_says_at_its_edge_stays_where_its_numbers_do_not_count_pages(tmp_path: Path) -> None:
    pages = [
        column(["Killed: 3", "Wounded: 9", f"A mine went off near the village {place}."])
        for place in ("Alpha", "Beta")
    ]
    pages[1][0] = (*pages[1][0][:3], "Killed: 7")
    text = text_of(tmp_path, pages)
    assert "Killed: 3" in text
    assert "Killed: 7" in text
    assert text.count("Wounded: 9") == 2


def test_lines_of_short_pages_that_say_the_same_stay(tmp_path: Path) -> None:
    pages = [
        column(
            [
                f"Incident {chr(64 + n)} of the week",
                "One man was killed.",
                "The road was closed.",
                f"Row {n * n}.",
            ]
        )
        for n in range(1, 5)
    ]
    text = text_of(tmp_path, pages)
    assert text.count("One man was killed.") == 4
    assert text.count("The road was closed.") == 4


def test_a_year_at_the_head_of_a_page_is_no_page_number(tmp_path: Path) -> None:
    bodies = {"2018": FIRST, "2019": SECOND, "2022": NOTES}
    pages = [[(72.0, 800.0, 16.0, year), *column(body)] for year, body in bodies.items()]
    assert {"2019", "2022"} <= set(text_of(tmp_path, pages).split("\n"))  # the first is the title


def test_the_title_stays_where_running_heads_say_it_again(tmp_path: Path) -> None:
    title = (72.0, 780.0, 20.0, "The war in the north")
    pages = [[(72.0, 815.0, 8.0, "The war in the north"), *column(FIRST, top=740)] for _ in range(4)]
    pages[0] = [title, *column(FIRST, top=740)]
    found = report(tmp_path / "a.pdf", pdf(pages))
    assert found.title == "The war in the north"
    assert "The war in the north" not in found.text


def test_the_header_of_a_table_that_goes_on_over_pages_heads_its_rows(tmp_path: Path) -> None:
    pages = []
    for n in range(1, 5):
        rows = [
            ("Date", "Place", "Killed"),
            (f"{n} May", "Gao", str(n)),
            (f"{n + 9} May", "Kidal", str(n + 3)),
        ]
        cells = [(i, k, cell) for i, row in enumerate(rows) for k, cell in enumerate(row)]
        pages.append([(72.0 + 150 * k, 760.0 - 20 * i, 11.0, cell) for i, k, cell in cells])
    lines = text_of(tmp_path, pages).split("\n")
    assert [line for line in lines if "Place: Gao" in line] == [
        f"Date: {n} May; Place: Gao; Killed: {n}." for n in range(1, 5)
    ]


#: Widths of signs of Helvetica, in thousandths of their size; others have 556.
WIDTHS = {
    222: "il",
    278: " ,.ftI[]/",
    333: "r-",
    389: "*",
    500: "ykcsv",
    667: "S",
    722: "wC",
    778: "OG",
    833: "mM",
}
NOTES = ["1 Interview with a doctor, Gao, 3 May 2022.", "2 Statement of the army, 4 May 2022."]


def test_footnotes_stand_behind_the_paragraph_that_goes_on_over_them(tmp_path: Path) -> None:
    pages = [[*column(FIRST), *column(NOTES, top=60, size=8)], column(SECOND)]
    first, *notes = text_of(tmp_path, pages).split("\n")
    assert first == " ".join([*FIRST, *SECOND])
    assert notes == NOTES


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ([("killing 12", 0.0), ("3", 1.0), (", the army said.", 0.0)], "killing 12, the army said."),
        ([("In May 2020", 0.0), ("7,8", 1.0), (" they fled.", 0.0)], "In May 2020 they fled."),
        ([("some civilians", 0.0), ("[4]", 1.0), (" fled.", 0.0)], "some civilians fled."),
        ([("some civilians*", 0.0), ("", 1.0), (" fled.", 0.0)], "some civilians* fled."),
        ([("on the 5", 0.0), ("th", 1.0), (" of May", 0.0)], "on the 5th of May"),
        ([("over 40 km", 0.0), ("2", 1.0), (" burnt.", 0.0)], "over 40 km2 burnt."),
        ([("tonnes of CO", 0.0), ("2", -1.0), (" leaked.", 0.0)], "tonnes of CO2 leaked."),
        ([("", 0.0), ("1", 1.0), ("Interview, Gao.", 0.0)], "1 Interview, Gao."),
    ],
)  # fmt: skip
def test_raised_marks_of_footnotes_are_no_digits(
    tmp_path: Path, line: list[tuple[str, float]], said: str
) -> None:
    widths = {c: wide for wide, signs in WIDTHS.items() for c in signs}
    at, words = 72.0, list[Words]()
    for text, raised in line:
        size = 11.0 if not raised else 7.0
        words.append((at, 700.0 + 4.0 * raised, size, text))
        at += sum(widths.get(c, 556) for c in text) * size / 1000
    assert text_of(tmp_path, [[*column(FIRST), *words]]).split("\n")[-1] == said


def test_a_raised_mark_between_an_arabic_word_and_its_number_takes_no_blank_with_it() -> None:
    # as a browser sets it: mark and number are one run from the left, the mark next to the word before
    word = [Glyph(c, 190.0 - 6 * i, 100.0, 190.0 - 6 * i, 196.0 - 6 * i, 12.0) for i, c in enumerate("قتل")]
    mark = Glyph("3", 170.0, 104.0, 170.0, 174.0, 8.0)
    number = [Glyph(c, 158.0 + 6 * i, 100.0, 158.0 + 6 * i, 164.0 + 6 * i, 12.0) for i, c in enumerate("12")]
    after = [Glyph(c, 148.0 - 6 * i, 100.0, 148.0 - 6 * i, 154.0 - 6 * i, 12.0) for i, c in enumerate("شخصا")]
    (line,) = lines_of([*word, *number, mark, *after])
    assert line.text == "قتل 12 شخصا"
