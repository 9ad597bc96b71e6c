"""Abbreviations that mean an actor only in a report of its country."""

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
