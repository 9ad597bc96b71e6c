"""Plain sentences that users and reviewers saw read wrongly: who, to whom, how many, who says so."""

import pytest

from gazetteer import Gazetteer
from mapper.actors.sides import named_sides
from mapper.layers.rows import event_row
from mapper.model import What
from tests.mapper.plainly import cast, lowest, only, read, where


@pytest.mark.parametrize(
    ("text", "by", "against"),
    [
        ("Gunmen stopped villagers on the road to Goma and killed three of them.", "Gunmen", "villagers"),
        ("Soldiers followed the rebels into the forest near Beni and killed four.", "Soldiers", "rebels"),
        (
            "The gunmen stopped a bus near Turbat, checked the passengers' cards and shot them dead.",
            "gunmen",
            "passengers",
        ),
        (
            "Militants stormed a village, burned the farmers' houses and killed four people near Bama.",
            "Militants",
            "people",
        ),
        ("Police approached protesters in Nairobi and beat several of them.", "Police", "protesters"),
        ("Herders and sedentary farmers clashed with guns near Kyabe.", "Herders", "farmers"),
        (
            "A bomb killed nine people in Bannu in an attack blamed on the Taliban.",
            "Taliban",
            "people",
        ),
        (
            "A bomb killed nine people in Bannu, but suspicion fell on the Taliban.",
            "Taliban",
            "people",
        ),
        (
            "Six people died in Beni in a raid attributed to the Lord's Resistance Army.",
            "Lord's Resistance Army",
            "people",
        ),
        (
            "Azerbaijani forces fired mortars at Armenian positions near Sotk.",
            "Azerbaijani forces",
            "Armenian positions",
        ),
    ],
)
def test_who_did_it_to_whom(text: str, by: str, against: str, gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    assert (by in cast(event, "initiator"), against in cast(event, "target")) == (True, True)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Pagers used by Hezbollah members exploded across Beirut, killing 20 people.", "Hezbollah"),
        ("A vehicle carrying soldiers exploded in Mogadishu, killing four.", "soldiers"),
        ("A bus used by police officers was hit by a bomb in Quetta, killing two.", "police officers"),
    ],
)
def test_whose_thing_blew_up_is_no_doer(text: str, whose: str, gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    assert whose in cast(event, "target")
    assert not cast(event, "initiator")


def test_whose_cargo_was_looted_did_not_loot(gazetteer: Gazetteer) -> None:
    event = only("An aid truck was stopped at a checkpoint in Mueda and its cargo looted.", gazetteer)
    assert not cast(event, "initiator")


def test_whose_drones_killed_is_the_doer(gazetteer: Gazetteer) -> None:
    event = only("Drones used by the army killed three people in Gao.", gazetteer)
    assert cast(event, "initiator") == {"army"}


def test_those_who_return_fire_make_one_fight_of_it(gazetteer: Gazetteer) -> None:
    event = only("Rebels shelled Armenian positions near Sotk; Armenian forces returned fire.", gazetteer)
    assert event.sub_type == "Armed clash"


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("Turkish forces set up a new military point near Taftanaz.", "Headquarters or base established"),
        ("Residents closed the main avenue in Caracas to demand water.", "Peaceful protest"),
        ("An attack hit the town of Caloto.", "Armed clash"),
        ("Rebels shot at an army helicopter near Goma.", "Armed clash"),
        ("Gang members opened fire on a UN helicopter over Port-au-Prince.", "Attack"),
        ("Soldiers opened fire from a helicopter at farmers near Goma.", "Air/drone strike"),
        ("Twelve rebels were neutralized in Nusaybin and 9 explosive devices were destroyed.", "Armed clash"),
        ("Troops of Operation Thunder Strike killed two bandits near Zurmi.", "Armed clash"),
        ("Explosions could be heard in Kharkiv on Monday.", "Remote explosive/landmine/IED"),
        ("Villagers gathered outside an army camp in Yala and dispersed peacefully.", "Peaceful protest"),
        ("Police dispersed villagers who had gathered in Yala.", "Protest with intervention"),
        ("Residents armed with machetes killed two men in Arcahaie.", "Mob violence"),
        ("The rebels freed 12 soldiers taken hostage in Goma.", "Other"),
        ("Two priests kidnapped in May were released on Friday in Kafanchan.", "Other"),
        ("Fighting continued in Bentiu on Monday.", "Armed clash"),
        ("Fighting that began on Saturday in Bentiu went on for a third day on Monday.", "Armed clash"),
        ("Two rifles and a rocket launcher were seized in Hakkari.", "Disrupted weapons use"),
        ("Jihadists took 30 passengers off a bus near Djibo.", "Abduction/forced disappearance"),
        ("Gunmen shot dead an indigenous guard in Caloto.", "Attack"),
        ("An army patrol found a launcher and 14 rockets in a valley near Tyre.", "Disrupted weapons use"),
        ("Troops set up a new permanent position near Tyre.", "Headquarters or base established"),
        (
            "Several hundred women walked to an office in Jos to call for an end to killings.",
            "Peaceful protest",
        ),
    ],
)
def test_plain_deeds_are_told(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert only(text, gazetteer).sub_type == sub_type


@pytest.mark.parametrize(
    ("text", "what", "low"),
    [
        ("Riots broke out in Sasolburg. Two people died and over 100 were arrested.", "killed", 2),
        ("Riots broke out in Sasolburg. Two people died and over 100 were arrested.", "captured", 100),
        ("Rebels attacked a post at Beloko. Three soldiers were killed, as were two rebels.", "killed", 5),
        ("Gunmen killed a farmer and community leader in Caloto.", "killed", 1),
        ("A farmer and former soldier were killed by gunmen in Caloto.", "killed", 2),
        ("Gunmen killed a teacher and her son in Caloto.", "killed", 2),
        ("Militiamen kidnapped twelve travellers in Bunia.", "captured", 12),
        ("A journalist kidnapped on 2 March was killed on Wednesday near Celaya.", "killed", 1),
        ("Two priests abducted by gunmen in May were found dead on Friday in Kafanchan.", "killed", 2),
        ("Fourteen persons were taken from a passenger bus at Kundu village.", "captured", 14),
        ("Shells hit Abu Shouk camp on Friday. The death toll rose to 40.", "killed", 40),
        ("Shelling killed five people in Donetsk on Monday, bringing the toll to 45.", "killed", 5),
        ("A strike destroyed a school in Rafah. The death toll from the strike rose to 23.", "killed", 23),
        ("A blast rocked Peshawar on Monday. The death toll from Monday's blast rose to 61.", "killed", 61),
        ("A grenade left over from the war exploded in Kratie, killing two boys.", "killed", 2),
        ("ارتفع عدد القتلى إلى 45 بعد مقتل ثلاثة مدنيين في غارة جديدة على رفح.", "killed", 3),
        ("قصف الجيش بلدة الدريهمي. وارتفع عدد القتلى إلى 18.", "killed", 18),
        ("استشهاد (3) مدنيين وجرح (8) آخرين بقصف مدفعي على الفلوجة اليوم السبت.", "killed", 3),
        ("استشهاد (3) مدنيين وجرح (8) آخرين بقصف مدفعي على الفلوجة اليوم السبت.", "wounded", 8),
        ("أسفر القصف على الدريهمي عن مقتل ثماني مدنيات ومدنيين.", "killed", 8),
        ("ارتفع عدد ضحايا القصف على مرزق إلى 45 قتيلا بعد وفاة اثنين متأثرين بجراحهما.", "killed", 45),
    ],
)
def test_how_many(text: str, what: What, low: int, gazetteer: Gazetteer) -> None:
    assert lowest(read(text, gazetteer), what) == [low]


@pytest.mark.parametrize(
    "text",
    [
        "The coast guard took 30 migrants off a boat near Lampedusa.",
        "Medics took 12 passengers off a bus near Bamako.",
        "Attacks hit morale in Paris.",
        "Fighters took over a dozen suspects from a prison in Goma.",
        "Russian positions hardened in talks in Geneva.",
    ],
)
def test_nobody_used_force(text: str, gazetteer: Gazetteer) -> None:
    assert not read(text, gazetteer).events


def test_those_who_retreat_after_a_fight_fought(gazetteer: Gazetteer) -> None:
    event = only("The remaining rebels retreated from Bria after clashes with the army.", gazetteer)
    assert event.sub_type == "Armed clash"


def test_a_court_looks_back_at_a_deed_of_a_year(gazetteer: Gazetteer) -> None:
    event = only("A Tunis court jailed five men for a 2019 bombing in the capital.", gazetteer)
    assert (event.status, event.sub_type) == ("historical", "Remote explosive/landmine/IED")
    assert event.date is not None
    assert event.date.start.year == 2019


def test_captives_who_are_marched_off_are_no_protest(gazetteer: Gazetteer) -> None:
    text = "Rebels attacked Taraza on Monday. Eight officers were marched away as captives."
    assert [e.type for e in read(text, gazetteer).events] == ["Violence against civilians"]


def test_the_parties_of_a_deal_are_both_named(gazetteer: Gazetteer) -> None:
    event = only("The government and the rebels signed a truce in Bria on Monday.", gazetteer)
    assert [[a.mention.text for a in side] for side in named_sides(event)] == [["government"], ["rebels"]]


def test_relatives_of_the_disappeared_are_not_missing(gazetteer: Gazetteer) -> None:
    event = only(
        "Several thousand Tamils, led by mothers of the disappeared, marched in Kilinochchi.", gazetteer
    )
    assert not event.counts


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Suspected Boko Haram fighters killed five farmers in Ngoshe.", "Suspected"),
        (
            "Gunmen believed to be members of Al-Shabaab killed a teacher in Mandera.",
            "believed to be members of",
        ),
        ("Boko Haram fighters killed five farmers in Ngoshe.", ""),
        ("قتل مسلحون يعتقد أنهم من تنظيم داعش ثلاثة رعاة في بادية حمص.", "يعتقد أنهم"),
    ],
)
def test_words_of_suspicion_stay_with_whom_they_name(text: str, hedge: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    [doer] = [a.mention for a in found.events[0].actors if a.role == "initiator"]
    assert doer.hedge == hedge
    assert event_row(found, found.events[0], "").actor1_as_written.startswith(hedge)


def test_who_denies_it_is_told_so(gazetteer: Gazetteer) -> None:
    found = read("A bomb killed 2 police in Corinto on Tuesday. The ELN denied involvement.", gazetteer)
    assert [claim.denies for claim in found.claims] == [False, True]
    row = event_row(found, found.events[0], "")
    assert row.source_chain.endswith("(ELN) (denies it)")
    assert row.sources.endswith("(ELN)")  # a name to look for


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Two people were shot dead by police in Lagos, rights groups said; police said no one died.",
            [("Two people", ["rights groups"]), ("no one", ["police"])],
        ),
        (
            "The Sudan Doctors Network put the number of dead in El Fasher at 35.",
            [("35", ["The Sudan Doctors Network"])],
        ),
        (
            "The Defensoría del Pueblo said 17 people were killed in Juliaca.",
            [("17 people", ["The Defensoría del Pueblo"])],
        ),
    ],
)
def test_each_figure_is_its_own_voices(
    text: str, sources: list[tuple[str, list[str]]], gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    claims = {claim.id: [s.as_written for s in claim.sources] for claim in found.claims}
    told = [(c.mention.text, claims[c.claim or ""]) for e in found.events for c in e.counts]
    assert told == sources


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("خرج مئات المتظاهرين في عدن أمس احتجاجا على انقطاع الكهرباء.", {"المتظاهرين"}, set()),
        ("Police dispersed a demonstration in Tbilisi on Tuesday.", {"demonstration"}, {"Police"}),
        ("A dozen protesters were shot dead in Nairobi on Tuesday.", {"protesters"}, set()),
    ],
)
def test_a_crowd_is_the_first_side(
    text: str, first: set[str], second: set[str], gazetteer: Gazetteer
) -> None:
    one, other = named_sides(only(text, gazetteer))
    assert ({a.mention.text for a in one}, {a.mention.text for a in other}) == (first, second)


