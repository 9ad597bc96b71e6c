"""Deaths and flight that nobody meant (storms, floods, diseases, accidents): in no event of ours. Pure."""

from collections.abc import Sequence

from ..detect.triggers import Trigger
from ..reading import Sentence
from ..words.grammar import words

#: Classes of triggers that tell only what became of people.
_HARM = ("kill", "displacement")


def of_nature(sentences: Sequence[Sentence], number: int, triggers: Sequence[Trigger], lang: str) -> bool:
    """Whether a clause of a sentence tells only of people harmed, by a storm or a disease that the sentence
    or the one before it in the paragraph names, or by an accident that the sentence names. Who did it, or
    with what, is for the caller to rule out."""
    if any(t.cls.name not in _HARM for t in triggers):
        return False
    if sentences[number].words & words(lang, "accidents"):
        return True
    near = sentences[max(0, number - 1) : number + 1]
    return any(s.words & words(lang, "disasters") for s in near if s.paragraph == near[-1].paragraph)
