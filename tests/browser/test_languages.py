"""Pages in the language of their reader: names of countries and places; a summary's newest days."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

from mapper import maps
from mapper.frame import layers
from mapper.model import DateSpan
from mapper.settings import Settings
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


def test_an_arabic_page_names_countries_in_arabic(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    told = make.extraction(make.event((make.at(make.TAH),)), make.event((make.at(make.SYRIA),), id="e2"))
    save(render(layers([told], gazetteer, title="T"), lang="ar"), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    assert "سوريا" in page.locator(".em-item").nth(1).inner_text()
    page.evaluate("eventMapper.state.map.setView([25, 30], 4, { animate: false })")
    written = page.evaluate("eventMapper.state.labelLayer.written")
    assert "مصر" in written
    assert not {"Egypt", "Sudan", "Libya"} & set(written)
    page.locator(".em-item").first.click()
    assert "سوريا" in page.locator(".em-article").inner_text()
    assert not page.said


@pytest.mark.parametrize(("native", "listed"), [("الرقة", "الرقة"), ("תל אביב", "al-Tah")])
def test_a_place_is_listed_as_its_country_writes_it_in_the_script_of_the_page(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, native: str, listed: str
) -> None:
    shown = layers([make.extraction(make.event((make.at(make.TAH),)))], gazetteer, title="T")
    shown.events["place_native"] = native
    save(render(shown, lang="ar"), tmp_path / "a.html")
    lines = look(tmp_path / "a.html").locator(".em-item").first.inner_text()
    assert listed in lines
    assert (native in lines) == (native == listed)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_chart_of_many_years_is_seen_from_its_newest_end_on_a_phone(
    gazetteer: "Gazetteer", browser: Any, tmp_path: Path, lang: str
) -> None:
    days = [date(1985 + 2 * n, 5, 1) for n in range(20)]
    events = [
        make.event((make.at(make.TAH),), id=f"e{n}", date=DateSpan(day, day + timedelta(days=1), "day"))
        for n, day in enumerate(days)
    ]
    two = [make.extraction(*events), make.extraction(report={"id": "r2"})]
    done = maps.write(maps.gather(two, gazetteer, Settings(), ()), "a", Settings(output=tmp_path, lang=lang))
    assert done.summary is not None
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True)
    page = context.new_page()
    page.goto(done.summary.as_uri())
    seen = page.evaluate(
        """() => { const box = document.querySelector(".newest").getBoundingClientRect(), at = year => {
          const all = [...document.querySelectorAll(".chart text")];
          const text = all.filter(t => /^\\d{4}$/.test(t.textContent));
          return text[year < 0 ? text.length - 1 : 0].getBoundingClientRect(); };
        return [at(-1).right <= box.right + 1 && at(-1).left >= box.left, at(0).left >= box.left]; }"""
    )
    assert seen == [True, False]
    context.close()


def test_a_fold_points_where_the_page_begins(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    save(render(layers([make.whole()], gazetteer, title="T"), lang="ar"), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    page.locator(".em-side-button").first.click()
    folded = (
        "getComputedStyle(document.querySelector('.em-filter:not([open]) > summary'), '::before').content"
    )
    assert page.evaluate(folded) == '"◂"'


def test_the_ways_to_the_sections_stay_whole_above_an_unfolded_panel(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    save(render(layers([make.whole()], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    cut = """() => { const box = document.querySelector(".em-jumps").getBoundingClientRect();
      return [...document.querySelectorAll(".em-jumps button")].map(button => button.getBoundingClientRect())
        .filter(one => one.top < box.top || one.bottom > box.bottom).length; }"""
    assert page.locator(".em-jumps button").count() >= 3
    for name in (0, 1, 1):
        page.locator(".em-side-button").nth(name).click()
        assert page.evaluate(cut) == 0
    assert not page.evaluate("document.body.classList.contains('em-unfolded')")


def test_the_way_to_the_summary_is_in_the_head_on_a_phone_too(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    told = make.extraction(make.event()), make.extraction(make.event(), report={"id": "r2"})
    done = maps.write(layers(told, gazetteer, title="Two"), "m", Settings(output=tmp_path))
    link = look(done.html, phone=True).locator(".em-head").get_by_role("link", name="Summary")
    assert link.is_visible()
    assert link.bounding_box()["height"] >= 40


def test_a_headline_can_be_read_whole_on_a_phone(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    title = "Ceasefire in eastern Congo shaken by strikes on Goma road"
    save(render(layers([make.extraction(make.event())], gazetteer, title=title)), tmp_path / "a.html")
    page = look(tmp_path / "a.html", phone=True)
    cut = "document.querySelector('h1').scrollHeight - document.querySelector('h1').clientHeight"
    assert page.evaluate(cut) <= 1
    page.set_viewport_size({"width": 390, "height": 560})  # low: the map needs the room
    assert page.evaluate(cut) > 1
