"""Layers that a user adds to the map, as docs/how-to/add-folium-layers.md does it."""

import doctest
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("gazetteer")]
Look = Callable[..., Any]
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "add-folium-layers.md"


def test_the_layers_of_the_how_to_are_on_the_map(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8").failed == 0
    page = look(tmp_path / "clinics.html")
    page.locator(".leaflet-marker-icon").click()
    popup = page.locator(".leaflet-popup-content")
    popup.wait_for()
    assert popup.inner_text().strip() == "Open since May"
    assert page.locator(".leaflet-control-mouseposition").is_visible()
    icon = page.locator(".leaflet-marker-icon").evaluate("node => node.naturalWidth")
    assert icon > 0
    page.evaluate("window.eventMapper.change(window.eventMapper.state, { q: 'nothing like this' })")
    assert page.locator(".em-empty").is_visible()
    assert page.locator(".leaflet-marker-icon").is_visible()  # what a user adds is not filtered
    page.locator(".leaflet-control-layers").hover()
    page.get_by_label("Clinics").uncheck()
    assert page.locator(".leaflet-marker-icon").count() == 0
    assert all(address.startswith(("file:", "data:")) for address in page.asked)
    assert page.said == []
