"""Drafts: what each clause of a report tells, with its actors, counts, places and date. Pure.

A draft is one clause's account; ``merge`` makes events of the drafts that tell of one thing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from ..acled.facts import Facts
from ..acled.kinds import ARMED, REMOTE, STRATEGIC
from ..actors.nations import in_arms, victims
from ..actors.roles import roles as roles_en
from ..actors.roles_ar import roles as roles_ar
from ..actors.scene import Scene
from ..actors.suspects import once_armed, taken_for
from ..actors.tellers import with_teller
from ..actors.topics import CROWD, Told, own_counts, told
from ..detect.triggers import Trigger
from ..masthead import dateline
from ..model import ActorMention, ActorRole, CountMention, DateMention, Mention
from ..reading import Reading, Sentence, between
from ..words.grammar import words as grammar
from ..words.triggerwords import words
from .account import Account, SoFar
from .causes import causes
from .doers_lent import lent_doers
from .draft import HAPPENED, Draft, Found
from .facts import facts_of
from .foremost import brought_down, burned_by_arms, confronted, deeds, harmed_there, lead_trigger, unopposed
from .leads import (
    anew,
    attempted,
    consequence,
    denial,
    novel,
    only_joins,
    own_denial,
    people_taken,
    refers_back,
    relation,
    tolled,
    without_terms,
)
from .lent import IN_FLIGHT, across_ground, name_doer
from .lists import listed, past_names
from .nature import HARM, misfortune
from .own import (
    date_of,
    days_after,
    not_its_victim,
    not_of_tolls,
    of_a_toll,
    of_people,
    of_saying,
    only_told_of,
    own_dates,
    start_behind,
    until_told,
    who_did_it,
)
from .pronouns import taken_up
from .retold import new_toll
from .rubrics import headed, rubric, without_heading
from .shares import shared
from .split import Clause
from .split import split as split_en
from .split_ar import split as split_ar
from .stands import done_by, stands
from .status import status, weak_world
from .whereto import fled_to, not_of_asides, not_spoken_for, own_places, spread_to

#: Kinds of those who fight and hold no office.
_FIGHTERS = ("rebel", "militia", "communal")
#: Classes of triggers whose weapons are what is moved, agreed on or found, and no means.
_HANDLING = ("movement", "agreement", "disrupted", "arrest")
#: So many sentences behind what is told go on about it.
_NEAR = 3
#: Kinds of weapons that act at a distance.
_FROM_AFAR = frozenset(("air", "drone", "artillery", "rocket", "missile"))
#: Language → how a sentence is cut into clauses, and how an actor's part in one is told.
SPLITS = {"en": split_en, "ar": split_ar}
ROLES = {"en": roles_en, "ar": roles_ar}
M = TypeVar("M", bound=Mention)


def drafts(reading: Reading, triggers: Sequence[Sequence[Trigger]], found: Found) -> tuple[Draft, ...]:
    """The drafts of a report in text order; ``found.claimed_spans`` belong to corridors and are left out."""
    other_world = weak_world(reading.text, reading.report.lang)
    everything = found.all()
    names: list[Mention] = [m for m in found.actors if m.named] + [*found.sources, *found.dates]
    named = frozenset(at for m in names for at in range(m.start, m.end))  # "Liberation" of a group's name
    out: list[Draft] = []
    line = dateline(reading.text)
    found, issued = _dated_apart(found, line)
    fire = False  # whether strikes have been told of
    crowd = (-1, -1)  # the last sentence that told of people who gathered, and its paragraph
    for number, sentence in enumerate(reading.sentences):
        span = (sentence.start, sentence.end)
        usable = [t for t in triggers[number] if not _claimed(t, found) and t.start not in named]
        heading = rubric(reading, number)
        usable = without_heading(usable, heading)
        goes_on = crowd == (number - 1, sentence.paragraph)
        own = [*_within(found.places, *span), *_within(found.dates, *span)]
        said = told(reading.text, sentence, usable, reading.report.lang, own, goes_on)
        if (said.crowd and said.openers == "topic_openers") or said.asks is not None:
            crowd = (number, sentence.paragraph)
        fighters = (a for a in _within(found.actors, *span) if a.category in _FIGHTERS)
        near = bool(out) and number - out[-1].sentence <= _NEAR
        armed = any((*_within(found.weapons, *span), *fighters))
        so_far = SoFar(other_world, armed, fire, near)
        for draft in _of_sentence(reading, number, sentence, said, found, everything):
            draft = _dated_back(reading, sentence, draft, out)
            draft = headed(draft, heading)
            if draft.heading is not None or stands(Account(reading, sentence, draft), so_far):
                out.append(_written(sentence, draft, line, issued))
                fire = fire or draft.lead.cls.type == REMOTE or bool(draft.facts.weapons & _FROM_AFAR)
            elif out and out[-1].sentence == number:
                out[-1] = replace(out[-1], actors=(*out[-1].actors, *_parties(draft)))
        name_doer(reading, number, _within(found.actors, *span), out)
    made = listed(reading, triggers, found, () if _only_misfortune(reading, out) else out)
    return lent_doers(past_names(reading, triggers, made))


def _dated_back(reading: Reading, sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> Draft:
    """A draft told by how long before another thing it was: "… on Sunday, a day after rebels struck X"."""
    if draft.relation != "after" or draft.date is not None:
        return draft
    base = next((d.date for d in reversed(out) if d.paragraph == draft.paragraph and d.date), None)
    base = base or next((d.date for d in reversed(out) if d.date), None)
    return replace(draft, date=days_after(reading.text, (sentence.start, draft.start), base))


def _only_misfortune(reading: Reading, out: Sequence[Draft]) -> bool:
    """Whether a report of an accident or a disaster tells of people harmed, and of no deed."""
    harm = all(t.cls.name in HARM for d in out for t in d.triggers) and not any(map(done_by, out))
    return harm and bool(out) and any(misfortune(reading, sentence) for sentence in reading.sentences)


def _dated_apart(found: Found, line: tuple[int, int]) -> tuple[Found, DateMention | None]:
    """What was found without the day of the dateline, and that day: it tells when the report was written."""
    inside = _within(found.dates, *line)
    kept = tuple(d for d in found.dates if d not in inside)
    return replace(found, dates=kept, issued=inside), next((d for d in inside if d.span is not None), None)


def _written(sentence: Sentence, draft: Draft, line: tuple[int, int], issued: DateMention | None) -> Draft:
    """A draft without the dateline that opens its sentence."""
    start = start_behind(sentence, draft.start, draft.lead, draft.places, line)
    opens = draft.start <= line[0] < start
    return replace(draft, start=start, issued=issued if opens else None)


def _parties(draft: Draft) -> Iterator[tuple[ActorMention, ActorRole]]:
    """Who stands behind somebody in a clause that is no event of its own ("a truce brokered by X")."""
    for actor, role in draft.actors:
        if role == "other" and actor.category in ("state", "foreign", "international"):
            yield actor, role


def _claimed(trigger: Trigger, found: Found) -> bool:
    violent = trigger.part == "verb" and trigger.cls.name != "kill" and trigger.cls.type != STRATEGIC
    return not violent and any(a <= trigger.start < b for a, b in found.claimed_spans)


def _within(mentions: Sequence[M], start: int, end: int) -> tuple[M, ...]:
    return tuple(between(mentions, start, end))


def _of_sentence(
    reading: Reading,
    number: int,
    sentence: Sentence,
    said: Told,
    found: Found,
    everything: Sequence[Mention],
) -> Iterator[Draft]:
    triggers = said.triggers
    here = between(everything, sentence.start, sentence.end)
    lang = reading.report.lang
    back = words(lang).back_words
    leading = [t for t in triggers if not refers_back(sentence, t, back)]
    leading = without_terms(sentence, leading, lang)
    own = own_denial(sentence, leading, lang)
    if own is not None or not leading:
        denied = own or denial(sentence, triggers, lang)
        if denied is not None:
            yield _denying(number, sentence, denied)
            return
        counts = _harmed(_within(found.counts, sentence.start, sentence.end), found)
        if not counts:
            return
        leading = [consequence(sentence, counts[0])]
    behind = [t for t in triggers if t not in leading]
    armed = [a for a in _within(found.actors, sentence.start, sentence.end) if a.category in ARMED]
    opening = sentence.tokens[0].lower if sentence.tokens else ""
    cut = SPLITS.get(lang, split_en)(reading.text, sentence, leading, here, lang, behind)
    clauses = causes(cut, armed, opening)
    made = [_draft(reading, number, sentence, clause, said, found) for clause in clauses]
    span = (sentence.start, sentence.end)
    counted, placed = _within(found.counts, *span), _within(found.places, *span)
    dated = _within(found.dates, *span)
    made = taken_up(sentence, made, _within(found.actors, *span), dated, lang)
    for draft in across_ground(made):
        aside = replace(draft, status="historical") if _caused_crowd(made[0], draft) else draft
        yield from shared(reading.text, aside, counted, placed, dated)


def _harmed(counts: Sequence[CountMention], found: Found) -> list[CountMention]:
    """The killed and wounded, but for the wounded taken along a corridor ("a convoy with 42 wounded")."""
    taken = [c for c in counts for start, end in found.claimed_spans if start <= c.start < end]
    return [c for c in counts if c.what == "killed" or (c.what == "wounded" and c not in taken)]


def _caused_crowd(first: Draft, draft: Draft) -> bool:
    """Whether a clause only tells why people gathered ("protested after a man was shot"): with a place or a
    day of its own it is news of its own."""
    gathered = first.lead.cls.name in (*CROWD, "mob") and first is not draft
    return gathered and draft.relation == "after" and not (draft.places or draft.date)


def _denying(number: int, sentence: Sentence, lead: Trigger) -> Draft:
    """The account of who denies what was told before: another voice on it, without a part in it."""
    facts = Facts(lead.cls.name)
    told = (number, sentence.paragraph, sentence.start, sentence.end, lead, (lead,), "main", (), (), (), ())
    return Draft(*told, None, "asserted", False, False, True, facts, denies=True)


def _draft(
    reading: Reading, number: int, sentence: Sentence, clause: Clause, said: Told, found: Found
) -> Draft:
    lang = reading.report.lang
    done = tuple(deeds(reading.text, sentence, clause.triggers))
    aside = (clause.triggers[0].start, done[0].start) if done[0] is not clause.triggers[0] else (0, 0)
    clause = replace(clause, triggers=done)
    lead = lead_trigger(clause.triggers)
    lead = harmed_there(sentence, clause.triggers, lead, lang)
    lead = unopposed(reading.text, clause, attempted(sentence, lead, lang), lang)
    counts = own_counts(reading.text, sentence, said, _within(found.counts, clause.start, clause.end), lang)
    counts = of_people(reading.text, counts, clause, lead)
    behind = _within(found.places, lead.end, clause.end)
    lead = people_taken(sentence, lead, clause.triggers, counts, behind, lang)
    actors = _within(found.actors, clause.start, clause.end)
    actors = tuple(a for a in actors if not aside[0] <= a.start < aside[1])
    speaking = tuple((s.start, s.end) for s in between(found.sources, sentence.start, sentence.end))
    scene = Scene(reading.text, sentence, clause, lead, actors, counts, lang, speaking)
    parts = with_teller(reading.text, ROLES.get(lang, roles_en)(scene), lead, clause.end, speaking)
    cast = tuple((a, r) for a, r in parts if r != "other" or not _speaks(a, speaking))
    cast = tuple((a, "other" if only_told_of(reading.text, a, lead) else r) for a, r in cast)
    lead = brought_down(reading.text, clause, burned_by_arms(clause.triggers, lead, cast, lang))
    took = lead.lemma in grammar(lang, "takes_people") and any(c.what == "captured" for c in counts)
    cast = in_arms(reading.text, taken_for(reading.text, cast), lead.cls.name, took)
    cast = once_armed(reading.text, victims(cast, lead.cls.name), lead.cls.name)
    counts = tuple(c for c in counts if not who_did_it(c, cast))
    lead = confronted(reading.text, lead, cast, _within(found.weapons, clause.start, clause.end))
    handled = lead.cls.name in _HANDLING and lead.lemma not in IN_FLIGHT
    weapons = () if handled else _within(found.weapons, clause.start, clause.end)
    weapons = not_its_victim(weapons, lead)
    places = own_places(reading.text, _within(found.places, clause.start, clause.end))
    places = fled_to(reading.text, not_of_asides(reading.text, places, lead), lead)
    places = spread_to(reading.text, places, clause.start)
    places = not_spoken_for(reading.text, places, lead, lang)
    days = _within((*found.issued, *found.dates), clause.start, clause.end)
    there = any(p.role in HAPPENED for p in places)  # not only where somebody speaks
    again = lead.cls.name == "kill" and new_toll(reading.text, sentence) and not there
    state = status(reading.text, sentence, (clause.start, clause.end), lead, lang, days)
    before = [t.lower for t in sentence.tokens[max(0, lead.first - 3) : lead.first]]
    own = own_dates(reading.text, _within(found.dates, clause.start, clause.end), state, lead)
    own = not_of_tolls(reading.text, own, counts)
    day = None if again else date_of(reading.text, own, lead)
    day = until_told(reading.text, day, reading.report.published, lead, counts)
    return Draft(
        number,
        sentence.paragraph,
        clause.start,
        clause.end,
        lead,
        clause.triggers,
        relation(sentence, clause, lead, lang),
        cast,
        weapons,
        counts,
        places,
        day,
        state,
        lead.part == "noun" and (lead.article or any(word in grammar(lang, "definite") for word in before)),
        anew(sentence, lead) or novel(sentence, clause, lead, lang),
        again or only_joins(lead, cast, counts, weapons, before, tolled(sentence, clause, lead, lang)),
        facts_of(reading, clause, lead, cast, counts, weapons, places, speaking),
        told_on=of_saying(reading.text, day, lead) or of_a_toll(reading.text, counts, day),
        new_toll=again,
    )


def _speaks(actor: ActorMention, speaking: Sequence[tuple[int, int]]) -> bool:
    """Whether an actor without a part in the event is there as the one who tells of it."""
    return any(start < actor.end and actor.start < end for start, end in speaking)
