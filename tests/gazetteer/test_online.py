"""Asking online: when, how politely, what is made of the answer, and what happens where it fails.

Past 300 lines, for all that asking online promises is held here.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer, GazetteerError, OnlineGazetteer, RemoteError, online
from gazetteer.network.foreign import found
from gazetteer.network.remembered import FILE, KEEP_DAYS, Remembered
from gazetteer.network.remote import LONGEST_WAIT, LOST, POLICY_SECONDS, Remote
from gazetteer.network.services import Clock

sys.path.insert(0, str(Path(__file__).parent))
from nominatim import Server, row, send, serving  # importlib mode puts no folder of tests on the path

SECRET = "s3cret-key"


class FakeTime:
    """A clock that passes only where somebody sleeps."""

    def __init__(self) -> None:
        self.at, self.slept = 100.0, []

    def now(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.sleep)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def time() -> FakeTime:
    return FakeTime()


def chain(gaz: Gazetteer, server: Server, time: FakeTime, path: Path | None = None, **options: str) -> Any:
    remote = Remote("nominatim", {**server.options, **options}, remembered=Remembered(path), clock=time.clock)
    return OnlineGazetteer(gaz, remote)


def test_an_unknown_name_is_asked_and_says_where_its_answer_is_from(
    gaz: Gazetteer, server: Server, time: FakeTime
) -> None:
    asker = chain(gaz, server, time)
    answer = asker.find("Wazzurfa", within="Idlib")
    place = answer.best.place
    assert (place.id, place.source, place.level, place.kind) == (
        "osm:node/11", "nominatim", "settlement", "village",
    )  # fmt: skip
    assert place.point == (36.90, 35.70)
    assert (place.country, place.admin1, place.admin1_name) == ("SY", "SY-ID", "Idlib")
    assert "OpenStreetMap contributors, ODbL" in place.note
    assert "online by Nominatim" in answer.best.reasons[0]
    assert "not checked" in answer.best.reasons[0]
    assert 0.5 < answer.confidence <= 0.75
    assert 2 < place.uncertainty_km < 4
    (asked,) = server.asked
    assert (asked["countrycodes"], asked["bounded"], asked["limit"]) == ("sy", "1", "10")
    assert server.agents[0].startswith("event-mapper")
    assert any("OpenStreetMap" in s.credit for s in asker.sources())
    assert not any("OpenStreetMap" in s.credit for s in gaz.sources())


def test_what_is_known_or_ambiguous_here_is_not_asked(gaz: Gazetteer, server: Server, time: FakeTime) -> None:
    asker = chain(gaz, server, time)
    assert asker.find("al-Samaka", within="Idlib").best.place.source != "nominatim"
    assert asker.find("Springfield").reason.startswith("ambiguous")
    assert asker.find("…", within="Idlib").best is None
    assert asker.find("Somewhere", within="Nowhereland").best is None
    for name, asked in (
        ("إلى", {"context": "SY"}),
        ("Paris", {"within": "Idlib"}),
        ("بلدة", {"within": "SY"}),
    ):
        assert gaz.find(name, **asked).best is None
        assert asker.find(name, **asked).best is None
    assert server.asked == []


def test_outside_is_refused_even_where_the_server_says_otherwise(
    gaz: Gazetteer, server: Server, time: FakeTime
) -> None:
    server.extra = [row("Farawayquz", 44.0, 33.0, "sy", 21)]  # says Syria, lies in Iraq
    answer = chain(gaz, server, time).find("Farawayquz", within="SY")
    assert answer.best is None
    assert "outside the place asked for" in answer.reason
    assert answer.candidates[0].place.id == "osm:node/21"


def test_a_context_is_a_bound_for_what_comes_from_outside(
    gaz: Gazetteer, server: Server, time: FakeTime
) -> None:
    asker = chain(gaz, server, time)
    assert asker.find("Lonequbbah", context="SY").best is None
    inside = asker.find("Wazzurfa", context="SY")
    assert inside.best.place.country == "SY"
    assert inside.confidence <= 0.55
    alone = asker.find("Lonequbbah")
    assert alone.best.place.country == "IQ"
    assert alone.confidence <= 0.45


def test_two_as_likely_are_ambiguous(gaz: Gazetteer, server: Server, time: FakeTime) -> None:
    for within in ((), "SY", "Idlib"):
        answer = chain(gaz, server, time).find("Twinnaquba", within=within)
        assert answer.best is None
        assert answer.reason.startswith("ambiguous")
        assert {c.place.id for c in answer.candidates} >= {"osm:node/13", "osm:node/14"}


def test_another_name_a_shop_and_another_kind_are_refused(
    gaz: Gazetteer, server: Server, time: FakeTime
) -> None:
    asker = chain(gaz, server, time)
    assert "not a place" in asker.find("Shopnaquz", within="SY").reason
    other = row("Totally else", 36.9, 35.7, "sy", 31)
    other["namedetails"] = {"alt": "Kabubzaw", "name": "Totally else"}  # found there by what is no name
    server.extra = [other]
    assert "not close enough" in asker.find("Kabubzaw", within="SY").reason
    street = {"class": "highway", "type": "residential", "addresstype": "road"}
    server.extra = [row("Streetquz", 43.5, 33.5, "iq", 32, **street)]
    assert asker.find("Streetquz").best is None
    assert asker.find("Streetquz", within="IQ").best.place.level == "point"
    assert "is no province" in asker.find("Wazzurfa", within="Idlib", kind="province").reason


def test_the_native_name_is_compared_too(gaz: Gazetteer, server: Server, time: FakeTime) -> None:
    answer = chain(gaz, server, time).find("وزرفا", within="SY-ID")
    assert answer.best.place.id == "osm:node/11"


def test_the_second_run_asks_nothing(gaz: Gazetteer, server: Server, time: FakeTime, tmp_path: Path) -> None:
    names = ["Wazzurfa", "Twinnaquba", "Nobodyknowsquz"]
    first = [chain(gaz, server, time, tmp_path / FILE).find(n, within="SY") for n in names]
    count = len(server.asked)
    assert count == 3
    slept = list(time.slept)
    second = [chain(gaz, server, time, tmp_path / FILE).find(n, within="SY") for n in names]
    assert second == first
    assert len(server.asked) == count
    assert time.slept == slept
    remembered = Remembered(tmp_path / FILE)
    assert remembered.clear() == 3
    chain(gaz, server, time, tmp_path / FILE).find("Wazzurfa", within="SY")
    assert len(server.asked) == count + 1


def test_an_answer_is_forgotten_after_a_while_and_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    now = [0.0]
    kept = Remembered(tmp_path / FILE, now=lambda: now[0])
    kept.put(["q"], [1])
    now[0] = KEEP_DAYS * 86_400 - 1
    assert kept.get(["q"]) == [1]
    now[0] += 2
    assert kept.get(["q"]) is None
    kept.close()
    (tmp_path / FILE).write_bytes(b"no database" * 1000)
    again = Remembered(tmp_path / FILE)
    assert again.get(["q"]) is None
    again.put(["q"], [2])
    assert Remembered(tmp_path / FILE).get(["q"]) == [2]
    (tmp_path / "file").write_text("x")
    assert Remembered(tmp_path / "file" / FILE).get(["q"]) is None


def test_many_names_keep_their_distance(gaz: Gazetteer, server: Server, time: FakeTime) -> None:
    at: list[float] = []

    def note(handler: BaseHTTPRequestHandler) -> None:
        at.append(time.at)
        send(handler, "[]")

    server.fault = note
    asker = chain(gaz, server, time, delay=str(POLICY_SECONDS))
    for number in range(12):
        asker.find(f"Qwzurtname{number}x", within="SY")
    gaps = [b - a for a, b in pairwise(at)]
    assert len(at) == 12
    assert min(gaps) >= POLICY_SECONDS


def body(text: str, status: int = 200, kind: str = "application/json", **more: str) -> Any:
    return lambda handler: send(handler, text, status, kind, **more)


def trickle(handler: Any) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.released.wait(0.05):
        try:
            handler.wfile.write(b" " * 10)
            handler.wfile.flush()
        except OSError:
            return


def silent(handler: Any) -> None:
    handler.server.released.wait(30)


def cut(handler: Any) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"[{")


def test_a_row_without_a_position_is_no_place() -> None:
    """geopy reads it as longitude 0, latitude 0."""
    assert found("nominatim", "Wazzurfa, Syria", 0.0, 0.0, {"display_name": "Wazzurfa, Syria"}) is None
    assert found("nominatim", "Wazzurfa, Syria", 36.9, 35.7, {"display_name": "Wazzurfa, Syria"}) is not None


MANY = json.dumps([row(f"Other{i}", 36.9, 35.7, "sy", i) for i in range(10_000)])
WRONG_TYPES = json.dumps([row("Wazzurfa", 36.9, 35.7, "sy", 11) | {"lat": ["x"], "lon": {}}])


@pytest.mark.filterwarnings("ignore::UserWarning:geopy")
@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (body("{}", 500), "HTTP 500"),
        (body("busy", 503), "HTTP 503"),
        (body("{}", 429, Retry_After="2"), "fewer requests"),
        (body("{}", 429, Retry_After="86400"), "not asked again"),
        (body("{}", 403), "not asked again"),
        (body("{}", 401), "check the key"),
        (body("{}", 400), "cannot use the question"),
        (body('{"error": "broken <b>"}'), "cannot use the question"),
        (body('[{"lat": 1,'), "no list of places"),
        (body("<html>Sign in</html>", 200, "text/html"), "no list of places"),
        (body("42"), "no list of places"),
        (body('"abc"'), "no list of places"),
        (body("[1, null, []]"), "no list of places"),
        (body(WRONG_TYPES), "no list of places"),
        (body(json.dumps([row("W", 999.0, 999.0, "sy", 1)])), "no list of places"),
        (body("[" * 100_000), "no list of places"),
        (cut, ""),
        (silent, "did not answer within 0.2 seconds"),
        (trickle, "did not answer within 0.2 seconds"),
    ],
)
def test_a_fault_is_a_sentence_in_the_reason_and_is_not_remembered(
    gaz: Gazetteer, server: Server, time: FakeTime, tmp_path: Path, fault: Callable[..., None], words: str
) -> None:
    server.fault = fault
    slow = fault in (silent, trickle)
    asker = chain(gaz, server, time, tmp_path / FILE, timeout="0.2" if slow else "20")
    answer = asker.find("Wazzurfa", within="Idlib")
    assert answer.best is None
    assert answer.reason.startswith("no place")
    assert f"online: {asker.failures[0]}" in answer.reason
    assert words in asker.failures[0]
    assert "\n" not in asker.failures[0]
    assert "<b>" not in asker.failures[0]
    assert Remembered(tmp_path / FILE).count() == 0


def test_a_passing_fault_is_asked_once_more(gaz: Gazetteer, server: Server, time: FakeTime) -> None:
    def once(handler: BaseHTTPRequestHandler) -> None:
        server.fault = None
        send(handler, "{}", 429, Retry_After="7")

    server.fault = once
    asker = chain(gaz, server, time)
    assert asker.find("Wazzurfa", within="Idlib").best is not None
    assert time.slept == [7.0]
    assert LONGEST_WAIT > 7.0
    assert asker.failures == []


def test_after_some_failures_a_run_asks_no_more(gaz: Gazetteer, server: Server, time: FakeTime) -> None:
    server.fault = body("no json")
    asker = chain(gaz, server, time)
    answers = [asker.find(f"Wqzurxt{i}", within="SY") for i in range(LOST + 5)]
    assert len(server.asked) == LOST
    assert "not asked again in this run" in answers[-1].reason


def test_no_server_at_all(time: FakeTime) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        options = {"domain": f"127.0.0.1:{taken.getsockname()[1]}", "scheme": "http", "delay": "0"}
        with pytest.raises(RemoteError, match="cannot be reached"):
            Remote("nominatim", options, clock=time.clock).find("Wazzurfa")
    assert time.slept == []


def test_ten_thousand_rows_are_cut_and_none_of_another_name_is_taken(
    gaz: Gazetteer, server: Server, time: FakeTime
) -> None:
    server.fault = body(MANY)
    answer = chain(gaz, server, time).find("Wazzurfa", within="SY")
    assert answer.best is None
    assert len(answer.candidates) <= 5


def test_hostile_text_is_only_text(gaz: Gazetteer, server: Server, time: FakeTime) -> None:
    evil = "Wazzurfa\x1b[31m\u202e<script>alert(1)</script>\n${x}"
    bad = row("Wazzurfa", 36.9, 35.7, "sy", 11, osm_type="node/../x", osm_id="1; DROP", boundingbox="abc")
    bad |= {"display_name": evil + "x" * 9999, "importance": "high", "type": 3, "class": None}
    bad |= {
        "address": ["sy"],
        "addresstype": {},
        "namedetails": {"name": "Wazzurfa", "x": 1, "name:a b": evil},
    }
    server.fault = body(json.dumps([bad]))
    answer = chain(gaz, server, time).find("Wazzurfa", within="Idlib")
    place = answer.best.place
    assert place.id == "nominatim:36.90000,35.70000"
    assert place.uncertainty_km == 10.0
    for text in (place.name, *(n.text for n in place.names)):
        assert not set(text) & set("\x1b\u202e\n")
        assert len(text) <= 200


def test_nothing_opens_a_connection_without_being_told(
    gaz: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert gaz.find("Wazzurfa", within="Idlib").best is None
    gaz.geocoder().geocode("Nowherequz")
    gaz.geocoder().reverse((35.7, 36.9))
    made = online(gaz, options={"domain": "127.0.0.1:9", "scheme": "http"})
    assert made.find("al-Samaka", within="Idlib").best is not None
    assert made.failures == []


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("nominatin", (), "nominatim"),
        ("nominatim", ("colour=red",), "colour"),
        ("nominatim", ("timeout",), "key=value"),
        ("nominatim", ("timeout=soon",), "timeout"),
        ("nominatim", ("delay=0.1",), "1 second"),
        ("nominatim", ("domain=https://example.org",), "without a scheme"),
        ("nominatim", ("scheme=ftp", "domain=example.org"), "refuses its options"),
        ("opencage", (), "api_key"),
    ],
)
def test_misuse_is_a_sentence(gaz: Gazetteer, name: str, options: tuple[str, ...], words: str) -> None:
    with pytest.raises(GazetteerError, match=words) as caught:
        online(gaz, name, options)
    assert "\n" not in str(caught.value)


def test_a_key_of_the_environment_is_used_and_never_said(
    gaz: Gazetteer, server: Server, time: FakeTime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("EVENT_MAPPER_GEOCODER_API_KEY", SECRET)
    options = {"domain": server.domain, "scheme": "http"}
    server.fault = body("{}", 401)
    remote = Remote("pickpoint", options, remembered=Remembered(tmp_path / FILE), clock=time.clock)
    answer = OnlineGazetteer(gaz, remote).find("Wazzurfa", within="SY")
    assert server.asked[0]["key"] == SECRET
    assert SECRET not in answer.reason
    server.fault = None
    again = Remote("pickpoint", options, remembered=Remembered(tmp_path / FILE), clock=time.clock)
    assert again.find("Wazzurfa")
    assert SECRET.encode() not in (tmp_path / FILE).read_bytes()
    with pytest.raises(GazetteerError) as caught:
        Remote("pickpoint", {"apikey": SECRET}, clock=time.clock)
    assert SECRET not in str(caught.value)


def test_the_command_line(server: Server, tmp_path: Path, gaz: Gazetteer) -> None:
    del gaz  # only for its index to be built
    index = next(Path(os.environ.get("EVENT_MAPPER_CACHE") or _cache()).glob("gazetteer-*.sqlite"))
    (tmp_path / index.name).symlink_to(index)
    given = {f"EVENT_MAPPER_GEOCODER_{k.upper()}": v for k, v in server.options.items()}
    env = {**os.environ, **given, "EVENT_MAPPER_CACHE": str(tmp_path)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "gazetteer.cli", *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=env)

    asked = ("find", "Wazzurfa", "--in", "Idlib", "--format", "jsonl")
    assert json.loads(run(*asked).stdout)["best"] is None
    assert server.asked == []
    found = json.loads(run(*asked, "--online").stdout)["best"]
    assert (found["id"], found["source"]) == ("osm:node/11", "nominatim")
    assert "OpenStreetMap contributors" in found["note"]
    server.fault = body("{}", 500)
    assert json.loads(run(*asked, "--online").stdout)["best"]["id"] == "osm:node/11"
    assert "1 forgotten" in run("cache", "--clear").stdout
    lost = run("find", "Wazzurfa", "--online", "--geocoder-option", "timeout=2")
    assert lost.returncode == 1
    assert "HTTP 500" in lost.stderr
    assert "HTTP 500" in lost.stdout


def _cache() -> str:
    from gazetteer.build import cache_folder

    return str(cache_folder())
