"""The filters that are on are told in words, each to be taken back, and stand on paper and in the title."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
from acting import ALL, page_of_events, shown

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
VIEW = {
    "from": "2020-01-02",
    "to": "2020-02-29",
    "undated": False,
    "typesOff": ["Protests"],
    "statusOff": ["historical", "negated"],
    "areas": ["SY-ID"],
    "actors": ["Syrian army"],
    "sources": ["SANA"],
    "levelsOff": [""],
    "killed": 2,
    "q": "Maarrat",
}
SAID = [
    "2 January 2020 to 29 February 2020",
    "only with a date",
    "without Protests",
    "with Possible, not reported as fact",
    "in Idlib",
    "actor: Syrian army",
    "source: SANA",
    "without Not placed",
    "2 or more killed",
    "words: Maarrat",
]


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of_events(gazetteer, tmp_path_factory.mktemp("chosen") / "a.html")


def chips(page: Any) -> list[str]:
    """The words of the filters above the list, without the marks that hold directions apart."""
    said: list[str] = page.evaluate(
        "Array.from(document.querySelectorAll('.em-chosen-one > span:first-child'),"
        " n => n.textContent.replace(/[\\u2068\\u2069]/g, ''))"
    )
    return said


def choose(page: Any, **view: Any) -> None:
    page.evaluate("patch => window.eventMapper.change(window.eventMapper.state, patch)", view)


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_every_filter_is_told_and_taken_back(path: Path, look: Look, phone: bool) -> None:
    page = look(path, phone=phone)
    title = page.title()
    assert chips(page) == []
    assert not page.locator(".em-chosen").is_visible()
    choose(page, **VIEW)
    assert chips(page) == SAID
    assert "without Protests" in page.title()
    if phone:
        page.locator(".em-drawer").tap()
    for _ in SAID:
        page.locator(".em-chosen-one").first.click()
    assert chips(page) == []
    assert shown(page) == ALL
    assert page.title() == title
    assert page.said == []


def test_many_of_one_kind_are_added_up(path: Path, look: Look) -> None:
    page = look(path)
    choose(page, subtypesOff=[f"Kind {n}" for n in range(9)])
    assert chips(page)[-1] == "and 3 more"
    page.locator(".em-chosen-one").last.click()
    assert len(chips(page)) == 6


def test_paper_says_the_filters_in_words(path: Path, look: Look) -> None:
    page = look(path)
    choose(page, typesOff=["Protests"], to="2020-02-29", mode="cumulative")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    note = page.evaluate("document.querySelector('.em-print-note').textContent")
    assert "up to 29 February 2020" in note
    assert "without" in note
    assert "types-off" not in note
    assert "=" not in note
