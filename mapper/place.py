"""Asks the gazetteer which place each mention means, in the light of the others; the only
asker beside :mod:`mapper.places.named_after`.

Two passes: first the countries and provinces that the text names (they are few and well known), then
the rest, with those as context. What the words state ("al-Samaka, Idlib", "in Homs province") binds;
what merely stands nearby is a preference.
"""

from collections.abc import Sequence
from dataclasses import replace

import regex

from gazetteer import Gazetteer, Named, Place, Point, Query, distance_km

from .model import PlaceMention
from .places.across import across, with_its_word
from .places.apart import together
from .places.filled import blank, filled
from .places.hallmarks import countries, provincial
from .places.no_unit import SMALL, no_town, no_unit
from .places.of_district import around_towns
from .places.relations import relate
from .places.same import SPOTS
from .places.scene import Scene, bordering, kind_of, only_across_borders, scene_of
from .places.senses import both, decide
from .places.stated import holder, stated
from .places.units import hit_of, units
from .places.units_ar import is_town, of_street
from .places.words import words
from .reading import Reading
from .words.capitals import site_of

NO_STREETS = "streets are not in the gazetteer"
#: The word right behind a name, and a word in lower case behind that.
_BEHIND = regex.compile(r"\s(?P<word>\p{Ll}+)\b(?:\s(?P<then>\p{Ll}+))?")
#: From this confidence on a town says in which unit what is said to lie in it is to be looked for.
HOLDS = 0.6
#: A place within so many km of a town may be said to lie in it, whatever its unit.
HELD_KM = 60.0
#: A quarter may lie so many km farther from the middle of its city than the city reaches.
QUARTER_KM = 6.0
#: Positions of other places at most that are held against a name.
MOST_BESIDE = 5


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
    table = words(reading.report.lang)
    hinted = countries(reading)
    hinted = tuple(code for code in hinted if code in leaning) or hinted
    spoken = [word for m in mentions for word in (m.words, m.near_words)]
    local = [code for word in spoken for code in table.said_in.get(word, ())] or list(hinted)
    leaning = [code.split("-")[0] for code in about] or [*gazetteer.home, *leaning, *local]
    streets = {at for at, m in enumerate(mentions) if _is_street(reading, m)}
    known = [
        None if at in streets or is_town(reading, mentions[at]) else unit
        for at, unit in enumerate(units(reading, mentions, gazetteer, leaning))
    ]
    scene = scene_of(reading.report.lang, mentions, known, leaning)
    names = [
        _named(reading, mention, stated(reading, mentions, known, at, scene), scene, known[at])
        for at, mention in enumerate(mentions)
    ]
    report = reading.report
    asked = [at for at in range(len(mentions)) if at not in streets]
    answers = gazetteer.resolve(
        [names[at] for at in asked],
        reading.text,
        publisher=report.publisher,
        url=report.url,
        context=tuple(about) or _suggested(known, leaning, _bodies(reading, mentions, gazetteer, leaning)),
    )
    there = frozenset(scene.countries)
    found = [replace(mention, reason=NO_STREETS) for mention in mentions]
    for at, answer in zip(asked, answers, strict=True):
        found[at] = _as_stated(filled(mentions[at], answer, there), names[at], gazetteer)
    held = [
        m if at in streets else _inside(reading, found, names, at, gazetteer, there)
        for at, m in enumerate(found)
    ]
    refused = {at for at, m in enumerate(held) if m.place is None and found[at].place is not None}
    found = held
    abroad = {unit.country for unit in known if unit is not None} - set(gazetteer.home)
    if len(gazetteer.home) == 1 and not abroad and not about:
        found = [
            m if at in streets | refused else _at_home(m, names[at], gazetteer, there, _beside(found, at))
            for at, m in enumerate(found)
        ]
    beyond = only_across_borders(reading, mentions, known)
    told = frozenset(gazetteer.home) if scene.leaning or beyond else there
    acting = frozenset(code.split("-")[0] for code in leaning)  # those of who acts are no foreign ones
    sites = told | {m.place.country for m in found if m.place is not None and m.level == "settlement"}
    found = [with_its_word(m, name, gazetteer.ask) for m, name in zip(found, names, strict=True)]
    if beyond:
        asking = (bordering(reading, mentions, known), gazetteer.ask, gazetteer.boundary)
        found = [across(m, name, *asking) for m, name in zip(found, names, strict=True)]
    for at, mention in enumerate(found):
        found[at] = _not_astray(no_unit(mention, report.lang, sites), told | acting if told else told)
        if scene.leaning and local and mention.confidence < HOLDS:
            found[at] = _not_astray(found[at], there)  # "upazila" says the country, though not what is sure
        if found[at].place is None and mention.place is not None and mention.level == "settlement":
            codes = names[at].within or scene.units or tuple(told)
            found[at] = _spelled_otherwise(found[at], names[at], codes, gazetteer, _beside(found, at))
    found = together(reading, [no_town(m, found, report.lang) for m in found], names, gazetteer.ask)
    bare = {m.text.casefold() for m in mentions if not kind_of(m, report.lang)} - scene.unit_names
    said = frozenset(m.start for m in mentions if m.text.casefold() not in bare or kind_of(m, report.lang))
    return relate(reading, decide(reading, around_towns(found, report.lang), said, gazetteer.unit), gazetteer)


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


