"""What a command line sets for the whole process before its work (a library never does), how it ends, and who
runs."""

import gc
import io
import os
import platform
import sys
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

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


def run_command(
    command: Callable[[], object], name: str, errors: tuple[type[Exception], ...], say: Callable[[str], None]
) -> int:
    """Run a command line to its end; its exit code. Each of ``errors`` is one sentence, for ``say``, and 2.

    So is a disk that is full. 130: stopped by Ctrl-C. Who stops listening ("| head") ends it quietly with 0.
    """
    import click  # a library does without it

    _open_closed()
    set_up_command()
    listened = sys.stdout
    try:
        try:
            code = command()
        except SystemExit as stop:
            if sys.stdout is not listened:  # click puts another in its place where nobody listens
                raise BrokenPipeError from None
            code = stop.code
        sys.stdout.flush()
    except BrokenPipeError:
        mute()
        return 0
    except click.exceptions.NoArgsIsHelpError as error:
        sys.stderr.write(f"{error.format_message()}\n")
        code = 2
    except click.ClickException as error:
        say(f"{error.format_message().rstrip('.?')}; see {name} --help.")
        code = 2
    except errors as error:
        say(str(error))
        code = 2
    except (click.Abort, KeyboardInterrupt):
        sys.stderr.write("Stopped by Ctrl-C.\n")
        code = 130
    except OSError as error:
        mute()
        what = error.filename or "The results"
        say(f"{what} cannot be written ({(error.strerror or str(error)).lower()}): check the disk.")
        code = 2
    return code if isinstance(code, int) else 0


def laid_out(console: "Console", *things: object) -> str:
    """Tables as a console shows them, as text: rich itself ends the program where nobody listens."""
    with console.capture() as printed:
        for thing in things:
            console.print(thing)
    return printed.get()


def mute() -> None:
    """Standard output goes nowhere from here on, so that what is left in it raises nothing at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_closed() -> None:
    """Streams that who started us closed (">&-") are empty ones."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), "r" if name == "stdin" else "w"))


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
