"""The drafts of one sentence: it is cut into clauses, and each is read for its deed and its day. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..acled.deeds import UNREST
from ..acled.kinds import BATTLES, CIVILIANS, REMOTE
from ..actors.nations import in_arms, of_another_nation, victims, without_bystanders
from ..actors.roles import roles as roles_en
from ..actors.roles_ar import roles as roles_ar
from ..actors.scene import Scene
from ..actors.suspects import once_armed, taken_for, without_members
from ..actors.tellers import with_teller
from ..actors.topics import own_counts
from ..belonging.about import days_of_crowd, not_spoken_for, of_topics, only_spoken_about
from ..belonging.days import date_of, not_of_tolls, own_dates
from ..belonging.going_on import since_it_began, until_told
from ..belonging.parts import means, of_people, only_told_of, who_did_it
from ..belonging.people import people_of
from ..belonging.places import (
    beside_noun,
    fled_to,
    gone_where,
    not_brought_to,
    not_of_asides,
    own_places,
    spread_to,
)
from ..belonging.told_day import of_a_toll, of_saying, of_what_followed
from ..clause import Clause, Trigger
from ..cutting.causes import causes, told_later
from ..cutting.conjuncts import led_apart, shared_out
from ..cutting.counted_from import without_anchors
from ..cutting.embedded import embedded
from ..cutting.shares import shared, told_of_the_main
from ..cutting.split import split as split_en
from ..cutting.split_ar import split as split_ar
from ..deed import Deed
from ..draft import Draft
from ..geometry.levels import HAPPENED
from ..line import Line
from ..model import ActorMention, ActorRole, PlaceMention
from ..passing.background import ended, not_of_the_place, only_beside, sought_for
from ..places.capital import in_capital
from ..words.grammar import words as grammar
from ..words.shapes import shape
from ..words.triggerwords import words
from .besides import (
    caused_crowd,
    without_circumstance,
    without_lesser,
    without_prisoners,
    without_the_hit,
    without_waylaying,
)
from .facts import facts_of
from .flights import brought_down, stopped_on_its_way
from .joining import denying, harmed, when_it_was, whereabouts, without_aside
from .lead import (
    attempted,
    by_whom,
    confronted,
    consequence,
    deeds,
    harmed_there,
    lead_trigger,
    made_them_go,
    unopposed,
)
from .lent import across_ground, instead, meanwhile, same_doer, where_it_lies
from .links import (
    anew,
    denial,
    known_doers,
    named_by,
    not_what_was_not,
    novel,
    one_in_a_row,
    one_of_several,
    only_joins,
    own_denial,
    refers_back,
    relation,
    spoken_against,
    without_terms,
)
from .people_taken import people_taken
from .pronouns import taken_up
from .purposes import without_purpose
from .status import Said, status
from .tolls import body_found, died_later, new_toll, only_a_toll, running_there, tolled

#: Types of deeds by arms; classes of triggers of deeds in which a crowd may have a part.
_BY_ARMS = (BATTLES, CIVILIANS, REMOTE)
_CROWDS = UNREST | {"clash", "mob", "arrest"}
#: Language → how a sentence is cut into clauses, and how an actor's part in one is told.
SPLITS = {"en": split_en, "ar": split_ar}
ROLES = {"en": roles_en, "ar": roles_ar}
Cast = tuple[tuple[ActorMention, ActorRole], ...]


def drafts_of(line: Line) -> Iterator[Draft]:
    """The drafts of a sentence: of its clauses, or of a bare toll or a denial where it tells of no deed."""
    line, inside = embedded(without_anchors(line))
    yield from _drafts_of(without_aside(line))
    for apart, clause in inside:
        yield from _drafts(apart, clause)


def _drafts_of(line: Line) -> Iterator[Draft]:
    """The drafts of a sentence that has nothing of its own told in the middle of it."""
    text, sentence, found, lang = line.reading.text, line.sentence, line.found, line.lang
    leading = [t for t in line.said.triggers if not refers_back(sentence, t, words(lang).back_words)]
    leading = [t for t in leading if not (sought_for(text, sentence, t) or ended(text, sentence, t))]
    leading = [t for t in leading if not only_beside(text, sentence, t, leading, lang)]
    leading = not_what_was_not(sentence, not_of_the_place(text, sentence, leading))
    leading = [t for t in leading if not one_in_a_row(text, sentence, t)] or leading
    leading = without_terms(sentence, leading, lang)
    leading = without_purpose(text, sentence, leading, lang)
    leading = [] if harmed(found) and only_a_toll(line, leading) else leading
    blow = bool(leading) and leading[0].cls.type in _BY_ARMS and not (found.places or found.dates)
    own = own_denial(sentence, leading, lang, bool(line.number) and blow)
    if own is not None or not leading:
        denied = own or denial(sentence, line.said.triggers, lang)
        if denied is not None:
            yield denying(line, denied)
            return
        counts = harmed(found)
        if not counts:
            yield from (*whereabouts(line), *when_it_was(line))
            return
        leading = [consequence(sentence, counts[0])]
    made = [draft for clause in _clauses(line, leading) for draft in _drafts(line, clause)]
    made = told_of_the_main(text, taken_up(sentence, made, found.actors, found.dates, lang))
    for draft in meanwhile(text, where_it_lies(text, same_doer(text, instead(across_ground(made))))):
        aside = replace(draft, status="historical") if caused_crowd(made[0], draft) else draft
        yield from shared(text, aside, found.counts, found.places, found.dates)


def _clauses(line: Line, leading: Sequence[Trigger]) -> tuple[Clause, ...]:
    """The clauses that these triggers lead, a consequence joined to its cause."""
    behind = [t for t in line.said.triggers if t not in leading]
    opening = line.sentence.tokens[0].lower if line.sentence.tokens else ""
    split = SPLITS.get(line.lang, split_en)
    cut = split(line, leading, behind)
    later = told_later(line, cut)
    return causes(cut, line.found.actors, opening, later, line.found.places)


def _drafts(line: Line, clause: Clause) -> Iterator[Draft]:
    """A clause's accounts: one, or one for each place that has people, a day or a toll of its own."""
    deed = _deed(line, clause)
    dates = line.found.within(clause.start, clause.end).dates
    parts = shared_out(line.reading.text, line.lang, line.sentence, deed, dates)
    first, *more = led_apart(parts, clause.triggers)
    told = _draft(line, first)
    made = [told]
    for part in more:
        again = _draft(line, part)
        made.append(replace(again, date=again.date or told.date, relation="new", definite=False, novel=True))
    trailing = made[-1].date
    for draft in made:
        yield replace(draft, date=draft.date or trailing)


