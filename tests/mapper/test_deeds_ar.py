"""Arabic verbs and nouns, each in a line of its own: the type that it opens, and no other event."""

from pathlib import Path

import pytest
import yaml

import mapper
from gazetteer import Gazetteer
from mapper.model import Event

ROWS = yaml.safe_load(Path(__file__).with_name("deeds_ar.yaml").read_text(encoding="utf-8"))
#: So many lines are read in one test.
SOME, DAY = 20, "2024-05-03"
PARTS = [(kind, lines[at : at + SOME]) for kind, lines in ROWS.items() for at in range(0, len(lines), SOME)]


@pytest.mark.parametrize(("kind", "lines"), PARTS, ids=[f"{n}-{kind}" for n, (kind, _) in enumerate(PARTS)])
def test_each_word_opens_its_type(kind: str, lines: list[str], gazetteer: Gazetteer) -> None:
    expected = [] if kind == "none" else [kind]
    wrong = {
        line: told for line in lines if (told := [e.sub_type for e in _read(line, gazetteer)]) != expected
    }
    assert wrong == {}


def _read(line: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return mapper.extract(line, published=DAY, gazetteer=gazetteer).events
