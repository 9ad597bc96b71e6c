"""Which places of a clause are its event's own: not where people went or met. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..acled.deeds import GROUND, MOVES
from ..clause import Trigger
from ..geometry.levels import DISTRICTS, HAPPENED, SPOTS, THERE, UNITS, WIDE
from ..model import PlaceMention
from ..placenames.words import words as place_words
from ..places.same import LINES
from ..words.grammar import words
from ..words.shapes import shape
from .described import as_described, measured_from
from .places_ar import cared_for, mourned_there

#: How many characters before a place are read for a name that it is part of.
_NAME = 24
#: A place so many characters into a clause opens it: "In X, the attack …".
_OPENS = 12
_MOVED, _WHERE = ("displacement", "movement"), 8
#: So many characters before a place are read for "taken to hospital in", or that people crossed to it.
_TAKEN, _REACHED = 120, 60


def not_of_asides(
    text: str, places: tuple[PlaceMention, ...], lead: Trigger, lang: str
) -> tuple[PlaceMention, ...]:
    """The places but for one of another occasion: "a ship was hit in X, hours after leaders met in Y"."""
    behind = [p for p in places if p.start >= lead.end and p.role in THERE]
    told = any(p.end <= lead.start and p.role in THERE for p in places)
    begin = lead.end if told or not behind else behind[0].end
    aside = {p for p in behind[not told :] if shape("other_occasion", lang).search(text, begin, p.start)}
    if behind and behind[0].place is not None:
        aside |= {p for p in behind[1:] if shape("said_of_it").search(text, behind[0].end, p.start)}
    return tuple(p for p in places if p not in aside)


def beside_noun(
    text: str, places: tuple[PlaceMention, ...], lead: Trigger, start: int
) -> tuple[PlaceMention, ...]:
    """The places of a clause that only speaks of "the attack", but for those the noun does not stand beside:
    "the president, who was to speak in X, said the attack showed Y". ``start``: where the clause begins."""

    def beside(p: PlaceMention, last: int) -> bool:
        if p.end <= lead.start:
            opens = p.start - start <= _OPENS
            return opens or shape("before_noun").fullmatch(text, p.end, lead.start) is not None
        return shape("behind_noun").fullmatch(text, last, p.start) is not None

    kept, last = [], lead.end
    for p in places:
        if p.role in ("speaker", "dateline") or beside(p, last):
            kept.append(p)
            last = max(last, p.end)
    return tuple(kept)


def fled_to(text: str, places: tuple[PlaceMention, ...], lead: Trigger) -> tuple[PlaceMention, ...]:
    """The places of people who fled; what they crossed into, and a river on the way, are not where it was."""
    if lead.cls.name != "displacement":
        return tuple(
            replace(p, role="toward") if p.role == "at" and _reached(text, p, lead) else p for p in places
        )
    return tuple(
        replace(p, role="toward")
        if p.role == "at" and shape("fled_to").search(text, lead.start, p.start)
        else p
        for p in places
    )


def spread_to(text: str, places: tuple[PlaceMention, ...], start: int) -> tuple[PlaceMention, ...]:
    """The places of unrest, also those to which it spread, or through which people marched."""
    there = _listed(text, places, lambda p: shape("spread_to").search(text, start, p.start) is not None)
    ways = ("toward", "from") if any(p.role in ("toward", "from") for p in places) else ("via",)
    moved = [p for p in places if p.role in ways and (p in there or ways == ("via",))]
    return tuple(replace(p, role="at") if p in moved else p for p in places)


def not_brought_to(text: str, places: tuple[PlaceMention, ...], lead: Trigger) -> tuple[PlaceMention, ...]:
    """The places of a deed but for those to which somebody was only brought after it: "the worst cases were
    flown to X"."""
    if lead.cls.name in MOVES:
        return places
    brought = _listed(
        text, places, lambda p: bool(shape("brought_to").search(text, max(0, p.start - _TAKEN), p.start))
    )
    return tuple(p for p in places if p not in brought)


