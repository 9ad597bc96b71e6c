"""Who asserts what stands at each position of a report: an attribution's chain, or the report itself.

Pure. Each claim is one voice over one stretch of text; the chain names the nearest source first.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Claim, Source
from ..reading import Reading
from .sayings import Attribution

#: A quotation runs over so many claims at most.
REACH = 40


@dataclass(frozen=True, slots=True)
class Voices:
    """All the claims of a report, in text order."""

    claims: tuple[Claim, ...]

    def at(self, position: int) -> str:
        """The id of the claim that asserts what stands at ``position``: the narrowest that holds it."""
        upto = bisect_right(self.claims, position, key=lambda c: c.start)
        holding = [c for c in self.claims[max(0, upto - REACH) : upto] if position < c.end]
        named = [c for c in holding if c.sources]
        best = min(named or holding or self.claims[:1], key=lambda c: c.end - c.start)
        return best.id

    def get(self, claim_id: str) -> Claim:
        """The claim of that id; KeyError where there is none."""
        number = int(claim_id[1:]) if claim_id[1:].isdecimal() else 0
        if not 0 < number <= len(self.claims):
            raise KeyError(claim_id)
        return self.claims[number - 1]

    def only(self, used: frozenset[str]) -> tuple[Claim, ...]:
        """The claims that something points to, in text order."""
        return tuple(sorted((c for c in self.claims if c.id in used), key=lambda c: (c.start, c.id)))


def voices(reading: Reading, attributions: Sequence[Attribution]) -> Voices:
    """The voices of a report; where no source is named the sentence is the report's own claim."""
    spans: list[tuple[int, int, tuple[Source, ...], bool]] = [
        (min(a.scope_start, a.start), max(a.scope_end, a.end), a.chain, a.weight == "deny")
        for a in attributions
    ]
    spans += [(sentence.start, sentence.end, (), False) for sentence in reading.sentences]
    spans.sort(key=lambda span: (span[0], span[1]))
    return Voices(tuple(Claim(f"c{n}", chain, a, b, no) for n, (a, b, chain, no) in enumerate(spans, 1)))
