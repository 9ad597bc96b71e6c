"""Reports from addresses: a real server on loopback, with its faults."""

import gzip
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from urllib3.util import Retry

from gazetteer.network import web
from mapper.model import Report
from mapper.readers import Problem, read
from tests.gazetteer.loopback import Handler, Script, answer, server
from tests.mapper.documents import column, page, pdf

WORDS = "Rebels seized the bridge at Kisoro on Sunday and let lorries pass for a fee, drivers said. "
PAGE = page(f"<h1>Bridge seized</h1><p>{WORDS * 2}</p><p>{WORDS * 2}</p>").encode()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    quick = Retry(total=1, connect=0, backoff_factor=0, status_forcelist=(500, 503), raise_on_status=False)
    monkeypatch.setattr(web, "PAGE_RETRY", quick)
    monkeypatch.setattr(web, "PAGE", (2.0, 0.5))
    with server() as script:
        yield script


def gives(body: bytes, kind: str):
    return lambda handler: answer(handler, 200, body, Content_Type=kind)


def one(url: str) -> Report | Problem:
    (found,) = read([url])
    return found


def test_a_page_is_fetched_once_and_read(site: Script) -> None:
    site.steps = [gives(PAGE, "text/html; charset=utf-8")]
    found = one(f"{site.url}/news/bridge.php?session=secret")
    assert isinstance(found, Report)
    assert found.title == "Bridge seized"
    assert found.text.startswith("Rebels seized")
    assert found.url == f"{site.url}/news/bridge.php"
    assert found.publisher.startswith("127.0.0.1")
    assert found.id.startswith("bridge-")
    assert len(site.asked) == 1
    assert site.asked[0]["user-agent"].startswith("event-mapper/")


PACKED = gzip.compress(PAGE)


@pytest.mark.parametrize(
    ("body", "way"),
    [
        (PACKED, "gzip"),
        (gzip.compress(PAGE[:300]) + gzip.compress(PAGE[300:]) + b"\0" * 20, "x-gzip"),
        (zlib.compress(PAGE), "deflate"),
        (zlib.compress(PAGE)[2:-4], "Deflate"),
        (PAGE, "identity"),
    ],
)
def test_a_packed_answer_is_unpacked(site: Script, body: bytes, way: str) -> None:
    site.steps = [lambda handler: answer(handler, 200, body, Content_Type="text/html", Content_Encoding=way)]
    found = one(f"{site.url}/a")
    assert isinstance(found, Report), str(found)
    assert found.text.count("Rebels seized") == 4


