"""Where it was, for those who only came from somewhere or went there: "the army withdrew from X". Pure."""

from dataclasses import replace

from ..geometry.levels import HAPPENED, WIDE
from ..merging.fights import Group
from ..model import Placement, Report
from ..places.same import same_or_holds
from ..words.shapes import shape

#: Classes of triggers whose means come from elsewhere, and of what is done where people are.
_FLYING = ("shelling", "airstrike", "strike", "strikes", "grenade")
_THERE = ("assault", "kill", "abduction", "clash", "explosion")
#: How many characters before a place are read for "tried to flee from".
_REACH = 60
#: Classes of triggers of deeds to which people come, whose own towns are another matter.
_COME_TO = (
    "protest",
    "march",
    "riot",
    "mob",
    "disperse",
    "clash",
    "assault",
    "kill",
    "execution",
    "offensive",
    "regain",
)


def gone_from_or_to(
    report: Report, found: list[Placement], members: Group, come_to: bool = False
) -> list[Placement]:
    """Where troops withdrew from or arrived, if nothing finer than its unit says where that was.

    Not for what is yet to be. Of what flies it is where it was aimed: rockets fired from a place are no event
    there. ``come_to``: also where those are from who were hurt or gathered, of whom nothing else is told.
    """
    if members[0].status not in ("asserted", "ongoing"):
        return found
    if members[0].lead.cls.name in _FLYING:
        there = any(p.role in HAPPENED and p.role != "within" for p in found)
        left = next((p for p in found if _left_for_it(p, members)), None)
        if left is not None and not there:
            return [_gone(p, left) for p in found]
        return found if there else [replace(p, role="target") if p.role == "toward" else p for p in found]
    fled = any(
        t.cls.name == "displacement" for t in members[0].triggers
    )  # who flee are told of where they lived
    comes = (
        report.lang == "en" and members[0].lead.cls.name in _COME_TO and not come_to
    )  # "troops brought in from X retook the jail"
    roles = ("from",) if fled else ("toward",) if comes else ("toward", "from")
    ways = [p for p in found if (p.role in roles or _fled(report, p)) and p.mention.level != "country"]
    if members[0].lead.cls.name == "disrupted":
        ways = [p for p in ways if not _flew(report, p)]
    apart = members[0].lead.cls.name in _THERE and not any(_fled(report, p) for p in ways)
    told = () if apart else WIDE  # an attack on who sails to X was elsewhere
    spots = [p for p in found if p.role in HAPPENED and p.role != "within" and p.mention.level not in told]
    if spots or not ways:
        return found
    chosen = next((p for p in ways if p.role == "toward"), ways[0])
    return [_gone(p, chosen) for p in found]


def _left_for_it(placement: Placement, members: Group) -> bool:
    """Whether people left a place for what flew there: "45 families fled X for Y under shelling"."""
    at, lead = placement.mention.start, members[0].lead.start
    flights = [t.end for t in members[0].triggers if t.cls.name == "displacement" and t.end <= at]
    away = placement.role == "from" and placement.mention.level != "country"
    return away and bool(flights) and not max(flights) <= lead < at


def _fled(report: Report, placement: Placement) -> bool:
    """Whether people were hurt where they fled from: "shot dead as they tried to flee from X"."""
    start = placement.mention.start
    before = shape("fleeing_from").search(report.text, max(0, start - _REACH), start)
    return placement.role == "from" and before is not None


def _flew(report: Report, placement: Placement) -> bool:
    """Whether what was shot down had been fired from there: "61 of 88 drones launched from X"."""
    start = placement.mention.start
    return shape("fired_from").search(report.text, max(0, start - _REACH), start) is not None


def _gone(p: Placement, chosen: Placement) -> Placement:
    """A placement where the one chosen is where it happened: a unit beside it only holds it."""
    if p is chosen:
        return replace(p, role="at")
    unit = p.mention.level in WIDE
    held = p.role == chosen.role and same_or_holds(p.mention, chosen.mention)  # "fled from X in Y"
    return replace(p, role="within") if unit and (held or p.role in ("at", "near")) else p
