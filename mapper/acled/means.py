"""Means that act by themselves: what explodes, is dropped or is fired from afar. Pure."""

from .facts import Facts, Rule, by_means
from .kinds import (
    ABDUCTION,
    AIR_STRIKE,
    ARMED,
    ARRESTS,
    ATTACK,
    CROWDS,
    EXPLOSIVE,
    FIGHTERS,
    FLOWN,
    GANGS,
    LAID,
    LOOTING,
    MOB_VIOLENCE,
    OTHER,
    PEACEFUL_PROTEST,
    REMOTE_BY_WEAPON,
    SHELLING,
    STAND_OFF,
    STATES,
    SUICIDE_BOMB,
    VIOLENT_DEMONSTRATION,
)

#: Classes of triggers for force that is used on somebody.
FORCE = ("assault", "kill", "strike", "execution", "respond", "offensive")


def _among_arms(facts: Facts) -> bool:
    """Whether armed sides face each other, or one was attacked with guns as well as bombs: "explosives and
    rifles were used"."""
    shot = facts.lead == "assault" and "firearm" in facts.weapons and facts.to(ARMED)
    return facts.two_armed_sides or shot


def _laid_means_killed(facts: Facts) -> bool:
    """Whether what lay in wait is what killed, and no fight."""
    killed = facts.lead == "kill" and not facts.has("assault", "offensive", "clash", "repel")
    return not facts.weapons.isdisjoint(LAID) and (facts.laid or killed)


def _means_of_force(facts: Facts) -> bool:
    """Whether the means of force act at a distance, in a fight those alone that are no part of it."""
    shot = "firearm" in facts.weapons and facts.weapons.isdisjoint(FLOWN)
    if facts.lead == "assault" and facts.two_armed_sides and shot:
        return False  # "attacked a post with rockets and rifles", but not with drones
    return facts.from_afar and (not _among_arms(facts) or not facts.weapons.isdisjoint(STAND_OFF))


RULES: tuple[Rule, ...] = (
    Rule(SUICIDE_BOMB, "a suicide bombing is told", holds=lambda f: f.has("suicide")),
    Rule(
        SUICIDE_BOMB,
        "a suicide bomb was the means",
        holds=lambda f: "suicide bomb" in f.weapons and not f.two_armed_sides,
    ),
    Rule(
        by_means(EXPLOSIVE),
        "fighters bombed it, and nothing is told to have flown",
        ("airstrike", "kill"),
        lambda f: f.has("airstrike") and f.only_by(FIGHTERS),
    ),
    Rule(
        AIR_STRIKE,
        "an air or drone strike is told",
        holds=lambda f: f.lead == "airstrike" or f.has("airstrike"),
    ),
    Rule(
        by_means(SHELLING),
        "the means named act at a distance",
        ("shelling", "strike", "grenade", "explosion"),
        lambda f: f.from_afar,
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "a riot is told, whatever blew up in it",
        ("riot",),
        lambda f: f.has("explosion") and f.weapons.isdisjoint(STAND_OFF) and not f.mob,
    ),
    Rule(
        AIR_STRIKE,
        "what shelled was in the air",
        holds=lambda f: f.has("shelling") and f.weapons & REMOTE_BY_WEAPON.keys() == {"air"},
    ),
    Rule(SHELLING, "shelling is told", holds=lambda f: f.has("shelling")),
    Rule(
        by_means(SHELLING),
        "the means named act at a distance",
        FORCE,
        lambda f: f.has("explosion") and bool(f.weapons) and f.weapons <= STAND_OFF,
    ),
    Rule(EXPLOSIVE, "an explosion is told", holds=lambda f: f.has("explosion")),
    Rule(
        ATTACK,
        "petrol bombs were thrown at people without arms",
        FORCE,
        lambda f: f.firebomb and f.unarmed_target,
    ),
    Rule(
        LOOTING,
        "petrol bombs were thrown at a building",
        FORCE,
        lambda f: f.firebomb and not f.targets,
    ),
    Rule(
        PEACEFUL_PROTEST,
        "a strike of those who bear no arms",
        ("strikes",),
        lambda f: f.only_by(CROWDS | {"civilians"}) and not (f.weapons or f.deaths or f.targets),
    ),
    Rule(by_means(AIR_STRIKE), "strikes are told, by no other means", ("strikes",)),
    Rule(
        ABDUCTION,
        "gunmen raided a place and led people away",
        ("assault",),
        lambda f: f.has("arrest") and f.only_by(GANGS) and f.unarmed_target and not f.deaths,
    ),
    Rule(
        ARRESTS,
        "a raid that ended in arrests",
        ("assault",),
        lambda f: (
            f.has("arrest")
            and not (f.deaths or f.weapons)
            and (not f.two_armed_sides or (f.indoors and not f.has("clash", "kill", "strike")))
        ),
    ),
    Rule(
        OTHER,
        "forces of a state raided a building, and nobody is told to have fought or been hurt",
        ("assault",),
        lambda f: (
            f.indoors
            and f.only_by(STATES)
            and not (f.deaths or f.sides & FIGHTERS or f.has("clash", "kill", "strike", "looting"))
        ),
    ),
    Rule(
        by_means(SHELLING),
        "a building was hit from afar",
        ("strike",),
        holds=lambda f: f.housed and not (f.by(CROWDS | {"civilians"}) or "firearm" in f.weapons),
    ),
    Rule(
        MOB_VIOLENCE,
        "a crowd used force",
        FORCE,
        lambda f: "rioters" in f.initiators and not f.to(ARMED),
    ),
    Rule(by_means(SHELLING), "a bomb or a mine is what killed", holds=_laid_means_killed),
    Rule(by_means(SHELLING), "the means named act at a distance", FORCE, _means_of_force),
)
