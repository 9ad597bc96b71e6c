"""Lists of names in Arabic reports: so many victims are told as stand in the list. Pure.

Under "أسماء الشهداء:", "ضحايا القصف" or "استشهد كل من" the names follow line by line (numbered, behind
dashes, behind "الشهيد", or bare) or in one line. A list that gives figures of its own ("حمورية: 12 شهيدا") is
none of names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import regex

from ..lexicon import load
from ..model import CountMention, What
from ..reading import Reading, Sentence
from ..words.arabic import THIRD_PERSON, fold
from .harm_ar import told_by
from .nouns_ar import noun_at, phrases, table
from .numbers_ar import Word, words
from .people_ar import Groups

#: What opens an item: "1-", "(2)", "٣_", or a dash, a bullet, an emoji.
_MARK = r"(?:[(\[]?\p{Nd}{1,3}\s?[-–_.)\]/ـ]+|[-–—ـ•*▪●◦■➖🔹🔸♦️]|\p{So})\s*"
_MARKED = regex.compile(rf"\s*{_MARK}(?=[\"“«(]?\p{{Arabic}})")
_INLINE = regex.compile(rf"(?:(?<=\s)|(?<=:)){_MARK}(?=\p{{Arabic}})")
_NUMBERED = regex.compile(r"\s*\p{Nd}{1,3}\s?[-–_.)\]/]\s*(?!.*\s\p{Nd}{1,3}\s?[-–_.)\]/]\s*\p{Arabic})")
_LINE = regex.compile(r"[^\n\r]+")
_FIGURE = regex.compile(r":\s*\p{Nd}|\p{Nd}+\s*(?:شه|قت|جر|مص|إص)")
_PARTED = regex.compile(r"\s[-–—]\s|[،,]|\s+و\s?(?=\p{Arabic})")
#: A name has so many words at most; one that nothing marks is shorter, and no list is longer than that.
_LONG, _SHORT, _MOST = 14, 7, 300
#: How many words before those who fell are read for a list of their names.
_LED = 3
#: A mark and a name in the midst of a line are so many words at least.
_PIECE = 3
#: A line of so few words and a colon says no more than that names follow.
_ALONE = 4


@dataclass(frozen=True, slots=True)
class _Head:
    """What announces names: what happened to them, the word for it, where the list begins; ``named``: it is
    said that names follow; ``colon``: a colon ends it; ``some``: not all are named."""

    what: What
    text: str
    start: int
    end: int
    begin: int
    named: bool
    colon: bool
    some: str


@dataclass(frozen=True, slots=True)
class _List:
    """The victims of a list: how many, whether there may be more, and where it ends."""

    people: int
    open: bool
    end: int


def listed(reading: Reading, found: Sequence[CountMention]) -> list[CountMention]:
    """The counts of a report with those of its lists of names."""
    text, out = reading.text, list(found)
    done = 0
    for sentence in reading.sentences:
        if sentence.start < done or not _may_lead(text, sentence):
            continue
        head = _head(text, sentence)
        names = _names(text, head) if head is not None else None
        if head is None or names is None:
            continue
        done = names.end
        out = _with(out, head, names, sentence)
    return sorted(out, key=lambda m: m.start)


def _with(found: list[CountMention], head: _Head, names: _List, sentence: Sentence) -> list[CountMention]:
    """The counts with the figure of a list, where none as large was told: words inside it give none."""
    kept = [m for m in found if not head.begin <= m.start < names.end]
    told = [m for m in kept if m.what == head.what and m.scope == "event" and m.start < names.end]
    if any((m.max or m.min or 0) >= names.people for m in told if not _vague(m)):
        return kept
    most = None if names.open or head.some else names.people
    vague = next((m for m in told if m.start >= sentence.start and _vague(m)), None)
    if vague is not None:
        given = replace(vague, min=names.people, max=most, hedge=head.some, unit="people")
        return [given if m is vague else m for m in kept]
    if any(m.start >= sentence.start for m in told):
        return kept  # "استشهاد 7 مدنيين، عرف منهم": the figure is told
    span = (head.text, head.start, head.end)
    return [*kept, CountMention("count", *span, head.what, names.people, most, "", head.some)]


def _vague(told: CountMention) -> bool:
    """Whether a figure only says that there were some: "شهداء", "المدنيين"."""
    return told.max is None and told.min in (None, 2) and not any(c.isdigit() for c in told.text)


def _may_lead(text: str, sentence: Sentence) -> bool:
    """Whether names may follow a sentence: it says so, has a colon, or the next line a mark or a title."""
    if sentence.words.isdisjoint(_leading()):
        return False
    if ":" in text[sentence.start : sentence.end] or not sentence.words.isdisjoint(_saying()):
        return True
    line = _LINE.search(text, sentence.end)
    return line is not None and (
        _MARKED.match(text, line.start(), line.end()) is not None or _titled(line.group())
    )


@cache
def _saying() -> frozenset[str]:
    return frozenset(fold(phrase.split()[0]) for phrase in load("casualties")["ar"]["list_leads"])


@cache
def _leading() -> frozenset[str]:
    rows = load("casualties")["ar"]
    plurals = {fold(w) for fates in rows["fates"].values() for row in fates for w in row.split()[1:]}
    return frozenset(plurals | {fold(w) for w in rows["victims"]} | told_by().keys())


def _fell(word: Word) -> What | None:
    """What happened to those whom a word tells of: "الشهداء", "ضحايا", "استشهد"."""
    if any(form in table("victims") for form in word.forms):
        return "killed"
    noun = noun_at(word)
    if noun is not None and noun[0].fate and noun[0].number == 0:
        return noun[0].fate
    return next((what for form in word.forms if (what := told_by().get(form))), None)


def _head(text: str, sentence: Sentence) -> _Head | None:
    """The announcement of names in a sentence, if any."""
    toks = words(text, sentence.start, sentence.end)
    groups = Groups(text, toks, frozenset())
    fell = [(k, what) for k, word in enumerate(toks) if (what := _fell(word)) is not None]
    colon = next((j for j in range(fell[0][0], len(toks)) if toks[j].key == ":"), None) if fell else None
    fell = [(k, what) for k, what in fell if colon is None or k < colon]
    if not fell:
        return None
    leads = [
        (j, hit[1]) for j in range(colon or len(toks)) if (hit := groups.phrase(phrases("list_leads"), j))
    ]
    meant = [one for j, _ in leads for one in fell if j < one[0] <= j + _LED]  # "أسماء بعض الشهداء"
    last = colon is not None and fell[-1][0] >= colon - 2
    k, what = meant[0] if meant else fell[-1 if last and not leads else 0]
    if colon is not None and last and not meant and len({told for j, told in fell if j >= k - 1}) > 1:
        return None  # "شهداء ومصابو اليوم:": which of them is which is not said
    behind = next((after for j, after in leads if j > k), None)
    begin = toks[colon].end if colon else toks[behind - 1].end if behind else sentence.end
    opens = k <= 1 and colon == len(toks) - 1 and not _is_verb(toks[k])
    named = bool(leads) or opens or (colon is not None and len(toks) <= _ALONE)  # "ضحايا القصف:"
    some = next((toks[j].text for j in range(max(0, k - 2), k) if toks[j].key == "بعض"), "")
    return _Head(what, toks[k].text, toks[k].start, toks[k].end, begin, named, colon is not None, some)


def _is_verb(word: Word) -> bool:
    return noun_at(word) is None and not any(form in table("victims") for form in word.forms)


def _segments(text: str, begin: int) -> Iterator[tuple[int, int, bool]]:
    """The pieces of text behind an announcement: start, end, and whether they stand in its line."""
    first = True
    for number, line in enumerate(_LINE.finditer(text, begin)):
        own = first and "\n" not in text[begin : line.start()]
        first = False
        if number > _MOST:
            return
        numbered = _NUMBERED.match(text, *line.span()) is not None  # "1. فلان - رصاصة قناص": one victim
        cuts = [] if numbered else [m.start() for m in _INLINE.finditer(text, *line.span())]
        pieces = [text[a:b].split() for a, b in pairwise([*cuts, line.end()])]
        if len(cuts) < 2 or any(len(words_) < _PIECE for words_ in pieces):
            cuts = []  # "أطفال سالم: رغد - تيماء"
        for start, end in zip([line.start(), *cuts], [*cuts, line.end()], strict=True):
            if text[start:end].strip():
                yield start, end, own


def _names(text: str, head: _Head) -> _List | None:
    """The list of names behind an announcement, if there is one: at least two, or one that is marked."""
    people, open_, end, items, style = 0, False, head.begin, 0, ""
    for start, stop, own in _segments(text, head.begin):
        mark = _MARKED.match(text, start, stop)
        body = text[mark.end() if mark else start : stop].strip()
        kind = "marked" if mark else "titled" if _titled(body) else "bare"
        if own and kind == "bare":
            if not head.named:
                return None
            inline = _inline(text, start, stop)
            return inline if inline is not None and inline.people > 1 else None
        if kind == "bare" and not (head.named and head.colon):
            break
        if (style and ("marked" in (kind, style)) and kind != style) or _FIGURE.search(body):
            break
        bare = kind == "bare"
        told = _persons(body, _SHORT if bare else _LONG, bare=bare, sure=head.named and not bare)
        if told is None:
            break
        style = kind
        people, open_ = people + told[0], open_ or told[1]
        end, items = stop, items + 1
    announced = head.named or head.colon or _all_titled(text, head.begin, end)
    return _List(people, open_, end) if items > 1 and announced else None


def _titled(body: str) -> bool:
    """Whether an item begins with a title or with whose kin somebody is: "الشهيد سالم", "والدتهما نوال"."""
    first = body.split()[0].strip('"“«(:') if body.split() else ""
    kin = [t for t in words(first, 0, len(first)) if noun_at(t) is not None and t.key.endswith(THIRD_PERSON)]
    return fold(first) in table("victim_titles") or bool(kin)


def _all_titled(text: str, begin: int, end: int) -> bool:
    """Whether every item of a list begins with a title: "- الشهيد محمد"."""
    for start, stop, _ in _segments(text, begin):
        if start >= end:
            return True
        mark = _MARKED.match(text, start, stop)
        if not _titled(text[mark.end() if mark else start : stop].strip()):
            return False
    return True


def _persons(body: str, most: int, *, bare: bool, sure: bool) -> tuple[int, bool] | None:
    """How many people an item names, and whether there may be more; None where it is no name."""
    toks = tuple(t for t in words(body, 0, len(body)) if t.text[0].isalnum())
    if not toks or not 1 < len(body.split()) <= most:
        return None
    if bare and (not _may_open(toks[0]) or body.rstrip()[-1] in ".؟!"):
        return None
    if not (sure or _titled(body)) and any(_says(t) for t in toks):
        return None
    several = noun_at(toks[0])
    if ":" in body and several is not None and several[0].number == 0:  # "أطفال سالم: رغد - تيماء"
        names = [part for part in _PARTED.split(body.partition(":")[2]) if part.strip()]
        return (len(names), False) if names else None
    groups = [g for g in Groups(body, toks, frozenset()).find(frozenset()) if g.kind in ("people", "fate")]
    people, open_ = 1, False
    for group in groups:
        more = group.first > 0 and bool(toks[group.first].without_and())
        if group.first == 0 and (group.counted or (group.min or 0) > 1):
            people, open_ = group.min or 1, group.max is None
        elif more and group.head >= 0:
            people, open_ = people + (group.min or 1), open_ or group.max is None
    return people, open_


def _may_open(word: Word) -> bool:
    joined = word.key.startswith("و") and noun_at(word) is None and len(word.key) > 4
    return word.text[0].isalpha() and not (_stops(word) or joined or word.key in table("prayers"))


def _stops(word: Word) -> bool:
    return word.key in table("stops") or word.without_and() in table("stops")


def _says(word: Word) -> bool:
    """Whether a word tells something, and is no part of a name."""
    return any(form in told_by() or form in table("no_names") for form in word.forms)


def _inline(text: str, start: int, stop: int) -> _List | None:
    """Names in the line itself, parted by commas or "and": "كل من أحمد العلي وخالد الحسن وطفلة"."""
    toks = words(text, start, stop)
    people, here, end = 0, 0, start
    for k, word in enumerate(toks):
        ends = _stops(word) or word.key in (".", "؛", "!", "(")
        if ends or (here == 0 and not word.text[0].isalpha() and word.key not in ("،", ",", '"')):
            break
        noun = noun_at(word)
        kin = noun is not None and bool(word.without_and()) and noun[1] != word.key
        if word.key in ("،", ",", "و") or (here > 1 and len(word.without_and()) > 1) or kin:
            people, here = people + bool(here), 0
        here += word.text[0].isalpha()
        end = toks[k].end
        if here > _SHORT:
            return None
    return _List(people + bool(here), False, end)
