"""Reads the data of a page back, as the page's own script does."""

import base64
import gzip
import json
import re
from typing import Any

import numpy as np

from mapper.webmap.blocks import UNKNOWN


def first(text: str) -> dict[str, Any]:
    """The first block: its head, each column with its ``values`` and, of text, its ``cells``."""
    found = re.search(r'id="em-data">([^<]*)<', text)
    assert found
    raw = _unpacked(found[1])
    size = int.from_bytes(raw[:4], "little")
    read: dict[str, Any] = json.loads(raw[4 : 4 + size])
    assert (4 + size) % 8 == 0
    for column in read["columns"].values():
        values = np.frombuffer(raw, f"<{column['kind']}", column["n"], 4 + size + column["at"])
        column["values"] = values.tolist()
        if "unit" in column:
            per = round(1 / column["unit"])
            column["values"] = [None if value == UNKNOWN else value / per for value in column["values"]]
        if "words" in column:
            column["cells"] = [column["words"][code] for code in column["values"]]
    return read


def later(text: str) -> list[dict[str, list[Any]]]:
    """The later blocks: the other columns of the events, some rows each."""
    found = re.findall(r'id="em-more-\d+">([^<]*)<', text)
    return [json.loads(_unpacked(block)) for block in found]


def _unpacked(block: str) -> bytes:
    return gzip.decompress(base64.b64decode(block))
