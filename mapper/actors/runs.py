"""Words of the actors' lexicon that stand side by side: "Syrian | government | troops". Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer import Hit

from ..model import ActorMention
from ..words.grammar import words as grammar
from ..words.people import somebody
from ..words.phrases import Atom
from .lexicon import Entry, Head, Modifier, Named, Nation, phrases, words

_PREFIXES, _LOCATIVE = words("hyphen_prefixes"), grammar("en", "locative")

#: Kinds of groups that have men in arms.
_IN_ARMS = ("rebel", "militia", "communal")


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry of the lexicon found at the atoms ``first`` to before ``last``."""

    entry: Entry
    first: int
    last: int


def _pieces(line: list[Atom]) -> Iterator[Piece]:
    """What the lexicon knows in a sentence; a part of a compound such as "Iran-backed" only describes."""
    lexicon, suffixes = phrases(), words("hyphen_suffixes")
    spots = frozenset(lexicon.spots(line))
    i = 0
    while i < len(line):
        hit = lexicon.at(line, i) if i in spots else None
        end = hit[1] if hit else i + 1
        if end < len(line) and line[end].before in ("-", "‑", "–") and line[end].key in suffixes:
            if hit and _leads(line, hit[0], end):
                yield Piece(hit[0], i, end)
                yield Piece(Modifier(), end, end + 1)
            else:
                yield Piece(Modifier(), i, end + 1)
            i = end + 1
            continue
        if hit:
            prefixed = i > 0 and line[i].before == "-" and line[i - 1].key in _PREFIXES
            yield Piece(Modifier() if prefixed else hit[0], i, end)
        elif line[i].key == "country" and end < len(line) and line[end].key == "'s":
            yield Piece(Modifier(), i, end + 1)
            end += 1
        i = end


def nations_of(line: list[Atom], at: int) -> list[Piece]:
    """The countries behind "of" or "from" at an atom: "troops | of India and Pakistan"."""
    found: list[Piece] = []
    if at >= len(line) or line[at].key not in ("of", "from") or not line[at].joined:
        return found
    i = at + 1
    while i < len(line) and line[i].joined:
        i += line[i].key == "the"
        hit = phrases().at(line, i) if i < len(line) else None
        if hit is None or not isinstance(hit[0], Nation) or hit[0].form != "country":
            break
        found.append(Piece(hit[0], i, hit[1]))
        i = hit[1]
        if i >= len(line) or line[i].key != "and":
            break
        i += 1
    return found


def _leads(line: Sequence[Atom], entry: Entry, at: int) -> bool:
    """Whether the forces behind "-led" are of an armed group's side: "HTS-led factions"."""
    own = isinstance(entry, Named) and line[at].key == "led" and at + 1 < len(line)
    return own and line[at + 1].joined and line[at + 1].key in words("led_forces")


def runs(line: list[Atom]) -> Iterator[list[Piece]]:
    """Pieces that stand side by side; the possessive of a nation keeps a run together."""
    run: list[Piece] = []
    for piece in _pieces(line):
        verb = _is_verb(line, piece) and (not run or any(isinstance(p.entry, Head) for p in run))
        struck = _strikes(line, run, piece) or _attack_now(line, run, piece)
        if (verb and (run or _before_a_number(line, piece.last))) or struck:
            if run:
                yield run
            run = []
            continue
        if run:
            at = run[-1].last
            owned = at == piece.first - 1 and line[at].key == "'s"
            if owned and (isinstance(run[-1].entry, Nation) or _own_men(run[-1].entry, piece.entry)):
                at += 1
            if at != piece.first or not line[piece.first].joined:
                yield run
                run = []
        run.append(piece)
    if run:
        yield run


def _own_men(owner: Entry, men: Entry) -> bool:
    """Whether fighters are those of a group: "M23's fighters", "the militia's gunmen"."""
    armed = isinstance(owner, Named | Head) and owner.category in _IN_ARMS
    return armed and isinstance(men, Head) and men.category in _IN_ARMS and not men.means


