"""An online layer of tiles by the name xyzservices gives it, or by its URL."""

import difflib
import html
import re
from typing import Any
from urllib.parse import urlsplit

import folium

from ..errors import UsageError

#: A host with or without a port: nothing that could end a rule of the page's policy.
_HOST = re.compile(r"[\w.-]+(:\d+)?", re.ASCII)


def tile_layer(name: str) -> Any:
    """A folium.TileLayer with its attribution.

    Raises UsageError for a name that xyzservices does not know, for one that needs a key, and for a
    URL without {z}, {x} and {y}.
    """
    return _of_url(name) if "://" in name else _of_name(name)


def _of_url(url: str) -> Any:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UsageError(f"{url} is no web address of tiles ({error}): check its host and port.") from error
    del port  # asked for because reading it checks it
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"{url} is no web address of tiles: give https://host/{{z}}/{{x}}/{{y}}.png.")
    if not all(mark in url for mark in ("{z}", "{x}", "{y}")) or "{{" in url or "{%" in url or "{#" in url:
        raise UsageError(
            f"{url} does not say where zoom, column and row go: put {{z}}, {{x}} and {{y}} in it."
        )
    if not hosts(url, "abc"):
        raise UsageError(
            f"{url} has a host that the page's policy cannot name: "
            "write it in ASCII (xn--…), without a user name."
        )
    host = html.escape(parts.hostname)
    return folium.TileLayer(tiles=url, attr=f"Tiles: {host}", name=host, overlay=True, control=False)


def _of_name(name: str) -> Any:
    import xyzservices.providers

    known = xyzservices.providers.flatten()
    try:
        provider = xyzservices.providers.query_name(name)
    except ValueError as error:
        near = difflib.get_close_matches(name.lower(), [key.lower() for key in known], n=3, cutoff=0.4)
        close = [key for key in known if key.lower() in near]
        hint = f"did you mean {' or '.join(close)}?" if close else "try OpenStreetMap.Mapnik, or give a URL."
        raise UsageError(f"No tiles are called {name}: {hint}") from error
    if provider.requires_token():
        raise UsageError(f"The tiles {provider.name} need a key: give the URL with your key in it.")
    return folium.TileLayer(tiles=provider, name=provider.name, overlay=True, control=False)


def hosts(url: str, subdomains: str) -> tuple[str, ...]:
    """The origins (scheme and host) that a template of tile addresses asks, for the page's policy."""
    found = []
    for letter in subdomains if "{s}" in url else " ":
        parts = urlsplit(url.replace("{s}", letter.strip()))
        if parts.scheme in {"http", "https"} and _HOST.fullmatch(parts.netloc):
            found.append(f"{parts.scheme}://{parts.netloc}")
    return tuple(dict.fromkeys(found))
