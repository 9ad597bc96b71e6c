"""The summary: what is counted and what is kept apart, sums of claims, and a page that words cannot break."""

import base64
import hashlib
import re
import sys
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Point
from mapper import maps
from mapper.frame import Layers, layers
from mapper.model import DateSpan, Extraction, Relation
from mapper.settings import Coarse, Settings
from mapper.summary import page, summarise
from mapper.summary.markup import el, filled, link, own, text
from mapper.summary.tables import span
from mapper.summary.value import BARS, OUTSIDE, Figures
from mapper.summary.words import WORDS

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer


def on(day: str, days: int = 1, precision: Any = "day") -> DateSpan:
    first = date.fromisoformat(day)
    return DateSpan(first, first + timedelta(days=days), precision)


def report(number: int, *events: Any, **more: Any) -> Extraction:
    return make.extraction(*events, report={"id": f"r{number}", **more.pop("report", {})}, **more)


@pytest.fixture(scope="module")
def shown(gazetteer: "Gazetteer") -> Layers:
    two_voices = (make.count(hedge="up to", claim="c1"), make.count(low=25, high=25, claim="c2"))
    at_least = (make.count("wounded", low=5, high=None, claim="c1"),)
    found = [
        report(1, make.event((make.at(make.TAH),), counts=two_voices, claims=("c1", "c2"))),
        report(2, make.event((make.at(make.ALEPPO),), counts=at_least, date=on("2020-01-28"), type="Riots",
                             sub_type="Mob violence")),
        report(3, make.event((make.at(make.TAH), make.at(make.place("Anadan", 37.0, 36.3, code="SY-HL"))),
                             counts=(), date=on("2020-01-01", 31, "month"))),
        report(4, make.event((make.at(make.SYRIA),), counts=(), status="ongoing", date=None)),
        report(5, make.event((make.at(None, reason="no place of that name"),), counts=(),
                             date=on("2020-01-22"))),
        report(6, make.event((make.at(make.TAH),), status="negated")),
        report(7, make.event((make.at(make.TAH),), status="historical", date=on("2011-01-01", 365, "year"))),
        report(8, note="No event was found in this report.", report={"title": "A recipe"}),
    ]  # fmt: skip
    return layers(found, gazetteer, title="Eight reports")


def test_what_happens_is_counted_and_the_rest_kept_apart(shown: Layers) -> None:
    found = summarise(shown)
    assert (found.reports, found.events, found.now) == (8, 7, 5)
    assert dict(found.statuses) == {"asserted": 4, "ongoing": 1, "negated": 1, "historical": 1}
    assert [(status, len(told)) for status, told in found.apart] == [("negated", 1), ("historical", 1)]
    assert found.silent == ("A recipe, Example wire, 2020-01-23: No event was found in this report.",)


def test_weeks_have_what_lies_in_one_and_the_rest_is_told(shown: Layers) -> None:
    found = summarise(shown)
    assert found.step == "week"
    assert [(bar.label, bar.events) for bar in found.bars] == [("2020-W04", 2), ("2020-W05", 1)]
    assert found.bars[1].types == {"Riots": 1}
    assert (found.coarse_dates, found.undated) == (1, 1)


def test_types_and_provinces_with_their_figures(shown: Layers) -> None:
    found = summarise(shown)
    assert [(row.label, row.more, row.events) for row in found.types] == [
        ("Battles", "", 4), ("Battles", "Armed clash", 4), ("Riots", "", 1), ("Riots", "Mob violence", 1),
    ]  # fmt: skip
    assert [(row.label, row.more, row.events) for row in found.provinces] == [
        ("Aleppo", "Syria", 2), ("Idlib", "Syria", 2), ("", "Syria", 1), ("", "", 1),
    ]  # fmt: skip
    assert found.total.events == 5
    assert found.total.figures["killed"] == Figures(25, 40, 0, 0, 1)
    assert found.total.figures["wounded"] == Figures(5, 5, 0, 1, 1)
    assert span(found.total.figures["killed"]) == "25–40"
    assert span(found.total.figures["wounded"]) == "5+"
    assert span(Figures(0, 40, 1, 0, 1)) == "0–40"
    assert span(Figures(3, 3, 0, 0, 1)) == "3"
    assert span(Figures(0, 0, 0, 0, 0)) == "–"


