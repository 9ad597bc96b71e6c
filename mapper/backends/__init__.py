"""Back-ends: other ways to read a report, one file each, with one signature.

The noun here is the *back-end* (``mapper.proposals.backend``): a report in, a *proposal* out. Each
file's ``opened(asked)`` makes one. :func:`opened` picks by name: "rules", "spacy:MODEL" or
"openai:MODEL".
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from ..errors import BackendError, UsageError
from ..model import Report
from ..proposals.backend import Asked, Backend
from ..proposals.model import Proposal
from . import openai, rules, spacy

__all__ = ["BACKENDS", "opened", "proposals"]

#: Every back-end by the word before the colon.
BACKENDS: dict[str, Callable[[Asked], Backend]] = {
    "rules": rules.opened,
    "spacy": spacy.opened,
    "openai": openai.opened,
}
T = TypeVar("T")


def opened(name: str, endpoint: str = "", options: tuple[str, ...] = ()) -> Backend:
    """The back-end of a name such as "spacy:en_core_web_sm". Raises UsageError where it cannot be had."""
    word, _, model = name.partition(":")
    if word not in BACKENDS:
        raise UsageError(f'There is no back-end "{name}": give rules, spacy:MODEL or openai:MODEL.')
    return BACKENDS[word](Asked(model, endpoint, options))


def proposals(
    backend: Backend, items: Iterable[T], report_of: Callable[[T], Report]
) -> Iterator[tuple[T, Proposal | BackendError]]:
    """What is proposed of each item's report, in order; as many at once as the back-end takes.

    No more items are read ahead than are being asked about. What cannot be read is an error in the
    stream, so that it costs no other report.
    """

    def ask(item: T) -> Proposal | BackendError:
        try:
            return backend.propose(report_of(item))
        except BackendError as error:
            return error

    if backend.concurrency <= 1:
        yield from ((item, ask(item)) for item in items)
        return
    waiting: deque[tuple[T, Future[Proposal | BackendError]]] = deque()
    crew = _Crew(backend.concurrency)
    try:
        for item in items:
            waiting.append((item, crew.do(partial(ask, item))))
            if len(waiting) >= backend.concurrency:
                first, answer = waiting.popleft()
                yield first, answer.result()
        while waiting:
            first, answer = waiting.popleft()
            yield first, answer.result()
    finally:
        for _, future in waiting:
            future.cancel()
        crew.go()


class _Crew:
    """Threads that do jobs in order, and that no end of the program waits for: a request may take minutes."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._jobs: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        for _ in range(number):
            Thread(target=self._work, daemon=True).start()

    def do(self, job: Callable[[], T]) -> "Future[T]":
        future: Future[T] = Future()
        self._jobs.put((future, job))
        return future

    def go(self) -> None:
        """Let every thread end after what it is doing."""
        for _ in range(self._number):
            self._jobs.put(None)

    def _work(self) -> None:
        while given := self._jobs.get():
            future, job = given
            if future.set_running_or_notify_cancel():
                try:
                    result = job()
                except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
                    future.set_exception(error)
                else:
                    future.set_result(result)
