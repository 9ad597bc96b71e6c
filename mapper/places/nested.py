"""Which place of an event only holds another one that is named: the unit of a village, its country. Pure."""

from dataclasses import replace

from ..geometry.levels import HAPPENED, SPOTS, UNITS
from ..geometry.whereabouts import BETWEEN, in_one_country
from ..model import Placement
from ..words.shapes import shape
from .same import same_or_holds

#: How many characters before a unit are read for the beginning of the sentence.
_OPENING = 12
#: A region that reaches so many km is finer than a province.
_NARROW = 40.0
_DISTRICTS = ("admin2", "admin3")
_LARGE = ("country", "admin1")
#: By level: words for the land of a town, or the island, that holds what stands before it.
_LANDS = {"settlement": ("municipality", "commune", "township", "borough"), "region": ("island",)}


def units_hold(found: list[Placement]) -> list[Placement]:
    """The placements; a unit is what holds a finer place, or a part of it, that is named beside it.

    A district is finer than its province and than a side of it ("northern Kirkuk"). A region of one country
    (Karamoja) is finer than the country, and than a side of it ("eastern Congo").
    """
    ranks = {"country": 2.0, "region": 2.0, "admin1": 1.0, "admin2": 0.45, "admin3": 0.4, None: 3.0}

    def rank_of(p: Placement) -> float:
        if p.mention.level == "region" and p.mention.uncertainty_km <= _NARROW:
            return ranks["admin2"]  # a mountain, a valley
        if p.mention.relation is not None and p.mention.relation.kind in BETWEEN:
            return 0.5 * ranks.get(p.mention.level, 0.0)  # "between X and Y in the north of Z"
        return (
            ranks.get(p.mention.level, 0.0) - 0.5 * (p.mention.relation is not None) - 0.7 * in_one_country(p)
        )

    def holds(unit: Placement) -> bool:
        rank = rank_of(unit)
        finer = [p for p in found if rank_of(p) < rank and p.role in HAPPENED]
        return 0 < rank < 3 and any(same_or_holds(unit.mention, p.mention) for p in finer)

    return [replace(p, role="within") if p.role in ("at", "target") and holds(p) else p for p in found]


def district_behind(text: str, found: list[Placement]) -> list[Placement]:
    """The placements; a district named as one right behind a place, or behind a smaller district, is what
    that lies within: "X, Y district", "X village in Y township"."""
    finer = [p.mention for p in found if p.role in HAPPENED and p.mention.level not in _LARGE]

    def behind(p: Placement) -> bool:
        said = p.mention
        district = said.level in _DISTRICTS or said.words in _LANDS.get(said.level or "", ())
        if p.role not in ("at", "near") or not district or said.words.endswith("s"):
            return False
        goes_on = (
            shape("list_goes_on").fullmatch(text, said.end, q.start) for q in finer if q.start > said.end
        )
        if not said.words and any(goes_on):
            return False  # "in X, Y and Z"
        return any(
            inner.text != said.text
            and inner.end <= said.start
            and not (inner.level in _DISTRICTS and inner.words == said.words)
            and shape("district_of").fullmatch(text, inner.end, said.start) is not None
            for inner in finer
        )

    return [replace(p, role="within") if behind(p) else p for p in found]


def that_include(text: str, found: list[Placement]) -> list[Placement]:
    """The placements; units whose towns are told behind "including" only hold those: "took villages in Idlib
    and northern Hama, including X"."""
    finer = [p.mention for p in found if p.role in HAPPENED and p.mention.level in SPOTS]

    def includes(p: Placement) -> bool:
        if p.role not in ("at", "target", "near") or p.mention.level not in UNITS:
            return False
        return any(shape("that_include").fullmatch(text, p.mention.end, q.start) is not None for q in finer)

    return [replace(p, role="within") if includes(p) else p for p in found]


def _hardly_known(placement: Placement) -> bool:
    place = placement.mention.place
    return place is None or (place.level == "settlement" and place.uncertainty_km > _NARROW)


def behind_unknown(text: str, found: list[Placement]) -> list[Placement]:
    """The placements; the unit right behind a place that no gazetteer knows, or of which it knows only which
    town it lies about, is what that lies within."""
    unknown = [p.mention.end for p in found if _hardly_known(p) and p.role in HAPPENED]

    def behind(p: Placement) -> bool:
        unit = p.role == "at" and p.mention.level in UNITS
        opens = shape("opens_with").search(text, max(0, p.mention.start - _OPENING), p.mention.start)
        if unit and opens and any(p.mention.end < end for end in unknown):
            return True  # "In Zamfara State bandits killed 15 in X"
        gaps = [text[end : p.mention.start] for end in unknown if end <= p.mention.start]
        return (
            unit
            and p.mention.relation is None
            and any(shape("lies_in", lang).fullmatch(gap) for gap in gaps for lang in ("en", "ar"))
        )

    return [replace(p, role="within") if behind(p) else p for p in found]
