"""The lexicons as they are loaded: words stay words."""

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml

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


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    """A mapping none of whose keys stands twice: the second would hide the first."""
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]  # type: ignore[no-untyped-call]
    twice = {key for key in keys if keys.count(key) > 1}
    assert not twice, f"{sorted(twice)} stand twice in the mapping of {node.start_mark}"
    loader.flatten_mapping(node)
    return loader.construct_mapping(node, deep=True)


class Once(yaml.SafeLoader):
    """Refuses a key that stands twice in its mapping."""


Once.add_constructor("tag:yaml.org,2002:map", _mapping)


@pytest.mark.parametrize("name", NAMES)
def test_no_key_hides_another(name: str) -> None:
    source = resources.files("mapper.lexicon").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    assert yaml.load(source, Once)  # a safe loader


@pytest.mark.parametrize("name", NAMES)
def test_a_word_such_as_on_or_no_is_no_truth_value(name: str) -> None:
    assert not [item for item in listed(load(name)) if isinstance(item, bool)]


def plain(value: Any) -> bool:
    """Whether a value is one that can be kept from start to start (files/kept.py): no date."""
    if isinstance(value, dict):
        return all(plain(key) and plain(inner) for key, inner in value.items())
    if isinstance(value, list):
        return all(map(plain, value))
    return value is None or isinstance(value, bool | int | float | str)


@pytest.mark.parametrize("name", NAMES)
def test_a_lexicon_holds_plain_values(name: str) -> None:
    assert plain(load(name))


def test_true_and_false_are_truth_values() -> None:
    assert load("triggers")["classes"]["assault"]["weak"] is True
    assert "on" in load("places")["en"]["prepositions"]["at"]


def keys_told_twice(node: yaml.Node | None) -> Iterator[str]:
    """The keys of a table that stand there more than once: the last would silently win."""
    if isinstance(node, yaml.MappingNode):
        told = [key.value for key, _ in node.value]
        yield from (
            f"{key} ({node.start_mark.line + 1})" for key in dict.fromkeys(told) if told.count(key) > 1
        )
        for _, value in node.value:
            yield from keys_told_twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from keys_told_twice(item)


@pytest.mark.parametrize("name", NAMES)
def test_no_key_of_a_table_stands_there_twice(name: str) -> None:
    text = resources.files("mapper.lexicon").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    assert list(keys_told_twice(yaml.compose(text, Loader=yaml.SafeLoader))) == []


def asked_for() -> set[str]:
    """Every word in quotation marks in the code, the shapes of set phrases, the words that shapes name."""
    code = Path(str(resources.files("mapper"))).rglob("*.py")
    said = {word for path in code for word in re.findall(r'"(\w+)"', path.read_text(encoding="utf-8"))}
    said |= {
        use
        for table in load("shapes").values()
        for text in table.values()
        for use in re.findall(r"%\[(\w+)\]", text)
    }
    return said | {row["behind"] for row in load("status")["set_phrases"].values()}


@pytest.mark.parametrize("name", ["grammar", "shapes"])
def test_every_row_of_words_and_shapes_is_asked_for(name: str) -> None:
    rows = {use for lang in ("en", "ar") for use in load(name)[lang]}
    assert rows <= asked_for()