def test_an_open_figure_that_is_higher_than_another_voice_s_is_the_upper_end(
    gazetteer: "Gazetteer",
) -> None:
    two = (make.count(low=30, high=None, claim="c1"), make.count(low=10, high=10, claim="c2"))
    told = report(1, make.event((make.at(make.TAH),), counts=two, claims=("c1", "c2")))
    more = report(2, make.event((make.at(make.TAH),), counts=(make.count(low=4, high=4, claim="c1"),)))
    found = summarise(layers([told, more], gazetteer, title=""))
    assert span(found.total.figures["killed"]) == "14–34+"


def test_what_is_on_the_map_in_no_country_is_not_said_to_be_unplaced(gazetteer: "Gazetteer") -> None:
    shoal = make.place("Scarborough Shoal", 117.76, 15.18, "region", "", country="", country_name="")
    told = make.event((make.at(replace(shoal, uncertainty_km=12.0)),), id="e1")
    lost = make.event((make.at(None, reason="no place of that name"),), id="e2")
    made = layers([make.extraction(told, lost)], gazetteer, title="")
    assert made.events.geometry.notna().tolist() == [True, False]
    found = summarise(made)
    assert [(row.label, row.more, row.events) for row in found.provinces] == [(*OUTSIDE, 1), ("", "", 1)]
    shown = page(found, made.about, ("m.html", "m.geojson"))
    for words in ("outside", "no_place"):
        assert shown.count(f'<th scope="row">{WORDS["en"][words]}') == 1, words


def test_a_province_keeps_its_own_country(gazetteer: "Gazetteer") -> None:
    kilis = make.place("Kilis", 37.12, 36.72, code="TR-79", admin1_name="Kilis", country="TR",
                       country_name="Turkey")  # fmt: skip
    event = make.event((make.at(kilis), make.at(make.TAH)))
    found = summarise(layers([make.extraction(event)], gazetteer, title=""))
    assert {(row.label, row.more) for row in found.provinces} == {("Kilis", "Turkey"), ("Idlib", "Syria")}
    assert found.total.events == 1


@pytest.mark.parametrize(("kind", "units"), [("between", {"Idlib", "Aleppo"}), ("border", {"Idlib"})])
def test_what_lies_between_two_places_counts_in_the_provinces_of_both(
    gazetteer: "Gazetteer", kind: Any, units: set[str]
) -> None:
    azaz = make.place("Azaz", 37.05, 36.59, code="SY-HL")
    line = '{"type": "LineString", "coordinates": [[36.727, 35.541], [37.05, 36.59]]}'
    tie = Relation(
        kind, "between al-Tah and Azaz", 0, 9, line, Point(36.9, 36.1), other=azaz, corridor_km=5.0
    )
    event = make.event((make.at(make.TAH, "near", level="point", relation=tie),))
    made = layers([make.extraction(event)], gazetteer, title="")
    found = summarise(made)
    assert {row.label for row in found.provinces} == units
    assert found.total.events == 1
    outlined = set(made.units["code"][made.units["concerned"]])
    assert ("SY-HL" in outlined) == ("Aleppo" in units)


def test_who_contradicts_whom(shown: Layers) -> None:
    (told,) = summarise(shown).contradictions
    assert [(voice.chain, voice.figures) for voice in told.voices] == [
        ("SANA, citing a military source", (("killed", "≤ 40"),)),
        ("", (("killed", "25"),)),
    ]
    (lost,) = summarise(shown).unplaced
    assert "no place of that name" in lost.why


def test_who_denies_what_is_told_is_told_so(gazetteer: "Gazetteer") -> None:
    two = (make.count(claim="c1"), make.count(low=0, high=0, claim="c2"))
    told = report(1, make.event((make.at(make.TAH),), counts=two, claims=("c1", "c2")))
    told = replace(told, claims=(told.claims[0], replace(told.claims[1], denies=True)))
    made = layers([told], gazetteer, title="One")
    (found,) = summarise(made).contradictions
    assert [voice.denies for voice in found.voices] == [False, True]
    shown = page(summarise(made), made.about, ("m.html", "m.csv"))
    assert f"{WORDS['en']['report_itself']} ({WORDS['en']['denies']})" in shown


