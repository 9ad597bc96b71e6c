"""One person told by his people alone: "a Palestinian was shot dead", "Afghan killed by guards". Pure."""

from collections.abc import Sequence

from ..words.grammar import words as grammar
from ..words.phrases import Atom
from .lexicon import Nation

#: Behind the word so many words are read for what was done to him.
_REACH = 4


def one_of_them(line: Sequence[Atom], nation: Nation, first: int, last: int) -> bool:
    """Whether an adjective of a nation at the atoms ``first`` to before ``last`` is a person: an article, a
    number for one or the head of the sentence before it, and right behind it what was done to him."""
    if nation.form != "adjective" or not nation.describes or last >= len(line) or not line[last].joined:
        return False
    harmed, before = grammar("en", "only_to_people"), line[first - 1].key if first else ""
    if before in grammar("en", "kills_today") and line[last].key in grammar(
        "en", "behind_a_headline_passive"
    ):
        return line[first].joined  # "Settlers kill Palestinian near X"
    if first and not (line[first].joined and before in grammar("en", "one_person")):
        return False
    if line[last].key in harmed:
        return True
    behind = [atom.key for atom in line[last : last + _REACH] if atom.joined]
    helped = behind[:1] != [] and behind[0] in grammar("en", "be") | grammar("en", "have")
    return helped and not harmed.isdisjoint(behind)


def people_of(nation: Nation) -> str:
    """The people of a nation whose adjective is said: "Palestinians"; "Sudanese" is both."""
    return f"{nation.adjective}s" if nation.adjective.endswith(("an", "i")) else nation.adjective
