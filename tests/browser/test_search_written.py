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


def test_the_words_of_the_report_find_who_did_it(
    gazetteer: "Gazetteer", look: Callable[..., Any], tmp_path: Path
) -> None:
    text = "هاجمت قوات الدعم السريع قرية قرب مدينة نيالا يوم الاثنين. وخرجت مظاهرة في الخرطوم."
    drawn = mapper.map(
        text, published="2024-05-15", output=tmp_path, name="a", lang="ar", gazetteer=gazetteer
    )
    page = look(drawn.html)
    attack = page.locator(".em-item").filter(has_text="هجوم").first
    assert "الدعم السريع" in attack.inner_text()  # named in the list as in the report, not in English
    page.get_by_role("searchbox").fill("الدعم السريع")
    page.wait_for_function("() => window.eventMapper.state.shown.length === 1")


def test_a_report_without_a_source_is_said_in_the_language_of_the_page(
    gazetteer: "Gazetteer", look: Callable[..., Any], tmp_path: Path
) -> None:
    drawn = mapper.map(
        "انفجرت عبوة ناسفة في مدينة نيالا يوم الاثنين.", published="2024-05-15", output=tmp_path, name="a",
        lang="ar", gazetteer=gazetteer,
    )  # fmt: skip
    assert "التقرير نفسه" in look(drawn.html).locator(".em-item").first.inner_text()
