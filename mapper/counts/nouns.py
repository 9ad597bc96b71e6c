"""The nouns beside a number, and whether they are people: "five of its soldiers", "members of X". Pure."""

from itertools import takewhile
from typing import Any, Literal

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import WORDS, Tok, number

Kind = Literal["people", "bare", "noun", "thing"]

_CAS: dict[str, Any] = load("casualties")["en"]
PEOPLE = frozenset(w for words in _CAS["people"].values() for w in words)
THINGS = frozenset(_CAS["things"])
STOPS = frozenset(_CAS["stops"]) | frozenset(_CAS["prepositions"])
AUX = frozenset(_CAS["aux"])
_INSIDE = frozenset('/&"“”')
_BODIES = grammar("en", "armed_bodies")
#: … and those whose members carry no arms.
_CIVIL = grammar("en", "civil_bodies")
HELD = grammar("en", "held_as")
OWNERS, _THEM = grammar("en", "owners"), grammar("en", "them")
_ADVERBS = HELD | grammar("en", "behind_people")
#: Behind another noun a person: "a village head".
_CHIEF = frozenset({"head", "heads"})
_FALLEN = frozenset(_CAS["fallen"])
#: So many words say whose body of men it is.
_BODY = 3


def noun(toks: tuple[Tok, ...], i: int, taken: frozenset[int]) -> tuple[int, Kind]:
    """The nouns after a number: where they end, and whether they are people."""
    j = i
    while j < len(toks) and j - i < 7 and j not in taken:
        tok = toks[j]
        stop = tok.lower in STOPS or (tok.lower in AUX and not tok.text.isupper())
        if (
            tok.text in _INSIDE
            and j > i
            and j + 1 < len(toks)
            and toks[j + 1].text[0].isalnum()
            and j + 1 not in taken
        ):
            j += 1
            continue
        if not tok.text[0].isalnum() or (stop and not (tok.text.isupper() and len(tok.text) > 1)):
            break
        seen = j > i and toks[j - 1].lower in PEOPLE
        if (
            seen
            and (tok.lower.endswith(("ing", "ed", "ly")) or tok.lower in _ADVERBS)
            and (tok.lower not in PEOPLE or tok.lower in HELD)
        ):
            break
        if j > i and (tok.lower in WORDS or tok.text[0].isdigit()) and "year-old" not in tok.lower:
            break
        j += 1
    heads = [k for k in range(i, j) if toks[k].lower in PEOPLE or (k > i and toks[k].lower in _CHIEF)]
    if heads:
        head = heads[-1]
        tail = [toks[k].lower for k in range(head + 1, j)]
        if any(w in THINGS for w in tail) or (
            singular(toks[head].lower) and any(w.endswith("s") and not w.endswith("ss") for w in tail)
        ):
            return j, "thing"
        return head + 1, "people"
    if j == i:
        return j, "bare"
    return j, "thing" if any(toks[k].lower in THINGS for k in (i, j - 1)) else "noun"


def counted(toks: tuple[Tok, ...], i: int, taken: frozenset[int]) -> tuple[int, Kind]:
    """The noun of a quantity at ``i``, through "of the" ("five of its soldiers")."""
    if i < len(toks) and toks[i].lower == "of":
        j = i + 1
        while j < len(toks) and toks[j].lower in OWNERS:
            j += 1
        if j < len(toks) and (toks[j].lower in _THEM or toks[j].lower in ("those", "injured", "wounded")):
            return j + 1, "people"
        whole = number(toks, j, "") if j < len(toks) else None
        if whole and j + whole[2] < len(toks) and toks[j + whole[2]].lower in _FALLEN:
            return i, "bare"  # "eleven of the 30 wounded": a part, and the whole behind it
        end, kind = noun(toks, j, taken)
        return (end, kind) if kind in ("people", "noun") else (i, "bare")
    return noun(toks, i, taken)


def of_members(toks: tuple[Tok, ...], end: int) -> int:
    """Through "of the Free Army" after members: names after "of" belong to who they are."""
    j = end
    if j < len(toks) and toks[j].lower in ("of", "from"):
        j += 1
        if j < len(toks) and toks[j].lower in ("the", "a", "an"):
            j += 1
        first = j
        while (
            j < len(toks) and j - first < 6 and (toks[j].text[0].isupper() or toks[j].text.startswith("al-"))
        ):
            j += 1
        if j > first:
            return _past_bodies(toks, j)  # "of Yemen's government forces"
        while j < len(toks) and j - first < 5 and toks[j].text.islower() and toks[j].lower not in STOPS | AUX:
            j += 1
            if toks[j - 1].lower in _BODIES | _CIVIL:
                return j
    return end


def _past_bodies(toks: tuple[Tok, ...], at: int) -> int:
    """Behind the words for the body whose members are told of, or ``at`` where there are none."""
    behind = range(at, min(at + _BODY, len(toks)))
    plain = list(takewhile(lambda k: toks[k].text.islower() and toks[k].lower not in STOPS | AUX, behind))
    return max((k + 1 for k in plain if toks[k].lower in _BODIES), default=at)


def joined(toks: tuple[Tok, ...], first: int, last: int) -> str:
    """The words of a stretch as one string."""
    return " ".join(t.text for t in toks[first:last])


def singular(word: str) -> bool:
    """Whether a noun is for one person."""
    plural = word.partition("-")[0].endswith(("s", "men", "people", "children")) or word == "passersby"
    return word == "head" or (word in PEOPLE and not plural)
