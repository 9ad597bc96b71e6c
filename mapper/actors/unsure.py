"""Names of several meanings ("PDF", "الجيش الوطني"): actors only in a report of their country. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import replace

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
    if any(t.text in unsure() for s in reading.sentences for t in s.tokens if t.text[:2].isupper()):
        return True
    return any(" " in name and name.isascii() and name.lower() in reading.text.lower() for name in unsure())


def sure(found: Sequence[ActorMention], countries: Collection[str]) -> list[ActorMention]:
    """The mentions without such names in a report that is not of their country."""
    told = {*countries, *(m.country for m in found if m.text not in unsure())}
    small = {n.lower() for n in unsure() if " " in n and n.isascii()}  # "joint forces" are those of anybody
    kept = (m if m.text not in unsure() or m.country in told else _plain(m) for m in found)
    return [m for m in kept if m is not None and m.text not in small]


def _plain(actor: ActorMention) -> ActorMention | None:
    """The army of a report's country, where "الجيش الوطني" cannot be the group of that name elsewhere."""
    if not fold(actor.text).startswith(_ARMY):
        return None
    return replace(actor, name="army", aliases=(), category="state", country="", named=False)
