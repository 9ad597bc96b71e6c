"""What a report tells that is no deed: a clash of words, a sum of deeds, the hurt on their way. Pure."""

from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import Account


def with_words(account: Account) -> bool:
    """ "Councillors clashed over a car park", "he attacked the administration over its policy": in words, not
    with weapons."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    if lead.cls.name not in ("clash", "assault") or lead.part != "verb" or draft.weapons or account.numbered:
        return False
    cast = [a for a, role in draft.actors if role != "other"]
    if any(a.category not in ("civilians", "state", "party") or a.named for a in cast):
        return False
    office = [a for a in cast if a.name.endswith(("politicians and judges", "government"))]
    said = text[lead.end : draft.end]
    return bool(office) and len(office) == len(cast) and shape("over_a_matter").match(said) is not None


def to_hospital(account: Account) -> bool:
    """ "Peacekeepers evacuated seven injured to the hospital in X": what became of those hurt elsewhere."""
    draft, words_of = account.draft, account.sentence.words
    if draft.lead.cls.name != "displacement" or words_of.isdisjoint(grammar("en", "hospitals")):
        return False
    return {c.what for c in draft.counts} <= {"wounded"}


def counted_up(account: Account) -> bool:
    """ "The monitor has documented 74 attacks since early 2022, which left 62 dead": a sum, and no deed."""
    draft = account.draft
    running = bool(draft.counts) and all(c.scope != "event" for c in draft.counts)
    said = shape("counted_up").search(account.reading.text, account.sentence.start, account.sentence.end)
    return running and not account.placed and said is not None


def of_thieves(account: Account) -> bool:
    """ "A shop window was smashed during a burglary": no riot."""
    draft = account.draft
    bare = draft.lead.cls.name in ("riot", "looting") and not draft.weapons and not account.numbered
    crowd = any(a.category in ("protesters", "rioters") and role == "initiator" for a, role in draft.actors)
    return bare and not crowd and not account.sentence.words.isdisjoint(grammar("en", "thieves"))
