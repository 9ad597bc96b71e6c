"""Which word leads a clause, and so says what it tells: a deed before what came of it. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..acled.deeds import BLOWS, GATHERED, GROUND, HARMS, TAKEN
from ..acled.kinds import STATES
from ..clause import Clause, Trigger
from ..model import ActorMention, ActorRole, CountMention
from ..reading import Sentence
from ..words.arabic import fold
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.people import bears_arms
from ..words.shapes import shape
from ..words.triggerwords import classes

#: Classes of triggers for attacks by which ground may be won.
_FIGHTS = ("assault", "offensive")
#: What people suffer, told without who did it.
_LOSSES = ("kill", "displacement", "looting")
#: Kinds of those in arms who are of no crowd.
_ARMS = frozenset(("rebel", "militia", "state", "foreign"))
#: Behind "after" a noun only says when ("after clashes with X"), at most so many words behind it.
_BETWEEN = 2
#: What tells less of what happened than a deed does; the rest is 0.
_ORDER = {
    "kill": 3,
    "displacement": 3,
    "release": 4,
    "disrupted": 3,
    "movement": 2,
    "arrest": 2,
    "strike": 1,
    "strikes": 1,
    "respond": 1,
    "claim": 4,
    "warning": 4,
    "reference": 4,
}
#: What befalls those who tried something else.
_CAUGHT = ("arrest", "kill")
#: A word for any attack, which another word of the clause tells better: "استهداف مدنيين في غارة".
_VAGUE = ("استهداف",)
#: Kinds of armed people who are no state's.
_FIGHTERS = frozenset(("rebel", "militia", "communal", "armed"))
#: Classes of nouns for what was to be done by what was brought down from the air.
_AIMED = ("assault", "airstrike", "strike", "strikes", "shelling")


def gunfight(trigger: Trigger) -> bool:
    """Whether a word of a fight says that both sides shot."""
    said = trigger.lemma.replace("-", "")
    return trigger.cls.name == "clash" and any(word in said for word in grammar("en", "shots"))


def _stopped(triggers: Sequence[Trigger]) -> bool:
    """ "shot down drones launched by X", "seized 14 rifles, arresting two": the first verb is what was done,
    the others say of what was stopped, or what came of it."""
    first = triggers[0]
    arabic = not first.text.isascii()  # "أعلن اعتراض طائرة مسيرة أطلقت باتجاه"
    done = first.cls.name == "disrupted" and (first.part == "verb" or arabic) and not first.passive
    if done and fold(first.lemma) in grammar("ar", "from_the_air"):  # "أسقطت مسيرة حاولت استهداف المطار"
        # "… كانت تستهدف المطار": in the present, what it was on its way to do; "دون إصابات": what came of it
        aimed = (t for t in triggers[1:] if not (t.cls.name == "kill" and t.part == "noun"))
        return all(t.cls.name in _AIMED and (t.part == "noun" or t.form == "s") for t in aimed)
    if done and of_use("foils", first.lemma):  # "foiled a plot to bomb X", "… a bombing, arresting two"
        return all(t.part == "noun" or t.form in ("base", "ing") for t in triggers[1:])
    return done and all(
        (t.cls.name == "strike" and t.part == "verb" and t.form in ("past", "participle"))
        or (t.cls.name == "arrest" and t.form == "ing")
        for t in triggers[1:]
    )


def _toll(triggers: Sequence[Trigger]) -> Trigger | None:
    """The dead of a clause that only tells what people suffered: "12 people were killed, 40 houses burned",
    "60 houses were burned and 22 were killed", "two militants were killed and one apprehended"."""
    dead = next((t for t in triggers if t.cls.name == "kill"), None)
    led = triggers[0].cls.name == "kill" and triggers[0].passive
    fires = [
        t.cls.name == "riot" and t.lemma.replace(" ", "_") in grammar("en", "sets_fire") for t in triggers
    ]
    burned = [
        (fire or t.cls.name in ("looting", "abduction", "arrest")) and t.form in ("past", "participle")
        for t, fire in zip(triggers, fires, strict=True)
    ]
    suffered = (
        (t.cls.name in _LOSSES or (led and gone)) and (t.passive or (led and (t.cls.name == "kill" or gone)))
        for t, gone in zip(triggers, burned, strict=True)
    )
    return dead if all(suffered) else None


def _came_after(triggers: Sequence[Trigger]) -> bool:
    """ "More than 30 soldiers were killed and some 40 others surrendered", "a man was beaten to death, and
    police were sent there": the death was told first, and came first."""
    died = triggers[0].cls.name == "kill" and triggers[0].passive
    return died and len(triggers) > 1 and all(t.lemma in ("surrender", "send") for t in triggers[1:])


def _wins(trigger: Trigger) -> bool:
    """Whether a verb tells in the past that ground was won."""
    past = trigger.part == "verb" and trigger.form == "past" and not trigger.passive
    return past and trigger.cls.name in TAKEN


