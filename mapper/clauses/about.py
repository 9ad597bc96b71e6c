"""Places that a crowd only speaks about: "protested in X against the closure of a mine in Y". Pure."""

from collections.abc import Sequence

from ..actors.topics import Site, Told
from ..geometry.levels import SPOTS, THERE
from ..model import PlaceMention
from ..reading import Sentence
from ..words.grammar import words
from ..words.shapes import shape

#: How many characters before a place are read for "protested in".
_REACH = 40
#: How many words before a place are read for somebody's fate.
_FATE = 11


def of_topics(
    text: str, sentence: Sentence, said: Told, places: Sequence[PlaceMention], lang: str
) -> frozenset[PlaceMention]:
    """The places of a sentence that a crowd only speaks about, where it is told where the crowd was:
    "protested in X against the closure of a mine in Y", "angered by the death of a driver in Y"."""
    charged = said.openers == "charges" and bool(said.crowd)
    if lang != "en" or not (charged or said.openers == "topic_openers"):
        return frozenset()
    if not said.crowd and sentence.words.isdisjoint(words(lang, "crowds")):
        return frozenset()
    site = Site(text, sentence, said.crowd, lang, said.asks, _barriers(sentence, said, lang), said.openers)
    here = [p for p in places if sentence.start <= p.start < sentence.end and p.role in THERE]
    at = {p: next((n for n, t in enumerate(sentence.tokens) if t.end > p.start), 0) for p in here}
    about = {
        p
        for p in here
        if (site.is_topic(at[p], None) or _of_a_fate(sentence, at[p], lang)) and not _crowd_there(text, p)
    }
    spots = [p for p in here if p not in about and p.level in SPOTS]
    return frozenset(p for p in about if any(";" not in _between(text, p, spot) for spot in spots))


def _of_a_fate(sentence: Sentence, at: int, lang: str) -> bool:
    """ "Angry about the death of a driver in X": behind what befell somebody elsewhere."""
    near = sentence.before(at, _FATE)
    fate = max((n for n, word in enumerate(near) if word in words(lang, "fates")), default=-1)
    return fate > 0 and not words(lang, "topic_leads").isdisjoint(near[max(0, fate - 3) : fate])


def _barriers(sentence: Sentence, said: Told, lang: str) -> set[int]:
    """The words past which no topic reaches: verbs of other deeds, and "protested" with no object."""
    stops = {t.first for t in said.triggers if t.part == "verb" and t not in said.crowd}
    alone = words(lang, "after_participle")
    for t in said.crowd:
        behind = sentence.tokens[t.last + 1].lower if t.last + 1 < len(sentence.tokens) else ""
        if t.part == "verb" and behind in alone:
            stops.add(t.first)
    return {*said.news, *stops}


def _crowd_there(text: str, place: PlaceMention) -> bool:
    """ "Protests against the killings broke out in X": where they were, behind what they are about."""
    return shape("crowd_was_in").search(text, max(0, place.start - _REACH), place.start) is not None


def _between(text: str, one: PlaceMention, other: PlaceMention) -> str:
    """The words between two places."""
    return text[min(one.end, other.end) : max(one.start, other.start)]
