"""A river that is asked for by its name: a place as large as its course (geography/courses.py).

Rivers are in no index, as texts use them as lines ("east of the Euphrates"); whoever asks for one gets it.
"""

from collections.abc import Callable

import shapely
from shapely.geometry.base import BaseGeometry

from ..geography.courses import River, bank, river
from ..place import Answer, Candidate, Name, Place, Query
from ..spellings.kind_words import without_kind
from ..spellings.likeness import similarity
from ..spellings.names import fold, form
from .alone import CITY
from .asking import is_iso

SURE = 0.9
"""How sure the answer is. Chosen: the table holds rivers that reports name, by names of no country."""
ALIKE = 0.65
"""From this likeness on a city goes by the name of its river: Днепр is Dnipro."""
SHORE_DEGREES = 0.05
"""A river that is the border of a country is that country's too; borders are drawn to some 2 km."""
Label = Callable[[str], str]
Area = Callable[[str], BaseGeometry | None]


def river_asked(query: Query) -> River | None:
    """The river that a name is, where nothing around it says that it is a place of a text or another kind."""
    in_text = query.context or query.near or query.alike
    other = query.kind is not None and query.kind != "river"
    return None if in_text or other else river(query.name)


def is_place_instead(query: Query, answer: Answer, one: River) -> bool:
    """Whether a country, a unit or a city goes by the name of the river and is meant: Helmand, Dnipro. A
    province that is named like the river goes by its name in every script.

    Where the words say "river" only a unit of that very name in what is stated is: Sudan's River Nile. In a
    unit that is stated, a village of that name is too.
    """
    said = query.kind == "river" or without_kind(fold(query.name))[1] == "river"
    fine = any("-" in code or not is_iso(code) for code in query.within)
    for c in (answer.best, *answer.candidates) if answer.best is not None else answer.candidates:
        place = c.place
        own = form(place.name) == form(query.name)
        if said:
            if own and query.within and place.level == "admin1" and place.country in _countries(query):
                return True
        elif own and place.level in ("country", "admin1", "region"):
            return True
        elif place.level == "country" and form(c.matched) == form(query.name):
            return True  # "Congo", "Sénégal"
        elif place.level == "admin1" and form(place.name) == form(one.name):
            if form(c.matched) == form(query.name):  # هلمند
                return True
        elif place.level == "settlement" and form(c.matched) == form(query.name):
            called = own or similarity(form(place.name), form(query.name)) >= ALIKE
            if called and (place.population >= CITY or (own and fine)):
                return True
    return False


def _countries(query: Query) -> set[str]:
    return {code.partition("-")[0] for code in query.within}


def as_place(one: River, within: tuple[str, ...], area: Area, label: Label) -> Place | None:
    """The river, at the middle of its course in what is stated, as a place as large as that; None outside."""
    areas = [found for code in within if (found := area(code)) is not None]
    where = shapely.union_all(areas).buffer(SHORE_DEGREES) if areas else None
    extent = bank(one, where, None)
    if extent is None:
        return None
    countries = [c for c in one.countries if c in {code.partition("-")[0] for code in within}]
    countries = countries or list(one.countries)
    country = countries[0] if len(countries) == 1 else ""
    return Place(
        f"river:{fold(one.name).replace(' ', '_')}", one.name, extent.centre, "region", "river", country,
        label(country) if country else "", names=(Name(one.name, "en"),), source="rivers",
        uncertainty_km=extent.uncertainty_km,
        note=f"the middle of its course, which is known to {one.accuracy_km:g} km",
    )  # fmt: skip


def or_river(query: Query, answer: Answer, area: Area, label: Label) -> Answer:
    """The answer, or the river that is asked for by its name, and then what was found else."""
    one = river_asked(query)
    if one is None or is_place_instead(query, answer, one):
        return answer
    place = as_place(one, query.within, area, label)
    if place is None:
        return answer
    where = " or ".join(dict.fromkeys(label(code) or code for code in query.within))
    told = f"the river of that name, at the middle of its course{f' in {where}' if where else ''}"
    best = Candidate(place, 1.0, place.name, (told,))
    return Answer(query, best, SURE, told, (best, *answer.candidates), "exact")


def river_of(key: str, area: Area, label: Label) -> Place | None:
    """The river of an id such as "river:euphrates", or None."""
    mark, _, name = key.partition(":")
    one = river(name.replace("_", " ")) if mark == "river" else None
    return None if one is None else as_place(one, (), area, label)
