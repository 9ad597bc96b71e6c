"""A road, a border or a crossing that was shut or opened, told by its name or by its places. Pure."""

from collections.abc import Sequence

import regex

from ..model import PlaceMention
from .patterns import pattern

#: A place stands at most so many characters behind the word that leads to it: "to rebel-held parts of X".
_FAR = 40
#: A way's name begins at most so many characters before its kind.
_NAME = 80
_WORDS = regex.compile(r".+", regex.S)


def barrier(
    text: str, start: int, end: int, places: Sequence[PlaceMention], lang: str
) -> "regex.Match[str] | None":
    """The words for the first way of which a clause tells that it was shut or opened, and where it is."""
    here = [p for p in places if start <= p.start < end]
    for way in pattern(lang, "barrier").finditer(text, start, end):
        name = pattern(lang, "named").search(text, max(start, way.start() - _NAME), way.start())
        shut = pattern(lang, "shut_up").match(text, way.end(), end)
        placed = _enough(name, way, here, lang) or _joined(text, way, here, end, pattern(lang, "joined"))
        begin = int(name.start()) if name else int(way.start())
        closes = pattern(lang, "shuts").search(text, start, begin)
        if not placed and not (
            (shut or (name and closes)) and _joined(text, way, here, end, pattern(lang, "led_to"))
        ):
            continue
        if shut or closes:
            return _WORDS.match(text, begin, way.end())
    return None


def _enough(
    name: "regex.Match[str] | None", way: "regex.Match[str]", here: Sequence[PlaceMention], lang: str
) -> bool:
    """Whether a way is known by its name alone; a road's is two known places."""
    if name is None:
        return False
    of_it = [p for p in here if name.start() <= p.start < way.start()]
    if any(p.place is not None and way.group().lower() in p.place.name.lower() for p in of_it):
        return True  # the gazetteer knows the bridge
    return len(of_it) > 1 or pattern(lang, "of_roads").fullmatch(way.group()) is None


def _joined(
    text: str, way: "regex.Match[str]", here: Sequence[PlaceMention], end: int, by: "regex.Pattern[str]"
) -> bool:
    """Whether words lead from the way to a place: "the road out of X", "the border with Y"."""
    if any(p.start <= way.start() and way.end() < p.end for p in here):
        return True  # the place is "the border with Y"
    joint = by.match(text, way.end(), end)
    return joint is not None and any(0 <= p.start - joint.end() <= _FAR for p in here)
