"""Answers held against what the words say of where a name lies, and asked anew where they do not agree.

Asks the gazetteer too: it is the second pass of :mod:`mapper.place`.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazetteer import Gazetteer, Named, Place, Point, Query, distance_km

from ..geometry.levels import DISTRICTS, SPOTS, WIDE
from ..lexicon import load
from ..model import PlaceMention
from ..placenames.words import words
from ..reading import Reading, between
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .filled import blank, filled
from .no_unit import SMALL
from .quarters import HELD_KM, beyond, land, near_town
from .scene import Scene, kind_of
from .senses import both
from .stated import holder

#: From this confidence on a town says in which unit what is said to lie in it is to be looked for.
HOLDS = 0.6
#: So far from the middle of a country, beyond its own reach, those who are at home there still act.
ACROSS_KM = 600.0
#: A town less sure than this is not looked for in another unit than its sentence names.
DOUBTFUL = 0.6
#: The airport or base of a town of so many people is told without the town.
KNOWN = 20_000
#: Positions of other places at most that are held against a name.
MOST_BESIDE = 5
#: What leads to a place stands right before its name, within so many characters.
_REACH = 24


@dataclass(frozen=True, slots=True)
class Asking:
    """The names of a report in their order, and what it tells of its geography, in whose light they are asked
    for.

    ``streets``: those of the names that are streets, for which nobody is asked.
    """

    reading: Reading
    gazetteer: Gazetteer
    names: tuple[Named, ...]
    scene: Scene
    streets: frozenset[int]

    @property
    def there(self) -> frozenset[str]:
        """The countries that the report tells of."""
        return frozenset(self.scene.countries)


def as_stated(asking: Asking, mention: PlaceMention, name: Named) -> PlaceMention:
    """A mention, without a place that lies outside the country in which the words put it."""
    held_in = {code.split("-")[0] for code in name.within}
    known = [mention.place] if mention.place is not None else [c.place for c in mention.candidates]
    if not held_in or not known or any(not p.country or p.country in held_in for p in known):
        return mention
    if name.means:
        return mention
    units = (asking.gazetteer.unit(code) for code in name.within)
    where = " or ".join(unit.name for unit in units if unit is not None and unit.name)
    doubt = f"no “{mention.text}” is known in {where or 'the unit named'}, where the words put it"
    return spelled_otherwise(asking, blank(mention, doubt), name, name.within)


def spelled_otherwise(
    asking: Asking, mention: PlaceMention, name: Named, codes: Sequence[str], beside: tuple[Point, ...] = ()
) -> PlaceMention:
    """A mention without a place, with the one of nearly that spelling where the report takes place."""
    query = Query(name.name, tuple(codes), near=beside, kind=name.kind, alike=True)
    answer = asking.gazetteer.ask(query) if codes else None
    if answer is None or answer.best is None or answer.best.place.level not in SPOTS:
        return mention
    again = filled(replace(mention, reasons=()), answer, frozenset((answer.best.place.country,)))
    return again if again.place is not None else mention


def inside(asking: Asking, found: Sequence[PlaceMention], at: int) -> PlaceMention:
    """A mention that the words put in a town or district, asked for in the unit of that one.

    Where nothing there bears its name it has no place: "Karimabad, Karachi" is not the one in Hunza.
    """
    mention = found[at]
    if at in asking.streets:
        return mention
    around = holder(asking.reading, found, at)
    if around is not None and beyond(mention, found[around], asking.reading.report.lang):
        return blank(mention, f"no “{mention.text}” is known in {found[around].text}, where the words put it")
    held = None if any("-" in code for code in asking.names[at].within) else around
    town = found[held].place if held is not None else None
    if held is None or town is None or not town.admin1 or found[held].confidence < HOLDS:
        return mention
    place = mention.place
    abroad = place is not None and town.country not in ("", place.country)
    if place is not None and not (abroad or mention.level in ("settlement", *DISTRICTS)):
        return mention
    same = place is not None and place.admin1 == town.admin1
    reach = HELD_KM + (land(town) if same else 0.0)
    far = place is not None and distance_km(place.point, town.point) > reach
    if same and not (far and town.level not in WIDE):
        return mention
    other = place is not None and _plain(mention.text) != _plain(place.name)  # known there by another name
    if place is not None and not far:
        return mention
    if mention.confidence > found[held].confidence and not (abroad and other):
        return mention
    name = asking.names[at]
    near = (town.point,) if same else ()
    answer = asking.gazetteer.ask(Query(name.name, (town.admin1,), near=near, kind=name.kind))
    if answer.best is not None and near and distance_km(answer.best.place.point, town.point) > HELD_KM:
        answer = replace(answer, best=None)
    if answer.best is not None or place is None:
        return filled(mention, answer, asking.there)
    where = town.admin1_name or town.name
    return blank(
        mention, f"no “{mention.text}” is known in {where}, where the words “{found[held].text}” put it"
    )


def in_its_town(asking: Asking, found: Sequence[PlaceMention], at: int) -> PlaceMention:
    """A quarter or a market, without its place where that lies beside no town and in no province that the
    report names: "in the Karima neighbourhood" of El Obeid is not the town of Karima, 500 km away."""
    mention, lang = found[at], asking.reading.report.lang
    place, table = mention.place, words(lang)
    if mention.level == "country":
        return mention  # "Ecuador prison riot in Machala"
    inner = not mention.words and mention.near_words in table.urban | table.own_names
    part = kind_of(mention, lang) == "neighbourhood" or inner
    if place is None or not part or asking.names[at].within:
        return mention
    known = place.population >= KNOWN
    if known and mention.near_words in grammar(lang, "of_the_city"):
        return mention  # "Latakia port" is that of the city
    if mention.near_words in table.outlying and (known or place.level == "point"):
        return mention  # "Nyala airport" needs no town beside it
    sure = min(HOLDS, mention.confidence)
    others = [m for n, m in enumerate(found) if n != at and m.place is not None and m.confidence >= sure]
    towns = [m for m in others if m.level == "settlement"]
    units = {m.place.admin1 for m in others if m.place is not None and m.place.level == "admin1"}
    near = any(near_town(place, m.place) for m in towns if m.place is not None)
    told = any(m.role != "speaker" for m in towns)
    if not told or near or (place.admin1 in units and not alike(mention)):
        return mention
    doubt = f"no “{mention.text}” is known in or beside the towns that the report names"
    return blank(mention, doubt)


def alike(mention: PlaceMention) -> bool:
    """Whether a place only sounds like the name that is written."""
    return sounds_like(mention.reasons)


def sounds_like(reasons: Sequence[str]) -> bool:
    """Whether the reasons of a candidate say that it only sounds like the name."""
    return any(reason.startswith("sounds like") for reason in reasons)


def beside(found: Sequence[PlaceMention], at: int) -> tuple[Point, ...]:
    """The positions of a report's towns beside one mention, without those that may mean their province."""
    sure = [m for m in found if m.level == "settlement" and m.confidence >= HOLDS]
    name = found[at].text.casefold()
    towns = [m for m in sure if m.text.casefold() != name and (m.words or not both(m))]
    points = [m.place.point for m in towns if m.place is not None]
    return tuple(dict.fromkeys(points))[:MOST_BESIDE]


