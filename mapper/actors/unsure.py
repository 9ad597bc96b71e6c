"""Names of several meanings ("PDF", "الجيش الوطني"): actors only in a report of their country. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from ..model import ActorMention
from ..reading import Reading
from ..words.arabic import fold
from .lexicon import unsure

#: "The national army" is an army in any country.
_ARMY = "الجيش"


def waiting(reading: Reading) -> bool:
    """Whether a report holds a name that means an actor only in a report of its country."""
    if reading.report.lang == "ar":
        return any(name in reading.text for name in unsure() if not name.isascii())
    names = unsure()
    if any(t.text in names for s in reading.sentences for t in s.tokens if t.text[:2].isupper()):
        return True
    lowered = reading.text.lower()
    return any(name in lowered for name in _several())


@cache
def _several() -> frozenset[str]:
    """Those of such names that are several words, in lower case."""
    return frozenset(name.lower() for name in unsure() if " " in name and name.isascii())


def sure(found: Sequence[ActorMention], countries: Collection[str]) -> list[ActorMention]:
    """The mentions without such names in a report that is not of their country."""
    told = {*countries, *(m.country for m in found if m.text not in unsure())}
    small = _several()  # "joint forces" are those of anybody
    kept = (m if m.text not in unsure() or m.country in told else _plain(m) for m in found)
    return [m for m in kept if m is not None and m.text not in small]


def _plain(actor: ActorMention) -> ActorMention | None:
    """The army of a report's country, where "الجيش الوطني" cannot be the group of that name elsewhere."""
    if not fold(actor.text).startswith(_ARMY):
        return None
    return replace(actor, name="army", aliases=(), category="state", country="", named=False)
