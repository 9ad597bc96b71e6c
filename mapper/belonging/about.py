"""Places that a crowd only speaks about or for: "protested in X against a mine in Y", "with Gaza". Pure."""

from collections.abc import Sequence

from ..acled.deeds import CROWD
from ..actors.topics import Site, Told
from ..clause import Trigger
from ..geometry.levels import SPOTS, THERE
from ..model import PlaceMention
from ..reading import Sentence
from ..words.grammar import words
from ..words.shapes import shape

#: How many characters before a place are read for "protested in".
_REACH = 40
#: How many words before a place are read for somebody's fate.
_FATE = 11
#: So many words before a place say that they only speak for it.
_SPOKEN = 6
#: How many characters before a place are read for a name that it is part of.
_NAME = 24


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


def not_spoken_for(
    text: str, places: tuple[PlaceMention, ...], lead: Trigger, lang: str
) -> tuple[PlaceMention, ...]:
    """The places of a crowd but for those it only speaks for: "marched in Sanaa in solidarity with Gaza"."""
    if lead.cls.name not in CROWD:
        return places
    return tuple(
        p
        for p in places
        if not _spoken_for(text[min(lead.end, p.start) : p.start].lower().split(), lang)
        and not (p.start < lead.start and _in_a_name(text[max(0, p.start - _NAME) : p.start].split(), lang))
    )


def _in_a_name(before: list[str], lang: str) -> bool:
    """Whether a place is in the name of those who called: "الجبهة المغربية لدعم فلسطين"."""
    return lang == "ar" and not words(lang, "speaks_for").isdisjoint(before[-1:])


def _spoken_for(before: list[str], lang: str) -> bool:
    """Whether the words before a place say that a crowd speaks for those there, and no "in" leads to it."""
    near = before[-_SPOKEN:]
    at = max((n for n, word in enumerate(near) if word in words(lang, "speaks_for")), default=-1)
    return at >= 0 and words(lang, "leads_in").isdisjoint(near[at + 1 :])
