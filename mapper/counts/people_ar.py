"""How many of whom in an Arabic sentence: "ثلاثة مدنيين", "طفلان", "عدد من الجنود", "أحد السكان". Pure.

Arabic nouns count by themselves: مدني is one, طفلان are two, أطفال are several. Where the pair and the
plural are written alike (مدنيين) at least two are meant.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from ..lexicon import load
from ..model import What
from ..words import arabic
from ..words.phrases import Phrases, atoms
from .numbers_ar import Word, between, number

Kind = Literal["people", "fate", "bare", "noun", "thing"]
Fate = What | Literal[""]
_OWNERS = ("ه", "ها", "هم", "هما", "هن")
_ONE, _TWO, _PAIR_OR_MORE, _MANY = 1, 2, -2, 0


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for people: how many it means by itself (0 several, -2 two or more), and any fate it tells.

    ``adjective``: it is people only after a number ("12 فلسطينيا", but "مخيم فلسطيني").
    """

    number: int
    fate: Fate = ""
    several: bool = False
    adjective: bool = False


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


@cache
def table(name: str) -> frozenset[str]:
    """The folded words of one list of the lexicon (phrases of several words left out)."""
    return frozenset(arabic.fold(w) for w in _lexicon()[name] if " " not in str(w))


@cache
def things() -> frozenset[str]:
    """The folded words for what is no people, the accusative included."""
    return table("things") | {word + "ا" for word in table("things") if not word.endswith(("ا", "ه"))}


@cache
def phrases(name: str) -> Phrases[bool]:
    """One list of the lexicon as phrases to be found in text."""
    return Phrases((str(w), True) for w in _lexicon()[name])


@cache
def _lexicon() -> dict[str, Any]:
    found: dict[str, Any] = load("casualties")["ar"]
    return found


@cache
def nouns() -> dict[str, Noun]:
    """Every form of the nouns for people, folded."""
    found: dict[str, Noun] = {}
    for fate, rows in _lexicon()["fates"].items():
        for row in rows:
            _add(found, row.split(), fate)
    for group, rows in _lexicon()["people"].items():
        for row in rows:
            _add(found, row.split(), "", group)
    for nation in load("demonyms_ar").values():
        for adjective in nation["adjectives"]:
            if " " not in adjective:
                _add(found, [adjective, f"{adjective}ون"], "", "peoples")
    return found


def _add(found: dict[str, Noun], row: list[str], fate: Fate, group: str = "") -> None:
    singular, plurals, several = row[0], row[1:], group == "collectives"
    stem = singular[:-1] + "ت" if singular.endswith("ة") else singular
    forms = {singular: _ONE}
    forms |= {stem + "ان": _TWO} if group == "peoples" else {stem + "ان": _TWO, stem + "ين": _TWO}
    if not singular.endswith(("ة", "ا", "ى", "ء")):
        forms[singular + "ا"] = _ONE
    for plural in plurals:
        forms[plural] = _MANY
        if plural.endswith("ون"):
            forms[plural[:-2] + "ين"] = (
                _PAIR_OR_MORE if stem + "ين" in forms and plural[:-2] == stem else _MANY
            )
            forms[plural[:-2] + "ي"] = forms[plural[:-2] + "و"] = _MANY  # "مقاتلي", "مقاتليها"
        if plural.endswith("اء"):  # before a pronoun: "أبنائه", "أبناؤه"
            forms[plural[:-1] + "ي"] = forms[plural[:-1] + "و"] = _MANY
    for form, number_ in forms.items():
        adjective = group == "peoples" and number_ == _ONE
        noun = Noun(_MANY if several and number_ == _ONE else number_, fate, several, adjective)
        found.setdefault(arabic.fold(form), noun)
        if number_ == _TWO and form.endswith("ين"):
            found.setdefault(arabic.fold(form[:-1]), noun)  # before a pronoun: "ولديه"


def noun_at(word: Word) -> tuple[Noun, str] | None:
    """The noun for people that a word is, in the form that is one."""
    known = nouns()
    for form in word.forms:
        noun = known.get(form)
        if noun is not None and noun.number == _ONE and form.endswith("ا"):
            noun = replace(noun, number=_TWO) if any(word.key.endswith(form + p) for p in _OWNERS) else noun
        if noun is not None:
            return noun, form
    return None


def is_definite(word: Word) -> bool:
    """Whether a word has the article, after any small words."""
    return any(form.startswith("ال") and len(form) > 4 for form in word.forms)


@cache
def _hedges() -> Phrases[tuple[str, str]]:
    rows = load("numbers")["ar"]["hedges"]
    return Phrases(
        (str(w), (side, str(w))) for side in ("least", "most", "about", "quiet") for w in rows[side]
    )


