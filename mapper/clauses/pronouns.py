"""Who acts in a clause that names nobody, and its day: "in May, when they set it on fire". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.deeds import TAKEN
from ..acled.kinds import CROWDS
from ..draft import Draft
from ..model import ActorMention, DateMention
from ..reading import Sentence
from ..words.grammar import words

#: The pronoun of a clause stands among so many words at its head.
_HEAD = 3
#: At most so many characters lie between somebody and the "who" that goes on about them.
_BESIDE = 3


def taken_up(
    sentence: Sentence,
    made: Sequence[Draft],
    actors: Sequence[ActorMention],
    dates: Sequence[DateMention],
    lang: str,
) -> list[Draft]:
    """The drafts of a sentence; one whose subject is a pronoun has the initiators that it stands for.

    "They" are those who act in the clause before, as they are where "and" stands right before the verb;
    "who" is the one named right before it; "when" is the day right before it.
    """
    found: list[Draft] = []
    for draft in made:
        opening = [t.lower for t in sentence.tokens if draft.start <= t.start < draft.lead.start][:_HEAD]
        lent: tuple[ActorMention, ...] = ()
        if found and draft.lead.part == "verb" and not draft.lead.passive and not draft.initiators:
            shares = draft.relation == "new" or (draft.relation == "and" and bool(draft.places))
            led = [word for word in opening if not word.endswith("ly")]  # "and briefly seized X"
            shares = shares and (words(lang, "conjoins") | words(lang, "sequences")).issuperset(led)
            right_before = [t.lower for t in sentence.tokens if t.end <= draft.lead.start][-1:]
            if shares and draft.date is None:
                draft = replace(draft, date=found[-1].date, told_on=found[-1].told_on)
            if shares or {*opening, *right_before} & words(lang, "they"):
                lent = found[-1].initiators
            elif draft.relation == "after" and _does_before(draft, opening):
                lent = found[-1].initiators  # "killed 56 people after seizing the town"
            elif opening[:1] and opening[0] in words(lang, "who"):
                lent = tuple(a for a in actors if 0 <= draft.start - a.end <= _BESIDE)
        if found and draft.date is None and opening[:1] and opening[0] in words(lang, "when"):
            day = next((d for d in dates if 0 <= draft.start - d.end <= _BESIDE), None)
            draft = replace(draft, date=day)
        found.append(_with(draft, lent))
    return found


def _does_before(draft: Draft, opening: Sequence[str]) -> bool:
    """ "… | after seizing the town", but not "after coming under attack"."""
    return draft.lead.form == "ing" and len(opening) == 1 and not draft.lead.lemma.startswith("come under")


def _with(draft: Draft, lent: tuple[ActorMention, ...]) -> Draft:
    if not lent:
        return draft
    kinds = draft.facts.initiators | {a.category for a in lent}
    own = tuple((a, r) for a, r in draft.actors if a not in lent)
    cast = (*((a, "initiator") for a in lent), *own)
    violent = draft.facts.crowd_violence or (draft.lead.cls.name == "assault" and bool(kinds & CROWDS))
    won = draft.lead.cls.name in TAKEN and all(a.category == "state" for a in lent)
    facts = replace(
        draft.facts,
        initiators=frozenset(kinds),
        crowd_violence=violent,
        government_wins=draft.facts.government_wins or won,
    )
    return replace(draft, actors=cast, facts=facts)
