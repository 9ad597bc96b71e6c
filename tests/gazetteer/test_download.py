"""Downloads from a real server on loopback that breaks off, refuses, forgets ranges, sends wrong things."""

import gzip
import hashlib
import io
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from urllib3.util import Retry

from gazetteer import SourceError
from gazetteer.additions import download
from gazetteer.additions.download import Arrived, digest_of, fetch, geonames_url, public
from tests.gazetteer.loopback import Handler, Script, answer, drop, serve, server, status, whole

BODY = b"name,lat,lon\n" + "".join(f"Place {i},35.5,36.7\n" for i in range(60_000)).encode()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    quick = Retry(
        total=2,
        connect=0,
        backoff_factor=0,
        status_forcelist=(429, 500, 503),
        raise_on_status=False,
        respect_retry_after_header=False,
    )
    monkeypatch.setattr(download, "_RETRY", quick)
    with server() as script:
        script.body = BODY
        yield script


def get(site: Script, folder: Path, name: str = "places.csv") -> Arrived:
    return fetch(f"{site.url}/{name}", folder, lambda _words, _have, _whole: None)


def start_of(asked: dict[str, str]) -> int:
    return int(asked["range"].removeprefix("bytes=").rstrip("-"))


def left(folder: Path) -> list[str]:
    return sorted(p.suffix for p in folder.iterdir())


def test_a_file_arrives_whole_with_its_digest(site: Script, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    arrived = fetch(f"{site.url}/a.csv?x=1", tmp_path, lambda _w, have, size: told.append((have, size)))
    assert arrived.path.read_bytes() == BODY
    assert arrived.digest == hashlib.sha256(BODY).hexdigest()
    assert arrived.origin == f"{site.url}/a.csv"
    assert told[-1] == (len(BODY), len(BODY))
    assert "event-mapper/" in site.asked[0]["user-agent"]
    assert left(tmp_path) == [".csv"]


def test_a_broken_transfer_goes_on_where_it_stopped(site: Script, tmp_path: Path) -> None:
    site.steps = [drop(300_000), drop(200_000)]
    assert get(site, tmp_path).path.read_bytes() == BODY
    assert site.asked[0].get("range") is None
    first, second = (start_of(a) for a in site.asked[1:])
    assert 200_000 < first <= 300_000 < second <= 500_000
    assert site.asked[1]["if-range"] == '"v1"'


def test_it_goes_on_in_a_later_run_too(site: Script, tmp_path: Path) -> None:
    site.steps = [drop(300_000), *[drop(0)] * download.TRIES]
    with pytest.raises(SourceError, match=r"broke off after 0\.3 MB.*again to go on"):
        get(site, tmp_path)
    assert left(tmp_path) == [".etag", ".part"]
    site.asked.clear()
    site.steps = []
    assert get(site, tmp_path).path.read_bytes() == BODY
    assert [200_000 < start_of(a) <= 300_000 for a in site.asked] == [True]
    assert left(tmp_path) == [".csv"]


def test_a_server_that_ignores_ranges_sends_it_all_again(site: Script, tmp_path: Path) -> None:
    site.steps = [drop(300_000), whole]
    assert get(site, tmp_path).path.read_bytes() == BODY


def test_a_file_that_changed_in_between_is_taken_from_the_beginning(site: Script, tmp_path: Path) -> None:
    def changed(handler: Handler) -> None:
        site.body, site.tag = b"name,lat,lon\nNew,1,2\n" * 900, '"v2"'
        serve(handler)

    site.steps = [drop(300_000), changed]
    assert get(site, tmp_path).path.read_bytes() == site.body


def test_a_part_that_is_longer_than_the_file_is_thrown_away(site: Script, tmp_path: Path) -> None:
    site.steps = [drop(300_000), *[drop(0)] * download.TRIES]
    with pytest.raises(SourceError):
        get(site, tmp_path)
    site.body = BODY[:1000]
    site.steps = []
    assert get(site, tmp_path).path.read_bytes() == BODY[:1000]


def test_a_server_that_recovers_is_asked_again(site: Script, tmp_path: Path) -> None:
    site.steps = [status(500), status(503, Retry_After="3600")]
    assert get(site, tmp_path).path.read_bytes() == BODY


@pytest.mark.parametrize(
    ("code", "words"), [(404, "does not exist"), (403, "refused.*403"), (500, "refused.*500")]
)
def test_an_error_is_one_sentence_and_leaves_nothing(
    site: Script, tmp_path: Path, code: int, words: str
) -> None:
    site.steps = [status(code)] * 9
    with pytest.raises(SourceError, match=words):
        get(site, tmp_path)
    assert left(tmp_path) == []


def test_a_redirect_is_followed_and_an_endless_one_is_not(site: Script, tmp_path: Path) -> None:
    site.steps = [status(302, Location="/elsewhere.csv")]
    assert get(site, tmp_path).path.read_bytes() == BODY
    assert site.asked[1]["path"] == "/elsewhere.csv"
    site.steps = [status(302, Location="/round.csv")] * 50
    with pytest.raises(SourceError, match="without end"):
        get(site, tmp_path, "round.csv")


def zipped(size: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SY.txt", bytes(size))
    return packed.getvalue()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<!DOCTYPE html><html>Please log in</html>", "web page"),
        (b"", "empty"),
        (zipped(5000)[:-30], r"SY\.zip.*damaged or cut off"),
        (zipped(300 << 20), "would unpack to"),
        (b"\x89PNG\r\n", "binary"),
    ],
)
def test_what_is_no_data_is_refused_and_not_kept(
    site: Script, tmp_path: Path, body: bytes, words: str
) -> None:
    site.body = body
    with pytest.raises(SourceError, match=words):
        get(site, tmp_path, "SY.zip")
    assert not [s for s in left(tmp_path) if s != ".etag"]