def _draft(line: Line, deed: Deed) -> Draft:
    """A deed's account: its day, and how it hangs on what was told before."""
    text, sentence, lang = line.reading.text, line.sentence, line.lang
    clause, lead, found = deed.clause, deed.lead, line.found.within(deed.clause.start, deed.clause.end)
    again = bool(line.number) and new_toll(text, sentence) and lead.cls.name == "kill"
    again = again and not any(p.role in HAPPENED for p in deed.places)  # not only where somebody speaks
    if again:  # "the government put the toll at 98": it did nothing else
        deed = replace(deed, cast=tuple((a, "other" if r == "initiator" else r) for a, r in deed.cast))
    days = (*found.issued, *found.dates)
    state = status(Said(text, sentence, (clause.start, clause.end), lead, lang, days))
    dates = days_of_crowd(sentence, line.said, found.dates, lead)
    own = not_of_tolls(text, own_dates(text, dates, state, lead), deed.counts)
    day = None if again else date_of(text, own, lead)
    later = of_what_followed(text, sentence, line.said.triggers, day, lead)
    day = until_told(text, day, line.reading.report.published, lead, deed.counts)
    before = sentence.before(lead.first, 3)
    parting = grammar("en", "parts_nouns") if lead.cls.name != "kill" else frozenset[str]()
    parted = max((k for k, w in enumerate(before) if w in parting), default=-1)
    saying = grammar(lang, "says_that")
    said = before[-1:] == ["that"] and not saying.isdisjoint(before[-2:-1])  # "said that two had died"
    led = sentence.before(lead.first, 1)  # "فيما طال القصف المدفعي بلدة": told anew, though with the article
    reached = " " in lead.text and not grammar(lang, "reaches").isdisjoint(led)
    article = lead.article and not reached
    known = article or not (said or grammar(lang, "definite").isdisjoint(before[parted + 1 :]))
    if day is None and not (again or known):
        day = since_it_began(text, own, line.reading.report.published, lead)
    joins = again or only_joins(
        deed, before, tolled(sentence, clause, lead, lang), opens=lang == "ar" and not line.number
    )
    joins = (joins and not running_there(deed, day)) or spoken_against(text, sentence, deed)
    if joins and known and lead.part == "noun":
        deed = replace(deed, places=beside_noun(text, deed.places, lead, clause.start))
    return Draft(
        line.number,
        sentence.paragraph,
        clause.start,
        clause.end,
        lead,
        clause.triggers,
        relation(sentence, clause, lead, lang),
        deed.cast,
        deed.weapons,
        deed.counts,
        deed.places,
        day,
        state,
        lead.part == "noun" and known,
        anew(sentence, clause, lead)
        or novel(sentence, clause, lead, lang)
        or body_found(sentence, clause, lead),
        joins,
        facts_of(line.reading, deed),
        told_on=later
        or of_saying(text, day, lead)
        or of_a_toll(text, deed.counts, day)
        or died_later(text, clause),
        new_toll=again,
        locates=known and not deed.counts and shape("took_place").match(text, lead.end) is not None,
        one_of=one_of_several(sentence, clause, lead),
        known_doers=known_doers(sentence, clause, lead, lang),
        named_by=named_by(sentence, clause, line.said.triggers, line.found.actors),
        words=sentence.words,
    )


