"""Where short reports from many countries put an event: ``where.txt`` says it for each place named."""

import unicodedata
from pathlib import Path

import pytest

import mapper
from gazetteer import Gazetteer, Point, distance_km
from mapper.model import Extraction, PlaceMention

LINES = Path(__file__).with_name("where.txt").read_text("utf-8").splitlines()
#: How far a place may lie from where it is labelled (km), if its own uncertainty is no larger.
KM = 25.0


def _cases() -> list[tuple[str, list[list[str]]]]:
    found: list[tuple[str, list[list[str]]]] = []
    for line in LINES:
        if line.startswith("> "):
            found[-1][1].append(line[2:].split("|"))
        elif line.strip() and not line.startswith("#"):
            found.append((line, []))
    return found


CASES = _cases()


def _plain(text: str) -> str:
    marks = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in marks if not unicodedata.combining(c))
    return bare.casefold().replace("'", "").replace("’", "").replace("đ", "d")


def _named(found: Extraction, name: str) -> PlaceMention | None:
    places = [m for m in found.mentions if isinstance(m, PlaceMention) and _plain(name) in _plain(m.text)]
    exact = [m for m in places if _plain(m.text) == _plain(name)]
    return next(iter(exact or places), None)


def _roles(found: Extraction, mention: PlaceMention) -> set[str]:
    told = [p.role for e in found.events for p in e.placements if p.mention.start == mention.start]
    return {*told} or {mention.role, *(["aside"] if found.events else [])}


def _wrong(found: Extraction, label: list[str]) -> str:
    """What is wrong with the place of a label, "" for nothing."""
    name, roles, levels, country, unit, spot = (*label, "*", "*", "*", "*", "*")[:6]
    mention = _named(found, name)
    if mention is None or roles == "none":
        return "" if (mention is None) == (roles == "none") else f"{name}: {mention and mention.place}"
    place = mention.place
    if place is None:
        return "" if "null" in levels.split(",") or levels == "*" else f"{name}: {mention.reason}"
    said = _roles(found, mention)
    if roles != "*" and said.isdisjoint(roles.split(",")):
        return f"{name}: {said}"
    if levels != "*" and mention.level not in levels.split(","):
        return f"{name}: {mention.level}"
    where = f"{place.name} in {place.admin1_name}, {place.country} {place.point}"
    if country != "*" and place.country not in country.split(","):
        return where
    if unit != "*" and _plain(unit) not in _plain(f"{place.admin1_name} {place.name}"):
        return where
    if spot != "*":
        lat, lon = map(float, spot.split(","))
        if distance_km(place.point, Point(lon, lat)) > max(KM, 1.2 * mention.uncertainty_km):
            return where
    return ""


@pytest.mark.parametrize(("text", "labels"), CASES, ids=[f"{n}-{c[1][0][0]}" for n, c in enumerate(CASES)])
def test_places_are_where_the_words_put_them(
    text: str, labels: list[list[str]], gazetteer: Gazetteer
) -> None:
    found = mapper.extract(text, published="2026-11-20", gazetteer=gazetteer)
    assert [wrong for label in labels if (wrong := _wrong(found, label))] == []
