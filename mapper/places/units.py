"""The countries and provinces that a report names, and the unit that the words put a place in.

They are few and well known, and they say where all the other names are to be looked for.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from gazetteer import Answer, Gazetteer, Hit, Place

from ..model import PlaceMention
from ..reading import Reading, between
from ..words.inflect_ar import fold_all
from ..words.shapes import shape
from .part_of import BEHIND_FINER, holds_next
from .units_ar import far_from_home
from .units_ar import stated_unit as stated_unit_ar
from .words import words as place_words

#: Asks for a name, the kind that its words say, the codes of the context and those of what holds it.
_Find = Callable[[str, str | None, tuple[str, ...], tuple[str, ...]], Answer]
_SETTLED_KINDS = ("village", "town", "city", "camp", "neighbourhood")
_UNIT_KINDS = ("province", "region")
#: Between the places of a list and the unit that holds them all: "A, B and C in Y".
_LIST_IN = regex.compile(
    r"(?:\s*,|\s+and)\s(?:(?:\p{Lu}|\p{Ll}{2}-\p{Lu}|\d)[^\s.;]*\s"  # names of a list
    r"|(?:and|or|as|well|also|the|of|both|other|another|two|three|four|near|between)\s"
    r"|(?:villages?|towns?|cities|districts?|areas?|localities|locality|settlements?|camps?|neighbou?rhoods?),?\s)+"
    r"(?:in|of)\s(?:the\s)?(?:[\p{L}-]+\s){0,2}"
)
#: Between a unit and a place after it: "Y's town of X", "Y's X".
_OWNS = regex.compile(
    r"(?:['’]s)?\s+(?:[\p{Ll}-]+\s+){0,3}(?:village|town|city|district|camp|neighbou?rhood)?s?\s*(?:of\s+)?"
)
_NOT_OWNED = regex.compile(r"\b(?:and|or|to|from|in|near|at)\b")
#: So many characters at most lie between a list and its unit, and between words for a border and a country.
_LIST_REACH = _BORDER_REACH = 60
#: A bare comma, and what goes on with a list: "Homs, Hama and Raqqa" are three towns.
_COMMA, _MORE = regex.compile(r"\s*,\s*"), regex.compile(r"\s*(?:,|,?\s*and|,?\s*or|,?\s*&)\s*")
#: Behind the province that a sentence opens with ("In Zamfara State, …"); so far before it stands its "In".
_CLOSES, _BEFORE = regex.compile(r"(?:\s\p{L}+)?,"), 12


@cache
def _inside(lang: str) -> "regex.Pattern[str]":
    """Between a place and what holds it: "X, Y", "X (Y", "X village in northern Y", "X in the city of Y"."""
    table = place_words(lang)
    said = "|".join(sorted(map(regex.escape, {*table.kinds, *table.vague}), key=len, reverse=True))
    kind = f"(?:{said or '(?!)'})"
    return regex.compile(
        rf"(?:\s+{kind})?\s*(?:,|\(|,?\s*(?:in(?:side)?|of|at)\b)\s*(?:the\s+)?"
        rf"(?:(?!of\b)[\p{{L}}-]+\s+){{0,2}}?(?:{kind}\s+of\s+)?|[ ]",
        regex.I,
    )


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a report's geography before its settlements are resolved: codes, most named first.

    ``leaning``: the report names no country or province; the countries are its actors' own, who may
    be abroad.
    """

    countries: tuple[str, ...]
    units: tuple[str, ...]
    unit_names: frozenset[str]
    leaning: bool = False


def kind_of(mention: PlaceMention, lang: str) -> str | None:
    """The kind that the words around a name say ("village", "province", …), None for none."""
    return place_words(lang).kinds.get(mention.words) or None


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
    context = _codes_of(countries) or tuple(dict.fromkeys(leaning))
    within = [stated_unit(reading, mentions, countries, at) for at in range(len(mentions))]
    sure = [
        known or _said(m, there, lang, context, find)
        for m, known, there in zip(mentions, countries, within, strict=True)
    ]
    context = _codes_of(sure) or tuple(dict.fromkeys(leaning))
    return [
        known
        if known is not None or (there and kind_of(m, lang) in _UNIT_KINDS)
        else _likely(m, hit_of(reading, m), lang, context, find)
        for m, known, there in zip(mentions, sure, within, strict=True)
    ]


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
    if kind in (*_UNIT_KINDS, *_SETTLED_KINDS) or hit is None or "country" not in hit.levels:
        return None
    return _largest(find(mention.text, "country", (), ()), mention.text, lang)


def _town_first(mention: PlaceMention, country: Place, lang: str, leaning: Sequence[str]) -> bool:
    """Whether a country's name is a town's in the first place (عمان is Amman) where nothing leads there."""
    compared = fold_all(mention.text) if lang == "ar" else mention.text
    return compared in place_words(lang).towns_first and country.country not in leaning


def _said(
    mention: PlaceMention, within: tuple[str, ...], lang: str, context: tuple[str, ...], find: _Find
) -> Place | None:
    """The unit of a name whose words say that it is one, in the country that the words put it in, if any."""
    kind = kind_of(mention, lang)
    if kind not in _UNIT_KINDS:
        return None
    return _unit(find(mention.text, kind, () if within else context, within))


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
        astray = unit is not None and lang == "ar" and far_from_home(unit, context)
        return None if astray else unit
    city = answer.best.place
    namesakes = [c.place for c in answer.candidates if c.place.level == "admin1"]
    return next((u for u in namesakes if u.admin1 == city.admin1), None)


