"""An extraction's events, corridors and zones as flat rows: every nested value put into words.

Pure. Which placements say where a thing happened is decided in geometry/whereabouts.py.
"""

from collections.abc import Sequence
from typing import Any

from gazetteer import must_know, native

from ..actors.sides import named_sides, sides
from ..geometry.levels import ELSEWHERE, THERE
from ..geometry.precision import date_prec, time_precision
from ..geometry.whereabouts import lands, level, spot, unit_code, usable, where
from ..model import Actor, ActorMention, Claim, Corridor, Event, Extraction, Placement, Zone
from .columns import CorridorRow, EventRow, ZoneRow
from .context import around
from .wording import (
    COUNTED,
    WHATS,
    chain,
    claims_json,
    claims_text,
    corridor_note,
    counts_text,
    figures,
    join,
    numbers,
    rejected,
    voices,
    why,
)

#: A title is repeated in every row: so many characters of it are enough to know it by.
TITLE_LENGTH = 300


def _names(chosen: Sequence[Placement]) -> list[str]:
    """The names of the places, both of those that a relation ties together."""
    found = []
    for placement in chosen:
        relation = placement.mention.relation
        places = [placement.mention.place, relation.other if relation is not None else None]
        found += [place.name for place in places if place is not None]
    return found


def _not_placed(event: Event, placed: bool) -> str:
    if placed:
        return ""
    if not event.placements:
        return "The text names no place for this event."
    reasons = []
    for placement in event.placements:
        mention = placement.mention
        if mention.place is None:
            reasons.append(f"“{mention.text}”: {mention.reason or 'not found in the gazetteer'}")
        elif not usable(mention.place):
            reasons.append(f"“{mention.text}”: its coordinates are not on the globe")
        else:
            reasons.append(f"“{mention.text}” ({placement.role}) is not where it happened")
    return join(reasons)


def _actors(found: Sequence[Actor]) -> tuple[str, str]:
    actors = [a.mention for a in found]
    return join(a.name or a.text for a in actors), join(_as_written(a) for a in actors)


def _as_written(actor: ActorMention) -> str:
    """An actor's words, behind those that only suspect it ("suspected Boko Haram")."""
    told = not actor.hedge or actor.text.casefold().startswith(actor.hedge.casefold())
    return actor.text if told else f"{actor.hedge} {actor.text}"


def event_id(extraction: Extraction, own: str) -> str:
    """The id of a thing across reports: the report's id before its own, unless it is there already."""
    prefix = extraction.report.id
    return own if own.startswith(prefix) else f"{prefix}/{own}"


def event_row(extraction: Extraction, event: Event, drawn_as: str) -> EventRow:
    """The row of one event; ``drawn_as`` says how its geometry was made ("" for none)."""
    report = extraction.report
    claims = {claim.id: claim for claim in extraction.claims}
    chosen = where(event.placements) if drawn_as else ()
    passages = ((event.start, event.end), *event.also)
    before, after = around(report.text, passages)
    return EventRow(
        layer="event",
        event_id=event_id(extraction, event.id),
        event_type=event.type,
        sub_event_type=event.sub_type,
        type_why=event.type_reason,
        status=event.status,
        confidence=round(event.confidence, 3),
        claims_disagree=any(numbers(event, what, claims, unit)[2] for what in WHATS for unit in COUNTED),
        counts_text=counts_text(event, claims),
        source_chain=join(chain(claims.get(i)) for i in event.claims) or chain(None),
        sources=voices(claims.get(i) for i in event.claims),
        n_claims=len(event.claims),
        claims_text=claims_text(event.claims, claims, report.text),
        drawn_as=drawn_as,
        place_not_found=join(
            p.mention.text for p in event.placements if p.role in THERE and p.mention.place is None
        ),
        not_placed=_not_placed(event, bool(chosen)),
        quote=join((report.text[s:e].strip() for s, e in passages), " […] "),
        quote_before=before,
        quote_after=after,
        claims_json=claims_json(event, claims, report.text),
        **_report(extraction),
        **_when(event),
        **_who(event),
        **_place(chosen),
        places_other=_others(event.placements),
        **_figures(event, claims),
    )


def _when(event: Event) -> dict[str, Any]:
    return {
        "date_start": event.date.start.isoformat() if event.date else "",
        "date_end": event.date.end.isoformat() if event.date else "",
        "date_precision": event.date.precision if event.date else "",
        "date_words": event.date_words,
        "date_why": event.date_reason,
        "time_precision": time_precision(event.date) if event.date else None,
        "date_prec": date_prec(event.date) if event.date else None,
    }


