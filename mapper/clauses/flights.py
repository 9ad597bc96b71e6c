"""What was stopped on its way: drones destroyed over a town, a missile that was intercepted. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..clause import Clause, Trigger
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape
from ..words.triggerwords import classes


def brought_down(text: str, clause: Clause, lead: Trigger) -> Trigger:
    """ "26 drones were destroyed over X", "destroyed four missiles": what was on its way was stopped."""
    if lead.lemma != "destroy" or lead.cls.name != "strike":
        return lead
    if lead.passive:
        downed = shape("in_flight_before").search(text[clause.start : lead.start])
    else:
        downed = shape("in_flight_behind").match(text[lead.end : clause.end])
    return replace(lead, cls=classes()["disrupted"]) if downed else lead


def stopped_on_its_way(text: str, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The triggers but for the shot of what was stopped: "a missile fired from X", "launched by Y", "was
    intercepted"; not where it was fired, and then stopped: "was fired at X and was intercepted"."""
    stopped = [t for t in triggers if t.passive and of_use("in_flight", t.lemma)]
    return [t for t in triggers if not any(_shot_of(text, t, s) for s in stopped)]


def _shot_of(text: str, shot: Trigger, stopped: Trigger) -> bool:
    told = text[: shot.start].lower().split()[-1:]
    fired = shot.cls.name == "strike" and grammar("en", "be").isdisjoint(told)
    return fired and shape("fired_from_there").fullmatch(text, shot.end, stopped.start) is not None
