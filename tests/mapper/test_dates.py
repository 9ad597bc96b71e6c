"""Date phrases: found, resolved against the day of publication, or given up with a reason; never today."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.dates.phrases import Frame, find, resolve
from mapper.detect.dates import detect
from mapper.model import DateMention, Report
from mapper.reading import ready

THURSDAY = date(2020, 1, 23)


def mentions(text: str, published: date | None = THURSDAY, lang: str = "en") -> tuple[DateMention, ...]:
    reading = ready(Report("r", text, published=published, lang=lang))
    found = detect(reading)
    assert all(reading.text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return found


def spans(text: str, published: date | None = THURSDAY, lang: str = "en") -> list[tuple[str, str]]:
    """(start, last day) of each mention, "" where it is not resolved."""
    return [
        (m.span.start.isoformat(), (m.span.end - timedelta(1)).isoformat()) if m.span else ("", m.reason)
        for m in mentions(text, published, lang)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("attacked early on Thursday.", "2020-01-23"),
        ("It ends on 5 June next.", "2020-06-05"),
        ("It fell on 12 January next to the mosque.", "2020-01-12"),
        ("Fighting went on until late on Tuesday.", "2020-01-21"),
        ("A truce will hold until Saturday.", "2020-01-25"),
        ("On January 10, 11 and 12 people died in two attacks.", "2020-01-10"),
        ("On Wednesday, the army responded.", "2020-01-22"),
        ("It fell last Thursday.", "2020-01-16"),
        ("It fell on Wednesday, the 8th, at dawn.", "2020-01-08"),
        ("It fell on the morning of the 12th.", "2020-01-12"),
        ("It fell 48 hours ago.", "2020-01-21"),
        ("It fell the day before yesterday.", "2020-01-21"),
        ("It fell last Friday.", "2020-01-17"),
        ("They meet next Monday.", "2020-01-27"),
        ("The talks will be held on Monday.", "2020-01-27"),
        ("A convoy was to leave for Idlib on Monday.", "2020-01-27"),
        ("A convoy is due to leave for Idlib on Monday.", "2020-01-27"),
        ("The collapse was due to a bomb on Monday.", "2020-01-20"),
        ("By Tuesday the death toll had risen to 19.", "2020-01-21"),
        ("All had fled by Tuesday.", "2020-01-21"),
        ("They must leave by Tuesday.", "2020-01-28"),
        ("He would fight on after nine of his men were killed in the hills on Monday.", "2020-01-20"),
        ("It would hand over three foreign hostages to the Red Cross in the hills on Monday.", "2020-01-27"),
        ("Shells fell at about 9 a.m. Wednesday.", "2020-01-22"),
        ("By Tuesday they will have left.", "2020-01-28"),
        ("It fell on Christmas Eve.", "2019-12-24"),
        ("It fell on New Year's Day 2018.", "2018-01-01"),
        ("It fell on 27 Muharram 1441.", "2019-09-26"),
        ("It fell on 3 Ramadan 1440 AH.", "2019-05-08"),
        ("Officials said on Tuesday they will go.", "2020-01-21"),
        ("shelled yesterday", "2020-01-22"),
        ("shelled this morning", "2020-01-23"),
        ("shelled last night", "2020-01-22"),
        ("the day before yesterday", "2020-01-21"),
        ("on 2019-12-31T10:00Z", "2019-12-31"),
        ("on 23 January 2020", "2020-01-23"),
        ("on January 23, 2020, they", "2020-01-23"),
        ("IDLIB, Syria, Jan 23 (Reuters) - Shells fell.", "2020-01-23"),
        ("on Jan. 20 shells fell", "2020-01-20"),
        ("on 23/01/2020 and", "2020-01-23"),
        ("on 1/23/2020 and", "2020-01-23"),
        ("on the 20th.", "2020-01-20"),
        ("on the 25th.", "2019-12-25"),
        ("On August 5 last year, it began", "2019-08-05"),
        ("on Sunday, 12 March", "2019-03-12"),
        ("on Saturday [21 September] they", "2019-09-21"),
        ("on the 5th of May 2017", "2017-05-05"),
        ("a truce until February 3", "2020-02-03"),
        ("three days after the March 1 raid", "2019-03-04"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    assert spans(text) == [(day, day)]


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("It erupted in 2011.", "2011-01-01", "2011-12-31", "year"),
        ("last month", "2019-12-01", "2019-12-31", "month"),
        ("this coming September", "2020-09-01", "2020-09-30", "month"),
        ("on 10, 11 and 12 January", "2020-01-10", "2020-01-12", "week"),
        ("on the 10th, 11th and 12th of January", "2020-01-10", "2020-01-12", "week"),
        ("on January 10, 11 and 12, people died", "2020-01-10", "2020-01-12", "week"),
        ("since Monday evening and until Wednesday morning", "2020-01-20", "2020-01-22", "week"),
        ("this week", "2020-01-20", "2020-01-26", "week"),
        ("between Monday night and Tuesday morning", "2020-01-20", "2020-01-21", "week"),
        ("on the night of Monday to Tuesday", "2020-01-20", "2020-01-21", "week"),
        ("from Monday to Wednesday, 6-8 January", "2020-01-06", "2020-01-08", "week"),
        ("between April and June 2019", "2019-04-01", "2019-06-30", "year"),
        ("from November 2018 to March 2019", "2018-11-01", "2019-03-31", "year"),
        ("in November and December", "2019-11-01", "2019-12-31", "year"),
        ("earlier this month", "2020-01-01", "2020-01-23", "month"),
        ("last week", "2020-01-13", "2020-01-19", "week"),
        ("in the past 10 days", "2020-01-14", "2020-01-23", "month"),
        ("mid-2021", "2021-05-01", "2021-08-31", "year"),
        ("in early 2020", "2020-01-01", "2020-04-30", "year"),
        ("in late March", "2019-03-21", "2019-03-31", "month"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "year"),
        ("between 3 and 7 May", "2019-05-03", "2019-05-07", "week"),
        ("May 3-7", "2019-05-03", "2019-05-07", "week"),
        ("from 3 May to 7 May", "2019-05-03", "2019-05-07", "week"),
        ("between December 30 and January 2", "2019-12-30", "2020-01-02", "week"),
        ("from Monday to Wednesday", "2020-01-20", "2020-01-22", "week"),
        ("in the past 24 hours", "2020-01-22", "2020-01-23", "week"),
        ("during the last 48 hours", "2020-01-21", "2020-01-23", "week"),
        ("the past ten days", "2020-01-14", "2020-01-23", "month"),
        ("early on Sunday, 12 March", "2019-03-12", "2019-03-12", "day"),
        ("in the first week of May", "2019-05-01", "2019-05-07", "week"),
        ("in the last week of May 2018", "2018-05-25", "2018-05-31", "week"),
        ("in the second half of 2019", "2019-07-01", "2019-12-31", "year"),
        ("in the first half of May", "2019-05-01", "2019-05-15", "month"),
        ("in the third quarter of 2019", "2019-07-01", "2019-09-30", "year"),
        ("in Q3 2019", "2019-07-01", "2019-09-30", "year"),
        ("in the week of 3 May", "2019-04-29", "2019-05-05", "week"),
        ("in the summer of 2019", "2019-06-01", "2019-08-31", "year"),
        ("last summer", "2019-06-01", "2019-08-31", "year"),
        ("in the early 1990s", "1990-01-01", "1993-12-31", "year"),
        ("shelled overnight", "2020-01-22", "2020-01-23", "day"),
        ("bombed stores overnight on 16-17 January 2020", "2020-01-16", "2020-01-17", "week"),
        ("shelled overnight on Monday", "2020-01-20", "2020-01-21", "day"),
        ("shelled overnight on January 16 to 17", "2020-01-16", "2020-01-17", "week"),
        ("shelled overnight into Tuesday", "2020-01-20", "2020-01-21", "day"),
        ("shelled overnight Thursday", "2020-01-22", "2020-01-23", "day"),
        ("jailed for a 2018 bombing", "2018-01-01", "2018-12-31", "year"),
        ("after a 2015 peace deal", "2015-01-01", "2015-12-31", "year"),
        ("between 2014 and 2016", "2014-01-01", "2016-12-31", "year"),
        ("in January", "2020-01-01", "2020-01-31", "month"),
        ("in May last year", "2019-05-01", "2019-05-31", "month"),
        ("two years ago", "2018-01-01", "2018-12-31", "year"),
    ],
)
def test_a_span(text: str, first: str, last: str, precision: str) -> None:
    assert spans(text) == [(first, last)]
    found = mentions(text)[0].span
    assert found is not None
    assert found.precision == precision


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell on 3 March. They fled.", "3 March"),
        ("It fell on the 25th of July.", "25th of July"),
        ("It fell in late July.", "late July"),
        ("It fell between 3 and 9 August.", "between 3 and 9 August"),
        ("It fell on Jan. 3, 2019.", "Jan. 3, 2019"),
    ],
)
def test_the_stop_of_a_sentence_is_no_part_of_a_date(text: str, words: str) -> None:
    assert [m.text for m in mentions(text)] == [words]


@pytest.mark.parametrize(
    "text", ["In 2011 protests began.", "In 2012 rebels captured it.", "In 2012 people fled it."]
)
def test_a_year_at_the_beginning_of_a_sentence_counts_nobody(text: str) -> None:
    assert [m.text for m in mentions(text)] == [text[3:7]]


@pytest.mark.parametrize(
    "text", ["It fell on 31 December 9999, they said.", "It fell on March 3, 9999.", "It fell on 1 May 2500"]
)
def test_no_other_year_stands_for_one_that_cannot_be(text: str) -> None:
    [mention] = mentions(text)
    assert mention.span is None
    assert mention.text[-4:] in ("9999", "2500")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On 3 March 1775, they met.", "1775-03-03"),
        ("On 3 January 9999 people fled.", "2020-01-03"),
        ("On 3 January, 3,500 people fled.", "2020-01-03"),
        ("They fled on 3 January 1430.", "2020-01-03"),
    ],
)
def test_a_number_behind_a_day_may_be_a_year_long_ago_a_count_or_a_time(text: str, first: str) -> None:
    assert spans(text)[0][0] == first


def test_the_year_last_mentioned_is_carried() -> None:
    text = "Under an agreement reached in Sochi in 2018, they were to leave by October 15 that year."
    assert spans(text)[1] == ("2018-10-15", "2018-10-15")
    assert spans(text, None)[1] == ("2018-10-15", "2018-10-15")
    assert mentions("They left on October 15 that year.")[0].span is None


def test_a_day_counts_from_the_day_last_mentioned() -> None:
    text = "On March 15, 2011 protests began. On March 20 they spread. The next day, police fired."
    assert [s[0] for s in spans(text)] == ["2011-03-15", "2011-03-20", "2011-03-21"]
    assert spans("It began on 3 May 2019, three days earlier than planned; two days later, it ended.")[
        -1
    ] == (
        "2019-05-05",
        "2019-05-05",
    )


@pytest.mark.parametrize(
    "text",
    ["on Thursday", "yesterday", "this week", "two weeks ago", "August 5 last year", "on 5 August", "in May"],
)
def test_nothing_guesses_today(text: str) -> None:
    (found,) = mentions(text, None)
    assert found.span is None
    assert "published" in found.reason


def test_an_absolute_date_needs_no_publication() -> None:
    assert spans("on 5 August 2019", None) == [("2019-08-05", "2019-08-05")]


@pytest.mark.parametrize("text", ["on 30 February 2020", "on 31/04/2019", "February 30"])
def test_an_impossible_date_has_a_reason(text: str) -> None:
    (found,) = mentions(text)
    assert found.span is None
    assert "no" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "He may go and they march on.",
        "A T-72, a BM-21, an AK-47 and an F-16 on the M4 highway.",
        "UN Resolution 2254 and Resolution 2018",
        "In 2018 cases people fled; of 2000 men, 1,500 fled.",
        "the 23rd Division and the 46th Brigade",
        "Call 555-1234-22 at 3:20 pm.",
        "A second attack, The Sun reported.",
        "Every Friday people pray; the April 6 Movement called.",
        "aged 15, 3-5 kilometers, version 1.2.20",
        "June Smith and August Wilson",
        "a 2000 strong force and a 1998 Toyota",
        "Shells fell shortly after 7 a.m. (2300 GMT Wednesday).",
    ],
)
def test_no_date(text: str) -> None:
    assert mentions(text) == ()


def test_resolve_alone() -> None:
    assert resolve("last month", Frame(THURSDAY)).span is not None
    assert resolve("a teapot", Frame(THURSDAY)).reason == '"a teapot" is no date phrase'


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_written_day_comes_back(day: date) -> None:
    for text in (f"{day:%d %B %Y}", f"{day:%B} {day.day}, {day.year}", day.isoformat(), f"{day:%d/%m/%Y}"):
        (phrase,) = find(text)
        assert (phrase.start, phrase.end) == (0, len(text))
        span = resolve(text, Frame()).span
        assert span is not None
        assert (span.start, span.precision) == (day, "day")


@given(st.text(max_size=80), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_text_is_survived(text: str, published: date) -> None:
    for mention in mentions(text, published):
        assert (mention.span is None) == bool(mention.reason)


@given(st.integers(0, 6), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_a_weekday_lies_in_the_week_before(number: int, published: date) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    span = resolve(name, Frame(published)).span
    assert span is not None
    assert span.start.weekday() == number
    assert timedelta(0) <= published - span.start < timedelta(7)


@pytest.mark.parametrize("number", ["²", "½", "Ⅷ", "③"])
def test_numbers_that_are_no_digits_are_no_days(number: str) -> None:
    text = f"In March{number} it rained. On March {number} shells fell. On {number} March they stopped."
    assert all(number not in words for words, _ in spans(text))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Thursday 9 to Saturday 11 January", "2020-01-09", "2020-01-11"),
        ("From Tuesday, January 7, to Friday, January 10, troops", "2020-01-07", "2020-01-10"),
        ("Between Saturday 11 and Monday 13 January troops", "2020-01-11", "2020-01-13"),
        ("Mon 6 Jan - Wed 8 Jan 2020", "2020-01-06", "2020-01-08"),
    ],
)
def test_days_of_a_range_may_have_their_weekdays(text: str, first: str, last: str) -> None:
    assert spans(text) == [(first, last)]
