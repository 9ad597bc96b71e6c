"""Corridors, zones and known routes: drawn for what they are, and filtered by what they have."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

from gazetteer import Point
from mapper import maps
from mapper.model import ReferenceCorridor
from mapper.settings import Coarse, Settings
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


@pytest.mark.parametrize("how", [Coarse(10), Coarse(None)], ids=["km", "unit"])
def test_a_coarsened_route_is_the_ground_it_runs_over_and_says_so(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, how: Coarse
) -> None:
    route = ReferenceCorridor(
        "Old road", (Point(36.65, 35.44), Point(37.05, 35.99)), "2020-01-13", "opened", ""
    )
    found = make.extraction(
        make.event(), corridors=(make.corridor(make.at(make.TAH, "from"), make.at(make.IDLIB, "toward")),)
    )
    shown = maps.gather([found], gazetteer, Settings(coarsen=how), (route,))
    save(render(shown), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    for name in ("reference", "corridors"):
        kinds = page.evaluate(
            "name => Object.values(window.eventMapper.state.drawn[name]._layers)"
            ".map(l => l instanceof L.Polygon ? 'ground' : l instanceof L.Polyline ? 'line' : 'sign')",
            name,
        )
        assert sorted(kinds) == ["ground", "sign"], name
    page.locator(".em-jumps .em-button[data-section='reference']").click()
    page.keyboard.press("Enter")
    assert "coarsened" in page.locator(".em-detail-body").inner_text()
    assert page.said == []