def _named(
    reading: Reading, mention: PlaceMention, within: tuple[str, ...], scene: Scene, unit: Place | None
) -> Named:
    """What the words say of a name; a name said to be a province once is one everywhere in the report.

    ``unit`` is the country or province that it names; where its words say the province, it is no country.
    """
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


def _as_stated(mention: PlaceMention, name: Named, gazetteer: Gazetteer) -> PlaceMention:
    """A mention, without a place that lies outside the country in which the words put it."""
    held_in = {code.split("-")[0] for code in name.within}
    known = [mention.place] if mention.place is not None else [c.place for c in mention.candidates]
    if not held_in or not known or any(not p.country or p.country in held_in for p in known):
        return mention
    if name.means:
        return mention
    where = " or ".join(filter(None, (u.name for c in name.within if (u := gazetteer.unit(c)) is not None)))
    doubt = f"no “{mention.text}” is known in {where or 'the unit named'}, where the words put it"
    return _spelled_otherwise(blank(mention, doubt), name, name.within, gazetteer)


def _spelled_otherwise(
    mention: PlaceMention,
    name: Named,
    codes: Sequence[str],
    gazetteer: Gazetteer,
    beside: tuple[Point, ...] = (),
) -> PlaceMention:
    """A mention without a place, with the one that is spelled nearly so where the report takes place."""
    query = Query(name.name, tuple(codes), near=beside, kind=name.kind, alike=True)
    answer = gazetteer.ask(query) if codes else None
    if answer is None or answer.best is None or answer.best.place.level not in SPOTS:
        return mention
    again = filled(replace(mention, reasons=()), answer, frozenset((answer.best.place.country,)))
    return again if again.place is not None else mention


def _inside(
    reading: Reading,
    found: Sequence[PlaceMention],
    names: Sequence[Named],
    at: int,
    gazetteer: Gazetteer,
    there: frozenset[str],
) -> PlaceMention:
    """A mention that the words put in a town or district, not far from it: asked for in that one's unit.

    A name that nothing bears there is no namesake elsewhere: "Karimabad, Karachi" is not the one in Hunza.
    """
    mention = found[at]
    around = holder(reading, found, at)
    if around is not None and _beyond(mention, found[around], reading.report.lang):
        return blank(mention, f"no “{mention.text}” is known in {found[around].text}, where the words put it")
    held = None if names[at].within else around
    town = found[held].place if held is not None else None
    if held is None or town is None or not town.admin1 or found[held].confidence < HOLDS:
        return mention
    place = mention.place
    if place is not None and (place.admin1 == town.admin1 or mention.level != "settlement"):
        return mention
    near = place is not None and distance_km(place.point, town.point) <= HELD_KM
    if near or mention.confidence >= found[held].confidence:
        return mention
    name = names[at]
    answer = gazetteer.find(name.name, within=town.admin1, kind=name.kind)
    if answer.best is not None or place is None:
        return filled(mention, answer, there)
    where = town.admin1_name or town.name
    return blank(
        mention, f"no “{mention.text}” is known in {where}, where the words “{found[held].text}” put it"
    )


