"""Quantities in a sentence: "up to 40 Syrian soldiers", "two dozen", "a woman", "several others". Pure.

A quantity is a number (or a word for one that is not stated) with the people or things beside it. What
happened to them is for ``casualties`` to tell.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import FEW, GROUPS, Tok, by_first, hedges, number, phrases, starts
from .callings import also_is
from .nouns import AUX, OWNERS, PEOPLE, STOPS, Kind, counted, joined, noun, of_members, singular

Bounds = tuple[int | None, int | None]
Form = Literal["number", "article", "possessive", "plural", "lone", "pronoun", "name", "none"]

_NUM: dict[str, Any] = load("numbers")["en"]
_CAS: dict[str, Any] = load("casualties")["en"]
_COLLECTIVE = frozenset(_CAS["collective_people"])
#: Who gives an age only believes it.
_HELD = frozenset(("said", "thought", "believed", "reported", "understood", "estimated"))
_MASSES = grammar("en", "masses")
_MEMBERS = frozenset(_CAS["members"])
_ONE, _THEIRS = grammar("en", "a_or_another"), grammar("en", "theirs")
_NONE = frozenset(_NUM["none"])
_SPOTS, _WAS = frozenset({"in", "on", "at"}), frozenset({"was", "is"})
_NEXT = frozenset(_NUM["ordinals"][1:])
_VAGUE = by_first(("", p) for p in phrases(_NUM["vague"]))


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of whom: tokens [first, last), bounds (None where not stated), hedge, kind of noun."""

    first: int
    last: int
    min: int | None
    max: int | None
    hedge: str
    who: str
    kind: Kind
    form: Form


def _make(
    toks: tuple[Tok, ...], span: tuple[int, int], taken: frozenset[int], numbers: Bounds, hedge: str
) -> Quantity:
    """The quantity that a number and what it counts make; ``span``: its first token and the one behind it."""
    i, at = span
    end, kind = counted(toks, at, taken)
    first = at
    if end > at and toks[at].lower == "of":
        first = at + 1
    if kind == "people" and toks[end - 1].lower in _MEMBERS:
        end = of_members(toks, end)
    who = joined(toks, first, end) if kind in ("people", "noun") else ""
    return Quantity(i, end, *numbers, hedge, who, kind, "number")


def quantity(toks: tuple[Tok, ...], i: int, taken: frozenset[int]) -> Quantity | None:
    """The quantity that begins at token ``i``, if one does. ``taken`` are tokens of other things."""
    if _asked(toks, i):
        return None
    behind = toks[i + 1].lower if i + 1 < len(toks) else ""
    if toks[i].lower == "another" and (
        i + 1 in taken or behind in _SPOTS or (behind in _WAS and i + 2 in taken)
    ):  # "and another wounded", "another was wounded", "another in X"
        return Quantity(i, i + 1, 1, 1, "another", "", "bare", "number")
    if starts(toks, i, ("the", "other")) and _alone(
        toks, i + 2, taken
    ):  # "killing one and wounding the other"
        return Quantity(i, i + 2, 1, 1, "the other", "", "bare", "number")
    if starts(toks, i, ("all", "but")) and i + 2 < len(toks) and (spared := number(toks, i + 2, "")):
        last = i + 2 + spared[2]  # "all but one were killed"
        return Quantity(i, last, None, None, joined(toks, i, last).lower(), "", "bare", "number")
    third = toks[i].lower in ("a", "the") and behind in _NEXT and i + 2 < len(toks)
    hurt = third and i + 2 in taken and not toks[i + 2].text[0].isdigit()
    if third and (toks[i + 2].lower in _SPOTS or hurt):  # "and a third in X", "and a second wounded"
        return Quantity(i, i + 2, 1, 1, behind, "", "bare", "number")
    if toks[i].lower == "another" and behind == "of":  # "another of the injured"
        return _make(toks, (i, i + 1), taken, (1, 1), "another")
    side, hedge, used = hedges(toks, i)
    at = i + used
    owned = toks[i].lower in OWNERS
    if owned and i + 1 < len(toks) and i + 1 not in taken and number(toks, i + 1, ""):
        at, used = i + 1, 1
    if at >= len(toks) or at in taken or any(k in taken for k in range(i, at)):
        return None
    age = _age(toks, at)
    if age:
        end, kind = noun(toks, at + age, taken)
        if kind == "people" and singular(toks[end - 1].lower):
            return Quantity(i, end, 1, 1, hedge, joined(toks, at + age, end), kind, "article")
        return None
    figure = None if _in_a_name(toks, at) or _told_old(toks, i) else number(toks, at, side)
    if figure:
        return _make(toks, (i, at + figure[2]), taken, figure[:2], hedge)
    for _, phrase in _VAGUE.get(toks[at].lower, ()):
        if starts(toks, at, phrase) and not starts(toks, at, ("most", "likely")):
            words = " ".join([hedge, *phrase]).strip()
            return _make(toks, (i, at + len(phrase)), taken, (None, None), words)
    return _articled(toks, i, at, hedge, taken)


