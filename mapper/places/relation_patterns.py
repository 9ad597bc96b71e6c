"""The words that put a thing beside a place: ``lexicon/relations.yaml`` as patterns. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from typing import Any

import regex

from gazetteer import Wind, river_names, spread

from ..lexicon import load
from ..model import RelationKind
from ..words.patterns import Pattern
from ..words.sieve import Sieve

#: How many characters before and after a name are read.
BEFORE, AFTER = 110, 60
#: No text means more kilometres than this as a way from a place.
MOST_KM = 20_000.0
#: "A few kilometres": so much of what is taken for it may be missing or more.
LOOSE = 0.75
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What the words around a name say: the kind, its span, the distance stated, the wind.

    ``km`` is the distance stated or, where ``stated`` is false, what the words mean without one;
    ``open_km`` what the number leaves open. ``middle``: "central X"; ``rural``: without the town;
    ``town``: where a town and its province share the name, the town is meant.
    """

    kind: RelationKind
    start: int
    end: int
    km: float = 0.0
    open_km: float = 0.0
    stated: bool = False
    wind: Wind | None = None
    middle: bool = False
    rural: bool = False
    town: bool = True


@dataclass(frozen=True, slots=True)
class _Rule:
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

    single: tuple[_Rule, ...] = ()
    pairs: tuple[_Rule, ...] = ()
    triples: tuple[_Rule, ...] = ()
    borders: tuple[Pattern, ...] = ()
    measured: Pattern | None = None
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
        rivers,
        tuple(winds.items()),
        tuple(units.items()),
        tuple(numbers.items()),
        tuple((word, float(number)) for word, number in table["loose"].items()),
        tuple(nations.items()),
        tuple((word, float(km)) for word, km in table["vague_km"].items()),
        tuple((word, float(km)) for word, km in table["feature_km"].items()),
        Sieve((*sides, *borders, *rivers)),
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


def _rule(row: dict[str, Any], made: Callable[..., Pattern]) -> _Rule:
    return _Rule(
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


def single(lang: str, text: str, name: Span, limits: Span) -> Phrase | None:
    """The phrase around a name, within the ``limits`` of its sentence; None for none."""
    around = _Around(grammar(lang), text, name, limits)
    for rule in _possible(lang, text)[0]:
        if around.may(rule) and (found := _fits(lang, rule, around)) is not None:
            return found
    return None


def pair(lang: str, text: str, first: Span, second: Span, limits: Span) -> Phrase | None:
    """The phrase that ties two names, the first before the second; None for none."""
    gap = text[first[1] : second[0]]
    around = _Around(grammar(lang), text, (first[0], second[1]), limits)
    for rule in _possible(lang, text)[1]:
        if rule.gap is not None and around.may(rule) and rule.gap.search(gap):
            found = _fits(lang, rule, around)
            if found is not None:
                return found
    return None


def triple(lang: str, text: str, names: Sequence[Span], limits: Span) -> Phrase | None:
    """The phrase that ties three names, in their order: "between X, Y and Z"; None for none."""
    (start, one), (two, three), (four, end) = names
    gaps = text[one:two], text[three:four]
    table = grammar(lang)
    fit = [r for r in table.triples if r.gap and r.last and r.gap.search(gaps[0]) and r.last.search(gaps[1])]
    if not fit:
        return None
    around = _Around(table, text, (start, end), limits)
    return next((p for rule in fit if around.may(rule) and (p := _fits(lang, rule, around))), None)


@lru_cache(maxsize=2)
def _possible(lang: str, text: str) -> tuple[tuple[_Rule, ...], tuple[_Rule, ...]]:
    """The rules for one name and those for two whose words stand anywhere in a text."""
    table = grammar(lang)
    spots = table.sieve.spots(text)

    def stands(rule: _Rule) -> bool:
        return all(spots.anywhere(side) for side in (rule.before, rule.after) if side is not None)

    return tuple(filter(stands, table.single)), tuple(filter(stands, table.pairs))


class _Around:
    """The words on both sides of a name, and whether a rule may fit them."""

    def __init__(self, table: Grammar, text: str, name: Span, limits: Span) -> None:
        self.name = name
        self._low, self._high = max(limits[0], name[0] - BEFORE), min(limits[1], name[1] + AFTER)
        self.left, self.right = text[self._low : name[0]], text[name[1] : self._high]
        self._spots = table.sieve.spots(text)

    def may(self, rule: _Rule) -> bool:
        """Whether the words that the patterns of a rule need stand on their sides of the name."""
        if rule.after is not None and not self._spots.may(rule.after, self.name[1], self._high):
            return False
        return rule.before is None or self._spots.may(rule.before, self._low, self.name[0])


def _fits(lang: str, rule: _Rule, around: _Around) -> Phrase | None:
    after = rule.after.search(around.right) if rule.after else None
    if rule.after is not None and after is None:
        return None
    before = rule.before.search(around.left) if rule.before else None
    if rule.before is not None and before is None:
        return None
    name = around.name
    said = {k: v for m in (after, before) if m for k, v in m.groupdict().items() if v}
    km, open_km = distance(lang, said)
    if "n" in said and not 0 < km <= MOST_KM:
        return None
    found_wind = wind(lang, said.get("wind", ""))
    return Phrase(
        rule.kind,
        name[0] - len(before.group()) if before else name[0],
        name[1] + len(after.group()) if after else name[1],
        km or rule.km,
        open_km,
        km > 0,
        found_wind,
        "middle" in said,
        "rural" in said,
        rule.town,
    )


def wind(lang: str, word: str) -> Wind | None:
    """The wind that a word says, None for none."""
    key = " ".join(word.lower().split())
    return dict(grammar(lang).winds).get(key)


def distance(lang: str, said: dict[str, str]) -> tuple[float, float]:
    """Kilometres and what they leave open, from the groups "n", "least", "unit", "about"; (0, 0) for none.

    Of "5 to 10 km" the middle is taken, open to both ends; "a few" and the like are open to most of it.
    """
    if "n" not in said:
        return 0.0, 0.0
    table = grammar(lang)
    factor = dict(table.units)[" ".join(said["unit"].lower().split())]
    written, numbers = " ".join(said["n"].lower().split()), dict(table.numbers)
    loose = dict(table.loose).get(written)
    if loose is not None:
        return loose * factor, LOOSE * loose * factor
    number, least = (
        float(numbers.get(word, 0) or _figure(word)) for word in (written, said.get("least", "0").lower())
    )
    if 0 < least < number:
        number, half = (least + number) / 2, (number - least) / 2
        return number * factor, (half + spread(least)) * factor
    return number * factor, spread(number, "about" in said) * factor


def _figure(written: str) -> float:
    """ "1,500" and "1.5" and "2,5": a comma before three digits parts thousands, else it is a decimal one."""
    head, mark, tail = written.partition(",")
    if mark and len(tail) == 3 and head != "0":
        return float(head + tail)
    return float(written.replace(",", ".")) if written[:1].isdigit() else 0.0
