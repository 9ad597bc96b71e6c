"""The words that tell of an event in Arabic, by the forms of the entries of ``lexicon/triggers.yaml``. Pure.

Verb and noun are often written alike (قصف is "shelled" and "shelling"): the article, a preposition or an
adjective behind it show the noun. A passive is known by its form, its vowel, or by a verb such as استشهد.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from ..clause import Trigger
from ..counts.nouns_ar import nouns
from ..lexicon import load
from ..reading import Reading, Sentence, Token
from ..words.arabic import ARTICLE, fold, inner_forms, prefix
from ..words.grammar import words as grammar
from ..words.inflect_ar import noun_forms, verb_forms
from ..words.triggerwords import Entry, TriggerClass, classes, words
from .triggers import without_light
from .undone_ar import alleged, attacker_killed, in_hand, spoken_of, undone

#: At most so many words stand between a verb and the rest of its phrase: "أطلق الجيش السوري النار".
_SUBJECT = 4
#: … of a claim more: "أعلن التنظيم في بيان نشر على الإنترنت مسؤوليته".
_FAR = {"claim": 10, "agreement": 8}
#: Before a riot: the police that is there against it ("قوات مكافحة الشغب").
_AGAINST = "مكافحه"
#: The name of an operation has so many words at most; marks that open it.
_NAMED, _QUOTES = 3, ('"', "“", "«", "”")
#: How many words behind a verb are read for its companion, or for a word that shows another sense.
REACH = 12
NEAR = 4
#: In a list of companions: any noun for people.
_PEOPLE = "@people"
#: A subject that shows what a verb tells stands so many words before it.
_SHOWN = 3
_PASSIVE_VOWEL = "\u064f"
_NOMINATIVE = 4  # a plural of men that ends as a subject does has more letters
_NUNATION = frozenset("\u064b\u064c\u064d")  # the marks of an indefinite noun
_OPENERS = (".", "،", ",", ":", "؛", "؟", "!", "\n", "“", "”", '"', "»", "«")


@cache
def _companions(cls: str, lemma: str, part: str) -> frozenset[str]:
    """The folded words one of which must stand after a word of many senses; empty for any other.

    Each class has its own: "أسقط" with a bomb is to drop, with a drone to down. ``@people`` stands for every
    noun for people; of the other words the dual and the plural are made by rule.
    """
    listed = "verbs_with" if part == "verb" else "nouns_with"
    row = load("triggers")["ar"].get(cls, {})
    beside = row.get(listed, {}).get(lemma, ())
    people = nouns().keys() if _PEOPLE in beside else ()
    return frozenset((*_inflected(word for word in beside if word != _PEOPLE), *people))


def _inflected(words_: Iterable[str]) -> Iterator[str]:
    return (form for word in words_ for form in noun_forms(word) if " " not in form)


@cache
def _needed(cls: str) -> frozenset[str]:
    """The forms one of which a noun of the class needs beside it: verbs, and nouns of the same sense."""
    table = load("triggers")["ar"]
    row = table.get(cls, {})
    verbs = {form for verb in row.get("needs", ()) for form in verb_forms(verb, table["irregular"])}
    return frozenset(verbs.union(_inflected(row.get("needs_nouns", ()))))


@cache
def _other_sense(cls: str, lemma: str) -> frozenset[str]:
    """The words beside which a verb of a class, or this one of ``verbs_not_with``, means something else."""
    row = load("triggers")["ar"].get(cls, {})
    own = row.get("not_with_of", lemma) == lemma
    alone = row.get("verbs_not_with", {}).get(lemma, ())
    return frozenset(_inflected((*row.get("not_with", ()), *alone) if own else alone))


@cache
def _no_deed(cls: str) -> frozenset[str]:
    """The words behind which the nouns of a class tell of no deed: "إصابة بفيروس"."""
    return frozenset(_inflected(load("triggers")["ar"].get(cls, {}).get("nouns_not_with", ())))


def find(reading: Reading) -> tuple[tuple[Trigger, ...], ...]:
    """The triggers of each sentence, in text order, not overlapping."""
    table = words("ar")
    return tuple(
        without_light(tuple(_in_sentence(reading.text, sentence)), table) for sentence in reading.sentences
    )


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Trigger]:
    tokens = sentence.tokens
    folded = [token.lower for token in tokens]
    at = 0
    while at < len(tokens):
        found = _best(text, tokens, folded, at)
        if found is None:
            at += _said_of_another(tokens, at)
            continue
        entry, before, last = found
        if _of_a_name(text, tokens, at) or (entry.cls == "riot" and at and tokens[at - 1].lower == _AGAINST):
            at = last + 1
            continue
        if entry.cls == "kill" and entry.part == "verb" and attacker_killed(tokens, at):
            at = last + 1
            continue
        if (
            undone(tokens, at, entry)
            or alleged(text, tokens, at)
            or (entry.part == "noun" and spoken_of(tokens, at))
        ):
            at = last + 1
            continue
        passive = entry.part == "verb" and _is_passive(tokens[at], entry)
        yield Trigger(
            tokens[at].start,
            tokens[last].end,
            text[tokens[at].start : tokens[last].end],
            entry.lemma,
            _class(entry),
            entry.part,
            "future" if entry.form == "s" and "س" in before else entry.form,
            passive,
            at,
            last,
            _has_article(before),
        )
        at = last + 1


def _of_a_name(text: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word stands in the name of an operation: "عملية "فجر الحرية""."""
    for k in range(at, max(0, at - _NAMED), -1):
        gap = text[tokens[k - 1].end : tokens[k].start]
        if any(mark in gap for mark in _QUOTES):
            return not grammar("ar", "operations").isdisjoint(tokens[k - 1].forms)
    return False


