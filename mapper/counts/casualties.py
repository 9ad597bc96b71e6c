"""What happened to the people of a sentence: ties quantities to "killed", "wounded" and the like. Pure.

A word such as "killed" takes its people from the right when something does it ("killed five"), from the
left when it is done ("five were killed", "five dead"), or right beside it ("five deaths"). What is only
feared, planned or denied is no count; "no fatalities" is a zero.
"""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import Tok
from .among import WHOLES, among
from .by_place import elsewhere
from .harmwords import Trigger, triggers
from .limbs import LIMBS, limbs
from .persons import JOIN
from .quantities import Quantity
from .told_by import BOTH, ToldBy
from .tolls import SURVIVE, Harm, in_the_toll, tolls
from .unreal import NOT, given_back, nobody, unreal

_CAS: dict[str, Any] = load("casualties")["en"]
_NEEDS_PEOPLE = frozenset(_CAS["needs_people"])
_NOT_SAID = frozenset(_CAS["not_said"])
_NOT_NONE = frozenset(_CAS["not_none"])
#: Those whom "them" means stand so many words before it at most.
_THEM = 14
#: Between a word for anger and the death it is over stand so many words at most.
_SO_NEAR = 5
_LOST, _NUMBER = frozenset(_CAS["lost"]), frozenset(_CAS["of_theirs"])
_ARMS, _KIN = (frozenset(_CAS["people"][k]) for k in ("arms", "kin"))


#: Words that tell of harm without a word for it: a toll, the whole of the dead, who lives.
_TELLS = frozenset(("toll", "hospital", *WHOLES, *SURVIVE, *LIMBS, *_CAS["breaks"]))


