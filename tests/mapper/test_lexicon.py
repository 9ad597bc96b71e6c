"""The lexicons as they are loaded: words stay words."""

from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest

from mapper.lexicon import load

NAMES = sorted(
    f.name.removesuffix(".yaml")
    for f in resources.files("mapper.lexicon").iterdir()
    if f.name.endswith(".yaml")
)


def listed(value: Any) -> Iterator[Any]:
    """All that stands in a list, at any depth."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from listed(inner)
    elif isinstance(value, list):
        for item in value:
            yield from listed(item) if isinstance(item, dict | list) else (item,)


@pytest.mark.parametrize("name", NAMES)
def test_a_word_such_as_on_or_no_is_no_truth_value(name: str) -> None:
    assert not [item for item in listed(load(name)) if isinstance(item, bool)]


def test_true_and_false_are_truth_values() -> None:
    assert load("triggers")["classes"]["assault"]["weak"] is True
    assert "on" in load("places")["en"]["prepositions"]["at"]
