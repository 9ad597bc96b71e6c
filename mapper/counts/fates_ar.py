"""People of an Arabic sentence by nouns for what became of them: "خمسة قتلى", "شهيد وثلاثة جرحى". Pure."""

from ..model import What
from ..words.arabic import THIRD_PERSON
from .beside_ar import handed_over
from .by_place_ar import ByPlace
from .people_ar import Group
from .reach_ar import BOTH
from .tolls_ar import Harm

#: Captives so many words behind "release" were let go.
_FREED = 5
#: A figure stands so many words before "between dead and wounded" at most.
_OF_BOTH = 9


class Fates(ByPlace):
    """Collects the figures that such nouns tell, and the words that go with a figure."""

    def _fates(self) -> None:
        """ "خمسة قتلى", "شهيد وثلاثة جرحى": the noun tells what happened."""
        for g in self.found:
            if g.fate == "" or g.first in self.claimed or g.first in self.parts:
                continue
            if g.definite and not (g.counted or self._joined(g)):
                continue
            if (g.fate not in BOTH or self._key(g.last - 1).endswith("نا")) and not g.counted:
                continue  # "رحم الله شهداءنا"
            if any(handed_over(self.toks, k) for k in range(max(0, g.first - 2), g.first)):
                continue  # "سلم جثامين 15 شهيدا"
            if self._untold(g.first) or (g.fate == "wounded" and self._carried(g.first)):
                continue
            if g.fate == "captured" and self._to_be_freed(g.first):
                continue
            if self._denied(g.first):
                self.claimed.add(g.first)
                self._nil(g.first, g.last, g.fate)
                continue
            either = self._is_between(g) or self._both(g)
            if either is not None:
                self.claimed.update((g.first, either.first))
                continue
            if not g.counted and any(h.group.last == g.first and h.what == g.fate for h in self.harms):
                continue  # "ارتقاء 3 مسعفين شهداء"
            fallen = [] if g.counted or g.definite else self._so_fallen(g)
            if fallen:
                self.claimed.update((g.first, *(people.first for people in fallen)))
                both = self._both_named(g)
                self.harms += [Harm(x, "killed" if both else g.fate, g.first, either=both) for x in fallen]
                continue
            self.claimed.add(g.first)
            self.harms.append(Harm(g, g.fate, g.first))
            kin = self.by_first.get(g.last)
            if kin is not None and self._of_theirs(kin):
                self.claimed.add(kin.first)
                self.harms.append(Harm(kin, g.fate, g.first))  # "شهيدة وطفليها"

    def _so_fallen(self, g: Group) -> list[Group]:
        """The people right before a word for what became of them: "سقوط [أربعة جنود] شهداء"."""
        people = self.by_last.get(g.first)
        if people is None or people.kind != "people" or people.first in self.claimed | self.parts:
            return []
        if people.definite or not (people.counted or people.min) or self._and(g.first):
            return []
        return [*self._joined_before(people), people]

    def _both_named(self, g: Group) -> bool:
        """Whether the other fate follows with "and": "12 مدنيا قتلى وجرحى"."""
        other = self.by_first.get(g.last)
        both = other is not None and not other.counted and {g.fate, other.fate} == BOTH and self._and(g.last)
        if both and other is not None:
            self.claimed.add(other.first)
        return both

    def _of_theirs(self, g: Group) -> bool:
        """Whether somebody's people stand there, joined by "and": "وطفليها", "وزوجته"."""
        word = self.toks[g.first]
        theirs = word.key.endswith(THIRD_PERSON) and word.text[-1] != "ة"
        return g.fate == "" and g.first not in self.claimed and bool(word.without_and()) and theirs

    def _to_be_freed(self, at: int) -> bool:
        """Whether captives are told of whose release was only asked for: "يقضي بإطلاق سراح 5 محتجزين"."""
        near = range(max(0, at - _FREED), at)
        return any(self._in(k, "freed") for k in near) and any(self._in(k, "to_free") for k in near)

    def _carried(self, at: int) -> bool:
        """Whether the wounded are passengers of a bus or a ship: "17 حافلة تقل 26 جريحا"."""
        return any(self._in(k, "carries") for k in range(max(0, at - 2), at))

    def _joined(self, g: Group) -> bool:
        """ "عشرات القتلى والجرحى": the second noun goes with the quantity of the first."""
        before = self.by_last.get(g.first)
        told = before is not None and before.counted and before.first in self.claimed
        return told and bool(self.toks[g.first].without_and())

    def _is_between(self, g: Group) -> Group | None:
        """ "سبعة أشخاص بين قتيل وجريح": one figure for both; the group that "and" joins to ``g``."""
        if not (self._in(g.first - 1, "between") or self._in(g.first, "between")):
            return None
        other = next((x for x in self.found if x.first in (g.last, g.last + 1) and x.kind == "fate"), None)
        counted = [x for x in self.found if g.first - _OF_BOTH <= x.last <= g.first and x.counted]
        if other is None or {g.fate, other.fate} != BOTH:
            return None
        if not counted:
            return other  # "أوقعوا إصابات بين قتيل وجريح": nobody says how many
        self.harms = [h for h in self.harms if h.group.first != counted[-1].first]
        self.claimed.add(counted[-1].first)
        self.harms.append(Harm(counted[-1], "killed", g.first, either=True))
        return other

    def _both(self, g: Group) -> Group | None:
        """ "80 قتيلا وجريحا": one figure for both; the second noun."""
        other = self.by_first.get(g.last)
        if not g.counted or other is None or other.counted or {g.fate, other.fate} != BOTH:
            return None
        if g.min is None or other.min != 1 or not self._and(other.first):
            return None
        self.harms.append(Harm(g, "killed", g.first, either=True))
        return other

    def account(self, first: int, last: int, begin: int, end: int) -> range:
        """The words of [first, last) that go with a figure told between two words: from the last ", and" with
        a word of harm before it to the next behind it."""
        before = [k for k in range(first + 1, begin + 1) if self._opens(k)]
        behind = [k for k in range(end + 1, last) if self._opens(k)]
        return range(max(before, default=first), min(behind, default=last))

    def _opens(self, k: int) -> bool:
        return k in self.at_trigger and self._key(k - 1) in ("،", ",") and self._key(k)[:1] == "و"

    def _nil(self, first: int, last: int, what: What) -> None:
        if not any(h.what == what for h in self.harms):
            self.harms.append(Harm(Group(first, last, -1, 0, 0, "", "people", counted=True), what, first))
