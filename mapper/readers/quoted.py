"""The words of an e-mail: its writer's own, or of a message that is forwarded with its own day. Pure.

Who passes a report on sends it days later, and "on Monday" is of the day it was written. What an answer
repeats below it is left out, for that message is a report of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import regex

from ..dates.daytext import day_of
from ..errors import UsageError
from ..lexicon import load

_SIGNATURE = "-- "
#: Lines in which the head of a message inside another ends, and messages forwarded one in another.
_HEAD, _DEPTH = 12, 8
_LABEL = regex.compile(r"[*_\s]*(?P<label>[\p{L} ]{2,20}?)[*_\s]*[:：][*_\s]*(?P<said>.*?)[*_\s]*")
_ADDRESS = regex.compile(r"[<\[]\S+@\S+[>\]]")
#: Words above a forwarded message from which on they are more than a greeting.
MORE = 25


@dataclass(frozen=True, slots=True)
class Words:
    """The text of an e-mail, and what it says of it where it was forwarded.

    ``above``: the number of words that stood above the forwarded message and are left out.
    """

    text: str
    forwarded: bool = False
    sent: date | None = None
    subject: str = ""
    above: int = 0


def own_words(text: str, subject: str, depth: int = _DEPTH) -> Words:
    """What an e-mail of that subject has to say."""
    lines = text.splitlines()
    start = next((n for n, line in enumerate(lines) if _inside(lines, n)), None)
    if start is None:
        return Words(_written(lines))
    above = lines[:start]
    while above and not any(c.isalnum() for c in above[-1]):
        above.pop()
    last = above[-1].lower() if above else ""
    marked = any(word in last for word in load("mails")["forwarded"])
    above = above[:-1] if marked or last.strip().startswith("---") else above
    own = _written(above)
    if own and not marked and not subject.lower().startswith(tuple(load("mails")["marks"])):
        return Words(own)
    said, below = _head(lines[start:])
    found = own_words("\n".join(below), said["subject"], depth - 1) if depth else Words("\n".join(below))
    if found.forwarded:
        return replace(found, above=len(own.split()) + found.above)
    return Words(found.text, True, _day(said["sent"]), said["subject"], len(own.split()))


def _written(lines: Sequence[str]) -> str:
    """The lines without those quoted from another message, nothing below the mark of a signature."""
    kept: list[str] = []
    for number, line in enumerate(lines):
        if line == _SIGNATURE:
            break
        if not line.startswith(">") and not _introduces(lines, number):
            kept.append(line)
    return "\n".join(kept).strip()


def _introduces(lines: Sequence[str], number: int) -> bool:
    """Whether a line, or two that were wrapped, says whose the quoted lines below are."""
    for end in (number, number + 1):
        following = next((line for line in lines[end + 1 :] if line.strip()), "")
        said = " ".join(lines[number : end + 1]).strip()
        wrapped = end == number or not lines[number].rstrip().endswith((".", "!", "?", "؟", ":", ","))
        if said.endswith(":") and following.startswith(">") and lines[number].strip() and wrapped:
            wrote = any(
                f" {word}:" in said.lower() or f" {word} " in said.lower() for word in load("mails")["wrote"]
            )
            if wrote or _ADDRESS.search(said):
                return True
    return False


@cache
def _labels() -> dict[str, str]:
    return {word: what for what in ("from", "sent", "subject") for word in load("mails")[what]}


def _labelled(line: str) -> tuple[str, str]:
    """What a line of a head announces, and what it says; "" where it is none of ours."""
    match = _LABEL.fullmatch(line.lstrip("> "))
    return (_labels().get(match["label"].lower(), ""), match["said"]) if match else ("", "")


def _inside(lines: Sequence[str], number: int) -> bool:
    """Whether the head of another message begins with a line: who, when and about what."""
    if _labelled(lines[number])[0] != "from":
        return False
    return {what for what, _ in _of_head(lines[number:])} >= {"from", "sent", "subject"}


def _of_head(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines[:_HEAD]:
        if not line.lstrip("> ").strip():
            return
        yield _labelled(line)


def _head(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """What the head of a message says, and the lines below it without the marks that quote them."""
    said = {what: words for what, words in reversed(list(_of_head(lines))) if what}
    end = next((n for n, line in enumerate(lines[:_HEAD]) if not line.lstrip("> ").strip()), len(lines))
    if end == len(lines):  # no empty line: its last label ends it
        known = [n for n, line in enumerate(lines[:_HEAD]) if _LABEL.fullmatch(line.lstrip("> "))]
        end = known[-1] + 1
    below = list(lines[end:])
    if all(line.startswith(">") for line in below if line.strip()):
        below = [line.removeprefix(">").removeprefix(" ") for line in below]
    return said, below


def _day(words: str) -> date | None:
    try:
        return day_of(words)
    except UsageError:
        return None
