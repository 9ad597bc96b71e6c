"""Which words for deeds in a clause say only whom another hit, what went on meanwhile, or how those who did
it came there: the clause is told without them. Pure."""

from collections.abc import Sequence

from ..acled.deeds import BLOWS, DEATHS, FIGHTS, GATHERED, SEIZED, SHOTS, TAKEN, UNREST
from ..acled.kinds import ARMED
from ..clause import Trigger
from ..draft import Draft
from ..model import ActorMention, CountMention
from ..reading import Sentence
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: Kinds of those in arms who hold up travellers.
_HOLD_UP = frozenset(("rebel", "militia", "armed"))
#: Classes of words for what strikes people who gather.
_STRIKES = ("strike", "airstrike", "shelling", "assault", "explosion")
#: So many words before a verb are read for "as"; so many characters stand between a strike and whom it hit.
_CAME, _HIT_REACH = 4, 40
#: So many words before a verb are read for "and then".
_THEN = 3
#: Classes of deeds that tell what an act of several deeds was; …
_GRAVE = (
    SEIZED - {"arrest"}
    | DEATHS
    | SHOTS
    | BLOWS
    | FIGHTS
    | TAKEN
    | {"sexual", "suicide", "chemical", "grenade"}
)
#: … of those that tell more than who was taken, or which weapons; …
_DEADLY = frozenset(("kill", "execution", "clash"))
#: … and of those that only tell how it began or what else was done, in whatever order.
_LIGHT = frozenset(("movement", "base", "displacement", "transfer", "release"))


def without_the_hit(text: str, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The triggers but for a gathering that only says who was hit: "struck a wedding procession", "targeted a
    gathering of fighters"."""

    def hit(at: int, trigger: Trigger) -> bool:
        if trigger.cls.name not in GATHERED:
            return False
        strikes = [t for t in triggers[:at] if t.cls.name in _STRIKES and t.part == "verb"]
        struck = any(shape("hits").fullmatch(text, t.end, trigger.start) for t in strikes)
        struck = struck or any(shape("hit_those").fullmatch(text, t.end, trigger.start) for t in strikes)
        struck = struck or any(shape("as_gathered").search(text, t.end, trigger.start) for t in strikes[-1:])
        beside = at > 1 and triggers[at - 1].cls.name in GATHERED and hit(at - 1, triggers[at - 1])
        return struck or (beside and trigger.start - triggers[at - 1].end <= _HIT_REACH)

    return [t for at, t in enumerate(triggers) if not hit(at, t)]


def without_circumstance(sentence: Sentence, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The triggers but for what went on: "سقوط قذيفة على منزل خلال المعارك", "as it fell", "rebels
    holding 20 men hostage attacked X"."""
    blows = [t.first for t in triggers if t.cls.name in _STRIKES and t.cls.name != "assault"]

    def meanwhile(trigger: Trigger) -> bool:
        during = trigger.cls.name == "clash" and any(blow < trigger.first for blow in blows)
        return during and not grammar("ar", "during").isdisjoint(sentence.before(trigger.first, 1))

    def came(t: Trigger) -> bool:
        later = t is not triggers[0] and t.cls.name == "movement" and t.form == "past"
        return later and not grammar("en", "meanwhile").isdisjoint(sentence.before(t.first, _CAME))

    held = [t for t in triggers[:-1] if (t.form, t.lemma.partition(" ")[0]) == ("ing", "hold")]
    kept = [t for t in triggers if not (meanwhile(t) or came(t) or (t in held and t.cls.name == "abduction"))]
    done = [t for t in kept if t.form != "ing" or sentence.before(t.first, 1) != ["without"]]
    return done or kept  # "entered the town without firing a shot"


def without_prisoners(triggers: Sequence[Trigger], counts: Sequence[CountMention]) -> list[Trigger]:
    """The triggers but for one that only says who was killed: "killed a general captured in an ambush"."""
    killed = next((t for t in triggers if t.cls.name == "kill" and not t.passive), None)
    if killed is None:
        return list(triggers)
    ends = {c.end + 1 for c in counts if c.what == "killed" and c.start >= killed.end}

    def prisoner(t: Trigger) -> bool:
        taken = t.cls.name in ("capture", "arrest", "abduction") and t.form in ("past", "participle")
        return taken and t.start in ends

    return [t for t in triggers if not prisoner(t)]


def without_waylaying(triggers: Sequence[Trigger], actors: Sequence[ActorMention]) -> list[Trigger]:
    """The triggers without a way that those in arms blocked, who hold no protest: "Militants blocked the
    highway and shot dead 23 passengers"; or without "dragged from his house" before "shot"."""

    def blocked(t: Trigger) -> bool:
        armed = any(a.category in _HOLD_UP and a.end <= t.start for a in actors)
        killed = any(k.cls.name == "kill" and k.start > t.start for k in triggers)
        held_up = t.cls.name in GATHERED or (killed and t.lemma.startswith("drag"))
        return armed and t.part == "verb" and held_up

    harm = any(t.cls.name in _GRAVE and not t.passive for t in triggers)
    return [t for t in triggers if not (harm and blocked(t))]


def without_lesser(
    text: str, sentence: Sentence, triggers: Sequence[Trigger], actors: Sequence[ActorMention]
) -> list[Trigger]:
    """The triggers without what those who did it also did: "entered a mosque and shot dead 12 worshippers",
    "surrounded the village, looted shops and killed five", "killed two and set up a checkpoint"."""

    def acts(t: Trigger) -> bool:
        return t.part == "verb" and not t.passive and t.form in ("past", "ing")

    def goes_on(t: Trigger) -> bool:
        before = [word for word in sentence.before(t.first, _THEN) if word not in grammar("en", "then_did")]
        return text[: t.start].endswith(", ") or (t.form == "past" and before[-1:] == ["and"])

    done = [t for t in triggers if acts(t)]
    chain = done[:1] + [t for t in done[1:] if goes_on(t)]
    told = {t.cls.name for t in chain}
    if done[:1] != list(triggers[:1]) or told.isdisjoint(_GRAVE | {"arrest", "looting"}):
        return list(triggers)
    lesser = set(_LIGHT)
    armed = any(a.category in ARMED and a.end <= triggers[0].start for a in actors)
    if armed and not told.isdisjoint(_GRAVE):  # what a crowd breaks tells that it was violent
        lesser.add("looting")
    if not told.isdisjoint(_DEADLY):
        # but "foiled a suicide attack, shooting the bomber"
        foiled = any(of_use("foils", t.lemma) for t in triggers)
        lesser |= {"arrest"} if foiled else {"arrest", "disrupted"}
    return [t for t in triggers if not (t in chain and t.cls.name in lesser)]


def caused_crowd(first: Draft, draft: Draft) -> bool:
    """Whether a clause only tells why people gathered ("protested after a man was shot"): with a place or a
    day of its own it is news of its own."""
    gathered = first.lead.cls.name in UNREST | {"mob"} and first is not draft
    return gathered and draft.relation == "after" and not (draft.places or draft.date)
