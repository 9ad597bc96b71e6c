"""Deaths and flight that nobody meant (storms, floods, diseases, accidents): in no event of ours. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ..clause import Trigger
from ..reading import Reading, Sentence
from ..words.grammar import of_use, words
from ..words.shapes import shape

#: Classes of triggers that tell only what became of people.
HARM = ("kill", "displacement")
#: … and of blows that a storm or a beast deals too; a storm stands so many words before at most.
_BLOWS, _NEAR = ("strike", "assault"), 3
#: … and of what it leaves broken.
_RUIN = ("riot", "looting")
#: So many characters behind an accident what it ran into may be told: "left the road and hit a tree".
_BESIDE = 60
#: So many sentences before what was heard a fire is told of.
_TOLD_BEFORE = 2


def of_nature(reading: Reading, number: int, triggers: Sequence[Trigger]) -> bool:
    """Whether a clause of a sentence tells only of people harmed, by a storm or a disease that the sentence
    or the one before it in the paragraph names, or by an accident that the sentence names. Who did it, or
    with what, is for the caller to rule out."""
    sentence, lang = reading.sentences[number], reading.report.lang
    blows = [t for t in triggers if _of_a_disaster(reading, sentence, t) or _by_itself(reading, sentence, t)]
    near = reading.sentences[max(0, number - 1) : number + 1]
    again = _blew_up_before(reading, sentence, near[0])
    if again:  # "a boiler exploded in X. The blast shattered windows"
        blows += [t for t in triggers if t.cls.name == "explosion" and t.part == "noun" and t not in blows]
    if any(t.cls.name not in (*HARM, "reference") and t not in blows for t in triggers):
        return False
    if any(t.cls.name in HARM and of_use("deeds_of_arms", t.lemma) for t in triggers if lang == "en"):
        return False  # "gunmen" need not be named: "two vaccinators were shot dead in the outbreak"
    if (blows and again) or any(_by_a_beast(reading, sentence, t) for t in triggers):
        return True
    return accident(reading, sentence) or any(
        disaster(s, lang) for s in near if s.paragraph == sentence.paragraph
    )


def _blew_up_before(reading: Reading, sentence: Sentence, before: Sentence) -> bool:
    """Whether the sentence before in the paragraph tells of what blew up by itself."""
    if before is sentence or before.paragraph != sentence.paragraph:
        return False
    said = reading.text[before.start : before.end]
    return shape("civil_blast", reading.report.lang).search(said) is not None


def heard_in_a_fire(reading: Reading, number: int, trigger: Trigger) -> bool:
    """ "A fire tore through a block of flats. … Witnesses heard an explosion": of the fire, not of a bomb."""
    sentence, lang = reading.sentences[number], reading.report.lang
    if trigger.cls.name != "explosion" or trigger.part != "noun" or "heard" not in sentence.words:
        return False
    before = reading.sentences[max(0, number - _TOLD_BEFORE) : number + 1]
    return any(s.words & words(lang, "firemen") for s in before if s.paragraph == sentence.paragraph)


def accident(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names an accident that nobody meant."""
    lang = reading.report.lang
    if sentence.words & words(lang, "accidents"):
        return True
    return _tells_of_one(reading.text[sentence.start : sentence.end], lang)


@lru_cache(maxsize=256)
def _tells_of_one(said: str, lang: str) -> bool:
    """Whether the words of a sentence are those of an accident; each of its deeds asks."""
    return any(shape(name, lang).search(said) is not None for name in ("accident", "civil_blast"))


def misfortune(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names an accident or a disaster."""
    return disaster(sentence, reading.report.lang) or accident(reading, sentence)


def disaster(sentence: Sentence, lang: str) -> bool:
    """Whether a sentence names a disaster; "an attempt to storm the palace" is none."""
    named = sentence.words & words(lang, "disasters")
    if named != {"storm"}:
        return bool(named)
    said = sentence.said(0, len(sentence.tokens))
    return any(b == "storm" and a not in words("en", "verb_storm") for a, b in pairwise(("", *said)))


def _by_a_beast(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    """ "A leopard attacked a woman"."""
    lang, text = reading.report.lang, reading.text
    if shape("beast_behind", lang).match(text, trigger.end):  # "هاجمت كلاب ضالة"
        return True
    return shape("beast", lang).search(text, sentence.start, trigger.start) is not None


def _of_a_disaster(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    """ "After an earthquake struck", "the cyclone hit", "a leopard attacked": the storm is what struck."""
    if trigger.cls.name not in (*_BLOWS, *_RUIN):
        return False
    lang = reading.report.lang
    if _by_a_beast(reading, sentence, trigger):
        return True
    before = set(sentence.before(trigger.first, _NEAR))
    if trigger.cls.name in _RUIN and trigger.form == "ing":  # "hail pounded X, smashing windscreens"
        return not words(lang, "weather").isdisjoint(sentence.said(0, trigger.first))
    return trigger.cls.name == "strike" and bool(before & (words(lang, "disasters") | words(lang, "weather")))


def _by_itself(reading: Reading, sentence: Sentence, trigger: Trigger) -> bool:
    """ "A gas explosion", "a fuel depot exploded", "a bus was hit by a truck": nobody meant it."""
    lang = reading.report.lang
    if trigger.lemma in words(lang, "collides") and accident(reading, sentence):
        return True
    if trigger.cls.name in _BLOWS and not words(lang, "by_mistake").isdisjoint(
        sentence.before(trigger.first, 1)
    ):
        return True  # "accidentally hit her"
    if trigger.passive and shape("run_into", lang).match(reading.text, trigger.end, sentence.end):
        return True
    blow = trigger.cls.name in _BLOWS and not of_use("deeds_of_arms", trigger.lemma)
    if blow and any(
        m.start() <= trigger.start < m.end() + _BESIDE
        for m in shape("accident", lang).finditer(reading.text, sentence.start, sentence.end)
    ):
        return True  # "a truck struck a minibus"
    lit = trigger.cls.name in _RUIN and shape("lit_by_itself", lang).search(
        reading.text, sentence.start, trigger.start
    )
    if lit:
        return True  # "sparks from fireworks set the ceiling alight"
    if trigger.lemma == "explode" and not trigger.passive and accident(reading, sentence):
        return True  # "two cars collided, and one exploded"
    said = reading.text[sentence.start : sentence.end]
    return trigger.cls.name == "explosion" and shape("civil_blast", lang).search(said) is not None
