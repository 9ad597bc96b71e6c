"""The commands ``mapper`` and ``gazetteer`` as a shell starts them: Ctrl-C while Python still loads them, a
second or more, ends with one sentence, as it does later.

It stands outside both packages, for whatever is imported of a package loads its door first.
"""

import os
import signal
import sys
from importlib import import_module


def mapper() -> None:
    """The command ``mapper``."""
    _run("mapper.cli")


def gazetteer() -> None:
    """The command ``gazetteer``."""
    _run("gazetteer.cli")


def _run(module: str) -> None:
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # not where who started us has Ctrl-C ignored
        signal.signal(signal.SIGINT, _stop)
    main = import_module(module).main
    signal.signal(signal.SIGINT, before)
    main()


def _stop(*_: object) -> None:
    """End here and now: an exception could be caught by what is being imported."""
    if sys.stderr is not None:
        sys.stderr.write("Stopped by Ctrl-C.\n")
        sys.stderr.flush()
    os._exit(130)
