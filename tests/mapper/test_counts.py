"""Counts of people: what happened to how many, of whom, hedged how; and all the numbers that are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.detect.counts import detect
from mapper.model import CountMention, Report
from mapper.reading import ready
from mapper.words.numerals import number, tokens

_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_WORDS = [
    *(
        "killed",
        "wounded",
        "12",
        "no",
        "and",
        ",",
        ".",
        "five",
        "of",
        "them",
        "a",
        "man",
        "were",
        "died",
        "his",
    ),
    *(
        "including",
        "toll",
        "the",
        "number",
        "to",
        "death",
        "or",
        "5-7",
        "people",
        "without",
        "casualties",
        "who",
    ),
]
Row = tuple[str, int | None, int | None]


def mentions(text: str) -> tuple[CountMention, ...]:
    found = detect(ready(Report("r", text, lang="en")))
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return found


def rows(text: str) -> list[Row]:
    """(what, min, max) of each count."""
    return [(m.what, m.min, m.max) for m in mentions(text)]


def test_two_figures_with_their_people() -> None:
    killed, wounded = mentions(
        "Up to 40 Syrian soldiers have been killed and 80 others wounded in an attack in Idlib."
    )
    assert (killed.text, killed.what, killed.min, killed.max) == (
        "Up to 40 Syrian soldiers",
        "killed",
        None,
        40,
    )
    assert (killed.who, killed.hedge, killed.scope) == ("Syrian soldiers", "up to", "event")
    assert (wounded.text, wounded.what, wounded.min, wounded.max) == ("80 others", "wounded", 80, 80)
    assert (wounded.who, wounded.hedge) == ("Syrian soldiers", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed 12 people and injured at least 30", [("killed", 12, 12), ("wounded", 30, None)]),
        ("Shells fell, killing three and wounding 5 others", [("killed", 3, 3), ("wounded", 5, 5)]),
        ("The blast left 5 dead and 10 injured", [("killed", 5, 5), ("wounded", 10, 10)]),
        ("12 dead, 30 injured", [("killed", 12, 12), ("wounded", 30, 30)]),
        ("About thirty soldiers fell at Kano on Sunday", [("killed", 30, 30)]),
        ("Two of their men fell and three were injured", [("killed", 2, 2), ("wounded", 3, 3)]),
        ("Two soldiers fell from a roof", []),
        ("The number of soldiers fell by 30", []),
        ("In 2014 the number of troops fell", []),
        ("Two hours later government troops fell at Kano", []),
        ("12 dead and 30 or more injured", [("killed", 12, 12), ("wounded", 30, None)]),
        ("Gunmen robbed seven refugees and stabbed one of them to death", [("killed", 1, 1)]),
        ("More than 1 000 people fled", [("displaced", 1000, None)]),
        ("12\u00a0500 people fled", [("displaced", 12500, 12500)]),
        ("2,5 million people fled", [("displaced", 2500000, 2500000)]),
        ("On May 12 300 people fled", [("displaced", 300, 300)]),
        ("It led to the deaths of three people", [("killed", 3, 3)]),
        ("three were killed when a bomb exploded", [("killed", 3, 3)]),
        ("It claimed the lives of 14", [("killed", 14, 14)]),
        ("It resulted in 3 deaths", [("killed", 3, 3)]),
        ("Fatalities: 12", [("killed", 12, 12)]),
        ("1 civilian killed and 4 injured.", [("killed", 1, 1), ("wounded", 4, 4)]),
        ("at least 5 rebels were reportedly killed", [("killed", 5, None)]),
        ("Thirty-five men and two dozen women died", [("killed", 35, 35), ("killed", 24, 24)]),
        ("More than 1,500 people died", [("killed", 1500, None)]),
        ("between 5 and 7 rebels died", [("killed", 5, 7)]),
        ("5-7 rebels died", [("killed", 5, 7)]),
        ("five or six rebels were killed", [("killed", 5, 6)]),
        ("dozens were wounded", [("wounded", None, None)]),
        ("A civilian was killed", [("killed", 1, 1)]),
        ("a woman and her two children were killed", [("killed", 1, 1), ("killed", 2, 2)]),
        ("Both pilots were killed", [("killed", 2, 2)]),
        ("Raja Shoaib, nephew of a former minister, was killed in the firing", [("killed", 1, 1)]),
        ("civilians were killed", [("killed", None, None)]),
        ("three gunmen killed five civilians", [("killed", 5, 5)]),
        ("A man, who was injured in the attack, died in hospital.", [("killed", 1, 1)]),
        ("12 people were killed or injured", [("killed", None, 12)]),
        ("two men were chopped to death", [("killed", 2, 2)]),
        ("A mob dragged two men from a bus and beat them to death", [("killed", 2, 2)]),
        ("Gunmen robbed 12 passengers and killed them", [("killed", 12, 12)]),
        ("Soldiers chased 20 protesters and beat them", []),
        (
            "42 people, 37 of them students, were hacked, shot or burned to death",
            [("killed", 42, 42), ("killed", 37, 37)],
        ),
        ("three men were abducted and shot to death", [("killed", 3, 3)]),
        ("12 are missing", [("missing", 12, 12)]),
        ("Police arrested two people along with three bombs", [("captured", 2, 2)]),
        ("The group captured three villages and 70 fighters", [("captured", 70, 70)]),
        ("Two teachers were abducted", [("captured", 2, 2)]),
        ("The shelling displaced 5,000 people", [("displaced", 5000, 5000)]),
        ("It forced 300 families to flee", [("displaced", 300, 300)]),
        ("5 TTP/LEI militants were killed", [("killed", 5, 5)]),
        ("Ahmad al-Khalil, 34, and his brother were shot dead", [("killed", 1, 1), ("killed", 1, 1)]),
        ("leaving three soldiers and one rebel dead", [("killed", 3, 3), ("killed", 1, 1)]),
        ("gunmen stopped a bus and killed all 6 of the passengers", [("killed", 6, 6)]),
        ("A nurse and a market guard were gunned down", [("killed", 1, 1), ("killed", 1, 1)]),
        ("The leader, along with three other rebels, was shot dead", [("killed", 1, 1), ("killed", 3, 3)]),
        ("A farmer killed himself at a rally", []),
        ("In a fight with police, three rebels were killed", [("killed", 3, 3)]),
        ("Soldiers killed Adam Okoro (38), a driver", [("killed", 1, 1)]),
        ("The blast killed Ana Ruiz and two guards", [("killed", 1, 1), ("killed", 2, 2)]),
        ("They took 3 nurses hostage", [("captured", 3, 3)]),
        ("The shelling caused injuries", [("wounded", None, None)]),
        ("Three men were killed in Jos. Police named the three dead men", [("killed", 3, 3)]),
        ("a raid kills atleast 5", [("killed", 5, None)]),
        ("killing themselves and 12 worshippers", [("killed", 12, 12)]),
        ("The number of people killed has risen to four", [("killed", 4, 4)]),
        ("A 13 year old girl was killed", [("killed", 1, 1)]),
    ],
)
def test_a_count(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No fatalities were reported.", [("killed", 0, 0)]),
        ("no one was killed", [("killed", 0, 0)]),
        ("It ended without casualties", [("killed", 0, 0)]),
        ("no injuries or fatalities reported", [("wounded", 0, 0), ("killed", 0, 0)]),
        ("Neither injuries nor fatalities were reported", [("wounded", 0, 0), ("killed", 0, 0)]),
        ("The strike did not cause any casualties", [("killed", 0, 0)]),
    ],
)
def test_a_stated_zero(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They destroyed 3 tanks and shot down two drones.",
        "killed in 3 attacks",
        "A commander aged 15, 5 km from the town, at 3:20 pm",
        "The attack could kill 500 people and would have killed 20.",
        "They threatened to kill 5 hostages.",
        "The number of the dead is not known and was coded to 12.",
        "14 fatalities each coded to fighting at the camp",
        "20 casualties were reported",
        "No further casualties were reported.",
        "He was sentenced to death with 5 others.",
        "The group captured 12 villages.",
        "5 percent of $300 was paid to Brigade 46.",
        "The festival drew 5,000 people.",
        "Nine players were booked and a dead ball led to the third.",
        "Add 3 eggs and 200 grams of flour.",
    ],
)
def test_no_count(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("killed 10 people, including three children, and wounded 5", ["event", "part", "event"]),
        ("21 people, including six children and two women, were killed", ["event", "part", "part"]),
        ("10 killed, among them two women", ["event", "part"]),
        ("12 people were killed, four of them children", ["event", "part"]),
        ("The death toll rose to 45.", ["total"]),
        ("A fifth man died, bringing the toll to 60", ["event", "total"]),
        ("A total of 300 have been killed since January", ["total"]),
        ("More than 500,000 people have been killed in the war", ["total"]),
        ("A total of 5 were killed", ["event"]),
        ("Some 12,000 people fled in the past week", ["event"]),
        ("More than 3,000 families have been displaced in recent days", ["event"]),
        ("Since Monday, 900 people have been displaced", ["event"]),
        ("Some 40 people have been killed in the past week", ["total"]),
        ("So far this month 4,000 people have been displaced", ["total"]),
        ("Over 2 million people have been displaced since the war began", ["total"]),
    ],
)
def test_scope(text: str, scopes: list[str]) -> None:
    assert [m.scope for m in mentions(text)] == scopes


def test_what_a_part_is_of() -> None:
    part = mentions("12 people were killed, four of them children")[1]
    assert (part.text, part.what, part.who, part.max) == ("four of them children", "killed", "children", 4)


def test_a_person_is_counted_once() -> None:
    text = "A man was shot dead in Idlib. The man was killed near his home. He died at once."
    assert rows(text) == [("killed", 1, 1)]


def test_a_date_counts_nobody() -> None:
    assert rows("On 5 May 12 people were killed") == [("killed", 12, 12)]


@given(st.integers(1, 999_999), st.sampled_from(["killed", "wounded", "abducted", "displaced"]))
def test_every_number_is_read(value: int, verb: str) -> None:
    for written in (str(value), f"{value:,}"):
        (found,) = mentions(f"In the village {written} civilians were {verb}.")
        assert (found.min, found.max, found.text) == (value, value, f"{written} civilians")


@given(st.integers(20, 99))
def test_number_words(value: int) -> None:
    tens = _TENS[value // 10 - 2]
    ones = _ONES[value % 10]
    for words in {f"{tens}-{ones}", f"{tens} {ones}"} if ones else {tens}:
        read = number(tokens(words, 0, len(words)), 0, "")
        assert read is not None
        assert read[:2] == (value, value)


@given(
    st.text(
        alphabet=st.sampled_from("killed wounded 12 no and , . five of them a man were died including"),
        max_size=60,
    )
)
def test_any_text_is_survived(text: str) -> None:
    mentions(text)


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_any_words_are_survived(words: list[str]) -> None:
    for mention in mentions(" ".join(words)):
        assert mention.min is None or mention.max is None or mention.min <= mention.max


def test_after_may_join_a_clause_whose_people_are_its_own() -> None:
    assert rows("A crowd gathered after a girl was killed.") == [("killed", 1, 1)]


def test_who_gives_no_figures_has_not_said_that_there_were_none() -> None:
    assert rows("The army statement did not give casualty figures.") == []
    assert rows("The shelling did not cause casualties.") == [("killed", 0, 0)]


def test_people_killed_along_with_others_are_counted_with_them() -> None:
    assert rows("Two soldiers were killed along with 15 militants.") == [("killed", 2, 2), ("killed", 15, 15)]
    assert rows("Karim Nasser along with his driver were shot dead.") == [("killed", 1, 1), ("killed", 1, 1)]


def test_people_taken_and_then_killed_are_the_killed() -> None:
    assert rows("Gunmen kidnapped two villagers and killed them.") == [("killed", 2, 2)]


def test_some_of_those_killed_are_a_part() -> None:
    found = mentions("Eight people died. Seven of those killed were rebels.")
    assert [m.text for m in found if m.scope == "event"] == ["Eight people"]


def test_names_and_ages_do_not_end_a_list_of_people() -> None:
    text = "A driver, Omar Said, 32, and his helper, Ali Hamad, 26, were killed."
    assert rows(text) == [("killed", 1, 1), ("killed", 1, 1)]
    text = "The mayor, his two sons Omar and Said, and 11 others were killed."
    assert [row[1] for row in rows(text)] == [1, 2, 11]


def test_those_told_of_before_are_not_counted_again_in_one_sentence() -> None:
    text = "Four men were killed in a clash, and two commanders were among the four killed."
    assert [(m.text, m.scope) for m in mentions(text) if m.scope == "event"] == [("Four men", "event")]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled a camp for displaced people",
        "Rebels shelled a school housing internally displaced families",
        "Shells hit a convoy of displaced people",
        "A raid on a prison full of captured soldiers",
    ],
)
def test_whose_camp_was_struck_is_no_figure(text: str) -> None:
    assert mentions(text) == ()


def test_thousands_of_displaced_people_are_a_figure() -> None:
    assert rows("Thousands of displaced people fled again") == [("displaced", None, None)]