def _spoken(before: str, form: str, entry: Entry) -> bool:
    """Whether a verb has the "ب" of spoken Arabic before its present: "بيقصفوا", "بتتوغل"; no preposition
    stands before one. Where the form is a noun as well ("بتوغل") it stays one."""
    noun = any(other.part == "noun" for other in words("ar").entries.get(form, ()))
    return before == "ب" and entry.form == "s" and not noun


def _class(entry: Entry) -> TriggerClass:
    """The class of an entry; words that tell of a deed by themselves (``sure``), or by what they were done to
    (``things_show``), need no further evidence."""
    cls = classes()[entry.cls]
    thing = len(entry.words) > 1 or _companions(entry.cls, entry.lemma, entry.part)
    shown = entry.cls in _listed("things_show") and thing
    return replace(cls, weak=False) if entry.lemma in _listed("sure") or shown else cls


@cache
def _listed(name: str) -> frozenset[str]:
    """A list of lemmas or classes of the lexicon's Arabic part."""
    return frozenset(load("triggers")["ar"].get(name, ()))


def _has_article(before: str) -> bool:
    return before.endswith(("ال", "لل"))


def _has_preposition(before: str) -> bool:
    return bool(set(before.removesuffix("ال")) & set("بلك"))


def _said_of_another(tokens: tuple[Token, ...], at: int) -> int:
    """How many words to pass over where nothing is told: the whole of a phrase for a deal that nobody makes,
    so that "مبادرة لوقف إطلاق النار" tells of no shots; else one."""
    for form in tokens[at].forms:
        for entry in words("ar").entries.get(form, ()):
            size = len(entry.words)
            deal = entry.part == "noun" and entry.cls == "agreement" and size > 1
            if deal and _follows(tokens, at + 1, entry.words[1:]):
                return size
    return 1


def _is_passive(token: Token, entry: Entry) -> bool:
    if entry.form == "participle" and token.text.endswith("ى"):
        return False  # "ألقى" is "threw", "ألقي" was thrown
    return (
        entry.form == "participle" or entry.lemma in _listed("undergo") or _PASSIVE_VOWEL in token.text[1:3]
    )


def _best(text: str, tokens: tuple[Token, ...], folded: list[str], at: int) -> tuple[Entry, str, int] | None:
    """The longest entry at a word, what is written before it, and its last word; a noun or a verb as its
    neighbours show. Of a verb parted from its phrase by who does it only the verb is the trigger."""
    fitting: list[tuple[Entry, str, int]] = []
    for form in tokens[at].forms:
        before = prefix(folded[at], form)
        named = _has_article(before) or _has_preposition(before)
        for entry in words("ar").entries.get(form, ()):
            if named and entry.part == "verb" and not _spoken(before, form, entry):
                continue
            if "س" in before and at and not grammar("ar", "before_names").isdisjoint(tokens[at - 1].forms):
                continue  # "ناحية سيدكان" is no "they will pound"
            last = at + len(entry.words) - 1
            if not _follows(tokens, at + 1, entry.words[1:]):
                if not _follows_apart(text, tokens, at, entry):
                    continue
                last = at
            if _means_it(entry, tokens, at, last + 1):
                fitting.append((entry, before, last))
    if not fitting:
        return None
    size = max(len(entry.words) for entry, _, _ in fitting)
    longest = [pair for pair in fitting if len(pair[0].words) == size]
    longest.sort(key=lambda pair: not _companions(pair[0].cls, pair[0].lemma, pair[0].part))  # the surer
    longest.sort(key=lambda pair: fold(pair[0].lemma) != folded[at])  # "أضرب" is no "I struck"
    verb = next((pair for pair in longest if pair[0].part == "verb"), None)
    noun = next((pair for pair in longest if pair[0].part == "noun"), None)
    if verb is None or noun is None:
        return verb or noun
    return noun if _is_noun(text, tokens, folded, at, noun[1]) else verb


