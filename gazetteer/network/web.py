"""One request to a server, as both packages make it: who asks, how often, and what went wrong in words.

Files of places are fetched by ``download``; pages of reports by :func:`get`, into memory. Only http and
https, only addresses that a user gave or that those lead to.
"""

import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, MaxRetryError, ProtocolError, ReadTimeoutError
from urllib3.util import Retry

from ..errors import SourceError
from .address import host, public
from .unpacking import UnknownPackingError, unpacked

TIMEOUT = (15.0, 60.0)
"""Seconds to wait for a connection, and for the next bytes."""
PAGE = (15.0, 30.0)
"""The same for a page, which somebody waits for."""
LONGEST = 90.0
"""Seconds that a page may take in all; a server that sends one byte a minute is no answer."""
REDIRECTS = 10
_CHUNK = 1 << 16
RETRY = Retry(total=4, connect=2, backoff_factor=0.4, status_forcelist=(429, 500, 502, 503, 504),
               allowed_methods=("GET",), raise_on_status=False, respect_retry_after_header=False)  # fmt: skip
"""When a request is made again."""
PAGE_RETRY = RETRY.new(read=0)
"""The same for a page: one that was not answered in time is not asked for again."""
_NO_ADDRESS = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
    UnicodeError,
)
_BROKEN_OFF = (
    requests.exceptions.ChunkedEncodingError,
    requests.exceptions.ContentDecodingError,
    ProtocolError,
    zlib.error,
)
BROKEN = (requests.RequestException, HTTPError, OSError, UnicodeError, UnknownPackingError, zlib.error)
"""What a request may raise."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered: where from in the end, its media type, the encoding it says, the bytes."""

    url: str
    media: str
    charset: str
    body: bytes


def session(purpose: str, retry: Retry = RETRY) -> requests.Session:
    """A session that says who asks ("event-mapper/0.1.0 (gazetteer add)") and tries again as told."""
    made = requests.Session()
    try:
        number = version("event-mapper")
    except PackageNotFoundError:
        number = "0"
    made.headers["User-Agent"] = f"event-mapper/{number} ({purpose})"
    made.headers["Accept-Encoding"] = "identity"
    made.max_redirects = REDIRECTS
    for scheme in ("http://", "https://"):
        made.mount(scheme, HTTPAdapter(max_retries=retry))
    return made


def get(url: str, *, largest: int, purpose: str, instead: str) -> Page:
    """A page, whole. ``instead`` is what to do where it cannot be had, said in the error.

    Raises SourceError in one sentence, without what is secret in the address: no network, a refusal,
    redirects without end or to another kind of address, more than ``largest`` bytes, no end in time.
    """
    try:
        with session(purpose, PAGE_RETRY) as asking, asking.get(url, stream=True, timeout=PAGE) as answer:
            if answer.status_code != 200:
                raise SourceError(refused(url, answer))
            body = b"".join(_chunks(url, answer, largest, instead))
            kind = answer.headers.get("Content-Type", "")
            media, _, rest = kind.partition(";")
            return Page(public(answer.url), media.strip().lower(), _charset(rest), body)
    except BROKEN as error:
        raise SourceError(unreachable(url, error, instead)) from error


def _chunks(url: str, answer: requests.Response, largest: int, instead: str) -> Iterator[bytes]:
    """The bytes of an answer, as long as they are not too many and do not take too long."""
    until, have = time.monotonic() + LONGEST, 0
    for chunk in parts(answer):
        have += len(chunk)
        if have > largest:
            raise SourceError(f"{public(url)} is larger than {largest >> 20} MB; {instead}")
        if time.monotonic() > until:
            raise SourceError(f"{public(url)} took more than {LONGEST:.0f} seconds; {instead}")
        yield chunk


def packing(answer: requests.Response) -> str:
    """How the bytes of an answer are packed on their way; "" where they are not."""
    way = answer.headers.get("Content-Encoding", "").strip().lower()
    return "" if way == "identity" else way


def parts(answer: requests.Response) -> Iterator[bytes]:
    """The bytes of an answer, unpacked; one that breaks off raises."""
    way = packing(answer)
    if not way:
        return answer.iter_content(_CHUNK)
    return unpacked(answer.raw.stream(_CHUNK, decode_content=False), way)


def _charset(parameters: str) -> str:
    for part in parameters.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""


def refused(url: str, answer: requests.Response) -> str:
    """What to say of an answer that is no success."""
    if answer.status_code in (404, 410):
        return f"{public(url)} does not exist ({answer.status_code}); check the address or the code."
    closed = answer.status_code in (401, 402, 403, 451)
    then = "save it in a browser and give the file." if closed else "try again later."
    return f"{public(url)} was refused by the server ({answer.status_code} {answer.reason}); {then}"


def _reason(error: Exception | None) -> Exception | None:
    """What urllib3 gave up for after its last try, where it says so."""
    inside = error.args[0] if error is not None and error.args else None
    if isinstance(inside, ReadTimeoutError):  # it stopped in the middle of its answer
        return inside
    return inside.reason if isinstance(inside, MaxRetryError) else None


def unreachable(url: str, error: Exception | None, instead: str) -> str:
    """What to say where there was no answer."""
    if isinstance(error, _NO_ADDRESS):
        return f"“{public(url)}” is no address that can be fetched."
    if isinstance(error, requests.TooManyRedirects):
        return f"{public(url)} is passed on from address to address without end; download it in a browser."
    if isinstance(error, UnknownPackingError):
        return f"{host(url)} packs its answer in a way that is not known ({error}); {instead}"
    why = "it answers with errors" if isinstance(error, requests.exceptions.RetryError) else "no network?"
    if isinstance(error, (requests.Timeout, ReadTimeoutError)) or isinstance(
        _reason(error), ReadTimeoutError
    ):
        why = "it does not answer in time"
    if isinstance(error, _BROKEN_OFF):
        why = "its answer broke off"
    return f"{host(url)} could not be reached ({why}); {instead}"
