"""Regular English inflection, enough for verbs and nouns of a lexicon. Pure.

The rules are those of school grammars: final e, consonant + y, doubled consonant after a short
stressed vowel; a lexicon's ``irregular`` table goes first.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing", "future"]
FORMS: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")
_VOWELS = "aeiou"
_SINGLE = ("open",)
_DOUBLED = ("drop", "stop", "trap", "flog", "kidnap", "patrol", "annul", "tear-gas")


def _doubles(verb: str) -> bool:
    if verb in _DOUBLED or verb in _SINGLE:
        return verb in _DOUBLED
    return (
        3 <= len(verb) <= 4
        and verb[-1] not in _VOWELS + "wxy"
        and verb[-2] in _VOWELS
        and verb[-3] not in _VOWELS
    )


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, Form]:
    """Each inflected form of a verb, of several words or one, with what it is.

    >>> sorted(verb_forms("pull out", {}))
    ['pull out', 'pulled out', 'pulling out', 'pulls out']
    """
    head, _, rest = lemma.partition(" ")
    if rest and head.endswith(("bly", "ually")):  # "sexually assault"
        return {f"{head} {text}": form for text, form in verb_forms(rest, irregular).items()}
    if head in irregular:
        s, past, participle, ing = irregular[head]
    else:
        if head.endswith(("s", "x", "z", "ch", "sh")):
            s = head + "es"
        elif head.endswith("y") and head[-2] not in _VOWELS:
            s = head[:-1] + "ies"
        else:
            s = head + "s"
        if head.endswith("e"):
            past, ing = head + "d", (head if head.endswith(("ee", "ye")) else head[:-1]) + "ing"
        elif head.endswith("y") and head[-2] not in _VOWELS:
            past, ing = head[:-1] + "ied", head + "ing"
        elif _doubles(head):
            past, ing = head + head[-1] + "ed", head + head[-1] + "ing"
        else:
            past, ing = head + "ed", head + "ing"
        participle = past
    tail = f" {rest}" if rest else ""
    found: dict[str, Form] = {}
    for form, words in zip(FORMS, (head, s, past, participle, ing), strict=True):
        for word in words.split("/"):  # "burned/burnt"
            if found.get(word + tail, "base") == "base":
                found[word + tail] = form  # "hit", "set": read as past, which reports are told in
    return found


def noun_forms(lemma: str) -> tuple[str, str]:
    """The singular and the plural of a noun, of several words or one (the last word is the head,
    unless a preposition follows it: "exchange of fire").

    >>> noun_forms("rocket attack"), noun_forms("exchange of fire")
    (('rocket attack', 'rocket attacks'), ('exchange of fire', 'exchanges of fire'))
    """
    words = lemma.split()
    at = next((i - 1 for i, word in enumerate(words) if word in ("of", "by") and i), len(words) - 1)
    head = words[at]
    if head.endswith(("s", "x", "z", "ch", "sh")):
        plural = head + "es"
    elif head.endswith("y") and len(head) > 1 and head[-2] not in _VOWELS:
        plural = head[:-1] + "ies"
    else:
        plural = head + "s"
    return lemma, " ".join((*words[:at], plural, *words[at + 1 :]))


def ways(lemma: str) -> tuple[str, ...]:
    """A phrase written out: "(full) control of/over" may lack what is in brackets, and a slash is a choice.

    >>> ways("take (full) control of/over")
    ('take full control of', 'take full control over', 'take control of', 'take control over')
    """
    choices: list[tuple[str, ...]] = []
    for word in lemma.split():
        options = tuple(word.strip("()").split("/"))
        choices.append((*options, "") if word.startswith("(") else options)
    return tuple(" ".join(w for w in words if w) for words in product(*choices))
