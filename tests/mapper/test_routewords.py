"""The patterns for corridors, routes and zones: every language has them all; Arabic sentences are read."""

import pytest
import regex

from gazetteer import Gazetteer
from mapper.lexicon import load
from mapper.model import Extraction, Report
from mapper.pipeline import extract
from mapper.routes.patterns import pattern, statuses
from mapper.routes.standing import STANDINGS, standing


@pytest.mark.parametrize("lang", sorted(load("routes")))
def test_every_language_has_every_pattern(lang: str) -> None:
    table = load("routes")
    assert list(table[lang]) == list(table["en"])
    for of in ("corridor", "zone", "route"):
        assert [s for s, _ in statuses(lang, of)] == list(table["en"][f"{of}_status"])


@pytest.mark.parametrize("lang", sorted(load("routes")))
def test_groups_that_the_rules_read_are_there(lang: str) -> None:
    assert all("a" in pattern(lang, name).groupindex for name in ("leave", "inside", "between"))
    assert "tie" in pattern(lang, "ties").groupindex


def test_a_language_without_a_table_matches_nothing() -> None:
    assert pattern("xx", "from").search("from A to B") is None
    assert statuses("xx", "zone") == ()


def _read(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("r", text, lang="ar"), gazetteer)


def test_an_arabic_corridor_has_its_ends_and_who_opened_it(gazetteer: Gazetteer) -> None:
    text = "افتتحت السلطات السورية ثلاثة ممرات إنسانية لخروج المدنيين من إدلب إلى مناطق سيطرة الحكومة."
    (found,) = _read(text, gazetteer).corridors
    assert (found.origin, found.to, found.count) == ("إدلب", "مناطق سيطرة الحكومة", 3)
    assert (found.status, found.opened_by) == ("open", "السلطات السورية")


def test_an_arabic_convoy_passes_a_crossing(gazetteer: Gazetteer) -> None:
    text = "دخلت قافلة مساعدات إنسانية من تركيا إلى إدلب عبر معبر باب الهوى."
    (found,) = _read(text, gazetteer).corridors
    assert (found.origin, found.to, found.via) == ("تركيا", "إدلب", "معبر باب الهوى")


def test_an_arabic_corridor_between_two_towns_is_closed(gazetteer: Gazetteer) -> None:
    (found,) = _read("أغلقت القوات الإسرائيلية الممر الإنساني بين خان يونس ورفح.", gazetteer).corridors
    assert (found.origin, found.to, found.status) == ("خان يونس", "رفح", "closed")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أغلقت جماعة الحوثي الطريق بين تعز وعدن.", ("تعز", "عدن", "closed")),
        ("قطع محتجون الطريق بين البصرة والناصرية.", ("البصرة", "الناصرية", "closed")),
        ("أعاد الجيش فتح الطريق الدولي بين حلب ودمشق يوم الجمعة.", ("حلب", "دمشق", "open")),
    ],
)
def test_an_arabic_road_that_is_shut_or_opened_is_a_way(
    text: str, told: tuple[str, str, str], gazetteer: Gazetteer
) -> None:
    (found,) = _read(text, gazetteer).corridors
    assert (found.origin, found.to, found.status) == told


def test_an_arabic_road_on_which_something_fell_is_none(gazetteer: Gazetteer) -> None:
    assert _read("سقط صاروخ على الطريق بين صور وصيدا.", gazetteer).corridors == ()


def test_an_arabic_zone_lies_in_its_province(gazetteer: Gazetteer) -> None:
    (found,) = _read("اتفقت روسيا وتركيا على إقامة منطقة منزوعة السلاح في محافظة إدلب.", gazetteer).zones
    assert found.status == "agreed"
    assert regex.search("منزوعة السلاح", found.name)
    assert [p.mention.text for p in found.placements] == ["إدلب"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("opened", "open"),
        ("In use", "open"),
        ("Blocked since May", "closed"),
        ("not operational", "closed"),
        ("UNDER FIRE", "attacked"),
        ("destroyed bridge", "attacked"),
        ("proposed", "planned"),
        ("agreed", "agreed"),
        ("مغلق", "closed"),
        ("سالك", "open"),
        ("غير سالك", "closed"),
        ("", ""),
        ("2", ""),
    ],
)
def test_a_file_says_in_its_own_words_how_a_route_stands(words: str, found: str) -> None:
    assert standing(words) == found
    assert all(standing(name) == name for name in STANDINGS)


def test_lorries_are_no_routes(gazetteer: Gazetteer) -> None:
    (found,) = extract(
        Report("r", "20 aid trucks crossed from Rafah to Gaza City on Monday."), gazetteer
    ).corridors
    assert found.count is None
