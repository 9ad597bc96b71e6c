"""What a line of the list beside the map says: names, types and days as exactly as they are known."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mapper.frame import layers
from mapper.model import DateSpan
from mapper.webmap import render, save

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


def test_other_says_of_what(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    told = make.event(type="Strategic developments", sub_type="Other")
    save(render(layers([make.extraction(told)], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    assert "Strategic developments: other" in page.locator(".em-item").first.inner_text()


def test_an_arabic_page_names_places_as_an_arabic_report_does(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    yemen = {"code": "", "country": "YE", "country_name": "Yemen"}
    told = make.event((make.at(make.place("Sa'dah", 43.76, 16.94, **yemen), text="صعدة"),))
    save(render(layers([make.extraction(told)], gazetteer, title="T"), lang="ar"), tmp_path / "a.html")
    assert "صعدة" in look(tmp_path / "a.html").locator(".em-item").first.inner_text()


@pytest.mark.parametrize(("lang", "name"), [("ar", "إدلب"), ("en", "Idlib")])
def test_a_province_is_named_in_the_script_of_the_page(
    lang: str, name: str, gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    told = make.event((make.at(make.IDLIB, text="Idlib"),))
    save(render(layers([make.extraction(told)], gazetteer, title="T"), lang=lang), tmp_path / "a.html")
    assert name in look(tmp_path / "a.html").locator(".em-item").first.inner_text()


def test_no_third_line_is_blank_and_long_names_are_read_in_full(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    long = make.place("Place of a very long name " * 3, 36.676, 35.643)
    told = make.extraction(
        make.event((make.at(long),), id="a", counts=()),
        make.event((make.at(make.TAH),), id="b", counts=(), actors=(), claims=()),
        report={"publisher": "An agency"},
    )
    save(render(layers([told], gazetteer, title="Lines")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    for line in page.locator(".em-item-more").all():
        assert line.inner_text().strip()
    page.locator(".em-item").first.hover()
    assert page.evaluate(
        "Array.from(document.querySelectorAll('.em-item:hover .em-item-line'))"
        ".every(n => n.scrollWidth <= n.clientWidth + 1)"
    )
    page.mouse.move(800, 400)
    page.locator("#em-options").focus()
    page.keyboard.press("Home")
    node = page.locator(".em-active .em-item-line").first
    assert node.evaluate("n => n.scrollWidth <= n.clientWidth + 1")
    assert page.said == []


def test_a_date_is_told_no_finer_than_it_is_known(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    spans: list[tuple[date, date, Any]] = [
        (date(2011, 1, 1), date(2012, 1, 1), "year"),
        (date(1990, 1, 1), date(2000, 1, 1), "year"),
        (date(2012, 3, 1), date(2012, 4, 1), "month"),
        (date(2012, 5, 20), date(2012, 6, 10), "month"),
    ]
    events = [
        make.event((make.at(make.TAH),), id=f"e{n}", date=DateSpan(*span)) for n, span in enumerate(spans)
    ]
    save(render(layers([make.extraction(*events)], gazetteer, title="Years")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    found = page.locator(".em-item .em-item-line:nth-child(2) span:first-child").all_inner_texts()
    assert set(found) == {"2011", "1990 to 1999", "March 2012", "May 2012 to June 2012"}
    assert "Events from 1990 to June 2012" in page.locator(".em-sub").inner_text()


def test_a_span_of_days_says_each_part_once(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    spans = [
        (date(2020, 3, 5), date(2020, 3, 9)),
        (date(2020, 3, 28), date(2020, 4, 3)),
        (date(2019, 12, 30), date(2020, 1, 3)),
        (date(2020, 3, 5), date(2020, 3, 6)),
    ]
    events = [
        make.event((make.at(make.TAH),), id=f"e{n}", date=DateSpan(*days, "day"))
        for n, days in enumerate(spans)
    ]
    said = {
        "en": {
            "5 to 8 March 2020", "28 March to 2 April 2020", "30 December 2019 to 2 January 2020",
            "5 March 2020",
        },
        "ar": {
            "5 إلى 8 مارس 2020", "28 مارس إلى 2 أبريل 2020", "30 ديسمبر 2019 إلى 2 يناير 2020", "5 مارس 2020",
        },
    }  # fmt: skip
    for lang, wanted in said.items():
        save(
            render(layers([make.extraction(*events)], gazetteer, title="Days"), lang=lang),
            tmp_path / f"{lang}.html",
        )
        page = look(tmp_path / f"{lang}.html")
        found = page.locator(".em-item .em-item-line:nth-child(2) span:first-child").all_inner_texts()
        assert set(found) == wanted
