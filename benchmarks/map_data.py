"""Invented events at real towns, as many as a benchmark or a test of the map asks for.

Nothing is random without its seed, so that the same number gives the same map. Types, words and figures are
drawn with weights like those of conflict data: few deadly events, many events in few towns.
"""

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Gazetteer, Place, Point
from mapper.frame import Layers, layers, table
from mapper.geometry.extent import Bounds, grown
from mapper.layers.basemap import country_rows, town_rows, unit_rows
from mapper.layers.columns import EventRow, TownRow, UnitRow

#: Boxes (W, S, E, N) whose towns the events are put in: Syria and its neighbours, Ukraine, Sudan, Colombia.
BOXES: tuple[Bounds, ...] = (
    (34.5, 32.0, 43.0, 38.0),
    (22.0, 44.0, 40.5, 52.5),
    (21.8, 8.6, 38.6, 22.0),
    (-79.5, -4.2, -66.8, 12.6),
)
#: Towns of each box; the first of them have most of the events.
TOWNS = 2_500
#: The share of events that are placed in a province, not in a town; without an exact day; without a place.
WIDE, INEXACT, NOWHERE = 0.08, 0.05, 0.04
#: Types and some of their sub-types, with how often each is drawn.
KINDS = (
    ("Battles", "Armed clash", 30),
    ("Protests", "Peaceful protest", 12),
    ("Riots", "Mob violence", 6),
    ("Explosions/Remote violence", "Air/drone strike", 12),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack", 18),
    ("Violence against civilians", "Attack", 12),
    ("Strategic developments", "Arrests", 10),
)
START = date(2016, 1, 1)
DAYS = 3_600
TEXT = """
forces group fighters clashed shelled village town district convoy soldiers residents reported
source artillery drone attack road bridge market hospital night morning several wounded killed
houses security statement military spokesman commander area north south east west outskirts
positions army police
"""
WORDS = TEXT.split()
#: Words of the columns that hold sentences.
LENGTHS = {"quote": 40, "quote_before": 20, "quote_after": 20, "claims_text": 25, "place_why": 15}
ACTORS = tuple(
    f"{kind} {name}"
    for kind in ("Army of", "Police of", "Brigade", "Front of", "Militia of", "Union of")
    for name in ("the North", "the Valley", "Liberation", "the Coast", "Unity", "the Hills", "the River")
)


def invented(number: int, gazetteer: Gazetteer, seed: int = 7, *, scattered: bool = False) -> Layers:
    """Layers of so many events, with the base map around them.

    ``scattered``: each near its town, at a point of its own, so that no two share a symbol.
    """
    draw = random.Random(seed)
    towns = [town for box in BOXES for town in gazetteer.towns(box, TOWNS) if town.admin1]
    weights = [1.0 / (1 + i % TOWNS) ** 0.6 for i in range(len(towns))]
    chosen = draw.choices(towns, weights, k=number)
    rows, shapes = [], []
    for i, town in enumerate(chosen):
        row, shape = _event(i, _moved(town, draw) if scattered else town, draw, gazetteer)
        rows.append(row)
        shapes.append(shape)
    events = table(EventRow, rows, shapes)
    codes = {code for town in chosen for code in (town.admin1, town.country)}
    points = [shape for shape in shapes if shape is not None and shape.geom_type == "Point"]
    focus = grown(shapely.total_bounds(points), 0.0)
    empty = layers([], gazetteer, title=f"{number:,} invented events")
    return replace(
        empty,
        events=events,
        units=table(UnitRow, *unit_rows(gazetteer, codes, focus)),
        countries=table(UnitRow, *country_rows(gazetteer, codes, focus)),
        towns=table(TownRow, *town_rows(gazetteer, focus)),
        about=replace(
            empty.about,
            reports=max(1, number // 3),
            events=number,
            placed=sum(shape is not None for shape in shapes),
            date_from=START.isoformat(),
            date_to=(START + timedelta(days=DAYS)).isoformat(),
        ),
        focus=focus,
    )


def _moved(town: Place, draw: random.Random) -> Place:
    """The town within some 20 km of where it is."""
    lon, lat = town.point.lon + draw.uniform(-0.2, 0.2), town.point.lat + draw.uniform(-0.2, 0.2)
    return replace(town, point=Point(round(lon, 5), round(lat, 5)))


def _event(
    i: int, town: Place, draw: random.Random, gazetteer: Gazetteer
) -> tuple[EventRow, BaseGeometry | None]:
    kind, sub, _ = draw.choices(KINDS, [weight for _, _, weight in KINDS])[0]
    day = START + timedelta(days=draw.randrange(DAYS))
    exact = draw.random() > INEXACT
    end = day + timedelta(days=1 if exact else draw.choice((7, 30)))
    killed = int(draw.paretovariate(1.3)) if draw.random() < 0.4 else None
    place = draw.random()
    wide, nowhere = place < WIDE, place > 1 - NOWHERE
    shape = None if nowhere else gazetteer.boundary(town.admin1) if wide else shapely.Point(town.point)
    told = {
        "event_id": f"report-{i // 3}/e{i % 3 + 1}",
        "report_id": f"report-{i // 3}",
        "title": f"Report {i // 3}",
        "url": f"https://example.org/{i // 3}",
        "publisher": f"Publisher {draw.randrange(40)}",
        "published": end.isoformat(),
        "event_type": kind,
        "sub_event_type": sub,
        "status": draw.choices(("asserted", "historical"), (9, 1))[0],
        "date_start": day.isoformat(),
        "date_end": end.isoformat(),
        "date_precision": "day" if exact else "month",
        "killed_min": killed,
        "killed_max": killed,
        "killed_text": f"{killed} people" if killed else "",
        "confidence": round(draw.random(), 2),
    }
    told |= {name: draw.choice(ACTORS) for name in ("actor1", "actor2", "sources", "source_chain")}
    told |= {name: " ".join(draw.choices(WORDS, k=length)) for name, length in LENGTHS.items()}
    where = {"not_placed": "No place."} if nowhere else _where(town, wide)
    return EventRow(**{**_BLANK, **told, **where}), shape


def _where(town: Place, wide: bool) -> dict[str, Any]:
    return {
        "place_names": town.admin1_name if wide else town.name,
        "drawn_as": "unit" if wide else "point",
        "level": "admin1" if wide else "settlement",
        "country": town.country,
        "country_name": town.country_name,
        "admin1_code": town.admin1,
        "admin1": town.admin1_name,
        "unit_codes": town.admin1,
        "lon": town.point.lon,
        "lat": town.point.lat,
        "uncertainty_km": 2.0,
        "n_places": 1,
    }


#: A row with nothing known: "" for text, None for numbers.
_BLANK = {
    name: ""
    if kind is str
    else False
    if kind is bool
    else 0
    if kind is int
    else 0.0
    if kind is float
    else None
    for name, kind in EventRow.__annotations__.items()
}
