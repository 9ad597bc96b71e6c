"""The nouns for people in Arabic reports and what they mean by themselves: one, two, several, dead. Pure.

Of the lists of ``lexicon/casualties.yaml``; every form of a noun is made by rule.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from ..lexicon import load
from ..model import What
from ..words import arabic
from ..words.arabic import THIRD_PERSON
from ..words.phrases import Phrases
from .numbers_ar import Word

Fate = What | Literal[""]
#: A governor, written so; "and to" is "وإلى", whose letters fold to the same.
GOVERNOR = "والي"
ONE, TWO, PAIR_OR_MORE, MANY = 1, 2, -2, 0


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for people: how many it means by itself (0 several, -2 two or more), and any fate it tells.

    ``adjective``: it is people only after a number ("12 فلسطينيا", but "مخيم فلسطيني"). ``group``: its list
    in the lexicon.
    """

    number: int
    fate: Fate = ""
    several: bool = False
    adjective: bool = False
    group: str = ""


@cache
def table(name: str) -> frozenset[str]:
    """The folded words of one list of the lexicon (phrases of several words left out)."""
    return frozenset(arabic.fold(w) for w in _lexicon()[name] if " " not in str(w))


@cache
def things() -> frozenset[str]:
    """The folded words for what is no people, the accusative included."""
    return table("things") | {word + "ا" for word in table("things") if not word.endswith(("ا", "ه"))}


@cache
def needed() -> dict[str, frozenset[str]]:
    """Nouns that are people only before certain words: "إمام مسجد"."""
    rows = _lexicon()["people_before"].items()
    return {arabic.fold(noun): frozenset(map(arabic.fold, behind)) for noun, behind in rows}


@cache
def phrases(name: str) -> Phrases[bool]:
    """One list of the lexicon as phrases to be found in text."""
    return Phrases((str(w), True) for w in _lexicon()[name])


@cache
def _lexicon() -> dict[str, Any]:
    found: dict[str, Any] = load("casualties")["ar"]
    return found


@cache
def nouns() -> dict[str, Noun]:
    """Every form of the nouns for people, folded."""
    found: dict[str, Noun] = {}
    for fate, rows in _lexicon()["fates"].items():
        for row in rows:
            _add(found, row.split(), fate)
    for group, rows in _lexicon()["people"].items():
        for row in sorted(rows, key=lambda row: row.split()[0][-1] != "ي"):  # "راعي" is no pair of "راع"
            _add(found, row.split(), "", group)
    for nation in load("demonyms_ar").values():
        for adjective in nation["adjectives"]:
            if " " not in adjective:
                _add(found, [adjective, f"{adjective}ون"], "", "peoples")
    return found


def _add(found: dict[str, Noun], row: list[str], fate: Fate, group: str = "") -> None:
    singular, plurals, several = row[0], row[1:], group == "collectives"
    stem = singular[:-1] + "ت" if singular.endswith("ة") else singular
    forms = {singular: ONE}
    forms |= {stem + "ان": TWO} if group == "peoples" else {stem + "ان": TWO, stem + "ين": TWO}
    if not singular.endswith(("ة", "ا", "ى", "ء")):
        forms[singular + "ا"] = ONE
    for plural in plurals:
        forms[plural] = MANY
        if plural.endswith("ون"):
            forms[plural[:-2] + "ين"] = PAIR_OR_MORE if stem + "ين" in forms and plural[:-2] == stem else MANY
            forms[plural[:-2] + "ي"] = forms[plural[:-2] + "و"] = MANY  # "مقاتلي", "مقاتليها"
        if plural.endswith("اء"):  # before a pronoun: "أبنائه", "أبناؤه"
            forms[plural[:-1] + "ي"] = forms[plural[:-1] + "و"] = MANY
    for form, number_ in forms.items():
        adjective = group == "peoples" and number_ == ONE
        noun = Noun(MANY if several and number_ == ONE else number_, fate, several, adjective, group)
        found.setdefault(arabic.fold(form), noun)
        if number_ == TWO and form.endswith("ين"):
            found.setdefault(arabic.fold(form[:-1]), noun)  # before a pronoun: "ولديه"


@cache
def _others() -> frozenset[str]:
    return frozenset(arabic.fold(word) for word in load("casualties")["ar"]["others"])


def unbracketed(toks: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without brackets around a figure that people follow: "استشهاد (3) مدنيين"."""
    drop = {
        k
        for at in range(len(toks) - 3)
        if (toks[at].text, toks[at + 2].text) == ("(", ")")
        and toks[at + 1].text.isdigit()
        and (noun_at(toks[at + 3]) is not None or toks[at + 3].key in _others())
        for k in (at, at + 2)
    }
    return tuple(t for k, t in enumerate(toks) if k not in drop)


def noun_at(word: Word) -> tuple[Noun, str] | None:
    """The noun for people that a word is, in the form that is one."""
    known = nouns()
    if word.text == GOVERNOR:
        return Noun(ONE), word.key
    for form in word.forms:
        noun = known.get(form) if "س" not in arabic.prefix(word.key, form) else None  # "سنجار": no carpenter
        if (
            noun is not None
            and form[-1] == "ي"
            and f"{form[:-1]}ون" in known
            and is_definite(word)
            and noun.number == MANY
        ):
            continue  # "اليافعي" is one man's name: "the" never stands before "مقاتلي"
        if noun is not None and noun.number == ONE and form.endswith("ا"):
            owned = any(word.key.endswith(form + pronoun) for pronoun in THIRD_PERSON)
            noun = replace(noun, number=TWO) if owned else noun
        if noun is not None:
            return noun, form
    return None


def is_definite(word: Word) -> bool:
    """Whether a word has the article, after any small words."""
    return any(form.startswith("ال") and len(form) > 4 for form in word.forms)


@cache
def hedges() -> Phrases[tuple[str, str]]:
    """What is said of a number, with the side of it that is stated: "least", "most", "about", "quiet"."""
    rows = load("numbers")["ar"]["hedges"]
    return Phrases(
        (str(w), (side, str(w))) for side in ("least", "most", "about", "quiet") for w in rows[side]
    )


@cache
def counting(name: str) -> Phrases[str]:
    """The phrases of a list of ``numbers.yaml``, such as "vague" or "one_of"."""
    return Phrases((str(w), str(w)) for w in load("numbers")["ar"][name])
