"""Words of conflict in reports of daily life: a team that advances, a deal of two firms. Pure.

A report is at peace where it names no weapon, nobody in arms but the police, and no deed that is done with
arms alone. There a word with an everyday sense tells of no event. The other rules hold in any report.
"""

from collections.abc import Callable, Sequence

from ..acled.kinds import ARMED, REBELS
from ..clause import Trigger
from ..draft import Found
from ..model import ActorMention
from ..reading import Reading
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import Account
from .nature import HARM, disaster

#: Classes of triggers for what is done with arms alone, and so is told of in no report of daily life.
_BY_ARMS = (
    "airstrike",
    "shelling",
    "suicide",
    "chemical",
    "grenade",
    "abduction",
    "riot",
    "violation",
    "coup",
    "conflict",
)
#: Classes for ground taken, whose words have everyday senses all; for what moves or is struck, by whom it is.
_GROUND = ("capture", "regain", "offensive", "repel", "respond")
_MOVES = ("movement", "strike", "strikes")
#: A report is of a disaster that so many of its sentences name.
_NAMED = 3
#: So many words before a verb its subject stands at most.
_SUBJECT = 3


def at_peace(reading: Reading, triggers: Sequence[Sequence[Trigger]], found: Found) -> bool:
    """Whether a report tells of no weapon, of nobody in arms but the police, and of no deed of arms."""
    if reading.report.lang != "en" or found.weapons or any(map(_in_arms, found.actors)):
        return False
    return not any(map(_by_arms, (t for told in triggers for t in told)))


def _in_arms(actor: ActorMention) -> bool:
    return actor.category in ARMED and not of_use("civil_forces", actor.name)


def _by_arms(trigger: Trigger) -> bool:
    return trigger.cls.name in _BY_ARMS or of_use("deeds_of_arms", trigger.lemma)


def calamity(reading: Reading, triggers: Sequence[Sequence[Trigger]], found: Found) -> bool:
    """Whether a report is of a disaster: it names one again and again, no weapon and no deed of arms."""
    if reading.report.lang != "en" or found.weapons or any(_by_arms(t) for told in triggers for t in told):
        return False
    named = (s for s in reading.sentences if disaster(s, reading.report.lang))
    return sum(1 for _ in named) >= _NAMED


def of_a_calamity(account: Account) -> bool:
    """ "Eight deaths were reported in the Czech Republic", "3,300 were evacuated", in a report of floods."""
    draft = account.draft
    fighters = any(a.category in REBELS for a in draft.initiators)
    return account.calamity and draft.lead.cls.name in HARM and not fighters


def daily_life(account: Account) -> bool:
    """ "The team advanced to the final", "a rain garden captures water", in a report at peace."""
    draft, lead = account.draft, account.draft.lead
    if not account.at_peace or _of_a_country(account):
        return False
    if lead.cls.name in _GROUND:
        return True
    people = any(role != "other" for _, role in draft.actors) or account.numbered
    if of_use("everyday_alone", lead.lemma) or lead.cls.name in _MOVES:
        return not people and not lead.passive and not _broke_out(account)
    if lead.cls.name == "displacement":
        return not account.numbered and lead.lemma == "flee"
    noun = lead.cls.name == "assault" and lead.part == "noun" and draft.status == "asserted"
    return noun and shape("on_a_thing").match(account.reading.text, lead.end) is not None


def _broke_out(account: Account) -> bool:
    """ "Fighting erupted in northern Syria": what breaks out somewhere is done with arms."""
    draft, lead = account.draft, account.draft.lead
    noun = lead.part == "noun" and bool(draft.places)
    return noun and shape("breaks_out").match(account.reading.text, lead.end) is not None


def _of_a_country(account: Account) -> bool:
    """ "Ukraine recaptured Robotyne": a country takes ground."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    lands = (p for p in draft.places if p.level == "country" and p.end <= lead.start)
    return any(not text[p.end : lead.start].strip() for p in lands)


def only_died(account: Account) -> bool:
    """ "A teacher who taught for 30 years died on 19 March": told with no deed, in a report at peace."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    if lead.cls.name != "kill" or len(draft.triggers) > 1 or not account.at_peace:
        return False
    several = any((c.max or c.min or 0) > 1 for c in draft.counts)
    if several and not shape("died_of").search(text, lead.end, account.sentence.end):
        return False  # "seven civilians died in X": of something that is not told
    by_force = not account.sentence.words.isdisjoint(grammar("en", "violent_causes"))
    return not by_force and shape("plain_death").match(text, lead.end, account.sentence.end) is not None


