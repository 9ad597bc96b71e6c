"""One remote geocoder, asked through geopy: rarely, patiently, and each question once.

Nominatim by default, any other that geopy knows by name. Requests keep a distance in time (geopy's
RateLimiter), answers are remembered (remembered.py), and whatever goes wrong is one sentence. No message
of geopy's is passed on: some hold the address that was asked, with the key in it.
"""

import http.client
import inspect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from geopy.adapters import AdapterHTTPError
from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderRateLimited,
    GeocoderTimedOut,
    GeopyError,
)

from ..errors import GazetteerError, RemoteError
from ..place import Name, Point
from .foreign import Found, found
from .remembered import FILE, Remembered
from .services import Clock, Limiter, made, named, options_of, seconds

POLICY_SECONDS = 1.0
"""At most one request a second: Nominatim's usage policy, kept with every other public service too."""
PUBLIC = "nominatim.openstreetmap.org"
TIMEOUT = 10.0  # seconds that one request may take in all
LONGEST_WAIT = 30.0  # seconds that we wait where the service says how long; longer is "no" for this run
ERROR_WAIT = 3.0  # seconds before the one further try
LOST = 3  # failures in a row after which a run asks no more
MOST_ROWS = 10
_PLAIN = {"domain", "scheme"}  # options that decide whose answer it is and hold no secret
_ODD = (TypeError, AttributeError, ValueError, LookupError, RecursionError)
"""What geopy's parsers raise on an answer of another shape."""


class Remote:
    """A geocoder of geopy by its name, with its options, asked with care.

    ``options`` are the named parameters of that geocoder as text (``api_key``, ``domain``, ``scheme``,
    ``timeout``, …) and ``delay``, the seconds between requests. What is not given is taken from the
    environment (EVENT_MAPPER_GEOCODER_API_KEY, …). Raises GazetteerError for an unknown name or option.
    """

    def __init__(
        self,
        name: str = "nominatim",
        options: Mapping[str, str] | None = None,
        *,
        remembered: Remembered | None = None,
        clock: Clock = Limiter.clock,
    ) -> None:
        self.name = name.strip().lower()
        kind = named(self.name)
        chosen = options_of(self.name, kind, dict(options or {}))
        delay = seconds("delay", chosen.pop("delay", str(POLICY_SECONDS)), least=0.0)
        self.public = chosen.get("domain", PUBLIC) == PUBLIC
        if self.name == "nominatim" and self.public and delay < POLICY_SECONDS:
            raise GazetteerError(f"delay={delay:g} is less than {PUBLIC} asks for: give at least 1 second.")
        self.timeout = seconds("timeout", chosen.get("timeout", str(TIMEOUT)), least=0.001)
        self.title = "Nominatim (OpenStreetMap)" if self.name == "nominatim" else kind.__name__
        self._identity = [self.name, *sorted(f"{k}={v}" for k, v in chosen.items() if k in _PLAIN)]
        self._geocoder = made(self.name, kind, {**chosen, "timeout": self.timeout})
        self._takes = set(inspect.signature(self._geocoder.geocode).parameters)
        self._clock = clock
        self._ask = Limiter(
            self._geocoder.geocode, min_delay_seconds=delay, max_retries=0,
            error_wait_seconds=max(delay, ERROR_WAIT), swallow_exceptions=False,
        )  # fmt: skip
        self._ask.clock = clock
        self._remembered = remembered or Remembered(None)
        self._lost, self._closed = 0, ""

    def find(
        self,
        words: str,
        where: Sequence[str] = (),
        countries: Sequence[str] = (),
        box: tuple[float, float, float, float] | None = None,
    ) -> tuple[Found, ...]:
        """What the geocoder says of a name; () where it knows none. Raises RemoteError.

        ``where`` names what it lies in, ``countries`` are ISO codes and ``box`` (west, south, east, north)
        bounds the search; each is passed on where the geocoder can use it.
        """
        text, extra = self._question(words, where, countries, box)
        question = [*self._identity, text, sorted((k, repr(v)) for k, v in extra.items())]
        known = self._remembered.get(question)
        if isinstance(known, list):
            return tuple(_restored(row) for row in known)
        rows = self._fetched(text, extra)
        self._remembered.put(question, [asdict(row) for row in rows])
        return rows

    def _question(
        self, words: str, where: Sequence[str], countries: Sequence[str], box: Any
    ) -> tuple[str, dict[str, Any]]:
        can = self._takes
        wanted: dict[str, Any] = {"limit": MOST_ROWS, "language": "en"}
        wanted |= {"addressdetails": True, "namedetails": True}
        if countries and "country_codes" in can:
            wanted["country_codes"] = [c.lower() for c in countries]
        if box is not None and {"viewbox", "bounded"} <= can:
            west, south, east, north = (round(v, 4) for v in box)
            wanted |= {"viewbox": [(south, west), (north, east)], "bounded": True}
        extra = {key: value for key, value in wanted.items() if key in can}
        text = words if "viewbox" in extra or not where else ", ".join((words, *where))
        return text, extra

    def _fetched(self, text: str, extra: Mapping[str, Any]) -> tuple[Found, ...]:
        """Ask, and once more after a while where the failure may pass."""
        if self._closed:
            raise RemoteError(self._closed)
        for last in (False, True):
            try:
                answer = self._ask(text, exactly_one=False, **extra)
                rows = self._rows(answer)
            except (GeopyError, OSError, http.client.HTTPException, *_ODD) as error:
                wait = _pause(error)
                if last or wait is None or wait > LONGEST_WAIT:
                    raise self._failure(error, final=wait is not None and wait > LONGEST_WAIT) from None
                self._clock.sleep(wait)
            else:
                self._lost = 0
                return rows
        raise AssertionError("the last try returns or raises")

    def _rows(self, answer: Any) -> tuple[Found, ...]:
        if answer is None:
            return ()
        rows = [
            found(self.name, place.address, place.longitude, place.latitude, place.raw)
            for place in answer[:MOST_ROWS]
        ]
        return tuple(row for row in rows if row is not None)

    def _failure(self, error: BaseException, *, final: bool) -> RemoteError:
        """The sentence for a failure; after some in a row, or a plain "no", nothing more is asked."""
        sentence = f"{self.title} {_words(error, self.timeout)}"
        self._lost += 1
        denied = isinstance(error, GeocoderAuthenticationFailure | GeocoderInsufficientPrivileges)
        if final or denied or self._lost >= LOST:
            self._closed = f"{sentence}; it is not asked again in this run"
        return RemoteError(self._closed or sentence)


