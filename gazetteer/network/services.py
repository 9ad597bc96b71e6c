"""Which geocoder of geopy, with which options, and a client of it that cannot be held up. Used by remote.py.

Options are text: of the caller, else of the environment. No value of an option is ever put in a message.
"""

import difflib
import inspect
import os
import time
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

from geopy.adapters import URLLibAdapter
from geopy.exc import ConfigurationError, GeocoderNotFound, GeocoderParseError, GeocoderTimedOut
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import SERVICE_TO_GEOCODER, get_geocoder_for_service

from ..errors import GazetteerError

ENVIRONMENT = "EVENT_MAPPER_GEOCODER_"
MOST_BYTES = 8_000_000  # of one answer
_OURS = {"delay"}  # options that are not geopy's
_KEPT_BACK = {"proxies", "ssl_context", "adapter_factory"}  # parameters that are no plain words


class Clock(NamedTuple):
    """The time in seconds and the way to let it pass; tests give their own."""

    now: Callable[[], float]
    sleep: Callable[[float], None]


class Limiter(RateLimiter):  # type: ignore[misc]  # geopy has no types
    """geopy's RateLimiter by a clock that can be given."""

    clock = Clock(time.monotonic, time.sleep)

    def _clock(self) -> float:
        return self.clock.now()

    def _sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)


class Careful(URLLibAdapter):  # type: ignore[misc]
    """geopy's own client, but a body may neither trickle on past the timeout nor be endless."""

    _until = float("inf")

    def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> Any:
        """The page at an address, given up after ``timeout`` seconds however slowly it comes."""
        self._until = time.monotonic() + timeout
        return super().get_text(url, timeout=timeout, headers=headers)

    def _decode_page(self, page: Any) -> str:
        parts: list[bytes] = []
        try:
            while part := page.read1(65_536):
                parts.append(part)
                if time.monotonic() > self._until:
                    raise GeocoderTimedOut
                if sum(map(len, parts)) > MOST_BYTES:
                    raise GeocoderParseError
        except TimeoutError as error:
            raise GeocoderTimedOut from error
        return b"".join(parts).decode("utf-8")


def user_agent() -> str:
    """How requests introduce themselves: "event-mapper/0.1.0"."""
    try:
        return f"event-mapper/{version('event-mapper')}"
    except PackageNotFoundError:
        return "event-mapper"


def named(name: str) -> Any:
    """geopy's class of that name. Raises GazetteerError, with names like it, where there is none."""
    try:
        return get_geocoder_for_service(name)
    except GeocoderNotFound as error:
        near = difflib.get_close_matches(name, SERVICE_TO_GEOCODER, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "try nominatim."
        raise GazetteerError(f"geopy knows no geocoder called “{name}”: {hint}") from error


def options_of(name: str, kind: Any, given: dict[str, str]) -> dict[str, str]:
    """The given options and those of the environment.

    Raises GazetteerError for an unknown one, by its name alone, and for a domain with a scheme.
    """
    known = (set(inspect.signature(kind.__init__).parameters) - {"self", *_KEPT_BACK}) | _OURS
    for key in given:
        if key not in known:
            listed = ", ".join(sorted(known))
            raise GazetteerError(f"The geocoder {name} has no option “{key}”: it has {listed}.")
    found = {key: os.environ.get(ENVIRONMENT + key.upper(), "") for key in known}
    chosen = {key: value for key, value in found.items() if value} | given
    if "://" in chosen.get("domain", ""):
        raise GazetteerError("domain is a host without a scheme: give domain=example.org and scheme=https.")
    return chosen


def seconds(key: str, text: str, *, least: float) -> float:
    """An option that is a time in seconds. Raises GazetteerError where it is none."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not least <= value < 3600:
        raise GazetteerError(f"{key}={text} is no number of seconds: give one such as {key}=10.")
    return value


def made(name: str, kind: Any, options: dict[str, Any]) -> Any:
    """The geocoder with its options. Raises GazetteerError where one is missing or refused."""
    if "user_agent" in inspect.signature(kind.__init__).parameters:
        options.setdefault("user_agent", user_agent())
    try:
        return kind(**options, adapter_factory=Careful)
    except TypeError as error:
        needed = [
            key
            for key, p in inspect.signature(kind.__init__).parameters.items()
            if p.default is p.empty and key != "self" and key not in options and p.kind != p.VAR_KEYWORD
        ]
        wanted = ", ".join(f"--geocoder-option {key}=…" for key in needed) or "other options"
        raise GazetteerError(
            f"The geocoder {name} needs {wanted} (or {ENVIRONMENT}{(needed or ['…'])[0].upper()} "
            "in the environment)."
        ) from error
    except (ConfigurationError, ValueError) as error:
        raise GazetteerError(
            f"The geocoder {name} refuses its options: see geopy's documentation."
        ) from error
