"""Who says so: inverted, mid-sentence, in headlines, in denials; and who did it all the same."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.detect.sources import attributions
from mapper.model import Event, Report
from mapper.reading import ready


def chains(text: str) -> list[list[str]]:
    return [[source.name for source in one.chain] for one in attributions(ready(Report("r", text)))]


def only(text: str, gazetteer: Gazetteer) -> Event:
    (event,) = mapper.extract(text, gazetteer=gazetteer).events
    return event


def initiators(event: Event) -> list[str]:
    return [actor.mention.name for actor in event.actors if actor.role == "initiator"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Men took 20 cows on the road to Gao, said a police spokesman, Musa Abba, on Friday.",
            ["Musa Abba"],
        ),
        (
            "Bandits burned a farm and killed ten men, said Ibrahim Musa, a community leader.",
            ["Ibrahim Musa"],
        ),
        ("The mayor of Gao, Ali Sesay, said police killed ten men.", ["Ali Sesay"]),
        ("Defence Minister Israel Katz said a bomb went off.", ["Israel Katz"]),
        ("Israeli minister Yoav Katz said a bomb went off.", ["Yoav Katz"]),
        ("IS said a bomb went off.", ["Islamic State (IS)"]),
        ("The mayor was quoted in local media as saying a bomb went off.", ["local media", "mayor"]),
        ("The mayor was quoted in a statement as saying a bomb went off.", ["mayor"]),
        ("Islamic State claimed a bombing through Amaq for the second time.", ["Amaq", "Islamic State (IS)"]),
        (
            "According to the Kyiv city military administration, it rained.",
            ["Kyiv city military administration"],
        ),
        ("Seven people killed in Goma: rights group", ["rights group"]),
        ("The Group, a branch of al-Qaeda, claimed the blast.", ["Group"]),
        ("It rained, according to a statement by the Nigerian police.", ["Nigerian police"]),
        ("The health ministry lowered the death toll to 84 from 95.", ["health ministry"]),
        ("The Falcons took responsibility for the blast.", ["Falcons"]),
        ("Radio Ndeke Luka said a bomb went off.", ["Radio Ndeke Luka"]),
        ("Commissioner Abraham Gola gave a higher figure of 21.", ["Abraham Gola"]),
    ],
)
def test_the_chain(text: str, chain: list[str]) -> None:
    assert chains(text) == [chain]


@pytest.mark.parametrize(
    "text",
    [
        "Amman: hundreds protest outside the embassy",
        "Seven people killed in Goma: soldiers and nurses.",
        "The officials were seen in Gao.",
    ],
)
def test_no_one_speaks(text: str) -> None:
    assert chains(text) == []


def test_a_person_is_called_by_the_office_again() -> None:
    text = (
        "Governor Ali Sesay said a bomb went off. The governor said two were hurt. The army said it was far."
    )
    assert chains(text) == [["Ali Sesay"], ["Ali Sesay"], ["army"]]


def test_who_denies_does_not_pass_on_whom_he_denies() -> None:
    text = "Turkey denied that drones hit a bus in Kobani on Friday, as the SDF had said."
    assert chains(text)[0] == ["Turkey"]


def test_according_to_between_a_subject_and_its_verb(gazetteer: Gazetteer) -> None:
    text = "The strike, according to the health ministry, killed six people in Nabatieh, Lebanon."
    found = mapper.extract(text, gazetteer=gazetteer)
    (event,) = found.events
    claims = {claim.id: [s.name for s in claim.sources] for claim in found.claims}
    assert [claims[count.claim or ""] for count in event.counts] == [["health ministry"]]


@pytest.mark.parametrize(
    ("text", "did"),
    [
        (
            "According to local officials, a Russian drone strike on Kharkiv wounded four people.",
            ["Russian forces"],
        ),
        ("According to the regional military administration, shells hit Kharkiv.", []),
        ("Fighters, according to the police, attacked a camp in Pibor on Monday.", ["unnamed armed group"]),
        ("According to Amina Yusuf, a shopkeeper in Maiduguri, a bomb killed three.", []),
        (
            "The army said three soldiers died in fighting in Gao; JNIM said it had killed 22 soldiers.",
            ["Jama'at Nusrat al-Islam wal-Muslimin"],
        ),
        ("Rwanda denied that its soldiers had fought alongside M23 in Masisi.", ["Rwandan army"]),
        ("Private guards shot dead a union leader in Tocoa, Honduras.", ["private guards"]),
        ("Ukrainian Nazis shelled Horlivka, Russia said.", ["Ukrainian army"]),
        ("The Zionist entity bombed Tyre, Lebanon.", ["Israeli army"]),
    ],
)
def test_who_did_it(text: str, did: list[str], gazetteer: Gazetteer) -> None:
    assert initiators(only(text, gazetteer)) == did


def test_where_a_speaker_works_is_where_he_speaks(gazetteer: Gazetteer) -> None:
    text = "A nun who runs a clinic in Kaya told RFI that jihadists burned down the village of Mansila."
    roles = {p.mention.text: p.role for p in only(text, gazetteer).placements}
    assert roles == {"Mansila": "at", "Kaya": "speaker"}
