"""Both sides of an event by ACLED's interaction codes: a view over its actors, with reasons in words. Pure.

The codes: 0 nobody, 1 state forces, 2 rebels, 3 political militias, 4 communal militias, 5 rioters,
6 protesters, 7 civilians, 8 forces of other states and international ones. Where the words name nobody,
ACLED's conventions fill the side in, and the reason says so; ``Event.actors`` holds only what is written.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..clauses.acled import BATTLES, CIVILIANS, CROWDS, PROTESTS, REMOTE, RIOTS
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


#: Who is hurt in a battle without fighting in it, who breaks up a protest, and who faces whom where the words
#: give no part.
_HURT = frozenset(("civilians", "media"))
_OFFICE = frozenset(("state", "foreign"))
_SIDES = frozenset(("state", "foreign", "rebel", "communal"))


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


#: What ACLED's coders put where the words name nobody; the first row that holds decides.
CONVENTIONS: tuple[Rule, ...] = (
    ("initiator", _typed(PROTESTS), 6, "a protest is held by protesters"),
    ("initiator", _typed(RIOTS), 5, "a riot is of rioters"),
    (
        "initiator",
        _typed(BATTLES, REMOTE, CIVILIANS),
        3,
        "nobody is named: ACLED's “unidentified armed group”",
    ),
    ("target", _typed(BATTLES), 3, "a battle has two armed sides and one is not named"),
    ("target", _typed(CIVILIANS), 7, "violence against civilians, and the words name none"),
)


def sides(event: Event) -> tuple[Side, Side]:
    """Who acts and whom it is done to, as ACLED's ``inter1`` and ``inter2`` would say.

    Of several actors in a part the first counts: the best known, then the first named.
    """
    return _side(event, "initiator"), _side(event, "target")


def _side(event: Event, part: ActorRole) -> Side:
    actor = next((a for a in _of_part(event, part) if a.mention.category in CODES), None)
    if actor is not None:
        said = f"“{actor.mention.text}” is {actor.mention.name} ({actor.mention.category})"
        return Side(_code(event, actor.mention.category), actor, said)
    for wanted, holds, code, why in CONVENTIONS:
        if wanted == part and holds(event):
            return Side(code, None, why)
    return NOBODY


def _of_part(event: Event, part: ActorRole) -> list[Actor]:
    """The actors of a part.

    A battle is fought by armed sides: people who were hurt in it are none, and where one side is named in no
    part the other named armed actor faces it. A deal has the parties that it names.
    """
    own = [a for a in event.actors if a.role == part]
    if event.type == BATTLES:
        fighting = [a for a in own if a.mention.category not in _HURT]
        if fighting or part != "target":
            return fighting
        mine = {a.mention.category for a in event.actors if a.role == "initiator"}
        others = [a for a in event.actors if a.role == "other" and a.mention.category in _SIDES - mine]
        return others if len(mine) == 1 else []
    if event.type in (PROTESTS, RIOTS):  # a crowd, and those who broke it up or fought with it
        acting = [a for a in event.actors if a.role == "initiator"]
        crowd = [a for a in acting if a.mention.category in CROWDS]
        rest = [a for a in acting if a.mention.category in _OFFICE and event.sub_type != "Peaceful protest"]
        if crowd:
            return crowd if part == "initiator" else own or rest
    if event.sub_type == "Agreement" and not own:
        parties = [a for a in event.actors if a.mention.category in CODES]
        return parties[:1] if part == "initiator" else parties[1:]
    return own


def _code(event: Event, category: str) -> int:
    """The code of a kind: who riots is a rioter and who holds a protest a protester."""
    if category in ("protesters", "rioters") and event.type in (PROTESTS, RIOTS):
        return CODES["rioters" if event.type == RIOTS else "protesters"]
    return CODES[category]
