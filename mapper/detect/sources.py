"""Finds who says what: the sources of a report and the span of text that each one asserts.

Pure. ``attributions`` gives each phrase of saying with its chain of sources (nearest to the report
first: "SANA cited a military source" is SANA, then the military source) and its scope; ``detect``
gives the sources themselves as mentions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ..lexicon import load
from ..model import ActorMention, Source, SourceMention
from ..reading import Reading
from ..voices import sentence_ar as sources_ar
from ..voices.assertions import nested, scope
from ..voices.cue import Cue
from ..voices.sayings import Attribution, cues, verbs
from ..voices.signing import SIGNING
from ..voices.speakers import Line, Speaker
from ..voices.speakers import nouns as speaking
from ..words.phrases import atoms
from . import actors

__all__ = ["Attribution", "Told", "attributions", "detect", "read"]

#: The name of a source that the report calls by a pronoun alone.
UNNAMED = "unnamed speaker"

#: The marks between which a line and who tells it stand.
_MARKS = frozenset(mark.strip() for mark in SIGNING)
_PERSONAL = frozenset(("person", "people"))
_COLLECTIVE = frozenset(("media", "monitor", "body", "actor"))
#: Kind of source → the words that stand for one that was named ("the agency").
_STAND_INS: dict[str, frozenset[str]] = {
    kind: frozenset(words.split()) for kind, words in load("attribution")["stand_ins"].items()
}


class Memory:
    """The sources named so far in a report, so that "the agency" and "he" find theirs."""

    def __init__(self) -> None:
        self._names: list[tuple[str, str]] = []
        self._called: list[tuple[frozenset[str], tuple[str, str]]] = []

    def name(self, line: Line, speaker: Speaker) -> str:
        """The name of a source, its own or that of the one it stands for; it is remembered."""
        words = [atom.key for atom in line.atoms[speaker.first : speaker.last]]
        known = self._antecedent(speaker, words)
        if known is None and speaker.kind in ("he", "it"):
            return UNNAMED
        if known is None:
            known = (speaker.kind, speaker.name)
            self._called.append((frozenset(words), known))
        self._names.append(known)
        return known[1]

    def _antecedent(self, speaker: Speaker, words: list[str]) -> tuple[str, str] | None:
        if speaker.kind in ("he", "it"):
            return self._last(_PERSONAL if speaker.kind == "he" else _COLLECTIVE)
        definite = len(words) > 1 and words[0] in ("the", "this", "that") and len(words) <= 3
        if not definite:
            return None
        for kind, nouns in _STAND_INS.items():
            if words[-1] in nouns and (found := self._last(frozenset((kind,)))):
                return found
        if speaking().get(words[-1]) == "people":  # "the governor" after "Governor Ali Sesay"
            called = (pair for by, pair in reversed(self._called) if set(words[1:]) <= by)
            of_person = next((pair for pair in called if pair[0] in _PERSONAL), None)
            if of_person:
                return of_person
        same = (pair for pair in reversed(self._names) if set(words[1:]) <= set(pair[1].lower().split()))
        return next(same, None)

    def _last(self, kinds: frozenset[str]) -> tuple[str, str] | None:
        return next((pair for pair in reversed(self._names) if pair[0] in kinds), None)


@dataclass(frozen=True, slots=True)
class Told:
    """Who says what in a report: the phrases of saying in its order, and the sources as it names them."""

    attributions: tuple[Attribution, ...]
    mentions: tuple[SourceMention, ...]


def read(reading: Reading, found: Sequence[ActorMention] | None = None) -> Told:
    """The phrases of saying and the sources, in the order of the text.

    ``found`` are the actors of the report where they are known already; a pronoun or "the agency"
    stands for the last source of its kind.
    """
    told = _read(reading, found)
    seen: dict[int, SourceMention] = {}
    end = -1
    for mention in sorted((m for _, own in told for m in own), key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            seen[mention.start] = mention
            end = mention.end
    return Told(tuple(said for said, _ in told), tuple(seen.values()))


def attributions(reading: Reading, found: Sequence[ActorMention] | None = None) -> tuple[Attribution, ...]:
    """The phrases of saying in a report, in the order of the text (see ``read``)."""
    return read(reading, found).attributions


def detect(reading: Reading, found: Sequence[ActorMention] | None = None) -> tuple[SourceMention, ...]:
    """The sources that a report names, as written, under the names by which they are known."""
    return read(reading, found).mentions


def _read(
    reading: Reading, found: Sequence[ActorMention] | None
) -> list[tuple[Attribution, tuple[SourceMention, ...]]]:
    known = actors.detect(reading) if found is None else found
    if reading.report.lang == "ar":
        return _read_ar(reading, known)
    memory, said = Memory(), verbs().firsts
    result: list[tuple[Attribution, tuple[SourceMention, ...]]] = []
    at = 0
    for number, sentence in enumerate(reading.sentences):
        inside = []
        while at < len(known) and known[at].start < sentence.end:
            inside.append(known[at])
            at += 1
        words = atoms(reading.text, sentence.start, sentence.end)
        marks = [word.before for word in words if word.before]
        told = not said.isdisjoint([word.key for word in words])
        if not (told or any(mark in _MARKS or ":" in mark for mark in marks)):
            continue
        line = Line(reading.text, words, inside)
        here = [_said(reading, number, line, cue, memory) for cue in cues(line)]
        chained = nested(reading.text, [said for said, _ in here])
        result += zip(chained, [own for _, own in here], strict=True)
    return result


def _read_ar(
    reading: Reading, known: Sequence[ActorMention]
) -> list[tuple[Attribution, tuple[SourceMention, ...]]]:
    """The phrases of saying of an Arabic report, those of one sentence chained."""
    found = sources_ar.read(reading, known)
    chained: list[Attribution] = []
    for _, inside in groupby(found, key=lambda one: reading.sentence_at(one[0].start)):
        chained += nested(reading.text, [said for said, _ in inside])
    mentions = [
        tuple(SourceMention("source", reading.text[v.start : v.end], v.start, v.end, v.name) for v in voices)
        for _, voices in found
    ]
    return list(zip(chained, mentions, strict=True))


def _said(
    reading: Reading, number: int, line: Line, cue: Cue, memory: Memory
) -> tuple[Attribution, tuple[SourceMention, ...]]:
    text, words = reading.text, line.atoms
    mentions = []
    for speaker in sorted(cue.speakers, key=lambda s: s.first):
        start, end = words[speaker.first].start, words[speaker.last - 1].end
        mentions.append(
            (speaker, SourceMention("source", text[start:end], start, end, memory.name(line, speaker)))
        )
    by_speaker = {id(speaker): mention for speaker, mention in mentions}
    chain = tuple(Source(by_speaker[id(s)].name, by_speaker[id(s)].text) for s in cue.speakers)
    start, end = scope(reading, number, line, cue)
    end = max(start, end)  # a quotation mark that is never closed may end before it begins
    said = Attribution(
        words[cue.first].start, words[cue.last - 1].end, chain, start, end, cue.verb.lemma, cue.verb.weight
    )
    return said, tuple(mention for _, mention in mentions)
