"""Which town "the city" or "the village" of a clause is: the one of that kind told of last. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..belonging.places import own_places
from ..draft import Draft
from ..geometry.levels import HAPPENED, UNITS
from ..model import PlaceMention, Role
from ..places.same import same_or_holds
from ..places.scene import is_quarter
from ..reading import between
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: The name that such words take up stands at most so many characters before them.
_REACH = 2_000
#: So many characters before a place are read for "crossed into".
_CROSSED = 60
#: Roles of places that the words may take up, the likelier first: where something was, where somebody came
#: from or went, where it is told.
_NAMED: tuple[tuple[str, ...], ...] = (HAPPENED, ("from", "toward"), ("dateline",))
#: What has more people than this is not called a village, what has fewer no city.
_LARGEST_VILLAGE, _SMALLEST_CITY = 50_000, 2_000


def at_the_town(text: str, draft: Draft, told: Sequence[Draft], places: Sequence[PlaceMention]) -> Draft:
    """A draft with the town that "the city" takes up where its own words name no spot.

    ``told``: the drafts before it, whose towns come first: "she reached X" tells of no event at X;
    ``places``: all of the report, in text order.
    """
    if any(p.role in HAPPENED and p.level not in UNITS for p in draft.places):
        return draft
    said = next(
        (m for lang in ("en", "ar") if (m := shape("the_town", lang).search(text, draft.start, draft.end))),
        None,
    )
    if said is None:
        return draft
    begin, kind = max(0, said.start() - _REACH), (said.groupdict().get("kind") or "").lower()
    talks = {p.start for d in told if d.lead.cls.name == "agreement" for p in d.places}  # held elsewhere
    told_at = [p for d in told for p in d.places if p.start not in talks]
    told_at = [p for p in told_at if p.start >= begin and _may_be(p, kind)]
    near = own_places(text, tuple(between(places, begin, said.start())))
    known = [p for p in near if p.start not in talks and _may_be(p, kind)]
    line = text.rfind("\n", 0, said.start())  # what its own paragraph names comes before what was told above
    choices = (
        [p for p in part if p.role in roles and p.start > since]
        for since, named_as in ((line, _NAMED[:1]), (begin - 1, _NAMED))
        for roles in named_as
        for part in (told_at, known)
    )
    named = _left_for_it(text, said.start(), known) or next((found for found in choices if found), [])
    if kind == "city":  # rather than a village of which less is known, told of last
        named = [p for p in named if p.place and p.place.population >= _SMALLEST_CITY] or named
    held = [p for p in draft.places if p.role in HAPPENED]
    if not named or not all(same_or_holds(named[-1], p) for p in held):
        return draft
    town = replace(_itself(named[-1]), role=_role((said.groupdict().get("way") or "").lower(), draft))
    return replace(draft, places=(*draft.places, town))


def _left_for_it(text: str, at: int, known: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The town that people left for another: "Refugees from X crossed into Y after jets bombed the town"."""
    line = text.rfind("\n", 0, at)
    reached = next(
        (
            p.start
            for p in known
            if p.start > line
            and shape("crossed_into").search(text, max(0, p.start - _CROSSED), p.start)
            and shape("deed_before").search(text[p.end : at])
        ),
        line,
    )
    return [p for p in known if p.role == "from" and line < p.start < reached]


def _may_be(place: PlaceMention, kind: str) -> bool:
    """Whether a place may be spoken of as "the city", "the town", "the village" or "the camp"."""
    quarter = kind in ("city", "town") and (
        is_quarter(place) or place.words == "district"
    )  # "took the X district. In the city, …"
    if quarter or place.level in UNITS or (kind == "camp") != ("camp" in (place.words, place.near_words)):
        return False
    people = place.place.population if place.place is not None else 0
    return not (kind == "village" and people > _LARGEST_VILLAGE) and not (
        kind == "city" and 0 < people < _SMALLEST_CITY
    )


def _itself(town: PlaceMention) -> PlaceMention:
    """A town without the words that put something beside it: "near the town of X … in the town"."""
    if town.relation is None or town.place is None:
        return town
    return replace(town, relation=None, level="settlement", uncertainty_km=town.place.uncertainty_km)


def _role(way: str, draft: Draft) -> Role:
    """What the word before "the city" makes of it."""
    if draft.lead.cls.name in ("movement", "displacement"):
        if way == "from":
            return "from"
        if way in grammar("en", "ways_to"):
            return "toward"
    return "near" if way in ("near", "outside") else "at"
