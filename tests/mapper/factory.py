"""A small factory of extractions for the tests of the frame, the exports and the map."""

from datetime import date, timedelta
from typing import Any

from gazetteer import Candidate, Place, Point
from mapper.model import (
    Actor,
    ActorMention,
    Claim,
    Corridor,
    Count,
    CountMention,
    DateSpan,
    Event,
    Extraction,
    Placement,
    PlaceMention,
    Report,
    Source,
    Weapon,
    WeaponMention,
    Zone,
)

TEXT = "Up to 40 soldiers were killed in al-Tah in Idlib on Thursday, SANA said, citing a military source."


def place(
    name: str, lon: float, lat: float, level: Any = "settlement", code: str = "SY-ID", **more: Any
) -> Place:
    """A place of Syria; ``code`` is its first-level unit ("" for none)."""
    first = {"SY-ID": "Idlib", "SY-HL": "Aleppo", "SY-HM": "Hama"}.get(code, "")
    return Place(
        **{
            "id": f"test:{name}", "name": name, "point": Point(lon, lat), "level": level, "kind": "village",
            "country": "SY", "country_name": "Syria", "admin1": code, "admin1_name": first, **more,
        }
    )  # fmt: skip


TAH = place("al-Tah", 36.727, 35.541, uncertainty_km=1.5)
SAMAKA = place("al-Samaka", 36.909, 35.697)
SAMKEH = place("Samkeh", 36.009, 34.785, code="SY-TA", admin1_name="Tartus")
IDLIB = place("Idlib", 36.68, 35.85, "admin1", id="unit:SY-ID", kind="province")
ALEPPO = place("Aleppo", 37.6, 36.1, "admin1", "SY-HL", id="unit:SY-HL", kind="province")
SYRIA = place("Syria", 38.5, 34.8, "country", "", id="unit:SY", kind="country")


def at(chosen: Place | None, role: Any = "at", **more: Any) -> Placement:
    """A placement of a place in a role; ``more`` goes to its mention."""
    name = chosen.name if chosen else more.pop("name", "Nowhere")
    mention = PlaceMention(
        **{
            "kind": "place", "text": name, "start": 0, "end": len(name), "role": role, "place": chosen,
            "level": chosen.level if chosen else None, "confidence": 0.9,
            "uncertainty_km": chosen.uncertainty_km if chosen else 0.0,
            "reasons": ("spelled alike", "in the province named"),
            "candidates": (Candidate(SAMKEH, 0.31, "Samkeh", ("in another province",)),), **more,
        }
    )  # fmt: skip
    point = mention.level in {"point", "settlement"}
    return Placement(mention, role, 1 if point else 3, 1 if point else 4)


def count(what: Any = "killed", low: int | None = None, high: int | None = 40, **more: Any) -> Count:
    """A figure; ``claim`` among ``more`` is the id of the claim that gives it, ``people`` their kind."""
    claim, people = more.pop("claim", None), more.pop("people", "")
    return Count(CountMention("count", str(high), 6, 8, what, low, high, **more), claim, people)


def event(placements: tuple[Placement, ...] = (), **more: Any) -> Event:
    """An armed clash of one day, 2020-01-23."""
    day = date(2020, 1, 23)
    return Event(
        **{
            "id": "e1", "type": "Battles", "sub_type": "Armed clash", "status": "asserted", "confidence": 0.8,
            "date": DateSpan(day, day + timedelta(days=1), "day"), "start": 0, "end": len(TEXT),
            "actors": (
                Actor(ActorMention("actor", "the terrorists", 0, 1, "Jabhat al-Nusra"), "initiator"),
                Actor(ActorMention("actor", "soldiers", 9, 17, "Syrian army"), "target"),
            ),
            "weapons": (Weapon(WeaponMention("weapon", "car bombs", 0, 1, "vehicle bomb")),),
            "counts": (count(who="soldiers", hedge="up to", claim="c1"),), "placements": placements,
            "claims": ("c1",), "date_words": "Thursday", "date_reason": "the words “Thursday”", **more,
        }
    )  # fmt: skip


def extraction(*events: Event, **more: Any) -> Extraction:
    """An extraction of one report of an Example wire, published 2020-01-23."""
    report = {
        "id": "r1", "text": TEXT, "title": "A clash in Idlib", "published": date(2020, 1, 23),
        "publisher": "Example wire", "url": "https://example.org/r1", "lang": "en", **more.pop("report", {}),
    }  # fmt: skip
    chain = (Source("SANA", "SANA"), Source("a military source", "a military source"))
    claims = (Claim("c1", chain, 0, len(TEXT)), Claim("c2", (), 0, 20))
    return Extraction(Report(**report), (), claims, events, **more)


def corridor(*placements: Placement, **more: Any) -> Corridor:
    """A corridor opened by the Syrian authorities."""
    return Corridor(
        **{"id": "k1", "start": 0, "end": 30, "status": "open", "opened_by": "Syrian authorities",
           "placements": placements, "claims": ("c1",), **more}
    )  # fmt: skip


BOX = '{"type":"Polygon","coordinates":[[[36.4,35.4],[36.4,36.2],[37.2,36.2],[37.2,35.4],[36.4,35.4]]]}'


def zone(**more: Any) -> Zone:
    """A demilitarised zone; its ring runs clockwise on purpose."""
    return Zone(**{"id": "z1", "name": "demilitarised zone", "start": 0, "end": 20, "geometry": BOX, **more})


def whole() -> Extraction:
    """One of everything: a town, a province and a country event, an unplaced one, routes and a zone."""
    return extraction(
        event((at(SAMAKA), at(TAH), at(IDLIB, "within"))),
        event((at(IDLIB),), id="e2", status="ongoing", counts=()),
        event((at(SYRIA),), id="e3", status="historical", counts=()),
        event(
            (at(None, reason="no place of that name"),), id="e4", type="Protests", sub_type="Peaceful protest"
        ),
        corridors=(
            corridor(at(ALEPPO, "from"), at(IDLIB, "from"), count=3),
            corridor(at(TAH, "from"), at(SAMAKA, "toward"), id="k2"),
        ),
        zones=(zone(),),
    )  # fmt: skip
