"""Words for kinds of places, as tables and tags write them, in our levels and kinds. Pure."""

import re
from functools import lru_cache
from typing import NamedTuple

from gazetteer.place import Level


class Kind(NamedTuple):
    """Level, kind and how far from its point, in km, such a thing usually reaches (0: by its people)."""

    level: Level
    kind: str
    km: float = 0.0


SETTLEMENT = Kind("settlement", "by size")
_TABLE: tuple[tuple[Kind, str], ...] = (
    (Kind("country", "country", 300), "country nation sovereign-state"),
    (Kind("admin1", "province", 80),
     "admin1 province governorate state oblast prefecture wilaya muhafazah vilayet"),
    (Kind("admin2", "district", 25),
     "admin2 district county raion rayon department qada mantika mantiqa mantiqah"),
    (Kind("admin3", "subdistrict", 10),
     "admin3 subdistrict sub-district nahiya nahiyah municipality commune admin4"),
    (Kind("settlement", "city", 6), "city"),
    (Kind("settlement", "town", 3), "town borough"),
    (Kind("settlement", "village", 2), "village"),
    (Kind("settlement", "hamlet", 1), "hamlet isolated_dwelling isolated-dwelling farmstead"),
    (SETTLEMENT, "settlement community locality populated-place human-settlement populated place ppl"),
    (Kind("settlement", "capital"), "capital capital-city"),
    (Kind("settlement", "neighbourhood", 1.5),
     "neighbourhood neighborhood suburb quarter city_block city-district ward"),
    (Kind("settlement", "camp", 2), "camp refugee-camp idp-camp refugee_site"),
    (Kind("region", "region", 60), "region area continent archipelago"),
    (Kind("region", "mountain", 3), "mountain hill peak volcano tell mount"),
    (Kind("region", "mountains", 30), "mountains mountain-range hills ridge mountain_range"),
    (Kind("region", "valley", 15), "valley"),
    (Kind("region", "plain", 25), "plain plateau"),
    (Kind("region", "desert", 100), "desert"),
    (Kind("region", "island", 10), "island islet"),
    (Kind("region", "peninsula", 30), "peninsula cape"),
    (Kind("region", "river", 50), "river stream canal waterway"),
    (Kind("region", "wadi", 15), "wadi"),
    (Kind("region", "lake", 5), "lake reservoir water lagoon"),
    (Kind("region", "sea", 300), "sea ocean"),
    (Kind("region", "bay", 20), "bay gulf"),
    (Kind("region", "strait", 30), "strait"),
    (Kind("region", "road", 10), "road highway motorway street railway"),
    (Kind("point", "airport", 2), "airport aerodrome airfield"),
    (Kind("point", "base", 2), "base military-base air-base barracks airbase naval_base"),
    (Kind("point", "crossing", 1), "crossing border-crossing border_control checkpoint"),
    (Kind("point", "spring", 0.5), "spring well oasis"),
    (Kind("point", "harbour", 2), "port harbour"),
    (Kind("point", "dam", 1), "dam"),
    (Kind("point", "bridge", 0.5), "bridge"),
    (Kind("point", "junction", 0.5), "junction roundabout intersection square"),
    (Kind("point", "mosque", 0.3), "mosque"),
    (Kind("point", "church", 0.3), "church monastery place_of_worship"),
    (Kind("point", "hospital", 0.3), "hospital clinic"),
    (Kind("point", "school", 0.3), "school university college"),
    (Kind("point", "ruin", 0.5), "ruin ruins archaeological-site castle archaeological_site"),
    (Kind("point", "farm", 1), "farm"),
)  # fmt: skip
_WORDS = {word.replace("_", "-"): kind for kind, words in _TABLE for word in words.split()}
_LAST = re.compile(r"[\s_]+")
POINT = Kind("point", "place", 1)


@lru_cache(maxsize=4096)
def kind_of_word(text: str) -> Kind | None:
    """The kind that a word or phrase says, or None: "village in Syria", "Governorate of Iraq", "hamlet".

    >>> kind_of_word("governorate of Syria").level, kind_of_word("Hill village").kind
    ('admin1', 'village')
    """
    folded = _LAST.sub("-", text.strip().lower())
    if folded in _WORDS:
        return _WORDS[folded]
    head = re.split(r"-(?:of|in|for|on)-", folded)[0]
    if head in _WORDS:
        return _WORDS[head]
    words = head.split("-")
    for tail in ("-".join(words[-2:]), words[-1]):
        if tail in _WORDS:
            return _WORDS[tail]
    return None


#: Words for units that end the name of nothing else; in Arabic they begin it.
_BEHIND = (
    "governorate", "province", "oblast", "muhafazah", "district", "county", "raion", "rayon", "qada",
    "mantika", "mantiqa", "mantiqah", "subdistrict", "sub-district", "nahiya", "nahiyah",
)  # fmt: skip
_BEFORE = {"محافظة": "governorate", "قضاء": "district", "ناحية": "nahiya"}


def unit_in(name: str) -> Kind | None:
    """The kind of unit that a name says it is the name of, or None.

    >>> unit_in("Saraqib nahiyah").kind, unit_in("محافظة إدلب").level
    ('subdistrict', 'admin1')
    >>> unit_in("District Hospital"), unit_in("Homs"), unit_in("district")
    (None, None, None)
    """
    words = name.lower().split()
    if len(words) < 2:
        return None
    word = words[-1] if words[-1] in _BEHIND else _BEFORE.get(words[0], "")
    return _WORDS.get(word)
