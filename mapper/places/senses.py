"""City or province of the same name: which of the two a bare name means. Pure.

The larger area is the honest answer where the words do not tell; a table of rules says when they do.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import regex

from gazetteer import Place, distance_km, river

from ..geometry.levels import SPOTS
from ..model import PlaceMention
from ..placenames.words import words
from ..reading import Reading
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: A city of this many people is itself meant by its bare name.
GREAT_CITY = 500_000
Sense = Literal["city", "unit"]
#: Classes of vague words (places.yaml) that are said of an area.
_AREAS = ("countryside", "parts")
#: What is said to be in a place is looked for in so many characters before it.
_REACH = 60
_PART = regex.compile(r"\p{L}+")


@dataclass(frozen=True, slots=True)
class _Choice:
    """A bare name with both its senses, and the other places of its sentence."""

    mention: PlaceMention
    city: Place
    unit: Place
    beside: tuple[PlaceMention, ...]
    text: str
    vague: str


def _holds_another(choice: _Choice) -> bool:
    """ "al-Tah in Idlib", "Saraqib, Idlib": a place inside the unit goes before it."""
    return any(
        m.place is not None
        and m.level in SPOTS
        and m.place.id != choice.city.id
        and m.place.admin1 == choice.unit.admin1
        and m.end <= choice.mention.start
        and shape("lies_inside").search(choice.text[m.end : choice.mention.start]) is not None
        for m in choice.beside
    )


#: Of a quarter or a site so near a city, "in X" says the city: "the Abu Salim district of Tripoli".
QUARTER_KM = 15.0
_QUARTERS = ("neighbourhood", "site")


def _heads_another(choice: _Choice) -> bool:
    """ "حلب: قصف على بلدة أورم الكبرى": at the head of a post stands the province of the town told next."""
    end = choice.mention.end
    if not any(shape(name, "ar").match(choice.text, end) for name in ("opens_a_post", "heads_a_line")):
        return False
    return any(
        m.place is not None
        and m.level in SPOTS
        and _in_unit(m, choice.unit)
        and m.start > end
        and distance_km(m.place.point, choice.city.point) > QUARTER_KM
        for m in choice.beside
    )


def _holds_a_quarter(choice: _Choice) -> bool:
    """ "the Korabel district of Kherson": a part of the city, or what stands in it, goes right before it."""
    return any(
        m.place is not None
        and _is_part(m, m.place, choice.city)
        and m.level in SPOTS
        and distance_km(m.place.point, choice.city.point) <= QUARTER_KM
        and m.end <= choice.mention.start
        and shape("lies_inside").search(choice.text[m.end : choice.mention.start]) is not None
        for m in choice.beside
    )


def _is_part(mention: PlaceMention, place: Place, city: Place) -> bool:
    """Whether a place close to a city is a part of it: a quarter, a site, or anything beside a great city."""
    site = place.kind in _QUARTERS or words("en").vague.get(mention.near_words) == "feature"
    return site or city.population >= GREAT_CITY


def _holds_a_district(choice: _Choice) -> bool:
    """ "In Taiz, … in Maqbanah district": a district of the unit that is not the city's."""
    return any(
        _is_district(m) and _in_unit(m, choice.unit) and m.text != choice.mention.text for m in choice.beside
    )


def _is_district(mention: PlaceMention) -> bool:
    return mention.level in ("admin2", "admin3") and mention.place is not None


def _in_unit(mention: PlaceMention, unit: Place) -> bool:
    return mention.place is not None and mention.place.admin1 == unit.admin1


def _gathered(choice: _Choice) -> bool:
    """ "In Agadez, hundreds rallied": crowds gather in cities."""
    return shape("gathered_in").match(choice.text, choice.mention.end) is not None


def _of_a_compound(choice: _Choice) -> bool:
    """ "Laventille" of the unit San Juan–Laventille: the town gave it one of its names."""
    return "–" in choice.unit.name and choice.city.name in choice.unit.name.split("–")


def _in_a_street(choice: _Choice) -> bool:
    """ "a railway station in Kherson": what stands in towns is said to be in it."""
    before = choice.text[max(0, choice.mention.start - _REACH) : choice.mention.start]
    said = shape("something_in").search(before)
    urban = words("en").urban
    behind = shape("its_own").match(choice.text, choice.mention.end)
    if behind is not None and any(word in urban for word in behind["words"].split()):
        return True
    return said is not None and any(word.lower() in urban for word in said["words"].split())


def _with_its_country(choice: _Choice) -> bool:
    """ "in Kidal, Mali": so towns are given to readers abroad."""
    return any(
        m.level == "country"
        and shape("address").fullmatch(choice.text[choice.mention.end : m.start]) is not None
        for m in choice.beside
        if m.start > choice.mention.end
    )


def _behind_a_river(choice: _Choice) -> bool:
    """ "east of the Euphrates in Deir ez-Zor, Syria", "along the Khabur in Hasakah, Syria": the side of a
    river is a side of the province, its bank runs all through it; a great city has a bank of its own."""
    before = choice.text[max(0, choice.mention.start - _REACH) : choice.mention.start]
    said = shape("river_in").search(before)
    if said is None or river(said["river"]) is None:
        return False
    return said["bank"] is None or choice.city.population < GREAT_CITY


def _struck(choice: _Choice) -> bool:
    """ "shelled Kherson overnight": what is struck is a city; a province would be said to be one."""
    return (
        shape("struck").search(choice.text, max(0, choice.mention.start - _REACH), choice.mention.start)
        is not None
    )


