"""Arabic inflection by rule, enough for the verbs and nouns of a lexicon. Pure.

The press writes no vowels, so that a form is its consonants with what is written on to them: person and
number of a verb, dual and plural of a noun. Forms are folded (:func:`mapper.words.arabic.fold`); what may
stand in front of them (و ف ب ل ك س, the article) or behind (pronouns) is taken off by its ``forms``.
"""

from collections.abc import Iterator, Mapping, Sequence

from .arabic import fold
from .inflect import Form

_PERSONS = ("ي", "ت", "ا")
_PAST_ENDINGS = ("", "ت", "وا", "و", "ا", "تا", "نا", "ن")
_DUAL = "ان"
_PRESENT_ENDINGS = ("", "ون", "وا", "و", _DUAL, "ين", "ن")


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> dict[str, Form]:
    """Each inflected form of a verb in the past, third person, of several words or one, folded.

    ``irregular``: verb, or a verb with the words behind it → its present and, where written otherwise
    than the active, its passive past.
    A form that active and passive share is "past"; only the passive alone is "participle".

    >>> forms = verb_forms("انفجر", {})
    >>> forms["انفجرت"], forms["ينفجرون"], verb_forms("هاجم", {})["هوجم"]
    ('past', 's', 'participle')
    """
    head, _, rest = lemma.partition(" ")
    present, passive = _principal(head, irregular.get(lemma, irregular.get(head, ())))
    tail = f" {fold_all(rest)}" if rest else ""
    found: dict[str, Form] = {}
    for form in _past(fold(passive), short=False) if passive else ():
        found[form + tail] = "participle"
    for form in _past(fold(head)):
        found.setdefault(form + tail, "past")
    stem = fold(present)[1:]
    for person in _PERSONS:
        for form in _present(stem):
            found.setdefault(f"{person}{form}{tail}", "s")
    return found


def _principal(head: str, irregular: Sequence[str]) -> tuple[str, str]:
    """The present and the passive past of a verb; "" where the passive is written as the active is."""
    word = fold(head)
    present = irregular[0] if irregular else "ي" + (word[1:] if word[0] == "ا" and len(word) > 3 else word)
    hollow = word[1:2] == "ا" and len(word) == 4 and not irregular
    passive = irregular[1] if len(irregular) > 1 else (f"{word[0]}و{word[2:]}" if hollow else "")
    return present, passive


def _past(stem: str, short: bool = True) -> Iterator[str]:
    """``short``: a last ي falls off before an ending, as it does in the active alone: "ألقت"."""
    for ending in _PAST_ENDINGS:
        yield stem + ending
        if short and stem[-1] == "ي" and ending:
            yield stem[:-1] + ending  # نفى: نفت, نفوا


def _present(stem: str) -> Iterator[str]:
    """A last ي falls off before an ending, but not in the dual: "يلقي", "يلقون", "يلقيان"."""
    for ending in _PRESENT_ENDINGS:
        falls = stem[-1] == "ي" and ending and ending != _DUAL
        yield (stem[:-1] if falls else stem) + ending


def noun_forms(lemma: str) -> tuple[str, ...]:
    """The forms of a noun: singular, accusative, dual and plural, folded.

    A broken plural stands behind a stroke: "صاروخ/صواريخ"; others are made by rule. Of several words the
    first is the head; a dual's adjective is dual too.

    >>> noun_forms("هجوم/هجمات")
    ('هجوم', 'هجوما', 'هجومان', 'هجومين', 'هجومي', 'هجمات')
    """
    singular, *plurals = (fold_all(part) for part in lemma.split("/"))
    head, _, rest = singular.partition(" ")
    tail = f" {rest}" if rest else ""
    found = [one + tail for one in _singular(head)]
    if rest and " " not in rest and rest[0] not in "البلو" and len(found) > 1:
        found += [f"{found[1].split()[0]} {other}" for other in _singular(rest)[1:]]  # "هجوما واسعا"
    for dual in _dual(head):
        found += [dual + tail, *(f"{dual} {other}" for other in _dual(rest) if rest and " " not in rest)]
    found += plurals or [_sound_plural(head) + tail]
    return tuple(dict.fromkeys(found))


def people_forms(lemma: str) -> tuple[str, ...]:
    """The forms of a noun or adjective for people: also the plural in ون and ين, and the feminine.

    >>> {"متظاهرون", "متظاهرين", "متظاهره"} <= set(people_forms("متظاهر"))
    True
    """
    singular, *plurals = (fold_all(part) for part in lemma.split("/"))
    head, _, rest = singular.partition(" ")
    stem = head[:-1] if head[-1] == "ه" else head
    men = () if head[-1] == "ه" else (stem + "ون", stem + "ين", stem + "و", stem + "ي")
    forms = [*_singular(head), *_dual(head), *men]
    forms += [stem + "ه", stem + "تان", stem + "تين", stem + "ات"]
    tail = f" {rest}" if rest else ""
    return tuple(dict.fromkeys((*(one + tail for one in forms), *plurals)))


def fold_all(text: str) -> str:
    """The words of a text, folded, with one blank between them."""
    return " ".join(fold(word) for word in text.split())


def _singular(head: str) -> tuple[str, ...]:
    """The singular, and the accusative where it is written: هجوما."""
    return (head,) if head[-1] in "هاء" else (head, head + "ا")


def _dual(head: str) -> tuple[str, ...]:
    if not head:
        return ()
    stem = head[:-1] + "ت" if head[-1] == "ه" else head
    return stem + "ان", stem + "ين", stem + "ي"


def _sound_plural(head: str) -> str:
    return head[:-1] + "ات" if head[-1] == "ه" else head + "ات"
