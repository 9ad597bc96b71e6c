"""Lists of incidents: each item tells of its own, under the day of the heading."""

import pytest

from gazetteer import Gazetteer
from mapper.clauses.lists import items
from mapper.model import Extraction, Report
from mapper.pipeline import extract
from mapper.reading import ready

LIST = "- In Jos: gunmen killed two men.\n- In Kano: gunmen killed two men."


def _read(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("r", text), gazetteer)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (LIST, {0, 1}),
        (f"Incidents:\n{LIST}", {1, 2}),
        ("1. A bomb exploded.\n2. Two men were killed.", {0, 1}),
        ("Kano state: a bomb exploded.\nYobe state: two men were killed.", {0, 1}),
        ("- A bomb exploded in Kano.", set()),
        ("A bomb exploded in Kano.\nTwo men were killed.", set()),
        ("-5 degrees in Kano.\n-7 degrees in Jos.", set()),
    ],
)
def test_items(text: str, wanted: set[int]) -> None:
    assert items(ready(Report("r", text))) == wanted


def test_items_are_events_of_their_own(gazetteer: Gazetteer) -> None:
    assert len(_read(LIST, gazetteer).events) == 2


@pytest.mark.parametrize("heading", ["Security digest, 13 March 2023", "Attacks on 13 March 2023:"])
def test_the_heading_gives_the_day(heading: str, gazetteer: Gazetteer) -> None:
    dated = [e.date for e in _read(f"{heading}\n\n{LIST}", gazetteer).events if e.start > len(heading)]
    assert [str(d.start) for d in dated if d] == ["2023-03-13"] * 2


def test_a_day_in_an_item_is_its_own(gazetteer: Gazetteer) -> None:
    text = f"Digest, 13 March 2023\n{LIST}\n- In Warri: soldiers killed a man on 11 March 2023."
    dated = [e.date for e in _read(text, gazetteer).events]
    assert [str(d.start) for d in dated if d] == ["2023-03-13", "2023-03-13", "2023-03-11"]


@pytest.mark.parametrize(
    "before",
    [
        "Gunmen killed a man in Lagos on 13 March 2023",
        "The list holds what people from each of the states of the land told us in the days to 13 March 2023",
        "From 1 March 2023, after 2 January 2022",
    ],
)
def test_what_is_no_heading_gives_no_day(before: str, gazetteer: Gazetteer) -> None:
    found = [e.date for e in _read(f"{before}\n\n{LIST}", gazetteer).events if e.start > len(before)]
    assert found == [None, None]
