"""How Arabic reports go on: another blow, what came days before, marks of quotation, whose men did it."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Report
from mapper.pipeline import extract

BOMB, CLASH, ATTACK = "Remote explosive/landmine/IED", "Armed clash", "Attack"
SDF, IS, RSF = "Syrian Democratic Forces", "Islamic State (IS)", "Rapid Support Forces (RSF)"
ARMED = "unnamed armed group"


def _events(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return extract(Report("r", text, published=date(2025, 3, 14), lang="ar"), gazetteer).events


def _sides(text: str, gazetteer: Gazetteer) -> tuple[list[str], list[str]]:
    told = [(a.mention.name, a.role) for e in _events(text, gazetteer) for a in e.actors]
    return [n for n, role in told if role == "initiator"], [n for n, role in told if role == "target"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "قتل عنصران من الحشد الشعبي بهجوم شنه تنظيم داعش على نقطة في ناحية العظيم. "
            "وأضاف أن عبوة ناسفة انفجرت لدى وصول قوة إسناد إلى المكان، فأصيب ضابط وجنديان.",
            [CLASH, BOMB],
        ),
        (
            "هاجم مسلحون حاجزا للجيش قرب بلدة الكرمة فقتلوا جنديين. كما انفجرت عبوة ناسفة في "
            "دورية للشرطة وأصيب شرطيان.",
            [CLASH, BOMB],
        ),
        (
            "قتل ثلاثة مدنيين برصاص مسلحين في حي التضامن بدمشق. ثم انفجر لغم بسيارة إسعاف فجرح مسعف.",
            [ATTACK, BOMB],
        ),
        (
            "هاجم مسلحون حاجزا للجيش قرب الكرمة فقتلوا جنديين. وقال مصدر إن انفجار لغم "
            "بدورية أدى لإصابة شرطيين.",
            [CLASH, BOMB],
        ),
        # how the attack was made, or one that was told with what blew up
        ("قتل أربعة جنود في هجوم قرب مدينة كيدال. وأوضح البيان أن الهجوم نفذ بعبوة ناسفة.", [BOMB]),
        (
            "قتل جنديان في هجوم على حاجز في درنة. وقال شهود إن عبوة ناسفة انفجرت أولا ثم فتح المسلحون النار.",
            [BOMB],
        ),
        ("قتل جنديان في هجوم على حاجز في درنة. وقال شهود إن عبوة ناسفة انفجرت فقتلت جنديين.", [BOMB]),
        ("هاجم مسلحون مقرا للشرطة في كركوك وقتلوا شرطيين. واستخدم المهاجمون عبوة ناسفة في الهجوم.", [CLASH]),
    ],
)
def test_a_mine_behind_an_attack_is_a_deed_of_its_own(
    text: str, kinds: list[str], gazetteer: Gazetteer
) -> None:
    assert [e.sub_type for e in _events(text, gazetteer)] == kinds
