"""Mentions without the unit, country or city of their name, where the words say that they are less. Pure."""

from collections.abc import Sequence

from gazetteer import distance_km

from ..model import PlaceMention
from .filled import blank
from .scene import kind_of
from .units_ar import far_from_home
from .words import words

#: A town of so many people is known without its country, and is no village.
SMALL = 100_000
#: Kinds of places that hold quarters, and how far from its city a quarter may be named as a town.
_TOWNS, _CITY_KM = ("town", "city", "seat", "capital"), 40.0


def no_unit(mention: PlaceMention, lang: str, there: frozenset[str]) -> PlaceMention:
    """A mention, without the province or country of its name where the words say a part of a town.

    So also where they say a building, unless the report tells of that country.
    """
    part = kind_of(mention, lang) == "neighbourhood"
    table = words(lang)
    building = mention.near_words in table.own_names
    building = building or (bool(there) and table.vague.get(mention.near_words) == "feature")
    if _is_city(mention) and kind_of(mention, lang) == "village" and not _several(mention, lang):
        return blank(mention, f"the words say a village, and the “{mention.text}” known is larger")
    river = kind_of(mention, lang) == "river" and not mention.text.casefold().endswith("river")
    if river and mention.place is not None and mention.place.kind != "water":
        return blank(mention, f"the words say a river, and the “{mention.text}” known is none")
    if _after_another(mention, lang):
        return blank(mention, f"the words say a building, and the “{mention.text}” known is far away")
    place = mention.place
    unit = place is not None and mention.level in ("admin1", "admin2")
    if unit and place is not None and lang == "ar" and far_from_home(place, tuple(there)):
        doubt = f"“{mention.text}” is known outside what the report tells of"
        return blank(mention, f"{doubt} ({place.name} in {place.country_name})")
    if mention.place is None or mention.level not in ("admin1", "country", "region"):
        return mention
    if building and mention.place.country not in there:
        return blank(mention, f"the words say a building, and the “{mention.text}” known is far away")
    one = kind_of(mention, lang) == "village" and not _several(mention, lang)
    if one and mention.place.country not in there:
        return blank(mention, f"the words say a village, and the “{mention.text}” known is larger")
    if not part:
        return mention
    return blank(mention, f"the words say a part of a town, and the “{mention.text}” known is larger")


def _after_another(mention: PlaceMention, lang: str) -> bool:
    """Whether a school is placed at a small town that bears what it is named after beside its own name:
    "Columbia University" at Baldwinsville, once Columbia."""
    named, _, last = mention.text.rpartition(" ")
    place = mention.place
    if place is None or last not in words(lang).buildings or _is_city(mention):
        return False
    return mention.level == "settlement" and named.casefold() not in place.name.casefold()


def _is_city(mention: PlaceMention) -> bool:
    place = mention.place
    return place is not None and mention.level == "settlement" and place.population >= SMALL


def _several(mention: PlaceMention, lang: str) -> bool:
    """Whether the kind is of several: "villages of Aleppo" are around the city."""
    return mention.words.endswith("s") or mention.words in words(lang).plurals


def no_town(mention: PlaceMention, found: Sequence[PlaceMention], lang: str) -> PlaceMention:
    """A mention of an Arabic report, without its place where a quarter ("حي الثورة") is told and a town of
    that name is known: a quarter lies in a city, which is named beside it or not at all."""
    place = mention.place
    quarter = lang == "ar" and kind_of(mention, lang) == "neighbourhood"
    if place is None or place.kind not in _TOWNS or not quarter:
        return mention
    beside = (m.place for m in found if m.place is not None and m is not mention)
    if any(distance_km(other.point, place.point) <= _CITY_KM for other in beside):
        return mention
    return blank(mention, f"a quarter is told, and “{mention.text}” is known as a town ({place.name})")