def of_its_sentence(asking: Asking, found: Sequence[PlaceMention], at: int) -> PlaceMention:
    """A mention without a doubtful place in another unit of the country than those its sentence names: "took
    the village of X and pressed towards Y, in the Z region" is no X far from there."""
    mention, place = found[at], found[at].place
    sounds = alike(mention)
    if place is None or place.level not in SPOTS or not (sounds or mention.confidence < DOUBTFUL):
        return mention
    sentence = asking.reading.sentences[asking.reading.sentence_at(mention.start)]
    told = [m for m in between(found, sentence.start, sentence.end) if m is not mention and m.place]
    sure = [m.place for m in told if m.place is not None and m.confidence >= DOUBTFUL]
    if sounds and sure and all(p.country not in ("", place.country) for p in sure):
        return blank(
            mention, f"no “{mention.text}” is known in {sure[0].country_name}, where the words put it"
        )
    here = [m.place for m in told if m.place is not None and m.place.country == place.country]
    lang = asking.reading.report.lang
    units = {m.place.admin1: m.place.name for m in told if m.place is not None and _said_unit(m, lang)}
    if not units or mention.level != "settlement" or any(p.admin1 == place.admin1 for p in here):
        return mention
    return blank(
        mention, f"no “{mention.text}” is known in {next(iter(units.values()))}, where the words put it"
    )


