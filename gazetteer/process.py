"""What a command line sets for the whole process before its work. A library never does."""

import gc
import io
import sys

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
