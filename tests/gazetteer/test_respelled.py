"""Spellings that follow from others: articles apart, adjectives translated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.sources.respelled import ADJECTIVES, respelled


def texts(*names: str) -> list[str]:
    return [text for text, _ in respelled([(name, "") for name in names])]


@pytest.mark.parametrize(
    ("latin", "arabic", "added"),
    [
        ("Wadi Elnahr", "وادي النهر", ["Wadi al-Nahr"]),
        ("Deir Alhajar Elkabir", "دير الحجر الكبير", ["Deir al-Hajar al-Kabir", "Big Deir al-Hajar"]),
        ("Upper Qarah", "قارة الفوقانية", ["Qarah al-Fawqaniyah"]),
        ("Little Dar", "الدار الصغرى", ["Dar al-Sughra"]),
        ("Nahiyat ash-Sharqiya", "الناحية الشرقية", ["Eastern Nahiyat"]),
        ("Elkaram", "الكرم", []),
    ],
)
def test_what_is_added(latin: str, arabic: str, added: list[str]) -> None:
    assert texts(latin, arabic) == added


def test_names_without_arabic_stay_as_they_are() -> None:
    assert texts("San Eladio") == []
    assert texts("Eastern Hill") == []


@given(st.sampled_from(sorted(ADJECTIVES)), st.sampled_from(["Tell Rima", "Zour", "Ain Hawr"]))
def test_an_adjective_comes_back(word: str, name: str) -> None:
    (after,) = texts(f"{word.capitalize()} {name}", "تل")
    back = texts(after, "تل")
    assert back == ([f"{word.capitalize()} {name}"] if word not in ("middle", "new", "old") else [])


@given(st.lists(st.text(max_size=30), max_size=4))
def test_any_text_is_harmless(names: list[str]) -> None:
    assert len(texts(*names)) <= 8 * len(names)
