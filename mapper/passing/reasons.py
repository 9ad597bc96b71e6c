"""What a sentence only mentions: help after a disaster, the wounded whom somebody visits, a habit. Pure.

Each test looks at one account and says whether it tells of nothing that happened at a place and a day.
"""

from collections.abc import Callable

from ..acled.deeds import GATHERED
from ..acled.kinds import ARMED
from ..geometry.levels import SPOTS, THERE
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import ALL, REACH, Account
from .crimes import CRIMES
from .everyday import EVERYDAY
from .mentioned import MENTIONED
from .nature import misfortune
from .no_deed import (
    amid_a_rise,
    counted_up,
    goes_with_it,
    of_a_month,
    of_thieves,
    stays_blocked,
    to_hospital,
    was_none,
    with_words,
)
from .spoken_of import SPOKEN_OF
from .verb_forms import VERB_FORMS

#: How many characters before a day are read for "since".
_SINCE = 24
#: An accident is told so many sentences before its toll at most; fewer people than this flee on their own.
_NEAR, _FEW = 3, 10
#: What goes on for some time.
_GOES_ON = ("protest", "clash", "conflict", "riot", "offensive", "assault")


def relief(account: Account) -> bool:
    """ "The army deployed troops to help with rescue work", in a report of a flood or a fire."""
    helped = account.draft.lead.cls.name == "movement" and account.sentence.words & grammar("en", "relief")
    return bool(helped) and any(misfortune(account.reading, told) for told in account.reading.sentences)


def police_sent(account: Account) -> bool:
    """ "Police were deployed", where a protest or a riot is told: it belongs to that; "a team of soldiers had
    been sent to the area", after any deed."""
    draft, sentences = account.draft, account.reading.sentences
    if draft.lead.cls.name != "movement" or not draft.actors:
        return False
    behind = shape("to_the_scene").match(account.reading.text, draft.lead.end)
    if draft.sentence and behind and not (account.placed or draft.date):
        return all(a.category == "state" for a, _ in draft.actors)
    here = sentences[draft.sentence].paragraph
    told = (s for s in sentences if s.paragraph == here and s is not account.sentence)
    return all(a.category == "state" and "police" in a.name.lower() for a, _ in draft.actors) and any(
        s.words & grammar("en", "unrest") for s in told
    )


def displaced_before(account: Account) -> bool:
    """ "Displaced people are sheltering at the mission": people without a number, displaced before."""
    lead = account.draft.lead
    if lead.cls.name != "displacement" or account.numbered:
        return False
    return any(a.start <= lead.start and lead.end < a.end for a, _ in account.draft.actors)


def nobody_arrested(account: Account) -> bool:
    """ "No arrests have been made"."""
    draft = account.draft
    return draft.lead.cls.name == "arrest" and draft.status == "negated" and draft.lead.part == "noun"


def for_years(account: Account) -> bool:
    """ "The group has carried out attacks in Chad since 2009", "since the war ended, 400 have met mines"."""
    draft, day = account.draft, account.draft.date
    if not account.done_again:
        return False
    running = bool(draft.counts) and all(c.scope != "event" for c in draft.counts)
    if running and account.sentence.tokens[0].lower == "since":
        return not account.placed
    if day is None or draft.precision not in ("year", "month") or draft.counts:
        return False
    since = shape("since").search(account.reading.text, max(0, day.start - _SINCE), day.start)
    return since is not None and not grammar("en", "perfect").isdisjoint(account.before(REACH))


def began_before(account: Account) -> bool:
    """ "… since protests began in July": how long something has gone on, without people hurt or a town."""
    draft, text, lead = account.draft, account.reading.text, account.draft.lead
    if lead.part != "noun" or lead.cls.name not in _GOES_ON or not shape("began").match(text, lead.end):
        return False
    if draft.counts or any(p.role in THERE and p.level in SPOTS for p in draft.places):
        return False
    return text.startswith("since ", draft.start)


def of_an_accident(account: Account) -> bool:
    """ "No one was killed, but a shopkeeper was treated for burns", of a fire told right before."""
    reading, draft = account.reading, account.draft
    before = reading.sentences[max(0, draft.sentence - _NEAR) : draft.sentence]
    if draft.date:
        return False
    if all(t.cls.name == "displacement" for t in draft.triggers):  # "soldiers in boats evacuated 2,300"
        return any(misfortune(reading, told) for told in before)
    harm = all(t.cls.name == "kill" and (t.passive or t.part == "noun") for t in draft.triggers)
    if not harm or draft.weapons or account.placed or draft.initiators:
        return False
    fought = any(s.words & (grammar("en", "bear_arms") | grammar("en", "military")) for s in before)
    return not fought and any(misfortune(reading, told) for told in before)


def urged_not_to(account: Account) -> bool:
    """ "He had urged the troops not to fight": nobody did."""
    lead = account.draft.lead
    return lead.form == "base" and account.before(2) == ["not", "to"] and not account.placed


def refused_to(account: Account) -> bool:
    """ "Killed two men who refused to surrender": what somebody did not do."""
    lead = account.draft.lead
    return lead.cls.name == "movement" and lead.form == "base" and account.before(2) == ["refused", "to"]


def each_day(account: Account) -> bool:
    """ "Up to 100 soldiers die every day": on no day in particular."""
    draft = account.draft
    often = shape("each_day").search(account.reading.text, draft.start, draft.end)
    return often is not None and draft.date is None and not account.draft.initiators


def threatened(account: Account) -> bool:
    """ "If we capture ships we will kill the crews", said one of them: a threat."""
    draft = account.draft
    bare = not (draft.date or account.placed or draft.counts)
    return draft.lead.form == "future" and bare and not grammar("en", "speaker").isdisjoint(account.before(3))


