"""Abbreviations that mean an actor only in a report of its country."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import ActorMention


def _named(text: str, gazetteer: Gazetteer) -> set[str]:
    found = mapper.extract(text, published="2024-05-09", gazetteer=gazetteer)
    return {m.name for m in found.mentions if isinstance(m, ActorMention) and m.named}


def test_a_town_shows_in_which_country_an_abbreviation_is_meant(gazetteer: Gazetteer) -> None:
    assert _named("SAF shelled a market in Omdurman, killing two people.", gazetteer) == {"Sudanese army"}
    assert not _named("SAF shelled a market in Lyon, killing two people.", gazetteer)


def test_fighters_behind_it_bear_out_an_abbreviation(gazetteer: Gazetteer) -> None:
    text = "UPC rebels set up a base in a village that no list has."
    assert _named(text, gazetteer) == {"Union for Peace in the Central African Republic"}


SYRIA, ANYWHERE = "Fighters of the former Syrian government", "fighters of the former government"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Remnants of the former regime shot two soldiers dead in Sirte, Libya, on Monday.", ANYWHERE),
        ("Two policemen were killed by former regime remnants near Jableh.", SYRIA),
        ("اتهم ناشطون فلول النظام البائد بقتل متظاهرين اثنين في الخرطوم بالسودان.", ANYWHERE),
        ("قتل عنصران بهجوم لفلول النظام البائد في ريف جبلة بسوريا.", SYRIA),
    ],
)
def test_a_name_that_elsewhere_means_others_is_theirs_there(
    gazetteer: Gazetteer, text: str, name: str
) -> None:
    found = mapper.extract(text, published="2025-03-10", gazetteer=gazetteer)
    assert name in {m.name for m in found.mentions if isinstance(m, ActorMention)}