def test_a_slow_server_is_given_up(site: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def asleep(handler: Handler) -> None:
        time.sleep(0.6)
        answer(handler, 200, b"")

    monkeypatch.setattr(download, "TIMEOUT", (0.2, 0.2))
    monkeypatch.setattr(download, "TRIES", 1)
    site.steps = [asleep] * 9
    with pytest.raises(SourceError, match="could not be reached"):
        get(site, tmp_path)


def test_too_much_is_refused(site: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "LARGEST", 1000)
    with pytest.raises(SourceError, match="larger than"):
        get(site, tmp_path)


def test_without_a_network_the_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with server() as gone:
        url = gone.url
    with pytest.raises(SourceError, match=r"could not be reached \(no network\?\); do that instead"):
        fetch(f"{url}/SY.zip", tmp_path, lambda *_: None, instead="do that instead")
    with pytest.raises(SourceError, match="no address"):
        fetch("http://", tmp_path, lambda *_: None)


def test_a_name_in_an_address_leads_nowhere_else(site: Script, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for name in ("..%2f..%2fevil.csv", "a/%2e%2e/", "..\\evil.csv", "%00x", "x" * 300):
        arrived = get(site, folder, name)
        assert arrived.path.parent == folder
    assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_what_is_remembered_of_an_address_holds_no_secret() -> None:
    assert public("https://me:secret@example.org:8/a/b.csv?key=123#x") == "https://example.org:8/a/b.csv"


def test_the_digest_of_a_folder_is_of_its_contents(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("one", encoding="utf-8")
    before = digest_of(tmp_path)
    assert digest_of(tmp_path) == before
    (tmp_path / "a.csv").write_text("two", encoding="utf-8")
    assert digest_of(tmp_path) != before


def test_where_geonames_keeps_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENT_MAPPER_GEONAMES", "http://mirror/dump/")
    assert geonames_url("sy") == "http://mirror/dump/SY.zip"
    assert geonames_url("allCountries") == "http://mirror/dump/allCountries.zip"
    assert geonames_url("cities15000") == "http://mirror/dump/cities15000.zip"
    assert geonames_url("SY", alternates=True) == "http://mirror/dump/alternatenames/SY.zip"
    assert geonames_url("places.csv") is None
    monkeypatch.delenv("EVENT_MAPPER_GEONAMES")
    assert (geonames_url("SY") or "").startswith("https://download.geonames.org/")


def packed(upto: int | None, way: str = "gzip", **headers: str) -> Callable[[Handler], None]:
    """The file packed on its way though nobody asked, as far as a byte, as if that were all."""

    def step(handler: Handler) -> None:
        sent = gzip.compress(handler.script.body)[:upto]
        handler.send_response(200)
        for name, value in {"Content-Encoding": way, "ETag": handler.script.tag, **headers}.items():
            handler.send_header(name, value)
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(sent)
        handler.close_connection = True

    return step


def test_a_packed_transfer_that_ends_too_soon_is_begun_anew(site: Script, tmp_path: Path) -> None:
    site.steps = [packed(40_000), packed(90_000), packed(None)]
    assert get(site, tmp_path).path.read_bytes() == BODY
    assert [asked.get("range") for asked in site.asked] == [None, None, None]
    assert left(tmp_path) == [".csv"]


def test_a_packed_transfer_that_never_ends_is_told(site: Script, tmp_path: Path) -> None:
    cut = [packed(40_000 + 20_000 * (i % 2)) for i in range(40)]
    site.steps = list(cut)
    with pytest.raises(SourceError, match=r"broke off after 0\.\d MB; give the same command again\.$"):
        get(site, tmp_path)
    assert 1 < len(site.asked) < 10
    site.steps = []
    assert get(site, tmp_path).path.read_bytes() == BODY
    assert "range" not in site.asked[-1]


def test_bytes_packed_in_an_unknown_way_are_refused(site: Script, tmp_path: Path) -> None:
    site.steps = [packed(None, way="br")]
    with pytest.raises(SourceError, match=r"packs its answer in a way that is not known \(br\)"):
        get(site, tmp_path)
    assert not list(tmp_path.glob("*.csv"))


def test_the_rest_of_a_file_is_not_taken_packed(site: Script, tmp_path: Path) -> None:
    def rest(handler: Handler) -> None:
        start = int(handler.headers["Range"].removeprefix("bytes=").rstrip("-"))
        scope = f"bytes {start}-{len(BODY) - 1}/{len(BODY)}"
        sent = gzip.compress(BODY[start:])
        answer(handler, 206, sent, ETag=site.tag, Content_Range=scope, Content_Encoding="gzip")

    site.steps = [drop(200_000), rest]
    assert get(site, tmp_path).path.read_bytes() == BODY
