"""A report made ready: its sentences and their words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mapper.reading import LONGEST, sentences, words_of


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


@settings(deadline=None)
@given(st.text(alphabet="ab .,;-'\n’\u0627\u0648", max_size=80).map(lambda t: t * 40))
def test_sentences_are_in_order_and_hold_their_own_words(text: str) -> None:
    end = 0
    for sentence in sentences(text, "en"):
        assert end <= sentence.start < sentence.end <= len(text)
        assert len(sentence.tokens) <= LONGEST
        assert all(t.lower in sentence.words and set(t.forms) <= sentence.words for t in sentence.tokens)
        end = sentence.end
