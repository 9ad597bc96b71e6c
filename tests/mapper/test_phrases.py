"""Our own sentences in the language of a page: templates, parts of reasons, what stays as it is."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gazetteer import Point
from mapper import maps
from mapper.model import ReferenceCorridor
from mapper.phrases import PHRASES, spoken
from mapper.settings import Coarse, Settings

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

LATIN = re.compile(r"[A-Za-z]{4,}")


@pytest.mark.parametrize("how", [Coarse(10), Coarse(None)], ids=["km", "unit"])
def test_what_a_coarsened_map_says_of_itself_is_in_the_language(gazetteer: "Gazetteer", how: Coarse) -> None:
    road = (
        ReferenceCorridor("Old road", (Point(36.6, 35.4), Point(37.0, 35.9)), "2020-01-13", "opened", ""),
    )
    layers = maps.gather([make.whole()], gazetteer, Settings(coarsen=how, title=""), road)
    told = spoken(layers, "ar")
    assert told.about.title == "تقرير واحد"
    for text in (told.about.coarsened, *told.about.notes, *told.reference["note"], *told.zones["note"]):
        assert not LATIN.search(text), text
    assert not LATIN.search("".join(told.reference["name"]) + "".join(told.zones["name"]))
    assert told.events["killed_text"][0] == "40 على الأكثر"
    assert layers.about.title == "1 report"


def test_reasons_are_said_part_by_part_and_names_stay(gazetteer: "Gazetteer") -> None:
    layers = maps.gather([make.whole()], gazetteer, Settings(title="A title; a well-known place"))
    layers.events["place_why"] = "“Tah”: al-Tah; spelled “Tah”; a well-known place; something new"
    told = spoken(layers, "ar")
    assert told.events["place_why"][0] == "“Tah”: al-Tah; مكتوب «Tah»; مكان معروف; something new"
    assert told.about.title == "A title; a well-known place"
    assert list(told.events["quote"]) == list(layers.events["quote"])
    assert not LATIN.search(told.corridors["note"][0])
    assert spoken(layers, "en") is layers


def test_a_template_has_its_parts_in_both_languages() -> None:
    for phrases in PHRASES.values():
        for english, said in phrases.items():
            assert sorted(re.findall(r"\{\d\}", english)) == sorted(re.findall(r"\{\d\}", said)), english
