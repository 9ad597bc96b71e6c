"""The type and sub-type of what is told: the tables of rules in their order. Pure."""

from . import crowds, fights, force, means, plain
from .facts import Facts, Rule, Verdict
from .kinds import EventType

#: The first rule that speaks decides.
RULES: tuple[Rule, ...] = (*plain.RULES, *crowds.RULES, *fights.RULES, *means.RULES, *force.RULES)


def classify(facts: Facts, otherwise: EventType) -> Verdict:
    """The type and sub-type by the first rule that speaks, or by the lead trigger's own class."""
    for rule in RULES:
        verdict = rule.verdict(facts)
        if verdict is not None:
            return verdict
    return Verdict(*otherwise, f"the word that tells it says so ({facts.lead})")