def test_the_day_of_publication_is_not_the_events(gazetteer: Gazetteer) -> None:
    assert only("Published: 12 March 2023\n\nProtesters gathered in Nasiriyah, Iraq.", gazetteer).date is None


def test_suspects_are_no_verb_of_saying(gazetteer: Gazetteer) -> None:
    event = only(
        "Israeli forces raided Balata refugee camp in Nablus to arrest suspects, and clashed with gunmen.",
        gazetteer,
    )
    assert where(event) == ["Balata", "Nablus"]
    assert "Israeli forces" in cast(event, "initiator")


def test_a_mine_left_from_a_war_is_no_battle(gazetteer: Gazetteer) -> None:
    event = only(
        "A landmine left behind from earlier fighting exploded near Khan Shaykhun, killing two.", gazetteer
    )
    assert event.sub_type == "Remote explosive/landmine/IED"


@pytest.mark.parametrize(
    "again",
    [
        "Islamic State's Khorasan branch claimed the rally bombing.",
        "Islamic State claimed the rally attack.",
        "Police said the rally bombing was the work of Islamic State.",
        "The rally bombing wounded 200.",
    ],
)
def test_a_deed_called_after_where_it_was_is_the_one_told(again: str, gazetteer: Gazetteer) -> None:
    event = only(f"A suicide bomber killed 54 people at a rally in Khar on Sunday. {again}", gazetteer)
    assert event.sub_type == "Suicide bomb"
