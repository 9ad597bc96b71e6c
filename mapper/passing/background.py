"""Clauses that only set the scene of what is told, or give the toll of a year. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.deeds import GATHERED, UNREST
from ..acled.kinds import REMOTE, RIOTS, VIOLENT
from ..clause import Trigger
from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS
from ..reading import Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape
from ..words.triggerwords import classes

#: Kinds of deeds that befall a crowd; so many sentences before it is told that it had gathered.
_NEAR = 2
#: Deeds that a fight came before as a part of them.
_STORMED = ("assault", "offensive", "capture", "regain")


def sought_for(text: str, sentence: Sentence, trigger: Trigger) -> bool:
    """ "A leader wanted for the bombing of a church": a noun for why somebody is sought or tried."""
    before = text[sentence.start : trigger.start]
    return trigger.part == "noun" and shape("sought_for").search(before) is not None


def not_of_the_place(text: str, sentence: Sentence, leading: Sequence[Trigger]) -> list[Trigger]:
    """The triggers of a sentence but for what befell its place before: "X, a town last attacked in 2019"."""
    kept = [t for t in leading if not shape("place_before").search(text, sentence.start, t.start)]
    return kept or [*leading]


def only_beside(text: str, sentence: Sentence, trigger: Trigger, told: Sequence[Trigger], lang: str) -> bool:
    """ "Killed five amid fears of an attack", "shelled X despite a ceasefire": a noun for what was only
    feared or agreed on while a deed before it was done."""
    before = any(t.first < trigger.first and t.part == "verb" for t in told)
    if not before or not (lang == "ar" or trigger.part == "noun"):  # "رغم هدنة اتفق عليها"
        return False
    stormed = any(t.first < trigger.first and t.cls.name in _STORMED for t in told if t.part == "verb")
    if stormed and trigger.cls.name == "clash" and sentence.before(trigger.first, 1) == ["بعد"]:
        return True  # "اقتحمت قاعدة بعد قتال عنيف"
    return shape("only_beside", lang).search(text, sentence.start, trigger.start) is not None


def ended(text: str, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Agreed to leave under a deal, ending four years of fighting": what is over; "left in protest"."""
    if trigger.text == "protest" and sentence.before(trigger.first, 1) == ["in"]:
        gestures = grammar("en", "gestures")  # "recalled its ambassador in protest"
        return not gestures.isdisjoint(sentence.said(0, trigger.first))
    noun = trigger.part == "noun" and trigger.cls.name in ("clash", "conflict", "offensive")
    return noun and shape("ended_years").search(text, sentence.start, trigger.start) is not None


def sheltered_from(text: str, sentence: Sentence, trigger: Trigger) -> bool:
    """ "A church where villagers had sought refuge from the fighting", "a shell left over from the war": why
    somebody or something was there."""
    before = text[sentence.start : trigger.start]
    return trigger.part == "noun" and shape("sheltered_from").search(before) is not None


