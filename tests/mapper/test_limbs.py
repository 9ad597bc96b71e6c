"""Who was shot where nobody dies of it at once is wounded."""

import pytest

from mapper.counts.casualties import harms
from mapper.words.numerals import tokens


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A sniper shot a ten-year-old girl in the leg.", [("wounded", 1)]),
        ("Gunmen shot two policemen in the legs.", [("wounded", 2)]),
        ("A farmer was shot in the shoulder by soldiers.", [("wounded", 1)]),
        ("A man was stabbed in his arm.", [("wounded", 1)]),
        ("A man was shot in his left leg.", [("wounded", 1)]),
        ("A protester was shot in both legs.", [("wounded", 1)]),
        ("A guard was shot in the arms depot.", []),
        ("A man was shot in the leg and died.", [("killed", 1)]),
        ("A film was shot in the hand of a master.", []),
        ("Two men were shot in the town.", []),
    ],
)
def test_a_shot_in_a_limb_is_a_wound(text: str, told: list[tuple[str, int]]) -> None:
    found = harms(tokens(text, 0, len(text)), frozenset())
    assert [(harm.what, harm.quantity.min) for harm in found] == told
