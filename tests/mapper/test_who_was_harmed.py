"""How many were harmed, by the kind of words that tell it: names, lists, parts, tolls that grow, sides."""

import pytest

from gazetteer import Gazetteer
from mapper.counts.figures import Bounds, bounds
from mapper.model import What
from tests.mapper.plainly import only, read, where

AT_LEAST_3, UNSAID = Bounds(3, None), Bounds(None, None)


def exactly(number: int) -> Bounds:
    return Bounds(number, number)


def told(text: str, what: What, gazetteer: Gazetteer) -> Bounds | None:
    found = read(text, gazetteer)
    [event] = found.events
    return bounds(event, what, {claim.id: claim for claim in found.claims})


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen killed Col. Hassan Ali, his driver and two guards in Mukalla.", exactly(4)),
        ("Gunmen killed Gen. Ali Saleh and Maj. Ahmed Omar in Aden.", exactly(2)),
        ("Gunmen killed Dr. Ahmed in Aden.", exactly(1)),
        ("Gunmen killed Juan Perez, his brother said, in Celaya.", exactly(1)),
        ("Nine of the 14 killed in the blast in Kabul were students.", exactly(14)),
        ("Five were killed on the government side and seven among the separatists in Aden.", exactly(12)),
        ("Twelve soldiers were in a truck that hit a mine near Bosaso. All but one were killed.", UNSAID),
        ("A drone hit a car near Qamishli, killing everyone inside.", UNSAID),
        ("A shell struck a clinic in Zaporizhzhia. The dead include three nurses.", AT_LEAST_3),
        ("Some 3,000 people fled after the militia killed two villagers in Djugu.", exactly(2)),
        ("Police first reported 10 deaths in the Lahore blast but revised the figure to eight.", exactly(8)),
        ("Sgt. Maria Lopez and her partner were shot dead in Cali on Saturday.", exactly(2)),
        ("Gunmen killed headmaster Bahati in Ituri.", exactly(1)),
        ("The dead in Saturday's attack on Zamfara numbered 11.", exactly(11)),
        ("The army corrected to 28 the number of its soldiers killed in a raid on Goma.", exactly(28)),
        ('Tribesmen clashed near Porgera. Police put the dead at "up to 30".', Bounds(None, 30)),
        ('Troops killed "some twenty terrorists" in a clash near Banibangou.', exactly(20)),
        ("Two people died in Hulene according to a monitor, one according to the police.", Bounds(1, 2)),
        ("The number killed when shells exploded in Latakia has climbed from three to 16.", exactly(16)),
        ("Paul Flores, singer of Armonía 10, died after hitmen shot at his bus in Lima.", exactly(1)),
        ("No casualties were reported in the rocket attack on Erbil.", exactly(0)),
        ("Terna Ucha, 41, his wife Mbalamen and their neighbour Joseph Agber were shot dead.", exactly(3)),
        ("The mayor, missing since 2 March, was found dead in Celaya.", exactly(1)),
        ("The toll in the Beledweyne attack climbed to 20 after two of the wounded died.", exactly(20)),
        ("Gunmen killed an elderly couple in Lamu on Friday.", exactly(2)),
        ("Gunmen killed a Kenyan couple in Lamu on Friday.", exactly(2)),
    ],
)  # fmt: skip
def test_so_many_were_killed(text: str, killed: Bounds, gazetteer: Gazetteer) -> None:
    assert told(text, "killed", gazetteer) == killed


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Two policemen lost their lives and as many were injured in a blast in Sukma.", exactly(2)),
        ("Two policemen died and twice as many were injured in a blast in Sukma.", UNSAID),
        ("Eleven of the 30 wounded in the bombing in Kabul were children.", exactly(30)),
        ("Three gunmen shot two policemen in Pulwama, killing one and wounding the other.", exactly(1)),
        ("Two brothers outside Hays had their legs blown off by a landmine on Friday.", exactly(2)),
        ("Clashes erupted in Zawiya. One civilian was struck by a stray bullet.", exactly(1)),
        ("A drone hit a minibus in Kherson. The driver and two women have blast injuries.", exactly(3)),
        ("A glide bomb hit Zolochiv, killing four. The wounded still number eight.", exactly(8)),
        ("A policeman was stabbed to death and a second injured in Nice.", exactly(1)),
        ("Shelling wounded a woman, 54, and her son, 20, in Nikopol.", exactly(2)),
        ("A landmine killed a shepherd near Taiz. His brother lost a leg.", exactly(1)),
        ("A bomb in Kabul killed three people, leaving two with burns.", exactly(2)),
        ("A bomb in Kabul killed three people and wounded 83, most with burns.", exactly(83)),
        ("Two died and three men, including a major sustained injuries in a clash in Kupwara.", exactly(3)),
    ],
)  # fmt: skip
def test_so_many_were_wounded(text: str, wounded: Bounds, gazetteer: Gazetteer) -> None:
    assert told(text, "wounded", gazetteer) == wounded


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A missile hit Odesa on Friday, killing four. The death toll rose to six on Saturday.", exactly(6)),
        ("A missile hit Odesa on Friday, killing four. On Saturday the toll had climbed to six.", exactly(6)),
        ("Two of the wounded died, bringing the toll from the strike on Odesa to six.", exactly(6)),
        ("The body of a second victim of the strike on Odesa was found, taking the toll to two.", exactly(2)),
        ("A missile hit Odesa on Friday, killing six, bringing the toll since Monday to 20.", exactly(6)),
        ("A missile hit Odesa, killing three. The death toll has risen to 700.", exactly(3)),
        ("Rebels said they killed 40 soldiers near Goma; the army put its losses at five.", Bounds(5, 40)),
        ("Police said six had been killed, but witnesses put the number at 15 in Conakry.", Bounds(6, 15)),
    ],
)  # fmt: skip
def test_a_toll_that_grew_replaces_what_was_told(text: str, killed: Bounds, gazetteer: Gazetteer) -> None:
    assert told(text, "killed", gazetteer) == killed


