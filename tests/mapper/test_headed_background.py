"""What stands under a heading such as "Background" is no news of its report."""

import pytest

import mapper
from gazetteer import Gazetteer

_NEWS = "Shells hit El Fasher on 18 May, killing nine people."
_OLD = "In April 2025, the RSF seized Zamzam camp, killing 300 people."


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (f"Situation\n{_NEWS}\n\nBACKGROUND\n{_OLD}", ["asserted", "historical"]),
        (f"{_NEWS}\n\n3. Background:\n\n{_OLD}", ["asserted", "historical"]),
        (f"{_NEWS}\n\nBackground: {_OLD}", ["asserted", "historical"]),
        (
            "Background\nRebels shelled El Obeid. Nine died.\n\nSituation\n" + _NEWS,
            ["historical", "asserted"],
        ),
        # news under it, other headings, the heading's section at an end
        (f"{_OLD.replace('April', 'May')}\n\nBackground\n{_NEWS}", ["asserted", "asserted"]),
        (f"Situation\n{_NEWS}\n\nSeizure of the camp\n{_OLD}", ["asserted", "asserted"]),
        (f"Background\nSudan has 18 states.\n\nSituation\n{_OLD}", ["asserted"]),
    ],
)
def test_background_is_told_before(text: str, statuses: list[str], gazetteer: Gazetteer) -> None:
    found = mapper.extract(text, published="2025-05-20", gazetteer=gazetteer)
    assert [event.status for event in found.events] == statuses
