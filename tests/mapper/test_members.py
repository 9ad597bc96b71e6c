"""Members of JSON objects that `--columns` names."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from mapper.model import Report
from mapper.readers import read
from mapper.readers.item import Asked


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


ROWS = [
    {"body": "Shells hit Saraqib.", "meta": {"date": "2020-01-24"}, "n": 5, "text": "of another kind"},
    {
        "body": "A bomb went off.",
        "meta": {"date": 20200125},
        "n": 6,
        "from": "SANA",
        "country": ["Syria", "Iraq"],
    },
    {"body": "", "n": 7},
    {"n": 8},
]
COLUMNS = (
    ("text", "body"),
    ("published", "Meta.Date"),
    ("publisher", "from"),
    ("id", "n"),
    ("about", "country"),
)


@pytest.mark.parametrize("lines", [True, False])
def test_columns_name_the_members_of_json(tmp_path: Path, lines: bool) -> None:
    text = "\n".join(map(json.dumps, ROWS)) if lines else json.dumps(ROWS)
    path = written(tmp_path / ("a.jsonl" if lines else "a.json"), text.encode())
    first, second, empty, missing = read([path], asked=Asked(columns=COLUMNS))
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.text, first.published, first.id) == ("Shells hit Saraqib.", date(2020, 1, 24), "5")
    assert (second.published, second.publisher, second.about) == (
        date(2020, 1, 25),
        "SANA",
        ("Syria", "Iraq"),
    )
    assert "has no text in “body”: it has body, n." in str(empty)
    assert "has no text in “body”: it has n." in str(missing)


@pytest.mark.parametrize("lines", [True, False])
def test_a_column_that_no_object_has_is_an_error_that_names_those_there_are(
    tmp_path: Path, lines: bool
) -> None:
    text = "\n".join(map(json.dumps, ROWS)) if lines else json.dumps(ROWS)
    path = written(tmp_path / ("a.jsonl" if lines else "a.json"), text.encode())
    (found,) = read([path], asked=Asked(columns=(("text", "body"), ("published", "day"))))
    assert str(found) == f"{path} has no column “day”: it has body, meta, meta.date, n, text, from, country."


def test_texts_of_several_members_are_one_below_the_other(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", b'{"lead": "One died.", "body": "Two fled.", "title": "Gao"}')
    (found,) = read([path], asked=Asked(columns=(("text", "lead"), ("text", "body"))))
    assert isinstance(found, Report)
    assert (found.text, found.title) == ("One died.\nTwo fled.", "Gao")


def test_lines_of_objects_are_told_whatever_their_members_are_called() -> None:
    stream = io.BytesIO("\n".join(map(json.dumps, ROWS[:2])).encode())
    found = list(read(["-"], stdin=stream, asked=Asked(columns=(("text", "body"),))))
    assert [getattr(report, "text", report) for report in found] == [
        "Shells hit Saraqib.",
        "A bomb went off.",
    ]


def test_an_object_without_a_text_says_what_it_has_and_how_to_name_it(tmp_path: Path) -> None:
    (found,) = read([written(tmp_path / "a.jsonl", b'{"body": "Shells hit Saraqib."}')])
    assert "--columns text=… (it has body)" in str(found)


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ({"status": "ok", "articles": [{"content": "One died."}, {"content": "Two fled."}]}, "content"),
        (
            {
                "type": "FeatureCollection",
                "features": [{"properties": {"notes": "One died."}}, {"properties": {"notes": "Two fled."}}],
            },
            "properties.notes",
        ),
    ],
)
def test_objects_of_a_list_within_an_object_are_reports(tmp_path: Path, document: object, text: str) -> None:
    path = written(tmp_path / "a.json", json.dumps(document).encode())
    found = list(read([path], asked=Asked(columns=(("text", text),))))
    assert [getattr(report, "text", report) for report in found] == ["One died.", "Two fled."]


def test_an_object_with_a_text_is_one_report_whatever_lists_it_has(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", json.dumps({"text": "One died.", "tags": [{"name": "Gao"}]}).encode())
    (found,) = read([path])
    assert isinstance(found, Report)
    assert found.text == "One died."


def test_an_object_whose_text_is_named_is_one_report_too(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", json.dumps({"body": "One died.", "tags": [{"name": "Gao"}]}).encode())
    (found,) = read([path], asked=Asked(columns=(("text", "body"),)))
    assert isinstance(found, Report)
    assert found.text == "One died."
