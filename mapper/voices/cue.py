"""A word of saying in a sentence, and how it counts. Pure."""

from dataclasses import dataclass

from .speakers import Speaker


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a word of saying and how it counts (see ``attribution.yaml``)."""

    lemma: str
    weight: str
    strict: bool = False
    kind: str = "say"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying with its speakers, as the atoms ``first`` to before ``last`` of one sentence."""

    first: int
    last: int
    speakers: tuple[Speaker, ...]
    verb: Verb
