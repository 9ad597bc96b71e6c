"""The way back of ``serial``: the JSON object of an extraction as values. Pure.

A place comes back without its other names (ask the gazetteer by its id).
"""

import json
from datetime import date
from typing import Any

from gazetteer import Candidate, Place, Point

from .model import (
    Actor,
    ActorMention,
    Claim,
    Corridor,
    Count,
    CountMention,
    DateMention,
    DateSpan,
    Dropped,
    Event,
    Extraction,
    Mention,
    Placement,
    PlaceMention,
    Relation,
    Report,
    Source,
    SourceMention,
    Weapon,
    WeaponMention,
    Zone,
)

_Object = dict[str, Any]


def extraction(found: _Object) -> Extraction:
    """The extraction that the object describes. Raises KeyError, TypeError or ValueError."""
    return Extraction(
        report=_report(found),
        mentions=tuple(_mention(item) for item in found["mentions"]),
        claims=tuple(_claim(item) for item in found["claims"]),
        events=tuple(_event(item) for item in found["events"]),
        corridors=tuple(_corridor(item) for item in found["corridors"]),
        zones=tuple(_zone(item) for item in found["zones"]),
        note=found["note"],
        backend=found.get("backend", "rules"),
        dropped=tuple(Dropped(drop["reason"], drop["count"]) for drop in found.get("dropped", ())),
    )


def _report(found: _Object) -> Report:
    published = found["published"]
    words = {key: found[key] for key in ("id", "text", "title", "publisher", "url", "lang")}
    return Report(published=date.fromisoformat(published) if published else None, **words)


def _mention(item: _Object) -> Mention:
    kind = item["kind"]
    if kind == "place":
        return _place_mention(item, item["role"])
    span = (kind, item["text"], item["start"], item["end"])
    match kind:
        case "date":
            return DateMention(*span, span=_span(item["date"]), reason=item["reason"])
        case "actor":
            return _actor_mention(item, item["text"])
        case "weapon":
            return WeaponMention(*span, name=item["name"], category=item["category"])
        case "count":
            return _count_mention(item, item["text"])
        case "source":
            return SourceMention(*span, name=item["name"])
    return Mention(*span)


def _place_mention(item: _Object, role: Any) -> PlaceMention:
    place = item["place"]
    chosen: _Object = {}
    if place is not None:
        entry = place | {"level": place["entry_level"], "uncertainty_km": place["entry_uncertainty_km"]}
        chosen = {key: place[key] for key in ("level", "confidence", "uncertainty_km")}
        chosen["place"] = _place(entry)
    return PlaceMention(
        kind="place",
        text=item["text"],
        start=item["start"],
        end=item["end"],
        role=role,
        words=item["words"],
        near_words=item["near_words"],
        reason=item["reason"],
        reasons=tuple(item["reasons"]),
        candidates=tuple(_candidate(candidate) for candidate in item["candidates"]),
        relation=None if item["relation"] is None else _relation(item["relation"]),
        **chosen,
    )


def _relation(item: _Object) -> Relation:
    keys = ("kind", "words", "start", "end", "km", "bearing", "corridor_km")
    return Relation(
        **{key: item[key] for key in keys},
        other=None if item["other"] is None else _place(item["other"]),
        centre=Point(item["lon"], item["lat"]),
        geometry=json.dumps(item["geometry"]),
    )


_PLACE = ("id", "name", "level", "kind", "country", "country_name", "admin1", "admin1_name")


def _place(entry: _Object) -> Place:
    words = {key: entry[key] for key in (*_PLACE, "population", "source", "uncertainty_km")}
    return Place(point=Point(entry["lon"], entry["lat"]), note=entry.get("note", ""), **words)


def _candidate(item: _Object) -> Candidate:
    return Candidate(_place(item), item["score"], item["matched"], tuple(item["reasons"]))


def _actor_mention(item: _Object, text: str) -> ActorMention:
    span = ("actor", text, item["start"], item["end"])
    words = {key: item[key] for key in ("name", "category", "country", "named")}
    words["hedge"] = item.get("hedge", "")  # what was written before 27 November 2026 has none
    return ActorMention(*span, aliases=tuple(item["aliases"]), **words)  # type: ignore[arg-type] # a literal kind


def _count_mention(item: _Object, text: str) -> CountMention:
    words = {key: item[key] for key in ("what", "min", "max", "who", "hedge", "scope")}
    return CountMention("count", text, item["start"], item["end"], **words, unit=item.get("unit", "people"))


def _event(item: _Object) -> Event:
    keys = ("id", "type", "sub_type", "status", "confidence", "start", "end", "date_words", "date_reason")
    return Event(
        type_reason=item.get("type_reason", ""),
        **{key: item[key] for key in keys},
        date=_span(item["date"]),
        actors=tuple(_party(actor) for actor in item["actors"]),
        weapons=tuple(_weapon(weapon) for weapon in item["weapons"]),
        counts=tuple(_figure(c) for c in item["counts"]),
        placements=_placements(item),
        claims=tuple(item["claims"]),
        also=tuple((span["start"], span["end"]) for span in item["also"]),
    )


def _figure(item: _Object) -> Count:
    return Count(_count_mention(item, item["as_written"]), item["claim"], item.get("people", ""))


def _party(item: _Object) -> Actor:
    return Actor(_actor_mention(item, item["as_written"]), item["role"], item["claim"])


def _weapon(item: _Object) -> Weapon:
    words = {"name": item["name"], "category": item["category"]}
    mention = WeaponMention("weapon", item["as_written"], item["start"], item["end"], **words)
    return Weapon(mention, item["claim"])


def _placements(item: _Object) -> tuple[Placement, ...]:
    return tuple(
        Placement(
            mention=_place_mention(placement, placement["role"]),
            role=placement["role"],
            geo_precision=placement["geo_precision"],
            where_prec=placement["where_prec"],
            inherited=placement["inherited"],
            claim=placement["claim"],
        )
        for placement in item["placements"]
    )


def _claim(item: _Object) -> Claim:
    sources = tuple(Source(source["name"], source["as_written"]) for source in item["sources"])
    return Claim(item["id"], sources, item["start"], item["end"], item.get("denies", False))


def _corridor(item: _Object) -> Corridor:
    keys = ("id", "start", "end", "to", "via", "count", "status", "opened_by")
    words = {key: item[key] for key in keys}
    return Corridor(
        **words,
        origin=item["from"],
        placements=_placements(item),
        claims=tuple(item["claims"]),
        for_whom=item.get("for_whom"),
        date=_span(item.get("date")),
        date_words=item.get("date_words", ""),
    )


def _zone(item: _Object) -> Zone:
    geometry = item["geometry"]
    return Zone(
        **{key: item[key] for key in ("id", "name", "start", "end", "status", "note")},
        placements=_placements(item),
        claims=tuple(item["claims"]),
        geometry=None if geometry is None else json.dumps(geometry),
    )


def _span(item: _Object | None) -> DateSpan | None:
    if item is None:
        return None
    return DateSpan(date.fromisoformat(item["start"]), date.fromisoformat(item["end"]), item["precision"])
