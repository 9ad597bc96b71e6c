"""Who goes on doing in Arabic without being named again: "اقتحم مسلحون القرية. وأحرقوا منازلها". Pure.

A verb that opens a clause with "and" and holds its subject in itself ("وقتلوا") is of those who acted in the
clause or sentence before, or stand behind the verb that opens that sentence ("دخلت قوة من الجيش القرية. وقتلت
ثلاثة"); if it gives neither place nor day, it was there and then.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import ARMED
from ..draft import Draft, Found
from ..geometry.levels import HAPPENED
from ..model import ActorMention
from ..reading import Reading
from ..words.arabic import THIRD_PERSON, fold, forms
from ..words.grammar import words as grammar
from .lead import burned_by_arms

#: Before the verb, "and" or "then" is so many characters long; how a verb of several people ends.
_AND, _THEY = 4, ("وا", *(f"و{pronoun}" for pronoun in THIRD_PERSON))
#: Behind the verb that opens a sentence stands who acts, so few words from its beginning.
_OPENING = 3
#: How the verb of a force ends, which is written as a woman; and a number of men, or a pair of them.
_SHE, _OF_MEN = "ت", ("ه", "ين", "احد")


def same_subject(draft: Draft, before: Sequence[Draft], reading: Reading, found: Found) -> Draft:
    """A draft with those who acted right before, where its verb holds its subject in itself."""
    if draft.initiators or not _goes_on(draft):
        return draft
    told = _right_before(draft, before)
    doers = {a.name: a for d in told for a in d.initiators}
    if not told:
        return _of_who_opens(draft, reading, found)
    (doer, *others) = (*doers.values(), None)
    if doer is None or len(others) > 1 or not (_they(draft) or _she(draft, doer)):
        return draft
    return _there_and_then(_done_by(draft, doer), told)


def _of_who_opens(draft: Draft, reading: Reading, found: Found) -> Draft:
    """A draft with those behind the verb that opens the sentence before, which tells of no deed: "دخلت قوة من
    الجيش القرية أمس. وقتلت ثلاثة"; it was where and when they went there."""
    earlier = reading.sentences[draft.sentence - 1] if draft.sentence else None
    if earlier is None or earlier.paragraph != draft.paragraph:
        return draft
    here = found.within(earlier.start, earlier.end)
    doer = next(iter(here.actors), None)
    opening = [t for t in earlier.tokens if doer is not None and t.start < doer.start]
    verb = bool(opening) and len(opening) <= _OPENING and grammar("ar", "says").isdisjoint(opening[0].forms)
    if doer is None or not verb or doer.category not in ARMED:
        return draft
    she = opening[0].text.endswith(_SHE) and _men_behind(draft)
    if not (she or _they(draft)):
        return draft
    own = any(p.role in HAPPENED for p in draft.places)
    there = () if own else tuple(p for p in here.places if p.role in (*HAPPENED, "toward"))
    date = draft.date or next(iter(here.dates), None)
    return replace(_done_by(draft, doer), places=(*draft.places, *there), date=date)


def _done_by(draft: Draft, doer: ActorMention) -> Draft:
    done = draft.done_by([doer])
    lead = burned_by_arms(done.triggers, done.lead, done.actors, "ar")
    return replace(done, lead=lead, facts=replace(done.facts, lead=lead.cls.name))


def _right_before(draft: Draft, before: Sequence[Draft]) -> list[Draft]:
    """What the clauses before tell of the same sentence, or of the one before it in the same paragraph."""
    here = [d for d in before if d.sentence == draft.sentence]
    near = here or [d for d in before if d.sentence == draft.sentence - 1]
    return [d for d in near if d.paragraph == draft.paragraph and d.status in ("asserted", "ongoing")]


def _goes_on(draft: Draft) -> bool:
    """Whether a verb in the active opens a clause with "and" and tells of what was done."""
    lead = draft.lead
    joined = fold(lead.text)[:1] in "وف" or lead.start > draft.start
    verb = lead.part == "verb" and lead.form != "s" and not lead.passive and draft.status == "asserted"
    return verb and joined and lead.start - draft.start <= _AND


def _they(draft: Draft) -> bool:
    """Whether the verb is of several people: "وقتلوا", "وخطفوهم"."""
    return fold(draft.lead.text.split()[0]).endswith(_THEY)


def _she(draft: Draft, doer: ActorMention) -> bool:
    """Whether the verb is of a force, which is "she"."""
    body = doer.category in ARMED and not grammar("ar", "bodies").isdisjoint(forms(doer.text.split()[0]))
    return body and _men_behind(draft)


def _men_behind(draft: Draft) -> bool:
    """Whether men stand behind a verb of "her", who would not be "she" if it befell them: "وقتلت أحد عشر من
    السكان", "واعتقلت شابين"."""
    whom = next((c for c in draft.counts if c.start == draft.lead.end + 1), None)
    men = whom is not None and fold(whom.text.split()[0]).endswith(_OF_MEN)
    return men and fold(draft.lead.text).endswith(_SHE)


def _there_and_then(draft: Draft, told: Sequence[Draft]) -> Draft:
    """The draft at the places and on the day told last before it, unless it gives its own."""
    where = next((d.places for d in reversed(told) if any(p.role in HAPPENED for p in d.places)), ())
    when = next((d.date for d in reversed(told) if d.date is not None and not d.told_on), None)
    own = any(p.role in HAPPENED for p in draft.places)
    return replace(draft, places=draft.places if own else (*draft.places, *where), date=draft.date or when)
