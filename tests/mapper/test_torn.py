"""Which known spellings are but a piece of a longer name."""

import pytest

from mapper.model import Report
from mapper.placenames.name_bounds import index_at
from mapper.placenames.torn import one_of_pieces, only_a_tail
from mapper.placenames.words import words
from mapper.reading import ready

TABLE = words("en")


@pytest.mark.parametrize(
    ("text", "name", "torn"),
    [
        ("in Villa Aurora on Monday", "Aurora", True),
        ("in the sector of Pampa Aurora", "Aurora", True),
        ("in Umm Washington village", "Washington", True),
        ("in Mandera Kenya", "Kenya", False),
        ("in Aurora", "Aurora", False),
        ("said Pancho Villa Aurora", "Aurora", False),
    ],
)
def test_a_known_name_behind_a_head_of_villages_is_only_its_end(text: str, name: str, torn: bool) -> None:
    tokens = ready(Report("r", text)).sentences[0].tokens
    assert only_a_tail(tokens, index_at(tokens, text.index(name)), TABLE) is torn


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("They clashed in Nam Kham township.", True),
        ("They clashed in Nam Kham.", False),
        ("They clashed in Nam and Kham townships.", False),
        ("They clashed in Nam, Kham township.", False),
        ("General Nam Kham village", False),
    ],
)
def test_two_known_names_before_a_kind_are_one(text: str, pieces: bool) -> None:
    tokens = ready(Report("r", text)).sentences[0].tokens
    known = {text.index("Nam"), text.index("Kham")}
    for name in ("Nam", "Kham"):
        at = index_at(tokens, text.index(name))
        assert one_of_pieces(tokens, at, at, known, TABLE) is pieces