class _Sentence(ToldBy):
    """Goes through the triggers of one sentence and collects the figures."""

    def __init__(self, toks: tuple[Tok, ...], blocked: frozenset[int]) -> None:
        super().__init__(toks, blocked)
        self.harms: list[Harm] = []
        self.zero: set[int] = set()  # last tokens of triggers said not to have happened

    def run(self) -> tuple[Harm, ...]:
        self.harms.extend(tolls(self))
        tolled = {h.trigger.first for h in self.harms}  # "the mayor put the dead at 12"
        self.harms.extend(among(self))
        self.harms.extend(limbs(self))
        for n, t in enumerate(self.trigs):
            if t.first in tolled or self._them(t) or given_back(self, t):
                continue
            if unreal(self, t):
                self.claimed.update(q.first for q in self.objects(t))
            else:
                told = len(self.harms)
                self._one(t, self.trigs[n + 1] if n + 1 < len(self.trigs) else None)
                self.harms[told:] = [h for h in self.harms[told:] if not nobody(self, t, h.quantity)]
        self._inherit()
        self.harms = in_the_toll(self, self.harms)
        return tuple(sorted(self.harms, key=lambda h: h.quantity.first))

    def _one(self, t: Trigger, then: Trigger | None) -> None:
        """Add the people of one word of harm; ``then``: the word of harm behind it."""
        if self._nil(t) or "casualty" in t.forms or self.own_death(t) or self._angered(t):
            return
        plain = self.by_a_way(t)
        if plain is not None:
            self._add(plain, t)
            return
        whom = self.whom(t)
        objects = [whom] if whom is not None else self.acted_on(t)
        beside = self.listed_beside(t) if not objects else []
        if beside:
            self._add(beside, t)
        elif objects:
            joined = self._joined(t)
            self._add(objects, replace(t, what=joined.what) if joined else t, joined is not None)
        elif t.what == "wounded" and "noun" in t.forms and self.caused(t):
            several = Quantity(t.first, t.last, None, None, self.word(t.first), "", "bare", "number")
            self._add([several], t)
        elif t.forms == {"noun"} and self.word(t.first) == "death":
            self._add(self.pronoun(t), t)
        elif t.forms & {"participle", "intransitive", "adjective"}:
            self._add(self._before(t), t, then is not None and self._shared(t, then))

    def _angered(self, t: Trigger) -> bool:
        """ "Riders, incensed at the death of a colleague, …": what was told before, or nobody tells."""
        before = [self.word(k) for k in range(max(0, t.first - _SO_NEAR), t.first)]
        return any(
            word in grammar("en", "angered") and then in ("at", "by", "over")
            for word, then in pairwise(before)
        )

    def _before(self, t: Trigger) -> list[Quantity]:
        """ "five were killed", "Raja Shoaib was killed": those before a word for what was done to them."""
        found, jumped = self.subjects(t)
        if jumped and t.what == "killed":
            self._release(found)
        name = self.named(t) if not found and t.what in ("killed", "wounded") else None
        found = [name] if name else [q for q in found if q.first not in self.claimed]
        if not found and t.what == "killed":
            self._some_have_died(t)
        return found + (self.along_with(t) if found else [])

    def _some_have_died(self, t: Trigger) -> None:
        """ "Four of the 12 wounded in the blast have died": what was told of the four is their death."""
        if self.word(t.first - 1) not in grammar("en", "perfect"):
            return
        self.harms = [
            replace(h, what="killed")
            if h.what == "wounded" and self.word(h.quantity.first + 1) == "of" and h.trigger.last < t.first
            else h
            for h in self.harms
        ]

    def _them(self, t: Trigger) -> bool:
        """ "Kidnapped two villagers and killed them", "dragged two men from a bus and beat them to death": a
        pronoun for people told of before."""
        them = "them" in (self.word(t.last), self.word(t.first + 1))  # "killed them", "shot them dead"
        if t.what != "killed" or not t.forms & {"active", "participle"} or not them or self.be(t):
            return False
        taken = [h for h in self.harms if h.what == "captured" and not h.part]
        if taken:
            last = max(taken, key=lambda h: h.quantity.first).trigger
            self.harms = [replace(h, what="killed") if h.trigger == last else h for h in self.harms]
            return True
        before = [q for q in self.quants if q.last <= t.first and q.kind == "people" and q.form == "number"]
        if not before or before[-1].first in self.claimed or t.first - before[-1].last > _THEM:
            return False
        self._add(before[-1:], t)
        return True

    def _release(self, found: list[Quantity]) -> None:
        """Somebody wounded or abducted who then died is counted as killed."""
        firsts = {q.first for q in found}
        self.harms = [h for h in self.harms if h.quantity.first not in firsts or h.what == "killed"]
        self.claimed = {h.quantity.first for h in self.harms} | (self.claimed - firsts)

    def _add(self, found: list[Quantity], t: Trigger, either: bool = False) -> None:
        for q in found:
            if q.first in self.claimed or not self._fits(q, t):
                continue
            self.claimed.add(q.first)
            self.harms.append(Harm(q, t.what, t, q.first in self.parts, either))
            if t.what in BOTH and q is found[-1] and q.form != "none":
                for other in elsewhere(self, self.quants, max(q.last, t.last), self.claimed, self.parts):
                    self.claimed.add(other.first)
                    self.harms.append(Harm(other, t.what, t, False, either))

    def _fits(self, q: Quantity, t: Trigger) -> bool:
        if self.word(q.last - 1) in _ARMS and (
            self.word(t.last - 2) == "crossed" or self.word(t.first) in grammar("en", "fled_in")
        ):
            return False  # troops who cross a border are on their way, and fighters who fled not displaced
        if t.what == "killed" and self.word(t.first) in _LOST and self.word(q.last - 1) in _KIN:
            return False  # "a man who lost two brothers": the dead are told of elsewhere
        if q.kind == "thing" or (
            self.word(t.first) in _LOST and q.kind != "people" and not self._of_theirs(q)
        ):
            return False
        if t.what in _NEEDS_PEOPLE and q.kind == "noun" and not self._of_theirs(q):
            if t.what == "displaced" and q.form == "article":
                return q.who[:1].isupper()  # "pointed a handgun at him and fled"
            return q.who[:1].isupper() or not ("active" in t.forms or q.first >= t.last)
        return not (q.form == "plural" and t.what == "missing")

    def _of_theirs(self, q: Quantity) -> bool:
        """ "The guards lost two of their number": some of those who are told of."""
        said = q.who.lower().split()
        return len(said) == 2 and said[0] in grammar("en", "theirs") and said[1] in _NUMBER

    def _nil(self, t: Trigger) -> bool:
        """ "no injuries or fatalities", "without casualties": a stated zero."""
        if not t.forms & {"noun", "casualty"}:
            return False
        if self.word(t.first - 1) in JOIN and any(last in self.zero for last in range(t.first - 3, t.first)):
            return self._zero(t, t.first)
        for k in range(t.first - 1, max(-1, t.first - 7), -1):
            word, q = self.word(k), self.by_first.get(k)
            if q and q.form == "none" and q.first not in self.claimed:
                if (
                    bool({self.word(k + 1), self.word(k + 2)} & _NOT_NONE)
                    or word == "none"
                    or (q.last < t.first and q.kind == "people")
                ):
                    return False
                self.claimed.add(q.first)
                return self._zero(t, k)
            if word == "without" or word in NOT:
                return not _NOT_SAID & {self.word(j) for j in range(k, t.first)} and self._zero(t, k)
            if not word[:1].isalpha() or word in ("and", "or", "but", "when") or k in self.at_trigger:
                return False
        return False

    def _zero(self, t: Trigger, first: int) -> bool:
        self.zero.add(t.last - 1)
        self.harms.append(Harm(Quantity(first, t.last, 0, 0, "", "", "bare", "none"), t.what, t))
        return True

    def _shared(self, t: Trigger, then: Trigger) -> bool:
        """ "were killed or wounded": one figure for both."""
        joined = then.first == t.last + 1 and self.word(t.last) in ("or", "and", "/")
        return (
            joined and {then.what, t.what} == BOTH and "participle" in then.forms and not self.objects(then)
        )

    def _joined(self, t: Trigger) -> Trigger | None:
        """The other trigger of "killed or wounded five", "the death and injury of nine"."""
        if self.word(t.first - 1) not in ("or", "and", "/"):
            return None
        other = next((x for x in self.trigs if x.last == t.first - 1 and x.what != t.what), None)
        if other is None or {other.what, t.what} != BOTH:
            return None
        same = "participle" in other.forms and "participle" in t.forms
        ing = self.word(other.last - 1).endswith("ing") and self.word(t.first).endswith("ing")
        of = self.word(t.last - 1) == "of" and self.word(other.first) in _CAS["harm_nouns"]
        return other if same or ing or of else None

    def _inherit(self) -> None:
        """Parts take what happened from the figure they break down; "four of them children" is one."""
        for n, q in enumerate(self.quants):
            if q.first not in self.parts or q.first in self.claimed or q.kind == "thing":
                continue
            before = [h for h in self.harms if h.quantity.last <= q.first and h.quantity.form != "none"]
            if not before:
                continue
            after = self.quants[n + 1] if n + 1 < len(self.quants) else None
            if after and after.first == q.last and after.form == "plural":
                self.claimed.add(after.first)
                q = replace(q, last=after.last, who=after.who)
            lead = max((h for h in before if not h.part), key=lambda h: h.quantity.first, default=before[0])
            own = next((t for t in self.trigs if t.first >= q.last), None) if self.told(q) else None
            what = (
                own.what if own is not None and own.what in BOTH else lead.what
            )  # "30 wounded, of whom 7 died"
            self.harms.append(Harm(q, what, lead.trigger, q.first not in self.placed))
            self.claimed.add(q.first)


def harms(toks: tuple[Tok, ...], blocked: frozenset[int]) -> tuple[Harm, ...]:
    """The figures of one sentence in order. ``blocked``: tokens of dates, which count nobody."""
    if not triggers(toks) and not any(t.lower in _TELLS for t in toks):
        return ()
    return _Sentence(toks, blocked).run()
