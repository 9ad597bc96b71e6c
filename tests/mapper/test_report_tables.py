"""Tables of reports: columns said or guessed, dates, rows that cannot be used."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pandas
import pyogrio
import pytest

from mapper import extract
from mapper.errors import UsageError
from mapper.lexicon import load
from mapper.model import Report
from mapper.readers.jsonl import line_of
from mapper.readers.table import columns_of, plain
from tests.mapper.documents import given, problem, report

HEADER = "data_id,event_date,source,notes,latitude"


def test_usual_headers_are_known_and_told(tmp_path: Path) -> None:
    told: list[str] = []
    rows = (
        f'{HEADER}\n17,28-Feb-18,Radio Dabanga,"Militia burned a village, killing 3.\nHundreds fled.",13.1\n'
    )
    found = report(tmp_path / "a.csv", rows, say=told.append)
    text = "Militia burned a village, killing 3.\nHundreds fled."
    assert found == Report("17", text, published=date(2018, 2, 28), publisher="Radio Dabanga")
    (sentence,) = told
    assert "text=notes" in sentence
    assert "published=event_date" in sentence
    assert sentence.endswith("; left alone: latitude (--columns says otherwise).")


def test_a_column_may_say_where_a_row_is(tmp_path: Path) -> None:
    rows = "notes,nation,state\nTwo died in Tripoli.,Lebanon,\nTwo died in Tripoli.,LY,Tripoli\n"
    columns = columns_of(["about=nation,about=state"])
    one, two = given(tmp_path / "a.csv", rows, columns=columns)
    assert isinstance(one, Report)
    assert isinstance(two, Report)
    assert (one.about, two.about) == (("Lebanon",), ("LY", "Tripoli"))
    assert json.loads(line_of(one))["about"] == ["Lebanon"]
    assert [extract(each).mentions[-1].place.country for each in (one, two)] == ["LB", "LY"]  # type: ignore[union-attr]


def test_columns_are_what_the_user_says(tmp_path: Path) -> None:
    columns = columns_of(["text=What Happened,published=when", "title=kind", "url=see,lang=l"])
    rows = "Kind,What happened,When,See,L,notes\nRaid,Gunmen raided a mine.,2020-01-02,https://e.example/1,fr,none\n"
    found = report(tmp_path / "a.csv", rows, columns=columns)
    day = date(2020, 1, 2)
    assert found == Report("a:2", "Gunmen raided a mine.", "Raid", day, "", "https://e.example/1", "fr")


def test_several_columns_make_one_text(tmp_path: Path) -> None:
    rows = "head,body\nRaid on a mine,Gunmen raided a mine in Kalonge.\n"
    found = report(tmp_path / "a.csv", rows, columns=columns_of(["text=head,text=body"]))
    assert found.text == "Raid on a mine\nGunmen raided a mine in Kalonge."


@pytest.mark.parametrize(
    ("name", "encoding", "mark"),
    [
        ("a.tsv", "utf-8", "\t"),
        ("a.csv", "utf-8-sig", ";"),
        ("a.csv", "windows-1256", ","),
        ("a.txt", "utf-16", "|"),
    ],
)
def test_separators_and_encodings_are_found_out(tmp_path: Path, name: str, encoding: str, mark: str) -> None:
    lines = [mark.join(("id", "notes"))]
    lines += [mark.join((str(i), "قصفت المدفعية بلدة النيرب مساء الخميس")) for i in range(1, 4)]
    found = given(tmp_path / name, "\n".join(lines).encode(encoding), format="csv")
    assert [(r.id, r.text) for r in found if isinstance(r, Report)] == [
        (str(i), "قصفت المدفعية بلدة النيرب مساء الخميس") for i in range(1, 4)
    ]


def test_a_row_that_cannot_be_used_is_named_and_costs_no_other(tmp_path: Path) -> None:
    rows = [
        HEADER,
        "1,2018-02-28,S,Shells hit Raqqa.,1",
        "2,2018-02-28,S,,1",
        "3,30-Feb-18,S,Shells hit Homs.,1",
        "4,03/04/2018,S,Shells hit Hama.,1",
        "5,2018-03-01,S,Shells hit Idlib.,1,more,cells",
        "6,,S,Mine killed two.,1",
    ]
    found = given(tmp_path / "a.csv", "\n".join(rows))
    assert [r.id for r in found if isinstance(r, Report)] == ["1", "6"]
    said = [str(p) for p in found if not isinstance(p, Report)]
    for sentence, line, word in zip(
        said, (3, 4, 5, 6), ("no text", "no day", "--day-order", "cells"), strict=True
    ):
        assert f"line {line}," in sentence
        assert word in sentence


def test_the_order_of_day_and_month_is_seen_in_the_column_or_said(tmp_path: Path) -> None:
    rows = f"{HEADER}\n1,03/04/2018,S,Shells hit Raqqa.,1\n2,23/04/2018,S,Shells hit Homs.,1\n"
    days = [r.published for r in given(tmp_path / "a.csv", rows) if isinstance(r, Report)]
    assert days == [date(2018, 4, 3), date(2018, 4, 23)]
    one = f"{HEADER}\n1,03/04/2018,S,Shells hit Raqqa.,1\n"
    assert report(tmp_path / "a.csv", one, day_order="mdy").published == date(2018, 3, 4)


def test_a_workbook_is_a_table(tmp_path: Path) -> None:
    frame = pandas.DataFrame({"notes": ["Shells hit Raqqa."], "event_date": ["28-Feb-18"]})
    pyogrio.write_dataframe(frame, tmp_path / "a.xlsx", driver="XLSX")
    (found,) = given(tmp_path / "b.xlsx", (tmp_path / "a.xlsx").read_bytes())
    assert isinstance(found, Report)
    assert (found.text, found.published) == ("Shells hit Raqqa.", date(2018, 2, 28))


def test_a_workbook_that_is_damaged_or_a_bomb_is_a_sentence(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (80 << 20))
    assert "unpack to 80 MB" in problem(tmp_path / "a.xlsx", out.getvalue())
    assert "damaged" in problem(tmp_path / "b.xlsx", b"not a workbook")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "Excel" in problem(tmp_path / "c.xlsx", out.getvalue())


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("a,b\n1,2\n", "--columns text="),
        ("notes,id\n", "no rows"),
        ("", "is empty"),
    ],
)
def test_a_table_without_a_text_says_what_to_do(tmp_path: Path, content: str, word: str) -> None:
    assert word in problem(tmp_path / "a.csv", content)


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    sentence = problem(tmp_path / "a.csv", "a,b\n1,2\n", columns=columns_of(["text=story"]))
    assert "story" in sentence
    assert "a, b" in sentence


@pytest.mark.parametrize("words", ["text", "text=", "=notes", "story=notes", "text=a,b"])
def test_columns_that_say_nothing_are_one_sentence(words: str) -> None:
    if words == "text=a,b":
        assert columns_of([words]) == (("text", "a,b"),)
        return
    with pytest.raises(UsageError, match="text=notes"):
        columns_of([words])


def test_the_lexicon_of_headers_is_plain_and_each_word_stands_once() -> None:
    names = [name for words in load("columns").values() for name in words]
    assert len(names) == len(set(names))
    assert all(plain(name) == name for name in names)


def test_a_workbook_is_read_from_the_sheet_with_a_text_under_its_own_name(tmp_path: Path) -> None:
    """A sheet of codes may be fuller than that of the reports."""
    path = tmp_path / "a.xlsx"
    codes = pandas.DataFrame({"code": [str(n) for n in range(20)], "name": ["x"] * 20})
    rows = pandas.DataFrame({"Date": ["2024-06-04"], "Notes": ["Shells hit Kutum."]})
    pyogrio.write_dataframe(codes, path, driver="XLSX", layer="Codes")
    pyogrio.write_dataframe(rows, path, driver="XLSX", layer="Incidents", append=True)
    told: list[str] = []
    found = report(path, path.read_bytes(), say=told.append)
    assert (found.text, found.published) == ("Shells hit Kutum.", date(2024, 6, 4))
    assert told[0] == f"Read from the sheet “Incidents” of {path}."


@pytest.mark.parametrize("mark", [",", ";"])
def test_a_title_and_notes_above_the_header_are_passed_over(tmp_path: Path, mark: str) -> None:
    rows = [["id", "date", "text"], ["1", "2024-06-04", "Shells hit Kutum."]]
    table = "\n".join(mark.join(row) for row in rows)
    found = report(tmp_path / "a.csv", f"Incidents of the week\nMade on 10 June\n\n{table}\n")
    assert (found.id, found.text, found.published) == ("1", "Shells hit Kutum.", date(2024, 6, 4))


def test_a_row_that_reads_like_a_header_is_a_row(tmp_path: Path) -> None:
    table = "Kind,What happened\nreport,Shells hit Kutum.\n"
    assert "Kind, What happened" in problem(tmp_path / "a.csv", table)


def test_a_first_row_that_ends_early_hides_no_column(tmp_path: Path) -> None:
    bad, good = given(tmp_path / "a.csv", "id,date,text\n1,2024-06-04\n2,2024-06-05,Two died in Kutum.\n")
    assert str(bad).endswith("a.csv, line 2, has no text: fill in the column or leave out the row.")
    assert isinstance(good, Report)
    assert good.text == "Two died in Kutum."


@pytest.mark.parametrize("cell", ["n/a", "N/A", "-", "–", "NULL", "NaT", "unknown", "غير معروف", ""])
def test_a_cell_that_says_that_nothing_is_known_is_no_bad_day(tmp_path: Path, cell: str) -> None:
    found = report(tmp_path / "a.csv", f"id,date,text\n1,{cell},Two died in Kutum.\n")
    assert (found.text, found.published) == ("Two died in Kutum.", None)
