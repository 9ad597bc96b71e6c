"""What a clause only speaks of: deeds done often, exercises, coups tried, who somebody is. Pure."""

from collections.abc import Callable

from ..acled.kinds import OFFICE
from ..geometry.levels import SPOTS, THERE
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import ALL, REACH, Account

#: The first name of a sentence opens it where at most so many characters stand before it.
_HEAD = 4


def done_often(account: Account) -> bool:
    """ "The group often refrains from claiming attacks in which civilians die", "who have stepped up attacks
    since they ended a truce in 2022": deeds without a number or a place, done again and again."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    plural = (lead.part == "noun" or lead.form == "s") and lead.text.lower().endswith("s")
    plural = plural and not lead.article
    if not plural or account.numbered or not account.done_again:
        return False
    here = any(p.level in SPOTS and p.role in THERE for p in draft.places)
    if shape("how_often").match(text, lead.end):
        return True
    undated = draft.days is None
    if undated and shape("has_seen").search(text, account.sentence.start, lead.start):
        return True
    if not here and not draft.date and not grammar("en", "habits").isdisjoint(account.before(ALL)):
        return True
    day = draft.precision or "year"
    perfect = not {"has", "have"}.isdisjoint(account.before(REACH)) and day in ("month", "year")
    return perfect and shape("since_then").search(text[lead.end : account.sentence.end]) is not None


def time_and_again(account: Account) -> bool:
    """ "For years, settlers have attacked shepherds almost weekly": what was done on no day in particular."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    dated = draft.date is not None and draft.date.span is not None and draft.date.span.precision == "day"
    if lead.part != "verb" or dated or account.numbered or not account.done_again:
        return False
    begun = text[account.sentence.start : lead.start]
    return (
        shape("for_years").match(begun) is not None or shape("every_week").match(text, lead.end) is not None
    )


def in_training(account: Account) -> bool:
    """ "A shell exploded during an exercise", "simulated an attack": nobody meant it."""
    begun = account.reading.text[account.sentence.start : account.draft.lead.start]
    lead = account.draft.lead
    if (lead.part == "noun" or lead.form == "ing") and shape("simulated").search(begun) is not None:
        return True
    if shape("drilled").search(begun) is not None:
        return True
    behind = account.reading.text[account.draft.lead.end : account.draft.end]
    return shape("exercised").search(behind) is not None


def coup_spoken_of(account: Account) -> bool:
    """ "It was the ninth attempt to seize power", "a call to seize power", "the attempt to overthrow X was
    directed from abroad"."""
    if account.draft.lead.cls.name != "coup" or account.draft.lead.form != "base":
        return False
    return shape("spoken_of_attempt").search(" ".join(account.before(REACH + 1))) is not None


def says_who(account: Account) -> bool:
    """ "The leader of the group, which pledged allegiance to X": what somebody is, at no day or place."""
    draft = account.draft
    bare = not (draft.date or draft.counts or account.placed)
    return (
        draft.lead.cls.name == "movement" and bare and not grammar("en", "who").isdisjoint(account.before(1))
    )


def of_a_state(account: Account) -> bool:
    """ "Hungary, which depends on it, protested": a country does, in words."""
    draft, lead = account.draft, account.draft.lead
    if lead.lemma != "protest" or lead.part != "verb" or draft.counts or draft.date:
        return False
    text, head = account.reading.text, account.sentence.start + _HEAD
    lands = [p for p in draft.places if p.level == "country"]
    states = [a for a, _ in draft.actors if a.category in OFFICE]
    first = next((m for m in (*lands, *states) if m.start <= head), None)
    if first is None:
        return False
    beside = not text[first.end : lead.start].strip()  # "Kazakhstan protested against the attack"
    return beside or draft.end - lead.end <= 1


def of_each(account: Account) -> bool:
    """ "Every bomb that falls on the city is a failure": none in particular."""
    before = account.reading.text[account.sentence.start : account.draft.lead.start]
    lead = account.draft.lead
    if lead.form == "base" and not account.draft.date and shape("those_who").search(before):
        return True
    return lead.form == "s" and shape("each_that").search(before) is not None


def over_or_advised(account: Account) -> bool:
    """ "Welcomed the cessation of hostilities", "Avoid demonstrations", "spent months investigating strikes":
    what is over, to be kept from or looked into."""
    draft, text = account.draft, account.reading.text
    if draft.lead.part != "noun" or account.numbered:
        return False
    before = text[account.sentence.start : draft.lead.start]
    advice = shape("advice").search(before) is not None and not draft.date
    whole = text[account.sentence.start : account.sentence.end]
    heading = not draft.counts and shape("heading_words").search(whole) is not None
    studied = draft.lead.text.lower().endswith("s") and shape("looked_into").search(before) is not None
    return advice or heading or studied or shape("end_of").search(before) is not None


def at_other_times(account: Account) -> bool:
    """ "In past demonstrations, police used tear gas": none that is told of here."""
    begun = account.reading.text[account.sentence.start : account.draft.lead.start]
    return not account.draft.counts and shape("past_ones").search(begun) is not None


def gathered_for(account: Account) -> bool:
    """ "Hundreds gathered for the opening of an office": no protest."""
    lead = account.draft.lead
    return (lead.cls.name == "march" or lead.lemma == "march" or "the streets" in lead.lemma) and shape(
        "gathered_for"
    ).search(account.reading.text, lead.end, account.sentence.end) is not None


def shown_or_asked(account: Account) -> bool:
    """ "Were shown a video of the arrest", "learn how prisoners were shot", "it is time to ask why soldiers
    burn villages": what is looked at or thought about, on no day that is told."""
    draft = account.draft
    if draft.in_arabic or draft.precision == "day":
        return False
    begun = account.reading.text[account.sentence.start : draft.lead.start]
    shown = account.world.civil and not account.numbered and shape("video_of").search(begun)
    opinion = draft.lead.form in ("base", "s") and shape("opinion").match(begun)
    return bool(shown or opinion or shape("learn_how").search(begun))


def of_fiction(account: Account) -> bool:
    """ "The novel tells of an ambush in X", "a film about the siege of Y"."""
    begun = account.reading.text[account.sentence.start : account.draft.lead.start]
    if account.lang == "en" and shape("in_an_act").search(begun):
        return account.draft.lead.form in ("s", "base") or account.draft.lead.passive
    return not account.numbered and shape("fiction", account.lang).search(begun) is not None


#: Whether a draft only speaks of something, by each reason.
SPOKEN_OF: tuple[Callable[[Account], bool], ...] = (
    done_often,
    time_and_again,
    in_training,
    coup_spoken_of,
    says_who,
    of_a_state,
    of_each,
    over_or_advised,
    gathered_for,
    at_other_times,
    of_fiction,
    shown_or_asked,
)


def condemned_there(account: Account) -> bool:
    """ "The UN condemned an attack in Bunia on Wednesday": a deed with its place and its day."""
    lead, draft = account.draft.lead, account.draft
    if lead.part != "noun" or lead.cls.name not in ("assault", "shelling"):
        return False
    day = draft.precision == "day" and draft.date is not None and draft.date.start > lead.end
    placed = any(p.role in THERE and p.start > lead.end for p in draft.places)
    if (
        draft.told_on
        or draft.status != "asserted"
        or shape("on_an_idea").match(account.reading.text, lead.end)
    ):
        return False
    said = shape("condemns_it").search(account.reading.text, account.sentence.start, lead.start)
    return day and placed and said is not None
