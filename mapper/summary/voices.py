"""Which figures each voice gives for one event: what disagrees, side by side. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..wording import between


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice (its chain of sources, nearest first; "" for the report itself) and its figures in words."""

    chain: str
    figures: tuple[str, ...]


def voices(row: Mapping[str, Any]) -> tuple[Voice, ...]:
    """The voices of an event that give a figure of the event itself."""
    found = []
    for claim in json.loads(row["claims_json"] or "[]"):
        counts = [count for count in claim["counts"] if count["scope"] == "event"]
        told = (
            f"{count['what']}: {between(count['min'], count['max']) or count['text']}" for count in counts
        )
        names = [source["name"] or source["as_written"] for source in claim["sources"]]
        if counts:
            found.append(Voice(", citing ".join(names), tuple(dict.fromkeys(told))))
    if found:
        return tuple(dict.fromkeys(found))
    lines = [line for line in row["counts_text"].split("\n") if line]
    return (Voice("", tuple(lines)),) if lines else ()
