"""The examples, all the way through, and the door: real pipeline, real gazetteer, real files."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import mapper
from gazetteer import Gazetteer
from mapper import maps, pipeline, serial
from mapper.settings import Settings

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in (".txt", ".jsonl"))
SCHEMA = Draft202012Validator(serial.schema())
#: Words of reports and of attacks on programs that read them, to be mixed at random.
WORDS = [
    "Five people were killed.",
    "in Idlib, Syria",
    "on Thursday",
    ", SANA said.",
    "up to 40 soldiers",
    "al-Tah",
    "قتلى في إدلب",
    "humanitarian corridor from Aleppo to Hama",
    "demilitarized zone",
    "\x1b[31m",
    "</script>",
    "{{7*7}}",
    "\u202e",
    "\n\n",
    "2020-02-30",
    "9" * 30,
    "said that",
    "\U0001f600",
    "İ",
    "ﬁ",
    "((((",
    "“",
    '"',
    "-",
    "\r\n",
    "including 3 children",
]


def checked(found: mapper.Extraction) -> dict:
    """The JSON of an extraction, after all that must hold of any was looked at."""
    line = serial.dumps(found)
    told = json.loads(line)
    SCHEMA.validate(told)
    assert serial.dumps(serial.loads(line)) == line
    text, claims = told["text"], {claim["id"] for claim in told["claims"]}
    for mention in told["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    for event in told["events"]:
        assert set(event["claims"]) <= claims
        assert 0 <= event["start"] < event["end"] <= len(text)
        for part in (*event["actors"], *event["weapons"], *event["counts"], *event["placements"]):
            assert text[part["start"] : part["end"]] == part.get("as_written", part.get("text"))
            assert part["claim"] is None or part["claim"] in claims
    return told


def test_there_are_four_examples_and_more() -> None:
    assert len(EXAMPLES) >= 4
    page = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    for path in (ROOT / "examples").iterdir():
        assert path.name == "README.md" or path.name in page


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_gives_placed_events(path: Path, gazetteer: Gazetteer) -> None:
    published = date.fromisoformat(path.stem[-10:]) if path.suffix == ".txt" else None
    for report in mapper.read(path):
        told = checked(mapper.extract(report, published=published, gazetteer=gazetteer))
        assert told["events"], report.id
        assert any(p["place"] for event in told["events"] for p in event["placements"]), report.id


def test_the_idlib_example_finds_its_villages(gazetteer: Gazetteer) -> None:
    found = mapper.extract(
        ROOT / "examples" / "idlib-2020-01-23.txt", published="2020-01-23", gazetteer=gazetteer
    )
    placed = {p.mention.text: p.mention.place for event in found.events for p in event.placements}
    for name, lon, lat in (("al-Tah", 36.727, 35.541), ("al-Samaka", 36.909, 35.697)):
        assert placed[name].point == pytest.approx((lon, lat), abs=0.02)
        assert placed[name].admin1 == "SY-ID"


def test_the_corridor_example_names_its_ends(gazetteer: Gazetteer) -> None:
    found = mapper.extract(
        ROOT / "examples" / "corridors-2022-03-24.txt", published="2022-03-24", gazetteer=gazetteer
    )
    words = " ".join(f"{corridor.origin} {corridor.to}" for corridor in found.corridors)
    assert "Melitopol" in words
    assert "Zaporizhzhia" in words


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=14))
def test_no_text_stops_the_pipeline(gazetteer: Gazetteer, words: list[str]) -> None:
    checked(pipeline.extract(mapper.Report("r", " ".join(words), published=date(2020, 1, 23)), gazetteer))


def test_one_text_gives_one_answer(gazetteer: Gazetteer) -> None:
    text = (ROOT / "examples" / "kharkiv-2024-05-12.txt").read_text(encoding="utf-8")
    first, second = (mapper.extract(text, published="2024-05-12", gazetteer=gazetteer) for _ in "ab")
    assert serial.dumps(first) == serial.dumps(second)


def test_the_door_draws_what_was_extracted_and_what_was_not(gazetteer: Gazetteer, tmp_path: Path) -> None:
    text = "Five people were killed in an air strike on Saraqib, Syria, on Monday."
    found = mapper.extract(text, published=date(2020, 1, 24), gazetteer=gazetteer)
    drawn = mapper.map([found, text], output=tmp_path, published="2020-02-24", gazetteer=gazetteer)
    assert drawn.html == tmp_path / "map.html"
    features = json.loads(drawn.geojson.read_text())["features"]
    assert [feature["properties"]["date_start"] for feature in features] == ["2020-01-20", "2020-02-24"]


@pytest.mark.parametrize("published", ["soon", "2020-02-30"])
def test_the_door_refuses_a_bad_date(published: str) -> None:
    with pytest.raises(mapper.UsageError, match=published):
        mapper.extract("A.", published=published)


def test_the_door_takes_no_name_for_a_text(gazetteer: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "a report"
    path.write_text("Shells fell.")
    for name in (str(path), "nofile.txt", "news/story.HTML", "https://example.org/a"):
        with pytest.raises(mapper.UsageError, match="names a file or an address") as refused:
            mapper.extract(name, gazetteer=gazetteer)
        assert name in str(refused.value)
    with pytest.raises(mapper.UsageError, match="names a file or an address"):
        mapper.map("nofile.txt", output=tmp_path, gazetteer=gazetteer)
    for text in ("Idlib.", "See report.txt", "x" * 5000):
        assert mapper.extract(text, gazetteer=gazetteer).report.text


def test_bad_rows_are_handed_over_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "One."}\nnot JSON\n{"text": "Two."}\n{"title": "none"}\n')
    bad: list[mapper.ReadError] = []
    assert [r.text for r in mapper.read(path, tmp_path / "none.txt", on_error=bad.append)] == ["One.", "Two."]
    assert [(Path(e.source).name, e.line) for e in bad] == [
        ("rows.jsonl", 2),
        ("rows.jsonl", 4),
        ("none.txt", 0),
    ]
    assert str(bad[0]).startswith(f"{path}, line 2, is not JSON")
    reports = mapper.read(path)
    assert next(reports).text == "One."
    with pytest.raises(mapper.ReadError, match="line 2"):
        next(reports)


def test_the_door_names_a_file_that_is_missing() -> None:
    with pytest.raises(mapper.UsageError, match="nothing-here"):
        list(mapper.read("nothing-here.txt"))


def test_a_map_that_cannot_be_written_leaves_nothing_behind(gazetteer: Gazetteer, tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    asked = Settings(output=tmp_path)
    with pytest.raises(mapper.UsageError, match=r"a\.html is a folder"):
        maps.write(maps.gather([], gazetteer, asked), "a", asked)
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
