"""PDF files: paragraphs out of lines, and a sentence for what holds no text."""

from datetime import date
from pathlib import Path

import pytest

from mapper.readers import Problem, read
from mapper.readers.pdflines import lines_of
from mapper.readers.pdfsigns import Glyph
from tests.mapper.documents import column, pdf, problem, report

FIRST = [
    "GAO, Mali, 4 May 2022 — Gunmen on motorcycles attacked a convoy of grain",
    "trucks on the road to Ansongo on Tuesday, killing two drivers, the trans-",
    "port union said. A third driver escaped into the bush and was found by a",
    "patrol.",
]
SECOND = ["The army said later that it had pursued the attackers with helicopters, but", "gave no figures."]


def test_wrapped_lines_are_paragraphs_and_broken_words_are_whole(tmp_path: Path) -> None:
    body = [*column(FIRST), *column(SECOND, top=760 - 4 * 14.3 - 8)]
    found = report(tmp_path / "gao.pdf", pdf([body]))
    first, second = found.text.split("\n")
    assert first.startswith("GAO, Mali, 4 May 2022 — Gunmen")
    assert "killing two drivers, the transport union said. A third" in first
    assert first.endswith("found by a patrol.")
    assert second == " ".join(SECOND)
    assert (found.id, found.published) == ("gao", date(2022, 5, 4))


def test_a_hyphen_of_a_name_stays(tmp_path: Path) -> None:
    lines = [
        "Two shells fell on the market of al-",
        "Bab, and the anti-",
        "aircraft guns of Deir al-Zor fired.",
    ]
    text = report(tmp_path / "a.pdf", pdf([column(lines)])).text
    assert "al-Bab" in text.replace("\n", " ")
    assert "anti-aircraft" in text.replace("\n", " ")


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = []
    for number in range(1, 5):
        lines = [
            f"Incident {number}: a mine exploded under a tractor near village {chr(64 + number)}."
            for _ in (1,)
        ]
        lines += [
            f"The farmer, aged {40 + number}, lost a leg and was taken to the clinic of the district town."
        ] * 2
        pages.append(
            [
                (72, 810, 9, f"Weekly security report, issue {number}"),
                *column(lines, top=700),
                (290, 30, 9, f"{number} / 4"),
            ]
        )
    text = report(tmp_path / "a.pdf", pdf(pages)).text
    assert "Weekly security report" not in text
    assert "/ 4" not in text
    assert text.count("Incident") == 4


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    pages = [
        column(["Clashes broke out in the north of the town and were still going", "on when the market"])
    ]
    pages.append(column(["opened at eight, a trader said. Nobody was killed."]))
    assert "when the market opened at eight" in report(tmp_path / "a.pdf", pdf(pages)).text


def test_columns_are_not_mixed_and_rows_of_a_table_stay_rows(tmp_path: Path) -> None:
    left = column([f"left words number {i} go on here" for i in range(5)], left=50)
    right = column([f"right words number {i} go on here" for i in range(5)], left=320)
    rows = [w for i, (a, b) in enumerate([("Place", "Killed"), ("Gao", "2")]) for w in
            ((72, 400 - 20 * i, 11, a), (300, 400 - 20 * i, 11, b))]  # fmt: skip
    text = report(tmp_path / "a.pdf", pdf([[*left, *right, *rows]])).text
    assert text.index("left words number 4") < text.index("right words number 0")
    assert "Place: Gao; Killed: 2." in text.split("\n")


def test_the_title_is_the_one_stated_or_the_largest_heading(tmp_path: Path) -> None:
    body = column(FIRST, top=700)
    heading = (72.0, 760.0, 20.0, "Convoy attacked near Ansongo")
    stated = pdf([[heading, *body]], info="/Title (Mali: convoy attacked) /CreationDate (D:20230101)")
    assert report(tmp_path / "a.pdf", stated).title == "Mali: convoy attacked"
    left_over = pdf([[heading, *body]], info="/Title (Microsoft Word - draft7.doc)")
    assert report(tmp_path / "b.pdf", left_over).title == "Convoy attacked near Ansongo"


def test_the_day_a_file_was_made_is_told_and_not_taken(tmp_path: Path) -> None:
    told: list[str] = []
    made = pdf(
        [column(["Gunmen attacked a convoy near Ansongo on Tuesday."])],
        info="/CreationDate (D:20230102030405Z)",
    )
    assert report(tmp_path / "a.pdf", made, say=told.append).published is None
    assert ["2023-01-02" in sentence for sentence in told] == [True]
    assert report(tmp_path / "a.pdf", made, dated=True, say=told.append).published is None
    assert len(told) == 1


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (pdf([[]]), "ocrmypdf"),
        (pdf([[], []], info="/Title (Scan)"), "scan"),
        (pdf([column(["x"])], encrypt=True), "password"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (b"", "empty"),
    ],
)
def test_what_holds_no_text_is_one_sentence(tmp_path: Path, content: bytes, word: str) -> None:
    if not content:
        return  # an empty file has no format but its ending; covered with the damaged ones
    assert word in problem(tmp_path / "a.pdf", content)