@cache
def _counting(name: str) -> Phrases[str]:
    return Phrases((str(w), str(w)) for w in load("numbers")["ar"][name])


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
        while hit := self.phrase(_hedges(), at):
            (kind, words), at = hit
            side = kind if kind in ("least", "most") or not side else side
            hedge += [] if kind == "quiet" else [words]
            if at >= len(self.toks):
                return None
        if at in taken or at in self.blocked:
            return None
        figure = between(self.toks, at) or number(self.toks, at)
        one = self.phrase(_counting("one_of"), at)
        if one and not self._teen(at):
            return self._one_of(i, one[1], " ".join(hedge))
        if figure:
            if figure.last in self.blocked or any(k in self.blocked for k in range(at, figure.last)):
                return None
            low: int | None = figure.min
            high: int | None = figure.max
            low, high = (low, None) if side == "least" else (None, high) if side == "most" else (low, high)
            return self._late(
                self._noun(Group(i, figure.last, -1, low, high, " ".join(hedge), "bare", counted=True))
            )
        vague = self.phrase(_counting("vague"), at)
        if vague:
            words = " ".join([*hedge, vague[0].removesuffix(" من")])
            group = self._noun(Group(i, vague[1], -1, None, None, words, "bare", counted=True))
            if group.kind == "bare" and vague[1] == at + 1 and is_definite(self.toks[at]):
                return replace(group, kind="people")  # "العشرات"
            return group if group.kind != "bare" else None
        return self._alone(at) if at == i else None

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
        if at < len(self.toks) and self.toks[at].key == "من":
            at += 1
        if at >= len(self.toks) or not self.toks[at].text[0].isalpha() or at in self.blocked:
            return group
        word = self.toks[at]
        noun = noun_at(word)
        if noun:
            kind: Kind = "fate" if noun[0].fate else "people"
            return replace(group, last=at + 1, head=at, kind=kind, fate=noun[0].fate)
        if any(form in things() for form in word.forms):
            return replace(group, last=at + 1, kind="thing")
        of_it = not word.key.startswith(("بال", "لل"))  # "والعشرات بالاختناق"
        if at == group.last and of_it and word.key not in table("stops") and not word.without_and():
            return replace(group, kind="noun")
        return group

    def _late(self, group: Group) -> Group:
        """A hedge after the people: "3 civilians at least"."""
        hit = self.phrase(_hedges(), group.last) if group.last < len(self.toks) else None
        if hit and hit[0][0] == "least" and group.min is not None and "الاقل" in self.toks[hit[1] - 1].key:
            return replace(group, last=hit[1], max=None, hedge=f"{group.hedge} {hit[0][1]}".strip())
        return group

    def _alone(self, i: int) -> Group | None:
        """A noun that counts by itself, with a number that follows it: "مدنيين اثنين", "أطفاله الثلاثة"."""
        found = noun_at(self.toks[i])
        fell = i > 0 and any(form in table("fell") for form in self.toks[i - 1].forms)
        if found is None or (found[0].adjective and not fell):  # "استشهد فلسطيني"
            return None
        noun, form = found
        led = self.toks[i].key != form or (i > 0 and self.toks[i - 1].key in table("place_leads"))
        if led and form in table("also_places"):
            return None  # "غارة على جنين": the town, no unborn child
        definite = form.startswith("ال") or any(f == "ال" + form for f in self.toks[i].forms)
        group = Group(
            i, i + 1, i, *_bounds(noun.number), "", "fate" if noun.fate else "people", noun.fate, definite
        )
        after = number(self.toks, i + 1) if i + 1 < len(self.toks) and i + 1 not in self.blocked else None
        if after and not self.toks[i + 1].without_and() and self._follows(noun, i + 1, after.last):
            return replace(group, last=after.last, min=after.min, max=after.max, counted=True)
        if noun.several:
            return self._family(group)
        return group

    def _follows(self, noun: Noun, at: int, last: int) -> bool:
        """Whether a number after a noun counts it: "two" or "one" in words, or "the three"."""
        word = self.toks[at]
        if word.text[0].isdigit():
            return False  # an age, or another thing's number
        small = any(form in table("one_or_two") for form in word.forms)
        ends = last >= len(self.toks) or noun_at(self.toks[last]) is None
        ends = ends or bool(self.toks[last].without_and())  # "مجندين اثنين وإصابة أربعة"
        return (small and noun.number != _ONE and ends) or (
            is_definite(word) and noun.number in (_MANY, _PAIR_OR_MORE)
        )

    def _family(self, group: Group) -> Group:
        """ "a family of five": the number of people, where it is given."""
        for k in range(group.last, min(group.last + 4, len(self.toks))):
            if self.toks[k].key in ("من", "قوامها", "قوامه") and k + 1 < len(self.toks):
                figure = number(self.toks, k + 1)
                if figure and figure.last not in self.blocked:
                    people = figure.last < len(self.toks) and noun_at(self.toks[figure.last]) is not None
                    last = figure.last + people
                    return replace(group, last=last, min=figure.min, max=figure.max, counted=True)
        return group


def _bounds(number_: int) -> tuple[int | None, int | None]:
    if number_ == _PAIR_OR_MORE:
        return 2, None
    return (number_, number_) if number_ > 0 else (None, None)
