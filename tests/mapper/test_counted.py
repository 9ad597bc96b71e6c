"""What a figure counts: families and households stay apart from people, from the words to the files."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import mapper
from mapper import maps
from mapper.commands.table import figure
from mapper.counts.figures import Bounds, bounds
from mapper.counts.units import unit
from mapper.export import TEXTS
from mapper.frame import layers
from mapper.settings import Coarse, Settings
from mapper.summary import page, summarise
from mapper.summary.tables import span
from mapper.webmap.figures import most_killed

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("who", "text", "counted"),
    [
        ("families", "About 5,000 families", "families"),
        ("displaced households", "300 displaced households", "families"),
        ("families of soldiers", "150 families of soldiers", "families"),
        ("family", "a family of five", "people"),
        ("family members", "three family members", "people"),
        ("members of a family", "two members of a family", "people"),
        ("people", "300 people", "people"),
        ("", "300", "people"),
    ],
)
def test_the_noun_that_is_counted_tells_the_unit(who: str, text: str, counted: str) -> None:
    assert unit(who, text, "en") == counted


@pytest.mark.parametrize(
    ("who", "text", "counted"),
    [
        ("عائلة", "500 عائلة", "families"),
        ("أسرة", "أكثر من 120 أسرة", "families"),
        ("العائلات", "عشرات العائلات", "families"),
        ("عائلتين", "عائلتين", "families"),
        ("عائلة", "36 عائلة على الأقل", "families"),
        ("عائلة", "عائلة من خمسة أفراد", "people"),
        ("شخص", "300 شخص", "people"),
    ],
)
def test_the_same_in_arabic(who: str, text: str, counted: str) -> None:
    assert unit(who, text, "ar") == counted


def test_reports_tell_people_and_families_apart() -> None:
    english = "Fighting displaced 400 families and 300 people from Nyala, Sudan, on Monday."
    arabic = "نزحت أكثر من ألف عائلة و 300 شخص من نيالا في السودان يوم الاثنين."
    for text, low in ((english, 400), (arabic, 1000)):
        (event,) = mapper.extract(text, published="2025-05-16").events
        assert bounds(event, "displaced") == Bounds(300, 300)
        families = bounds(event, "displaced", unit="families")
        assert families is not None
        assert families.low == low


def test_a_line_of_json_keeps_the_unit_and_an_older_line_is_people() -> None:
    found = mapper.extract("Some 300 households fled Nyala, Sudan, on Monday.", published="2025-05-16")
    line = mapper.dumps(found)
    assert mapper.loads(line).events[0].counts[0].mention.unit == "families"
    older = json.loads(line)
    for count in (*older["events"][0]["counts"], *(m for m in older["mentions"] if m["kind"] == "count")):
        del count["unit"]
    assert mapper.loads(json.dumps(older)).events[0].counts[0].mention.unit == "people"


def told(*counts: Any, id: str = "e1") -> Any:
    return make.event((make.at(make.TAH),), id=id, counts=counts)


FAMILIES = make.count("displaced", 5000, 5000, who="families", hedge="about", unit="families", claim="c1")
PEOPLE = make.count("displaced", 300, 300, who="people", claim="c1")


def test_families_are_in_columns_of_their_own_and_in_the_words(gazetteer: "Gazetteer") -> None:
    made = layers([make.extraction(told(FAMILIES), told(PEOPLE, id="e2"))], gazetteer, title="T")
    text = "".join(TEXTS["geojson"](made))
    first, second = (feature["properties"] for feature in json.loads(text)["features"])
    assert (first["displaced_min"], first["displaced_max"]) == (None, None)
    assert (first["displaced_families_min"], first["displaced_families_max"]) == (5000, 5000)
    assert first["displaced_text"] == "about 5,000 families"
    assert (second["displaced_min"], second["displaced_families_min"]) == (300, None)
    (count,) = (c for voice in json.loads(first["claims_json"]) for c in voice["counts"])
    assert (count["text"], count["unit"]) == ("about 5,000 families", "families")


def test_the_summary_adds_no_families_to_people(gazetteer: "Gazetteer") -> None:
    made = layers([make.extraction(told(FAMILIES), told(PEOPLE, id="e2"))], gazetteer, title="T")
    found = summarise(made)
    assert span(found.total.figures["displaced"]) == "300"
    assert span(found.total.families["displaced"]) == "5,000"
    html = page(found, made.about, ("m.html", "m.geojson"))
    assert "5,300" not in html
    assert "families: 5,000" in html
    assert "nobody says how many people they are" in html
    plain = layers([make.extraction(told(PEOPLE))], gazetteer, title="T")
    assert "families" not in page(summarise(plain), plain.about, ("m.html", "m.geojson"))


def test_people_and_families_of_two_voices_do_not_disagree(gazetteer: "Gazetteer") -> None:
    other = make.count("displaced", 20_000, 20_000, who="people", claim="c2")
    event = make.event((make.at(make.TAH),), counts=(FAMILIES, other), claims=("c1", "c2"))
    made = layers([make.extraction(event)], gazetteer, title="T")
    assert not made.events["claims_disagree"][0]
    more = make.count("displaced", 9000, 9000, who="families", unit="families", claim="c2")
    event = make.event((make.at(make.TAH),), counts=(FAMILIES, more), claims=("c1", "c2"))
    shown = summarise(layers([make.extraction(event)], gazetteer, title="T"))
    (voices,) = (told.voices for told in shown.contradictions)
    assert [voice.figures for voice in voices] == [
        (("displaced", "about 5,000 families"),), (("displaced", "9,000 families"),)
    ]  # fmt: skip


def test_families_are_no_number_of_dead_that_the_map_can_ask_for(gazetteer: "Gazetteer") -> None:
    two = make.count(low=2, high=2, who="families", unit="families", claim="c1")
    made = layers([make.extraction(told(two))], gazetteer, title="T")
    assert most_killed(made.events)[0] < 0
    assert figure(told(two), "killed") == "2 families"


def test_a_coarsened_map_keeps_families_apart(gazetteer: "Gazetteer") -> None:
    both = make.extraction(told(FAMILIES, PEOPLE))
    made = maps.gather([both], gazetteer, Settings(coarsen=Coarse(None), title="T"))
    assert made.events["displaced_text"][0] == "300; families: 5,000"
    assert made.events["displaced_families_min"][0] == 5000
    assert made.events["displaced_min"][0] == 300
