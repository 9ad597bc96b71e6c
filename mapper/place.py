"""Asks the gazetteer which place each mention means, in the light of the others; only
:mod:`mapper.places.held`, its second pass, and :mod:`mapper.places.named_after` ask beside it.

Two passes: first the countries and provinces that the text names (they are few and well known), then
the rest, with those as context. What the words state ("al-Samaka, Idlib", "in Homs province") binds;
what merely stands nearby is a preference.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from gazetteer import Gazetteer, Named, Place

from .model import PlaceMention
from .placenames.name_bounds import site_of
from .placenames.words import words
from .places import borders_named, capital, rivers_named, short_names
from .places.across import across, with_its_word
from .places.apart import together
from .places.filled import blank, filled
from .places.hallmarks import countries
from .places.held import (
    HOLDS,
    Asking,
    as_stated,
    at_home,
    beside,
    by_another_name,
    in_its_town,
    inside,
    not_astray,
    not_far_off,
    of_its_sentence,
    one_ground,
    spelled_otherwise,
    without_sides,
)
from .places.in_its_part import in_their_parts
from .places.no_unit import no_town, no_unit
from .places.of_district import around_towns
from .places.relations import relate
from .places.scene import (
    Scene,
    as_answered,
    bordering,
    fronts,
    kind_of,
    lands,
    only_across_borders,
    scene_of,
    without_goals,
)
from .places.senses import decide
from .places.stated import stated
from .places.suggested import bodies, suggested
from .places.units import hit_of, units
from .places.units_ar import is_town, of_street
from .reading import Reading

NO_STREETS = "streets are not in the gazetteer"
NO_RIVERS = "the words say a river, which is no place of the gazetteer"
#: How sure the place of a town must be for its country to be told of beside those of the user's places.
SURE = 0.85
#: What a street ends in that is named after where it leads, and what stands between it and its town.
ROADS = ("Road", "Highway")
_IN_TOWN = regex.compile(r",?\s(?:in\s)?")
#: The word right behind a name, and a word in lower case behind that.
_BEHIND = regex.compile(r"\s(?P<word>\p{Ll}+)\b(?:\s(?P<then>\p{Ll}+))?")


@dataclass(frozen=True, slots=True)
class _Whose:
    """Of which countries a report is that may not name them: ``leaning``: those of who acts; ``local``: words
    say it that are used in one alone; ``home``: the one of what the user added."""

    leaning: Sequence[str]
    local: bool
    home: tuple[str, ...]


def resolve(
    reading: Reading,
    mentions: Sequence[PlaceMention],
    gazetteer: Gazetteer,
    leaning: Sequence[str] = (),
    about: Sequence[str] = (),
) -> tuple[PlaceMention, ...]:
    """Every mention with its place, or with the reason why there is none; the order is kept.

    ``leaning``: countries (ISO 3166-1 alpha-2) that the report's actors belong to, which count only
    where it names no country or province itself; so do the countries of the places that the user added
    (``Gazetteer.home``). ``about``: codes of what the report is said to be
    about, which count in any case.
    """
    lang = reading.report.lang
    local = _local(reading, mentions, leaning)
    leaning = [code.split("-")[0] for code in about] or [*gazetteer.home, *leaning, *local]
    leaning = leaning or borders_named.lands(reading)
    streets = frozenset(
        at for at, m in enumerate(mentions) if _is_street(reading, m) or _road_there(reading, mentions, at)
    )
    waters = rivers_named.among(reading, mentions)
    known = [
        None if at in streets | waters or is_town(reading, mentions[at]) else unit
        for at, unit in enumerate(units(reading, mentions, gazetteer, leaning))
    ]
    known = without_sides(mentions, known, leaning)
    there = without_goals(reading, mentions, known)
    goals = frozenset(at for at, unit in enumerate(known) if unit is not None and there[at] is None)
    scene = scene_of(lang, mentions, there, leaning)
    names = tuple(
        _named(reading, mention, stated(reading, mentions, there, at, scene), scene, known[at])
        for at, mention in enumerate(mentions)
    )
    asking = Asking(reading, gazetteer, names, scene, streets | waters)
    context = tuple(about) or suggested(there, leaning, bodies(reading, mentions, gazetteer, leaning))
    found = _answered(asking, mentions, context, goals)
    found = [replace(m, reason=NO_RIVERS) if at in waters else m for at, m in enumerate(found)]
    abroad = {unit.country for unit in there if unit is not None} - set(gazetteer.home)
    home = () if about else lands(gazetteer.home, scene, abroad)
    away = () if about or home else fronts(scene, reading.report.published)
    found = _inside(asking, found, home, away)
    asking = replace(asking, scene=as_answered(scene, known, found))
    beyond = only_across_borders(reading, mentions, known)
    borders = bordering(reading, mentions, known) if beyond else None
    found = _told_of(asking, found, borders, _Whose(leaning, bool(local), home))
    found = [of_its_sentence(asking, found, at) for at in range(len(found))]
    found = [in_its_town(asking, found, at) for at in range(len(found))]
    found = together(reading, [no_town(m, found, lang) for m in found], names, gazetteer.ask)
    bare = {m.text.casefold() for m in mentions if not kind_of(m, lang)} - scene.unit_names
    said = frozenset(m.start for m in mentions if m.text.casefold() not in bare or kind_of(m, lang))
    meant = decide(reading, around_towns(found, lang), said, gazetteer.unit)
    return in_their_parts(asking, relate(reading, meant, gazetteer, leaning))


def _local(reading: Reading, mentions: Sequence[PlaceMention], leaning: Sequence[str]) -> list[str]:
    """The countries of words that are used there alone: for kinds of places ("upazila"), or "jawan"."""
    table = words(reading.report.lang)
    spoken = [word for m in mentions for word in (m.words, m.near_words)]
    said = [code for word in spoken for code in table.said_in.get(word, ())]
    hinted = countries(reading)
    return said or [code for code in hinted if code in leaning] or list(hinted)


def _answered(
    asking: Asking, mentions: Sequence[PlaceMention], context: tuple[str, ...], goals: Collection[int]
) -> list[PlaceMention]:
    """The mentions with what the gazetteer answers for all their names together, for the ``goals`` apart: a
    country to which people fled says nothing of where they fled from."""
    asked = [at for at in range(len(mentions)) if at not in asking.streets]
    found = [
        replace(mention, reason=NO_STREETS) if at in asking.streets else mention
        for at, mention in enumerate(mentions)
    ]
    apart = [at for at in asked if at in goals]
    for these in ([at for at in asked if at not in goals], *([apart] if apart else [])):
        for at, told in _asked(asking, mentions, these, context):
            found[at] = told
    near = [at for at in asked if at not in goals]
    heard = [at for at in near if mentions[at].role != "speaker"]
    if len(heard) < len(near) and any(found[at].place is None for at in heard):
        for at, told in _asked(asking, mentions, heard, context):  # "a monitor said from London"
            found[at] = told if found[at].place is None else found[at]
    return found


def _asked(
    asking: Asking, mentions: Sequence[PlaceMention], asked: Sequence[int], context: tuple[str, ...]
) -> Iterator[tuple[int, PlaceMention]]:
    """The mentions of these numbers, asked together, with their numbers."""
    report = asking.reading.report
    names = [asking.names[at] for at in asked]
    answers = asking.gazetteer.resolve(
        names, asking.reading.text, publisher=report.publisher, url=report.url, context=context
    )
    for at, answer in zip(asked, answers, strict=True):
        yield at, as_stated(asking, filled(mentions[at], answer, asking.there), asking.names[at])


def _inside(
    asking: Asking, found: list[PlaceMention], home: tuple[str, ...], away: tuple[str, ...]
) -> list[PlaceMention]:
    """The mentions with what lies in the towns and districts that the words put them in. ``home``: the
    country that the report is of though it may not name it (scene.py, ``lands``); ``away``: where those who
    act are known to act (``fronts``), asked only where there is no other answer."""
    held = [inside(asking, found, at) for at in range(len(found))]
    refused = {at for at, m in enumerate(held) if m.place is None and found[at].place is not None}
    said = {found[at].text.casefold(): (found[at].place, held[at].reason) for at in refused}
    for at, mention in enumerate(held):  # told again without where it lies, it is the same place
        place, why = said.get(mention.text.casefold(), (None, ""))
        if place is not None and mention.place == place:
            held[at], refused = blank(mention, why), refused | {at}
    left = asking.streets | refused
    if not home:
        left |= {at for at, m in enumerate(held) if m.place is not None}
    asked = home or away
    told = [m if at in left or not asked else at_home(asking, held, at, asked) for at, m in enumerate(held)]
    return [m if m.place == held[at].place else inside(asking, told, at) for at, m in enumerate(told)]


def _told_of(
    asking: Asking,
    found: list[PlaceMention],
    borders: frozenset[str] | None,
    whose: _Whose,
) -> list[PlaceMention]:
    """The mentions without small towns of countries that the report does not tell of. ``borders``: what it
    names only as what a border is with, None where it names more."""
    leaning, local, home = whose.leaning, whose.local, whose.home
    scene, gazetteer = asking.scene, asking.gazetteer
    told = _known_lands(gazetteer.home, found) if scene.leaning or borders is not None else asking.there
    acting = frozenset(code.split("-")[0] for code in leaning)  # those of who acts are no foreign ones
    near = one_ground(told | acting if told else told)
    sites = told | {m.place.country for m in found if m.place is not None and m.level == "settlement"}
    text, lang = asking.reading.text, asking.reading.report.lang
    found = [
        with_its_word(m, name, text, lang, gazetteer.ask) for m, name in zip(found, asking.names, strict=True)
    ]
    if borders is not None:
        of = (borders, gazetteer.ask, gazetteer.boundary)
        found = [across(m, name, *of) for m, name in zip(found, asking.names, strict=True)]
    for at, mention in enumerate(found):
        name = asking.names[at]
        known_abroad = scene.leaning and mention.confidence >= HOLDS  # the user's places do not hide Jenin
        found[at] = no_unit(mention, asking.reading.report.lang, sites)
        found[at] = found[at] if known_abroad else not_astray(found[at], near)
        if home and not gazetteer.home and mention.confidence < HOLDS:
            found[at] = not_far_off(asking, found[at], frozenset((*home, *acting)))
        if scene.leaning and local and mention.confidence < HOLDS:  # "upazila" says the country
            found[at] = not_astray(found[at], asking.there)
        if scene.leaning and local:
            found[at] = by_another_name(found[at], asking.there | acting, text)
        if found[at].place is None and mention.place is not None and mention.level == "settlement":
            codes = name.within or scene.units or tuple(told) or home
            found[at] = spelled_otherwise(asking, found[at], name, codes, beside(found, at))
    return found


def _known_lands(home: Sequence[str], found: Sequence[PlaceMention]) -> frozenset[str]:
    """The countries of the places that the user added, and those of towns that a report names beyond doubt:
    who added the villages of one country may read of another one too. Empty where nothing was added."""
    if not home:
        return frozenset()
    sure = [m for m in found if m.level == "settlement" and m.confidence >= SURE and m.role != "speaker"]
    return frozenset((*home, *(m.place.country for m in sure if m.place is not None)))


def _is_street(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a name is a street's: "Harbour Street", spelled like no place, or "Baghdad street, in X"."""
    table, last = words(reading.report.lang), mention.text.rpartition(" ")[2]
    known = hit_of(reading, mention)
    if table.ends.get(last) == "street" and (known is None or known.end < mention.end):
        return True
    if reading.report.lang == "ar" and of_street(reading.text, mention.start):
        return True
    behind = _BEHIND.match(reading.text, mention.end)
    if behind is None or behind["word"] not in table.streets:
        return False
    then = behind["then"]  # "Mogadishu street battles" are battles in a city
    others = (table.prepositions, table.closing, table.kinds, table.vague)
    return not then or any(then in words_of for words_of in others)


