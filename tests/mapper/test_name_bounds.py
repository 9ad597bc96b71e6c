"""Where a name with capitals begins and ends, and which names the report shows to be people's."""

import pytest

from mapper.model import Report
from mapper.placenames.name_bounds import (
    extended,
    index_at,
    part_of_another,
    site_of,
    surnames,
)
from mapper.placenames.words import words
from mapper.reading import ready

TABLE = words("en")


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("in Wexford County on Monday", "Wexford", "Wexford County"),
        ("at Hama Military Airport", "Hama", "Hama Military Airport"),
        ("in Wexford Military circles", "Wexford", "Wexford"),
        ("in Wexford, County Down", "Wexford", "Wexford"),
        ("in Wexford's County Hall", "Wexford", "Wexford"),
    ],
)
def test_a_name_takes_in_the_words_that_end_it(text: str, name: str, whole: str) -> None:
    tokens = ready(Report("r", text)).sentences[0].tokens
    at = next(i for i, t in enumerate(tokens) if t.text.startswith(name))
    last = extended(tokens, at, at, TABLE)
    assert (
        text[tokens[at].start : max(tokens[last].end, tokens[at].start + len(name))].removesuffix("'s")
        == whole
    )


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("the Bank of America", "America", True),
        ("the Ministry of the Desert", "Desert", True),
        ("He saw the Knights of Malta", "Malta", True),
        ("Residents of Malta", "Malta", False),
        ("the University of Karachi", "Karachi", False),
        ("the Gulf of Aden", "Aden", False),
        ("the village of Aden", "Aden", False),
    ],
)
def test_what_another_name_ends_in(text: str, name: str, part: bool) -> None:
    tokens = ready(Report("r", text)).sentences[0].tokens
    assert part_of_another(tokens, index_at(tokens, text.index(name)), TABLE) is part


def test_the_report_shows_who_are_people() -> None:
    text = (
        "Ana Lisbon, 26, fled. Gen. Petra led them. Joe Brest said so. In Lyon, 26 died. Near Nice said they."
    )
    assert surnames(ready(Report("r", text)).sentences, TABLE) == {"Lisbon", "Petra", "Brest"}


def test_the_place_of_a_site() -> None:
    assert site_of("Hama Military Airport", TABLE) == "Hama"
    assert site_of("James River", TABLE) == "James River"
    assert site_of("Airport", TABLE) == "Airport"
