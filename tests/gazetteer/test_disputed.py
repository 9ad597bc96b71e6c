"""The table of disputed areas against the boundaries that are shipped, and where its notes are seen."""

import json

import pytest
from click.testing import CliRunner

from gazetteer import Gazetteer, Point, cli, disputed, must_know

AREAS = disputed.areas()
REQUIRED = {
    "golan-heights", "crimea", "donetsk", "luhansk", "zaporizhzhia", "kherson", "jammu-and-kashmir", "ladakh",
    "azad-kashmir", "gilgit-baltistan", "aksai-chin", "arunachal-pradesh", "abkhazia", "south-ossetia",
    "western-sahara", "northern-cyprus", "kosovo", "abyei", "halaib", "taiwan", "somaliland", "transnistria",
    "nagorno-karabakh", "west-bank", "gaza", "east-jerusalem",
}  # fmt: skip


def test_every_area_that_reports_name_is_in_the_table() -> None:
    assert {area.id for area in AREAS} >= REQUIRED
    assert len({area.id for area in AREAS}) == len(AREAS)


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.id)
def test_the_boundaries_show_it_as_the_table_says(gaz: Gazetteer, area: disputed.DisputedArea) -> None:
    country, admin1 = gaz.unit_at(area.at)
    assert country == area.shown
    assert area in disputed.of(country, admin1, area.at)
    for code in area.units:
        assert gaz.boundary(code) is not None, code
    assert "Natural Earth" in area.view
    around = tuple(v + d for v, d in zip((*area.at, *area.at), (-0.06, -0.06, 0.06, 0.06), strict=True))
    assert area.id in {found.id for found, _ in gaz.disputed_in(around)}


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(35.0, 32.8), (36.63, 35.93), (30.5, 50.45), (35.57, 33.21), (87.6, 43.8), (44.8, 41.7), (35.2, 31.79)],
)
def test_what_is_not_disputed_has_no_note(gaz: Gazetteer, lon: float, lat: float) -> None:
    country, admin1 = gaz.unit_at((lon, lat))
    assert disputed.of(country, admin1, Point(lon, lat)) == ()


def test_places_and_units_carry_the_note(gaz: Gazetteer) -> None:
    for name, words in (("Simferopol", "Crimea"), ("Hargeisa", "Somaliland"), ("Katzrin", "Golan")):
        best = gaz.find(name).best
        assert best is not None, name
        assert words in best.place.note
        assert "claimed by" in must_know(best.place)
    unit = gaz.unit("IL-Z")
    assert unit is not None
    assert unit.note.startswith("in part disputed: Golan")
    nation = gaz.unit("XK")
    assert nation is not None
    assert "Serbia" in nation.note
    idlib = gaz.unit("SY-ID")
    assert idlib is not None
    assert idlib.note == ""


def test_find_and_where_print_it() -> None:
    run = CliRunner().invoke(cli.cli, ["where", "34.1,44.95", "--format", "jsonl"])
    assert "administered by Russia" in json.loads(run.stdout)["disputed"][0]
    assert "claimed by Russia, Ukraine" in CliRunner().invoke(cli.cli, ["where", "34.1,44.95"]).stdout
    found = CliRunner().invoke(cli.cli, ["find", "Simferopol", "--format", "jsonl"])
    assert "claimed by Russia, Ukraine" in json.loads(found.stdout)["best"]["note"]
    assert "disputed: Crimea" in CliRunner().invoke(cli.cli, ["find", "Simferopol"]).stdout
