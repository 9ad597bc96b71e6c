"""A deed told in the middle of another's sentence is an event of its own, with its own day and place."""

import pytest

from gazetteer import Gazetteer
from mapper.model import Event
from tests.mapper.plainly import read, where


def told(text: str, gazetteer: Gazetteer) -> list[tuple[str, str, int | None]]:
    """Sub-type, place and day of each event."""
    return [_row(event) for event in read(text, gazetteer).events]


def _row(event: Event) -> tuple[str, str, int | None]:
    return event.sub_type, ",".join(where(event)), event.date.start.day if event.date else None


ABDUCTED, SHELLED, ARRESTED, ATTACK = (
    "Abduction/forced disappearance",
    "Shelling/artillery/missile attack",
    "Arrests",
    "Attack",
)


@pytest.mark.parametrize(
    ("text", "main", "inside"),
    [
        (
            "The nuns, who were abducted in Abuja on 7 March, were freed in Lagos on Friday.",
            ("Other", "Lagos", 14),
            (ABDUCTED, "Abuja", 7),
        ),
        (
            "Two nuns abducted in Abuja on 7 March were freed in Lagos on Friday.",
            ("Other", "Lagos", 14),
            (ABDUCTED, "Abuja", 7),
        ),
        (
            "Rebels who shelled Goma on Monday took Bukavu on Friday.",
            ("Non-state actor overtakes territory", "Bukavu", 14),
            (SHELLED, "Goma", 10),
        ),
        (
            "The man, who killed five people in Goma on Monday, was arrested in Bukavu on Friday.",
            (ARRESTED, "Bukavu", 14),
            (ATTACK, "Goma", 10),
        ),
        (
            "Rebels who attacked Goma on Monday and killed six people were bombed in Bukavu on Friday.",
            ("Air/drone strike", "Bukavu", 14),
            (ATTACK, "Goma", 10),
        ),
    ],
)
def test_two_deeds_of_one_sentence(
    text: str, main: tuple[str, str, int], inside: tuple[str, str, int], gazetteer: Gazetteer
) -> None:
    assert told(text, gazetteer) == [main, inside]


def test_where_those_freed_had_been_taken_is_not_where_they_were_freed(gazetteer: Gazetteer) -> None:
    found = read("Police on Friday freed two nuns abducted in Abuja on 7 March.", gazetteer)
    freed, taken = found.events
    assert _row(taken) == (ABDUCTED, "Abuja", 7)
    assert freed.date is not None
    assert (freed.sub_type, freed.date.start.day) == ("Other", 14)


@pytest.mark.parametrize(
    "text",
    [
        "Three men who attacked a police post in Goma on Monday were killed.",
        "A man shot in Kingston on Friday died in hospital on Saturday.",
        "A grenade was thrown at troops in Goma on Monday, hours after a road had been blocked.",
        "Protesters marched in Tunis on Friday to demand the release of a lawyer arrested on Monday.",
    ],
)
def test_one_deed_stays_one(text: str, gazetteer: Gazetteer) -> None:
    assert len(told(text, gazetteer)) == 1


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "A car bomb in Kirkuk killed four on Friday, hours after gunmen shot dead a judge in Mosul.",
            ("Remote explosive/landmine/IED", "Kirkuk", 14),
            (ATTACK, "Mosul", 14),
        ),
        (
            "In Gao, a mine killed two soldiers on Friday; in Menaka, gunmen took the prefect hostage.",
            ("Remote explosive/landmine/IED", "Gao", 14),
            (ABDUCTED, "Menaka", 14),
        ),
        (
            "Protesters blocked roads in La Paz on Friday, and in Cochabamba clashed with police.",
            ("Peaceful protest", "La Paz", 14),
            ("Violent demonstration", "Cochabamba", 14),
        ),
        (
            "Troops withdrew from Abyei on Friday, two days after an attack on their base there killed four.",
            ("Change to group/activity", "Abyei", 14),
            ("Armed clash", "Abyei", 12),
        ),
    ],
)
def test_what_one_deed_takes_from_another(
    text: str, first: tuple[str, str, int], second: tuple[str, str, int], gazetteer: Gazetteer
) -> None:
    assert told(text, gazetteer) == [first, second]


def test_who_shelled_stands_behind_it(gazetteer: Gazetteer) -> None:
    found = read("After shelling Kharkiv, Russian forces struck Sumy with drones on Friday.", gazetteer)
    assert [[a.mention.name for a in e.actors if a.role == "initiator"] for e in found.events] == [
        ["Russian forces"],
        ["Russian forces"],
    ]


def test_what_those_arrested_are_suspected_of_is_a_deed_of_its_own(gazetteer: Gazetteer) -> None:
    text = "Police arrested a man in Lagos on Friday accused of killing five people in Jos on Monday."
    assert told(text, gazetteer) == [(ARRESTED, "Lagos", 14), (ATTACK, "Jos", 10)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Thirty people were abducted when bandits stormed Kano on Thursday.", (ABDUCTED, "Kano", 13)),
        (
            "Shelling killed two people in Kharkiv on Thursday; a third died on Friday.",
            (SHELLED, "Kharkiv", 13),
        ),
        (
            "Shelling killed two in Kharkiv on Thursday. A third died of his wounds on Friday.",
            (SHELLED, "Kharkiv", 13),
        ),
        (
            "Four of the 12 people wounded in Thursday's blast in Quetta have died.",
            ("Remote explosive/landmine/IED", "Quetta", 13),
        ),
    ],
)
def test_what_came_of_it_is_no_deed_of_its_own(
    text: str, row: tuple[str, str, int], gazetteer: Gazetteer
) -> None:
    assert told(text, gazetteer) == [row]


def test_a_plane_that_crashed_attacked_nobody(gazetteer: Gazetteer) -> None:
    assert not told("A Sudanese military plane crashed in Omdurman on Tuesday, killing 46 people.", gazetteer)


def test_how_the_ground_came_to_those_who_left_it(gazetteer: Gazetteer) -> None:
    text = "M23 rebels withdrew on Friday from Walikale, a town they seized on 19 February."
    left, taken = read(text, gazetteer).events
    assert (_row(left), _row(taken)) == (
        ("Change to group/activity", "Walikale", 14),
        ("Non-state actor overtakes territory", "Walikale", 19),
    )
    assert [a.mention.name for a in taken.actors] == ["March 23 Movement (M23)"]


def test_an_arrest_behind_a_stabbing(gazetteer: Gazetteer) -> None:
    text = "Two tourists were stabbed in Kabul on Friday; the attacker was arrested."
    assert [row[0] for row in told(text, gazetteer)] == [ATTACK, ARRESTED]


def test_who_is_rescued_is_not_taken(gazetteer: Gazetteer) -> None:
    assert told("Troops rescued 75 kidnap victims from a camp in Maiduguri on Friday.", gazetteer) == [
        ("Other", "Maiduguri", 14)
    ]
