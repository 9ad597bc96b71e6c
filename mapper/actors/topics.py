"""What a crowd speaks about, told apart from what it does: "a rally against the killing of a teacher". Pure.

In a sentence that tells of a protest, deeds behind a word such as "against" or "demanding", or in an opening
phrase such as "angered by", are its topic and no events of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..detect.triggers import Trigger
from ..model import CountMention
from ..reading import Sentence
from ..words.grammar import words

#: Classes of triggers that gather a crowd.
CROWD = ("protest", "march", "disperse", "riot")
#: A word that opens a topic stands so many words before the deed at most.
REACH = 14
#: … and a weak one so many.
CLOSE = 4
#: From such a word to the one whose fate is told lie so many.
FATE = 8
#: So many characters behind a topic stand those whom it is about.
NEAR = 24


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells: the triggers without topics, and which counts belong to those."""

    triggers: tuple[Trigger, ...]
    topics: tuple[Trigger, ...] = ()
    crowd: tuple[Trigger, ...] = ()


def told(text: str, sentence: Sentence, triggers: Sequence[Trigger], lang: str) -> Told:
    """The triggers of a sentence, apart from those that only say what a protest in it is about."""
    crowd = tuple(
        t for t in triggers if t.cls.name in ("protest", "march", "riot") and not _struck(sentence, t, lang)
    )
    if not crowd:
        return Told(tuple(triggers))
    cause = max((t.first for t in crowd if _sparked(sentence, t, lang)), default=-1)
    topics = tuple(
        t
        for t in triggers
        if t.cls.name not in CROWD and (t.first < cause or _is_topic(text, sentence, t.first, t, crowd, lang))
    )
    return Told(tuple(t for t in triggers if t not in topics), topics, crowd)


def own_counts(
    text: str, sentence: Sentence, said: Told, counts: Sequence[CountMention], lang: str
) -> tuple[CountMention, ...]:
    """The counts of a sentence but for those of a protest's topic ("demanding the release of ten miners")."""
    if not said.crowd:
        return tuple(counts)
    kept = []
    cause = max((t.start for t in said.crowd if _sparked(sentence, t, lang)), default=-1)
    for count in counts:
        if count.start < cause:
            continue
        near = any(t.end <= count.start <= t.end + NEAR for t in said.topics)
        at = next((n for n, t in enumerate(sentence.tokens) if t.start >= count.start), None)
        if not near and (at is None or not _is_topic(text, sentence, at, None, said.crowd, lang)):
            kept.append(count)
    return tuple(kept)


def _sparked(sentence: Sentence, trigger: Trigger, lang: str) -> bool:
    """Whether what stands before a protest is its cause ("the death of a miner triggered protests")."""
    before = [t.lower for t in sentence.tokens[max(0, trigger.first - 4) : trigger.first]]
    return bool(set(before) & words(lang, "sparks"))


def _struck(sentence: Sentence, trigger: Trigger, lang: str) -> bool:
    """Whether a protest is what was attacked ("fired on the rally"), or when something happened."""
    if trigger.part != "noun":
        return False
    before = [t.lower for t in sentence.tokens[max(0, trigger.first - 3) : trigger.first]]
    return bool(set(before) & words(lang, "at_gathering"))


def _is_topic(
    text: str, sentence: Sentence, at: int, deed: Trigger | None, crowd: Sequence[Trigger], lang: str
) -> bool:
    """Whether a word that opens a topic governs the token ``at``, with no new clause between.

    Weak openers ("at", "for", "following") count only right before the noun of a deed or of a fate.
    """
    if deed and deed.part == "verb" and deed.form in ("past", "participle", "s") and not deed.passive:
        return False
    after = [t for t in crowd if t.first < at]
    strong, weak, ends = (words(lang, f"topic_{use}") for use in ("openers", "leads", "ends"))
    floor = (after[-1].last if after[-1].part == "noun" else after[-1].first - 1) if after else -1
    for k in range(at - 1, max(floor, at - REACH - 1, -1), -1):
        word = sentence.tokens[k].lower
        if ";" in text[sentence.tokens[k].end : sentence.tokens[k + 1].start]:
            return False
        if word in strong or (deed and at - k <= CLOSE and word in weak):
            return True
        if not deed and at - k <= FATE and word in weak:
            said = {t.lower for t in sentence.tokens[k:at]}
            return bool(said & words(lang, "fates"))
        if word in ends:
            return False
    return False
