"""Who did it to whom, and whether it happened, in Arabic sentences."""

from datetime import date

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
        ("قتل راع برصاص مسلحين قرب تدمر.", ["unnamed armed group"], []),
        ("قتل راع برصاص مسلحين حوثيين قرب تعز.", ["Houthis (Ansar Allah)"], []),
        ("سقطت قذائف الجيش السوري على سوق تدمر.", [ARMY], []),
        ("اقتحم عناصر الجيش السوري بلدة حاس.", [ARMY], []),
        ("اتهم تنظيم الدولة الجيش السوري بقصف سوق تدمر.", [ARMY], []),
        ("دخل الجيش السوري مدينة تدمر بعد معارك مع تنظيم الدولة.", [ARMY], [IS]),
        ("أفاد سكان بأن مسلحين قتلوا راعيا قرب تدمر.", ["unnamed armed group"], []),
        ("أعلن الجيش السوري أن قواته استعادت مدينة تدمر.", [ARMY], []),
        ("أكدت حركة حماس أن مقاتليها هاجموا قاعدة في تدمر.", ["Hamas"], []),
        ("الجيش السوري والمليشيات المتحالفة معه هاجموا سوق تدمر.", [ARMY, "militia"], []),
        ("حمّلت وزارة الخارجية الجيش السوري مسؤولية قصف مدرسة في تدمر.", [ARMY], []),
        ("مسيرة تابعة لتنظيم داعش تقصف مواقع الجيش السوري في تدمر.", [IS], [ARMY]),
        ("طيران مسير تابع للجيش السوري يقصف مدينة تدمر.", [ARMY], []),
        ("هاجم عناصر تابعون للجيش السوري قرية قرب تدمر.", [ARMY], []),
        ("استهداف سيارة تابعة للجيش السوري بعبوة ناسفة في تدمر.", [], [ARMY]),
        ("هجوم على نقطة تابعة للجيش السوري في تدمر.", [], [ARMY]),
        ("قصفت طائرات تابعة للجيش السوري مواقع تابعة لتنظيم الدولة في تدمر.", [ARMY], [IS]),
        ("مقتل عنصرين تابعين للجيش السوري برصاص تنظيم الدولة في تدمر.", [IS], [ARMY]),
        ("مقتل راع برصاص مسلحين تابعين لتنظيم الدولة في تدمر.", [IS], []),
        ("مسلحون مجهولون يختطفون المواطن سالم خليل في تدمر.", ["unnamed armed group"], ["civilians"]),
        ("قصف النظام مدينة تدمر.", ["Syrian government"], []),
        ("قصف مدفعي من النظام على مدينة تدمر.", ["Syrian government"], []),
        ("قصف من قبل طيران النظام وروسيا على تدمر.", ["Syrian air force", "Russia"], []),
        ("قصف النظام الإيراني مدينة أربيل.", ["Iranian government"], []),
        ("متظاهرون في تدمر يطالبون بإسقاط النظام.", ["protesters"], []),
        ("قصفت المقاومة الإسلامية مستوطنة كريات شمونة برشقة صاروخية.", ["Hezbollah"], []),
        ("هاجم الجيش السوري 12 هدفا لتنظيم الدولة في تدمر.", [ARMY], [IS]),
        ("استهداف مدينة تدمر بالطيران الحربي والمدفعية.", ["air force"], []),
        ("هاجم عشرات المستوطنين قرية قصرة جنوب نابلس.", ["settlers"], []),
        ("هاجم مسلحون عشرات المدنيين في سوق مدينة تعز.", ["unnamed armed group"], ["civilians"]),
        (
            "اشتباكات بين قوة الردع الخاصة وكتيبة ثوار طرابلس في عين زارة.",
            ["Special Deterrence Forces (Libya)"],
            ["Tripoli Revolutionaries Brigade"],
        ),
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
        ("تعهد الوزير بمحاسبة المسؤولين عن قصف سوق تدمر الذي أودى بحياة تسعة.", "asserted"),
        ("تعهد الوزير بقصف مدينة تدمر.", "planned"),
        ("توعد تنظيم الدولة بقصف مدينة تدمر.", "hypothetical"),
        ("ألغيت المظاهرة المقررة في مدينة تدمر.", "negated"),
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


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("اشتباكات بين قبيلتي الرزيقات والمعاليا في نيالا.", "الرزيقات tribe", "المعاليا tribe"),
        ("اشتباكات بين قبيلة المحاميد وقبيلة الزغاوة قرب نيالا.", "المحاميد tribe", "الزغاوة tribe"),
        ("توقيع صلح بين قبيلتي الهوسا والبرتا بمدينة الدمازين.", "الهوسا tribe", "البرتا tribe"),
        ("اشتباكات بين عشيرتي البو جياش والبو علي في الناصرية.", "البو جياش tribe", "البو علي tribe"),
    ],
)
def test_tribes_are_parties(text: str, first: str, second: str, gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    assert [(a.mention.name, a.role) for a in event.actors] == [(first, "initiator"), (second, "target")]
    assert all(text[a.mention.start : a.mention.end] == a.mention.text for a in event.actors)


def test_a_conference_of_the_press_is_no_journalist(gazetteer: Gazetteer) -> None:
    (event,) = _events("قال الوزير في مؤتمر صحفي إن غارة على صور قتلت 3 أشخاص.", gazetteer)
    assert [a.mention.name for a in event.actors] == ["people"]
    (event,) = _events("مقتل صحفي بغارة على مدينة صور.", gazetteer)
    assert [a.mention.name for a in event.actors] == ["journalists"]


def test_the_toll_of_a_war_is_of_no_deed(gazetteer: Gazetteer) -> None:
    text = "أصيب خمسة مدنيين بقصف على مدينة الفاشر.\n"
    for war in (
        "ويشهد السودان حربا منذ عامين أودت بحياة أكثر من 20 ألف شخص.",
        "وأسفر النزاع الذي اندلع في 15 نيسان عن مقتل نحو ألف شخص.",
    ):
        (event,) = _events(text + war, gazetteer)
        assert [(c.mention.what, c.mention.min) for c in event.counts] == [("wounded", 5)]
        assert event.status == "asserted"


def test_a_name_is_no_verb_to_come(gazetteer: Gazetteer) -> None:
    (event,) = _events("مسيرة تركية استهدفت سيارة في ناحية سيدكان.", gazetteer)
    assert event.sub_type == "Air/drone strike"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قصف على مدينة حلب\n📅 25/12/2019", "2019-12-25"),
        ("قصف على مدينة حلب\nالتاريخ: 2/12/2019\nعدد الشهداء: 9", "2019-12-02"),
        ("الاثنين 2/12/2019\nقصف على مدينة حلب", "2019-12-02"),
        ("قصف على مدينة حلب\nمن تقرير بتاريخ 1/1/2018", None),
        ("قصف على مدينة حلب\n1/12/2019\nقصف على مدينة حمص\n2/12/2019", None),
        ("قصف على مدينة حلب\n25/12/2020", None),
    ],
)
def test_the_day_in_a_line_of_its_own(text: str, day: str | None, gazetteer: Gazetteer) -> None:
    found = extract(Report("r", text, lang="ar", published=date(2019, 12, 26)), gazetteer).events
    assert {e.date.start.isoformat() if e.date else None for e in found} == {day}