@pytest.mark.parametrize(
    ("body", "way", "word"),
    [
        (PACKED[: len(PACKED) // 2], "gzip", "broke off"),
        (PACKED[:-3], "gzip", "broke off"),
        (PACKED[:100] + b"no" + PACKED[102:], "gzip", "broke off"),
        (gzip.compress(PAGE[:300]) + gzip.compress(PAGE[300:])[:40], "gzip", "broke off"),
        (zlib.compress(PAGE)[:-20], "deflate", "broke off"),
        (PAGE, "br", "way that is not known (br)"),
    ],
)
def test_a_packed_answer_that_breaks_off_is_one_sentence(
    site: Script, body: bytes, way: str, word: str
) -> None:
    site.steps = [lambda handler: answer(handler, 200, body, Content_Type="text/html", Content_Encoding=way)]
    found = one(f"{site.url}/a")
    assert isinstance(found, Problem)
    assert word in str(found)
    assert str(found).endswith("save the page and give the file.")


def test_the_same_address_has_the_same_id_and_another_has_another(site: Script) -> None:
    site.steps = [gives(PAGE, "text/html")] * 3
    ids = [found.id for found in (one(f"{site.url}/{path}") for path in ("a/x", "a/x", "b/x"))]
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.parametrize(
    ("path", "body", "kind", "word"),
    [
        ("a.html", pdf([column([WORDS])]), "text/html", "Rebels"),
        ("a", pdf([column([WORDS])]), "application/pdf", "Rebels"),
        ("a.csv", b"id,notes\n1,Rebels seized a bridge.", "application/octet-stream", "Rebels"),
        (
            "feed",
            b"<rss><channel><item><description>Rebels seized.</description></item></channel></rss>",
            "text/xml",
            "Rebels",
        ),
        ("a", "Мост захвачен повстанцами.".encode("cp1251"), "text/plain; charset=windows-1251", "Мост"),
        ("a", b'{"text": "Rebels seized a bridge."}', "application/json", "Rebels"),
    ],
)
def test_the_format_is_told_by_bytes_type_and_name(
    site: Script, path: str, body: bytes, kind: str, word: str
) -> None:
    site.steps = [gives(body, kind)]
    found = one(f"{site.url}/{path}")
    assert isinstance(found, Report), str(found)
    assert found.text.startswith(word)


def test_the_encoding_that_the_server_says_counts(site: Script) -> None:
    words = "أصيب أربعة عمال بجروح قرب محطة الوقود في مدينة تعز. " * 6
    bare = page(f"<p>{words}</p>", lang="ar").replace('<meta charset="utf-8">', "").replace("©", "")
    site.steps = [gives(bare.encode("iso-8859-6"), "text/html; charset=ISO-8859-6")]
    found = one(f"{site.url}/a")
    assert isinstance(found, Report)
    assert "مدينة تعز" in found.text


def moved(to: str):
    return lambda handler: answer(handler, 302, b"", Location=to)


def test_a_redirect_is_followed_and_its_end_is_the_address(site: Script) -> None:
    site.steps = [moved(f"{site.url}/b?token=x"), gives(PAGE, "text/html")]
    found = one(f"{site.url}/a")
    assert isinstance(found, Report)
    assert found.url == f"{site.url}/b"


def slowly(_handler: Handler) -> None:
    time.sleep(0.8)


def cut(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b"<p>Rebels")
    handler.close_connection = True


@pytest.mark.parametrize(
    ("step", "word"),
    [
        (lambda h: answer(h, 404, b"gone"), "404"),
        (lambda h: answer(h, 403, b"no"), "403"),
        (lambda h: answer(h, 500, b"oh"), "500"),
        (gives(b"\x89PNG\r\n\x1a\n0000", "image/png"), "picture"),
        (gives(b"", "text/html"), "empty"),
        (gives(b"x", "text/html; charset=nonsense"), "x"),
        (moved("file:///etc/passwd"), "no address"),
        (moved("/again"), "without end"),
        (slowly, "in time"),
        (cut, "broke off"),
    ],
)
def test_a_fault_is_one_sentence_without_what_is_secret(site: Script, step, word: str) -> None:
    site.steps = [step] * 20
    found = one(site.url.replace("//", "//user:hunter2@") + "/page?key=hunter3")
    sentence = str(found) if isinstance(found, Problem) else found.text
    assert word in sentence
    assert "hunter" not in sentence
    assert "\n" not in sentence


def test_a_page_without_end_is_stopped(site: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    from mapper.readers import given

    monkeypatch.setattr(given, "LARGEST", 1 << 20)
    site.steps = [gives(b"a" * (2 << 20), "text/plain")]
    assert "larger than 1 MB" in str(one(f"{site.url}/a"))


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "http://[::1", "http://", "https://\udcff.example/"])
def test_no_server_is_one_sentence(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setattr(web.session, "__defaults__", (Retry(total=0),))
    found = one(url)
    assert isinstance(found, Problem)
    assert "\n" not in str(found)


def test_nothing_but_http_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rebels seized a bridge.")
    for url in (f"file://{tmp_path}/a.txt", "ftp://127.0.0.1/a", "data:text/plain,x"):
        assert "does not exist" in str(one(url))


def test_an_answer_that_stops_in_the_middle_is_late_and_not_asked_for_again(site: Script) -> None:
    def half(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(PAGE)))
        handler.end_headers()
        handler.wfile.write(PAGE[:100])
        time.sleep(1)

    site.steps = [half, half]
    found = one(f"{site.url}/a")
    assert "it does not answer in time" in str(found)
    assert len(site.asked) == 1


def test_a_page_that_is_late_is_not_waited_for_again() -> None:
    assert web.PAGE_RETRY.read == 0
    assert web.PAGE[1] <= 30 < web.TIMEOUT[1]
