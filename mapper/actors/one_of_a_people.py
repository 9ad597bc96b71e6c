"""People told by their nation alone: "a Palestinian was shot", "between Druze and Bedouin". Pure."""

from collections.abc import Sequence
from itertools import pairwise

from ..model import ActorMention
from ..words.grammar import words as grammar
from ..words.phrases import Atom
from .lexicon import Nation, words
from .runs import Piece

#: Behind the word so many words are read for what was done to him.
_REACH = 4
#: "Clashes between", the first side and "and" are at most so many words.
_SIDES = 6


def of_a_people(text: str, line: Sequence[Atom], piece: Piece) -> ActorMention | None:
    """The mention of those for whom the word for a nation stands, None where it describes or is a land."""
    nation, first, last = piece.entry, piece.first, piece.last
    if not isinstance(nation, Nation):
        return None
    start, end = line[first].start, line[last - 1].end
    if _side_of_a_fight(line, nation, first, last):
        name = f"unnamed {nation.adjective} armed group"
        return ActorMention("actor", text[start:end], start, end, name, (), "communal", "", False)
    if nation.form != "people" and not _one_of_them(line, nation, first, last):
        return None
    if first and line[first - 1].key == "armed" and line[first].joined:
        start = line[first - 1].start  # "heavily armed Serbs"
        name = f"unnamed {nation.adjective} armed group"
        return ActorMention("actor", text[start:end], start, end, name, (), "militia", nation.code, False)
    name = text[start:end] if nation.form == "people" else nation.people
    return ActorMention("actor", text[start:end], start, end, name, (), "civilians", nation.code, False)


def _one_of_them(line: Sequence[Atom], nation: Nation, first: int, last: int) -> bool:
    """Whether an adjective of a nation at the atoms ``first`` to before ``last`` is a person: an article, a
    number for one or the head of the sentence before it, and right behind it what was done to him."""
    if nation.form != "adjective" or not nation.describes or last >= len(line) or not line[last].joined:
        return False
    harmed, before = grammar("en", "only_to_people"), line[first - 1].key if first else ""
    alone = line[last].key in grammar("en", "behind_a_headline_passive")
    if alone and before in grammar("en", "kills_today"):
        return line[first].joined  # "Settlers kill Palestinian near X"
    if alone and before in grammar("en", "one_person") and _harmed_before(line, first - 1):
        return True  # "killed an Afghan in X"
    if first and not (line[first].joined and before in grammar("en", "one_person")):
        return False
    if line[last].key in harmed:
        return True
    behind = [atom.key for atom in line[last : last + _REACH] if atom.joined]
    helped = behind[:1] != [] and behind[0] in grammar("en", "be") | grammar("en", "have")
    return helped and not harmed.isdisjoint(behind)


def _harmed_before(line: Sequence[Atom], at: int) -> bool:
    """Whether what was done to people stands right before an atom: "killed", "shot dead"."""
    verb = at - 2 if at > 1 and line[at - 1].key == "dead" else at - 1
    return verb >= 0 and line[verb].key in grammar("en", "only_to_people")


def _side_of_a_fight(line: Sequence[Atom], nation: Nation, first: int, last: int) -> bool:
    """Whether a people told by its adjective is a side: "clashes between Druze and Bedouin"."""
    if nation.code or nation.form != "adjective" or not first or not line[first].joined:
        return False
    follows = last < len(line) and line[last].key == "and"  # "Kurdish and Arab residents" only describes
    behind = line[last + 2 : last + 3] if follows else line[last : last + 1]
    if behind and behind[0].joined and behind[0].key not in grammar("en", "behind_a_side"):
        return False
    before = [atom.key for atom in line[max(0, first - _SIDES) : first]]
    fought = any(a in words("fight_words") and b == "between" for a, b in pairwise(before))
    return fought and (before[-1] == "between" or before[-1] == "and")
