"""Write mapper/gold.schema.json, the form of labelled reports, from mapper/extraction.schema.json; with
--check, fail where it is stale.

A labelled report has the members of an extraction, all of them optional, and a few that spare people work:
quotes instead of positions, a day instead of an interval, chains of sources in place.
Run as ``python -m scripts.write_gold_schema`` from the root of the repository.
"""

import json
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

from mapper import serial

from .write_cli_reference import write

PAGE = Path(__file__).parent.parent / "mapper" / "gold.schema.json"
_Object = dict[str, Any]

DAY = r"^\d{4}-\d{2}-\d{2}$"
TEXT = "the words, exactly as in the report; with them `start` and `end` can be left out"
NTH = {
    "description": "which occurrence of `text` is meant, counted from 1",
    "type": "integer",
    "minimum": 1,
}
CHAIN = {
    "description": "who says it, nearest first, each by its name; empty where the report speaks itself",
    "type": "array",
    "items": {"anyOf": [{"type": "string", "minLength": 1}, {"$ref": "#/$defs/source"}]},
}
VOICE = {
    "description": "who says so: a chain of sources, or the id of one of `claims`",
    "anyOf": [{"type": "string"}, {"type": "null"}, {"$ref": "#/$defs/chain"}],
}
VOICES = {
    "description": "who tells it: chains of sources, or ids of `claims`",
    "type": "array",
    "items": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/chain"}]},
}
KINDS = ["place", "actor", "date", "count", "weapon", "corridor", "zone", "source"]
#: What must be there, by part; everything else is scored only where it is there.
REQUIRED = {
    "date": ["start", "end"],
    "mention": ["kind"],
    "count": ["what"],
    "source": ["name"],
    "span": ["start", "end"],
    "relation": ["kind"],
    "claim": ["id", "sources"],
}
#: Parts that an extraction has and a person never writes: they are let through and not looked at.
WHOLE = ("candidate", "other_place")


def schema() -> _Object:
    """The schema of a labelled report."""
    made: _Object = deepcopy(serial.schema())
    made |= {
        "$id": "urn:event-mapper:gold",
        "title": "Labelled report",
        "description": "What ought to be read out of one report: what is absent is not scored.",
        "required": ["text"],
    }
    parts = made["$defs"]
    _one_kind_of_mention(parts)
    for name, part in parts.items():
        if name not in WHOLE:
            part["required"] = REQUIRED.get(name, [])
    parts["chain"] = CHAIN
    parts["place"]["minProperties"] = 1
    parts["place"]["dependentRequired"] = {"lon": ["lat"], "lat": ["lon"]}
    for name in ("mention", "placement", "actor", "weapon", "count", "event", "corridor", "zone"):
        properties = parts[name]["properties"]
        text = properties.get("text", {"type": "string"})
        parts[name]["properties"] = {"text": text | {"description": TEXT, "minLength": 1}, "nth": NTH} | {
            key: value for key, value in properties.items() if key != "text"
        }
        if "claim" in properties:
            parts[name]["properties"]["claim"] = VOICE
        if "claims" in properties:
            parts[name]["properties"]["claims"] = VOICES
    for name in ("mention", "event", "corridor"):
        parts[name]["properties"]["date"] = _day_or_span()
    _sub_types(parts["event"])
    _top(made["properties"])
    return made


def _one_kind_of_mention(parts: _Object) -> None:
    """One part for all kinds of mention, so that an error names the member rather than nine choices."""
    members: _Object = {}
    for option in parts["mention"].pop("oneOf"):
        members = parts.pop(option["$ref"].rpartition("/")[2])["properties"] | members
    members["kind"] = {"description": "what is named", "enum": KINDS}
    parts["mention"] |= {"type": "object", "properties": members, "additionalProperties": False}


def _day_or_span() -> _Object:
    return {
        "description": "one day, or from `start` to before `end`; null where it cannot be told",
        "anyOf": [{"type": "string", "pattern": DAY}, {"type": "null"}, {"$ref": "#/$defs/date"}],
    }


def _sub_types(event: _Object) -> None:
    """The sub-types that go with a type are asked for only where the type is there."""
    for rule in event["allOf"]:
        rule["if"]["required"] = ["type"]


def _top(properties: _Object) -> None:
    properties["id"] = {"description": "the report's id", "type": ["string", "integer"]}
    properties["labelled"] = {
        "description": "the kinds of mention that were labelled in full; without it, those that occur in "
        "`mentions`, and all of them where `mentions` is empty",
        "type": "array",
        "items": {"enum": KINDS},
    }
    properties["about"] = {
        "description": "countries or provinces that the report is known to be about, as for --about",
        "type": "array",
        "items": {"type": "string"},
    }
    properties["comment"] = {"description": "what a reader of the labels ought to know", "type": "string"}


def page() -> str:
    """The file's whole text."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    write(PAGE, page(), "--check" in sys.argv[1:])
