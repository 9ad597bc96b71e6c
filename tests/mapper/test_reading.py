"""A report made ready: its sentences and their words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Hit
from mapper.reading import LONGEST, sentences, words_of
from mapper.words.sentences import WINDOW, paragraphs


def _hits(text: str, name: str) -> list[Hit]:
    """A known name wherever it stands in a text."""
    starts = (m.start() for m in re.finditer(re.escape(name), text))
    return [Hit(at, at + len(name), name, ("settlement",), 0) for at in starts]


def test_a_known_name_is_in_one_sentence() -> None:
    text = "A bomb exploded in Ft. Worth. Two died."
    assert len(sentences(text, "en")) == 3
    found = sentences(text, "en", _hits(text, "Ft. Worth"))
    assert [text[s.start : s.end] for s in found] == ["A bomb exploded in Ft. Worth.", "Two died."]


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_a_long_quotation_is_made_of_sentences(marks: str) -> None:
    opens, closes = marks
    text = f"{opens}They came at night. Nobody was spared,{closes} she said. {opens}Why?{closes} he asked."
    found = sentences(text, "en")
    assert [text[s.start : s.end].strip('"“” ') for s in found] == [
        "They came at night.",
        f"Nobody was spared,{closes} she said.",
        f"Why?{closes} he asked.",
    ]


def test_a_word_that_filters_tore_is_in_one_sentence() -> None:
    text = "Two died, مقـ.ـتل Three fled."
    assert all(t.end <= s.end for s in sentences(text, "en") for t in s.tokens)


def test_a_known_name_over_a_line_break_is_in_one_paragraph() -> None:
    text = "Shells hit San\nFrancisco\nTwo died"
    assert len(paragraphs(text)) == 3
    assert len(paragraphs(text, _hits(text, "San\nFrancisco"))) == 2


@pytest.mark.parametrize("text", ["Kafr Nobol " * 2000, "KafrNobol" * 1500])
def test_a_known_name_is_not_cut_in_a_line_without_full_stops(text: str) -> None:
    hits = _hits(text, "Kafr Nobol")
    found = sentences(text, "en", hits)
    held = [h for h in hits if any(s.start <= h.start and h.end <= s.end for s in found)]
    assert held == hits
    assert sum((s.tokens for s in found), ()) == words_of(text)


@pytest.mark.parametrize("text", ["“He fled,” she said. ", 'Two died, "nobody saw it" (he said)\r'])
def test_the_ends_in_a_long_paragraph_are_those_in_a_short_one(text: str) -> None:
    one = [(s.start, s.end) for s in sentences(text, "en")]
    times = 3 * WINDOW // len(text)
    every = [(a + k * len(text), b + k * len(text)) for k in range(times) for a, b in one]
    assert [(s.start, s.end) for s in sentences(text * times, "en")] == every


def test_a_line_without_full_stops_is_cut_at_a_mark() -> None:
    text = "one two three, " * 300
    found = sentences(text, "en")
    assert [len(s.tokens) for s in found] == [399, 399, 102]
    assert all(text[s.start : s.end].startswith("one") for s in found)
    assert sum((s.tokens for s in found), ()) == words_of(text)


def test_a_line_without_any_mark_is_cut_between_words() -> None:
    found = sentences("word " * 1000, "en")
    assert [len(s.tokens) for s in found] == [LONGEST, LONGEST, 200]


def test_words_hold_compounds_whole_and_in_parts() -> None:
    (sentence,) = sentences("Gunned-down in al-Tah, Syria’s north: وقتل", "en")
    assert {"gunned-down", "gunned", "down", "al-tah", "tah", "syria's", "syria", "قتل"} <= sentence.words


@given(st.text(alphabet="ab .,;-'\n’\u0627\u0648", max_size=80).map(lambda t: t * 40))
def test_sentences_are_in_order_and_hold_their_own_words(text: str) -> None:
    end = 0
    for sentence in sentences(text, "en"):
        assert end <= sentence.start < sentence.end <= len(text)
        assert len(sentence.tokens) <= LONGEST
        assert all(t.lower in sentence.words and set(t.forms) <= sentence.words for t in sentence.tokens)
        end = sentence.end


def test_a_full_stop_behind_a_month_ends_a_sentence() -> None:
    text = "Two men died on 23 May. Police came on 24 Jan. The army left in May. It rained."
    assert len(sentences(text, "en")) == 4
    assert len(sentences("Two men died on Jan. 5 in Homs.", "en")) == 1