def settled(text: str, sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> Draft:
    """A draft as what it is to the report: the scene of a deed, a toll of many deeds, or news."""
    if _had_gathered(sentence, draft, out):
        crowd = tuple((a, "target" if r == "initiator" else r) for a, r in draft.actors)
        nobody = replace(draft.facts, initiators=frozenset(), targets=frozenset())
        return _of_it(replace(draft, actors=crowd, facts=nobody))
    if _heard(sentence, draft, out):
        return _of_it(draft)
    if _erupted(text, draft):
        return replace(draft, only_joins=True, date=None, places=())
    if _since_then(sentence, draft):
        return replace(draft, only_joins=True)
    if _at_a_hospital(text, sentence, draft, out):
        return replace(draft, only_joins=True, places=())
    if _under_the_rubble(sentence, draft, out):
        return replace(draft, only_joins=True, date=None, places=())
    worst = bool(draft.sentence) and shape("deadliest_time").search(text, sentence.start, draft.lead.start)
    if worst or _of_a_year(draft) or _of_a_war(text, sentence, draft):
        counts = tuple(replace(c, scope="total") if c.scope == "event" else c for c in draft.counts)
        return replace(draft, counts=counts, only_joins=True)
    return draft


def _of_it(draft: Draft) -> Draft:
    """A draft that only tells more of what was told before, and says of no kind of deed."""
    lead = replace(draft.lead, cls=classes()["reference"])
    facts = replace(draft.facts, lead="reference", classes=frozenset())
    return replace(draft, lead=lead, triggers=(lead,), facts=facts, only_joins=True)


def _had_gathered(sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> bool:
    """ "Bombs fell on a festival, killing 24. People had gathered in X on Monday for a vigil when …"."""
    before = set(sentence.before(draft.lead.first, 2))
    gathered = draft.lead.cls.name in GATHERED and draft.lead.part == "verb"
    if (
        not gathered
        or before.isdisjoint(grammar("en", "had_been"))
        or not out
        or draft.sentence - out[-1].sentence > _NEAR
    ):
        return False
    told = out[-1]
    placed = any(p.level in SPOTS and p.role in HAPPENED for p in told.places)
    return told.lead.cls.type in VIOLENT and told.facts.deaths and not placed


def _heard(sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> bool:
    """ "Gunfire and explosions were heard in X", told of a fight: they are of it."""
    noise = draft.lead.part == "noun" and draft.lead.cls.name in ("explosion", "assault", "clash")
    behind = sentence.behind(draft.lead.last, _NEAR)
    near = any(draft.sentence - d.sentence <= _NEAR and d.lead.cls.type in VIOLENT for d in out[-_NEAR:])
    return noise and near and "heard" in behind and not draft.counts


def _erupted(text: str, draft: Draft) -> bool:
    """ "The violence erupted after a gang leader vanished from his cell in X on Sunday", behind what is told:
    the place and the day are those of its cause."""
    behind = (
        draft.definite and bool(draft.sentence) and draft.lead.cls.name == "conflict" and not draft.counts
    )
    began = shape("begun_behind").match(text, draft.lead.end) if behind else None
    return began is not None and shape("upon_a_cause").match(text, began.end()) is not None


def _since_then(sentence: Sentence, draft: Draft) -> bool:
    """ "At least 59 people have been killed in protests since then": a running toll of many deeds."""
    running = bool(draft.counts) and all(c.scope != "event" for c in draft.counts)
    noun = draft.lead.part == "noun" and draft.lead.cls.name in UNREST | {"clash", "conflict"}
    noun = noun or (draft.lead.cls.type == REMOTE and draft.lead.text.lower().endswith("s"))
    day = draft.precision
    return (
        running
        and noun
        and bool(draft.sentence)
        and "since" in sentence.words
        and day in ("", "month", "year")
    )


def _of_a_year(draft: Draft) -> bool:
    """ "More than 5,900 people were killed in Haiti in 2025", behind the first sentence: of many deeds."""
    if draft.lead.cls.name != "kill" or draft.precision != "year" or not draft.sentence:
        return False
    spot = any(p.level not in ("country", "region", "admin1") for p in draft.places if p.role in HAPPENED)
    many = any((c.min or c.max or 0) > 1 for c in draft.counts if c.what == "killed")
    return many and not spot and all(t.cls.name == "kill" for t in draft.triggers)


def _of_a_war(text: str, sentence: Sentence, draft: Draft) -> bool:
    """ "The war has killed 350,000", "lost 300 of its members in ten years", behind the first sentence and
    without a town: of many deeds."""
    news = not text.startswith(("كان", "وكان"), sentence.start)  # "وكان النزاع قد أودى" is told as history
    if (
        not draft.sentence
        or (draft.lead.cls.name == "conflict" and not (draft.in_arabic and news))
        or not any(c.min or c.max for c in draft.counts)
    ):
        return False
    spot = any(p.level in SPOTS and p.role in HAPPENED for p in draft.places)
    day = draft.precision in ("day", "week") and not draft.told_on
    if spot or day:
        return False
    lang = "ar" if draft.in_arabic else "en"
    return shape("of_a_war", lang).search(text, sentence.start, sentence.end) is not None


def _at_a_hospital(text: str, sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> bool:
    """ "We counted 15 bodies at the morgue in X", "the hospital had received 138 wounded", behind violence:
    some of those told before, and not where they were hurt."""
    if not out or draft.in_arabic or draft.lead.cls.name != "kill" or draft.initiators:
        return False
    if draft.lead.passive or draft.lead.lemma in ("kill", "die"):
        return False
    before = [d for d in out if draft.sentence - d.sentence <= 2 * _NEAR]
    violent = any(d.lead.cls.type in VIOLENT | {RIOTS} for d in before)
    return violent and shape("at_a_hospital").search(text, sentence.start, sentence.end) is not None


def _under_the_rubble(sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> bool:
    """ "Rescuers pulled five bodies from the rubble on Saturday", behind a strike: some whom it killed."""
    bodies = draft.lead.cls.name == "kill" and draft.lead.part == "noun" and not draft.in_arabic
    if not bodies or sentence.words.isdisjoint(grammar("en", "rubble")):
        return False
    before = [d for d in out if draft.sentence - d.sentence <= 2 * _NEAR]
    return any(d.lead.cls.type == REMOTE for d in before)
