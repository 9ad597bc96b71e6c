"""Precision codes of ACLED and UCDP."""

from datetime import date

import pytest

from gazetteer import Level
from mapper.geometry.precision import date_prec, geo_precision, time_precision, where_prec
from mapper.model import DateSpan, PlaceMention, Role


@pytest.mark.parametrize(
    ("level", "role", "words", "acled", "ucdp"),
    [
        ("settlement", "at", "", 1, 1),
        ("settlement", "near", "", 2, 2),
        ("settlement", "at", "outskirts", 2, 2),
        ("settlement", "at", "road", 2, 5),
        ("admin2", "at", "", 3, 3),
        ("admin1", "at", "", 3, 4),
        ("country", "at", "", 3, 6),
        ("region", "at", "", 3, 5),
        (None, "at", "", 3, 6),
    ],
)
def test_places(level: Level | None, role: Role, words: str, acled: int, ucdp: int) -> None:
    mention = PlaceMention("place", "X", 0, 1, role=role, near_words=words, level=level)
    assert (geo_precision(mention), where_prec(mention)) == (acled, ucdp)


@pytest.mark.parametrize(
    ("end", "acled", "ucdp"),
    [
        (date(2020, 1, 2), 1, 1),
        (date(2020, 1, 5), 2, 2),
        (date(2020, 1, 8), 2, 3),
        (date(2020, 2, 1), 3, 4),
        (date(2021, 1, 1), 3, 5),
    ],
)
def test_dates(end: date, acled: int, ucdp: int) -> None:
    span = DateSpan(date(2020, 1, 1), end, "day")
    assert (time_precision(span), date_prec(span)) == (acled, ucdp)
