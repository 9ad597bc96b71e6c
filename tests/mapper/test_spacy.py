"""A spaCy pipeline as a back-end: a blank one with components of ours, since no model comes with spaCy."""

import json
from pathlib import Path
from typing import Any

import pytest

import mapper
from gazetteer import Gazetteer
from mapper import backends, cli
from mapper.backends.spacy import LABELS, Spacy
from mapper.errors import BackendError, UsageError
from mapper.model import Extraction, Report

spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install '.[spacy]'")
TEXT = (
    "The Blue Feather Brigade seized Zzyqq on Monday, a day after Orlova fled. It shelled Saraqib in Idlib, "
    "Syria, on Tuesday, killing 12 villagers and burning 3 trucks."
)
PATTERNS = [
    {"label": "ORG", "pattern": "The Blue Feather Brigade"},
    {"label": "PERSON", "pattern": "Orlova"},
    {"label": "GPE", "pattern": "Zzyqq"},
    {"label": "DATE", "pattern": "Monday"},
    {"label": "DATE", "pattern": "a day"},
    {"label": "CARDINAL", "pattern": "12"},
    {"label": "CARDINAL", "pattern": "3"},
    {"label": "PRODUCT", "pattern": "trucks"},
]


def ruled(patterns: list[dict[str, str]] = PATTERNS) -> Any:
    """A blank pipeline that knows some names."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    return nlp


def read(gazetteer: Gazetteer, backend: Spacy | None, text: str = TEXT) -> Extraction:
    return mapper.extract(text, published="2020-01-24", gazetteer=gazetteer, backend=backend)


def words(found: Extraction, kind: str) -> list[str]:
    return [mention.text for mention in found.mentions if mention.kind == kind]


def test_entities_become_mentions_that_our_own_code_reads(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, Spacy(ruled(), "spacy:ours"))
    rules = read(gazetteer, None)
    assert found.backend == "spacy:ours"
    assert "Zzyqq" in words(found, "place")
    assert any("Blue Feather Brigade" in name for name in words(found, "actor"))
    assert set(words(rules, "date")) <= set(words(found, "date"))
    for mention in found.mentions:
        assert found.report.text[mention.start : mention.end] == mention.text


def test_figures_and_dates_stay_those_that_the_rules_read(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, Spacy(ruled(), "spacy:ours"))
    rules = read(gazetteer, None)
    assert [m for m in found.mentions if m.kind == "count"] == [
        m for m in rules.mentions if m.kind == "count"
    ]
    assert sum(drop.count for drop in found.dropped) >= 1


def test_a_kind_can_be_read_by_the_pipeline_alone(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, Spacy(ruled(), "spacy:ours", replaces=frozenset({"place", "actor"})))
    assert words(found, "place") == ["Zzyqq"]
    assert words(found, "actor") == ["The Blue Feather Brigade", "Orlova"]


def test_a_component_of_ours_may_set_the_entities(gazetteer: Gazetteer) -> None:
    @spacy.Language.component("test_spacy_marks_villages")
    def mark(doc: Any) -> Any:
        doc.ents = [spacy.tokens.Span(doc, t.i, t.i + 1, label="VILLAGE") for t in doc if t.text == "Zzyqq"]
        return doc

    assert mark
    nlp = spacy.blank("en")
    nlp.add_pipe("test_spacy_marks_villages")
    labels = {**LABELS, "VILLAGE": "place"}
    assert "Zzyqq" in words(read(gazetteer, Spacy(nlp, "x", labels)), "place")


def test_words_that_a_pipeline_has_changed_are_dropped_and_counted(gazetteer: Gazetteer) -> None:
    nlp = ruled([{"label": "GPE", "pattern": "ZZYQQ"}])
    found = read(gazetteer, Spacy(lambda text: nlp(text.upper()), "x"))
    assert [(drop.reason, drop.count) for drop in found.dropped] == [("words that are not in the text", 1)]


def test_a_pipeline_that_fails_is_a_sentence_with_the_report(gazetteer: Gazetteer) -> None:
    nlp = ruled()
    nlp.max_length = 10
    with pytest.raises(BackendError, match=r"^r could not be read by spacy:x \(ValueError\)"):
        Spacy(nlp, "spacy:x").propose(Report("r", TEXT))
    assert gazetteer


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline in a folder."""
    folder: Path = tmp_path_factory.mktemp("model") / "ours"
    ruled().to_disk(folder)
    return folder


def test_the_command_loads_a_folder_and_takes_labels(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    options = [
        "--backend",
        f"spacy:{saved}",
        "--backend-option",
        "PERSON=none",
        "--backend-option",
        "replace=actor",
    ]
    cli.main(["extract", str(tmp_path / "a.txt"), "--published", "2020-01-24", "--format", "jsonl", *options])
    found = json.loads(capsys.readouterr().out)
    assert found["backend"] == f"spacy:{saved}"
    assert [m["text"] for m in found["mentions"] if m["kind"] == "actor"] == ["The Blue Feather Brigade"]


@pytest.mark.parametrize(
    ("name", "endpoint", "options", "said"),
    [
        ("spacy:", "", (), "a package's name or a folder"),
        ("spacy:x", "http://127.0.0.1", (), "no --endpoint"),
        ("spacy:no_such_model_here", "", (), "could not be loaded"),
        ("spacy:x", "", ("GPE=town",), "give LABEL=KIND"),
        ("spacy:x", "", ("=place",), "give LABEL=KIND"),
        ("spacy:x", "", ("replace=places",), "kinds out of place, actor"),
    ],
)
def test_a_pipeline_that_cannot_be_had_is_a_sentence(
    name: str, endpoint: str, options: tuple[str, ...], said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        backends.opened(name, endpoint, options)
