"""Names that no gazetteer knows and only their context shows to be places. Pure."""

from collections.abc import Iterator, Sequence

from gazetteer import Hit

from .model import Mention
from .placewords import PlaceWords, is_capital
from .reading import Sentence, Token

_SETTLED_KINDS = ("village", "town", "city", "district", "camp", "province")
_FEATURES = ("crossing", "airport", "airbase", "checkpoint", "refinery", "dam", "mountains")
#: Prepositions after which an unknown name with a capital is a place ("in Kiwanja").
_LOCATIVE = ("in", "near", "outside", "inside", "around")


def covered(start: int, end: int, others: Sequence[Mention]) -> bool:
    """Whether an actor, a date, a source or a weapon stands over a span."""
    return any(
        m.start < end and start < m.end for m in others if m.kind in ("actor", "date", "source", "weapon")
    )


def unlisted(
    sentence: Sentence, known: list[tuple[int, int, Hit | None]], others: Sequence[Mention], table: PlaceWords
) -> Iterator[tuple[tuple[int, int], bool]]:
    """Names that no gazetteer knows, and whether their words show them to be places ("the village of X",
    "X district"); the others count only in a list of places."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        if not is_capital(tokens[at].text) or tokens[at].text in table.not_places:
            at += 1
            continue
        last = at
        while (
            last + 1 < len(tokens)
            and tokens[last + 1].start - tokens[last].end == 1
            and (is_capital(tokens[last + 1].text) or tokens[last + 1].lower in table.inner)
        ):
            last += 1
        while last > at and not is_capital(tokens[last].text):
            last -= 1
        start, end = tokens[at].start, tokens[last].end
        end -= 2 if tokens[last].text.endswith(("'s", "’s")) else 0
        free = not any(a < end and start < b for a, b, _ in known) and not covered(start, end, others)
        if free and end > start and not _named_else(tokens, at, last, table):
            yield (start, end), _shown(tokens, at, last, table)
        at = last + 1


def _named_else(tokens: tuple[Token, ...], at: int, last: int, table: PlaceWords) -> bool:
    """Whether the words of a name say that it is an organisation, a person or a people."""
    first, end = tokens[at].text, tokens[last].text
    return end in table.organisations or first.lower() in table.demonyms or first.rstrip(".") in table.titles


def _shown(tokens: tuple[Token, ...], at: int, last: int, table: PlaceWords) -> bool:
    before = [token.lower for token in tokens[max(0, at - 2) : at]]
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if before[-1:] == ["of"] and len(before) == 2 and (before[0] in table.kinds or before[0] in table.vague):
        return True
    if before and (before[-1] in table.verbs or before[-1] in _LOCATIVE):
        return tokens[at].start - tokens[at - 1].end == 1 and not tokens[at].text.isupper()
    settled = table.kinds.get(after) in _SETTLED_KINDS or after in _FEATURES
    return settled and tokens[last + 1].start - tokens[last].end == 1
