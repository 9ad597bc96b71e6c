"""The head of a text: labels, a line that is a date, datelines; and what only looks like them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.heads.masthead import Head, dateline, head
from mapper.lexicon import load

DAY = date(2024, 5, 12)


@pytest.mark.parametrize(
    ("text", "published", "publisher"),
    [
        ("SUMY, Ukraine, May 12, 2024 (Reuters) — A drone hit a depot.", DAY, "Reuters"),
        ("SUMY, 12 May 2024 (Suspilne) - A drone hit a depot.", DAY, "Suspilne"),
        ("PORT-AU-PRINCE, Haiti (AP) — Gangs burned a clinic.", None, "AP"),
        ("(Reuters) - Gangs burned a clinic.", None, "Reuters"),
        ("SUMY, Ukraine, 12 May 2024 (Suspilne)\n\nA drone hit a depot.", DAY, "Suspilne"),
        ("Drone hits depot\nSUMY, 12 May 2024 (Suspilne) -\nA drone hit a depot.", DAY, "Suspilne"),
        ("حمص – سانا – 12 أيار 2024\nأصيب شاب.", DAY, "SANA"),
        ("حمص – 12 أيار 2024 – سانا: أصيب شاب.", DAY, "SANA"),
        ("GENEVA, 12 May 2024 – The office counted 40 dead.", DAY, ""),
        ("MOSCOW, May 12, 2024. /TASS/. The ministry said so.", DAY, "TASS"),
        ("Homs, SANA- The army found a tunnel.", None, "SANA"),
        ("حمص – سانا: عثرت الجهات المختصة على نفق.", None, "SANA"),
        ("حمص-سانا\nعثرت الجهات المختصة على نفق.", None, "SANA"),
        ("بغداد 12 أيار 2024 (رويترز) - قال مصدر أمني.", DAY, "Reuters"),
        ("رام الله 12-5-2024 وفا- أصيب شاب.", None, "WAFA"),
        ("رام الله 15-5-2024 وفا- أصيب شاب.", date(2024, 5, 15), "WAFA"),
        ("Published: 12 May 2024\nSource: Radio Okapi\n\nTwo died.", DAY, "Radio Okapi"),
        ('المصدر: "سانا"\nأصيب اثنان.', None, "SANA"),
        ("**Date:** 2024-05-12\nTwo died.", DAY, ""),
        ("تاريخ النشر: ١٢ أيار ٢٠٢٤\nالمصدر: سانا\nأصيب اثنان.", DAY, "SANA"),
        ("Situation Report No. 7\n12 May 2024\nTwo died in the camp.", DAY, ""),
        ("Situation Report No. 7\nAs of 12 May 2024\nTwo died in the camp.", DAY, ""),
        ("Flash Update 2 | Hostilities in Sumy, as of 17:00 on 12 May 2024\nTwo died.", DAY, ""),
        ("Access Snapshot (as of 12 May 2024)\nTwo died in the camp.", DAY, ""),
        ("Data as of: 12 May 2024\nTwo died in the camp.", DAY, ""),
        ("(Nairobi, 12 May 2024)\nTwo died in the camp.", DAY, ""),
        ("دمشق، 12 أيار 2024\nأصيب شاب.", DAY, ""),
        ("الخرطوم – 12 مايو 2024\nأصيب شاب.", DAY, ""),
        ("YANGON, 15/05/2024 (Mizzima) - Two died.", date(2024, 5, 15), "Mizzima"),
        ("بغداد / 12 أيار 2024 / واع – أصيب شاب.", DAY, "INA"),
        ("(Goma, 12 May 2024) – Rebels killed 17 people, a monitor said today.", DAY, ""),
        ("By Ali Hassan | Mogadishu | Published 15/05/2024 09:15\nTwo died.", date(2024, 5, 15), ""),
        ("Posted on May 12, 2024 at 9:15 am\nTwo died.", DAY, ""),
    ],
)
def test_day_and_publisher_are_taken_where_they_stand(
    text: str, published: date | None, publisher: str
) -> None:
    found = head(text)
    assert (found.published, found.publisher) == (published, publisher)


@pytest.mark.parametrize(
    "text",
    [
        "Clashes (Idlib) - five dead.",
        "Clashes In Sumy, 12 May (Updated)\nTwo died.",
        "Monday, 5 January – shells hit Sumy.",
        "Source: **",
        "Clashes on May 12, 2024 – the worst in a year – left five dead.",
        "On May 12, 2024 — a Sunday — shells hit Sumy.",
        "In 2019 (see below) — five dead.",
        "Three people: one child.",
        "GOMA, Democratic Republic of the Congo - Fighting went on.",
        "The attack of 12 May 2024 killed five.",
        "The toll stood at 40 as of 12 May 2024.",
        "As of 12 May 2024, the toll stood at 40.",
        "Posted there on 12 May 2024, Ali Hassan fell in action.",
        "Updated maps of 12 May 2024 show the line.",
        "May 10, 2024: shells hit Sumy.\nMay 12, 2024: shells hit Lyman.",
        "Two men - Ali and Omar - were killed on 12 May 2024.",
        "Sources: several. The death toll may rise.",
        "Ali Hassan (Reuters photo shows him) said so.",
    ],
)
def test_nothing_is_taken_from_what_only_looks_like_it(text: str) -> None:
    assert head(text, titled=True) == Head()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SUMY, Ukraine, May 12 (Reuters) — A drone hit a depot.", "May 12"),
        ("Date: 03/04/2020\nA drone hit a depot.", "--day-order"),
        ("Published: last week\nA drone hit a depot.", "not a date"),
    ],
)
def test_a_day_that_cannot_be_known_stays_open_with_the_reason(text: str, words: str) -> None:
    found = head(text)
    assert found.published is None
    assert words in found.note


def test_the_order_of_day_and_month_settles_it() -> None:
    assert head("Date: 03/04/2020\nx", "dmy").published == date(2020, 4, 3)
    assert head("Date: 03/04/2020\nx", "mdy").published == date(2020, 3, 4)


def test_a_heading_is_a_title_and_a_sentence_is_not() -> None:
    body = "A drone hit an oil depot in Sumy region on Sunday, setting two tanks on fire, the governor said."
    assert head(f"Drone hits depot in Sumy\n\n{body}", titled=True).title == "Drone hits depot in Sumy"
    assert head(f"SUMY, 12 May 2024 (Suspilne)\n{body}", titled=True).title == ""
    assert head("حمص – سانا – 12 أيار 2024\nأصيب شابان بانفجار لغم قرب المدينة.", titled=True).title == ""
    assert head(f"Title: Drone hits depot\n{body}").title == "Drone hits depot"
    assert head(f"A drone hit a depot.\n\n{body}", titled=True).title == ""
    assert head(f"- a list\n\n{body}", titled=True).title == ""
    assert head("Drone hits depot in Sumy", titled=True).title == ""
    assert head(f"Drone hits depot in Sumy\n\n{body}").title == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Drone hits depot\n\nKYIV, May 12 (Reuters) — A drone hit a depot in Sumy.",
            "KYIV, May 12 (Reuters)",
        ),
        ("Published: 12 May 2024\nSource: AP\n\nKYIV (AP) — A drone hit Sumy.", "KYIV (AP)"),
        ("Damascus, SANA- The army found a tunnel.", "Damascus, SANA"),
        ("SUMY, 12 May 2024 (Suspilne) -\nA drone hit a depot.", "SUMY, 12 May 2024 (Suspilne)"),
        ("MOSCOW, May 12. /TASS/. The ministry said so.", "MOSCOW, May 12. /TASS/. "),
        ("حمص – سانا: عثرت الجهات المختصة على نفق.", "حمص"),
        ("A drone hit a depot in Kyiv (AP) — and left.", ""),
        ("Kyiv\n\nA drone hit a depot.", ""),
        ("", ""),
    ],
)
def test_the_span_of_a_dateline_ends_at_its_dash(text: str, words: str) -> None:
    start, end = dateline(text)
    assert text[start:end] == words


@given(st.text(alphabet="AB ,()-–—:/١2x\n\t.أب", max_size=300), st.booleans())
def test_any_text_has_a_head(text: str, titled: bool) -> None:
    found = head(text, titled=titled)
    assert "\n" not in found.title + found.publisher
    start, end = dateline(text)
    assert 0 <= start <= end <= len(text)


def test_the_lexicon_has_each_label_once_and_only_known_kinds() -> None:
    labels = load("masthead")
    assert set(labels) == {"published", "publisher", "title", "url", "as_of"}
    flat = [label for words in labels.values() for label in words]
    assert len(flat) == len(set(flat))
    assert all(label == label.strip().lower() for label in flat)
