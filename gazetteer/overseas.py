"""Codes of countries in ISO 3166-1 whose ground the boundaries have as first-level units of another. Pure.

GeoNames, OCHA and OpenStreetMap file Mamoudzou under YT, Natural Earth and ISO 3166-2 Mayotte under France
(FR-YT). Filed apart, "Mamoudzou, Mayotte" is a town outside the unit that holds it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .entry import Entry, Found

UNITS: dict[str, tuple[str, ...]] = {
    "BQ": ("NL-BQ1", "NL-BQ2", "NL-BQ3"),  # Bonaire, Saba, Sint Eustatius
    "CC": ("AU-X15",),  # Cocos Islands
    "CX": ("AU-X14",),  # Christmas Island
    "GF": ("FR-GF",),
    "GP": ("FR-GP",),
    "MQ": ("FR-MQ",),
    "RE": ("FR-RE",),
    "SJ": ("NO-21",),  # Svalbard; Jan Mayen has no town
    "YT": ("FR-YT",),
}


def country_of_unit(code: str) -> str:
    """The country under which the boundaries have what a country's code stands for: its own for nearly all.

    >>> country_of_unit("YT"), country_of_unit("SY")
    ('FR', 'SY')
    """
    return UNITS[code][0][:2] if code in UNITS else code


def filed(entries: Iterable[Found]) -> Iterator[Found]:
    """Entries of a source, those of such a country under the one that its ground is in; a row that gives the
    country itself is a first-level unit there."""
    for found in entries:
        if isinstance(found, Entry) and found.place.country in UNITS:
            place = replace(found.place, country=country_of_unit(found.place.country))
            if place.level == "country":
                place = replace(place, level="admin1", kind="province")
            yield replace(found, place=place)
        else:
            yield found
