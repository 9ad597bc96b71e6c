"""A sieve answers as its patterns do alone, and what a pattern needs stands in all that it matches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.dates.phrases import PATTERNS
from mapper.lexicon import load
from mapper.places.relation_grammar import grammar
from mapper.words.needs import DIGIT, needs
from mapper.words.patterns import Pattern
from mapper.words.sieve import REACH, Sieve

#: What texts are made of here: words that the patterns know, words that they do not, odd letters.
KNOWN = """
the a of in on to from between and last next this that past early mid late ago before after day days week
month year weekend March May may Sept. Sunday MONDAY yesterday tonight 3 12 2019 1990s 15th 2020-01-05
5/6/2021 km miles north eastern near border with Turkey Syrian river Euphrates bank road outskirts
coast off suburbs
يوم الجمعة الماضي آذار 2018 market said İstanbul ſeptember 15°
"""
WORDS = st.sampled_from(KNOWN.split())
MARKS = st.sampled_from([" ", " ", " ", ", ", "-", "\n", ". ", "’s ", "  ", " (", ") "])
TEXTS = st.lists(st.tuples(WORDS, MARKS), max_size=60).map(lambda pairs: "".join(w + m for w, m in pairs))


def _alone(patterns: tuple[Pattern, ...], text: str) -> list[tuple[int, tuple[int, int]]]:
    return [(number, m.span()) for number, p in enumerate(patterns) for m in p.finditer(text)]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (r"\b(?:borders?|frontiers?)\s+with\b", [{"border", "frontier"}, {"with"}]),
        (r"(?:the\s+)?road", [{"road"}]),
        (r"colou?r", [{"colo"}]),
        (r"half[- ]?way", [{"half"}, {"way"}]),
        (r"(?:north|N)\s+of", [{"of"}]),
        (r"\d{1,2}\s+(?i:MAY)", [{DIGIT}, {"may"}]),
        (r"\p{N}*x", []),
        (r"(?<=in\s)(?!no)(?P<a>[Rr]iver)(?:x|)", [{"river"}]),
        (r"[abc]+|de", []),
        (r"a{0,2}bcd{2}ef+g", [{"bcd"}, {"ef"}]),
        (r"(?:ab|cd\s+ef)(?=gh)", [{"ab", "cd"}, {"ab", "ef"}]),
    ],
)
def test_needs(source: str, wanted: list[set[str]]) -> None:
    assert [set(need) for need in needs(source)] == wanted


def test_needs_of_a_named_list() -> None:
    assert needs(r"\b\L<names>\b", {"names": ["White Nile", "Don"]}) == (frozenset({"white", "don"}),)
    assert needs(r"\b\L<names>\b", {"names": ["White Nile", "7"]}) == ()


@given(TEXTS)
def test_dates_are_found_as_without_a_sieve(text: str) -> None:
    for rows in PATTERNS.values():
        patterns = tuple(pattern for _, pattern in rows)
        assert [(n, m.span()) for n, m in Sieve(patterns).matches(text)] == _alone(patterns, text)


@given(TEXTS)
def test_rivers_and_borders_are_found_as_without_a_sieve(text: str) -> None:
    for table in (grammar("en"), grammar("ar")):
        for pattern in table.sieve.patterns:
            found = [m.span() for m in table.sieve.of(pattern, text)]
            assert found == [m.span() for m in pattern.finditer(text)]


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_a_stretch_that_holds_a_match_is_never_passed_over(text: str, start: int, size: int) -> None:
    table = grammar("en")
    spots = table.sieve.spots(text)
    for pattern in table.sieve.patterns:
        if pattern.search(text[start : start + size]):
            assert spots.may(pattern, start, min(len(text), start + size))


def test_every_pattern_of_the_grammars_is_one() -> None:
    dated = [pattern for rows in PATTERNS.values() for _, pattern in rows]
    rules = [rule for lang in load("relations") for rule in (*grammar(lang).single, *grammar(lang).pairs)]
    beside = [side for rule in rules for side in (rule.before, rule.gap, rule.after) if side is not None]
    sieved = [pattern for lang in load("relations") for pattern in grammar(lang).sieve.patterns]
    for pattern in (*dated, *beside, *sieved):
        assert pattern.compiled.pattern == pattern.source


def test_a_match_that_reaches_far_from_the_word_it_needs_is_whole() -> None:
    pattern = Pattern(r"[a-z]+(?:\s+[a-z]+)*\s+\d")
    text = "word " * 60 + "7 " + "other " * 60
    assert len(text) > 3 * REACH
    assert [m.span() for _, m in Sieve((pattern,)).matches(text)] == [(0, 301)]
