"""What a name gets from the one beside it: "the Homs suburb of X", "Aleppo and Idlib provinces". Pure."""

from collections.abc import Mapping
from dataclasses import replace

from gazetteer import Hit, Level

from ..geometry.levels import THERE
from ..model import PlaceMention
from ..words.shapes import shape
from .words import PlaceWords

_LAND = ("countryside", "area", "parts", "territory")
_UNITS = ("district",)
#: The level of what a word for a kind says: "the Amazon province of X". A district of X is part of it.
_LEVELS: dict[str, Level] = {
    "province": "admin1", "region": "admin1", "county": "admin2",
    "city": "settlement", "town": "settlement", "village": "settlement",
}  # fmt: skip


#: Levels of what holds towns.
_WIDE: frozenset[Level] = frozenset(("region", "admin1", "country"))
#: How many characters before a place are read for "fired from".
_BEFORE = 80
#: At most so many characters lie between a place and the land that it lies in.
_FAR = 60
#: … and so many before one are read for "villages of".
_KIND = 24


def holding(
    text: str, found: list[PlaceMention], table: PlaceWords, hits: Mapping[int, Hit]
) -> list[PlaceMention]:
    """Gives the role "within" to a name that only says where another lies: "the Homs suburb of X".

    ``hits``: what is spelled so, by where known names begin; "the X suburb of Homs" is told from it by how
    many live there.
    """
    people = {start: hit.population for start, hit in hits.items()}
    out = list(found)
    for at in range(len(out) - 1):
        one, inner = out[at], out[at + 1]
        if at and _in_turn(text, out[at - 1], one, inner, table):
            out[at + 1] = replace(inner, role="within", words="")
            continue
        if one.role not in ("at", "near") or inner.start - one.end > 60:
            continue
        gap = text[one.end : inner.start]
        if shape("narrows").fullmatch(gap):
            out[at] = replace(one, role="within")
            continue
        if inner.role == "at" and shape("suburb_of").fullmatch(gap):
            out[at + 1] = replace(inner, role="within", words="")
            continue
        if shape("owns_it").fullmatch(gap) and inner.role in ("at", one.role):  # "attacked Zamfara's X"
            out[at], out[at + 1] = replace(one, role="within"), replace(inner, role=one.role)
            continue
        said = shape("unit_holds").fullmatch(gap)
        kind = table.kinds.get(said["kind"]) if said and said["kind"] not in table.urban else None
        # "near X village in the state of Y": X is there
        joined = shape("joins_places").search(gap.replace(" of ", " "))
        # not "the Houla region of northern Homs"
        plain = said is not None and gap.strip() == f"{said['kind']} of"
        if plain and _is_what_is_said(kind, hits.get(one.start), hits.get(inner.start)):
            out[at] = replace(one, role="within", words="")
            out[at + 1] = replace(inner, role=one.role, words=said["kind"])
            continue
        of_kind = said is not None and inner.role != "within" and settled(said["kind"], table)
        owned = shape("owns_some").fullmatch(gap) and (
            inner.words in table.kinds or inner.near_words in table.vague
        )
        if (of_kind or owned) and not joined:
            unit = table.kinds.get(inner.words) in ("province", "district")  # "X village of Y district"
            if of_kind and (unit or people.get(one.start, 0) < people.get(inner.start, 0)):
                out[at + 1] = replace(inner, role="within")
                continue
            out[at] = replace(one, role="within")
            out[at + 1] = replace(inner, role=one.role)
    return _around_one(text, [_in_land(text, out, at, table, hits) for at in range(len(out))])


def _in_turn(
    text: str, part: PlaceMention, one: PlaceMention, inner: PlaceMention, table: PlaceWords
) -> bool:
    """Whether a name holds the one before it, which holds the one before that: "the X area of the Y quarter
    of Z"."""
    if one.role != "within" or inner.role not in THERE:
        return False
    gaps = (text[part.end : one.start], text[one.end : inner.start])
    said = [shape("unit_holds").fullmatch(gap) for gap in gaps]
    return all(m is not None and (m["kind"] in table.kinds or m["kind"] in table.vague) for m in said)


