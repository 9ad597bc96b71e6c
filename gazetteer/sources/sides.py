"""Units that are a side of a land, as the Arabic press says it: "كيفو الشمالية" is "شمال كيفو" too. Pure.

Lists have the one, reports mostly the other. A land that a country or another unit is named after goes
without: "غرب أذربيجان" is the west of Azerbaijan, and no province of Iran.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from gazetteer.place import Name, Place
from gazetteer.spellings.generic import SIDES
from gazetteer.spellings.names import fold

_SIDED = re.compile(rf"(?P<land>(?!ال)[^ ]+(?: (?!ال)[^ ]+)*) ال(?P<side>{'|'.join(SIDES)})ي[ةه]")


def with_sides(units: Iterable[Place]) -> list[Place]:
    """The units, those named by a side of a land with the side said first too."""
    known = list(units)
    lands = {fold(name.text) for place in known for name in place.names}
    return [_said(place, lands) for place in known]


def _said(place: Place, lands: set[str]) -> Place:
    found = (_SIDED.fullmatch(name.text) for name in place.names if place.level != "country")
    told = [
        Name(f"{side} {match['land']}", "ar")
        for match in found
        if match is not None and fold(match["land"]) not in lands
        for side in (match["side"], f"{match['side']}ي")
    ]
    return replace(place, names=tuple(dict.fromkeys((*place.names, *told)))) if told else place
