"""Leaflet's and folium's own files, from the package folium-offline: nothing of theirs is copied here.

Its table is private (``_res``), so that it is read in this one place, late, and checked.
"""

from functools import cache
from typing import Any

from ..errors import MapperError

#: Files of folium that only some layers need: part of the address -> the words in the page's
#: scripts and markup that say it is needed. What nothing uses is left out of the page.
OPTIONAL: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("/jquery", ("$(", "jQuery", "bootstrap.")),
    ("/bootstrap.bundle", ("bootstrap.", "data-bs-")),
    ("/bootstrap.min.css", ("AwesomeMarkers", "bootstrap.", "data-bs-", 'class="btn')),
    ("/bootstrap-glyphicons", ("glyphicon", "AwesomeMarkers")),
    ("/fontawesome", ("fa-", "AwesomeMarkers")),
    ("awesome-markers", ("AwesomeMarkers",)),
    ("leaflet.awesome.rotate", ("AwesomeMarkers",)),
)


@cache
def _table() -> dict[str, str]:
    try:
        from offlinefolium import elements
    except ImportError as error:
        raise MapperError("The package folium-offline is missing: install event-mapper again.") from error
    table: Any = getattr(elements, "_res", None)
    if not isinstance(table, dict):
        raise MapperError("This folium-offline keeps its files elsewhere: install the pinned version.")
    return table


def wanted(url: str, page: str) -> bool:
    """Whether a file of folium is needed by a page whose scripts and markup are ``page``."""
    for part, words in OPTIONAL:
        if part in url:
            return any(word in page for word in words)
    return True


def asset(url: str) -> str:
    """The text of a file by its address. Raises MapperError, naming it, where it is not at hand."""
    text = _table().get(url)
    if text is None:
        raise MapperError(f"No offline copy of {url}: leave out the folium layer that asks for it.")
    return text
