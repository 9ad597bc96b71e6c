"""The commands as a user meets them: real input, real gazetteer, real files.

Over 300 lines: one command line, each of its options and refusals tried beside the others.
"""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import mapper
from gazetteer import Gazetteer
from mapper import serial
from mapper.cli import main
from mapper.commands import reports
from mapper.errors import UsageError
from mapper.pipeline import about_codes

pytestmark = pytest.mark.usefixtures("gazetteer")
ROOT = Path(__file__).parent.parent.parent
REPORT = (
    "Five people were killed when shells hit the town of Saraqib in Idlib, Syria, on Thursday, SANA said.\n"
)
PUBLISHED = ["--published", "2020-01-24"]
SCHEMA = Draft202012Validator(serial.schema())


class Ran:
    """What a command left behind."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
        self.lines = out.splitlines()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    def one(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 0 if stop.code is None else 1
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return one


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "saraqib report.txt"
    path.write_text(REPORT)
    return path


def one_sentence(ran: Ran, *words: str) -> None:
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("mapper: ")
    assert ran.err.count("\n") == 1
    assert ran.err.rstrip().endswith((".", "?"))
    for word in words:
        assert word in ran.err


def test_extract_jsonl_fits_the_schema_and_keeps_the_text(run, report: Path) -> None:
    ran = run("extract", report, *PUBLISHED, "--publisher", "P", "--format", "jsonl")
    assert (ran.code, ran.err) == (0, "")
    (line,) = ran.lines
    found = json.loads(line)
    SCHEMA.validate(found)
    assert (found["text"], found["publisher"], found["published"]) == (REPORT, "P", "2020-01-24")
    for mention in found["mentions"]:
        assert REPORT[mention["start"] : mention["end"]] == mention["text"]
    (event,) = found["events"]
    assert event["date"] == {"start": "2020-01-23", "end": "2020-01-24", "precision": "day"}


def test_extract_prints_a_table(run, report: Path) -> None:
    ran = run("extract", report, *PUBLISHED)
    assert ran.code == 0
    assert "2020-01-23" in ran.out
    assert "Saraqib" in ran.out
    assert "SANA" in ran.out


def test_extract_geojson_is_a_feature_collection_with_the_event(run, report: Path) -> None:
    ran = run("extract", report, *PUBLISHED, "--format", "geojson")
    assert ran.code == 0
    found = json.loads(ran.out)
    assert found["type"] == "FeatureCollection"
    (feature,) = found["features"]
    assert feature["geometry"]["type"] == "Point"
    assert feature["geometry"]["coordinates"] == pytest.approx([36.8, 35.86], abs=0.05)


def test_without_a_date_of_publication_no_day_is_guessed(run, report: Path) -> None:
    found = json.loads(run("extract", report, "--format", "jsonl").out)
    assert found["events"][0]["date"] is None
    assert found["events"][0]["date_reason"]
    (phrase,) = [m for m in found["mentions"] if m["kind"] == "date"]
    assert phrase["date"] is None
    assert phrase["reason"]


@pytest.mark.parametrize(
    "text",
    [
        "Beat three eggs with the sugar, fold in the flour and bake for 40 minutes.",
        "Leeds beat Hull 3-1 on Saturday. Smith scored twice and Jones hit the post before 30,000 people.",
    ],
)
def test_a_text_with_no_event_is_an_empty_map_and_a_sentence(run, tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.txt"
    path.write_text(text)
    ran = run("map", path, *PUBLISHED, "-o", tmp_path)
    assert ran.code == 0
    assert "No event was found" in ran.out
    assert json.loads((tmp_path / "other.geojson").read_text())["features"] == []
    assert (tmp_path / "other.html").exists()


def test_map_writes_both_files_under_the_report_s_name_and_prints_the_table(run, report: Path) -> None:
    folder = report.parent / "new" / "folder"
    ran = run("map", report, *PUBLISHED, "-o", folder)
    assert (ran.code, ran.err) == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == ["saraqib report.geojson", "saraqib report.html"]
    assert "Saraqib" in ran.out
    assert str(folder / "saraqib report.html") in ran.out
    assert (folder / "saraqib report.html").stat().st_mode & 0o044 == 0o044


@pytest.mark.parametrize(("name", "stem"), [([], "map"), (["--name", "both"], "both")])
def test_several_reports_make_one_map(run, report: Path, name: list[str], stem: str) -> None:
    records = report.parent / "more.jsonl"
    records.write_text(json.dumps({"id": "x", "text": REPORT, "published": "2020-02-07"}))
    ran = run("map", report, records, *PUBLISHED, *name, "-o", report.parent / "out")
    assert ran.code == 0
    features = json.loads((report.parent / "out" / f"{stem}.geojson").read_text())["features"]
    assert [f["properties"]["date_start"] for f in features] == ["2020-01-23", "2020-02-06"]
    assert len({f["id"] for f in features}) == 2


def test_a_jsonl_file_and_standard_input_make_a_map_named_map(run, tmp_path: Path) -> None:
    record = json.dumps({"text": REPORT, "published": "2020-01-24"})
    (tmp_path / "one.jsonl").write_text(record)
    for number, arguments in enumerate([(tmp_path / "one.jsonl",), ("-",)]):
        assert run("map", *arguments, "-o", tmp_path / str(number), stdin=record.encode()).code == 0
        assert (tmp_path / str(number) / "map.html").exists()


def test_extract_reads_standard_input_as_text_and_reads_its_own_output(run) -> None:
    first = run("extract", "-", *PUBLISHED, "--format", "jsonl", stdin=REPORT.encode())
    again = run("extract", "-", "--format", "jsonl", stdin=first.out.encode())
    assert again.out == first.out


def test_one_bad_line_costs_no_other(run, tmp_path: Path) -> None:
    good = json.dumps({"text": REPORT})
    path = tmp_path / "a.jsonl"
    path.write_text(f"{good}\n{{bad\n{good}\n")
    ran = run("extract", path, "--format", "jsonl", "--published", "2020-01-24")
    assert ran.code == 1
    assert len(ran.lines) == 2
    assert "line 2" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["map", "missing.txt"], "missing.txt"),
        (["extract", "mapper/lexicon"], "folder"),
        (["extract", "{report}", "--published", "yesterday"], "yesterday"),
        (["extract", "{report}", "--format", "pdf"], "pdf"),
        (["map", "{report}", "--name", "../up"], "../up"),
        (["map", "{report}", "--corridors", "none.geojson"], "none.geojson"),
        (["map", "{report}", "--tiles", "NoSuchLayer"], "NoSuchLayer"),
        (["map", "{report}", "--nonsense"], "--nonsense"),
        (["map"], "REPORT"),
        (["draw"], "draw"),
        (["map", "{report}", "-o", "{report}"], "saraqib"),
    ],
)
def test_misuse_is_one_sentence_and_writes_nothing(
    run, report: Path, arguments: list[str], word: str
) -> None:
    given = [argument.format(report=report) for argument in arguments]
    if given[0] == "map" and "-o" not in given:
        given += ["-o", str(report.parent / "out")]
    ran = run(*given)
    one_sentence(ran, word)
    assert not (report.parent / "out").exists() or not list((report.parent / "out").iterdir())


def test_hostile_text_steers_no_terminal_and_stops_no_output(run, tmp_path: Path) -> None:
    text = "\x1b[31mFive people were killed in Idlib, Syria\u202e on Monday, \x1b]0;SANA\x07 said. </b>\ud800"
    path = tmp_path / "hostile.jsonl"
    path.write_text(json.dumps({"text": text, "title": "\x1b[2Jtitle", "published": "2020-01-24"}))
    table = run("extract", path)
    assert table.code == 0
    assert not set(table.out) & set("\x1b\x07\u202e")
    line = run("extract", path, "--format", "jsonl")
    assert json.loads(line.out)["text"] == text.replace("\ud800", "\ufffd")
    assert run("map", path, "-o", tmp_path).code == 0


def test_read_writes_reports_that_the_other_commands_read(run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'notes,event_date,n\n"{REPORT.strip()}",24-Jan-20,1\n,24-Jan-20,2\n')
    first = run("read", tmp_path / "a.csv", "--columns", "id=n")
    assert first.code == 1
    assert "line 3" in first.err
    (record,) = map(json.loads, first.lines)
    assert record == {
        "id": "1", "title": "", "published": "2020-01-24", "publisher": "", "url": "", "lang": "",
        "text": REPORT.strip(),
    }  # fmt: skip
    again = run("extract", "-", "--format", "jsonl", stdin=first.out.encode())
    assert json.loads(again.out)["events"][0]["date"]["start"] == "2020-01-23"


@pytest.mark.parametrize(
    "options", [["--columns", "story=x"], ["--input-format", "papyrus"], ["--day-order", "ymd"]]
)
def test_options_of_input_that_cannot_be_used_are_one_sentence(run, report: Path, options: list[str]) -> None:
    one_sentence(run("read", report, *options), options[1])


def test_help_comes_from_the_docstrings(run) -> None:
    assert "no network" in run("map", "--help").out
    assert "extract" in run("--help").out
    assert run("--version").out.startswith("mapper, version ")


def hear_interrupts() -> None:
    """In a child process: take SIGINT as usual, also where a background shell has it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def spawn(*arguments: str, **options: object) -> subprocess.Popen:
    command = [sys.executable, "-m", "mapper.cli", *arguments]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    pipes |= {"preexec_fn": hear_interrupts}
    return subprocess.Popen(command, **(pipes | options), cwd=ROOT)


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": REPORT}) + "\n") * 60)
    process = spawn("extract", str(path), "--format", "jsonl")
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.wait(timeout=60)


