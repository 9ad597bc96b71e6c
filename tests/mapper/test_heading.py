"""The heading of a map that nobody gave one."""

from datetime import date

import pytest

from mapper.model import Report
from mapper.pages.heading import heading

MAY, JUNE, LAST = date(2024, 5, 4), date(2024, 6, 1), date(2023, 12, 30)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([MAY, date(2024, 5, 19), date(2024, 5, 9)], "3 reports, 4–19 May 2024"),
        ([MAY, JUNE], "2 reports, 4 May – 1 June 2024"),
        ([MAY, LAST], "2 reports, 30 December 2023 – 4 May 2024"),
        ([MAY, MAY], "2 reports, 4 May 2024"),
        ([MAY, JUNE, None], "3 reports, 4 May – 1 June 2024"),
        ([MAY, None], "2 reports"),
        ([None, None, None], "3 reports"),
        ([MAY] * 1204, "1,204 reports, 4 May 2024"),
    ],
)
def test_several_reports_are_headed_by_their_number_and_days(days: list[date | None], said: str) -> None:
    assert heading([Report("a", "One died.", published=day) for day in days]) == said


def test_one_report_is_headed_by_its_title_else_its_id() -> None:
    assert heading([Report("a-1", "One died.", title="Shells at dusk", published=MAY)]) == "Shells at dusk"
    assert heading([Report("a-1", "One died.", published=MAY)]) == "a-1"


def test_a_map_in_arabic_is_headed_in_arabic() -> None:
    reports = [Report("a", "One died.", published=day) for day in (MAY, JUNE)]
    assert heading(reports, "ar") == "عدد التقارير: 2، 4 مايو – 1 يونيو 2024"
    assert heading(reports, "ar-SY") == heading(reports, "ar")
