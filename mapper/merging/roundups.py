"""Deeds told together before each is told by itself: "five were killed in separate incidents". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import BATTLES, REMOTE
from ..belonging.people import kind_of
from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS, WIDE
from ..words.shapes import shape

#: At most so many deeds are told by their number alone, right before the word for them.
_MANY = 10
_VIOLENT = (BATTLES, REMOTE)
#: The parts of a summary are told at most so many paragraphs behind it.
_REACH = 2
#: … and those of the violence in a whole land, that a story opens with, as many.
_STORY = 10


def without_roundups(text: str, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts but for those whose dead the ones behind them sum up to; those take over its day.

    "Five were killed in separate incidents in X on Monday. Two died when …. In another attack three …".
    """
    kept = [d for at, d in enumerate(drafts) if not _summed_up(text, d, drafts[at + 1 :])]
    for at, draft in enumerate(drafts):
        if not shape("deeds_apart").search(text, draft.start, draft.end):
            continue
        parts = _parts(draft, drafts[at + 1 :])
        if parts:
            last = drafts.index(parts[-1])
            stretch = {id(d) for d in drafts[at + 1 : last + 1]}
            kept = [_dated(d, draft) if id(d) in stretch else d for d in kept if d is not draft]
    return _without_lede(text, kept)


def _without_lede(text: str, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts but for a lede whose dead are those of the towns told behind it: "Nine were killed in
    violence in X. … two in A. … four in B. … three in C"; marked, where there are more than are told."""
    lede = drafts[0] if drafts else None
    if lede is None or lede.sentence or not _of_a_land(text, lede):
        return tuple(drafts)
    parts = _in_towns(lede, drafts[1:])
    whole = [n for n in range(2, len(parts) + 1) if sum(map(_everyone, parts[:n])) == _everyone(lede)]
    if whole and not any(c.what == "wounded" for c in lede.counts):
        return tuple(_dated(d, lede) if d in parts[: whole[0]] else d for d in drafts[1:])
    if len(parts) < 2 or sum(map(_everyone, parts)) > _everyone(lede):
        return tuple(drafts)
    return (replace(lede, sums_up=True), *drafts[1:])


def _of_a_land(text: str, lede: Draft) -> bool:
    """Whether a clause gives the dead of a land or a province, in words for more than one deed."""
    there = [p for p in lede.places if p.role in HAPPENED or p.role == "within"]
    wide = bool(there) and all(p.level in WIDE for p in there)
    return wide and _everyone(lede) > 1 and shape("many_deeds").search(text, lede.start, lede.end) is not None


def _in_towns(lede: Draft, following: Sequence[Draft]) -> list[Draft]:
    """The accounts behind a lede that tell of dead, each in a town where no other does."""
    towns, parts = set[str](), list[Draft]()
    for draft in following:
        spots = {p.text.casefold() for p in draft.places if p.role in HAPPENED and p.level in SPOTS}
        old = draft.status != "asserted" or draft.new_toll or draft.precision in ("month", "year")
        if not spots or spots & towns or old or not 0 < _everyone(draft) < _everyone(lede):
            continue
        if draft.paragraph - lede.paragraph > _STORY:
            break
        towns |= spots
        parts.append(draft)
    return parts


def _everyone(draft: Draft) -> int:
    """The dead of a clause, whoever they were."""
    return sum(c.min or c.max or 0 for c in draft.counts if c.what == "killed" and c.scope == "event")


def _summed_up(text: str, draft: Draft, following: Sequence[Draft]) -> bool:
    """ "84 clashes took place on the front", "in the week under review troops killed 187": so many deeds
    without a place, or those of a stretch of time, of which the report goes on to tell single ones with their
    places."""
    there = [p for p in draft.places if p.role in HAPPENED]
    units = {p.place.admin1 for p in there if p.place is not None and p.level in WIDE}
    if there and not (len(there) == len(units) > 1 and draft.counts):
        return False  # "in Borno, Katsina and Plateau states" is nowhere in particular
    if draft.counts:
        placed = {d.sentence for d in following if any(p.role in HAPPENED for p in d.places)}
        return len(placed) > 1 and shape("of_a_time").search(text, draft.start, draft.end) is not None
    number = shape("deeds_by_number").search(text, draft.start, draft.lead.start)
    if number is None or draft.lead.part != "noun" or not draft.lead.text.endswith("s"):
        return False
    near = [d for d in following if d.lead.cls.type == draft.lead.cls.type or d.lead.cls.type in _VIOLENT]
    return int(number["n"].replace(",", "")) >= _MANY and any(
        p.role in HAPPENED for d in near for p in d.places
    )


def _parts(whole: Draft, following: Sequence[Draft]) -> tuple[Draft, ...]:
    """The accounts right behind, two or more, whose dead sum up to those of it; none if they do not."""
    wanted, parts = _dead(whole), list[Draft]()
    for draft in following:
        if draft.paragraph - whole.paragraph > _REACH or not wanted:
            break
        if draft.definite:
            continue
        if _dead(draft):
            parts.append(draft)
        told = sum(map(_dead, parts))
        if told == wanted and len(parts) > 1:
            return tuple(parts)
        if told >= wanted:
            break
    return ()


def _dead(draft: Draft) -> int:
    """The dead of a clause, 0 where it does not say how many."""
    told = [c for c in draft.counts if c.what == "killed" and c.scope == "event"]
    hit = [c for c in told if kind_of(c, "en") != "rebel"]  # "killing four soldiers; five attackers died"
    return sum(c.min or c.max or 0 for c in hit or told)


def _dated(part: Draft, whole: Draft) -> Draft:
    if part.date is not None or not part.places:  # "two died there" has the day of what it is of
        return part
    return replace(part, date=whole.date, told_on=whole.told_on)
