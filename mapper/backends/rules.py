"""The rules alone: the default. Nothing is proposed, so the core reads everything itself."""

from dataclasses import dataclass

from ..errors import UsageError
from ..model import Report
from ..proposals.backend import Asked
from ..proposals.model import RULES, Proposal


@dataclass(frozen=True, slots=True)
class Rules:
    """Proposes nothing."""

    name: str = "rules"
    concurrency: int = 1

    def propose(self, report: Report) -> Proposal:
        """Nothing: what a report tells is read by the core."""
        del report
        return RULES


def opened(asked: Asked) -> Rules:
    """The rules. Raises UsageError for a model or an option, which they have not."""
    if asked.model or asked.endpoint or asked.options:
        raise UsageError("The rules take no model, no --endpoint and no --backend-option.")
    return Rules()
