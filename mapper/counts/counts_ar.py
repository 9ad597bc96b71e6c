"""What happened to the people of an Arabic sentence: how many were killed, wounded, captured, lost.

Pure. Arabic tells it by a noun right before the people ("مقتل ثلاثة مدنيين"), by a verb that mostly stands
before them ("أصيب طفلان", "قتلت القوات مدنيا") and sometimes after ("أن شخصين قتلا"), or by a noun for the
people ("خمسة قتلى"). "شهداء" are the killed; the word stays in the quote.
"""

from dataclasses import replace
from itertools import chain

from ..model import CountMention, Scope
from ..words import arabic
from ..words.grammar import words as listed
from .fates_ar import Fates
from .harm_ar import Trigger
from .nouns_ar import noun_at, phrases, table, unbracketed
from .numbers_ar import Word, values, words
from .people_ar import Group
from .reach_ar import BOTH
from .tolls_ar import Harm
from .units import unit

#: Words of a sentence around a figure in which a running total is looked for.
_REACH = 12
#: A figure can overlap only one of so many before it.
_LATEST = 4


class _Sentence(Fates):
    """Goes through the words of harm of one sentence and collects the figures."""

    def __init__(self, text: str, toks: tuple[Word, ...], blocked: frozenset[int]) -> None:
        super().__init__(text, toks, blocked)
        self.shared: set[int] = set()  # the first words of triggers that have their people with the next

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
        self._elsewhere()
        self._break_down()
        self._casualties()
        return tuple(sorted(self.with_risen_by(self.harms), key=lambda h: (h.group.first, h.what)))

    def _one(self, t: Trigger, then: Trigger | None, before: Trigger | None) -> None:
        if then and self._shared(t, then):
            self.shared.add(t.first)
            return None  # "مقتل وإصابة 13": told with the second
        either = before is not None and before.first in self.shared
        body = self._body(t) if t.body >= 0 else None
        if body:
            return self._add([body], t)
        found = self._object(t) or self._subject(t) or self._after(t) or self._owned_by(t)
        if not found and t.verb and not self._in(t.first, "active"):
            found = [g for g in self._before(t) if t.what != "captured" or g.min is not None]
        if not found and before is not None and self._same_people(before, t):
            self.harms += [Harm(h.group, t.what, t.first) for h in self.harms if h.at == before.first]
            return None
        if either and found and found[0].counted:
            self._add(found[:1], replace(t, what="killed"), either=True)
            return self._add(found[1:], t)
        if either and found and before:
            self._add(found, before, share=True)
        return self._add(found, t)

    def _same_people(self, before: Trigger, t: Trigger) -> bool:
        """Whether a verb tells on of those of the one right before it: "كان الوالي قد اختطف وقتل"."""
        beside = before.last == t.first and self._and(t.first) and before.verb and t.verb
        return beside and before.what == "captured" and t.what == "killed"

    def _subject(self, t: Trigger) -> list[Group]:
        """ "أن 4 فلسطينيين بينهم طفل استشهدوا": a verb in the plural has its people before it, where any are
        counted there and none stand right behind it."""
        plural = t.verb and self._key(t.last - 1).endswith("وا") and t.last not in self.by_first
        if not plural or self._in(t.first, "active"):
            return []
        return [g for g in self._before(t) if g.counted and g.min is not None]

    def _shared(self, t: Trigger, then: Trigger) -> bool:
        """Whether two words of harm have their people together: "مقتل وإصابة 13", "قتل وجرح عدد"."""
        if not t.verb and self._object(t):
            return False  # "لمقتله وإصابة طفل"
        joined = then.first == t.last and {t.what, then.what} == BOTH and self._and(then.first)
        return joined and t.verb == then.verb and not (t.verb and self._before(t))

    def _add(self, found: list[Group], t: Trigger, either: bool = False, share: bool = False) -> None:
        for n, g in enumerate(found):
            if g.first in self.claimed:
                continue
            if not share:
                self.claimed.add(g.first)
            own = n > 0 and g.fate != "" and {g.fate, t.what} == BOTH  # "ارتقاء سبعة شهداء وعدد من الجرحى"
            what = g.fate or t.what if own else t.what
            self.harms.append(Harm(g, what, t.first, either=either))

    def _break_down(self) -> None:
        for g in self.found:
            if g.first not in self.parts or g.first in self.claimed or g.kind in ("thing", "noun"):
                continue
            whole = [h for h in self.harms if h.group.first < g.first and not h.part]
            if whole:
                lead = max(whole, key=lambda h: h.group.first)
                self.claimed.add(g.first)
                self.harms.append(Harm(g, g.fate or lead.what, lead.at, part=True))

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

    def named(self, g: Group) -> bool:
        """Whether a sentence of something else names somebody: "وفي بلدة الرام، استشهد الشاب يوسف محيسن"."""
        titled = g.head >= 0 and self._key(g.head) in table("victim_titles") and self._in(0, "elsewhere")
        return titled and all(k < len(self.toks) and self._name(k, k == g.last) for k in (g.last, g.last + 1))

    def scope(self, h: Harm) -> Scope:
        """The event's own figure, a part of one, or a running total."""
        if h.part:
            return "part"
        if h.total:
            return "total"
        if h.group.max == 0:
            return "event"
        first, last = min(h.group.first, h.at) - _REACH, h.group.last + _REACH
        figure = (min(h.at, h.group.first), max(h.at, h.group.last - 1))
        around = self.account(max(0, first), min(len(self.toks), last), *figure)
        since = any(
            self._key(k).removeprefix("و") == "منذ"
            and k + 1 in self.groups.blocked
            and not self._in(k + 1, "since_today")  # "الاشتباكات الدائرة منذ صباح اليوم"
            for k in around
        )
        grows = [k for k in around if self._listed(k, "total_words")]
        if h.what == "displaced":  # people flee over days and weeks
            grows = [k for k in grows if not self._listed(k, "flights_take")]
        return "total" if since or grows else "event"