def test_pages_that_lead_back_to_themselves_end(tmp_path: Path) -> None:
    loop = pdf([column(["x"])]).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")
    (found,) = read([written(tmp_path / "a.pdf", loop)])
    assert isinstance(found, Problem)
    own = pdf([column(["Gunmen attacked a convoy."])]).replace(
        b"/Type /Font ", b"/Type /Font /ToUnicode 1 0 R "
    )
    assert list(read([written(tmp_path / "b.pdf", own)]))


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_pdf_is_told_by_its_bytes_whatever_it_is_called(tmp_path: Path) -> None:
    content = pdf([column(["Gunmen attacked a convoy near Ansongo on Tuesday."])])
    assert report(tmp_path / "report.txt", content).text.startswith("Gunmen")
    assert report(tmp_path / "noname", content).text.startswith("Gunmen")


def signs(words: str, left: float, width: float = 6.0, y: float = 100.0) -> list[Glyph]:
    """Signs set from left to right, as they are seen."""
    return [
        Glyph(sign, left + i * width, y, left + i * width, left + (i + 1) * width, 12.0)
        for i, sign in enumerate(words)
        if sign != " "
    ]


@pytest.mark.parametrize(
    "logical",
    [
        "قصف على بلدة",
        "قتل 12 شخصا",
        "بلدة (Lyman) اليوم",
        "في 23-1-2020 صباحا",
        "نحو 1,500 نازح",
        "وكالة New York قالت",
    ],
)
def test_arabic_is_put_in_reading_order(logical: str) -> None:
    # what is seen, from left to right: all reversed, but for runs of Latin words and numbers
    seen = "".join(reversed(logical))
    for run in ("12", "Lyman", "23-1-2020", "1,500", "New York"):
        seen = seen.replace("".join(reversed(run)), run)
    seen = seen.translate(str.maketrans("()", ")(")) if "(" in seen else seen
    (line,) = lines_of(signs(seen, 50))
    assert line.text == logical


def test_forms_of_arabic_letters_become_letters() -> None:
    (line,) = lines_of(signs("\ufe92\ufee0\ufe9f", 50))  # forms of jeem, lam, beh as they are seen
    assert line.text == "جلب"


def test_words_that_the_file_parts_by_blanks_are_not_broken_at_small_gaps() -> None:
    # as a browser prints it: letters as wide as their ink, blanks of no width that stand at a word's end
    seen: list[Glyph] = []
    right = 200.0
    for word in ["مدينة", "نيالا", "شن"]:
        left = right - 6 * len(word)
        ink = [
            Glyph(letter, right - 6 * (i + 1), 100.0, right - 6 * (i + 1), right - 6 * i - 2, 12.0)
            for i, letter in enumerate(word)
        ]
        seen += [*reversed(ink), Glyph(" ", left, 100.0, left, left, 0.0)]
        right = left - 3
    (line,) = lines_of(seen)
    assert line.text == "مدينة نيالا شن"


def test_a_bracket_that_the_file_puts_beyond_a_blank_stays_with_its_word() -> None:
    # runs of a file as they follow each other: a bracket of the next word before the blank of this one
    def run(letters: str, right: float, width: float = 6.0) -> list[Glyph]:
        spots = [right - width * (i + 1) for i in range(len(letters))]
        return [Glyph(c, x, 100.0, x, x + width, 12.0) for c, x in zip(letters, spots, strict=True)]

    blank = Glyph(" ", 0.0, 100.0, 0.0, 0.0, 0.0)
    latin = [Glyph(c, 143.0 + 6 * i, 100.0, 143.0 + 6 * i, 149.0 + 6 * i, 12.0) for i, c in enumerate("RSF")]
    seen = [
        *run("الدعم", 200.0),
        *run("(", 167.0),
        blank,
        *latin,
        blank,
        *run(")", 143.0),
        *run("على", 134.0),
    ]
    (line,) = lines_of(seen)
    assert line.text == "الدعم (RSF) على"


def test_columns_of_tall_letters_are_not_mixed() -> None:
    # base lines of two columns meet; a blank of the letters' width, but half their height, lies between
    columns = [("قصف على بلدة", 212.0, 100.0), ("مدينة أخرى", 200.0 - 72.0, 100.0)]
    seen = [
        Glyph(c, right - 6 * (i + 1), y, right - 6 * (i + 1), right - 6 * i, 20.0)
        for text, right, y in columns
        for i, c in enumerate(text)
    ]
    first, second = seen[: len(columns[0][0])], seen[len(columns[0][0]) :]
    below = [Glyph(g.sign, g.x, 80.0, g.left, g.right, g.size) for g in first]
    assert [line.text for line in lines_of([*first, *below, *second])] == [
        "قصف على بلدة",
        "قصف على بلدة",
        "مدينة أخرى",
    ]
