"""The events as CSV and as a GeoPackage: the same rows, days and empty cells, read back by other programs."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import geopandas
import pandas as pd
import pyogrio
import pytest

import mapper
from gazetteer import Gazetteer
from mapper.cli import PRINTED
from mapper.errors import UsageError
from mapper.export import TEXTS, gpkg
from mapper.frame import Layers, layers
from tests.mapper import factory as make

TEXT = (
    "Shells hit the town of Saraqib in Idlib, Syria, on Thursday, killing five people, SANA said. "
    "The army opened a corridor from Saraqib to Aleppo.\n\n"
    "In Ukraine, police arrested nine protesters."
)


def test_the_command_line_offers_every_format_that_is_text() -> None:
    assert set(PRINTED) == set(TEXTS)


@pytest.fixture(scope="module")
def shown() -> Iterator[Layers]:
    with Gazetteer.open() as gazetteer:
        found = mapper.extract(TEXT, published="2020-01-24", publisher="=HYPERLINK(1)", gazetteer=gazetteer)
        yield layers([found, make.whole()], gazetteer, title="Saraqib")


def test_csv_has_a_row_an_event_and_empty_cells(shown: Layers) -> None:
    text = "".join(TEXTS["csv"](shown))
    assert text.startswith("\ufefflayer,event_id,report_id")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == len(shown.events)
    assert "geometry" not in rows[0]
    assert (rows[0]["date_start"], rows[0]["killed_min"], rows[0]["admin1_code"]) == (
        "2020-01-23",
        "5",
        "SY-ID",
    )
    assert rows[1]["date_start"] == ""
    assert rows[0]["publisher"] == "'=HYPERLINK(1)"
    assert {row["claims_disagree"] for row in rows} == {"false"}
    assert not [cell for row in rows for cell in row.values() if cell.endswith(".0")]
    read = pd.read_csv(io.BytesIO(text.encode()), parse_dates=["date_start"])
    assert read["layer"].tolist() == ["event"] * len(rows)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\n\r"])
def test_no_end_of_a_line_in_a_report_ends_a_row(gazetteer: Gazetteer, end: str) -> None:
    title = f"Shells{end}=cmd|' /C calc'!A0{end}@SUM(1)"
    found = make.extraction(make.event((make.at(make.TAH),)), report={"title": title, "publisher": "SANA"})
    text = "".join(TEXTS["csv"](layers([found, found], gazetteer, title="T")))
    for rows in (
        list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))),
        pd.read_csv(io.BytesIO(text.encode()), keep_default_na=False).to_dict("records"),
    ):
        assert [(row["title"], row["publisher"]) for row in rows] == [(title, "SANA")] * 2


def test_a_geopackage_is_read_by_gdal_with_dates_and_nulls(shown: Layers, tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    path.write_text("what was there")
    gpkg.write(shown, path)
    assert [name for name, _ in pyogrio.list_layers(path)] == ["events", "corridors", "zones", "about"]
    events = geopandas.read_file(path, layer="events")
    assert events.crs == "EPSG:4326"
    assert events["date_start"].dtype.kind == "M"
    assert events["date_start"].isna().tolist() == (shown.events["date_start"] == "").tolist()
    assert events["killed_min"][0] == 5
    assert events.geometry[0].equals_exact(shown.events.geometry.iloc[0], 1e-9)
    about = pyogrio.read_dataframe(path, layer="about")
    assert "Places: GeoNames, CC BY 4.0" in about["words"].tolist()
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_said(shown: Layers, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        gpkg.write(shown, tmp_path / "nowhere" / "a.gpkg")
