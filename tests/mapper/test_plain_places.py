"""Where it was, in plain sentences that users and reviewers saw put elsewhere."""

import pytest

from gazetteer import Gazetteer
from mapper.layers.rows import event_row
from tests.mapper.plainly import only, read, where


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('Fighters in Tassil executed a child on charges of "cooperating with Israel."', "Tassil"),
        ("Gunmen in Baqubah killed a man on suspicion of spying for Iran.", "Baqubah"),
        ("Goma, North Kivu: armed men killed two people on Monday.", "Goma"),
        ("Kadugli, South Kordofan: shelling wounded 4 on Monday.", "Kadugli"),
        ("Gunmen attacked a police post in Imam Sahib district, Kunduz.", "Imam Sahib"),
        ("The rebels sent agents to Damascus and killed a judge there on Monday.", "Damascus"),
        ("Kenyan officers patrolling Kenscoff were ambushed; one policeman died.", "Kenscoff"),
        ("Turkey sent weapons to Aleppo, where shelling killed five people.", "Aleppo"),
        ("A militant surrendered to Lord Roberts at Paardeberg, where rebels had killed five.", "Paardeberg"),
    ],
)
def test_where_it_was(text: str, at: str, gazetteer: Gazetteer) -> None:
    events = read(text, gazetteer).events
    assert where(events[0]) == [at]


@pytest.mark.parametrize("head", ["GENEVA, Switzerland", "NAIROBI, Kenya"])
def test_a_town_before_its_country_is_where_it_was_written(head: str, gazetteer: Gazetteer) -> None:
    event = only(f"{head}: Gunmen killed two police officers and wounded three.", gazetteer)
    assert where(event) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("قصف الطيران طريق حمص - حماة وفي الرستن قتل ثلاثة مدنيين.", ["حمص", "حماة", "الرستن"]),
        ("Shelling hit the Homs-Hama road and the town of Al-Rastan.", ["Homs", "Hama", "Al-Rastan"]),
        ("Shelling hit the Homs-Hama road in Al-Rastan.", ["Al-Rastan"]),
        ("Jihadists ambushed a bus between Gossi and Hombori, killing 17.", ["Gossi", "Hombori"]),
    ],
)
def test_a_road_and_a_town_are_two_places(text: str, at: list[str], gazetteer: Gazetteer) -> None:
    assert where(only(text, gazetteer)) == at


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Regime forces shelled areas in southeast Idleb in the vicinity of Hbit.", {"Idlib", "al-Habit"}),
        (
            "Fighters fired at a warplane in the southern Idleb countryside, near Sanjar.",
            {"Idlib", "Sinjar"},
        ),
        ("Shells fell on the Bab Touma area of Old City Damascus.", {"Bab Touma", "Old City of Damascus"}),
        ("Shells hit an IDP camp near Khan Younis, killing nine.", {"Khān Yūnis"}),
        ("Soldiers raided Nablus's Old City, wounding three.", {"Old City of Nablus"}),
    ],
)
def test_each_place_of_an_event_is_known(text: str, places: set[str], gazetteer: Gazetteer) -> None:
    found = [p.mention.place for p in only(text, gazetteer).placements]
    assert {place.name if place else "" for place in found} == places


def test_a_list_of_towns_is_no_town_in_a_unit(gazetteer: Gazetteer) -> None:
    event = only("Protests were held in London, Paris and Berlin on Saturday.", gazetteer)
    assert [p.mention.place and p.mention.place.country for p in event.placements] == ["GB", "FR", "DE"]


def test_two_attacks_of_one_sentence_keep_their_places(gazetteer: Gazetteer) -> None:
    said = "Attacks hit the towns of Caloto and Toribio, and a bomb was detonated in Cali, wounding 3."
    assert [where(e) for e in read(said, gazetteer).events] == [["Caloto", "Toribio"], ["Cali"]]


def test_a_village_that_is_not_known_has_a_column(gazetteer: Gazetteer) -> None:
    found = read("Gunmen killed three in the village of Zarkuta in Ituri, Congo, on Monday.", gazetteer)
    assert event_row(found, found.events[0], "unit").place_not_found == "Zarkuta"


def test_what_the_scene_lies_near_is_no_scene_of_its_own(gazetteer: Gazetteer) -> None:
    event = only("In an attack in Goma, near Sake, a car bomb exploded outside a prison.", gazetteer)
    assert where(event) == ["Goma", "Sake"]


def test_a_siege_that_ended_is_of_the_attack_told_before(gazetteer: Gazetteer) -> None:
    event = only(
        "Gunmen stormed a village in northern Kosovo. The siege in Banjska ended on Sunday.", gazetteer
    )
    assert where(event) == ["Banjska"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("A medic was hurt when shots were fired in the Brazil district of Rafah on Thursday.", "Rafah"),
        ("Troops raided the Lebanon district of Mosul on Monday and killed four gunmen.", "Mosul"),
        ("Clashes broke out in the Panama camp near Bukavu on Monday.", "Bukavu"),
    ],
)
def test_a_district_or_a_camp_is_no_country(text: str, town: str, gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    assert {p.mention.text for p in event.placements if p.mention.place} == {town}
