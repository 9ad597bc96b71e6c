"""The day of a post that stands in a line of its own."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mapper.clauses import stamped
from mapper.model import Report
from mapper.pipeline import extract

if TYPE_CHECKING:
    from gazetteer import Gazetteer


class _Short:
    """Stands for the pattern of words; a text of many is not to be read through for each of its days."""

    def findall(self, words: str) -> list[str]:
        assert len(words) <= 1000
        return words.split()


def test_a_book_in_one_line_is_not_read_for_each_of_its_days(
    gazetteer: "Gazetteer", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamped, "_WORD", _Short())
    told = [f"On {day} March 2024 shelling killed {day} people in Kharkiv." for day in range(1, 29)]
    found = extract(Report("r", " ".join(told), published=date(2024, 4, 1)), gazetteer)
    assert [e.date.start.day for e in found.events if e.date] == list(range(1, 29))
