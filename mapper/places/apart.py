"""Places too far from what the words put them in or beside: "X village in the Y sub-district", "X, near Y".

The words bind two names together, so of all that both may mean the two are chosen that lie together; or what
is spelled nearly like the first beside the second; or none. Nothing is asked here but through ``ask``.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

import regex

from gazetteer import Answer, Named, Place, Query, distance_km

from ..geometry.levels import SPOTS
from ..model import PlaceMention
from ..placenames.words import words
from ..reading import Reading
from ..words.shapes import shape
from .filled import blank, filled
from .no_unit import SMALL
from .quarters import beyond
from .relation_patterns import pair, single
from .scene import kind_of
from .stated import holder

#: Asks the gazetteer.
Ask = Callable[[Query], Answer]
#: Levels of what may hold a place, or have it beside it, within a few km.
HOLDING = (*SPOTS, "admin2", "admin3", "region")
#: What is said of a town reaches so many km from it. Half 0 of ACLED's Syria and South Asia, notes that name
#: two known places so: of those in a district or area 9 in 10 lie within 26 and 46 km, of those on a side of
#: a town within 11, of those near it 3 in 4 within 14, in a city within 7.
#: Of a capital reports say on which side of it any town of its surroundings lies ("Samalut, south of Cairo"),
#: in Arabic also of the seat of a province, whose name is the province's ("عفرين شمال حلب").
REACH = {"near": 20.0, "side": 25.0, "capital": 150.0, "seat": 90.0, "town": 20.0, "area": 35.0,
         "subdistrict": 30.0, "district": 60.0, "countryside": 40.0}  # fmt: skip
#: Only what is so many times farther away than that is no longer taken for the place at all.
ASTRAY = 1.5
#: A name as sure as this, without a namesake, may be told by a city far away.
ALONE = 0.7
#: Of so many people is a city by which reports tell where a place far from it lies.
CITY = 20_000
_NO_LETTERS = regex.compile(r"^(?:al|el|ال)[ -]?(?=\w{3})|[ -]")
#: How sure is at least one of several places of a name that lies where the words put it.
BESIDE = 0.6
#: Kinds of places that are no villages.
_TOWNS = ("city", "town", "seat", "capital")
#: A second place that is as sure as this, and surer than the first, stays where it is.
FIRM = 0.8
#: A place less sure than this says nothing of where another is.
SURE = 0.4
#: Kinds of phrases whose thing reaches far beyond the place that it is named after.
_MORE = ("road", "sector", "countryside")
#: At most so many characters lie between the two names.
_LONGEST = 70


@cache
def _classes(lang: str) -> dict[str, str]:
    """Word for a kind or a part of the land → the class of its reach."""
    table = words(lang)
    of_kind = {"district": "district", "province": "district", "region": "district"}
    found = {word: of_kind.get(kind, "town") for word, kind in table.kinds.items()}
    of_vague = {"countryside": "countryside", "vicinity": "near", "outskirts": "near"}
    return {**found, **{word: of_vague.get(vague, "area") for word, vague in table.vague.items()}}


def reach(reading: Reading, found: Sequence[PlaceMention], at: int) -> float | None:
    """How far from the place named after it a place may lie, in km, as the words between them say; None where
    they do not tie the two."""
    if at + 1 >= len(found):
        return None
    lang, one, after = reading.report.lang, found[at], found[at + 1]
    gap = reading.text[one.end : after.start]
    away = shape("away", lang).fullmatch(gap) if len(gap) <= _LONGEST else None
    if away is not None and _of_more(reading, found, at):
        return None  # "on the Homs road near X", "in southern Homs near X": the road or the part reaches it
    if away is not None:
        kind = after.place.kind if after.place is not None else ""
        far = "capital" if kind == "capital" else "seat" if kind == "seat" and lang == "ar" else "side"
        return REACH["near" if away["near"] else far]
    named_after = after.place is not None and after.place.kind in ("seat", "capital")
    if holder(reading, found, at) != at + 1 or (named_after and kind_of(after, lang) != "city"):
        return None  # the seat of a province may stand for all of it
    said = after.words or after.near_words
    classes = _classes(lang)
    if said.startswith("sub"):
        return REACH["subdistrict"]
    return REACH[classes.get(said, "area")] if said else REACH["district"]


def _of_more(reading: Reading, found: Sequence[PlaceMention], at: int) -> bool:
    """Whether a place is an end of a road that the words name, or they take a part of its land."""
    lang, text, one = reading.report.lang, reading.text, found[at]
    sentence = reading.sentences[reading.sentence_at(one.start)]
    limits, span = (sentence.start, sentence.end), (one.start, one.end)
    phrases = [single(lang, text, span, limits)]
    if at and found[at - 1].start >= sentence.start:
        phrases.append(pair(lang, text, (found[at - 1].start, found[at - 1].end), span, limits))
    return any(phrase is not None and phrase.kind in _MORE for phrase in phrases)


def together(
    reading: Reading, found: Sequence[PlaceMention], names: Sequence[Named], ask: Ask
) -> list[PlaceMention]:
    """The mentions; those that lie too far from what they are put in or beside are chosen anew."""
    out = list(found)
    for last in range(len(out) - 1):
        km = reach(reading, out, last)
        for at in (last, *_villages_before(reading, out, last)) if km is not None else ():
            if km is None or not _doubtful(out[at], out[last + 1], km):
                continue
            one, other = _chosen(out[at], out[last + 1], names[at], km, ask)
            if out[at].place is None and beyond(one, other, reading.report.lang):
                continue  # no quarter of that city, as was said of it before
            for new, old in ((one, out[at]), (other, out[last + 1])):
                if new.place != old.place:  # else nothing is to be said of its namesakes
                    out = [_same(m, old, new) for m in out]
            out[at], out[last + 1] = one, other
    return out


def _villages_before(reading: Reading, found: Sequence[PlaceMention], last: int) -> list[int]:
    """The numbers of the others of a list of villages, of all of which is said what stands behind its last:
    "the villages of A, B and C near Y"."""
    first, goes_on = last, shape("list_goes_on", reading.report.lang)
    while first and goes_on.fullmatch(reading.text, found[first - 1].end, found[first].start):
        first -= 1
    many = _many(reading.report.lang)
    if not any(m.words in many for m in found[first : last + 1]):
        return []
    return [at for at in range(first, last) if not _is_city(found[at])]


def _is_city(mention: PlaceMention) -> bool:
    return mention.place is not None and mention.place.population >= SMALL


@cache
def _many(lang: str) -> frozenset[str]:
    """The words for several villages or towns: "villages"."""
    table = words(lang)
    doubled = (word for word in table.kinds if word.endswith("s") and word[:-1] in table.kinds)
    return table.plurals or frozenset(doubled)


def _doubtful(one: PlaceMention, after: PlaceMention, km: float) -> bool:
    """Whether the first lies too far from the second, or is one of several places of its name."""
    a, b = one.place, after.place
    if b is None or b.level not in HOLDING or after.confidence < SURE:
        return False
    return bool(one.candidates) if a is None else a.level in SPOTS and _apart(a, b) > km


def _apart(a: Place, b: Place) -> float:
    """Kilometres between two places, less how far both reach."""
    return distance_km(a.point, b.point) - a.uncertainty_km - b.uncertainty_km


def _chosen(
    one: PlaceMention, after: PlaceMention, name: Named, km: float, ask: Ask
) -> tuple[PlaceMention, PlaceMention]:
    """Of all that two names may mean those that lie together; or the first without a place."""
    mine, theirs = ([m.place, *(c.place for c in m.candidates if _bears(c.matched, m))] for m in (one, after))
    if after.confidence >= max(FIRM, one.confidence):
        theirs = [after.place]  # what is sure is not moved for the sake of a namesake's namesake
    pairs = (
        (rank_b, max(0.0, _apart(a, b)), a, b)
        for rank_b, b in enumerate(theirs)
        for a in mine
        if a is not None
        and b is not None
        and a.level in SPOTS
        and _apart(a, b) <= km
        and not _less(one, name, a)
    )
    best = min(pairs, key=lambda pair: pair[:2], default=None)
    if best is not None:
        return _placed(one, best[2], after.text), _placed(after, best[3], one.text)
    town = after.place
    if town is None:
        return one, after
    query = Query(name.name, (town.admin1 or town.country,), (), (town.point,), name.kind, alike=True)
    answer = ask(query)
    told = answer.best.place if answer.best is not None else None
    own = told is not None and town.kind in ("seat", "capital") and told.admin1 == town.admin1
    far = max(km, REACH["capital"]) if own else km
    if told is not None and _apart(told, town) <= far:  # "Hawija, south-west of Kirkuk"
        return filled(replace(one, reasons=()), answer, frozenset((town.country,))), after
    if one.place is None or _apart(one.place, town) <= ASTRAY * km or _from_afar(one, town):
        return one, after
    return blank(one, f"no “{one.text}” is known near {after.text}, where the words put it"), after


def _less(one: PlaceMention, name: Named, other: Place) -> bool:
    """Whether a namesake is only a village, where the words say a town and a town of the name is known."""
    town = one.place is not None and one.place.kind in _TOWNS
    return town and name.kind in _TOWNS and other.kind not in _TOWNS


def _from_afar(one: PlaceMention, town: Place) -> bool:
    """Whether a name that only one place of the country bears is told by a city far away: "Tal Afar, west of
    Mosul"."""
    here = {c.place.id for c in one.candidates if c.place.country == town.country}
    known = one.place is not None and one.place.country == town.country and one.confidence >= ALONE
    known = known and town.population >= CITY
    return known and len(here) <= 1 and one.place is not None and _apart(one.place, town) <= REACH["capital"]


