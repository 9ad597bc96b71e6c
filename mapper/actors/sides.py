"""Both sides of an event by ACLED's interaction codes: a view over its actors, with reasons in words. Pure.

The codes: 0 nobody, 1 state forces, 2 rebels, 3 political militias, 4 communal militias, 5 rioters,
6 protesters, 7 civilians, 8 forces of other states and international ones. Where the words name nobody,
ACLED's conventions fill the side in, and the reason says so; ``Event.actors`` holds only what is written.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..acled.kinds import BATTLES, CIVILIANS, CROWDS, PROTESTS, REMOTE, RIOTS, STATES, VIOLENT
from ..model import Actor, ActorRole, Event

#: Kinds of actors → ACLED's codes.
CODES: dict[str, int] = {
    "state": 1,
    "rebel": 2,
    "militia": 3,
    "armed": 3,
    "party": 3,
    "communal": 4,
    "rioters": 5,
    "protesters": 6,
    "civilians": 7,
    "media": 7,
    "foreign": 8,
    "external": 8,
    "international": 8,
}
#: Words for people who break the law: a mob's victims, and no gang in arms. (No lexicon is read here: what is
#: written out of an extraction needs none.)
_LAWBREAKERS = frozenset(
    (
        *("robber", "robbers", "thief", "thieves", "burglar", "burglars"),
        *("kidnapper", "kidnappers", "criminal", "criminals"),
    )
)
_SIDES = frozenset(("state", "foreign", "rebel", "communal"))


#: Who is hurt in a battle without fighting in it.
_HURT = frozenset(("civilians", "media"))


@dataclass(frozen=True, slots=True)
class Side:
    """One side: ACLED's code, the actor it stands for (None where nobody is named) and why."""

    code: int
    actor: Actor | None
    why: str


NOBODY = Side(0, None, "nobody is named")
Rule = tuple[ActorRole, Callable[[Event], bool], int, str]


def _typed(*types: str) -> Callable[[Event], bool]:
    return lambda event: event.type in types


def _told_as(*sub_types: str) -> Callable[[Event], bool]:
    return lambda event: event.sub_type in sub_types


#: What ACLED's coders put where the words name nobody; the first row that holds decides.
CONVENTIONS: tuple[Rule, ...] = (
    (
        "initiator",
        _told_as("Government regains territory"),
        1,
        "ground is regained by the state's forces",
    ),
    ("initiator", _typed(PROTESTS), 6, "a protest is held by protesters"),
    ("initiator", _typed(RIOTS), 5, "a riot is of rioters"),
    (
        "initiator",
        _typed(*VIOLENT),
        3,
        "nobody is named: ACLED's “unidentified armed group”",
    ),
    ("initiator", _told_as("Arrests", "Disrupted weapons use"), 1, "arrests and seizures are the state's"),
    (
        "target",
        _told_as("Protest with intervention", "Excessive force against protesters"),
        1,
        "a protest is broken up by the state's forces",
    ),
    (
        "target",
        lambda event: (
            event.type == BATTLES
            and {a.mention.category for a in event.actors if a.role == "initiator"} == {"communal"}
        ),
        4,
        "a community's men fight those of another",
    ),
    ("target", _typed(BATTLES), 3, "a battle has two armed sides and one is not named"),
    ("target", _typed(CIVILIANS), 7, "violence against civilians, and the words name none"),
)


def sides(event: Event) -> tuple[Side, Side]:
    """Who acts and whom it is done to, as ACLED's ``inter1`` and ``inter2`` would say.

    Of several actors in a part the first counts: the best known, then the first named.
    """
    return _side(event, "initiator"), _side(event, "target")


def named_sides(event: Event) -> tuple[list[Actor], list[Actor]]:
    """Who is named on each side: in a protest or a riot the crowd and those who met it, of a deal its
    parties, as :func:`sides` has them; else who acts and whom it is done to, or, where nobody is, whom
    :func:`sides` takes for it."""
    found = []
    for part in ("initiator", "target"):
        own = [a for a in event.actors if a.role == part]
        conventional = event.type in (PROTESTS, RIOTS) or event.sub_type == "Agreement"
        found.append(_of_part(event, part) if conventional or not own else own)
    return found[0], [a for a in found[1] if a not in found[0]]


#: What a named actor is as a side in an event of a kind, whatever else it is; the first row decides.
AS_SIDES: tuple[tuple[ActorRole, Callable[[Event, Actor], bool], int, str], ...] = (
    (
        "target",
        lambda event, actor: (
            actor.mention.category == "party"
            and (event.type in (CIVILIANS, REMOTE) or event.sub_type == "Arrests")
        ),
        7,
        "whom force is used on without arms is a civilian",
    ),
    (
        "target",
        lambda event, actor: (
            event.sub_type == "Mob violence"
            and actor.mention.category in ("militia", "armed")
            and not _LAWBREAKERS.isdisjoint(actor.mention.text.lower().split())
        ),
        7,
        "whom a mob takes for a thief is a civilian",
    ),
    (
        "initiator",
        lambda event, actor: (
            actor.mention.category == "party"
            and event.sub_type.startswith("Excessive")
            and {a.mention.category for a in event.actors if a.role == "initiator"} == {"party"}
        ),
        3,
        "who uses force on protesters is none of them",
    ),
    (
        "initiator",
        lambda event, actor: (
            actor.mention.category == "civilians"
            and (event.type in VIOLENT or event.sub_type.startswith("Excessive"))
        ),
        3,
        "who uses arms on others is no civilian",
    ),
)


