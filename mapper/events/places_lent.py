"""Where a clause was that names no known place of its own, as far as the words about it show. Pure.

What is lent is marked as inherited: a reader sees that the clause itself does not say it.
"""

from collections.abc import Sequence
from dataclasses import replace

import regex

from ..belonging.places import own_places
from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS, UNITS
from ..model import PlaceMention, Report, Role
from ..reading import between
from ..words.grammar import of_use, words
from ..words.shapes import shape

#: How many characters before a place are read for "geo-coordinates are for".
_SAID_AT = 40
#: What is dated by the month or the year is told of a country rather than of the place last named.
_LONG = ("month", "year")
#: How many characters before a place are read for the witnesses there.
_WITNESS = 48
#: A place named so many characters before at most is inherited.
INHERIT_REACH = 4_000
#: How many characters behind a clause are read, and before it for a unit that holds an unknown place.
NEXT_REACH = 600
#: What is agreed is of a country where more places than so many have been told of.
_FEW_PLACES = 2
_END = regex.compile(r"[.!?؟]\s")
_UNITS = ("admin1", "admin2", "admin3")


def inherited(
    text: str, draft: Draft, places: Sequence[PlaceMention]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """The place last named before a clause that names none: its unit rather than its village, because
    the clause does not say that it was in the village too."""
    told = between(places, draft.start - INHERIT_REACH, draft.start)
    if draft.stamped:  # each line of a live blog tells of another place
        begin = text.rfind("\n", 0, draft.start) + 1
        told = [p for p in told if p.start >= begin or p.level == "country"]
    before = [  # not what only says where another lies: "in Duma, south of Nablus"
        p
        for p in own_places(text, tuple(told))
        if p.start < draft.start and p.place is not None and p.role in (*HAPPENED, "dateline")
    ]
    unknown = _unknown(text, draft, places)
    if unknown:
        return unknown
    if shape("afloat").search(text, draft.start, draft.end):  # no ship lies where the report was written
        before = [p for p in before if p.role != "dateline"]
    if shape("over_the_border").search(text, draft.start, draft.end):  # what was fired fell elsewhere
        before = [p for p in before if p.level == "country"]
    if any(of_use("in_flight", t.lemma) for t in draft.triggers):  # air defences guard a whole country
        begin = text.rfind("\n\n", 0, draft.start) + 1
        before = [p for p in before if p.start >= begin or p.level == "country"]
        if len({p.text for p in before if p.level in SPOTS and p.start >= begin}) > 1:
            before = [p for p in before if p.level not in SPOTS]  # of several towns none is meant
    spot = _same_spot(text, draft, told, before)
    if spot is not None:
        return ((spot, "at"),)
    if draft.relation == "after" and draft.lead.part == "noun":  # "took X after two days of shelling"
        here = [p for p in before if p.level in SPOTS and p.role == "at" and _one_sentence(text, draft, p)]
        if here:
            return ((here[-1], "at"),)
    heading = _heading(text, draft, places)
    if heading:
        return heading
    broad = draft.precision in _LONG
    units = [p for p in before if p.level in _UNITS and not broad]
    countries = [p for p in before if p.level == "country"]
    if before and before[-1].level not in UNITS:  # not Syria, where a place in Iraq was told of last
        countries = [p for p in countries if _land(p) == _land(before[-1])]
        units = [p for p in units if _admin1(p) in ("", _admin1(before[-1]))]
    if countries and len({_admin1(p) for p in units}) > 1 and not _one_paragraph(text, draft, units[-1]):
        units = []  # another paragraph tells of several provinces: which one is not said
    if draft.lead.cls.name == "agreement" and countries and len({p.text for p in before}) > _FEW_PLACES:
        units = []  # a truce is of the country that is told of, not of the town named last
    if shape("several_areas").search(text, draft.start, draft.end):
        units, before = [], []  # "hit eleven areas": none of them is the one told before
    chosen = (units or countries or ([] if broad else before))[-1:]
    if chosen and chosen[0].role == "dateline" and chosen[0].level in SPOTS and _last_unknown(draft, told):
        return ()
    if chosen and chosen[0].level in SPOTS and _one_of_many(text, draft, chosen[0], before):
        return ()
    chosen = [_whole(text, draft, p) for p in chosen]
    if chosen and chosen[0].level != "country" and not _one_paragraph(text, draft, chosen[0]):
        ahead = told_next(text, draft, places)
        if ahead and _admin1(ahead[0][0]) not in ("", _admin1(chosen[0])):
            held = [p for p in countries if p.place is not None and p.place.country == _land(ahead[0][0])]
            return tuple((_whole(text, draft, p), "within") for p in held[-1:])  # it goes on elsewhere
    return tuple((p, "within" if p.level == "country" else "at") for p in chosen)


def _same_spot(
    text: str, draft: Draft, told: Sequence[PlaceMention], before: Sequence[PlaceMention]
) -> PlaceMention | None:
    """Where it was by "there" or "during the raid": the place told last. ``told``: the places named before,
    ``before``: those where something happened."""
    there = shape("there").search(text, draft.lead.end, draft.end)  # "four workers were killed there"
    if not (there or shape("during_it").search(text, draft.start, draft.end)):
        return None
    come = [p for p in own_places(text, tuple(told)) if p.place is not None and p.role == "toward"]
    spots = [p for p in before if p.level in SPOTS and p.role in HAPPENED]
    spots = sorted((*spots, *(p for p in come if p.level in SPOTS)), key=lambda p: p.start)[-1:]
    return spots[0] if spots and before and before[-1].start - spots[0].start <= NEXT_REACH else None


def _one_of_many(text: str, draft: Draft, chosen: PlaceMention, before: Sequence[PlaceMention]) -> bool:
    """Whether another paragraph tells last of a town, and of others far away: none is meant behind."""
    if _one_paragraph(text, draft, chosen):
        return False
    start = text.rfind("\n\n", 0, chosen.start) + 1
    spots = [p for p in before if p.level in SPOTS and p.start >= start]
    return len({(_land(p), _admin1(p)) for p in spots}) > 1


def _last_unknown(draft: Draft, told: Sequence[PlaceMention]) -> bool:
    """Whether the place told last is one that nobody knows: what is told next was not where the report was
    written."""
    there = [p for p in told if p.start < draft.start and p.role in HAPPENED]
    return bool(there) and there[-1].place is None


def _heading(
    text: str, draft: Draft, places: Sequence[PlaceMention]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """The town that a paragraph opens with as with a heading, and what holds it: "Culiacán, Sinaloa.
    Gunmen blocked several roads …"."""
    start = text.rfind("\n", 0, draft.start) + 1
    end = text.find(". ", start, draft.start)
    inside = between(places, start, end) if end > start else ()
    town = next((p for p in inside if p.level == "settlement"), None)
    rest = text[start:end]
    for place in inside:
        rest = rest.replace(place.text, "", 1)
    if town is None or rest.strip(" ,()"):
        return ()
    return ((town, "at"), *((p, "within") for p in inside if p.level in UNITS))


def _whole(text: str, draft: Draft, place: PlaceMention) -> PlaceMention:
    """A country without the part of it that another sentence speaks of: "in central Haiti" is told of what
    was there."""
    if place.level != "country" or place.relation is None or place.place is None:
        return place
    if _one_sentence(text, draft, place):
        return place
    return replace(place, relation=None, uncertainty_km=place.place.uncertainty_km)


def _unknown(
    text: str, draft: Draft, places: Sequence[PlaceMention]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """A place that nobody knows, where its own sentence has told of something else before: "raided X, west of
    Ramallah, and arrested two" was no arrest in Ramallah."""
    told = [
        p for p in between(places, draft.start - NEXT_REACH, draft.start) if _one_sentence(text, draft, p)
    ]
    spots = [p for p in told if p.role in ("at", "near") and p.level not in UNITS]
    if not spots or any(p.place is not None for p in spots):
        return ()
    return ((spots[-1], "at"), *((p, "within") for p in told if p.role == "within"))


def of_witnesses(
    report: Report, draft: Draft, places: Sequence[PlaceMention]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """Where those are who saw it, for a clause that names no place: "medics in X said helicopters dropped
    gas"; the units behind it hold it."""
    first, *behind = _spoken(report, draft, places, "witnesses") or (None,)
    if first is None or first.level in UNITS:
        return ()
    return ((first, "at"), *((p, "within") for p in behind if p.level in UNITS))


def of_local_voices(
    report: Report, draft: Draft, places: Sequence[PlaceMention]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """Where the police or officials are who tell it, where nothing else says where it was; those of a capital
    tell of the whole country, those of a province of more than one place."""
    spoken = _spoken(report, draft, places, "local_voices")
    if not spoken or (spoken[0].place is not None and spoken[0].place.kind == "capital"):
        return ()
    if draft.definite or spoken[0].level in UNITS:
        return ()
    if shape("over_there").search(report.text, draft.start, draft.end):
        return ()  # "killed 33 attackers there on Wednesday, the army said in X": where was told before
    return tuple((p, "within" if p.level in UNITS else "at") for p in spoken)


def _spoken(report: Report, draft: Draft, places: Sequence[PlaceMention], use: str) -> list[PlaceMention]:
    """The places, from the first on, where those of one use of words speak in a clause."""
    near = between(places, draft.start, draft.end)
    spoken = [p for p in near if p.role == "speaker" and p.place is not None]
    first = spoken[0].start if spoken else 0
    before = report.text[max(draft.start, first - _WITNESS) : first].lower().split()
    if spoken:  # "X's mayor said", "X residents"
        before += report.text[spoken[0].end : spoken[0].end + _WITNESS].replace("’", "'").lower().split()[:2]
    return spoken if set(before) & words(report.lang, use) else []


def told_next(
    text: str, draft: Draft, places: Sequence[PlaceMention]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """The place that the rest of its paragraph names first, for news that names none: a unit holds it; of
    a spot only that it is near is told."""
    several = shape("several_areas").search(text, draft.start, draft.end) is not None
    summed = any(c.scope == "total" for c in draft.counts)
    if draft.status not in ("asserted", "ongoing") or several or summed or draft.precision in _LONG:
        return ()
    _, end = _paragraph(text, draft)
    behind = between(places, draft.start, min(end, draft.end + NEXT_REACH))
    known = [p for p in own_places(text, tuple(behind)) if p.place is not None and p.role in HAPPENED]
    return tuple((p, "within" if p.level in UNITS else "near") for p in known[:1])


def _admin1(mention: PlaceMention) -> str:
    """The code of the first-level unit of a mention's place, "" for none."""
    return mention.place.admin1 if mention.place is not None else ""


def _land(mention: PlaceMention) -> str:
    """The country of a mention's place, "" for none."""
    return mention.place.country if mention.place is not None else ""


def holding(text: str, draft: Draft, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The unit last named before a clause whose own places are not known, or else the first behind it: in
    its own sentence, for what lies in another may be elsewhere; a country also in the paragraph."""
    begin, end = _paragraph(text, draft)
    near = own_places(
        text, tuple(between(places, max(begin, draft.start - NEXT_REACH), min(end, draft.end + NEXT_REACH)))
    )
    units = [p for p in near if p.level in UNITS and p.place is not None and p.role in HAPPENED]
    lands = {p.place.country for p in places if p.place is not None}
    units = [
        p for p in units if _one_sentence(text, draft, p) or (p.level == "country" and _sole(p, draft, lands))
    ]
    left = {p.place.id for p in draft.places if p.role == "from" and p.place is not None}
    units = [p for p in units if p.place is None or p.place.id not in left]  # "rockets from X fell on Y"
    beside = [p.start for p in near if p.level in SPOTS and p.start >= draft.end]
    units = [p for p in units if p.start < draft.end or not any(at < p.start for at in beside)]
    named = {p.place.country for p in places if p.place and (p.level == "country" or p.role == "dateline")}
    units = [p for p in units if p.place is not None and (not named or p.place.country in named)]
    # "fired rockets at X in Israel in response to a strike on Y": Y is not said to be in Israel
    apart = draft.relation in ("after", "before")
    before = [p for p in units if p.start < draft.start and not apart][-1:]
    held = tuple(before or [p for p in units if p.start >= draft.start][:1])
    return held or _town_of_site(draft, [p for p in near if p.start < draft.start])


def _town_of_site(draft: Draft, before: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The town told last for a mosque or a hospital that no list has: "killed in Zahedan since May. On Friday
    troops fired on worshippers at the Makki Mosque"."""
    unknown = [p.text.rpartition(" ")[2].lower() for p in draft.places if p.role in HAPPENED]
    if not unknown or not all(word in words("en", "sites") for word in unknown):
        return ()
    towns = [p for p in before if p.level == "settlement" and p.place is not None and p.role in HAPPENED]
    return tuple(towns[-1:])


def _sole(place: PlaceMention, draft: Draft, lands: set[str]) -> bool:
    """Whether a country of another sentence holds a clause's place: named before it, or the only one."""
    return place.start < draft.start or len(lands) == 1


def _one_sentence(text: str, draft: Draft, place: PlaceMention) -> bool:
    """Whether no sentence ends between a clause and a place."""
    gap = (place.end, draft.start) if place.start < draft.start else (draft.end, place.start)
    return not (gap[0] < gap[1] and _END.search(text, *gap))


def _one_paragraph(text: str, draft: Draft, place: PlaceMention) -> bool:
    """Whether a place stands in the paragraph of a clause."""
    return _paragraph(text, draft)[0] <= place.start


def _paragraph(text: str, draft: Draft) -> tuple[int, int]:
    """Where the paragraph of a clause begins and ends, or its line in a live blog."""
    if draft.stamped:
        end = text.find("\n", draft.end)
        return text.rfind("\n", 0, draft.start) + 1, len(text) if end < 0 else end
    end = text.find("\n\n", draft.end)
    return text.rfind("\n\n", 0, draft.start) + 1, len(text) if end < 0 else end


def coded_at(text: str, places: Sequence[PlaceMention]) -> tuple[tuple[PlaceMention, Role], ...]:
    """The known places at which an analyst says that a note is put: "Geo-coordinates are for X upazila"."""
    said = shape("coded_at")
    return tuple(
        (p, "within") for p in places if p.place and said.search(text, max(0, p.start - _SAID_AT), p.start)
    )
