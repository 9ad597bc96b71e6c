"""Who did it to whom in headlines, which leave out "was", articles and "and"."""

import pytest

import mapper
from gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Israel strikes Beirut", ["Israel"], []),
        ("Russia raids southern Idlib", ["Russia"], []),
        ("US strikes kill six in Hodeidah", ["US air force"], ["people"]),
        ("Pakistan airstrikes kill 10 in Khost", ["Pakistan"], ["people"]),
        ("Iran fires missiles at Israel", ["Iran"], []),
        ("Yemen airstrikes kill five in Saada", [], ["people"]),
        ("Nigeria airstrike kills 16 civilians in Zamfara", [], ["civilians"]),
        ("Thai, Cambodian troops exchange fire in Surin", ["Thai army"], ["Cambodian army"]),
        ("Rebels, army clash in Goma", ["rebels"], ["army"]),
        ("An army clash with rebels in Goma killed five.", ["army"], ["rebels"]),
        ("Aid convoy ambushed near Malakal", [], ["aid workers"]),
        ("UN base shelled in Naqoura", [], ["United Nations"]),
        ("Police station attacked in Bannu", [], ["police"]),
        ("Rebels attacked in Goma on Friday.", ["rebels"], []),
        ("Soldiers ambushed near Djibo", [], ["army"]),
        ("Soldiers, police killed in Quetta blast", [], ["army", "police"]),
        ("Soldiers killed at least 12 rebels in Djibo", ["army"], ["rebels"]),
        ("Palestinian shot dead by Israeli troops near Nablus", ["Israeli army"], ["Palestinians"]),
        ("A Palestinian official was killed in Jenin.", [], ["Palestinian officials"]),
        ("Pakistan forces kill nine militants in Bannu", ["Pakistani forces"], ["unnamed armed group"]),
        ("Israeli settlers kill Palestinian near Ramallah", ["Israeli settlers"], ["Palestinians"]),
        ("Rebels kill Sudanese soldiers in Nyala", ["rebels"], ["Sudanese army"]),
        ("Kyiv hit by drones", [], []),
        ("Rebels attack Congolese troops in Goma.", ["rebels"], ["Congolese army"]),
        (
            "Azerbaijani troops shell Armenian positions near Vardenis.",
            ["Azerbaijani army"],
            ["Armenian army"],
        ),
        ("A grenade thrown into a police post in Mitrovica damages a vehicle.", [], ["police"]),
        ("Colombia army, ELN rebels clash in Arauca", ["Colombian army"], ["National Liberation Army (ELN)"]),
        (
            "The government and the FARC dissidents sign a ceasefire in Cali.",
            ["FARC dissidents", "government"],
            [],
        ),
        ("ADF rebels ambush a FARDC convoy near Beni.", ["Allied Democratic Forces"], ["Congolese army"]),
        ("Al Shabaab attack an army base in Qoryoley.", ["al-Shabaab"], ["army"]),
        ("Al Shabaab shell Beledweyne.", ["al-Shabaab"], []),
        ("Hezbollah fire rockets at Haifa.", ["Hezbollah"], []),
        ("Gunmen attack worshippers in Jos.", ["unnamed armed group"], ["civilians"]),
        ("Militants attack soldiers in Djibo.", ["unnamed armed group"], ["army"]),
        ("Border guards killed an Afghan in Zaranj.", ["border guards"], ["Afghans"]),
        ("Police shot dead a Kenyan in Kampala.", ["police"], ["Kenyans"]),
        ("A Dutch was kidnapped in Jolo.", [], ["Dutch"]),
        ("A Spanish was shot dead in Cali.", [], ["Spaniards"]),
        ("A Chechen was shot dead in Berlin.", [], ["Chechen"]),
        ("The rebels, who have ties to the Islamic State group, burned houses in Komanda.", ["rebels"], []),
        (
            "Fighters who pledged allegiance to Islamic State killed 12 people in Marte.",
            ["unnamed armed group"],
            ["people"],
        ),
        (
            "The army killed five militants linked to Islamic State in Marte.",
            ["army"],
            ["unnamed armed group"],
        ),
        ("Forces loyal to Haftar shelled Tripoli.", ["Libyan National Army (LNA)"], []),
        (
            "Clashes between Druze and Bedouin leave 30 dead in Sweida",
            ["unnamed Druze armed group"],
            ["unnamed Bedouin armed group"],
        ),
        ("Heavily armed Serbs attacked police in Zvecan", ["unnamed Serbian armed group"], ["police"]),
        ("Armenia, Azerbaijan trade fire on border", ["Armenia"], ["Azerbaijan"]),
        ("Israel handed over the bodies of 15 Palestinians in Khan Younis.", ["Israel"], ["Palestinians"]),
    ],
)
def test_who_did_it_to_whom(text: str, doers: list[str], hit: list[str], gazetteer: Gazetteer) -> None:
    (event,) = mapper.extract(text, published="2024-05-03", gazetteer=gazetteer).events
    told = [(actor.mention.name, actor.role) for actor in event.actors]
    assert sorted(name for name, role in told if role == "initiator") == doers
    assert sorted(name for name, role in told if role == "target") == hit


@pytest.mark.parametrize(
    ("headline", "story", "places"),
    [
        (
            "Palestinian shot dead by Israeli troops near Nablus",
            "Israeli forces shot and killed a man in the village of Beita, south of Nablus, on Friday.",
            {"Beita"},
        ),
        (
            "Three soldiers, driver killed in Mogadishu blast",
            "A bomb struck a vehicle in Mogadishu's Hodan district, killing three soldiers and their driver.",
            {"Hodan", "Mogadishu"},
        ),
        (
            "Church attacked in Kaduna, pastor abducted",
            "Bandits attacked a church in the Kajuru area of Kaduna state on Sunday, abducting the pastor.",
            {"Kajuru", "Kaduna"},
        ),
    ],
)
def test_a_headline_and_its_story_are_one_event(
    headline: str, story: str, places: set[str], gazetteer: Gazetteer
) -> None:
    found = mapper.extract(f"{headline}\n\n{story}", published="2024-05-03", gazetteer=gazetteer)
    (event,) = found.events
    assert {placement.mention.text for placement in event.placements} == places


def test_a_headline_of_another_event_stays_its_own(gazetteer: Gazetteer) -> None:
    text = "Blast in Kabul kills four\n\nGunmen shot dead two teachers in Herat on Thursday, police said."
    found = mapper.extract(text, published="2024-05-03", gazetteer=gazetteer)
    assert [event.sub_type for event in found.events] == ["Remote explosive/landmine/IED", "Attack"]
