"""The answer of a language model, read: JSON, perhaps in a code fence, checked event by event. Pure."""

import json
import re
from functools import cache
from typing import Any

from ..errors import MapperError
from ..model import Dropped
from .model import ProposedCount, ProposedEvent, Quote
from .prompt import event_schema

#: How many events of one answer are read.
MOST = 500
MISFIT = "events that do not fit the schema"
TOO_MANY = f"events beyond the first {MOST}"
_FENCE = re.compile(r"```[a-zA-Z]*[ \t]*\r?\n(.*?)```", re.DOTALL)


class AnswerError(MapperError):
    """The answer is not what was asked for; its text says how, without quoting it."""


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # takes a while to load, and is needed here alone

    return Draft202012Validator(event_schema())


def read(answer: str) -> tuple[tuple[ProposedEvent, ...], tuple[Dropped, ...]]:
    """The events of an answer, and how many did not fit. AnswerError: there is no list of them."""
    events = _object(answer).get("events")
    if not isinstance(events, list):
        raise AnswerError('it has no list "events"')
    fitting = [event for event in events[:MOST] if _validator().is_valid(event)]
    counts = ((MISFIT, len(events[:MOST]) - len(fitting)), (TOO_MANY, len(events) - len(events[:MOST])))
    dropped = tuple(Dropped(reason, count) for reason, count in counts if count)
    return tuple(_event(event) for event in fitting), dropped


def _object(answer: str) -> dict[str, Any]:
    """The JSON object of an answer: the whole, a code fence, or from the first brace to the last."""
    fence = _FENCE.search(answer)
    first, last = answer.find("{"), answer.rfind("}")
    for text in (answer, fence.group(1) if fence else "", answer[first : last + 1] if first >= 0 else ""):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return found
    raise AnswerError("it is no JSON object")


def _event(event: dict[str, Any]) -> ProposedEvent:
    return ProposedEvent(
        quote=Quote(event["quote"]),
        type=event["type"],
        sub_type=event["sub_type"],
        status=event.get("status", "asserted"),
        date=Quote(event["date"]) if event.get("date") else None,
        places=tuple((Quote(place["quote"]), place["role"]) for place in event.get("places", ())),
        actors=tuple((Quote(actor["quote"]), actor["role"]) for actor in event.get("actors", ())),
        weapons=tuple(Quote(words) for words in event.get("weapons", ())),
        counts=tuple(
            ProposedCount(Quote(count["quote"]), count["what"], count.get("scope", "event"))
            for count in event.get("counts", ())
        ),
        sources=tuple(Quote(words) for words in event.get("sources", ())),
    )
