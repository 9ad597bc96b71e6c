"""Layers -> folium.Map: the page's own data, script and style as one folium element."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template

from ..frame import Layers
from ..pages.phrases import spoken
from .payload import Payload, payload
from .scripts import texts
from .strings import strings
from .tiles import tile_layer

#: Our style sheets, in the order in which they are joined.
STYLES = ("map.css", "panel.css", "filters.css", "print.css")
#: Longest title of the document (the tab's text), in characters.
TITLE = 200
#: Characters of base64 that one element holds, a multiple of four. Browsers read short elements twice as fast
#: as long ones, and draw between them.
PIECE = 2**16
#: Tells the page that the columns of the events and the script behind them are there.
CAME = "eventMapper.came();"
_HERE = Path(__file__).parent


def markup(text: str) -> str:
    """Words as markup in ASCII: where a page has no other signs a browser keeps a byte for each, not two."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return html.escape(whole).encode("ascii", "xmlcharrefreplace").decode("ascii")


def style() -> str:
    """Our style sheets as one, in ASCII."""
    text = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in STYLES)
    return re.sub(r"[^\x00-\x7f]", lambda sign: f"\\{ord(sign[0]):06x}", text)


class Page(MacroElement):
    """The element that carries our data and starts our script on the map it is added to.

    The data go in as base64: folium reads an element's text as a template twice, so that words of a
    report would run there ("{{ … }}") and in the browser ("</script>").
    """

    _template = Template(
        """
        {% macro header(this, kwargs) %}
            <style>{{ this.style }}</style>
            <script>{{ this.code }}</script>
        {% endmacro %}
        {% macro html(this, kwargs) %}
            {{ this.opening }}
            <noscript>{{ this.noscript }}</noscript>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            eventMapper.start({{ this._parent.get_name() }}, "em-opening");
        {% endmacro %}
        """
    )

    def __init__(self, data: Payload, noscript: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca types this method in part
        self._name = "EventMapper"
        self._id = "page"
        self.opening = _elements("opening", data.opening)
        #: Markup for the end of the document, after the script that starts the map.
        self.after = "\n".join(_after(data))
        self.noscript = noscript
        self.code = texts()[0]
        self.style = style()


def _elements(name: str, block: str) -> str:
    """The elements that hold a block: the first has its name, the pieces of a long one follow it."""
    pieces = [block[start : start + PIECE] for start in range(0, len(block), PIECE)] or [""]
    marks = [f'id="em-{name}"'] + ['class="em-further"'] * (len(pieces) - 1)
    return "".join(
        f'<script type="application/octet-stream" {mark}>{piece}</script>'
        for mark, piece in zip(marks, pieces, strict=True)
    )


def _after(data: Payload) -> Iterator[str]:
    """The blocks behind the start, in the order in which they are read; of the first the page is told."""
    blocks = [("data", data.data), ("ground", data.ground)]
    blocks += [(f"more-{number}", words) for number, words in enumerate(data.more)]
    for name, block in blocks:
        if block:
            yield _elements(name, block)
        if name == "data":
            yield f"<script>{texts()[1]}</script>\n<script>{CAME}</script>"


def render(layers: Layers, *, tiles: str | None = None, lang: str = "en") -> Any:
    """The map as a folium.Map; add folium layers to it as you like, then ``save`` it.

    ``tiles`` names an online layer of xyzservices ("OpenStreetMap.Mapnik") or is a URL with {z}, {x}
    and {y}; None keeps the map whole without a network. ``lang`` is the language of the interface.
    Raises UsageError for an unknown name of tiles or language.
    """
    words = strings(lang)
    layers = spoken(layers, lang)
    west, south, east, north = layers.focus or (-30.0, -40.0, 100.0, 60.0)
    chart = folium.Map(
        location=[(south + north) / 2, (west + east) / 2],
        zoom_start=7 if layers.focus else 2,
        tiles=None,
        prefer_canvas=True,
        zoom_control=False,
        max_zoom=18,
        maxZoom=18,
        minZoom=0.5,
        zoomSnap=0.25,
        worldCopyJump=True,
        fadeAnimation=False,
    )
    chart._id = "event_mapper"
    figure: Any = chart.get_root()
    figure.lang, figure.dir = lang, words["direction"]
    figure.title = markup(layers.about.title[:TITLE] or words["untitled"])
    if tiles:
        chart.add_child(tile_layer(tiles))
    chart.add_child(Page(payload(layers, words, lang), markup(words["noscript"])))
    return chart
