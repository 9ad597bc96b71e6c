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
            "قتل عنصران من الحشد الشعبي وأصيب ثالث بهجوم شنه تنظيم داعش على نقطة في ناحية العظيم. "
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


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "قتل الجيش الإسرائيلي 20 فلسطينيا في غزة. واستهدفت غارة أخرى مخيم جباليا فقتل ثلاثة.",
            [[20], [3]],
        ),
        ("قتل شرطيان بانفجار عبوة في الموصل. وأدى تفجير ثان في المدينة إلى إصابة ثلاثة.", [[2], [3]]),
        ("هاجم مسلحون قرية غولان وقتلوا 8. وفي هجوم مماثل قتل 3 في قرية مجاورة.", [[8], [3]]),
        ("قتل 5 في غارة على جباليا. وأصيب 3 آخرون في غارة جوية أخرى على المخيم نفسه.", [[5], [3]]),
        # no more than heard, or one more person
        ("وقع انفجار في كابل أسفر عن مقتل 5. ودوى انفجار ثان بعد دقائق.", [[5]]),
        ("قتل ثلاثة وأصيب آخر بانفجار لغم في مأرب.", [[3, 1]]),
    ],
)
def test_another_one_is_told_apart(text: str, figures: list[list[int]], gazetteer: Gazetteer) -> None:
    assert [[c.mention.min for c in e.counts] for e in _events(text, gazetteer)] == figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قتل شرطي برصاص مجهولين في كابل، وذلك بعد أيام قليلة من انفجار هز وزارة الداخلية "
            "وأسفر عن 20 قتيلا.",
            [(CLASH, [1]), (BOMB, [20])],
        ),
        (
            "هاجم مسلحون دورية في بوصاصو وقتلوا جنديين، عقب أيام من تفجير انتحاري بمقديشو "
            "أودى بحياة 30 شخصا.",
            [(CLASH, [2]), ("Suicide bomb", [30])],
        ),
        (
            "انفجرت عبوة ناسفة في مدينة الصدر فقتل 5 أشخاص، بعد يومين على تفجير في حي الشعب قتل فيه شخص.",
            [(BOMB, [5]), (BOMB, [1])],
        ),
        (
            "بعد أيام من تفجير مسجد في بيشاور، قتل مسلحون ثلاثة من رجال الشرطة في كويتا.",
            [(BOMB, []), (CLASH, [3])],
        ),
        # how long it went on
        ("سيطر الجيش على بلدة معردس بعد أيام من القصف المكثف.", [("Government regains territory", [])]),
        ("بعد يومين من المعارك سيطرت قوات الدعم السريع على بابنوسة.", [(CLASH, [])]),
    ],
)
def test_what_came_days_before_is_told_apart(
    text: str, told: list[tuple[str, list[int]]], gazetteer: Gazetteer
) -> None:
    found = [(e.sub_type, [c.mention.min for c in e.counts]) for e in _events(text, gazetteer)]
    assert found == told


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("بعد يومين من", "2025-03-09"),
        ("عقب ثلاثة أيام على", "2025-03-08"),
        ("بعد أسبوع من وقوع", "2025-03-04"),
        ("بعد ساعة واحدة من", "2025-03-11"),
        ("بعد أيام من", None),
        ("بعد نحو أسبوعين من", None),
        ("بعد شهرين من", None),
    ],
)
def test_the_day_of_what_came_before(when: str, day: str | None, gazetteer: Gazetteer) -> None:
    text = (
        f"قتل 12 جنديا في كمين قرب تدمر يوم الثلاثاء، {when} تفجير سيارة مفخخة في منبج أودى بحياة 7 مدنيين."
    )
    spans = [e.date for e in _events(text, gazetteer)]
    assert [s and str(s.start) for s in spans] == ["2025-03-11", day]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ('قتل عنصران من "قسد" بهجوم شنه تنظيم "داعش" على حاجز في دير الزور.', [IS], [SDF]),
        ("أعدم تنظيم “داعش” خمسة مدنيين في الموصل.", [IS], ["civilians"]),
        (
            'دارت اشتباكات بين "قوات سوريا الديمقراطية" و"الجيش الوطني السوري" قرب منبج.',
            [SDF],
            ["Syrian National Army"],
        ),
        ("سيطرت قوات «الدعم السريع» على مدينة بارا.", [RSF], []),
        ('استهدفت طائرة تابعة لـ"التحالف الدولي" سيارة في إدلب.', ["Global Coalition Against Daesh"], []),
        ('اشتبكت كتيبة "النواصي" مع قوات الدعم السريع في طرابلس.', ["Nawasi Brigade"], [RSF]),
        ('اعتقلت "الأسايش" ثلاثة مدنيين في القامشلي.', ["Asayish"], ["civilians"]),
        ('قتل 12 عنصرا من الجيش الوطني في كمين نصبته "قسد" قرب منبج.', [SDF], ["Syrian National Army"]),
    ],
)
def test_marks_of_quotation_say_nothing_of_sides(
    text: str, initiators: list[str], targets: list[str], gazetteer: Gazetteer
) -> None:
    assert _sides(text, gazetteer) == (initiators, targets)


