"""Whatever is done to a text, it is read: sentences torn, joined, cut short, with a word of another one."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer
from mapper.model import Report
from mapper.pipeline import extract

HERE = Path(__file__).parent
#: Sentences of the labelled texts beside this file, labels and keys taken off.
SENTENCES = sorted(
    {
        sentence.strip()
        for name in ("one_line.txt", "everyday.txt", "notes_dead.txt", "statements.yaml", "paragraphs.yaml")
        for line in (HERE / name).read_text("utf-8").splitlines()
        for sentence in re.split(r"(?<=[.!?؟])\s+", re.sub(r"^[\w -]*[:|]\s*", "", line).strip('"'))
        if len(sentence) > 20
    }
)


@st.composite
def torn(draw: st.DrawFn) -> str:
    """A few sentences: whole, without some words, with words of others, cut short, or run into the next."""
    out = []
    for _ in range(draw(st.integers(1, 4))):
        words = draw(st.sampled_from(SENTENCES)).split()
        other = draw(st.sampled_from(SENTENCES)).split()
        first, last = sorted((draw(st.integers(0, len(words))), draw(st.integers(0, len(words)))))
        way = draw(st.sampled_from(("whole", "cut", "without", "within", "joined")))
        if way == "cut":
            words = words[first:last]
        elif way == "without":
            words = words[:first] + words[last:]
        elif way == "within":
            words = [
                *words[:first],
                draw(st.sampled_from([*other, "that", "ـ", "—", "(", ","])),
                *words[first:],
            ]
        elif way == "joined":
            words = words[:first] + other[min(last, len(other)) :]
        out.append(" ".join(words))
    return draw(st.sampled_from((" ", "\n\n", "; "))).join(out)


@settings(max_examples=150)
@given(text=torn())
def test_a_torn_text_is_read_and_every_span_is_its_own(gazetteer: Gazetteer, text: str) -> None:
    found = extract(Report("r", text, published=date(2024, 5, 3)), gazetteer)
    said = found.report.text
    assert all(0 <= m.start < m.end <= len(said) and said[m.start : m.end] == m.text for m in found.mentions)
    assert all(0 <= event.start < event.end <= len(said) for event in found.events)


@pytest.mark.parametrize(
    "text",
    [
        "that No fatalities were reported.",
        "“That no shots were fired.",
        "Three civilians, including ـ a man and his child, were killed while forces fired at the town.",
    ],
)
def test_texts_that_once_could_not_be_read(gazetteer: Gazetteer, text: str) -> None:
    extract(Report("r", text, published=date(2024, 5, 3)), gazetteer)


def test_a_word_without_letters_is_no_stumbling_block(gazetteer: Gazetteer) -> None:
    """A lengthening mark alone, as torn Arabic leaves it, once ended the reading of an English text."""
    text = "Doctors in ـ Khartoum downed tools over unpaid wages."
    found = extract(Report("r", text, published=date(2024, 5, 3)), gazetteer)
    assert [event.type for event in found.events] == ["Protests"]
