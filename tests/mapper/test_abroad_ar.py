"""Places outside the Arab world in Arabic reports: told by the country behind them, or by its adjective."""

import pytest

from gazetteer import Gazetteer
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract

ATTACK = "قتل خمسة أشخاص في هجوم شنه مسلحون في {} يوم الخميس."


def _codes(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    found = extract(Report("r", text, lang="ar"), gazetteer)
    told = [m for m in found.mentions if isinstance(m, PlaceMention)]
    return [(m.text, (m.place.admin1 or m.place.country) if m.place else "") for m in told]


@pytest.mark.parametrize(
    ("where", "name", "code"),
    [
        # the adjective of the nation decides, masculine behind a unit, and behind another adjective
        ("إقليم كاوكا الكولومبي", "كاوكا", "CO-CAU"),
        ("ولاية بلاتو النيجيرية", "بلاتو", "NG-PL"),
        ("مدينة سانتياغو التشيلية", "سانتياغو", "CL-RM"),
        ("بلدة تشامان الحدودية الباكستانية", "تشامان", "PK-BA"),
        ("سوليدار الأوكرانية", "سوليدار", "UA-14"),
        # a name that no list spells so, before its country or a side of it
        ("كيقالي جنوبي رواندا", "كيقالي", "RW-01"),
        ("كيقالي برواندا", "كيقالي", "RW-01"),
        ("مقاطعة دونيتسك شرقي أوكرانيا", "دونيتسك", "UA-14"),
        ("منطقة شمال كيفو شرقي الكونغو الديمقراطية", "شمال كيفو", "CD-NK"),
        ("منطقة جنوبي كيفو شرقي الكونغو الديمقراطية", "جنوبي كيفو", "CD-SK"),
        ("شمال كيفو", "شمال كيفو", "CD-NK"),
        ("كابو ديلغادو", "كابو ديلغادو", "MZ-P"),
        ("بوار غربي أفريقيا الوسطى", "أفريقيا الوسطى", "CF"),
        ("كورو وسط مالي", "كورو", "ML-5"),
        ("كورو وسط مالي", "مالي", "ML"),
        # words of everyday use, which the sentence shows to be names
        ("بيني شرقي الكونغو الديمقراطية", "بيني", "CD-NK"),
        ("منطقة كرم شمال غربي باكستان", "كرم", "PK-TA"),
        ("دكا", "دكا", "BD-C"),
        ("برازيليا", "برازيليا", "BR-DF"),
    ],
)
def test_a_place_abroad_is_known_by_what_stands_behind_it(
    where: str, name: str, code: str, gazetteer: Gazetteer
) -> None:
    assert (name, code) in _codes(ATTACK.format(where), gazetteer)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قدمت المنظمة دعم مالي للأسر في إدلب.", ["إدلب"]),
        ("قال بيني وبينك إن كرم الضيافة لا يكفي لجلب السكر.", []),
        ("رحب الوجهاء بهم في كرم وحب.", []),
        ("قتل خمسة أشخاص في تفجيرات بالعراق.", ["العراق"]),
        ("قتل خمسة أشخاص في هجمات جنوبي لبنان.", ["لبنان"]),
        ("انفجرت عبوة في سيارة شمال سوريا.", ["سوريا"]),
        ("قال في مقابلة مع تايمز البريطانية إن خمسة قتلوا في غزة.", ["غزة"]),
        ("دعا الناشطون إلى مقاطعة البضائع.", []),
    ],
)
def test_words_of_everyday_use_name_no_place_abroad(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert [name for name, _ in _codes(text, gazetteer)] == names


def test_a_base_lent_to_another_country_is_not_looked_for_there(gazetteer: Gazetteer) -> None:
    assert ("حميميم", "SY-LA") in _codes("استهدفت طائرات مسيرة قاعدة حميميم الروسية.", gazetteer)


def test_the_capital_of_bangladesh_is_no_verb(gazetteer: Gazetteer) -> None:
    (event,) = extract(Report("r", ATTACK.format("دكا"), lang="ar"), gazetteer).events
    assert event.sub_type == "Attack"


def test_an_adjective_in_the_next_line_is_none_of_the_name(gazetteer: Gazetteer) -> None:
    text = "قتل خمسة أشخاص في سجن بمدينة الحسكة\nالخارجية التركية ترفض التعاون."
    assert ("الحسكة", "SY-HA") in _codes(text, gazetteer)
