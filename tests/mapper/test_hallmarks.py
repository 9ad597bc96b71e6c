"""Words that tell the country of a report that names none, and organisations of a whole country."""

import re

import pytest

from gazetteer import Gazetteer
from mapper.lexicon import load
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract
from mapper.places.hallmarks import countries
from mapper.reading import ready


def _told(text: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    return countries(ready(Report("x", text, lang="en"), gazetteer.scan(text)))


def _unit(text: str, name: str, gazetteer: Gazetteer) -> str | None:
    found = extract(Report("x", text, lang="en"), gazetteer)
    mention = next(m for m in found.mentions if isinstance(m, PlaceMention) and m.text == name)
    return mention.place.admin1 if mention.place else None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Deputies of the Verkhovna Rada visited the wounded.", ("UA",)),
        ("Two jawans and a villager were hurt.", ("IN", "PK")),
        ("Two jawans of the Railway Protection Force were hurt.", ("IN",)),
        ("Clerks of the National Bank of Pakistan went on strike.", ("PK",)),
        ("The Nepal Federation of Truckers called off its strike.", ("NP",)),
        ("Clerks of Banyamulenge villages fled.", ("CD",)),
        ("Gunmen burned three huts and fled.", ()),
        ("The Peru Fire Department put the blaze out.", ()),
        ("A film about Pakistan and its rangers was shown.", ()),
    ],
)
def test_what_tells_the_country(text: str, codes: tuple[str, ...], gazetteer: Gazetteer) -> None:
    assert _told(text, gazetteer) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("مستوطنون كسروا زجاج أربع سيارات", ("PS",)),
        ("لجان مقاومة الأبيض: موكب سلمي", ("SD",)),
        ("مسلحون أحرقوا ثلاثة بيوت", ()),
    ],
)
def test_what_tells_the_country_in_arabic(text: str, codes: tuple[str, ...], gazetteer: Gazetteer) -> None:
    assert countries(ready(Report("x", text, lang="ar"), gazetteer.scan(text))) == codes


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("Rail workers of the BKU blocked the line in Hyderabad, and two were hurt.", "Hyderabad", "IN-TG"),
        ("JSQM men and police clashed in Hyderabad, and two were hurt.", "Hyderabad", "PK-SD"),
        ("Lorry drivers of the CITU clashed with police in the state of Punjab.", "Punjab", "IN-PB"),
        ("Sandinistas clashed with students in Leon, and one was killed.", "Leon", "NI-LE"),
        ("Chavistas clashed with students in Merida, and one was killed.", "Merida", "VE-L"),
    ],
)
def test_namesakes_are_told_apart_by_it(text: str, name: str, unit: str, gazetteer: Gazetteer) -> None:
    assert _unit(text, name, gazetteer) == unit


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        (
            "Members of the Sindh National Party blocked a road in Hyderabad, and two were hurt.",
            "Hyderabad",
            "PK-SD",
        ),
        ("A Chhattisgarh Armed Force patrol was attacked in Bijapur district.", "Bijapur", "IN-CT"),
        ("An Ohio Board of Nursing strike ended in clashes in Springfield.", "Springfield", "US-OH"),
    ],
)
def test_bodies_of_a_province_tell_where_its_towns_are(
    text: str, name: str, unit: str, gazetteer: Gazetteer
) -> None:
    assert _unit(text, name, gazetteer) == unit


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("Regime forces shelled the town of Kafr Zeita, and a shepherd was hurt.", "Kafr Zeita", "SY-HM"),
        ("HTS and Ahrar al-Sham clashed in the town of Hizarin.", "Hizarin", "SY-ID"),
        ("Syrian or Russian jets struck Sayyad at dawn.", "Sayyad", "SY-HM"),
        ("JNIM fighters attacked a barracks in Djibo.", "Djibo", "BF-SOM"),
        ("Houthi drones hit a hotel in Eilat.", "Eilat", "IL-D"),
    ],
)
def test_who_acts_tells_the_country_that_is_not_named(
    text: str, name: str, unit: str, gazetteer: Gazetteer
) -> None:
    assert _unit(text, name, gazetteer) == unit


def test_a_namesake_elsewhere_is_no_answer(gazetteer: Gazetteer) -> None:
    assert _unit("HTS fighters withdrew from the village of Khushkhera.", "Khushkhera", gazetteer) is None


def test_a_province_that_is_named_is_worth_more_than_a_body(gazetteer: Gazetteer) -> None:
    text = "In Telangana, members of the Sindh National Party blocked a road in Hyderabad, and two were hurt."
    assert _unit(text, "Hyderabad", gazetteer) == "IN-TG"


def test_a_country_that_is_named_is_worth_more(gazetteer: Gazetteer) -> None:
    text = "In Spain, Chavistas clashed with students in Valencia, and one was killed."
    assert (_unit(text, "Valencia", gazetteer) or "").startswith("ES")


def test_the_rows_are_codes_and_each_phrase_stands_once() -> None:
    rows = load("hallmarks")
    known = load("demonyms")
    assert all(re.fullmatch(r"[A-Z]{2}(?: [A-Z]{2})*", codes) for codes in rows)
    assert all(code in known for codes in rows for code in codes.split())
    said = [phrase for phrases in rows.values() for phrase in phrases]
    assert len(said) == len({phrase.lower() for phrase in said})
    actors = [row for row in load("actors") if row.get("country")]
    named = {text for row in actors for text in (row["name"], *map(str, row.get("aliases", ())))}
    assert not named & set(said)
