"""A place is found by the name that the report writes, not only by the gazetteer's own."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
import scene
from acting import page_of_events, search, shown

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


#: Short names whose consonants many other words have too, beside those words.
SHORT = (
    "Shells hit al-Tah in Idlib, Syria, on Monday, killing two people.",
    "A drone hit Sake, North Kivu, DR Congo, on Monday.",
    "Shelling in Omdurman, Sudan, killed three people on Monday, the souk traders said.",
    "Russia and Ukraine agreed on a prisoner exchange in Istanbul, Turkey, on Monday.",
    "On Tuesday 300 people fled Masisi for Goma, DR Congo, the Norwegian Refugee Council said.",
    "قصفت قوات الدعم السريع أم درمان في السودان يوم الاثنين.",
)


@pytest.fixture(scope="module")
def short(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("short")
    lines = [json.dumps({"id": f"r{n}", "text": text, "published": "2025-05-14", "title": text[:50]})
             for n, text in enumerate(SHORT)]  # fmt: skip
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = [mapper.extract(report, gazetteer=gazetteer) for report in mapper.read(folder / "a.jsonl")]
    return mapper.map(told, output=folder, name="a", gazetteer=gazetteer).html


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("at-Tah", "0"),
        ("Tah", "0"),
        ("التح", "0"),
        ("Sake", "1"),
        ("ساكي", "1"),
        ("Kyiv", ""),
        ("Paris", ""),
        ("Tar", ""),
        ("zzzz", ""),  # one sound, as the letter of "D.R. Congo"
        ("souk", "2"),
        ("Goma", "4"),  # whither the people fled
        ("DRC", "14"),
        ("UK", ""),  # not the first letters of Ukraine
        ("Sara", ""),  # not the consonants of السريع
        ("Istambul", "3"),
        ("Ista", "3"),
    ],
)
def test_a_short_name_is_a_whole_word(short: Path, look: Callable[..., Any], words: str, found: str) -> None:
    page = look(short)
    assert page.evaluate("eventMapper.state.E.n") == len(SHORT)
    search(page, words)
    assert "".join(sorted({id[1] for id in shown(page)})) == found


def test_what_is_written_so_goes_before_what_sounds_alike(
    gazetteer: "Gazetteer", look: Callable[..., Any], tmp_path: Path
) -> None:
    names = ["Maaret", "Maarrat", "Maartens"]
    events = [make.event((make.at(make.place(name, 36.0 + n, 35.8)),), id=f"e{n}", counts=())
              for n, name in enumerate(names)]  # fmt: skip
    actor = make.event((make.at(make.TAH),), id="actor", counts=(), actors=scene.sides("Marit", "civilians"))
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events, actor)))
    search(page, "Maaret ")
    assert shown(page) == {"e0", "e1"}  # a close spelling of a place, not an actor that sounds so
    search(page, "Marett ")
    assert shown(page) == {"e0", "e1", "actor"}


#: Told on 14 May 2025: one of a day of 2023, one of a year, one of a day of 2025.
DATED = (
    "On 3 March 2023 a bomb killed two people in Goma. In 2024, soldiers killed 30 people in Bunia. "
    "On 12 May 2025 gunmen killed one person in Beni."
)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("2023", ["Goma"]),
        ("2024", ["Bunia"]),
        ("2025", ["Beni"]),
        ("May 2025", ["Beni"]),
        ("12 May 2025", ["Beni"]),
        ("March 2024", []),  # known to the year only
        ("2023 Goma", ["Goma"]),
        ("2023 Beni", []),
        ("3023", []),
    ],
)
def test_what_happened_then_is_found_by_day_month_and_year(
    gazetteer: "Gazetteer", look: Callable[..., Any], tmp_path: Path, words: str, places: list[str]
) -> None:
    drawn = mapper.map(DATED, published="2025-05-14", output=tmp_path, name="a", gazetteer=gazetteer)
    page = look(drawn.html)
    page.evaluate("eventMapper.change(eventMapper.state, {statusOff: []})")
    search(page, words)
    found = page.evaluate(
        "(() => { const s = eventMapper.state;"
        " return Array.from(s.shown, i => s.E.text('place_names', i)); })()"
    )
    assert sorted(found) == places
