"""Who takes part in an event: sides, lists, asides, crowds, foreign forces and those who were harmed."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import ActorRole, Event, Report
from mapper.pipeline import extract


def _event(text: str, gazetteer: Gazetteer) -> Event:
    found = extract(Report("r", text, published=date(2023, 6, 15), lang="en"), gazetteer).events
    assert found, text
    return found[0]


def _names(event: Event, role: ActorRole) -> set[str]:
    return {a.mention.name for a in event.actors if a.role == role}


def _kinds(event: Event, role: ActorRole) -> set[str]:
    return {a.mention.category for a in event.actors if a.role == role}


@pytest.mark.parametrize(
    ("text", "by", "to"),
    [
        (
            "Clashes broke out in Bunia between ADF and CODECO fighters.",
            {"Allied Democratic Forces"},
            {"Cooperative for Development of the Congo (CODECO)"},
        ),
        (
            "M23 rebels, including Twirwaneho, took control of Rutshuru after clashes with the army.",
            {"March 23 Movement (M23)", "Twirwaneho"},
            {"army"},
        ),
        ("The Ukrainian army recaptured Izium from Russian forces.", {"Ukrainian army"}, {"Russian forces"}),
        (
            "Following clashes with Somali troops in Galcad, al-Shabaab seized control of the town.",
            {"al-Shabaab"},
            {"Somali army"},
        ),
        ("Members of the Gran Torbek gang killed three migrants in Hinche.", {"Gran Torbek"}, {"migrants"}),
        ("Soldiers killed several Fano militiamen near Gondar.", {"army"}, {"Fano"}),
        ("Free Ituri Army fighters attacked soldiers in Bunia.", {"Free Ituri Army"}, {"army"}),
    ],
)
def test_who_did_it_and_to_whom(text: str, by: set[str], to: set[str], gazetteer: Gazetteer) -> None:
    event = _event(text, gazetteer)
    assert _names(event, "initiator") == by
    assert _names(event, "target") == to


def test_an_apposition_does_not_take_the_deed(gazetteer: Gazetteer) -> None:
    event = _event("JNIM, an al-Qaeda affiliate, attacked soldiers in Mopti, killing four.", gazetteer)
    assert len(_names(event, "initiator")) == 1
    assert "al-Qaeda" not in _names(event, "initiator")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Turkish troops shelled a village near Dohuk in Iraq.", "foreign"),
        ("Iraqi troops shelled a village near Dohuk in Iraq.", "state"),
    ],
)
def test_a_states_forces_are_foreign_in_another_country(text: str, kind: str, gazetteer: Gazetteer) -> None:
    assert _kinds(_event(text, gazetteer), "initiator") == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Teachers and nurses held a rally in Lima against the killing of a colleague.",
        "A demonstration was held in Lima to demand the release of detained miners.",
        "Members of the Democratic Party of Cusco staged a sit-in in Lima over rapes in custody.",
    ],
)
def test_who_holds_a_protest_protests_and_its_topic_is_no_event(text: str, gazetteer: Gazetteer) -> None:
    event = _event(text, gazetteer)
    assert event.type == "Protests"
    assert _kinds(event, "initiator") == {"protesters"}
    assert not event.counts


def test_people_known_by_a_number_alone_are_the_target(gazetteer: Gazetteer) -> None:
    event = _event("The army shelled the town of Kutkai in Myanmar, killing two.", gazetteer)
    assert _kinds(event, "target") == {"civilians"}


def test_a_verb_behind_a_noun_begins_no_name(gazetteer: Gazetteer) -> None:
    event = _event("Army forces killed several rebel fighters in Basilan.", gazetteer)
    assert _names(event, "target") == {"rebels"}


def test_two_who_clashed_face_each_other(gazetteer: Gazetteer) -> None:
    event = _event("Ethiopian troops and Fano militiamen fought in Debre Tabor.", gazetteer)
    assert _names(event, "initiator") == {"Ethiopian army"}
    assert _names(event, "target") == {"Fano"}


def test_who_stands_behind_another_does_not_act(gazetteer: Gazetteer) -> None:
    event = _event("M23 rebels, backed by Rwandan troops, captured the town of Sake.", gazetteer)
    assert _names(event, "initiator") == {"March 23 Movement (M23)"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Gunmen beheaded two sailors in Basilan.", "Violence against civilians"),
        ("Rebels tried to capture the town of Sake, killing three soldiers.", "Battles"),
        ("Three rebels were killed in an encounter with police near Raipur.", "Battles"),
        ("Farmers blocked highways in Punjab to demand higher prices.", "Protests"),
        ("Turkish jets targeted a PKK base near Dohuk in Iraq.", "Explosions/Remote violence"),
        ("The death of a miner triggered protests in Lima.", "Protests"),
    ],
)
def test_what_an_event_is(text: str, type_: str, gazetteer: Gazetteer) -> None:
    event = _event(text, gazetteer)
    assert event.type == type_
    assert event.status == "asserted"
    assert event.type_reason


def test_a_topic_ends_where_a_new_account_begins(gazetteer: Gazetteer) -> None:
    text = "Residents of Goma marched against the mine; soldiers opened fire, killing three demonstrators."
    event = _event(text, gazetteer)
    assert [(c.mention.what, c.mention.min) for c in event.counts] == [("killed", 3)]


def test_a_time_of_day_begins_no_account_of_its_own(gazetteer: Gazetteer) -> None:
    text = "Islamic State militants attacked an army post in Kirkuk before dawn, killing 11 soldiers."
    found = extract(Report("r", text, published=date(2023, 6, 15), lang="en"), gazetteer).events
    assert len(found) == 1
    assert found[0].counts[0].people == "state"


def test_a_group_that_claims_stands_for_the_unnamed(gazetteer: Gazetteer) -> None:
    told = "Five soldiers were killed in a gunfight with militants in Rajouri, India."
    event = _event(f"{told} The PAFF claimed responsibility.", gazetteer)
    assert _names(event, "initiator") == {"army"}
    assert _names(event, "target") == {"People's Anti-Fascist Front"}


def test_a_partys_protesters_are_protesters(gazetteer: Gazetteer) -> None:
    event = _event("Police fired on BNP protesters in Sylhet, Bangladesh, killing two.", gazetteer)
    assert event.sub_type == "Excessive force against protesters"


def test_two_forces_of_many_nations_that_clash_are_read(gazetteer: Gazetteer) -> None:
    event = _event("UN peacekeepers and African Union troops clashed near Bria on Monday.", gazetteer)
    assert _kinds(event, "initiator") == {"international"}
