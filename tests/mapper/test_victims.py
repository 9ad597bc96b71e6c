"""Lists of names in Arabic reports: how many victims they tell of, and what is no list of names."""

import pytest

from mapper.detect.counts import detect
from mapper.model import Report
from mapper.reading import ready


def told(text: str) -> list[tuple[str, int | None, int | None]]:
    found = detect(ready(Report("r", text, lang="ar")))
    assert all(text[m.start : m.end] == m.text for m in found)
    return [(m.what, m.min, m.max) for m in found if m.scope == "event"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسماء الشهداء:\n1- سالم الحمد\n2- نوال سالم الحمد\n3- وليد الحمد 9 سنوات", [("killed", 3, 3)]),
        ("أسماء الشهداء: ١_ سالم الحمد ٢_ نوال الحمد", [("killed", 2, 2)]),
        ("أسماء الشهداء: سالم الحمد، نوال وليد الحمد، وليد الحمد", [("killed", 3, 3)]),
        ("استشهد كل من سالم الحمد ونوال العلي وطفلة في قصف على البلدة", [("killed", 3, 3)]),
        (
            "ضحايا القصف على السوق:\nسالم الحمد وزوجته وأطفاله الثلاثة\nنوال وبناتها الاثنتان\nالله يرحمهم",
            [("killed", 8, 8)],
        ),
        ("بعض شهداء القصف على البلدة\n- الشهيد سالم الحمد\n- الشهيدة نوال العلي", [("killed", 2, None)]),
        ("عرف من الجرحى:\n- سالم الحمد\n- نوال العلي", [("wounded", 2, 2)]),
        (
            "الشهداء:\nسالم الحمد\nنوال العلي\nوالجرحى:\nوليد الحمد\nهدى الحمد",
            [("killed", 2, 2), ("wounded", 2, 2)],
        ),
        # the figure is told, or the list is shorter than it
        ("استشهاد 7 مدنيين عرف منهم:\n- سالم الحمد\n- نوال العلي", [("killed", 7, 7)]),
        # figures of places, deeds, quotations: no names
        (
            "شهداء اليوم:\nدوما: 4 شهداء\nحرستا: 3 شهداء",
            [("killed", None, None), ("killed", 4, 4), ("killed", 3, 3)],
        ),
        ("قتل مدنيان في البلدة\n- القصف استمر ساعات\n- القصف طال السوق", [("killed", 2, 2)]),
        ("قتل مدنيان وقال المصدر: القصف استمر ساعات طويلة", [("killed", 2, 2)]),
    ],
)  # fmt: skip
def test_names_are_so_many_victims(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("طعن شاب شرطيا وأصابه بجروح", [("wounded", 1, 1)]),
        ("استهدفت المسيرة دراجة يقودها شاب فقتلته", [("killed", 1, 1)]),
        ("قتل شاب، وقال شهود إن مسلحين قتلوه", [("killed", 1, 1)]),
        ("قصفوا المدرسة التي أصابتها قذيفة قبل أيام", []),
        ("انفجار لغم بالعمال ومقتلهم جميعا وعددهم ثمانية", [("killed", 8, 8)]),
        ("قتل على إثر الانفجار اثنان وجرح ثلاثة", [("killed", 2, 2), ("wounded", 3, 3)]),
        ("استشهاد أم وطفليها", [("killed", 1, 1), ("killed", 2, 2)]),
        ("مقتل شاب أمام منزله", [("killed", 1, 1)]),
        ("اغتيال والي شمال كردفان", [("killed", 1, 1)]),
        ("نزح 300 شخص من نيالا والي مليط", [("displaced", 300, 300)]),
        ("مقتل نحو عشرين مدنيا وسائقا", [("killed", 20, 20)]),
        ("أصيب اثنان بقذائف", [("wounded", 2, 2)]),
        ("17 من القوات المسلحة استشهدوا", [("killed", 17, 17)]),
        ("36 على الأقل من رجال الجيش والشرطة قتلوا", [("killed", 36, None)]),
        ("لا يزال 3 أشخاص تحت الأنقاض", [("missing", 3, 3)]),
        ("إنقاذ ثلاثة أطفال من تحت الأنقاض", []),
    ],
)  # fmt: skip
def test_pronouns_parents_and_late_figures(
    text: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert told(text) == expected
