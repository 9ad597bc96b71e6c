"""Where a report may be that names no country: where those who act are at home, or bodies that it names."""

from collections.abc import Sequence

from gazetteer import Gazetteer, Place

from ..model import PlaceMention
from ..reading import Reading
from .hallmarks import provincial
from .homes import counting, homes


def suggested(
    known: Sequence[Place | None], leaning: Sequence[str], provinces: Sequence[str]
) -> tuple[str, ...]:
    """The countries of the report's actors, who may be abroad, where it names no country itself; in place
    of a country the province of ``provinces`` that it mentions, where it names no province either."""
    if any(unit is not None and unit.level == "country" for unit in known):
        return ()
    units = () if any(unit is not None for unit in known) else provinces
    held = {code.split("-")[0] for code in units}
    return tuple(dict.fromkeys((*units, *(code for code in leaning if code not in held))))


def bodies(
    reading: Reading, mentions: Sequence[PlaceMention], gazetteer: Gazetteer, leaning: Sequence[str]
) -> list[str]:
    """The codes of the provinces whose bodies a report mentions."""
    names = provincial(reading, {m.start for m in mentions})
    found = [gazetteer.find(name, kind="province", context=leaning).best for name in names]
    told = [home.codes[0] for home in counting(homes(reading), leaning) if len(home.codes) == 1]
    return [
        *(c.place.admin1 for c in found if c is not None and c.place.level == "admin1"),
        *dict.fromkeys(told),
    ]
