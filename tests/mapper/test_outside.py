"""What a map says of places from outside, of disputed areas, and of boundaries that the user brought."""

import json
import socket
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from shapely import affinity
from shapely.geometry import mapping

import mapper
from gazetteer import Gazetteer, online
from mapper import cli
from mapper.frame import layers

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "gazetteer"))
import pagedata  # importlib mode puts no folder of tests on the path
from nominatim import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Two people were killed in shelling of the village of Wazzurfa in Idlib province, Syria, on Monday."
CRIMEA = "Two people were killed in a drone strike in Simferopol, Crimea, on Monday."


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> "Iterator[Server]":
    """A geocoder on loopback that the environment names; answers are remembered in the test's folder."""
    monkeypatch.setattr("gazetteer.cache_folder", lambda: tmp_path / "cache")
    with serving() as running:
        for key, value in running.options.items():
            monkeypatch.setenv(f"EVENT_MAPPER_GEOCODER_{key.upper()}", value)
        yield running


@pytest.mark.usefixtures("server")
def test_a_place_found_online_says_so_everywhere(gazetteer: Gazetteer, tmp_path: Path) -> None:
    places = online(gazetteer)
    found = mapper.extract(TEXT, published="2024-05-15", gazetteer=places)
    assert places.failures == []
    (placed,) = [p.mention for e in found.events for p in e.placements if p.mention.text == "Wazzurfa"]
    assert placed.place is not None
    assert placed.place.source == "nominatim"
    assert placed.confidence < 0.8
    line = mapper.dumps(found)
    assert "© OpenStreetMap contributors, ODbL" in line
    assert '"source": "nominatim"' in line
    again = mapper.loads(line)
    for gaz, extraction in ((places, found), (gazetteer, again)):  # also where drawn by a later run
        written = mapper.map(extraction, output=tmp_path, name="m", gazetteer=gaz)
        data = json.loads(written.geojson.read_text("utf-8"))
        assert any("OpenStreetMap contributors" in credit for credit in data["about"]["credits"])
        row = data["features"][0]["properties"]
        assert "found online by Nominatim" in row["place_note"]
        assert "not checked" in row["place_why"]
        assert any(
            "OpenStreetMap" in c for c in pagedata.first(written.html.read_text("utf-8"))["about"]["credits"]
        )


def test_the_command_asks_only_when_told(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, "utf-8")
    asked = ["extract", str(report), "--published", "2024-05-15", "--format", "jsonl"]
    with monkeypatch.context() as patch:

        def refuse(*_: Any, **__: Any) -> None:
            raise AssertionError("a connection was opened")

        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "create_connection", refuse)
        cli.main(asked)
    assert "nominatim" not in capsys.readouterr().out
    assert server.asked == []
    cli.main([*asked, "--online"])
    assert '"source": "nominatim"' in capsys.readouterr().out
    count = len(server.asked)
    cli.main([*asked, "--online"])
    assert len(server.asked) == count


