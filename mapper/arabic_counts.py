"""What happened to the people of an Arabic sentence: how many were killed, wounded, captured, displaced, lost.

Pure. Arabic tells it by a noun that stands right before the people ("مقتل ثلاثة مدنيين"), by a verb that mostly
stands before them too ("أصيب طفلان", "قتلت القوات مدنيا") and sometimes after ("أن شخصين قتلا"), or by a noun for
the people ("خمسة قتلى"). The lists are ``lexicon/casualties.yaml``; "شهداء" are the killed, the word stays in the
quote.
"""

from dataclasses import dataclass, replace
from functools import cache

from . import arabic
from .arabic_numbers import Word, number, words
from .arabic_people import Group, Groups, is_definite, noun_at, phrases, table
from .lexicon import load
from .model import CountMention, Scope, What
from .phrases import Phrases

#: Words over which a verb looks for its people, before and after it.
_FORWARD, _BACKWARD = 7, 12
#: Words within which a list goes on after a group: adjectives, names, "of the army".
_LISTED = 5
#: Words of a sentence around a figure in which a running total is looked for.
_REACH = 12
_QUOTES = "\"“”«»'‘’()[]#:ـ|"
_CLAUSE = ".؛;!؟?"
_BOTH = frozenset(("killed", "wounded"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of harm: words [first, last), what it tells, whether it is a verb, a noun or for a body."""

    first: int
    last: int
    what: What
    verb: bool
    body: int = -1


@dataclass(frozen=True, slots=True)
class Harm:
    """One figure: a group and what happened to it. ``part``, ``either``, ``total`` as in ``casualties``."""

    group: Group
    what: What
    at: int
    part: bool = False
    either: bool = False
    total: bool = False


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
def _split_verbs() -> dict[str, list[tuple[str, What]]]:
    found: dict[str, list[tuple[str, What]]] = {}
    for what, forms in load("casualties")["ar"]["split_verbs"].items():
        for first, second in (form.split() for form in forms):
            found.setdefault(arabic.fold(first), []).append((arabic.fold(second), what))
    return found


@cache
def _bodies() -> dict[str, int]:
    return {arabic.fold(w): n for w, n in load("casualties")["ar"]["bodies"].items()}


class _Sentence:
    """Goes through the words of harm of one sentence and collects the figures."""

    def __init__(self, text: str, toks: tuple[Word, ...], blocked: frozenset[int]) -> None:
        self.text, self.toks = text, toks
        self.groups = Groups(text, toks, blocked)
        self.trigs = self._find_triggers()
        self.at_trigger = {k: t for t in self.trigs for k in range(t.first, t.last)}
        found = self.groups.find(frozenset(self.at_trigger))
        self.found = tuple(g for g in found if not self._describes(g))
        self.by_first = {g.first: g for g in self.found}
        self.parts = self._parts()
        self.claimed: set[int] = set()
        self.harms: list[Harm] = []
        self.shared: set[int] = set()  # the first words of triggers that have their people with the next

    def _key(self, i: int) -> str:
        return self.toks[i].key if 0 <= i < len(self.toks) else ""

    def _in(self, i: int, name: str) -> bool:
        return 0 <= i < len(self.toks) and any(form in table(name) for form in self.toks[i].forms)

    def _listed(self, i: int, name: str) -> bool:
        """Whether a phrase of a list begins at word ``i``."""
        return 0 <= i < len(self.toks) and self.groups.phrase(phrases(name), i) is not None

    def _find_triggers(self) -> tuple[Trigger, ...]:
        found: list[Trigger] = []
        i = 0
        seconds: set[int] = set()
        while i < len(self.toks):
            split = self._split(i)
            if split:
                found.append(Trigger(i, i + 1, split[0], True))
                seconds.add(split[1])
            if split or i in seconds:
                i += 1
                continue
            hit = self.groups.phrase(_triggers(), i)
            if hit and not is_definite(self.toks[i]):
                (what, verb), last = hit
                body = next((_bodies()[f] for f in self.toks[i].forms if f in _bodies()), -1)
                found.append(Trigger(i, last, what, verb, body))
            i = max(i + 1, hit[1] if hit else 0)
        return tuple(found)

    def _split(self, i: int) -> tuple[What, int] | None:
        """A verb in two parts that begins at word ``i``: what it tells, and where the second part stands."""
        for form in self.toks[i].forms:
            for second, what in _split_verbs().get(form, ()):
                for k in range(i + 1, min(i + _FORWARD + 2, len(self.toks))):
                    if second in self.toks[k].forms:
                        return what, k
        return None

    def _describes(self, g: Group) -> bool:
        """An adjective that is no person: "الدفاع المدني", "الجيش السوري"."""
        if g.counted or g.last - g.first > 1:
            return False
        return g.definite and g.min == 1 and g.first > 0 and is_definite(self.toks[g.first - 1])

    def _parts(self) -> set[int]:
        """Groups that only break down a figure: "بينهم طفلان وامرأة"."""
        parts: set[int] = set()
        for lead in range(len(self.toks)):
            hit = self.groups.phrase(phrases("part_leads"), lead)
            if hit is None:
                continue
            at = hit[1]
            while at < len(self.toks) and at not in self.at_trigger and self._key(at) not in _CLAUSE:
                group = self.by_first.get(at) or (self.by_first.get(at + 1) if self._quiet(at) else None)
                then = self.at_trigger.get(group.last) if group else None
                told = then and then.verb and not self._and(then.first)
                if group is None or (told and group.first != hit[1]):
                    break
                parts.add(group.first)
                at = self._next(group, loose=False) or len(self.toks)
        return parts

    def _quiet(self, i: int) -> bool:
        return self._key(i) in _QUOTES or self._in(i, "skipped") or self._key(i) == "و"

    def _next(self, group: Group, loose: bool = True) -> int | None:
        """Where the next group of a list begins, over a few words that say more of the one before."""
        for k in range(group.last, min(group.last + (_LISTED if loose else 2), len(self.toks))):
            if k in self.at_trigger or self._key(k) in _CLAUSE or self._listed(k, "part_leads"):
                return None
            if k in self.by_first and (self.toks[k].without_and() or self._key(k - 1) in ("و", "،", ",")):
                return k
            hit = self.groups.phrase(phrases("list_joins"), k)
            if hit and hit[1] in self.by_first:
                return hit[1]
        return None

    def run(self) -> tuple[Harm, ...]:
        if self._only_damage():
            return tuple(self.harms)
        self._tolls()
        for n, t in enumerate(self.trigs):
            then = self.trigs[n + 1] if n + 1 < len(self.trigs) else None
            if self._zero(t) or self._unreal(t):
                continue
            self._one(t, then, self.trigs[n - 1] if n else None)
        self._fates()
        self._break_down()
        self._casualties()
        return tuple(sorted(self.harms, key=lambda h: (h.group.first, h.what)))

    def _one(self, t: Trigger, then: Trigger | None, before: Trigger | None) -> None:
        if then and self._shared(t, then):
            self.shared.add(t.first)
            return  # "مقتل وإصابة 13": told with the second
        either = before is not None and before.first in self.shared
        if t.body >= 0 and self._body(t):
            return
        found = self._after(t) or self._owned_by(t)
        if not found and t.verb:
            found = self._before(t)
        if either and found and found[0].counted:
            self._add(found[:1], replace(t, what="killed"), either=True)
            self._add(found[1:], t)
            return
        if either and found and before:
            self._add([replace(g) for g in found], before, share=True)
        self._add(found, t)

    def _shared(self, t: Trigger, then: Trigger) -> bool:
        """Whether two words of harm have their people together: "مقتل وإصابة 13", "قتل وجرح عدد"."""
        joined = then.first == t.last and {t.what, then.what} == _BOTH and self._and(then.first)
        return joined and t.verb == then.verb and not (t.verb and self._before(t))

    def _and(self, i: int) -> bool:
        return bool(self.toks[i].without_and()) or self._key(i - 1) in ("و", "او")

    def _body(self, t: Trigger) -> bool:
        """ "جثتين", "جثة شاب", "3 جثث": the body is the one killed."""
        before = self._number_before(t.first)
        if before is not None:
            self._add([before], t)
            return True
        if t.body == 2 or (t.body == 1 and not self._after(t)):
            self._add([Group(t.first, t.last, -1, t.body, t.body, "", "people")], t)
            return True
        return False

    def _number_before(self, i: int) -> Group | None:
        """A bare number that ends right before a word, made to hold it."""
        group = next((g for g in self.found if g.last == i and g.counted and g.head < 0), None)
        return replace(group, last=i + 1, kind="people") if group else None

    def _after(self, t: Trigger) -> list[Group]:
        """The people after a word of harm, through a list."""
        reach = _FORWARD if t.verb else 3
        k, steps, aside = t.last, 0, False
        while k < len(self.toks) and steps <= reach:
            group = self.by_first.get(k)
            if group and t.verb and self._does(group):
                k = group.last
                continue
            if group and self._takes(t, group, k) and not (aside and group.min is None and not group.counted):
                return self._list(group)
            if group and group.kind == "thing":
                return []
            if k in self.at_trigger or self._key(k) in _CLAUSE + "،,":
                return []
            aside = aside or (t.verb and self._in(k, "asides") and k - t.last <= 1)
            if self._quiet(k) or k in self.groups.blocked:
                k += 1
                continue
            subject = t.verb and is_definite(self.toks[k])
            if self._in(k, "things") and not subject and not aside:
                return []
            if not t.verb or (self._in(k, "stops") and not subject and not aside):
                return []
            k, steps = k + 1, steps + 1
        return []

    def _does(self, g: Group) -> bool:
        """Whether people before other people are those who did it: "اختطف مسلحون ثلاثة مهندسين"."""
        then = self.by_first.get(g.last)
        uncounted = g.min is None and not g.counted
        return uncounted and then is not None and then.min is not None and not self._and(then.first)

    def _takes(self, t: Trigger, g: Group, k: int) -> bool:
        if g.first in self.claimed or g.first in self.parts or g.kind == "thing":
            return False
        if g.kind == "noun":
            return g.counted and t.what in _BOTH and not t.verb
        if g.kind == "bare":
            return g.counted and (
                g.last >= len(self.toks)
                or not self.toks[g.last].text[0].isalpha()
                or self._in(g.last, "stops")
                or self._listed(g.last, "part_leads")
            )
        if g.kind == "fate" and g.fate != t.what and not g.counted and not t.verb and t.body < 0:
            return not g.definite
        near = k == t.last or self._quiet(k - 1)
        adjective = self._key(g.head).endswith(("ي", "يه")) and not g.counted and g.min == 1
        if adjective and not near:
            return False
        return not (t.verb and g.definite and g.min is None and not g.counted and t.what != "wounded")

    def _list(self, first: Group) -> list[Group]:
        found = [first]
        while (at := self._next(found[-1])) is not None:
            group = self.by_first[at]
            if (
                group.first in self.claimed
                or group.first in self.parts
                or group.kind in ("thing", "bare", "noun")
            ):
                break
            if group.kind == "fate" and not group.counted:
                break
            found.append(group)
        return found

    def _owned_by(self, t: Trigger) -> list[Group]:
        """One person by name: "مقتل "خلف الوهاب"", "استشهاد فاطمة الخطيب", "كل من "أ" و"ب""."""
        if not self._in(t.first, "named_after") or t.last >= len(self.toks):
            return []
        k = t.last
        while k < len(self.toks) and self._quiet(k) and self._key(k) not in _QUOTES:
            k += 1
        if k < len(self.toks) and self.toks[k].text in '"“«':
            found = self._quoted(k)
            return [*found, *self._list(found[-1])[1:]] if found else []
        names = k
        while names < len(self.toks) and names - k < 5 and self._name(names, names == k):
            names += 1
        return [Group(k, names, -1, 1, 1, "", "people")] if names - k >= 2 else []

    def _name(self, k: int, first: bool) -> bool:
        word = self.toks[k]
        plain = word.text[0].isalpha() and arabic.is_arabic(word.text[0]) and k not in self.at_trigger
        if not plain or k in self.by_first or self._in(k, "stops") or self._in(k, "things"):
            return False
        if self._in(k, "no_names") or noun_at(word):
            return False
        return not (first and (word.key.startswith(("ال", "ب", "ل")) or word.without_and()))

    def _quoted(self, k: int) -> list[Group]:
        """Names in quotation marks that follow one another by "and"."""
        found: list[Group] = []
        while k < len(self.toks) and self.toks[k].text in '"“«':
            end = next(
                (j for j in range(k + 1, min(k + 8, len(self.toks))) if self.toks[j].text in '"”»'), None
            )
            inside = range(k + 1, end or k + 1)
            if end is None or not inside or any(self._in(j, "no_names") for j in inside):
                return found
            found.append(Group(k + 1, end, -1, 1, 1, "", "people"))
            k = end + 1
            if k < len(self.toks) and self._key(k) in ("و", "،"):
                k += 1
        return found

    def _before(self, t: Trigger) -> list[Group]:
        """The people before a verb: "أن شخصين قتلا", "امرأة قتلت"."""
        for k in range(t.first - 1, max(-1, t.first - 1 - _BACKWARD), -1):
            if k in self.at_trigger or self._key(k) in _CLAUSE:
                return []
            group = next((g for g in self.found if g.last == k + 1), None)
            if group is None:
                continue
            if (
                group.kind not in ("people", "fate")
                or group.first in self.claimed
                or group.first in self.parts
            ):
                return []
            noun = noun_at(self.toks[group.first])
            begins = self.toks[group.first].key
            prefixed = begins[:1] in "بلك" and noun is not None and noun[1] != begins
            if prefixed or (self._in(group.first - 1, "stops") and not self._in(group.first - 1, "opens")):
                return []
            return [group]
        return []

    def _add(self, found: list[Group], t: Trigger, either: bool = False, share: bool = False) -> None:
        for g in found:
            if g.first in self.claimed:
                continue
            if not share:
                self.claimed.add(g.first)
            self.harms.append(Harm(g, t.what, t.first, either=either))

    def _fates(self) -> None:
        """ "خمسة قتلى", "شهيد وثلاثة جرحى": the noun tells what happened."""
        for g in self.found:
            if g.fate == "" or g.first in self.claimed or g.first in self.parts:
                continue
            if g.definite and not (g.counted or self._joined(g)):
                continue
            if g.fate not in _BOTH and not g.counted:
                continue
            if self._untold(g.first):
                continue
            if self._denied(g.first):
                self.claimed.add(g.first)
                self._nil(g.first, g.last, g.fate)
                continue
            either = self._is_between(g) or self._both(g)
            if either is not None:
                self.claimed.update((g.first, either.first))
                continue
            self.claimed.add(g.first)
            self.harms.append(Harm(g, g.fate, g.first))

    def _joined(self, g: Group) -> bool:
        """ "عشرات القتلى والجرحى": the second noun goes with the quantity of the first."""
        before = next((h.group for h in self.harms if h.group.last == g.first), None)
        return before is not None and before.counted and bool(self.toks[g.first].without_and())

    def _is_between(self, g: Group) -> Group | None:
        """ "سبعة أشخاص بين قتيل وجريح": one figure for both; the group that "and" joins to ``g``."""
        if not (g.first and self._in(g.first - 1, "between") or self._in(g.first, "between")):
            return None
        other = next((x for x in self.found if x.first in (g.last, g.last + 1) and x.kind == "fate"), None)
        counted = [x for x in self.found if x.last <= g.first and x.last >= g.first - 3 and x.counted]
        if other is None or {g.fate, other.fate} != _BOTH or not counted:
            return None
        self.harms = [h for h in self.harms if h.group.first != counted[-1].first]
        self.claimed.add(counted[-1].first)
        self.harms.append(Harm(counted[-1], "killed", g.first, either=True))
        return other

    def _both(self, g: Group) -> Group | None:
        """ "80 قتيلا وجريحا": one figure for both; the second noun."""
        other = self.by_first.get(g.last)
        if not g.counted or other is None or other.counted or {g.fate, other.fate} != _BOTH:
            return None
        if g.min is None or other.min != 1 or not self._and(other.first):
            return None
        self.harms.append(Harm(g, "killed", g.first, either=True))
        return other

    def _break_down(self) -> None:
        for g in self.found:
            if g.first not in self.parts or g.first in self.claimed or g.kind in ("thing", "noun"):
                continue
            whole = [h for h in self.harms if h.group.first < g.first and not h.part]
            if whole:
                lead = max(whole, key=lambda h: h.group.first)
                self.claimed.add(g.first)
                self.harms.append(Harm(g, g.fate or lead.what, lead.at, part=True))

    def _denied(self, i: int) -> bool:
        """Whether a word that denies stands before ``i`` with nothing between that takes it back."""
        for k in range(i, max(-1, i - 6), -1):
            if k != i and self._key(k) in _CLAUSE + "،,":
                return False
            if self._in(k, "not_none"):
                return False
            if k != i and self._in(k, "none"):
                return not any(self._in(j, "not_none") for j in range(k, i))
        return False

    def _untold(self, i: int) -> bool:
        """Whether nothing is known of it: "دون معلومات عن إصابات"."""
        before = range(max(0, i - 6), i)
        denied = next((k for k in before if self._in(k, "none")), None)
        return denied is not None and any(self._in(k, "not_none") for k in range(denied, i))

    def _nil(self, first: int, last: int, what: What) -> None:
        if not any(h.what == what for h in self.harms):
            self.harms.append(Harm(Group(first, last, -1, 0, 0, "", "people", counted=True), what, first))

    def _zero(self, t: Trigger) -> bool:
        """ "دون إصابة أحد", "لم يقتل أحد": a stated zero."""
        if not self._denied(t.first):
            return False
        nobody = self._in(t.last, "nobody") or self._listed(t.last, "nobody")
        if nobody or (not t.verb and t.last >= len(self.toks)):
            self._nil(t.first, min(t.last + nobody, len(self.toks)), t.what)
            return True
        return False

    def _only_damage(self) -> bool:
        for k in range(len(self.toks)):
            hit = self.groups.phrase(phrases("only_damage"), k)
            if hit and not self.trigs:
                self._nil(k, hit[1], "killed")
                self._nil(k, hit[1], "wounded")
                return True
        return False

    def _casualties(self) -> None:
        """ "دون خسائر بشرية", "لم تقع إصابات": nobody killed or wounded."""
        for k in range(len(self.toks)):
            hit = self.groups.phrase(phrases("casualties"), k)
            human = hit and (hit[1] - k > 1 or self._key(k).endswith(("ضحايا", "ضحيه")))
            if human and hit and self._denied(k):
                self._nil(k, hit[1], "killed")
                self._nil(k, hit[1], "wounded")

    def _unreal(self, t: Trigger) -> bool:
        """Tried, feared, denied, charged: "محاولة اغتيال", "بتهمة قتل"."""
        for k in range(t.first - 1, max(-1, t.first - 4), -1):
            if k in self.at_trigger or self._key(k) in _CLAUSE + "،,":
                return False
            if self._listed(k, "unreal"):
                return True
        return False

    def _tolls(self) -> None:
        """ "ارتفاع حصيلة القتلى إلى 45": a toll that has grown over several events."""
        for k in range(len(self.toks)):
            if not self._in(k, "toll_heads"):
                continue
            of = next((j for j in range(k + 1, min(k + 4, len(self.toks))) if self._in(j, "toll_of")), None)
            if of is None or not is_definite(self.toks[of]):
                continue
            found = next(
                (
                    g
                    for g in self.found
                    if of < g.first < of + 10
                    and g.counted
                    and g.kind != "thing"
                    and (
                        g.first == of + 1
                        or any(self._in(j, "toll_leads") for j in range(of + 1, g.first + 1))
                    )
                ),
                None,
            )
            if found is None:
                continue
            rising = any(self._in(j, "toll_rise") for j in range(max(0, k - 4), found.first))
            noun = noun_at(self.toks[of])
            what: What = "wounded" if noun and noun[0].fate == "wounded" else "killed"
            self.claimed.update(g.first for g in self.found if k <= g.first <= found.first)
            self.harms.append(Harm(found, what, k, total=rising))

    def scope(self, h: Harm) -> Scope:
        """The event's own figure, a part of one, or a running total."""
        if h.part:
            return "part"
        if h.total:
            return "total"
        if h.group.max == 0:
            return "event"
        first, last = min(h.group.first, h.at) - _REACH, h.group.last + _REACH
        around = range(max(0, first), min(len(self.toks), last))
        return "total" if any(self._listed(k, "total_words") for k in around) else "event"


def counts(
    text: str, start: int, end: int, dated: frozenset[int], known: list[CountMention]
) -> tuple[CountMention, ...]:
    """The counts of the sentence ``text[start:end]``; ``dated`` are positions inside dates, ``known`` those before."""
    toks = words(text, start, end)
    blocked = frozenset(k for k, t in enumerate(toks) if t.start in dated)
    sentence = _Sentence(text, toks, blocked)
    found: list[CountMention] = []
    who = ""
    for h in sentence.run():
        mention = _mention(h, sentence, who)
        if _again(h, sentence, [*known, *found]) or any(
            m.start < mention.end and mention.start < m.end and m.what == mention.what for m in found
        ):
            continue
        who = who if h.part else mention.who or who
        found.append(mention)
    return tuple(found)


def _mention(h: Harm, sentence: _Sentence, before: str) -> CountMention:
    toks, text, g = sentence.toks, sentence.text, h.group
    start, end = toks[g.first].start, toks[g.last - 1].end
    start += arabic.skip(toks[g.first].text, 1) if _joins(toks[g.first]) else 0
    low, high, hedge = g.min, g.max, g.hedge
    who = ""
    if g.head >= 0:
        head = toks[g.head]
        who = head.text[arabic.skip(head.text, 1) if _joins(head) else 0 :]
    if arabic.fold(who) in ("اخرون", "اخرين", "اخر", "اخري"):
        who = before
    if h.either:
        low, hedge = None, (hedge + " killed or wounded").strip()
    return CountMention(
        "count", text[start:end], start, end, h.what, low, high, who, hedge, sentence.scope(h)
    )


def _joins(word: Word) -> bool:
    """Whether the "and" of a word is no letter of its own."""
    noun = noun_at(word)
    return bool(word.without_and()) and (noun is None or noun[1] != word.key)


def _again(h: Harm, sentence: _Sentence, known: list[CountMention]) -> bool:
    """Whether "the man was killed" only points back to one told of before."""
    g = h.group
    if h.part or g.counted or not g.definite:
        return False
    told = [m for m in known if m.what == h.what and m.scope == "event" and (m.min or m.max)]
    return bool(told)
