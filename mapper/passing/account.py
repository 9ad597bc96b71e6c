"""A draft where it stands, and what the report has told up to it. Pure values."""

from dataclasses import dataclass

from gazetteer import quick

from ..draft import Draft
from ..geometry.levels import THERE
from ..reading import Reading, Sentence
from ..words.grammar import words as grammar

#: Classes of triggers for deeds that are done again and again over years.
_AGAIN = (
    "assault",
    "clash",
    "kill",
    "abduction",
    "explosion",
    "strikes",
    "airstrike",
    "offensive",
    "arrest",
    "suicide",
)
#: How many words before a deed are read for words that say that it is only spoken of; and all of them.
REACH, ALL = 4, 1000
#: A report is one of votes where so many sentences hold a word of them.
_SPEAKS_OF_VOTES = 2


@quick
@dataclass(frozen=True, slots=True)
class SoFar:
    """What a report has told when a draft of it is weighed.

    ``other_world``: it is of another world than that of conflict, of sport for instance. ``armed``: the
    sentence names a weapon or fighters, so that what it tells was no accident. ``under_fire``: strikes have
    been told of, so that what "was hit" was hit by one. ``lately``: something has just been told of.
    ``scene``: its paragraph has just told of violence, so that a roof that fell in fell by it.
    """

    other_world: bool
    armed: bool = False
    under_fire: bool = False
    lately: bool = False
    scene: bool = False


@dataclass(frozen=True, slots=True)
class World:
    """What a report is about. ``at_peace``: it tells of no weapon, of nobody in arms but the police, of no
    crowd and of no deed of arms; ``civil``: nobody in arms but the police, and no crowd, whatever was done;
    ``calamity``: it tells of a disaster, and of no weapon or deed of arms."""

    at_peace: bool = False
    civil: bool = False
    calamity: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """A draft with the sentence that tells it and the report around, and that report's world."""

    reading: Reading
    sentence: Sentence
    draft: Draft
    world: World

    @property
    def lang(self) -> str:
        """The language of the report."""
        return self.reading.report.lang

    def before(self, reach: int) -> list[str]:
        """So many words right before the lead, in lower case; fewer at the head of the sentence."""
        return self.sentence.before(self.draft.lead.first, reach)

    @property
    def placed(self) -> bool:
        """Whether a place says where it was."""
        return any(place.role in THERE for place in self.draft.places)

    @property
    def done_again(self) -> bool:
        """Whether it tells of a deed such as is done again and again."""
        return self.draft.lead.cls.name in _AGAIN

    @property
    def numbered(self) -> bool:
        """Whether it gives a number of people."""
        return any(count.min or count.max for count in self.draft.counts)

    @property
    def deadly(self) -> bool:
        """Whether it says that people were killed, however many: "dozens dead"."""
        return any(count.what == "killed" and count.max != 0 for count in self.draft.counts)

    @property
    def no_toll(self) -> bool:
        """Whether it says that nobody was killed or wounded."""
        return any(count.max == 0 and count.what in ("killed", "wounded") for count in self.draft.counts)

    @property
    def of_votes(self) -> bool:
        """Whether the report speaks of votes."""
        polls = grammar(self.lang, "polls")
        return sum(not s.words.isdisjoint(polls) for s in self.reading.sentences) >= _SPEAKS_OF_VOTES
