"""The day of an event against its report: news, background, or still to come."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mapper.model import DateSpan, Status
from mapper.timeline import timed
from tests.mapper.factory import event

PUBLISHED = date(2023, 9, 16)


def _status(day: date, status: Status = "asserted", published: date | None = PUBLISHED) -> Status:
    made = replace(event(), status=status, date=DateSpan(day, day + timedelta(1), "day"))
    return timed([made], [0], published)[0].status


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2023, 9, 15), "asserted"),
        (date(2022, 10, 1), "asserted"),
        (date(2015, 10, 10), "historical"),
        (date(2023, 9, 17), "asserted"),
        (date(2023, 9, 20), "planned"),
    ],
)
def test_the_only_event_of_a_report(day: date, wanted: Status) -> None:
    assert _status(day) == wanted


def test_what_did_not_happen_keeps_its_status() -> None:
    assert _status(date(2015, 10, 10), "negated") == "negated"


def test_without_a_day_of_publication_nothing_is_long_past() -> None:
    assert _status(date(1988, 3, 16), published=None) == "asserted"
