"""Who heads a line with a colon behind the name, or signs it behind a dash. Pure."""

from ..words.grammar import words as grammar
from .cue import Cue, Verb
from .speakers import DETERMINERS, PREPOSITIONS, Line, listed

#: The dashes before who tells a line, who is named with so many words at most, and of which kinds.
SIGNING, _SIGNED, _SIGNS = (" - ", " – ", " — "), 6, ("media", "monitor", "body", "people", "actor")
#: What is told before a colon and who signs has so many words at least: "Amman: police officers" has none.
_TOLD = 4
#: How a line is signed.
_BY = Verb("according to", "neutral", kind="preposition")
#: How a line or a paragraph is headed by who tells it, with so many words at most.
HEADING, _HEADED = Verb("according to", "neutral", kind="heading"), 12


def heading(line: Line) -> Cue | None:
    """Who tells what stands behind a colon, at the head of a sentence: "SOHR: jets struck X"."""
    colon = next((k for k in range(1, min(len(line.atoms), _HEADED)) if ":" in line.atoms[k].before), None)
    if colon is None:
        return None
    says = colon > 1 and line.atoms[colon - 1].key in listed("says_so")  # "The Defence Ministry reports: …"
    speaker = line.left(0, colon - 1) if says else line.right(0)
    if speaker is None or speaker.kind not in _SIGNS:
        return None
    if any(atom.text[0].islower() for atom in line.atoms[speaker.last : colon - says]):
        return None  # but "ISPR Rawalpindi: …"
    inner = line.atoms[: colon if line.head(speaker.last - 1) is None else speaker.last - 1]
    small = grammar("en", "small_in_names") | {"s"}
    if any(atom.text[:1].islower() and atom.key not in small for atom in inner):
        return None  # "Nine people were killed in Ituri: five …"
    return Cue(0, colon, (speaker,), HEADING)


def signed(line: Line, free: int) -> Cue | None:
    """Who tells a line, behind its last dash: "14 killed by shelling in X - Reuters", "… – officials"."""
    atoms = line.atoms
    for k in range(len(atoms) - 1, max(free, 1, len(atoms) - _SIGNED) - 1, -1):
        mark = line.text[atoms[k - 1].end : atoms[k].start]
        if mark in SIGNING or (mark == ": " and k >= _TOLD and _unstopped(line, k)):
            speaker = line.right(k)
            whole = speaker is not None and speaker.last == len(atoms) and speaker.kind in _SIGNS
            return Cue(k, len(atoms), (speaker,), _BY) if speaker and whole else None
    return None


def _unstopped(line: Line, at: int) -> bool:
    """Whether a line ends without a full stop and articles, as headlines do: "Seven killed: police"."""
    end, said = line.atoms[-1].end, {atom.key for atom in line.atoms[at:]}
    return line.text[end : end + 1] in ("", "\n") and said.isdisjoint(DETERMINERS | PREPOSITIONS)
