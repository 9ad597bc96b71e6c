"""Drafts: what each clause of a report tells, with its actors, counts, places and date. Pure.

A draft is one clause's account; ``merge`` makes events of the drafts that tell of one thing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..acled.kinds import BATTLES, CIVILIANS, REBELS, REMOTE, STRATEGIC
from ..actors.topics import told
from ..belonging.days import days_after, start_behind
from ..belonging.days_ar import days_before
from ..clause import Trigger
from ..draft import Draft, Found
from ..heads.masthead import dateline
from ..line import Line
from ..model import ActorMention, ActorRole, DateMention, Mention, PlaceMention
from ..passing.account import Account, SoFar
from ..passing.background import settled
from ..passing.nature import HARM, misfortune
from ..passing.stands import done_by, weighed
from ..passing.worlds import weak_world, world_of
from ..reading import Reading, Sentence
from ..words.grammar import of_use
from ..words.shapes import shape
from .doers_lent import lent_doers
from .fronted import without_fronted
from .lent import name_doer, one_more
from .lists import listed, past_names
from .of_sentence import drafts_of
from .operations import of_operations
from .rubrics import headed, rubric, without_heading
from .scene_set import Scene, scene_set, upon
from .stamped import stamped
from .the_town import at_the_town

#: At most so many sentences behind what is told go on about it.
_NEAR = 3
#: How many characters before a word are read for "after".
_WHY = 40
#: "On Friday, …": a day at the head of a sentence begins at most so many characters behind its beginning.
_HEAD = len("In early ")
#: Types of violence by arms.
_VIOLENT = (BATTLES, REMOTE, CIVILIANS)
#: Kinds of weapons that act at a distance.
_FROM_AFAR = frozenset(("air", "drone", "artillery", "rocket", "missile"))


def drafts(reading: Reading, triggers: Sequence[Sequence[Trigger]], found: Found) -> tuple[Draft, ...]:
    """The drafts of a report in text order; ``found.claimed_spans`` belong to corridors and are left out."""
    other_world = weak_world(reading.text, reading.report.lang)
    world = world_of(reading, triggers, found)
    names: list[Mention] = [m for m in found.actors if m.named] + [*found.sources, *found.dates]
    named = frozenset(at for m in names for at in range(m.start, m.end))  # "Liberation" of a group's name
    out: list[Draft] = []
    line = dateline(reading.text)
    found, issued = _dated_apart(found, line)
    fire = False  # whether strikes have been told of
    crowd = (-1, -1)  # the last sentence that told of people who gathered, and its paragraph
    stage: Scene | None = None  # where the paragraph plays
    for number, sentence in enumerate(reading.sentences):
        here = _without_way(found.within(sentence.start, sentence.end), sentence, found)
        usable = [
            t for t in triggers[number] if not _claimed(reading.text, t, found) and t.start not in named
        ]
        heading = rubric(reading, number)
        usable = without_heading(usable, heading)
        here = without_fronted(reading, sentence, here, usable)
        goes_on = crowd == (number - 1, sentence.paragraph)
        own = [*here.places, *here.dates]
        said = told(reading, sentence, usable, own, goes_on)
        if (said.crowd and said.openers == "topic_openers") or said.asks is not None:
            crowd = (number, sentence.paragraph)
        armed = bool(here.weapons) or any(a.category in REBELS for a in here.actors)
        near = bool(out) and number - out[-1].sentence <= _NEAR
        scene = near and out[-1].paragraph == sentence.paragraph and out[-1].lead.cls.type in _VIOLENT
        so_far = SoFar(other_world, armed, fire, near, scene)
        for draft in drafts_of(Line(reading, number, sentence, said, here, found.places)):
            draft = _dated_back(reading, sentence, draft, out)
            draft = at_the_town(reading.text, one_more(sentence, draft, out), out, found.places)
            draft = upon(stage, draft)
            draft = headed(settled(reading.text, sentence, draft, out), heading)
            told_of = weighed(Account(reading, sentence, draft, world), so_far)
            if draft.heading is not None or told_of is not None:
                out.append(_written(sentence, told_of or draft, line, issued))
                fire = fire or draft.lead.cls.type == REMOTE or bool(draft.facts.weapons & _FROM_AFAR)
            elif out and out[-1].sentence == number:
                out[-1] = replace(out[-1], actors=(*out[-1].actors, *_parties(draft)))
        name_doer(reading, number, here.actors, out)
        silent = not (out and out[-1].sentence == number)
        stage = (scene_set(reading, number, here) or stage) if silent else None
    made = listed(reading, triggers, found, () if _only_misfortune(reading, out) else out)
    made = stamped(reading.text, reading.report.published, found, made)
    made = of_operations(reading, made, found)  # by the numbers of their sentences, as they stand
    return lent_doers(past_names(reading, triggers, made), reading, found)


def _dated_back(reading: Reading, sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> Draft:
    """A draft told by how long before another thing it was: "… on Sunday, a day after rebels struck X"."""
    came = shape("came_days_after").match(reading.text, sentence.start, draft.lead.start)
    if draft.date is not None or not (draft.relation == "after" or draft.in_arabic or came):
        return draft
    base = next((d.date for d in reversed(out) if d.paragraph == draft.paragraph and d.date), None)
    base = base or next((d.date for d in reversed(out) if d.date), None)
    if draft.in_arabic:
        if draft.lead.article:
            return draft  # "بعد أيام من القصف": how long it went on
        return replace(draft, date=days_before(reading.text, (draft.start, draft.lead.start), base))
    if came is not None and draft.relation != "after":  # what came is no deed of its own: "the agreement"
        news = [d.date for d in out if d.date and d.status != "planned" and _by_then(d, reading)]
        return replace(draft, date=days_after(reading.text, came.span(), news[-1] if news else None))
    return replace(draft, date=days_after(reading.text, (sentence.start, draft.start), base))


def _by_then(draft: Draft, reading: Reading) -> bool:
    """Whether a draft's day is not behind the report's."""
    day = reading.report.published
    return day is None or draft.days is None or draft.days.start <= day


def _only_misfortune(reading: Reading, out: Sequence[Draft]) -> bool:
    """Whether a report of an accident or a disaster tells of people harmed, and of no deed."""
    words = [t for d in out for t in d.triggers]
    shot = reading.report.lang == "en" and any(of_use("deeds_of_arms", t.lemma) for t in words)
    harm = not shot and all(t.cls.name in HARM for t in words)
    harm = harm and not any(map(done_by, out))
    return harm and bool(out) and any(misfortune(reading, sentence) for sentence in reading.sentences)


def _dated_apart(found: Found, line: tuple[int, int]) -> tuple[Found, DateMention | None]:
    """What was found without the day of the dateline, and that day: it tells when the report was written."""
    inside = found.within(*line).dates
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


def _without_way(here: Found, sentence: Sentence, found: Found) -> Found:
    """What was found in a sentence without the places of a way that a part of it tells of: "120 families fled
    X, while a convoy reached Y". A day at its head is of both parts, one behind of its own."""
    parts = [
        (start, end)
        for start, end in found.claimed_spans
        if (start == sentence.start and end < sentence.end)
        or (sentence.start < start and end == sentence.end)
    ]
    if not parts:
        return here

    def outside(mention: PlaceMention | DateMention) -> bool:
        return not any(start <= mention.start < end for start, end in parts)

    behind = tuple(d for d in here.dates if outside(d) or d.start - sentence.start <= _HEAD)
    return replace(here, places=tuple(filter(outside, here.places)), dates=behind)


def _claimed(text: str, trigger: Trigger, found: Found) -> bool:
    """Whether what a word tells belongs to a corridor; not why it was closed ("shut after clashes")."""
    before = text[max(0, trigger.start - _WHY) : trigger.start]
    if trigger.cls.type in (BATTLES, REMOTE) and shape("is_why").search(before):
        return False
    hurt = trigger.cls.name == "kill" and trigger.lemma != "kill"  # "evacuated 20 who were wounded"
    violent = trigger.part == "verb" and not hurt and trigger.cls.type != STRATEGIC
    return not violent and any(a <= trigger.start < b for a, b in found.claimed_spans)
