"""What leads a clause, and what joins an event only as another voice or as shots at nobody."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Extraction, Report
from mapper.pipeline import extract


def _read(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("r", text, published=date(2023, 6, 16)), gazetteer)


def _voices(found: Extraction, event: Event) -> list[str]:
    told = {claim.id: claim for claim in found.claims}
    return [source.name for claim in event.claims for source in told[claim].sources]


@pytest.mark.parametrize(
    "denial",
    [
        "The federal government denied carrying out any strike.",
        "The federal government denied any involvement.",
        "The federal government rejected the accusation.",
        "The federal government denied it.",
    ],
)
def test_a_denial_is_a_voice_on_what_was_told(denial: str, gazetteer: Gazetteer) -> None:
    found = _read(f"An airstrike hit a clinic in Mekelle on Monday, killing six. {denial}", gazetteer)
    (event,) = found.events
    assert event.status == "asserted"
    assert "government" in " ".join(_voices(found, event)).lower()
    assert [a.mention.category for a in event.actors if a.role == "initiator"] == []


@pytest.mark.parametrize("said", ["denied the report", "rejected claims that it was an attack"])
def test_what_is_denied_is_no_verb_of_saying(said: str, gazetteer: Gazetteer) -> None:
    found = _read(f"Two men were hurt in an explosion in Kano on Monday. The army {said}.", gazetteer)
    assert [m.text.lower() for m in found.mentions if m.kind == "source"] == ["the army"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that the firm had lost money.",
        "The army denied any involvement.",
    ],
)
def test_a_denial_alone_is_no_event(text: str, gazetteer: Gazetteer) -> None:
    assert _read(text, gazetteer).events == ()


def test_a_denied_strike_is_not_about_a_protest(gazetteer: Gazetteer) -> None:
    text = "Students protested in Mekelle on Monday. The army denied carrying out any airstrike."
    found = _read(text, gazetteer)
    assert [_voices(found, event) for event in found.events] == [[]]


def test_shots_in_the_air_belong_to_the_protest(gazetteer: Gazetteer) -> None:
    text = (
        "A car bomb killed four people in Mogadishu on Monday. Hundreds of people marched in Baidoa on"
        " Tuesday. Soldiers fired into the air but nobody was hurt."
    )
    bomb, march = _read(text, gazetteer).events
    assert [(c.mention.what, c.mention.min) for c in bomb.counts] == [("killed", 4)]
    assert march.sub_type == "Protest with intervention"
    assert [(c.mention.what, c.mention.min) for c in march.counts] == [("wounded", 0)]


def test_shots_in_the_air_alone_are_no_event(gazetteer: Gazetteer) -> None:
    assert _read("Soldiers fired into the air at a wedding in Baidoa.", gazetteer).events == ()


def test_the_losses_of_both_sides_belong_to_their_fight(gazetteer: Gazetteer) -> None:
    text = (
        "Fighting broke out on Monday between the Congolese army and M23 rebels near Sake. The army said its"
        " troops killed 30 M23 rebels and destroyed two vehicles. M23 said it lost two men. Nine civilians"
        " were wounded when shells fell on a camp in Goma."
    )
    fight, shelling = _read(text, gazetteer).events
    assert sorted(c.mention.min or 0 for c in fight.counts) == [2, 30]
    assert [(c.mention.what, c.mention.min) for c in shelling.counts] == [("wounded", 9)]


def test_a_toll_of_a_fight_does_not_make_shelling_of_it(gazetteer: Gazetteer) -> None:
    text = (
        "Fighting broke out on Monday between the Congolese army and M23 rebels near Sake. M23 said it lost"
        " two men. Nine civilians were wounded when shells fell on the Quxtalbor neighbourhood."
    )
    fight, shelling = _read(text, gazetteer).events
    assert [(c.mention.what, c.mention.min) for c in fight.counts] == [("killed", 2)]
    assert [(c.mention.what, c.mention.min) for c in shelling.counts] == [("wounded", 9)]


def test_an_unknown_place_is_not_that_of_another_paragraph(gazetteer: Gazetteer) -> None:
    text = (
        "Nine civilians were wounded when shells fell on the Quxtalbor neighbourhood.\n\n"
        "A drone struck a clinic in Mekelle on Sunday, killing six."
    )
    assert [[c.mention.min for c in e.counts] for e in _read(text, gazetteer).events] == [[9], [6]]


def test_a_bare_clause_is_not_told_over_an_event_of_its_own_paragraph(gazetteer: Gazetteer) -> None:
    text = (
        "Gunmen attacked a bus near Kano on Monday.\n\n"
        "Two parties signed a peace deal in Abuja. Three people were wounded."
    )
    (harm,) = [e for e in _read(text, gazetteer).events if any(c.mention.what == "wounded" for c in e.counts)]
    assert harm.start > text.index("Two parties")


@pytest.mark.parametrize(
    ("said", "day"),
    [(" on Thursday", date(2023, 6, 15)), ("", date(2023, 6, 16))],
)
def test_the_day_of_a_dateline_is_used_where_there_is_no_other(
    said: str, day: date, gazetteer: Gazetteer
) -> None:
    text = f"JUBA, June 16, 2023 (AP) — Gunmen raided a cattle camp near Bor{said}, killing eight herders."
    (event,) = _read(text, gazetteer).events
    assert event.date is not None
    assert (event.date.start, event.date.precision) == (day, "day")
    assert text[event.start :].startswith("Gunmen raided")


def test_prisoners_exchanged_are_an_agreement(gazetteer: Gazetteer) -> None:
    (event,) = _read("The army and the rebels exchanged 40 prisoners near Marib.", gazetteer).events
    assert event.sub_type == "Agreement"


def test_those_who_surrender_are_captured_and_ground_is_not(gazetteer: Gazetteer) -> None:
    text = "At least 30 fighters surrendered near Goma on Friday. Rebels surrendered the town of Sake."
    figures = [
        [(c.mention.what, c.mention.min) for c in event.counts] for event in _read(text, gazetteer).events
    ]
    assert figures == [[("captured", 30)], []]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A mine exploded beside a French convoy near Gao in Mali, killing two soldiers.", ["French army"]),
        ("A mine exploded beside a bus near Gao in Mali, killing two soldiers.", ["army"]),
    ],
)
def test_soldiers_hit_with_a_convoy_are_of_its_nation(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    (event,) = _read(text, gazetteer).events
    assert [a.mention.name for a in event.actors if a.role == "target"] == names


def test_a_quarter_is_no_province_of_its_name(gazetteer: Gazetteer) -> None:
    text = "Six people were hurt when shells hit the Al-Wahda neighbourhood, doctors in Kassala said."
    found = _read(text, gazetteer)
    quarter = next(m for m in found.mentions if m.kind == "place" and m.text == "Al-Wahda")
    assert quarter.place is None
    assert "Kassala" in quarter.reason
