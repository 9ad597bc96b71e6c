"""Where somebody acts in Arabic: a country before a verb, "security" behind its shots. Pure."""

from dataclasses import replace
from functools import cache

from ..lexicon import load
from ..words.arabic import ARTICLE, fold, forms, written_before
from ..words.grammar import words as grammar
from ..words.phrases import Atom
from ..words.triggerwords import words as trigger_words
from .accusative_ar import is_adjective
from .lexicon import Entry, Named, Nation
from .lexicon_ar import phrases

#: Who accuses somebody stands before him, behind the verb, in so many words with it.
_ACCUSER = 3
#: Classes of deeds of arms, and how far before "from" one stands.
_ARMS = frozenset(("shelling", "airstrike", "strike", "assault", "offensive", "arrest", "chemical"))
_FROM = 4
#: Classes of nouns that "armed" describes; how the plural of men ends.
ARMED_DEEDS = ("assault", "offensive", "clash", "conflict")
_MEN = ("ون", "ين")


def read_at(line: list[Atom], at: int) -> tuple[Entry, int] | None:
    """What stands at ``at`` and where it ends; a country's name that is the adjective here is read as one."""
    hit = phrases().at(line, at)
    if hit is None or not isinstance(hit[0], Nation) or hit[0].form != "country":
        return hit
    adjective = is_adjective([atom.key for atom in line[max(0, at - 2) : at]], line[at].key)
    return (replace(hit[0], form="adjective"), hit[1]) if adjective else hit


@cache
def verbs() -> frozenset[str]:
    """First words of the verbs that make a country behind or before them a party."""
    told = {
        first for first, rows in trigger_words("ar").entries.items() if any(e.part == "verb" for e in rows)
    }
    return frozenset(told | {fold(word) for word in load("actor_words")["ar"]["agency_verbs"].split()})


def acts(line: list[Atom], at: int, end: int, nation: Nation) -> bool:
    """Whether the words around a country make it a party: a verb before it, or behind it at a beginning.

    Behind a verb of violence a capital is one only with an object: "غارات استهدفت صنعاء وصعدة" hit it.
    """
    if written(line[at]):
        second = (
            written(line[at]).endswith("و") and at > 1 and line[at - 2].key in grammar("ar", "between_two")
        )
        party = nation.form != "capital" or phrases().at(line, at - 1) is not None
        return second and party and not _border(line, at - 3)  # "الطريق بين حلب ودمشق" leads to a city
    before = line[at - 1] if at and line[at].joined else None
    if before is not None:
        known = verbs()
        then = line[end].key if end < len(line) and line[end].joined else ""
        if before.key in grammar("ar", "that") and then in known and _takes(line, end):
            return True  # "قالت بغداد إن أنقرة قصفت"
        if not known.isdisjoint(forms(before.text)) or before.key == "قبل":
            struck = nation.form == "capital" and before.key in trigger_words("ar").entries
            return not struck or _object_at(line, end)
        if before.key in grammar("ar", "between_two"):
            return not _border(line, at - 2)
        accusing, charges = grammar("ar", "accusing"), grammar("ar", "charges")
        accuses = any(line[k].key in accusing for k in range(max(0, at - _ACCUSER), at - 1))
        return accuses and (then.startswith("ب") or then in charges)  # "حمّل حزب الله إسرائيل المسؤولية"
    end = _past_others(line, end)
    return end < len(line) and line[end].joined and line[end].key in verbs()


def _past_others(line: list[Atom], at: int) -> int:
    """Behind the countries that "and" joins to one, and قد: "روسيا وتركيا قد اتفقتا"."""
    while at < len(line) and line[at].joined:
        hit = phrases().at(line, at)
        if line[at].key == "قد":
            at += 1
        elif hit is not None and isinstance(hit[0], Nation) and written(line[at]) == "و":
            at = hit[1]
        else:
            break
    return at