def lead_trigger(triggers: Sequence[Trigger]) -> Trigger:
    """The trigger that says what a clause tells: a deed before its consequence, an earlier before a later."""
    fought = next((t for t in triggers if gunfight(t)), None)
    if fought is not None and triggers[0].cls.name in GATHERED:
        return fought  # "blocked roads and exchanged fire with police"
    first = triggers[0]
    harms = first.cls.name == "kill" and first.part == "verb" and not first.passive and first.form != "ing"
    beside = (
        t.cls.name == "kill"
        or (t.cls.name in GATHERED and (t.part == "noun" or t.form == "ing"))
        or (t.cls.name in ("arrest", "looting") and not t.passive)
        for t in triggers[1:]
    )
    if harms and all(beside):  # "shot dead a student at a demonstration", "killed one and arrested another"
        return first
    if _stopped(triggers) or _came_after(triggers):
        return first
    if (dead := _toll(triggers)) is not None:
        return dead
    won = next((t for t in triggers[1:] if _wins(t)), None)
    if won is not None and first.cls.name in _FIGHTS and not first.passive and not harms:
        return won  # "attacked the base and took full control of the town"
    lead = min(triggers, key=lambda t: (_ORDER.get(t.cls.name, 0), fold(t.lemma) in _VAGUE, t.start))
    struck = next((t for t in triggers if t.cls.name in BLOWS), None)
    return struck if struck is not None and lead.cls.name == "riot" and lead.lemma.startswith("set") else lead


def deeds(text: str, sentence: Sentence, triggers: Sequence[Trigger]) -> Sequence[Trigger]:
    """The triggers without a noun that only says when ("went from house to house after clashes with X, and
    shot men"), where what was done follows."""
    if triggers[0].cls.name in _CAUGHT and triggers[0].part == "verb":
        triggers = [t for t in triggers if t is triggers[0] or not _tried(sentence, t)]
    if triggers[0].cls.name == "arrest":
        triggers = [t for t in triggers if t is triggers[0] or not _charged(sentence, t)]
    first = triggers[0]
    foiled = next((t for t in triggers[1:] if t.form == "ing" and of_use("foils", t.lemma)), None)
    if foiled is not None:  # "arrested four men, foiling a plan to bomb X": what came of it
        triggers = [t for t in triggers if t.start < foiled.start]
    if _of_those_there(text, sentence, triggers):
        return triggers[1:]
    if first.part == "noun" and shape("took_place").match(text, first.end):
        # "the killings took place in X on Monday after an attack on the army": when, and what had been before
        triggers = [
            t
            for t in triggers
            if t is first or grammar("en", "behind_these").isdisjoint(sentence.before(t.first, 3))
        ]
    done = [t for t in triggers if t.part == "verb" and ", and " in text[triggers[0].end : t.start]]
    if not done or triggers[0].part != "noun":
        return triggers
    before = sentence.before(triggers[0].first, _BETWEEN + 1)
    timed = not grammar("en", "behind_these").isdisjoint(before) and before[0] != sentence.tokens[0].lower
    return done if timed and done[0] in triggers[1:2] else triggers


def _of_those_there(text: str, sentence: Sentence, triggers: Sequence[Trigger]) -> bool:
    """ "Peacekeepers deployed in X since May have killed 20": whether the first verb only says where those
    were who act, or to whom it was done."""
    first, said = triggers[0], sentence.said(triggers[0].first, triggers[0].last + 2)
    where = said[:1] and said[0] in grammar("en", "been_since") and said[-1] in grammar("en", "been_there")
    then = next((t for t in triggers[1:] if t.part == "verb" and t.form in ("past", "participle")), None)
    if not where or then is None:
        return False
    between = text[first.end : then.start]
    return "," not in between and grammar("en", "then_others").isdisjoint(between.lower().split())


