"""Words of saying in a sentence and who speaks through them. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from gazetteer import quick

from ..lexicon import load
from ..model import Source
from ..words.grammar import words as grammar
from ..words.phrases import Phrases
from .cue import Cue, Verb
from .signing import heading, signed
from .speakers import Line, Speaker, breaks, listed
from .subjects import headline, named_behind, subject

_OWNS = ("'s", "’s")
#: Before a participle; before what is no verb with a subject of its own ("the claimed"); before a thing.
_BE, _GOVERNS, _ARTICLES = listed("be"), listed("before_no_subject"), listed("before_a_thing")
#: How many, in words: "two alleged smugglers".
_NUMBERS = frozenset(load("numbers")["en"]["words"]) | {"several", "some", "many", "dozens", "of"}
QUOTES = '“”"«»‘'
#: The ends of words for several, who "report".
_MANY = ("s", "men", "people", "police", "media")


@quick
@dataclass(frozen=True, slots=True)
class Attribution:
    """A phrase of saying: its span, its sources and the span that they assert.

    ``chain`` is nearest to the report first ("SANA cited a military source": SANA, military source).
    ``verb`` is the word of saying as in the lexicon ("say", "deny", "according to"), ``weight`` how
    the press means it: neutral, claim, deny or cite.
    """

    start: int
    end: int
    chain: tuple[Source, ...]
    scope_start: int
    scope_end: int
    verb: str
    weight: str = "neutral"


@cache
def verbs() -> Phrases[Verb]:
    """The forms of all words of saying."""
    table = load("attribution")
    rows = [
        (f, Verb(r["verb"], r["weight"], r.get("strict", False))) for r in table["verbs"] for f in r["forms"]
    ]
    rows += [(form, Verb("cite", "cite", kind="cite")) for form in table["cite"]]
    rows += [(form, Verb(form, "neutral", kind="preposition")) for form in table["prepositions"]]
    return Phrases(rows)


#: Behind "claimed": a toll, so many words further on at most.
_LIVES, _COUNTED = frozenset(("life", "lives")), 6


@cache
def _carried() -> Phrases[bool]:
    return Phrases((text, True) for text in load("attribution")["carried"])


def cues(line: Line) -> Iterator[Cue]:
    """The words of saying in a sentence that have a speaker, from left to right."""
    headed = heading(line)
    if headed:
        yield headed
    free = headed.last if headed else 0
    for i in verbs().spots(line.atoms):
        hit = verbs().at(line.atoms, i) if i >= free else None
        if hit is None or line.atoms[i].before == "-" or _named_so(line, i):
            continue
        verb, end = hit
        cue = _preposition(line, i, end, verb) if verb.kind == "preposition" else None
        if verb.kind == "cite":
            cue = _citation(line, i, end, verb)
        elif verb.kind == "say":
            cue = _saying(line, i, end, verb)
        if cue:
            yield _with_carrier(line, cue)
        free = max(end, cue.last if cue else end)
    if who := signed(line, free):
        yield who


def _named_so(line: Line, i: int) -> bool:
    """Whether "Said" is a part of a name ("Arab Said"), or "states" are several ("Borno and Yobe states")."""
    if line.atoms[i].text == "States":
        return True  # "the United States and Britain"
    if line.atoms[i].key == "states":
        first = i - 1
        while first > 0 and line.atoms[first].text[:1].isupper():
            first -= 1
        return 0 < first < i - 1 and line.atoms[first].key == "and"
    atom, before = line.atoms[i], line.atoms[i - 1] if i else None
    behind = {a.key for a in line.atoms[i + 1 : i + _COUNTED]}
    if atom.key.startswith("claim") and not _LIVES.isdisjoint(behind):
        return True  # "claimed 30 lives"
    if [a.key for a in line.atoms[i : i + 2]] == ["claimed", "by"]:
        return True  # "three men, claimed by X as its fighters"
    return atom.text == "Said" and before is not None and atom.joined and before.text[:1].isupper()


def _preposition(line: Line, i: int, end: int, verb: Verb) -> Cue | None:
    speaker = line.right(end) if end < len(line.atoms) else None
    return Cue(i, speaker.last, (speaker,), verb) if speaker else None


def _citation(line: Line, i: int, end: int, verb: Verb) -> Cue | None:
    """ "SANA cited a source as saying", "X was quoted by SANA as saying", "was quoted as saying by"."""
    atoms = line.atoms
    if i and line.small(i - 1) in _BE:
        quoted = subject(line, i - 1)
        if not quoted:
            return None
        at, last, by = end, end, None
        while at < min(len(atoms), end + 5) and atoms[at].key in grammar("en", "cited_as"):
            if atoms[at].key in ("by", "in"):
                by = _carrier(line, at)
                last = at = by.last if by else at + 1
                continue
            at += 1
            last = at
            if atoms[at - 1].key == "telling" and at < len(atoms):
                by = line.right(at)
                last = at = by.last if by else at
        return Cue(quoted[0].first, last, (by, quoted[0]) if by else quoted, verb)
    who = subject(line, i)
    other = line.right(end) if end < len(atoms) and atoms[end].key != "by" else None
    if not who or not other:
        return None
    last = other.last
    while last < len(atoms) and atoms[last].key in grammar("en", "cites_on"):
        last += 1
    return Cue(who[0].first, last, (*who, other), verb)


def _carrier(line: Line, at: int) -> Speaker | None:
    """Who quotes: "quoted by TASS"; "quoted in local media", but not "quoted in a statement"."""
    who = line.right(at + 1) if at + 1 < len(line.atoms) else None
    paper = who is not None and line.atoms[who.last - 1].key in listed("own_words")
    return None if paper and line.atoms[at].key == "in" else who


def _saying(line: Line, i: int, end: int, verb: Verb) -> Cue | None:
    atoms = line.atoms
    if i and (line.small(i - 1) in _BE | {"to", "been"} or _describes(line, i) or _is_noun(line, i)):
        return None
    if verb.lemma == "accuse" and end < len(atoms) and atoms[end].key == "of":
        return None  # "four men accused of …": others say it of them
    if _held_of(line, end, verb) or _told_harmed(line, i, end):
        return None
    quoted = end < len(atoms) and (
        atoms[end].key == "that" or any(m in QUOTES + ",:" for m in atoms[end].before)
    )
    trailing = any(m in "”\"»’'," for m in atoms[i].before) or end >= len(atoms)
    ended = any(m in '”"»' for m in atoms[i].before)  # “I heard it,” said X: what is quoted says nothing
    speakers = () if ended else subject(line, i)
    if speakers and headline(line, i, end, speakers):
        speakers = ()
    if speakers:
        first = min(s.first for s in speakers)
        trailing = trailing or any(m in QUOTES + "," for m in atoms[first].before)
    if verb.strict and not (quoted or trailing):
        return None
    last = end
    if not speakers and trailing and end < len(atoms) and not breaks(atoms[end]):
        inverted = named_behind(line, line.right(end))
        speakers, first, last = ((inverted,), i, inverted.last) if inverted else ((), i, end)
    if not speakers or (verb.lemma == "claim" and not quoted and _which(line, speakers[0])):
        return None
    if verb.lemma == "tell" and last < len(atoms):
        audience = line.right(last)
        if audience:
            last = audience.last
            if audience.kind in ("media", "monitor") and atoms[last - 1].key not in listed("press"):
                speakers = (audience, *speakers)
    return Cue(first, last, speakers, verb)


def _which(line: Line, speaker: Speaker) -> bool:
    """Whether who claims is told of a deed named before: "the attack on X, which Y claimed"."""
    return speaker.first > 0 and line.atoms[speaker.first - 1].key == "which"


def _held_of(line: Line, end: int, verb: Verb) -> bool:
    """Whether others say so of the noun before: "gunmen, believed to be X,", "a group said to have left"."""
    keys = [atom.key for atom in line.atoms[end : end + 2]]
    if keys[:1] != ["to"] or keys[1:] not in (["be"], ["have"], ["belong"]):
        return False
    return verb.lemma == "believe" or (end > 0 and line.atoms[end - 1].key.endswith(("ed", "said", "known")))


def _told_harmed(line: Line, i: int, end: int) -> bool:
    """Whether others say of the noun before what befell it: "with ten fighters reported killed"."""
    then = line.atoms[end].key if end < len(line.atoms) else ""
    return line.atoms[i].key.endswith("ed") and then in listed("befallen")


def _describes(line: Line, i: int) -> bool:
    """Whether a participle of saying is of a noun: "against alleged fraud", "a mayor's alleged deal", "31
    alleged members"; but "the two alleged that"."""
    before, then = line.atoms[i - 1].key, line.atoms[i + 1].key if i + 1 < len(line.atoms) else ""
    counted = (before.isdigit() or before in _NUMBERS) and line.atoms[i].key == "alleged" and then != "that"
    return counted or ((before in _GOVERNS or before.endswith(_OWNS)) and line.atoms[i].key.endswith("ed"))


