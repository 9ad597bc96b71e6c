"""What an Arabic word may be to an actor: a name, a head noun, a nation, a describing word. Pure.

Compiled once from ``lexicon/actors.yaml``, the part ``ar`` of ``actor_words.yaml`` and ``demonyms_ar.yaml``.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..counts.nouns_ar import things
from ..lexicon import load
from ..words.inflect_ar import fold_all, noun_forms, people_forms
from ..words.phrases import Phrases
from .lexicon import Entry, Head, Modifier, Nation, named


@cache
def phrases() -> Phrases[Entry]:
    """Every form that says something of an actor in an Arabic report."""
    return Phrases([*_entries()])


def _entries() -> Iterator[tuple[str, Entry]]:
    for actor, _ in named():
        for text in (actor.name, *actor.aliases):
            yield text, actor
    table = load("actor_words")["ar"]
    yield from _heads(table["heads"])
    yield from _nations()
    for word in table["modifiers"].split():
        yield word, Modifier()


@cache
def describing() -> frozenset[str]:
    """First words of head nouns and of what describes them, folded: words for people, no names of places."""
    table = load("actor_words")["ar"]
    words = {form.split()[0] for form, _ in _heads(table["heads"])}
    return frozenset(words | {fold_all(word) for word in table["modifiers"].split()})


@cache
def nation_of() -> dict[str, Nation]:
    """The adjective of a nation, folded, with that nation."""
    return {fold_all(form): nation for form, nation in _nations() if nation.form == "adjective"}


@cache
def adjectival() -> frozenset[str]:
    """The forms of head nouns that are adjectives as well ("مدني"): behind a noun they only describe it."""
    rows = [row for row in load("actor_words")["ar"]["heads"] if row.get("adjective")]
    return frozenset(form for form, _ in _heads(rows))


def _heads(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Head]]:
    for row in rows:
        head = Head(row["name"], row["category"], row.get("weak", False), row.get("needs", ""))
        inflect = people_forms if row.get("people") else noun_forms
        for word in row["words"]:
            for form in (fold_all(word),) if row.get("as_written") else inflect(word):
                if not (row.get("people") and form in things()):
                    yield form, head  # "مدرسة" is a school


@cache
def means() -> Phrases[Head]:
    """The acts whose nation tells whose they are: "القصف التركي"."""
    rows = load("actor_words")["ar"]["means"]
    made = (
        (f, Head(r["name"], r["category"], means=True))
        for r in rows
        for w in r["words"]
        for f in noun_forms(w)
    )
    return Phrases(made)


def _nations() -> Iterator[tuple[str, Nation]]:
    shown = load("demonyms")
    for code, row in load("demonyms_ar").items():
        english = shown[code]
        adjective = english.get("adjective", "")
        for text in row["names"]:
            yield text, Nation(code, english["name"], adjective, "country", False)
        for text in row.get("capitals", ()):
            yield text, Nation(code, english["name"], adjective, "capital", False)
        for text in row["adjectives"]:
            for form in people_forms(text):
                yield form, Nation(code, english["name"], adjective, "adjective", True)