def _follows_apart(text: str, tokens: tuple[Token, ...], at: int, entry: Entry) -> bool:
    """Whether who does it stands between a verb and the rest of its phrase: "أطلق الجيش النار في الهواء"."""
    rest = entry.words[1:]
    parted = (
        entry.part == "noun" and entry.words[0] in grammar("ar", "parted_nouns") and not in_hand(tokens, at)
    )
    if not (parted or entry.part == "verb") or not rest:
        return False
    bare = rest[0] in grammar("ar", "prepositions") and len(rest) == 1
    if entry.part == "verb" and bare and not _companions(entry.cls, entry.lemma, entry.part):
        return False  # "رد … على" says little, "سقطت … في يد" enough
    for k in range(at + 1, min(at + 1 + _FAR.get(entry.cls, _SUBJECT), len(tokens))):
        verb = any(e.part == "verb" for f in tokens[k].forms for e in words("ar").entries.get(f, ()))
        verb = verb and not tokens[k].lower.startswith(ARTICLE)
        if verb or text[tokens[k - 1].end : tokens[k].start].strip():
            return False
        if _follows(tokens, k + 1, rest):
            return True
    return False


def _follows(tokens: tuple[Token, ...], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the other words of an entry stand there, with or without an article or a pronoun."""
    if len(tokens) < at + len(rest):
        return False
    return all(word in inner_forms(tokens[at + k].text) for k, word in enumerate(rest))


def _means_it(entry: Entry, tokens: tuple[Token, ...], at: int, after: int) -> bool:
    """Whether the words that an entry needs are there and none that shows another sense."""
    companions = _companions(entry.cls, entry.lemma, entry.part)
    shown = entry.part == "verb" and entry.lemma in _listed("subject_shows")  # "صاروخ غراد سقط على منزل"
    begin = max(0, after - 1 - _SHOWN) if shown else after
    reach = NEAR if entry.lemma in _listed("close") else REACH
    if companions and not any(companions.intersection(t.forms) for t in tokens[begin : after + reach]):
        return False
    if entry.part == "verb":
        never = _other_sense(entry.cls, entry.lemma)
        return not never or not any(never.intersection(t.forms) for t in tokens[after : after + NEAR])
    never = _no_deed(entry.cls)
    if never and any(never.intersection(t.forms) for t in tokens[after : after + NEAR]):
        return False
    needed = _needed(entry.cls)
    headline = (
        entry.cls == "agreement" and at == 0 and not _has_article(tokens[0].lower)
    )  # "اتفاق على وقف القتال في دوما"
    return not needed or headline or any(needed.intersection(t.forms) for t in tokens)


def _told_of(folded: list[str], at: int) -> bool:
    """Whether a subject with its article stands before a word, and "that" before it: "إن الجيش قصف"."""
    that = grammar("ar", "that")
    near = folded[max(0, at - _SUBJECT) : at]
    begun = max((n for n, word in enumerate(near) if word in that), default=len(near))
    return bool(near) and near[-1].startswith("ال") and begun < len(near) - 1


def _is_noun(text: str, tokens: tuple[Token, ...], folded: list[str], at: int, before: str) -> bool:
    """Whether a word that is both stands as a noun: "القصف", "بقصف", "جراء قصف", "قصف مدفعي"."""
    if _has_article(before) or _has_preposition(before) or _NUNATION.intersection(tokens[at].text):
        return True
    if tokens[at].text.endswith("ى") or (not before and _told_of(folded, at)):
        return False
    if at > 1 and folded[at - 1] in grammar("ar", "novel") and folded[at - 2] in grammar("ar", "incidents"):
        return False  # "وفي حادث آخر خطف مسلحون"
    after = folded[at + 1] if at + 1 < len(folded) else ""
    if after.endswith("ون") and len(after) > _NOMINATIVE:
        return False  # "في شباط الماضي خطف مسلحون"
    nisba = after.endswith(("ي", "يه", "يا")) and not after.startswith("ال")
    if (nisba and after not in grammar("ar", "no_adjective")) or after in grammar("ar", "adjectives"):
        return True
    gap = text[tokens[at - 1].end : tokens[at].start] if at else ""
    if not at or before or any(mark in gap for mark in _OPENERS):
        # "قصف بالهاون من قسد", "قصف لقوات النظام": nobody stands behind a verb so
        theirs = after.startswith("لل") or (after[:1] == "ل" and after[1:] in grammar("ar", "bodies"))
        return not before and (after.startswith("ب") or theirs)
    return not grammar("ar", "before_verb").intersection(tokens[at - 1].forms)
