"""Whose police "the police" are: whether the nation of other forces in a report may be theirs. Pure."""

from collections import Counter
from collections.abc import Sequence

import regex

from ..model import ActorMention

_SENTENCE_END = regex.compile(r"[.!?](?:[\s”\"])|\n")


def lends(
    text: str,
    found: Sequence[ActorMention],
    mention: ActorMention,
    code: str,
    seen: Counter[tuple[str, str]],
    countries: Sequence[str],
) -> bool:
    """Whether bare "police" may be of the nation whose forces a report mentions: its own country, named as a
    place or by several forces, or a nation of the same sentence; else troops from abroad would colour it."""
    if code in countries or sum(times for (country, _), times in seen.items() if country == code) > 1:
        return True
    forces = [m for m in found if m.category == "state" and m.country == code]
    if any(m.name.endswith(f" {mention.name}") for m in forces):  # "the army", where an army has been named
        return True
    return any(not _SENTENCE_END.search(text, *_gap(m, mention)) for m in forces)


def _gap(one: ActorMention, other: ActorMention) -> tuple[int, int]:
    first, second = sorted((one, other), key=lambda m: m.start)
    return first.end, max(first.end, second.start)