def test_a_geocoder_that_fails_leaves_the_rest_and_is_said(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(handler: Any) -> None:
        handler.send_error(403)

    server.fault = fail
    report = tmp_path / "report.txt"
    report.write_text(TEXT, "utf-8")
    with pytest.raises(SystemExit) as ended:
        cli.main(["extract", str(report), "--published", "2024-05-15", "--format", "jsonl", "--online"])
    said = capsys.readouterr()
    assert ended.value.code == 1
    assert json.loads(said.out)["events"]
    assert "Nominatim" in said.err
    assert len(said.err.strip().splitlines()) == 1
    with pytest.raises(SystemExit) as ended:
        cli.main(["extract", str(report), "--online", "--geocoder", "nowhere"])
    assert ended.value.code == 2


def test_a_geocoder_that_nobody_would_ask_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "r.txt"
    report.write_text(TEXT, "utf-8")
    for said in (["--geocoder", "photon"], ["--geocoder-option", "timeout=5"]):
        with pytest.raises(SystemExit) as ended:
            cli.main(["extract", str(report), *said])
        assert ended.value.code == 2
        assert "add --online" in capsys.readouterr().err


def test_disputed_areas_are_on_the_map(gazetteer: Gazetteer, tmp_path: Path) -> None:
    found = mapper.extract(CRIMEA, published="2024-05-15", gazetteer=gazetteer)
    written = mapper.map(found, output=tmp_path, name="m", gazetteer=gazetteer)
    page = written.html.read_text("utf-8")
    data = pagedata.first(page)
    columns = data["columns"]
    names, notes = (columns[f"disputed_{name}"] for name in ("name", "note"))
    at = [names["cells"][value] for value in names["values"]].index("Crimea")
    note = notes["cells"][notes["values"][at]]
    assert columns["disputed_east"]["values"][at] > columns["disputed_west"]["values"][at]
    assert "claimed by Russia, Ukraine" in note
    assert "Natural Earth draws it" in note
    assert "disputed: Crimea" in pagedata.later(page)[0]["place_note"][0]
    assert "disputed: Crimea" in mapper.dumps(found)
    quiet = layers(
        [mapper.extract("A man was shot in Lyon, France.", gazetteer=gazetteer)], gazetteer, title="x"
    )
    assert len(quiet.disputed) == 0


def test_given_boundaries_are_drawn_and_credited(gazetteer: Gazetteer, tmp_path: Path) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"name": unit.name, "iso_3166_2": unit.admin1},
            "geometry": mapping(affinity.translate(gazetteer.boundary(unit.admin1), 0.05, 0)),
        }
        for unit in gazetteer.units("SY")
    ]
    path = tmp_path / "mine.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    report = tmp_path / "report.txt"
    report.write_text("Five people were killed in clashes in Idlib province, Syria.", "utf-8")
    cli.main(["map", str(report), "-o", str(tmp_path), "--name", "m", "--boundaries", str(path)])
    data = json.loads((tmp_path / "m.geojson").read_text("utf-8"))
    assert "Boundaries of Syria: mine.geojson" in data["about"]["credits"]
    assert not any("Natural Earth" in credit for credit in data["about"]["credits"])
    drawn = data["features"][0]["geometry"]
    west = min(x for polygon in _rings(drawn) for x, _ in polygon)
    assert west == pytest.approx(gazetteer.boundary("SY-ID").bounds[0] + 0.05, abs=1e-4)
    with pytest.raises(SystemExit) as ended:
        cli.main(["map", str(report), "-o", str(tmp_path), "--boundaries", str(report)])
    assert ended.value.code == 2


def _rings(geometry: Any) -> Any:
    many = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [ring for polygon in many for ring in polygon]


def test_districts_of_a_file_are_drawn(tmp_path: Path, gazetteer: Gazetteer) -> None:
    idlib = gazetteer.boundary("SY-ID")
    assert idlib is not None
    west, south, east, north = idlib.bounds
    half = shapely.box(west, south, east, (south + north) / 2)
    parts = {"South": idlib.intersection(half), "North": idlib.difference(half)}
    features = [
        {
            "type": "Feature",
            "properties": {
                "ADM1_EN": "Idlib",
                "ADM1_PCODE": "S7",
                "ADM2_EN": name,
                "ADM2_PCODE": f"S7{name}",
            },
            "geometry": mapping(shape),
        }
        for name, shape in parts.items()
    ]
    path = tmp_path / "districts.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    with Gazetteer.open() as own:
        own.use_boundaries(path)
        found = mapper.extract("Five people were killed in clashes in Idlib province, Syria.", gazetteer=own)
        finer = layers([found], own, title="x").finer
        assert sorted(finer["name"]) == ["North", "South"]
        # An event placed in a district is drawn as the district.
        (event, *_), (_, *finest) = (
            found.events,
            own.units_at(parts["South"].representative_point().coords[0]),
        )
        placement = event.placements[0]
        mention = replace(placement.mention, place=finest[-1], level="admin2")
        moved = replace(event, placements=(replace(placement, mention=mention, role="at"),))
        drawn = layers([replace(found, events=(moved,))], own, title="x")
    row = drawn.events.iloc[0]
    assert (row["drawn_as"], row["unit_codes"]) == ("unit", "S7South")
    assert row.geometry.area == pytest.approx(parts["South"].area, rel=1e-6)
    assert bool(drawn.finer.set_index("code").loc["S7South", "concerned"])
