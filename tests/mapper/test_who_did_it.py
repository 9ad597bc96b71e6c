"""Who did it: men whom nobody knows, those who leave or give up, and who says it was them."""

import pytest

from gazetteer import Gazetteer
from tests.mapper.plainly import only, read, where


def doers(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """Name and kind of those who did what a text tells."""
    told = [a for a in only(text, gazetteer).actors if a.role == "initiator"]
    return [(a.mention.name, a.mention.category) for a in told]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "A councillor was shot dead by two men on a motorcycle in Karachi on Saturday.",
            "unnamed armed group",
            "militia",
        ),
        ("Occupation forces stormed Jenin camp on Friday, killing a youth.", "Israeli forces", "foreign"),
        ("Colonists attacked shepherds near Nablus on Friday.", "settlers", "civilians"),
        ("Our forces destroyed 14 enemy UAVs over Kursk region on Friday.", "Russian forces", "state"),
        ("Amnesty accuses Wagner fighters of killing 21 people in Moura.", "Wagner Group", "foreign"),
        ("The army denied that its troops had killed 12 civilians in Bara.", "army", "state"),
        ("Three men shot dead a shopkeeper in Karachi on Saturday.", "unnamed armed group", "militia"),
        ("Eleven rebels laid down arms before the police in Goma on Wednesday.", "rebels", "rebel"),
        ("Forty rebels surrendered to the army in Goma on Wednesday.", "rebels", "rebel"),
        (
            "The withdrawal of M23 fighters from Walikale began on Friday.",
            "March 23 Movement (M23)",
            "rebel",
        ),
        (
            "Gangsters burned a radio station in Port-au-Prince on Thursday.",
            "unnamed armed gang",
            "militia",
        ),
        (
            "The Kachin Independence Army took the junta's last artillery base in Bhamo on Thursday.",
            "Kachin Independence Army",
            "rebel",
        ),
        (
            "Thirty soldiers were slain at Kidal in January in an assault that JNIM claimed.",
            "Jama'at Nusrat al-Islam wal-Muslimin",
            "rebel",
        ),
        (
            "A bomb went off in Kirkuk on Friday, killing three. Islamic State said it had planted it.",
            "Islamic State (IS)",
            "rebel",
        ),
        (
            "Nine suspects were arrested by units of the People's National Army in Oran on Friday.",
            "Algerian army",
            "state",
        ),
    ],
)
def test_who_did_it(text: str, name: str, kind: str, gazetteer: Gazetteer) -> None:
    assert doers(text, gazetteer) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("On 3 March 2010 the Taliban killed six soldiers in Helmand.", "Afghan Taliban", "rebel"),
        ("The Taliban flogged five people in Kabul on Friday.", "Afghan Taliban", "state"),
        (
            "Taliban fighters killed six Pakistani soldiers in Peshawar on Friday.",
            "Tehrik-i-Taliban Pakistan",
            "rebel",
        ),
        ("The Afghan Taliban fired on a Pakistani post in Chaman on Friday.", "Afghan Taliban", "foreign"),
    ],
)
def test_a_group_that_came_to_rule(text: str, name: str, kind: str, gazetteer: Gazetteer) -> None:
    assert doers(text, gazetteer) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Rustlers stole 200 cows from Pibor on Tuesday and killed one herder.",
            "Violence against civilians",
        ),
        ("Rebels burned down twenty houses in Goma on Thursday.", "Strategic developments"),
        ("A general was killed when gunmen opened fire on his convoy in Aden on 7 March.", "Battles"),
        ("The attorney general was shot dead in Lagos on 7 March.", "Violence against civilians"),
        ("The minister took the government's side in Goma on Thursday.", ""),
    ],
)
def test_what_it_was(text: str, kind: str, gazetteer: Gazetteer) -> None:
    assert [event.type for event in read(text, gazetteer).events] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The rebels and the government signed a ceasefire in Juba on Friday.", ["government", "rebels"]),
        (
            "An Israeli drone hit a car in Tyre on Friday. A second strike, on Yater, wounded two.",
            ["Israeli forces"] * 2,
        ),
        ("Members of Boko Haram torched houses in Bama on Friday.", ["Boko Haram"]),
        ("Police fired live rounds at people who had gathered in Maputo on Friday.", ["police"]),
        (
            "Gunmen invaded Jos as mourners gathered for a wake on Friday, killing ten.",
            ["unnamed armed group"],
        ),
        ("A convoy escorted by Malian soldiers fell into an ambush at Gao on Friday.", []),
    ],
)
def test_who_acts(text: str, told: list[str], gazetteer: Gazetteer) -> None:
    events = read(text, gazetteer).events
    assert sorted(a.mention.name for e in events for a in e.actors if a.role == "initiator") == told


def test_where_somebody_was_driven_out(gazetteer: Gazetteer) -> None:
    text = "KURSK - Russia announced on Friday that its troops had driven Ukrainian forces out of Sudzha."
    assert where(only(text, gazetteer)) == ["Sudzha"]
