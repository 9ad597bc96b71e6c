"""What has gone on for some days, what came next, and where somebody only speaks."""

import pytest

from gazetteer import Gazetteer
from mapper.counts.figures import bounds
from tests.mapper.plainly import only, read, where


def days(event) -> tuple[int, int] | None:  # type: ignore[no-untyped-def]
    """The first day in March 2025 and the one behind the last."""
    return None if event.date is None else (event.date.start.day, event.date.end.day)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Since Wednesday, fighting in Malakal has killed 20.", (12, 15)),
        ("Fighting in Malakal has killed 20 people since Wednesday.", (12, 15)),
        ("Clashes in Malakal, which began on Wednesday, have killed 20.", (12, 15)),
        ("Fighting in Malakal, now in its third day, killed 20 people.", (12, 15)),
        ("Clashes broke out in Malakal on Wednesday and have since killed 20 people.", (12, 13)),
        ("For the third day running, troops shelled Malakal on Wednesday, killing 20.", (12, 13)),
    ],
)
def test_a_fight_lasts_from_its_beginning(text: str, span: tuple[int, int], gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    told = bounds(event, "killed")
    assert told is not None
    assert (days(event), told.low, where(event)) == (span, 20, ["Malakal"])


def test_a_toll_since_a_day_is_none_of_what_was_done_now(gazetteer: Gazetteer) -> None:
    text = (
        "A bomb killed three in Malakal on Thursday. At least 40 have been killed in fighting since Monday."
    )
    told = bounds(read(text, gazetteer).events[0], "killed")
    assert told is not None
    assert told.low == 3


@pytest.mark.parametrize(
    ("text", "sub_type", "at"),
    [
        (
            "A car bomb exploded in Kirkuk on Wednesday. On Thursday, another struck Mosul.",
            "Remote explosive/landmine/IED",
            "Mosul",
        ),
        (
            "A drone hit a depot in Belgorod on Wednesday. A second hit a bridge in Kursk.",
            "Air/drone strike",
            "Kursk",
        ),
    ],
)
def test_another_one_is_of_the_kind_told_before(
    text: str, sub_type: str, at: str, gazetteer: Gazetteer
) -> None:
    first, second = read(text, gazetteer).events
    assert (first.sub_type, second.sub_type, where(second)) == (sub_type, sub_type, [at])


@pytest.mark.parametrize(
    "said", ["Speaking in Geneva", "Speaking to reporters in Geneva", "Speaking from Geneva"]
)
def test_where_somebody_speaks_nothing_happened(said: str, gazetteer: Gazetteer) -> None:
    event = only(f"{said}, a UN official said 20 civilians were killed in El Geneina on Thursday.", gazetteer)
    assert where(event) == ["El Geneina"]


def test_what_follows_a_semicolon_on_another_day_is_another_deed(gazetteer: Gazetteer) -> None:
    text = (
        "Gunfire from Israeli troops wounded a shepherd near Shebaa on Tuesday; on Wednesday a drone "
        "killed a man in Nabatieh."
    )
    events = read(text, gazetteer).events
    assert [(days(e), e.sub_type) for e in events] == [((11, 12), "Attack"), ((12, 13), "Air/drone strike")]


def test_deeds_done_again_since_a_day_last_from_then(gazetteer: Gazetteer) -> None:
    event = only("Since Wednesday at least 11 peasants have been killed by a gang in Kenscoff.", gazetteer)
    assert days(event) == (12, 15)


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("A missile launched by the Houthis was intercepted by Israel over Eilat.", "Disrupted weapons use"),
        ("Men were dragged from shops in Pyay at gunpoint by soldiers.", "Abduction/forced disappearance"),
        ("Supporters paraded through Adelaide on Saturday with banners.", "Peaceful protest"),
        ("The withdrawal of troops from Sake began on Wednesday.", "Change to group/activity"),
        ("A radio's studios in Jacmel were burned by gangsters.", "Looting/property destruction"),
        ("Pensioners were back on the streets of Ahvaz, demanding higher payments.", "Peaceful protest"),
        ("The president and the rebels' chief put their names to an agreement in Damascus.", "Agreement"),
    ],
)  # fmt: skip
def test_it_is_of_this_kind(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert only(text, gazetteer).sub_type == sub_type


def test_where_police_confirm_it_nothing_happened(gazetteer: Gazetteer) -> None:
    event = only("Two farmers were shot dead in Gboko on Tuesday, police confirmed in Makurdi.", gazetteer)
    assert where(event) == ["Gboko"]


def test_who_had_fled_before_is_no_event(gazetteer: Gazetteer) -> None:
    text = (
        "ADF fighters burned down twenty houses in Ndimo. No one died, the villagers having fled to Komanda."
    )
    assert where(only(text, gazetteer)) == ["Ndimo"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gunmen shot three men dead in Jos on Sunday last.", (3, 9)),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_deed(text: str, day: tuple[int, int], gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    assert event.date is not None
    assert (event.date.start.month, event.date.start.day, event.date.precision) == (*day, "day")


def test_a_capital_where_soldiers_act_is_a_place(gazetteer: Gazetteer) -> None:
    assert where(only("In Beirut soldiers arrested two men.", gazetteer)) == ["Beirut"]


def test_there_is_where_was_told_before(gazetteer: Gazetteer) -> None:
    text = (
        "Thirty people were shot dead in Mushkaf on Tuesday. Commandos killed all 33 attackers there on "
        "Wednesday, the army said in Rawalpindi."
    )
    assert where(read(text, gazetteer).events[1]) == ["Mushkaf"]


def test_who_is_to_blame_did_it(gazetteer: Gazetteer) -> None:
    event = only(
        "A bomb fell on Akobo, killing three. Ugandan aircraft are to blame, an official said.", gazetteer
    )
    assert [a.mention.country for a in event.actors if a.role == "initiator"] == ["UG"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Rebels attacked Malakal the day before yesterday, killing four.", (12, 13)),
        ("Rebels attacked Malakal between Monday night and Tuesday morning, killing four.", (10, 12)),
        (
            "A body was found on Thursday in a house in Odesa which a missile had hit the previous evening.",
            (12, 13),
        ),
    ],
)
def test_the_words_for_a_day_do_not_part_a_sentence(
    text: str, span: tuple[int, int], gazetteer: Gazetteer
) -> None:
    assert days(only(text, gazetteer)) == span


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Bandits who stormed Gidan Goga, in Maradun LGA of Zamfara State, on Friday took 43 people.",
            ["Gidan Goga", "Maradun LGA", "Zamfara State"],
        ),
        ("A patrol was ambushed 24 km from Zorba, DR Congo, on Friday.", ["Zorba"]),
        ("Two men were gunned down in August Town, Jamaica, on Friday.", ["August Town"]),
        ("Israeli troops pulled out of the Netzarim corridor on Friday.", ["Netzarim"]),
        ("A car bomb went off outside the district office of Sungai Kolok on Friday.", ["Sungai Kolok"]),
        ("Gunmen stormed the Cairo hotel in Baidoa on Friday, killing four.", ["Baidoa"]),
        ("Gunmen stormed a hotel in Cairo on Friday, killing four.", ["Cairo"]),
    ],
)
def test_names_that_only_their_words_show(text: str, places: list[str], gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    assert [p.mention.text for p in event.placements][: len(places)] == places


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Gunmen killed three at Malakal, police said on Friday. It happened the day before.", (13, 14)),
        ("Gunmen killed three people at Malakal. That was on Thursday.", (13, 14)),
    ],
)
def test_when_it_was_is_told_in_a_sentence_of_its_own(
    text: str, span: tuple[int, int], gazetteer: Gazetteer
) -> None:
    assert days(only(text, gazetteer)) == span


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("Gunmen took 18 schoolchildren from a hostel in Kaduna.", "Abduction/forced disappearance"),
        ("18 pupils had been taken by gunmen from a hostel in Kaduna.", "Abduction/forced disappearance"),
        ("A man was dragged from his home in Uvira by gunmen.", "Abduction/forced disappearance"),
        ("Police confiscated eleven home-made shotguns at Kaduna.", "Disrupted weapons use"),
        ("Youths petrol-bombed a police station in Derry.", "Violent demonstration"),
    ],
)
def test_words_for_a_deed(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert only(text, gazetteer).sub_type == sub_type


@pytest.mark.parametrize(
    ("text", "places", "span"),
    [
        ("13.03, 06:40, Kostiantynivka: a drone hit a bus, 2 killed.", ["Kostiantynivka"], (13, 14)),
        ("Kostiantynivka: a drone hit a bus, 2 killed.", ["Kostiantynivka"], None),
        ("Update: a drone hit a bus in Sumy, 2 killed.", ["Sumy"], None),
        ("2.03 Findings: a drone hit a bus in Sumy, 2 killed.", ["Sumy"], None),
    ],
)
def test_the_head_of_an_entry(
    text: str, places: list[str], span: tuple[int, int] | None, gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer).events[0]
    assert (where(found), days(found)) == (places, span)
