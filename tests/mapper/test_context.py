"""The words around a quote: whole words, nothing said twice, any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.layers.context import REACH, around

TEXT = "The council met at noon.\n\nShells fell on the mill. Two people were hurt. The road was shut."


def test_the_sentences_on_both_sides() -> None:
    start = TEXT.index("Shells")
    end = TEXT.index(" Two")
    assert around(TEXT, [(start, end)]) == (
        "The council met at noon. ",
        " Two people were hurt. The road was shut.",
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("“Two men died in Gao”, he said.", "Two men died in Gao"),
        ("It says (two died) and more, much more.", "two died"),
        ("In Gao, two died; in Kidal, three.", "two died"),
        ("قالت «قتل شخصان»، ثم غادرت.", "قتل شخصان"),
        ("兵士死亡、村人逃走。", "村人逃走"),
        ("One died.\n\tTwo fled.\nThree stayed.", " \tTwo fled.\n"),
        ("Two fled.", "Two fled."),
    ],
)
def test_the_parts_put_together_are_what_the_text_says(text: str, quote: str) -> None:
    text = text.replace(quote.strip(), quote) if quote.strip() != quote else text
    start = text.index(quote)
    before, after = around(text, [(start, start + len(quote))])
    assert f"{before}{quote.strip()}{after}" == " ".join(text.split())


def test_a_long_report_is_cut_at_words() -> None:
    words = " ".join(f"word{n}" for n in range(400))
    start = words.index("word200")
    before, after = around(words, [(start, start + 7)])
    assert before.startswith("… word")
    assert before.endswith("word199 ")
    assert after.startswith(" word201")
    assert after.endswith(" …")
    assert REACH - 60 < len(before) <= REACH + 2
    assert set(after.split()) <= {*words.split(), "…"}


def test_passages_are_not_given_again() -> None:
    first, second = TEXT.index("Shells"), TEXT.index("Two")
    spans = [(first, first + 24), (second, second + 21)]
    assert around(TEXT, spans) == ("The council met at noon. ", " The road was shut.")
    assert around(TEXT, spans[::-1]) == ("", "")


def test_a_text_without_spaces_is_cut_between_letters() -> None:
    before, after = around("e\u0301" * 4000, [(4000, 4002)])
    assert before[2] == "e"
    assert after.endswith("\u0301 …")
    assert len(before) <= REACH + 2


@given(st.text(max_size=900), st.lists(st.tuples(st.integers(0, 900), st.integers(0, 60)), max_size=4))
def test_any_text(text: str, given: list[tuple[int, int]]) -> None:
    spans = [(min(s, len(text)), min(s + n, len(text))) for s, n in given]
    before, after = around(text, spans)
    plain = " ".join(text.split())
    for said in (before, after):
        assert len(said) <= REACH + 2
        assert said.removeprefix("… ").removesuffix(" …").strip() in plain or "…" in text