def _beyond(part: PlaceMention, whole: PlaceMention, lang: str) -> bool:
    """Whether a quarter is placed too far from the city that the words put it in: "the X area of Y city"."""
    place, city = part.place, whole.place
    if place is None or city is None:
        return False
    if place.level not in SPOTS or city.level not in ("settlement", "admin1"):
        return False
    quarter = kind_of(part, lang) == "neighbourhood" or (part.near_words and kind_of(whole, lang) == "city")
    return bool(quarter) and distance_km(place.point, city.point) > QUARTER_KM + city.uncertainty_km


def _beside(found: Sequence[PlaceMention], at: int) -> tuple[Point, ...]:
    """The positions of a report's towns beside one mention, without those that may mean their province."""
    sure = [m for m in found if m.level == "settlement" and m.confidence >= HOLDS]
    name = found[at].text.casefold()
    towns = [m for m in sure if m.text.casefold() != name and (m.words or not both(m))]
    points = [m.place.point for m in towns if m.place is not None]
    return tuple(dict.fromkeys(points))[:MOST_BESIDE]


def _at_home(
    mention: PlaceMention,
    name: Named,
    gazetteer: Gazetteer,
    there: frozenset[str],
    beside: tuple[Point, ...],
) -> PlaceMention:
    """A mention that is doubtful, asked for in the country of the places that the user added.

    Only for a report that names nothing elsewhere: who adds the villages of one country reads of that one.
    ``beside``: the positions of the other places of the report.
    """
    (country,) = gazetteer.home
    place = mention.place
    if name.within or (place is not None and (place.country == country or mention.confidence >= HOLDS)):
        return mention
    answer = gazetteer.ask(Query(name.name, (country,), near=beside, kind=name.kind))
    return mention if answer.best is None else filled(replace(mention, reasons=()), answer, there)


def _not_astray(mention: PlaceMention, there: frozenset[str]) -> PlaceMention:
    """A mention, without its place where that is a small town of a country that the report is not about."""
    place = mention.place
    city = place is not None and place.population >= SMALL and mention.words not in ("village", "hamlet")
    known = place is None or not there or place.country in there or city
    town = mention.level == "settlement" or (place is not None and place.level == "settlement")
    if place is None or known or not town or mention.role == "speaker":
        return mention
    doubt = (
        f"“{mention.text}” is known outside what the report tells of ({place.name} in {place.country_name})"
    )
    return blank(mention, doubt)


def _suggested(
    known: Sequence[Place | None], leaning: Sequence[str], bodies: Sequence[str]
) -> tuple[str, ...]:
    """The countries of the report's actors, who may be abroad, where it names no country itself; in place
    of a country the province of ``bodies`` that it mentions, where it names no province either."""
    if any(unit is not None and unit.level == "country" for unit in known):
        return ()
    units = () if any(unit is not None for unit in known) else bodies
    held = {code.split("-")[0] for code in units}
    return tuple(dict.fromkeys((*units, *(code for code in leaning if code not in held))))


def _bodies(
    reading: Reading, mentions: Sequence[PlaceMention], gazetteer: Gazetteer, leaning: Sequence[str]
) -> list[str]:
    """The codes of the provinces whose bodies a report mentions."""
    names = provincial(reading, {m.start for m in mentions})
    found = [gazetteer.find(name, kind="province", context=leaning).best for name in names]
    return [c.place.admin1 for c in found if c is not None and c.place.level == "admin1"]
