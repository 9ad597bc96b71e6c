"""The pairing is the best one there is, and exact spans are paired with themselves."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from mapper.gold.matching import EXACT, by_span, overlap, pairing

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 6).map(float), max_size=14
)
SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda s: (s[0], s[0] + s[1])), max_size=8
)


def best_sum(scores: dict[tuple[int, int], float]) -> float:
    """The largest sum of any one-to-one pairing, by trying them all."""
    return max(
        sum(scores.get((left, right), 0) for left, right in enumerate(order))
        for order in permutations(range(5))
    )


@given(SCORES)
def test_no_other_pairing_has_a_larger_sum(scores: dict[tuple[int, int], float]) -> None:
    pairs = pairing(scores)
    assert len(set(pairs.values())) == len(pairs)
    assert all(pair in scores for pair in pairs.items())
    assert sum(scores[pair] for pair in pairs.items()) == best_sum(scores)


def test_a_pair_gives_way_where_both_then_find_one() -> None:
    assert pairing({(0, 0): 0.9, (0, 1): 0.85, (1, 0): 0.88}) == {0: 1, 1: 0}


def test_equal_pairs_keep_the_order_of_the_text() -> None:
    assert pairing({(i, j): 1.0 for i in range(6) for j in range(6)}) == {i: i for i in range(6)}


@given(SPANS, SPANS)
def test_spans_are_paired_where_they_share_a_character_and_only_there(
    labels: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    pairs = by_span([(label,) for label in labels], found)
    assert all(overlap((labels[left],), found[right]) > 0 for left, right in pairs.items())
    free = set(range(len(found))) - set(pairs.values())
    assert not [
        (left, right)
        for left in set(range(len(labels))) - pairs.keys()
        for right in free
        if overlap((labels[left],), found[right]) > 0
    ]


def test_an_exact_span_counts_more_than_two_overlaps() -> None:
    assert overlap(((0, 4),), (0, 4)) == EXACT
    assert by_span([((0, 4),), ((3, 9),)], [(0, 4), (4, 9)]) == {0: 0, 1: 1}
