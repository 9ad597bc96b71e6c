"""Words that tell the first-level unit of a report that names none: parties, forces, halls of one."""

import re

import pytest

from gazetteer import Gazetteer
from mapper.lexicon import load
from mapper.model import Report
from mapper.pipeline import extract
from mapper.places.homes import counting, homes
from mapper.reading import ready


def _lent(text: str, gazetteer: Gazetteer) -> str | None:
    (event, *_) = extract(Report("x", text, lang="en"), gazetteer).events
    units = [p.mention.place.admin1 for p in event.placements if p.inherited and p.mention.place]
    return units[0] if units else None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Cane growers of the KRRS began a hunger strike over water.", "IN-KA"),
        ("Two factions of the Biju Janata Dal clashed, and six people were hurt.", "IN-OR"),
        ("Fighting between the army and the TNLA was reported.", "MM-17"),
        ("Gunmen of the Baloch Liberation Army blew up a gas pipeline.", "PK-BA"),
        ("JMM and BJP activists blocked a road over power cuts.", "IN-JH"),  # the BJP says the country
    ],
)
def test_an_event_without_a_place_is_lent_the_unit_of_who_acts(
    text: str, unit: str, gazetteer: Gazetteer
) -> None:
    assert _lent(text, gazetteer) == unit


@pytest.mark.parametrize(
    "text",
    [
        "Members of the Shiv Sena clashed with those of the Samajwadi Party.",  # two homes
        "PMK supporters marched to the court and shouted slogans.",  # nothing says the country
        "Members of the Shiv Sena marched through Indore and shouted slogans.",  # the place is told
    ],
)
def test_nothing_is_lent_where_two_are_told_or_none_is_sure(text: str, gazetteer: Gazetteer) -> None:
    assert _lent(text, gazetteer) is None


def test_a_home_chooses_between_namesakes(gazetteer: Gazetteer) -> None:
    found = extract(Report("x", "SGPC members protested across Punjab.", lang="en"), gazetteer)
    (place,) = [p.mention.place for p in found.events[0].placements]
    assert place is not None
    assert place.admin1 == "IN-PB"


def test_what_is_said_abroad_too_counts_only_in_its_country(gazetteer: Gazetteer) -> None:
    text = "The LDF called for a strike."
    reading = ready(Report("x", text, lang="en"), gazetteer.scan(text))
    assert [home.codes for home in counting(homes(reading), ("IN",))] == [("IN-KL",)]
    assert not list(counting(homes(reading), ("US",)))
    assert not list(counting(homes(reading), ()))


def test_the_rows_are_units_and_each_phrase_stands_once(gazetteer: Gazetteer) -> None:
    rows = load("homes")
    assert list(rows) == ["said", "with_country"]
    codes = {code for part in rows.values() for codes in part for code in codes.split()}
    assert all(re.fullmatch(r"[A-Z]{2}-\w+", code) and gazetteer.unit(code) for code in codes)
    said = [phrase.lower() for part in rows.values() for phrases in part.values() for phrase in phrases]
    said += [phrase.lower() for phrases in load("hallmarks").values() for phrase in phrases]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Clerks struck work across the state of Punjab.", "IN-PB"),
        ("Clerks struck work across the province of Punjab.", "PK-PB"),
    ],
)
def test_what_units_are_called_tells_namesakes_apart(text: str, unit: str, gazetteer: Gazetteer) -> None:
    found = extract(Report("x", text, lang="en"), gazetteer)
    assert [p.mention.place.admin1 for p in found.events[0].placements if p.mention.place] == [unit]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("BNP pickets torched a bus in the capital on Tuesday.", "Dhaka"),
        (
            "In the capital, buses were set on fire during the strike called by the Nepali Congress.",
            "Kathmandu",
        ),
        ("BNP pickets torched a bus in the state capital on Tuesday.", None),
        ("Strikers torched a bus in the capital on Tuesday.", None),  # of which country?
    ],
)
def test_the_capital_is_that_of_the_one_country_told(
    text: str, town: str | None, gazetteer: Gazetteer
) -> None:
    found = extract(Report("x", text, lang="en"), gazetteer)
    places = [p.mention.place for event in found.events for p in event.placements]
    assert (places[0].name if places and places[0] else None) == town


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Militants killed a man in Bethari village of Rupandehi district.", [("Bethari", "at")]),
        ("Shells hit the Al-Houla region of northern Homs in Syria.", [("Al-Houla", "near")]),
    ],
)
def test_what_holds_a_village_is_not_where_it_was(
    text: str, told: list[tuple[str, str]], gazetteer: Gazetteer
) -> None:
    (event,) = extract(Report("x", text, lang="en"), gazetteer).events
    assert [(p.mention.text, p.role) for p in event.placements if p.role != "within"] == told
