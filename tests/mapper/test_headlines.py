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