def _is_noun(line: Line, i: int) -> bool:
    """Whether "report" or "claims" is what somebody speaks of: "denied the report", "rejected claims",
    "against the budget report"."""
    if line.atoms[i].key.endswith("d"):
        return False
    before, earlier = line.atoms[i - 1].key, line.atoms[i - 2].key if i > 1 else ""
    if line.atoms[i].key == "report" and earlier in _ARTICLES and not before.endswith(_MANY):
        return True
    if line.atoms[i].key == "blame" and before.endswith("ed"):
        return True  # "traded blame"
    return before in _ARTICLES or (before.endswith("ed") and verbs().at(line.atoms, i - 1) is not None)


def _who_cited(line: Line, cited: Speaker) -> tuple[Speaker, ...]:
    """Whom the one cited had it from in turn: "citing a police spokesman who quoted survivors"."""
    words = [atom.key for atom in line.atoms[cited.last : cited.last + 2]]
    passed_on = words[:1] in (["who"], ["which"]) and words[1:] and words[1] in load("attribution")["cite"]
    first = line.right(cited.last + 2) if passed_on else None
    return (first,) if first else ()


def _with_carrier(line: Line, cue: Cue) -> Cue:
    """Adds the outlet of "…, citing Y", "in a statement carried by Y", "in an interview with Y"."""
    atoms, names = line.atoms, {s.name for s in cue.speakers}
    if len(cue.speakers) == 1 and (told := _who_cited(line, cue.speakers[0])):
        return replace(cue, last=max(cue.last, told[-1].last), speakers=(*cue.speakers, *told))
    for k in range(cue.last, min(len(atoms), cue.last + 12)):
        if atoms[k].key in listed("citing") and k + 1 < len(atoms):
            cited = line.right(k + 1)
            if cited and cited.name not in names:
                return replace(cue, speakers=(*cue.speakers, cited, *_who_cited(line, cited)))
        hit = _carried().at(atoms, k)
        carrier = line.right(hit[1]) if hit and hit[1] < len(atoms) else None
        own = carrier is not None and atoms[carrier.last - 1].key in listed("own_words")
        if carrier and not own and carrier.kind in ("media", "monitor") and carrier.name not in names:
            return replace(cue, speakers=(carrier, *cue.speakers))
        if k > cue.last and verbs().at(atoms, k):
            break
    return cue