def _who(event: Event) -> dict[str, Any]:
    one, other = named_sides(event)
    first, first_words = _actors(one)
    second, second_words = _actors(other)
    both = sides(event)
    beside = [a for a in event.actors if a not in one and a not in other]
    return {
        "inter1": both[0].code,
        "inter2": both[1].code,
        "inter_why": join((both[0].why, both[1].why), "\n"),
        "actor1": first,
        "actor1_as_written": first_words,
        "actor2": second,
        "actor2_as_written": second_words,
        "actors_other": _actors(beside)[0],
        "weapons": join(w.mention.name or w.mention.text for w in event.weapons),
        "weapons_as_written": join(w.mention.text for w in event.weapons),
    }


def _figures(event: Event, claims: dict[str, Claim]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for what in WHATS:
        found[f"{what}_text"] = figures(event, what)
        for unit, name in COUNTED.items():
            low, high, _ = numbers(event, what, claims, unit)
            found |= {f"{what}_{name}min": low, f"{what}_{name}max": high}
    return found


def _place(chosen: Sequence[Placement]) -> dict[str, Any]:
    places = [p.mention.place for p in chosen if p.mention.place is not None]
    held = [place for p in chosen for place in lands(p)]
    related = [p.mention.relation for p in chosen if p.mention.relation is not None]
    centre = spot(chosen[0]) if chosen else None
    return {
        "place_names": join(_names(chosen)),
        "place_as_written": join(p.mention.text for p in chosen if p.mention.place is not None),
        "place_native": join(name.text for place in places if (name := native(place))),
        "place_words": join(relation.words for relation in related),
        "place_relation": join(relation.kind for relation in related),
        "n_places": len(places),
        "level": level(chosen[0]) if chosen else "",
        "country": join(place.country for place in held),
        "country_name": join(place.country_name for place in held),
        "admin1_code": join(place.admin1 for place in held),
        "admin1": join(place.admin1_name for place in held),
        "unit_codes": ";".join(dict.fromkeys(unit_code(place) for place in places if unit_code(place))),
        "geo_precision": max((p.geo_precision for p in chosen), default=None),
        "where_prec": max((p.where_prec for p in chosen), default=None),
        "lon": round(centre.lon, 6) if centre else None,
        "lat": round(centre.lat, 6) if centre else None,
        "uncertainty_km": max((round(p.mention.uncertainty_km, 3) for p in chosen), default=None),
        "corridor_km": max((r.corridor_km for r in related if r.corridor_km), default=None),
        "place_confidence": min((round(p.mention.confidence, 3) for p in chosen), default=None),
        "place_why": why(chosen),
        "place_note": join(dict.fromkeys(note for place in held if (note := must_know(place)))),
        "rejected": rejected(chosen),
    }


def _others(placements: Sequence[Placement]) -> str:
    """The places that the words tie to an event without its having happened there, under both spellings:
    not what only holds where it was, nor where the news was written or told."""
    others = [p for p in placements if p.role in ELSEWHERE and p.mention.place is not None]
    return join(name for p in others for name in (*_names([p]), p.mention.text))


def _report(extraction: Extraction) -> dict[str, Any]:
    report = extraction.report
    return {
        "report_id": report.id,
        "title": report.title[:TITLE_LENGTH],
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else "",
        "url": report.url,
        "lang": report.lang,
    }


def _told(extraction: Extraction, thing: Corridor | Zone) -> dict[str, Any]:
    claims = {claim.id: claim for claim in extraction.claims}
    return {
        "place_names": join(p.mention.place.name for p in thing.placements if p.mention.place is not None),
        "source_chain": join(chain(claims.get(i)) for i in thing.claims) or chain(None),
        "quote": extraction.report.text[thing.start : thing.end].strip(),
        "status": thing.status,
    }


def corridor_row(extraction: Extraction, corridor: Corridor, drawn_as: str, units: str) -> CorridorRow:
    """The row of one corridor; ``units`` are the codes of the units that it is drawn over."""
    return CorridorRow(
        layer="corridor",
        corridor_id=event_id(extraction, corridor.id),
        count=corridor.count,
        opened_by=corridor.opened_by or "",
        for_whom=corridor.for_whom or "",
        date_start=corridor.date.start.isoformat() if corridor.date else "",
        date_end=corridor.date.end.isoformat() if corridor.date else "",
        date_words=corridor.date_words,
        route_from=corridor.origin or "",
        route_to=corridor.to or "",
        route_via=corridor.via or "",
        unit_codes=units,
        drawn_as=drawn_as,
        note=corridor_note(corridor, drawn_as),
        **_report(extraction),
        **_told(extraction, corridor),
    )


def zone_row(extraction: Extraction, zone: Zone, note: str) -> ZoneRow:
    """The row of one zone."""
    return ZoneRow(
        layer="zone",
        zone_id=event_id(extraction, zone.id),
        name=zone.name,
        note=note,
        **_report(extraction),
        **_told(extraction, zone),
    )
