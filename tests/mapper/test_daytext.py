"""Days as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.dates.daytext import day_of, order_of
from mapper.errors import UsageError

DAY = date(2018, 2, 28)


@pytest.mark.parametrize(
    "text",
    [
        "2018-02-28", "2018/2/28", "2018-02-28T23:59:00Z", "2018-02-28 04:05:06.789+02:00", "20180228",
        "28-Feb-18", "28-February-2018", "28 Feb 2018", "28 February, 2018", "28th of February 2018",
        "February 28, 2018", "Feb. 28 2018", "Wed, 28 Feb 2018 10:00:00 +0200", "Wednesday 28 February 2018",
        "28.02.2018", "28/02/2018", "02/28/2018", "2/28/2018 10:15 PM", "٢٨ شباط ٢٠١٨", "28 شباط/فبراير 2018",
        "الأربعاء 28 فبراير 2018", " 28\u00a0Feb\u200f 2018 ", "28–02–2018",
        "Wed Feb 28 2018 10:00:00 GMT+0300 (East Africa Time)", "Wed Feb 28 20:13:05 +0000 2018",
        "الأربعاء، 28 فبراير/شباط 2018 - 10:15", "28 فبراير 2018 الساعة 10:15 ص",
        "February 28, 2018 at 10:15 a.m. ET", "28 February 2018 | 10:15 GMT", "28.02.2018 22:13:05 UTC+02:00",
        "28 Feb 2018 at 10:00:00 GMT+3",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_it_comes_in(text: str) -> None:
    assert day_of(text) == DAY


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("03/04/2018", "--day-order"),
        ("3-4-18", "--day-order"),
        ("30 Feb 2018", "no day"),
        ("13/13/2018", "no day"),
        ("0000-01-01", "no day"),
        ("soon", "not a date"),
        ("", "not a date"),
        ("Feb 2018", "not a date"),
        ("28 Feb", "not a date"),
        ("28 Feb 2018 and later", "not a date"),
        ("28 Feb 2018 - 12 killed", "not a date"),
        ("28 Feb 2018 10:00 to 11:00", "not a date"),
        ("9" * 5000, "not a date"),
    ],
)
def test_what_is_no_day_or_may_be_two_is_refused_with_the_reason(text: str, word: str) -> None:
    with pytest.raises(UsageError, match=word):
        day_of(text)


def test_the_order_is_said_or_seen() -> None:
    assert day_of("03/04/2018", "dmy") == date(2018, 4, 3)
    assert day_of("03/04/2018", "mdy") == date(2018, 3, 4)
    assert order_of(["03/04/2018", "23/04/2018"]) == "dmy"
    assert order_of(["03/04/2018", "04/23/2018"]) == "mdy"
    assert order_of(["23/04/2018", "04/23/2018"]) == ""
    assert order_of(["03/04/2018", "soon", "13.01.2018"]) == ""


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2068, 12, 31)))
def test_days_come_back_from_every_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d-%b-%y", "%d.%m.%Y", "%a, %d %b %Y 11:00:00 GMT"):
        assert day_of(day.strftime(form)) == day
    assert day_of(day.strftime("%d/%m/%Y"), "dmy") == day
    assert day_of(day.strftime("%m/%d/%Y"), "mdy") == day


@given(st.text(max_size=100), st.sampled_from(["", "dmy", "mdy"]))
def test_any_text_is_a_day_or_a_sentence(text: str, order: str) -> None:
    try:
        found = str(day_of(text, order))
    except UsageError as error:
        found = str(error)
    assert found
    assert "\n" not in found
