"""Deaths and flight that nobody meant (storms, floods, diseases, accidents): in no event of ours. Pure."""

from collections.abc import Sequence

from ..detect.triggers import Trigger
from ..reading import Sentence
from ..words.grammar import words

#: Classes of triggers that tell only what became of people.
_HARM = ("kill", "displacement")
#: … and of blows that a storm deals too; it stands so many words before at most.
_BLOWS, _NEAR = ("strike",), 3


def of_nature(sentences: Sequence[Sentence], number: int, triggers: Sequence[Trigger], lang: str) -> bool:
    """Whether a clause of a sentence tells only of people harmed, by a storm or a disease that the sentence
    or the one before it in the paragraph names, or by an accident that the sentence names. Who did it, or
    with what, is for the caller to rule out."""
    blows = [t for t in triggers if t.cls.name in _BLOWS and _of_a_disaster(sentences[number], t, lang)]
    if any(t.cls.name not in _HARM and t not in blows for t in triggers):
        return False
    if sentences[number].words & words(lang, "accidents"):
        return True
    near = sentences[max(0, number - 1) : number + 1]
    return any(s.words & words(lang, "disasters") for s in near if s.paragraph == near[-1].paragraph)


def _of_a_disaster(sentence: Sentence, trigger: Trigger, lang: str) -> bool:
    """ "After an earthquake struck", "the cyclone hit": the storm is what struck."""
    before = {t.lower for t in sentence.tokens[max(0, trigger.first - _NEAR) : trigger.first]}
    return bool(before & words(lang, "disasters"))
