"""What could not be read, as a value: the rest of the input is read all the same. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that gave no report: which one, the rest of the sentence, and its line (0: the whole)."""

    source: str
    reason: str
    line: int = 0

    def __str__(self) -> str:
        """One sentence that names the input and says what to do."""
        return (
            f"{self.source}, line {self.line}, {self.reason}" if self.line else f"{self.source} {self.reason}"
        )
