"""The words around names of places, from ``lexicon/places.yaml``."""

from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

import regex

from ..lexicon import load
from ..model import Role
from ..words.arabic import is_arabic
from ..words.inflect import verb_forms
from ..words.inflect_ar import fold_all, people_forms
from ..words.inflect_ar import noun_forms as noun_forms_ar
from ..words.inflect_ar import verb_forms as verb_forms_ar

_CAPITAL = regex.compile(r"^(?:\p{Lu}|\p{Ll}{1,4}[-'’ʼ]['’ʼ‘]?\p{Lu})")

_COMPOUND = regex.compile(r"(?:\p{L}{2,3}-)?\p{Lu}[\p{L}\d'’]*-\p{Ll}{3,}$")

#: Language → how its verbs are inflected.
INFLECTED = {"en": verb_forms, "ar": verb_forms_ar}
#: The lists of a language's table that are taken over as they are, in the order of the fields.
_SETS = (
    "middles",
    "heads",
    "village_heads",
    "heads_of",
    "no_heads",
    "deeds",
    "dwellers",
    "speech",
    "after_comma",
    "not_first",
    "leaving",
    "lands",
    "binding",
    "seats",
    "buildings",
    "offices",
    "gone",
    "building_middles",
    "urban",
    "closing",
    "from_of",
    "locals",
    "whole",
    "twofold",
    "struck",
    "struck_by",
    "raiders",
    "bare",
    "named_vague",
    "own_names",
    "towns_first",
    "nationwide",
    "ministers",
    "folk",
    "streets",
    "street_heads",
    "travels",
    "provincial",
    "works",
    "armed",
    "of_names",
    "beside",
    "posts",
    "christened",
    "areas",
    "home",
    "of_towns",
    "outlying",
    "ground_verbs",
)


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lexicon of one language; ``ends`` says what the place is: unit, site, land or street."""

    kinds: dict[str, str]
    vague: dict[str, str]
    prepositions: dict[str, Role]
    fillers: frozenset[str]
    organisations: frozenset[str]
    titles: frozenset[str]
    not_places: frozenset[str]
    demonyms: frozenset[str]
    inner: frozenset[str]
    of_son: frozenset[str]
    torn: frozenset[str]
    things: frozenset[str]
    verbs: frozenset[str]
    outlets: frozenset[str]
    not_before: frozenset[str]
    ordinary: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    ends: dict[str, str] = field(default_factory=dict)
    said_in: dict[str, tuple[str, ...]] = field(default_factory=dict)
    units_called: dict[str, tuple[str, ...]] = field(default_factory=dict)
    second_level_in: dict[str, tuple[str, ...]] = field(default_factory=dict)
    first_level_in: dict[str, tuple[str, ...]] = field(default_factory=dict)
    middles: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    village_heads: frozenset[str] = frozenset()
    heads_of: frozenset[str] = frozenset()
    no_heads: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    dwellers: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    after_comma: frozenset[str] = frozenset()
    not_first: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    binding: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    buildings: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    building_middles: frozenset[str] = frozenset()
    urban: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    from_of: frozenset[str] = frozenset()
    locals: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    twofold: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    struck_by: frozenset[str] = frozenset()
    raiders: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    named_vague: frozenset[str] = frozenset()
    own_names: frozenset[str] = frozenset()
    towns_first: frozenset[str] = frozenset()
    nationwide: frozenset[str] = frozenset()
    ministers: frozenset[str] = frozenset()
    folk: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    street_heads: frozenset[str] = frozenset()
    travels: frozenset[str] = frozenset()
    provincial: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    armed: frozenset[str] = frozenset()
    of_names: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    christened: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    of_towns: frozenset[str] = frozenset()
    outlying: frozenset[str] = frozenset()
    ground_verbs: frozenset[str] = frozenset()
    winds: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    spelled: frozenset[str] = frozenset()


def _irregular(lang: str) -> dict[str, list[str]]:
    """The irregular verbs of a language, from the table of triggers."""
    found: dict[str, list[str]] = load("triggers").get(lang, {}).get("irregular", {})
    return found


@cache
def words(lang: str) -> PlaceWords:
    """The words around places of a language; empty for a language without a table."""
    table = load("places").get(lang, {})
    verbs = {
        form
        for verb in table.get("verbs", ())
        for form in INFLECTED.get(lang, verb_forms)(verb, _irregular(lang))
    } | {form for noun in table.get("nouns", ()) for form in noun_forms_ar(noun)}
    roles: dict[str, Role] = {
        _compared(word): role for role, listed in table.get("prepositions", {}).items() for word in listed
    }

    def listed(name: str) -> frozenset[str]:
        return frozenset(_compared(word) for word in table.get(name, ()))

    told = PlaceWords(
        {_compared(word): kind for word, kind in table.get("kinds", {}).items()},
        {_compared(word): kind for word, kind in table.get("vague", {}).items()},
        roles,
        listed("fillers"),
        listed("organisations"),
        listed("titles"),
        listed("not_places"),
        demonyms(lang),
        listed("inner"),
        listed("of_son"),
        listed("torn"),
        listed("things"),
        frozenset(verbs),
        frozenset(name for row in load("attribution")["outlets"] for name in (row["name"], *row["aliases"])),
        listed("not_before"),
        listed("ordinary"),
        listed("plurals"),
        {word: what for what, words_of in table.get("ends", {}).items() for word in words_of},
        {_compared(word): tuple(codes) for word, codes in table.get("said_in", {}).items()},
        {word: tuple(codes) for word, codes in table.get("units_called", {}).items()},
        {word: tuple(codes) for word, codes in table.get("second_level_in", {}).items()},
        {word: tuple(codes) for word, codes in table.get("first_level_in", {}).items()},
        *map(listed, _SETS),
    )
    winds = load("relations").get(lang, {}).get("winds", {}).values()
    return replace(
        told,
        winds=frozenset(word.lower() for written in winds for word in written),
        peoples=frozenset(load("actor_words")["peoples"].split()),
        spelled=frozenset(table.get("spelled", ())),
    )


def _compared(word: str) -> str:
    """A word as it is compared: Arabic ones folded, word by word."""
    return fold_all(word) if is_arabic(str(word)[0]) else word


@cache
def _nations() -> dict[str, str]:
    """Names and adjectives of countries in English, in small letters → the country's code."""
    return {
        word.lower(): code
        for code, row in load("demonyms").items()
        for word in (
            row.get("adjective", ""),
            *row.get("adjectives", ()),
            *row.get("also", ()),
            row.get("name", ""),
        )
        if word
    }