def of_business(account: Account) -> bool:
    """ "The union and the company reached an agreement on pay": no agreement of those in a conflict."""
    draft, text = account.draft, account.reading.text
    if draft.lead.cls.name != "agreement" or not of_use("any_deal", draft.lead.lemma):
        return False
    if shape("declared").match(text, draft.lead.end):
        return True
    if any(a.category in ARMED | {"party", "international"} for a, _ in draft.actors):
        return False
    if any(p.level == "country" for p in draft.places):
        return False
    whole = text[account.sentence.start : account.sentence.end]
    return account.at_peace and shape("of_peace").search(whole) is None


def police_search(account: Account) -> bool:
    """ "Police raided an illegal casino in Macau": nobody fought and nobody was hurt."""
    draft, lead = account.draft, account.draft.lead
    if not account.at_peace or lead.lemma not in ("raid", "storm") or account.numbered or draft.targets:
        return False
    return bool(draft.initiators) and all(of_use("civil_forces", a.name) for a in draft.initiators)


def called_off(account: Account) -> bool:
    """ "A teachers' strike was averted after talks": nobody gathered."""
    lead = account.draft.lead
    gathers = lead.cls.name in ("protest", "march")
    return gathers and shape("was_called_off").match(account.reading.text, lead.end) is not None


def shows_how(account: Account) -> bool:
    """ "Demonstrated to students how to use it", "cooking demonstrations": nobody gathered."""
    lead, text = account.draft.lead, account.reading.text
    if lead.lemma == "demonstration":
        said = [word.rpartition("-")[2] for word in account.before(1)]  # "ice-carving"
        return (
            not grammar("en", "shown_crafts").isdisjoint((*said, *account.before(1))) and not account.numbered
        )
    return lead.lemma == "demonstrate" and shape("shown").match(text, lead.end) is not None


def by_a_thing(account: Account) -> bool:
    """ "A patrol car blocked the entrance": no crowd did."""
    draft, lead = account.draft, account.draft.lead
    blocked = lead.cls.name == "protest" and lead.lemma.startswith("block") and not lead.passive
    crowd = any(a.category in ("protesters", "rioters") for a, _ in draft.actors) or account.numbered
    return blocked and not crowd and not grammar("en", "vehicles").isdisjoint(account.before(_SUBJECT))


def of_a_case(account: Account) -> bool:
    """ "A sexual assault conviction was reversed", "a walk for victims of rape": the deed is what a
    case, a service or a law is about."""
    lead, text, here = account.draft.lead, account.reading.text, account.sentence
    if lead.cls.name not in ("sexual", "abduction", "kill", "assault", "execution") or account.numbered:
        return False
    before = text[here.start : lead.start]
    behind = lead.part == "noun" and shape("of_a_case").match(text, lead.end) is not None
    return behind or shape("case_of").search(before) is not None


def in_a_phrase(account: Account) -> bool:
    """ "Hit the streets with Meals on Wheels", "the row exploded", "drove back to Harlem": set phrases."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    if lead.part == "noun":  # "a heart attack", "a court battle"
        return lead.lemma in ("attack", "battle") and not grammar("en", "of_no_arms").isdisjoint(
            account.before(1)
        )
    if draft.weapons:
        return False
    if lead.lemma == "drive back" and not lead.passive:
        return shape("went_back").match(text, lead.end) is not None
    if lead.lemma.startswith("advance"):
        return shape("to_the_final").match(text, lead.end) is not None
    if lead.lemma == "flee":
        return shape("fled_from_it").match(text, lead.end) is not None
    if lead.lemma in ("hit", "take to the streets"):
        return shape("hit_the_road").match(text, lead.start) is not None
    heated = lead.cls.name == "explosion" and not lead.passive
    return heated and not grammar("en", "heated").isdisjoint(account.before(_SUBJECT))


#: Whether a word is used in its everyday sense, by each reason.
EVERYDAY: tuple[Callable[[Account], bool], ...] = (
    daily_life,
    of_a_calamity,
    of_business,
    police_search,
    called_off,
    shows_how,
    by_a_thing,
    of_a_case,
    in_a_phrase,
)
