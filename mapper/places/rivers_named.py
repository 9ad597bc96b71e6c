"""Rivers that a text names: "east of the Euphrates", "the western bank of the Nile in X", "along the Khabur".

A river is no place of a gazetteer: its piece by a town belongs to that town; else it is a mention of its own,
of a province that it crosses or of the country that the report is about.
"""

from collections import Counter
from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from gazetteer import Extent, Hand, Level, Place, River, Wind, bank, by_town, river, side

from ..geometry.levels import SPOTS
from ..model import PlaceMention, RelationKind
from ..reading import Reading
from .line_spots import INFERRED, Made, Spot, Told, by_the_line, mention
from .relation_grammar import grammar
from .relation_patterns import wind
from .units import hit_of

#: "the bank of the river near X": so many kilometres around X, as with any place near it.
NEAR_KM = 5.0


def among(reading: Reading, mentions: Sequence[PlaceMention]) -> frozenset[int]:
    """Which names are a river's by the words around them, though a unit or a town may bear them too: "west of
    the Nile" is not the state of that name. A country's ("the Niger") is the country's for those words. The
    words for a bank, where they have no capitals, are no territory's ("الضفة الغربية لنهر")."""
    table = grammar(reading.report.lang)
    patterns = (*table.rivers, *([table.over_water] if table.over_water is not None else []))
    found = [match for pattern in patterns for match in table.sieve.of(pattern, reading.text)]
    hits = ((at, m, hit_of(reading, m)) for at, m in enumerate(mentions))

    def of_a_river(mention: PlaceMention, country: bool) -> bool:
        for match in found:
            (start, end), first = match.span("river"), match.start()
            if start < mention.end and mention.start < end:
                return not country
            if first <= mention.start < start and not mention.text[:1].isupper():
                return True
        return False

    return frozenset(at for at, m, hit in hits if of_a_river(m, hit is not None and "country" in hit.levels))


def named(at: Spot) -> Made:
    """The side, the bank or the course of a river that words name: a mention of its own, or the town right
    behind the words with the river's piece there."""
    one = river(at.match.group("river"))
    if one is None:
        return None, None
    way = _way(at.reading.report.lang, at.match.groupdict())
    blowing = way if isinstance(way, Wind) else None
    kind: RelationKind = "side" if at.match.groupdict().get("side") else "bank"
    told = Told(kind, INFERRED, blowing)
    town = _by_town(at, one, way, told)
    if town is not None:
        return None, town
    place, area = _crossed(one, at)
    if place is None or area is None:
        return None, None
    level: Level = "admin1" if place.level == "admin1" else "region"
    if kind == "side" and blowing is not None:
        extent = side(one, area, blowing, level) or bank(one, area, blowing, level)
    else:
        extent = bank(one, area, way, level)
    return mention(at, place, extent, told), None


def _way(lang: str, groups: dict[str, str | None]) -> Wind | Hand | None:
    """Which bank or side the words say: by the wind or by the hand; None for none."""
    if groups.get("left"):
        return "left"
    if groups.get("right"):
        return "right"
    return wind(lang, groups.get("side") or groups.get("bank") or "")


def _by_town(at: Spot, one: River, way: Wind | Hand | None, told: Told) -> PlaceMention | None:
    """The town right behind a river's words with the piece of the river there; None where there is none, or
    the river does not run by it."""
    behind = at.behind()
    if behind is None or behind[0].place is None or behind[0].level not in SPOTS:
        return None
    town, near = behind
    place = town.place
    assert place is not None
    extent: Extent | None = by_town(one, place.point, place.uncertainty_km + NEAR_KM * near, way)
    return None if extent is None else by_the_line(at, town, place, extent, told)


def _crossed(one: River, at: Spot) -> tuple[Place | None, BaseGeometry | None]:
    """What of a river's land is meant: a province of the sentence that it crosses, or the only one that the
    report names there; else the country that the report is about."""
    inside = range(at.match.start(), at.match.end())
    about = [m for m in at.mentions if m.role != "speaker" and m.start not in inside]
    ranked = _ranked(one, at.reading, [m.place for m in about if m.place is not None])
    here = [m.place.admin1 for m in at.outside if m.level == "admin1" and m.place is not None]
    there = {
        m.place.admin1
        for m in about
        if m.level == "admin1" and m.place is not None and m.place.country == ranked[0]
    }
    for code in (*here, *(there if len(there) == 1 else ()), *ranked):
        area = at.gazetteer.boundary(code)
        if area is not None and code.split("-")[0] in one.countries and area.intersects(one.course):
            return at.gazetteer.unit(code), area
    return None, None


def _ranked(one: River, reading: Reading, places: Sequence[Place]) -> list[str]:
    """The countries of a river: those of most places of the report first, then those named most, also as
    "Syrian", then as the table of rivers has them."""
    finer = Counter(p.country for p in places if p.level != "country")
    whole = Counter(p.country for p in places if p.level == "country")
    nations = dict(grammar(reading.report.lang).nations)
    said = Counter(nations.get(t.lower, "") for sentence in reading.sentences for t in sentence.tokens)
    return sorted(one.countries, key=lambda code: (-finer[code], -whole[code], -said[code]))
