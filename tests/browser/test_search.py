"""Free text: a name is found however it is spelled, and any keystroke is borne."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazetteer.spellings.names import fine_keys, form

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from acting import SOON, page_of_events, search, shown

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of_events(gazetteer, tmp_path_factory.mktemp("search") / "a.html")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Maaret", "au"),
        ("maarrat al-numan", "au"),
        ("Ma'aret en-Nu‘mān", "au"),
        ("معرة النعمان", "au"),
        ("at-Tah", "d"),
        ("التح", "d"),
        ("Khan Sheikhoun", "b"),
        ("Khansheikhoun", "b"),
        ("خان شيخون", "b"),
        ("Kafr Nabl", "y"),
        ("Kafranbel", "y"),
        ("كفرنبل", "y"),
        ("Alepo", "cw"),
        ("nusra", "a"),
        ("russian shelling", "b"),
        ("enab baladi", "w"),
        ("clash in Idlib", "abcdwmyun"),  # the report's title
        ("Damascus", ""),
        ("zzzzqqq", ""),
    ],
)
def test_a_name_is_found_however_it_is_spelled(path: Path, look: Look, words: str, found: str) -> None:
    page = look(path)
    search(page, words)
    assert shown(page) == set(found)
    assert page.said == []


@pytest.mark.parametrize("words", ["'", "  ", "…", "\ud800", "(((((*+?[", "a" * 5000, "ا" * 5000, "x " * 400])
def test_any_keystroke_is_borne(path: Path, look: Look, words: str) -> None:
    page = look(path)
    page.evaluate(
        "q => { const f = document.getElementById('em-q'); f.value = q;"
        " f.dispatchEvent(new Event('input')); }",
        words.encode("utf-8", "replace").decode(),
    )
    page.wait_for_timeout(SOON)
    assert page.said == []


def test_quotes_are_searched_when_asked_for(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    text = "Jets hit a bakery in al-Tah. A market burned."
    first = make.event((make.at(make.TAH),), id="q1", start=0, end=28, counts=(), weapons=())
    second = make.event((make.at(make.TAH),), id="q2", start=29, end=len(text), counts=(), weapons=())
    told = make.extraction(first, second, report={"text": text, "title": "Two things"})
    page = look(page_of_events(gazetteer, tmp_path / "a.html", told))
    search(page, "bakery")
    assert shown(page) == set()
    page.get_by_label("Nothing found: look in the quotes too").check()
    page.wait_for_function("() => window.eventMapper.state.shown.length === 1")
    assert shown(page) == {"q1"}
    search(page, "market al-Tah")
    assert shown(page) == {"q2"}


NAMES = [
    "Maarrat al-Numan", "Ma‘arrat an-Nu‘mān", "معرة النعمان", "Khan Shaykhun", "خان شيخون", "Deir ez-Zor",
    "دير الزور", "al-Hasakah", "Kafr Nabl", "Harem", "Харків", "Kyiv", "Мелітополь", "חיפה", "Abu ad-Duhur",
    "Jisr ash-Shughur", "Qamishli", "Tell Abyad", "Chioukh", "Dzhankoy", "Zaporizhzhia",
]  # fmt: skip


def test_the_page_hears_names_as_the_gazetteer_does(path: Path, look: Look) -> None:
    page = look(path)
    search(page, "x")
    heard = page.evaluate(
        "names => { const hearing = window.eventMapper.state.search.vocabulary.hearing;"
        " return names.map(name => hearing.words(name).map(word => [word, hearing.heard(word).keys])); }",
        NAMES,
    )
    for name, words in zip(NAMES, heard, strict=True):
        assert [word for word, _ in words] == form(name).split(), name
        for word, keys in words:
            assert set(keys) & set(fine_keys(word)), word


def test_vowels_that_a_script_writes_must_be_there(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    names = ["Ariha", "Rih", "Kryvyy Rih", "أريحا"]
    places = [make.place(name, 36.0 + n / 10, 35.8) for n, name in enumerate(names)]
    events = [make.event((make.at(place),), id=f"e{n}", counts=()) for n, place in enumerate(places)]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    for words in ("أريحا", "Ariha"):
        search(page, words)
        assert shown(page) == {"e0", "e3"}


def test_words_of_figures_are_no_names(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    events = [
        make.event((make.at(make.place("Maarrat al-Numan", 36.67, 35.64)),), id="town", counts=()),
        make.event((make.at(make.TAH),), id="more", counts=(make.count(who="more civilians"),)),
    ]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    search(page, "Maaret")
    assert shown(page) == {"town"}
    search(page, "more")
    assert shown(page) == {"more"}


def test_figures_are_searched_and_nothing_found_points_to_the_quotes(path: Path, look: Look) -> None:
    page = look(path)
    search(page, "soldiers")
    found = shown(page)
    assert found <= {"a", "b"}
    search(page, "bombardiers")
    assert page.get_by_label("Nothing found: look in the quotes too").is_visible()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("20 January 2020", "bc"),
        ("Jan 20th, 2020", "bc"),
        ("2020-01-20", "bc"),
        ("20.01.2020", "bc"),
        ("20 January 2020 Aleppo", "c"),
        ("January 2020", "abc"),
        ("2020-02", "dwm"),
        ("28 Feb 2020", "m"),
        ("21 January 2020", ""),
        ("31 February 2020", ""),
        ("20 January 2019", ""),
        ("20 zzzzqqq 2020", ""),
    ],
)
def test_a_day_or_a_month_finds_its_events(path: Path, look: Look, words: str, found: str) -> None:
    page = look(path)
    search(page, words)
    assert shown(page) == set(found)
    assert page.said == []


def test_escape_takes_back_what_was_typed_before_it_closes_anything(path: Path, look: Look) -> None:
    page = look(path)
    page.locator(".em-item").first.click()
    page.wait_for_function("() => !document.querySelector('.em-detail').hidden")
    search(page, "zzzz")
    page.locator("#em-q").press("Escape")
    page.wait_for_function("() => window.eventMapper.state.view.q === ''")
    assert page.locator("#em-q").input_value() == ""
    assert page.locator(".em-detail").is_visible()
    page.locator(".em-detail-body").press("Escape")
    assert not page.locator(".em-detail").is_visible()
