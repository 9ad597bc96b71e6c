"""Corridors: found or not, then their ends, number, status and places. Pure."""

from collections.abc import Iterator

from ..gold import parts
from ..gold.agree import same_days, same_words, share_words
from ..gold.compared import Row, implied, judged
from ..gold.labels import CorridorLabel, Gold
from ..model import Corridor, Extraction
from .mentions import days

#: The members that are words of the text; the label's and the finding's attributes have one name.
_ENDS = (("origin", "from"), ("to", "to"), ("via", "via"))


def rows(gold: Gold, found: Extraction) -> Iterator[Row]:
    """The rows of the corridors, where they were labelled."""
    if gold.corridors is None:
        return
    claims = {claim.id: claim for claim in found.claims}
    pairs, missed, spurious = parts.paired(gold.corridors, found.corridors, _score)
    for label, corridor in pairs:
        at = (corridor.start, corridor.end)
        yield Row("corridor", "right", _told(label), _told(corridor), at)
        yield from _ends(label, corridor)
        for key in ("count", "status"):
            if key in label.members:
                want, got = getattr(label, key), getattr(corridor, key)
                yield judged(f"corridor.{key}", want == got, want, got, at)
        for key in ("opened_by", "for_whom"):
            if key in label.members:
                want, got = getattr(label, key), getattr(corridor, key)
                yield judged(f"corridor.{key}", same_words(want, got), want, got, at)
        if "date" in label.members:
            right = same_days(label.date, corridor.date)
            yield judged("corridor.date", right, days(label.date), days(corridor.date), at)
        if "placements" in label.members:
            yield from parts.placements("corridor.place", label.placements, corridor.placements, claims)
        if "claims" in label.members:
            yield from parts.voices("corridor.source", label.claims, corridor.claims, claims)
    for label in missed:
        yield Row("corridor", "missed", _told(label), "", parts.where(label))
        yield from implied(parts.placements("corridor.place", label.placements, (), claims))
    for corridor in spurious:
        yield Row("corridor", "spurious", "", _told(corridor), (corridor.start, corridor.end))


def _score(label: CorridorLabel, corridor: Corridor) -> float:
    """How far a corridor is the one labelled: its words, its ends, what else is said of it."""
    words = max(
        (min(end, corridor.end) - max(start, corridor.start) > 0 for start, end in label.where), default=None
    )
    tests = [(2.0, words)] if words is not None else []
    for key, _ in _ENDS:
        if key in label.members:
            tests.append((2.0, share_words(getattr(label, key), getattr(corridor, key))))
    for key in ("count", "status"):
        if key in label.members:
            tests.append((1.0, getattr(label, key) == getattr(corridor, key)))
    total = sum(weight for weight, _ in tests)
    share = sum(weight for weight, holds in tests if holds) / total if total else 1.0
    return share if share >= 0.5 else 0.0


def _ends(label: CorridorLabel, corridor: Corridor) -> Iterator[Row]:
    """The ends by their words: exactly those labelled, or one holding the other."""
    at = (corridor.start, corridor.end)
    for key, member in _ENDS:
        if key in label.members:
            want, got = getattr(label, key), getattr(corridor, key)
            yield judged(f"corridor.{member}", same_words(want, got), want, got, at)
            shared = judged(f"corridor.{member}.overlap", share_words(want, got), want, got, at)
            yield from implied(iter((shared,)))


def _told(corridor: CorridorLabel | Corridor) -> str:
    ends = [f"{way} {words}" for key, way in _ENDS if (words := getattr(corridor, key))]
    return " ".join(ends) or "a corridor with no ends"
