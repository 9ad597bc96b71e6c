"""The levels of places and their parts in what is told, in the sets that rules ask for. Pure values."""

from gazetteer import Level

from ..model import Role

#: A spot on the map; a first-level unit and what is wider; a district; all that holds other places.
SPOTS: tuple[Level, ...] = ("settlement", "point")
WIDE: tuple[Level, ...] = ("country", "region", "admin1")
DISTRICTS: tuple[Level, ...] = ("admin2", "admin3")
UNITS: tuple[Level, ...] = (*WIDE, *DISTRICTS)

#: Where a thing was; with what only holds that place or was passed on the way. The other roles say from where
#: or to where somebody went, where the news was written, or who spoke.
THERE: tuple[Role, ...] = ("at", "near", "target")
HAPPENED: tuple[Role, ...] = (*THERE, "within", "via")
#: From where, past where and to where somebody went.
ELSEWHERE: tuple[Role, ...] = ("origin", "from", "via", "toward")
