"""Words that only suspect somebody ("suspected", "believed to be members of"), or say that they are others
than those named before ("other rebels"). Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..model import ActorMention
from ..reading import Reading
from ..words.grammar import of_use
from ..words.shapes import shape

#: How many characters before an actor are read for such words.
_REACH = 70
#: "Opposing" and the blank behind it are so many characters.
_OTHER = 12


def hedged(reading: Reading, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The actors; those whom the words before them only suspect with those words as their hedge."""
    return [replace(a, hedge=said) if (said := _hedge(reading, a)) else a for a in actors]


def with_others(text: str, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The actors; with "other" before them as a word of theirs: "killed by other Taliban fighters"."""
    found = []
    for actor in actors:
        head = text[max(0, actor.start - _OTHER) : actor.start]
        word = head.split()[-1] if head.endswith(" ") and head.strip() else ""
        if word and of_use("of_their_like", word):
            start = actor.start - len(word) - 1
            actor = replace(actor, text=text[start : actor.end], start=start)
        found.append(actor)
    return found


def _hedge(reading: Reading, actor: ActorMention) -> str:
    """The words of doubt right before an actor, or at the head of its own words; "" for none."""
    text, lang = reading.text, reading.report.lang
    sentence = reading.sentences[reading.sentence_at(actor.start)]
    start = max(sentence.start, actor.start - _REACH)
    found = shape("only_suspected", lang).search(text, start, actor.start)
    own = shape("doubted", lang).match(text, actor.start, actor.end)
    return " ".join((found or own).group("hedge").split()) if found or own else ""
