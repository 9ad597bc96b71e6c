"""Who speaks through a word of saying: the words before it, over an apposition, or those behind it. Pure."""

from collections.abc import Sequence

from ..words.grammar import words as grammar
from .speakers import DETERMINERS, PREPOSITIONS, Line, Speaker, breaks, listed

APPOSITION = DETERMINERS | grammar("en", "posts")
#: Who passes on what somebody else told them.
CARRIES = ("media", "monitor", "body")
#: How many atoms before a word of saying its source is looked for.
REACH = 40


def headline(line: Line, i: int, end: int, speakers: Sequence[Speaker]) -> bool:
    """ "Rebel attack on X barracks beaten off, says army": what stands before the comma is what is said.
    No comma parts who speaks from the word of saying but the second one around an apposition."""
    lone = segment(line, i - 1) == 0
    told = len(speakers) == 1 and speakers[0].last == i and "," in line.atoms[i].before
    whole = speakers[0].first == 0 and any(atom.key in PREPOSITIONS for atom in line.atoms[:i])
    if not told or not (lone or whole):
        return False
    office = any("," in line.atoms[k].before for k in range(speakers[0].first + 1, i))
    if office and speakers[0].kind == "person":
        return False  # "The mayor of X, Ali Sesay, said police killed ten men"
    led = end < len(line.atoms) and (breaks(line.atoms[end]) or line.atoms[end].key in PREPOSITIONS)
    behind = line.right(end) if end < len(line.atoms) and not led else None
    return behind is not None and (lone or behind.last == len(line.atoms))


def named_behind(line: Line, speaker: Speaker | None) -> Speaker | None:
    """Who speaks, with the name between commas behind the office: "said a spokesman, Musa Abba, on …"."""
    if speaker is None or speaker.kind != "people" or speaker.last >= len(line.atoms):
        return speaker
    name = line.right(speaker.last) if "," in line.atoms[speaker.last].before else None
    whole = name is not None and (name.last == len(line.atoms) or "," in line.atoms[name.last].before)
    if name is None or not whole or name.kind != "person":
        return speaker
    return Speaker(speaker.first, name.last, name.name, "person")


def subject(line: Line, i: int) -> tuple[Speaker, ...]:
    """Who speaks before the word of saying at ``i``, over an apposition or "citing …" between commas."""
    atoms = line.atoms
    begin = segment(line, i)
    if begin == i:
        if i == 0 or "," not in atoms[i].before:
            return ()
        inner = segment(line, i - 1)
        outer = segment(line, inner - 1) if inner else inner
        before = line.left(outer, inner) if inner else None
        if atoms[inner].key in listed("citing"):
            cited = line.right(inner + 1)
            return (before, cited) if before and cited else ()
        if before and atoms[inner].key in APPOSITION:
            return (before,)
        after = line.left(inner, i)
        if before and after and (before.kind, after.kind) == ("person", "people"):
            return (before,)
        if before and after and (before.kind, after.kind) == ("people", "person"):
            return (Speaker(before.first, after.last, after.name, "person"),)
        if before and after and before.kind in (*CARRIES, "actor"):
            return (before,)  # "the Group, a branch of X, said"
        begin = inner
    asked = next((k for k in range(i - 1, begin, -1) if atoms[k].key in listed("asked")), None)
    if asked is not None and atoms[asked + 1].key in listed("asked_by"):  # "witnesses quoted by X said"
        passed_on = line.left(asked + 2, i) if atoms[asked + 1].key == "by" else None
        speaker = line.left(begin, asked)
        carriers = (passed_on,) if passed_on and passed_on.kind in CARRIES else ()
        return (*carriers, speaker) if speaker else ()
    speaker = line.left(begin, i)
    return (speaker,) if speaker else ()


def segment(line: Line, i: int) -> int:
    """Where the stretch without a comma or quote begins that ends before the atom ``i``."""
    k = i
    while k > max(0, i - REACH) and not (breaks(line.atoms[k]) and not _bracketed(line, k)):
        k -= 1
    return k


def _bracketed(line: Line, k: int) -> bool:
    """Whether only a bracket around an abbreviation, "(SOHR)", stands before the atom."""
    return line.atoms[k].before in ("(", ")")
