"""Reports read by several processes at once, each with a gazetteer of its own; what is found comes in order.

A process is started anew ("spawn", the same on every system): a copy of ours would share its open files.
"""

import signal
import threading
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from gazetteer import Gazetteer, GazetteerWarning

from ..errors import UsageError
from ..model import Extraction
from ..settings import Settings
from .job import Fault, Job, read
from .options import opened

#: Reports that wait for each process, so that none stands idle while the next is fetched.
AHEAD = 4
#: Whether what is started inherits which signals are kept from it (not on Windows).
MASKS = hasattr(signal, "pthread_sigmask")
#: The gazetteer of a process that reads for another.
_OWN: list[Gazetteer] = []


def extracted(jobs: Iterable[Job], settings: Settings) -> Iterator[Extraction | Fault]:
    """What comes of each report, in order, by ``settings.jobs`` processes.

    No more reports are fetched ahead than some for each process. Raises UsageError where a process is gone
    (the system ends some where memory is short).
    """
    pool = ProcessPoolExecutor(settings.jobs, get_context("spawn"), _begin, (settings,))
    waiting: deque[Future[Extraction | Fault]] = deque()
    try:
        for job in jobs:
            with _whole():
                waiting.append(pool.submit(_read, job))
            while waiting and (waiting[0].done() or len(waiting) > AHEAD * settings.jobs):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        raise UsageError(
            f"One of the {settings.jobs} processes that read reports was ended from outside, most likely for "
            "want of memory: give --jobs a smaller number."
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _whole() -> Iterator[None]:
    """A process that begins meanwhile hears no Ctrl-C, not even while it loads, and is begun whole.

    One that comes meanwhile is answered when that is done.
    """
    if threading.current_thread() is not threading.main_thread():  # it hears none
        yield
        return
    heard: list[int] = []
    answer = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,)) if MASKS else None
    try:
        yield
    finally:
        if mask is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, answer)
    if heard:
        raise KeyboardInterrupt


def _begin(settings: Settings) -> None:
    """A process begins: Ctrl-C is for who started it, and so are warnings about what was added."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore", GazetteerWarning)
    _OWN.append(opened(settings))


def _read(job: Job) -> Extraction | Fault:
    return read(job, _OWN[0])
