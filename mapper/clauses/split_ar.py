"""Cuts an Arabic sentence into clauses: at the words that join them, and at "and" written on to a verb. Pure.

What gives a cause (جراء, إثر, نتيجة) begins no clause: the harm and its cause are one account.
"""

from collections.abc import Sequence

from ..detect.triggers import Trigger
from ..model import Mention
from ..reading import Sentence, Token
from ..words.grammar import words
from .split import Clause, Relation, clauses_at

_JOINS: tuple[tuple[str, Relation], ...] = (
    ("joins_while", "while"),
    ("joins_after", "after"),
    ("joins_before", "before"),
    ("joins_and", "and"),
)
_IN = ("وفي", "في")
_HARM = ("kill", "execution", "displacement")


def split(
    text: str,
    sentence: Sentence,
    triggers: Sequence[Trigger],
    _mentions: Sequence[Mention],
    _lang: str,
    back: Sequence[Trigger] = (),
) -> tuple[Clause, ...]:
    """The clauses of a sentence that tell of an event, as :func:`mapper.clauses.split.split` gives them."""
    if not triggers:
        return ()
    cuts: dict[int, Relation] = {0: "main"}
    for at in range(1, len(sentence.tokens)):
        if any(t.first < at for t in triggers) and any(t.first >= at for t in triggers):
            relation = _relation(text, sentence.tokens, at, triggers)
            if relation is not None:
                cuts[at] = relation
    return clauses_at(sentence, triggers, cuts, back)


def _relation(text: str, tokens: tuple[Token, ...], at: int, triggers: Sequence[Trigger]) -> Relation | None:
    token = tokens[at]
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    gap = text[tokens[at - 1].end : token.start]
    if any(mark in gap for mark in ("؛", ";", "—", "•", "|")) or " – " in gap or " - " in gap:
        return "and"
    for use, relation in _JOINS:
        joins = words("ar", use)
        if token.lower in joins or (token.lower[:1] == "و" and token.lower[1:] in joins):
            return None if following in words("ar", "no_clause") else relation
    if token.lower in _IN and following in words("ar", "incidents"):
        then = tokens[at + 2].lower if at + 2 < len(tokens) else ""
        told = token.lower == "في" and not gap.strip()  # "killed [in a similar attack]": it is told already
        if then in words("ar", "novel") and not told:
            return "new"  # "وفي حادث آخر"
    verb = next((t for t in triggers if t.first == at), None)
    if verb is None or verb.part != "verb" or verb.cls.name in _HARM:
        return None
    return "and" if token.lower[:1] in ("و", "ف") or "،" in gap else None
