"""Reports from files and streams, good and bad ones."""

import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.errors import UsageError
from mapper.model import Report
from mapper.readers import Problem, read
from mapper.readers.item import Asked
from mapper.readers.text import scrub, title_of
from mapper.settings import Settings, day, file_name, file_stem


def written(path: Path, content: bytes | str) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def from_stdin(content: bytes) -> list[Report | Problem]:
    return list(read(["-"], stdin=io.BytesIO(content)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_is_read_as_it_stands(tmp_path: Path, encoding: str) -> None:
    text = "التح hit.\r\n𐐷 \u2028again\r"
    (report,) = read([written(tmp_path / "idlib.txt", text.encode(encoding))])
    assert report == Report(id="idlib", text=text)


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("binary.txt", b"%PDF\0\1", "not a text file"),
        ("western.txt", "Día caf\xe9 ".encode("cp1252"), "--encoding"),
        ("cut.txt", b"\xff\xfeA", "UTF-16"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("empty.docx", b"", "is empty"),
        ("empty.xlsx", b"", "is empty"),
        ("empty.pdf", b"", "is empty"),
        ("empty.eml", b"", "is empty"),
        ("long.jsonl", b'{"text": "a", "id": ' + b"9" * 5000 + b"}", "a number that is too long"),
        ("one.json", b'{"text": "a"} {"text": "b"}', ".jsonl"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_that_names_it(
    tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    path = written(tmp_path / name, content)
    (problem,) = read([path])
    assert isinstance(problem, Problem)
    assert str(problem).startswith(path)
    assert word in str(problem)
    assert "\n" not in str(problem)


def test_a_missing_file_or_an_empty_folder_costs_no_other_report(tmp_path: Path) -> None:
    good = written(tmp_path / "good.txt", "Clashes.")
    (tmp_path / "none").mkdir()
    found = list(read([str(tmp_path / "missing.txt"), str(tmp_path / "none"), good]))
    assert [isinstance(item, Problem) for item in found] == [True, True, False]


def test_what_cannot_be_opened_in_a_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "good.txt", "Clashes.")
    (tmp_path / "gone.txt").symlink_to("nothing.txt")
    (tmp_path / "gone.xyz").symlink_to("nothing.xyz")
    (tmp_path / ".hidden.txt").symlink_to("nothing.txt")
    (tmp_path / "closed").mkdir()
    look = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report, *problems = read([tmp_path])
    assert isinstance(report, Report)
    assert [str(problem) for problem in problems] == [
        f"{tmp_path}/closed cannot be opened (permission denied): check its permissions.",
        f"{tmp_path}/gone.txt is a link to a file that is not there: mend it, or take it away.",
    ]
    (problem,) = read([tmp_path / "closed"])
    assert "permission denied" in str(problem)


def test_a_pattern_names_a_link_to_nothing(tmp_path: Path) -> None:
    written(tmp_path / "good.txt", "Clashes.")
    (tmp_path / "gone.txt").symlink_to("nothing.txt")
    (tmp_path / "folder.txt").mkdir()
    found = list(read([f"{tmp_path}/*.txt"]))
    assert [isinstance(item, Problem) for item in found] == [True, False]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"text": ""}, 'has no text: fill in its "text" or leave it out.'),
        ({"text": " \n"}, 'has no text: fill in its "text" or leave it out.'),
        ({"text": None}, 'has no text: fill in its "text" or leave it out.'),
        ({"text": 5}, 'has a "text" that is not text: write it as a JSON string.'),
        ({"words": "a"}, "with --columns text=… (it has words)."),
    ],
)
@pytest.mark.parametrize("ending", ["jsonl", "json"])
def test_a_record_without_text_is_named(tmp_path: Path, record: object, said: str, ending: str) -> None:
    (problem,) = read([written(tmp_path / f"a.{ending}", json.dumps(record))])
    assert isinstance(problem, Problem)
    assert str(problem).endswith(said)


