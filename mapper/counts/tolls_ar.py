"""Tolls of an Arabic sentence: "ارتفاع حصيلة القتلى إلى 45", "حصيلة القصف … ترتفع إلى 18 قتيلا". Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import What
from .nouns_ar import is_definite, noun_at, table
from .numbers_ar import Word
from .people_ar import Group
from .reach_ar import Reach

#: How many words behind what a toll counts are read for its figure, and behind the attack that it is of.
_NEAR, _FAR = 18, 18
#: … and behind the people by whom a toll rose for the deed that killed them.
_BEHIND = 7
#: Between those of a toll and their figure.
_TO = ("الي",)
#: Joined to a figure: at how many those of a toll are put.
_AT = "ب"


@dataclass(frozen=True, slots=True)
class Harm:
    """One figure: a group and what happened to it. ``part``, ``either``, ``total`` as in ``casualties``."""

    group: Group
    what: What
    at: int
    part: bool = False
    either: bool = False
    total: bool = False


class Tolls(Reach):
    """Collects the figures of the tolls of one sentence."""

    def __init__(self, text: str, toks: tuple[Word, ...], blocked: frozenset[int]) -> None:
        super().__init__(text, toks, blocked)
        self.harms: list[Harm] = []

    def _tolls(self) -> None:
        """ "ارتفاع حصيلة القتلى إلى 45": a toll that has grown over several events."""
        for k in range(len(self.toks)):
            estimated = self._in(k, "toll_estimates")  # "وقدر سكان القتلى بأربعين"
            if not (estimated or self._in(k, "toll_heads")):
                continue
            if self._risen_to(k) or self._numbering(k):
                continue
            of = self._counted_in(k)
            at, reach = (of, _NEAR) if of is not None else (k, _FAR)
            first = of is not None and self._in(k - 1, "toll_leads")  # "بلغ عدد قتلى القصف على المخيم 9"
            found = next(
                (g for g in self.found if at < g.first < at + reach and self._leads(at, g, first)), None
            )
            if found is None or (of is None and (estimated or not self._attack(k, found))):
                continue
            own = of is not None and any(self._in(j, "attacks") for j in range(of + 1, of + 3))
            rising = not own and any(self._in(j, "toll_rise") for j in range(max(0, k - 4), found.first))
            noun = noun_at(self.toks[of]) if of is not None else None
            what: What = "wounded" if "wounded" in (noun and noun[0].fate, found.fate) else "killed"
            self.claimed.update(g.first for g in self.found if k <= g.first <= found.first)
            rising = rising or (estimated and any(t.what == what and t.first < k for t in self.trigs))
            self.harms.append(Harm(found, what, k, total=rising))
            self._with_it(found, k, rising)

    def with_risen_by(self, harms: Sequence[Harm]) -> list[Harm]:
        """The figures; "ارتفع عدد الضحايا إلى 45 بعد وفاة اثنين": by whom a toll rose is a part of it."""
        return [replace(h, part=True) if self._of_a_rise(h, harms) else h for h in harms]

    def _of_a_rise(self, h: Harm, harms: Sequence[Harm]) -> bool:
        """Whether the figure of one word of harm, behind "after", is by how many a greater one rose: those
        who died of wounds, or nothing else is told of them."""
        if not any(self._in(k, "rose_after") for k in range(max(0, h.at - 2), h.at)):
            return False
        behind = range(h.group.last, min(len(self.toks), h.group.last + _BEHIND))
        deed = any(self._in(k, "attacks") for k in behind)
        if deed and not any(self._in(k, "of_wounds") for k in behind):
            return False
        return any(
            x.what == h.what
            and x.group.first < h.at
            and (x.group.min or 0) > (h.group.max or 0)
            and any(self._in(k, "toll_rise") for k in range(max(0, x.group.first - _NEAR), x.group.first))
            for x in harms
        )

    def _risen_to(self, k: int) -> bool:
        """Whether a toll at ``k`` has its figure before it: "ليرتفع إلى 41 عدد قتلى التنظيم"."""
        before = self.by_last.get(k)
        of = next((j for j in range(k + 1, min(k + 3, len(self.toks))) if self._in(j, "toll_of")), None)
        if before is None or of is None or not (before.counted and self._in(before.first - 1, "toll_leads")):
            return False
        if not any(self._in(j, "toll_rise") for j in range(max(0, before.first - 4), before.first)):
            return False
        noun = noun_at(self.toks[of])
        what: What = "wounded" if noun is not None and noun[0].fate == "wounded" else "killed"
        self.claimed.update(g.first for g in self.found if before.first <= g.first <= of)
        self.harms.append(Harm(before, what, k, total=True))
        return True

    def _numbering(self, k: int) -> bool:
        """Whether a word says how many those are who were told of: "مقتلهم جميعا وعددهم ثمانية"."""
        told = [t for t in self.trigs if t.first < k]
        group = self.by_first.get(k + 1)
        if not (told and group is not None and group.counted and self._key(k).endswith("هم")):
            return False
        self.claimed.update((group.first, *(g.first for g in self.found if told[-1].first < g.first < k)))
        self.harms.append(Harm(group, told[-1].what, told[-1].first))
        return True

    def _counted_in(self, k: int) -> int | None:
        """Where the people stand that a toll at ``k`` counts: "the dead", "the dead of the attack"."""
        of = next((j for j in range(k + 1, min(k + 4, len(self.toks))) if self._in(j, "toll_of")), None)
        if of is None:
            return None
        then = self.toks[of + 1] if of + 1 < len(self.toks) else None
        owned = then is not None and (is_definite(then) or any(f in table("attacks") for f in then.forms))
        return of if is_definite(self.toks[of]) or owned else None

    def _leads(self, at: int, group: Group, led: bool) -> bool:
        """Whether a group may be the figure of the toll whose people are told at a word."""
        led = led or any(self._in(j, "toll_leads") for j in range(at + 1, group.first + 1))
        led = led or self._key(group.first).startswith(_AT)
        return group.counted and group.kind != "thing" and (group.first == at + 1 or led)

    def _attack(self, k: int, group: Group) -> bool:
        """Whether a toll at ``k`` is that of an attack and has risen to a group: "حصيلة القصف إلى 18"."""
        rising = any(self._in(j, "toll_rise") for j in range(max(0, k - 2), group.first))
        to = self._key(group.first - 1) == "الي" or self._key(group.first).startswith("ل")
        after = k + 1 < len(self.toks) and is_definite(self.toks[k + 1])
        told = is_definite(self.toks[k]) and any(self._in(j, "toll_rise") for j in (k + 1, group.first - 1))
        known = is_definite(self.toks[k])  # "ارتفعت الحصيلة صباح الثلاثاء إلى 18 شهيدا"
        return group.fate != "" and ((rising and to and (after or known)) or told)

    def _with_it(self, first: Group, at: int, rising: bool) -> None:
        """The figures that a toll goes on with: "إلى 45 شهيدا و110 جرحى"."""
        group = first
        while (after := self._next(group)) is not None:
            group = self._with_figure(self.by_first[after])
            if not (group.counted and group.fate):
                return
            self.claimed.add(group.first)
            self.harms.append(Harm(group, group.fate, at, total=rising))

    def _with_figure(self, group: Group) -> Group:
        """Those of a toll with the figure behind them: "[القتلى إلى 5] والجرحى إلى 11"."""
        at = group.last + (self._key(group.last) in _TO)
        figure = self.by_first.get(at)
        if not (group.fate and group.definite and not group.counted and figure is not None):
            return group
        if not figure.counted or figure.kind != "bare":
            return group
        self.claimed.add(group.first)
        return replace(figure, fate=group.fate, head=group.head)
