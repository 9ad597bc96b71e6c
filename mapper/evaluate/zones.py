"""Zones: found or not, then their names, status and places. Pure."""

from collections.abc import Iterator

from ..gold import parts
from ..gold.agree import same_words, share_words
from ..gold.compared import Row, implied, judged
from ..gold.labels import Gold, ZoneLabel
from ..gold.matching import overlap
from ..model import Extraction, Zone


def rows(gold: Gold, found: Extraction) -> Iterator[Row]:
    """The rows of the zones, where they were labelled."""
    if gold.zones is None:
        return
    claims = {claim.id: claim for claim in found.claims}
    pairs, missed, spurious = parts.paired(gold.zones, found.zones, _score)
    for label, zone in pairs:
        at = (zone.start, zone.end)
        yield Row("zone", "right", _told(label), zone.name, at)
        if "name" in label.members:
            yield judged("zone.name", same_words(label.name, zone.name), label.name, zone.name, at)
        if "status" in label.members:
            yield judged("zone.status", label.status == zone.status, label.status, zone.status, at)
        if "placements" in label.members:
            yield from parts.placements("zone.place", label.placements, zone.placements, claims)
        if "claims" in label.members:
            yield from parts.voices("zone.source", label.claims, zone.claims, claims)
    for label in missed:
        yield Row("zone", "missed", _told(label), "", parts.where(label))
        yield from implied(parts.placements("zone.place", label.placements, (), claims))
    for zone in spurious:
        yield Row("zone", "spurious", "", zone.name, (zone.start, zone.end))


def _score(label: ZoneLabel, zone: Zone) -> float:
    """How far a zone is the one labelled: by its words, or by a name of which one holds the other."""
    shared = overlap(label.where, (zone.start, zone.end))
    named = "name" in label.members and share_words(label.name, zone.name)
    return shared + (1.0 if named else 0)


def _told(label: ZoneLabel) -> str:
    return label.name or label.text or "a zone"
