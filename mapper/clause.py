"""A clause of a sentence, and the words in it that tell of something. Pure values."""

from dataclasses import dataclass
from typing import Literal

from .words.inflect import Form
from .words.triggerwords import Part, TriggerClass

#: How a clause relates to the one before it.
Relation = Literal["main", "after", "before", "while", "relative", "and", "new"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that tells of something: "shelled", "an attack".

    ``passive``: its grammatical subject is the one it was done to. ``article``: it is written with the Arabic
    article, as what is known already. ``first``..``last``: its tokens of the sentence.
    """

    start: int
    end: int
    text: str
    lemma: str
    cls: TriggerClass
    part: Part
    form: Form
    passive: bool
    first: int
    last: int
    article: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its span, its tokens ``first``..``last`` of the sentence and its triggers."""

    start: int
    end: int
    first: int
    last: int
    relation: Relation
    triggers: tuple[Trigger, ...]
