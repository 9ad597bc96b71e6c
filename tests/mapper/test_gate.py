"""A gate opens for every sentence that may hold a phrase, and for few others."""

from mapper.reading import sentences
from mapper.words.gate import Gate


def _words(text: str) -> frozenset[str]:
    return sentences(text, "en")[0].words


def test_all_words_of_one_phrase_are_wanted() -> None:
    gate = Gate([("killed",), ("lost", "their", "lives"), ("gunned-down",)])
    assert gate.may(_words("Five were killed."))
    assert gate.may(_words("Many lost their lives."))
    assert gate.may(_words("A man was gunned-down there."))
    assert not gate.may(_words("They lost their way."))


def test_a_phrase_of_marks_alone_may_stand_anywhere() -> None:
    assert Gate([("+",)]).may(_words("Nothing here."))
    assert not Gate([]).may(_words("Nothing here."))
