"""The figures of people in a sentence, and which of them are parts of others. Pure.

"including three children", "four of them", "five peacekeepers (4 Cambodians, 1 Moroccan)".
"""

from dataclasses import replace
from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import Tok, starts
from .by_place import placed, rest_of_them
from .nouns import AUX
from .persons import JOIN, Persons
from .quantities import Quantity, quantities
from .speaking import speaks

_CAS: dict[str, Any] = load("casualties")["en"]
_PART_LEADS = tuple(tuple(w.split()) for w in _CAS["part_leads"])
#: Those who were harmed, as a whole of which some are told of.
_FALLEN = frozenset(_CAS["fallen"])
#: People told by what they do, but for words that hold many trades.
_TRADES = frozenset(_CAS["people"]["work"]) - frozenset(_CAS["many_trades"])


class Parts(Persons):
    """The tokens, quantities and triggers of one sentence, with who has been told of already."""

    def __init__(self, toks: tuple[Tok, ...], blocked: frozenset[int]) -> None:
        super().__init__(toks, blocked)
        found = quantities(toks, blocked | self.at_trigger)
        self.quants = _as_many(toks, tuple(q for q in found if not speaks(toks, q, self.at_trigger)))
        self.by_first = {q.first: q for q in self.quants}
        self.by_last = {q.last: q for q in self.quants}
        self.claimed = {q.first for q in self.quants if self._most_with(q)}
        self.placed = placed(self, self.quants)
        self.parts = self._parts() | self.placed | rest_of_them(self, self.quants)

    def of_a_trade(self, q: Quantity) -> bool:
        """Whether people are told by what they do: "3 doctors, 2 nurses and a driver" are six."""
        return self.word(q.last - 1) in _TRADES

    def told(self, q: Quantity) -> bool:
        """Whether a trigger follows a quantity with nothing but auxiliaries between."""
        k = q.last
        if (
            self.word(k) == ","
            and self.word(k + 1) in ("aged", "a")
            and "," in map(self.word, range(k + 2, k + 5))
        ):
            k = (
                next(n for n in range(k + 2, k + 5) if self.word(n) == ",") + 1
            )  # "one of them, aged 15, died"
        while k < len(self.toks) and self.word(k) in AUX:
            k += 1
        return k in self.at_trigger

    def _fate(self, q: Quantity) -> str:
        """What the trigger right behind a quantity tells of it, "" for none."""
        k = q.last
        while k < len(self.toks) and self.word(k) in AUX:
            k += 1
        return next((t.what for t in self.trigs if t.first == k), "")

    def _own(self, q: Quantity) -> bool:
        """Whether what follows a quantity tells of it alone ("and 5 others were wounded")."""
        if not self.told(q):
            return False
        return any(t.last <= q.first for t in self.trigs) and self.word(q.first - 1) in (*JOIN, "with")

    def _parts(self) -> set[int]:
        """Quantities that only break down a figure: "including three children", "four of them"."""
        parts: set[int] = set()
        for n, q in enumerate(self.quants):
            if any(q.first >= len(p) and starts(self.toks, q.first - len(p), p) for p in _PART_LEADS):
                parts.add(q.first)
            elif self.word(q.last - 1) in grammar("en", "them") and self._things_before(n):
                continue  # "in 81 attacks, 22 of them on the city"
            elif self.word(q.last - 1) in grammar("en", "them") and q.last - q.first > 1:
                alike = n > 0 and self._fate(q) and self._fate(q) == self._fate(self.quants[n - 1])
                if (alike or not self.told(q)) and q.first - 1 not in self.at_trigger:
                    parts.add(q.first)
            elif self._of_the_dead(q) or (n and self._in_brackets(self.quants[n - 1], q)):
                parts.add(q.first)
            elif n and self.quants[n - 1].first in parts:
                gap = range(self.quants[n - 1].last, q.first)
                loose = q.form == "plural" and all(self.word(k) == "," for k in gap)
                own = loose or self._own(q) or self._goes_on(n)
                if all(self.word(k) in JOIN for k in gap) and not own:
                    parts.add(q.first)
        return parts

    def _most_with(self, q: Quantity) -> bool:
        """ "83 were wounded, most with burns": what is only said of some of those told of."""
        vague = (q.min, q.max) == (None, None) and self.word(q.first - 1) == ","
        return vague and self.word(q.last) == "with" and q.last in self.at_trigger

    def _goes_on(self, n: int) -> bool:
        """Whether a list goes on behind an aside, rather than that the two parts make up the whole: "five
        people, including two women, and three children"."""
        whole, part, q = self.quants[max(0, n - 2)], self.quants[n - 1], self.quants[n]
        summed = whole.max and part.max and q.max and part.max + q.max == whole.max
        return not summed and self._behind_an_aside(part, q)

    def _behind_an_aside(self, part: Quantity, q: Quantity) -> bool:
        """ "Five rebels, including a leader, and one policeman were killed": behind both commas of an aside
        that tells of one part the list goes on."""
        lead = next((p for p in _PART_LEADS if starts(self.toks, part.first - len(p), p)), None)
        opened = lead is not None and self.word(part.first - len(lead) - 1) == ","
        return opened and [self.word(k) for k in range(part.last, q.first)] == [",", "and"]

    def _in_brackets(self, whole: Quantity, q: Quantity) -> bool:
        """ "Five peacekeepers (4 Cambodians, 1 Moroccan) were killed": who the people before are."""
        opens = q.first == whole.last + 1 and self.word(whole.last) == "("
        told_apart = self.told(q) or not (q.max and whole.max and q.max <= whole.max)
        return opens and whole.kind == "people" and q.kind != "thing" and not told_apart

    def _aside(self, part: Quantity, q: Quantity) -> bool:
        """Whether a part of a figure stands in brackets, or between commas, that close before a quantity."""
        if part.first in self.parts and self._behind_an_aside(part, q):
            return True
        words = [self.word(k) for k in range(part.last, q.first)]
        return part.first in self.parts and ")" in words and "(" not in words[: words.index(")")]

    def _things_before(self, n: int) -> bool:
        """Whether the last number before a quantity is of things."""
        last = next((q for q in reversed(self.quants[:n]) if q.form == "number"), None)
        return last is not None and last.kind == "thing"

    def _of_the_dead(self, q: Quantity) -> bool:
        """ "seven of those killed", "two among the four dead": some of those told of; but "30 students of the
        academy were killed"."""
        if starts(self.toks, q.last, ("among", "them")):
            return True
        if self.word(q.last) not in ("of", "among") or self.word(q.last + 1) not in ("the", "those"):
            return False
        near = [self.word(k) for k in range(q.last + 2, q.last + 5)]
        fallen = next((n for n, word in enumerate(near) if word in _FALLEN), None)
        return fallen is not None and AUX.isdisjoint(near[:fallen])


def _as_many(toks: tuple[Tok, ...], found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """ "Two died and as many were hurt": the number of those told of before."""
    out: list[Quantity] = []
    for q in found:
        alike = q.hedge == "many" and q.first and toks[q.first - 1].lower == "as"
        twice = q.first > 1 and toks[q.first - 2].lower in grammar("en", "times_as")
        before = next((p for p in reversed(out) if p.form == "number" and p.max is not None), None)
        same = alike and not twice and before is not None and not starts(toks, q.last, ("as",))
        out.append(replace(q, min=before.min, max=before.max, hedge=before.hedge) if same and before else q)
    return tuple(out)
