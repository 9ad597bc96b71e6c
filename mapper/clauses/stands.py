"""Whether what a clause tells is an event at all, rather than words used in passing. Pure."""

from ..acled.kinds import ARMED
from ..reading import Reading, Sentence
from ..words.grammar import words as grammar
from ..words.triggerwords import words
from .draft import Draft
from .nature import accident, of_nature
from .passing import PASSING, of_an_accident

#: Languages whose strong words count by themselves.
_LANGUAGES = ("en", "ar")


#: Classes of triggers for what is often asked for, and tells of nothing then.
_ASKED_FOR = ("displacement", "release", "development")
#: So many sentences with a word of votes make a report of them.
_SPEAKS_OF_VOTES = 2


def stands(
    reading: Reading,
    sentence: Sentence,
    draft: Draft,
    strict: bool,
    meant: bool = False,
    under_fire: bool = False,
    told: bool = False,
) -> bool:
    """Whether a draft is an account of an event. ``strict``: the report is of another world. ``meant``: the
    sentence names a weapon or fighters, so that what it tells was no accident. ``under_fire``: the report has
    told of strikes, so that what "was hit" was hit by one. ``told``: something has just been told of."""
    if _voted(reading, draft):
        return False
    passing = (
        (not meant and _by_nature(reading, draft))
        or _only_holds(sentence, draft)
        or _habit(sentence, draft)
        or (not told and of_an_accident(reading, sentence, draft))
        or any(only_mentions(reading, sentence, draft) for only_mentions in PASSING)
    )
    if passing:
        return False
    if not strict and _shot(draft):
        return True
    return _told(sentence, draft, strict) or (under_fire and _was_hit(reading, sentence, draft, strict))


def _shot(draft: Draft) -> bool:
    """ "He was shot in the city on 28 January": one person, with a day that says when."""
    lead = draft.lead
    somebody = lead.passive and lead.lemma in ("shoot", "stab", "shoot dead", "stab to death")
    day = draft.date is not None and not draft.told_on
    return somebody and day and draft.status == "asserted"


def _was_hit(reading: Reading, sentence: Sentence, draft: Draft, strict: bool) -> bool:
    """ "A vessel was hit in the port of X", in a report of strikes."""
    hit = draft.lead.cls.name == "strike" and draft.lead.passive and draft.lead.lemma in ("hit", "strike")
    here = any(p.role in ("at", "near", "target") for p in draft.places)
    return hit and here and not strict and draft.relation == "main" and not accident(reading, sentence)


def _voted(reading: Reading, draft: Draft) -> bool:
    """Whether ground "captured" by nobody in arms is a seat, in a report that speaks of votes."""
    if draft.lead.cls.name not in ("capture", "regain") or any(a.category in ARMED for a, _ in draft.actors):
        return False
    return sum(bool(s.words & grammar("en", "polls")) for s in reading.sentences) >= _SPEAKS_OF_VOTES


def _habit(sentence: Sentence, draft: Draft) -> bool:
    """ "They only fight soldiers", "rebels often attack the road": what is done again and again."""
    before = sentence.tokens[draft.lead.first - 1].lower if draft.lead.first else ""
    return draft.lead.form == "base" and draft.lead.part == "verb" and before in grammar("en", "habits")


def _by_nature(reading: Reading, draft: Draft) -> bool:
    return not done_by(draft) and of_nature(reading, draft.sentence, draft.triggers)


def done_by(draft: Draft) -> bool:
    """Whether a draft names a weapon, or somebody in arms who did it."""
    return bool(draft.weapons) or any(r == "initiator" and a.category in ARMED for a, r in draft.actors)


def _only_holds(sentence: Sentence, draft: Draft) -> bool:
    """Whether "controlled" tells who holds ground, not who won it: without a day and a word of a fight."""
    if draft.lead.lemma not in grammar("en", "holds_ground"):
        return False
    day = draft.date is not None and draft.date.span is not None and draft.date.span.precision == "day"
    won = draft.lead.form == "past" and (day or not sentence.words.isdisjoint(grammar("en", "won_by")))
    return not won or draft.lead.passive


def _fighters_fled(draft: Draft) -> bool:
    """ "The militants fled towards the hills": the end of what was told, and nobody displaced."""
    kinds = {a.category for a, role in draft.actors if role != "other"}
    return (
        draft.lead.cls.name == "displacement"
        and draft.lead.lemma == "flee"
        and bool(kinds)
        and kinds <= ARMED
    )


def _arms_taken(draft: Draft) -> bool:
    """ "Customs officers seized 500 rifles": a verb of many senses that is of arms by the words beside it."""
    lead = draft.lead
    return lead.cls.name == "disrupted" and lead.part == "verb" and lead.lemma in grammar("en", "arms_taken")


def _told(sentence: Sentence, draft: Draft, strict: bool) -> bool:
    """Whether a draft is an account of an event rather than a word used in passing."""
    if draft.denies:
        return not strict
    if draft.lead.cls.name == "release" and draft.status == "negated":  # "none had been released"
        return False
    moved = draft.lead.cls.name in _ASKED_FOR and draft.status == "planned"
    if moved and not (
        draft.places or draft.date or draft.counts
    ):  # "called for a truce to evacuate families"
        return False
    if draft.only_joins:
        return bool(draft.places or draft.date or draft.actors or draft.counts) and not strict
    if _fighters_fled(draft):
        return False
    if any(t.cls.name == "repel" for t in draft.triggers) and draft.places and not strict:
        return True  # "three assaults near X were repelled"
    harmed = any(c.what in ("killed", "wounded", "captured", "displaced", "missing") for c in draft.counts)
    cast = [a for a, r in draft.actors if r != "other"]
    armed = any(a.category in ARMED for a in cast)
    forces = any(a.category in ARMED and a.name != a.text for a in cast)  # a country that plays names itself
    if strict and not (forces or (draft.weapons and (harmed or cast))):
        return False
    lead, wrecked = draft.lead, draft.lead.cls.name == "looting"
    by_force = wrecked and lead.lemma in grammar("en", "destroyed")
    torched = wrecked and lead.lemma.replace(" ", "_") in grammar("en", "burned") and lead.passive
    by_force = by_force or (torched and sentence.words.isdisjoint(grammar("en", "fires")))
    taken = (lead.cls.name in ("capture", "regain") or by_force) and bool(draft.places)
    won = lead.lemma in grammar("en", "taken_elsewhere") or sentence.words & grammar("en", "polls")
    if lead.cls.name in ("capture", "regain") and not armed and won:  # by voters, teams, travellers
        return False
    weak = draft.lead.cls.weak and not any(draft.lead.lemma in words(lang).strong for lang in _LANGUAGES)
    weak = weak and not _arms_taken(draft)
    means = draft.weapons and draft.lead.cls.name != "displacement"  # a robber flees with his gun
    if weak and not (harmed or cast or means or taken):
        return False
    if draft.relation in ("after", "before", "relative"):
        own_day = draft.date is not None and not draft.told_on
        return bool(draft.places or own_day or draft.counts)
    return True
