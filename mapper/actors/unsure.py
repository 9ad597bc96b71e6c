"""Names of several meanings: actors only in a report of their country ("PDF", "الجيش الوطني"), or in each
country another one ("SNA"). Pure."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from ..model import ActorMention
from ..reading import Reading
from ..words.arabic import fold
from .lexicon import elsewhere, homes, namesakes, unsure

#: "The national army" is an army in any country.
_ARMY = "الجيش"


def waiting(reading: Reading) -> bool:
    """Whether a report holds a name that means an actor only in a report of its country."""
    if reading.report.lang == "ar":
        return any(name in reading.text for name in unsure() if not name.isascii())
    known = (unsure(), namesakes())
    capitals = (t.text for s in reading.sentences for t in s.tokens if t.text[:2].isupper())
    if any(text in names for text in capitals for names in known):
        return True
    lowered = reading.text.lower()
    return any(name in lowered for name in _several())


@cache
def _several() -> frozenset[str]:
    """Those of such names that are several words, in lower case."""
    return frozenset(name.lower() for name in unsure() if " " in name and name.isascii())


def sure(found: Sequence[ActorMention], countries: Collection[str]) -> list[ActorMention]:
    """The mentions without such names in a report that is not of their country; a name that another actor
    bears in a country of the report is that one's."""
    told = {*countries, *(m.country for m in found if not _is_unsure(m) and not _shared(m))}
    small = _several() - unsure()  # "joint forces" are those of anybody
    meant = [_of_this_land(m, told) for m in found]
    kept = (m if not _is_unsure(m) or _at_home(m.name, told) else _plain(m) for m in meant)
    return [m for m in kept if m is not None and m.text not in small]


def _is_unsure(actor: ActorMention) -> bool:
    """Whether a name has other meanings; one of small letters opens a sentence with a capital."""
    return not {actor.text, actor.text[:1].lower() + actor.text[1:]}.isdisjoint(unsure())


def _shared(actor: ActorMention) -> str:
    """The name that actors of several countries bear, by which one is told: "SNA", "SNA soldiers"."""
    if not actor.named:
        return ""
    first = actor.text.partition(" ")[0]
    return next((name for name in (actor.text, first) if name in namesakes()), "")


def _of_this_land(actor: ActorMention, told: Collection[str]) -> ActorMention:
    """Who bears a shared name in a country that the report speaks of."""
    name = _shared(actor)
    if not name or _at_home(actor.name, told):
        return actor
    own = next((other for other in namesakes()[name] if _at_home(other.name, told)), None)
    if own is None:
        return actor
    return replace(actor, name=own.name, aliases=own.aliases, category=own.category, country=own.country)


def _at_home(name: str, told: Collection[str]) -> bool:
    """Whether a report speaks of a country in which an actor is at home."""
    return not homes().get(name, frozenset()).isdisjoint(told)


def _plain(actor: ActorMention) -> ActorMention | None:
    """Whom a name means that cannot be the actor of that name elsewhere: "الجيش الوطني" the army of the
    report's country, "فلول النظام السابق" the fighters of its former government."""
    if fold(actor.text).startswith(_ARMY):
        return replace(actor, name="army", aliases=(), category="state", country="", named=False)
    name = elsewhere().get(actor.name)
    return None if name is None else replace(actor, name=name, aliases=(), country="", named=False)