def _border(line: list[Atom], at: int) -> bool:
    """Whether a word for what lies between two countries stands there: "المعبر الحدودي بين X وY"."""
    return at >= 0 and not grammar("ar", "borders").isdisjoint(forms(line[at].text))


def _takes(line: list[Atom], at: int) -> bool:
    """Whether a verb of violence has an object behind it: "إن أنقرة قصفت قرى", but "إن بيروت قصفت فجرا"."""
    if line[at].key not in trigger_words("ar").entries:
        return True
    return _object_at(line, at + 1)


def _object_at(line: list[Atom], at: int) -> bool:
    """Whether a word stands there to which something may have been done."""
    object_ = line[at] if at < len(line) and line[at].joined else None
    plain = object_ is not None and object_.key.isalpha() and object_.key[:1] not in ("ب", "ل", "و")
    small = (grammar("ar", "prepositions"), grammar("ar", "times"))
    return plain and object_ is not None and not any(object_.key in listed for listed in small)


def shoots(line: list[Atom], at: int, end: int) -> bool:
    """Whether "security" is the force called so: behind whose shots, or a verb, these were, or before one at
    a beginning."""
    if at and line[at].joined:
        before = line[at - 1]
        agents = [grammar("ar", use) for use in ("munitions", "agents", "agent_pairs")]
        return any(not listed.isdisjoint(forms(before.text)) for listed in (*agents, verbs()))
    return end < len(line) and line[end].joined and line[end].key in verbs()


def strikes(line: list[Atom], at: int, end: int) -> bool:
    """Whether "the regime" is the force called so: behind a deed of arms or what it is armed with, or before
    such a verb at a beginning; but not in "إسقاط النظام"."""
    own = written(line[at]) in ("", "ل", "لل")
    if at and line[at].joined and own:
        before = forms(line[at - 1].text)
        arms = (grammar("ar", use) for use in ("munitions", "agents", "agent_pairs", "arms_of", "belonging"))
        if not frozenset().union(*arms).isdisjoint(before) or _of_arms(line[at - 1]):
            return True
        behind = line[max(0, at - _FROM) : at - 1] if line[at - 1].key == "من" else []
        return any(map(_of_arms, behind))  # "قصف مدفعي من النظام"
    return own and end < len(line) and line[end].joined and _of_arms(line[end])


def _of_arms(atom: Atom) -> bool:
    """Whether a word tells of a deed of arms."""
    entries = trigger_words("ar").entries
    return any(
        e.cls in _ARMS and len(e.words) == 1 for form in forms(atom.text) for e in entries.get(form, ())
    )


def written(atom: Atom) -> str:
    """What is written on to a name in front: "و" of "وإسرائيل", "ب" of "بسوريا"."""
    return written_before(atom.text, phrases().firsts).removesuffix(ARTICLE)


def of_several(key: str, before: Atom) -> bool:
    """Whether a word in the plural of men stands behind one thing, which is theirs and not described by it:
    "برصاص مسلحين", "هجوم مسلحين"."""
    several = key.endswith(_MEN) and not before.key.endswith(_MEN)
    deeds = (e.cls for form in forms(before.text) for e in trigger_words("ar").entries.get(form, ()))
    arms = not grammar("ar", "munitions").isdisjoint(forms(before.text))
    return several and (arms or any(cls in ARMED_DEEDS for cls in deeds))


def theirs_by_adjective(line: list[Atom], at: int) -> tuple[Named, int] | None:
    """A group whose people those right before are, by an adjective in the plural of men, and where it ends:
    "مسلحون حوثيون"."""
    hit = phrases().at(line, at) if at < len(line) and line[at].joined else None
    if hit is None or not isinstance(hit[0], Named):
        return None
    head, described = line[at - 1].key, line[at].key
    alike = any(head.endswith(end) and described.endswith(end) for end in _MEN)
    both = head.startswith(ARTICLE) == described.startswith(ARTICLE)  # else one did it to the other
    return (hit[0], hit[1]) if alike and both and not written(line[at]) else None
