"""The countries and provinces that a report names.

They are few and well known, and they say where all the other names are to be looked for.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache

from shapely.geometry.base import BaseGeometry

from gazetteer import Answer, Gazetteer, Hit, Place

from ..model import PlaceMention
from ..placenames.words import words as place_words
from ..reading import Reading
from ..words.inflect_ar import fold_all
from .scene import across_border, kind_of
from .stated import holder, stated_unit
from .units_ar import far_from_home

#: Asks for a name, the kind that its words say, the codes of the context and those of what holds it.
_Find = Callable[[str, str | None, tuple[str, ...], tuple[str, ...]], Answer]
_SETTLED_KINDS = ("village", "town", "city", "camp", "neighbourhood")
_UNIT_KINDS, _DISTRICT = ("province", "region"), "district"
#: What is said to be near a border lies so many degrees from it at most.
NEAR = 1.2


def units(
    reading: Reading, mentions: Sequence[PlaceMention], gazetteer: Gazetteer, leaning: Sequence[str]
) -> list[Place | None]:
    """The country or province that each mention names or, as a city, shares its name with.

    Those whose words or spelling leave no doubt come first and are the context of the others.
    """
    lang = reading.report.lang

    @cache  # a report names its countries again and again
    def find(name: str, kind: str | None, context: tuple[str, ...], within: tuple[str, ...] = ()) -> Answer:
        return gazetteer.find(name, within=within, kind=kind, context=context)

    countries = [
        None if known is not None and _town_first(m, known, lang, leaning) else known
        for m in mentions
        for known in (_country(m, hit_of(reading, m), lang, find),)
    ]
    towns = {
        at
        for at, known in enumerate(countries)
        if known is not None and _town_of_unit(reading, mentions, at, known, find)
    }
    countries = [None if at in towns else known for at, known in enumerate(countries)]
    near = [across_border(reading, m) for m in mentions]
    context = _here(countries, near) or tuple(dict.fromkeys(leaning)) or _codes_of(countries)
    within = [stated_unit(reading, mentions, countries, at) for at in range(len(mentions))]
    sure = [
        known or _said(m, there, lang, context, find)
        for m, known, there in zip(mentions, countries, within, strict=True)
    ]
    context = _here(sure, near) or tuple(dict.fromkeys(leaning)) or _codes_of(sure)
    likely = [
        known
        if known is not None or at in towns or (there and kind_of(m, lang) in _UNIT_KINDS)
        else _likely(m, hit_of(reading, m), lang, context, find)
        for at, (m, known, there) in enumerate(zip(mentions, sure, within, strict=True))
    ]
    if any(near) and not _here(sure, near):
        lands = [
            gazetteer.boundary(u.admin1 or u.country) for u, n in zip(sure, near, strict=True) if u and n
        ]
        likely = [
            u if u is None or n or _beside(u, lands, gazetteer) else None
            for u, n in zip(likely, near, strict=True)
        ]
    beside = [_codes_of([*sure[:at], *sure[at + 1 :]]) or leaning for at in range(len(sure))]
    return [
        unit
        if at in towns or (unit is not None and unit.country in beside[at])
        else _by_part(reading, mentions, at, unit, find)
        for at, unit in enumerate(likely)
    ]


def _by_part(
    reading: Reading, mentions: Sequence[PlaceMention], at: int, unit: Place | None, find: _Find
) -> Place | None:
    """A province, or its namesake elsewhere where the place that the words put in it lies there alone: "Mubi,
    Adamawa" is in Nigeria; "Santa Rita, Samar", though Samar may be several places, in the Philippines."""
    if not at or (unit is not None and unit.level != "admin1") or holder(reading, mentions, at - 1) != at:
        return unit
    part, answer = mentions[at - 1], find(mentions[at].text, None, (), ())
    hit = hit_of(reading, part)
    if hit is None or hit.end < part.end or (unit is None and answer.match != "ambiguous"):
        return unit
    alike = {c.place.admin1: c.place for c in answer.candidates if c.place.level == "admin1"}
    held = [place for code, place in alike.items() if find(part.text, None, (), (code,)).match == "exact"]
    return held[0] if len(held) == 1 else unit


def _town_of_unit(
    reading: Reading, mentions: Sequence[PlaceMention], at: int, country: Place, find: _Find
) -> bool:
    """Whether a country's name is a town's: "Lebanon, Pennsylvania", where that unit has a town so called."""
    after = mentions[at + 1] if at + 1 < len(mentions) else None
    if after is None or reading.text[mentions[at].end : after.start] != ", ":
        return False
    unit = _likely(after, hit_of(reading, after), reading.report.lang, (), find)
    if unit is None or unit.level != "admin1" or unit.country == country.country:
        return False
    return _town_there(mentions[at].text, unit, find)


