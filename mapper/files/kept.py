"""What every start would make again, kept in the cache folder: lexicons as read, patterns as compiled.

A thing is found again by all that it is made from, so none can be out of date. A file that is damaged, or of
another Python or ``regex``, is passed over and written anew. Only commands write (``write``, at their end).
Nothing of a report is in it.
"""

import io
import os
import pickle
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import platformdirs
import regex

NAME = "ready.kept"
#: So many things are kept; of more only those that the last command used.
MOST = 4000
_SIZE = 16
#: What a thing that is kept may be made of beside plain values: by no other word is anything called.
_ALLOWED = {("regex._regex", "compile"): regex._regex.compile}
Made = TypeVar("Made")


def folder() -> Path:
    """The folder for what can be made or asked again: $EVENT_MAPPER_CACHE, else the user's cache folder."""
    given = os.environ.get("EVENT_MAPPER_CACHE")
    return Path(given or platformdirs.user_cache_dir("event-mapper", appauthor=False))


class _Plain(pickle.Unpickler):
    """Reads plain values and patterns, and nothing that could run."""

    def find_class(self, module: str, name: str) -> Any:
        """The one function that is allowed. Raises UnpicklingError for another."""
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not kept here") from None


def _read(packed: bytes) -> Any:
    return _Plain(io.BytesIO(packed)).load()


@cache
def _stamp() -> bytes:
    """What a compiled pattern depends on beside its source: this Python and this build of ``regex``."""
    build = Path(regex._regex.__file__).stat()
    return f"{sys.version} {regex.__version__} {build.st_size} {build.st_mtime_ns}".encode()


def _checked(packed: bytes) -> bytes:
    return blake2b(_stamp() + packed, digest_size=_SIZE).digest()


class Kept:
    """The things of one file, each read when it is first wanted."""

    def __init__(self, path: Path) -> None:
        """Nothing is read yet."""
        self._path = path
        self._known: dict[bytes, bytes] | None = None
        self._used: dict[bytes, Any] = {}
        self._fresh = False

    def get(self, key: str, make: Callable[[], Made]) -> Made:
        """What is made from ``key``, kept or made now. It is shared: do not change it."""
        digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()
        if digest not in self._used:
            packed = self._packed().get(digest)
            self._fresh |= packed is None
            self._used[digest] = make() if packed is None else _read(packed)
        found: Made = self._used[digest]
        return found

    def _packed(self) -> dict[bytes, bytes]:
        """All that the file holds; nothing where it is not there or not as we wrote it."""
        if self._known is None:
            self._known = {}
            with suppress(OSError):
                whole = self._path.read_bytes()
                if whole[:_SIZE] == _checked(whole[_SIZE:]):
                    self._known = _read(whole[_SIZE:])
        return self._known

    def write(self) -> None:
        """Keep what was made anew; where the folder cannot be written to, the next start makes it again."""
        if not self._fresh:
            return
        known = self._packed()
        used = {key: known.get(key) or pickle.dumps(made) for key, made in self._used.items()}
        packed = pickle.dumps(known | used if len(known) < MOST else used)
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_name(f".{self._path.name}.{os.getpid()}")
            beside.write_bytes(_checked(packed) + packed)
            beside.replace(self._path)
        self._fresh = False


@cache
def _ours() -> Kept:
    return Kept(folder() / NAME)


def thing(key: str, make: Callable[[], Made]) -> Made:
    """``Kept.get`` of the file in the cache folder."""
    return _ours().get(key, make)


def pattern(source: str, flags: int = 0, **lists: Sequence[str]) -> "regex.Pattern[str]":
    """``regex.compile``, for the long patterns of a grammar. Raises regex.error where it is no pattern."""
    return thing(f"pattern {int(flags)} {lists!r} {source}", lambda: regex.compile(source, flags, **lists))


def write() -> None:
    """Keep what this command made anew for the next one."""
    _ours().write()
