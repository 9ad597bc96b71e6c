"""What a crowd speaks about, told apart from what it does: "a rally against the killing of a teacher". Pure.

Where a protest is told, deeds behind "against" or "demanding", or an opening "angered by", are its topic.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from ..acled.deeds import UNREST
from ..clause import Trigger
from ..model import CountMention, Mention
from ..reading import Reading, Sentence
from ..words.grammar import words

#: What came of a deed, right before a figure, and so many characters of it.
_SO, _HARMING = regex.compile(r",\s*(?:killing|wounding|injuring|leaving)\s+$"), 14
#: A word that opens a topic stands at most so many words before the deed, a weak one nearer.
REACH, CLOSE = 20, 4
#: From such a word to the one whose fate is told lie so many.
FATE = 8
#: Of so many words at the head of a sentence one says who asks for something.
OPENING = 6
#: The people whom a topic is about stand at most so many characters behind it.
NEAR = 24


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells: the triggers without topics, and which counts belong to those.

    ``cause``: what stands before it only caused a protest. ``news``: the verbs that tell of deeds.
    ``asks``: the word by which people who gathered before say what for. ``openers``: the
    words of ``grammar.yaml`` behind which its topics stand; ``crowd`` are arrests where those are charges.
    """

    triggers: tuple[Trigger, ...]
    topics: tuple[Trigger, ...] = ()
    crowd: tuple[Trigger, ...] = ()
    cause: int = -1
    news: frozenset[int] = frozenset()
    asks: int | None = None
    openers: str = "topic_openers"


def told(
    reading: Reading,
    sentence: Sentence,
    triggers: Sequence[Trigger],
    own: Sequence[Mention] = (),
    goes_on: bool = False,
) -> Told:
    """The triggers of a sentence, apart from those that only say what a protest in it is about.

    ``own`` are the places and days of the sentence: what happened at one of its own is news, even where it
    is told as the cause of a protest. ``goes_on``: the sentence before told of a protest, and this one says
    what its people ask for ("They demanded justice for …").
    """
    text, lang = reading.text, reading.report.lang
    crowd = _crowd(sentence, triggers, lang)
    asks = _asks(sentence, lang) if goes_on and not crowd else None
    if not crowd and asks is None:
        return _charged(text, sentence, triggers, lang, own)
    site = Site(text, sentence, crowd, lang, asks)
    cause = max(_cause(sentence, crowd, lang, ()), _cause(sentence, triggers, lang, own), _fronted(site, own))
    topics: list[Trigger] = []
    for t in triggers:
        if t.cls.name in UNREST or t in crowd or _in_the_fight(sentence, t, crowd):
            continue
        if t.start < cause or site.is_topic(t.first, t):
            topics.append(t)
        elif t.part == "verb":
            site.news.add(t.first)
    kept = tuple(t for t in triggers if t not in topics)
    return Told(kept, tuple(topics), crowd, cause, frozenset(site.news), asks)


def _charged(
    text: str, sentence: Sentence, triggers: Sequence[Trigger], lang: str, own: Sequence[Mention]
) -> Told:
    """The triggers of a sentence, apart from what people were arrested for and what was avenged.

    A deed with a place or a day of its own behind an arrest stays an account of its own.
    """
    taken = tuple(t for t in triggers if t.cls.name in ("arrest", "execution"))
    openers = "charges" if taken and sentence.words & words(lang, "charges") else "vengeance"
    if not sentence.words & words(lang, openers):
        return Told(tuple(triggers), cause=_cause(sentence, triggers, lang, own))
    site = Site(text, sentence, taken if openers == "charges" else (), lang, openers=openers)
    last = max((t.end for t in site.crowd), default=sentence.start)
    topics: list[Trigger] = []
    for t in triggers:
        if t in site.crowd:
            continue
        apart = t.part == "verb" and any(m.start > max(last, t.start) for m in own)
        apart = apart or (openers == "vengeance" and _in_revenge(sentence, t, lang))
        if site.is_topic(t.first, t) and not apart:
            topics.append(t)
        elif t.part == "verb":
            site.news.add(t.first)
    kept = tuple(t for t in triggers if t not in topics)
    cause = _cause(sentence, kept, lang, own)
    return Told(kept, tuple(topics), tuple(site.crowd), cause, frozenset(site.news), openers=openers)


