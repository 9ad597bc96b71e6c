"""The places for which a crowd only speaks are not where it gathered: "in solidarity with Gaza". Pure."""

from ..acled.deeds import CROWD
from ..clause import Trigger
from ..model import PlaceMention
from ..words.grammar import words

#: So many words before a place say that they only speak for it.
_SPOKEN = 6
#: How many characters before a place are read for a name that it is part of.
_NAME = 24


def not_spoken_for(
    text: str, places: tuple[PlaceMention, ...], lead: Trigger, lang: str
) -> tuple[PlaceMention, ...]:
    """The places of a crowd but for those it only speaks for: "marched in Sanaa in solidarity with Gaza"."""
    if lead.cls.name not in CROWD:
        return places
    return tuple(
        p
        for p in places
        if not _spoken_for(text[min(lead.end, p.start) : p.start].lower().split(), lang)
        and not (p.start < lead.start and _in_a_name(text[max(0, p.start - _NAME) : p.start].split(), lang))
    )


def _in_a_name(before: list[str], lang: str) -> bool:
    """Whether a place is in the name of those who called: "الجبهة المغربية لدعم فلسطين"."""
    return lang == "ar" and not words(lang, "speaks_for").isdisjoint(before[-1:])


def _spoken_for(before: list[str], lang: str) -> bool:
    """Whether the words before a place say that a crowd speaks for those there, and no "in" leads to it."""
    near = before[-_SPOKEN:]
    at = max((n for n, word in enumerate(near) if word in words(lang, "speaks_for")), default=-1)
    return at >= 0 and words(lang, "leads_in").isdisjoint(near[at + 1 :])
