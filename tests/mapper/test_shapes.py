"""The shapes of phrases: each is a pattern, and matches what its remark says."""

import pytest

from mapper.lexicon import load
from mapper.words.shapes import shape

NAMES = [(lang, name) for lang, table in sorted(load("shapes").items()) for name in table]
SAID = (
    ("met_a_mine", " carrying 40 passengers hit a buried landmine"),
    ("border_with", "near the border with the "),
    ("was_reported", " was reported."),
    ("accident", "two people have died after a crash involving a lorry"),
    ("beast", "a woman died when a leopard "),
    ("run_into", " by a pickup truck"),
    ("civil_blast", "six were hurt when a gas cylinder exploded"),
    ("who_spoke", ", a local "),
    ("reference", ", 5 km south of the town of "),
    ("lies", " village, which lies "),
    ("with_toll", "police said, with at least six people killed"),
    ("affiliate_behind", " affiliate"),
    ("affiliate_of", ", an offshoot of "),
    ("operation", "troops conducted a clearance operation in"),
    ("afloat", "a strike on a vessel"),
    ("took_place", " occurred in the"),
    ("before_noun", " hospital "),
    ("behind_noun", " on a market in the town of "),
    ("described", ", a coastal town near the border city of "),
    ("whose_capital", "Haiti's capital"),
    ("then_said", " district, told "),
    ("hits", " a rebel "),
    ("office_of", "died, said Anna Bell, the deputy mayor of "),
    ("ahead", " in Accra, where polls are due"),
    ("state_since", " a pilot whom they had held since "),
    ("nth_since", "the eleventh attack on the field since "),
    ("since", "have fled since late "),
    ("found_before", " the road after the body of "),
    ("found_dead", ", who had been missing for days, was found in a ditch"),
    ("died_there", " and one of them later died in "),
    ("died_at", "two of the injured breathed their last at "),
    ("in_flight_before", "26 drones had been "),
    ("in_flight_behind", " four cruise missiles over the town"),
    ("had_been", "The rebels had already "),
    ("fought_whom", " with another group"),
    ("deeds_apart", "were killed in separate incidents"),
    ("peace_between", "a further test of the ceasefire between Israel and "),
    ("claims_deed", " claimed a deadly "),
    ("fled_to", "fled and 9,000 of them crossed into neighbouring "),
    ("there", " four workers there in April"),
    ("other_occasion", " on Friday, hours after the two leaders met in "),
    ("same_day", "Hours later, warplanes struck"),
    ("several_deeds", "a wave of bombings hit"),
    ("new_toll", "the ministry later raised the death toll to 30"),
    ("new_toll", "the toll from a massacre in a town of the north has risen to 115"),
    ("new_toll", "Amnesty put the number of dead at 23"),
    ("spoken_of", " a police spokesman in the capital confirmed the "),
    ("on_said", " called an unprecedented act of sabotage"),
    ("said_on", "the minister told reporters on "),
    ("in_relative", "The junta that seized power in "),
    ("days_before", ", three days after rocket fire "),
    ("days_then", "The attack came two days "),
    ("nations_town", "in the southern Lebanese town of "),
    ("came_to_be", "a man born in "),
    ("once_armed", "a former "),
    ("of_a_tribe", " of the Aqidat tribe "),
    ("suspected_of", "shot men accused of supporting the "),
    ("denied_on", "the army denied on "),
    ("the_town", "they left the town"),
    ("away", " town, just north of the "),
    ("lies_in", " in the restive "),
    ("district_of", " village, "),
    ("blamed_part", "the army blamed a dissident faction of the "),
    ("exercised", " during a night exercise"),
    ("spoken_of_attempt", "was the ninth attempt to"),
    ("has_seen", "the north has suffered "),
    ("has_seen", "the group has carried out scores of "),
    ("has_seen", "the army has stepped up its "),
    ("how_often", " between herders and farmers are common in the state"),
    ("bodies", " bodies this morning"),
    ("hospital_tells", " hospital received 14 bodies"),
    ("condemned", "Iran condemned the "),
    ("ahead", " in the south ahead of an election "),
    ("how_often", " have become rare in the capital"),
    ("deadliest_time", "June was the deadliest month for civilians, with 232 "),
    ("met_elsewhere", ", as negotiators of both met in "),
    ("met_elsewhere", " as he was returning from a rally in "),
    ("met_elsewhere", ", one of them born in "),
    ("crowd_was_in", " broke out on Friday in "),
    ("said_of_it", ", a canal which carries water to plants in "),
    ("fired_around", "shells fired from the plain around "),
    ("fleeing_from", "shot as they tried to flee from the town of "),
    ("on_the_sea", " port of Odesa"),
    ("sought_for", "offered a reward of $15 million for the "),
    ("of_another_time", " to the streets to mark the anniversary of protests in "),
    ("of_another_time", " an officer accused of taking part in a massacre in "),
    ("sought_for", "a leader wanted for the "),
    ("the_capital", "killing nine people in the capital"),
    ("whose_capital", "a bomb in the Somali capital"),
    ("found_there", " dead two men and recovered rifles and "),
    ("since_then", " on the army since they left"),
    ("their_post_before", "a car bomb at a "),
    ("their_post_behind", " station in the north"),
    ("carried", "a mine hit a bus carrying oil "),
    ("long_after_deed", "a year after militants "),
    ("rumoured", "reports on radio that rebels had "),
    ("is_false", " the port were false"),
    ("false_rumour", "unfounded rumours of a "),
    ("false_rumour", "The ministry rejects as baseless the claims by the group that it "),
    ("had", "Had rebels "),
    ("would", " the town, many would flee"),
    ("opens_with", "In the "),
    ("unopposed", "took the town without a fight"),
    ("of_a_time", "within the week under review troops killed 187"),
    ("who_bore", " three gunmen who approached them with "),
    ("as_of", "Operational information as of 22:00 on "),
    ("gathered_for", " for the opening of an office"),
    ("past_ones", "In past demonstrations, police "),
    ("supposing", "Suppose that one morning missiles "),
    ("heading_words", "Hostilities in the Strip | Flash Update #134"),
    ("number_of_dead", "the number of fatalities since Sunday has reached 248"),
    ("over_policy", " over next year's budgets"),
    ("each_that", "Every shell that "),
    ("end_of", "welcomed the halt to all "),
    ("advice", "Avoid large "),
    ("who_did", "A man who "),
    ("then_tried", " a shopkeeper was sentenced to life"),
    ("over_a_matter", " on Tuesday over plans to demolish a car park"),
    ("counted_up", "has documented 74 attacks by the group"),
    ("centuries", "Eight centuries later, "),
    ("suspected", " militants are believed to be responsible"),
    ("laid_to", "the raid was blamed on the "),
    ("taken_for", ", likely "),
    ("coded_at", "Geo-coordinates are for "),
    ("court_behind", " High Court"),
    ("court_before", "a judge sitting in "),
    ("spoken_in", "told reporters in "),
    ("left_a_place", "rebels left the besieged "),
    ("left_for", "families left Derna for "),
    ("struck", "warplanes bombed central "),
    ("narrows", ", mainly in the "),
    ("suburb_of", ", a poor suburb of "),
    ("several_including", "villages south of the river, including "),
    ("fired_from", "rockets fired from southern "),
    ("list_in", ", Homs and the town of Rastan in "),
    ("unit_owns", "'s town of "),
    ("parts_places", " and "),
    ("list_goes_on", ", and "),
    ("list_gap", " and nearby "),
    ("unit_holds", " town of "),
    ("in_land", " town in the northern countryside of "),
    ("owns_it", " State's "),
    ("owns_some", "'s northern "),
    ("joins_places", " village in "),
    ("something_in", "a market in "),
    ("its_own", "'s western suburbs"),
    ("lies_inside", " village in "),
    ("address", ", in northern "),
    ("river_in", " east of the Euphrates in "),
    ("district_of_it", " territory, "),
    ("deeds_by_number", "carried out 44 separate "),
    ("time_stamp", ", 14:30 GMT — "),
)


