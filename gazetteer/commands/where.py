"""`gazetteer where`: which units hold a position, how far the border is, what is disputed there."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from .. import disputed
from ..errors import GazetteerError
from ..geography.borders import Border
from ..geography.boundaries import LINE_KM
from ..geography.position import on_earth
from ..lookup import Gazetteer
from ..measure import distance_km
from ..place import Place, Point
from ..report import Row, place_row, plain

Show = Callable[[Table], None]
BOUNDARIES = click.option(
    "--boundaries", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
    help="Units of a file (GeoJSON, GeoPackage, shapefile) instead of ours; may be repeated.",
)  # fmt: skip


def position(text: str) -> Point:
    """ "36.7,35.5" as a Point. Raises GazetteerError for anything else."""
    try:
        given = [float(value) for value in re.split(r"\s*,\s*|\s+", text.strip())]
    except ValueError as error:
        raise GazetteerError(
            f"“{text}” is no position; give longitude,latitude such as 36.7,35.5."
        ) from error
    if len(given) != 2:
        raise GazetteerError(f"“{text}” is no position; give longitude,latitude such as 36.7,35.5.")
    return on_earth(given)


def where_row(gazetteer: Gazetteer, point: Point, asked: tuple[str, ...]) -> Row:
    """``lon``, ``lat``, ``units`` from the country down, ``borders``, ``note`` (where the border is too near
    to be sure of the side), ``disputed`` (notes), ``credits``."""
    units = gazetteer.units_at(point)
    country, admin1 = gazetteer.unit_at(point)
    found = _borders(gazetteer, point, units, asked)
    return {
        "lon": point.lon,
        "lat": point.lat,
        "units": [place_row(unit) | {"code": code_of(unit)} for unit in units],
        "borders": [_border_row(gazetteer, border) for border in found],
        "note": _unsure(gazetteer, point, found),
        "disputed": [area.note for area in disputed.of(country, admin1, point)],
        "credits": [source.credit for source in gazetteer.sources() if source.id == "units"],
    }


def _unsure(gazetteer: Gazetteer, point: Point, found: list[Border]) -> str:
    """What to know where the border of two countries is nearer than its line may be wrong; "" elsewhere."""
    near = [b for b in found if len(b.between) == 2 and "-" not in "".join(b.between) and b.km <= LINE_KM]
    if not near:
        return ""
    said = f"the lines inside are good to some {LINE_KM:g} km, so the side of the border is not sure"
    town = gazetteer.town_across(point)
    if town is None:
        return said
    off = distance_km(town.point, point)
    by = f"it is taken to be in {town.country_name}, as {town.name}, {off:.1f} km off, is"
    return f"{said}; {by}, though it is drawn on the other side of the line"


def _borders(
    gazetteer: Gazetteer, point: Point, units: tuple[Place, ...], asked: tuple[str, ...]
) -> list[Border]:
    """The nearest border of its country, and the borders asked for ("TR", "Idlib", "SY/TR")."""
    borders = gazetteer.borders()
    found = [borders.nearest(point)]
    if found == [None] and units and not asked:
        found = [borders.outline(point, units[0].country)]
    for words in asked:
        codes = [_code(gazetteer, part) for part in words.split("/")]
        if len(codes) > 2:
            raise GazetteerError(
                f"“{words}” names more than two sides of a border: write one, or two as A/B."
            )
        border = borders.between(point, *codes) if len(codes) == 2 else borders.outline(point, codes[0])
        if border is None:
            raise GazetteerError(
                f"{' and '.join(codes)} have no border in common: ask for one of them alone."
            )
        found.append(border)
    return [border for border in found if border is not None]


def _code(gazetteer: Gazetteer, words: str) -> str:
    words = words.strip()
    if gazetteer.boundary(words) is not None:
        return words
    codes = gazetteer.codes(words)
    if len(codes) != 1 or gazetteer.boundary(codes[0]) is None:
        raise GazetteerError(f"“{words}” is no country or unit with a border: give its name or ISO code.")
    return codes[0]


def _border_row(gazetteer: Gazetteer, border: Border) -> Row:
    names = [unit.name for code in border.between if (unit := gazetteer.unit(code)) is not None]
    return {
        "km": border.km, "lon": border.point.lon, "lat": border.point.lat,
        "between": list(border.between), "names": names,
    }  # fmt: skip


def code_of(unit: Place) -> str:
    """The code of a unit: ISO 3166-1 or 3166-2, or its source's."""
    codes = {"admin3": unit.admin3, "admin2": unit.admin2, "admin1": unit.admin1}
    return codes.get(unit.level) or unit.country


def where_table(row: Row) -> Table:
    """The units for a terminal."""
    table = Table()
    for column in ("level", "unit", "code", "also", "note"):
        table.add_column(column, overflow="fold")
    for unit in row["units"]:
        cells = (unit["level"], unit["name"], unit["code"], ", ".join(unit["also"]), unit["note"])
        table.add_row(*(escape(plain(cell)) for cell in cells))
    return table


def where_lines(row: Row) -> list[str]:
    """The rest for a terminal: borders, disputes, credits."""
    lines = [f"{border['km']:.1f} km to the {_border_words(border)}" for border in row["borders"]]
    if not row["units"]:
        lines.insert(0, f"No country holds {row['lon']:g}, {row['lat']:g}: it lies at sea, or near a pole.")
    told = [row["note"][0].upper() + row["note"][1:] + "."] if row["note"] else []
    return [plain(line) for line in (*lines, *told, *row["disputed"], *row["credits"])]


def _border_words(border: Row) -> str:
    names = border["names"] or border["between"]
    return f"border of {' and '.join(names)}" if len(names) == 2 else f"outline of {names[0]}"


def where_command(show: Show) -> click.Command:
    """The command; ``show`` prints a table."""

    @click.command("where", context_settings={"ignore_unknown_options": True})
    @click.argument("lonlat", metavar="LON,LAT")
    @click.option(
        "--border", multiple=True, metavar="UNIT|A/B",
        help="Distance to the outline of a unit, or to the border of two; may be repeated.",
    )  # fmt: skip
    @BOUNDARIES
    @click.option(
        "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True,
        help="How to print it.",
    )  # fmt: skip
    def where(lonlat: str, border: tuple[str, ...], boundaries: tuple[Path, ...], form: str) -> None:
        """Say which units hold a position: country, province and what finer units are known.

        Longitude comes first (WGS 84). Prints the nearest border with another country, in km on the
        ellipsoid, and whether the area is disputed, by whom, and how the boundaries in use show it.
        """
        point = position(lonlat)
        gazetteer = Gazetteer.open()
        gazetteer.use_boundaries(*boundaries)
        row: dict[str, Any] = where_row(gazetteer, point, border)
        if form == "jsonl":
            click.echo(json.dumps(row, ensure_ascii=False))
            return
        if row["units"]:
            show(where_table(row))
        for line in where_lines(row):
            click.echo(line)

    return where
