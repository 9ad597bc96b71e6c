"""The day of an event against its report: news, background, or still to come."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mapper.events.timeline import timed
from mapper.model import DateSpan, Status
from tests.mapper.factory import event

PUBLISHED = date(2023, 9, 16)


def _status(day: date, status: Status = "asserted", published: date | None = PUBLISHED) -> Status:
    made = replace(event(), status=status, date=DateSpan(day, day + timedelta(1), "day"))
    return timed([made], [0], published)[0].status


@pytest.mark.parametrize(
    ("day", "status", "wanted"),
    [
        (date(2023, 9, 15), "asserted", "asserted"),
        (date(2015, 10, 10), "asserted", "asserted"),
        (date(2015, 10, 10), "historical", "historical"),
        (date(2023, 9, 1), "historical", "asserted"),
        (date(2023, 9, 17), "asserted", "asserted"),
        (date(2023, 9, 20), "asserted", "planned"),
        (date(2023, 9, 20), "negated", "negated"),
    ],
)
def test_the_only_event_of_a_report(day: date, status: Status, wanted: Status) -> None:
    assert _status(day, status) == wanted


def test_without_a_day_of_publication_nothing_is_to_come() -> None:
    assert _status(date(2123, 3, 16), published=None) == "asserted"
