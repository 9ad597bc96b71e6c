"""Shapes of sentences that say a deed is old, was a false rumour, or is only supposed; days of telling."""

import pytest

import mapper
from mapper.belonging.days import of_saying
from mapper.model import DateMention


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The mill opened again a year after militants stormed a campus in Peshawar.", "historical"),
        ("Reports that the army had shelled Juba proved untrue.", "negated"),
        ("Reports that the army had shelled Juba came in at noon.", "asserted"),
        ("Had the rebels attacked Juba, many people would have fled.", "hypothetical"),
        ("Police came two days after militants stormed a base in Gao.", "asserted"),
    ],
)
def test_the_shape_of_a_sentence_says_whether_it_happened(text: str, status: str) -> None:
    assert mapper.extract(text, published="2024-05-15").events[0].status == status


def test_who_is_denied_to_have_died_is_no_figure_of_the_one_who_denies() -> None:
    text = "The army said nine gunmen were killed in Idlib and denied that civilians had died there."
    counts = mapper.extract(text, published="2024-05-15").events[0].counts
    assert [(one.mention.what, one.mention.max) for one in counts] == [("killed", 9)]


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("A bomb went off in Gao, the mayor said on ", True),
        ("A group wrote in a report published on ", True),
        ("A bomb went off in Gao on ", False),
    ],
)
def test_a_day_may_be_that_of_the_telling(before: str, told: bool) -> None:
    day = DateMention("date", "Tuesday", len(before), len(before) + 7)
    assert of_saying(before + "Tuesday.", day) is told
