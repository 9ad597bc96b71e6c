"""The table of ``lexicon/relations.yaml`` as patterns, one grammar a language. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

import regex

from gazetteer import Wind, river_names

from ..lexicon import load
from ..model import RelationKind
from ..words.patterns import Pattern
from ..words.sieve import Sieve


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: patterns for the words on both sides of the names, and between two or three of
    them; ``km``: how far it means where no distance is stated; ``town``: as in ``Phrase``."""

    kind: RelationKind
    before: Pattern | None
    gap: Pattern | None
    after: Pattern | None
    km: float
    town: bool
    last: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled table of one language; empty for a language without one."""

    single: tuple[Rule, ...] = ()
    pairs: tuple[Rule, ...] = ()
    triples: tuple[Rule, ...] = ()
    borders: tuple[Pattern, ...] = ()
    measured: Pattern | None = None
    wide: Pattern | None = None
    wide_before: Pattern | None = None
    piece: Pattern | None = None
    beside: Pattern | None = None
    over_water: Pattern | None = None
    rivers: tuple[Pattern, ...] = ()
    winds: tuple[tuple[str, Wind], ...] = ()
    units: tuple[tuple[str, float], ...] = ()
    numbers: tuple[tuple[str, int], ...] = ()
    loose: tuple[tuple[str, float], ...] = ()
    nations: tuple[tuple[str, str], ...] = ()
    vague_km: tuple[tuple[str, float], ...] = ()
    feature_km: tuple[tuple[str, float], ...] = ()
    sieve: Sieve = field(default_factory=Sieve)


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of a language; a pattern is compiled when it is first tried."""
    table = load("relations").get(lang)
    if table is None:
        return Grammar()
    winds = {word.lower(): Wind(float(deg), _reach(float(deg)))
             for deg, listed in table["winds"].items() for word in listed}  # fmt: skip
    units = {word.lower(): float(km) for km, listed in table["units"].items() for word in listed}
    numbers: dict[str, int] = load("numbers").get(lang, {}).get("words", {})
    nations = _nations(lang)
    lists = {"nation": list(nations), "names": [name.lower() for name in river_names()]}
    made = partial(_made, _macros(table, lang, units, numbers), lists)
    groups = ("single", "pairs", "triples")
    singles, pairs, triples = (tuple(_rule(row, made) for row in table[group]) for group in groups)
    borders, rivers = (tuple(made(source) for source in table[group]) for group in ("borders", "rivers"))
    over_water = made(table["over_water"])
    sides = [
        side
        for rule in (*singles, *pairs, *triples)
        for side in (rule.before, rule.after)
        if side is not None
    ]
    return Grammar(
        singles,
        pairs,
        triples,
        borders,
        made(table["measured"]),
        made(table["wide"]),
        made(table["wide_before"]),
        made(table["piece"]),
        made(table["beside"]),
        over_water,
        rivers,
        tuple(winds.items()),
        tuple(units.items()),
        tuple(numbers.items()),
        tuple((word, float(number)) for word, number in table["loose"].items()),
        tuple(nations.items()),
        tuple((word, float(km)) for word, km in table["vague_km"].items()),
        tuple((word, float(km)) for word, km in table["feature_km"].items()),
        Sieve((*sides, *borders, *rivers, over_water)),
    )


def _macros(table: dict[str, Any], lang: str, units: Iterable[str], numbers: Iterable[str]) -> dict[str, str]:
    """What stands for {wind}, {distance} and the like in the patterns of a language."""
    places = load("places").get(lang, {})
    written = [word for listed in table["winds"].values() for word in listed]
    cased = any(w.isupper() for w in written)
    full, short = _any(w for w in written if not w.isupper()), _any(w for w in written if w.isupper())
    kinds = _any(places.get("kinds", ()))
    fillers = _any([*places.get("kinds", ()), *places.get("fillers", ())])
    about = _any(table["about"])
    number = rf"\d+(?:[.,]\d+)?|{_any(numbers)}"
    return {
        "wind": rf"(?<!['’.])\b(?P<wind>{full}|(?-i:{short}))" if cased else rf"(?P<wind>{full})",
        "distance": rf"(?:(?P<about>{about})\s+)?\b(?:(?P<least>{number})\s*{_any(table['to'])}\s*)?"
        rf"(?P<n>{number}|{_any(table['loose'])})\s*-?\s*(?P<unit>{_any(units)})(?:\s*\([^()]{{1,24}}\))?",
        "lead": rf"(?:(?:{fillers})\s+){{0,4}}" if cased else rf"(?:(?:{fillers})\s+){{0,4}}[#“\"«]?",
        "kind": rf"(?:\s+(?:{kinds}))?",
        "kinds": kinds,
        "middle": rf"(?P<middle>{_any(table['middle'])})",
        "left": _any(table["left"]),
        "right": _any(table["right"]),
        "rural": rf"(?P<rural>{_any(table['rural'])})",
        "nation": r"\b\L<nation>\b",
        "river": table["river_name"].replace("{names}", r"\L<names>\b"),
    }


def _made(
    macros: dict[str, str], lists: dict[str, list[str]], source: str, head: str = "", tail: str = ""
) -> Pattern:
    """A pattern of the table with its macros put in."""
    for name, text in macros.items():
        source = source.replace("{" + name + "}", text)
    used = {name: words for name, words in lists.items() if rf"\L<{name}>" in source}
    return Pattern(f"{head}(?:{source}){tail}", regex.I, used)


def _rule(row: dict[str, Any], made: Callable[..., Pattern]) -> Rule:
    return Rule(
        row["kind"],
        made(row["before"], tail="$") if "before" in row else None,
        made(row["gap"], "^", "$") if "gap" in row else None,
        made(row["after"], "^") if "after" in row else None,
        float(row.get("km", 0)),
        bool(row.get("town", True)),
        made(row["last"], "^", "$") if "last" in row else None,
    )


def _reach(bearing: float) -> float:
    """How far to each side a wind reaches: the coarser its name, the farther."""
    return 45.0 if bearing % 90 == 0 else (22.5 if bearing % 45 == 0 else 11.25)


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, white space of any kind between."""
    ordered = sorted({str(word) for word in words}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(r"\s+".join(regex.escape(p) for p in w.split()) for w in ordered) + r")(?!\p{L})"


def _nations(lang: str) -> dict[str, str]:
    """What the press writes for a country, in small letters, with its code (ISO 3166-1 alpha-2)."""
    found: dict[str, str] = {}
    if lang == "ar":
        for code, row in load("demonyms_ar").items():
            said = [a + ending for a in row["adjectives"] for ending in ("", "ة")]
            found |= dict.fromkeys((*row["names"], *said, *(f"ال{word}" for word in said)), code)
        return found
    for code, row in load("demonyms").items():
        if not isinstance(row, dict) or len(str(code)) != 2:
            continue
        names = (row.get("name"), row.get("adjective"), *row.get("also", ()), *row.get("adjectives", ()))
        found |= {name.lower(): str(code) for name in names if name}
    return found