def test_rescuers_who_find_bodies_did_nothing_to_them(gazetteer: Gazetteer) -> None:
    text = "A missile hit Odesa on Friday, killing four. Rescuers pulled two more bodies from the rubble."
    event = only(text, gazetteer)
    assert told(text, "killed", gazetteer) == exactly(6)
    assert not [a for a in event.actors if a.role == "initiator"]


def test_bodies_found_elsewhere_are_of_another_deed(gazetteer: Gazetteer) -> None:
    text = "A missile hit Odesa on Friday, killing four. Two bodies were found in a field near Kherson."
    assert len(read(text, gazetteer).events) == 2


def test_who_was_found_dead_died_then_and_not_when_taken(gazetteer: Gazetteer) -> None:
    event = only("Four men kidnapped in Zhob last month were found dead on Friday.", gazetteer)
    assert event.date is not None
    assert (event.date.start.day, event.date.precision) == (14, "day")


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("There were deaths and injuries in an attack on a bus in Latakia.", "Attack"),
        ("An attack on an army bus in Latakia caused casualties.", "Armed clash"),
        ("A bus was attacked in Sokoto.", "Attack"),
    ],
)
def test_an_attack_without_a_doer_is_told(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert only(text, gazetteer).sub_type == sub_type


def test_a_convoy_on_its_way_is_attacked_where_it_was(gazetteer: Gazetteer) -> None:
    assert where(only("A convoy travelling from Goma to Bukavu was attacked in Minova.", gazetteer)) == [
        "Minova"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from the war in Gaza has passed 48,000.",
        "The death toll in the earthquake in Mandalay climbed to 3,000.",
        "The death toll from fighting in Goma since January has risen to 700.",
    ],
)
def test_a_toll_of_a_war_or_a_disaster_is_no_event(text: str, gazetteer: Gazetteer) -> None:
    assert not read(text, gazetteer).events


def test_the_dead_of_two_days_are_of_two_events(gazetteer: Gazetteer) -> None:
    events = read("The strikes on Aleppo killed 12 on Sunday and nine on Monday.", gazetteer).events
    told = [(event.date.start.day, bounds(event, "killed"), where(event)) for event in events if event.date]
    assert told == [(9, exactly(12), ["Aleppo"]), (10, exactly(9), ["Aleppo"])]


