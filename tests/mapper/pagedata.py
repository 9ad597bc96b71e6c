"""Reads the data of a page back, as the page's own script does."""

import base64
import gzip
import json
import re
from typing import Any

import numpy as np


def first(text: str) -> dict[str, Any]:
    """The first two blocks: their heads, each column with its ``values`` and, of text, its ``cells``."""
    opening, data = block(text, "opening"), block(text, "data")
    columns = data["columns"]
    spans = [
        (day, day if long is None else day + long)
        for day, long in zip(columns["span_start"]["values"], columns["span_days"]["values"], strict=True)
    ]
    for place, name in enumerate(("date_start", "date_end")):
        columns[name] = {"values": [spans[number][place] for number in columns["span"]["values"]]}
    return {**opening, **data, "columns": {**opening["columns"], **data["columns"]}}


def block(text: str, name: str) -> dict[str, Any]:
    """One block of numbers by its name."""
    found = _texts(text, name)
    assert len(found) == 1
    raw = _unpacked(found[0])
    size = int.from_bytes(raw[:4], "little")
    read: dict[str, Any] = json.loads(raw[4 : 4 + size])
    assert (4 + size) % 8 == 0
    for column in read["columns"].values():
        at = 4 + size + column["at"]
        kind, many = column["kind"], column["n"]
        column["values"] = (
            list(range(many)) if kind == "row" else np.frombuffer(raw, f"<{kind}", many, at).tolist()
        )
        if "unit" in column:
            per = round(1 / column["unit"])
            values = column["values"]
            column["values"] = [(value + column["low"]) / per if value else None for value in values]
        if "words_at" in column:
            at = 4 + size + column["words_at"]
            column["words"] = json.loads(raw[at : at + column["words_size"]])
            column["cells"] = [column["words"][code] for code in column["values"]]
    return read


def later(text: str) -> list[dict[str, list[Any]]]:
    """The later blocks: the other columns of the events, some rows each."""
    return [json.loads(_unpacked(found)) for found in _texts(text, r"more-\d+")]


def _texts(text: str, name: str) -> list[str]:
    """The text of each block of such a name, its pieces joined."""
    found = re.findall(rf'id="em-{name}">([^<]*)</script>((?:<script[^>]*em-further">[^<]*</script>)*)', text)
    return [first + re.sub(r"<[^>]*>", "", rest) for first, rest in found]


def _unpacked(block: str) -> bytes:
    return gzip.decompress(base64.b64decode(block))
