"""What the fixture ``run`` of ``conftest.py`` answers: a command of gazetteer, run in this process."""

from collections.abc import Callable
from typing import NamedTuple


class Done(NamedTuple):
    """What a command answered."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]
