"""The view in the page's address: read and written, and never broken by what stands there."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
from acting import ALL, SOON, box, group, page_of_events, panel, search, shown

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
VIEW = "window.eventMapper.state.view"
PLACE = (
    "(() => { const m = window.eventMapper.state.map, c = m.getCenter();"
    " return [m.getZoom(), +c.lat.toFixed(3), +c.lng.toFixed(3)]; })()"
)


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of_events(gazetteer, tmp_path_factory.mktemp("link") / "a.html")


def to(page: Any, hash: str) -> None:
    page.evaluate("hash => { location.hash = hash; }", hash)
    page.wait_for_timeout(SOON)


def test_at_first_the_address_is_bare(path: Path, look: Look) -> None:
    page = look(path)
    page.wait_for_timeout(SOON)
    assert page.url == path.as_uri()


def test_a_view_goes_into_the_address_and_back(path: Path, look: Look) -> None:
    page = look(path)
    page.get_by_label("From day").first.fill("2020-01-02")
    search(page, "Khan Sheikhoun, Maaret")
    search(page, "Idlib & more = 100 %, #1+1")
    search(page, "Khan")
    panel(page)
    box(group(page, "type"), "Battles").uncheck()
    box(group(page, "level"), "country").count()
    box(group(page, "actor"), "Russian forces").check()
    page.evaluate("void window.eventMapper.state.map.setView([35.5, 36.75], 9, { animate: false })")
    page.wait_for_timeout(SOON)
    address, view, found = page.url, page.evaluate(VIEW), shown(page)
    assert address.partition("#")[2] == (
        "from=2020-01-02&types-off=Battles&actors=Russian+forces&q=Khan&map=9/35.5/36.75"
    )
    again = look(path)
    again.goto("about:blank")
    again.goto(address)
    again.wait_for_selector("body.em-ready")
    assert again.evaluate(VIEW) == view
    assert shown(again) == found == {"b"}
    assert again.evaluate(PLACE) == pytest.approx([9, 35.5, 36.75], abs=0.005)
    assert again.locator("#em-q").input_value() == "Khan"
    assert again.locator(".em-time .em-day").first.input_value() == "2020-01-02"
    assert again.said == []


@pytest.mark.parametrize(
    "words", ["a&b=c", "100 %", "#1", "1+1", "~", "معرة", "a,b;c/d", "\U0001f5fa", "\ud83d"]
)
def test_any_words_survive_the_address(path: Path, look: Look, words: str) -> None:
    page = look(path)
    page.evaluate(
        "q => { const f = document.getElementById('em-q'); f.value = q.replace('?', '\\ud83d');"
        " f.dispatchEvent(new Event('input')); }",
        words.encode("utf-8", "replace").decode(),
    )
    page.wait_for_timeout(2 * SOON)
    before, address = page.evaluate(f"{VIEW}.q"), page.url
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("body.em-ready")
    assert page.evaluate(f"{VIEW}.q") == before.replace("\ud83d", "\ufffd")
    assert page.said == []


def test_a_changed_address_changes_the_view(path: Path, look: Look) -> None:
    page = look(path)
    to(page, "#types-off=Protests&status-off=")
    assert shown(page) == (ALL | {"h"}) - {"d", "y", "n"}
    assert not page.locator(".em-legend label", has_text="Protests").locator("input").is_checked()
    to(page, "#q=Tah")
    assert shown(page) == {"d"}
    to(page, "")
    assert shown(page) == ALL


def test_the_link_to_the_list_is_no_view(path: Path, look: Look) -> None:
    page = look(path)
    search(page, "Tah")
    page.locator(".em-skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(SOON)
    assert shown(page) == {"d"}


def test_what_this_map_does_not_have_is_told(path: Path, look: Look) -> None:
    page = look(path)
    to(page, "#actors=Russian+forces,Nobody&colour=red")
    assert shown(page) == {"b", "c"}
    told = page.locator(".em-notice").inner_text()
    assert "Nobody" in told
    assert "colour=red" in told
    page.locator(".em-notice").get_by_label("Close").click()
    assert page.locator(".em-notice").inner_text() == ""


HOSTILE = [
    "#map=NaN/NaN/NaN",
    "#map=1e9/99999/-99999",
    "#map=7/Infinity/0",
    "#map=7/35.5",
    "#killed=1e400",
    "#killed=-5",
    "#killed=99999999999999999999",
    "#from=2020-13-45&to=yesterday",
    "#from=-000001-01-01&to=999999-01-01",
    "#__proto__=x&constructor=y&toString=z&hasOwnProperty=1",
    "#types-off=__proto__,constructor",
    "#actors=" + ",".join(["x"] * 4000),
    "#time=__proto__&theme=constructor",
    "#q=%",
    "#q=%E0%A4%A",
    "#q=" + "%2" * 3000,
    "#q=<img src=x onerror=window.ran=1>&event=<script>window.ran=1</script>",
    "#q=\u202e\u0000\u2028",
    "#" + "&" * 5000,
    "#=" + "=" * 5000,
    "#quotes=maybe&undated=&circles=%00",
    "#event=no-such-event",
    "#" + "a" * 1_000_000,
    "#q=" + "a" * 1_000_000,
]


@pytest.mark.parametrize("hash", HOSTILE, ids=range(len(HOSTILE)))
def test_no_address_breaks_the_page(path: Path, look: Look, hash: str) -> None:
    page = look(path)
    place = page.evaluate(PLACE)
    to(page, hash)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("({}).x") is None
    assert page.evaluate(PLACE) == place
    view = page.evaluate(VIEW)
    assert (view["killed"], view["from"], view["to"], view["mode"], view["actors"]) == (
        0,
        "",
        "",
        "window",
        [],
    )
    search(page, "Tah")
    assert shown(page) == {"d"}
    page.wait_for_timeout(SOON)
    assert page.evaluate("location.href") == path.as_uri() + "#q=Tah"
    assert page.said == []


def test_the_link_can_be_copied(path: Path, look: Look) -> None:
    page = look(path)
    search(page, "Tah")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".em-saving summary").click()
    page.get_by_role("button", name="Copy a link to this view").click()
    page.wait_for_selector(".em-notice span")
    assert "Send others this file too" in page.locator(".em-notice").inner_text()
    said = page.evaluate("navigator.clipboard.readText()")
    assert said == f"Open {path.name} in a browser and put this behind its address: #q=Tah"


def test_a_place_in_the_address_stays_where_the_window_changes(path: Path, look: Look) -> None:
    page = look(path)
    page.goto("about:blank")
    page.goto(path.as_uri() + "#map=9/35.5/36.75")
    page.wait_for_selector("body.em-ready", state="attached")
    page.set_viewport_size({"width": 900, "height": 700})
    page.wait_for_timeout(SOON)
    assert page.evaluate(PLACE)[0] == 9
    search(page, "Khan")
    page.wait_for_timeout(SOON)
    assert "map=9/" in page.url


def test_days_of_a_link_that_are_the_wrong_way_round_are_exchanged_and_told(path: Path, look: Look) -> None:
    page = look(path)
    page.goto("about:blank")
    page.goto(f"{path.as_uri()}#from=2020-02-10&to=2020-01-05")
    page.wait_for_selector("body.em-ready")
    assert page.evaluate(f"[{VIEW}.from, {VIEW}.to]") == ["2020-01-05", "2020-02-10"]
    assert "exchanged" in page.locator("body").inner_text()
