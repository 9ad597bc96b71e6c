"""Which figures each voice gives for one event: what disagrees, side by side. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice (its chain of sources, nearest first; "" for the report itself) and its figures.

    A figure is what is counted ("killed", "" where the words say so themselves) and how many: "≤ 40".
    ``denies``: it speaks against what is told.
    """

    chain: str
    figures: tuple[tuple[str, str], ...]
    denies: bool = False


def voices(row: Mapping[str, Any]) -> tuple[Voice, ...]:
    """The voices of an event that give a figure of the event itself."""
    found = []
    for claim in json.loads(row["claims_json"] or "[]"):
        counts = [count for count in claim["counts"] if count["scope"] == "event"]
        told = ((count["what"], _told(count)) for count in counts)
        names = [source["name"] or source["as_written"] for source in claim["sources"]]
        if counts:
            found.append(Voice(", citing ".join(names), tuple(dict.fromkeys(told)), claim["denies"]))
    if found:
        return tuple(dict.fromkeys(found))
    lines = [line for line in row["counts_text"].split("\n") if line]
    return (Voice("", tuple(("", line) for line in lines)),) if lines else ()


def least(row: Mapping[str, Any], what: str, unit: str) -> int:
    """The highest of the figures that a voice gives as the least ("at least 30"), or nought."""
    claims = json.loads(row["claims_json"] or "[]")
    told = [count for claim in claims for count in claim["counts"] if count["scope"] == "event"]
    return max((c["min"] or 0 for c in told if (c["what"], c["unit"]) == (what, unit)), default=0)


def _told(count: Mapping[str, Any]) -> str:
    """A figure as a number of people; families and what is told in words alone as written."""
    number = _number(count["min"], count["max"]) if count["unit"] == "people" else ""
    return number or str(count["text"])


def _number(low: int | None, high: int | None) -> str:
    if low is None or high is None:
        return "" if low is None and high is None else f"≤ {high:,}" if low is None else f"≥ {low:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
