"""The one interface of back-ends: from a report to what is proposed of it. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ..errors import UsageError
from ..model import Report
from .model import Proposal


class Backend(Protocol):
    """Something that reads reports in another way than the rules.

    ``name`` is what the outputs say, ``concurrency`` how many reports it may be given at once (then
    ``propose`` is called from several threads). ``propose`` raises BackendError where a report cannot
    be read.
    """

    @property
    def name(self) -> str:
        """What the outputs call it."""
        ...

    @property
    def concurrency(self) -> int:
        """How many reports it may be given at once."""
        ...

    def propose(self, report: Report) -> Proposal:
        """What it reads in a report; nothing of it is believed before it is checked."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """How a back-end is asked for: the model's name, the endpoint's address, options as "key=value"."""

    model: str = ""
    endpoint: str = ""
    options: tuple[str, ...] = ()


Read = Callable[[str], object]


def whole_number(low: int, high: int) -> Read:
    """A reader of an option that is a whole number; it raises ValueError with what is expected."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and low <= int(text) <= high:
            return int(text)
        raise ValueError(f"a whole number from {low} to {high}")

    return read


def one_of(*words: str) -> Read:
    """A reader of an option that is one of a few words; it raises ValueError with what is expected."""

    def read(text: str) -> str:
        if text in words:
            return text
        raise ValueError(f"one of {', '.join(words)}")

    return read


def options(given: tuple[str, ...], known: dict[str, Read]) -> dict[str, object]:
    """The options by name. Raises UsageError, naming the option, for one that is not known or not usable."""
    found: dict[str, object] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or name not in known:
            raise UsageError(f'--backend-option "{name}" is not known: give {" or ".join(known)}=VALUE.')
        try:
            found[name] = known[name](value)
        except ValueError as error:
            raise UsageError(f'--backend-option "{pair}" is not usable: give {error}.') from None
    return found
