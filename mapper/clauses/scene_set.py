"""Where and when a deed was whose paragraph opens with a town, in a sentence that tells of none. Pure."""

from dataclasses import dataclass, replace

from ..draft import Draft, Found
from ..geometry.levels import HAPPENED, WIDE
from ..model import DateMention, PlaceMention
from ..reading import Reading
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: How clauses that tell of it stand in their sentence.
_LEADS = ("main", "and")
#: The deed is told at most so many sentences behind the town.
_NEXT = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """The town that a paragraph opens with, the day told of it if there is one, and the sentence."""

    sentence: int
    paragraph: int
    town: PlaceMention
    day: DateMention | None


def scene_set(reading: Reading, number: int, here: Found) -> Scene | None:
    """The scene that a sentence at the head of a paragraph sets: "In X, six men tried to enter the barracks
    on Tuesday"; none where people speak or meet there."""
    sentence = reading.sentences[number]
    opens = not number or reading.sentences[number - 1].paragraph != sentence.paragraph
    if reading.report.lang != "en" or not opens or here.sources or not here.places:
        return None
    town = here.places[0]
    before = shape("opens_in").fullmatch(reading.text, sentence.start, town.start)
    told = town.role == "at" and town.level not in WIDE and before is not None
    if not told or not sentence.words.isdisjoint(grammar("en", "meets")):
        return None
    days = [d for d in here.dates if d.span is not None and d.span.precision == "day"]
    return Scene(number, sentence.paragraph, town, days[0] if len(days) == 1 else None)


def upon(stage: Scene | None, draft: Draft) -> Draft:
    """A draft with the town and the day of its scene, where it has none and speaks of nothing told before."""
    if stage is None or draft.paragraph != stage.paragraph or draft.relation not in _LEADS:
        return draft
    back = draft.definite or draft.only_joins or draft.novel or draft.sentence - stage.sentence > _NEXT
    if back or any(p.role in HAPPENED for p in draft.places):
        return draft
    return replace(draft, places=(*draft.places, stage.town), date=draft.date or stage.day)
