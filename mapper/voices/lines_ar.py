"""Sources that stand alone in Arabic: a post's first line, an outlet in brackets behind a line. Pure."""

from dataclasses import replace

from ..model import Source
from ..reading import Reading, between
from .sayings import Attribution
from .speakers_ar import Line, Voice, verbs

#: A line that names who posts has at most so many words.
_WORDS = 9
#: "In", behind who speaks, and so many words that may say where: "وزارة الصحة في غزة: …".
_IN, _WHERE = "في", 3
#: An outlet's name behind a dateline has so many words at most.
_NAME = 3
_OUTLETS = ("media", "monitor")


def alone(reading: Reading, number: int, line: Line) -> tuple[Attribution, tuple[Voice, ...]] | None:
    """Who tells all of a post, named by its first line; or what stands in brackets behind a line."""
    if not 0 < len(line.atoms) <= _WORDS:
        return None
    return _posts(reading, line) if number == 0 else _behind_line(reading, number, line)


def _posts(reading: Reading, line: Line) -> tuple[Attribution, tuple[Voice, ...]] | None:
    """ "الدفاع المدني السوري (الخوذ البيضاء)" and, in the lines below, what it did and saw."""
    if len(reading.sentences) < 2 or reading.sentences[1].paragraph == reading.sentences[0].paragraph:
        return None
    heads = [0, *(k for k in range(1, len(line.atoms)) if ":" in line.atoms[k].before)][:2]
    for first in reversed(heads):
        voice = line.voice(first)
        rest = line.atoms[voice.last :] if voice is not None else ()
        if voice is not None and (not rest or "(" in rest[0].before):
            kept = replace(voice, first=-1)  # a camp that is named there may be where it was
            return _said(kept, line, reading.sentences[1].start, reading.sentences[-1].end)
    return None


def _behind_line(reading: Reading, number: int, line: Line) -> tuple[Attribution, tuple[Voice, ...]] | None:
    """ "قصف على رازح. (المسيرة نت)": the outlet of which the line is."""
    sentence = reading.sentences[number]
    voice = line.voice(0)
    closed = reading.text[: line.atoms[0].start].rstrip().endswith(("(", "[")) if line.atoms else False
    if voice is None or voice.kind not in _OUTLETS or voice.last < len(line.atoms) - 1 or not closed:
        return None
    first = next(s for s in reading.sentences if s.paragraph == sentence.paragraph)
    return _said(voice, line, first.start, sentence.end)


def _said(voice: Voice, line: Line, start: int, end: int) -> tuple[Attribution, tuple[Voice, ...]]:
    chain = (Source(voice.name, line.text[voice.start : voice.end]),)
    return Attribution(voice.start, voice.end, chain, start, max(start, end), "say"), (voice,)


def unlisted(reading: Reading, line: Line, first: int) -> Voice | None:
    """An outlet that no list has, and no place, behind the dash of a dateline: "بيروت - الأخبار: …"."""
    ends = range(first + 1, min(first + 1 + _NAME, len(line.atoms)))
    last = next((k for k in ends if ":" in line.atoms[k].before), None)
    if last is None:
        return None
    start, end = line.atoms[first].start, line.atoms[last - 1].end
    if any(h.start == start and h.end >= end for h in between(reading.hits, start, end)):
        return None
    told = any(verbs().at(line.atoms, k) for k in range(first, last))
    return None if told else Voice(first, last, start, end, line.text[start:end], "media")


def past_where(line: Line, last: int) -> int:
    """Behind what says where who speaks is, or to whom ("مسؤول لرويترز: …"), up to a colon; the same atom
    where nothing does."""
    if last >= len(line.atoms) or not (line.atoms[last].key == _IN or line.told_to(last)):
        return last
    ends = range(last + 1, min(last + 1 + _WHERE, len(line.atoms)))
    return next((k for k in ends if ":" in line.atoms[k].before), last)
