"""What words tell by themselves, whoever faced whom: chemical attacks, deals, ground taken. Pure."""

from .deeds import TAKEN
from .facts import Facts, Rule, by_means
from .kinds import (
    ABDUCTION,
    AGREEMENT,
    AIR_STRIKE,
    ARMED,
    ATTACK,
    CHANGE,
    CHEMICAL_WEAPON,
    DISRUPTED,
    GANGS,
    OFFICE,
    OTHER,
    OVERTAKEN,
    REGAINED,
    SEXUAL_VIOLENCE,
    TROOPS,
    UNARMED,
    EventType,
)

#: Who closes a road in arms.
_INSURGENTS = frozenset(("rebel", "militia", "armed"))


def _taken_away(facts: Facts) -> bool:
    """Whether people were taken away, by a word other than "arrested", by those who may not arrest."""
    lawless = "arrest" not in facts.classes and not (facts.by(OFFICE) or facts.to(ARMED))
    return lawless or facts.only_by(GANGS)


def _by_chemicals(facts: Facts) -> bool:
    """Whether chemical weapons were the means of a blow."""
    blow = facts.has(
        "assault", "kill", "strike", "execution", "respond", "offensive", "shelling", "airstrike"
    )
    return blow and "chemical" in facts.weapons


def _taken(facts: Facts) -> EventType:
    return REGAINED if facts.government_wins else OVERTAKEN


RULES: tuple[Rule, ...] = (
    Rule(
        DISRUPTED,
        "a plot was foiled",
        holds=lambda f: f.foiled and f.lead == "disrupted" and not f.killed,
    ),
    Rule(CHEMICAL_WEAPON, "a chemical attack is told", holds=lambda f: f.has("chemical")),
    Rule(CHEMICAL_WEAPON, "chemical weapons were the means", holds=_by_chemicals),
    Rule(SEXUAL_VIOLENCE, "sexual violence is told", holds=lambda f: f.has("sexual")),
    Rule(
        by_means(AIR_STRIKE),
        "what fell from the sky set things on fire",
        holds=lambda f: f.fallen and not f.initiators,
    ),
    Rule(
        OTHER,
        "an armed group closed a road",
        holds=lambda f: f.roads and f.by(_INSURGENTS) and not f.sides & UNARMED,
    ),
    Rule(ABDUCTION, "people were taken away by those who hold no office", ("arrest",), _taken_away),
    Rule(AGREEMENT, "an agreement is told", ("agreement",)),
    Rule(
        ATTACK,
        "a gang killed people where it overran a place",
        ("capture",),
        lambda f: f.killed and f.unarmed_target and f.initiators <= GANGS,
    ),
    Rule(
        _taken,
        "ground changed hands by force",
        TAKEN,
        lambda f: f.government_wins or f.by(ARMED),
    ),
    Rule(
        DISRUPTED,
        "a bomb or its bearer was stopped",
        holds=lambda f: (
            f.foiled and f.has("suicide", "explosion", "grenade") and not (f.killed or f.two_armed_sides)
        ),
    ),
    Rule(
        CHANGE,
        "an armed side moved",
        ("march",),
        lambda f: f.classes == {"march"} and f.only_by(TROOPS) and not f.intervention,
    ),
)
