"""A draft of labels, made of what was read: YAML that a person corrects instead of typing it all. Pure."""

import re
from typing import Any

import yaml

from ..model import (
    ActorMention,
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
    SourceMention,
    WeaponMention,
    Zone,
)
from .parts import Claims

_Object = dict[str, Any]
#: An event is quoted by its first words, so many characters at most.
_QUOTE = 70


def draft(found: Extraction) -> str:
    """One YAML document: the report, its events, corridors, zones and mentions as labels."""
    report, claims = found.report, {claim.id: claim for claim in found.claims}
    known = {
        "id": report.id,
        "published": report.published,
        "publisher": report.publisher,
        "title": report.title,
        "url": report.url,
    }
    made: _Object = {key: value for key, value in known.items() if value}
    made |= {
        "text": report.text,
        "events": [_event(event, report.text, claims) for event in found.events],
        "corridors": [_corridor(corridor, report.text, claims) for corridor in found.corridors],
        "zones": [_zone(zone, report.text, claims) for zone in found.zones],
        "mentions": _mentions(found),
    }
    return "---\n" + yaml.dump(
        made, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110, default_flow_style=None
    )


class _Dumper(yaml.SafeDumper):
    """Text of several lines or of some length as a block, so that it stays readable; no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        """Every value is written out."""
        del data
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = "|" if len(value) > 2 * _QUOTE or "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def _event(event: Event, text: str, claims: Claims) -> _Object:
    return {
        "type": event.type,
        "sub_type": event.sub_type,
        "status": event.status,
        "date": _days(event.date),
        "text": _quote(text, event.start, event.end),
        "actors": [
            {"name": a.mention.name, "text": a.mention.text, "role": a.role}
            if a.mention.name != a.mention.text
            else {"name": a.mention.name, "role": a.role}
            for a in event.actors
        ],
        "weapons": [{"name": w.mention.name, "text": w.mention.text} for w in event.weapons],
        "counts": [_figure(count, claims) for count in event.counts],
        "placements": [_placement(placement) for placement in event.placements],
        "claims": _chains(event.claims, claims),
    }


def _days(span: DateSpan | None) -> Any:
    if span is None or (span.precision == "day" and (span.end - span.start).days == 1):
        return span and span.start
    return {"start": span.start, "end": span.end, "precision": span.precision}


def _quote(text: str, start: int, end: int) -> str:
    """The first words of a span, whole ones."""
    quote = text[start:end]
    if len(quote) <= _QUOTE:
        return quote
    cut = re.match(rf".{{1,{_QUOTE}}}(?!\w)", quote, re.DOTALL)
    return cut.group() if cut else quote[:_QUOTE]


def _figure(count: Count, claims: Claims) -> _Object:
    claim = claims.get(count.claim) if count.claim else None
    return _count(count.mention) | {"claim": [s.name for s in claim.sources] if claim else []}


def _count(mention: CountMention) -> _Object:
    made: _Object = {"what": mention.what, "min": mention.min, "max": mention.max}
    said = {"who": mention.who, "hedge": mention.hedge}
    return made | {key: value for key, value in said.items() if value} | {"scope": mention.scope}


def _placement(placement: Placement) -> _Object:
    return {"text": placement.mention.text, "role": placement.role} | _place(placement.mention)


def _place(mention: PlaceMention) -> _Object:
    place, relation = mention.place, mention.relation
    made: _Object = {"place": None}
    if place is not None:
        made["place"] = {
            "name": place.name,
            "level": mention.level or place.level,
            "lon": round(place.point.lon, 3),
            "lat": round(place.point.lat, 3),
        }
    if relation is not None:
        stated = {"kind": relation.kind, "km": relation.km, "bearing": relation.bearing}
        made["relation"] = {key: value for key, value in stated.items() if value is not None}
    return made


def _chains(ids: tuple[str, ...], claims: Claims) -> list[list[str]]:
    chains = dict.fromkeys(tuple(s.name for s in claims[name].sources) for name in ids if name in claims)
    return [list(chain) for chain in chains]


def _corridor(corridor: Corridor, text: str, claims: Claims) -> _Object:
    return {
        "from": corridor.origin,
        "to": corridor.to,
        "via": corridor.via,
        "count": corridor.count,
        "status": corridor.status,
        "opened_by": corridor.opened_by,
        "for_whom": corridor.for_whom,
        "date": _days(corridor.date),
        "text": _quote(text, corridor.start, corridor.end),
        "placements": [_placement(placement) for placement in corridor.placements],
        "claims": _chains(corridor.claims, claims),
    }


def _zone(zone: Zone, text: str, claims: Claims) -> _Object:
    return {
        "name": zone.name,
        "status": zone.status,
        "text": _quote(text, zone.start, zone.end),
        "placements": [_placement(placement) for placement in zone.placements],
        "claims": _chains(zone.claims, claims),
    }


def _mentions(found: Extraction) -> list[_Object]:
    """Every mention; ``nth`` where counting the labels of its kind would find another occurrence."""
    made: list[_Object] = []
    turns: dict[tuple[str, str], int] = {}
    for mention in found.mentions:
        starts = [m.start() for m in re.finditer(re.escape(mention.text), found.report.text)]
        turn = turns.get((mention.kind, mention.text), 0)
        label: _Object = {"kind": mention.kind, "text": mention.text}
        if len(starts) > 1:
            turns[mention.kind, mention.text] = turn + 1
            if turn >= len(starts) or starts[turn] != mention.start:
                label |= {"start": mention.start, "end": mention.end}
        made.append(label | _value(mention))
    return made


def _value(mention: Mention) -> _Object:
    match mention:
        case PlaceMention():
            return {"role": mention.role} | _place(mention)
        case DateMention():
            return {"date": _days(mention.span)}
        case CountMention():
            return _count(mention)
        case ActorMention() | WeaponMention() | SourceMention():
            return {"name": mention.name}
    return {}