def _tried(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those caught or killed only tried it, or meant to: "اعتقل الجيش خمسة حاولوا التسلل"."""
    before = sentence.tokens[max(0, trigger.first - _BETWEEN) : trigger.first]
    only = grammar("ar", "tries") | grammar("ar", "meant_to")
    return any(not only.isdisjoint(token.forms) for token in before)


def _charged(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether those caught are said to have done it: "ضبط ثلاثة متورطين في خطف مهاجرين"."""
    before = sentence.tokens[max(0, trigger.first - _BETWEEN) : trigger.first]
    if before and before[-1].lower == "في":
        before = before[:-1]
    noun = trigger.part == "noun" and not trigger.article
    return noun and any(not grammar("ar", "charged").isdisjoint(token.forms) for token in before[-1:])


def burned_by_arms(
    triggers: Sequence[Trigger], lead: Trigger, cast: Sequence[tuple[ActorMention, ActorRole]], lang: str
) -> Trigger:
    """ "The assailants torched a dozen houses": those in arms destroy, and no crowd riots; "… and shot
    people" tells more."""
    if lead.cls.name != "riot" or lead.lemma.replace(" ", "_") not in grammar(lang, "sets_fire"):
        return lead
    acting = [actor for actor, role in cast if role == "initiator"]
    did = {actor.category for actor in acting}
    if not did or not did <= _ARMS:
        return lead
    if any(actor.text.lower().split()[-1] in grammar(lang, "falls") for actor in acting):
        return replace(lead, cls=classes()["strikes"])  # "Ukrainian drones set fire to a depot"
    # "torched vehicles; 10 soldiers and 19 gang members were killed"
    fought = any(actor.category in STATES for actor, role in cast if role == "target")
    killed = next((t for t in triggers if t.cls.name == "kill" and (fought or not t.passive)), None)
    return killed or replace(lead, cls=classes()["looting"])


def by_whom(
    triggers: Sequence[Trigger], lead: Trigger, cast: Sequence[tuple[ActorMention, ActorRole]], lang: str
) -> Trigger:
    """The trigger that leads, in the light of who did it."""
    return burned_by_arms(triggers, _bombed_by_a_state(lead, cast), cast, lang)


def _bombed_by_a_state(lead: Trigger, cast: Sequence[tuple[ActorMention, ActorRole]]) -> Trigger:
    """ "The bombing of a hospital by X forces": those of a state bomb from the air, others plant what blows
    up."""
    did = {actor.category for actor, role in cast if role == "initiator"}
    bombed = lead.lemma == "bombing" and lead.cls.name == "explosion" and bool(did)
    return replace(lead, cls=classes()["airstrike"]) if bombed and did <= STATES else lead


def made_them_go(sentence: Sentence, told: Sequence[Trigger], lead: Trigger, lang: str) -> Trigger:
    """ "Thousands fled after rebels killed two": the deed behind the flight that came of it."""
    if lead.cls.name != "displacement":
        return lead
    killed = next((t for t in told if t.first > lead.last and t.cls.name == "kill" and not t.passive), None)
    if killed is None or killed.part != "verb":
        return lead
    between = sentence.said(lead.last + 1, killed.first)
    return lead if grammar(lang, "went_after").isdisjoint(between) else killed


def harmed_there(sentence: Sentence, told: Sequence[Trigger], lead: Trigger, lang: str) -> Trigger:
    """ "were beaten by police as they rallied", "was shot as he left a rally": the harm is told, and the
    gathering only says when."""
    if (
        lead.cls.name == "march"
        and lead.form == "ing"
        and any(map(bears_arms, sentence.before(lead.first, 1)))
    ):
        done = (t for t in told if t.part == "verb" and t.cls.name not in GATHERED)
        return next(done, lead)  # "Troops marching towards X were ambushed"
    first = told[0]
    harms = first.cls.name in HARMS and first.part == "verb" and first.form != "ing"
    if not harms or lead.cls.name not in GATHERED:
        return lead
    between = sentence.said(first.last + 1, lead.first)
    if first.passive and first.lemma == "assassinate" and between[:1] == ["at"]:
        return first  # "was assassinated at a campaign rally"
    own = grammar(lang, "they") | grammar(lang, "he_or_she")
    timed = any(a in grammar(lang, "meanwhile") and b in own for a, b in pairwise(between))
    return first if timed else lead


def unopposed(text: str, clause: Clause, lead: Trigger, lang: str) -> Trigger:
    """ "took the town without a fight", "peacefully took over": ground changed hands, and nobody fought."""
    if lead.cls.name not in ("capture", "regain", "movement", "offensive") or lang != "en":
        return lead
    said = text[clause.start : clause.end]
    arms = ("clash", "assault", "offensive", "kill", "shelling")
    fought = any(t.cls.name in arms for t in clause.triggers if t is not lead)
    without = shape("unopposed").search(said) if not fought else None
    return replace(lead, cls=classes()["transfer"]) if without else lead


def confronted(
    text: str,
    lead: Trigger,
    cast: Sequence[tuple[ActorMention, ActorRole]],
    hurt: bool,
) -> Trigger:
    """ "مواجهات مع قوات الاحتلال", where youths or residents are named, or people without arms were ``hurt``,
    and nobody else in arms: a riot."""
    armed = text[lead.end :].lstrip().startswith("مسلح")
    confronts = fold(lead.lemma) in grammar("ar", "confrontations")
    if not confronts or armed or any(a.category in _FIGHTERS for a, _ in cast):
        return lead
    crowd = hurt or any(a.category in ("civilians", "protesters", "rioters") for a, _ in cast)
    against = any(a.category in STATES for a, _ in cast)
    return replace(lead, cls=classes()["riot"]) if crowd and against else lead


def consequence(sentence: Sentence, count: CountMention) -> Trigger:
    """A sentence that gives only a count ("No fatalities were reported") tells of a consequence."""
    at = next((i for i, t in enumerate(sentence.tokens) if t.start >= count.start), 0)
    return Trigger(
        count.start, count.end, count.text, "kill", classes()["kill"], "noun", "base", False, at, at
    )


def attempted(sentence: Sentence, lead: Trigger, lang: str) -> Trigger:
    """ "tried to capture the town": ground that was fought for and not taken."""
    before = sentence.before(lead.first, 4)
    tried = "to" in before and bool(set(before) & grammar(lang, "attempts"))
    return replace(lead, cls=classes()["assault"]) if tried and lead.cls.name in GROUND else lead
