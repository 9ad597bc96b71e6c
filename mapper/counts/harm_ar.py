"""An Arabic sentence made ready to be counted: its words of harm, its groups of people and their parts.

Pure. The lists are ``lexicon/casualties.yaml``; a word is found with whatever is written onto it.
"""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ..lexicon import load
from ..model import What
from ..words import arabic
from ..words.grammar import words as grammar
from ..words.phrases import Phrases
from .beside_ar import handed_over, with_him
from .nouns_ar import is_definite, noun_at, nouns, phrases, table, things
from .numbers_ar import Word
from .people_ar import Group, Groups

#: Words over which a verb looks for its people.
FORWARD = 7
#: Words within which a list goes on after a group: adjectives, names, "of the army".
_LISTED = 5
#: An illness is read for so many words behind a word of harm.
_ILL = 5

#: "On", folded.
_ON = "علي"
#: Between "not" with a verb of bringing and the harm stand so many words.
_BROUGHT = 14
QUOTES = "\"“”«»'‘’()[]#:ـ|"
#: Marks that end what a word of harm tells of.
CLAUSE = ".؛;!؟?"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of harm: words [first, last), what it tells, whether it is a verb, a noun or for a body."""

    first: int
    last: int
    what: What
    verb: bool
    body: int = -1


@cache
def _triggers() -> Phrases[tuple[What, bool]]:
    rows = load("casualties")["ar"]
    found: dict[str, tuple[What, bool]] = {}
    for verb, key in ((True, "verbs"), (False, "nouns")):
        for what, forms in rows[key].items():
            for form in forms:
                found.setdefault(form, (what, verb))
    return Phrases(found.items())


@cache
def told_by() -> dict[str, What]:
    """The words of one piece that tell what somebody suffered, folded: "استشهد", "مقتل"."""
    rows = load("casualties")["ar"]
    found: dict[str, What] = {}
    for key in ("verbs", "nouns"):
        for what, forms in rows[key].items():
            for form in forms:
                if " " not in form:
                    found.setdefault(arabic.fold(form), what)
    return found


@cache
def _split_verbs() -> dict[str, list[tuple[str, What]]]:
    found: dict[str, list[tuple[str, What]]] = {}
    for what, forms in load("casualties")["ar"]["split_verbs"].items():
        for first, second in (form.split() for form in forms):
            found.setdefault(arabic.fold(first), []).append((arabic.fold(second), what))
    return found


@cache
def _bodies() -> dict[str, int]:
    return {arabic.fold(w): n for w, n in load("casualties")["ar"]["bodies"].items()}


@cache
def telling() -> frozenset[str]:
    """The forms one of which stands in every sentence that tells of harm to people, or of none."""
    rows = load("casualties")["ar"]
    lists = [*rows["verbs"].values(), *rows["nouns"].values(), *rows["split_verbs"].values()]
    lists += [rows["casualties"], rows["only_damage"], rows["toll_of"], rows["reached_by"]]
    first = {arabic.fold(phrase.split()[0]) for phrases_ in lists for phrase in phrases_}
    first |= {word[:-1] for word in first if word.endswith("وا")}  # "قتلو"
    return frozenset(first | {form for form, noun in nouns().items() if noun.fate})


class Told:
    """The words, groups and words of harm of one sentence."""

    def __init__(self, text: str, toks: tuple[Word, ...], blocked: frozenset[int]) -> None:
        self.text, self.toks = text, toks
        self.groups = Groups(text, toks, blocked)
        self.trigs = self._find_triggers()
        self.at_trigger = {k: t for t in self.trigs for k in range(t.first, t.last)}
        found = self.groups.find(frozenset(self.at_trigger))
        self.found = tuple(g for g in found if not self._describes(g))
        self.found = tuple(g for g in self.found if not self._of_which(g))
        self.by_first = {g.first: g for g in self.found}
        self.by_last = {g.last: g for g in self.found}
        self.parts = self._parts()
        self.claimed: set[int] = set()

    def _key(self, i: int) -> str:
        return self.toks[i].key if 0 <= i < len(self.toks) else ""

    def _in(self, i: int, name: str) -> bool:
        listed = things() if name == "things" else table(name)
        return 0 <= i < len(self.toks) and any(form in listed for form in self.toks[i].forms)

    def _listed(self, i: int, name: str) -> bool:
        """Whether a phrase of a list begins at word ``i``."""
        return 0 <= i < len(self.toks) and self.groups.phrase(phrases(name), i) is not None

    def _find_triggers(self) -> tuple[Trigger, ...]:
        found: list[Trigger] = []
        i = 0
        seconds: set[int] = set()
        while i < len(self.toks):
            split = self._split(i)
            if self._in(i, "reached") and any(self._in(k, "reached_by") for k in range(i)):
                found.append(Trigger(i, i + 1, "captured", True))
                i += 1
                continue
            if split:
                at = split[1] if self._key(split[1]) == _ON else i  # whom they killed stands behind "on"
                found.append(Trigger(at, at + 1, split[0], True))
                seconds.add(split[1])
            if split or i in seconds:
                i += 1
                continue
            other = self._key(i) in table("not_harm") or self._spent(i) or self._ill(i)
            hit = None if other else self.groups.phrase(_triggers(), i)
            if hit is None and self._key(i)[-1:] == "و" and self._key(i) + "ا" in told_by():
                hit = ((told_by()[self._key(i) + "ا"], True), i + 1)  # as posts spell it: "قتلو"
            if hit is not None and handed_over(self.toks, i):
                hit = None
            if hit and (hit[1] - i > 1 or not is_definite(self.toks[i])):  # "القبض على" is always definite
                (what, verb), last = hit
                spelled = self.toks[i].text.removeprefix("و").removeprefix("ف")
                verb = (verb or spelled.startswith("أصاب")) and not spelled.startswith("إصاب")
                body = next((_bodies()[f] for f in self.toks[i].forms if f in _bodies()), -1)
                found.append(Trigger(i, last, what, verb, body))
            i = max(i + 1, hit[1] if hit else 0)
        return tuple(sorted(found, key=lambda t: t.first))

    def _spent(self, i: int) -> bool:
        """Whether somebody spent time or a court ruled, and nobody died: "قضى إجازته", "قضت محكمة"."""
        died = any(form in grammar("ar", "passed_away") for form in self.toks[i].forms)
        return died and any(self._in(k, "spent") for k in (i + 1, i + 2))

    def _ill(self, i: int) -> bool:
        """Whether an illness stands within a few words: "أصيب اللاعب بنزلة برد"."""
        return any(self._in(k, "ailments") for k in range(i + 1, i + _ILL))

    def _split(self, i: int) -> tuple[What, int] | None:
        """A verb in two parts that begins at word ``i``: what it tells, and where the second part stands."""
        for form in self.toks[i].forms:
            for second, what in _split_verbs().get(form, ()):
                for k in range(i + 1, min(i + FORWARD + 2, len(self.toks))):
                    if second == _ON and (self._in(k, "stops") or self._key(k)[:1] in "ب،."):
                        if second in self.toks[k].forms and self._people_at(k + 1):
                            return what, k
                        break
                    if second in self.toks[k].forms:
                        return what, k
        return None

    def _his_end(self, i: int) -> bool:
        """Whether it is told how the one who did it ended: "قبل أن ترديه الشرطة قتيلا"."""
        keys = [self._key(k) for k in range(max(0, i - _ILL), i)]
        return any(pair == ("قبل", "ان") for pair in pairwise(keys))

    def _people_at(self, i: int) -> bool:
        """Whether people, or how many of them, stand at a word or behind it."""
        return any(noun_at(word) is not None for word in self.toks[i : i + 2])

    def _describes(self, g: Group) -> bool:
        """An adjective that is no person: "الدفاع المدني", "الجيش السوري"."""
        if g.fate and self._ill(g.first):
            return True  # "إصابة بفيروس"
        if g.fate and not g.counted and self._his_end(g.first):
            return True
        if g.counted or g.last - g.first > 1:
            return False
        if g.definite and self._in(g.first - 1, "name_heads"):
            return True  # "حزب العمال"
        if not g.first or self.toks[g.first].without_and():  # "الأب والأم"
            return False
        return g.definite and g.min == 1 and is_definite(self.toks[g.first - 1])

    def _of_which(self, g: Group) -> bool:
        """Whether two words only say of which people a figure before is: "500 شخص بين مدني وعسكري"."""
        one = g.first - bool(self.toks[g.first].without_and())
        if g.fate or self._key(one - 1) not in table("between"):
            return False
        pair = one + 1 < len(self.toks) and bool(self.toks[one + 1].without_and())
        return pair and any(c.counted and one - _LISTED <= c.last <= one for c in self.found)

    def _parts(self) -> set[int]:
        """Groups that only break down a figure: "بينهم طفلان وامرأة"."""
        parts: set[int] = set()
        for lead in range(len(self.toks)):
            hit = self.groups.phrase(phrases("part_leads"), lead)
            if hit is None:
                continue
            at = hit[1]
            one = self.by_first.get(lead)
            if one is not None and one.last > at:
                parts.add(lead)  # "أحدهما طفل"
                continue
            while at < len(self.toks) and at not in self.at_trigger and self._key(at) not in CLAUSE:
                group = self.by_first.get(at) or (self.by_first.get(at + 1) if self._quiet(at) else None)
                then = self.at_trigger.get(group.last) if group else None
                told = then and then.verb and not self._and(then.first)
                told = told or (group is not None and group.fate != "" and group.counted)  # "، و130 جريحا"
                if group is None or (told and group.first != hit[1]):
                    break
                parts.add(group.first)
                at = self._next(group, loose=False) or len(self.toks)
        return parts

    def _quiet(self, i: int) -> bool:
        return self._key(i) in QUOTES or self._in(i, "skipped") or self._key(i) == "و"

    def _next(self, group: Group, loose: bool = True) -> int | None:
        """Where the next group of a list begins, over a few words that say more of the one before."""
        for k in range(group.last, min(group.last + (_LISTED if loose else 2), len(self.toks))):
            if k in self.at_trigger or self._key(k) in CLAUSE or self._listed(k, "part_leads"):
                return None
            if self._key(k) == "بين" and k > group.last:
                return None  # "اشتباكات بين مزارعين ورعاة": those who fought
            if k in self.by_first and (self.toks[k].without_and() or self._key(k - 1) in ("و", "،", ",")):
                return k
            hit = self.groups.phrase(phrases("list_joins"), k)
            beside = self._key(k) != "مع" or k <= group.last + 1  # but "أصيب 20 شابا خلال مواجهات مع الشرطة"
            if hit and beside and hit[1] in self.by_first:
                return hit[1]
        return with_him(self.toks, self.by_first, self.at_trigger, group) if loose else None

    def _and(self, i: int) -> bool:
        return bool(self.toks[i].without_and()) or self._key(i - 1) in ("و", "او")

    def _denied(self, i: int) -> bool:
        """Whether a word that denies stands before ``i`` with nothing between that takes it back."""
        for k in range(i, max(-1, i - 6), -1):
            if k != i and self._key(k) in CLAUSE + "،,":
                return False
            if self._in(k, "not_none"):
                return False
            if k != i and (self._in(k, "none") or self._listed(k, "none")) and not self._in(k + 1, "ages"):
                return not any(self._in(j, "not_none") for j in range(k, i))
        return self._brought_none(i)

    def _brought_none(self, i: int) -> bool:
        """Whether what is denied is that a deed told in between brought harm: "لم يسفر القصف عن إصابات"."""
        for k in range(i, max(-1, i - _BROUGHT), -1):
            if k != i and self._key(k) in CLAUSE + "،,":
                return False
            if self._in(k, "none") and self._in(k + 1, "brings"):
                return True
        return False

    def _untold(self, i: int) -> bool:
        """Whether nothing is known of it: "دون معلومات عن إصابات"."""
        before = range(max(0, i - 6), i)
        denied = next((k for k in before if self._in(k, "none")), None)
        return denied is not None and any(self._in(k, "not_none") for k in range(denied, i))

    def _unreal(self, t: Trigger) -> bool:
        """Tried, feared, denied, charged: "محاولة اغتيال", "بتهمة قتل"."""
        for k in range(t.first - 1, max(-1, t.first - 4), -1):
            if k in self.at_trigger or self._key(k) in CLAUSE + "،,":
                return False
            if self._key(k) == "قد" and self._key(t.first)[:1] not in "يت":
                return False  # "had", before the past
            if self._listed(k, "unreal"):
                return True
        return False
