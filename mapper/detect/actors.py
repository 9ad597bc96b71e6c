"""Finds who acts and who suffers: named actors, and nouns such as "Syrian troops" or "villagers".

Pure. A name of the lexicon gives the neutral canonical name; a head noun with the words before it gives a
neutral name by its template ("regime soldiers" are "Syrian government forces"). A country is an actor only
where the words around it make it act.
"""

from collections.abc import Sequence
from itertools import takewhile

from ..actors.again_ar import forces_again, named_again
from ..actors.bearing import bearing
from ..actors.context import resolve
from ..actors.crowds import protesting
from ..actors.hedges import hedged, with_others
from ..actors.lexicon import Head, Modifier, Named, Nation, unsure, words
from ..actors.names import (
    abbreviations,
    affiliated,
    begins_in_unit,
    shortened,
    unlisted,
    with_short_forms,
    without_doubles,
)
from ..actors.nations import in_action, in_power
from ..actors.needs import Noun, acts
from ..actors.one_of_a_people import of_a_people
from ..actors.parties import parties
from ..actors.runs import Piece, nations_of, of_a_country, of_the_town, outside_names, runs, with_a_group
from ..actors.sentence_ar import sentence as sentence_ar
from ..actors.spokesmen_ar import of_who_speaks
from ..actors.unsure import sure
from ..model import ActorMention
from ..reading import Reading, between
from ..words.grammar import words as grammar
from ..words.phrases import Atom, atoms

_DETERMINERS, _NOT_NAMES = words("determiners"), words("no_names")
#: The name of a school goes on for so many words at most.
_OF_A_HOUSE = 5
#: Kinds of groups and of people who fight for them.
_ARMED = frozenset(("armed", "suspected"))
_FIGHTING = ("rebel", "militia", "communal")


def detect(reading: Reading, about: Sequence[str] = ()) -> tuple[ActorMention, ...]:
    """The actors that a report mentions, in the order of the text, not overlapping.

    ``about``: countries in which its known places lie, once they are known: an abbreviation such as "PDF"
    is an actor only in a report of the actor's country.
    ``category`` is one of state, foreign (a state that is not the report's country), rebel, militia,
    communal, rioters, protesters, civilians, international, media, party; ``country`` ISO 3166-1
    alpha-2, "" where neither the words nor the report tell.
    """
    found: list[ActorMention] = []
    countries: list[str] = []
    short: dict[str, ActorMention] = {}
    for sentence in reading.sentences:
        line = atoms(reading.text, sentence.start, sentence.end)
        if reading.report.lang == "ar":
            found += sentence_ar(reading.text, line, countries)
            continue
        here = _sentence(reading, line, countries)
        here = affiliated(
            reading.text,
            line,
            here,
            [(h.start, h.end) for h in between(reading.hits, sentence.start, sentence.end)],
        )
        here = without_doubles(reading.text, here)
        made = unlisted(reading.text, line, [(m.start, m.end) for m in here if m.named or m.country])
        here = [m for m in here if not any(n.start < m.end and m.start < n.end for n in made)] + made
        short |= abbreviations(line, here)
        here += shortened(line, short, [(m.start, m.end) for m in here])
        here += bearing(reading.text, sentence.start, sentence.end, here)
        found += protesting(line, here)
    found += named_again(reading, found)
    if reading.report.lang == "ar":
        found = of_who_speaks(reading, found)
        found += forces_again(reading, sorted(found, key=lambda m: m.start))
    found = [m for m in found if not in_action(reading.text, m)]
    found = [in_power(m, reading.report.published) for m in sure(found, [*countries, *about])]
    found = with_short_forms(reading.text, sorted(found, key=lambda m: m.start))
    return tuple(hedged(reading, with_others(reading.text, resolve(reading.text, found, countries))))


