"""Force by hand or gun: against people in somebody's power, people without arms, or armed sides. Pure."""

from .deeds import HARMS
from .facts import Facts, Rule, by_means
from .kinds import (
    ABDUCTION,
    ARMED,
    ARMED_CLASH,
    ATTACK,
    CROWDS,
    LAWLESS,
    MOB_VIOLENCE,
    OFFICE,
    SHELLING,
)
from .means import FORCE

#: Whom residents who take the law into their own hands go for.
_ROBBERS = frozenset(("militia", "armed"))


def _taken_in_a_fight(facts: Facts) -> bool:
    """Whether armed sides fought, and who was taken was taken in the fight."""
    return facts.two_armed_sides and facts.lead in ("assault", "clash")


#: The people of a party.
_PARTY = frozenset(("party",))

RULES: tuple[Rule, ...] = (
    Rule(MOB_VIOLENCE, "residents beat, stoned or burned somebody", holds=lambda f: f.mob),
    Rule(
        MOB_VIOLENCE,
        "people of a party set upon somebody, without guns or bombs",
        ("assault", "kill"),
        lambda f: f.only_by(_PARTY) and f.weapons <= {"blade"} and not (f.shots or f.killed),
    ),
    Rule(
        ATTACK,
        "people in somebody's power were put to death",
        ("execution",),
        lambda f: not f.two_armed_sides or f.classes == {"execution"},
    ),
    Rule(
        ATTACK,
        "those who abducted people killed or hurt some",
        holds=lambda f: f.has("abduction") and f.deaths and not _taken_in_a_fight(f),
    ),
    Rule(
        ATTACK,
        "those who robbed, stole or burned killed people",
        ("looting",),
        lambda f: f.killed and f.by(LAWLESS) and not f.to(OFFICE),
    ),
    Rule(
        ABDUCTION,
        "an abduction is told",
        holds=lambda f: f.has("abduction") and not _taken_in_a_fight(f),
    ),
    Rule(
        ATTACK,
        "force was used against people without arms",
        FORCE,
        lambda f: f.unarmed_target,
    ),
    Rule(
        ATTACK,
        "an armed group struck where nobody armed is named",
        FORCE,
        lambda f: f.lead != "offensive" and not f.targets and not f.military and f.by(LAWLESS),
    ),
    Rule(
        ATTACK,
        "people were harmed and no armed side is named",
        FORCE,
        lambda f: f.deaths and not f.sides and not f.military,
    ),
    Rule(
        MOB_VIOLENCE,
        "people without arms attacked a building",
        ("assault",),
        lambda f: f.housed and f.only_by(CROWDS | {"civilians", "party"}) and not (f.weapons or f.military),
    ),
    Rule(
        ATTACK,
        "a building of people without arms was attacked",
        ("assault",),
        lambda f: f.housed and not (f.sides or f.military),
    ),
    Rule(
        ATTACK,
        "shots hit what nobody armed is named in",
        ("strike",),
        lambda f: f.weapons == {"firearm"} and not f.to(ARMED),
    ),
    Rule(
        MOB_VIOLENCE,
        "people took the law into their own hands",
        HARMS,
        lambda f: f.initiators == {"civilians"} and bool(f.targets) and f.targets <= _ROBBERS,
    ),
    Rule(
        by_means(SHELLING),
        "a government's forces struck bases or positions",
        ("strike",),
        lambda f: f.struck and (f.military or not f.targets) and f.by(OFFICE),
    ),
    Rule(
        ARMED_CLASH,
        "armed sides face each other",
        FORCE,
        lambda f: bool(f.sides & ARMED),
    ),
)
