"""Fetching a file of places: resumed where it broke off, checked when it arrived, put in place whole.

The only part of the gazetteer that reads from the network, and only when a user gives an address or
GeoNames' name of a file. Nothing here prints; progress is told to a function.
"""

import hashlib
import os
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import requests
from urllib3.exceptions import HTTPError

from ..errors import SourceError
from ..network.address import public
from ..network.unpacking import UnknownPackingError
from ..network.web import RETRY, TIMEOUT, packing, parts, refused, session, unreachable
from ..sources.files import archive, check_content, is_zip

GEONAMES = "https://download.geonames.org/export/dump"
"""Where GeoNames keeps its dumps; $EVENT_MAPPER_GEONAMES names a mirror."""
LARGEST = 8 << 30
"""Bytes of a download; allCountries.zip has about 400 MB."""
TRIES = 5
"""How often a broken transfer is taken up again before giving up."""
_RETRY = RETRY
_INSTEAD = "download it elsewhere and give the file."
_CODE = re.compile(r"[A-Za-z]{2}\Z|(?:allCountries|cities\d+|no-country)\Z")
_UNSAFE = re.compile(r"[^\w.\-]+")

Progress = Callable[[str, int, int], None]
"""Told what is done, the bytes that are there, and the bytes expected (0 where unknown)."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that was fetched: where it is, whence it came, its SHA-256."""

    path: Path
    origin: str
    digest: str


def geonames_url(code: str, *, alternates: bool = False) -> str | None:
    """The address of GeoNames' file for "SY", "allCountries", "cities15000", …; None for another word.

    ``alternates``: of the table of alternate names of that country (or of all).
    """
    if not _CODE.match(code):
        return None
    name = code.upper() if len(code) == 2 else code
    base = os.environ.get("EVENT_MAPPER_GEONAMES", GEONAMES).rstrip("/")
    if alternates:
        return f"{base}/alternatenames/{name}.zip" if len(code) == 2 else f"{base}/alternateNamesV2.zip"
    return f"{base}/{name}.zip"


def digest_of(path: Path) -> str:
    """The SHA-256 of a file (of a folder: of the names and digests in it), as hexadecimal.

    Raises SourceError where it cannot be read.
    """
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.is_file())
        listed = "\n".join(f"{p.relative_to(path).as_posix()} {digest_of(p)}" for p in inside)
        return hashlib.sha256(listed.encode("utf-8", "surrogateescape")).hexdigest()
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror or error}).") from error


def fetch(url: str, folder: Path, progress: Progress, *, instead: str = "") -> Arrived:
    """Fetch a file into a folder, under the last part of its address, and check what arrived.

    A transfer that broke off, now or in an earlier run, goes on where it stopped if the server can and
    the file is still the same. ``instead`` is what to do without a network, said in the error. Raises
    SourceError in one sentence; a file that arrived in part stays beside its place for the next try.
    """
    target = folder / _file_name(url)
    part, mark = target.with_name(target.name + ".part"), target.with_name(target.name + ".etag")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with session("gazetteer add", _RETRY) as asking:
            _transfer(asking, _Transfer(url, part, mark, progress), instead)
        _checked(part, target.name)
        part.replace(target)
    except (OSError, UnknownPackingError) as error:
        if isinstance(error, (requests.RequestException, UnknownPackingError)):
            raise SourceError(unreachable(url, error, instead or _INSTEAD)) from error
        raise SourceError(f"{target} cannot be written ({error.strerror or error}).") from error
    mark.unlink(missing_ok=True)
    return Arrived(target, public(url), digest_of(target))


def _file_name(url: str) -> str:
    """A harmless file name from the last part of an address."""
    last = unquote(urlsplit(url).path).replace("\\", "/").rstrip("/").rpartition("/")[2]
    name = _UNSAFE.sub("_", last).lstrip("._")[-80:] or "download"
    return f"{hashlib.sha256(url.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}-{name}"


@dataclass(frozen=True, slots=True)
class _Transfer:
    """What is fetched, the file that fills, that with what tells a changed file, and who hears of it."""

    url: str
    part: Path
    mark: Path
    progress: Progress


