"""Words that tell of people killed, wounded, captured, displaced or missing, and how they do. Pure.

The words are ``lexicon/casualties.yaml``; "sustained bullet wounds" and "chopped to death" go by pattern.
"""

from dataclasses import dataclass
from typing import Any, Literal

from ..lexicon import load
from ..model import What
from ..words.gate import Gate
from ..words.grammar import words as grammar
from ..words.numerals import GROUPS, WORDS, Tok, phrases, says_number, starts
from ..words.people import bears_arms, somebody
from .nouns import HELD, STOPS

_CAS: dict[str, Any] = load("casualties")["en"]
_INJURY_VERBS, _INJURY_NOUNS = frozenset(_CAS["injury_verbs"]), frozenset(_CAS["injury_nouns"])
DEATH_BUT = frozenset(_CAS["death_but"])

_FROM_HOMES = phrases(_CAS["from_homes"])
_TAKERS = grammar("en", "takers")
_FIGHTS = grammar("en", "fought_in")
#: Between how many and who they are stand so many words at most ("two Syrian army soldiers").
_WHICH = 2
#: Behind "fell", where nobody died; whose men they are.
_NO_DEATH, _THEIRS = grammar("en", "fell_otherwise"), grammar("en", "theirs")
_HARM = ("killed", "wounded")
_NOBODY = grammar("en", "seized_things")
_EUPHEMISMS, _QUOTES = frozenset(_CAS["euphemisms"]), ("“", "‘", '"', "'", "«")
#: Participles that say of somebody that he was killed.
_SAYS_WHO = frozenset(_CAS["says_who"])
_NEAR, _DEAD_NEAR = 6, 2
_PREPOSITIONS, _HOLDING = frozenset(_CAS["prepositions"]), phrases(_CAS["holding_words"])
#: Before "of", these make a figure: "thousands of", "a large number of".
_MANY = frozenset(p[-1] for p in phrases(load("numbers")["en"]["vague"])) | {*WORDS, *GROUPS}
_BE = frozenset(_CAS["was"])
BODIES = frozenset(_CAS["bodies"])
_PRONOUNS = ("them", "him", "her")
_LISTING = (",", "or", "and")
Form = Literal["participle", "active", "intransitive", "adjective", "noun", "casualty"]
_ACTIVE: frozenset[Form] = frozenset({"active"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word for what happened: tokens [first, last), what, and the ways it takes its people."""

    first: int
    last: int
    what: What
    forms: frozenset[Form]


def _table() -> dict[str, list[tuple[tuple[str, ...], What, frozenset[Form]]]]:
    forms: dict[tuple[tuple[str, ...], What], set[Form]] = {}
    for what, ways in _CAS["triggers"].items():
        for form, words in ways.items():
            for word in words:
                forms.setdefault((tuple(word.lower().split()), what), set()).add(form)
    table: dict[str, list[tuple[tuple[str, ...], What, frozenset[Form]]]] = {}
    for (words, what), ways in forms.items():
        table.setdefault(words[0], []).append((words, what, frozenset(ways)))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    for word in _CAS["casualty_words"]:
        table[word] = [((word,), "killed", frozenset({"casualty"}))]
    return table


_TRIGGERS = _table()
_ABBREVIATED = frozenset(
    word.lower() for ways in _CAS["triggers"].values() for word in ways.get("adjective", ()) if word.isupper()
)
#: Opens for every sentence that may tell of harm to people.
TELLING = Gate(
    (
        *(words for rows in _TRIGGERS.values() for words, _, _ in rows),
        *((verb,) for verb in _INJURY_VERBS),
        ("to", "death"),
        ("toll",),
        *((verb,) for verb in (*_CAS["hit_somewhere"], *_CAS["breaks"], *_CAS["sends_to_care"])),
        ("survived",),
        ("fell",),
        *((word,) for word in HELD),
        *((word,) for words in _CAS["wholes"].values() for word in words),
    )
)


def triggers(toks: tuple[Tok, ...]) -> tuple[Trigger, ...]:
    """The words of a sentence that tell of people killed, wounded, captured, displaced or missing."""
    found: list[Trigger] = []
    deadly = any(tok.lower == "death" for tok in toks)
    i = 0
    while i < len(toks):
        step = 1
        harmed = toks[i].lower in _INJURY_VERBS
        injury = _injury(toks, i) if harmed else _to_death(toks, i) if deadly else None
        injury = injury or (_taken(toks, i) if toks[i].lower in _TAKERS else None)
        injury = injury or (_fell(toks, i) if toks[i].lower == "fell" else None)
        if injury:
            found.append(injury)
            step = injury.last - i
        else:
            for words, what, forms in _TRIGGERS.get(toks[i].lower, ()):
                if starts(toks, i, words) and (words[0] not in _ABBREVIATED or _abbreviated(toks, i)):
                    whose = words[-1] in BODIES and starts(toks, i + len(words), ("of",))
                    step = len(words) + whose  # "the mutilated bodies of two men"
                    found.append(Trigger(i, i + step, what, _ACTIVE if whose else forms))
                    break
        i += step
    undone = (_quoted, _of_power, _stayed)
    return tuple(t for t in found if not (_describes(toks, t, found) or any(u(toks, t) for u in undone)))


def _stayed(toks: tuple[Tok, ...], t: Trigger) -> bool:
    """ "Two men who had been unable to flee": nobody went."""
    before = [tok.lower for tok in toks[max(0, t.first - 2) : t.first + 1]]
    return t.what == "displaced" and "unable" in before


def _of_power(toks: tuple[Tok, ...], t: Trigger) -> bool:
    """ "The colonel, a former legionnaire, seized power": nobody was taken."""
    after = toks[t.last].lower if t.last < len(toks) else ""
    return t.what == "captured" and after in _NOBODY


def _quoted(toks: tuple[Tok, ...], t: Trigger) -> bool:
    """'40 were "neutralised"': a word that its speaker alone uses for killed."""
    return bool(t.first) and toks[t.first].lower in _EUPHEMISMS and toks[t.first - 1].text in _QUOTES


def _abbreviated(toks: tuple[Tok, ...], i: int) -> bool:
    """Whether "KIA" stands in capitals at the end of a phrase; "the KIA attacked" is somebody."""
    after = toks[i + 1].lower if i + 1 < len(toks) else ""
    return toks[i].text.isupper() and (not after[:1].isalpha() or after in ("and", "in", "at", "near"))


def _describes(toks: tuple[Tok, ...], t: Trigger, others: list[Trigger]) -> bool:
    """ "killing five displaced people", "a camp for displaced people", "the bodies of two missing men": it
    says who they are."""
    if t.what == "missing" and "adjective" in t.forms:
        dead = (o for o in others if o.what == "killed" and toks[o.last - 1].lower == "of")
        return any(0 < t.first - o.last <= _DEAD_NEAR for o in dead)
    if t.what == "killed" and t.last - t.first == 1 and _only_says_who(toks, t):
        return True  # "a mural of a slain rapper"
    if t.what == "missing" and "intransitive" in t.forms and t.first and toks[t.first - 1].lower == "the":
        return True  # "mothers of the disappeared"
    if (
        t.what not in ("displaced", "captured")
        or not t.forms & {"participle", "adjective"}
        or not 0 < t.first < len(toks) - 1
    ):
        return False
    after, before = toks[t.last].lower if t.last < len(toks) else "", toks[t.first - 1].lower
    people = after in _CAS["plain_people"] or (after.endswith("s") and after.isalpha())
    harmed = any(o is not t and o.what in _HARM and abs(o.first - t.first) <= _NEAR for o in others)
    beside = harmed and not before.endswith("ly") and before not in _BE
    return people and (beside or _held(toks, t.first))


def _only_says_who(toks: tuple[Tok, ...], t: Trigger) -> bool:
    """ "The slain rapper", "of a murdered priest": told before, or in passing."""
    before = toks[t.first - 1].lower if t.first else ""
    after = toks[t.last].lower if t.last < len(toks) else ""
    return toks[t.first].lower in _SAYS_WHO and before in ("a", "an", "the", "of") and somebody(after)


def _held(toks: tuple[Tok, ...], at: int) -> bool:
    """Whether displaced people are only told of for what is theirs: "a camp for internally displaced people";
    "thousands of displaced people" is still a figure."""
    k = at - 1
    while k > 0 and toks[k].lower.endswith("ly"):
        k -= 1
    if toks[k].lower == "of" and k > 0:
        return toks[k - 1].lower not in _MANY and not toks[k - 1].text[0].isdigit()
    return toks[k].lower in _PREPOSITIONS or any(
        k + 1 >= len(p) and starts(toks, k + 1 - len(p), p) for p in _HOLDING
    )


def _fell(toks: tuple[Tok, ...], i: int) -> Trigger | None:
    """ "Fell in a 20-minute firefight": up to two words before the word for a fight; "two soldiers fell"."""
    before = toks[i - 1].lower if i else ""
    whose = before == "men" and i > 1 and toks[i - 2].lower in _THEIRS
    after = toks[i + 1].lower if i + 1 < len(toks) else ""
    if (
        (whose or bears_arms(before))
        and after not in _NO_DEATH
        and _numbered(toks, i - 4 if whose else i - 2)
    ):
        return Trigger(i, i + 1, "killed", frozenset({"intransitive"}))
    if not starts(toks, i + 1, ("in", "a")) and not starts(toks, i + 1, ("in", "an")):
        return None
    at = next((j for j in range(i + 3, min(i + 6, len(toks))) if toks[j].lower in _FIGHTS), None)
    return Trigger(i, at + 1, "killed", frozenset({"intransitive"})) if at else None


def _numbered(toks: tuple[Tok, ...], at: int) -> bool:
    """Whether a number, or what stands between it and who they are, is at a word: "two Syrian | soldiers"."""
    for k in range(at, max(-1, at - _WHICH - 1), -1):
        if says_number(toks[k].lower):
            return True
        if toks[k].lower in STOPS or not toks[k].text[0].isalpha():
            return False
    return False


def _injury(toks: tuple[Tok, ...], i: int) -> Trigger | None:
    """ "sustained serious bullet wounds": up to four words between."""
    for j in range(i + 1, min(i + 6, len(toks))):
        if toks[j].lower in _INJURY_NOUNS:
            return Trigger(i, j + 1, "wounded", frozenset({"intransitive"}))
        if not toks[j].text[0].isalpha():
            return None
    return None


def _taken(toks: tuple[Tok, ...], i: int) -> Trigger | None:
    """ "took three nurses hostage", "took two men from their homes": the people stand between."""
    for j in range(i + 2, min(i + 8, len(toks))):
        if toks[j].lower in HELD or any(starts(toks, j, words) for words in _FROM_HOMES):
            return Trigger(i, i + 1, "captured", frozenset({"active"}))
        if not toks[j].text[0].isalnum():
            return None
    return None


def _to_death(toks: tuple[Tok, ...], i: int) -> Trigger | None:
    """ "chopped to death", "hacked, shot or burned to death", "beat them to death", whatever the verbs."""
    theirs = any(starts(toks, i + 1, (them, "to", "death")) for them in _PRONOUNS)
    if theirs and toks[i].lower.isalpha() and toks[i].lower != "of":  # "stabbed one of them to death"
        return Trigger(i, i + 1, "killed", _ACTIVE)
    if not _done_to(toks, i):
        return None
    last = i + 1
    while not starts(toks, last, ("to", "death")):
        while last < len(toks) and toks[last].lower in _LISTING:
            last += 1
        if toks[last - 1].lower not in _LISTING or not _done_to(toks, last):
            return None
        last += 1
    forms: frozenset[Form] = _ACTIVE if toks[i].lower.endswith("ing") else frozenset({"participle"})
    return Trigger(i, last + 2, "killed", forms)


def _done_to(toks: tuple[Tok, ...], i: int) -> bool:
    """Whether a word may say how somebody was killed ("beaten"), and not that he was taken ("abducted")."""
    word = toks[i].lower if i < len(toks) else ""
    taken = any(len(words) == 1 and what not in _HARM for words, what, _ in _TRIGGERS.get(word, ()))
    return word.endswith(("ed", "en", "nt", "t", "ing")) and word not in DEATH_BUT and not taken
