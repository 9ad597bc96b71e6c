"""The nouns for people in English: who carries no arms, and who is a person at all. Pure.

They are the lists of ``lexicon/casualties.yaml``, of which the counts of people are made.
"""

from functools import cache

from ..lexicon import load


@cache
def unarmed_words() -> frozenset[str]:
    """The nouns for people who carry no arms."""
    people = load("casualties")["en"]["people"]
    return frozenset(word for kind in ("any", "kin", "civil", "work") for word in people[kind])


@cache
def _arms() -> frozenset[str]:
    return frozenset(load("casualties")["en"]["people"]["arms"])


def bears_arms(word: str) -> bool:
    """Whether a word is for people who carry arms: "troops"."""
    return word in _arms()


@cache
def _people() -> frozenset[str]:
    """The nouns for people, armed or not."""
    return unarmed_words() | _arms()


def somebody(word: str) -> bool:
    """Whether a word is for a person: "a third driver" is one more of the same."""
    return word in _people()