def _said_unit(mention: PlaceMention, lang: str) -> bool:
    """Whether the words say a first-level unit: "the X region", no bare "in Kherson"."""
    return mention.level == "admin1" and kind_of(mention, lang) in ("province", "region")


def at_home(asking: Asking, found: Sequence[PlaceMention], at: int, home: tuple[str, ...]) -> PlaceMention:
    """A mention that is doubtful, asked for in the country that the report is of (scene.py, ``lands``)."""
    mention, name = found[at], asking.names[at]
    place = mention.place
    if name.within or (place is not None and (place.country in home or mention.confidence >= HOLDS)):
        return mention
    answer = asking.gazetteer.ask(Query(name.name, home, near=beside(found, at), kind=name.kind))
    return mention if answer.best is None else filled(replace(mention, reasons=()), answer, asking.there)


def not_far_off(asking: Asking, mention: PlaceMention, lands: frozenset[str]) -> PlaceMention:
    """A mention, without its place where that is a small town far from these countries: armed groups cross
    borders, but namesakes lie anywhere."""
    place = mention.place
    units = [unit for code in lands if (unit := asking.gazetteer.unit(code)) is not None]
    near = place is not None and any(
        distance_km(place.point, unit.point) <= ACROSS_KM + unit.uncertainty_km for unit in units
    )
    return mention if near else not_astray(mention, lands)


def not_astray(mention: PlaceMention, there: frozenset[str]) -> PlaceMention:
    """A mention, without its place where that is a small town of a country that the report is not about, or a
    unit named only by a direction: "the North East" of Nigeria is not Botswana's."""
    place = mention.place
    side = shape("only_a_side").fullmatch(mention.text) is not None
    if place is not None and side and there and place.country not in there:
        return blank(mention, _outside(mention, place))
    city = place is not None and place.population >= SMALL and mention.words not in ("village", "hamlet")
    known = place is None or not there or place.country in there or city
    town = mention.level == "settlement" or (place is not None and place.level == "settlement")
    if place is None or known or not town or mention.role == "speaker":
        return mention
    return blank(mention, _outside(mention, place))


def by_another_name(mention: PlaceMention, lands: frozenset[str], text: str) -> PlaceMention:
    """A mention, without its place where that lies outside the lands of which the words speak, bears another
    name, and nothing before the name says that it is a place: "the Sena" of India is not Sanaa."""
    place = mention.place
    if place is None or not lands or place.country in lands or mention.level == "country" or mention.words:
        return mention
    led = shape("leads_to").search(text, max(0, mention.start - _REACH), mention.start) is not None
    own = _plain(mention.text) == _plain(place.name)
    return mention if led or own else blank(mention, _outside(mention, place))


def _plain(name: str) -> str:
    """A name without marks, blanks and capitals: "Ratodero" of "Rato Dero"."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if c.isalpha()).casefold()


def one_ground(told: frozenset[str]) -> frozenset[str]:
    """Countries, and those whose towns are reported as if they were theirs: Jenin in reports on Israel's
    army."""
    beside = frozenset(load("places")["en"]["one_ground"])
    return told | beside if told & beside else told


def without_sides(
    mentions: Sequence[PlaceMention], known: Sequence[Place | None], leaning: Sequence[str]
) -> list[Place | None]:
    """The units that mentions name; in a report of other lands without those named only by a direction."""
    sided = [shape("only_a_side").fullmatch(m.text) is not None for m in mentions]
    told = {unit.country for unit, side in zip(known, sided, strict=True) if unit and not side}
    told |= set(leaning) if not told else set()
    return [
        None if unit and side and told and unit.country not in told else unit
        for unit, side in zip(known, sided, strict=True)
    ]


def _outside(mention: PlaceMention, place: Place) -> str:
    """Why a namesake elsewhere is not meant."""
    return (
        f"“{mention.text}” is known outside what the report tells of ({place.name} in {place.country_name})"
    )
