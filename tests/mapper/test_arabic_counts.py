"""Counts in Arabic: of whom, how many, hedges, parts, totals, zeros; never ages, weapons or dates."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.counts.nouns_ar import nouns
from mapper.counts.numbers_ar import between, number, words
from mapper.detect.counts import detect
from mapper.lexicon import load
from mapper.model import CountMention, Report
from mapper.reading import ready


def counts(text: str) -> tuple[CountMention, ...]:
    found = detect(ready(Report("r", text, lang="ar")))
    assert all(text[m.start : m.end] == m.text for m in found)
    return found


def told(text: str) -> list[tuple[str, int | None, int | None]]:
    """The figures of the event itself."""
    return [(m.what, m.min, m.max) for m in counts(text) if m.scope == "event"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاثة", 3), ("ثلاث", 3), ("١٢", 12), ("1,500", 1500), ("١٬٥٠٠", 1500), ("۲۵", 25), ("أحد عشر", 11),
        ("إحدى عشرة", 11), ("اثني عشر", 12), ("تسع عشرة", 19), ("خمسة وعشرون", 25), ("مئة", 100),
        ("مائة وخمسة", 105), ("مئتين وثلاثين", 230), ("ثلاثمئة وأربعة وعشرين", 324), ("ثلاث مئة", 300),
        ("ألف ومئتان", 1200), ("خمسة آلاف", 5000), ("20 ألف", 20000), ("ألفين", 2000), ("(5)", 5),
        ("/20/", 20), ("لستة", 6), ("مليونين", 2000000),
    ],
)  # fmt: skip
def test_numbers(text: str, value: int) -> None:
    toks = words(text, 0, len(text))
    found = number(toks, 0)
    assert found is not None
    assert (found.min, found.max, found.last) == (value, value, len(toks))


def test_ranges_and_what_is_no_number() -> None:
    for text in ("5-7", "5 أو 7", "خمسة إلى سبعة"):
        toks = words(text, 0, len(text))
        found = number(toks, 0)
        assert found is not None
        assert (found.min, found.max) == (5, 7)
    toks = words("بين 5 و7", 0, 8)
    found = between(toks, 0)
    assert found is not None
    assert (found.min, found.max) == (5, 7)
    for text in ("5/7", "وزير", "سوق"):
        assert number(words(text, 0, len(text)), 0) is None
    toks = words("ثلاثة وخمسة", 0, 11)
    first = number(toks, 0)
    assert first is not None
    assert first.max == 3


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("قتل أربعة عمال في انهيار النفق", [("killed", 4, 4)]),
        ("مقتل سائق وإصابة راكبين", [("killed", 1, 1), ("wounded", 2, 2)]),
        ("وأدى الانفجار إلى مقتل مزارع وزوجته", [("killed", 1, 1), ("killed", 1, 1)]),
        ("سقوط 9 قتلى و14 جريحاً في الهجوم", [("killed", 9, 9), ("wounded", 14, 14)]),
        ("شهيدان وجريح بنيران قناص", [("killed", 2, 2), ("wounded", 1, 1)]),
        ("استشهدت سيدة وأصيب طفلاها", [("killed", 1, 1), ("wounded", 2, 2)]),
        ("اغتيال قاضٍ أمام منزله", [("killed", 1, 1)]),
        ("قتلت الشرطة مسلحين اثنين", [("killed", 2, 2)]),
        ("وقال شاهد إن صيادين اثنين قتلا", [("killed", 2, 2)]),
        ("أن طالبة قُتلت وجُرحت معلمتان", [("killed", 1, 1), ("wounded", 2, 2)]),
        ("لقي ستة مهاجرين حتفهم", [("killed", 6, 6)]),
        ("فقد تاجر حياته", [("killed", 1, 1)]),
        ("أودت القذيفة بحياة ممرضتين", [("killed", 2, 2)]),
        ("راح ضحيته ثمانية مصلين", [("killed", 8, 8)]),
        ("انتشال جثتين من النهر", [("killed", 2, 2)]),
        ("العثور على 3 جثث", [("killed", 3, 3)]),
        ("العثور على جثة راعٍ", [("killed", 1, 1)]),
        ("قتل خلال المداهمة شرطيان", [("killed", 2, 2)]),
        ("مقتل أحد الصحفيين", [("killed", 1, 1)]),
        ("اعتقال سبعة طلاب", [("captured", 7, 7)]),
        ("ألقت القوات القبض على خمسة مطلوبين", [("captured", 5, 5)]),
        ("واختطف مسلحون ثلاثة مهندسين", [("captured", 3, 3)]),
        ("نزوح 300 عائلة", [("displaced", 300, 300)]),
        ("فقدان تسعة بحارة", [("missing", 9, 9)]),
        ("مقتل أسرة من ستة أفراد", [("killed", 6, 6)]),
        ("مقتل والد وأبنائه الأربعة", [("killed", 1, 1), ("killed", 4, 4)]),
        ("مقتل \"أحمد\" و\"وليد\" برصاص مجهولين", [("killed", 1, 1), ("killed", 1, 1)]),
        ("استشهاد مازن الصباغ برصاصة", [("killed", 1, 1)]),
        ("مقـ.ـتل مدني", [("killed", 1, 1)]),
        ("قتيل و٣ جرحى", [("killed", 1, 1), ("wounded", 3, 3)]),
        ("أصابت القذيفة سوقاً وقال مسعفون إن ثلاثة جرحوا", [("wounded", 3, 3)]),
        ("وجرح العشرات", [("wounded", None, None)]),
        ("مقتل 12 فلسطينياً", [("killed", 12, 12)]),
        ("إن 29 طفلا دون سن الخامسة عشرة قتلوا", [("killed", 29, 29)]),
        ("قتل عنصران من حزب العمال وأصيب ثالث", [("killed", 2, 2), ("wounded", 1, 1)]),
        ("قتل سبعة أقباط وثلاثة باكستانيين", [("killed", 7, 7), ("killed", 3, 3)]),
        ("أن سيدة في الـ65 من عمرها قتلت وأصيب زوجها", [("killed", 1, 1), ("wounded", 1, 1)]),
        ("وكان مسلحون قد اغتالوا قاضياً وحارسيه", [("killed", 1, 1), ("killed", 2, 2)]),
        ("العثور على رفات 23 شخصاً", [("killed", 23, 23)]),
        # bodies that one side gives to another are of those killed before; one that comes to his kin is news
        ("تسلمت كييف 1212 جثماناً مقابل 27 جثة سلمتها", []),
        ("سلم الصليب الأحمر جثامين 15 شهيداً", []),
        ("سلمت المليشيا جثة الشاب إلى ذويه", [("killed", 1, 1)]),
        ("عثر على ثلاث جثث وسلمت إلى المشفى", [("killed", 3, 3)]),
        # of his wounds
        ("استشهدت طفلة إثر إصابتها بشظايا صاروخ", [("killed", 1, 1)]),
        ("أدى الانفجار إلى إصابته بجروح", [("wounded", 1, 1)]),
        ("مقتل ستة منهم على الأقل", [("killed", 6, None)]),
        ("أن ما بين 15 و20 جنديا قتلوا", [("killed", 15, 20)]),
        ("اغتال مسلحان ضابطاً متقاعداً", [("killed", 1, 1)]),
        ("مقتل القيادي في التنظيم أبو محمد الصنعاني ومرافقه", [("killed", 1, 1), ("killed", 1, 1)]),
        ("وكان ضابط آخر قد قتل بالرصاص", [("killed", 1, 1)]),
        ("قُتلت امرأتان وجُرحت ثالثة", [("killed", 2, 2), ("wounded", 1, 1)]),
        ("أصابت غارة ثالثة مبنى", []),
    ],
)  # fmt: skip
def test_how_many(text: str, figures: list[tuple[str, int | None, int | None]]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures", "hedge"),
    [
        ("مقتل ما لا يقل عن 12 بحاراً", [("killed", 12, None)], "ما لا يقل عن"),
        ("مقتل 12 بحاراً على الأقل", [("killed", 12, None)], "على الأقل"),
        ("إصابة أكثر من ثلاثين طالباً", [("wounded", 30, None)], "أكثر من"),
        ("مقتل ما يصل إلى أربعين جندياً", [("killed", None, 40)], "ما يصل إلى"),
        ("مقتل نحو عشرين مسلحاً", [("killed", 20, 20)], "نحو"),
        ("مقتل عشرات المصلين", [("killed", None, None)], "عشرات"),
        ("سقوط عدد من الجرحى", [("wounded", None, None)], "عدد"),
        ("نزوح آلاف السكان", [("displaced", None, None)], "آلاف"),
        ("مقتل وإصابة 13 عاملاً", [("killed", None, 13)], "killed or wounded"),
        ("تسعة أشخاص بين قتيل وجريح", [("killed", None, 9)], "killed or wounded"),
        ("40 قتيلاً وجريحاً", [("killed", None, 40)], "killed or wounded"),
        ("قتل ما بين 5 و7 حراس", [("killed", 5, 7)], ""),
    ],
)
def test_hedges_keep_their_side(
    text: str, figures: list[tuple[str, int | None, int | None]], hedge: str
) -> None:
    assert told(text) == figures
    assert counts(text)[0].hedge == hedge


def test_a_pair_and_a_plural_written_alike_are_two_at_least() -> None:
    assert told("إصابة مدنيين بشظايا") == [("wounded", 2, None)]
    assert told("مقتل مدنيين اثنين") == [("killed", 2, 2)]
    assert told("إصابة طفلين بشظايا") == [("wounded", 2, 2)]
    assert told("قتلى وجرحى في الانفجار") == [("killed", None, None), ("wounded", None, None)]


def test_those_of_an_owner_are_counted_and_those_who_do_it_are_not() -> None:
    assert told("أعلنت الوزارة أن سبعة من مقاتليها قتلوا") == [("killed", 7, 7)]
    assert told("قتل عناصر من حركة الشباب ستة مدنيين") == [("killed", 6, 6)]


@pytest.mark.parametrize(
    "text", ["قتل 500 شخص بين مدني وعسكري", "نحو 500 شخص بين مدنيين وعسكريين قتلوا", "مقتل 500 بين شاب وشابة"]
)
def test_of_which_people_a_figure_is(text: str) -> None:
    assert [(m.what, m.min) for m in counts(text)] == [("killed", 500)]


def test_a_share_of_the_whole_has_its_own_place() -> None:
    found = counts("سقط 11 قتيلا، ثمانية منهم في داعل وثلاثة في سقبا")
    assert [m.min for m in found if m.scope == "event"] == [11, 8, 3]


def test_parts_add_nothing() -> None:
    found = counts("مقتل عشرة أشخاص بينهم طفلان وامرأة وإصابة آخرين")
    assert [(m.what, m.min, m.scope) for m in found] == [
        ("killed", 10, "event"), ("killed", 2, "part"), ("killed", 1, "part"), ("wounded", 2, "event"),
    ]  # fmt: skip
    assert [m.who for m in found][:3] == ["أشخاص", "طفلان", "امرأة"]


@pytest.mark.parametrize(
    "text",
    [
        "ارتفاع حصيلة القتلى إلى 45 شخصاً",
        "وارتفع عدد القتلى إلى 45",
        "بلغ عدد الضحايا 45",
        "الحصيلة بلغت 45 قتيلا",
        "قتل منذ بداية العام 45 صحفياً",
        "مقتل 45 مدنياً منذ بداية الحملة",
        "ارتفاع حصيلة القصف الذي استهدف مدينة الباب الجمعة إلى 45 قتيلا",
    ],
)
def test_totals(text: str) -> None:
    assert [(m.what, m.min, m.scope) for m in counts(text)] == [("killed", 45, "total")]


@pytest.mark.parametrize(
    "text",
    [
        "قال مسؤول إن عدد قتلى الهجوم ارتفع إلى 45 قتيلا",
        "ارتفع عدد شهداء القصف على منزل في قرية الجديدة بريف حلب إلى 45 مدنيا",
    ],
)
def test_the_toll_of_one_deed_is_its_own(text: str) -> None:
    assert [(m.what, m.min, m.scope) for m in counts(text)] == [("killed", 45, "event")]


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحون ثكنة الجيش، وقدر سكان القتلى من الجنود بأربعين على الأقل.",
        "هاجم مسلحون ثكنة الجيش، وقدر أحدهم القتلى بأربعين على الأقل.",
    ],
)
def test_at_how_many_the_dead_are_put(text: str) -> None:
    assert told(text) == [("killed", 40, None)]


def test_the_dead_as_put_by_another_are_no_more_dead() -> None:
    first, put = [
        m for m in counts("قتل 12 شخصا في قصف على دوما، وقدر سكان القتلى بعشرين.") if m.what == "killed"
    ]
    assert (first.min, first.scope, put.min, put.scope) == (12, "event", 20, "total")


def test_a_toll_goes_on_through_its_list() -> None:
    found = counts("ارتفعت الحصيلة: عدد القتلى إلى 44 ألفاً و176 شهيداً و104 آلاف و473 مصاباً")
    assert [(m.what, m.min, m.scope) for m in found] == [
        ("killed", 44176, "total"),
        ("wounded", 104473, "total"),
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("دون وقوع إصابات", [("wounded", 0, 0)]),
        ("ولم يسفر الحريق عن خسائر بشرية", [("killed", 0, 0), ("wounded", 0, 0)]),
        ("لم يقتل أحد", [("killed", 0, 0)]),
        ("لم يصب أحد بأذى", [("wounded", 0, 0)]),
        ("واقتصرت الأضرار على الماديات", [("killed", 0, 0), ("wounded", 0, 0)]),
    ],
)
def test_nobody(text: str, figures: list[tuple[str, int, int]]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "دون ورود معلومات عن إصابات",
        "محاولة اغتيال قائد الشرطة",
        "اعتقال شبكة",
        "يبلغ من العمر 35 عاماً",
        "أطلقت القوات 15 قذيفة على القرية",
        "زار وفد من الدفاع المدني المخيم",
        "عاد 20 طالباً إلى المدرسة",
        "حكم عليه بتهمة قتل جاره",
        "على بعد 3 كيلومترات من البلدة",
        "جريمة قتل غامضة",
        "قتل الوقت",
        "سلمت القوات جثته لذويه",
        "زار المخيم الفلسطيني وفد",
        "مؤتمر صحفي لوزير الخارجية",
    ],
)
def test_nobody_is_counted(text: str) -> None:
    assert counts(text) == ()


def test_an_age_is_no_number_of_people() -> None:
    assert told("قتل فتى يبلغ من العمر 15 عاماً") == [("killed", 1, 1)]
    assert told("مقتل الطفل سامر 9 سنوات بانفجار لغم") == [("killed", 1, 1)]


def test_a_date_is_no_number_of_people() -> None:
    assert told("قتل يوم 12 آذار 2021 حارسان") == [("killed", 2, 2)]


def test_who_others_are_is_carried() -> None:
    found = counts("قتل ثلاثة جنود وأصيب أربعة آخرون")
    assert [m.who for m in found] == ["جنود", "جنود"]


def test_the_man_told_of_before_is_not_counted_again() -> None:
    found = counts("قتل شاب قرب الجسر. وقال جيرانه إن الشاب قتل عند عودته.")
    assert [(m.what, m.min) for m in found] == [("killed", 1)]


def test_the_span_leaves_out_and() -> None:
    assert [m.text for m in counts("مقتل امرأة وطفلين")] == ["امرأة", "طفلين"]


def test_the_nouns_are_sound() -> None:
    table = load("casualties")["ar"]
    assert set(table["verbs"]) == set(table["nouns"]) == set(table["fates"])
    assert all(len(form) > 1 for form in nouns())
    assert nouns()["مدنيين"].number == -2
    assert nouns()["جنديين"].number == 2
    assert nouns()["سوري"].adjective


_SCRAPS = """
قتل مقتل وإصابة أصيب ثلاثة 5 12 مدنيين طفل وطفلان جرحى بينهم منهم دون إصابات في ، . و على الأقل نحو عشرات
من أحد قتلى ارتفاع حصيلة القتلى إلى لقي مصرعهم بين قتيل وجريح " « » 2021 آذار جثتين ( )
"""


@given(st.lists(st.sampled_from(_SCRAPS.split()), max_size=25))
def test_any_words_give_sound_counts(parts: list[str]) -> None:
    found = counts(" ".join(parts))
    assert all(m.min is None or m.max is None or m.min <= m.max for m in found)
    for what in {m.what for m in found}:
        same = [m for m in found if m.what == what]
        assert all(a.end <= b.start for a, b in pairwise(same))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("أفاد مسعفون بأن 12 عاملا، بينهم ثلاث نساء، قتلوا في حريق", [("killed", 12)]),
        ("قال الأهالي إن 9 قرويين بينهم طفل استشهدوا في غارة على جنين", [("killed", 9)]),
        ("قتل شابان برصاص قرب جنين", [("killed", 2)]),
        ("قال ناج إن مسلحين قتلوا سبعة مزارعين", [("killed", 7)]),
    ],
)
def test_the_whole_before_a_verb_and_a_town_that_is_a_word_for_people(
    text: str, figures: list[tuple[str, int]]
) -> None:
    assert [(what, low) for what, low, _ in told(text)] == figures


def test_people_flee_over_a_week() -> None:
    (found,) = counts("نزح نحو 12 ألف شخص من المدينة خلال الأسبوع الماضي")
    assert (found.what, found.min, found.scope) == ("displaced", 12000, "event")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("قتل 12 والمئات جرحوا في القصف", [("killed", 12, 12)]),
        ("سقوط طفلين جرحى إثر قصف بالهاون", [("wounded", 2, 2)]),
        ("سقوط أربعة جنود شهداء وإصابة 3 آخرين", [("killed", 4, 4), ("wounded", 3, 3)]),
        ("سقوط امرأة وطفلها جرحى بالقصف", [("wounded", 1, 1), ("wounded", 1, 1)]),
        ("سقوط 12 مدنيا قتلى وجرحى بالقصف", [("killed", None, 12)]),
        ("ارتقاء 3 مسعفين شهداء بغارة", [("killed", 3, 3)]),
        ("مقتل من فيها وهم ثلاثة من عناصر الحزب", [("killed", 3, 3)]),
        ("مقتل جميع من كانوا على متنها وعددهم 5", [("killed", 5, 5)]),
        ("مقتل كل من في المنزل وهم 8 بقصف", [("killed", 8, 8)]),
        ("قصف سيارة ومقتل من فيها", []),
        ("اغتيال قاضي أمام منزله", [("killed", 1, 1)]),
        ("مقتل راعي أغنام بلغم", [("killed", 1, 1)]),
        ("مقتل محامي برصاص مجهولين", [("killed", 1, 1)]),
        ("مقتل قاضيين في بغداد", [("killed", 2, 2)]),
    ],
)
def test_ways_of_posts(text: str, figures: list[tuple[str, int | None, int | None]]) -> None:
    assert told(text) == figures


def test_somebody_named_elsewhere_is_one_more() -> None:
    both = "استشهد تسعة فلسطينيين في المخيم.\nوفي بلدة بيتا، استشهد الشاب يوسف محيسن برصاص الجيش."
    assert told(both) == [("killed", 9, 9), ("killed", 1, 1)]
    same = "استشهد شاب في المخيم.\nوقالت مصادر إن الشاب محمود سالم استشهد برصاصة."
    assert told(same) == [("killed", 1, 1)]


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        ("ارتفاع عدد القتلى إلى 5 والجرحى إلى 11", 5, 11),
        ("ارتفع عدد القتلى إلى 12 والمصابين إلى 30 جراء القصف", 12, 30),
        ("بلغ عدد القتلى 12 والجرحى 30 في القصف", 12, 30),
    ],
)
def test_a_toll_with_each_figure_behind_its_people(text: str, dead: int, hurt: int) -> None:
    assert [(m.what, m.min, m.scope) for m in counts(text)] == [
        ("killed", dead, "total"),
        ("wounded", hurt, "total"),
    ]