def _alone(toks: tuple[Tok, ...], at: int, taken: frozenset[int]) -> bool:
    """Whether no noun follows at a token."""
    if at >= len(toks) or at in taken:
        return True
    return not toks[at].text[0].isalnum() or toks[at].lower in STOPS | AUX


def _a_pair(toks: tuple[Tok, ...], i: int) -> bool:
    """ "A married couple", "a Kenyan couple": a word for who they are stands before the two; no "past couple
    days"."""
    said = [tok.lower for tok in toks[i : i + 3]]
    then = said[2] if len(said) > 2 else ""
    return said[1:2] == ["couple"] and then != "of" and not then.endswith("s")


def _told_old(toks: tuple[Tok, ...], i: int) -> bool:
    """ "The man, said to be about 25, died": how old he is."""
    told = i > 2 and (toks[i - 2].lower, toks[i - 1].lower) == ("to", "be")
    return bool(told) and toks[i - 3].lower in _HELD


def _in_a_name(toks: tuple[Tok, ...], at: int) -> bool:
    """ "The Three Brotherhood Alliance": a capital behind "the" and before another capital."""
    return (
        0 < at < len(toks) - 1
        and toks[at - 1].lower == "the"
        and toks[at].text[0].isupper()
        and toks[at + 1].text[0].isupper()
    )


def _asked(toks: tuple[Tok, ...], i: int) -> bool:
    """Whether "how many" opens the words at ``i``, or stands right before: nobody says the number."""
    many = toks[i].lower == "many" or (i and toks[i - 1].lower == "many")
    before = i - 1 if toks[i].lower == "many" else i - 2
    return bool(many) and before >= 0 and toks[before].lower == "how"


def _age(toks: tuple[Tok, ...], i: int) -> int:
    """Tokens of an age at ``i``: "15-year-old", "13 year old"; 0 where there is none."""
    if toks[i].text[0].isdigit() and toks[i].lower.endswith("year-old"):
        return 1
    if toks[i].text[0].isdigit() and i + 2 < len(toks) and toks[i + 1].lower in ("year", "years"):
        return 3 if toks[i + 2].lower == "old" else 0
    return 0


