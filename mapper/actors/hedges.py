"""Words that only suspect somebody: "suspected", "alleged", "believed to be members of". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..model import ActorMention
from ..reading import Reading
from ..words.shapes import shape

#: How many characters before an actor are read for such words.
_REACH = 70


def hedged(reading: Reading, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The actors; those whom the words before them only suspect with those words as their hedge."""
    return [replace(a, hedge=said) if (said := _hedge(reading, a)) else a for a in actors]


def _hedge(reading: Reading, actor: ActorMention) -> str:
    """The words of doubt right before an actor, or at the head of its own words; "" for none."""
    text, lang = reading.text, reading.report.lang
    sentence = reading.sentences[reading.sentence_at(actor.start)]
    start = max(sentence.start, actor.start - _REACH)
    found = shape("only_suspected", lang).search(text, start, actor.start)
    own = shape("doubted", lang).match(text, actor.start, actor.end)
    return " ".join((found or own).group("hedge").split()) if found or own else ""
