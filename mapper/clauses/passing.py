"""What a sentence only mentions: help after a disaster, the wounded whom somebody visits, a habit. Pure.

Each test looks at one draft and says whether it tells of nothing that happened at a place and a day.
"""

from collections.abc import Callable

from ..acled.kinds import ARMED
from ..reading import Reading, Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .draft import Draft
from .nature import misfortune

#: Classes of triggers for deeds that are done again and again over years.
_AGAIN = ("assault", "clash", "kill", "abduction", "explosion", "strikes", "airstrike", "offensive", "arrest")
#: So many characters before a day may say that it is one since when.
_SINCE = 24
#: An accident is told so many sentences before its toll at most; fewer people than this flee on their own.
_NEAR, _FEW = 3, 10


def relief(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "The army deployed troops to help with rescue work", in a report of a flood or a fire."""
    if draft.lead.cls.name != "movement" or not sentence.words & grammar("en", "relief"):
        return False
    return any(misfortune(reading, told) for told in reading.sentences)


def tended(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "The minister visited wounded soldiers": the wounded, without a number, of something told before."""
    del reading
    lead = draft.lead
    if lead.cls.name != "kill" or lead.passive or len(draft.triggers) > 1 or lead.part != "verb":
        return False
    if any(c.min or c.max or c.scope == "part" for c in draft.counts):
        return False
    before = {t.lower for t in sentence.tokens[max(0, lead.first - 4) : lead.first]}
    return bool(before & grammar("en", "tends"))


def displaced_before(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Displaced people are sheltering at the mission": people without a number, displaced before."""
    del reading, sentence
    lead = draft.lead
    if lead.cls.name != "displacement" or any(c.min or c.max for c in draft.counts):
        return False
    return any(a.start <= lead.start and lead.end < a.end for a, _ in draft.actors)


def nobody_arrested(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "No arrests have been made"."""
    del reading, sentence
    return draft.lead.cls.name == "arrest" and draft.status == "negated" and draft.lead.part == "noun"


def always_denied(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Moscow denies targeting civilians": a denial of no deed in particular."""
    del reading
    before = sentence.tokens[draft.lead.first - 1].lower if draft.lead.first else ""
    here = any(p.role in ("at", "near", "target") for p in draft.places)
    return draft.status == "negated" and before in ("denies", "deny") and not (draft.date or here)


def for_years(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "The group has carried out attacks in Chad since 2009", "since the war ended, 400 have met mines"."""
    lead, day = draft.lead, draft.date
    running = bool(draft.counts) and all(c.scope != "event" for c in draft.counts)
    if running and sentence.tokens[0].lower == "since" and lead.cls.name in _AGAIN:
        return not any(p.role in ("at", "near", "target") for p in draft.places)
    if day is None or day.span is None or day.span.precision != "year" or draft.counts:
        return False
    since = shape("since").search(reading.text, max(0, day.start - _SINCE), day.start)
    before = {t.lower for t in sentence.tokens[max(0, lead.first - 4) : lead.first]}
    perfect = bool(before & {"has", "have", "had"})
    return bool(since) and perfect and lead.cls.name in _AGAIN


def of_an_accident(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "No one was killed, but a shopkeeper was treated for burns", of a fire told right before."""
    number = reading.sentence_at(sentence.start)
    harm = all(t.cls.name == "kill" and (t.passive or t.part == "noun") for t in draft.triggers)
    saved = all(t.cls.name == "displacement" for t in draft.triggers)  # "soldiers in boats evacuated 2,300"
    bare = not draft.weapons and not any(p.role in ("at", "near", "target") for p in draft.places)
    if saved and number and not draft.date:
        return any(misfortune(reading, told) for told in reading.sentences[max(0, number - _NEAR) : number])
    if not (harm and bare and number) or draft.date or any(r == "initiator" for _, r in draft.actors):
        return False
    before = reading.sentences[max(0, number - _NEAR) : number]
    fought = any(s.words & grammar("en", "bear_arms") | s.words & grammar("en", "military") for s in before)
    return not fought and any(misfortune(reading, told) for told in before)


def suspects_fled(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Two suspects fled to Belarus": nobody was displaced."""
    del reading
    few = all((c.max or c.min or 0) < _FEW for c in draft.counts)
    return draft.lead.cls.name == "displacement" and few and bool(sentence.words & grammar("en", "wanted"))


def charged_with_a_coup(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Accused the ambassador of supporting an attempt to overthrow the government"."""
    del reading
    before = {t.lower for t in sentence.tokens[: draft.lead.first]}
    return draft.lead.cls.name == "coup" and bool(before & grammar("en", "accusing")) and not draft.date


def nothing_reported(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Troops intervened; no clash was reported"."""
    del sentence
    here = any(p.role in ("at", "near", "target") for p in draft.places)
    told = reading.text[draft.lead.end : draft.lead.end + _SINCE].split()
    noun = draft.lead.part == "noun" and draft.status == "negated" and not (draft.date or here)
    return noun and {"was", "were"} & set(told[:1]) != set() and told[1:2] in (["reported."], ["reported"])


def figurative(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "A political ambush", "a verbal attack"."""
    del reading
    said = ["", "", "", *(t.lower for t in sentence.tokens[: draft.lead.first])][-3:]
    if said[1] == "like" and said[2] in ("a", "an") and said[0] not in grammar("en", "seems"):
        return True  # "the water came like an explosion"
    before = said[2]
    noun = draft.lead.part == "noun" and draft.lead.cls.weak and not draft.weapons
    return noun and before in grammar("en", "figurative") and not any(c.min or c.max for c in draft.counts)


def only_a_reason(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Rejected it as an excuse to kill": nobody is told to have done so."""
    del reading
    before = [t.lower for t in sentence.tokens[max(0, draft.lead.first - 2) : draft.lead.first]]
    return draft.lead.form == "base" and before[1:] == ["to"] and before[0] in grammar("en", "reasons")


def said_of_a_vote(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Voters had “fought off an assault by Moscow”", in a report of an election."""
    begun = reading.text[sentence.start : draft.lead.start]
    quoted = begun.count("“") > begun.count("”") or begun.count('"') % 2 == 1
    bare = not (draft.places or draft.date or draft.weapons or draft.counts)
    return quoted and bare and sum(bool(s.words & grammar("en", "polls")) for s in reading.sentences) > 1


def match_of_teams(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """ "Zambia battle Senegal on Saturday": two countries' teams."""
    del sentence
    lead = draft.lead
    if lead.lemma != "battle" or any(a.category in ARMED and a.name != a.text for a, _ in draft.actors):
        return False
    lands = [p for p in draft.places if p.level == "country"]
    before = any(reading.text[p.end : lead.start].strip() == "" for p in lands if p.end <= lead.start)
    return before and any(
        reading.text[lead.end : p.start].strip() == "" for p in lands if p.start >= lead.end
    )


#: Whether a draft only mentions something, by each reason.
PASSING: tuple[Callable[[Reading, Sentence, Draft], bool], ...] = (
    relief,
    tended,
    displaced_before,
    nobody_arrested,
    always_denied,
    for_years,
    suspects_fled,
    charged_with_a_coup,
    nothing_reported,
    figurative,
    match_of_teams,
    only_a_reason,
    said_of_a_vote,
)
