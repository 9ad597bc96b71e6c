"""The table in a terminal: honest words, no wider than asked, nothing that steers the terminal."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from gazetteer import Place, Point
from mapper.commands.table import brief, figure, plain, table, voices, when, where
from mapper.model import (
    Claim,
    Corridor,
    Count,
    CountMention,
    DateSpan,
    Event,
    Extraction,
    Placement,
    PlaceMention,
    Relation,
    Report,
    Source,
    Zone,
)

DAY = DateSpan(date(2020, 1, 23), date(2020, 1, 24), "day")


def placed(text: str, level: str = "settlement", role: str = "at") -> Placement:
    place = Place(f"x:{text}", text, Point(36.7, 35.5), level, "village", "SY")
    return Placement(PlaceMention("place", text, 0, len(text), place=place, level=level), role, 1, 1)


def count(what: str, low: int | None, high: int | None, hedge: str = "", scope: str = "event") -> Count:
    return Count(CountMention("count", "x", 0, 1, what=what, min=low, max=high, hedge=hedge, scope=scope))


def event(**more: object) -> Event:
    given = {"type": "Battles", "sub_type": "Armed clash", "date": DAY} | more
    return Event("e", status="asserted", confidence=0.5, start=0, end=1, **given)


def shown(found: Extraction, width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False).print(table(found, width))
    return out.getvalue()


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2020-01-23", "2020-01-24", "day", "2020-01-23"),
        ("2020-01-20", "2020-01-27", "week", "2020-01-20 to 2020-01-26 (week)"),
        ("2018-10-01", "2018-11-01", "month", "2018-10 (month)"),
        ("2018-10-21", "2018-11-01", "month", "2018-10-21 to 2018-10-31 (month)"),
        ("2011-01-01", "2012-01-01", "year", "2011 (year)"),
        ("1990-01-01", "2000-01-01", "year", "1990-01-01 to 1999-12-31 (year)"),
    ],
)
def test_a_date_is_as_precise_as_it_is(start: str, end: str, precision: str, words: str) -> None:
    assert when(DateSpan(date.fromisoformat(start), date.fromisoformat(end), precision)) == words


def test_no_date_is_said() -> None:
    assert when(None) == "not dated"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([count("killed", None, 40, "up to")], "≤40"),
        ([count("killed", 5, None)], "≥5"),
        ([count("killed", 5, 7)], "5–7"),
        ([count("killed", 0, 0)], "0"),
        ([count("killed", None, None, "dozens")], "dozens"),
        ([count("killed", None, None)], "some"),
        ([count("killed", 3, 3), count("killed", 4, 4)], "3, 4"),
        ([count("killed", 3, 3), count("killed", 1, 1, scope="part")], "3"),
        ([count("killed", 300, 300, scope="total")], "–"),
        ([count("wounded", 3, 3)], "–"),
    ],
)
def test_a_figure_keeps_what_is_known(counts: list[Count], words: str) -> None:
    assert figure(event(counts=tuple(counts)), "killed") == words


def test_places_are_told_with_their_level() -> None:
    places = [
        placed("al-Tah"),
        placed("al-Samaka"),
        placed("Idlib", "admin1", "within"),
        placed("X", role="from"),
    ]
    assert where(places) == "al-Tah, al-Samaka (settlement); Idlib (admin1)"
    assert where([placed("Sochi"), placed("Russia", "country", "within")]) == "Sochi (settlement)"
    assert where([placed("Russia", "country")]) == "Russia (country)"
    nowhere = Placement(PlaceMention("place", "Atlantis", 0, 8), "at", 1, 1)
    assert where([nowhere]) == "Atlantis (not found)"
    assert where([]) == "no place named"


def test_what_lies_beside_places_is_shown_with_how_exactly_it_is_known() -> None:
    """ "Between Nyala and Zalingei" are 120 km: no point, whatever its level is called."""
    words = "between Nyala and Zalingei"
    told = Relation("between", words, 0, len(words), "", Point(24.2, 12.5))
    ends = [placed(name, "point", "near") for name in ("Nyala", "Zalingei")]
    ends = [replace(p, mention=replace(p.mention, relation=told, uncertainty_km=118.6)) for p in ends]
    assert where(ends) == "between Nyala and Zalingei (within 119 km)"


def test_voices_are_chains() -> None:
    chain = Claim("c1", (Source("SANA", "SANA"), Source("a military source", "a")), 0, 1)
    claims = {"c0": Claim("c0", (), 0, 1), "c1": chain}
    assert voices(event(claims=("c0", "c1")), claims) == "the report; SANA, citing a military source"


@pytest.mark.parametrize("width", [80, 100, 140, 220])
def test_the_table_fills_no_more_than_it_may_and_loses_nothing(width: int) -> None:
    long = event(
        type="Explosions/Remote violence",
        sub_type="Shelling/artillery/missile attack",
        placements=(placed("Maarrat al-Numan"), placed("إدلب", "admin1")),
        counts=(count("killed", None, 40), count("wounded", 80, 80)),
    )
    found = Extraction(Report("r", "t"), events=(long, event()))
    text = shown(found, width)
    assert max(len(line) for line in text.splitlines()) <= width
    for word in ("2020-01-23", "artillery/", "al-Numan", "إدلب", "≤40 / 80", "0.50", "asserted", "wounded"):
        assert word in text


@pytest.mark.parametrize("width", [80, 100, 120, 220])
@pytest.mark.parametrize("status", ["asserted", "historical", "hypothetical"])
def test_a_status_is_one_word(width: int, status: Any) -> None:
    told = event(
        placements=(placed("Maarrat al-Numan"),), sub_type="Shelling/artillery/missile attack",
        date=DateSpan(date(2020, 1, 20), date(2020, 1, 27), "week"),
        counts=(count("killed", 5, 7), count("wounded", 80, 80)), claims=("c",),
    )  # fmt: skip
    said = Claim("c", (Source("Syrian Observatory for Human Rights", "SOHR"),), 0, 1)
    text = shown(Extraction(Report("r", "x"), events=(replace(told, status=status),), claims=(said,)), width)
    assert max(len(line) for line in text.splitlines()) <= width
    assert status in text.split()


def test_corridors_and_zones_are_told() -> None:
    corridor = Corridor("k", 0, 1, count=3, status="open", opened_by="Syrian authorities")
    zone = Zone("z", "demilitarised zone", 0, 1, "agreed", (placed("Idlib", "admin1"),))
    text = shown(Extraction(Report("r", "t"), corridors=(corridor,), zones=(zone,)))
    assert "Corridor: 3 routes, open, opened by Syrian authorities, ends not named" in text
    assert "Zone: demilitarised zone (agreed), Idlib" in text


def test_a_report_without_events_gets_a_sentence() -> None:
    assert "No event was found in this report." in shown(Extraction(Report("r", "t")))
    assert "Only places." in shown(Extraction(Report("r", "t"), note="Only places."))


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_nothing_in_a_name_steers_the_terminal(name: str) -> None:
    hostile = name + "\x1b[2J\x9b\u202e[red]"
    found = Extraction(Report("r", "t", title=hostile), events=(event(placements=(placed(hostile),)),))
    text = shown(found)
    assert not set(text) & set("\x1b\x9b\u202e\x07\x08\r")
    assert "[red]" in text.replace("\n", "")
    assert plain(plain(hostile)) == plain(hostile)


def test_a_title_or_name_of_a_page_leaves_room_for_the_rest() -> None:
    found = Extraction(
        Report("r", "t", title="T" * 1_000_000, publisher="P" * 10_000),
        events=(event(placements=(placed("N" * 10_000),)),),
    )
    text = shown(found)
    assert len(text) < 4_000
    assert "T" * 10 in text
    assert "T…" in text.replace("\n", "")


def test_a_name_of_ordinary_length_is_whole() -> None:
    assert brief("x" * 200) == "x" * 200
    assert brief("x" * 201) == "x" * 199 + "…"
