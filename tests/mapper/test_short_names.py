"""Places that Arabic reports name shortly, and those told beside another place: which is meant."""

import pytest

from gazetteer import Gazetteer
from mapper.lexicon import load
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract


def _places(text: str, gazetteer: Gazetteer) -> list[PlaceMention]:
    found = extract(Report("r", text, lang="ar"), gazetteer)
    return [m for m in found.mentions if isinstance(m, PlaceMention)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اعتقلت قوات الاحتلال 25 مواطنا من الضفة.", [("الضفة", "West Bank")]),
        ("اعتقلت قوات الاحتلال 30 فلسطينيا في الضفة الليلة الماضية.", [("الضفة", "West Bank")]),
        ("غارات للاحتلال على مناطق متفرقة من القطاع.", [("القطاع", "Gaza Strip")]),
        ("قصف إسرائيلي على القطاع المحاصر.", [("القطاع", "Gaza Strip")]),
        ("شهيدان في الضفة، وثالث في غزة.", [("الضفة", "West Bank"), ("غزة", "Gaza Strip")]),
        ("الوكالة الوطنية للإعلام: غارات على بلدات في الجنوب فجرا.", [("الجنوب", "South Lebanon")]),
        ("قصف الطيران الروسي مواقع في الشمال السوري.", [("السوري", "Syria")]),
        ("اشتباكات في الجنوب الشرقي الليبي.", [("الليبي", "Libya")]),
        # a town beside it is the place
        ("غارة للاحتلال على خان يونس جنوبي القطاع.", [("خان يونس", "Khān Yūnis")]),
        # other banks, sectors and sides
        ("غرق قارب عند الضفة الشرقية للنهر في غزة.", [("غزة", "Gaza Strip")]),
        ("طالب العاملون في القطاع الصحي بفلسطين بوقف القصف.", [("فلسطين", "Palestine")]),
        ("أضرب موظفو القطاع في تونس.", [("تونس", "Tunisia")]),
        ("هجوم على ضفة النهر.", []),
        ("قتل جنديان في هجوم في الجنوب، وقال مصدر في اليمن إن الحوثيين نفذوه.", [("اليمن", "Yemen")]),
        ("تحرك الرتل إلى الجنوب من بيروت.", [("بيروت", "Beirut")]),
        ("زار الوزير الشرق الأوسط.", []),
    ],
)
def test_which_place_is_meant(text: str, told: list[tuple[str, str]], gazetteer: Gazetteer) -> None:
    assert [(m.text, m.place.name if m.place else None) for m in _places(text, gazetteer)] == told


def test_a_side_of_a_land_is_drawn_as_that_part_of_it(gazetteer: Gazetteer) -> None:
    (north,) = _places("قصف الطيران الروسي مواقع في الشمال السوري.", gazetteer)
    assert (north.relation and north.relation.kind) == "sector"


def test_short_names_are_known_to_the_pattern() -> None:
    source = load("shapes")["ar"]["short_name"]
    assert all(name in source for name in load("places")["ar"]["short_names"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "غارات على بلدات في قضاءي صور وبنت جبيل، كما أغار على جرود الهرمل في البقاع.",
            ["LB", "LB", "LB", "LB"],
        ),
        ("أغار الطيران على بعلبك في البقاع وعلى بلدة عيترون.", ["LB", "LB", "LB"]),
        ("غارات على جرود عرسال.", ["LB"]),
        ("إطلاق صواريخ من غزة على سديروت.", ["PS", "IL"]),
    ],
)
def test_a_unit_told_of_another_goal_holds_no_town(text: str, told: list[str], gazetteer: Gazetteer) -> None:
    assert [m.place and m.place.country for m in _places(text, gazetteer)] == told
