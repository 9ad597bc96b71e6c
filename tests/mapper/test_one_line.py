"""The everyday words of the press, a sentence of one line each: ``one_line.txt`` gives the type."""

from pathlib import Path

import pytest

import mapper
from gazetteer import Gazetteer

LINES = [
    line.split("|", 1)
    for line in Path(__file__).with_name("one_line.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("kind", "text"), LINES, ids=[f"{n}-{kind[:8]}" for n, (kind, _) in enumerate(LINES)]
)
def test_the_type_of_what_a_line_tells(kind: str, text: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(text, published="2024-05-03", gazetteer=gazetteer)
    told = [event.type for event in found.events if event.status in ("asserted", "ongoing")]
    assert told == ([] if kind == "none" else [kind])
