"""One question to a chat endpoint of the OpenAI kind: patient where that helps, bounded in time and size.

What may pass (too many requests, a server's failure, no connection, a slow answer) is tried again after a
while; what will not (a wrong key, an unknown model) is an error at once. The key goes into one header and
nowhere else: no redirect is followed, and no error quotes it.
"""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..errors import BackendError, UsageError

if TYPE_CHECKING:
    import requests

#: The longest answer that is read, in bytes.
LARGEST = 4_000_000
#: No wait before another try is longer, in seconds, whatever the server asks for.
LONGEST_WAIT = 120.0
#: Status codes that may pass.
_AGAIN = (408, 425, 429, 500, 502, 503, 504)
#: Status codes that say the same of every report.
_FATAL = {
    401: "it refuses the key: put the right one into EVENT_MAPPER_KEY",
    403: "it refuses the key: put the right one into EVENT_MAPPER_KEY",
    404: "it knows no such model or address: look at --endpoint and the model's name",
}
_LOCAL = ("localhost", "127.0.0.1", "::1")


class _PassingError(Exception):
    """A failure that may pass, with the seconds that the server asks to wait (None: it does not say)."""

    def __init__(self, why: str, wait: float | None = None, unreached: bool = False) -> None:
        super().__init__(why)
        self.wait, self.unreached = wait, unreached


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask and how: ``timeout`` seconds for each try, ``retries`` more tries after the first.

    ``sleep`` waits (a test gives its own).
    """

    url: str
    key: str = field(default="", repr=False)
    timeout: float = 120.0
    retries: int = 4
    sleep: Callable[[float], None] = time.sleep

    def post(self, body: Mapping[str, Any]) -> Any:
        """The JSON of the answer. Raises BackendError (without a report's name) where there is none."""
        for tries in range(self.retries + 1):
            try:
                return self._once(body)
            except _PassingError as failure:
                wait = failure.wait if failure.wait is not None else min(2.0**tries, LONGEST_WAIT)
                last = failure
            if tries == self.retries:
                break
            if wait > LONGEST_WAIT:
                raise BackendError(f"{last}, and asks to wait {wait:.0f} seconds: try again later") from last
            self.sleep(wait)
        times = f" ({self.retries + 1} tries)" if self.retries else ""
        raise BackendError(f"{last}{times}", fatal=last.unreached) from last

    def _once(self, body: Mapping[str, Any]) -> Any:
        import requests  # loads only where something is asked
        import urllib3

        ends = time.monotonic() + self.timeout
        try:
            with requests.post(
                self.url, json=body, auth=self._sign, stream=True, allow_redirects=False,
                timeout=(min(10.0, self.timeout), self.timeout),
            ) as response:  # fmt: skip
                self._judge(response)
                return self._json(response, ends)
        except requests.exceptions.ConnectTimeout:
            raise _PassingError("it cannot be reached: look at --endpoint", unreached=True) from None
        except requests.exceptions.Timeout:
            raise _PassingError(f"it did not answer within {self.timeout:.0f} seconds") from None
        except urllib3.exceptions.ReadTimeoutError:
            raise _PassingError(f"it did not finish its answer within {self.timeout:.0f} seconds") from None
        except urllib3.exceptions.HTTPError:
            raise _PassingError("it broke off in the middle of its answer") from None
        except requests.exceptions.ConnectionError:
            raise _PassingError("it cannot be reached: look at --endpoint", unreached=True) from None
        except requests.exceptions.RequestException as error:
            raise BackendError(
                f"it cannot be asked ({type(error).__name__}): look at --endpoint", True
            ) from None

    def _sign(self, request: "requests.PreparedRequest") -> "requests.PreparedRequest":
        """Put the key into its header; given as ``auth``, so that no .netrc puts another one there."""
        if self.key:
            request.headers["Authorization"] = f"Bearer {self.key}"
        return request

    def _judge(self, response: "requests.Response") -> None:
        code = response.status_code
        if code == 200:
            return
        if code in _AGAIN:
            raise _PassingError(f"it answers {code}", retry_after(response.headers))
        if code in _FATAL:
            raise BackendError(f"it answers {code}; {_FATAL[code]}", fatal=True)
        hint = "; it may not know what --backend-option json= asks for" if code in (400, 422) else ""
        raise BackendError(f"it answers {code}{hint}")

    def _json(self, response: "requests.Response", ends: float) -> Any:
        """The body as JSON, cut off where it is too large or comes too slowly."""
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind and not kind.endswith("json"):
            raise _PassingError(f"it answers with {kind[:40]}, not with JSON: look at --endpoint")
        raw = bytearray()
        while chunk := response.raw.read1(65_536, decode_content=True):
            raw += chunk
            if len(raw) > LARGEST:
                raise BackendError(f"its answer is larger than {LARGEST // 1_000_000} MB")
            if time.monotonic() > ends:
                raise _PassingError(f"it did not finish its answer within {self.timeout:.0f} seconds")
        try:
            return json.loads(raw.decode("utf-8"))
        except (ValueError, RecursionError):
            raise _PassingError("its answer is not JSON") from None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that an answer asks to wait: a number, or a date that is read against its own Date.

    None where it says nothing usable.
    """
    value = headers.get("Retry-After", "").strip()
    if value.isdecimal() and len(value) < 12:
        return float(value)
    try:
        until, now = (parsedate_to_datetime(text) for text in (value, headers.get("Date", "")))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return None


def address(endpoint: str, key: str) -> str:
    """Where to post, from the base address that the user gives. Raises UsageError where it is not usable."""
    try:
        parts = urlsplit(endpoint)
        host, _ = parts.hostname, parts.port  # the port fails where it is no number
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host:
        raise UsageError("--endpoint is the base address of the server, such as http://127.0.0.1:11434/v1.")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise UsageError(
            "--endpoint holds a password, a query or a fragment: a key goes into EVENT_MAPPER_KEY."
        )
    if key and parts.scheme == "http" and host not in _LOCAL:
        raise UsageError("--endpoint begins with http:, which would show the key to others: use https:.")
    base = endpoint.rstrip("/")
    return base if base.endswith("/chat/completions") else f"{base}/chat/completions"
