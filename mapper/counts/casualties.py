"""What happened to the people of a sentence: ties quantities to "killed", "wounded" and the like. Pure.

A word such as "killed" takes its people from the right when something does it ("killed five"), from the
left when it is done ("five were killed", "five dead"), or right beside it ("five deaths"). What is only
feared, planned or denied is no count; "no fatalities" is a zero.
"""

from dataclasses import replace
from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import Tok
from .among import WHOLES, among
from .by_place import elsewhere
from .harmwords import BODIES, Trigger, triggers
from .people import People
from .persons import JOIN
from .quantities import Quantity
from .tolls import Harm, in_the_toll, tolls
from .unreal import NOT, nobody, unreal

_CAS: dict[str, Any] = load("casualties")["en"]
_NEEDS_PEOPLE = frozenset(_CAS["needs_people"])
_NOT_SAID, _COMPANY = frozenset(_CAS["not_said"]), frozenset(_CAS["company"])
_NOT_NONE = frozenset(_CAS["not_none"])
_LIVES, _LOST = frozenset(_CAS["claim_lives"]), frozenset(_CAS["lost"])
_CAUSES = frozenset(_CAS["causes"])
_CLAUSE_ENDS = frozenset((";", ":", ".", *_CAS["ends_of_causes"]))
_ARMS, _KIN = (frozenset(_CAS["people"][k]) for k in ("arms", "kin"))
_BOTH = {"killed", "wounded"}
#: Who kills himself is nobody's victim ("blew himself up and killed" goes on after the word).
_SELF = grammar("en", "himself")
_OWN = frozenset({"'", "’", "'s", "’s"})
_STAND, _ORDINALS = frozenset(_CAS["stand"]), frozenset(load("numbers")["en"]["ordinals"])


