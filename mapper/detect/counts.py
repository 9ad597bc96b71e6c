"""Counts in a report: how many people were killed, wounded, captured, displaced or are missing.

Figures only count people. "more than 40" keeps 40 as its minimum with the words in ``hedge``; "casualties"
with a number is no count of the killed; "killed or wounded" gives an upper bound; a number that a coder
assigned ("coded as 10") is none.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from ..counts import counts_ar as arabic_counts
from ..counts import harm_ar as arabic_harm
from ..counts import victims_ar
from ..counts.casualties import harms
from ..counts.harmwords import TELLING
from ..counts.numbers_ar import spelled_out
from ..counts.rival_figures import with_rivals
from ..counts.tolls import Harm
from ..counts.units import unit
from ..dates.daytext import MONTHS
from ..dates.phrases import find
from ..lexicon import load
from ..model import CountMention, Scope
from ..reading import Reading, Sentence
from ..words.calendar_names import months
from ..words.grammar import words as listed
from ..words.numerals import Tok, by_first, phrases, starts, tokens
from ..words.shapes import shape

_CAS: dict[str, Any] = load("casualties")["en"]
#: Marks that stand in pairs around an aside.
_DASHES = ("—", "–")
#: A phrase between commas has so many words before "since" at most.
_SINCE, _PHRASE = ("since",), 8
_TOTAL = by_first(("", p) for p in phrases(_CAS["total_words"]))
_FLIGHTS = phrases(_CAS["flights_take"])
_OTHERS = listed("en", "other_people")
_OWNERS = listed("en", "owners")
_POINTERS = listed("en", "told_again")
_ADDS_UP = listed("en", "adds_up")
_SO_FAR, _PERFECT = ("so", "far"), listed("en", "perfect")
_HAVE_BEEN = listed("en", "been_since")
_SHORT_TIMES = listed("en", "short_times")
_FROM_A_DAY = listed("en", "from_a_day")
_STAGES, _STAGE = listed("en", "stages_of_war"), 3
_SUPERLATIVES = listed("en", "superlatives")
_ORDINALS = frozenset(load("numbers")["en"]["ordinals"])
#: How many words behind a superlative are read for the time that it is of.
_BESIDE = 8
#: … and so many where its noun stands right before "since".
_NOUN = 5
#: Between the dead and the wounded of one time stand so many words at most.
_JOINED, _HARMED = 6, {"killed", "wounded"}
_ONE = listed("en", "a_or_another")
_SPOTS = listed("en", "single_spots")
#: Words of a sentence around a figure in which a running total is looked for.
_REACH = 12

#: A larger figure is no count of people of one event: the largest displacements are of some millions.
MOST = 50_000_000


def _scope(h: Harm, toks: tuple[Tok, ...]) -> Scope:
    if h.part:
        return "part"
    if h.total:
        return "total"
    if h.quantity.form == "none":
        return "event"
    first, last = min(h.quantity.first, h.trigger.first), max(h.quantity.last, h.trigger.last)
    near = _parted(toks, first, last)
    grown = any(toks[k].lower in _PERFECT for k in near)
    flees = h.what == "displaced"
    if grown and toks[0].lower == "since" and not (flees and _flight(toks, 0, ("since",))):
        return "total"
    for k in near:
        if k >= last and toks[k].lower in _ADDS_UP:
            break  # "…, which brought the toll this year to 130" speaks of another figure
        told = [p for _, p in _TOTAL.get(toks[k].lower, ()) if starts(toks, k, p)]
        # "2 dead so far" is news of a moment ago, "300 have died so far" a total
        told = [p for p in told if not (_short(toks, k + len(p)) or (flees and _flight(toks, k, p)))]
        # "On November 19 last year, 25 died": a day
        dated = bool(k) and (toks[k - 1].lower in months() or toks[k - 1].text[:1].isdigit())
        told = [p for p in told if not (p[0] in ("last", "this") and (dated or _at_one_spot(toks)))]
        if any(toks[j].lower in _SUPERLATIVES for j in range(max(0, k - _BESIDE), k)):
            beside = any(toks[j].lower in _SUPERLATIVES for j in range(max(0, k - _NOUN), k))
            # "the largest attack of the war so far, killing 12"; "the bloodiest day since protests began"
            told = [p for p in told if p == _SINCE and (grown or not beside)]
        # "have since killed 20": since the day that was told
        told = [p for p in told if not (p == _SINCE and k + 1 in (h.trigger.first, first))]
        nth = any(toks[j].lower in _ORDINALS for j in range(max(0, k - _NOUN), k))
        told = [p for p in told if not (nth and p[0] == "in")]  # "in the second attack in a week"
        told = [p for p in told if not (p[-1] == "year" and _from_day(toks, k + len(p)))]
        # "troops stationed there since 2021 shot dead three"
        told = [p for p in told if not (p == _SINCE and _been_since(toks, k, first))]
        aside = k < first and not grown and _between_commas(toks, k, first)
        told = [p for p in told if not (aside and k and p == _SINCE)]
        told = [p for p in told if not (p[0] == "in" and _of(toks, k + len(p)))]  # "in three days of combat"
        # "since then they have attacked X and Y, where 17 were killed in July"
        there = any(toks[j].lower == "where" for j in range(k, first))
        told = [p for p in told if not (there and p == _SINCE)]
        told = [
            p for p in told if not (p[-1] == "year" and k and toks[k - 1].lower in MONTHS)
        ]  # "July last year"
        # "at the height of the civil war in 1990, rebels killed 147"
        told = [p for p in told if not (p[-1] == "war" and _stage(toks, k))]
        # "last year gunmen attacked X, killing five": the dead of that deed
        told = [p for p in told if not (p[0] == "last" and toks[h.trigger.first].lower.endswith("ing"))]
        if any(grown or p != _SO_FAR for p in told):
            return "total"
    return "event"


def _stage(toks: tuple[Tok, ...], k: int) -> bool:
    """Whether the words before those for a war say at what time of it something was."""
    return any(toks[j].lower in _STAGES for j in range(max(0, k - _STAGE), k))


def _been_since(toks: tuple[Tok, ...], k: int, first: int) -> bool:
    """Whether what stands before "since" says what somebody has been, and a deed is told behind it."""
    return k < first and any(t.lower in _HAVE_BEEN for t in toks[max(0, k - _NOUN) : k])


def _between_commas(toks: tuple[Tok, ...], k: int, first: int) -> bool:
    """ "Troops, deployed there since 2021, shot dead three": since when somebody has been there."""
    return any(t.text == "," for t in toks[max(0, k - _PHRASE) : k]) and any(
        t.text == "," for t in toks[k:first]
    )


def _of(toks: tuple[Tok, ...], k: int) -> bool:
    return k < len(toks) and toks[k].lower == "of"


def _at_one_spot(toks: tuple[Tok, ...]) -> bool:
    """Whether a sentence tells of a town, a house or a single deed: "last year ten were shot in a bar"."""
    said = [t.lower for t in toks]
    return any((a in _ONE and b in _SPOTS) or (a in _SPOTS and b == "of") for a, b in pairwise(said))


def _parted(toks: tuple[Tok, ...], first: int, last: int) -> range:
    """The words around a figure in its own part of the sentence: a semicolon begins another account, and so
    does a day of its own ("since 2015, when 44 were killed")."""
    low, high = max(0, first - _REACH), min(len(toks), last + _REACH)
    before = [k for k in range(low, first) if toks[k].text == ";" or (toks[k].lower == "when" and k > low)]
    before = [k for k in before if toks[k].text == ";" or toks[k - 1].text == ","]
    behind = [k for k in range(last, high) if toks[k].text == ";"]
    return range(before[-1] if before else low, behind[0] if behind else high)


def _short(toks: tuple[Tok, ...], at: int) -> bool:
    """Whether a period of hours or of one to three days follows: "in the past 24 hours" tells of news."""
    words = [t.lower for t in toks[at : at + 3]]
    return any(w in _SHORT_TIMES for w in words) or (
        "days" in words and bool({"two", "three", "couple", "2", "3"} & set(words))
    )


def _from_day(toks: tuple[Tok, ...], at: int) -> bool:
    """Whether a period says how far a day lies from another: "a year ago", "a year before the war"."""
    return at < len(toks) and toks[at].lower in _FROM_A_DAY


def _flight(toks: tuple[Tok, ...], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether a period is no longer than people take to flee: "in the past two weeks", "since Monday"."""
    ends = range(at, min(len(toks), at + len(phrase) + 2))
    return phrase != _SO_FAR and any(starts(toks, k, p) for k in ends for p in _FLIGHTS)


