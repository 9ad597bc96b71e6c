"""An extraction as one line of JSON, and back: the format that ``docs/json.md`` explains.

Pure. The shape is fixed by ``extraction.schema.json``; positions count Unicode code points of the
text, the ``end`` of a date is exclusive, coordinates are degrees in WGS 84. NaN never appears.
More than 300 lines, for the shape is one list that is read together.
"""

import json
import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from gazetteer import Candidate, Place, must_know, not_json

from .errors import MapperError, UsageError
from .model import (
    Actor,
    ActorMention,
    Claim,
    Corridor,
    Count,
    CountMention,
    DateMention,
    DateSpan,
    Event,
    Extraction,
    Mention,
    Placement,
    PlaceMention,
    Relation,
    SourceMention,
    Weapon,
    WeaponMention,
    Zone,
)
from .unserial import extraction

_SURROGATE = re.compile("[\ud800-\udfff]")
_Object = dict[str, Any]


def dumps(found: Extraction) -> str:
    """One line of JSON, without a line end; a lone surrogate, which UTF-8 has not, becomes U+FFFD.

    Raises MapperError where a number is not finite.
    """
    try:
        line = json.dumps(to_object(found), ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise MapperError(
            f"{found.report.id} cannot be written as JSON ({error}): please report it."
        ) from error
    return _SURROGATE.sub("\ufffd", line)


def loads(line: str) -> Extraction:
    """The extraction that :func:`dumps` wrote. Raises UsageError where the line is not one."""
    try:
        return extraction(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(
            f"not a line of mapper extract --format jsonl ({_why(error)}): see docs/json.md."
        ) from error


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError | RecursionError):
        return not_json(error)
    return (
        f'it has no "{error.args[0]}"' if isinstance(error, KeyError) else "a value in it is of another kind"
    )


@cache
def schema() -> Any:
    """The JSON Schema (draft 2020-12) of a line."""
    return json.loads(files(__package__).joinpath("extraction.schema.json").read_text(encoding="utf-8"))


def to_object(found: Extraction) -> _Object:
    """The extraction as the JSON object that the schema describes."""
    report = found.report
    return {
        "id": report.id,
        "lang": report.lang,
        "published": _day(report.published),
        "publisher": report.publisher,
        "title": report.title,
        "url": report.url,
        "note": found.note,
        "backend": found.backend,
        "dropped": [{"reason": drop.reason, "count": drop.count} for drop in found.dropped],
        "text": report.text,
        "mentions": [_mention(mention) for mention in found.mentions],
        "events": [_event(event) for event in found.events],
        "claims": [_claim(claim) for claim in found.claims],
        "corridors": [_corridor(corridor) for corridor in found.corridors],
        "zones": [_zone(zone) for zone in found.zones],
    }


def _mention(mention: Mention) -> _Object:
    base: _Object = {"kind": mention.kind, "text": mention.text, "start": mention.start, "end": mention.end}
    match mention:
        case PlaceMention():
            return base | _place_mention(mention)
        case DateMention():
            return base | {"date": _span(mention.span), "reason": mention.reason}
        case ActorMention():
            return base | {"name": mention.name} | _actor(mention)
        case WeaponMention():
            return base | {"name": mention.name, "category": mention.category}
        case CountMention():
            return base | _count(mention)
        case SourceMention():
            return base | {"name": mention.name}
    return base


def _place_mention(mention: PlaceMention) -> _Object:
    return {
        "role": mention.role,
        "words": mention.words,
        "near_words": mention.near_words,
        "place": None if mention.place is None else _place(mention.place, mention),
        "reason": mention.reason,
        "reasons": list(mention.reasons),
        "candidates": [_candidate(candidate) for candidate in mention.candidates],
        "relation": None if mention.relation is None else _relation(mention.relation),
    }


def _relation(relation: Relation) -> _Object:
    other = relation.other
    return {
        "kind": relation.kind,
        "words": relation.words,
        "start": relation.start,
        "end": relation.end,
        "km": relation.km,
        "bearing": relation.bearing,
        "other": None if other is None else _entry(other) | {"uncertainty_km": other.uncertainty_km},
        "lon": relation.centre.lon,
        "lat": relation.centre.lat,
        "corridor_km": relation.corridor_km,
        "geometry": json.loads(relation.geometry),
    }


def _place(place: Place, mention: PlaceMention) -> _Object:
    """The place chosen: level and uncertainty are the placement's, ``entry_…`` the gazetteer's own."""
    return _entry(place) | {
        "level": mention.level or place.level,
        "confidence": mention.confidence,
        "uncertainty_km": mention.uncertainty_km,
        "entry_level": place.level,
        "entry_uncertainty_km": place.uncertainty_km,
    }


def _entry(place: Place) -> _Object:
    note = {"note": must_know(place)} if must_know(place) else {}
    return note | {
        "id": place.id,
        "name": place.name,
        "lon": place.point.lon,
        "lat": place.point.lat,
        "level": place.level,
        "kind": place.kind,
        "country": place.country,
        "country_name": place.country_name,
        "admin1": place.admin1,
        "admin1_name": place.admin1_name,
        "population": place.population,
        "source": place.source,
    }


def _candidate(candidate: Candidate) -> _Object:
    return _entry(candidate.place) | {
        "uncertainty_km": candidate.place.uncertainty_km,
        "score": candidate.score,
        "matched": candidate.matched,
        "reasons": list(candidate.reasons),
    }


def _actor(mention: ActorMention) -> _Object:
    return {
        "aliases": list(mention.aliases),
        "category": mention.category,
        "country": mention.country,
        "named": mention.named,
        "hedge": mention.hedge,
    }


def _count(mention: CountMention) -> _Object:
    return {
        "what": mention.what,
        "min": mention.min,
        "max": mention.max,
        "who": mention.who,
        "hedge": mention.hedge,
        "scope": mention.scope,
        "unit": mention.unit,
    }


def _event(event: Event) -> _Object:
    return {
        "id": event.id,
        "type": event.type,
        "sub_type": event.sub_type,
        "type_reason": event.type_reason,
        "status": event.status,
        "confidence": event.confidence,
        "date": _span(event.date),
        "date_words": event.date_words,
        "date_reason": event.date_reason,
        "actors": [_party(actor) for actor in event.actors],
        "weapons": [_weapon(weapon) for weapon in event.weapons],
        "counts": [_figure(count) for count in event.counts],
        "placements": [_placement(placement) for placement in event.placements],
        "claims": list(event.claims),
        "start": event.start,
        "end": event.end,
        "also": [{"start": start, "end": end} for start, end in event.also],
    }


def _party(actor: Actor) -> _Object:
    mention = actor.mention
    named = {"name": mention.name, "as_written": mention.text, "role": actor.role}
    return named | _actor(mention) | {"claim": actor.claim, "start": mention.start, "end": mention.end}


def _weapon(weapon: Weapon) -> _Object:
    mention = weapon.mention
    return {
        "name": mention.name,
        "as_written": mention.text,
        "category": mention.category,
        "claim": weapon.claim,
        "start": mention.start,
        "end": mention.end,
    }


def _figure(count: Count) -> _Object:
    mention = count.mention
    words = {"people": count.people, "as_written": mention.text, "claim": count.claim}
    return _count(mention) | words | {"start": mention.start, "end": mention.end}


def _placement(placement: Placement) -> _Object:
    return _mention(placement.mention) | {
        "role": placement.role,
        "geo_precision": placement.geo_precision,
        "where_prec": placement.where_prec,
        "inherited": placement.inherited,
        "claim": placement.claim,
    }


def _claim(claim: Claim) -> _Object:
    sources = [{"name": source.name, "as_written": source.as_written} for source in claim.sources]
    span = {"start": claim.start, "end": claim.end}
    return {"id": claim.id, "sources": sources, "denies": claim.denies} | span


def _corridor(corridor: Corridor) -> _Object:
    return {
        "id": corridor.id,
        "from": corridor.origin,
        "to": corridor.to,
        "via": corridor.via,
        "count": corridor.count,
        "status": corridor.status,
        "opened_by": corridor.opened_by,
        "for_whom": corridor.for_whom,
        "date": _span(corridor.date),
        "date_words": corridor.date_words,
        "placements": [_placement(placement) for placement in corridor.placements],
        "claims": list(corridor.claims),
        "start": corridor.start,
        "end": corridor.end,
    }


def _zone(zone: Zone) -> _Object:
    return {
        "id": zone.id,
        "name": zone.name,
        "status": zone.status,
        "placements": [_placement(placement) for placement in zone.placements],
        "claims": list(zone.claims),
        "geometry": None if zone.geometry is None else json.loads(zone.geometry),
        "note": zone.note,
        "start": zone.start,
        "end": zone.end,
    }


def _span(span: DateSpan | None) -> _Object | None:
    if span is None:
        return None
    return {"start": _day(span.start), "end": _day(span.end), "precision": span.precision}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
