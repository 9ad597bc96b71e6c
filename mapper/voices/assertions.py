"""Which span of the text a source asserts, and how the sources of one sentence pass on each other. Pure."""

from dataclasses import replace

import regex

from ..reading import Reading
from .cue import Cue
from .outlets import outlet_names
from .sayings import QUOTES, Attribution
from .signing import HEADING
from .speakers import Line, breaks, listed
from .subjects import APPOSITION

#: Between two sources that speak against each other: ", while the rebels denied …".
_CONTRAST = regex.compile(r"[,;]?\s+(?:while|but|whereas|although|though)\s|;\s|,?\s+and\s+$", regex.I)
#: Before who says the same of it, or what somebody else denies.
_AS = regex.compile(r"\bas\s+$", regex.I)
#: How many sentences an open quotation may run over.
QUOTE_LIMIT = 8
#: When or how something was said takes so many words, and the next one.
_ASIDE = 5
#: A subject before ", according to X," and its verb has so many words at most.
_SUBJECT = 14
#: How many attributions before and after one in its sentence may pass it on or cut it short.
NEIGHBOURS = 6


def scope(reading: Reading, number: int, line: Line, cue: Cue) -> tuple[int, int]:
    """The span of text that the source of a cue asserts, as [start, end) of the report's text."""
    sentence, atoms = reading.sentences[number], line.atoms
    rest = cue.last
    if cue.verb is HEADING:
        return sentence.start, _paragraph_end(reading, number)
    if rest < len(atoms) and atoms[rest].key in listed("asides") | {"that"}:
        that = (k for k in range(rest, min(len(atoms), rest + 7)) if atoms[k].key == "that")
        rest = next(that, rest - 1) + 1
    before = cue.first > 0 and any(m in QUOTES + ",-—–" for m in atoms[cue.first].before)
    if before and cue.last < len(atoms) and atoms[cue.last].key in listed("goes_on_saying"):
        return _opened(reading, number), sentence.end  # "…, the army said, adding that …"
    closed = rest >= len(atoms) or (atoms[rest].key in listed("asides") and len(atoms) - rest <= 12)
    closed = closed or ";" in atoms[rest].before  # "Two died, medics said; police said nobody did"
    if cue.verb.kind == "preposition" and _between_its_verb(line, cue.first, rest):
        return sentence.start, sentence.end  # "The strike, according to X, killed six"
    if cue.verb.kind == "preposition":
        before, closed = cue.first > 1, rest >= len(atoms) or not breaks(atoms[rest]) or before
    if before and not closed and _parted(line, rest):
        return _opened(reading, number), atoms[cue.first - 1].end
    if before and (closed or "," in atoms[rest].before):
        whole = not closed and atoms[rest].key not in APPOSITION
        end = sentence.end if whole else atoms[cue.first - 1].end
        return _opened(reading, number), end
    if rest >= len(atoms):
        return sentence.start, sentence.end
    return atoms[rest].start, quotation_end(reading, number)


def _between_its_verb(line: Line, first: int, rest: int) -> bool:
    """Whether a phrase between commas parts a subject from its verb."""
    if not first or rest >= len(line.atoms) or "," not in line.atoms[first].before:
        return False
    verb, told = line.atoms[rest], line.atoms[:first]
    acts = verb.key in listed("goes_on_acting") or verb.key.endswith("ed")
    parted = "," in verb.before and acts and len(told) <= _SUBJECT
    return parted and not any(a.key in listed("goes_on_acting") or a.key.endswith("ed") for a in told)


def _parted(line: Line, at: int) -> bool:
    """ "…, the army said Tuesday, as troops pressed on": whether only when or how it was said stands before
    the next comma."""
    for atom in line.atoms[at : at + _ASIDE]:
        if "," in atom.before:
            return atom is not line.atoms[at]
        if atom.key not in listed("asides"):
            return False
    return False


def _paragraph_end(reading: Reading, number: int) -> int:
    """The end of the paragraph, where a sentence opens it; else that of the sentence."""
    first = reading.sentences[number]
    if number and reading.sentences[number - 1].paragraph == first.paragraph:
        return first.end
    return max(s.end for s in reading.sentences[number:] if s.paragraph == first.paragraph)


def _open(text: str) -> bool:
    """Whether a stretch leaves a quotation open: more opening marks than closing ones, or an odd one."""
    curly = text.count("“") - text.count("”") + text.count("«") - text.count("»")
    return curly > 0 or text.count('"') % 2 == 1


def _closes(text: str) -> bool:
    """Whether a stretch ends a quotation that began before it."""
    curly = text.count("“") - text.count("”") + text.count("«") - text.count("»")
    return curly < 0 or text.count('"') % 2 == 1


def quotation_end(reading: Reading, number: int) -> int:
    """The end of the sentence, or of the later one in which its open quotation ends."""
    first, text = reading.sentences[number], reading.text
    if not _open(text[first.start : first.end]):
        return first.end
    for later in reading.sentences[number + 1 : number + QUOTE_LIMIT]:
        if later.paragraph == first.paragraph and _closes(text[later.start : later.end]):
            return later.end
    return first.end


def _opened(reading: Reading, number: int) -> int:
    """The start of the sentence, or of the earlier one in which the quotation it ends was opened."""
    last, text = reading.sentences[number], reading.text
    if not _closes(text[last.start : last.end]):
        return last.start
    for earlier in reversed(reading.sentences[max(0, number - QUOTE_LIMIT) : number]):
        if earlier.paragraph == last.paragraph and _open(text[earlier.start : earlier.end]):
            return earlier.start
    return last.start


def nested(text: str, found: list[Attribution]) -> list[Attribution]:
    """The attributions of one sentence, those inside another's scope with its chain before theirs."""
    cut = [_cut(text, one, _near(found, k)) for k, one in enumerate(found)]
    chained = []
    for k, one in enumerate(cut):
        outer = [
            a for a in _near(cut, k) if a is not one and a.scope_start <= one.start and one.end <= a.scope_end
        ]
        chain = one.chain
        for other in sorted(outer, key=lambda a: a.scope_end - a.scope_start):
            if _is_outlet(one) and not _is_outlet(other):
                continue
            if "deny" in (one.weight, other.weight) and _AS.search(text, 0, other.start):
                continue  # "X denied it, as Y had said": each speaks for itself
            names = {source.name for source in chain}
            chain = (*(s for s in other.chain if s.name not in names), *chain)
        chained.append(replace(one, chain=chain))
    return chained


def _near(found: list[Attribution], k: int) -> list[Attribution]:
    """The neighbours of an attribution; one further away in the sentence has nothing to do with it."""
    return found[max(0, k - NEIGHBOURS) : k + NEIGHBOURS + 1]


def _is_outlet(one: Attribution) -> bool:
    return bool(one.chain) and one.chain[0].name in outlet_names()


def _cut(text: str, one: Attribution, found: list[Attribution]) -> Attribution:
    """An attribution's scope without a later one that speaks of the whole sentence."""
    for other in found:
        later = other is not one and one.scope_start <= other.start < one.scope_end
        if later and other.scope_start <= one.start and other.scope_end <= other.start:
            return replace(one, scope_end=max(one.scope_start, other.scope_end))
        contrast = _CONTRAST.search(text, one.scope_start, other.start) if later else None
        if contrast and contrast.start() > one.end:
            return replace(one, scope_end=contrast.start())
    return one
