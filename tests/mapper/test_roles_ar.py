"""Who did it to whom, and whether it happened, in Arabic sentences."""

import pytest

from gazetteer import Gazetteer
from mapper.lexicon import load
from mapper.model import Event, Report
from mapper.pipeline import extract

ISRAEL, ARMY, IS = "Israeli army", "Syrian army", "Islamic State (IS)"


def _events(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return extract(Report("r", text, lang="ar"), gazetteer).events


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("قصف الجيش السوري مواقع تنظيم الدولة في تدمر.", [ARMY], [IS]),
        ("الجيش السوري يقصف مواقع تنظيم الدولة في تدمر.", [ARMY], [IS]),
        ("قصف الجيش السوري على مواقع تنظيم الدولة قرب تدمر.", [ARMY], [IS]),
        ("هجوم لتنظيم الدولة على حاجز للجيش السوري في تدمر.", [IS], [ARMY]),
        ("تعرض الجيش السوري لهجوم من قبل تنظيم الدولة في تدمر.", [IS], [ARMY]),
        ("اشتباكات بين الجيش السوري وتنظيم الدولة في تدمر.", [ARMY], [IS]),
        ("تصدى الجيش السوري لهجوم شنه تنظيم الدولة في تدمر.", [IS], [ARMY]),
        ("مقتل مدنيين اثنين في القصف الإسرائيلي على غزة.", [ISRAEL], ["civilians"]),
        ("قُتل جندي سوري برصاص قناص في تدمر.", ["unnamed armed group"], [ARMY]),
        ("شن تنظيم الدولة هجوماً على مدينة تدمر.", [IS], []),
        ("هاجم مسلحو تنظيم داعش نقطة للجيش السوري قرب تدمر.", [IS], [ARMY]),
        ("قتل ثلاثة جنود سوريين بهجوم شنه مسلحو تنظيم داعش قرب تدمر.", [IS], [ARMY]),
        ("قال إن مقاتلين من تنظيم داعش هاجموا قاعدة عسكرية للجيش السوري قرب تدمر.", [IS], [ARMY]),
        ("قتل عنصران من تنظيم داعش برصاص الجيش السوري قرب تدمر.", [ARMY], [IS]),
        ("قتل عناصر من تنظيم داعش ستة مدنيين قرب تدمر.", [IS], ["civilians"]),
        ("تبنى تنظيم داعش الهجوم على حافلة في تدمر.", [IS], []),
        (
            "أفاد مصدر بأن مسلحين ينتمون إلى تنظيم داعش أعدموا سبعة من عناصر الجيش السوري قرب تدمر.",
            [IS],
            [ARMY],
        ),
        ("قال سكان إن مسلحين تابعين لتنظيم داعش قتلوا راعيا قرب تدمر.", [IS], []),
        ("الجيش السوري يعلن مقتل سبعة من مسلحي تنظيم داعش قرب تدمر.", [ARMY], [IS]),
        ("أعلن تنظيم داعش مقتل سبعة من عناصر الجيش السوري قرب تدمر.", [IS], [ARMY]),
        ("قضت مفرزة للجيش السوري على أربعة من مسلحي تنظيم داعش قرب تدمر.", [ARMY], [IS]),
        ("قتل راع بانفجار في تدمر، وحمّل حزب الله إسرائيل المسؤولية.", ["Israel"], []),
        ("قصف مروحيات النظام قرية قرب تدمر.", ["Syrian air force"], []),
        ("أفاد سكان بأن مسلحين قتلوا راعيا قرب تدمر.", ["unnamed armed group"], []),
        ("أعلن الجيش السوري أن قواته استعادت مدينة تدمر.", [ARMY], []),
        ("أكدت حركة حماس أن مقاتليها هاجموا قاعدة في تدمر.", ["Hamas"], []),
        ("الجيش السوري والمليشيات المتحالفة معه هاجموا سوق تدمر.", [ARMY, "militia"], []),
        ("حمّلت وزارة الخارجية الجيش السوري مسؤولية قصف مدرسة في تدمر.", [ARMY], []),
    ],
)
def test_sides(text: str, initiators: list[str], targets: list[str], gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    cast = [(a.mention.name, a.role) for a in event.actors]
    assert [name for name, role in cast if role == "initiator"] == initiators
    assert [name for name, role in cast if role == "target" and name in (*targets, ARMY, IS)] == targets


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لم يقصف الجيش السوري مدينة تدمر.", "negated"),
        ("نفى المتحدث باسم القيادة العميد نبيل أن تكون قوات الجيش السوري قد قصفت مدينة تدمر.", "negated"),
        ("نفى المتحدث سقوط المدينة وقال إن الجيش السوري قصف مواقع في مدينة تدمر.", "asserted"),
        ("سيقصف الجيش السوري مدينة تدمر.", "planned"),
        ("قد يقصف الجيش السوري مدينة تدمر.", "hypothetical"),
        ("وكان الجيش السوري قد قصف مدينة تدمر.", "asserted"),
        ("لا تزال الاشتباكات مستمرة في مدينة تدمر.", "ongoing"),
    ],
)
def test_status(text: str, status: str, gazetteer: Gazetteer) -> None:
    assert [e.status for e in _events(text, gazetteer)] == [status]


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("غارات جوية على مدينة الرقة.", "Air/drone strike"),
        ("انفجار سيارة مفخخة في مدينة الرقة.", "Remote explosive/landmine/IED"),
        ("فجر انتحاري نفسه في مدينة الرقة.", "Suicide bomb"),
        ("هجوم كيماوي على مدينة الرقة.", "Chemical weapon"),
        ("تظاهر الأهالي في مدينة الرقة.", "Peaceful protest"),
        (
            "فرقت الشرطة، مساء الأحد، بالغاز المسيل للدموع مئات المحتجين في الرقة.",
            "Protest with intervention",
        ),
        ("وكان ثلاثة أشخاص قتلوا في قصف مماثل على مدينة الرقة.", "Shelling/artillery/missile attack"),
        ("اختطف مسلحون طبيباً في مدينة الرقة.", "Abduction/forced disappearance"),
        ("اعتقلت الشرطة أربعة أشخاص في مدينة الرقة.", "Arrests"),
    ],
)
def test_sub_types(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert [e.sub_type for e in _events(text, gazetteer)] == [sub_type]


def test_a_group_called_liberation_liberates_nothing(gazetteer: Gazetteer) -> None:
    assert _events("عقدت هيئة تحرير الشام اجتماعاً في إدلب.", gazetteer) == ()


def test_dawn_is_no_explosion(gazetteer: Gazetteer) -> None:
    assert _events("هطلت الأمطار فجر اليوم في مدينة الرقة.", gazetteer) == ()


def test_words_of_the_lexicon_that_count_alone_are_in_it() -> None:
    table = load("triggers")["ar"]
    rows = [row for row in table.values() if isinstance(row, dict)]
    listed = {
        w
        for row in rows
        for part in ("verbs", "nouns", "verbs_with", "nouns_with")
        for w in row.get(part, ())
    }
    assert set(table["sure"]) <= listed
    assert set(table["undergo"]) <= listed
