"""How many of whom in an Arabic sentence: "ثلاثة مدنيين", "طفلان", "عدد من الجنود", "أحد السكان". Pure.

Arabic nouns count by themselves: مدني is one, طفلان are two, أطفال are several. Where the pair and the
plural are written alike (مدنيين) at least two are meant.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal

from ..words.grammar import words as grammar
from ..words.phrases import Phrases, atoms
from .nouns_ar import (
    GOVERNOR,
    MANY,
    ONE,
    PAIR_OR_MORE,
    TWO,
    Fate,
    Noun,
    counting,
    hedges,
    is_definite,
    needed,
    noun_at,
    table,
    things,
)
from .numbers_ar import Word, between, number

_QUOTES = ('"', "“", "«", "”")
#: Words for a number behind which people are meant, though none are named: "إصابة عدد آخر".
_SOME_MORE = ("عدد آخر", "عدد كبير")
Kind = Literal["people", "fate", "bare", "noun", "thing"]


@dataclass(frozen=True, slots=True)
class Group:
    """People counted: words [first, last), ``head`` the noun's index (-1: none), bounds, hedge, kind.

    ``fate``: what happened to them, where the noun says so. ``definite``: "the". ``counted``: a number
    or a word of quantity stands with them.
    """

    first: int
    last: int
    head: int
    min: int | None
    max: int | None
    hedge: str
    kind: Kind
    fate: Fate = ""
    definite: bool = False
    counted: bool = False


def by_what(word: Word) -> bool:
    """Whether a word says by what people were harmed: "سبعة بعدوان"."""
    return word.key[:1] == "ب" and any(form in table("attacks") for form in word.forms)


class Groups:
    """Finds the groups of people of one sentence."""

    def __init__(self, text: str, toks: tuple[Word, ...], blocked: frozenset[int]) -> None:
        self.text, self.toks, self.blocked = text, toks, blocked
        end = toks[-1].end if toks else 0
        self._atoms = atoms(text, toks[0].start if toks else 0, end)
        self._atom_at = {atom.start: n for n, atom in enumerate(self._atoms)}
        self._tok_at = {tok.end: n + 1 for n, tok in enumerate(toks)}

    def phrase(self, known: Phrases[Any], i: int) -> tuple[Any, int] | None:
        """The value of the longest phrase at word ``i`` and the index after it."""
        n = self._atom_at.get(self.toks[i].start) if 0 <= i < len(self.toks) else None
        hit = known.at(self._atoms, n) if n is not None else None
        after = self._tok_at.get(self._atoms[hit[1] - 1].end) if hit else None
        return (hit[0], after) if hit and after else None

    def find(self, taken: frozenset[int]) -> tuple[Group, ...]:
        """All groups of the sentence in order, none overlapping another or the words ``taken``."""
        found: list[Group] = []
        i = 0
        while i < len(self.toks):
            aged = any(form in table("ages") for k in (i - 1, i - 2) if k >= 0 for form in self.toks[k].forms)
            bare = aged and noun_at(self.toks[i]) is None  # "دون سن الخامسة عشرة"
            here = None if bare or i in taken or i in self.blocked else self._at(i, taken)
            if here:
                found.append(here)
            i = here.last if here and here.last > i else i + 1
        return tuple(found)

    def _at(self, i: int, taken: frozenset[int]) -> Group | None:
        side, hedge, at = "", [], i
        while hit := self.phrase(hedges(), at):
            (kind, words), at = hit
            side = kind if kind in ("least", "most") or not side else side
            hedge += [] if kind == "quiet" else [words]
            if at >= len(self.toks):
                return None
        if at in taken or at in self.blocked:
            return None
        figure = between(self.toks, at) or number(self.toks, at)
        one = self.phrase(counting("one_of"), at)
        more = figure is not None and figure.last > at + 1 and figure.min > 1  # "واحد وعشرون"
        if one and not (self._teen(at) or more):
            return self._one_of(i, one[1], " ".join(hedge))
        if figure:
            dated = figure.last in self.blocked and not self._day_anew(figure.last)
            if dated or any(k in self.blocked for k in range(at, figure.last)):
                return None
            low: int | None = figure.min
            high: int | None = figure.max
            low, high = (low, None) if side == "least" else (None, high) if side == "most" else (low, high)
            return self._late(
                self._noun(Group(i, figure.last, -1, low, high, " ".join(hedge), "bare", counted=True))
            )
        vague = self.phrase(counting("vague"), at)
        if vague:
            words = " ".join([*hedge, vague[0].removesuffix(" من")])
            group = self._noun(Group(i, vague[1], -1, None, None, words, "bare", counted=True))
            alone = vague[1] == at + 1 and is_definite(self.toks[at])  # "العشرات"
            if group.kind == "bare" and (alone or vague[0].endswith(_SOME_MORE)):
                return replace(group, kind="people")
            return group if group.kind != "bare" else None
        return self._alone(at) if at == i else None

    def _day_anew(self, at: int) -> bool:
        """Whether a day stands there that no number can belong to: "وأصاب 34 يوم الثلاثاء"."""
        return self.toks[at].key in grammar("ar", "opens_a_day")

    def _teen(self, at: int) -> bool:
        return at + 1 < len(self.toks) and self.toks[at + 1].key in ("عشر", "عشره")

    def _one_of(self, i: int, at: int, hedge: str) -> Group | None:
        if at >= len(self.toks):
            return None
        noun = noun_at(self.toks[at])
        if noun is None and not (is_definite(self.toks[at]) and self.toks[at].text[0].isalpha()):
            return None
        return Group(i, at + 1, at, 1, 1, hedge, "people", noun[0].fate if noun else "", counted=True)

    def _noun(self, group: Group) -> Group:
        """A number with the noun after it, through "of"."""
        at = group.last
        least = self.phrase(hedges(), at) if at < len(self.toks) and group.head < 0 else None
        if least and least[0][0] == "least" and self._key_at(least[1]) == "من":
            at, group = least[1], replace(group, max=None, hedge=least[0][1])  # "36 على الأقل من رجال الجيش"
        if self._key_at(at) == "من" and self._unit(at + 1):
            return replace(group, last=at + 2, head=at + 1, kind="people")  # "17 من القوات المسلحة"
        if at < len(self.toks) and self.toks[at].key == "من":
            at += 1 + (at + 1 < len(self.toks) and self.toks[at + 1].text in _QUOTES)
        if at >= len(self.toks) or not self.toks[at].text[0].isalpha() or at in self.blocked:
            return group
        word = self.toks[at]
        noun = noun_at(word)
        if noun and not self._another(noun[1], at):
            kind: Kind = "fate" if noun[0].fate else "people"
            return replace(group, last=at + 1, head=at, kind=kind, fate=noun[0].fate)
        if any(form in things() for form in word.forms) and not by_what(word):
            return replace(group, last=at + 1, kind="thing")
        of_it = not word.key.startswith(("بال", "لل")) and not by_what(word)  # "والعشرات بالاختناق"
        of_it = of_it and not self._of_whom(at)
        if at == group.last and of_it and word.key not in table("stops") and not word.without_and():
            return replace(group, kind="noun")
        return group

    def _another(self, form: str, at: int) -> bool:
        """Whether "and the" before people begins another figure: "إلى 5 والجرحى إلى 11"."""
        joined = self.toks[at].without_and()
        return bool(joined) and joined != form and joined.startswith("ال") and is_definite(self.toks[at])

    def _key_at(self, at: int) -> str:
        return self.toks[at].key if 0 <= at < len(self.toks) else ""

    def _unit(self, at: int) -> bool:
        """Whether a body of armed men stands at a word, some of whom are counted."""
        return at < len(self.toks) and any(form in table("units") for form in self.toks[at].forms)

    def _of_whom(self, at: int) -> bool:
        """Whether a part is told next: "أصابت سبعة بينهم طفلة"."""
        return self.toks[at].key in grammar("ar", "of_whom")

    def _late(self, group: Group) -> Group:
        """A hedge after the people: "3 civilians at least", "ستة منهم على الأقل"."""
        at = group.last + (self._key_at(group.last) in table("of_them"))
        hit = self.phrase(hedges(), at) if at < len(self.toks) else None
        if hit and hit[0][0] == "least" and group.min is not None and "الاقل" in self.toks[hit[1] - 1].key:
            return replace(group, last=hit[1], max=None, hedge=f"{group.hedge} {hit[0][1]}".strip())
        return group

    def _alone(self, i: int) -> Group | None:
        """A noun that counts by itself, with a number that follows it: "مدنيين اثنين", "أطفاله الثلاثة"."""
        if self.toks[i].text == GOVERNOR and any(self._key_at(k) in ("من", "الي") for k in range(i - 4, i)):
            return None  # "من نيالا والي مليط": "and to", as posts write it
        if self._key_at(i) in grammar("ar", "accusing") and self.text[: self.toks[i].start].endswith("، "):
            return None  # "نفى ذلك، متهما الجيش": who accuses, no defendant
        found = noun_at(self.toks[i]) or self._parent(i)
        fell = i > 0 and any(form in table("fell") for form in self.toks[i - 1].forms)
        fell = fell or self._told_of(i)
        if found is None or (found[0].adjective and not fell):  # "استشهد فلسطيني"
            return None
        noun, form = found
        if noun.number == TWO and form.endswith("ان") and self._governed(i):
            return None  # "استخبارات طالبان": the group, for two students would be طالبين there
        if self._both_kinds(i):
            return None  # "ثماني مدنيات ومدنيين"
        behind = needed().get(form)
        if behind and (self.toks[i].text[-4:] == "أمام" or not self._behind(i, behind)):
            return None  # "أمام منزله"
        led = self.toks[i].key != form or (i > 0 and self.toks[i - 1].key in table("place_leads"))
        if led and form in table("also_places"):
            return None  # "غارة على جنين": the town, no unborn child
        definite = form.startswith("ال") or any(f == "ال" + form for f in self.toks[i].forms)
        group = Group(
            i, i + 1, i, *_bounds(noun.number), "", "fate" if noun.fate else "people", noun.fate, definite
        )
        after = number(self.toks, i + 1) if i + 1 < len(self.toks) and i + 1 not in self.blocked else None
        apart = after and (not self.toks[i + 1].without_and() or self._just_one(i + 1))  # "و" of "واحد"
        if after and apart and self._follows(noun, i + 1, after.last):
            return replace(group, last=after.last, min=after.min, max=after.max, counted=True)
        if noun.several:
            return self._family(group)
        if noun.fate and noun.number == MANY and i + 2 < len(self.toks) and self.toks[i + 1].key == ":":
            figure = number(self.toks, i + 2)  # "الشهداء: 6"
            item = (
                figure is not None and figure.last < len(self.toks) and self.toks[figure.last].text in "-–_.)"
            )
            if figure is not None and not item and i + 2 not in self.blocked:
                return replace(group, last=figure.last, min=figure.min, max=figure.max, counted=True)
        return group

    def _governed(self, i: int) -> bool:
        """Whether a noun for men or a body of men stands right before the word."""
        uses = ("bodies", "doers", "members", "group_kinds", "factions", "rules")
        before = self.toks[i - 1].forms if i and not self.toks[i].without_and() else ()  # "رجل أمن وطالبان"
        return any(not grammar("ar", use).isdisjoint(before) for use in uses)

    def _both_kinds(self, i: int) -> bool:
        """Whether a plural that may be a pair, with "and", goes on with the women right before it, who are
        counted: both are of one figure."""
        word, before = self.toks[i], self.toks[i - 1].key if i else ""
        men = word.without_and()
        return before.endswith("ات") and men.endswith("ين") and men[:-2] == before[:-2]

    def _told_of(self, i: int) -> bool:
        """Whether a word stands between "that" and a verb of harm: "إن فلسطينيا قتل"; but "أن روسيا قتلت"."""
        that = i > 0 and self.toks[i - 1].key in grammar("ar", "that") and self.toks[i].key[-1] == "ا"
        return that and self._behind(i, table("fell")) and self.toks[i + 1].key[-1] != "ت"

    def _behind(self, i: int, words_: frozenset[str]) -> bool:
        return i + 1 < len(self.toks) and any(form in words_ for form in self.toks[i + 1].forms)

    def _parent(self, i: int) -> tuple[Noun, str] | None:
        """ "أم وطفلها", "أب وابناه": a word too short for a list, known by the child behind it."""
        key = self.toks[i].key
        if key not in table("parents") or i + 1 >= len(self.toks):
            return None
        child = noun_at(self.toks[i + 1])
        owned = child is not None and child[1] != self.toks[i + 1].without_and()
        return (Noun(ONE), key) if owned and self.toks[i + 1].without_and() else None

    def _follows(self, noun: Noun, at: int, last: int) -> bool:
        """Whether a number after a noun counts it: "two" or "one" in words, or "the three"."""
        word = self.toks[at]
        if word.text[0].isdigit():
            return False  # an age, or another thing's number
        small = any(form in table("one_or_two") for form in word.forms)
        ends = last >= len(self.toks) or noun_at(self.toks[last]) is None
        ends = ends or bool(self.toks[last].without_and())  # "مجندين اثنين وإصابة أربعة"
        ends = ends and (noun.number != ONE or self._just_one(at))
        return (small and ends) or (is_definite(word) and noun.number in (MANY, PAIR_OR_MORE))

    def _just_one(self, at: int) -> bool:
        """Whether "one" stands at a word: "شخص واحد"."""
        return self.toks[at].key in grammar("ar", "just_one")

    def _family(self, group: Group) -> Group:
        """ "a family of five": the number of people, where it is given; "one family" is no one person."""
        if group.last < len(self.toks) and self.toks[group.last].key == "واحده":
            return replace(group, last=group.last + 1)
        for k in range(group.last, min(group.last + 4, len(self.toks))):
            if self.toks[k].key in grammar("ar", "is_of") and k + 1 < len(self.toks):
                figure = number(self.toks, k + 1)
                if figure and figure.last not in self.blocked:
                    people = figure.last < len(self.toks) and noun_at(self.toks[figure.last]) is not None
                    last = figure.last + people
                    return replace(group, last=last, min=figure.min, max=figure.max, counted=True)
        return group


def _bounds(number_: int) -> tuple[int | None, int | None]:
    if number_ == PAIR_OR_MORE:
        return 2, None
    return (number_, number_) if number_ > 0 else (None, None)