def _road_there(reading: Reading, mentions: Sequence[PlaceMention], at: int) -> bool:
    """Whether a road named after a place is a street of the town behind it: "Murree Road, Islamabad"."""
    one = mentions[at]
    if one.text.rpartition(" ")[2] not in ROADS or at + 1 == len(mentions):
        return False
    town = hit_of(reading, mentions[at + 1])
    return (
        town is not None
        and "settlement" in town.levels
        and _IN_TOWN.fullmatch(reading.text, one.end, mentions[at + 1].start) is not None
    )


def _named(
    reading: Reading, mention: PlaceMention, within: tuple[str, ...], scene: Scene, unit: Place | None
) -> Named:
    """What the words say of a name; a name said to be a province once is one everywhere in the report.

    ``unit`` is the country or province that it names; where its words say the province, it is no country.
    """
    city = capital.meant(mention)
    if city is not None:
        return Named(city[0], mention.start, mention.end, "settlement", (city[1],))
    if (short := short_names.meant(mention)) is not None:
        return short
    kind = kind_of(mention, reading.report.lang)
    asked = kind or ("province" if mention.text.casefold() in scene.unit_names else None)
    known = hit_of(reading, mention)
    if kind is None and unit is None and known is not None and {"country", "settlement"} <= {*known.levels}:
        asked = "settlement"  # a country's name in another language: "Argelia" in Cauca
    whole = known is not None and known.end >= mention.end
    name = mention.text if whole else site_of(mention.text, words(reading.report.lang))
    means = unit.admin1 if unit is not None and kind == "province" and unit.level == "admin1" else ""
    means = unit.country if unit is not None and unit.level == "country" else means
    return Named(name, mention.start, mention.end, asked, within, means)
