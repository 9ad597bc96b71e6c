"""The day of what came so many days before another thing; an agreement and the day from which it holds."""

import pytest

import mapper
from gazetteer import Gazetteer

_AGREED = "Rebel groups agreed to a truce in Jos on Monday."


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The agreement came two days after gunmen shot dead two officers in Bama.",
            ["2025-02-10", "2025-02-08"],
        ),
        (
            "It will begin on Friday.\n\nIt came a week after gunmen shot dead two officers in Bama.",
            ["2025-02-10", "2025-02-03"],
        ),
        ("The agreement came after gunmen shot dead two officers in Bama.", ["2025-02-10", "-"]),
        ("The truce will begin on Friday.", ["2025-02-10"]),
        ("The truce took effect on Wednesday at noon.", ["2025-02-10"]),
        # another one; the end of it
        (
            "The army and a clan signed a separate ceasefire in Bama on Wednesday.",
            ["2025-02-10", "2025-02-12"],
        ),
        ("The truce was extended on Wednesday.", ["2025-02-10", "2025-02-12"]),
    ],
)
def test_what_came_before_and_from_when_it_holds(text: str, days: list[str], gazetteer: Gazetteer) -> None:
    found = mapper.extract(f"{_AGREED} {text}", published="2025-02-13", gazetteer=gazetteer)
    assert [str(event.date.start) if event.date else "-" for event in found.events] == days
