"""Whether people behind an Arabic verb of harm did it, and others suffered it. Pure."""

from ..words.grammar import words as grammar
from .harm_ar import CLAUSE, Told
from .people_ar import Group

#: The longest name of a group, in words.
_OWNER = 4
#: … and so many, that say how or where, between those who did it and those to whom it was done.
_ASIDE = 7


class Doers(Told):
    """Tells those who did it from those to whom it was done."""

    def _does(self, g: Group) -> bool:
        """Whether people before other people are those who did it: "اختطف مسلحون ثلاثة مهندسين"; so are the
        unknown ones of an armed kind: "اغتال مسلحون مجهولون"."""
        if self._key(g.last).startswith("مجهول") and not g.counted:
            return True
        if self._has_object(g) or self._pair_did_it(g):
            return True
        described = self._key(g.last).endswith("ون")  # "مسلحون محليون"
        then = self.by_first.get(self._past_a_day(g.last + described)) or self._behind_owner(g)
        uncounted = g.min is None and not g.counted
        return uncounted and then is not None and then.min is not None and not self._and(then.first)

    def _past_a_day(self, k: int) -> int:
        """Behind a day, between commas or not: "قتل مسلحون، الجمعة، خمسة مدنيين"."""
        while k + 1 < len(self.toks) and (
            k in self.groups.blocked
            or (self._key(k) in ("،", ",") and not self.groups.blocked.isdisjoint((k - 1, k + 1)))
        ):
            k += 1
        return k

    def _pair_did_it(self, g: Group) -> bool:
        """Whether two in the nominative stand before somebody in the accusative: "اغتال مسلحان ضابطا"."""
        then = self.by_first.get(g.last) if g.min == 2 and self._key(g.last - 1).endswith("ان") else None
        object_ = then is not None and (self._accusative(then) or self._key(then.first).endswith("ين"))
        return object_ and not g.counted and not self._and(g.last)

    def _has_object(self, g: Group) -> bool:
        """Whether several stand before others in the accusative: "أوقف حراس الحدود بتمنراست مهاجرين",
        "قتل مسلحون لم تعرف هويتهم تاجرا"."""
        several = g.min is None and not g.counted and not self._key(g.last - 1).endswith("ين")
        behind = range(g.last, min(g.last + _ASIDE, len(self.toks)))
        then = next((k for k in behind if k in self.by_first or k in self.at_trigger), None)
        if not several or then is None or then in self.at_trigger or self._and(then):
            return False
        marks = any(self._key(k) in CLAUSE + "،," for k in range(g.last, then))
        told = self.by_first[then]
        armed = not grammar("ar", "doers").isdisjoint(self.toks[g.last - 1].forms)
        counted = armed and told.counted and told.kind == "people" and then not in self.parts
        one = self._key(g.last - 1).endswith("ون") and (self._accusative(told) or counted)
        return (self._key(then).endswith("ين") or one) and not marks and not self._in(then - 1, "stops")

    def _behind_owner(self, g: Group) -> Group | None:
        """The people behind those whose group is told, counted or one in the accusative: "عناصر من تنظيم داعش
        [ثلاثة مدنيين]", "مسلحو بوكو حرام [شابا]"."""
        of = self._key(g.last) == "من"
        if not of and not self._key(g.last - 1).endswith("و"):
            return None
        for k in range(g.last + of, min(g.last + 2 + _OWNER, len(self.toks))):
            then = self.by_first.get(k)
            people = then is not None and then.kind in ("people", "fate")
            if then is not None and people and (then.counted or self._accusative(then)):
                return then
            if k in self.at_trigger or self._key(k) in CLAUSE + "،," or self._in(k, "stops"):
                return None
        return None

    def _accusative(self, g: Group) -> bool:
        """Whether one is told of whom something was done to: "شابا"."""
        return g.min == 1 and not g.definite and self.toks[g.last - 1].text.rstrip("ً").endswith("ا")

    def _struck(self, first: int, k: int) -> bool:
        """Whether what does harm stands at a word, behind a verb: "أصابت شظايا قذيفة ثلاثة أطفال"."""
        arms = all(self._in(j, "attacks") for j in range(first, k + 1))
        return arms and self._key(first)[:1] != "ب"