def nation(word: str) -> str:
    """The code of the country that a word is the name or the adjective of, "" for none."""
    return _nations().get(word, "")


@cache
def nations_ar() -> dict[str, str]:
    """The feminine adjective of a nation in Arabic, as it is compared, and the nation's code."""
    rows = load("demonyms_ar").items()
    return {f"{fold_all(word)}ه": code for code, row in rows for word in row["adjectives"] if " " not in word}


@cache
def demonyms(lang: str) -> frozenset[str]:
    """The adjectives of nations and the words for peoples of a language, as they are compared."""
    if lang == "ar":
        rows = load("demonyms_ar").values()
        towns = {fold_all(town) for row in rows for town in row.get("capitals", ())}  # "برازيليا"
        return frozenset(f for row in rows for word in row["adjectives"] for f in people_forms(word)) - towns
    if lang != "en":
        return frozenset()
    english = load("demonyms").values()
    said = (
        w for r in english for w in (r.get("adjective", ""), *r.get("adjectives", ()), *r.get("people", ()))
    )
    return frozenset(word.lower() for word in said)


@cache
def country_names(lang: str) -> frozenset[str]:
    """What countries are called in a language other than English, as it is compared."""
    rows = load("demonyms_ar").values() if lang == "ar" else ()
    return frozenset(fold_all(name) for row in rows for name in row["names"])


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


@lru_cache(maxsize=1 << 16)
def is_compound(word: str) -> bool:
    """Whether a word with a capital only describes: "Taliban-held", "al-Islam-held"."""
    return bool(_COMPOUND.match(word))


@cache
def _holding() -> tuple[str, ...]:
    """The ends of words that say who holds the ground they stand before: "-held"."""
    return tuple(f"-{word}" for word in load("actor_words")["ground_suffixes"].split())


def says_held(word: str) -> bool:
    """Whether a word says who holds the ground behind it: "rebel-held", "YPG-controlled"."""
    return word.endswith(_holding())


@lru_cache(maxsize=1 << 16)
def is_capital(word: str) -> bool:
    """Whether a word is written as a name: a capital, or an article and a capital ("al-Tah")."""
    return not word.islower() and bool(_CAPITAL.match(word))