def _in_the_fight(sentence: Sentence, trigger: Trigger, crowd: Sequence[Trigger]) -> bool:
    """ "19 people were killed in clashes between police and protesters": they fell in it."""
    if not trigger.passive or trigger.cls.name != "kill":
        return False
    behind = "".join(sentence.behind(trigger.last, 1))
    near = (t.first - trigger.last for t in crowd if t.cls.name == "clash")
    return behind in ("in", "during") and any(0 < far <= CLOSE for far in near)


def _in_revenge(sentence: Sentence, trigger: Trigger, lang: str) -> bool:
    """ "reprisal attacks": the deed itself is the revenge."""
    before = sentence.tokens[trigger.first - 1].lower if trigger.first else ""
    return trigger.part == "noun" and before in words(lang, "vengeance")


def _crowd(sentence: Sentence, triggers: Sequence[Trigger], lang: str) -> tuple[Trigger, ...]:
    """The triggers that tell of people who gathered: protests, mobs, fights in which protesters are named, or
    villagers who fight "over" something."""
    gathered = [t for t in triggers if t.cls.name in ("protest", "march", "riot", "mob")]
    over = "over" in sentence.words and sentence.words & words(lang, "communities")
    if over or sentence.words & words(lang, "crowds"):
        gathered += [t for t in triggers if t.cls.name == "clash"]
    return tuple(t for t in triggers if t in gathered and not _struck(sentence, t, lang))


def own_counts(
    text: str, sentence: Sentence, said: Told, counts: Sequence[CountMention], lang: str
) -> tuple[CountMention, ...]:
    """The counts of a sentence but for those of a topic ("demanding the release of ten miners")."""
    counts, kept = tuple(c for c in counts if c.start >= said.cause), []
    if not said.crowd and said.asks is None and said.openers == "topic_openers":
        return counts
    site = Site(text, sentence, said.crowd, lang, said.asks, set(said.news), said.openers)
    first = said.crowd[0] if said.crowd else None
    charged = first.start if first and said.openers == "charges" else 0
    fought = first is not None and first.cls.name == "clash"  # "clashed over land, killing four"
    colon = text.find(": ", first.end, sentence.end) if first and fought else -1
    ahead = any(first and t.part == "verb" and t.start < first.start for t in said.triggers)
    for count in counts:
        so = _SO.search(text, max(0, count.start - _HARMING), count.start)
        near_by = [t for t in said.triggers if count.end <= t.start <= count.end + NEAR]
        fell = any(_in_the_fight(sentence, t, said.crowd) for t in near_by)
        if count.start < charged or ((fought or ahead) and so) or fell or -1 < colon < count.start:
            kept.append(count)
            continue
        near = any(
            (
                t.end <= count.start <= t.end + NEAR
                and not any(t.end <= kept.start and kept.end <= count.start for kept in said.triggers)
            )
            or (t.passive and count.end <= t.start <= count.end + NEAR)  # "after a driver was killed"
            for t in said.topics
        )
        at = next((n for n, t in enumerate(sentence.tokens) if t.start >= count.start), None)
        if not (near or (at is not None and site.is_topic(at, None))):
            kept.append(count)
    return tuple(kept)


def _asks(sentence: Sentence, lang: str) -> int | None:
    """Where "They demanded", "The marchers called for" stands at the head of a sentence."""
    opening = sentence.said(0, OPENING)
    who = next((n for n, word in enumerate(opening) if word in words(lang, "crowd_people")), None)
    if who is None:
        return None
    strong = words(lang, "topic_openers")
    return next((n for n, word in enumerate(opening) if n > who and word in strong), None)


def _cause(sentence: Sentence, triggers: Sequence[Trigger], lang: str, own: Sequence[Mention]) -> int:
    """Where the cause of what a sentence tells ends ("the death of a miner triggered protests"), or -1.

    A cause with a place or a day of its own is news of its own.
    """
    found = -1
    for t in triggers:
        causes = t.cls.name in UNREST | {"clash"} and _sparked(sentence, t, lang)
        if causes and not any(m.start < t.start for m in own):
            found = max(found, t.start)
    return found


def _fronted(site: "Site", own: Sequence[Mention]) -> int:
    """Where a phrase ends that opens a sentence with what a crowd gathers for, or -1.

    "Demanding …, villagers blocked the road"; "After a man was shot, residents protested".
    """
    tokens = site.sentence.tokens
    if not site.crowd or not tokens or not site.crowd[0].first:
        return -1
    opening, end = tokens[0].lower, site.crowd[0].start
    if opening in words(site.lang, "topic_openers"):
        return end
    comma = site.text.rfind(",", site.sentence.start, end)
    before = comma < 0 or any(m.start < comma for m in own)
    return comma if opening in words(site.lang, "topic_causes") and not before else -1