def _coded(h: Harm, toks: tuple[Tok, ...]) -> bool:
    """A coder's convention: "coded as 10", "14 fatalities each coded to …"."""
    q, last = h.quantity, max(h.quantity.last, h.trigger.last)
    before = range(max(0, q.first - 5), q.first)
    after = range(last, min(len(toks), last + 3))
    return any(toks[k].lower in listed("en", "coded") for k in (*before, *after))


def _mention(h: Harm, toks: tuple[Tok, ...], text: str, who: str) -> CountMention:
    q = h.quantity
    start, end = toks[q.first].start, toks[q.last - 1].end
    low, high, hedge = q.min, q.max, q.hedge
    if h.either and high != 0:
        low, hedge = None, (hedge + " killed or wounded").strip()
    words, counted = text[start:end], unit(who, text[start:end], "en")
    return CountMention("count", words, start, end, h.what, low, high, who, hedge, _scope(h, toks), counted)


def _who(h: Harm, before: str) -> str:
    words = h.quantity.who.split()
    if words and words[-1].lower() in _OTHERS:
        rest = " ".join(words[:-1])
        return before or rest
    return " ".join(words[1:]) if words and words[0].lower() in _OWNERS else h.quantity.who


def _again(h: Harm, toks: tuple[Tok, ...], known: list[CountMention]) -> bool:
    """Whether a figure only points back: "he died" or "the man was killed" after the text has told of it."""
    q = h.quantity
    again = toks[q.first].lower in listed("en", "told_the_same")
    if q.form == "number" and again and not h.part:
        same = [m for m in known if m.what == h.what and (m.min, m.max) == (q.min, q.max)]
        return bool(same) and q.max is not None
    if q.form not in ("pronoun", "article") or h.part:
        return False
    told = [m for m in known if m.what == h.what and m.scope == "event" and (m.max or m.min)]
    if q.form == "pronoun":
        return bool(told)
    head = q.who.split()[-1:] or [""]
    if toks[q.first].lower != "the" or not told:
        return False
    return head[0] in _POINTERS or any(m.who.split()[-1:] == head for m in told)