def test_a_record_brings_what_is_known_of_it(tmp_path: Path) -> None:
    record = {
        "id": 7,
        "text": "A.\r\nB.",
        "title": "T",
        "published": "2020-01-23T23:30:00-05:00",
        "publisher": "P",
        "url": "https://example.org/a",
        "lang": "en",
        "events": [],
    }
    (report,) = read([written(tmp_path / "a.jsonl", json.dumps(record))])
    day = date(2020, 1, 23)
    assert report == Report("7", "A.\r\nB.", "T", day, "P", "https://example.org/a", "en")


def test_days_of_records_are_read_as_those_of_tables(tmp_path: Path) -> None:
    lines = ['{"text": "a", "published": "10.03.2025"}', '{"text": "b", "published": "03/04/2025"}']
    path = written(tmp_path / "a.jsonl", "\n".join(lines))
    first, second = read([path])
    assert first.published == date(2025, 3, 10)
    assert "--day-order" in str(second)
    assert [found.published for found in read([path], asked=Asked(day_order="dmy"))][1] == date(2025, 4, 3)


def test_a_day_under_another_name_is_told_once_and_not_taken(tmp_path: Path) -> None:
    lines = ['{"text": "a", "date": "2025-03-10"}'] * 2 + [
        '{"text": "b", "published": "2025-03-10", "day": 1}'
    ]
    path = written(tmp_path / "a.jsonl", "\n".join(lines))
    told: list[str] = []
    found = list(read([path], asked=Asked(say=told.append)))
    assert [report.published for report in found] == [None, None, date(2025, 3, 10)]
    assert [words for words in told if "“date” is left alone" in words] == told[:1]
    assert not any("“day”" in words for words in told)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('{"text": ', "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"title": "a"}', '"text"'),
        ('{"text": 5}', '"text"'),
        ('{"text": "a", "published": "soon"}', "soon"),
        ('{"text": "a", "published": "2020-02-30"}', "2020-02-30"),
        ('{"text": "a", "published": "0001-01-01"}', "no day that a report is of"),
        ('{"text": "a", "title": []}', '"title"'),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_named_by_its_number_and_the_rest_is_read(tmp_path: Path, line: str, word: str) -> None:
    path = written(tmp_path / "a.jsonl", f'{{"text": "one"}}\n\n{line}\n{{"text": "two"}}')
    first, problem, last = read([path])
    assert (first.text, last.text) == ("one", "two")
    assert (first.id, last.id) == ("a:1", "a:4")
    assert str(problem).startswith(f"{path}, line 3, ")
    assert word in str(problem)


def test_a_bad_byte_costs_its_line_alone(tmp_path: Path) -> None:
    first, problem, last = read(
        [written(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "1"}\r\n{"text": "\xe9"}\r\n{"text": "2"}')]
    )
    assert (first.text, last.text) == ("1", "2")
    assert problem.line == 2


def test_records_in_utf16_are_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"text": "التح"}\n{"text": "b"}'.encode("utf-16"))
    assert [report.text for report in read([path])] == ["التح", "b"]


def test_a_line_separator_inside_a_record_ends_no_line(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"text": "a\u2028b\x0bc"}'.replace("\x0b", "\\u000b"))
    assert [report.text for report in read([path])] == ["a\u2028b\x0bc"]


def test_lone_surrogates_and_zero_are_marked_and_move_nothing(tmp_path: Path) -> None:
    (report,) = read([written(tmp_path / "a.jsonl", '{"text": "a\\ud800b\\u0000c", "title": "\\udfff"}')])
    assert report.text == "a\ufffdb\ufffdc"
    assert report.title == "\ufffd"


@given(st.text())
def test_scrub_keeps_every_position(text: str) -> None:
    assert len(scrub(text)) == len(text)
    scrub(text).encode()


def test_standard_input_is_text_or_json_lines() -> None:
    assert from_stdin(b"Clashes in Idlib.\n") == [Report("stdin", "Clashes in Idlib.\n")]
    assert from_stdin(b'\n{"text": "a"}\n{"text": "b", "id": "x"}') == [
        Report("stdin:2", "a"),
        Report("x", "b"),
    ]
    assert from_stdin(b'{"quote": 1} he said.\nClashes.') == [
        Report("stdin", '{"quote": 1} he said.\nClashes.')
    ]
    bad, good = from_stdin(b'{"text": \n{"text": "b"}\n')
    assert isinstance(bad, Problem)
    assert good == Report("stdin:2", "b")


def test_every_report_has_an_id_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    paths = [written(tmp_path / "a.txt", "One."), written(tmp_path / "b" / "a.txt", "Two.")]
    assert [report.id for report in read(paths)] == ["a", "a-2"]


def test_ids_that_come_again_are_told_once(tmp_path: Path) -> None:
    path, said = tmp_path / "rows.csv", list[str]()
    path.write_text("id,text\n" + "".join(f"{name},Shells fell.\n" for name in "ABABAC"))
    found = [report.id for report in read([path], asked=Asked(say=said.append))]
    assert found == ["A", "B", "A-2", "B-2", "A-3", "C"]
    assert said[-1] == (
        '3 reports have ids that came before, and a number behind it here: "A-2" for "A", "B-2" for "B", '
        '"A-3" for "A".'
    )


def test_what_is_given_twice_is_read_once_and_told(tmp_path: Path) -> None:
    path, said = tmp_path / "a.txt", list[str]()
    path.write_text("Shells fell.")
    given = [path, tmp_path, f"{tmp_path}/./a.txt"]
    assert [report.id for report in read(given, asked=Asked(say=said.append))] == ["a"]
    assert said == [f"{path} is given more than once and read once."]  # one file, told by its first name


@pytest.mark.parametrize(
    "words", ["", "soon", "23.1.2020", "2020-13-01", "2020-1-3", "20200123", "2020-01-23x"]
)
def test_a_bad_date_is_one_sentence(words: str) -> None:
    with pytest.raises(UsageError, match="2020-01-23"):
        day(words)


def test_the_settings_serve_the_reports_that_carry_nothing() -> None:
    settings = Settings(published=date(2020, 1, 23), publisher="P")
    own = Report("a", "b", published=date(2019, 1, 1), publisher="Q")
    assert settings.complete(own) == own
    assert settings.complete(Report("a", "b")) == Report("a", "b", published=date(2020, 1, 23), publisher="P")


@given(st.text())
def test_a_file_stem_is_a_name_that_file_systems_take(text: str) -> None:
    stem = file_stem(text)
    assert stem
    assert not set(stem) & set('<>:"/\\|?*\0\n')
    assert not stem.startswith((".", " "))
    assert len(stem.encode()) <= 200
    assert file_stem(stem) == stem


@pytest.mark.parametrize("name", ["a/b", "..", ".hidden", "", "a\\b", "a\nb", "x" * 300])
def test_a_name_is_no_path(name: str) -> None:
    with pytest.raises(UsageError):
        file_name(name)


def test_a_name_needs_no_ending() -> None:
    assert file_name("story.html") == "story"


def test_a_name_that_is_too_long_is_told_shortly() -> None:
    with pytest.raises(UsageError, match="keep to 200 bytes") as told:
        file_name("ن" * 5000)
    assert len(str(told.value)) < 250
    with pytest.raises(UsageError):
        file_name("a\udcff")


def test_a_name_in_any_script_is_a_name() -> None:
    assert file_name("إدلب 2020") == "إدلب 2020"


@pytest.mark.parametrize(
    "title",
    ["(anonymous)", "untitled", "Untitled-2", "[Untitled]", "Microsoft Word Document", "Document1", "Slide 1",
     "null", "PowerPoint Presentation", "2024", "—", "about:blank", "بدون عنوان"],
)  # fmt: skip
def test_what_programs_write_for_a_title_is_none(title: str) -> None:
    assert title_of(title) == ""


@pytest.mark.parametrize(
    "title", ["Documenting abuses in Tigray", "Printing press hit", "The Unknown", "إدلب"]
)
def test_a_title_stays(title: str) -> None:
    assert title_of(title) == title
