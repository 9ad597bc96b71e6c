"""The page as a file: self-contained, one policy, the same each time, safe from what a report says."""

import base64
import hashlib
import html
import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import folium
import folium.plugins
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Point
from mapper.errors import MapperError, UsageError
from mapper.frame import Layers, layers
from mapper.layers.rows import TITLE_LENGTH
from mapper.model import ReferenceCorridor
from mapper.webmap import render, save
from mapper.webmap.assets import asset
from mapper.webmap.scripts import FIRST, SECOND, ascii_only, texts, top_names
from mapper.webmap.shapes import SCALE, rings
from mapper.webmap.strings import STRINGS
from mapper.webmap.tiles import hosts

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from pagedata import first as data
from pagedata import later

if TYPE_CHECKING:
    from gazetteer import Gazetteer

FOLDER = Path(__file__).parents[2] / "mapper" / "webmap"
ROUTE = ReferenceCorridor("Crossing", (Point(37.047, 35.737),), "2020-01-13", "opened", "a list")


@pytest.fixture(scope="module")
def shown(gazetteer: "Gazetteer") -> Layers:
    return layers([make.whole()], gazetteer, title="A clash & <more>", corridors=[ROUTE])


def page(chart: Any, folder: Path) -> str:
    save(chart, folder / "map.html")
    return (folder / "map.html").read_text(encoding="utf-8")


def policy(text: str) -> dict[str, list[str]]:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert found
    rules = (rule.split() for rule in html.unescape(found[1]).split(";"))
    return {rule[0]: rule[1:] for rule in rules}


def test_nothing_is_asked_of_a_network(shown: Layers, tmp_path: Path) -> None:
    text = page(render(shown), tmp_path)
    assert not re.search(r"<script[^>]+src=|<link[^>]+href=\"(?!data:)|@import", text)
    assert not re.search(r"url\(\s*[\"']?(?!data:|#)", text)
    rules = policy(text)
    assert rules["default-src"] == ["'none'"]
    assert rules["img-src"] == rules["font-src"] == ["data:"]
    assert "connect-src" not in rules


