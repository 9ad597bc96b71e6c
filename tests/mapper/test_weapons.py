"""Weapons under their canonical names, in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.detect.weapons import CATEGORIES, detect
from mapper.lexicon import load
from mapper.model import Report
from mapper.reading import ready


def names(text: str) -> list[tuple[str, str, str]]:
    found = detect(ready(Report("r", text, lang="en")))
    assert all(text[m.start : m.end] == m.text for m in found)
    return [(m.text, m.name, m.category) for m in found]


@pytest.mark.parametrize(
    ("text", "words", "name", "category"),
    [
        (
            "including booby-trapped vehicles, to break",
            "booby-trapped vehicles",
            "vehicle bomb",
            "vehicle bomb",
        ),
        ("two car bombs", "car bombs", "vehicle bomb", "vehicle bomb"),
        ("an SVBIED exploded", "SVBIED", "suicide vehicle bomb", "suicide bomb"),
        ("a suicide bomber's car", "suicide bomber", "suicide bomb", "suicide bomb"),
        ("an IED", "IED", "improvised explosive device", "bomb"),
        ("Grad rockets fell", "Grad rockets", "Grad rocket", "rocket"),
        ("barrel-bombs", "barrel-bombs", "barrel bomb", "air"),
        ("an air strike", "air strike", "aircraft", "air"),
        ("Airstrikes hit", "Airstrikes", "aircraft", "air"),
        ("two UAVs", "UAVs", "drone", "drone"),
        ("T-72s", "T-72s", "tank", "tank"),
        ("with knives", "knives", "knife", "blade"),
        ("cluster munitions", "cluster munitions", "cluster munition", "cluster"),
        ("a land mine", "land mine", "landmine", "mine"),
        ("pull out heavy arms by October", "heavy arms", "heavy weapons", "other"),
        ("chlorine gas", "chlorine gas", "chlorine", "chemical"),
        ("anti-tank guided missiles", "anti-tank guided missiles", "anti-tank missile", "missile"),
    ],
)
def test_a_weapon(text: str, words: str, name: str, category: str) -> None:
    assert names(text) == [(words, name, category)]


@pytest.mark.parametrize(
    "text", ["He went to tow the car.", "a coal mine", "a friend of mine", "The grad student"]
)
def test_no_weapon(text: str) -> None:
    assert names(text) == []


def test_the_lexicon_is_sound() -> None:
    seen: dict[str, str] = {}
    for entry in load("weapons"):
        assert entry["category"] in CATEGORIES
        for form in {entry["name"], *entry["forms"]}:
            assert seen.setdefault(form, entry["name"]) == entry["name"], f"{form} stands under two names"


@given(st.sampled_from([f for e in load("weapons") for f in (e["name"], *e["forms"])]))
def test_every_form_is_found_whole(form: str) -> None:
    assert [n[0] for n in names(f"They used {form}.")] == [form]


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    names(text)