SAID_IN_ARABIC = (
    ("lives_there", "استيقظ أهالي "),
    ("in_relative", " الذي طال قراهم "),
    ("border_with", "قرب الحدود مع بوركينا فاسو و"),
    ("reference", " شمال مدينة "),
    ("away", " الواقعة قرب "),
    ("lies_in", " التابعة لمحافظة "),
    ("accident", "لقي ثلاثة مصرعهم في حادث سير"),
    ("begun_on", " الذي بدأ "),
    ("that", " أن ثلاثة قتلوا"),
    ("said_on", "أعلن وزير الداخلية "),
    ("earlier_toll", "أعلنت الشرطة في حصيلة سابقة مقتل خمسة"),
    ("private_harm", "رجل يقتل زوجته بسكين"),
    ("private_harm", "مقتل سيدة طعنا على يد زوجها"),
    ("private_harm", "إصابة طفلة برصاصة طائشة خلال عرس"),
    ("the_town", "سقطت قذائف شرقي المدينة"),
    ("new_toll", "وارتفعت الحصيلة إلى عشرة"),
    ("since", "اشتباكات منذ "),
    ("denied_on", "نفى الجيش "),
    ("part_of_a_name", "سوق "),
    ("goes_on", " ولا تزال الجثث"),
    ("heads_a_line", " :: مظاهرة"),
    ("opens_a_line", ": 12 شهيدا"),
    ("opens_a_post", " | أكثر من ستين"),
)


@pytest.mark.parametrize(
    ("name", "text"), SAID_IN_ARABIC, ids=[f"{n}-{name}" for n, (name, _) in enumerate(SAID_IN_ARABIC)]
)
def test_an_arabic_shape_matches_what_its_remark_says(name: str, text: str) -> None:
    assert shape(name, "ar").search(text)


def test_every_arabic_shape_is_tried_here() -> None:
    assert sorted(load("shapes")["ar"]) == sorted({name for name, _ in SAID_IN_ARABIC})


@pytest.mark.parametrize(("lang", "name"), NAMES)
def test_every_shape_is_a_pattern(lang: str, name: str) -> None:
    assert shape(name, lang).pattern.strip()


@pytest.mark.parametrize(("name", "text"), SAID, ids=[f"{n}-{name}" for n, (name, _) in enumerate(SAID)])
def test_a_shape_matches_what_its_remark_says(name: str, text: str) -> None:
    assert shape(name).search(text)


def test_every_english_shape_is_tried_here() -> None:
    assert sorted(load("shapes")["en"]) == sorted({name for name, _ in SAID})


def test_what_a_language_has_not_matches_nothing() -> None:
    assert shape("met_a_mine", "xx").search("hit a landmine") is None
