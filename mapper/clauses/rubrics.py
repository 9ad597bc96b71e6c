"""What an analyst's heading says of a note before a colon: "Defusal: On 2 October soldiers …". Pure."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from ..acled.kinds import ARMED
from ..clause import Trigger
from ..draft import Draft
from ..files import kept
from ..lexicon import load
from ..model import ActorMention, ActorRole
from ..reading import Reading
from ..words.triggerwords import TriggerClass, classes

#: Relations of clauses that tell of another thing than their sentence does.
_ASIDES = ("after", "before", "relative")


def rubric(reading: Reading, number: int) -> Trigger | None:
    """The heading that a sentence at the head of a paragraph opens with, if the table knows it: the trigger
    that stands for it, whose class has its type and sub-type."""
    sentence = reading.sentences[number]
    opens = not number or reading.sentences[number - 1].paragraph != sentence.paragraph
    if reading.report.lang != "en" or not opens:
        return None
    match = _pattern().match(reading.text, sentence.start)
    if match is None:
        return None
    start, end = match.span(1)
    inside = [n for n, token in enumerate(sentence.tokens) if start <= token.start < end]
    if not inside or match.end() >= sentence.end:
        return None
    words = match[1].lower()
    kind = _kinds()[words if words in _kinds() else words.removesuffix("s")]
    return Trigger(start, end, match[1], words, kind, "noun", "base", False, inside[0], inside[-1])


@cache
def _kinds() -> dict[str, TriggerClass]:
    """The class of each heading, with the sub-type that the table gives it."""
    return {
        word: replace(
            classes()[row["kind"]],
            type=row.get("type", classes()[row["kind"]].type),
            sub_type=row.get("sub_type", classes()[row["kind"]].sub_type),
            weak=False,
            swap=False,
        )
        for row in load("rubrics")
        for word in row["words"]
    }


@cache
def _pattern() -> "regex.Pattern[str]":
    known = "|".join(regex.escape(word) for word in sorted(_kinds(), key=len, reverse=True))
    return kept.pattern(rf"\s*((?:{known})s?)\s*:\s", regex.I)


def without_heading(found: Sequence[Trigger], heading: Trigger | None) -> list[Trigger]:
    """The triggers of a sentence behind its heading; where there is none, the heading stands for one."""
    if heading is None:
        return list(found)
    return [t for t in found if t.start >= heading.end] or [heading]


def headed(draft: Draft, heading: Trigger | None) -> Draft:
    """A draft with what its note's heading says: the heading decides of what kind it is. Where no verb
    told who did it, the first armed actor named did."""
    if heading is None or draft.relation in _ASIDES:
        return draft
    actors = draft.actors
    if not any(role == "initiator" for _, role in actors) and (
        draft.lead is heading or heading.cls.name == "development"
    ):
        actors = _first_acts(actors, anyone=draft.lead is heading)
    status = "asserted" if draft.status == "negated" else draft.status  # "… left without a fight"
    return replace(draft, heading=heading.cls, actors=actors, status=status)


def _first_acts(
    actors: tuple[tuple[ActorMention, ActorRole], ...], anyone: bool
) -> tuple[tuple[ActorMention, ActorRole], ...]:
    """The cast with the first armed actor as who acts; unless ``anyone``, a state's without a part."""
    first = next(
        (a for a, r in actors if a.category in ARMED and (anyone or (r, a.category) == ("other", "state"))),
        None,
    )
    return tuple((a, "initiator" if a is first else role) for a, role in actors)
