"""An Arabic word for a kind of group that stands for the group named before: "التنظيم", "الحركة". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import STATES
from ..model import ActorMention
from ..reading import Reading, Token
from ..words.arabic import fold
from ..words.grammar import words as grammar
from ..words.triggerwords import words as trigger_words

#: "The forces", with what may be written on to it.
_FORCES = "القوات"
_THE_FORCES = (_FORCES, "و" + _FORCES, "ف" + _FORCES)
#: The article, and what may be written on to it.
_ARTICLES = ("ال", "لل")


def named_again(reading: Reading, found: Sequence[ActorMention]) -> list[ActorMention]:
    """A mention for each definite word for a kind of group: the group last named that is of this kind."""
    made: list[ActorMention] = []
    named = [m for m in found if m.named] if reading.report.lang == "ar" else []
    for sentence in reading.sentences if named else ():
        for at, token in enumerate(sentence.tokens):
            behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
            kind = _kind(token)
            if (
                not kind
                or _goes_on(behind)
                or any(m.start < token.end and token.start < m.end for m in found)
            ):
                continue
            last = next((m for m in reversed(named) if m.end <= token.start and kind in _kinds(m)), None)
            if last is not None:
                start = token.end - len(kind) - 2
                made.append(_same(last, reading.text[start : token.end], start, token.end))
    return made


def forces_again(reading: Reading, found: Sequence[ActorMention]) -> list[ActorMention]:
    """ "واعتقلت القوات 16 شابا": those of a state that were named last, behind a bare "the forces"."""
    made: list[ActorMention] = []
    for sentence in reading.sentences if reading.report.lang == "ar" else ():
        for at, token in enumerate(sentence.tokens):
            behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
            bare = token.lower in _THE_FORCES and not _goes_on(behind)
            if not bare or any(m.start < token.end and token.start < m.end for m in found):
                continue
            last = next((m for m in reversed(found) if m.end <= token.start and _of_state(m)), None)
            if last is not None:
                begin = token.end - len(_FORCES)
                made.append(replace(last, text=reading.text[begin : token.end], start=begin, end=token.end))
    return made


def _of_state(actor: ActorMention) -> bool:
    return actor.category in STATES and not actor.name.endswith("government")


def _kind(token: Token) -> str:
    """The word for a kind of group that a word with its article is, "" where it is none."""
    return next(
        (
            form
            for form in token.forms
            if form in grammar("ar", "kinds_again")
            and token.lower.endswith(tuple(a + form for a in _ARTICLES))
        ),
        "",
    )


def _goes_on(token: Token | None) -> bool:
    """Whether a name may go on: "الجماعة الإسلامية", but not "تبنت الحركة الهجوم"."""
    if token is None or not token.lower.startswith("ال") or token.lower in grammar("ar", "same"):
        return False
    if token.lower in grammar("ar", "relatives"):
        return False  # "مسلحي الحركة الذين احتلوها"
    return trigger_words("ar").entries.keys().isdisjoint(token.forms)


def _kinds(actor: ActorMention) -> frozenset[str]:
    """The words for a kind of group with which a group's names begin."""
    return frozenset(fold(name.split()[0]) for name in (actor.text, *actor.aliases) if " " in name)


def _same(actor: ActorMention, text: str, start: int, end: int) -> ActorMention:
    return ActorMention(
        "actor", text, start, end, actor.name, actor.aliases, actor.category, actor.country, True
    )