def _articled(toks: tuple[Tok, ...], i: int, at: int, hedge: str, taken: frozenset[int]) -> Quantity | None:
    """Without a number: "no one", "both pilots", "a couple of men", "a woman", "her child", "civilians"."""
    word = toks[at].lower
    if word in _NONE or (word == "no" and at == i):
        last = at + 1 + starts(toks, at, ("no", "one"))
        return replace(_make(toks, (i, last), taken, (0, 0), ""), form="none")
    if word in ("him", "he", "she") or (
        word == "her"
        and (
            at + 1 == len(toks)
            or at + 1 in taken
            or toks[at + 1].lower in STOPS | AUX
            or not toks[at + 1].text[0].isalpha()
        )
    ):
        return Quantity(i, at + 1, 1, 1, "", "", "bare", "pronoun") if at == i else None
    if word == "both":
        return _make(toks, (i, at + 1), taken, (2, 2), "")
    few = at + 1 if word in ("a", "an", "the") else at if at == 0 and starts(toks, 1, ("of",)) else len(toks)
    few += _a_pair(toks, few)
    if few < len(toks) and toks[few].lower in FEW:  # "a couple of men"; "Trio of militants slain"
        count = GROUPS[toks[few].lower]
        return _make(toks, (i, few + 1), taken, (count, count), hedge)
    article = word in _ONE
    if hedge in ("another", "other", "the other") and at > i and not article:
        end, kind = noun(toks, at, taken)
        if kind == "people" and singular(toks[end - 1].lower):
            return Quantity(i, end, 1, 1, hedge, joined(toks, at, end), kind, "article")
    if article or word in _THEIRS:
        return _owned(toks, i, at, hedge, taken)
    if not toks[at].text[0].isalpha() or word in STOPS or word in AUX:
        return None
    end, kind = noun(toks, at, taken)
    if kind != "people":
        return None
    lone = (
        end == len(toks) or end in taken or not toks[end].text[0].isalnum() or toks[end].lower in STOPS | AUX
    )
    if singular(toks[end - 1].lower) and (not lone or also_is(toks, i, end, PEOPLE)):
        return None
    if (sized := _sized(toks, end)) and toks[end - 1].lower in _COLLECTIVE:  # "kills family of four"
        return Quantity(i, sized[2], *sized[:2], hedge, joined(toks, at, end), kind, "number")
    if toks[end - 1].lower == "couple" and end == at + 1 and lone:  # "kills couple in X"
        return Quantity(i, end, 2, 2, hedge, joined(toks, at, end), kind, "number")
    if not singular(toks[end - 1].lower) or toks[end - 1].lower in _COLLECTIVE | _MASSES:
        return Quantity(i, end, None, None, hedge, joined(toks, at, end), kind, "plural")
    return Quantity(i, end, 1, 1, hedge, joined(toks, at, end), kind, "lone")


def _owned(toks: tuple[Tok, ...], i: int, at: int, hedge: str, taken: frozenset[int]) -> Quantity | None:
    """After an article or a possessive: "a woman", "the soldier", "her child", "his relatives"."""
    word, (end, kind) = toks[at].lower, noun(toks, at + 1, taken)
    if kind == "noun" and word in ("a", "an"):
        return Quantity(i, end, 1, 1, hedge, joined(toks, at + 1, end), kind, "article")
    if kind != "people":
        return None
    head = toks[end - 1].lower
    sized = _sized(toks, end) if head in _COLLECTIVE else None
    if sized:
        return Quantity(i, sized[2], *sized[:2], hedge, joined(toks, at + 1, end), kind, "number")
    several = head in _COLLECTIVE or (head in _MASSES and word not in ("a", "an"))
    count = 1 if (singular(head) or word in ("a", "an")) and not several else None
    form: Form = "article" if word in _ONE else "possessive"
    return Quantity(i, end, count, count, hedge, joined(toks, at + 1, end), kind, form)


def _sized(toks: tuple[Tok, ...], end: int) -> tuple[int | None, int | None, int] | None:
    """How many a group of people is, and where that ends: "a family of five", "a crew of at least 12"."""
    if end + 1 >= len(toks) or toks[end].lower != "of":
        return None
    side, _, used = hedges(toks, end + 1)
    at = end + 1 + used
    figure = number(toks, at, side) if at < len(toks) else None
    return (*figure[:2], at + figure[2]) if figure else None


def quantities(toks: tuple[Tok, ...], taken: frozenset[int]) -> tuple[Quantity, ...]:
    """All quantities of a sentence, in order, none overlapping another."""
    found: list[Quantity] = []
    i = 0
    while i < len(toks):
        here = quantity(toks, i, taken) if i not in taken else None
        if here:
            found.append(here)
        i = here.last if here and here.last > i else i + 1
    return tuple(found)