def _side(event: Event, part: ActorRole) -> Side:
    actor = next((a for a in _of_part(event, part) if a.mention.category in CODES), None)
    if actor is not None:
        said = f"“{actor.mention.text}” is {actor.mention.name} ({actor.mention.category})"
        for role, fits, code, why in AS_SIDES:
            if role == part and fits(event, actor):
                return Side(code, actor, f"{said}; {why}")
        return Side(_code(event, actor.mention.category), actor, said)
    for wanted, holds, code, why in CONVENTIONS:
        if wanted == part and holds(event):
            return Side(code, None, why)
    return NOBODY


def _of_part(event: Event, part: ActorRole) -> list[Actor]:
    """The actors of a part, as ACLED's coders would have them for this type of event."""
    own = [a for a in event.actors if a.role == part]
    if event.type == BATTLES:
        return _in_a_battle(event, part, own)
    if event.type in (PROTESTS, RIOTS):
        return _in_a_crowd(event, part, own)
    acting = [a for a in event.actors if a.role == "initiator" and a.mention.category in CODES]
    if event.sub_type == "Agreement" and len({a.mention.name for a in acting}) > 1:
        return acting[:1] if part == "initiator" else acting[1:]  # "A and B exchanged prisoners"
    if own:
        return own
    if event.sub_type == "Agreement":  # a deal has the parties that it names
        parties = [a for a in event.actors if a.mention.category in CODES]
        return parties[:1] if part == "initiator" else parties[1:]
    if event.sub_type == "Non-violent transfer of territory" and part == "target":
        takes = [a for a in event.actors if a.role == "initiator"]  # "A withdrew from X and B entered it"
        return [a for a in takes[1:] if a.mention.category != takes[0].mention.category]
    return []


def _in_a_battle(event: Event, part: ActorRole, own: list[Actor]) -> list[Actor]:
    """A battle is fought by armed sides: people who were hurt in it are none, and where one side is named in
    no part the other armed actor that is named faces it."""
    fighting = [a for a in own if a.mention.category not in _HURT]
    across: ActorRole = "initiator" if part == "target" else "target"
    if fighting:  # those who returned fire stand on the side that was fired at
        faced = {(a.mention.category, a.mention.country) for a in event.actors if a.role == across}
        returned = part == "initiator" and len(fighting) > 1
        return sorted(fighting, key=lambda a: returned and (a.mention.category, a.mention.country) in faced)
    mine = {a.mention.category for a in event.actors if a.role == across} - _HURT
    others = [a for a in event.actors if a.role == "other" and a.mention.category in _SIDES - mine]
    return others if len(mine) == 1 else []


def _in_a_crowd(event: Event, part: ActorRole, own: list[Actor]) -> list[Actor]:
    """A protest or a riot has a crowd, and those who broke it up or fought with it."""
    acting = [a for a in event.actors if a.role == "initiator"]
    crowd = [a for a in acting if a.mention.category in CROWDS]
    met = [a for a in event.actors if a.role == "target" and a.mention.category in CROWDS]
    upon = any(a.mention.category == "protesters" for a in met)
    if met and not acting and event.type == PROTESTS:
        return met if part == "initiator" else []  # "a dozen protesters were shot dead"
    of_a_party = all(a.mention.category == "party" for a in acting)
    if upon and of_a_party and event.sub_type.startswith("Excessive"):
        crowd = []  # "supporters of X attacked protesters"
    hurt = part == "target" and {a.mention.name for a in own} <= {"people", "civilians"}
    if len(crowd) > 1 and hurt and event.sub_type == "Violent demonstration":
        return crowd[1:]  # two crowds that fought; the hurt are theirs
    if not crowd:
        if event.type == PROTESTS and part == "target":  # "shot at worshippers and demonstrators"
            return sorted(own, key=lambda a: a.mention.category not in CROWDS)
        return own
    if part == "initiator":
        return crowd
    office = [a for a in acting if a.mention.category in STATES and event.sub_type != "Peaceful protest"]
    if event.type == PROTESTS or office:  # who was hurt is no side across from themselves
        own = [a for a in own if a.mention.category not in CROWDS]
    return office if hurt and office else own or office


def _code(event: Event, category: str) -> int:
    """The code of a kind: who riots is a rioter and who holds a protest a protester."""
    if category in CROWDS and event.type in (PROTESTS, RIOTS):
        return CODES["rioters" if event.type == RIOTS else "protesters"]
    return CODES[category]
