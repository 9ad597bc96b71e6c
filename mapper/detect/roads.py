"""The names at the ends of a road: "the Damascus-Aleppo highway" is one word and two places."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazetteer import Hit

from ..model import PlaceMention
from ..placenames.context import Name
from ..placenames.name_bounds import end_of, index_at
from ..placenames.unlisted import run
from ..placenames.words import PlaceWords, is_capital
from ..places.relation_patterns import pair, triple
from ..reading import Reading, Sentence

#: The ends of a road stand at most so many characters apart: "Homs – Hama".
CLOSE = 3
_DASHES = ("-", "–", "—", "/")


def ends(reading: Reading, sentence: Sentence, hits: Sequence[Hit]) -> frozenset[int]:
    """Where the ends of a road begin, and the town between them, if one is named."""
    found: set[int] = set()
    lang, text, limits = reading.report.lang, reading.text, (sentence.start, sentence.end)
    spans = [(hit.start, hit.end) for hit in hits]
    for at, (a, b) in enumerate(pairwise(spans)):
        if b[0] - a[1] > CLOSE:
            continue
        if pair(lang, text, a, b, limits) is not None:
            found |= {a[0], b[0]}
        three = spans[at : at + 3]
        if len(three) == 3 and three[2][0] - b[1] <= CLOSE and triple(lang, text, three, limits) is not None:
            found |= {start for start, _ in three}
    return frozenset(found)


def far_ends(
    reading: Reading, sentence: Sentence, known: Sequence[Name], table: PlaceWords
) -> Iterator[tuple[int, int]]:
    """The names that no list has behind a dash and a known one, as the other end of a road: "Homs–X road"."""
    text, tokens, lang = reading.text, sentence.tokens, reading.report.lang
    limits, starts = (sentence.start, sentence.end), {name.start for name in known}
    for name in known:
        if text[name.end : name.end + 1] not in _DASHES:
            continue
        at = index_at(tokens, name.end + 1)
        if at == len(tokens) or tokens[at].start != name.end + 1 or not is_capital(tokens[at].text):
            continue
        end = end_of(tokens[run(tokens, at, table)])
        ends = pair(lang, text, (name.start, name.end), (tokens[at].start, end), limits)
        if tokens[at].start not in starts and ends is not None and ends.kind == "road":
            yield tokens[at].start, end


def tied(reading: Reading, sentence: Sentence, previous: PlaceMention | None, start: int, end: int) -> bool:
    """Whether a name is the other end of a road from the one before: "the Homs-X road"."""
    if previous is None or start - previous.end > CLOSE:
        return False
    limits = sentence.start, sentence.end
    found = pair(reading.report.lang, reading.text, (previous.start, previous.end), (start, end), limits)
    return found is not None and found.kind == "road"