def _sentence(reading: Reading, line: list[Atom], countries: list[str]) -> list[ActorMention]:
    """The actors of a sentence; the countries that it names as places are added to ``countries``."""
    found: list[ActorMention] = []
    alone: list[Piece] = []
    near = between(reading.hits, line[0].start, line[-1].end) if line else ()
    for pieces in runs(line):
        run = of_the_town(line, outside_names(line, pieces, near))
        names = [p for p in run if isinstance(p.entry, Named)]
        if names:
            names = [p for p in names if not _is_place_name(line, p)]
            names = [p for p in names if not begins_in_unit(line[p.first].start, near)]
            found += [_of_name(reading.text, line, p, _borne_out(run, p)) for p in names]
            found += with_a_group(reading.text, line, alone, run, names)
            alone += _acting_before(line, run, names)
            continue
        head = _head(reading, line, run)
        if head is not None:
            found += _of_head(reading.text, line, run, head, alone)
            continue
        piece = next((p for p in reversed(run) if not isinstance(p.entry, Modifier)), run[-1])
        if (people := of_a_people(reading.text, line, piece)) is not None:
            found.append(people)
        elif isinstance(piece.entry, Nation):  # "Israel captured": the verb also describes
            alone.append(piece)
    bare = [(p.entry, p.first, p.last) for p in alone if isinstance(p.entry, Nation)]
    acting = parties(reading.text, line, bare)
    spans = {mention.start for mention in acting}
    countries += [n.code for n, i, _ in bare if n.form != "adjective" and line[i].start not in spans]
    return found + acting


def _acting_before(line: Sequence[Atom], run: Sequence[Piece], names: Sequence[Piece]) -> list[Piece]:
    """The countries of a run of words that act on who is named behind: "Israel killed Hezbollah's chief"."""
    return [
        p
        for p in run
        if isinstance(p.entry, Nation)
        and p.entry.form in ("country", "capital")
        and names
        and p.last < names[0].first
        and line[p.last].key in words("agency_verbs")
    ]


def _is_place_name(line: Sequence[Atom], piece: Piece) -> bool:
    """Whether a name is part of a street, a school, a day ("Hamas Street")."""
    if piece.last >= len(line):
        return False
    after = line[piece.last]
    if not (after.joined and after.text[0].isupper()):
        return False
    behind = line[piece.last + 1 : piece.last + _OF_A_HOUSE]  # "Army Public School"
    name = takewhile(lambda atom: atom.joined and atom.text[0].isupper(), behind)
    return after.key in words("not_before") or any(atom.key in words("houses") for atom in name)


def _head(reading: Reading, line: list[Atom], run: list[Piece]) -> Piece | None:
    """The head noun that says what the run is, or None where it is no actor."""
    heads = [p for p in run if isinstance(p.entry, Head)]
    if not heads or _is_place_name(line, run[-1]) or _is_foreign_name(reading, line, run):
        return None
    nation = any(isinstance(p.entry, Nation) and p.entry.describes for p in run) or _possessed(line, run)
    nation = nation or of_a_country(line, run)
    usable = []
    for piece in heads:
        head = piece.entry
        if not isinstance(head, Head) or not acts(Noun(line, run, piece, head, nation)):
            continue
        usable.append((head.means, head.weak, piece.first, piece))
    if not usable:
        return None
    last = run[-1]
    if isinstance(last.entry, Head) and _attributive(line, last.last, last.entry):
        return None
    return min(usable, key=lambda row: row[:3])[3]


def _possessed(line: list[Atom], run: list[Piece]) -> bool:
    return any(
        isinstance(p.entry, Nation) and p.last < len(line) and line[p.last].key == "'s" for p in run
    ) or any(line[p.last - 1].key == "'s" for p in run)


def _attributive(line: list[Atom], at: int, head: Head) -> bool:
    """Whether a noun only describes the one behind it: "a military source", "a police informer"; the leaders
    of fighters are fighters."""
    said = words("attributive" if head.singular else "informers")
    if at >= len(line) or not line[at].joined or line[at].key not in said:
        return False
    led = head.category in _FIGHTING and line[at].key in grammar("en", "leaders")
    return not led or line[at - 1].key in words("with_politicians")  # "a separatist leader"


def _is_foreign_name(reading: Reading, line: list[Atom], run: list[Piece]) -> bool:
    """Whether an unknown capitalised word makes the run part of another name ("Salvation Army")."""
    first = run[0].first
    atom = line[first]
    if not atom.text[0].isupper() or isinstance(run[0].entry, Nation) or first == 0 or not atom.joined:
        return False
    before = line[first - 1]
    if before.text.isupper() or not any(a.key in words("part_of_names") for a in line[first : run[-1].last]):
        return False
    if not before.text[0].isupper() or before.key in _NOT_NAMES or first == 1:
        return False
    return not any(hit.start <= before.start < hit.end for hit in reading.hits)