def test_a_name_is_quoted_with_both_its_marks(gazetteer: Gazetteer) -> None:
    (event,) = _events('هاجمت كتيبة "النواصي" حاجزا في طرابلس.', gazetteer)
    assert [a.mention.text for a in event.actors] == ['كتيبة "النواصي"']


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("وقعت دورية للجيش في كمين نصبته قسد قرب منبج.", [SDF], ["army"]),
        ("رتل لقوات النظام وقع في كمين لتنظيم داعش في بادية السخنة.", [IS], ["Syrian government forces"]),
        ("وقع جنود في كمين نصبه متشددون قرب كيدال.", [ARMED], ["army"]),
        ("أعلن مصدر إسقاط طائرة استطلاع لقوات النظام قرب كفرنبل.", [], ["Syrian government forces"]),
        ("وقع الجيش اتفاقا مع قسد في حلب.", ["army"], []),
    ],
)
def test_who_fell_into_an_ambush_and_whose_aircraft_was_downed(
    text: str, initiators: list[str], targets: list[str], gazetteer: Gazetteer
) -> None:
    assert _sides(text, gazetteer) == (initiators, targets)


@pytest.mark.parametrize(
    ("text", "initiators", "figures"),
    [
        ("اعتقل عناصر من الأسايش شابا في القامشلي.", ["Asayish"], [("captured", 1)]),
        ("اعتقل مسلحون من هيئة تحرير الشام ناشطا في بنش.", ["Hayat Tahrir al-Sham"], [("captured", 1)]),
        ("خطف مسلحون من حركة الشباب ثلاثة أطباء في غاريسا.", ["al-Shabaab"], [("captured", 3)]),
        ("قتل مسلحو بوكو حرام 12 مزارعا في ولاية بورنو.", ["Boko Haram"], [("killed", 12)]),
        ('اختطف مسلحو "بوكو حرام" عشر نساء في ولاية بورنو.', ["Boko Haram"], [("captured", 10)]),
        ("اعتقل عنصر من داعش في كركوك.", [], [("captured", 1)]),
        ("قتل مسلحون من داعش بغارة في كركوك.", [], [("killed", None)]),
    ],
)
def test_whose_men_did_it(
    text: str, initiators: list[str], figures: list[tuple[str, int | None]], gazetteer: Gazetteer
) -> None:
    (event,) = _events(text, gazetteer)
    assert [a.mention.name for a in event.actors if a.role == "initiator"] == initiators
    assert [(c.mention.what, c.mention.min) for c in event.counts] == figures


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (
            "شهدت الناصرية تظاهرات أطلقت خلالها قوات مكافحة الشغب الرصاص الحي على المتظاهرين.",
            ["police"],
            ["protesters"],
        ),
        (
            "اندلعت اشتباكات بين كتيبة النواصي المؤيدة لفتحي باشاغا وقوات الدعم السريع في طرابلس.",
            ["Nawasi Brigade"],
            [RSF],
        ),
        (
            "اشتباكات بين قوات الدعم السريع المدعومة إماراتيا والجيش السوداني في بارا.",
            [RSF],
            ["Sudanese army"],
        ),
        ("استهدفت طائرات F-16 العراقية مواقع داعش في صحراء الأنبار.", ["Iraqi air force"], [IS]),
        ("شنت طائرات إف-16 تركية غارات على مواقع داعش في منبج.", ["Turkish air force"], [IS]),
        ("شنت طائرات ميغ 29 غارات على مواقع داعش في تدمر.", [], [IS]),
    ],
)
def test_words_between_the_sides(
    text: str, initiators: list[str], targets: list[str], gazetteer: Gazetteer
) -> None:
    assert _sides(text, gazetteer) == (initiators, targets)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "أسفرت الاشتباكات في طرابلس عن مقتل شخص واحد وإصابة خمسة من رجال الشرطة.",
            [("killed", 1), ("wounded", 5)],
        ),
        ("أدى الانفجار في عدن إلى مقتل مدني واحد وإصابة ثلاثة.", [("killed", 1), ("wounded", 3)]),
        ("قالت وزارة الصحة إن عدد قتلى فض اعتصام القيادة العامة في الخرطوم بلغ 61.", [("killed", 61)]),
        ("ارتفع عدد قتلى هجوم مقديشو إلى 40 شخصا.", [("killed", 40)]),
        ("وبلغ عدد قتلى الاشتباكات 9 والجرحى أكثر من 40.", [("killed", 9), ("wounded", 40)]),
        ("بلغ عدد قتلى القصف على مخيم زمزم 9 والجرحى 40.", [("killed", 9), ("wounded", 40)]),
    ],
)
def test_figures(text: str, figures: list[tuple[str, int]], gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    assert [(c.mention.what, c.mention.min) for c in event.counts] == figures


def test_the_toll_of_clashes_is_of_the_clashes(gazetteer: Gazetteer) -> None:
    text = (
        "تجددت الاشتباكات في مخيم عين الحلوة بين حركة فتح وجند الشام، بعد يوم من اغتيال قيادي في فتح. "
        "وبلغ عدد قتلى الاشتباكات 9 والجرحى 40."
    )
    first, second = _events(text, gazetteer)
    assert [c.mention.min for c in first.counts] == [9, 40]
    assert [c.mention.min for c in second.counts] == [1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "وقالت وزارة الدفاع إن قواتها صدت الهجوم وإنها تعتزم استعادة مدينة عيل بور خلال أيام.",
            [("Government regains territory", "planned", [])],
        ),
        (
            "تمكن الجيش من انتزاع السيطرة على بلدة كاس من الدعم السريع.",
            [("Government regains territory", "asserted", ["army"])],
        ),
        (
            "أكد الجيش انتزاع الدعم السريع بلدة الخوي.",
            [("Non-state actor overtakes territory", "asserted", [RSF])],
        ),
        (
            "قال شهود إن مسلحين هاجموا قرية قرب بانكاس وإنهم قتلوا ستة مزارعين.",
            [(ATTACK, "asserted", [ARMED])],
        ),
    ],
)
def test_what_is_said_beside_and_ground_wrested(
    text: str, told: list[tuple[str, str, list[str]]], gazetteer: Gazetteer
) -> None:
    found = [
        (e.sub_type, e.status, [a.mention.name for a in e.actors if a.role == "initiator"])
        for e in _events(text, gazetteer)
    ]
    assert found == told


