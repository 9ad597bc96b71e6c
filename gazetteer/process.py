"""What a command line sets for the whole process before its work (a library never does), and who runs."""

import gc
import io
import os
import platform
import sys
import zlib

#: Objects made, and then rounds, between two searches for cycles (Python's own: 700, 10, 10). Lexicons and
#: what is remembered of the gazetteer are some hundred thousand objects that live to the end; looking
#: through them again and again took a sixth of the start and a tenth of the reading.
BETWEEN_SEARCHES = (100_000, 20, 100)


def set_up_command() -> None:
    """Write UTF-8 whatever the terminal says, and search for cycles of objects less often."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(*BETWEEN_SEARCHES)


NAMELESS = frozenset(("", "localhost", "localhost.localdomain"))
"""Names that a computer has which has none."""


def computer() -> str:
    """What tells this computer from others that share a folder, eight letters; "" where it has no name."""
    name = platform.node()
    return "" if name in NAMELESS else f"{zlib.crc32(name.encode('utf-8', 'surrogateescape')):08x}"


def has_ended(number: int) -> bool:
    """Whether a process of that number surely runs no more on this computer."""
    if os.name != "posix":  # elsewhere a signal 0 would end the process
        return False
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