def _not_the_unit(choice: _Choice) -> bool:
    """Whether the unit's own name begins otherwise than the city's and the one written: "in Kutaisi" is not
    all of Imereti, though that is called so too."""
    unit, city = choice.unit.name, choice.city.name
    return not alike(unit, city) and not alike(unit, choice.mention.text)


def _not_the_city(choice: _Choice) -> bool:
    """Whether only the unit's own name begins so: "in Sulu" is not Jolo, though that is called so too."""
    unit, city = choice.unit.name, choice.city.name
    return not alike(city, unit) and not alike(city, choice.mention.text)


def alike(one: str, other: str) -> bool:
    """Whether two names begin alike, or a later word of one: not Aleppo and Ḩalab, nor Nineveh and Mosul."""
    return not _initials(one).isdisjoint(_initials(other))


def _initials(name: str) -> set[str]:
    """The first letter of a name, and the first two of its later words: "Samegrelo-Zemo Svaneti" is not
    called Zugdidi for its Zemo."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    parts = _PART.findall("".join(c for c in plain if not unicodedata.combining(c)))
    first, *later = [word for word in parts if word not in grammar("en", "in_names")] or [""]
    return {first[:1], first[:2], *(word[:2] for word in later)}


#: Why a town is taken for its unit.
SEAT = "behind a district it is the unit that holds it"
#: In order: whether the rule speaks, the sense, and why in words.
RULES: tuple[tuple[Callable[[_Choice], bool], Sense, str], ...] = (
    (_holds_a_quarter, "city", "a part of the city is named before it"),
    (_holds_another, "unit", "a place in it is named beside it"),
    (_heads_another, "unit", "a place in it is named beside it"),
    (_holds_a_district, "unit", "a district of it is named beside it"),
    (lambda c: c.vague in _AREAS, "unit", "the words say an area of it"),
    (
        lambda c: c.vague not in ("", "direction"),
        "city",
        "the words around it are said of a city",
    ),
    (
        lambda c: c.mention.role in ("from", "toward", "via", "dateline"),
        "city",
        "a way leads from city to city",
    ),
    (_not_the_unit, "city", "the unit has a name of its own"),
    (_not_the_city, "unit", "the city has a name of its own"),
    (_behind_a_river, "unit", "a side of a river in it is said"),
    (_in_a_street, "city", "what the words put in it stands in towns"),
    (_struck, "city", "what is struck is a city"),
    (_gathered, "city", "crowds gather in cities"),
    (_of_a_compound, "city", "the unit is named after several towns"),
    (_with_its_country, "city", "a town is given with its country"),
    (lambda c: c.unit.kind == "county", "city", "a county is called one; the bare name is its town's"),
    (lambda c: c.city.population >= GREAT_CITY, "city", "a great city is meant by its bare name"),
    (lambda _: True, "unit", "the words do not say the city: the whole province is drawn"),
)


def _behind_its_district(mention: PlaceMention, beside: Sequence[PlaceMention], text: str) -> bool:
    """Whether a town stands for the unit that it is the seat of: right behind a district there."""
    town = mention.place
    return (
        town is not None
        and mention.level == "settlement"
        and any(
            _is_district(m)
            and _in_unit(m, town)
            and shape("district_of_it").fullmatch(text[m.end : mention.start])
            for m in beside
            if m.end <= mention.start
        )
    )


def decide(
    reading: Reading,
    found: Sequence[PlaceMention],
    said: frozenset[int],
    unit_of: Callable[[str], Place | None] = lambda _code: None,
) -> tuple[PlaceMention, ...]:
    """The mentions with each bare name in its sense; ``said`` are the positions whose words say the kind.

    ``unit_of``: a first-level unit by its code.
    """
    out: list[PlaceMention] = []
    by_sentence: dict[int, list[PlaceMention]] = {}
    for mention in found:
        by_sentence.setdefault(reading.sentence_at(mention.start), []).append(mention)
    for mention in found:
        pair = None if mention.start in said else both(mention)
        beside = tuple(by_sentence[reading.sentence_at(mention.start)])
        if pair is None:
            behind = mention.start not in said and _behind_its_district(mention, beside, reading.text)
            unit = unit_of(mention.place.admin1) if behind and mention.place is not None else None
            out.append(_as(mention, unit, SEAT) if unit is not None else mention)
            continue
        vague = words(reading.report.lang).vague.get(mention.near_words, "")
        choice = _Choice(mention, *pair, beside, reading.text, vague)
        sense, why = next((sense, why) for holds, sense, why in RULES if holds(choice))
        out.append(_as(mention, pair[0] if sense == "city" else pair[1], why))
    return tuple(out)


def _as(mention: PlaceMention, place: Place, why: str) -> PlaceMention:
    inside = place.level == "admin1" and mention.role == "at" and ("named beside" in why or why == SEAT)
    return replace(
        mention,
        place=place,
        level=place.level,
        uncertainty_km=place.uncertainty_km if place.id != _id(mention) else mention.uncertainty_km,
        role="within" if inside else mention.role,
        reasons=(*mention.reasons, why),
    )


def _id(mention: PlaceMention) -> str:
    return mention.place.id if mention.place else ""


def both(mention: PlaceMention) -> tuple[Place, Place] | None:
    """The settlement and the first-level unit of one name that a mention may mean, if it has both."""
    place = mention.place
    if place is None or place.level not in ("settlement", "admin1") or not place.admin1:
        return None
    others = [c.place for c in mention.candidates if c.place.admin1 == place.admin1]
    city = next((p for p in [place, *others] if p.level == "settlement"), None)
    unit = next((p for p in [place, *others] if p.level == "admin1"), None)
    return (city, unit) if city is not None and unit is not None else None
