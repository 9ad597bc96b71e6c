"""A server on loopback that speaks Nominatim's protocol (/search, /reverse, JSON), faults included.

Its places are invented; what it was asked stands in ``asked``. ``fault`` makes it misbehave.
"""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


def row(name: str, lon: float, lat: float, code: str, number: int, **other: Any) -> dict[str, Any]:
    """One place as Nominatim gives it (format=json, with details)."""
    return {
        "place_id": number, "licence": "Data © OpenStreetMap contributors, ODbL 1.0.", "osm_type": "node",
        "osm_id": number, "lat": str(lat), "lon": str(lon), "class": "place", "type": "village",
        "place_rank": 19, "importance": 0.2, "addresstype": "village", "name": name,
        "display_name": f"{name}, District, Somewhere", "address": {"country_code": code},
        "namedetails": {"name": name, "name:en": name},
        "boundingbox": [str(lat - 0.02), str(lat + 0.02), str(lon - 0.02), str(lon + 0.02)],
    } | other  # fmt: skip


PLACES = [
    row("Wazzurfa", 36.90, 35.70, "sy", 11, namedetails={"name": "وزرفا", "name:en": "Wazzurfa"}),
    row("Wazzurfa", 44.00, 33.00, "iq", 12),
    row("Twinnaquba", 36.70, 35.60, "sy", 13),
    row("Twinnaquba", 36.35, 35.80, "sy", 14),
    row("Lonequbbah", 43.50, 33.50, "iq", 15),
    row("Shopnaquz", 36.80, 35.70, "sy", 16, **{"class": "shop", "type": "bakery", "addresstype": "shop"}),
]
Fault = Callable[[BaseHTTPRequestHandler], None]


class Server(ThreadingHTTPServer):
    """The server with its state."""

    daemon_threads = True
    fault: Fault | None = None
    extra: list[dict[str, Any]]

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[dict[str, str]] = []
        self.agents: list[str] = []
        self.extra = []
        self.released = threading.Event()

    @property
    def domain(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    @property
    def options(self) -> dict[str, str]:
        return {"domain": self.domain, "scheme": "http", "delay": "0", "timeout": "5"}


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: Any) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
        self.server.asked.append({"path": parts.path, **asked})
        self.server.agents.append(self.headers["User-Agent"])
        if self.server.fault is not None:
            self.server.fault(self)
        elif parts.path in ("/search", "/v1/forward"):  # the second is PickPoint's
            send(self, json.dumps(search(PLACES + self.server.extra, asked)))
        elif parts.path == "/reverse":
            send(self, json.dumps(PLACES[0] | {"lat": asked["lat"], "lon": asked["lon"]}))
        else:
            send(self, "<html>404</html>", 404, "text/html")


def search(places: list[dict[str, Any]], asked: dict[str, str]) -> list[dict[str, Any]]:
    """The rows that a question finds, by name, country and box."""
    name = asked["q"].split(",")[0].strip().casefold()
    codes = asked.get("countrycodes", "").split(",") if "countrycodes" in asked else []
    found = [p for p in places if name in [n.casefold() for n in (p["name"], *p["namedetails"].values())]]
    found = [p for p in found if not codes or p["address"]["country_code"] in codes]
    if asked.get("bounded") == "1":
        west, south, east, north = (float(v) for v in asked["viewbox"].split(","))
        found = [p for p in found if west <= float(p["lon"]) <= east and south <= float(p["lat"]) <= north]
    return found[: int(asked.get("limit", 10))]


def send(
    handler: BaseHTTPRequestHandler, text: str, status: int = 200, kind: str = "application/json", **more: str
) -> None:
    """A whole response."""
    body = text.encode()
    handler.send_response(status)
    handler.send_header("Content-Type", f"{kind}; charset=utf-8")
    handler.send_header("Content-Length", str(len(body)))
    for key, value in more.items():
        handler.send_header(key.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def serving() -> Iterator[Server]:
    """A server in a thread, ended at the end."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
