"""What the gazetteer answered for a mention, put into it, or the reason why it has no place. Pure."""

from dataclasses import replace
from functools import cache

from gazetteer import Answer, Level

from ..model import PlaceMention
from ..placenames.words import words

#: Below this confidence no town is pinned, unless it lies in a country that the report names, or that its
#: actors are of where it names none. Of the notes of ACLED's Syria 2018 and South Asia 2015 that were looked
#: at, 15 of 100 such answers lay in the right province, above it 60 and more.
LEAST = 0.35
#: How sure such a town in a country of the report is: 23 of 26 lay within 10 km (the notes of Syria, half
#: 0), 8 of 10 is said.
THERE = 0.8


def blank(mention: PlaceMention, reason: str) -> PlaceMention:
    """A mention without its place, with the reason."""
    blank = replace(mention, place=None, level=None, confidence=0.0, uncertainty_km=0.0, reasons=())
    return replace(blank, reason=reason)


def loses_a_word(name: str, matched: str) -> bool:
    """Whether a spelling that is only alike leaves a word of a name out: "Tangi" for "Tangi Shahdara". A word
    for a kind says nothing of the name ("Barangay X")."""
    table = words("en")
    plain = (table.kinds, _small_heads(), table.inner, table.beside)
    words_of = name.replace("-", " ").split()
    said = [word for word in words_of if not any(word.lower() in listed for listed in plain)]
    return len(matched.replace("-", " ").split()) < len(said)


@cache
def _small_heads() -> frozenset[str]:
    """The heads of English names in lower case."""
    return frozenset(word.lower() for word in words("en").heads)


def filled(mention: PlaceMention, answer: Answer, there: frozenset[str]) -> PlaceMention:
    """A mention with the place of an answer; ``there``: the countries that the report tells of."""
    if answer.best is None:
        return replace(
            mention,
            place=None,
            reason=answer.reason or "no place of that name is known",
            candidates=answer.candidates,
        )
    spelled = answer.match == "exact"
    if not spelled and loses_a_word(answer.query.name, answer.best.matched):
        less = (
            f"no place is spelled “{mention.text}”, only “{answer.best.matched}”, which is less of the name"
        )
        return replace(mention, place=None, reason=less, candidates=answer.candidates)
    place, sure = answer.best.place, answer.confidence
    doubtful = place.level == "settlement" and sure < LEAST
    if doubtful and place.country not in there:
        where = ", ".join(dict.fromkeys(x for x in (place.admin1_name, place.country_name) if x))
        doubt = f"nothing in the report says which “{mention.text}” is meant; one is in {where}"
        return replace(mention, place=None, reason=doubt, candidates=answer.candidates)
    why = (f"in {place.country_name}, of which the report tells",) if doubtful else ()
    level: Level = place.level
    return replace(
        mention,
        place=place,
        level=level,
        confidence=round(THERE if doubtful else sure, 3),
        uncertainty_km=round(place.uncertainty_km, 1),
        reason="",
        reasons=(*answer.best.reasons, *why),
        candidates=answer.candidates,
    )
