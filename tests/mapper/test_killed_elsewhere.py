"""Far fewer dead in a town, on a day of their own, behind a fight that was told of a whole province."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mapper.model import Report
from mapper.pipeline import extract

if TYPE_CHECKING:
    from gazetteer import Gazetteer


def told(text: str, gazetteer: "Gazetteer") -> list[list[int | None]]:
    """The dead of each event."""
    found = extract(Report("r", text, published=date(2025, 1, 20)), gazetteer)
    return [[c.mention.min for c in e.counts if c.mention.what == "killed"] for e in found.events]


@pytest.mark.parametrize(
    "text",
    [
        "At least 80 people were killed in fighting between the ELN and FARC dissidents in the "
        "Catatumbo region of Norte de Santander, Colombia, officials said on Sunday. "
        "In Tibú, gunmen shot dead a teacher on Saturday.",
        "At least 80 people were killed in clashes in North Darfur, Sudan. Gunmen shot dead a doctor in El "
        "Fasher on Saturday.",
    ],
)
def test_another_deed_is_not_where_the_dead_of_the_fight_were(gazetteer: "Gazetteer", text: str) -> None:
    assert told(text, gazetteer) == [[80], [1]]


@pytest.mark.parametrize(
    "text",
    [
        "At least 80 people were killed in clashes in North Darfur, Sudan. "
        "The people were killed in El Fasher on Saturday.",
        "At least 80 people were killed in clashes in North Darfur, Sudan. "
        "75 people were killed in El Fasher on Saturday.",
        "At least 80 people were killed in clashes in North Darfur, Sudan. A doctor was among the dead.",
    ],
)
def test_what_may_be_of_the_fight_stays_with_it(gazetteer: "Gazetteer", text: str) -> None:
    assert len(told(text, gazetteer)) == 1
