"""Where an army that often acts abroad acted at a time, and which lands were at war. Pure.

Tables: ``lexicon/theatres.yaml``, ``lexicon/wars.yaml``.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache

from ..lexicon import load

Span = tuple[str, str]
"""First and last month, "2015-09"; "" for none."""


@cache
def _table() -> dict[str, dict[str, Span]]:
    """Whose army → land → from when to when."""
    return {
        army: {
            land: (since, until) for land, said in lands.items() for since, _, until in [said.partition("..")]
        }
        for army, lands in load("theatres").items()
    }


@cache
def _wars() -> dict[str, Span]:
    return {
        land: (since, until)
        for land, said in load("wars").items()
        for since, _, until in [said.partition("..")]
    }


def at_war(land: str, day: date | None) -> bool:
    """Whether strikes from afar were reported from a land (ISO 3166-1 alpha-2) on a day; on an unknown day,
    ever."""
    since, until = _wars().get(land, ("9999", ""))
    month = f"{day:%Y-%m}" if day else since
    return land in _wars() and since <= month <= (until or month)


def abroad() -> frozenset[str]:
    """The countries whose armies often act abroad, which says little of where."""
    return frozenset(_table())


def theatres(armies: Iterable[str], day: date | None) -> tuple[str, ...]:
    """The lands in which these armies acted on a day, ISO 3166-1 alpha-2; on an unknown day, ever."""
    month = f"{day:%Y-%m}" if day else ""
    return tuple(
        dict.fromkeys(
            land
            for army in armies
            for land, (since, until) in _table().get(army, {}).items()
            if not month or since <= month <= (until or month)
        )
    )
