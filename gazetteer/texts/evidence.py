"""What speaks for a candidate among the names of a text: one table of features, weights and sentences. Pure.

Each feature gives every candidate of a scene a number, mostly 0–1. The belief in a candidate is the
exponential of its weighted sum, made a share among the candidates of its name (a conditional logit). The
weights were fitted by ``scripts/fit_document_weights.py`` on one half of two collections of news and web
pages, but for those marked "set by hand"; to judge differently, edit the table.
"""

from collections.abc import Callable

import numpy as np

from ..measure import known_people
from ..place import Place
from ..scoring import GROUP_OF, KINDS, is_reported
from ..spellings.names import fold
from .scene import Column, Light, Scene, Yes, distances, vectors

WIDE_KM, WIDE = 60.0, 50_000
"""A region that reaches so far is known like a town of so many people: no list says how many live there."""
REACH_KM = 60.0
"""A district that is known to lie somewhere in its province holds no town by that."""
NEAR_KM, FAR_KM, HOME_KM = 150.0, 700.0, 100.0
"""Scales on which places of one text, of one story, of one publisher lie together."""


def people(light: Light) -> Column:
    """People by their logarithm, ten millions: 1; unknown counts as 300, but for what is called a town or a
    city, and for a wide region (Wales)."""
    scene = light.scene
    told = [known_people(p) for p in scene.places]
    if scene.level("region").any():
        told = _known(scene)
    return np.log10(np.maximum(told, 300)) / 7


def _known(scene: Scene) -> list[int]:
    """The people of every row, of a wide region WIDE where no unit is spelled so."""
    told: list[int] = []
    for group in scene.groups:
        places = [c.place for c in group.candidates]
        units = any(place.level == "admin1" for place in places)
        told += [WIDE if not units and _is_wide(p) else known_people(p) for p in places]
    return told


def _is_wide(place: Place) -> bool:
    wide = place.level == "region" and place.kind == "region" and place.uncertainty_km >= WIDE_KM
    return wide and place.population < WIDE


def is_country(light: Light) -> Column:
    """Whether it is a country."""
    return light.scene.level("country").astype(float)


def is_unit(light: Light) -> Column:
    """Whether it is a first-level unit."""
    return light.scene.level("admin1").astype(float)


def in_reports(light: Light) -> Column:
    """Whether it stands in the curated table, which is kept because reports name these places: by a name that
    is not another town's own."""
    reported = light.scene.column([is_reported(p) for p in light.scene.places])
    return np.asarray(reported * (1.0 - lent_names(light)))


def is_capital(light: Light) -> Column:
    """Whether it is a national capital, by a name that is not another town's own."""
    capital = light.scene.column([p.kind == "capital" for p in light.scene.places])
    return np.asarray(capital * (1.0 - lent_names(light)))


def lent_names(light: Light) -> Column:
    """Whether another town bears the name as its own: Jakarta in "Sakata"."""
    return light.scene.borrowed


def own_name(light: Light) -> Column:
    """Whether the name is the place's main name and not one of its others.

    Where the words say a province, so is its town's: Tombouctou's in "the Timbuktu region".
    """
    own = [fold(c.matched) == fold(c.place.name) for c in light.scene.rows]
    at = 0
    for group in light.scene.groups:
        rows = range(at, at := at + len(group.candidates))
        if GROUP_OF.get(group.kind or "") in ("province", "region"):
            places = light.scene.places
            towns = {places[row].admin1 for row in rows if own[row]}
            for row in rows:
                own[row] = own[row] or (places[row].level == "admin1" and places[row].admin1 in towns)
    return light.scene.column(own)


def often_written(light: Light) -> Column:
    """Recorded names: places that are written about are written in many ways; 63 names: 1."""
    return np.minimum(1.0, np.log2([1 + len(p.names) for p in light.scene.places]) / 6)


def kind_said(light: Light) -> Column:
    """Whether the place is of the kind that the words beside it say; 0 where they say none."""
    scene = light.scene
    told: list[float] = []
    for group in scene.groups:
        levels = KINDS.get(GROUP_OF.get(group.kind or "", ""), frozenset())
        told += [
            1.0 if c.place.level in levels or c.place.kind == group.kind else 0.0 for c in group.candidates
        ]
    return scene.column(told)


def publishers_country(light: Light) -> Column:
    """Whether it lies in the country of the publisher's address."""
    code = light.scene.country
    return light.scene.column([bool(code) and p.country == code for p in light.scene.places])


def _same_country(light: Light) -> Yes:
    codes = light.scene.countries
    return np.asarray((codes[:, None] == codes[light.anchors][None, :]) & (codes > 0)[:, None])


def _agreements(light: Light) -> Column:
    """How far every row agrees with every anchor, in five ways: made once for the same anchors."""
    scene, anchors = light.scene, light.anchors
    key = anchors.tobytes()
    if key not in scene.agreements:
        country, km, units = _same_country(light), light.kilometres, scene.units
        unit = (units[:, None] == units[anchors][None, :]) & (units > 0)[:, None]
        whole, spots = scene.level("country")[anchors], scene.level("settlement", "point", "region")[anchors]
        scene.agreements[key] = np.array(
            (
                country & whole[None, :],
                country & ~(whole & (scene.counts[anchors] > 0))[None, :],
                unit & scene.level("admin1")[anchors][None, :],
                np.exp(-km / NEAR_KM) * spots[None, :],
                np.exp(-km / FAR_KM) * spots[None, :],
            ),
            dtype=float,
        )
    return scene.agreements[key]


