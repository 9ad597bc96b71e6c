"""Whether what was found is what a label says. Pure.

Names are compared without regard to case, an article in front or runs of spaces.
"""

import re
from collections.abc import Iterable

from gazetteer import Place, Point, distance_km

from ..model import Claim, DateSpan, PlaceMention, Relation
from .labels import ActorLabel, Chain, GoldPlace, GoldRelation, PlaceLabel

#: A labelled position within so many kilometres of the place found is that place: two gazetteers put
#: one village a median 0.1 km and for 95 of 100 less than 1.8 km apart.
SAME_KM = 2.0
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def folded(text: str) -> str:
    """A name as it is compared."""
    return _ARTICLE.sub("", " ".join(text.split())).casefold()


def same_name(label: str, names: Iterable[str]) -> bool:
    """Whether a labelled name is one of those."""
    return folded(label) in {folded(name) for name in names}


def same_days(label: DateSpan | None, found: DateSpan | None) -> bool:
    """Whether two stretches of days begin and end together, or there is neither."""
    if label is None or found is None:
        return label is found
    return (label.start, label.end) == (found.start, found.end)


def share_days(label: DateSpan | None, found: DateSpan | None) -> bool:
    """Whether two stretches have a day in common, or there is neither."""
    if label is None or found is None:
        return label is found
    return label.start < found.end and found.start < label.end


def kilometres(label: GoldPlace, found: Place | None) -> float | None:
    """How far the place found lies from the position labelled; None where there is no place."""
    return None if found is None else distance_km(Point(label.lon, label.lat), found.point)


def same_place(label: GoldPlace | None, mention: PlaceMention) -> bool:
    """Whether the place is the one labelled.

    It is where the ids are the same (other sources' ids of the place count too); or where a position is
    labelled and lies within SAME_KM; or, with neither, where all that is labelled agrees. None agrees
    with None.
    """
    place = mention.place
    if label is None or place is None:
        return label is None and place is None
    if "id" in label.members and label.id in (place.id, *place.also):
        return True
    if "lon" in label.members:
        far = kilometres(label, place)
        return far is not None and far <= SAME_KM
    if "id" in label.members:
        return False
    names = (place.name, *(name.text for name in place.names))
    tests = {
        "name": same_name(label.name, names),
        "level": label.level == (mention.level or place.level),
        "country": label.country == place.country,
        "admin1": label.admin1 == place.admin1,
    }
    return all(right for key, right in tests.items() if key in label.members)


def same_relation(label: GoldRelation | None, found: Relation | None) -> bool:
    """Whether the words that put a thing beside a place say what is labelled."""
    if label is None or found is None:
        return label is None and found is None
    return (
        ("kind" not in label.members or label.kind == found.kind)
        and ("km" not in label.members or _close(label.km, found.km, 0.1))
        and ("bearing" not in label.members or _close(label.bearing, found.bearing, 1.0))
    )


def _close(one: float | None, other: float | None, within: float) -> bool:
    return one is other if one is None or other is None else abs(one - other) <= within


def same_voice(label: Chain, claim: Claim | None) -> bool:
    """Whether a chain of sources is the one labelled, link by link, by name or as written."""
    sources = claim.sources if claim else ()
    return len(label) == len(sources) and all(
        same_name(name, (source.name, source.as_written)) for name, source in zip(label, sources, strict=True)
    )


def actor_named(label: ActorLabel, names: Iterable[str]) -> bool:
    """Whether the label gives a name, and it is one of those."""
    return "name" in label.members and same_name(label.name, names)


def words_of(label: PlaceLabel) -> str:
    """What a place label is about, to be shown."""
    return label.text or (str(label.place) if label.place else "a place")


def same_words(label: str | None, found: str | None) -> bool:
    """Whether two phrases are the same, or there is neither."""
    return label is found if label is None or found is None else folded(label) == folded(found)


def share_words(label: str | None, found: str | None) -> bool:
    """Whether one phrase holds the other, or there is neither."""
    if label is None or found is None:
        return label is found
    one, other = f" {folded(label)} ", f" {folded(found)} "
    return one in other or other in one
