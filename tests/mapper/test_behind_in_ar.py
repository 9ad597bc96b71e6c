"""Names behind "في" that no gazetteer knows: mentions with no place; things, times, reasons are none."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import PlaceMention

NAMES = (
    ("استشهد مدنيان في كفر سجلان بريف حلب الغربي جراء غارة جوية.", "كفر سجلان"),
    ("استشهد ثلاثة مدنيين في بلشقورة بقصف مدفعي.", "بلشقورة"),
    ("دارت اشتباكات في بلشقورة بين قسد ومسلحين.", "بلشقورة"),
    ("قتل أربعة أشخاص في قوز بشيرة بولاية شمال كردفان.", "قوز بشيرة"),
    ("اشتبك مسلحون في بلدة قصر بن ضيفان جنوبي طرابلس.", "قصر بن ضيفان"),
    ("قتل رجل في قرية ود النورية بولاية الجزيرة.", "ود النورية"),
)
NONE = (
    "قتل رجل في منزل بريف حلب.",
    "قتل رجل في سيارة بمدينة تعز.",
    "قتل ثلاثة في هجوم بريف حلب.",
    "أصيب رجل في رأسه برصاص قناص.",
    "وقع ذلك في حصيلة أولية نتيجة قصف مدفعي.",
)


def _unknown(text: str, gazetteer: Gazetteer) -> list[str]:
    found = mapper.extract(text, published="2024-05-09", gazetteer=gazetteer).mentions
    return [m.text for m in found if isinstance(m, PlaceMention) and m.place is None]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[name for _, name in NAMES])
def test_an_unknown_name_behind_in_is_a_mention_with_no_place(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert _unknown(text, gazetteer) == [name]


@pytest.mark.parametrize("text", NONE)
def test_a_thing_behind_in_is_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert _unknown(text, gazetteer) == []