def _bears(matched: str, mention: PlaceMention) -> bool:
    """Whether a candidate bears the name that is written, and is not only alike."""
    return _letters(matched) == _letters(mention.text)


def _letters(text: str) -> str:
    """The letters of a name in lower case, without marks and without an article before it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum() or c in " -")
    return str(_NO_LETTERS.sub("", plain))


def _placed(mention: PlaceMention, place: Place, beside: str) -> PlaceMention:
    """A mention with one of its candidates, because it lies beside the other place."""
    if mention.place is not None and mention.place.id == place.id:
        return mention
    chosen = next((c for c in mention.candidates if c.place.id == place.id), None)
    return replace(
        mention,
        place=place,
        level=place.level,
        confidence=max(mention.confidence, BESIDE),
        uncertainty_km=round(place.uncertainty_km, 1),
        reason="",
        reasons=(*(chosen.reasons if chosen else ()), f"it lies near {beside}, where the words put it"),
    )


def _same(mention: PlaceMention, old: PlaceMention, new: PlaceMention) -> PlaceMention:
    """A mention of the same name and place as one that was chosen anew, with what was chosen."""
    same = mention.text.casefold() == old.text.casefold() and mention.place == old.place
    if mention.start == old.start or not same or old.place == new.place:
        return mention
    return replace(
        mention,
        place=new.place,
        level=new.level,
        confidence=new.confidence,
        uncertainty_km=new.uncertainty_km,
        reason=new.reason,
        reasons=new.reasons,
    )
