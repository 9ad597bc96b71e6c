"""Countries that act and are no places: "Russia" in "Sochi, Russia" and in "brokered by Russia". Pure."""

from collections.abc import Sequence

from ..model import ActorMention
from ..words.calendar_names import months, weekdays
from ..words.grammar import words as grammar
from ..words.phrases import Atom
from .lexicon import Nation, words

_LINKS, _PREPOSITIONS = words("party_links"), words("place_leads")
Bare = tuple[Nation, int, int]
#: The name of a party has so many words with "and" before it at most.
_NAMED = 5


def parties(text: str, line: list[Atom], bare: Sequence[Bare]) -> list[ActorMention]:
    """The countries of a sentence (each with its atoms) that the words around it make a party."""
    found: list[ActorMention] = []
    for chain in _chains(line, bare):
        first, last = chain[0][1], chain[-1][2]
        if not (
            _agent(line, first)
            or _between(line, first)
            or _acts(line, first, last)
            or _told(line, first)
            or _mission(line, first)
        ):
            continue
        for nation, i, j in chain:
            if nation.form == "adjective" and not nation.describes:
                continue
            start, end = line[i].start, line[j - 1].end
            name = nation.country if nation.form == "country" else f"{nation.adjective} government"
            found.append(
                ActorMention("actor", text[start:end], start, end, name, (), "state", nation.code, False)
            )
    return found


def _chains(line: list[Atom], bare: Sequence[Bare]) -> list[list[Bare]]:
    """Countries in a list ("Russia, Iran and Turkey") belong together."""
    chains: list[list[Bare]] = []
    for nation, i, j in bare:
        if nation.form not in ("country", "capital") or (j < len(line) and line[j].key == "'s"):
            continue
        at = chains[-1][-1][2] if chains else -1
        between = line[at:i] if chains else []
        if chains and len(between) <= 2 and all(atom.key in _LINKS for atom in between):
            marks = [atom.before for atom in line[at : i + 1]]
            if all(mark in ("", ",") for mark in marks) and (between or marks[-1] == ","):
                chains[-1].append((nation, i, j))
                continue
        chains.append([(nation, i, j)])
    return chains


def _before(line: list[Atom], first: int) -> int:
    """The index of the word before a noun phrase: articles do not count."""
    at = first - 1
    while at >= 0 and line[at].key in ("the", "both", "neighbouring", "neighboring"):
        at -= 1
    return at


def _agent(line: list[Atom], first: int) -> bool:
    at = _before(line, first)
    if at < 1 or line[at].key != "by" or not line[first].joined:
        return False
    return line[at - 1].key not in words("not_agents_after_by")


def _between(line: list[Atom], first: int) -> bool:
    at = _before(line, first)
    if at < 1 or line[at].key != "between":
        return False
    return any(atom.key in words("between") for atom in line[max(0, at - 3) : at])


def _mission(line: list[Atom], first: int) -> bool:
    """Whether a country is represented elsewhere: "attacked the embassies of Rwanda and France"."""
    at = _before(line, first)
    return at > 0 and line[at].key == "of" and line[at - 1].key in words("missions_of")


def _told(line: list[Atom], first: int) -> bool:
    """Whether a country is spoken to: "blamed Tehran", "warned Jakarta"."""
    return bool(first) and line[first].joined and line[first - 1].key in words("addressed_by")


def _acts(line: list[Atom], first: int, last: int) -> bool:
    at = _before(line, first)
    if at >= 0:
        before = line[at]
        if before.key in _PREPOSITIONS or before.key in ("capital", "city", "town", "village", "port"):
            return False
        named = (
            before.text[0].isupper()
            and at > 0
            and before.key not in months()
            and before.key not in weekdays()
        )
        if named and line[first].before in ("", ",", "-") and not _opened_there(line, first):
            return False
    after = _behind_another(line, last)
    helping = words("auxiliaries") | {"also", "already"}
    while after < len(line) and line[after].joined and line[after].key in helping:
        after += 1
    if after >= len(line) or not line[after].joined:
        return False
    if after + 1 < len(line) and line[after + 1].joined and line[after + 1].key == "by":
        return False  # "Kyiv hit by drones"
    be = after + 1 < len(line) and line[after].key in ("is", "are", "was", "were") and line[after + 1].joined
    doing = be and line[after + 1].key.endswith("ing")  # "Russia is stepping up its raids"
    doing = doing or _does(line, after)
    return doing or line[after].key in words("agency_verbs")


def _opened_there(line: list[Atom], first: int) -> bool:
    """ "In Tyre, Israel struck a house": the town that opens a sentence is not of the country behind it."""
    led = line[0].key in grammar("en", "leads_to_place") and line[first].before == ","
    return led and all(atom.text[0].isupper() for atom in line[1:first])


def _behind_another(line: list[Atom], last: int) -> int:
    """The word behind a country, or behind the party that acts with it: "Israel and Hezbollah agreed"."""
    at = last
    if at + 2 < len(line) and line[at].key == "and" and line[at].joined and line[at + 1].text[0].isupper():
        at += 1
        while at < len(line) and line[at].joined and line[at].text[0].isupper() and at - last < _NAMED:
            at += 1
    return at


def _does(line: list[Atom], at: int) -> bool:
    """Whether a verb of several words follows that a country does, and that is not done to it: "will not
    withdraw"."""
    if line[at].key == "not" and line[at - 1].key in ("has", "have", "had"):
        return at + 1 < len(line) and line[at + 1].joined and line[at + 1].key != "been"
    if line[at].key not in words("agency_auxiliaries"):
        return False
    after = at + 1
    while after < len(line) and line[after].key in ("not", "also", "never"):
        after += 1
    return (
        after < len(line) and line[after].joined and line[after].key not in ("be", "become", "see", "remain")
    )