def _is_what_is_said(kind: str | None, one: Hit | None, inner: Hit | None) -> bool:
    """Whether the later of two names is of a kind that the former is not: "the Amazon province of Orellana",
    "the Donbas city of Kramatorsk"."""
    level = _LEVELS.get(kind or "")
    if level is None or inner is None or level not in inner.levels:
        return False
    wide = one is not None and not _WIDE.isdisjoint(one.levels) and _WIDE.isdisjoint(inner.levels)
    return one is None or level not in one.levels or wide  # a Sinai of Haiti is a town too


def _in_land(
    text: str, found: list[PlaceMention], at: int, table: PlaceWords, hits: Mapping[int, Hit]
) -> PlaceMention:
    """A name that only says in whose land or district the one before it lies, as "within"."""
    inner = found[at]
    if not at or inner.role not in ("at", "near") or inner.start - found[at - 1].end > _FAR:
        return inner
    said = shape("in_land").fullmatch(text, found[at - 1].end, inner.start)
    if said is None or (said["kind"] and said["kind"] not in table.kinds and said["kind"] not in table.vague):
        return inner
    former, hit = found[at - 1], hits.get(inner.start)
    unit_named = hit is not None and not {"admin1", "country"}.isdisjoint(hit.levels)
    unit = table.kinds.get(inner.words) in _UNITS or table.vague.get(inner.near_words) in _LAND
    spot = settled(former.words, table) or table.vague.get(former.near_words) == "feature"
    if former.role in ("from", "toward", "via"):  # "fired from the X area on the outskirts of Y"
        if said["land"]:
            return replace(inner, role="within")
        fired = shape("fired_from").search(text, max(0, former.start - _BEFORE), former.start)
        lies = former.role == "from" and said["in"] == "in" and fired  # Y holds X, not what was hit
        held = former.role == "from" and said["in"] == "in" and unit_named  # "an engineer from X in Y"
        return replace(inner, role="from") if lies or held else inner
    lies = said["land"] == "countryside" or (spot and (said["land"] or unit))
    return replace(inner, role="within") if lies and former.role in THERE else inner


def _around_one(text: str, found: list[PlaceMention]) -> list[PlaceMention]:
    """The names, those that only say where several places lie of which one is named, as "within"."""
    out = list(found)
    for at, one in enumerate(found):
        said = shape("several_including").search(text, max(0, one.start - 260), one.start) if at else None
        if said is None:
            continue
        for before in range(at):
            if out[before].start >= said.start() and out[before].role in ("at", "near"):
                out[before] = replace(out[before], role="within")
    return out


def settled(word: str, table: PlaceWords) -> bool:
    """Whether "X word of Y" says that Y is the part: "the Homs suburb of Y", but no "X area of Y"."""
    return table.kinds.get(word) in ("village", "town", "city", "neighbourhood", "camp")


def _in_those(text: str, place: PlaceMention) -> bool:
    """ "villages of Sumy and Chernihiv regions": whether a kind is of what lies in the places named."""
    before = text[max(0, place.start - _KIND) : place.start].lower()
    return place.words.endswith("s") and before.rstrip().endswith((f"{place.words} of", f"{place.words} in"))


def shared_kind(text: str, found: list[PlaceMention]) -> list[PlaceMention]:
    """Gives the kind after a list ("Aleppo and Idlib provinces") to each of its names."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        later = out[at + 1]
        if (
            later.words.endswith("s")
            and (not out[at].words or _in_those(text, out[at]))
            and out[at].role != "within"
            and text[later.end :].lstrip()[: len(later.words)].lower() == later.words
            and shape("list_gap").match(text[out[at].end : later.start])
        ):
            out[at] = replace(out[at], words=later.words)
    return out