def test_every_script_is_in_the_policy_by_its_hash(shown: Layers, tmp_path: Path) -> None:
    text = page(render(shown), tmp_path)
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    # Leaflet, folium's switches, our first, the start, our second, the news of the data
    assert len(scripts) == 6
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    made = {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
    assert made == set(policy(text)["script-src"])
    assert "unsafe-inline" not in " ".join(policy(text)["script-src"])
    assert not re.search(r"<[a-z]+[^>]*\son[a-z]+=", text)


def test_what_nothing_uses_is_left_out(shown: Layers, tmp_path: Path) -> None:
    text = page(render(shown), tmp_path)
    assert "jQuery" not in text
    assert "FontAwesome" not in text
    assert "Leaflet 1." in text  # its licence note stays
    assert len(text) < 1_500_000


def test_readers_may_enlarge_the_page(shown: Layers, tmp_path: Path) -> None:
    (viewport,) = re.findall(r'<meta\s+name="viewport"[^>]*>', page(render(shown), tmp_path))
    assert viewport == '<meta name="viewport" content="width=device-width, initial-scale=1">'


def test_the_same_layers_give_the_same_file(shown: Layers, tmp_path: Path) -> None:
    assert page(render(shown), tmp_path) == page(render(shown), tmp_path)


def test_any_folium_layer_can_be_added(shown: Layers, tmp_path: Path) -> None:
    chart = render(shown)
    folium.Marker([35.5, 36.7], popup="A note").add_to(chart)
    folium.plugins.MarkerCluster().add_to(chart)
    text = page(chart, tmp_path)
    assert "jQuery" in text
    assert "MarkerClusterGroup" in text
    assert not re.search(r"<script[^>]+src=|<link[^>]+href=\"(?!data:)", text)
    assert "jQuery" not in page(render(shown), tmp_path)  # and the next map is as before


def test_a_file_that_is_not_at_hand_is_named(shown: Layers, tmp_path: Path) -> None:
    chart = render(shown)
    chart.add_js_link("odd", "https://example.org/odd.js")
    try:
        with pytest.raises(MapperError, match=r"example\.org/odd\.js"):
            save(chart, tmp_path / "map.html")
    finally:
        chart.default_js.pop()  # folium keeps one list for all maps
    assert not (tmp_path / "map.html").exists()


def test_leaflet_of_this_folium_is_at_hand() -> None:
    for _, url in (*folium.Map.default_js, *folium.Map.default_css):
        assert len(asset(url)) > 100


HOSTILE = [
    "<script>document.title='run'</script>",
    "</script><img src=x onerror=alert(1)>",
    "${alert(1)} `x`",
    "{{ 7*7 }} {% raw %} {#",
    "C:\\201 \\u0041 \\",
    "a\u2028b\u2029c\u202ed\x00e",
    "half \ud800 pair",
    "x" * 1_000_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_a_report_are_only_data(gazetteer: "Gazetteer", tmp_path: Path, text: str) -> None:
    report = {"title": text, "publisher": text, "url": text}
    event = make.event((make.at(make.TAH),), type=text, sub_type=text, date_words=text, date_reason=text)
    told = make.extraction(event, report=report, zones=(make.zone(name=text),))
    route = ReferenceCorridor(text, (Point(37, 36),), text, text, text)
    made = page(render(layers([told], gazetteer, title=text, corridors=[route])), tmp_path)
    head, _, rest = made.partition('id="em-opening">')
    body = rest.partition("<")[2]
    assert data(made)["columns"]["title"]["cells"] == [text[:TITLE_LENGTH]]
    assert text not in body
    if len(text) < 1000:
        title = re.search(r"<title>(.*?)</title>", head, re.DOTALL)
        assert title
        assert html.unescape(title[1]) == text.encode("utf-8", "replace").decode()
        assert "<script" not in title[1]


def test_tiles_by_name_add_their_host_and_attribution(shown: Layers, tmp_path: Path) -> None:
    text = page(render(shown, tiles="OpenStreetMap.Mapnik"), tmp_path)
    assert policy(text)["img-src"] == ["data:", "https://tile.openstreetmap.org"]
    assert "OpenStreetMap" in text.partition("<body>")[2]
    by_url = page(render(shown, tiles="https://{s}.example.org:8443/{z}/{x}/{y}.png"), tmp_path)
    assert policy(by_url)["img-src"][1:] == [f"https://{c}.example.org:8443" for c in "abc"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("OpenStreetMap.Mapnick", r"Mapnick.*did you mean .*OpenStreetMap\.Mapnik"),
        ("qqqq", "No tiles are called qqqq"),
        ("https://example.org/tiles", "put {z}, {x} and {y}"),
        ("ftp://example.org/{z}/{x}/{y}", "no web address"),
        ("https://example.org/{z}/{x}/{y}/{{7*7}}", "zoom, column and row"),
        ("Thunderforest.OpenCycleMap", "need a key"),
    ],
)
def test_tiles_that_cannot_be_used_are_said(shown: Layers, name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        render(shown, tiles=name)


def test_a_host_cannot_end_the_policy() -> None:
    assert hosts("https://a.org; script-src *//{z}/{x}/{y}", "abc") == ()
    assert hosts('https://a"b.org/{z}/{x}/{y}', "abc") == ()


def test_a_language_that_is_not_there_is_said(shown: Layers) -> None:
    with pytest.raises(UsageError, match=r"tlh.*choose one of en"):
        render(shown, lang="tlh")


def test_every_language_has_every_word_and_every_word_is_used() -> None:
    script = "\n".join(texts())
    keys = set(STRINGS["en"])
    for words in STRINGS.values():
        assert {key for key in words if not key.startswith("kind:")} == keys
    begins = (
        "status_",
        "level_",
        "precise_",
        "acled_",
        "ucdp_",
        "side_",
        "scope_",
        "time_bars_",
        "route_",
        "standing_",
        "set_off_",
    )
    asked = set(re.findall(r'\bt\("([a-z_]+)"', script)) - set(begins)
    assert asked <= keys
    unused = {k for k in keys if f'"{k}"' not in script and not k.startswith(begins)}
    assert unused == {"noscript"}


def test_no_name_is_given_twice_in_the_one_scope_of_our_scripts() -> None:
    names = [name for file in (*FIRST, *SECOND) for name in top_names((FOLDER / file).read_text("utf-8"))]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_script_of_ours_is_in_the_page_once() -> None:
    assert sorted((*FIRST, *SECOND)) == sorted(path.name for path in FOLDER.glob("*.js"))


def test_what_one_script_has_of_the_other_is_handed_over_and_never_set_anew() -> None:
    first, second = texts()
    handed = re.search(r"const \{ (.*) \} = first;", second)
    wanted = re.search(r"^let (.*);", first, re.MULTILINE)
    assert handed
    assert wanted
    assert {"make", "change", "VIEW"} <= set(handed[1].split(", "))
    assert {"TESTS", "openGroup", "linkView"} <= set(wanted[1].split(", "))
    assert f"second({{ {handed[1]} }})" in first
    assert f"return {{ {wanted[1]} }};" in second
    for name in (*handed[1].split(", "), *wanted[1].split(", ")):
        # A line of its own that gives the name another value would be seen by one script only.
        assert not re.search(rf"^ *{name} = ", first + second, re.MULTILINE), name


def test_names_at_the_top_are_found_and_words_are_not() -> None:
    text = (
        'var A = [1, b], C = "x, y = 2", D = { e: f, g: 3 }; /* h, i */\nfunction j(k, l) {}\n  var m = 1;\n'
    )
    assert top_names(text) == ["j", "A", "C", "D"]


def test_our_scripts_and_styles_are_plain_ascii_in_the_page(shown: Layers, tmp_path: Path) -> None:
    assert ascii_only('"\u2026 \U0001f600"') == '"\\u2026 \\ud83d\\ude00"'
    text = page(render(replace(shown, about=replace(shown.about, title="Ħama – حماة")), lang="ar"), tmp_path)
    assert text.isascii()
    title = re.search(r"<title>(.*?)</title>", text)
    assert title
    assert html.unescape(title[1]) == "Ħama – حماة"


def test_our_script_is_no_template_and_sets_no_markup() -> None:
    for path in (*FOLDER.glob("*.js"), *FOLDER.glob("*.css")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\{\{|\{%|\{#|</", text), path.name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|src=", text), (
            path.name
        )
        assert len(text.splitlines()) <= 300


def test_a_failed_write_leaves_the_old_file(shown: Layers, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(MapperError, match="Cannot write"):
        save(render(shown), tmp_path / "file" / "map.html")


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=3, max_size=30))
def test_steps_give_the_ring_back(corners: list[tuple[float, float]]) -> None:
    shape = shapely.Polygon(corners)
    made = rings(shape)
    whole = np.rint(np.array(corners) * SCALE)
    if made is None or not made[0]:
        assert len(np.unique(whole, axis=0)) < 3 or shape.is_empty
        return
    back = np.array(made[0][0]).reshape(-1, 2).cumsum(axis=0)
    assert {tuple(p) for p in back} == {tuple(p) for p in whole}


def test_every_column_of_an_event_travels_once(shown: Layers, tmp_path: Path) -> None:
    text = page(render(shown), tmp_path)
    first, more = data(text)["columns"], later(text)
    names = [name for name in shown.events.columns if name not in {"geometry", "layer"}]
    for name in names:
        wanted = [None if value is pd.NA else value for value in shown.events[name].astype(object)]
        if name in {"date_start", "date_end"}:
            values = first[name]["values"]
            days = ["" if day is None else str(np.datetime64(int(day), "D")) for day in values]
            assert days == wanted
        elif name not in first:
            assert [value for block in more for value in block[name]] == wanted, name
        elif "cells" in first[name]:
            assert first[name]["cells"] == wanted, name
        else:
            known = [None if value != value else value for value in first[name]["values"]]
            assert known == wanted, name
        assert (name in first) != any(name in block for block in more)


def test_an_empty_map_is_a_page_too(gazetteer: "Gazetteer", tmp_path: Path) -> None:
    empty = layers([make.extraction(note="A recipe tells of no event.")], gazetteer, title="Soup")
    assert data(page(render(empty), tmp_path))["about"]["notes"] == ["A recipe tells of no event."]
