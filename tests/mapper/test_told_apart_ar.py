"""Arabic reports of several things: what is told apart, what is one, what was feared, foiled or never was."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.counts.nouns_ar import nouns
from mapper.detect.counts import detect
from mapper.model import Event, Report
from mapper.pipeline import extract
from mapper.reading import ready

SHELLING, STRIKE, CLASH = "Shelling/artillery/missile attack", "Air/drone strike", "Armed clash"
BOMB, DISRUPTED, ARRESTS = "Remote explosive/landmine/IED", "Disrupted weapons use", "Arrests"
LOOTING, OTHER, REGAINED = "Looting/property destruction", "Other", "Government regains territory"


def _events(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return extract(Report("r", text, published=date(2025, 3, 20), lang="ar"), gazetteer).events


def _figures(text: str) -> list[tuple[str, int | None, int | None]]:
    found = detect(ready(Report("r", text, lang="ar")))
    return [(m.what, m.min, m.max) for m in found if m.scope == "event"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # a place that stands before its verb is where the scene moves to
        (
            "قصف الجيش بلدة سراقب فقتل مدنيين اثنين. واعتقلت الشرطة خمسة أشخاص. "
            "وفي الرقة، قتل ثلاثة عناصر من قسد بانفجار عبوة ناسفة.",
            [SHELLING, ARRESTS, BOMB],
        ),
        (
            "شهدت الخرطوم اشتباكات عنيفة أمس. وقتل خمسة جنود. "
            "وفي أم درمان، أكد الجيش مقتل 12 من عناصر الدعم السريع.",
            [CLASH, CLASH],
        ),
        # ruin and arrests, no crowd told of
        (
            "أحرق مستوطنون مركبات ومنزلين في بلدة كفر مالك. "
            "وقالت الشرطة الإسرائيلية إنها أوقفت خمسة مستوطنين.",
            [LOOTING, ARRESTS],
        ),
        # an attempt that was foiled, behind what was done there
        (
            "قتل عنصران من الشرطة بهجوم لداعش في الحويجة. "
            "وتمكنت قوة من إحباط محاولة تفجير دراجة نارية مفخخة وسط الحويجة.",
            [CLASH, DISRUPTED],
        ),
        ("هاجم مسلحون قاعدة في غاو. وتمكن الجنود من إحباط الهجوم.", [CLASH]),
        # a blow on those who bury the dead of another; those who were buried are of the first
        (
            "استشهد القائد أمس بغارة من مسيرة إسرائيلية في خربة سلم. "
            "وخلال التشييع، أغارت مسيرة على سيارة عند مدخل البلدة ما أدى إلى إصابة ثلاثة مواطنين.",
            [STRIKE, STRIKE],
        ),
        (
            "استشهد القائد أمس بغارة من مسيرة إسرائيلية في خربة سلم. "
            "وخلال التشييع، قال شقيقه إن الغارة استهدفت سيارته.",
            [STRIKE],
        ),
        # what was feared, and what never was
        ("نزحت عشرات العائلات من بلدة الثعلة باتجاه شهبا خوفاً من توسع المواجهات.", [OTHER]),
        ("نزح الأهالي من بلدة عيتا الشعب خشية تجدد القصف.", [OTHER]),
        ("نزح سكان بلدة الطيبة خوفاً من الاعتقال بعد قصف مدفعي طال بلدتهم.", [SHELLING]),
        ("أغلقت المدارس أبوابها في بلدة عيترون تحسباً لغارات إسرائيلية.", []),
        ("فر السكان من مخيم زمزم هرباً من القصف المدفعي.", [OTHER]),
        ("فر السكان من مخيم زمزم هرباً من قصف طال المخيم صباح الاثنين.", [SHELLING]),
        ("وفي مصراتة، خرجت أرتال عسكرية باتجاه العاصمة دون أن تسجل اشتباكات.", []),
        ("هاجم مسلحون حاجزاً في كركوك دون أن يسفر الهجوم عن إصابات.", [CLASH]),
        # what was brought down was on its way to strike
        (
            "كشف جهاز مكافحة الإرهاب عن إسقاط طائرتين مسيرتين كانتا تستهدفان قاعدة حرير، "
            "مؤكداً عدم وقوع إصابات.",
            [DISRUPTED],
        ),
        ("أعلنت قيادة العمليات أن الدفاعات الجوية أسقطت طائرة مسيرة تستهدف مطار بغداد.", [DISRUPTED]),
        # those caught are said to have done it
        ("أعلنت مديرية الأمن ضبط خمسة أشخاص متورطين في خطف مهاجرين في سبها.", [ARRESTS]),
        ("اعتقلت الشرطة ثلاثة متهمين إثر اشتباك مسلح في ذي قار أوقع قتيلين.", [CLASH]),
        ("خطف مسلحون متورطون في التهريب خمسة مهاجرين في سبها.", ["Abduction/forced disappearance"]),
        # people are freed, ground is won
        ("تمكنت الأجهزة الأمنية من تحرير 63 مهاجراً كانوا محتجزين في مزرعة في سبها.", [OTHER]),
        ("أعلن الجيش تحرير مدينة الخوي من قبضة الدعم السريع.", [REGAINED]),
        # those caught only meant to, or are said to have tried; whom somebody held before
        ("اعتقلت الشرطة خلية كانت تخطط لتفجير سوق في الموصل.", [ARRESTS]),
        ("سلم الصليب الأحمر جثامين ستة قتلى كانت تحتجزها إسرائيل.", []),
        # what is left of a fight harms later; a truce was announced before the shells fell
        ("قتل طفل بانفجار قنبلة من مخلفات قصف سابق في سرمين.", ["Remote explosive/landmine/IED"]),
        ("بعد ساعات من إعلان الهدنة، تجدد القصف على أحياء طرابلس.", [SHELLING]),
        # fighters who were taken
        ("وقالت إن 22 عنصراً من قوات النظام وقعوا في الأسر في خان العسل.", [ARRESTS]),
        ("هاجم الثوار رتلاً للنظام قرب مورك فقتلوا 12 جندياً وأسروا أربعة.", [CLASH]),
        ("أسرت الفرقة الموسيقية قلوب الجمهور في حفل بيروت.", []),
    ],
)
def test_what_is_told(text: str, kinds: list[str], gazetteer: Gazetteer) -> None:
    assert [e.sub_type for e in _events(text, gazetteer)] == kinds


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "شن الطيران غارتين على بلدة كفرنبل وثلاث غارات على مدينة معرة النعمان، "
            "ما أدى إلى مقتل خمسة مدنيين.",
            [["كفرنبل", "معرة النعمان"]],
        ),
        # each its own dead, or none told
        (
            "شن الطيران غارتين على بلدة كفرنبل أدتا إلى مقتل مدني وثلاث غارات على مدينة معرة النعمان، "
            "ما أدى إلى مقتل خمسة مدنيين.",
            [["كفرنبل"], ["معرة النعمان"]],
        ),
        (
            "شن الطيران غارتين على بلدة كفرنبل وثلاث غارات على مدينة معرة النعمان.",
            [["كفرنبل"], ["معرة النعمان"]],
        ),
        # no places: a communiqué, an age, a saint, a regiment, a verb behind a town
        ("أعلن المتحدث في البيان السادس عشر أن القوات المسلحة قتلت 36 عنصراً في سيناء.", [["سيناء"]]),
        ("دهس مستوطن طفلاً في السابعة ولاذ بالفرار في بلدة دورا.", [["دورا"]]),
        ("تعرضت كنيسة مار مينا في حلوان لهجوم مسلح أسفر عن مقتل 9 أشخاص.", [["حلوان"]]),
        ("تمكنت قوة من الفوج الثاني من قتل ثلاثة إرهابيين في الحويجة.", [["الحويجة"]]),
        ("وفي باماكو، دان الرئيس الهجوم الذي قتل فيه 6 جنود.", [["باماكو"]]),
    ],
)
def test_where(text: str, places: list[list[str]], gazetteer: Gazetteer) -> None:
    found = _events(text, gazetteer)
    assert [sorted(p.mention.text for p in e.placements if not p.inherited) for e in found] == places


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("شن العدوان الأميركي أربع غارات على الحديدة.", ["العدوان الأميركي"]),
        ("تجدد العدوان الإسرائيلي على غزة فجر اليوم.", ["الإسرائيلي"]),
        ("أعلنت كتائب القسام استهداف دبابة ميركافا شرق رفح.", ["كتائب القسام"]),
        ("أعلنت سرايا القدس تفجير عبوة ناسفة بجرافة عسكرية في مخيم جنين.", ["سرايا القدس"]),
        ("أعلنت كتائب القسام استهداف جيش الاحتلال لسيارة إسعاف في رفح.", ["جيش الاحتلال"]),
        ("أعلنت قسد استهداف المرتزقة قرية أم الكيف.", ["المرتزقة"]),
        ("وأسر مسلحون محليون عشرة عناصر من الأمن الداخلي قرب شهبا.", ["مسلحون"]),
    ],
)
def test_who(text: str, doers: list[str], gazetteer: Gazetteer) -> None:
    told = [a.mention.text for e in _events(text, gazetteer) for a in e.actors if a.role == "initiator"]
    assert told == doers


def test_the_scene_moves_to_a_place_before_its_verb(gazetteer: Gazetteer) -> None:
    told = _events(
        "ارتفع عدد قتلى الهجوم الذي استهدف شاطئ ليدو في العاصمة الصومالية مقديشو مساء الجمعة إلى 37 قتيلاً "
        "و212 مصاباً. وقال المتحدث باسم الشرطة عبد الفتاح آدم حسن إن انتحارياً فجر نفسه قبل أن يقتحم مسلحون "
        "المكان ويطلقوا النار على المدنيين، مشيراً إلى أن قوات الأمن قتلت خمسة من المهاجمين وقبضت على سادس. "
        "وتبنت حركة الشباب الهجوم. وفي إقليم شبيلي السفلى، ذكرت وكالة الأنباء الصومالية أن الجيش حرر قرية "
        "بولو حاجي بعد معارك مع عناصر الحركة.",
        gazetteer,
    )
    (won,) = (e for e in told if e.sub_type == REGAINED)
    assert (won.counts, [a.mention.text for a in won.actors if a.role == "initiator"]) == ((), ["الجيش"])


def test_men_taken_are_no_families(gazetteer: Gazetteer) -> None:
    text = "صدت قوات الجيش هجوما في جبهة الكسارة، ما أسفر عن سقوط 40 قتيلاً من المهاجمين وأسر 12 آخرين."
    assert "أسر" not in [a.mention.text for e in _events(text, gazetteer) for a in e.actors]
    text = "نزحت 40 أسرة من القرية."
    assert [a.mention.text for e in _events(text, gazetteer) for a in e.actors] == ["أسرة"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "وقال الجيش إن 14 من أفراده و21 مسلحاً قتلوا في المواجهات.",
            [("killed", 14, 14), ("killed", 21, 21)],
        ),
        ("ثلاثة مدنيين و4 جنود أصيبوا في الانفجار.", [("wounded", 3, 3), ("wounded", 4, 4)]),
        ("أعلنت الداخلية ضبط خلية من ستة عناصر في بنغازي.", [("captured", 6, 6)]),
        (
            "أعلنت المديرية ضبط تشكيل عصابي من خمسة أشخاص متورطين في خطف وتعذيب مهاجرين.",
            [("captured", 5, 5)],
        ),
        ("وقع ثلاثة جنود أسرى بيد مقاتلي المعارضة.", [("captured", 3, 3)]),
        ("إن 22 عنصراً من قوات النظام وقعوا في الأسر.", [("captured", 22, 22)]),
        ("ضبطت الجمارك 20 كيلوغراما من المخدرات.", []),
        ("وفي سبها، ضبطت الشرطة خمسة أشخاص.", [("captured", 5, 5)]),
        ("ونفى المستشار ضلوع قواته في قتل المدنيين، متهماً مجموعات مسلحة بذلك.", []),
        ("وقتل متهم في سجن تعز.", [("killed", 1, 1)]),
        ("أفاد مصدر في مستشفى سنجار بأن أربعة من عناصر وحدات مقاومة سنجار أصيبوا.", [("wounded", 4, 4)]),
        ("قتل نجار وأصيب حداد.", [("killed", 1, 1), ("wounded", 1, 1)]),
    ],
)
def test_how_many(text: str, figures: list[tuple[str, int | None, int | None]]) -> None:
    assert _figures(text) == figures


def test_a_carpenter_is_a_man() -> None:
    assert "نجار" in nouns()


def test_between_two_days(gazetteer: Gazetteer) -> None:
    (event,) = _events("اندلعت اشتباكات في الفاشر بين مساء السبت وفجر الأحد.", gazetteer)
    assert event.date is not None
    assert (event.date.start, event.date.end) == (date(2025, 3, 15), date(2025, 3, 17))