@pytest.mark.parametrize(
    ("text", "initiators", "figures"),
    [
        (
            "أوقفت مفارز مشتركة للجيش الوطني الشعبي، بالتنسيق مع مصالح الدرك الوطني، "
            "خلال الفترة من 20 إلى 26 فيفري، ستة عناصر دعم للجماعات الإرهابية.",
            ["Algerian army"],
            [("captured", 6)],
        ),
        ("قتلت قوات الأمن، خلال عملية في الجيزة، ثلاثة من عناصر حسم.", ["security forces"], [("killed", 3)]),
        ("قتل الجيش، وفق بيان، 12 مسلحا في سبها.", ["army"], [("killed", 12)]),
        ("أوقفت الشرطة، بحسب مصدر أمني، رجلا في سوسة.", ["police"], [("captured", 1)]),
        ("قتلت طفلة، وفق شهود، وأصيب خمسة آخرون في إدلب.", [], [("killed", 1), ("wounded", 5)]),
    ],
)
def test_asides_between_who_did_it_and_to_whom(
    text: str, initiators: list[str], figures: list[tuple[str, int]], gazetteer: Gazetteer
) -> None:
    (event,) = _events(text, gazetteer)
    assert [a.mention.name for a in event.actors if a.role == "initiator"] == initiators
    assert [(c.mention.what, c.mention.min) for c in event.counts] == figures


