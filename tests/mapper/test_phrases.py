"""Our own sentences in the language of a page: templates, parts of reasons, what stays as it is."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gazetteer import Point, disputed
from mapper import maps
from mapper.lexicon import load
from mapper.model import ReferenceCorridor
from mapper.pages.phrases import PHRASES, named, sayer, spoken
from mapper.pages.phrases_weapons_ar import WEAPONS_AR
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


@pytest.mark.parametrize("reports", [1, 2])
def test_in_which_report_no_event_was_found_is_said(gazetteer: "Gazetteer", reports: int) -> None:
    note, named = "No event was found in this report.", [{"id": f"r{n}", "title": "خبر"} for n in (2, 3)]
    silent = [make.extraction(note=note, report=report) for report in named[:reports]]
    found = maps.gather([make.whole(), *silent], gazetteer, Settings(title="T"), ())
    told = spoken(found, "ar").about.notes[0]
    assert "خبر" in told
    assert not LATIN.search(told), told


def test_countries_have_their_names_in_the_language(gazetteer: "Gazetteer") -> None:
    layers = maps.gather([make.whole()], gazetteer, Settings(title="T"))
    layers.events["country"], layers.events["country_name"] = "SD; ZZ-unknown", "Sudan; Nowhere"
    layers.events.loc[0, ["country", "country_name", "place_names", "level"]] = [
        "SD",
        "Sudan",
        "Sudan",
        "country",
    ]
    told = named(layers, "ar")
    assert told.events["country_name"][0] == told.events["place_names"][0] == "السودان"
    assert set(told.events["country_name"][1:]) <= {"Sudan; Nowhere"}
    names = dict(zip(told.countries["code"], told.countries["name"], strict=True))
    assert names["BR"] == "البرازيل"
    assert not any(LATIN.search(name) for name in names.values())
    assert (told.countries["native"] == "").all()
    assert named(layers, "en") is layers
    assert layers.events["country_name"][0] == "Sudan"


def test_reasons_are_said_part_by_part_and_names_stay(gazetteer: "Gazetteer") -> None:
    layers = maps.gather([make.whole()], gazetteer, Settings(title="A title; a well-known place"))
    layers.events["place_why"] = "“Tah”: al-Tah; spelled “Tah”; a well-known place; something new"
    told = spoken(layers, "ar")
    assert told.events["place_why"][0] == "“Tah”: al-Tah؛ مكتوب «Tah»؛ مكان معروف؛ something new"
    assert told.about.title == "A title; a well-known place"
    assert list(told.events["quote"]) == list(layers.events["quote"])
    assert not LATIN.search(told.corridors["note"][0])
    assert spoken(layers, "en") is layers


def test_means_and_the_disclaimer_are_said_in_the_language(gazetteer: "Gazetteer") -> None:
    layers = maps.gather([make.whole()], gazetteer, Settings(title=""))
    layers.events["weapons"] = "tank; improvised explosive device"
    told = spoken(layers, "ar")
    assert told.events["weapons"][0] == "دبابة؛ عبوة ناسفة"
    assert not LATIN.search(told.about.disclaimer)
    assert {row["name"] for row in load("weapons")} == set(WEAPONS_AR)


def test_what_is_said_of_disputed_areas_is_in_the_language(gazetteer: "Gazetteer") -> None:
    layers = maps.gather([make.whole()], gazetteer, Settings(title=""))
    noted = [area.note for area in disputed.areas()]
    say = sayer("ar")
    for note in noted:
        assert "متنازع" in say(note)
        assert not LATIN.search(re.sub("Natural Earth", "", say(note))), say(note)
    told = spoken(layers, "ar")
    assert list(told.disputed["note"]) == [say(note) for note in layers.disputed["note"]]


def test_a_template_has_its_parts_in_both_languages() -> None:
    for phrases in PHRASES.values():
        for english, said in phrases.items():
            assert sorted(re.findall(r"\{\d\}", english)) == sorted(re.findall(r"\{\d\}", said)), english


#: The modules whose reasons and notes reach a page.
TOLD = (
    "gazetteer/scoring",
    "gazetteer/texts/evidence",
    "gazetteer/texts/outcome",
    "gazetteer/ranking/search",
    "gazetteer/ranking/refusals",
    "gazetteer/ranking/rivals",
    "gazetteer/geography/relations",
    "gazetteer/geography/courses",
    "gazetteer/disputed",
    "mapper/places/senses",
    "mapper/places/filled",
    "mapper/places/apart",
    "mapper/places/of_district",
    "gazetteer/place",
    "mapper/place",
    "mapper/places/held",
    "mapper/acled/plain",
    "mapper/acled/crowds",
    "mapper/acled/fights",
    "mapper/acled/means",
    "mapper/acled/force",
    "mapper/acled/classify",
    "mapper/belonging/days",
    "mapper/dates/rules",
    "mapper/dates/days",
    "mapper/dates/parts",
    "mapper/dates/rules_ar",
    "mapper/dates/phrases",
    "mapper/layers/rows",
    "mapper/routes/extent",
    "mapper/routes/zones",
    "mapper/routes/ways",
    "mapper/pipeline",
    "mapper/proposals/drafts",
)
#: Parts of sentences that are said as a whole (in WHOLE below), and words of the reports that are looked for.
PARTS = {
    " and others", "7 places are as likely to be “7” (7)", "ambiguous: 7; say in which 7", "its chief town",
    "its middle", "the part of it within 7° of that bearing from 7", "the border that both share",
    "the piece of the border nearest to it", "7, and 7 km to each side",
    "77: administered by 7; claimed by 7; 7",
    "in part 7", "named beside", "suicide bomb", "vehicle bomb", "a day without its year",
    "a month without its year", "a day of an unnamed month", "that same", "that very", "prior to",
    "sounds like",
    "parts of events that turned out to be nothing of their kind", "the day of something that goes on",
}  # fmt: skip
WHOLE = (
    "“Bor”: ambiguous: 5 places are as likely to be “Bor” (A, 7; B, 7 and others); say in which district",
    "“Bor”: ambiguous: 2 places are as likely to be “Bor” (A, 7; B, 7); say in which country or province",
    "“Bor”: the part of it within 30° of that bearing from its chief town",
    "“Bor”: the part of it within 45° of that bearing from its middle",
    "“Bor”: the border that both share, and 15 km to each side",
    "“Bor”: the piece of the border nearest to it, and 15 km to each side",
    "disputed: 7: administered by 7; claimed by 7; Natural Earth shows it within 7",
    "in part disputed: 7: administered by 7; claimed by 7, 7; Natural Earth shows it within 7",
    "a day without its year needs the date the report was published",
    "a month without its year needs the date the report was published",
    "a day of an unnamed month needs the date the report was published",
    "the day of something that goes on needs the date the report was published",
    "“Tah”: Tah (Is, 7), 0.56: spelled “Tah”; a capital\n“Tah”: To (I, 7), 0.10: sounds like “Tah”",
)
#: Names of kinds of event, which have a table of their own.
KIND = re.compile(r"[A-Z][\w/ -]+")


def _sentences(module: str) -> Iterator[str]:
    """The sentences that a module writes, 7 for what it puts in; not what it says to programmers."""
    tree = ast.parse((Path(__file__).parents[2] / f"{module}.py").read_text(encoding="utf-8"))
    nodes, left_out = list(ast.walk(tree)), set()
    for node in nodes:
        if isinstance(node, ast.Expr):
            left_out.add(node.value)
        elif isinstance(node, ast.JoinedStr | ast.Raise):
            left_out.update(part for part in ast.walk(node) if part is not node)
    for node in nodes:
        text = ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = re.sub(r"\{\w+\}", "7", node.value)
        elif isinstance(node, ast.JoinedStr):
            text = "".join(str(v.value) if isinstance(v, ast.Constant) else "7" for v in node.values)
        if node not in left_out and re.search(r"[a-z]{2,} [a-z]+", text) and "\\" not in text:
            yield text


@pytest.mark.parametrize("module", TOLD)
@pytest.mark.parametrize("lang", sorted(PHRASES))
def test_every_sentence_that_reaches_a_page_is_in_its_language(module: str, lang: str) -> None:
    say = sayer(lang)
    mine = [text for text in _sentences(module) if text not in PARTS and not KIND.fullmatch(text)]
    assert [text for text in mine if LATIN.search(say(text).replace("Natural Earth", ""))] == []


@pytest.mark.parametrize("text", WHOLE, ids=range(len(WHOLE)))
def test_sentences_of_parts_are_said_whole(text: str) -> None:
    for lang in PHRASES:
        assert not LATIN.search(re.sub("Natural Earth", "", sayer(lang)(text)))
