"""Where armies act abroad, and who holds the ground told of: lands of reports that name none."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.actors.holders import holders
from mapper.lexicon import load
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract
from mapper.places.theatres import abroad, at_war, theatres
from mapper.reading import ready


@pytest.mark.parametrize(
    ("armies", "day", "lands"),
    [
        (("RU",), date(2018, 3, 1), ("SY",)),
        (("RU",), date(2023, 3, 1), ("SY", "UA")),
        (("RU",), date(2026, 3, 1), ("UA",)),
        (("KE", "ET"), date(2015, 1, 1), ("SO",)),
        (("SY",), date(2018, 3, 1), ()),
        ((), None, ()),
    ],
)
def test_where_an_army_acted(armies: tuple[str, ...], day: date | None, lands: tuple[str, ...]) -> None:
    assert theatres(armies, day) == lands


def test_without_a_day_all_it_ever_acted_in() -> None:
    assert {"SY", "UA", "GE"} <= set(theatres(("RU",), None))


def test_every_row_is_a_country_and_a_span_of_months() -> None:
    codes = set(load("demonyms"))
    for army, lands in load("theatres").items():
        assert {army, *lands} <= codes
        assert army not in lands
        for said in lands.values():
            since, _, until = said.partition("..")
            assert date.fromisoformat(f"{since}-01") < date.fromisoformat(f"{until or '9999-12'}-01")
    assert "RU" in abroad()
    assert "SY" not in abroad()


def test_every_war_is_of_a_country_and_a_span_of_months() -> None:
    for land, said in load("wars").items():
        since, _, until = said.partition("..")
        assert land in load("demonyms")
        assert date.fromisoformat(f"{since}-01") <= date.fromisoformat(f"{until or '9999-12'}-01")


@pytest.mark.parametrize(
    ("land", "day", "war"),
    [
        ("UA", date(2024, 5, 3), True),
        ("UA", date(2009, 5, 3), False),
        ("UA", None, True),
        ("LY", date(2022, 5, 3), False),
        ("FR", date(2024, 5, 3), False),
        ("FR", None, False),
    ],
)
def test_a_land_is_at_war_at_its_time(land: str, day: date | None, war: bool) -> None:
    assert at_war(land, day) is war


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Rockets hit the YPG-controlled town of Tall Refaat.", ("SY",)),
        ("Mines killed two in the al-Shabaab-held town of Jilib.", ("SO",)),
        ("Jets bombed the Houthi-held port.", ("YE",)),
        ("Jets bombed the Russian-occupied port.", ()),
        ("A Hezbollah-backed list won the vote.", ()),
        ("The town was held by nobody.", ()),
    ],
)
def test_who_holds_the_ground(text: str, codes: tuple[str, ...], gazetteer: Gazetteer) -> None:
    assert holders(ready(Report("x", text, lang="en"), gazetteer.scan(text))) == codes


@pytest.mark.parametrize(
    ("text", "year", "name", "unit"),
    [
        ("Russian warplanes bombed the town of Kafr Zeita.", 2018, "Kafr Zeita", "SY-HM"),
        ("Russian warplanes bombed the town of Kafr Zeita.", 2026, "Kafr Zeita", None),
        ("Turkish jets struck the town of Sharan.", 2018, "Sharan", "SY-HL"),
        ("Turkish forces shelled the YPG-held town of Jandairis.", 2018, "Jandairis", "SY-HL"),
        ("Turkish forces shelled a post in the town of Mersin.", 2018, "Mersin", "TR-33"),
    ],
)
def test_a_town_of_a_land_that_is_not_named(
    text: str, year: int, name: str, unit: str | None, gazetteer: Gazetteer
) -> None:
    found = extract(Report("x", text, published=date(year, 3, 1), lang="en"), gazetteer)
    mention = next(m for m in found.mentions if isinstance(m, PlaceMention) and m.text == name)
    assert (mention.place.admin1 if mention.place else None) == unit


def test_what_a_group_holds_is_no_part_of_its_name(gazetteer: Gazetteer) -> None:
    text = "Two died near the Al-Shabaab-held town of Jilib and the M23-controlled town of Sake."
    found = extract(Report("x", text, lang="en"), gazetteer)
    assert {m.text for m in found.mentions if isinstance(m, PlaceMention)} == {"Jilib", "Sake"}
