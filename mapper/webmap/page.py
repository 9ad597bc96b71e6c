"""folium.Map -> one self-contained HTML file with a Content-Security-Policy. Written whole or not at all."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import folium
from branca.element import CssLink, Figure, JavascriptLink

from ..files import atomic
from .assets import asset, wanted
from .tiles import hosts

_SOURCE_MAP = re.compile(r"^\s*(?://|/\*)[#@]\s*sourceMappingURL=.*$", re.MULTILINE)
#: The scripts that run among the blocks of data at the end; the blocks are of another type, and long.
_AFTER = re.compile(r"<script>.*?</script>", re.DOTALL)
#: folium's own forbids readers to enlarge the page with two fingers; ours stands in the head.
_VIEWPORT = re.compile(r'<meta\s+name="viewport"[^>]*>')
#: Leaflet asks for this thing of an old browser and catches the error where it is not there. To say where an
#: error came from a browser reads all of Leaflet a second time: so the thing is there while Leaflet starts.
LACKING = "document.namespaces"
_HEAD = """<!DOCTYPE html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Event Mapper">
<link rel="icon" href="data:,">
<title>{title}</title>
"""


class _Scripts(HTMLParser):
    """Collects the text of every inline script that would run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("type") or "text/javascript"
        self._inside = tag == "script" and kind in {"text/javascript", "module", "application/javascript"}
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def save(map: Any, path: Path | str) -> None:
    """Write the map of ``render`` (or any folium.Map) as one file that asks nothing of any network.

    Raises MapperError for a folium layer whose script or style is not at hand offline, and where the
    file cannot be written.
    """
    atomic.write(Path(path), [document(map)])


def document(map: Any) -> str:
    """The whole page as text."""
    figure: Figure = map.get_root()
    figure.render()
    markup, script = figure.html.render(), figure.script.render()
    body = f"{_header(figure, markup + script)}</head>\n<body>\n{markup}\n"
    body += f"<script>{script}</script>\n"
    after = "\n".join(filter(None, (getattr(child, "after", "") for child in _descendants(map))))
    head = _HEAD.format(
        policy=_policy(map, body, after),
        title=figure.title or "Map",
        lang=getattr(figure, "lang", "en"),
        dir=getattr(figure, "dir", "ltr"),
    )
    return f"{head}{body}{after}\n</body>\n</html>\n".encode("utf-8", "replace").decode("utf-8")


def _header(figure: Figure, page: str) -> str:
    """The head's elements, each link replaced by the file it points to."""
    links = (JavascriptLink, CssLink)
    own = [child.render() for child in figure.header._children.values() if not isinstance(child, links)]
    page += "".join(text for text in own if "eventMapper" not in text)
    parts = []
    for name, child in figure.header._children.items():
        if name == "meta_http":
            continue
        if not isinstance(child, links):
            parts.append(child.render())
        elif wanted(child.url, page):
            tag = "script" if isinstance(child, JavascriptLink) else "style"
            text = _SOURCE_MAP.sub("", asset(child.url)).replace(f"</{tag}", f"<\\/{tag}")
            if LACKING in text and tag == "script":
                text = f"\n{LACKING} = {{ add: function () {{}} }};{text}\ndelete {LACKING};\n"
            parts.append(f"<{tag}>{text}</{tag}>")
    return _VIEWPORT.sub("", "\n".join(parts))


def _policy(map: Any, body: str, after: str) -> str:
    """Scripts by their hash and nothing from elsewhere but the tiles of layers on the map.

    Styles may be inline: Leaflet and folium's layers set them, and they can fetch nothing.
    """
    parser = _Scripts()
    parser.feed(body)
    for script in _AFTER.findall(after):
        parser.feed(script)
    parser.close()
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in parser.found
    ]
    images = ["data:"]
    for child in _descendants(map):
        if isinstance(child, folium.TileLayer):
            images += hosts(child.tiles, str(child.options.get("subdomains", "abc")))
    rules = {
        "default-src": ["'none'"],
        "script-src": list(dict.fromkeys(hashes)) or ["'none'"],
        "style-src": ["'unsafe-inline'"],
        "img-src": list(dict.fromkeys(images)),
        "font-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def _descendants(element: Any) -> list[Any]:
    children = list(element._children.values())
    return children + [below for child in children for below in _descendants(child)]