class _Sentence(People):
    """Goes through the triggers of one sentence and collects the figures."""

    def __init__(self, toks: tuple[Tok, ...], blocked: frozenset[int]) -> None:
        super().__init__(toks, blocked)
        self.harms: list[Harm] = []
        self.zero: set[int] = set()  # last tokens of triggers said not to have happened

    def run(self) -> tuple[Harm, ...]:
        self.harms.extend(tolls(self))
        tolled = {h.trigger.first for h in self.harms}  # "the mayor put the dead at 12"
        self.harms.extend(among(self))
        for n, t in enumerate(self.trigs):
            if t.first in tolled or self._them(t):
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
        if self._nil(t) or "casualty" in t.forms or self._own_death(t):
            return None
        label = self._label(t)
        if label:
            return self._add([label], t)
        if "noun" in t.forms and self.word(t.last) in _STAND and self.word(t.last + 1) == "at":
            return self._add(self.objects(replace(t, last=t.last + 2)), t)
        if self.word(t.last - 1) in BODIES and self.word(t.first - 1) in ("a", "an"):
            return self._add([Quantity(t.first - 1, t.last, 1, 1, "", "", "bare", "article")], t)
        if "noun" in t.forms and self.word(t.first - 1) in _OWN and t.first - 1 in self.by_last:
            return self._add(self.leftwards(self.by_last[t.first - 1]), t)  # "five villagers' bodies"
        if t.what == "captured" and self._takes_ground(t):
            return None
        described = self._described(t)
        if described is not None:
            return self._add([described], t)
        objects = (
            self.objects(t) if "active" in t.forms or ("participle" in t.forms and not self.be(t)) else []
        )
        told = "participle" in t.forms or self.word(t.last - 1).endswith("ing")
        if told and not objects and not self.be(t) and t.what in _BOTH:
            victim = self.named_after(t) if self.word(t.first - 1) not in ("is", "was") else None
            if victim is not None:
                more = self._next(victim) if self.word(victim.last) in ("and", "&") else None
                return self._add([victim, more] if more and not self._own(more) else [victim], t)
        beside = self.by_last.get(t.first)
        if beside and "noun" in t.forms and not objects and self._beside(beside, t):
            listed = "adjective" in t.forms and beside.kind == "people"
            return self._add(self.leftwards(beside) if listed else [*self.row(beside), beside], t)
        if objects:
            joined = self._joined(t)
            return self._add(objects, replace(t, what=joined.what) if joined else t, joined is not None)
        if t.what == "wounded" and "noun" in t.forms and self._caused(t):
            return self._add(
                [Quantity(t.first, t.last, None, None, self.word(t.first), "", "bare", "number")], t
            )
        if t.forms == {"noun"} and self.word(t.first) == "death":
            return self._add(self._pronoun(t), t)
        if t.forms & {"participle", "intransitive", "adjective"}:
            found, jumped = self.subjects(t)
            if jumped and t.what == "killed":
                self._release(found)
            name = self.named(t) if not found and t.what in ("killed", "wounded") else None
            found = [name] if name else [q for q in found if q.first not in self.claimed]
            found += self._with(t) if found else []
            return self._add(found, t, then is not None and self._shared(t, then))
        return None

    def _described(self, t: Trigger) -> Quantity | None:
        """ "seven wounded inmates": the word of harm stands between a figure and its people."""
        figure, people = self.by_last.get(t.first), self.by_first.get(t.last)
        if not (figure and people) or "participle" not in t.forms or t.what == "captured":
            return None
        fits = (figure.kind, figure.form, people.kind) == ("bare", "number", "people")
        if not fits or people.form not in ("plural", "lone") or figure.first in self.claimed:
            return None
        self.claimed.add(people.first)
        return replace(figure, last=people.last, who=people.who, kind="people")

    def _with(self, t: Trigger) -> list[Quantity]:
        """ "were killed along with 15 others": what happened to one happened to the others."""
        if self.word(t.last) not in _COMPANY or self.word(t.last + 1) != "with":
            return []
        q = self.by_first.get(t.last + 2)
        return [q] if q is not None and q.kind == "people" and not self.told(q) else []

    def _own_death(self, t: Trigger) -> bool:
        """ "killed himself" is nobody's victim; "killed himself and 12 others" goes on."""
        return self.word(t.last) in _SELF and self.word(t.last + 1) != "and"

    def _them(self, t: Trigger) -> bool:
        """ "kidnapped two villagers and killed them": a pronoun for people told of before."""
        if t.what != "killed" or not t.forms & {"active", "participle"} or self.word(t.last) != "them":
            return False
        taken = [h for h in self.harms if h.what == "captured" and not h.part]
        if not taken or self.be(t):
            return False
        last = max(taken, key=lambda h: h.quantity.first).trigger
        self.harms = [replace(h, what="killed") if h.trigger == last else h for h in self.harms]
        return True

    def _caused(self, t: Trigger) -> bool:
        """ "causing injuries", "led to civilian injuries": people were hurt, how many is not said."""
        if self.word(t.last) in ("to", "of", ":"):
            return False
        for k in range(t.first - 1, max(-1, t.first - 7), -1):
            if self.word(k) in _CAUSES:
                return True
            if self.word(k) in _CLAUSE_ENDS:
                return False
        return False

    def _takes_ground(self, t: Trigger) -> bool:
        """ "forces captured the village": what stands behind the verb is ground and no people."""
        object_ = self.word(t.last)
        named = t.last < len(self.toks) and self.toks[t.last].text[:1].isupper()
        return not self.be(t) and (object_ in _CAS["before_ground"] or named) and not self.objects(t)

    def _pronoun(self, t: Trigger) -> list[Quantity]:
        """ "which led to his immediate death": one person."""
        k = next((k for k in (t.first - 1, t.first - 2) if self.word(k) in ("his", "her")), -1)
        if k < 1 or self.word(k - 1) not in ("to", "in", "caused", "causing"):
            return []
        return [Quantity(k, t.last, 1, 1, "", "", "bare", "pronoun")]

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
            if t.what in _BOTH and q is found[-1] and q.form != "none":
                for other in elsewhere(self, self.quants, max(q.last, t.last), self.claimed, self.parts):
                    self.claimed.add(other.first)
                    self.harms.append(Harm(other, t.what, t, False, either))

    def _fits(self, q: Quantity, t: Trigger) -> bool:
        if self.word(q.last - 1) in _ARMS and (
            self.word(t.last - 2) == "crossed" or self.word(t.first) in grammar("en", "fled_in")
        ):
            return False  # troops who cross a border are on their way, and fighters who fled not displaced
        if self.word(t.first) in _LOST and self.word(q.last - 1) in _KIN:
            return False  # "a man who lost two brothers": the dead are told of elsewhere
        if q.kind == "thing" or (self.word(t.first) in _LOST and q.kind != "people"):
            return False
        if t.what in _NEEDS_PEOPLE and q.kind == "noun":
            if t.what == "displaced" and q.form == "article":
                return q.who[:1].isupper()  # "pointed a handgun at him and fled"
            return q.who[:1].isupper() or not ("active" in t.forms or q.first >= t.last)
        return not (q.form == "plural" and t.what == "missing")

    def _label(self, t: Trigger) -> Quantity | None:
        """ "Fatalities: 12" at the head of a sentence or a clause."""
        if self.word(t.last) in (":", "–", "=", "-") and (t.first == 0 or self.word(t.first - 1) in ",;.(|/"):
            q = self.by_first.get(t.last + 1)
            return q if q and q.form in ("number", "none") and not self.told(q) else None
        return None

    def _beside(self, q: Quantity, t: Trigger) -> bool:
        """Whether a quantity right before a noun counts it: "3 deaths", "12 dead", "claimed 14 lives"."""
        if q.first in self.claimed or q.form in ("possessive", "plural", "pronoun", "name", "lone"):
            return False
        if self.word(t.first) == "lives":
            return any(self.word(k) in _LIVES for k in range(q.first - 3, q.first))
        if q.form == "article" and any(self.word(k) in _ORDINALS for k in range(q.first, q.last)):
            return False  # "the third civilian death in as many days"
        return q.form != "article" or "dead" not in self.word(t.first)

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
            joined and {then.what, t.what} == _BOTH and "participle" in then.forms and not self.objects(then)
        )

    def _joined(self, t: Trigger) -> Trigger | None:
        """The other trigger of "killed or wounded five", "the death and injury of nine"."""
        if self.word(t.first - 1) not in ("or", "and", "/"):
            return None
        other = next((x for x in self.trigs if x.last == t.first - 1 and x.what != t.what), None)
        if other is None or {other.what, t.what} != _BOTH:
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
                own.what if own is not None and own.what in _BOTH else lead.what
            )  # "30 wounded, of whom 7 died"
            self.harms.append(Harm(q, what, lead.trigger, q.first not in self.placed))
            self.claimed.add(q.first)


def harms(toks: tuple[Tok, ...], blocked: frozenset[int]) -> tuple[Harm, ...]:
    """The figures of one sentence in order. ``blocked``: tokens of dates, which count nobody."""
    if not triggers(toks) and not any(t.lower == "toll" or t.lower in WHOLES for t in toks):
        return ()
    return _Sentence(toks, blocked).run()
