"""A page that arrives in parts, as over a slow line: nothing is answered before what answers has run."""

import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mapper.frame import layers
from mapper.webmap import render
from mapper.webmap.page import document

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
SECOND = "eventMapper.join(function (first) {"
"""How the script begins that stands behind the columns of the events."""


@pytest.fixture(scope="module", params=[1, 2_100], ids=["few", "many"])
def text(gazetteer: "Gazetteer", request: pytest.FixtureRequest) -> str:
    """A page whose events are read at once, and one that is shown before they are read."""
    events = [make.event((make.at(make.TAH),), id=f"e{n}") for n in range(request.param)]
    return document(render(layers([make.extraction(*events)], gazetteer, title="In parts")))


class Slow(ThreadingHTTPServer):
    """Sends ``first`` at once and ``rest`` when ``more`` is set."""

    daemon_threads = True

    def __init__(self, first: bytes, rest: bytes) -> None:
        super().__init__(("127.0.0.1", 0), Sender)
        self.first, self.rest, self.more = first, rest, threading.Event()


class Sender(BaseHTTPRequestHandler):
    """One page, whatever is asked for."""

    server: Slow

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.first)
        self.wfile.flush()
        self.server.more.wait(60)
        self.wfile.write(self.server.rest)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page of a browser that may ask this machine; what went wrong in it is in ``said``."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    opened.said = []
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    yield opened
    context.close()


def test_the_events_wait_for_the_script_behind_them(page: Any, text: str) -> None:
    cut = text.index(SECOND) + len(SECOND) + 100
    server = Slow(text[:cut].encode(), text[cut:].encode())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        page.goto(f"http://127.0.0.1:{server.server_port}/", wait_until="commit")
        page.wait_for_function("() => document.querySelector('#em-data + script')")
        page.wait_for_timeout(1_000)
        assert page.locator("body.em-whole, .em-failed").count() == 0
        server.more.set()
        page.wait_for_selector("body.em-whole")
        assert page.said == []
    finally:
        server.more.set()
        server.shutdown()
        server.server_close()


def test_a_file_that_is_cut_short_says_so(page: Any, text: str, tmp_path: Path) -> None:
    (tmp_path / "m.html").write_text(text[: text.index(SECOND) + 500], encoding="utf-8")
    page.goto((tmp_path / "m.html").as_uri())
    said = page.wait_for_selector(".em-failed").inner_text()
    assert said == "The map could not be drawn: the file is cut short; get it again."
