"""Units from a user's file that take the place of ours: matched to ours by code, or by name and overlap.

A file's first-level unit that is one of ours keeps our code and our names; its own code stays in
``also``. What it has below the first level is added under its own codes. Lon/lat, WGS 84.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from ..disputed import noted
from ..errors import SourceError
from ..place import Level, Name, Place, Point, SourceInfo
from ..spellings.likeness import similarity
from ..spellings.names import form
from .boundary_file import Shape
from .reach import mainland, radius_km

HALF, MOST = 0.5, 0.65
"""Share of a polygon in our unit, or of ours in it, with a like name; of both, each way, without one."""
LIKE = 0.8
WHOLE = 0.8
"""A file whose units cover this share of a country replaces all of its units."""


@dataclass(frozen=True, slots=True)
class Ours:
    """What matching asks of our own boundaries."""

    unit: Callable[[str], Place | None]
    area: Callable[[str], BaseGeometry | None]
    codes_in: Callable[[tuple[float, float, float, float]], list[str]]
    units: Callable[[str], Sequence[Place]]


class Given:
    """The units of one or several files. ``replaced`` holds (country, level) that the files cover whole."""

    def __init__(self, files: str) -> None:
        self.files = files
        self.replaced: set[tuple[str, str]] = set()
        self._places: dict[str, Place] = {}
        self._areas: dict[str, BaseGeometry] = {}

    def area(self, code: str) -> BaseGeometry | None:
        """The area of that code in the file, or None."""
        return self._areas.get(code)

    def place(self, code: str) -> Place | None:
        """The unit of that code in the file, or None."""
        return self._places.get(code)

    @property
    def finer(self) -> bool:
        """Whether the files hold units of the second or third level."""
        return any(place.level in ("admin2", "admin3") for place in self._places.values())

    def codes(self, country: str, level: Level) -> tuple[str, ...]:
        """Codes of the file's units of a country and level."""
        return tuple(c for c, p in self._places.items() if (p.country, p.level) == (country, level))

    def codes_in(self, bbox: tuple[float, float, float, float]) -> list[str]:
        """Codes of the file's units whose bounding box meets a box."""
        west, south, east, north = bbox
        bounds = ((code, area.bounds) for code, area in self._areas.items())
        return [c for c, (w, s, e, n) in bounds if w <= east and e >= west and s <= north and n >= south]

    @property
    def countries(self) -> tuple[str, ...]:
        """Names of the countries that the files hold units of."""
        named = {p.country: p.country_name or p.country for p in self._places.values()}
        return tuple(sorted(named.values()))

    def instead(self, source: SourceInfo) -> SourceInfo:
        """What is said of a source: of ours for boundaries, that the files stand in its place."""
        if source.id != "units":
            return source
        where = f" of {', '.join(self.countries)}" if 0 < len(self.countries) <= 3 else ""
        credit = f"Boundaries{where}: {self.files}"
        return replace(source, credit=credit, title=f"{source.title}; {credit}")

    def put(self, code: str, place: Place, area: BaseGeometry) -> None:
        """File a unit under a code."""
        self._places[code], self._areas[code] = place, area


def given(shapes: Iterable[Shape], paths: Sequence[Path], ours: Ours) -> Given:
    """The shapes of files as units. Raises SourceError where they do not lie where they say."""
    found = Given(", ".join(path.name for path in paths))
    ordered = sorted(shapes, key=lambda s: s.level)
    codes: dict[str, str] = {}  # the file's own codes of first-level units -> ours
    for shape in (s for s in ordered if s.level <= 1):
        _place_one(shape, found, ours, codes)
    _complete(found, ours)
    for shape in (s for s in ordered if s.level > 1):
        _place_below(shape, found, ours, codes)
    return found


def _place_one(shape: Shape, found: Given, ours: Ours, codes: dict[str, str]) -> None:
    mine = _match(shape, ours)
    if mine is None:
        place = _new(shape, _country(shape, ours), ours)
        place = replace(place, admin1=place.id.removeprefix("boundaries:") if shape.level == 1 else "")
    else:
        own = (f"boundaries:{shape.code}",) if shape.code else ()
        names = tuple(dict.fromkeys((*mine.names, *shape.names)))
        place = replace(mine, also=tuple(dict.fromkeys((*mine.also, *own))), names=names)
        place = _lying(place, shape.area, mine.point)
    code = place.admin1 if place.level == "admin1" else place.country
    if found.place(code) is not None:
        raise SourceError(f"{shape.where} is {place.name} ({code}) for the second time: keep one of the two.")
    found.put(code, place, shape.area)
    codes[shape.code] = code


