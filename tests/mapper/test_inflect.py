"""Inflection: school rules, doubled consonants, irregular verbs, heads of compound nouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.words.inflect import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "past", "ing"),
    [
        ("attack", "attacked", "attacking"),
        ("seize", "seized", "seizing"),
        ("occupy", "occupied", "occupying"),
        ("stab", "stabbed", "stabbing"),
        ("kidnap", "kidnapped", "kidnapping"),
        ("patrol", "patrolled", "patrolling"),
        ("tear-gas", "tear-gassed", "tear-gassing"),
        ("flee", "fled", "fleeing"),
        ("push back", "pushed back", "pushing back"),
        ("open fire", "opened fire", "opening fire"),
        ("sexually assault", "sexually assaulted", "sexually assaulting"),
        ("rally against", "rallied against", "rallying against"),
    ],
)
def test_verbs(lemma: str, past: str, ing: str) -> None:
    forms = verb_forms(lemma, {"flee": ["flees", "fled", "fled", "fleeing"]})
    assert forms[past] == "past"
    assert forms[ing] == "ing"


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("clash", "clashes"),
        ("rocket attack", "rocket attacks"),
        ("exchange of fire", "exchanges of fire"),
        ("treaty", "treaties"),
    ],
)
def test_nouns(singular: str, plural: str) -> None:
    assert noun_forms(singular) == (singular, plural)


@given(st.from_regex(r"[a-z]{2,9}( [a-z]{2,6})?", fullmatch=True))
def test_the_base_form_is_always_among_the_forms(lemma: str) -> None:
    assert verb_forms(lemma, {})[lemma] == "base"
