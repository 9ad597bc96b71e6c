"""Whom one word of harm tells of, by what stands around it: "five deaths", "killing Juan Perez". Pure.

Only :mod:`mapper.counts.casualties` knows what was told before, and keeps the figures.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from .harmwords import BODIES, Trigger
from .people import People
from .quantities import Quantity

_CAS: dict[str, Any] = load("casualties")["en"]
#: What happens to people of whom a name alone may tell.
BOTH = {"killed", "wounded"}
_STAND, _CAUSES, _LIVES = (frozenset(_CAS[name]) for name in ("stand", "causes", "claim_lives"))
_ORDINALS = frozenset(load("numbers")["en"]["ordinals"])
_ALIKE: dict[str, list[str]] = _CAS["alike"]
#: The words of "along with" and the like.
_BESIDE = [said.split() for said in _CAS["beside"]]
_LONGEST_BESIDE = max(map(len, _BESIDE))
_CLAUSE_ENDS = frozenset((";", ":", ".", *_CAS["ends_of_causes"]))
#: "Whom" stands so many words before what was done at most.
_NEAR = 8
#: Who kills himself is nobody's victim ("blew himself up and killed" goes on after the word).
_SELF = grammar("en", "himself")
#: One alone: "the sole fatality".
_SOLE = ("sole", "only", "lone")
#: What somebody is opens with one of these, and is told in so many words at most.
_SAYS_WHO, _ASIDE = frozenset(("the", "a", "an", "its", "their", "who")), 16
_OWN = frozenset({"'", "’", "'s", "’s"})


class ToldBy(People):
    """The people of a sentence, asked for by the word that tells what happened to them."""

    def by_a_way(self, t: Trigger) -> list[Quantity] | None:
        """Whom a word tells of that needs no verb around it: by the first way that speaks, None for none."""
        return next((found for way in _WAYS if (found := way(self, t)) is not None), None)

    def whom(self, t: Trigger) -> Quantity | None:
        """ "A cleric whom gunmen had wounded": whom those did it to who stand between."""
        near = range(t.first - 1, max(-1, t.first - _NEAR), -1)
        at = next((k for k in near if self.word(k) == "whom"), None)
        done = t.forms & {"participle", "active"} and not self.be(t)
        if at is None or not done or self.word(at - 1) in ("of", ";"):
            return None
        return self.by_last.get(at - (self.word(at - 1) == ","))

    def _labelled(self, t: Trigger) -> list[Quantity] | None:
        """ "Killed: 12"."""
        label = self._label(t)
        return [label] if label else None

    def _label(self, t: Trigger) -> Quantity | None:
        """ "Fatalities: 12" at the head of a sentence or a clause."""
        if self.word(t.last) in (":", "–", "=", "-") and (t.first == 0 or self.word(t.first - 1) in ",;.(|/"):
            q = self.by_first.get(t.last + 1)
            return q if q and q.form in ("number", "none") and not self.told(q) else None
        return None

    def _standing_at(self, t: Trigger) -> list[Quantity] | None:
        """ "fatalities stand at five soldiers"."""
        stands = "noun" in t.forms and self.word(t.last) in _STAND and self.word(t.last + 1) == "at"
        return self.objects(replace(t, last=t.last + 2)) if stands else None

    def _one_body(self, t: Trigger) -> list[Quantity] | None:
        """ "a mutilated body"."""
        if self.word(t.last - 1) in BODIES and self.word(t.first - 1) in ("a", "an"):
            return [Quantity(t.first - 1, t.last, 1, 1, "", "", "bare", "article")]
        return None

    def _owned_bodies(self, t: Trigger) -> list[Quantity] | None:
        """ "five villagers' bodies"."""
        owned = "noun" in t.forms and self.word(t.first - 1) in _OWN and t.first - 1 in self.by_last
        return self.leftwards(self.by_last[t.first - 1]) if owned else None

    def _ground(self, t: Trigger) -> list[Quantity] | None:
        """ "captured the village" is of nobody."""
        return [] if t.what == "captured" and self._takes_ground(t) else None

    def _takes_ground(self, t: Trigger) -> bool:
        """ "forces captured the village": what stands behind the verb is ground and no people."""
        object_ = self.word(t.last)
        named = t.last < len(self.toks) and self.toks[t.last].text[:1].isupper()
        return not self.be(t) and (object_ in _CAS["before_ground"] or named) and not self.objects(t)

    def _described(self, t: Trigger) -> list[Quantity] | None:
        """ "seven wounded inmates": the word of harm stands between a figure and its people."""
        figure, people = self.by_last.get(t.first), self.by_first.get(t.last)
        if not (figure and people) or "participle" not in t.forms or t.what == "captured":
            return None
        fits = (figure.kind, figure.form, people.kind) == ("bare", "number", "people")
        if not fits or people.form not in ("plural", "lone") or figure.first in self.claimed:
            return None
        self.claimed.add(people.first)
        return [replace(figure, last=people.last, who=people.who, kind="people")]

    def _named_victim(self, t: Trigger) -> list[Quantity] | None:
        """ "killing Juan Perez and two others": somebody by name stands behind the word."""
        told = "participle" in t.forms or self.word(t.last - 1).endswith("ing")
        if not told or self.acted_on(t) or self.be(t) or t.what not in BOTH:
            return None
        victim = self.named_after(t) if self.word(t.first - 1) not in ("is", "was") else None
        if victim is None:
            return None
        found = [victim]
        joined = self.word(victim.last) in ("and", "&")
        other = self.named_after(replace(t, last=victim.last + 1)) if joined else None
        if other is not None:  # "killed Hassan Ali and Omar Said"
            return [victim, other]
        more = self._next(victim) if joined else self._past_aside(victim)
        more = more or self._company(victim)
        while more and not self._own(more) and more.kind != "thing":
            found.append(more)
            more = self._next(more)
        return found

    def _company(self, victim: Quantity) -> Quantity | None:
        """ "killed Hassan Ali, his driver and two guards": who was with somebody opens a list."""
        q = self.by_first.get(victim.last + 1) if self.word(victim.last) == "," else None
        return q if q is not None and q.form == "possessive" and self._next(q) is not None else None

    def _past_aside(self, victim: Quantity) -> Quantity | None:
        """ "killed Dawood Khan, the governor of Balkh, and two others": whom a list goes on with behind what
        somebody is, told between commas."""
        if self.word(victim.last) != "," or self.word(victim.last + 1) not in _SAYS_WHO:
            return None
        for k in range(victim.last + 2, min(victim.last + _ASIDE, len(self.toks))):
            if k in self.at_trigger or self.word(k) in _CLAUSE_ENDS:
                return None
            if self.word(k) == "," and self.word(k + 1) in ("and", "&"):
                q = self.by_first.get(k + 2)
                return q if q is not None and q.kind == "people" and q.form == "number" else None
        return None

    def acted_on(self, t: Trigger) -> list[Quantity]:
        """The people behind a word that somebody does to them."""
        acts = "active" in t.forms or ("participle" in t.forms and not self.be(t))
        return self.objects(t) if acts else []

    def listed_beside(self, t: Trigger) -> list[Quantity]:
        """ "five deaths", "two soldiers and five civilians dead": the people right before a noun."""
        beside = self.by_last.get(t.first)
        if not beside or "noun" not in t.forms or not self._beside(beside, t):
            return []
        listed = "adjective" in t.forms and beside.kind == "people"
        return self.leftwards(beside) if listed else [*self.row(beside), beside]

    def _sole(self, t: Trigger) -> list[Quantity] | None:
        """ "The visitor was the sole fatality": one."""
        sole = "noun" in t.forms and self.word(t.first - 1) in _SOLE and not self.word(t.first).endswith("s")
        return [Quantity(t.first - 1, t.last, 1, 1, "", "", "bare", "article")] if sole else None

    def _beside(self, q: Quantity, t: Trigger) -> bool:
        """Whether a quantity right before a noun counts it: "3 deaths", "12 dead", "claimed 14 lives"."""
        if q.first in self.claimed or q.form in ("possessive", "plural", "pronoun", "name", "lone"):
            return False
        if self.word(t.first) == "lives":
            return any(self.word(k) in _LIVES for k in range(q.first - 3, q.first))
        if q.form == "article" and any(self.word(k) in _ORDINALS for k in range(q.first, q.last)):
            return False  # "the third civilian death in as many days"
        return q.form != "article" or "dead" not in self.word(t.first)

    def along_with(self, t: Trigger) -> list[Quantity]:
        """ "were killed along with 15 others", "killed, as were two rebels", "… in addition to two": what
        befell one befell the others."""
        at = t.last
        while self.word(at) in (",", "and"):
            at += 1
        alike = 2 if self.word(at) in _ALIKE and self.word(at + 1) in _ALIKE[self.word(at)] else 0
        ahead = [self.word(at + k) for k in range(_LONGEST_BESIDE)]
        beside = next((len(said) for said in _BESIDE if ahead[: len(said)] == said), 0)
        q = self.by_first.get(at + (alike or beside)) if alike or beside else None
        return [q] if q is not None and q.kind == "people" and not self.told(q) else []

    def own_death(self, t: Trigger) -> bool:
        """ "killed himself" is nobody's victim; "killed himself and 12 others" goes on."""
        return self.word(t.last) in _SELF and self.word(t.last + 1) != "and"

    def caused(self, t: Trigger) -> bool:
        """ "causing injuries", "led to civilian injuries": people were hurt, how many is not said."""
        if self.word(t.last) in ("to", "of", ":"):
            return False
        for k in range(t.first - 1, max(-1, t.first - 7), -1):
            if self.word(k) in _CAUSES:
                return True
            if self.word(k) in _CLAUSE_ENDS:
                return False
        return False

    def pronoun(self, t: Trigger) -> list[Quantity]:
        """ "which led to his immediate death": one person."""
        k = next((k for k in (t.first - 1, t.first - 2) if self.word(k) in ("his", "her")), -1)
        if k < 1 or self.word(k - 1) not in ("to", "in", "caused", "causing"):
            return []
        return [Quantity(k, t.last, 1, 1, "", "", "bare", "pronoun")]


#: The ways in which a word of harm tells of people without a verb around it, in the order in which they are
#: tried: an empty list says that it tells of nobody.
_WAYS: tuple[Callable[[ToldBy, Trigger], list[Quantity] | None], ...] = (
    ToldBy._labelled,
    ToldBy._sole,
    ToldBy._standing_at,
    ToldBy._one_body,
    ToldBy._owned_bodies,
    ToldBy._ground,
    ToldBy._described,
    ToldBy._named_victim,
)
