"""Mentions without the unit, country or city of their name, where the words say that they are less. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gazetteer import distance_km

from ..model import PlaceMention
from ..placenames.words import words
from .filled import blank
from .scene import kind_of
from .units_ar import far_from_home

#: A town of so many people is known without its country, and is no village.
SMALL = 100_000
#: Kinds that no country is of.
_PARTS = ("district", "camp")
#: Kinds of places that hold quarters, and how far from its city a quarter may be named as a town.
_TOWNS, _CITY_KM = ("town", "city", "seat", "capital"), 40.0


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


@dataclass(frozen=True, slots=True)
class _Said:
    """A mention with its language and the countries that the report tells of."""

    mention: PlaceMention
    lang: str
    there: frozenset[str]

    @property
    def kind(self) -> str | None:
        """The kind that its words say."""
        return kind_of(self.mention, self.lang)

    @property
    def one_village(self) -> bool:
        """Whether its words say a village; "villages of Aleppo" are around the city."""
        several = self.mention.words.endswith("s") or self.mention.words in words(self.lang).plurals
        return self.kind == "village" and not several

    @property
    def unit(self) -> bool:
        """Whether it has the place of a province, a region or a country."""
        return self.mention.place is not None and self.mention.level in ("admin1", "country", "region")

    @property
    def unit_abroad(self) -> bool:
        """Whether it has that of one that the report does not tell of."""
        place = self.mention.place
        return self.unit and place is not None and place.country not in self.there


def _no_river(said: _Said) -> bool:
    place, named = said.mention.place, said.mention.text.casefold()
    river = said.kind == "river" and not named.endswith("river")
    return river and place is not None and place.kind != "water"


def _small_unit_abroad(said: _Said) -> bool:
    place = said.mention.place
    if place is None or said.lang != "ar" or said.mention.level not in ("admin1", "admin2"):
        return False
    return far_from_home(place, tuple(said.there), said.mention.text)


def _building(said: _Said) -> bool:
    table, word = words(said.lang), said.mention.near_words
    return word in table.own_names or (bool(said.there) and table.vague.get(word) == "feature")


_VILLAGE = "the words say a village, and the “{0}” known is larger"
_BUILDING = "the words say a building, and the “{0}” known is far away"
#: What the words say that the place of a mention is not, and the reason given: {1} is the place, in {2}; {3}
#: its kind.
_ROWS: tuple[tuple[Callable[[_Said], bool], str], ...] = (
    (lambda s: s.one_village and _is_city(s.mention), _VILLAGE),
    (_no_river, "the words say a river, and the “{0}” known is none"),
    (lambda s: _after_another(s.mention, s.lang), _BUILDING),
    (_small_unit_abroad, "“{0}” is known outside what the report tells of ({1} in {2})"),
    (lambda s: s.unit_abroad and _building(s), _BUILDING),
    (lambda s: s.unit_abroad and s.one_village, _VILLAGE),
    (
        lambda s: s.mention.level == "country" and s.mention.place is not None and s.kind in _PARTS,
        "the words say a {3}, and the “{0}” known is a country",
    ),
    (
        lambda s: s.unit and s.kind == "neighbourhood",
        "the words say a part of a town, and the “{0}” known is larger",
    ),
)


def no_unit(mention: PlaceMention, lang: str, there: frozenset[str]) -> PlaceMention:
    """A mention, without its place where the words say something less: a village, a building, a quarter.

    ``there``: the countries that the report tells of.
    """
    said, place = _Said(mention, lang, there), mention.place
    why = next((reason for holds, reason in _ROWS if holds(said)), None)
    if why is None:
        return mention
    names = (place.name, place.country_name) if place is not None else ("", "")
    return blank(mention, why.format(mention.text, *names, said.kind))


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
