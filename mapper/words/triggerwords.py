"""The lexicon of words that tell of an event (``lexicon/triggers.yaml``), ready for look-up by first word."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
#: What the lexicon says of a class; the lists that its rows may name.
Row = Mapping[str, Any]
Sets = Mapping[str, Sequence[str]]

#: Language → how its verbs and its nouns are inflected.
INFLECTIONS: dict[str, tuple[VerbForms, NounForms]] = {
    "en": (verb_forms, noun_forms),
    "ar": (verb_forms_ar, noun_forms_ar),
}
#: In a verb of the lexicon: what it is done to stands between ("pull ... back").
GAP = " ... "


#: Kinds of actors that are armed groups; a name that tells one is no shorter than this.
_ARMED_GROUPS, _NAME = frozenset(("rebel", "militia", "communal")), 3


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
    by: frozenset[str] = frozenset()
    tail: tuple[str, ...] = ()
    active: bool = False
    undergone: bool = False


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
    people: frozenset[str] = frozenset()


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
    other, sets = _compared(table.get("homographs", ())), _sets(lang)
    entries: dict[str, list[Entry]] = {}
    for cls in classes():
        row = _spelled_out(table.get(cls, {}), sets)
        for entry in (
            *(e for e in _verbs(cls, row, irregular, of_verb) if " ".join(e.words) not in other),
            *_verbs_beside(cls, row, irregular, of_verb),
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
        frozenset(sets.get("people", ())),
    )


def _sets(lang: str) -> Sets:
    """The lists that rows of a language name; "people" are all the words for them of ``casualties.yaml``,
    "nations" the adjectives of ``demonyms.yaml``, "groups" the armed groups of ``actors.yaml``."""
    if lang != "en":
        return {}
    people = load("casualties")[lang]["people"]
    everyone = tuple(word for listed in people.values() for word in listed)
    rows = load("demonyms").values()
    nations = tuple(
        word.lower() for row in rows for word in (row.get("adjective"), *row.get("adjectives", ())) if word
    )
    return {**load("triggers")[lang]["sets"], "people": everyone, "nations": nations, "groups": _groups()}


def _groups() -> tuple[str, ...]:
    """The names of armed groups in one or two words, as they are compared; none that is a common word."""
    names: dict[str, None] = {}
    for row in load("actors"):
        if row["category"] in _ARMED_GROUPS:
            for alias in (row["name"], *row.get("aliases", ())):
                text = alias if isinstance(alias, str) else alias["text"]
                names[text.lower()] = None
    common = frozenset(load("triggers")["en"]["no_groups"])
    return tuple(n for n in names if len(n) >= _NAME and n.count(" ") < 2 and n not in common)


def _spelled_out(row: Row, sets: Sets) -> Row:
    """What the lexicon says of a class, with the words of the lists that its rows name ("@forces")."""
    rows = ("verbs_with", "verbs_near", "verbs_done_to", "verbs_by", "verbs_not_with", "nouns_with")
    out = {
        name: {
            way: _listed(beside, sets)
            for lemma, beside in row[name].items()
            for way in (ways(lemma) if name.startswith("verbs") else (lemma,))  # of nouns it is the plural
        }
        for name in rows
        if name in row
    }
    return {**row, **out}


def _listed(words_of: Sequence[str], sets: Sets) -> list[str]:
    found: list[str] = []
    for word in words_of:
        named = sets.get(word[1:]) if word.startswith("@") else None
        found.extend((word,) if named is None else _listed(named, sets))
    return found


def _forms(verb: Entry, irregular: Irregular, of_verb: VerbForms) -> Iterator[Entry]:
    """A verb in all its forms, the second part of it apart ("pull ... back")."""
    head, _, tail = verb.lemma.partition(GAP)
    if tail:
        verb = replace(verb, lemma=f"{head} {tail}", tail=tuple(tail.split()))
    for text, form in of_verb(head, irregular).items():
        yield replace(verb, words=tuple(text.split()), form=form)


def _never(row: Row, lemma: str) -> frozenset[str]:
    """The words beside which a verb of a class does not count."""
    of_class = () if GAP in lemma else row.get("not_with", ())  # the second part of a verb tells its sense
    return frozenset((*of_class, *row.get("verbs_not_with", {}).get(lemma, ())))


def _verbs(cls: str, row: Row, irregular: Irregular, of_verb: VerbForms) -> Iterator[Entry]:
    """The forms of the verbs of a class, and of those that need a word in their sentence."""
    ground = row.get("with_ground", [])
    plain = [way for verb in row.get("verbs", ()) for way in ways(verb)] + ground
    for lemma, beside in (dict.fromkeys(plain, ()) | row.get("verbs_with", {})).items():
        needed, never = _compared(beside), _never(row, lemma)
        verb = Entry((), lemma, cls, "verb", "base", needed, never, lemma in ground)
        yield from _forms(verb, irregular, of_verb)


def _verbs_beside(cls: str, row: Row, irregular: Irregular, of_verb: VerbForms) -> Iterator[Entry]:
    """The forms of the verbs of a class that ask for what they are done to near them, or for who does it."""
    none = frozenset[str]()
    for lemma, listed in row.get("verbs_near", {}).items():
        finite, never = lemma in row.get("finite", ()), _never(row, lemma)
        verb = Entry((), lemma, cls, "verb", "base", none, never, near=frozenset(listed), active=finite)
        yield from (e for e in _forms(verb, irregular, of_verb) if not (finite and e.form == "ing"))
    for lemma, listed in row.get("verbs_done_to", {}).items():
        whom = frozenset(listed)
        verb = Entry((), lemma, cls, "verb", "base", none, _never(row, lemma), near=whom, undergone=True)
        yield from (e for e in _forms(verb, irregular, of_verb) if e.form in ("past", "participle"))
    for lemma, listed in row.get("verbs_by", {}).items():
        verb = Entry((), lemma, cls, "verb", "base", none, _never(row, lemma), by=frozenset(listed))
        yield from _forms(verb, irregular, of_verb)


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
