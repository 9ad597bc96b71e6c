"""Protests and riots: what a crowd did, what was done to it, and who looted or burned. Pure."""

from .deeds import CROWD, DEATHS, GATHERED, HARMS, RUIN, SHOTS
from .facts import Facts, Rule
from .kinds import (
    ARMED,
    ATTACK,
    CROWDS,
    EXCESSIVE_FORCE,
    FIGHTERS,
    INTERVENTION,
    LOOTING,
    MOB_VIOLENCE,
    OFFICE,
    TROOPS,
    VIOLENT_DEMONSTRATION,
)

#: Those who gather, but for a party's people.
_GATHERED = frozenset(("protesters", "rioters"))
#: A group in arms that fights the state, or has come to rule.
_IN_ARMS = FIGHTERS | {"ruling"}
#: Whom a mob sets upon.
_SET_UPON = frozenset(("civilians", "militia", "armed"))


def _at_protesters(facts: Facts) -> bool:
    return "protesters" in facts.targets


def _looters_killed(facts: Facts) -> bool:
    """Whether those who looted, or troops who burned things, killed people without arms."""
    others = not facts.by(CROWDS) if facts.lead == "looting" else facts.by(TROOPS)
    return facts.killed and facts.unarmed_target and others


def _crowd_and_police(facts: Facts) -> bool:
    """Whether a crowd and the police or soldiers used force on each other."""
    both = "state" in facts.initiators and facts.by(_GATHERED)
    driven_apart = facts.lead == "riot" and facts.has("disperse")
    thrown = facts.firebomb and facts.targets == {"state"}
    return (both or thrown or driven_apart) and not (facts.mob or facts.by_fighters)


RULES: tuple[Rule, ...] = (
    Rule(
        VIOLENT_DEMONSTRATION,
        "demonstrators used violence",
        CROWD,
        lambda f: f.crowd_violence,
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "demonstrators fought with the police or soldiers",
        GATHERED,
        lambda f: f.has("clash", "strike") and "state" in f.targets and f.by(CROWDS) and not f.by(_IN_ARMS),
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "things were burned or broken at a protest",
        RUIN,
        lambda f: f.protest and not f.by(_IN_ARMS),
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "demonstrators destroyed things",
        ("looting",),
        lambda f: f.by(_GATHERED) and not f.mob,
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "those whom the police drove back threw petrol bombs",
        ("disperse",),
        lambda f: f.firebomb and f.by(_GATHERED | {"civilians"}),
    ),
    Rule(
        EXCESSIVE_FORCE,
        "protesters were killed",
        holds=lambda f: (
            f.lead != "clash"
            and f.killed
            and ((f.gathering and _at_protesters(f)) or (f.has("disperse") and f.unarmed_target))
        ),
    ),
    Rule(
        EXCESSIVE_FORCE,
        "protesters were wounded",
        holds=lambda f: (
            f.lead != "clash"
            and f.has("disperse")
            and f.weapons == {"firearm"}
            and _at_protesters(f)
            and f.deaths
        ),
    ),
    Rule(
        INTERVENTION,
        "a protest was broken up or its people arrested",
        holds=lambda f: (
            f.protest
            and (f.has("disperse", "warning") or f.intervention)
            and f.lead != "riot"
            and not (f.lead == "clash" and f.crowd_violence)
        ),
    ),
    Rule(
        INTERVENTION,
        "force was used on a protest",
        GATHERED,
        lambda f: _at_protesters(f) and f.by(OFFICE) and not f.deaths,
    ),
    Rule(
        EXCESSIVE_FORCE,
        "people were killed at a protest",
        GATHERED,
        lambda f: (
            f.killed and "state" in f.initiators and f.targets == {"civilians"} and not f.has("clash", "riot")
        ),
    ),
    Rule(
        EXCESSIVE_FORCE,
        "protesters were wounded",
        holds=lambda f: f.lead != "clash" and f.protest and _at_protesters(f) and f.deaths,
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "demonstrators attacked",
        ("assault",),
        lambda f: "protesters" in f.initiators and not f.by(ARMED),
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "demonstrators threw what burns or explodes",
        ("strike", "grenade"),
        lambda f: f.by(_GATHERED),
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "force was used against demonstrators who used violence",
        SHOTS,
        lambda f: _at_protesters(f) and f.crowd_violence,
    ),
    Rule(
        EXCESSIVE_FORCE,
        "force was used against protesters",
        SHOTS,
        _at_protesters,
    ),
    Rule(ATTACK, "those who looted or burned killed people", RUIN, _looters_killed),
    Rule(
        MOB_VIOLENCE,
        "a mob set upon people",
        ("riot",),
        lambda f: (
            "rioters" in f.initiators
            and f.to(_SET_UPON)
            and not (f.to(OFFICE) or f.gathering or f.has("clash"))
        ),
    ),
    Rule(
        MOB_VIOLENCE,
        "a crowd stormed a place and broke things",
        ("assault",),
        lambda f: f.has("riot") and f.by(CROWDS | {"civilians"}) and not (f.by(ARMED) or f.weapons),
    ),
    Rule(
        MOB_VIOLENCE,
        "a mob destroyed things",
        RUIN,
        lambda f: f.mob and not f.gathering,
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "a crowd and the police or soldiers used force",
        ("assault", "strike", "riot", "looting"),
        _crowd_and_police,
    ),
    Rule(
        LOOTING,
        "an armed side set fire to what it did not fight for",
        ("riot",),
        lambda f: f.by(TROOPS) and not (f.sides & CROWDS or f.has("clash")),
    ),
    Rule(
        MOB_VIOLENCE,
        "a mob used force",
        DEATHS,
        lambda f: "rioters" in f.initiators and not f.gathering,
    ),
    Rule(
        EXCESSIVE_FORCE,
        "an armed side harmed people at a protest",
        HARMS,
        lambda f: f.protest and f.by(TROOPS) and f.deaths and f.unarmed_target,
    ),
)