def _sentence(
    sentence: Sentence, text: str, dated: frozenset[int], known: list[CountMention]
) -> tuple[CountMention, ...]:
    if not TELLING.may(sentence.words):
        return ()
    toks = _between_dashes(tokens(text, sentence.start, sentence.end))
    blocked = frozenset(k for k, t in enumerate(toks) if t.start in dated)
    found: list[CountMention] = []
    before = ""
    for h in harms(toks, blocked):
        if _coded(h, toks) or _again(h, toks, [*known, *found]):
            continue
        who = _who(h, before)
        mention = _mention(h, toks, text, who)
        if found and mention.start < found[-1].end:
            continue
        found.append(mention)
        before = before if h.part else who or before
    return _of_one_time(found, text)


def _between_dashes(toks: tuple[Tok, ...]) -> tuple[Tok, ...]:
    """An aside between two dashes as one between commas: "90 people — 31 women among them — were killed"."""
    dashes = [k for k, t in enumerate(toks) if t.text in _DASHES]
    if len(dashes) != 2 or dashes[0] == 0:
        return toks
    return tuple(t._replace(text=",", lower=",") if k in dashes else t for k, t in enumerate(toks))


def _of_one_time(found: list[CountMention], text: str) -> tuple[CountMention, ...]:
    """The figures; what is joined to a running total is one: "700 were killed and 6,000 hurt since then"."""
    told = list(found)
    for at in range(1, len(told)):
        pair = told[at - 1], told[at]
        words = text[pair[0].end : pair[1].start].lower().split()
        joined = "and" in words and len(words) <= _JOINED and {m.what for m in pair} == _HARMED
        if joined and {m.scope for m in pair} == {"event", "total"}:
            told[at - 1 : at + 1] = [replace(m, scope="total") for m in pair]
    return tuple(told)


def _arabic(
    sentence: Sentence, text: str, dated: frozenset[int], known: list[CountMention]
) -> tuple[CountMention, ...]:
    if sentence.words.isdisjoint(arabic_harm.telling()):
        return ()
    return arabic_counts.counts(text, sentence.start, sentence.end, dated, known)


#: The grammar of counts of each language: sentence, text, positions inside dates, counts before → counts.
GRAMMARS: dict[
    str, Callable[[Sentence, str, frozenset[int], list[CountMention]], tuple[CountMention, ...]]
] = {
    "en": _sentence,
    "ar": _arabic,
}


def detect(reading: Reading) -> tuple[CountMention, ...]:
    """The counts of a report in its order; none in a language without a grammar of counts."""
    lang, text = reading.report.lang, reading.text
    grammar = GRAMMARS.get(lang)
    if grammar is None:
        return ()
    dated = frozenset(k for p in find(text, lang) for k in range(p.start, p.end))
    if lang == "ar":  # "الشيخ مسكين" is a town, no sheikh
        towns = (hit for hit in reading.hits if " " in hit.text and not spelled_out(hit.text))
        dated |= {k for hit in towns for k in range(hit.start, hit.end)}
    else:  # "captured the Sheikh Saeed district"
        named = (h for h in reading.hits if " " in h.text and shape("quarter_behind").match(text, h.end))
        dated |= {k for hit in named for k in range(hit.start, hit.end)}
    found: list[CountMention] = []
    for sentence in reading.sentences:
        found.extend(grammar(sentence, text, dated, found))
    found = victims_ar.listed(reading, found) if lang == "ar" else with_rivals(reading, found)
    return tuple(m for m in found if max(m.min or 0, m.max or 0) <= MOST)
