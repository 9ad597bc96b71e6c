"""Scores: an extraction is right by its own labels; what is changed shows under its measure."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from gazetteer import Gazetteer
from mapper import cli, serial
from mapper.evaluate import compare
from mapper.gold import draft as gold_draft
from mapper.gold import parse as gold_parse
from mapper.gold.align import align
from mapper.gold.compared import Row
from mapper.gold.labels import Gold
from mapper.gold.scores import ALL, TITLES, Board, Score
from mapper.model import Extraction, Report
from mapper.pipeline import extract

TEXT = (
    "Shells hit the town of Saraqib in Idlib province, Syria, on Thursday, killing at least five people and "
    "wounding two children, SANA said, citing a military source. Rebels attacked an army post "
    "5 km south of Ariha on Wednesday. The army said three humanitarian corridors lead from Idlib to Hama. "
    "No town called Zzyqq was hit; gunmen stormed the village of Zzyqq on Monday."
)


@pytest.fixture(scope="module")
def found(gazetteer: Gazetteer) -> Extraction:
    """What is read out of TEXT."""
    return extract(Report("r", TEXT, published=date(2020, 1, 24)), gazetteer)


def whole(found: Extraction) -> dict[str, Any]:
    """The extraction's own JSON, which is a labelled report."""
    made: dict[str, Any] = json.loads(serial.dumps(found))
    return made


def errors(labels: dict[str, Any], found: Extraction) -> list[Row]:
    return [row for row in compare(gold_parse.read(labels, "r"), found) if row.error]


def board(labels: dict[str, Any], found: Extraction) -> dict[str, Score]:
    made = Board()
    made.add("en", compare(gold_parse.read(labels, "r"), found))
    return {score.measure: score for score in made.scores(ALL)}


def test_an_extraction_is_right_by_its_own_labels(found: Extraction) -> None:
    assert len(found.events) >= 3
    assert found.corridors
    assert errors(whole(found), found) == []
    for score in board(whole(found), found).values():
        assert score.right == score.labelled, score.measure
        assert not score.spurious


def test_the_draft_of_labels_is_right_too(found: Extraction) -> None:
    labels = yaml.safe_load(gold_draft.draft(found).removeprefix("---\n"))
    labels = json.loads(json.dumps(labels, default=str))
    assert errors(labels, found) == []
    assert "event.place.relation" in board(labels, found)


def test_what_is_not_labelled_is_not_scored(found: Extraction) -> None:
    assert board({"text": TEXT}, found) == {}
    assert set(board({"text": TEXT, "zones": []}, found)) <= {"zone"}
    (event, *_) = whole(found)["events"]
    scored = board({"text": TEXT, "events": [{"type": event["type"]}]}, found)
    assert set(scored) == {"event", "event.type"}


def test_an_empty_list_says_there_is_none(found: Extraction) -> None:
    scored = board({"text": TEXT, "events": [], "mentions": []}, found)
    assert scored["event"].spurious == len(found.events)
    assert (scored["event"].precision, scored["event"].recall) == (0, None)
    assert scored["mention.place"].spurious == sum(m.kind == "place" for m in found.mentions)


CHANGES: tuple[tuple[str, tuple[str | int, ...], Any], ...] = (
    ("event.type", ("events", 0, "type"), "Battles"),
    ("event.status", ("events", 0, "status"), "planned"),
    ("event.date", ("events", 0, "date"), "2020-01-20"),
    ("event.date", ("events", 0, "date"), None),
    ("event.count.figure", ("events", 0, "counts", 0, "min"), 4),
    ("event.count.scope", ("events", 0, "counts", 0, "scope"), "total"),
    ("event.count.hedge", ("events", 0, "counts", 0, "hedge"), "up to"),
    ("event.count.who", ("events", 0, "counts", 0, "who"), "soldiers"),
    ("event.count.source", ("events", 0, "counts", 0, "claim"), ["AFP"]),
    ("event.place.place", ("events", 0, "placements", 0, "place"), {"lon": 40.0, "lat": 35.0}),
    ("event.place.place", ("events", 0, "placements", 0, "place"), {"name": "Sarmin"}),
    ("event.place.level", ("events", 0, "placements", 0, "place", "level"), "admin1"),
    ("event.place.role", ("events", 0, "placements", 0, "role"), "near"),
    ("event.place.unlisted", ("events", 0, "placements", 0, "place"), None),
    ("event.place.relation", ("events", 1, "placements", 0, "relation"), {"kind": "offset", "km": 6}),
    ("event.place.relation", ("events", 1, "placements", 0, "relation"), None),
    ("event.actor.role", ("events", 1, "actors", 0, "role"), "other"),
    ("event.source", ("events", 0, "claims"), [["SANA"]]),
    ("corridor.to", ("corridors", 0, "to"), "Homs"),
    ("corridor.count", ("corridors", 0, "count"), 2),
    ("corridor.for_whom", ("corridors", 0, "for_whom"), "pilgrims"),
    ("corridor.date", ("corridors", 0, "date"), {"start": "2020-01-01", "end": "2020-01-02"}),
    ("mention.date.date", ("mentions", "date", "date"), "2020-01-01"),
    ("mention.place.role", ("mentions", "place", "role"), "via"),
    ("mention.actor.name", ("mentions", "actor", "name"), "somebody else"),
)


