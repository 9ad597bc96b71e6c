"""The Gazetteer: one open index that finds places, scans texts for names and knows boundaries.

More than 300 lines, for it is all that users call, with what each call means; the work is done elsewhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from .as_geocoder import AsGeocoder
from .errors import GazetteerError
from .geography.boundaries import Boundaries
from .geography.position import on_earth
from .opening import user_layers
from .place import Answer, Candidate, Hit, Level, Place, Point, Query, SourceInfo
from .ranking.asking import known_kind, points
from .ranking.rivers import or_river, river_of
from .ranking.search import Search
from .ranking.unit_names import COMMA, UnitNames
from .spellings.names import bare, fold, readings
from .storage.index import Index
from .storage.layers import Layers
from .storage.writing import Progress
from .texts.document import Document, Named, Source, resolve
from .texts.outlets import outlet
from .texts.scan import scan as scan_text

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from .disputed import DisputedArea
    from .geography.borders import Borders

MOST_LOOKED_AT = 400
"""Places of one spelling that are looked at for a text, the most prominent first."""
REMEMBERED, FEW = 2048, 40
"""Answers, and places of a spelling where they are few, that are remembered: texts repeat their names."""
BBox = tuple[float, float, float, float]
"""West, south, east, north in degrees, WGS 84."""


class Gazetteer(AsGeocoder):
    """Places and all the spellings of their names, offline. Get one with :meth:`open`.

    Positions are longitude, latitude in degrees, WGS 84. Not finding a place is an Answer with a
    reason; :class:`GazetteerError` is raised only for misuse and for files that cannot be used.
    """

    def __init__(self, index: Layers) -> None:
        self._index = index
        self._boundaries = Boundaries(index)
        self._search = Search(index, self._boundaries)
        self._unit_names = UnitNames(index, self._boundaries, self._search)
        self._spellings: dict[str, tuple[Candidate, ...]] = {}
        self._answered = lru_cache(maxsize=REMEMBERED)(self._answer)

    @classmethod
    def open(
        cls, path: Path | None = None, *, data: Path | None = None, progress: Progress | None = None
    ) -> "Gazetteer":
        """Open the index at ``path`` alone, or the user's gazetteer: the embedded index and what was added.

        The embedded index is built into the user's cache folder if it is not there; ``progress`` is called
        with a phrase and a share 0–1 meanwhile; without it a bar is drawn where standard error is a
        terminal. ``data`` is the folder of what was added, the user's data folder by default. The
        environment variables EVENT_MAPPER_CACHE and EVENT_MAPPER_DATA name other folders. What is added
        while it is open is seen when it is opened again. Raises IndexFileError for a file that is no index
        of this version.
        """
        return cls(Layers([Index(path)]) if path is not None else user_layers(data, progress))

    def close(self) -> None:
        """Close the index file."""
        self._index.close()

    def __enter__(self) -> "Gazetteer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def find(
        self,
        name: str,
        *,
        within: str | Iterable[str] | None = (),
        context: str | Iterable[str] | None = (),
        near: Iterable[Point | tuple[float, float] | float] = (),
        kind: str | None = None,
        limit: int = 5,
    ) -> Answer:
        """Find the place that a name means.

        ``within`` (codes such as "SY", "SY-ID", or names) is a stated fact: nothing outside is ever
        the answer. ``context`` (the same) and ``near`` (lon, lat) are preferences, ``kind`` is the
        word the text uses ("village", "province"). "al-Samaka, Idlib, Syria" states within too. A blank
        cell states nothing.
        """
        stated = [part for part in ([within] if isinstance(within, str) else within or ()) if part.strip()]
        hinted = [context] if isinstance(context, str) else list(context or ())
        return self.ask(Query(name, tuple(stated), tuple(hinted), points(near), kind), limit)

    def ask(self, query: Query, limit: int = 5) -> Answer:
        """Answer a Query; its within and context may hold names as well as codes."""
        if limit < 1:
            raise GazetteerError(f"limit is {limit}; ask for at least one candidate.")
        return self._answered(query, limit)

    def _answer(self, query: Query, limit: int) -> Answer:
        name, stated = self._comma_form(query)
        within: list[str] = []
        for words in stated:
            codes = self.codes(words)
            if not codes:
                return Answer(query, None, 0.0, f"the place given to look in, “{words}”, is not known")
            within += codes
        said = [code for words in query.context for code in self.codes(words)]
        context = tuple(dict.fromkeys((*said, *self._index.iso(said))))
        bound = Query(
            name, tuple(dict.fromkeys(within)), context, query.near, known_kind(query.kind), query.alike
        )
        answer = self._search.ask(bound, limit)
        answer = or_river(bound, answer, self.boundary, self._index.label)
        return self._completed(replace(answer, query=query, candidates=answer.candidates[:limit]))

    def _completed(self, answer: Answer) -> Answer:
        if not self._boundaries.finer:
            return answer
        best = answer.best and self._finer(answer.best)
        return replace(answer, best=best, candidates=tuple(map(self._finer, answer.candidates)))

    def _finer(self, candidate: Candidate) -> Candidate:
        """The candidate with its second- and third-level unit, where such units were added and hold it."""
        place = candidate.place
        if place.admin3 or place.level not in ("settlement", "point"):
            return candidate
        found = {p.level: p for p in self._boundaries.units_at(place.point) if p.country == place.country}
        second, third = found.get("admin2"), found.get("admin3")
        if second is not None and not place.admin2:
            place = replace(place, admin2=second.admin2, admin2_name=second.name)
        if third is not None:
            place = replace(place, admin3=third.admin3, admin3_name=third.name)
        return replace(candidate, place=place)

    def _comma_form(self, query: Query) -> tuple[str, tuple[str, ...]]:
        """The name and what it lies in, "al-Samaka, Idlib, Syria" taken apart."""
        head, *tail = COMMA.split(query.name.strip())
        if not tail or not head or not any(tail):
            return query.name.strip(" ,،"), query.within
        return head, (*query.within, ", ".join(part for part in tail if part))

    def resolve(
        self,
        names: Sequence[Named],
        text: str = "",
        *,
        publisher: str = "",
        url: str = "",
        context: Iterable[str] = (),
        home: Iterable[Place] = (),
    ) -> tuple[Answer, ...]:
        """Find the places that all the names of one text mean, each in the light of the others.

        The answers stand in the order of ``names``, as they stand in ``text``. ``publisher`` and ``url``
        say where the news are from, ``context`` (codes) what else suggests, ``home`` the places that
        other texts of the publisher are known to name.
        """
        document = Document(text, outlet(publisher, url), tuple(context), tuple(home))
        return tuple(map(self._completed, resolve(names, document, self.questions())))

    def questions(self) -> Source:
        """What :meth:`resolve` asks of this gazetteer."""
        return Source(self.ask, self.unit, self._spelled)

    def _spelled(self, folded: str) -> tuple[Candidate, ...]:
        """The places with a name of that spelling, each with the name that agrees; a few are remembered."""
        known = self._spellings.get(folded)
        if known is not None:
            return known
        forms = readings(folded)
        ranks = dict.fromkeys(r for form in forms for r in self._index.exact(form, (), MOST_LOOKED_AT))
        places = list({p.id: p for p in self._index.places(list(ranks))}.values())[:MOST_LOOKED_AT]
        found = tuple(Candidate(p, 1.0, self._agreeing(p, folded, forms), ()) for p in places)
        if len(found) <= FEW:
            if len(self._spellings) >= REMEMBERED:
                self._spellings.clear()
            self._spellings[folded] = found
        return found

    def _agreeing(self, place: Place, folded: str, forms: tuple[str, ...]) -> str:
        """The spelling of a place that a name agrees with: its own name where that agrees."""
        own = fold(place.name)
        if own == folded or bare(own) in forms:
            return place.name
        return self._index.written(place).of_forms(forms) or place.name

    def codes(self, words: str) -> tuple[str, ...]:
        """Codes of the countries or units that words name: "SY", "Idlib", "Idlib, Syria"; () if none.

        A settlement stands for the unit that holds it. Units that share a name are all given.
        """
        return self._unit_names.codes(words)

    def unit_codes(self, words: str) -> tuple[str, ...]:
        """Codes of the countries, provinces or districts of exactly that name or code; () if none."""
        return self._unit_names.known(words)

    def nearest_units(self, words: str, most: int = 3) -> list[Place]:
        """The countries and provinces whose names are spelled most like a word."""
        return self._unit_names.nearest(words, most)

    def scan(self, text: str, lang: str = "") -> tuple[Hit, ...]:  # noqa: ARG002 - scripts tell enough so far
        """The spans of a text that are spelled like names of places, longest first claim, in order.

        Nothing is judged: "Reading" and "Of" are towns too. Offsets count Unicode code points.
        """
        return scan_text(text, self._index)

    def get(self, key: str) -> Place | None:
        """The place of that id ("geonames:170063", "unit:SY-ID", "curated:…", "river:euphrates"), or None."""
        return self._index.by_id(key) or river_of(key, self.boundary, self._index.label)

    def unit(self, code: str) -> Place | None:
        """The country ("SY") or first-level unit ("SY-ID") of that code, or None."""
        return self._boundaries.unit(code)

    def units(self, country: str, level: Level = "admin1") -> tuple[Place, ...]:
        """The units of a country on a level, by code: first-level ones for all, others where polygons were
        added."""
        return self._boundaries.units(country, level)

    def units_below(self, code: str) -> tuple[Place, ...]:
        """The second-level units of a first-level one, or the third-level ones of a second-level one."""
        return self._boundaries.below(code)

    def boundary(self, code: str) -> "BaseGeometry | None":
        """The area of a country or first-level unit in lon/lat, WGS 84, or None for an unknown code."""
        return self._boundaries.area(code)

    def unit_at(self, point: Point | tuple[float, float]) -> tuple[str, str]:
        """The codes of the country and first-level unit that hold (lon, lat); "" where there is none.

        Borders inside are good to some 2 km: so near one, a position beside a listed town is in its country.
        Raises GazetteerError for a position outside the world, as all that take one do.
        """
        return self._boundaries.unit_at(on_earth(point))

    def units_at(self, point: Point | tuple[float, float]) -> tuple[Place, ...]:
        """The units that hold (lon, lat), from the country down to the finest known; () at sea."""
        return self._boundaries.units_at(on_earth(point))

    def town_across(self, point: Point | tuple[float, float]) -> Place | None:
        """The listed town by which (lon, lat) counts to another country than the lines say; None for most."""
        return self._boundaries.town_across(on_earth(point))

    def borders(self) -> "Borders":
        """Distances to borders: of a unit, between two countries, the nearest one."""
        from .geography.borders import Borders

        return Borders(self._boundaries)

    def disputed_in(self, bbox: BBox) -> "tuple[tuple[DisputedArea, BaseGeometry], ...]":
        """The disputed areas that meet a box, with their shapes (lon/lat, WGS 84)."""
        return self._boundaries.disputed_in(bbox)

    def replaced(self) -> "tuple[tuple[Place, BaseGeometry], ...]":
        """The countries whose units are those of a user's file, each with the area that we had for it."""
        return self._boundaries.replaced()

    def use_boundaries(self, *paths: Path) -> None:
        """Take the units of files (GeoJSON, GeoPackage, shapefile; WGS 84) instead of ours from now on.

        Raises SourceError where a file is not usable; then ours stay. Without a file: ours again.
        """
        from .geography.given_files import units_of

        self._boundaries.use(units_of(paths, self._boundaries) if paths else None)
        self._answered.cache_clear()
        self._unit_names.forget()

    @property
    def home(self) -> tuple[str, ...]:
        """Codes of the countries that the places a user added lie in: what their reports are likely about."""
        return self._index.home

    def countries_in(self, bbox: BBox) -> tuple[Place, ...]:
        """The countries whose area meets a box (west, south, east, north)."""
        return self._boundaries.meeting(bbox, first_level=False)

    def units_in(self, bbox: BBox) -> tuple[Place, ...]:
        """The first-level units whose area meets a box (west, south, east, north)."""
        return self._boundaries.meeting(bbox, first_level=True)

    def towns(self, bbox: BBox, limit: int = 50) -> tuple[Place, ...]:
        """The largest settlements of a box (west, south, east, north), largest first.

        Kind is "capital" for a national capital and "seat" for the town a unit is named after.
        """
        found = {p.id: p for p in self._index.places(self._index.towns_in(bbox, limit))}
        return tuple(found.values())[:limit]

    def sources(self) -> tuple[SourceInfo, ...]:
        """What is inside, from where, under which licence."""
        given = self._boundaries.given
        found = self._index.sources()
        return found if given is None else tuple(given.instead(source) for source in found)
