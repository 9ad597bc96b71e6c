"""How far words reach in Arabic: denials, "may", "to" behind an attack, those who stand far from a verb."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Report
from mapper.pipeline import extract

IS, RSF = "Islamic State (IS)", "Rapid Support Forces (RSF)"


def _events(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return extract(Report("r", text, published=date(2025, 3, 20), lang="ar"), gazetteer).events


def _one(text: str, gazetteer: Gazetteer) -> Event:
    (event,) = _events(text, gazetteer)
    return event


def _sides(event: Event) -> tuple[list[str], list[str]]:
    told = [(a.mention.text, a.role) for a in event.actors]
    return [t for t, role in told if role == "initiator"], [t for t, role in told if role == "target"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # a verb in the past is denied by none of "لم", "لا", "لن"
        ("لم ينج أحد من العائلة عندما قصفت الطائرات منزلها في رفح أمس.", "asserted"),
        ("لم تمض ساعات على الهدنة حتى قصفت المدفعية بلدة عيترون.", "asserted"),
        ("لا سيما أن الجيش قصف بلدة حاس أمس.", "asserted"),
        ("لا أحد يعلم مصير عشرة مدنيين خطفهم مسلحون في بادية السويداء أمس.", "asserted"),
        ("قال سكان إن القوات لم تدخل القرية لكنها قصفت أطراف العديسة بالمدفعية أمس.", "asserted"),
        # another verb is denied, or a noun that says nothing of whether it happened
        ("قتل طفل لم يتجاوز العاشرة بانفجار لغم في حيس أمس.", "asserted"),
        ("قال الجيش إنه لا علم له بقصف مدرسة في جباليا أمس.", "asserted"),
        ("ليست هذه المرة الأولى التي تقصف فيها القوات الروسية محطة كهرباء في خيرسون.", "asserted"),
        # the deed itself is denied, or the verb that makes it happen
        ("لم تقصف الطائرات الإسرائيلية أمس أي موقع في بعلبك.", "negated"),
        ("لم تقع أي اشتباكات في عفرين خلال اليومين الماضيين.", "negated"),
        ("لم ينفذ التحالف أي غارات على دير الزور أمس.", "negated"),
        ("لم تشهد حلب أي تظاهرات أمس.", "negated"),
        ("لا قصف ولا اشتباكات في مدينة مأرب أمس.", "negated"),
        ("لا صحة لما يشاع عن انسحاب الجيش من القصير.", "negated"),
        # what has not stopped goes on
        ("لم تتوقف الاشتباكات في الفاشر حتى مساء الأربعاء.", "ongoing"),
        ("تتواصل الاشتباكات منذ الأربعاء بين قبيلتين في محافظة شبوة.", "ongoing"),
        ("بدأت المعارك في محيط أم درمان يوم الاثنين ولا تزال مستمرة.", "ongoing"),
        # "قد" before the present and before the past
        ("قد تشن إسرائيل غارات على طهران خلال الأيام المقبلة.", "hypothetical"),
        ("قد شنت إسرائيل غارات على طهران أمس.", "asserted"),
        ("كانت القوات قد تعرضت لكمين في غاو أمس.", "asserted"),
        ("وقد تمكن الجيش من استعادة بلدة مونغونو أمس.", "asserted"),
        ("كاد قصف إسرائيلي أن يصيب مستشفى في بعلبك أمس.", "hypothetical"),
        # planned, begun or threatened, with the deed right behind who does it
        ("تعتزم القوات الأميركية الانسحاب من قاعدة عين الأسد في سبتمبر المقبل.", "planned"),
        ("تستعد قوات الحكومة لاقتحام مدينة كيسمايو.", "planned"),
        ("هدد الحوثيون بقصف مطار بن غوريون.", "hypothetical"),
        ("من المتوقع أن يوقع الطرفان اتفاقا لوقف إطلاق النار في جدة غدا الجمعة.", "planned"),
    ],
)
def test_what_is_said_of_a_deed(text: str, status: str, gazetteer: Gazetteer) -> None:
    assert _one(text, gazetteer).status == status


@pytest.mark.parametrize(
    ("text", "by", "upon"),
    [
        ("تعتزم القوات الأميركية الانسحاب من قاعدة عين الأسد.", ["القوات الأميركية"], []),
        ("نصب مسلحون كمينا لقافلة للجيش المالي جنوب تمبكتو.", ["مسلحون"], ["جيش المالي"]),
        ("أفرج المسلحون عن أربعة صيادين في سواحل بونتلاند.", ["المسلحون"], ["صيادين"]),
        ("اعتقلت قوات الاحتلال تسعة فلسطينيين في قباطية.", ["قوات الاحتلال"], ["تسعة فلسطينيين"]),
        ("خطف مسلحون 12 هنديا في كيدال.", ["مسلحون"], ["12 هنديا"]),
        ("أسر الحوثيون ثلاثة جنود في الجوف.", ["الحوثيون"], ["جنود"]),
        ("قتل مسلحون لم تعرف هويتهم تاجرا في بلدة جاسم.", ["مسلحون"], ["تاجرا"]),
        ("في شباط الماضي خطف مسلحون ثلاثة أطباء في بوصاصو.", ["مسلحون"], ["أطباء"]),
        ("أدى هجوم مستوطنين على بلدة سنجل إلى إصابة شاب.", ["مستوطنين"], ["شاب"]),
        ("نفى الجيش السوداني سقوط مدينة الفاشر بيد قوات الدعم السريع.", ["قوات الدعم السريع"], []),
        ("زعمت موسكو أنها أسقطت 20 مسيرة أوكرانية فوق بيلغورود.", ["موسكو"], ["مسيرة أوكرانية"]),
        # some of the armed are counted: they are those who fell
        ("قتل مسلحون وثلاثة مدنيين في قصف على حي الزهراء.", [], ["مسلحون", "مدنيين"]),
    ],
)
def test_who_did_it_to_whom(text: str, by: list[str], upon: list[str], gazetteer: Gazetteer) -> None:
    assert _sides(_one(text, gazetteer)) == (by, upon)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("لقي ما لا يقل عن واحد وأربعين شخصا حتفهم في قصف على نيالا.", [41], []),
        ("أدى القصف على نيالا إلى مقتل إحدى وعشرين امرأة.", [21], []),
        ("أدى القصف على نيالا إلى مقتل سبعة وأربعين مدنيا.", [47], []),
        ("قتلت غارة إسرائيلية ستة مدنيين في النبطية.", [6], []),
        ("أصابت قذيفة ثلاثة أطفال في تعز.", [], [3]),
        ("أصابت شظايا صاروخ أربعة عمال في ميناء الحديدة.", [], [4]),
        ("قتل لغم أرضي راعيين في بادية حمص.", [2], []),
        ("قتل مسلحون يستقلون دراجة نارية شابا في بلدة جاسم.", [1], []),
        ("اغتال مجهولون يستقلون دراجة نارية ضابطا في عدن.", [1], []),
        ("لم يسفر قصف الحوثيين لمأرب أمس عن وقوع إصابات.", [], [0]),
        # one of several is one, and who fired is not hit
        ("قتل أحد المدنيين في قصف على نيالا.", [1], []),
        ("أصابت رصاصة قناص طفلة في جنين.", [], [1]),
    ],
)
def test_how_many(text: str, killed: list[int], wounded: list[int], gazetteer: Gazetteer) -> None:
    counts = [c.mention for c in _one(text, gazetteer).counts]
    assert [c.min for c in counts if c.what == "killed"] == killed
    assert [c.min for c in counts if c.what == "wounded"] == wounded


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصف الحوثيين لمأرب أسفر عن مقتل طفل.", {("مأرب", "at")}),
        ("قصف طائرات الاحتلال لحي الشجاعية أدى إلى مقتل طفل.", {("الشجاعية", "at")}),
        ("أدى اقتحام قوات الاحتلال لمدينة جنين إلى استشهاد شاب.", {("جنين", "at")}),
        ("قتل ثلاثة في حي الكرادة ببغداد بانفجار سيارة أمس.", {("الكرادة", "at"), ("بغداد", "within")}),
        ("شارك الآلاف في رام الله في تشييع شاب قتل برصاص الجيش في البيرة أمس.", {("البيرة", "at")}),
        ("شيعت مدينة صيدا شابا قتل بغارة على بلدة كونين أمس.", {("كونين", "at")}),
        ("اعتقلت الشرطة عشرين سوريا في بيروت أمس.", {("بيروت", "at")}),
        # "to" behind another place or whose men they are leads to no other one
        ("غارات على الضاحية الجنوبية لبيروت أمس.", {("الضاحية الجنوبية", "at")}),
    ],
)
def test_where(text: str, places: set[tuple[str, str]], gazetteer: Gazetteer) -> None:
    assert {(p.mention.text, p.role) for p in _one(text, gazetteer).placements} == places


def test_a_side_of_a_town_holds_no_town_far_away(gazetteer: Gazetteer) -> None:
    far = "هاجم مستوطنون رعاة شرق نابلس فجر الأربعاء. وأدى هجوم مستوطنين على بلدة سنجل إلى إصابة ثلاثة أشخاص."
    assert len(_events(far, gazetteer)) == 2
    near = "هاجم مستوطنون رعاة شرق نابلس فجر الأربعاء. وأدى الهجوم على بلدة بيت فوريك إلى إصابة ثلاثة أشخاص."
    assert len(_events(near, gazetteer)) == 1


def test_who_goes_on_to_speak_behind_a_comma(gazetteer: Gazetteer) -> None:
    text = "نفت القوات المسلحة سقوط مدينة بارا بيد قوات الدعم السريع، وقالت إن الاشتباكات لم تتوقف في محيطها."
    found = extract(Report("r", text, published=date(2025, 3, 20), lang="ar"), gazetteer)
    assert {s.name for c in found.claims for s in c.sources} == {"القوات المسلحة"}
    assert _sides(found.events[0])[0] == ["قوات الدعم السريع"]


def test_ruin_elsewhere_is_a_deed_of_its_own_on_the_same_day(gazetteer: Gazetteer) -> None:
    text = "هاجم مستوطنون رعاة شرق نابلس وأحرقوا مركبة في بلدة بيت فوريك أمس."
    first, second = _events(text, gazetteer)
    assert (first.sub_type, second.sub_type) == ("Attack", "Looting/property destruction")
    assert first.date is not None
    assert first.date == second.date
    assert [a.mention.text for a in second.actors] == ["مستوطنون"]
    assert len(_events("هاجم مسلحون قرية بيت فوريك وأحرقوا منزلين أمس.", gazetteer)) == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قصف الجيش بلدة حاس أمس، بحسب زيلينسكي.", "زيلينسكي"),
        ("قصف الجيش بلدة حاس أمس، وفقا لسامر المصري، ما أدى إلى مقتل طفل.", "سامر المصري"),
        ("قصف الجيش بلدة حاس أمس وفق القانون.", ""),
    ],
)
def test_who_is_told_by_name_alone_speaks(text: str, source: str, gazetteer: Gazetteer) -> None:
    found = extract(Report("r", text, published=date(2025, 3, 20), lang="ar"), gazetteer)
    assert [s.name for c in found.claims for s in c.sources] == ([source] if source else [])


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("سلمت قسد مطار القامشلي للحكومة السورية أمس.", "Non-violent transfer of territory"),
        ("سلمت كتائب القسام ثلاث محتجزات للصليب الأحمر في مدينة غزة أمس.", "Other"),
    ],
)
def test_what_is_handed_over(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert [e.sub_type for e in _events(text, gazetteer)] == [sub_type]