def test_more_than_a_year_is_by_month_and_very_much_by_year(gazetteer: "Gazetteer") -> None:
    for years, step in ((0, "week"), (2, "month"), (40, "year"), (400, "year")):
        days = (on("2020-03-05"), on(f"{2020 - years}-03-05"))
        events = [make.event((make.at(make.TAH),), id=f"e{i}", date=day) for i, day in enumerate(days)]
        found = summarise(layers([make.extraction(*events)], gazetteer, title=""))
        assert found.step == step
        assert len(found.bars) <= max(BARS, 1)
        assert sum(bar.events for bar in found.bars) + found.coarse_dates == 2


@given(st.lists(st.tuples(st.integers(0, 3_000), st.integers(1, 400)), max_size=12))
def test_every_event_is_in_a_bar_or_counted_below(spans: list[tuple[int, int]]) -> None:
    from mapper.summary.value import bars_of

    first = date(1990, 1, 1)
    rows = [
        {
            "date_start": (first + timedelta(days=start)).isoformat(),
            "date_end": (first + timedelta(days=start + days)).isoformat(),
            "event_type": "Riots",
        }
        for start, days in spans
    ]
    _, bars, coarse, undated = bars_of([*rows, {"date_start": "", "date_end": "", "event_type": "Riots"}])
    assert sum(bar.events for bar in bars) + coarse == len(rows)
    assert undated == 1
    assert [bar.first for bar in bars] == sorted({bar.first for bar in bars})


