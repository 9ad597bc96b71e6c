"""The lexicon of words that tell of an event (``lexicon/triggers.yaml``), ready for look-up by first word."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..lexicon import load
from .arabic import fold, is_arabic
from .inflect import Form, noun_forms, verb_forms, ways
from .inflect_ar import noun_forms as noun_forms_ar
from .inflect_ar import verb_forms as verb_forms_ar

Part = Literal["verb", "noun"]
VerbForms = Callable[[str, Mapping[str, Sequence[str]]], dict[str, Form]]
NounForms = Callable[[str], tuple[str, ...]]
Irregular = Mapping[str, Sequence[str]]
#: What the lexicon says of a class.
Row = Mapping[str, Any]

#: Language → how its verbs and its nouns are inflected.
INFLECTIONS: dict[str, tuple[VerbForms, NounForms]] = {
    "en": (verb_forms, noun_forms),
    "ar": (verb_forms_ar, noun_forms_ar),
}


@dataclass(frozen=True, slots=True)
class TriggerClass:
    """What a class of triggers tells when nothing else decides: ACLED's type and sub-type."""

    name: str
    type: str
    sub_type: str
    weak: bool
    swap: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of a trigger, as it is looked up."""

    words: tuple[str, ...]
    lemma: str
    cls: str
    part: Part
    form: Form
    needs: frozenset[str]
    not_with: frozenset[str] = frozenset()
    ground: bool = False
    near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Words:
    """The trigger lexicon of one language, ready for look-up by first word."""

    entries: dict[str, tuple[Entry, ...]]
    light_verbs: frozenset[str]
    back_words: frozenset[str]
    noun_too: frozenset[str]
    ground: frozenset[str] = frozenset()
    before_ground: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()


@cache
def classes() -> dict[str, TriggerClass]:
    """The classes of the lexicon by name."""
    return {
        name: TriggerClass(name, row["type"], row["sub_type"], row.get("weak", False), row.get("swap", False))
        for name, row in load("triggers")["classes"].items()
    }


@cache
def words(lang: str) -> Words:
    """The triggers of a language; none for a language without a table."""
    table = load("triggers").get(lang, {})
    irregular = table.get("irregular", {})
    of_verb, of_noun = INFLECTIONS.get(lang, INFLECTIONS["en"])
    other = _compared(table.get("homographs", ()))
    entries: dict[str, list[Entry]] = {}
    for cls in classes():
        row = table.get(cls, {})
        for entry in (
            *(e for e in _verbs(cls, row, irregular, of_verb) if " ".join(e.words) not in other),
            *_verbs_near(cls, row, irregular, of_verb),
            *_nouns(cls, row, irregular, of_verb, of_noun),
        ):
            entries.setdefault(entry.words[0], []).append(entry)
    light = frozenset(f for verb in table.get("light_verbs", ()) for f in of_verb(verb, irregular))
    ordered = {first: tuple(sorted(rows, key=lambda e: -len(e.words))) for first, rows in entries.items()}
    return Words(
        ordered,
        light,
        _compared(table.get("back_words", ())),
        frozenset(table.get("noun_too", ())),
        frozenset(table.get("ground", ())),
        frozenset((*load("places").get(lang, {}).get("fillers", ()), *table.get("ground_share", ()))),
        frozenset(table.get("strong", ())),
    )


def _verbs(cls: str, row: Row, irregular: Irregular, of_verb: VerbForms) -> Iterator[Entry]:
    """The forms of the verbs of a class, and of those that need a word beside them."""
    ground = row.get("with_ground", [])
    plain = [way for verb in row.get("verbs", ()) for way in ways(verb)] + ground
    for lemma, beside in (dict.fromkeys(plain, ()) | row.get("verbs_with", {})).items():
        needed = _compared(beside)
        never = frozenset((*row.get("not_with", ()), *row.get("verbs_not_with", {}).get(lemma, ())))
        for text, form in of_verb(lemma, irregular).items():
            yield Entry(tuple(text.split()), lemma, cls, "verb", form, needed, never, lemma in ground)


def _verbs_near(cls: str, row: Row, irregular: Irregular, of_verb: VerbForms) -> Iterator[Entry]:
    """The forms of the verbs of a class that need a word near them."""
    never, none = frozenset(row.get("not_with", ())), frozenset[str]()
    for lemma, listed in row.get("verbs_near", {}).items():
        near = frozenset(listed)
        for text, form in of_verb(lemma, irregular).items():
            if form != "ing" or lemma not in row.get("finite", ()):
                yield Entry(tuple(text.split()), lemma, cls, "verb", form, none, never, near=near)


def _nouns(
    cls: str, row: Row, irregular: Irregular, of_verb: VerbForms, of_noun: NounForms
) -> Iterator[Entry]:
    """The forms of the nouns of a class, which may need a verb of it ("carried out") beside them."""
    needs = _compared([form for verb in row.get("needs", ()) for form in of_verb(verb, irregular)])
    never = frozenset(row.get("nouns_not_before", ()))
    of_class = dict.fromkeys(row.get("nouns", ()), needs)
    own = {lemma: _compared(beside) for lemma, beside in row.get("nouns_with", {}).items()}
    for lemma, needed in (of_class | own).items():
        for text in of_noun(lemma):
            yield Entry(tuple(text.split()), lemma, cls, "noun", "base", needed, never)


def _compared(listed: Iterable[str]) -> frozenset[str]:
    """The words as they are compared: Arabic ones folded."""
    return frozenset(fold(word) if is_arabic(word[0]) else word for word in listed)
