"""The names of the base map in order of weight: where the events are, what lies beside it, the rest."""

import unicodedata
from collections import Counter
from dataclasses import replace
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ..frame import Layers, records
from ..layers.about import HIDDEN
from ..pages.speech import Speech
from .labels import STYLES, Name
from .land import Land
from .surface import middle
from .text import clean, width
from .view import View

#: A unit's name is written where the unit is at least so wide on the sheet, in points.
NAMED = 34.0
#: That of a disputed area, which is written smaller, where it is so wide.
DISPUTED = 24.0
#: A country or unit has so much ground on the sheet at least, in square points: of scattered islands the name
#: would stand in the sea.
GROUND = 40.0
#: What is written in the middle of what is seen of an area needs so many square points of it.
SHOWN = 900.0
#: Towns of the base map that a sheet names at most.
TOWNS = 40
#: A sheet so many kilometres wide is one of a small scale: of units without events it names only those beside
#: units with some.
WIDE_KM = 3000.0
#: A name over so much of its country's width is broken.
SHARE = 0.7
#: Areas so near to each other on the sheet, in points, are neighbours.
TOUCH = 1.0

_Rows = list[dict[str, Any]]


class BaseNames:
    """The names of the base map of a sheet.

    ``own`` are those of the countries that hold events, most events first: they stand before any other name,
    on their own ground or led to it. ``rest`` are all others.
    """

    def __init__(self, layers: Layers, view: View, said: Speech) -> None:
        self._view, self._said, land = view, said, Land(layers, view)
        held = _held(layers)
        countries = list(records(layers.countries))
        self._homes = sorted(
            (row for row in countries if row["code"] in held), key=lambda row: -held[row["code"]]
        )
        self._ground = [shape for row in self._homes if (shape := view.shape(row["geometry"])) is not None]
        self.own = [name for row in self._homes for name in self._led(row, land)]
        self.rest = self._rest(layers, held, [row for row in countries if row["code"] not in held])

    def _led(self, row: dict[str, Any], land: Land) -> list[Name]:
        """The name of a country that holds events: in two lines where it is wider than the country."""
        names = _over(self._view, [row], "own", least=0.0, ground=0.0)
        home = land.of(row["geometry"], sea=True)
        return [replace(name, text=_broken(name), led=True, home=home) for name in names]

    def _rest(self, layers: Layers, held: Counter[str], others: _Rows) -> list[Name]:
        view, said = self._view, self._said
        units = _as_read(sorted(records(layers.units), key=lambda row: -held[row["code"]]), said)
        told = [row for row in units if row["code"] in held]
        beside = [row for row in others if self._touches(row, self._ground)]
        shown = [row for row in others if row["concerned"] or row["near"] or view.world]
        far = [row for row in shown if row not in beside]
        towns = _as_read(sorted(records(layers.towns), key=lambda row: -row["population"]), said)
        found = _over(view, told, "concerned") + _over(view, beside, "country")
        found += _at(view, [row for row in towns if row["capital"]], "capital") + _over(view, far, "country")
        found += _at(view, [row for row in towns if not row["capital"]], "town")[:TOWNS]
        for row in records(layers.disputed):
            name = said["disputed_label"].format(row["name"])
            found += _over(view, [{**row, "name": name}], "disputed", DISPUTED)
        if view.world:
            return found  # provinces that no report tells of would be as loud as countries
        plain = self._plain(units, told)
        concerned = [row for row in plain if row["concerned"]]
        found += _over(view, concerned, "concerned")
        found += _over(view, [row for row in plain if not row["concerned"]], "unit")
        return found + _over(view, _as_read(list(records(layers.finer)), said), "unit")

    def _plain(self, units: _Rows, told: _Rows) -> _Rows:
        """Units without events; of a small scale in countries that hold some, beside units that do."""
        plain = [row for row in units if row not in told]
        if self._view.km(self._view.frame.width) < WIDE_KM:
            return plain
        homes = {row["code"] for row in self._homes}
        ground = [shape for row in told if (shape := self._view.shape(row["geometry"])) is not None]
        return [row for row in plain if row["country"] in homes and self._touches(row, ground)]

    def _touches(self, row: dict[str, Any], ground: list[BaseGeometry]) -> bool:
        shape = self._view.shape(row["geometry"])
        return shape is not None and any(shapely.dwithin(shape, one, TOUCH) for one in ground)


def _broken(name: Name) -> str:
    """The words of a name, in two lines where they are nearly as wide as its area."""
    style, area = STYLES[name.style], name.area
    wide = width(clean(name.text).upper(), style.size, style.bold)
    gaps = [at for at, sign in enumerate(name.text) if sign == " "]
    if area is None or not gaps or wide < SHARE * (area.bounds[2] - area.bounds[0]):
        return name.text
    at = min(gaps, key=lambda gap: abs(gap - len(name.text) / 2))
    return f"{name.text[:at]}\n{name.text[at + 1 :]}"


def _held(layers: Layers) -> Counter[str]:
    """Codes of the countries and first-level units that hold events that are shown, with how many."""
    found: Counter[str] = Counter()
    for row in records(layers.events):
        if row["geometry"] is not None and row["status"] not in HIDDEN:
            found.update(
                {code for name in ("country", "admin1_code") for code in row[name].split("; ") if code}
            )
    return found


def _at(view: View, rows: _Rows, style: str) -> list[Name]:
    spots = [(row, view.at(row["lon"], row["lat"])) for row in rows]
    return [Name(row["name"], *spot, style) for row, spot in spots if spot is not None]


def _as_read(rows: _Rows, said: Speech) -> _Rows:
    """Rows with the names that their country writes, where it writes as the sheet does."""
    script = _script(said["disputed_label"])
    return [{**row, "name": row["native"]} if _script(row["native"]) == script else row for row in rows]


def _script(text: str) -> str:
    """The script of the first letter, by Unicode's name of it; "" where there is none."""
    return next((unicodedata.name(sign, "").split(" ")[0] for sign in text or "" if sign.isalpha()), "")


def _over(view: View, rows: _Rows, style: str, least: float = NAMED, ground: float = GROUND) -> list[Name]:
    """Names over areas: at their own spot, or in the middle of what the frame shows of them."""
    found = []
    for row in rows:
        shape = view.shape(row["geometry"])
        if shape is None or shape.bounds[2] - shape.bounds[0] < least:
            continue
        if style != "disputed" and shape.area < ground:
            continue
        spot = middle(shape, view.at(row["lon"], row["lat"]), view, SHOWN)
        if spot is None:
            continue
        shapely.prepare(shape)
        found.append(Name(row["name"], *spot, style, area=shape))
    return found