def _match(shape: Shape, ours: Ours) -> Place | None:
    """Our unit that a shape is: by ISO code, else by name and overlap, else by overlap both ways."""
    level: Level = "country" if shape.level == 0 else "admin1"
    rated = []
    for code in ours.codes_in(shape.area.bounds):
        place, area = ours.unit(code), ours.area(code)
        if place is None or area is None or place.level != level or not area.intersects(shape.area):
            continue
        if ours.unit(shape.country) is not None and place.country != shape.country:
            continue
        shared = area.intersection(shape.area).area
        like = max(
            (similarity(form(a.text), form(b.text)) for a in shape.names for b in place.names), default=0
        )
        rated.append((place, shared / shape.area.area, shared / area.area, like))
    coded = ours.unit(shape.iso) if shape.iso else None
    if coded is not None and coded.level == level:
        if not any(place.id == coded.id for place, *_ in rated):
            raise SourceError(
                f"{shape.where} says that it is {shape.iso} ({coded.name}) but lies elsewhere: "
                "check that longitude comes before latitude and that the code is right."
            )
        return coded
    fits = [r for r in rated if (max(r[1:3]) >= HALF and r[3] >= LIKE) or min(r[1:3]) >= MOST]
    return max(fits, key=lambda r: (r[3] >= LIKE, r[1] * r[2]))[0] if fits else None


def _country(shape: Shape, ours: Ours) -> str:
    """The country that a shape belongs to: the one that the file says, else the one with most of it."""
    if ours.unit(shape.country) is not None:
        return shape.country
    best, most = "", 0.0
    for code in ours.codes_in(shape.area.bounds):
        place, area = ours.unit(code), ours.area(code)
        if place is not None and area is not None and place.level == "country":
            shared = area.intersection(shape.area).area
            if shared > most:
                best, most = code, shared
    return best


def _complete(found: Given, ours: Ours) -> None:
    """Where the units cover their country: no other of ours stays, and the country is their union."""
    for country in {p.country for p in found._places.values() if p.country}:
        whole, codes = ours.area(country), found.codes(country, "admin1")
        if not codes or found.area(country) is not None or whole is None:
            continue
        union = shapely.union_all([area for code in codes if (area := found.area(code)) is not None])
        nation = ours.unit(country)
        if nation is not None and union.intersection(whole).area >= WHOLE * whole.area:
            found.replaced.add((country, "admin1"))
            found.put(country, _lying(nation, union, nation.point), union)


def _place_below(shape: Shape, found: Given, ours: Ours, codes: dict[str, str]) -> None:
    """A second- or third-level unit: its parents are those it states, else those it lies in."""
    admin1 = codes.get(shape.parents[1], "") or _most(shape.area, found, ours)
    outer = found.place(admin1) or ours.unit(admin1)
    country = outer.country if outer else _country(shape, ours)
    place = _new(shape, country, ours)
    own = place.id.removeprefix("boundaries:")
    place = replace(
        place,
        admin1=admin1,
        admin1_name=outer.name if outer else "",
        admin2=own if shape.level == 2 else shape.parents[2],
        admin2_name=place.name if shape.level == 2 else shape.parent_names[2],
        admin3=own if shape.level == 3 else "",
        admin3_name=place.name if shape.level == 3 else "",
    )
    if found.place(own) is not None:
        raise SourceError(f"{shape.where} has the code {own} of another unit: give each its own.")
    found.put(own, replace(place, note=noted(place, "")), shape.area)


def _most(area: BaseGeometry, found: Given, ours: Ours) -> str:
    """The first-level unit that holds most of an area."""
    best, most = "", 0.0
    for code in dict.fromkeys((*found.codes_in(area.bounds), *ours.codes_in(area.bounds))):
        place, other = found.place(code) or ours.unit(code), found.area(code) or ours.area(code)
        if place is not None and other is not None and place.level == "admin1":
            shared = other.intersection(area).area
            if shared > most:
                best, most = code, shared
    return best


def _new(shape: Shape, country: str, ours: Ours) -> Place:
    """A unit that is none of ours."""
    levels: tuple[Level, ...] = ("country", "admin1", "admin2", "admin3")
    code = shape.code or f"{country}-{form(shape.names[0].text).replace(' ', '-')}"
    nation = ours.unit(country) if country else None
    west, south, east, north = shape.area.bounds
    middle = Point((west + east) / 2, (south + north) / 2)
    place = Place(
        id=f"boundaries:{code}",
        name=shape.names[0].text,
        point=middle,
        level=levels[shape.level],
        kind=("country", "province", "district", "subdistrict")[shape.level],
        country=country,
        country_name=nation.name if nation else "",
        names=tuple(dict.fromkeys((*shape.names, Name(code)))),
        source="boundaries",
    )
    return _lying(place, shape.area, middle)


def _lying(place: Place, area: BaseGeometry, wanted: Point) -> Place:
    """The unit with its point in the area, ``wanted`` where that lies inside, and as far as it reaches."""
    spot = _spot(area, wanted)
    land = mainland(area) if place.level == "country" else area
    return replace(place, point=spot, uncertainty_km=radius_km(land, spot))


def _spot(area: BaseGeometry, wanted: Point) -> Point:
    if area.contains(shapely.Point(wanted)):
        return wanted
    inside = area.representative_point()
    return Point(round(inside.x, 4), round(inside.y, 4))