def scene_of(
    lang: str, mentions: Sequence[PlaceMention], known: Sequence[Place | None], leaning: Sequence[str]
) -> Scene:
    """The scene that the units named make; ``leaning`` countries serve where none is named."""
    countries: dict[str, int] = {}
    provinces: dict[str, int] = {}
    names: set[str] = set()
    for mention, unit in zip(mentions, known, strict=True):
        if unit is None or mention.role == "speaker":
            continue
        countries[unit.country] = countries.get(unit.country, 0) + 1
        if unit.level == "admin1":
            provinces[unit.admin1] = provinces.get(unit.admin1, 0) + 1
        if kind_of(mention, lang) == "province":
            names.add(mention.text.casefold())

    def ranked(counted: dict[str, int]) -> tuple[str, ...]:
        return tuple(sorted(counted, key=lambda code: -counted[code]))

    found = ranked(countries)
    return Scene(found or tuple(dict.fromkeys(leaning)), ranked(provinces), frozenset(names), not found)


def only_across_borders(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None]
) -> bool:
    """Whether a report names units only as what a border is with: "in X, near the border with Chad"."""
    named = [m for m, unit in zip(mentions, known, strict=True) if unit is not None and m.role != "speaker"]
    behind = shape("border_with", reading.report.lang)
    return bool(named) and all(
        behind.search(reading.text, max(0, m.start - _BORDER_REACH), m.start) for m in named
    )


def stated_unit(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int
) -> tuple[str, ...]:
    """The code of the unit that the words put a place in ("X, Y", "A and B in Y", "Y's X"), if any."""
    if reading.report.lang == "ar":
        return stated_unit_ar(reading, mentions, known, at)
    mention, text, inside = mentions[at], reading.text, _inside(reading.report.lang)
    for other in range(at + 1, min(at + 4, len(mentions))):
        unit, gap = known[other], text[mention.end : mentions[other].start]
        if unit is None or len(gap) >= _LIST_REACH:
            continue
        if any(said.fullmatch(gap) for said in (_LIST_IN, inside, *BEHIND_FINER)):
            return (unit.admin1 or unit.country,)
    if not at:
        return ()
    unit, gap = known[at - 1], text[mentions[at - 1].end : mention.start]
    owns = unit is not None and _OWNS.fullmatch(gap) and not _NOT_OWNED.search(gap)
    return (unit.admin1 or unit.country,) if unit is not None and owns else ()


def stated(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int, scene: Scene
) -> tuple[str, ...]:
    """The codes of what the words put a place in: the unit that they name, else the country they tell."""
    return (
        stated_unit(reading, mentions, known, at)
        or _opened_with(reading, mentions, known, at)
        or _said_in(reading, mentions, at, scene)
    )


def _opened_with(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int
) -> tuple[str, ...]:
    """The code of the province that the sentence opens with, for what happened in it: "In Haut-Uele, …"."""
    mention = mentions[at]
    if known[at] is not None or mention.role not in ("at", "near"):
        return ()
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    first = at - len(between(mentions, sentence.start, mention.start))
    unit = known[first]
    if first == at or unit is None or unit.level != "admin1":
        return ()
    start, end = max(0, mentions[first].start - _BEFORE), mentions[first].end
    opens = shape("opens_with").search(reading.text, start, mentions[first].start)
    return (unit.admin1,) if opens and _CLOSES.match(reading.text, end) else ()


def _said_in(reading: Reading, mentions: Sequence[PlaceMention], at: int, scene: Scene) -> tuple[str, ...]:
    """The countries in which alone a word of the sentence for a kind is said ("upazila"), where the report
    names none: a place of that sentence lies there, or is not known."""
    if not scene.leaning:
        return ()
    table = place_words(reading.report.lang)
    sentence = reading.sentences[reading.sentence_at(mentions[at].start)]
    beside = between(mentions, sentence.start, sentence.end)
    return next((codes for m in beside if (codes := tuple(table.said_in.get(m.words, ())))), ())


def holder(reading: Reading, mentions: Sequence[PlaceMention], at: int) -> int | None:
    """The number of the mention that the words put this one in ("X village in Y", "X, Y"), if any.

    A comma alone does not say so where a list goes on; "the Aleppo suburb of X" puts X in Aleppo.
    """
    if at and holds_next(reading.text, mentions[at - 1], mentions[at]):
        return at - 1
    if at + 1 >= len(mentions) or holds_next(reading.text, mentions[at], mentions[at + 1]):
        return None
    text, one, after = reading.text, mentions[at], mentions[at + 1]
    gap = text[one.end : after.start]
    if len(gap) >= _LIST_REACH or "\n\n" in gap or not _inside(reading.report.lang).fullmatch(gap):
        return None
    if not _COMMA.fullmatch(gap):
        return None if _MORE.fullmatch(gap) else at + 1  # "A, and B" are two
    before = at and _MORE.fullmatch(text[mentions[at - 1].end : one.start])
    more = at + 2 < len(mentions) and _MORE.fullmatch(text[after.end : mentions[at + 2].start])
    return None if before or more else at + 1