def _sparked(sentence: Sentence, trigger: Trigger, lang: str) -> bool:
    """Whether what stands before a protest is its cause ("the death of a miner triggered protests")."""
    before = sentence.before(trigger.first, 4)
    return bool(set(before) & words(lang, "sparks"))


def _struck(sentence: Sentence, trigger: Trigger, lang: str) -> bool:
    """Whether a protest is what was attacked ("fired on the rally"), or when something happened."""
    if trigger.part != "noun":
        return False
    before = sentence.before(trigger.first, 3)
    sparks = words(lang, "sparks")
    cut = max((n for n, word in enumerate(before) if word in sparks), default=-1)
    return bool(set(before[cut + 1 :]) & words(lang, "at_gathering"))


@dataclass(slots=True)
class Site:
    """A sentence with its protests, or its arrests.

    ``news``: the verbs that tell of deeds, past which no topic reaches. ``openers``: the words of
    ``grammar.yaml`` behind which a topic stands.
    """

    text: str
    sentence: Sentence
    crowd: Sequence[Trigger]
    lang: str
    asks: int | None = None
    news: set[int] = field(default_factory=set)
    openers: str = "topic_openers"

    def is_topic(self, at: int, deed: Trigger | None) -> bool:
        """Whether a word that opens a topic governs the token ``at``, with no new clause between.

        A deed in the past is a topic only in a clause that says of whom or what ("the men who killed").
        Weak openers ("at", "for", "following") count only right before the noun of a deed or of a fate.
        """
        verb = deed if deed is not None and deed.part == "verb" else None
        told_past = verb is not None and not verb.passive and verb.form in ("past", "participle", "s")
        strong, weak, ends, relatives = (
            words(self.lang, use) for use in (self.openers, "topic_leads", "topic_ends", "relatives")
        )
        floor, tokens, described = self._floor(at), self.sentence.tokens, False
        for k in range(at - 1, max(floor, at - REACH - 1, -1), -1):
            word = tokens[k].lower
            joined = self.lang == "ar" and word[:1] == "و" and word[1:] in strong  # "وللتنديد بالقصف"
            word = word[1:] if joined else word
            if k in self.news or ";" in self.text[tokens[k].end : tokens[k + 1].start]:
                return False
            if word in relatives:
                if k and tokens[k - 1].lower in words(self.lang, "crowds"):
                    return False
                described = True
                continue
            figure = tokens[k + 1].text[:1].isdigit() and not (deed and not verb and at - k == 2)
            if word == "over" and figure:
                continue  # "over 100 were arrested", but "over 2022 protests"
            if word in strong or k == self.asks or (k == floor + 1 and self._of_protest(k)):
                return described or not told_past
            if self._mourned(k):
                return not told_past
            if described and word in words(self.lang, "topic_causes"):
                return True
            if word in ends and not (word == "as" and tokens[k + 1].lower == "well"):
                return False
            if described or told_past:
                continue
            if deed and at - k <= CLOSE and word in weak:
                return True
            if not deed and at - k <= FATE and word in weak:
                said = {t.lower for t in tokens[k:at]}
                if said & words(self.lang, "fates"):
                    return True  # "angry about the death of a driver"
        return False

    def _floor(self, at: int) -> int:
        """The last word of the protest before ``at``; what it is about stands behind it."""
        after = [t for t in self.crowd if t.first < at]
        if not after:
            return -1
        return after[-1].last if after[-1].part == "noun" else after[-1].first - 1

    def _of_protest(self, k: int) -> bool:
        """ "in protest of", "a protest to": what follows is its topic."""
        before = self.sentence.tokens[k - 1].lower if k else ""
        word = self.sentence.tokens[k].lower
        return before in words(self.lang, "protest_nouns") and word in words(self.lang, "topic_links")

    def _mourned(self, k: int) -> bool:
        """ "relatives of", "the family of": of whom they are is what they gather for."""
        tokens, mourners = self.sentence.tokens, words(self.lang, "mourners")
        if k + 1 >= len(tokens) or tokens[k + 1].lower not in words(self.lang, "topic_links"):
            return False
        kin = k - 1 if tokens[k].lower == "members" and k else k
        return tokens[kin].lower in mourners