def _town_there(name: str, unit: Place, find: _Find) -> bool:
    """Whether a unit has a town of a name."""
    found = (c.place for c in find(name, "town", (), (unit.admin1,)).candidates)
    return any(p.level == "settlement" and p.admin1 == unit.admin1 for p in found)


def _beside(unit: Place, lands: Sequence[BaseGeometry | None], gazetteer: Gazetteer) -> bool:
    """Whether a unit lies close to one of the areas that a border is said to be with."""
    area = gazetteer.boundary(unit.admin1 or unit.country)
    return area is None or any(land is not None and area.distance(land) <= NEAR for land in lands)


def _here(known: Sequence[Place | None], near: Sequence[bool]) -> tuple[str, ...]:
    """The countries named, without those that a border is only with."""
    return _codes_of([None if beyond else place for place, beyond in zip(known, near, strict=True)])


def _codes_of(known: Sequence[Place | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.country for place in known if place is not None))


def _start(hit: Hit) -> int:
    return hit.start


def hit_of(reading: Reading, mention: PlaceMention) -> Hit | None:
    """The known spelling that a mention begins with, None for none."""
    upto = bisect_right(reading.hits, mention.start, key=_start)
    hit = reading.hits[upto - 1] if upto else None
    return hit if hit is not None and mention.start < hit.end else None


def _unit(answer: Answer) -> Place | None:
    place = answer.best.place if answer.best else None
    return place if place is not None and place.level in ("country", "admin1") else None


def _country(mention: PlaceMention, hit: Hit | None, lang: str, find: _Find) -> Place | None:
    """The country of a name that is spelled like one, if its words do not say that it is something else."""
    kind = kind_of(mention, lang)
    if kind == "country":
        return _unit(find(mention.text, kind, (), ()))
    if kind in (*_UNIT_KINDS, *_SETTLED_KINDS, _DISTRICT) or hit is None or "country" not in hit.levels:
        return None
    return _largest(find(mention.text, "country", (), ()), mention.text, lang)


def _town_first(mention: PlaceMention, country: Place, lang: str, leaning: Sequence[str]) -> bool:
    """Whether a country's name is a town's in the first place (عمان is Amman) where nothing leads there."""
    compared = fold_all(mention.text) if lang == "ar" else mention.text
    return compared in place_words(lang).towns_first and country.country not in leaning


def _said(
    mention: PlaceMention, within: tuple[str, ...], lang: str, context: tuple[str, ...], find: _Find
) -> Place | None:
    """The unit of a name whose words say that it is one, in the country that the words put it in, if any.
    Where nothing tells the country, one where units are called so: "the state of Punjab" is India's."""
    kind = kind_of(mention, lang)
    if kind not in _UNIT_KINDS:
        return None
    called = place_words(lang).units_called.get(mention.words, ())
    return _unit(find(mention.text, kind, () if within else context or called, within))


def _largest(answer: Answer, name: str, lang: str) -> Place | None:
    """Of the countries of one name the one of most people."""
    countries = [c.place for c in answer.candidates if c.place.level == "country"]
    countries = [place for place in countries if not in_another_language(place, name, lang)]
    return max(countries, key=lambda p: p.population, default=None) if answer.best else None


def in_another_language(place: Place, name: str, lang: str) -> bool:
    """Whether a country bears a name only in a language other than the report's: "Argelia" is Algeria in
    Spanish alone."""
    told = {n.lang.partition("-")[0] for n in place.names if n.text.casefold() == name.casefold()}
    return place.level == "country" and bool(told) and told.isdisjoint({lang, "en", ""})


def _likely(
    mention: PlaceMention, hit: Hit | None, lang: str, context: tuple[str, ...], find: _Find
) -> Place | None:
    if kind_of(mention, lang) in _SETTLED_KINDS or hit is None or "admin1" not in hit.levels:
        return None
    if mention.near_words in place_words(lang).own_names:
        return None  # "مستشفى الشفاء": a hospital's name is its own
    answer = find(mention.text, None, context, ())
    if answer.best is None or answer.best.place.level != "settlement":
        unit = _unit(answer)
        if place_words(lang).vague.get(mention.near_words) == "feature" and unit is not None and not context:
            return None  # "the Litoral penitentiary" may be named after another coast
        astray = unit is not None and lang == "ar" and far_from_home(unit, context, mention.text)
        land = unit is not None and unit.level == "country" and kind_of(mention, lang) == _DISTRICT
        return None if astray or land else unit  # "the Lebanon district of Mosul"
    city = answer.best.place
    namesakes = [c.place for c in answer.candidates if c.place.level == "admin1"]
    return next((u for u in namesakes if u.admin1 == city.admin1), None)
