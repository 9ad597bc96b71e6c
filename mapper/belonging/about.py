"""Places that a crowd only speaks about or for: "protested in X against a mine in Y", "with Gaza". Pure."""

from collections.abc import Sequence

from ..acled.deeds import CROWD
from ..actors.topics import Site, Told
from ..clause import Trigger
from ..geometry.levels import SPOTS, THERE
from ..model import ActorMention, ActorRole, DateMention, PlaceMention
from ..reading import Sentence
from ..words.arabic import fold, is_arabic
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
_TODAY = "اليوم"
Cast = tuple[tuple[ActorMention, ActorRole], ...]


def of_topics(
    text: str, sentence: Sentence, said: Told, places: Sequence[PlaceMention], lang: str
) -> frozenset[PlaceMention]:
    """The places of a sentence that a crowd only speaks about, where it is told where the crowd was:
    "protested in X against the closure of a mine in Y", "angered by the death of a driver in Y"."""
    charged = said.openers == "charges" and bool(said.crowd)
    if lang == "ar":
        begin, end = topic_span(sentence, said)
        fronted = bool(said.crowd) and end <= said.crowd[-1].start
        first, last = (end, sentence.end) if fronted else (sentence.start, begin)
        own = any(p.role in THERE and first <= p.start < last for p in places)
        return frozenset(p for p in places if own and begin <= p.start < end)
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


def topic_span(sentence: Sentence, said: Told) -> tuple[int, int]:
    """Where an Arabic sentence tells of what a crowd gathered about: behind the crowd up to its next deed, or
    in front of it ("تظاهر المئات احتجاجا على [مقتل ناشط في كربلاء]"); nowhere where it tells of nothing."""
    crowd = [t for t in said.crowd if t.cls.name in CROWD and fold(t.text) not in words("ar", "in_protest")]
    if not crowd or not said.topics:
        return sentence.end, sentence.end
    begin = min((t.start for t in said.topics if t.start >= crowd[0].end), default=None)
    if begin is None:
        return said.topics[0].start, crowd[0].start
    return begin, min((t.start for t in said.triggers if t.start > begin), default=sentence.end)


def days_of_crowd(
    sentence: Sentence, said: Told, days: tuple[DateMention, ...], lead: Trigger
) -> tuple[DateMention, ...]:
    """The days of an Arabic clause but for those of what a crowd gathered about; "today" is the crowd's."""
    if lead.cls.name not in CROWD or not is_arabic(lead.text[0]):
        return days
    begin, end = topic_span(sentence, said)
    own = any(d.start < begin for d in days)
    return tuple(d for d in days if not begin <= d.start < end or (not own and _TODAY in d.text))


def only_spoken_about(sentence: Sentence, said: Told, cast: Cast, lead: Trigger) -> Cast:
    """The cast of an Arabic clause; those whom a crowd only speaks about have no part in what it does."""
    if lead.cls.name not in CROWD or not is_arabic(lead.text[0]):
        return cast
    begin, end = topic_span(sentence, said)
    return tuple((a, "other" if begin <= a.start < end else role) for a, role in cast)


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