def _voices(light: Light) -> Column:
    """What the anchors say of every row, a line for each way to agree: the five features that follow."""
    if _voices not in light.columns:
        light.columns[_voices] = light.agreeing(_agreements(light))
    return light.columns[_voices]


def country_named(light: Light) -> Column:
    """Whether the text names its country."""
    return np.asarray(_voices(light)[0])


def country_of_others(light: Light) -> Column:
    """Whether other places of the text lie in its country, or what surrounds the text suggests it."""
    return np.asarray(_voices(light)[1])


def unit_named(light: Light) -> Column:
    """Whether the text names its province or state."""
    return np.asarray(_voices(light)[2])


def near_others(light: Light) -> Column:
    """How near other places of the text lie."""
    return np.asarray(_voices(light)[3])


def in_their_part(light: Light) -> Column:
    """Whether other places of the text lie in the same part of the world."""
    return np.asarray(_voices(light)[4])


def with_its_district(light: Light) -> Column:
    """The belief that it lies in a district that the text names, or is one that holds a town named: each
    namesake is heard, so that a town and its county find each other among more prominent ones."""
    scene = light.scene
    districts = np.flatnonzero(scene.level("admin2", "admin3"))
    found = np.zeros(len(scene.places))
    if not len(districts) or len(districts) == len(found):
        return found
    km = distances(scene.spots, scene.spots[districts])
    reach = np.array([min(REACH_KM, scene.places[row].uncertainty_km) for row in districts.tolist()])
    inside = (km <= reach[None, :]) & (scene.units[:, None] == scene.units[districts][None, :])
    inside &= scene.names[:, None] != scene.names[districts][None, :]
    inside &= ~scene.level("country", "admin1", "admin2", "admin3")[:, None]
    of = scene.group_of[districts]
    told = inside * light.belief[districts][None, :]
    for group in np.unique(of):
        found = np.maximum(found, told[:, of == group].sum(axis=1))
    holding = np.maximum.reduceat(inside * light.belief[:, None], scene.starts, axis=0)
    found[districts] = holding.max(axis=0)
    return np.asarray(found)


def inside_the_next(light: Light) -> Column:
    """Whether the place named right after it holds it: "X, Y"."""
    return light.held[0]


def holds_the_former(light: Light) -> Column:
    """Whether it holds the place named right before it: "X, Y"."""
    return light.held[1]


def publishers_unit(light: Light) -> Column:
    """The share of the places of the publisher's other texts that lie in its unit."""
    home, scene = light.scene.home, light.scene
    codes = [p.admin1 for p in home]
    return scene.column([codes.count(p.admin1) if p.admin1 else 0 for p in scene.places]) / (len(home) + 3)


def publishers_area(light: Light) -> Column:
    """How near the places of the publisher's other texts lie."""
    home, scene = light.scene.home, light.scene
    if not home:
        return np.zeros(len(scene.places))
    return np.asarray(np.exp(-distances(scene.spots, vectors(home)) / HOME_KM).sum(axis=1) / (len(home) + 3))


Feature = Callable[[Light], Column]
Table = tuple[tuple[Feature, float, str], ...]
ALONE: Table = (
    (people, 9.4, "a well-known place"),
    (is_country, 0.6, "a country"),
    (is_unit, -1.0, ""),
    (in_reports, 2.0, "in the table of places that reports name"),  # set by hand: most of it is Syria's
    (is_capital, 1.5, "a capital"),  # by hand: the fit is flat; Doha, and not the village of Bethlehem
    (own_name, 2.8, "its own name"),
    (lent_names, -1.5, ""),  # set by hand: too rare in the collections to be fitted
    (often_written, 0.4, "recorded in many spellings"),
    (kind_said, 3.0, "of the kind that the words say"),  # set by hand: the collections mark no kinds
    (publishers_country, 3.4, "in the country of the publisher's address"),
    (publishers_unit, 5.6, "in {unit}, where the publisher's other texts take place"),
    (publishers_area, 4.7, "close to the places of the publisher's other texts"),
)
"""What speaks for a candidate before the other names are heard: (feature, weight, sentence)."""
TOGETHER: Table = (
    (country_named, 3.0, "in {country}, which the text names"),  # by hand: the fit is flat from 2 to 6
    (country_of_others, 4.2, "in {country}, where other places of the text lie"),
    (unit_named, 5.9, "in {unit}, which the text names"),
    (near_others, 7.3, "close to other places of the text"),
    (in_their_part, 1.5, "in the part of the world of other places of the text"),
    (with_its_district, 5.0, "in a district named, or with a town of it named"),  # set by hand
    (inside_the_next, 1.3, "inside the place named right after it"),
    (holds_the_former, 1.5, "holds the place named right before it"),
)
"""What the other names say of it, in the light of what is believed of them: (feature, weight, sentence)."""


_ALWAYS = frozenset(feature for feature, _, _ in ALONE)


def column(light: Light, feature: Feature) -> Column:
    """The column of a feature, made once: those of ALONE once a scene, the others once a light."""
    known = light.scene.columns if feature in _ALWAYS else light.columns
    if feature not in known:
        known[feature] = feature(light)
    return known[feature]


def weigh(light: Light, table: Table) -> Column:
    """The weighted sum of a table for every candidate."""
    return np.asarray(sum(weight * column(light, feature) for feature, weight, _ in table))
