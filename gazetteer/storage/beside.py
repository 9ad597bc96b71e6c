"""A second process that reads the names of a batch while the first writes the batch before.

Started with the first batch that is large enough to be worth it. Where no process can be started, or it
ends before its time, the names are read here: slower, and with the same result.
"""

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from .spelled import Spelled, spelled

ENOUGH = 8_192
"""Places of a batch from which a second process is started: to start it takes as long as some thousand."""
_BROKEN = (OSError, EOFError, ValueError, LookupError, AttributeError, ImportError, pickle.UnpicklingError)
"""What reading an answer may end in where the process is gone, or something else wrote into its pipe."""
_READY = b"event-mapper reads names\n"
_COMMAND = ("-c", "from gazetteer.storage.beside import serve; serve()")


class Beside:
    """Reads the names of one batch at a time; use it in a ``with`` statement, which ends the process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._failed = self._ready = False
        self._asked: tuple[Sequence[str], Sequence[str]] | None = None

    def __enter__(self) -> "Beside":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def give(self, filed: Sequence[str], mains: Sequence[str]) -> None:
        """Begin with the names of a batch (see spelled.spelled); what was given before must be taken."""
        self._asked = (filed, mains)
        if self._process is None and not self._failed and len(filed) >= ENOUGH:
            self._start()
        if self._process is not None:
            try:
                _send(_pipe(self._process.stdin), self._asked)
            except (OSError, ValueError):
                self._fail()

    def take(self) -> Spelled:
        """What the names that were given say."""
        if self._asked is None:
            raise ValueError("no names were given")
        asked, self._asked = self._asked, None
        if self._process is not None:
            with suppress(*_BROKEN):
                found = pickle.load(self._answers(_pipe(self._process.stdout)))
                if isinstance(found, Spelled):
                    return found
            self._fail()
        return spelled(*asked)

    def _answers(self, pipe: IO[bytes]) -> IO[bytes]:
        """The pipe behind the sign that answers follow: what else Python starts may have written there."""
        while not self._ready:
            line = pipe.readline()
            if not line:
                raise EOFError
            self._ready = line.endswith(_READY)
        return pipe

    def _start(self) -> None:
        program = Path(sys.executable or "")
        if not program.name.lower().startswith(("python", "pypy")):
            self._failed = True  # another program with Python inside: started again, it would open a window
            return
        here = str(Path(__file__).parents[2])
        path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
        try:
            self._process = subprocess.Popen(
                [program, "-P", *_COMMAND],
                env={**os.environ, "PYTHONPATH": path},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, ValueError):
            self._failed = True

    def _fail(self) -> None:
        self._failed = True
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def serve() -> None:
    """The second process: answer what is asked until the first closes the pipe or is gone.

    Nothing is collected meanwhile, as in the first (writing.uncollected): of a batch no garbage is left.
    """
    gc.disable()
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    answers.write(_READY)
    while True:
        try:
            filed, mains = pickle.load(asked)
        except EOFError:
            return
        _send(answers, spelled(filed, mains))


def _send(pipe: IO[bytes], value: object) -> None:
    pickle.dump(value, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise OSError("the process has no pipe")
    return pipe
