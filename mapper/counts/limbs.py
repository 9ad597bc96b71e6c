"""People who were hurt where nobody dies of it at once: "shot in the leg", "breaking his arm". Pure."""

from collections.abc import Iterator
from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.passives import no_object
from ..words.people import somebody
from .harmwords import Trigger
from .people import People
from .quantities import Quantity
from .tolls import Harm

_CAS: dict[str, Any] = load("casualties")["en"]
_HIT, LIMBS = frozenset(_CAS["hit_somewhere"]), frozenset(_CAS["limbs"])
_SENT, _CARE = frozenset(_CAS["sends_to_care"]), frozenset(("hospital", "hospitals", "clinic"))
_BROKE, _BONES = frozenset(_CAS["breaks"]), frozenset(_CAS["bones"])
_WHICH = grammar("en", "theirs") | frozenset(_CAS["which_limb"])
#: So many words behind the blow its place on the body is told.
_FAR = 12


def limbs(people: People) -> Iterator[Harm]:
    """Those who were shot or stabbed in a limb, by the verb and the place on the body behind it."""
    for k in range(len(people.toks)):
        if people.word(k) not in _HIT or not _in_a_limb(people, k):
            continue
        if any(t.what == "killed" and "intransitive" in t.forms and t.first > k for t in people.trigs):
            continue  # "was shot in the leg and died"
        hit = _whom(people, k)
        if hit is not None and hit.kind == "people" and hit.first not in people.claimed:
            people.claimed.add(hit.first)
            yield Harm(hit, "wounded", Trigger(k, k + 1, "wounded", frozenset({"active"})))
    for k in range(len(people.toks) - 2):
        sent = people.by_first.get(k + 1) if people.word(k) in _SENT else None
        if sent is not None and sent.first not in people.claimed and _to_hospital(people, sent.last):
            people.claimed.add(sent.first)
            yield Harm(sent, "wounded", Trigger(k, k + 1, "wounded", frozenset({"active"})))
        whose = _whose_bone(people, k)
        if whose is not None and whose.first not in people.claimed:
            yield Harm(whose, "wounded", Trigger(k, k + 1, "wounded", frozenset({"active"})))


def _to_hospital(people: People, k: int) -> bool:
    """ "Sending three | to hospital", "put two in a hospital"."""
    said = [people.word(j) for j in range(k, k + 3)]
    return said[0] in ("to", "in", "into") and not _CARE.isdisjoint(said[1:])


def _whose_bone(people: People, k: int) -> Quantity | None:
    """ "Breaking his arm", "fractured the driver's skull": one who is hurt."""
    if people.word(k) not in _BROKE:
        return None
    at = k + 1 + (people.word(k + 1) in ("the", "a"))
    owner, bone = people.word(at), at + 1
    while people.word(bone) in _WHICH:
        bone += 1
    if people.word(bone) not in LIMBS | _BONES:
        return None
    if owner in ("his", "her"):
        if not (people.word(k).endswith("ing") or people.word(k - 1) == "and"):
            return None  # "a cyclist fractured his collarbone"
        return Quantity(at, at + 1, 1, 1, "", "", "people", "pronoun")
    if not owner.endswith(("'s", "’s")) or not somebody(owner[:-2]):
        return None
    return Quantity(at, at + 1, 1, 1, "", owner[:-2], "people", "article")


def _in_a_limb(people: People, k: int) -> bool:
    """Whether "in the leg", "in his left leg", "in both legs" stands behind it; no "in the arms depot"."""
    near = range(k + 1, min(k + _FAR, len(people.toks)))
    for at in (j + 1 for j in near if people.word(j) == "in"):
        while people.word(at) in _WHICH:
            at += 1
        after = people.word(at + 1)
        if people.word(at) in LIMBS and (not after.isalpha() or after in no_object()):
            return True
    return False


def _whom(people: People, k: int) -> Quantity | None:
    """Whom it hit: the object of "shot", or who "was shot"."""
    passive = people.word(k - 1) in grammar("en", "be")
    return people.by_last.get(k - 1) if passive else people.by_first.get(k + 1)
