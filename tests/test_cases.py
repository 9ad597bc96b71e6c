"""Whole cases: a text written for this project and what must be read out of it (tests/cases/).

A case is a labelled report (docs/how-to/label-and-evaluate.md): what it labels must be found exactly.
"""

from pathlib import Path

import pytest

from gazetteer import Gazetteer
from mapper.commands.scoreboard import error_sentence
from mapper.evaluate import compare
from mapper.gold import files as gold_files
from mapper.gold.labels import Gold
from mapper.pipeline import about_codes, extract
from mapper.readers import Problem

CASES = sorted(path for path in (Path(__file__).parent / "cases").rglob("*") if path.is_file())
READ = list(gold_files.read(CASES))


def test_every_case_can_be_read() -> None:
    assert CASES
    assert [str(found) for found in READ if isinstance(found, Problem)] == []


def test_no_two_cases_have_one_name() -> None:
    names = [found.report.id for found in READ if isinstance(found, Gold)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("gold", [f for f in READ if isinstance(f, Gold)], ids=lambda gold: gold.report.id)
def test_case(gold: Gold, gazetteer: Gazetteer) -> None:
    found = extract(gold.report, gazetteer, about_codes(gold.about, gazetteer))
    rows = list(compare(gold, found))
    assert rows or not gold.events, "the case labels nothing"
    errors = [error_sentence(gold.report.id, row, gold.report.text) for row in rows if row.error]
    assert not errors, "\n".join(["", *errors])


@pytest.mark.parametrize(
    "gold",
    [f for f in READ if isinstance(f, Gold) and f.report.id.startswith("not-read-")],
    ids=lambda gold: gold.report.id,
)
def test_a_language_that_is_not_read_is_named(gold: Gold, gazetteer: Gazetteer) -> None:
    language = gold.report.id.removeprefix("not-read-").capitalize()
    note = extract(gold.report, gazetteer).note
    assert note.startswith(f"This report is in {language}, which is not read yet")