def test_a_map_is_written_though_nobody_listens(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": REPORT}) + "\n") * 60)
    process = spawn("map", str(path), "-o", str(tmp_path / "out"), "--published", "2020-01-24")
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0
    assert {p.suffix for p in (tmp_path / "out").iterdir()} == {".html", ".geojson"}


def test_an_interrupt_is_one_sentence_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    process = spawn("map", "-", "-o", str(tmp_path / "out"))
    process.stdin.write((json.dumps({"text": REPORT}) + "\n{}\n").encode())
    process.stdin.flush()
    assert b"line 2" in process.stderr.readline()
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    assert process.stderr.read().strip() == b"Stopped by Ctrl-C."
    assert not (tmp_path / "out").exists()


#: Sends itself Ctrl-C when a module is looked for.
INTERRUPTED = """
import os, signal, sys
class Finder:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
import event_mapper
getattr(event_mapper, sys.argv.pop())()
"""


@pytest.mark.parametrize("command", ["mapper", "gazetteer"])
@pytest.mark.parametrize("loading", ["gazetteer", "numpy", "click"])
def test_an_interrupt_while_python_loads_is_one_sentence(command: str, loading: str) -> None:
    program = [sys.executable, "-c", INTERRUPTED, loading, command]
    done = subprocess.run(program, capture_output=True, text=True, cwd=ROOT, preexec_fn=hear_interrupts)
    assert (done.returncode, done.stderr) == (130, "Stopped by Ctrl-C.\n")


def test_records_are_answered_as_they_come(gazetteer: Gazetteer) -> None:
    assert gazetteer
    process = spawn("extract", "-", "--format", "jsonl", env=os.environ | {"PYTHONUNBUFFERED": "1"})
    process.stdin.write((json.dumps({"text": REPORT}) + "\n").encode())
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["text"] == REPORT
    process.stdin.close()
    assert process.wait(timeout=60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("style", ["table", "jsonl", "geojson", "labels"])
def test_a_full_disk_is_one_sentence(report: Path, style: str) -> None:
    with Path("/dev/full").open("w") as full:
        process = spawn("extract", str(report), "--published", "2020-01-24", "--format", style, stdout=full)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert (
        err.decode() == "mapper: The results cannot be written (no space left on device): check the disk.\n"
    )


def test_streams_that_are_closed_are_empty_ones() -> None:
    command = f'"{sys.executable}" -m mapper.cli read - <&- >&-'
    ran = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr == "mapper: standard input is empty: put the text of the report into it.\n"


def test_an_empty_name_is_not_the_folder_one_is_in(run) -> None:
    one_sentence(run("read", ""), 'The name ""', "is empty")


def test_a_table_that_is_no_terminals_is_as_wide_as_a_page(
    run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report.write_text(
        "Armed men killed three people in Carrefour-Feuilles, Port-au-Prince, Haiti, on Thursday."
    )
    monkeypatch.delenv("COLUMNS", raising=False)
    wide = run("extract", report, *PUBLISHED).out
    assert "Port-au-Prince" in wide
    assert 80 < max(map(len, wide.splitlines())) <= 120
    monkeypatch.setenv("COLUMNS", "70")
    assert max(map(len, run("extract", report, *PUBLISHED).lines)) <= 70
    monkeypatch.setenv("COLUMNS", "wide")
    assert run("extract", report, *PUBLISHED).out == wide


def test_an_about_that_is_mistyped_is_refused_or_told(run, report: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    lines = [f"Shells hit the town of Tripoli.,{about}" for about in ("Lebanon", "Lebanan", "Lebanan")]
    path.write_text("text,country\n" + "\n".join(lines) + "\n")
    one_sentence(run("extract", report, "--about", "Atlantis"), '"Atlantis"', "did you mean")
    ran = run("extract", path, "--columns", "about=country", "--format", "jsonl")
    assert ran.code == 0
    said = [line for line in ran.err.splitlines() if "read without" in line]
    assert "rows:3 is read without" in said[0]
    assert '"Lebanan": did you mean "Lebanon"' in said[0]
    assert said[1:] == ['mapper: 2 reports are read without their "about", "Lebanan".']
    places = [next(m for m in json.loads(line)["mentions"] if m["kind"] == "place") for line in ran.lines]
    assert [place["place"]["country"] for place in places] == ["LB", "LY", "LY"]


def test_an_about_that_is_unknown_is_looked_up_once(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, asked = tmp_path / "rows.csv", []

    def codes(names: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
        asked.extend(names)
        return about_codes(names, gazetteer)

    monkeypatch.setattr(reports, "about_codes", codes)
    path.write_text("text,country\n" + "Shells hit the town of Tripoli.,Lebanan\n" * 3)
    ran = run("extract", path, "--columns", "about=country", "--format", "jsonl")
    assert (ran.code, asked.count("Lebanan")) == (0, 1)
    assert '3 reports are read without their "about", "Lebanan"' in ran.err


def test_the_language_of_the_map(run, report: Path, tmp_path: Path) -> None:
    one_sentence(run("map", report, *PUBLISHED, "--lang", "tlh"), "tlh", "en, ar")
    assert run("map", report, *PUBLISHED, "--lang", "ar", "-o", tmp_path, "--name", "m").code == 0
    assert '<html lang="ar" dir="rtl">' in (tmp_path / "m.html").read_text(encoding="utf-8")


def test_coarsen_is_for_what_holds_no_words(run, report: Path, tmp_path: Path) -> None:
    one_sentence(
        run("extract", report, *PUBLISHED, "--format", "jsonl", "--coarsen", 10), "--format csv or geojson"
    )
    one_sentence(run("map", report, *PUBLISHED, "--coarsen", "ten"), '"ten"', "kilometres")
    ran = run("extract", report, *PUBLISHED, "--format", "geojson", "--coarsen", "unit")
    assert ran.code == 0
    (feature,) = json.loads(ran.out)["features"]
    assert feature["properties"]["place_names"] == "Idlib"
    assert "Saraqib" not in ran.out
    assert run("map", report, *PUBLISHED, "--coarsen", 20, "-o", tmp_path).code == 0
    assert "Saraqib" not in (tmp_path / "map.geojson").read_text()
    assert not list(tmp_path.glob("saraqib report.*json"))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can write")
def test_where_nothing_can_be_written_is_said_before_anything_is_read(
    run, report: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.txt"
    one_sentence(run("map", missing, "-o", "/proc/nope"), "/proc/nope cannot be written")
    one_sentence(run("map", missing, "--gpkg", "/proc/m.gpkg"), "/proc/m.gpkg cannot be written")
    one_sentence(run("map", missing, "--png", tmp_path / "x.pdf"), "a name that ends in .png")
    listed = tmp_path / "no" / "x.tsv"
    one_sentence(run("evaluate", ROOT / "examples" / "labelled.yaml", "--errors", listed), "does not exist")
    assert list(tmp_path.iterdir()) == [report]


def test_columns_of_what_is_no_table_are_told(run, report: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("foo\nShells fell.\n")
    ran = run("read", report, tmp_path / "a.csv", "--columns", "text=foo")
    assert len(ran.lines) == 2
    assert f"was not used where there is none: {report} is no table." in ran.err


def test_a_sheet_beside_the_map(run, report: Path, tmp_path: Path) -> None:
    one_sentence(run("map", report, *PUBLISHED, "--png", tmp_path / "no" / "m.png"), "no", "does not exist")
    files = ("--png", tmp_path / "m.png", "--pdf", tmp_path / "m.pdf")
    ran = run("map", report, *PUBLISHED, "-o", tmp_path / "out", *files)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[-2:] == [f"PNG: {tmp_path / 'm.png'}", f"PDF: {tmp_path / 'm.pdf'}"]
    assert (tmp_path / "m.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["mapper", "gazetteer"])
def test_a_package_is_its_command(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", name, "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(f"{name}, version")


def test_map_is_written_over_nothing_that_it_is_made_from(run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = f"<html><body><p>{REPORT}</p></body></html>"
    Path("reports").mkdir()
    for name in ("story.html", "reports/map.html"):
        Path(name).write_text(page)
    line = {"type": "LineString", "coordinates": [[36, 35], [37, 36]]}
    routes = json.dumps({"type": "Feature", "properties": {"name": "r"}, "geometry": line})
    Path("zz.geojson").write_text(routes)
    Path("zz.txt").write_text(REPORT)
    Path("other.html").symlink_to("story.html")
    one_sentence(run("map", "story.html", "-o", "."), "story.html", "over the report", "-o or --name")
    one_sentence(run("map", "other.html", "-o", ".", "--name", "story"), "over the report")
    one_sentence(run("map", "reports", "-o", "reports"), "reports/map.html", "over the report")
    one_sentence(run("map", "zz.txt", "--corridors", "zz.geojson", "-o", "."), "over the file of routes")
    one_sentence(run("map", "zz.txt", "--boundaries", "zz.geojson", "-o", "."), "over the file of boundaries")
    with pytest.raises(UsageError, match="over the report"):
        mapper.map(Path("story.html"), output=".")
    assert (Path("story.html").read_text(), Path("zz.geojson").read_text()) == (page, routes)


def test_maps_of_a_folder_are_drawn_into_it_again(run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT)
    asked = ("map", tmp_path, "-o", tmp_path, *PUBLISHED, "--pdf", tmp_path / "sheet.pdf")
    assert run(*asked).code == 0
    again = run(*asked)
    assert (again.code, "of other kinds are not read" in again.err) == (0, True)


def test_what_is_printed_goes_into_no_file_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": REPORT}) + "\n")
    before = path.read_text()
    for given in (path, tmp_path):
        with path.open("a") as out:
            process = spawn("read", str(given), stdout=out)
            _, err = process.communicate(timeout=60)
        assert process.returncode == 2
        assert err == b"mapper: Standard output goes into a file that is read: send it elsewhere.\n"
    assert path.read_text() == before
