"""The words that put a thing beside a place: which phrase of the grammar stands around a name. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from gazetteer import Wind, spread

from ..model import RelationKind
from .relation_grammar import Grammar, Rule, grammar

#: How many characters before and after a name are read.
BEFORE, AFTER = 110, 60
#: No text means more kilometres than this as a way from a place.
MOST_KM = 20_000.0
#: A width right before a name begins no farther from it than so many characters.
WIDE_WITHIN = 60
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
def _possible(lang: str, text: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules for one name and those for two whose words stand anywhere in a text."""
    table = grammar(lang)
    spots = table.sieve.spots(text)

    def stands(rule: Rule) -> bool:
        return all(spots.anywhere(side) for side in (rule.before, rule.after) if side is not None)

    return tuple(filter(stands, table.single)), tuple(filter(stands, table.pairs))


class _Around:
    """The words on both sides of a name, and whether a rule may fit them."""

    def __init__(self, table: Grammar, text: str, name: Span, limits: Span) -> None:
        self.name = name
        self._low, self._high = max(limits[0], name[0] - BEFORE), min(limits[1], name[1] + AFTER)
        self.left, self.right = text[self._low : name[0]], text[name[1] : self._high]
        self._spots = table.sieve.spots(text)

    def may(self, rule: Rule) -> bool:
        """Whether the words that the patterns of a rule need stand on their sides of the name."""
        if rule.after is not None and not self._spots.may(rule.after, self.name[1], self._high):
            return False
        return rule.before is None or self._spots.may(rule.before, self._low, self.name[0])


def _fits(lang: str, rule: Rule, around: _Around) -> Phrase | None:
    after = rule.after.opens(around.right) if rule.after else None
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


def width(lang: str, text: str, name: tuple[int, int], limit: int) -> tuple[float, str]:
    """How many kilometres wide it is said to be, up to ``limit``, and in which words; (0, "") for none."""
    table, (start, end) = grammar(lang), name
    if table.wide is None or table.wide_before is None:
        return 0.0, ""
    found = table.wide_before.search(text, max(0, start - WIDE_WITHIN), start)
    found = found or table.wide.search(text, end, limit)
    if found is None:
        return 0.0, ""
    km, _ = distance(lang, {key: value for key, value in found.groupdict().items() if value})
    return (km, " ".join(found.group().split())) if km else (0.0, "")


def _figure(written: str) -> float:
    """ "1,500" and "1.5" and "2,5": a comma before three digits parts thousands, else it is a decimal one."""
    head, mark, tail = written.partition(",")
    if mark and len(tail) == 3 and head != "0":
        return float(head + tail)
    return float(written.replace(",", ".")) if written[:1].isdigit() else 0.0