def opened(name: str, options: Mapping[str, str] | Iterable[str], folder: Path) -> Remote:
    """A remote geocoder whose answers are remembered in ``folder``; options as pairs or "key=value".

    Raises GazetteerError for an option without "=".
    """
    if not isinstance(options, Mapping):
        pairs = [text.partition("=") for text in options]
        if bad := [key for key, sign, _ in pairs if not sign or not key.strip()]:
            raise GazetteerError(f"“{bad[0]}” is no option: write key=value, such as timeout=10.")
        options = {key.strip().lower().replace("-", "_"): value for key, _, value in pairs}
    return Remote(name, options, remembered=Remembered(folder / FILE))


def _pause(error: BaseException) -> float | None:
    """Seconds after which to try once more; None where trying again is of no use."""
    if isinstance(error, GeocoderRateLimited):
        return float(error.retry_after or ERROR_WAIT)
    return ERROR_WAIT if _status(error) >= 500 else None


def _status(error: BaseException) -> int:
    """The HTTP status behind an error, 0 where there is none."""
    cause = error.__cause__
    return int(cause.status_code or 0) if isinstance(cause, AdapterHTTPError) else 0


def _words(error: BaseException, timeout: float) -> str:
    """What went wrong, in our own words."""
    code = _status(error)
    status = f" (HTTP {code})" if code else ""
    if code >= 500:
        return f"failed{status}"
    if isinstance(error, GeocoderTimedOut | TimeoutError):
        return f"did not answer within {timeout:g} seconds{status}"
    if isinstance(error, GeocoderRateLimited):
        return f"asks for fewer requests{status}"
    if isinstance(error, GeocoderAuthenticationFailure | GeocoderInsufficientPrivileges):
        return f"refuses to answer{status}: check the key and the user agent"
    if isinstance(error, GeocoderQuotaExceeded):
        return f"says that the quota is used up{status}"
    if isinstance(error, GeocoderQueryError):
        return f"cannot use the question{status}"
    if isinstance(error, (GeocoderParseError, *_ODD)):
        return "answered with something that is no list of places"
    return f"failed{status}" if status else "cannot be reached (is there a network?)"


def _restored(row: Any) -> Found:
    names = tuple(Name(*name) for name in row["names"])
    box = tuple(row["box"]) if row["box"] else None
    return Found(**{**row, "point": Point(*row["point"]), "names": names, "box": box})