def _reached(text: str, place: PlaceMention, lead: Trigger) -> bool:
    """ "15,000 crossed into Chad at Adré after attacks in X": where people came to who fled from the deed."""
    begin = max(0, place.start - _REACHED)
    if place.start > lead.end and shape("fleeing_it").search(text, max(0, lead.start - _REACHED), lead.start):
        begin = max(begin, lead.end)  # "people fleeing the fighting in X crossed into Y"
    elif place.end > lead.start or not shape("deed_before").search(text[place.end : lead.start]):
        return False
    return shape("crossed_into").search(text, begin, place.start) is not None


def gone_where(
    text: str, places: tuple[PlaceMention, ...], lead: Trigger, lang: str
) -> tuple[PlaceMention, ...]:
    """The places of a clause; what was done where somebody went was there: "came to X, where they burned";
    not what drove people out: "after the raid on Y they fled to X, where they shelter"."""
    if lead.cls.name in _MOVED:
        return places
    if lead.cls.name in GROUND and lead.lemma.endswith(" out"):  # "drove the rebels out of X"
        out = [p for p in places if p.role == "from" and p.start > lead.start]
        return tuple(replace(p, role="at") if p in out else p for p in places)
    fled = shape("people_fled_to", lang)
    gone = [p for p in places if p.role == "toward" and not fled.search(text, lead.end, p.start)]
    there = [p for p in gone if words(lang, "where") & {*text[p.end : p.end + _WHERE].split()}]
    return tuple(replace(p, role="at") if p in there else p for p in places)


def own_places(text: str, places: tuple[PlaceMention, ...]) -> tuple[PlaceMention, ...]:
    """The places but for one that only says where another lies ("Huwara, south of Nablus"), and where people
    died of what befell them elsewhere ("shot in Bannu, he later died in Peshawar")."""
    places = tuple(as_described(text, places[at - 1], p) if at else p for at, p in enumerate(places))
    places = tuple(replace(p, role="via") if _on_the_way(p, places) else p for p in places)
    places = tuple(replace(p, role="from") if _fired_around(text, p) else p for p in places)
    come = _listed(text, places, lambda p: _behind(text, "came_from", p))
    near = any(p.role in HAPPENED and p.place is not None for p in places if p not in come)
    places = places if near else tuple(replace(p, role="near") if p in come else p for p in places)

    def elsewhere(p: PlaceMention) -> bool:
        if mourned_there(text, p, places) or cared_for(text, p):
            return True
        later = p != places[0] and _behind(text, "aim_of_it", p)
        return died_there(text, p) or _aside(text, p) or (near and (later or _behind(text, "came_from", p)))

    away = _listed(text, places, elsewhere)
    kept = tuple(
        p
        for at, p in enumerate(places)
        if not (at and _refers(text, places[:at], p))
        and not (p in away or _again(p, places) or _border_of(text, places, p))
        and not shape("hospital_tells").match(text, p.end)
    )
    if any(p.role != "origin" and p.role != "speaker" for p in kept):
        return kept
    return tuple(
        replace(p, role="at")
        if shape("lives_there", "ar").search(text, max(0, p.start - _NAME), p.start)
        else p
        for p in kept
    )


def _listed(
    text: str, places: Sequence[PlaceMention], said: Callable[[PlaceMention], bool]
) -> list[PlaceMention]:
    """The places of which something is said, and those with which a list goes on: "were flown to X and Y"."""
    found: list[PlaceMention] = []
    for at, p in enumerate(places):
        gap = text[places[at - 1].end : p.start] if at else ""
        if said(p) or (at and places[at - 1] in found and shape("list_goes_on").fullmatch(gap)):
            found.append(p)
    return found


def _border_of(text: str, places: Sequence[PlaceMention], place: PlaceMention) -> bool:
    """Whether a border or a river only says where another place lies: "X, near the border with Y"."""
    beside = place.level == "country" and place.role == "near"  # "in X, near Papua New Guinea"
    line = place.relation is not None and place.relation.kind in LINES
    if not (beside or line):
        return False
    before = [p for p in places if p.start < place.start and p.level not in WIDE]
    ahead = [p for p in places if p.start > place.start]
    others = (before if line else before[-1:], ahead[:1] if line else [])
    return any(
        p.place is not None
        and p.level in (SPOTS if not line else (*SPOTS, *DISTRICTS))
        and p.role in (*THERE, "via")
        and not {"and", "or"} & {*text[min(p.end, place.end) : max(p.start, place.start)].split()}
        for found in others
        for p in found
    )