def counts(
    text: str, start: int, end: int, dated: frozenset[int], known: list[CountMention]
) -> tuple[CountMention, ...]:
    """The counts of the sentence ``text[start:end]``.

    ``dated`` are positions inside dates, ``known`` the counts of the sentences before.
    """
    toks = unbracketed(words(text, start, end))
    blocked = frozenset(k for k, t in enumerate(toks) if t.start in dated)
    sentence = _Sentence(text, toks, blocked)
    found: list[CountMention] = []
    who = ""
    beside: list[tuple[int, CountMention]] = []
    for h in sentence.run():
        mention = _mention(h, sentence, who)
        if _again(h, known, [m for at, m in beside if at != h.at], sentence.named(h.group)) or any(
            m.start < mention.end and mention.start < m.end and m.what == mention.what
            for m in found[-_LATEST:]
        ):
            continue
        who = who if h.part else mention.who or who
        found.append(mention)
        beside.append((h.at, mention))
    return tuple(found)


def _mention(h: Harm, sentence: _Sentence, before: str) -> CountMention:
    toks, g = sentence.toks, h.group
    start, end = toks[g.first].start, toks[g.last - 1].end
    start += arabic.skip(toks[g.first].text, 1) if _joins(toks[g.first]) else 0
    said = sentence.text[start:end]
    low, high, hedge, who = g.min, g.max, g.hedge, ""
    if g.head >= 0:
        head = toks[g.head]
        who = head.text[arabic.skip(head.text, 1) if _joins(head) else 0 :]
    if arabic.fold(who) in listed("ar", "others"):
        who = before
    if h.either:
        low, hedge = None, (hedge + " killed or wounded").strip()
    counted = unit(who, said, "ar")
    return CountMention("count", said, start, end, h.what, low, high, who, hedge, sentence.scope(h), counted)


def _joins(word: Word) -> bool:
    """Whether the "و" at the head of a word is "and", and not its own first letter."""
    noun = noun_at(word)
    whole = word.key in values() or (noun is not None and noun[1] == word.key)
    return bool(word.without_and()) and not whole


def _again(h: Harm, known: list[CountMention], here: list[CountMention], by_name: bool) -> bool:
    """Whether "the man was killed" only points back to one told of before; ``by_name``: his name follows."""
    g = h.group
    if h.part or g.counted or not g.definite or g.min != 1 or by_name:
        return False
    return any(m.what == h.what and m.scope == "event" and (m.min or m.max) for m in chain(known, here))