def _transfer(asking: requests.Session, wanted: _Transfer, instead: str) -> None:
    """Fill the file to the end, taking up broken transfers as long as each brings something more."""
    url, part = wanted.url, wanted.part
    failed: Exception | None = None
    stalled = 0
    while stalled < TRIES:
        before = part.stat().st_size if part.exists() else 0
        try:
            if _piece(asking, wanted):
                return
            failed = None
        except (
            requests.ConnectionError,
            requests.Timeout,
            requests.exceptions.ChunkedEncodingError,
            HTTPError,
            zlib.error,
        ) as error:
            failed = error
            if not part.exists():
                break
        more = wanted.mark.exists() and part.exists() and part.stat().st_size > before
        stalled = 0 if more else stalled + 1
    have = part.stat().st_size if part.exists() else 0
    if have:
        there = " to go on there" if wanted.mark.exists() else ""
        raise SourceError(
            f"{public(url)} broke off after {have / 1e6:.1f} MB; give the same command again{there}."
        )
    raise SourceError(unreachable(url, failed, instead or _INSTEAD))


def _piece(asking: requests.Session, wanted: _Transfer) -> bool:
    """One request: from where the file ends, or from the beginning. True once it is whole."""
    url, part, mark = wanted.url, wanted.part, wanted.mark
    have = part.stat().st_size if part.exists() else 0
    headers = {}
    if have and mark.exists():
        headers = {"Range": f"bytes={have}-", "If-Range": mark.read_text("utf-8")}
    with asking.get(url, headers=headers, stream=True, timeout=TIMEOUT) as answer:
        if answer.status_code == 416:
            part.unlink(missing_ok=True)
            return False
        if answer.status_code not in (200, 206):
            part.unlink(missing_ok=True)
            raise SourceError(refused(url, answer))
        packed, said = packing(answer), answer.headers.get("Content-Range", "")
        goes_on = answer.status_code == 206 and said.startswith(f"bytes {have}-") and not packed
        if answer.status_code == 206 and not goes_on:
            part.unlink(missing_ok=True)
            return False
        have = have if goes_on else 0
        length = answer.headers.get("Content-Length", "")
        whole = have + int(length) if length.isdecimal() and not packed else 0
        _within_limit(url, whole)
        _remember(mark, {} if packed else answer.headers)
        return _received(answer, wanted, have, whole)


def _remember(mark: Path, headers: Any) -> None:
    """Keep what tells a changed file: a strong ETag, else the date; nothing where there is neither.

    Nor of a packed transfer: how far it came is not known in bytes of the file, so that none goes on.
    """
    tag = headers.get("ETag", "")
    known = headers.get("Last-Modified", "") if not tag or tag.startswith("W/") else tag
    if known:
        mark.write_text(known, encoding="utf-8")
    else:
        mark.unlink(missing_ok=True)


def _received(answer: requests.Response, wanted: _Transfer, have: int, whole: int) -> bool:
    """Put what comes behind the bytes that are there. True once all ``whole`` of them are."""
    with wanted.part.open("ab" if have else "wb") as stream:
        for chunk in parts(answer):
            stream.write(chunk)
            have += len(chunk)
            _within_limit(wanted.url, have)
            wanted.progress("downloading", have, whole)
    return not whole or have >= whole


def _within_limit(url: str, size: int) -> None:
    if size > LARGEST:
        raise SourceError(
            f"{public(url)} is larger than {LARGEST >> 30} GB; download it elsewhere and give the file."
        )


def _checked(part: Path, name: str) -> None:
    """Raise SourceError, and delete what arrived, where it is no data or a damaged archive."""
    try:
        with part.open("rb") as stream:
            head = stream.read(4096)
        if not head:
            raise SourceError(f"What arrived as {name[9:]} is empty; try again later.")
        check_content(head, f"What arrived as {name[9:]}")
        if is_zip(head):
            with archive(part, name[9:]) as opened:
                broken = opened.testzip()
            if broken is not None:
                raise SourceError(
                    f"What arrived as {name[9:]} is damaged ({broken}); give the command again."
                )
    except SourceError:
        part.unlink(missing_ok=True)
        raise
