"""Which words of an Arabic report name places, what the words before them say, and where they lie."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mapper
from gazetteer import Gazetteer
from mapper.detect.places_ar import detect
from mapper.lexicon import load
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract
from mapper.reading import ready


def _names(text: str, gazetteer: Gazetteer) -> list[PlaceMention]:
    return detect(ready(Report("r", text, lang="ar"), gazetteer.scan(text)))


def _resolved(text: str, gazetteer: Gazetteer) -> list[PlaceMention]:
    found = extract(Report("r", text, lang="ar"), gazetteer)
    return [m for m in found.mentions if isinstance(m, PlaceMention)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقع الانفجار في مدينة تعز.", ["تعز"]),
        ("قصف على سراقب.", ["سراقب"]),
        # names that are words of everyday use, joined to another one, or told by their letters
        ("غارات على حجة وعمران.", ["حجة", "عمران"]),
        ("غارات على صور وصيدا أمس.", ["صور", "صيدا"]),
        ("ظهر القائد في صور وفيديو.", []),
        ("قتل ثلاثة في إب أمس.", ["إب"]),
        ("قصف على إب وتعز.", ["إب", "تعز"]),
        ("اعتدوا على أب وأولاده.", []),
        ("وصل المبعوث إلى صنعاء وعدن.", ["صنعاء", "عدن"]),
        ("اشتباكات بريف حماة.", ["حماة"]),
        ("قصف على بلدة بريف دمشق.", ["ريف دمشق"]),
        ("قصف على قرية في ريف #دمشق.", ["ريف #دمشق"]),
        ("القدم :: خروج مظاهرة حاشدة", ["القدم"]),
        ("سقوط دانة على حي السلام.", ["السلام"]),
        ("قصف على بلدة المزرعة.", ["المزرعة"]),
        ("قصف على قرية الأحد الماضي.", []),
        ("اشتباكات بعين الحلوة.", ["عين الحلوة"]),
        ("معارك قرب الفاشر ونيالا.", ["الفاشر", "نيالا"]),
        ("قال أهالي بلدة تل تمر إن القصف مستمر.", ["تل تمر"]),
        ("قصف على جبل سنجار.", ["جبل سنجار"]),
        ("قصف على مدينة سنجار.", ["سنجار"]),
        ("هدوء على مخيم نهر البارد.", ["نهر البارد"]),
        ("#دير_الزور انفجار عبوة.", ["دير_الزور"]),
        ("انفجار في مدينة الباب شرقي حلب.", ["الباب", "حلب"]),
        ("قصف حي باب شرقي في دمشق.", ["باب شرقي", "دمشق"]),
        ("مسيرة تستهدف سيارة من نوع تويوتا في بلدة عيترون.", ["عيترون"]),
        ("صواريخ على مستوطنة كريات شمونة.", ["كريات شمونة"]),
    ],
)
def test_names_behind_words_of_place(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert [m.text for m in _names(text, gazetteer)] == names


@pytest.mark.parametrize(
    "text",
    [
        "وصل اللاعب السوري إلى المدينة.",
        "قالت وكالة حلب اليوم إن المطر مستمر.",
        "كان الاجتماع في سياق آخر من أجل السلام.",
        "قاتل لواء القدس في المعركة.",
        "في المنطقة الشمالية من البلاد.",
        "سقطت القذائف على حي سكني وأصابت مخيما للنازحين.",
        "على صعيد متصل دمر القصف حيا شعبيا.",
    ],
)
def test_people_papers_and_everyday_words_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert [m.text for m in _names(text, gazetteer)] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سقط قتيلان في كمين غربي مدينة مأرب.", ["مأرب"]),
        ("دخلت القوات مدينة كوستي.", ["كوستي"]),
        ("هدوء في مدينة ككلة.", ["ككلة"]),
        ("وقع انفجار ببلدية المنطقة، بحسب بحوث بشأن الحادث.", []),
        ("انفجار بإدلب وغارات على الرقة ومنبج.", ["إدلب", "الرقة", "منبج"]),
        ("معارك في مدن كحلب وحماة.", ["حلب", "حماة"]),
        ("قتل مدني قرب تدمر.", ["تدمر"]),
        ("قصف على سوق الفاشر.", ["الفاشر"]),
        ("نزح السكان من ولاية الجزيرة.", ["الجزيرة"]),
        ("قصف استهدف قرية سيدكان.", ["سيدكان"]),
        ("قصف على بلدتي كفرزيتا واللطامنة.", ["كفرزيتا", "اللطامنة"]),
        ("هجوم في شمالي لبنان.", ["لبنان"]),
        ("اشتباكات على محور حزارين.", ["حزارين"]),
        ("انتظر المسافرون أمام معبر بلوطة.", ["بلوطة"]),
        ("أطلقت الزوارق النار تجاه شاطئ دير البلح.", ["دير البلح"]),
        ("ظهر الدمار في صور تداولها الناس.", []),
    ],
)
def test_a_small_word_is_taken_off_a_name_only_where_one_can_stand(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert [m.text for m in _names(text, gazetteer)] == names


def test_a_name_that_nobody_lists_counts_behind_its_kind(gazetteer: Gazetteer) -> None:
    (found,) = _resolved("سقطت قذيفة على قرية عين الزرقان.", gazetteer)
    assert (found.text, found.words, found.place) == ("عين الزرقان", "قريه", None)
    assert found.reason


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("نزح الأهالي من مدينة درنة.", "from"),
        ("وصلت العائلات إلى مدينة درنة.", "toward"),
        ("دخلت الشاحنات عبر معبر رفح.", "via"),
        ("تحركت القافلة باتجاه مدينة درنة.", "toward"),
        ("قصفت القوات باتجاه مدينة درنة.", "target"),
        ("انفجار قرب مدينة درنة.", "near"),
        ("عاد نازحون من أهالي مدينة درنة.", "origin"),
    ],
)
def test_roles(text: str, role: str, gazetteer: Gazetteer) -> None:
    assert [m.role for m in _names(text, gazetteer)] == [role]


def test_a_namesake_outside_the_province_behind_a_name_is_not_meant(gazetteer: Gazetteer) -> None:
    found = _resolved("قصف على بلدة الزاوية في محافظة إدلب.", gazetteer)
    assert [(m.text, m.place and m.place.admin1) for m in found] == [("الزاوية", None), ("إدلب", "SY-ID")]


@pytest.mark.parametrize(
    ("text", "kind", "bearing"),
    [
        ("قصف على ريف حلب الشمالي.", "countryside", 0.0),
        ("معارك في الريف الجنوبي لمحافظة إدلب.", "countryside", 180.0),
        ("انفجار على بعد 5 كم جنوب مدينة منبج.", "offset", 180.0),
        ("هجوم شمال غربي سوريا.", "sector", 315.0),
        ("انفجار شرق مدينة تعز.", "direction", 90.0),
        ("قصف محيط مدينة درعا.", "near", None),
        ("قتلى على أطراف مدينة الباب.", "outskirts", None),
    ],
)
def test_relations(text: str, kind: str, bearing: float | None, gazetteer: Gazetteer) -> None:
    (found,) = _resolved(text, gazetteer)
    assert found.relation is not None
    assert (found.relation.kind, found.relation.bearing) == (kind, bearing)


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("هجوم في محافظة المنيا جنوب القاهرة.", "القاهرة"),
        ("قصف على بلدة الطيبة جنوبي لبنان.", "لبنان"),
        ("انفجار بمدينة الفلوجة غرب بغداد.", "بغداد"),
    ],
)
def test_a_side_right_behind_a_name_says_where_it_lies(text: str, outer: str, gazetteer: Gazetteer) -> None:
    first, second = _resolved(text, gazetteer)
    assert first.place is not None
    assert (first.role, second.text, second.role) == ("at", outer, "within")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("تظاهر المئات في عمان بالأردن.", "JO"),
        ("تظاهر المئات في عمّان.", "JO"),
        ("قالت الشرطة العمانية إن قاربا غرق قبالة عمان.", "OM"),
    ],
)
def test_amman_is_no_sultanate(text: str, country: str, gazetteer: Gazetteer) -> None:
    first = _resolved(text, gazetteer)[0]
    assert first.place is not None
    assert first.place.country == country


def test_a_hospital_has_a_name_of_its_own(gazetteer: Gazetteer) -> None:
    hospital, city = _resolved("قصف الطيران مستشفى الشفاء في مدينة غزة.", gazetteer)
    assert hospital.text == "مستشفى الشفاء"
    assert hospital.place is not None
    assert hospital.place.name == "al-Shifa Hospital"
    assert city.place is not None
    assert city.place.country == "PS"


def test_a_road_has_two_ends_and_a_border_two_countries(gazetteer: Gazetteer) -> None:
    ends = _resolved("انفجار على طريق حلب - دمشق.", gazetteer)
    assert [m.relation.kind for m in ends if m.relation] == ["road", "road"]
    (border,) = _resolved("اشتباك على الحدود السورية التركية.", gazetteer)
    assert border.relation is not None
    assert border.relation.kind == "border"


def test_no_word_is_listed_as_never_a_place_and_as_a_kind() -> None:
    table = load("places")["ar"]
    assert not set(table["ordinary"]) & set(table["not_places"])
    assert set(table["plurals"]) <= {*table["kinds"], *table["vague"]}


@given(st.text(alphabet="ابتحدرسعقكلمنهوي ،.#\u064e\u0640\n", max_size=120))
def test_any_text_gives_spans_in_order(text: str) -> None:
    found = detect(ready(Report("r", text, lang="ar")))
    assert all(text[m.start : m.end] == m.text != "" for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_at_the_head_of_a_post_stands_the_province_of_the_town_told_next(gazetteer: Gazetteer) -> None:
    head, town = _resolved("حلب || قصف على بلدة أورم الكبرى", gazetteer)
    assert head.level == "admin1"
    assert town.place is not None
    assert town.place.admin1 == "SY-HL"
    assert _resolved("حلب || قصف على الأحياء السكنية", gazetteer)[0].level == "settlement"


def test_a_line_of_a_live_report_names_its_town_behind_the_time(gazetteer: Gazetteer) -> None:
    found = mapper.extract(
        "مراصد إدلب:\n14:41 سراقب: قصف بالبراميل على الحي الشمالي\n15:05 جسر الشغور: قصف مدفعي وإصابة طفل",
        published="2020-02-03",
        gazetteer=gazetteer,
    )
    told = [[p.mention.text for p in event.placements if p.role == "at"] for event in found.events]
    assert told == [["سراقب"], ["جسر الشغور"]]


def test_people_fled_from_where_it_was_shelled(gazetteer: Gazetteer) -> None:
    text = "نزوح 45 أسرة من مديرية حيس إلى مدينة الخوخة جراء استمرار القصف."
    (event,) = extract(Report("r", text, lang="ar"), gazetteer).events
    assert [(p.mention.text, p.role) for p in event.placements] == [("حيس", "at"), ("الخوخة", "toward")]
    text = "نزوح سكان كريات شمونة بعد إطلاق صواريخ من جنوب لبنان باتجاه المطلة."
    (event,) = extract(Report("r", text, lang="ar"), gazetteer).events
    assert [p.mention.text for p in event.placements if p.role in ("at", "target")] == ["المطلة"]


def test_abu_written_on(gazetteer: Gazetteer) -> None:
    (found,) = _resolved("قصف على مدينة أبوحمد.", gazetteer)
    assert found.place is not None
    assert (found.place.country, found.place.name) == ("SD", "Abu Hamad")
