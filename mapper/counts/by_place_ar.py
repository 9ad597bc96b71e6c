"""Figures of several places in one Arabic sentence: "قتل ثلاثة في درعا واثنان في السويداء". Pure."""

from dataclasses import replace

from ..words.grammar import words as listed
from .harm_ar import CLAUSE
from .people_ar import Group, by_what
from .tolls_ar import Harm, Tolls

#: Words that lead to a place.
_LEADS = ("في", "قرب", "فوق")


class ByPlace(Tolls):
    """Finds the figures that share the word of harm before them, each with a place of its own."""

    def _elsewhere(self) -> None:
        """ "قتل ثلاثة في درعا واثنان في السويداء": figures that share the word of harm before them, each with
        its own place; "وآخر في" is one more."""
        for h in [h for h in self.harms if not (h.part or h.total or h.group.max == 0)]:
            k = max(h.group.last, h.at + 1)
            at, there, spot = k, False, False
            while at < len(self.toks) and at not in self.at_trigger and self._key(at) not in CLAUSE:
                there = there or self._leads_there(at)
                spot = spot or (self._leads_there(at) and not self._in(at + 1, "attacks"))  # "في قصف"
                part = None if spot else self._share(h, at)
                if part is not None:
                    self.claimed.add(part.first)
                    self.harms.append(replace(h, group=part))
                    at, there, spot = part.last, True, True
                    continue
                group = self._one_more(at) if there and self._and(at) else None
                if group is not None and self._leads_there(group.last):
                    self.claimed.add(group.first)
                    self.harms.append(replace(h, group=group))
                    at = group.last
                    continue
                if group is not None or self._in(at, "other_one"):
                    break
                at += 1

    def _share(self, whole: Harm, at: int) -> Group | None:
        """A part of a figure that begins at a word and has its own place, where another has one behind it:
        "11 قتيلا، ثمانية منهم في داعل وثلاثة في سقبا"."""
        group, most = self.by_first.get(at), whole.group.max or 0
        if group is None or group.kind == "thing" or group.first in self.claimed or group.min is None:
            return None
        of_them = self._leads_there(group.last + self._in(group.last, "of_those"))
        behind = (g for g in self.found if g.first > group.last and self._leads_there(g.last))
        other = next((g for g in behind if self._and(g.first) and g.min is not None), None)
        fits = other is not None and group.min + (other.min or 0) <= most
        return group if of_them and fits else None

    def _one_more(self, at: int) -> Group | None:
        """A figure that may be one more of those told of, which begins at a word: "واثنان", "وثلاث أخرى"."""
        if not listed("ar", "one_of_them").isdisjoint(self.toks[at].forms):
            return Group(at, at + 1, -1, 1, 1, "", "people")
        group = self.by_first.get(at)
        if group is None or group.first in self.claimed or group.first in self.parts or not group.min:
            return None
        if group.kind == "thing" or (group.kind == "noun" and not self._other(group.last)):
            return None
        return replace(group, last=group.last + self._other(group.last))

    def _other(self, at: int) -> bool:
        return at < len(self.toks) and not listed("ar", "others").isdisjoint(self.toks[at].forms)

    def _leads_there(self, at: int) -> bool:
        """Whether a word leads to a place: "في السويداء", "بانفجار لغم في السويداء"."""
        if at < len(self.toks) and by_what(self.toks[at]):
            at = next((k for k in range(at + 1, at + 3) if self._key(k) in _LEADS), at)
        return self._key(at) in _LEADS and at not in self.groups.blocked