def _deed(line: Line, clause: Clause) -> Deed:
    """What a clause tells of who did what to whom, by what means and where.

    The word that leads it and who has a part in it depend on each other: "seized four teachers" is no ground
    taken, and nobody is shot down but from the ground.
    """
    text, sentence, lang = line.reading.text, line.sentence, line.lang
    found = line.found.within(clause.start, clause.end)
    struck = without_prisoners(without_the_hit(text, clause.triggers), found.counts)
    struck = without_circumstance(sentence, struck)
    struck = without_lesser(text, sentence, without_waylaying(struck, found.actors), found.actors)
    flown = stopped_on_its_way(text, struck)
    sent = struck[0] is not flown[0]  # who launched what was stopped has a part in it
    struck, done = flown, tuple(deeds(text, sentence, flown))
    aside = range(done[0].start if sent else clause.triggers[0].start, done[0].start)  # told beside another
    told, clause = clause, replace(clause, triggers=done)
    lead = made_them_go(sentence, done, lead_trigger(done), lang)
    lead = harmed_there(sentence, done, lead, lang)
    lead = unopposed(text, clause, attempted(sentence, lead, lang), lang)
    counts = of_people(text, own_counts(text, sentence, line.said, found.counts, lang), clause, lead)
    behind = [p for p in found.places if p.start >= lead.end]
    lead = people_taken(line, lead, done, counts, behind)
    then = min((t.start for t in struck if t.start > done[-1].start), default=clause.end)
    actors = tuple(a for a in found.actors if a.start not in aside and (a.start < then or lang != "en"))
    speaking = tuple((s.start, s.end) for s in line.found.sources)
    scene = Scene(text, sentence, clause, lead, actors, counts, lang, speaking)
    cast = only_spoken_about(sentence, line.said, _with_part(scene), lead)
    lead = brought_down(text, clause, by_whom(done, lead, cast, lang))
    took = lead.lemma in grammar(lang, "takes_people") and any(c.what == "captured" for c in counts)
    cast = of_another_nation(in_arms(text, taken_for(text, cast), lead.cls.name, took))
    cast = once_armed(text, victims(without_bystanders(cast, lead.cls.name), lead.cls.name), lead.cls.name)
    counts = tuple(c for c in counts if not who_did_it(c, cast))
    lead = confronted(text, lead, cast, "civilians" in people_of(counts, lang))
    there = in_capital(text, (clause.start, clause.end), found.places, line.named)
    about = of_topics(text, sentence, line.said, line.found.places, lang) if lead.cls.name in _CROWDS else ()
    places = _where(text, tuple(p for p in there if p not in about), lead, lang, sentence.start)
    used = means(text, found.weapons, told, lead)
    return Deed(clause, lead, cast, counts, used, places, speaking)


def _with_part(scene: Scene) -> Cast:
    """The actors of a clause with their parts, without those who only tell of it."""
    text, lead = scene.text, scene.lead
    told = ROLES.get(scene.lang, roles_en)(scene)
    parts = with_teller(text, told, lead, scene.clause.end, scene.speaking)
    cast = [(a, r) for a, r in parts if r != "other" or not _speaks(a, scene.speaking)]
    return without_members(text, [(a, "other" if only_told_of(text, a) else r) for a, r in cast])


def _where(
    text: str, places: tuple[PlaceMention, ...], lead: Trigger, lang: str, start: int
) -> tuple[PlaceMention, ...]:
    """The places of the deed, each in its role; ``start``: where its sentence begins."""
    places = not_of_asides(text, own_places(text, places), lead, lang)
    places = not_brought_to(text, fled_to(text, places, lead), lead)
    places = gone_where(text, places, lead, lang)
    places = spread_to(text, places, start) if lead.cls.name in _CROWDS else places
    return not_spoken_for(text, places, lead, lang)


def _speaks(actor: ActorMention, speaking: Sequence[tuple[int, int]]) -> bool:
    """Whether an actor without a part in the event is there as the one who tells of it."""
    return any(start < actor.end and actor.start < end for start, end in speaking)
