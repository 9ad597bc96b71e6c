"""What a report tells that is no deed: a clash of words, a sum of deeds, the hurt on their way. Pure."""

from ..acled.kinds import ARMED
from ..geometry.levels import SPOTS, THERE
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import Account

#: Classes of triggers of what is found on the slain, and of what a crowd asks for.
_BESIDE = ("disrupted", "protest")
#: How many characters before a day are read for "since".
_SINCE = 24
#: What is summed up over so many days is no news; so many characters of the deed's noun may follow its lead.
_SOME_DAYS, _NOUN = 4, 20


def with_words(account: Account) -> bool:
    """ "Councillors clashed over a car park", "he attacked the administration over its policy": in words, not
    with weapons."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    if lead.cls.name not in ("clash", "assault") or draft.weapons or account.numbered:
        return False
    if lead.part != "verb" and lead.lemma != "battle":
        return False
    cast = [a for a, role in draft.actors if role != "other"]
    if any(a.category not in ("civilians", "state", "party") or a.named for a in cast):
        return False
    office = [a for a in cast if a.name.endswith(("politicians and judges", "government"))]
    said = text[lead.end : draft.end]
    if lead.lemma in ("battle", "clash") and len(office) == len(cast) and shape("over_policy").match(said):
        return True
    return bool(office) and len(office) == len(cast) and shape("over_a_matter").match(said) is not None


def was_none(account: Account) -> bool:
    """ "We have no suicide bombers", "there had been no fighting": what was not, at no place or day."""
    draft = account.draft
    bare = not (draft.date or account.placed or draft.counts or draft.denies)
    return draft.status == "negated" and draft.lead.part == "noun" and bare and not draft.in_arabic


def amid_a_rise(account: Account) -> bool:
    """ "Despite a surge in violent gang attacks across X since January": how it has been, and no deed."""
    draft, text = account.draft, account.reading.text
    if draft.lead.part != "noun" or account.numbered:
        return False
    return shape("amid_a_rise").search(text, account.sentence.start, draft.lead.start) is not None


def to_hospital(account: Account) -> bool:
    """ "Peacekeepers evacuated seven injured to the hospital in X": what became of those hurt elsewhere."""
    draft, words_of = account.draft, account.sentence.words
    if draft.lead.cls.name != "displacement" or words_of.isdisjoint(grammar("en", "hospitals")):
        return False
    return {c.what for c in draft.counts} <= {"wounded"}


def counted_up(account: Account) -> bool:
    """ "The monitor has documented 74 attacks since early 2022, which left 62 dead", "the death toll since 27
    August has risen to 90": a sum, and no deed."""
    draft, text, lead, here = account.draft, account.reading.text, account.draft.lead, account.sentence
    if _of_a_year(account):
        return True
    if any(c.scope == "event" for c in draft.counts):
        return _of_weeks(account)
    if not account.placed and shape("deeds_summed").search(text, here.start, here.end):
        return True
    if not draft.counts and not (lead.part == "noun" and lead.text.lower().endswith("s")):
        return False
    day = draft.date
    begun = day is not None and shape("since").search(text, max(0, day.start - _SINCE), day.start)
    summed = lead.part == "noun" or shape("number_of_dead").search(text, here.start, here.end) is not None
    if summed and begun and not account.placed:
        return not text.startswith(", when ", day.end if day else 0)
    spot = any(p.level in SPOTS and p.role in THERE for p in draft.places)
    return not spot and shape("counted_up").search(text, here.start, here.end) is not None


def _of_a_year(account: Account) -> bool:
    """ "In 2019, at least 3,364 civilians were killed in Syria": the dead of a year and of a country."""
    draft = account.draft
    there = [p for p in draft.places if p.role in THERE]
    bare = draft.lead.cls.name == "kill" and draft.lead.passive and not (draft.initiators or draft.weapons)
    return bare and draft.precision == "year" and all(p.level == "country" for p in there)


def _of_weeks(account: Account) -> bool:
    """ "Between 1 and 20 May we counted 88 air attacks, in which 153 died": with their dead, yet of no place
    in particular and of more than some days."""
    draft, text = account.draft, account.reading.text
    span = draft.date.span if draft.date is not None else None
    brief = span is not None and (span.end - span.start).days < _SOME_DAYS
    spot = any(p.level in SPOTS and p.role in ("at", "near", "target") for p in draft.places)
    summed = shape("counted_up").search(text, account.sentence.start, draft.lead.end + _NOUN)
    return not (brief or spot) and summed is not None and summed.start() < draft.lead.end


def of_a_month(account: Account) -> bool:
    """ "December saw the deaths of 71 civilians": the sum of a month, at no place in particular."""
    begun = account.reading.text[account.sentence.start : account.draft.lead.start]
    spot = any(p.level in SPOTS and p.role in ("at", "near", "target") for p in account.draft.places)
    return not spot and shape("month_saw").search(begun) is not None


def goes_with_it(account: Account) -> bool:
    """ "The troops recovered two rifles", "the demonstrators demanded justice": what belongs to a fight or a
    protest told before, unless a place of its own is told."""
    draft = account.draft
    beside = draft.lead.lemma in grammar("en", "goes_with_it") and draft.lead.cls.name in _BESIDE
    found = draft.lead.cls.name == "disrupted" and draft.sentence > 0
    return beside and (found or not account.placed)


def stays_blocked(account: Account) -> bool:
    """ "All roads out of the town are blocked": how it is, and nobody is told to have gathered."""
    draft, state = account.draft, {"is", "are", "remain", "remains", "remained", "stay", "stays"}
    crowd = any(a.category in ("protesters", "rioters") for a, _ in draft.actors) or account.numbered
    blocked = (
        draft.lead.cls.name == "protest"
        and draft.lead.lemma.startswith("block")
        and draft.lead.form not in ("base", "ing")
    )
    return blocked and not crowd and not draft.initiators and not state.isdisjoint(account.before(2))


def of_thieves(account: Account) -> bool:
    """ "A shop window was smashed during a burglary", "blew up a cash machine": no riot and no attack."""
    draft = account.draft
    if draft.lead.cls.name == "explosion":
        whole = account.reading.text[account.sentence.start : account.sentence.end]
        armed = any(a.category in ARMED for a in draft.initiators)
        return not (account.numbered or armed) and shape("cash_machine").search(whole) is not None
    if draft.lead.lemma == "steal" and draft.lead.form == "ing" and account.before(1) in (["for"], ["of"]):
        return True  # "arrested a nurse for stealing medicine"
    bare = draft.lead.cls.name in ("riot", "looting", "strike") and not draft.weapons and not account.numbered
    crowd = any(a.category in ("protesters", "rioters") for a in draft.initiators)
    return bare and not crowd and not account.sentence.words.isdisjoint(grammar("en", "thieves"))
