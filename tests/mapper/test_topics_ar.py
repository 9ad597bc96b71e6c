"""What a crowd in an Arabic report only speaks about: its places, days and doers are none of theirs."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Report
from mapper.pipeline import extract


def _event(text: str, gazetteer: Gazetteer) -> Event:
    (event,) = extract(Report("r", text, published=date(2025, 3, 14), lang="ar"), gazetteer).events
    return event


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("تظاهر المئات في بغداد احتجاجا على مقتل ناشط في كربلاء قبل يومين.", ["بغداد"]),
        ("نظم العشرات وقفة احتجاجية في تعز تنديدا بقصف الحوثيين حي المسبح.", ["تعز"]),
        ("احتج العشرات في درعا على اعتقال شابين في السويداء.", ["درعا"]),
        ("احتجاجا على مقتل ناشط في كربلاء، تظاهر المئات في بغداد اليوم.", ["بغداد"]),
        # where nothing else says where they gathered
        ("تظاهر العشرات احتجاجا على مقتل شاب برصاص الشرطة في مدينة جرجيس.", ["جرجيس"]),
        ("خرجت مظاهرات تنديدا بالقصف على إدلب.", ["إدلب"]),
    ],
)
def test_where_they_gathered(text: str, places: list[str], gazetteer: Gazetteer) -> None:
    event = _event(text, gazetteer)
    assert event.sub_type == "Peaceful protest"
    assert [p.mention.text for p in event.placements] == places


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("تظاهر المئات في بغداد احتجاجا على مقتل ناشط في كربلاء قبل يومين.", None),
        ("خرجت مظاهرة في إدلب أمس تنديدا بالقصف الروسي على أريحا يوم السبت.", "2025-03-13"),
        ("تظاهر العشرات في تونس احتجاجا على مقتل شاب برصاص الشرطة اليوم الجمعة.", "2025-03-14"),
        ("تظاهر العشرات في تونس احتجاجا على البطالة أمس.", "2025-03-13"),
    ],
)
def test_when_they_gathered(text: str, day: str | None, gazetteer: Gazetteer) -> None:
    told = _event(text, gazetteer).date
    assert (str(told.start) if told else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "خرجت مظاهرة في إدلب تنديدا بالقصف الروسي على أريحا.",
        "نظم محتجون وقفة في تعز تنديدا بقصف الحوثيين حي المسبح.",
        "تظاهر المئات في رام الله احتجاجا على اعتقال قوات الاحتلال 12 أسيرا في جنين.",
    ],
)
def test_who_gathered(text: str, gazetteer: Gazetteer) -> None:
    doers = [a.mention.name for a in _event(text, gazetteer).actors if a.role == "initiator"]
    assert doers == ["protesters"]


def test_force_used_on_them_is_told(gazetteer: Gazetteer) -> None:
    text = "تظاهر المئات في الناصرية احتجاجا على انقطاع الكهرباء، وأطلقت قوات الأمن الرصاص فقتل متظاهر."
    event = _event(text, gazetteer)
    assert event.sub_type == "Excessive force against protesters"
    assert [(a.mention.name, a.role) for a in event.actors] == [
        ("security forces", "initiator"),
        ("protesters", "target"),
    ]