def one_of_its_kind(account: Account) -> bool:
    """ "The only capital that they had captured since the war began": what something is."""
    begun = account.reading.text[account.sentence.start : account.draft.lead.start]
    return not account.draft.counts and shape("only_one_that").search(begun) is not None


def suspects_fled(account: Account) -> bool:
    """ "Two suspects fled to Belarus": nobody was displaced."""
    draft = account.draft
    few = all((c.max or c.min or 0) < _FEW for c in draft.counts)
    alone = draft.lead.cls.name == "displacement" and [c.max for c in draft.counts] == [1]
    if alone and not grammar("en", "who").isdisjoint(account.before(1)):
        return True  # "according to a minister who fled to Rwanda"
    wanted = account.sentence.words & grammar("en", "wanted")
    return account.draft.lead.cls.name == "displacement" and few and bool(wanted)


def nothing_reported(account: Account) -> bool:
    """ "Troops intervened; no clash was reported"."""
    draft = account.draft
    if draft.lead.part != "noun" or draft.status != "negated" or draft.date or account.placed:
        return False
    return shape("was_reported").match(account.reading.text, draft.lead.end) is not None


def likened(account: Account) -> bool:
    """ "The water came like an explosion", though not "something sounded like one"."""
    said = ["", "", "", *account.before(3)][-3:]
    return said[1] == "like" and said[2] in ("a", "an") and said[0] not in grammar("en", "seems")


def quoted_of_a_vote(account: Account) -> bool:
    """ "Voters had “fought off an assault by Moscow”", in a report of an election."""
    draft, text = account.draft, account.reading.text
    begun = text[account.sentence.start : draft.lead.start]
    quoted = begun.count("“") > begun.count("”") or begun.count('"') % 2 == 1
    bare = not (draft.places or draft.date or draft.weapons or draft.counts)
    return quoted and bare and account.of_votes


def _weak_noun(account: Account) -> bool:
    draft = account.draft
    return draft.lead.part == "noun" and draft.lead.cls.weak and not draft.weapons and not account.numbered


def _plain_verb(account: Account) -> bool:
    return account.draft.lead.form == "base" and account.draft.lead.part == "verb"


def _infinitive(account: Account) -> bool:
    return account.draft.lead.form == "base" and account.before(1) == ["to"]


def _denied(account: Account) -> bool:
    return account.draft.status == "negated" and not (account.draft.date or account.placed)


def _hurt(account: Account) -> bool:
    draft, lead = account.draft, account.draft.lead
    alone = len(draft.triggers) == 1 and lead.cls.name == "kill" and lead.part == "verb" and not lead.passive
    helpers = any(a.category == "international" for a in draft.initiators)
    hurt = helpers and {c.what for c in draft.counts} == {"wounded"}  # "the Red Cross treated 622 wounded"
    return alone and (hurt or not account.numbered) and all(c.scope != "part" for c in draft.counts)


def _gathers(account: Account) -> bool:
    return account.draft.lead.cls.name in GATHERED and account.draft.lead.form == "base"


def _coup(account: Account) -> bool:
    return account.draft.lead.cls.name == "coup" and not account.draft.date


#: Words of grammar.yaml by their use, so many words before a deed at most, that make it no account of one if
#: it is told in such a form.
_SAID_BEFORE: tuple[tuple[str, int, Callable[[Account], bool]], ...] = (
    ("figurative", 1, _weak_noun),  # "a political ambush"
    ("dreads", 2, _weak_noun),  # "farmers fear attacks"
    ("habits", 1, _plain_verb),  # "rebels often attack the road"
    ("reasons", 2, _infinitive),  # "rejected it as an excuse to kill"
    ("denies", 1, _denied),  # "Moscow denies targeting civilians"
    ("tends", REACH, _hurt),  # "the minister visited wounded soldiers"
    ("allows", 3, _gathers),  # "called on the government to let people demonstrate"
    ("accusing", ALL, _coup),  # "accused the ambassador of an attempt to overthrow the government"
)


def said_before(account: Account) -> bool:
    """Whether a word before a deed says that somebody only speaks of such a thing."""
    return any(
        told_so(account) and not grammar("en", use).isdisjoint(account.before(reach))
        for use, reach, told_so in _SAID_BEFORE
    )


def match_of_teams(account: Account) -> bool:
    """ "Zambia battle Senegal on Saturday": two countries' teams."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    if lead.lemma != "battle" or any(a.category in ARMED and a.name != a.text for a, _ in draft.actors):
        return False
    if shape("to_a_draw").match(text, lead.end) and not any(a.category in ARMED for a, _ in draft.actors):
        return True  # "Chiefs battled to a goalless draw"
    lands = [p for p in draft.places if p.level == "country"]
    before = any(text[p.end : lead.start].strip() == "" for p in lands if p.end <= lead.start)
    return before and any(text[lead.end : p.start].strip() == "" for p in lands if p.start >= lead.end)


#: Whether a draft only mentions something, by each reason.
PASSING: tuple[Callable[[Account], bool], ...] = (
    said_before,
    relief,
    police_sent,
    displaced_before,
    nobody_arrested,
    for_years,
    began_before,
    urged_not_to,
    refused_to,
    each_day,
    threatened,
    one_of_its_kind,
    suspects_fled,
    nothing_reported,
    *SPOKEN_OF,
    likened,
    *VERB_FORMS,
    with_words,
    was_none,
    amid_a_rise,
    to_hospital,
    counted_up,
    of_a_month,
    stays_blocked,
    goes_with_it,
    of_thieves,
    match_of_teams,
    quoted_of_a_vote,
    *MENTIONED,
    *EVERYDAY,
    *CRIMES,
)