def _borne_out(run: list[Piece], piece: Piece) -> Piece | None:
    """The noun for fighters behind the name of an armed group, which bears out what an abbreviation means:
    "UPC rebels" are no party."""
    actor, at = piece.entry, run.index(piece) + 1
    following = run[at] if at < len(run) else None
    fights = (
        isinstance(following.entry, Head) and following.entry.category in _FIGHTING if following else False
    )
    return following if fights and isinstance(actor, Named) and actor.category in _FIGHTING else None


def _of_name(text: str, line: list[Atom], piece: Piece, borne: Piece | None) -> ActorMention:
    """The mention of a named actor; with the noun behind it where the name alone would not be sure."""
    actor = piece.entry
    assert isinstance(actor, Named)
    start, end = line[piece.first].start, line[piece.last - 1].end
    theirs = borne is not None and line[piece.last].key == "'s"  # "M23's fighters"
    if borne is not None and (theirs or text[start:end] in unsure()):
        end = line[borne.last - 1].end
    return ActorMention(
        "actor", text[start:end], start, end, actor.name, actor.aliases, actor.category, actor.country, True
    )


def _of_head(
    text: str, line: list[Atom], run: list[Piece], piece: Piece, alone: list[Piece]
) -> list[ActorMention]:
    head = piece.entry
    assert isinstance(head, Head)
    nations = [p for p in run if isinstance(p.entry, Nation)]
    if head.means:  # "Nuer fighters raid Murle camps": whose raid it is stands before it, and has an army
        own = (p.first < piece.first and isinstance(p.entry, Nation) and p.entry.code for p in nations)
        nations = [p for p, theirs in zip(nations, own, strict=True) if theirs]
    owner = nations[-1] if nations else None
    last = (
        max(p.last for p in run if isinstance(p.entry, Head) and not p.entry.means) if not head.means else 0
    )
    first = run[0].first
    if head.means and owner is not None:
        first, last = owner.first, owner.last
    if last == 0:
        return []
    theirs = nations_of(line, last) if owner is None and head.category == "state" else []
    if theirs and _whose(line, first, last, theirs):
        whole = [_mention(text, line[first : theirs[0].last], head, theirs[0])]
        return whole + [_mention(text, line[p.first : p.last], head, p) for p in theirs[1:]]
    found = [_mention(text, line[first:last], head, owner)]
    while alone and alone[-1].last == first - 1 and line[first - 1].key in ("and", "or"):
        other = alone.pop()
        if isinstance(other.entry, Nation) and other.entry.describes:
            found.append(_mention(text, line[other.first : other.last], head, other))
        first = other.first
    while _in_a_row(line, alone, first):  # "Thai, Cambodian troops"
        other = alone.pop()
        found.append(_mention(text, line[other.first : other.last], head, other))
        first = other.first
    return found


def _in_a_row(line: list[Atom], alone: list[Piece], first: int) -> bool:
    """Whether the last of the nations that stand alone is an adjective right before a comma and the rest."""
    last = alone[-1] if alone else None
    if last is None or last.last != first or line[first].before != ",":
        return False
    nation = last.entry
    return isinstance(nation, Nation) and nation.form == "adjective" and nation.describes


def _whose(line: list[Atom], first: int, last: int, theirs: Sequence[Piece]) -> bool:
    """Whether "from" behind a head noun says whose they are: "troops from A and B", or right at the head of a
    sentence; "pulled troops from A" says whence."""
    return line[last].key == "of" or len(theirs) > 1 or first <= 1


def _mention(text: str, run: Sequence[Atom], head: Head, owner: Piece | None) -> ActorMention:
    """The mention of an unnamed actor by a run of words: its head noun, and the nation whose it is."""
    nation = owner.entry if owner and isinstance(owner.entry, Nation) else None
    start, end = run[0].start, run[-1].end
    adjective = nation.adjective if nation else ""
    kind, name, of_people = head.category, head.name(adjective), adjective in words("communal_peoples")
    if of_people and kind == "militia":
        kind = "communal"
    elif of_people and kind == "civilians" and not _ARMED.isdisjoint(atom.key for atom in run):
        kind, name = "communal", f"unnamed {adjective} armed group"  # "armed Nuer youths"
    return ActorMention(
        "actor",
        text[start:end],
        start,
        end,
        name,
        (),
        kind,
        nation.code if nation else "",
        False,
    )
