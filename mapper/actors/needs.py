"""Whether a noun such as "troops" or "ranger" stands as an actor: by what the lexicon says it needs. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from ..words.phrases import Atom
from .context import OWN
from .crowds import police_act
from .lexicon import Head, Named, phrases, words
from .runs import Piece

#: So many words behind "factions" whose they are is told.
_OF_A_PARTY = 7


@dataclass(frozen=True, slots=True)
class Noun:
    """A head noun among the words of the actors' lexicon that stand side by side.

    ``nation``: one of them says whose it is.
    """

    line: list[Atom]
    run: list[Piece]
    piece: Piece
    head: Head
    nation: bool

    @property
    def before(self) -> str:
        """The word before the run, "" at the head of the sentence."""
        first = self.run[0].first
        return self.line[first - 1].key if first else ""

    @property
    def described(self) -> bool:
        """Whether another word of the run stands before it."""
        return self.piece is not self.run[0]

    @property
    def owned(self) -> bool:
        """Whether "its", "their" or "our" stands before it."""
        return self.before in (*OWN, "our")


def _fights(noun: Noun) -> bool:
    """Whether the sentence has a word for a fight, and "from" does not stand before the noun."""
    first = noun.run[0].first
    fought = any(atom.key in words("fight_words") for atom in noun.line)
    return fought and not noun.head.singular and "from" not in (noun.before, noun.line[first - 2].key)


def _beside_a_head(noun: Noun) -> bool:
    """Whether another head noun stands beside it, or an article before it alone."""
    definite = noun.before in ("the", "this") and noun.head.singular and noun.run[-1] is noun.piece
    others = (p for p in noun.run if p is not noun.piece and isinstance(p.entry, Head))
    return definite or any(isinstance(p.entry, Head) and not p.entry.means for p in others)


def _takes_sides(noun: Noun) -> bool:
    """Whether "side" stands for a nation's forces: "the Russian side shelled X", not "that side of X"."""
    behind = noun.line[noun.run[-1].last : noun.run[-1].last + 1]
    return noun.nation and _ends(noun.line, noun.run[-1].last) and [a.key for a in behind] != ["of"]


def _counted(noun: Noun) -> bool:
    """Whether a number, or what describes it, stands before it."""
    if not noun.described:
        return noun.before in words("counts") or noun.before.isdigit()
    lead = noun.run[noun.run.index(noun.piece) - 1].entry
    return not isinstance(lead, Head) or lead.singular


def _within_a_party(noun: Noun) -> bool:
    """Whether "factions" are those of a party: "two factions of the local unit of the Awami League"."""
    at = noun.run[-1].last
    if at >= len(noun.line) or noun.line[at].key != "of":
        return False
    behind = range(at + 1, min(at + _OF_A_PARTY, len(noun.line)))
    hits = (phrases().at(noun.line, k) for k in behind)
    named = any(h is not None and isinstance(h[0], Named) and h[0].category == "party" for h in hits)
    return named or any(noun.line[k].key in words("quarrels_within") for k in behind)


#: What a noun needs, as the lexicon says it → whether it has it.
NEEDS: dict[str, Callable[[Noun], bool]] = {
    "": lambda noun: not (noun.head.counted and noun.head.singular) or _counted(noun),
    "any": lambda noun: noun.described or noun.before in words("determiners"),
    "nation": lambda noun: noun.nation or noun.owned,
    "deed": lambda noun: noun.nation or noun.owned or police_act(noun.line, noun.run[-1].last),
    "verb": lambda noun: (
        (noun.nation or noun.before in ("the", "'s")) and _ends(noun.line, noun.run[-1].last)
    ),
    "side": _takes_sides,
    "fight": _fights,
    "head": _beside_a_head,
    "count": _counted,
    "no_party": lambda noun: not _within_a_party(noun),
}


def acts(noun: Noun) -> bool:
    """Whether a head noun stands as an actor; an act ("air strike") needs the nation whose it is."""
    if noun.head.means:
        return noun.nation
    if noun.before == "told" or _members(noun.line, noun.run) or _flown(noun):
        return False
    return NEEDS[noun.head.needs](noun)


def _flown(noun: Noun) -> bool:
    """ "Two MiG fighters": aircraft."""
    fighters = noun.line[noun.piece.first].key in ("fighter", "fighters")
    return fighters and noun.before in words("aircraft")


def _members(line: list[Atom], run: list[Piece]) -> bool:
    """Whether a named actor follows: "fighters of the Free Syrian Army" are that army."""
    at = run[-1].last
    if at + 1 >= len(line) or line[at].key not in ("of", "from") or line[at].before:
        return False
    at += 2 if line[at + 1].key == "the" else 1
    hit = phrases().at(line, at) if at < len(line) else None
    return hit is not None and isinstance(hit[0], Named)


def _ends(line: list[Atom], at: int) -> bool:
    """Whether no noun can follow: the end, a mark, a verb or a preposition."""
    if at >= len(line) or line[at].before:
        return True
    follows = words("agency_verbs") | words("auxiliaries") | words("followers")
    return line[at].key in follows or line[at].key.endswith("ed")
