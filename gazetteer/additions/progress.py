"""What a terminal shows while something takes long: bytes that arrive, rows that are read. On standard error.

Where standard error is no terminal nothing is shown.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TextColumn, TransferSpeedColumn

from ..report import plain

_ROWS = (
    SpinnerColumn(),
    TextColumn("{task.description}"),
    TextColumn("{task.completed:,.0f} rows"),
    TextColumn("{task.fields[speed]}"),
)
_BYTES = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())


@contextmanager
def counting(words: str) -> Iterator[Callable[[str, int], None]]:
    """Told what is being done and the rows so far, shows both and the rows a second."""
    hidden = not sys.stderr.isatty()
    with Progress(*_ROWS, console=Console(stderr=True), transient=True, disable=hidden) as bar:
        task = bar.add_task(escape(plain(words)), total=None, speed="")

        def told(doing: str, rows: int) -> None:
            speed = bar.tasks[0].speed
            said = f"{speed:,.0f} rows/s" if speed else ""
            bar.update(task, description=escape(plain(doing)), completed=rows, speed=said)

        yield told


@contextmanager
def arriving(words: str) -> Iterator[Callable[[str, int, int], None]]:
    """Told the bytes that arrived and those expected (0: not known), shows a bar and the speed."""
    hidden = not sys.stderr.isatty()
    with Progress(*_BYTES, console=Console(stderr=True), transient=True, disable=hidden) as bar:
        task = bar.add_task(escape(plain(words)), total=None)
        yield lambda _words, done, whole: bar.update(task, completed=done, total=whole or None)
