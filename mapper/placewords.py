"""The words around names of places, from ``lexicon/places.yaml``."""

from dataclasses import dataclass
from functools import cache

import regex

from .inflect import verb_forms
from .lexicon import load
from .model import Role

_CAPITAL = regex.compile(r"^(?:\p{Lu}|\p{Ll}{1,4}[-'’ʼ]\p{Lu})")


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lexicon of one language."""

    kinds: dict[str, str]
    vague: dict[str, str]
    prepositions: dict[str, Role]
    fillers: frozenset[str]
    organisations: frozenset[str]
    titles: frozenset[str]
    not_places: frozenset[str]
    demonyms: frozenset[str]
    inner: frozenset[str]
    verbs: frozenset[str]
    outlets: frozenset[str]
    not_before: frozenset[str]


def _irregular(lang: str) -> dict[str, list[str]]:
    """The irregular verbs of a language, from the table of triggers."""
    found: dict[str, list[str]] = load("triggers").get(lang, {}).get("irregular", {})
    return found


@cache
def words(lang: str) -> PlaceWords:
    """The words around places of a language; empty for a language without a table."""
    table = load("places").get(lang, {})
    roles: dict[str, Role] = {
        word: role for role, listed in table.get("prepositions", {}).items() for word in listed
    }
    nations = load("demonyms").values() if lang == "en" else ()
    adjectives = {
        word
        for row in nations
        for word in (row.get("adjective", ""), *row.get("adjectives", ()), *row.get("people", ()))
    }
    return PlaceWords(
        table.get("kinds", {}),
        table.get("vague", {}),
        roles,
        frozenset(table.get("fillers", ())),
        frozenset(table.get("organisations", ())),
        frozenset(table.get("titles", ())),
        frozenset(table.get("not_places", ())),
        frozenset(word.lower() for word in adjectives),
        frozenset(table.get("inner", ())),
        frozenset(form for verb in table.get("verbs", ()) for form in verb_forms(verb, _irregular(lang))),
        frozenset(name for row in load("attribution")["outlets"] for name in (row["name"], *row["aliases"])),
        frozenset(table.get("not_before", ())),
    )


@cache
def nations() -> dict[str, str]:
    """English adjective or word for a people, in lower case -> the code of its country ("syrian": "SY")."""
    found: dict[str, str] = {}
    for code, row in load("demonyms").items():
        for word in (row.get("adjective", ""), *row.get("adjectives", ()), *row.get("people", ())):
            if word:
                found.setdefault(word.lower(), code)
                found.setdefault(word.lower() + "s", code)
    return found


def is_capital(word: str) -> bool:
    """Whether a word is written as a name: a capital, or an article and a capital ("al-Tah")."""
    return bool(_CAPITAL.match(word))
