"""A server on loopback with the faults of real ones, for the tests of downloads and of back-ends."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Script:
    """What the server does: the body it has, and what it answers to each request in turn."""

    body: bytes = b""
    tag: str = '"v1"'
    steps: list[Callable[["Handler"], None]] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    url: str = ""


class Handler(BaseHTTPRequestHandler):
    """Answers by the script of its server."""

    protocol_version = "HTTP/1.1"
    script: Script
    sent = b""

    def do_GET(self) -> None:
        """Take the next step, or serve the file."""
        self.script.asked.append({"path": self.path, **{k.lower(): v for k, v in self.headers.items()}})
        (self.script.steps.pop(0) if self.script.steps else serve)(self)

    def do_POST(self) -> None:
        """Take the next step; what was sent is among what was asked."""
        sent = self.sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {k.lower(): v for k, v in self.headers.items()}
        self.script.asked.append({"path": self.path, "body": sent.decode(), **headers})
        (self.script.steps.pop(0) if self.script.steps else serve)(self)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def answer(handler: Handler, status: int, body: bytes, **headers: str) -> None:
    """A plain answer."""
    handler.send_response(status)
    for name, value in ({"Content-Length": str(len(body))} | headers).items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def serve(handler: Handler) -> None:
    """The file, or the rest of it where a range is asked for and the file is still the same."""
    script, wanted = handler.script, handler.headers.get("Range", "")
    if wanted and handler.headers.get("If-Range") == script.tag:
        start = int(wanted.removeprefix("bytes=").rstrip("-"))
        if start >= len(script.body):
            answer(handler, 416, b"")
            return
        scope = f"bytes {start}-{len(script.body) - 1}/{len(script.body)}"
        answer(handler, 206, script.body[start:], ETag=script.tag, Content_Range=scope)
        return
    answer(handler, 200, script.body, ETag=script.tag)


def whole(handler: Handler) -> None:
    """The whole file, whatever range is asked for."""
    answer(handler, 200, handler.script.body, ETag=handler.script.tag)


def status(code: int, **headers: str) -> Callable[[Handler], None]:
    """An error."""
    return lambda handler: answer(handler, code, b"no", **headers)


def drop(after: int) -> Callable[[Handler], None]:
    """Promise the file, send so many bytes of what is asked for, and hang up."""

    def step(handler: Handler) -> None:
        script, wanted = handler.script, handler.headers.get("Range", "")
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        left = script.body[start:]
        handler.send_response(206 if wanted else 200)
        if wanted:
            scope = f"bytes {start}-{len(script.body) - 1}/{len(script.body)}"
            handler.send_header("Content-Range", scope)
        handler.send_header("Content-Length", str(len(left)))
        handler.send_header("ETag", script.tag)
        handler.end_headers()
        handler.wfile.write(left[:after])
        handler.close_connection = True

    return step


class _Quiet(ThreadingHTTPServer):
    """A server that is silent about clients that hang up."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def server() -> Iterator[Script]:
    """A running server and its script."""
    script = Script()
    handler = type("Scripted", (Handler,), {"script": script})
    running = _Quiet(("127.0.0.1", 0), handler)
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    script.url = f"http://127.0.0.1:{running.server_address[1]}"
    try:
        yield script
    finally:
        running.shutdown()
        running.server_close()
        thread.join(5)