@pytest.mark.parametrize(
    "text",
    [
        "It is not known how many people were killed in the bombing of Nyala.",
        "The army took Bara in Sudan on Friday after a battle, without giving casualty figures.",
        "Rebels took a base outside Bhamo on Friday. Their spokesman would not speak of losses.",
    ],
)
def test_what_nobody_tells_is_no_zero(text: str, gazetteer: Gazetteer) -> None:
    assert told(text, "killed", gazetteer) is None


def test_the_whole_shared_out_among_places_is_told_once(gazetteer: Gazetteer) -> None:
    text = "Twenty-three militants were killed on Thursday, 15 of them in Mir Ali and eight in Tank."
    found = read(text, gazetteer)
    claims = {claim.id: claim for claim in found.claims}
    figures = [bounds(event, "killed", claims) for event in found.events]
    assert sum(b.low or 0 for b in figures if b is not None) == 23


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A bomb exploded in Kirkuk on Friday, but nobody was hurt.", exactly(0), exactly(0)),
        ("A rocket hit Kirkuk on Friday. There were no casualties.", exactly(0), exactly(0)),
        ("A rocket hit Kirkuk on Friday. No people were hurt.", exactly(0), exactly(0)),
        ("Police fired on protesters in Nairobi on Friday. No officers were injured.", None, exactly(0)),
        ("A shell hit a street in Kherson on Friday. None of the 12 houses survived.", None, None),
        (
            "A shell hit a bus in Kherson on Friday. None of those who had survived were named.",
            None,
            None,
        ),
        (
            "A drone hit Odesa on Friday. Two people were killed; nobody else was hurt.",
            exactly(2),
            exactly(0),
        ),
        ("Four people were shot, two of them fatally, in Kingston on Friday.", exactly(2), None),
        ("Six soldiers were wounded, none fatally, in Kingston on Friday.", exactly(0), exactly(6)),
        ("A man was fatally shot in Kingston on Friday.", exactly(1), None),
        ("Death toll from Khartoum market shelling rises to 27.", exactly(27), None),
        ("Toll in Lahore blast climbs to nine.", exactly(9), None),
        ("Four rebels fell in a 20-minute firefight with troops in Goma on Friday.", exactly(4), None),
        ("Troops repelled an assault on Goma on Friday, putting the rebels' dead at 40.", exactly(40), None),
        ("A shell hit a car in Kherson on Friday. None of the five passengers survived.", exactly(5), None),
        ("A shell hit a car in Kherson on Friday. None of the five in the car survived.", exactly(5), None),
        ("A shell hit a car in Kherson on Friday. No one in the car survived.", UNSAID, None),
        ("A bomb went off in Lahore on Friday. Eight people were taken to hospital.", None, exactly(8)),
        (
            "Two men died in Lahore on Friday as police opened fire; a third is nursing bullet wounds.",
            exactly(2),
            exactly(1),
        ),
        (
            "Farmers and herders clashed over a field in Jos on 8 March: 7 dead, 13 wounded.",
            exactly(7),
            exactly(13),
        ),
        ("A bomb hurt eight people, five of them passers-by, in Lahore.", None, exactly(8)),
    ],
)
def test_nobody_some_and_all(
    text: str, killed: Bounds | None, wounded: Bounds | None, gazetteer: Gazetteer
) -> None:
    assert (told(text, "killed", gazetteer), told(text, "wounded", gazetteer)) == (killed, wounded)


def test_a_town_with_the_name_of_a_weapon(gazetteer: Gazetteer) -> None:
    [event] = read("Militants attacked a police post in Tank on Friday.", gazetteer).events
    assert not event.weapons


def test_an_aircraft_shot_down_is_an_event_whatever_it_is(gazetteer: Gazetteer) -> None:
    assert where(only("A cargo plane was shot down near Kharkiv on Friday.", gazetteer)) == ["Kharkiv"]