def _fired_around(text: str, place: PlaceMention) -> bool:
    """Whether something was fired from around a place: "shells fired from the plain around X landed in Y"."""
    before = shape("fired_around").search(text, max(0, place.start - _NAME * 2), place.start)
    return place.role == "near" and before is not None


def _on_the_way(place: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """Whether somebody was under way between two places, where it is told at which spot it was: "near X, as
    it was travelling from Y to Z"."""
    way = place.relation
    if (
        way is None
        or way.kind != "road"
        or way.words.partition(" ")[0].lower() not in place_words("en").travels
    ):
        return False
    return any(
        p.place is not None
        and p.level in SPOTS
        and p.role in THERE
        and (p.relation is None or p.relation.words != way.words)
        for p in places
    )


def _aside(text: str, place: PlaceMention) -> bool:
    """Whether a place is a sea that only says where a port lies, a country that acts, or where people met or
    lives: "the Black Sea port of X", "as negotiators met in X"."""
    if shape("stands_before").search(text, max(0, place.start - _TAKEN), place.start):
        return True
    if place.text.endswith("Sea") and shape("on_the_sea").match(text, place.end):
        return True
    acts = place.level == "country" and shape("acts_behind").match(text, place.end)
    if acts and shape("acts_before").search(text, max(0, place.start - _NAME), place.start):
        return True
    return _behind(text, "met_elsewhere", place)


def _behind(text: str, which: str, place: PlaceMention) -> bool:
    """Whether words of one shape lead to a place."""
    return shape(which).search(text, max(0, place.start - _TAKEN), place.start) is not None


def died_there(text: str, place: PlaceMention) -> bool:
    """Whether people died at a place, or were taken there, who had been hurt elsewhere."""
    before = text[max(0, place.start - _TAKEN) : place.start]
    named = (place.text.rpartition(" ")[2], *text[place.end : place.end + _NAME].split()[:1])
    hospital = any(word.lower().strip(".,;") in words("en", "hospitals") for word in named)
    return bool(shape("died_there").search(before) or (hospital and shape("died_at").search(before)))


def _refers(text: str, told: Sequence[PlaceMention], place: PlaceMention) -> bool:
    """Whether a place only says where the one told last lies: ", south of …", "bordering …"."""
    before = told[-1]
    if shape("ends_at").fullmatch(text, before.end, place.start):
        return True
    stated = place.relation is not None and place.relation.km
    if (
        stated
        and len(told) > 1
        and told[-2].place is None
        and before.role == "within"
        and before.level in UNITS
    ):
        return False  # "in X, Somalia, 30 km south of Y": of X, which no list has, that is known
    if place.role == "near" and shape("described").fullmatch(text, before.end, place.start):
        return before.place is not None  # of an unknown one it is all that is known
    if all(p.level in UNITS for p in told):  # "in Iraq, 10 km east of Kirkuk": that lies in the unit
        return False
    if measured_from(text, told, place):
        return True
    between = text[before.end : place.start]
    if (place.role == "near" or (before.place and {before.level, place.level}.isdisjoint(UNITS))) and shape(
        "described"
    ).fullmatch(between):
        return True
    if before.level in UNITS:
        return bool(shape("reference").fullmatch(between[max(0, between.find(",")) :]))
    if before.place is None and stated:  # "X, 30 km south of Y": of X, which no list has, that is known
        return False
    return bool(
        shape("reference").fullmatch(between)
        or (before.place and shape("reference", "ar").fullmatch(between))
    )


def _again(place: PlaceMention, told: Sequence[PlaceMention]) -> bool:
    """Whether a capital is spoken of beside its name: "Beirut's suburbs, … on the Lebanese capital"."""
    if place.place is None or not place.text.endswith(" capital"):
        return False
    named = (p for p in told if p is not place and p.role not in ("dateline", "speaker"))
    return any(p.place is not None and p.place.id == place.place.id for p in named)
