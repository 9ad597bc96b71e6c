"""The lowest and the highest figure over the claims of an event."""

import mapper
from mapper.counts.figures import Bounds, bounds
from mapper.model import Claim
from tests.mapper.factory import count, event


def at(start: int, low: int | None, high: int | None, **more: object) -> object:
    """A figure that stands at ``start``."""
    made = count(low=low, high=high, **more)
    mention = made.mention
    return type(made)(
        type(mention)(
            "count", str(high), start, start + 2, mention.what, low, high, mention.who, mention.hedge
        ),
        made.claim,
        made.people,
    )


def test_no_figure_is_none() -> None:
    assert bounds(event(counts=()), "killed") is None


def test_one_voice_in_one_clause_adds_up() -> None:
    told = event(counts=(at(6, 3, 3, claim="c1"), at(20, 2, 2, claim="c1")))
    assert bounds(told, "killed") == Bounds(5, 5)


def test_one_voice_that_repeats_itself_does_not_add_up() -> None:
    told = event(start=0, end=30, also=((40, 60),), counts=(at(6, 3, 3), at(44, 3, 3)))
    assert bounds(told, "killed") == Bounds(3, 3)


def test_another_five_come_on_top() -> None:
    told = event(start=0, end=30, also=((40, 60),), counts=(at(6, 3, 3), at(44, 5, 5, hedge="another")))
    assert bounds(told, "killed") == Bounds(8, 8)


def test_two_voices_give_the_lowest_and_the_highest() -> None:
    told = event(counts=(at(6, 3, 3, claim="c1"), at(20, 7, 7, claim="c2")))
    assert bounds(told, "killed") == Bounds(3, 7)


def test_at_least_is_open_above_and_up_to_is_open_below() -> None:
    assert bounds(event(counts=(at(6, 5, None),)), "killed") == Bounds(5, None)
    assert bounds(event(counts=(at(6, None, 40),)), "killed") == Bounds(None, 40)


def test_parts_and_totals_are_left_out() -> None:
    told = event(counts=(count(low=3, high=3, scope="part"), count(low=90, high=90, scope="total")))
    assert bounds(told, "killed") is None


def test_different_people_add_up_whoever_counts_them() -> None:
    told = event(counts=(at(6, 8, 8, claim="c1", people="state"), at(20, 1, 1, claim="c2", people="rebel")))
    assert bounds(told, "killed") == Bounds(9, 9)


def test_people_of_no_kind_may_be_the_same_as_those_told_again() -> None:
    told = event(
        start=0, end=12, also=((14, 40),), counts=(at(6, 8, 8, people=""), at(20, 5, 5, people="rebel"))
    )
    assert bounds(told, "killed") == Bounds(8, 8)


def test_two_sentences_of_one_source_are_one_voice() -> None:
    told = event(
        start=0, end=12, also=((14, 40),), counts=(at(6, 3, 3, claim="c1"), at(20, 2, 2, claim="c2"))
    )
    report = {n: Claim(n, (), 0, 12) for n in ("c1", "c2")}
    assert bounds(told, "killed") == Bounds(2, 3)
    assert bounds(told, "killed", report) == Bounds(3, 3)


def test_none_of_some_and_two_of_others_are_two() -> None:
    told = event(start=0, end=12, also=((14, 40),), counts=(at(6, 0, 0), at(20, 2, 2)))
    assert bounds(told, "killed") == Bounds(2, 2)


def test_at_least_leaves_the_highest_open_only_where_no_voice_says_more() -> None:
    text = (
        "An air strike hit a prison in Dhamar, Yemen, on Sunday, killing at least 100, the Red Cross said. "
        "Houthi forces said 156 people were killed. Saudi media said 60 people were killed."
    )
    (event,) = mapper.extract(text, published="2019-09-02").events
    assert bounds(event, "killed") == Bounds(60, 156)
