"""Names that a report shows once to be places, and says again with nothing beside them. Pure.

"Clashes broke out in Zorvan. … Zorvan fell at noon." The first makes the second known, unless the report
also writes the name as a person's ("Omar Zorvan", "Mr Zorvan").
"""

from collections.abc import Sequence

from gazetteer import Hit

from ..model import PlaceMention
from ..reading import Sentence
from .name_bounds import index_at
from .notplaces import Spelling, after_something
from .unlisted import LOCATIVE
from .words import PlaceWords


def shown_once(
    text: str,
    sentences: Sequence[Sentence],
    told: Sequence[Sequence[PlaceMention]],
    hits: Sequence[Sequence[Hit]],
    table: PlaceWords,
) -> frozenset[str]:
    """The names, case folded, that stand behind "in" or a word like it, or with a word for their kind.

    ``told`` and ``hits`` are the places and the known spellings of each sentence.
    """
    found = {
        mention.text.casefold()
        for sentence, mentions in zip(sentences, told, strict=True)
        for mention in mentions
        if _sure(text, sentence, mention)
    }
    persons = {
        hit.text.casefold()
        for sentence, known in zip(sentences, hits, strict=True)
        for hit in known
        if hit.text.casefold() in found and _persons(text, sentence, hit, table)
    }
    return frozenset(found - persons)


def _sure(text: str, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether the words at a mention leave no doubt that it is a place."""
    if text[mention.end : mention.end + 1] in ("'", "’"):
        return False
    first = index_at(sentence.tokens, mention.start)
    led = first > 0 and sentence.tokens[first - 1].lower in LOCATIVE
    return led or bool(mention.words)


def _persons(text: str, sentence: Sentence, hit: Hit, table: PlaceWords) -> bool:
    """Whether a title or a person's first name stands before a name."""
    first = index_at(sentence.tokens, hit.start)
    return after_something(Spelling(text, sentence.tokens, table, hit.start, hit.end, first, first))
