"""Invented names of villages (invented.yaml): a mention with no place; the event is drawn nowhere else."""

from pathlib import Path

import pytest
import yaml

import mapper
from gazetteer import Gazetteer
from mapper.model import PlaceMention

ROWS = yaml.safe_load((Path(__file__).parent / "invented.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "text"), [(row["name"], row["text"]) for row in ROWS], ids=[row["name"] for row in ROWS]
)
def test_an_invented_village_is_pinned_nowhere(name: str, text: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(text, published="2024-05-09", gazetteer=gazetteer)
    named = [m for m in found.mentions if isinstance(m, PlaceMention) and m.text == name]
    assert [m.place for m in named] == [None]
    assert named[0].reason
    for event in found.events:
        assert named[0].start in {p.mention.start for p in event.placements}