def outside_names(line: Sequence[Atom], run: list[Piece], near: Sequence[Hit]) -> list[Piece]:
    """A run without words that end the name of a place before it: "Zamfara State | bandits"."""
    while len(run) > 1 and isinstance(run[0].entry, Modifier):
        first = line[run[0].first]
        if not first.text[0].isupper() or not any(h.start < first.start < h.end for h in near):
            break
        run = run[1:]
    return run


def of_the_town(line: Sequence[Atom], run: list[Piece]) -> list[Piece]:
    """A run without the capital whose mayor or people it names, or in which it is told: "the Mogadishu |
    mayor", "in Beirut | soldiers arrested two"."""
    first, at = run[0].entry, run[0].first
    if len(run) < 2 or not isinstance(first, Nation) or first.form != "capital":
        return run
    there = at > 0 and line[at].joined and line[at - 1].key in _LOCATIVE
    return run[1:] if there or line[run[1].first].key in words("local_heads") else run


def of_a_country(line: Sequence[Atom], run: Sequence[Piece]) -> bool:
    """ "Pakistan forces clash": the name of a country right before the noun, which is no place there ("in
    Iraq forces took")."""
    nation, at = run[0].entry, run[0].first
    if len(run) != 2 or not isinstance(nation, Nation) or nation.form != "country":
        return False
    head = run[1].entry
    led = at > 0 and line[at].joined and line[at - 1].key in words("place_leads")
    return isinstance(head, Head) and not head.means and head.category == "state" and not led


def _is_verb(line: Sequence[Atom], piece: Piece) -> bool:
    """Whether a word that describes before a noun is a verb behind one ("army forces | killed rebels")."""
    return isinstance(piece.entry, Modifier) and line[piece.first].key in words("verb_modifiers")


def _strikes(line: Sequence[Atom], run: Sequence[Piece], piece: Piece) -> bool:
    """ "Israel | strikes Beirut", "Russia raids southern Idlib": what a country does to what stands behind,
    and no means of an attack ("US strikes kill six")."""
    nation = run[-1].entry if run and run[-1].last == piece.first else None
    if not isinstance(nation, Nation) or nation.form not in ("country", "capital") or piece.last >= len(line):
        return False
    after = line[piece.last]
    verb = isinstance(piece.entry, Head) and piece.entry.means and line[piece.first].text in words("strikes")
    thing = after.text[:1].isupper() or after.text[:1].isdigit() or after.key in words("struck_things")
    return verb and thing and after.joined


def _attack_now(line: Sequence[Atom], run: Sequence[Piece], piece: Piece) -> bool:
    """ "Gunmen | attack | worshippers", "troops | shell | Armenian positions": what several do to others, and
    no means of an attack."""
    doers = run[-1].entry if run and run[-1].last == piece.first else None
    if not isinstance(doers, Head | Named) or not isinstance(piece.entry, Head) or not piece.entry.means:
        return False
    several = isinstance(doers, Named) or not doers.singular
    behind = line[piece.last] if piece.last < len(line) and line[piece.last].joined else None
    present = line[piece.first].text in words("attack_now")
    return several and present and behind is not None and (somebody(behind.key) or behind.text[0].isupper())


def _before_a_number(line: Sequence[Atom], at: int) -> bool:
    """ "killed several soldiers": a word that only describes stands behind the number."""
    return at < len(line) and line[at].key in words("counts")


def with_a_group(
    text: str, line: Sequence[Atom], alone: list[Piece], run: Sequence[Piece], names: Sequence[Piece]
) -> list[ActorMention]:
    """The forces of a nation that fight beside a group: "Rwandan and M23 forces", "Turkish and allied X
    factions". The nation is taken out of those that stand ``alone``."""
    fights = any(isinstance(p.entry, Head) and p.first >= names[-1].last for p in run)
    nation = alone[-1].entry if alone else None
    if not fights or not isinstance(nation, Nation) or not (nation.form == "adjective" and nation.describes):
        return []
    between = [atom.key for atom in line[alone[-1].last : names[0].first]]
    if between[:1] != ["and"] or any(key not in words("beside_a_nation") for key in between[1:]):
        return []
    piece = alone.pop()
    start, end = line[piece.first].start, line[piece.last - 1].end
    name = f"{nation.adjective} forces"
    return [ActorMention("actor", text[start:end], start, end, name, (), "state", nation.code, False)]
