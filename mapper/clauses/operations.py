"""Where an operation was, for what a force tells of it behind. Pure.

"Troops conducted an operation in X this morning. Forty militants were killed": the first sentence tells of
no deed by itself, and the second of no place.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import VIOLENT
from ..draft import Draft, Found
from ..geometry.levels import HAPPENED
from ..model import DateMention, PlaceMention
from ..reading import Reading, Sentence, between
from ..words.shapes import shape

#: How many sentences behind it go on about it; classes of triggers beside deeds of violence that do.
_REACH, _TOO = 2, ("arrest", "disrupted", "release")


def of_operations(reading: Reading, drafts: Sequence[Draft], found: Found) -> tuple[Draft, ...]:
    """The drafts; one that tells what came of an operation, without a place, has its place and day."""
    if reading.report.lang != "en" or not drafts:
        return tuple(drafts)
    telling = {d.sentence for d in drafts}
    return tuple(_there(reading, draft, telling, found) for draft in drafts)


def _there(reading: Reading, draft: Draft, telling: set[int], found: Found) -> Draft:
    fits = draft.lead.cls.type in VIOLENT or draft.lead.cls.name in _TOO
    own = any(p.role in HAPPENED for p in draft.places)
    if not fits or (draft.novel and not own):
        return draft
    for number in range(draft.sentence - 1, max(-1, draft.sentence - 1 - _REACH), -1):
        sentence = reading.sentences[number]
        if sentence.paragraph != draft.paragraph or number in telling:
            return draft
        told = shape("operation").search(reading.text, sentence.start, sentence.end)
        if told is not None and own:  # "in general area X": on the day of the operations
            return replace(draft, date=draft.date or _day(found.dates, sentence))
        if told is not None:
            return _with(draft, _places(found.places, told.end(), sentence), _day(found.dates, sentence))
    return draft


def _places(places: Sequence[PlaceMention], start: int, sentence: Sentence) -> tuple[PlaceMention, ...]:
    return tuple(p for p in between(places, start, sentence.end) if p.role in HAPPENED)


def _day(dates: Sequence[DateMention], sentence: Sentence) -> DateMention | None:
    return next((d for d in between(dates, sentence.start, sentence.end) if d.span is not None), None)


def _with(draft: Draft, places: tuple[PlaceMention, ...], day: DateMention | None) -> Draft:
    if not places:
        return draft
    return replace(draft, places=(*places, *draft.places), date=draft.date or day)
