"""Which place a word of a sentence happened at."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.places.attach import place_at


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Rebels shelled Aleppo from Idlib.", "shelled", "Aleppo"),
        ("In Kabul on Sunday, gunmen shot dead a judge from Herat.", "shot", "Kabul"),
        ("Troops launched an offensive in northern Hama, targeting the town of Zarqub.", "launched", "Hama"),
        (
            "Troops launched an offensive in northern Hama, targeting the town of Zarqub.",
            "targeting",
            "Zarqub",
        ),
        ("A bomb exploded in Hilla, 100 km south of Baghdad, police said.", "exploded", "Hilla"),
        ("Troops shelled huts 12 km west of Manbij from posts in Jarabulus.", "shelled", "Manbij"),
        ("Gunmen shot two men near Hawija, located about 40 km west of Kirkuk.", "shot", "Hawija"),
        ("Crowds marched past Spain's embassy in Havana.", "marched", "Havana"),
        ("A soldier was shot in the Sarajevo suburb of Zabrinja.", "shot", "Zabrinja"),
        ("He was captured in Panama after he fled from Colombia.", "captured", "Panama"),
        ("In Nairobi, students protested against killings in Darfur.", "protested", "Nairobi"),
        ("In Nairobi, students gathered to protest the killing of a nurse in Darfur.", "protest", "Nairobi"),
        ("Students protested against the killings in Darfur.", "protested", "Darfur"),
        ("In Nairobi, the army fought against rebels in Darfur.", "fought", "Darfur"),
        ("Nobody was hurt.", "hurt", ""),
    ],
)
def test_place_at(text: str, word: str, place: str) -> None:
    at = text.index(word)
    found = place_at(mapper.extract(text, published="2020-01-24"), at, at + len(word))
    assert (found.text if found else "") == place


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rebel fighters withdrew from Ariha town in the Idlib countryside.", "at"),
        ("Rebels fired rockets from Ariha town at Aleppo.", "from"),
    ],
)
def test_a_withdrawal_is_where_it_began_and_a_rocket_where_it_falls(text: str, role: str) -> None:
    (event,) = mapper.extract(text, published="2020-01-24").events
    assert {p.mention.text: p.role for p in event.placements}["Ariha"] == role


def test_a_place_that_is_only_spoken_for_is_not_where_it_happened(gazetteer: Gazetteer) -> None:
    text = "The people of Gaziantep rallied on Friday in solidarity with Aleppo."
    (event,) = mapper.extract(text, published="2020-01-05", gazetteer=gazetteer).events
    assert event.placements[0].mention.text == "Gaziantep"
