"""Joining words that only say when, and clauses told of a day of their own. Pure."""

from collections.abc import Sequence

from ..clause import Trigger
from ..model import Mention
from ..reading import Sentence, Token
from ..words.grammar import words
from ..words.shapes import shape


def gap_before(text: str, sentence: Sentence, at: int) -> str:
    """What stands between the word ``at`` and the one before it."""
    return text[sentence.tokens[at - 1].end : sentence.tokens[at].start] if at else ""


def dated(text: str, sentence: Sentence, at: int) -> bool:
    """ "the day before", "shortly after" end a phrase and begin no clause; "a day after X" does."""
    tokens = sentence.tokens
    if tokens[at].lower not in ("before", "after") or tokens[at - 1].lower not in words("en", "day_before"):
        return False
    if at + 1 == len(tokens) or gap_before(text, sentence, at + 1).strip():
        return True
    return tokens[at + 1].lower in words("en", "no_subject_after") or tokens[at + 1].lower in (
        "when",
        "which",
    )


def before_a_day(tokens: Sequence[Token], at: int, mentions: Sequence[Mention]) -> bool:
    """Whether a day stands right behind a word: "since 2016"."""
    if at + 1 == len(tokens):
        return False
    return any(m.kind == "date" and m.start <= tokens[at + 1].start < m.end for m in mentions)


def since_then(text: str, sentence: Sentence, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether a day since which something is told stands right before a word: "since 2015, when"."""
    start = sentence.tokens[at].start
    days = (m for m in mentions if m.kind == "date" and m.end <= start and text[m.end : start].strip() == ",")
    return any(text.endswith("since ", 0, m.start) for m in days)


def another_day(
    text: str, sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """Whether a clause that begins at a "where" tells a deed of a day of its own, or of the past.

    "killed five in X on Monday, where rebels have killed 20", "a wave of attacks in X, where four died on
    Tuesday".
    """
    start = sentence.tokens[at].start
    deed = next((t for t in triggers if t.first > at), None)
    if deed is None:
        return False
    days = [{m.text for m in mentions if m.kind == "date" and (m.start < start) == b} for b in (True, False)]
    many = shape("deeds_apart").search(text, sentence.start, start) is not None
    past = not words("en", "perfect").isdisjoint(sentence.said(at, deed.first))
    own = bool(days[1]) and not days[0] & days[1]
    return (own and (many or bool(days[0]))) or (past and bool(days[0]))


def timed(tokens: Sequence[Token], at: int) -> bool:
    """ "before dawn", "after midnight": a time of day, and no deed behind the word."""
    following = [t.lower for t in tokens[at + 1 : at + 3]]
    return tokens[at].lower in ("before", "after", "since") and any(
        word in words("en", "times_of_day") for word in following
    )
