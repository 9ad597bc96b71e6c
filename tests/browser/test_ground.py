"""The colours of the ground follow the filters: provinces with something shown, or with how much."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))  # importlib mode puts no folder of tests on the path
from acting import box, group, page_of_events, panel, search, shown

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of_events(gazetteer, tmp_path_factory.mktemp("ground") / "a.html")


#: The colour of the ground at a position.
GROUND = """([lon, lat]) => {
    const s = eventMapper.state, layer = s.baseLayers[s.baseLayers.length - 1], b = layer._bounds.min;
    const at = s.map.latLngToLayerPoint([lat, lon]), ratio = layer._ratio;
    const [r, g, b_] = layer._ctx.getImageData((at.x - b.x) * ratio, (at.y - b.y) * ratio, 1, 1).data;
    return [r, g, b_].join();
}"""


def test_only_units_with_something_shown_are_tinted(path: Path, look: Look) -> None:
    page = look(path)
    idlib, aleppo = [36.5, 36.05], [37.6, 36.5]
    page.evaluate("eventMapper.state.map.setView([35.9, 37], 7, { animate: false })")
    tinted = page.evaluate(GROUND, idlib)
    assert page.evaluate(GROUND, aleppo) == tinted
    search(page, "Aleppo")
    plain = page.evaluate(GROUND, idlib)
    assert page.evaluate(GROUND, aleppo) == tinted != plain
    search(page, "zzzz")
    assert shown(page) == set()
    assert {page.evaluate(GROUND, idlib), page.evaluate(GROUND, aleppo)} == {plain}
    search(page, "")
    assert {page.evaluate(GROUND, idlib), page.evaluate(GROUND, aleppo)} == {tinted}


def test_provinces_are_coloured_by_count(path: Path, look: Look) -> None:
    page = look(path)
    counts = panel(page, "Counts")
    fills = "window.eventMapper.state.fills && Object.assign({}, window.eventMapper.state.fills)"
    assert page.evaluate(fills) is None
    plain = page.locator(".folium-map").screenshot()
    box(counts, "Colour provinces").check()
    before = page.evaluate(fills)
    assert set(before) == {"SY-ID", "SY-HL"}
    assert before["SY-ID"] != before["SY-HL"]
    assert page.locator(".folium-map").screenshot() != plain
    legend = page.locator(".em-legend").inner_text()
    assert "Events shown in each province\n1\n2\n3 to 4\n5 to 6\n1 more are in no one province" in legend
    panel(page)
    box(group(page, "area"), "Aleppo").check()
    assert set(page.evaluate(fills)) == {"SY-HL"}
    box(group(page, "area"), "Aleppo").uncheck()
    assert page.evaluate(fills) == before
    change = "patch => window.eventMapper.change(window.eventMapper.state, patch)"
    for patch, left in (
        ({"typesOff": ["Protests", "Riots"]}, {"SY-ID", "SY-HL"}),
        ({"from": "2020-03-05", "undated": False}, set[str]()),
        ({"from": "", "q": "Shelling"}, {"SY-ID"}),
    ):
        page.evaluate(change, patch)
        assert set(page.evaluate(fills)) == left
        painted = "n => [...document.querySelectorAll('.em-legend .em-paint-patch')].length > 0"
        assert page.evaluate(painted) is bool(left)


def test_a_map_of_counts_takes_the_colours_of_events_off_the_ground(path: Path, look: Look) -> None:
    page = look(path)
    ground = "window.eventMapper.state.areaLayer._container.toDataURL()"
    plain = page.evaluate(ground)
    colours = box(panel(page, "Counts"), "Colour provinces")
    colours.check()
    counted = page.evaluate(ground)
    assert counted != plain
    page.evaluate("window.eventMapper.state.areaLayer.redraw()")
    assert page.evaluate(ground) == counted
    colours.uncheck()
    assert page.evaluate(ground) == plain
