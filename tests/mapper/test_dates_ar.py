"""Dates in Arabic: months of three traditions, both digits, days from publication, the Muslim calendar."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.detect.dates import detect
from mapper.lexicon import load
from mapper.model import DateMention, Report
from mapper.reading import ready

THURSDAY = date(2020, 1, 23)


def mentions(text: str, published: date | None = THURSDAY) -> tuple[DateMention, ...]:
    reading = ready(Report("r", text, published=published, lang="ar"))
    found = detect(reading)
    assert all(reading.text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return found


def spans(text: str, published: date | None = THURSDAY) -> list[tuple[str, str]]:
    """(start, last day) of each mention, "" where it is not resolved."""
    return [
        (m.span.start.isoformat(), (m.span.end - timedelta(1)).isoformat()) if m.span else ("", m.reason)
        for m in mentions(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("انهار السد اليوم الخميس", "2020-01-23"),
        ("ينتهي العقد في 5 يونيو المقبل", "2020-06-05"),
        ("واصلت الجرافات هدم المنازل حتى مساء الثلاثاء", "2020-01-21"),
        ("انهار السد مساء أمس الأربعاء", "2020-01-22"),
        ("وصل الوفد يوم الثلاثاء", "2020-01-21"),
        ("فجرَ اليوم", "2020-01-23"),
        ("الليلة الماضية", "2020-01-22"),
        ("أول من أمس", "2020-01-21"),
        ("غداً الجمعة", "2020-01-24"),
        ("الخميس الماضي", "2020-01-16"),
        ("يعقد الاجتماع الاثنين المقبل", "2020-01-27"),
        ("قبل يوم", "2020-01-22"),
        ("قبل يومين", "2020-01-21"),
        ("قبل 5 أيام", "2020-01-18"),
        ("منذ ساعات", "2020-01-23"),
        ("في 6 آب 2019", "2019-08-06"),
        ("(6 آب/أغسطس 2019)", "2019-08-06"),
        ("٦ أغسطس ٢٠١٩", "2019-08-06"),
        ("في 6 غشت 2019", "2019-08-06"),
        ("5 جانفي 2020", "2020-01-05"),
        ("في الخامس عشر من آذار", "2019-03-15"),
        ("الأول من أيار 2019", "2019-05-01"),
        ("يوم الحادي والعشرين من تموز", "2019-07-21"),
        ("يوم الاثنين 20 كانون الثاني/ يناير الجاري", "2020-01-20"),
        ("20 من الشهر الجاري", "2020-01-20"),
        ("في 29 كانون الثاني الجاري", "2020-01-29"),
        ("في 29 كانون الثاني", "2019-01-29"),
        ("30 من الشهر الجاري", "2020-01-30"),
        ("في السابع من الشهر الحالي", "2020-01-07"),
        ("20 من الشهر الماضي", "2019-12-20"),
        ("٢٠٢٠/٠١/١٥", "2020-01-15"),
        ("15-1-2020", "2020-01-15"),
        ("قصف المدينة 2019/12/2", "2019-12-02"),
        ("2019/1/15م", "2019-01-15"),
        ("الاثنين 2/12/2019", "2019-12-02"),
        ("يوم الاثنين الموافق 2/12/2019 قصف", "2019-12-02"),
        ("مساء الاثنين 2019-12-02", "2019-12-02"),
        ("بعد ثلاثة أيام من غارة 1 آذار", "2019-03-04"),
        ("هدنة حتى 3 شباط", "2020-02-03"),
        ("ستبدأ المحادثات يوم الأحد", "2020-01-26"),
        ("12 رمضان 1440", "2019-05-17"),
        ("1 محرم 1441 هـ", "2019-08-31"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    assert spans(text) == [(day, day)]


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("منذ عام 2011", "2011-01-01", "2011-12-31", "year"),
        ("منذ ٢٠١١", "2011-01-01", "2011-12-31", "year"),
        ("الشهر الماضي", "2019-12-01", "2019-12-31", "month"),
        ("تنتهي في سبتمبر المقبل", "2020-09-01", "2020-09-30", "month"),
        ("وقع في سبتمبر الماضي", "2019-09-01", "2019-09-30", "month"),
        ("منذ مساء الاثنين وحتى صباح الأربعاء", "2020-01-20", "2020-01-22", "week"),
        ("من مساء الاثنين حتى صباح الأربعاء", "2020-01-20", "2020-01-22", "week"),
        ("هذا الأسبوع", "2020-01-20", "2020-01-26", "week"),
        ("الأسبوع الفائت", "2020-01-13", "2020-01-19", "week"),
        ("العام المنصرم", "2019-01-01", "2019-12-31", "year"),
        ("خلال الأيام العشرة الماضية", "2020-01-14", "2020-01-23", "month"),
        ("خلال 10 أيام الماضية", "2020-01-14", "2020-01-23", "month"),
        ("خلال الـ24 ساعة الماضية", "2020-01-22", "2020-01-23", "week"),
        ("منتصف عام 2021", "2021-05-01", "2021-08-31", "year"),
        ("أواخر آذار", "2019-03-21", "2019-03-31", "month"),
        ("مطلع العام الجاري", "2020-01-01", "2020-04-30", "year"),
        ("منذ بداية العام", "2020-01-01", "2020-04-30", "year"),
        ("في الأسبوع الأول من أيار", "2019-05-01", "2019-05-07", "week"),
        ("في النصف الثاني من عام 2019", "2019-07-01", "2019-12-31", "year"),
        ("في صيف 2019", "2019-06-01", "2019-08-31", "year"),
        ("في تسعينيات القرن الماضي", "1990-01-01", "1999-12-31", "year"),
        ("بين 3 و7 أيار", "2019-05-03", "2019-05-07", "week"),
        ("من 30 كانون الأول إلى 2 كانون الثاني", "2019-12-30", "2020-01-02", "week"),
        ("3-7 أيار", "2019-05-03", "2019-05-07", "week"),
        ("ليل الأربعاء - الخميس", "2020-01-22", "2020-01-23", "week"),
        ("ليل الأربعاء الخميس", "2020-01-22", "2020-01-23", "week"),
        ("ليلة الأربعاء على الخميس", "2020-01-22", "2020-01-23", "week"),
        ("في الليلة الفاصلة بين الأربعاء والخميس", "2020-01-22", "2020-01-23", "week"),
        ("الليلة ما بين يومي الأربعاء والخميس", "2020-01-22", "2020-01-23", "week"),
        ("يومي السبت والأحد", "2020-01-18", "2020-01-19", "week"),
        ("بين عامي 2014 و2016", "2014-01-01", "2016-12-31", "year"),
        ("في كانون الثاني", "2020-01-01", "2020-01-31", "month"),
        ("قبل عامين", "2018-01-01", "2018-12-31", "year"),
        ("في آذار من العام الماضي", "2019-03-01", "2019-03-31", "month"),
    ],
)
def test_a_span(text: str, first: str, last: str, precision: str) -> None:
    assert spans(text) == [(first, last)]
    found = mentions(text)[0].span
    assert found is not None
    assert found.precision == precision


def test_the_day_last_mentioned_is_carried() -> None:
    assert [s[0] for s in spans("اندلع القتال في 3 أيار 2019. وفي اليوم التالي توقف.")] == [
        "2019-05-03",
        "2019-05-04",
    ]


@pytest.mark.parametrize(
    "text", ["يوم الخميس", "أمس", "هذا الأسبوع", "قبل شهرين", "في 5 آب", "في أيار", "20 من الشهر الجاري"]
)
def test_nothing_is_guessed_without_the_day_of_publication(text: str) -> None:
    found = mentions(text, None)
    assert [m.span for m in found] == [None]
    assert "needs" in found[0].reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("12 رمضان هـ", "year"),
        ("30 صفر 1300 هـ", "no such"),
        ("31 شباط 2020", "no day"),
        ("خلال الأيام الماضية", "no number"),
    ],
)
def test_what_cannot_be_resolved_says_why(text: str, reason: str) -> None:
    found = mentions(text)
    assert [m.span for m in found] == [None]
    assert reason in found[0].reason


@pytest.mark.parametrize(
    "text",
    [
        "في 2000 منزل", "القرار 2254", "12 رمضان", "مدفع من عيار 122", "كل خميس", "سوق الجمعة 3/4",
        "أب لثلاثة أطفال",
        "عاد 20 طالباً", "الطابق 3",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert [m.text for m in mentions(text) if m.text != "الجمعة"] == []


def test_the_tables_are_whole() -> None:
    table = load("dates")["ar"]
    assert (len(table["months"]), len(table["hijri_months"]), len(table["weekdays"])) == (12, 12, 7)


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 11), st.booleans())
def test_a_written_day_is_that_day(day: date, spelling: int, eastern: bool) -> None:
    names = load("dates")["ar"]["months"][day.month - 1]
    text = f"{day.day} {names[spelling % len(names)]} {day.year}"
    if eastern:
        text = text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert [m.span.start for m in mentions(text) if m.span] == [day]


@given(st.text("يوماسبعخجةأمثلاءارفعن ٠١٢30/-ـًُ()،.", max_size=60), st.one_of(st.none(), st.dates()))
def test_any_text_gives_sound_dates(text: str, published: date | None) -> None:
    for found in mentions(text, published):
        assert found.span is None or found.span.start < found.span.end


def test_no_other_year_stands_for_one_that_cannot_be() -> None:
    assert spans("قتل اثنان في 31 ديسمبر 9999، حسب الشرطة.") == [("", "the year 9999 cannot be")]
    assert spans("في 3 يناير 9999 شخصا نزحوا")[0][0] == "2020-01-03"
