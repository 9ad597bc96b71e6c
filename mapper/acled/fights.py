"""Two sides that fight: crowds, people without arms, or armed sides. Pure."""

from .facts import Facts, Rule
from .kinds import (
    ARMED,
    ARMED_CLASH,
    CROWDS,
    LAWLESS,
    MOB_VIOLENCE,
    OFFICE,
    REBELS,
    VIOLENT_DEMONSTRATION,
)


def _people_and_police(facts: Facts) -> bool:
    """Whether people without arms fought the police, or these them, with nobody hurt and no shots between."""
    fought = facts.initiators == {"civilians"} and facts.targets == {"state"}
    fought_back = facts.initiators == {"state"} and facts.targets == {"civilians"}
    both = facts.initiators == {"civilians", "state"} and not (facts.targets or facts.gunfight)
    return fought or both or (fought_back and not (facts.deaths or facts.gunfight))


def _with_guns(facts: Facts) -> bool:
    """ "Villagers armed with rifles clashed with herders": a fight of armed groups."""
    return "firearm" in facts.weapons and facts.sides.isdisjoint(CROWDS)


def _only_caught(facts: Facts) -> bool:
    """ "Police captured four members of a gang": arrests, and no fight."""
    return facts.lead == "arrest" and facts.by(OFFICE) and facts.to(LAWLESS) and not facts.has("clash")


def _with_stones(facts: Facts) -> bool:
    """Whether communities or groups that nothing says to be armed threw things at each other."""
    bare = facts.sides <= {"communal", "civilians", "rioters", "party"}
    thrown = facts.crowd_violence and facts.weapons <= {"other"}
    return bare and thrown and not (facts.gunfight or facts.killed)


def _stones_at_police(facts: Facts) -> bool:
    """Whether stones alone were thrown in a clash of which only police or soldiers are named."""
    thrown = facts.crowd_violence and facts.weapons <= {"other"}
    return thrown and bool(facts.sides) and facts.sides <= OFFICE and not (facts.gunfight or facts.killed)


def _both_shot(facts: Facts) -> bool:
    """Whether shots went both ways, and nobody who gathered to demand something is told of."""
    return facts.gunfight and not facts.gathering and facts.sides.isdisjoint(("protesters", "rioters"))


RULES: tuple[Rule, ...] = (
    Rule(ARMED_CLASH, "both sides shot", ("clash",), _both_shot),
    Rule(
        MOB_VIOLENCE,
        "two crowds fought each other",
        ("clash",),
        lambda f: (
            f.by(CROWDS) and not f.sides & (ARMED | {"protesters", "international"}) and not f.gathering
        ),
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "a crowd fought with police or with another crowd",
        ("clash",),
        lambda f: (bool(f.sides & CROWDS) and not f.sides & REBELS) or _stones_at_police(f),
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "people without arms fought with police or soldiers",
        ("clash",),
        _people_and_police,
    ),
    Rule(
        VIOLENT_DEMONSTRATION,
        "people without arms attacked police, soldiers or fighters",
        ("assault", "looting"),
        lambda f: (
            f.initiators == {"civilians"}
            and f.to(frozenset(("state", "rebel")))
            and not f.from_afar
            and (f.lead == "assault" or f.housed)
        ),
    ),
    Rule(
        MOB_VIOLENCE,
        "groups without arms fought each other",
        ("clash",),
        lambda f: bool(f.initiators) and not f.sides & (ARMED | {"international"}) and not _with_guns(f),
    ),
    Rule(MOB_VIOLENCE, "groups fought with stones and fire", ("clash",), _with_stones),
    Rule(
        MOB_VIOLENCE,
        "crowds that nothing says to be armed fought each other",
        ("clash",),
        lambda f: f.brawl and not (f.sides & ARMED or f.weapons or f.gunfight),
    ),
    Rule(
        MOB_VIOLENCE,
        "groups fought with blades",
        ("clash",),
        lambda f: bool(f.weapons) and f.weapons <= {"blade"} and not f.sides & (ARMED | {"state"}),
    ),
    Rule(ARMED_CLASH, "a fight between two sides is told", ("clash",)),
    Rule(
        ARMED_CLASH,
        "an armed side attacked, and both sides shot",
        ("assault",),
        lambda f: f.gunfight and f.by(ARMED),
    ),
    Rule(
        ARMED_CLASH,
        "armed sides fought each other",
        holds=lambda f: (
            f.two_armed_sides and f.has("clash", "repel", "regain", "capture") and not _only_caught(f)
        ),
    ),
)