@pytest.mark.parametrize(
    ("text", "sub_type", "names"),
    [
        ("انسحبت قوات فاغنر من تيساليت بعد تسليم القاعدة للجيش المالي.", "Change to group/activity", set()),
        ("قصف الطيران القاعدة الجوية في بلد.", "Air/drone strike", set()),
        (
            "هاجم مسلحون قاعدة للجيش في مدينة بيدوا وسيطروا على القاعدة.",
            "Non-state actor overtakes territory",
            set(),
        ),
        (
            "هاجم مسلحون معسكرا للجيش في مدينة بيدوا وسيطروا على المعسكر.",
            "Non-state actor overtakes territory",
            set(),
        ),
        ("هاجمت القاعدة معسكرا في أبين.", CLASH, {"al-Qaeda"}),
        ("استهدف الجيش مواقع القاعدة في أبين.", CLASH, {"al-Qaeda"}),
        ("شن تنظيم القاعدة هجوما على القاعدة العسكرية في المكلا.", CLASH, {"al-Qaeda"}),
        ("هجوم للقاعدة على قاعدة للجيش في أبين.", CLASH, {"al-Qaeda"}),
        ("أعلنت واشنطن مقتل قيادي في القاعدة بغارة على إدلب.", "Air/drone strike", {"al-Qaeda"}),
    ],
)
def test_a_base_is_no_group(text: str, sub_type: str, names: set[str], gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    assert event.sub_type == sub_type
    assert {a.mention.name for a in event.actors} & {"al-Qaeda"} == names


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("أعلنت شرطة كركوك القبض على أربعة من عناصر داعش في داقوق.", ["police"], [IS]),
        ("أعلنت مديرية شرطة كركوك اعتقال خمسة من عناصر داعش في داقوق.", ["police"], [IS]),
        ('قتل جنديان في هجوم لمسلحين من جماعة "قسد" على حاجز في منبج.', [SDF], ["army"]),
        ("قتل جندي في هجوم لعناصر من تنظيم داعش على حاجز في الرطبة.", [IS], ["army"]),
        ("أعلنت شرطة كركوك مقتل ضابط بهجوم لداعش في داقوق.", [IS], ["army"]),
        ("أعلنت قسد عن استعادة قرية قرب منبج.", [SDF], []),
        ("قال إن مسلحين هاجموا الجيش المالي قرب كيدال.", [ARMED], ["Malian army"]),
        ("قال شهود إن مقاتلي الحركة هاجموا قوات الدعم السريع في بارا.", [], [RSF]),
        (
            "أعلن الإطار أن مقاتليه قتلوا عشرات الجنود الماليين وعناصر مجموعة فاغنر في معارك قرب كيدال.",
            [],
            ["Wagner Group", "army"],
        ),
    ],
)
def test_whose_deed_is_announced(
    text: str, initiators: list[str], targets: list[str], gazetteer: Gazetteer
) -> None:
    assert _sides(text, gazetteer) == (initiators, targets)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وينتظر أن يعلن الأحد عن هدنة إنسانية مؤقتة في صعدة.", "2025-03-16"),
        ("يتوقع أن يبدأ وقف إطلاق النار في غزة الأحد.", "2025-03-16"),
    ],
)
def test_what_is_awaited_is_planned(text: str, day: str, gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    assert (event.status, event.date and str(event.date.start)) == ("planned", day)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "شن الطيران الإسرائيلي غارات على قضاء صور، كما أغار على جرود الهرمل في البقاع.",
            ["Israeli air force", "Israeli air force"],
        ),
        ("قصفت قوات الدعم السريع الفاشر، كما هاجمت قرية قرب طويلة وقتلت ثلاثة.", [RSF, RSF]),
        (
            "قصفت قوات الدعم السريع الفاشر، كما أغار الطيران الروسي على بلدة كفرنبل.",
            [RSF, "Russian air force"],
        ),
        ("أعلن الجيش قصف مواقع للحوثيين في صعدة، كما استهدف مسلحون دورية في عدن.", ["army", ARMED]),
    ],
)
def test_who_goes_on_in_one_sentence(text: str, doers: list[str], gazetteer: Gazetteer) -> None:
    told = [a.mention.name for e in _events(text, gazetteer) for a in e.actors if a.role == "initiator"]
    assert told == doers