def changed(labels: dict[str, Any], path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """The labels with one member changed; a kind stands for the first mention of it."""
    labels = json.loads(json.dumps(labels))
    at: Any = labels
    for step in path[:-1]:
        named = isinstance(at, list) and isinstance(step, str)
        at = next(m for m in at if m["kind"] == step) if named else at[step]
    at[path[-1]] = value
    if path[-1] == "type":
        del at["sub_type"]
    return labels


@pytest.mark.parametrize(("measure", "path", "value"), CHANGES)
def test_a_changed_label_shows_under_its_measure(
    found: Extraction, measure: str, path: tuple[str | int, ...], value: Any
) -> None:
    rows = errors(changed(whole(found), path, value), found)
    assert measure in {row.measure for row in rows}
    assert len(rows) <= 3


@pytest.mark.parametrize("member", ["events", "corridors", "mentions"])
def test_a_label_too_few_is_spurious_and_one_too_many_missed(found: Extraction, member: str) -> None:
    labels = whole(found)
    kept = labels[member].pop(0)
    labels.setdefault("labelled", sorted({m.kind for m in found.mentions}))
    rows = errors(labels, found)
    assert {row.outcome for row in rows} == {"spurious"}
    assert len(rows) == 1
    fewer = Extraction(
        found.report,
        found.mentions[member == "mentions" :],
        found.claims,
        found.events[member == "events" :],
        found.corridors[member == "corridors" :],
        found.zones,
    )
    labels[member].insert(0, kept)
    rows = errors(labels, fewer)
    assert {row.outcome for row in rows} == {"missed"}
    assert len(rows) == 1


def test_a_missed_event_costs_its_figures_and_places_too(found: Extraction) -> None:
    none = Extraction(found.report)
    scored = board(whole(found), none)
    figures = sum(len(event.counts) for event in found.events)
    assert scored["event.count.figure"].missed == scored["event.count"].missed == figures
    assert scored["event.place.km"].within == ((2, 0), (10, 0), (25, 0), (161, 0))
    assert scored["event"].recall == 0


def test_distances_are_shares_of_all_labels_with_a_position(found: Extraction) -> None:
    (first, *_) = found.events
    place = first.placements[0].mention.place
    assert place is not None
    away = [{"lon": place.point.lon, "lat": place.point.lat + degrees} for degrees in (0, 0.05, 0.15, 1, 3)]
    made = Board()
    for point in away:
        placed = {"text": first.placements[0].mention.text, "place": point}
        labels = {"text": TEXT, "events": [{"type": first.type, "placements": [placed]}]}
        made.add("en", compare(gold_parse.read(labels, "r"), found))
    (score,) = (score for score in made.scores(ALL) if score.measure == "event.place.km")
    assert [share for _, share in score.within] == [0.2, 0.4, 0.6, 0.8]
    assert score.median_km == pytest.approx(16.7, abs=0.2)


def test_two_events_of_one_sentence_are_told_apart(found: Extraction) -> None:
    gold = gold_parse.read(whole(found), "r")
    assert gold.events is not None
    turned = tuple(reversed(gold.events))
    number = len(turned)
    assert align(turned, found.events) == {i: number - 1 - i for i in range(number)}


def test_every_measure_has_a_title(found: Extraction) -> None:
    labels = whole(found)
    labels["events"].append({"type": "Riots", "actors": [{"name": "x"}], "weapons": [{"name": "y"}]})
    assert {row.measure for row in compare(gold_parse.read(labels, "r"), found)} <= set(TITLES)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of `mapper evaluate`."""
    code = 0
    try:
        cli.main(["evaluate", *arguments])
    except SystemExit as ended:
        code = int(ended.code or 0)
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def files(found: Extraction, tmp_path: Path) -> Path:
    """A folder with labels that are wrong in one figure, and the findings."""
    labels = changed(whole(found), ("events", 0, "counts", 0, "min"), 4)
    (tmp_path / "gold.jsonl").write_text(json.dumps(labels) + "\n")
    (tmp_path / "found.jsonl").write_text(serial.dumps(found) + "\n")
    return tmp_path


def test_the_command_prints_scores_and_lists_the_errors(
    capsys: pytest.CaptureFixture[str], files: Path
) -> None:
    listed = files / "errors.tsv"
    code, out, err = run(capsys, str(files / "gold.jsonl"), "--errors", str(listed))
    assert (code, err) == (0, "")
    assert "counts: exact figure" in out
    heading, line = listed.read_text().splitlines()
    cells = dict(zip(heading.split("\t"), line.split("\t"), strict=True))
    assert cells["measure"] == "event.count.figure"
    assert cells["quote"] == TEXT[int(cells["start"]) : int(cells["end"])]


def test_the_command_scores_findings_of_a_file(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    code, out, _ = run(
        capsys, str(files / "gold.jsonl"), "--found", str(files / "found.jsonl"), "--format", "json"
    )
    assert code == 0
    made = json.loads(out)
    assert made["reports"] == {"all": 1, "en": 1}
    figures = made["scores"]["en"]["event.count.figure"]
    assert (figures["wrong"], figures["labelled"]) == (1, figures["right"] + 1)
    assert made["scores"]["all"]["event"]["f1"] == 1


def _bad(folder: Path) -> Iterator[tuple[list[str], int, str]]:
    good, line = str(folder / "gold.jsonl"), '{"text": "a", "events": [{"statu": 1}]}\n'
    (folder / "bad.jsonl").write_text(line)
    (folder / "half.jsonl").write_text(line + (folder / "gold.jsonl").read_text())
    (folder / "other.jsonl").write_text((folder / "found.jsonl").read_text().replace("Saraqib", "Sarakib"))
    (folder / "about.jsonl").write_text('{"text": "a", "about": ["Nowhereland"], "events": []}')
    yield [str(folder / "bad.jsonl")], 2, "line 1, events[0]"
    yield [str(folder / "half.jsonl")], 1, "line 1, events[0]"
    yield [str(folder / "none.jsonl")], 2, "cannot be read"
    yield [good, "--found", str(folder / "none.jsonl")], 2, "cannot be read"
    yield [good, "--found", str(folder / "bad.jsonl")], 2, "line 1 is not a line of mapper extract"
    yield [good, "--found", str(folder / "other.jsonl")], 2, "another text"
    yield [str(folder / "about.jsonl")], 2, "Nowhereland"
    yield [good, "--errors", "-", "--format", "json"], 2, "standard output"


def test_what_cannot_be_scored_is_a_sentence_and_an_exit_code(
    capsys: pytest.CaptureFixture[str], files: Path
) -> None:
    for arguments, code, said in _bad(files):
        ended, _, err = run(capsys, *arguments)
        assert (ended, err.count("\n")) == (code, 1), (arguments, err)
        assert said in err


def test_labels_can_come_from_gold_of_another_language(found: Extraction) -> None:
    made = Board()
    for lang in ("en", "ar", "ar"):
        made.add(lang, compare(Gold(found.report, events=()), found))
    assert made.groups() == (ALL, "ar", "en")
    assert made.reports == {ALL: 3, "ar": 2, "en": 1}


def test_the_list_of_errors_is_written_over_nothing_that_is_given(
    capsys: pytest.CaptureFixture[str], files: Path
) -> None:
    gold, found = str(files / "gold.jsonl"), str(files / "found.jsonl")
    before = [Path(name).read_text() for name in (gold, found)]
    for errors, what in ((gold, "labels"), (found, "findings")):
        code, out, err = run(capsys, gold, "--found", found, "--errors", errors)
        assert (code, out, err) == (
            2, "", f"mapper: {errors} would be written over the {what} given: name another with --errors.\n"
        )  # fmt: skip
    assert [Path(name).read_text() for name in (gold, found)] == before


def test_no_cell_of_the_list_of_errors_runs_in_a_spreadsheet(
    capsys: pytest.CaptureFixture[str], files: Path
) -> None:
    text = "=HYPERLINK(1) hit Saraqib in Idlib, Syria."
    labels = [{"kind": "actor", "text": "=HYPERLINK(1)"}]
    gold = {"id": "=cmd|'/c calc'!A0", "text": text, "mentions": labels}
    (files / "gold.jsonl").write_text(json.dumps(gold))
    listed = files / "errors.tsv"
    assert run(capsys, str(files / "gold.jsonl"), "--errors", str(listed))[0] == 0
    with listed.open(newline="") as stream:
        cells = [cell for row in csv.reader(stream, delimiter="\t") for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert "'=cmd|'/c calc'!A0" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
