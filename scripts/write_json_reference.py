"""Write docs/json.md and docs/gold.md from the JSON Schemas; with --check, fail where one is stale.

Run as ``python -m scripts.write_json_reference`` from the root of the repository.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mapper import serial
from mapper.gold import parse as gold_parse

from .write_cli_reference import write

GOLD_PAGE = Path(__file__).parent.parent / "docs" / "gold.md"
GOLD_HEAD = """# The form of labels

This page is written by `scripts/write_json_reference.py` from the JSON Schema,
[mapper/gold.schema.json](../mapper/gold.schema.json) (draft 2020-12).
[How to label](how-to/label-and-evaluate.md) explains it with examples.

A labelled report has the members of [an extraction](json.md), and only `text` must be there: what is
absent is not scored. Members that no measure looks at (`confidence`, `reasons`, `candidates` and the like)
may stay where the labels were made of an extraction.
"""
PAGE = Path(__file__).parent.parent / "docs" / "json.md"
HEAD = """# The JSON of an extraction

This page is written by `scripts/write_json_reference.py` from the JSON Schema,
[mapper/extraction.schema.json](../mapper/extraction.schema.json) (draft 2020-12), which every line that
`mapper extract --format jsonl` writes fits. One line is one report.

- `start` and `end` count Unicode code points of `text` as given (the title is not counted), and
  `text[start:end]` is the quote. A language that counts UTF-16 units, such as JavaScript, must go through
  `Array.from(text)`.
- The `end` of a date is exclusive: 23 January 2020 is `2020-01-23` to `2020-01-24`.
- Coordinates are degrees in WGS 84. NaN and Infinity never appear; what is not known is `null` or an empty
  text.
- U+0000 and lone surrogates, which no text file can hold, come out as U+FFFD; every position stays what it
  was.
- Every member is always there. A later version may add members; none will change its meaning.
- A line can be read again: `mapper map found.jsonl` takes the `text`, `title`, `published` and the like from
  it, and `mapper.loads(line)` gives the values back, but for the other spellings of each place
  (`place.names`): the line does not hold them.
"""


def page() -> str:
    """The whole page of extractions."""
    return "".join((HEAD, "\n## A line\n\n", *_parts(serial.schema())))


def gold_page() -> str:
    """The whole page of labels."""
    return "".join((GOLD_HEAD, "\n## A labelled report\n\n", *_parts(gold_parse.schema())))


def _parts(schema: dict[str, Any]) -> Iterator[str]:
    yield from _table(schema)
    for name, part in schema["$defs"].items():
        yield f"\n## {name}\n\n{part['description']}\n\n"
        if "properties" in part:
            yield from _table(part)
        elif "oneOf" in part:
            yield from _choices(part)
        else:
            yield f"A {_type(part)}.\n"


def _choices(part: dict[str, Any]) -> Iterator[str]:
    names = ", ".join(_link(option["$ref"]) for option in part["oneOf"])
    yield f"One of {names}.\n"


def _table(part: dict[str, Any]) -> Iterator[str]:
    yield "| member | type | meaning |\n| --- | --- | --- |\n"
    for name, value in part["properties"].items():
        yield f"| `{name}` | {_type(value)} | {value.get('description', '')}{_values(value)} |\n"


def _type(value: dict[str, Any]) -> str:
    if "$ref" in value:
        return _link(value["$ref"])
    if "anyOf" in value:
        return " or ".join(_type(option) for option in value["anyOf"])
    if "enum" in value or "const" in value:
        return "text"
    if value["type"] == "array":
        return f"list of {_type(value['items'])}"
    types = [value["type"]] if isinstance(value["type"], str) else value["type"]
    return " or ".join({"string": "text", "integer": "whole number"}.get(name, name) for name in types)


def _values(value: dict[str, Any]) -> str:
    if "const" in value:
        return f": `{value['const']}`"
    return ": " + ", ".join(f"`{option}`" for option in value["enum"]) if "enum" in value else ""


def _link(reference: str) -> str:
    name = reference.rpartition("/")[2]
    return f"[{name}](#{name})"


if __name__ == "__main__":
    write(PAGE, page(), "--check" in sys.argv[1:])
    write(GOLD_PAGE, gold_page(), "--check" in sys.argv[1:])
