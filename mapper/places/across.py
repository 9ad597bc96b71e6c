"""Names without a place, asked for once more in the light of the words around them. Pure.

A report may name countries only as what a border is with: "the army base at X, near the border with Burkina
Faso" is no place of that country, and X need not be far
from it: where one such place is known close to the border, it is meant. And some names are listed only with
the word behind them: "the Allenby crossing".
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Answer, Named, Place, Query, distance_km

from ..geometry.levels import SPOTS
from ..model import PlaceMention
from ..placenames.words import words
from .filled import blank, filled
from .no_unit import SMALL
from .units import NEAR

KM_PER_DEGREE = 111.0
#: So far from a town may lie what is named after it.
SITE_KM = 80.0
#: Within so many characters behind a name stands the word for what bears it.
_WORD_REACH = 40


def across(
    mention: PlaceMention,
    name: Named,
    neighbours: Collection[str],
    ask: Callable[[Query], Answer],
    area: Callable[[str], BaseGeometry | None],
) -> PlaceMention:
    """A mention without a place, or far away, with the one of its name close to the ``neighbours``."""
    lands = [land for code in neighbours if (land := area(code)) is not None]
    place = mention.place
    if name.within or not lands or (place is not None and not _far(place, lands)):
        return mention
    found = [c.place for c in ask(Query(name.name, kind=name.kind)).candidates]
    beside = {p.country for p in found if p.country not in neighbours and _near(p, lands)}
    if len(beside) != 1:
        return mention if place is None else blank(mention, f"no “{mention.text}” is known near that border")
    answer = ask(Query(name.name, tuple(beside), kind=name.kind))
    if answer.best is None or not _near(answer.best.place, lands):
        return mention
    return filled(replace(mention, reasons=()), answer, frozenset(beside))


def with_its_word(
    mention: PlaceMention, name: Named, text: str, lang: str, ask: Callable[[Query], Answer]
) -> PlaceMention:
    """A mention without a place, with what is listed by its name and the word behind it: "the Zap area"; also
    what stands outside the town that it is named after: "Merowe dam", "Zaporizhzhia nuclear plant"."""
    word = (mention.near_words or mention.words).removesuffix("s")
    town = mention.place if mention.level in ("settlement", "admin1") else None
    land = mention.near_words in words(lang).lands  # "the Boni forest" of Kenya is no land of Bonn
    outside = town is not None and (land or mention.near_words in words(lang).outlying)
    if (mention.place is not None and not outside) or not word or word in name.name.casefold():
        return mention
    behind, found, _ = text[mention.end : mention.end + _WORD_REACH].partition(word)
    between = behind if found and behind.islower() else " "  # "X nuclear plant"
    whole = f"{name.name}{between}{word}"
    near = (town.country,) if town is not None and outside and not land else name.within
    answer = ask(Query(whole, near))
    best = answer.best
    if best is None or " " not in best.matched or answer.match != "exact":
        return mention
    same = town is not None and best.place.id == town.id
    if same or (town is not None and outside and not land and not _outside(best.place, town)):
        return mention
    return filled(replace(mention, reasons=()), answer, frozenset((best.place.country,)))


def _outside(site: Place, town: Place) -> bool:
    """Whether a site is one that may be named after a town: within a day's walk, or its unit's."""
    return site.level == "point" and distance_km(site.point, town.point) <= SITE_KM + town.uncertainty_km


def _far(place: Place, lands: Sequence[BaseGeometry]) -> bool:
    """Whether a small town or a province lies far from all of the areas."""
    if place.level not in (*SPOTS, "admin1") or place.population >= SMALL:
        return False
    spot, reach = shapely.Point(place.point.lon, place.point.lat), place.uncertainty_km / KM_PER_DEGREE
    return all(land.distance(spot) > NEAR + reach for land in lands)


def _near(place: Place, lands: Sequence[BaseGeometry]) -> bool:
    """Whether a town lies close to one of the areas."""
    spot = shapely.Point(place.point.lon, place.point.lat)
    return place.level in SPOTS and any(land.distance(spot) <= NEAR for land in lands)
