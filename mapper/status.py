"""Whether a clause says that something happened, goes on, is planned, did not or may happen. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from .detect.triggers import Trigger
from .lexicon import load
from .model import Status
from .reading import Sentence

#: So many words before a trigger may say its status.
REACH = 6
#: Classes of triggers that can go on for some time.
LASTING = (
    "clash",
    "assault",
    "offensive",
    "airstrike",
    "shelling",
    "conflict",
    "protest",
    "riot",
    "strike",
    "displacement",
)
_BREAK = regex.compile(
    r"[,;:“”«»،؛\"]|\bbut\b"
    r"|(?<!\b(?:den(?:y|ies|ied|ying)|reports?|claims?|allegations?|accusations?) )\bthat\b"
)


@dataclass(frozen=True, slots=True)
class _Row:
    status: Status
    before: bool
    form: str
    pattern: "regex.Pattern[str]"


def _not(row: Mapping[str, Any]) -> str:
    """What must not follow the words of a row ("still searching" is no fight that goes on)."""
    kept = "|".join(regex.escape(word) for word in row.get("before_ing", ()))
    return rf"(?!\s+(?!(?:{kept})\b)\p{{L}}+ing\b)" if kept else ""


@cache
def _rows(lang: str) -> tuple[_Row, ...]:
    """The rows of ``lexicon/status.yaml`` for a language, in order."""
    return tuple(
        _Row(
            row["status"],
            row["where"] == "before",
            row.get("form", ""),
            regex.compile(
                rf"\b[وف]?(?:{'|'.join(regex.escape(word) for word in row['words'])})\b{_not(row)}", regex.I
            ),
        )
        for row in load("status").get(lang, ())
    )


def status(text: str, sentence: Sentence, clause: tuple[int, int], lead: Trigger, lang: str) -> Status:
    """The status of what the lead trigger tells.

    "historical" is not decided here: it needs the dates of the other events (:mod:`mapper.events`).
    """
    near = [t for t in sentence.tokens if clause[0] <= t.start and t.end <= lead.start][-REACH:]
    before = _BREAK.split(text[near[0].start : lead.start])[-1] if near else ""
    around = text[clause[0] : clause[1]]
    if lead.form == "future":
        return "planned"
    for row in _rows(lang):
        lasting = row.before or lead.cls.name in LASTING
        if row.form and row.form != lead.form:
            continue
        if lasting and row.pattern.search(before if row.before else around):
            return row.status
    return "asserted"


def weak_world(text: str, lang: str) -> bool:
    """Whether a report speaks of another world (sport, cooking, markets) where the same words are used."""
    words: Sequence[str] = load("triggers").get("other_worlds", {}).get(lang, ())
    lowered = text.lower()
    return sum(1 for word in words if regex.search(rf"\b{regex.escape(word)}\b", lowered)) >= 3
