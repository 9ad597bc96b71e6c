"""A place is found by the name that the report writes, not only by the gazetteer's own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import mapper

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser


def test_the_words_of_the_report_find_the_place(
    gazetteer: "Gazetteer", look: Callable[..., Any], tmp_path: Path
) -> None:
    text = "In El Geneina, West Darfur, gunmen killed four people on Monday. A drone hit a market in Nyala."
    drawn = mapper.map(text, published="2024-05-15", output=tmp_path, name="a", gazetteer=gazetteer)
    page = look(drawn.html)
    assert "Geneina" not in page.evaluate("() => window.eventMapper.state.E.row(0).place_names")
    page.get_by_role("searchbox").fill("El Geneina")
    page.get_by_text("1 of 2 events shown").wait_for(state="attached")