class Parsed(HTMLParser):
    """The elements and attributes of a page, and its words."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def written(shown: Layers) -> str:
    return page(summarise(shown), shown.about, ("m.html", "m.geojson"))


def test_the_page_runs_nothing_and_loads_nothing(shown: Layers) -> None:
    made = written(shown)
    found = Parsed(made)
    (policy,) = (a["content"] for tag, a in found.tags if a.get("http-equiv"))
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not {tag for tag, _ in found.tags} & {"script", "img", "iframe", "link", "object"}
    assert not [a for _, a in found.tags if "style" in a or any(name.startswith("on") for name in a)]
    links = [a["href"] for tag, a in found.tags if tag == "a"]
    assert links[:2] == ["m.html", "m.geojson"]
    assert set(links[2:]) == {"https://example.org/r1"}
    for said in ("2020-W04", "25–40", "SANA, citing a military source: Killed: ≤ 40", "A recipe"):
        assert said in found.words


HOSTILE = (
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "{0} {title} %s", "\ud800\x00\u202e",
    "javascript:alert(1)", "x" * 1_000_000, "&lt;b&gt; \"'",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_a_report_are_only_words(gazetteer: "Gazetteer", words: str) -> None:
    counts = (make.count(who=words, claim="c1"), make.count(low=2, high=2, claim="c2"))
    placed = make.at(None, name=words, reason=words)
    event = make.event((placed,), type=words, sub_type=words, counts=counts)
    told = {"id": words, "title": words, "publisher": words, "url": words, "text": words * 2}
    plain = report(1, make.event((make.at(None, reason="r"),)))
    found = [make.extraction(event, report=told), make.extraction(report=told, note=words)]
    made = written(layers(found, gazetteer, title=words))
    made.encode("utf-8")
    kinds = {tag for tag, _ in Parsed(made).tags}
    assert kinds <= {tag for tag, _ in Parsed(written(layers([plain, *found], gazetteer, title="T"))).tags}
    assert not kinds & {"script", "img"}
    assert not [a for _, a in Parsed(made).tags if any(name.startswith("on") for name in a)]
    assert "javascript:" not in "".join(a.get("href") or "" for _, a in Parsed(made).tags)
    assert len(made) < 200_000


def test_only_an_address_of_the_web_is_a_link() -> None:
    for address in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://[",
        "https://",
        "",
        "data:text/html,x",
    ):
        assert link(address, "source") == ""
    assert link('https://example.org/?a="b', "s") == (
        '<a href="https://example.org/?a=&quot;b" rel="noopener noreferrer">s</a>'
    )


@given(st.text(st.characters(exclude_categories=("C",)), min_size=1), st.text(min_size=1))
def test_markup_gives_the_words_back(plain: str, any_words: str) -> None:
    made = Parsed(el("p", own(plain, 10**6), title=any_words))
    assert [tag for tag, _ in made.tags] == ["p", "bdi"]
    assert made.words == plain
    assert Parsed(filled("{0} & <{0}>", text(plain, 10**6))).words == f"{plain} & <{plain}>"


def test_a_map_of_several_reports_comes_with_its_summary(shown: Layers, tmp_path: Path) -> None:
    done = maps.write(shown, "my reports", Settings(output=tmp_path))
    assert done.summary == tmp_path / "my reports-summary.html"
    found = Parsed(done.summary.read_text(encoding="utf-8"))
    assert [tag for tag, _ in found.tags].count("main") == 1
    assert [a["href"] for tag, a in found.tags if tag == "a"][:2] == [
        "my%20reports.html",
        "my%20reports.geojson",
    ]
    assert [what for what, _ in done.files()] == ["Map", "GeoJSON", "Summary"]
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".geojson", ".html", ".html"]


def test_one_report_needs_no_summary(gazetteer: "Gazetteer", tmp_path: Path) -> None:
    done = maps.write(layers([make.whole()], gazetteer, title="T"), "m", Settings(output=tmp_path))
    assert done.summary is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.geojson", "m.html"]


def test_a_summary_of_an_earlier_map_of_the_name_does_not_stay(
    shown: Layers, gazetteer: "Gazetteer", tmp_path: Path
) -> None:
    several, one = Settings(output=tmp_path), layers([make.whole()], gazetteer, title="T")
    maps.write(shown, "m", several)
    maps.write(one, "n", several)
    (tmp_path / "n-summary.html").write_text("<p>mine</p>", encoding="utf-8")
    maps.write(one, "o-summary", several)
    for name in ("m", "n", "o"):
        maps.write(one, name, several)
    left = {path.name for path in tmp_path.glob("*-summary.html")}
    assert left == {"n-summary.html", "o-summary.html"}


def test_a_coarsened_summary_holds_no_words_of_a_report(gazetteer: "Gazetteer") -> None:
    name = "Zarzur"
    counts = (make.count(who=f"people of {name}", claim="c1"), make.count(low=25, high=25, claim="c2"))
    event = make.event((make.at(make.place(name, 36.7, 35.5)),), counts=counts)
    found = [make.extraction(event, report={"id": name, "title": name, "url": f"https://example.org/{name}"}),
             make.extraction(report={"id": name, "title": name}, note=f"{name} has no event.")]  # fmt: skip
    shown = maps.gather(found, gazetteer, Settings(coarsen=Coarse(10)))
    made = written(shown)
    assert name not in made
    assert "Positions are coarsened to 10 km" in made
    assert "killed: 25–40" in made


def test_a_summary_in_arabic_runs_from_the_right(shown: Layers) -> None:
    kinds = {"kind:Battles": "معارك"}
    made = page(summarise(shown), shown.about, ("m", "f"), lang="ar-SY", kinds=kinds)
    found = Parsed(made)
    assert next(a for tag, a in found.tags if tag == "html") == {"lang": "ar", "dir": "rtl"}
    assert "معارك" in found.words
    assert "Battles" not in found.words
    assert "قتلى: ≤ 40" in found.words
    assert "يناير 2020" in found.words


def test_a_chart_of_few_weeks_is_as_large_as_its_words(shown: Layers) -> None:
    charts = [
        next(a for tag, a in Parsed(page(found, shown.about, ("m", "f"))).tags
             if "chart" in a.get("class", ""))
        for found in (summarise(shown), replace(summarise(shown), bars=summarise(shown).bars * 15))
    ]  # fmt: skip
    assert [chart["class"] for chart in charts] == ["chart", "chart long"]


def test_corridors_and_zones_are_told(gazetteer: "Gazetteer") -> None:
    shown = layers([make.whole(), report(2)], gazetteer, title="T")
    found = Parsed(written(shown))
    assert [told.what for told in summarise(shown).routes] == ["corridor", "corridor", "zone"]
    for said in ("Corridors and zones (3)", "3 corridors in all", "demilitarised zone"):
        assert said in found.words


def test_every_language_has_every_word_and_every_word_is_used() -> None:
    assert all(set(table) == set(WORDS["en"]) for table in WORDS.values())
    folder = Path(__file__).parents[2] / "mapper" / "summary"
    code = "".join(
        path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path.name != "words.py"
    )
    said = {"week", "month", "year", "killed", "wounded", "captured", "displaced", "missing"}
    said |= {"planned", "hypothetical", "negated", "historical", "corridor", "zone"}
    assert {key for key in WORDS["en"] if not re.search(f"['\"]{key}['\"]", code)} <= said
