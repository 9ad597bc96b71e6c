"""Which places of a new file are places of the files that are there: one village in two sources.

Two settlements of different sources are one where they lie within 2 km and share a name by sound, or within
4 km and share a spelling or one is known no better by hand; two mountains, airports or the like of one kind
likewise, but only where a name is spelled alike, by which they are found. OCHA and GeoNames put one place a
median 0.12 km apart, p95 1.8 km (measured on Syria). Two districts of one level that share a name by sound
are one where the borders of one hold the position of the other. A village by hand of which only is known
beside which town it lies is the one village there that is spelled so. Within a source nothing is joined: its
own ids say what is two.
"""

from collections.abc import Iterator
from functools import cache

import shapely

from ..measure import distance_km
from ..place import FINER, Place
from ..sources import curated
from ..sources.merge import sounds
from ..spellings.names import form
from ..storage.index import MOST_NAMESAKES, Index
from ..storage.joining import ROUGH_KM
from ..storage.layers import Layers
from ..storage.layout import no_label

SOUND_KM, SPELLING_KM = 2.0, 4.0
LONG = {"river", "road"}
FLOWN_FROM = {"airport", "base"}


def links(new: Index, others: Layers, source: str) -> Iterator[tuple[int, str]]:
    """(row of the new file, id of the same place in another file), each place linked once at most.

    Units are linked by the code they are filed under: completing.py gave a province of ours our code.
    """
    for row, code in new.coded_units():
        number = others.unit_number(code)
        if number is not None:
            yield row, others.place(number).id
    yield from _districts(new, others)
    known = dict(_beside_towns(new, others))
    yield from known.items()
    but = "" if source == "table" else source
    taken: set[str] = set()
    if new.meta("rows") <= others.count(but):
        for row, place in new.spots():
            near = [p for p in others.around(place, SPELLING_KM) if p.source != but]
            if row in known:
                near = [p for p in near if p.source != "curated"]
            # One of each source: if one is taken out, the links to the others stay.
            for home in dict.fromkeys(p.source for p in near):
                best = _best(place, [p for p in near if p.source == home], taken)
                if best is not None:
                    taken.add(best.id)
                    yield row, best.id
        return
    gone: set[str] = set()
    homes = set(known.values())
    for place in others.spots(but):
        if place.id in homes:
            continue
        around = new.around(place, SPELLING_KM)
        best = _best(place, [p for _, p in around], gone)
        if best is not None:
            gone.add(f"{best.id} {place.source}")
            yield next(row for row, p in around if p is best), place.id


def _districts(new: Index, others: Layers) -> Iterator[tuple[int, str]]:
    """The second- and third-level units of the new file that another source has too, each of these once.

    Who's On First and the embedded list know districts by a position, OCHA by its borders.
    """
    known = cache(lambda country: [(p, area, sounds(p)) for p, area in others.finer_units(country)])
    gone: set[str] = set()
    for row, code in new.coded_units():
        place = new.place(row)
        if place.level not in FINER:
            continue
        area, mine = new.area(code), sounds(place)
        found = [
            other.id
            for other, theirs, said in known(place.country)
            if other.level == place.level and other.source != place.source
            and other.id not in gone and mine & said and _overlie(place, area, other, theirs)
        ]  # fmt: skip
        if len(found) == 1:
            gone.add(found[0])
            yield row, found[0]


def _beside_towns(new: Index, others: Layers) -> Iterator[tuple[int, str]]:
    """The settlements of the new file that villages by hand are, of which only a town near them is known."""
    for place in curated.read():
        if (
            place.level != "settlement"
            or place.uncertainty_km <= SPELLING_KM
            or others.by_id(place.id) is None
        ):
            continue
        forms = {form(name.text) for name in place.names} - {""}
        rows = {row for one in forms for _, row in new.exact(one, (place.country,), MOST_NAMESAKES)}
        near = [
            row
            for row, other in new.places(rows, no_label)
            if other.level == "settlement" and distance_km(place.point, other.point) <= place.uncertainty_km
        ]
        if len(near) == 1:
            yield near[0], place.id


def _overlie(a: Place, area: bytes | None, b: Place, other: bytes | None) -> bool:
    """Whether one of two units with borders holds the position of the other, both where both have borders."""
    held = area is None or shapely.from_wkb(area).covers(shapely.Point(b.point))
    return (area or other) is not None and held and (
        other is None or bool(shapely.from_wkb(other).covers(shapely.Point(a.point)))
    )  # fmt: skip


def _of_one_kind(a: Place, b: Place) -> bool:
    """Whether two places of one level may be one: a hill and a lake of one name are two, towns change size.

    What is long (a river, a road) has no position that two sources would agree on.
    """
    if a.level == "settlement":
        return True
    kinds = {p.kind.removesuffix("s") for p in (a, b)}
    return kinds <= FLOWN_FROM or (len(kinds) == 1 and not kinds & LONG)


def _best(place: Place, near: list[Place], taken: set[str]) -> Place | None:
    """The entry that is the same place: the same spelling goes before the same sound, then the nearest."""
    mine, forms = sounds(place), {form(n.text) for n in place.names}
    found = []
    for other in near:
        km = distance_km(place.point, other.point)
        if other.id in taken or f"{other.id} {place.source}" in taken:
            continue
        if not _of_one_kind(place, other) or not mine & sounds(other):
            continue
        spelled = bool(forms & {form(n.text) for n in other.names})
        rough = any(p.source == "curated" and p.uncertainty_km > ROUGH_KM for p in (place, other))
        if km <= (SPELLING_KM if spelled or rough else SOUND_KM):
            found.append((not spelled, km, other.id, other))
    # Two files may hold one id at one position: nothing but the order of the three decides then.
    return min(found, key=lambda one: one[:3])[3] if found else None
