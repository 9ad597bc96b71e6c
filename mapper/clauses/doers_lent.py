"""Who did it in a clause that names nobody: the force whose strikes the paragraph tells of. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import ARMED, BATTLES, CIVILIANS, REMOTE
from ..draft import Draft, Found
from ..model import ActorMention
from ..reading import Reading
from ..words.grammar import words as grammar
from .same_subject_ar import same_subject

#: Kinds of weapons that strike from afar; so many sentences back at most.
_AFAR, _REACH = frozenset(("air", "drone")), 3
#: Attacks are told at most so many paragraphs before they are claimed; how their plurals and duals end.
_NEAR, _SEVERAL = 2, ("s", "ات", "ين")
#: … and they are as many as stand there.
_ALL = 100
#: "And … too" before a verb is so many characters long.
_TOO = 5
#: Classes of verbs whose subject may go on from the sentence before.
_DONE_TOO = (
    "airstrike",
    "shelling",
    "assault",
    "arrest",
    "looting",
    "strike",
    "disrupted",
    "regain",
    "capture",
)


def lent_doers(drafts: Sequence[Draft], reading: Reading, found: Found) -> tuple[Draft, ...]:
    """The drafts; what "was hit" in a paragraph of one force's strikes was hit by that force.

    "Israeli strikes killed 20. The first hit a car. Soon after, two houses were hit in X".
    """
    made: list[Draft] = []
    for draft in drafts:
        lent = _lent(draft, made) if _struck(draft) or _one_more(draft) else draft
        arabic = draft.in_arabic
        lent = same_subject(_same_subject(lent, made), made, reading, found) if arabic else _they(lent, made)
        made.append(lent)
    return _claimed_together(made)


def _they(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "The rebels stormed X. They took Y the same day": those in arms who act in the sentence before."""
    lead = draft.lead
    opens = lead.first in (1, 2) and not grammar("en", "they_all").isdisjoint(draft.words)
    acts = opens and lead.part == "verb" and lead.form == "past" and not (lead.passive or draft.initiators)
    told = [d for d in before if d.sentence == draft.sentence - 1 and d.paragraph == draft.paragraph]
    doers = {a.name: a for d in told for a in d.initiators if a.category in ARMED}
    if not acts or len(doers) != 1 or lead.cls.type not in (BATTLES, CIVILIANS, REMOTE):
        return draft
    return draft.done_by(doers.values())


def _same_subject(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "شن الطيران غارة. كما أغار على كفررمان": a verb behind "and … too" that names nobody has
    the subject of the sentence before, or of the clause before in its own, where that has one."""
    lead = draft.lead
    named = any(a.start >= lead.end for a, _ in draft.actors) or bool(draft.initiators)
    apart = draft.sentence - before[-1].sentence if before else -1
    second = lead.first == 1 if apart else 0 < lead.start - draft.start <= _TOO
    too = draft.start <= lead.start and second and not draft.words.isdisjoint(grammar("ar", "too"))
    verb = lead.part == "verb" and not lead.passive and lead.cls.name in _DONE_TOO
    if named or not (too and verb) or apart not in (0, 1):
        return draft
    doers = {a.name: a for a in before[-1].initiators}
    same = before[-1].paragraph == draft.paragraph and len(doers) == 1
    return draft.done_by(doers.values()) if same else draft


def _claimed_together(drafts: list[Draft]) -> tuple[Draft, ...]:
    """The drafts; "X claimed the attacks" gives X to each attack told right before that nobody made, "X was
    behind both attacks" to two."""
    for at, claim in enumerate(drafts):
        doer, number = _claims_several(claim)
        if doer is None:
            continue
        for k in range(at - 1, -1, -1):
            if claim.paragraph - drafts[k].paragraph > _NEAR or not number or not _done_by_nobody(drafts[k]):
                break
            drafts[k] = drafts[k].done_by([doer])
            number -= not drafts[k].definite
    return tuple(drafts)


def _claims_several(draft: Draft) -> tuple[ActorMention | None, int]:
    """Who claims several attacks in a draft: "مسؤوليته عن الهجمات", "responsibility for the attacks", and how
    many at most."""
    both = "both" in draft.words
    several = (draft.definite or both) and draft.lead.text.endswith(_SEVERAL) and draft.lead.part == "noun"
    if not several or not any(t.cls.name == "claim" for t in draft.triggers):
        return None, 0
    doers = [a for a in draft.initiators if a.named]
    doer = doers[0] if len(doers) == 1 and draft.status == "asserted" else None
    return doer, 2 if both else _ALL


def _done_by_nobody(draft: Draft) -> bool:
    """Whether a draft tells of an attack that nobody is said to have made."""
    nobody = not draft.initiators and draft.status == "asserted"
    return nobody and (bool(draft.weapons) or any(t.cls.type == REMOTE for t in draft.triggers))


def _struck(draft: Draft) -> bool:
    passive = draft.lead.cls.name == "strike" and draft.lead.passive
    nobody = not draft.weapons and not draft.initiators
    return passive and nobody and draft.status == "asserted" and draft.relation == "main"


def _one_more(draft: Draft) -> bool:
    """ "A second strike, on Y, wounded two": one more of the blows told before."""
    blow = draft.lead.part == "noun" and draft.lead.cls.type == REMOTE and draft.one_of
    return blow and not draft.initiators and draft.status == "asserted"


def _lent(draft: Draft, before: Sequence[Draft]) -> Draft:
    """A draft with the doer and the means of the strikes told right before, if those are one force's."""
    near = [d for d in before[-_REACH:] if draft.sentence - d.sentence <= _REACH]
    if not near or near[-1].paragraph != draft.paragraph or not all(_remote(d) for d in near):
        return draft
    doers = {a.name: a for d in near for a in d.initiators}
    if len(doers) != 1:
        return draft
    (doer,) = doers.values()
    weapons = frozenset().union(*(d.facts.weapons for d in near))
    facts = replace(draft.facts, initiators=draft.facts.initiators | {doer.category}, weapons=weapons)
    return replace(draft, actors=((doer, "initiator"), *draft.actors), facts=facts)


def _remote(draft: Draft) -> bool:
    harm = draft.lead.cls.name == "kill" and draft.lead.passive
    return draft.lead.cls.type == REMOTE or bool(draft.facts.weapons & _AFAR) or harm
