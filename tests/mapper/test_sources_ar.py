"""Who says what in Arabic: the source after its verb or before it, passed on, implied, with a colon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from mapper.detect.sources import Told, read
from mapper.lexicon import load
from mapper.model import Report
from mapper.pipeline import extract
from mapper.reading import ready


def told(text: str) -> Told:
    found = read(ready(Report("r", text, lang="ar")))
    assert all(text[m.start : m.end] == m.text for m in found.mentions)
    assert all(0 <= a.scope_start <= a.scope_end <= len(text) for a in found.attributions)
    return found


def chains(text: str) -> list[list[str]]:
    return [[source.name for source in a.chain] for a in told(text).attributions]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("قال ناطق عسكري إن الهدنة انهارت", ["ناطق عسكري"]),
        ("وأفادت وكالة سانا بأن الجسر دمر", ["SANA"]),
        ("أعلنت وزارة الصحة اللبنانية وفاة جريحين", ["وزارة الصحة اللبنانية"]),
        (
            "المرصد السوري لحقوق الإنسان أكد أن الغارة استهدفت مستودعاً",
            ["Syrian Observatory for Human Rights"],
        ),
        ("نقلت رويترز عن مسؤول أمني قوله إن المهاجم فر", ["Reuters", "مسؤول أمني"]),
        ("وقال طبيب في المشفى لوكالة فرانس برس إن الجرحى كثر", ["AFP", "طبيب"]),
        ("وأفادت مصادر طبية باستشهاد ممرض", ["مصادر طبية"]),
        ("واتهمت الشبكة قوات الدعم السريع بالقصف", ["الشبكة"]),
        ("وزارة الداخلية في غزة قالت في بيان صحفي إن القصف مستمر", ["وزارة الداخلية"]),
        ("لكن وزارة البيشمركة أعلنت في بيان أن سبعة قتلوا", ["وزارة البيشمركة"]),
        ("مدير مستشفى الأمل في خان يونس أكد أن الجرحى كثر", ["مدير مستشفى الأمل"]),
        ("عاجل | مصادر طبية: ستة جرحى في قصف", ["مصادر طبية"]),
        ("اتهمت الحكومة الحوثيين بقصف قرية", ["الحكومة"]),
        ("حملت الحكومة اليمنية الحوثيين مسؤولية القصف", ["الحكومة اليمنية"]),
        ("بحسب ما ذكرت الوكالة الوطنية للإعلام", ["NNA"]),
        ("أصيب حارسان، بحسب شهود عيان", ["شهود عيان"]),
        ("وفقاً لمصدر محلي، أغلقت الطريق", ["مصدر محلي"]),
        ("بحسب ما ذكرت شبكة شام، احترق المعمل", ["Shaam Network"]),
        ("وذكرت القناة نقلاً عن شهود أن القارب غرق", ["القناة", "شهود"]),
        ("وقال مدير الناحية، سمير العلي، إن السكان عادوا", ["مدير الناحية"]),
        ("«كنا نائمين»، تقول شاهدة", ["شاهدة"]),
        ("وأوضح مراسل «صوت الجبل» أن القصف توقف", ["مراسل «صوت الجبل»"]),
    ],
)
def test_the_source(text: str, chain: list[str]) -> None:
    assert chains(text) == [chain]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قال مصدر طبي إن ثلاثة توفوا.", "ثلاثة توفوا."),
        ("أعلنت الشرطة اعتقال سارق.", "اعتقال سارق."),
        ("وبحسب ناشطين، انقطع التيار.", "انقطع التيار."),
        ("انقطع التيار، بحسب ناشطين.", "انقطع التيار، بحسب ناشطين."),
        ("مراسلنا: انقطع التيار في الحي", "انقطع التيار في الحي"),
    ],
)
def test_what_a_source_asserts(text: str, said: str) -> None:
    found = told(text).attributions[0]
    assert text[found.scope_start : found.scope_end] == said


def test_a_verb_alone_goes_on_with_the_last_source() -> None:
    text = "قال قائد الشرطة إن الطريق آمن. وأضاف أن الدوريات مستمرة."
    assert chains(text) == [["قائد الشرطة"], ["قائد الشرطة"]]
    assert [m.text for m in told(text).mentions] == ["قائد الشرطة"]


def test_the_agency_is_the_one_named_before() -> None:
    text = (
        "أفادت سانا بأن المدارس أغلقت. وقالت الوكالة إن الأسواق مفتوحة. "
        "وأكد مصدر طبي ذلك. ولفت المصدر إلى أن الأطباء عادوا."
    )
    assert [c[-1] for c in chains(text)] == ["SANA", "SANA", "مصدر طبي", "مصدر طبي"]


def test_how_the_press_means_it() -> None:
    words = {a.weight for t in ("زعم التنظيم أنه انسحب", "نفت الحكومة ذلك") for a in told(t).attributions}
    assert words == {"claim", "deny"}


@pytest.mark.parametrize(
    "text",
    [
        "وصلت قافلة إلى المدينة",
        "الطريق إلى القرية: مغلق",
        "عقدت وزارة الصحة اجتماعاً",
        "في الجزيرة أمطار غزيرة",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert chains(text) == []


def test_a_count_keeps_its_voice(gazetteer: Gazetteer) -> None:
    text = "قالت وزارة الصحة إن أربعة أشخاص قتلوا في قصف على سراقب. وذكر مصدر محلي أن القتلى ستة."
    found = extract(Report("r", text), gazetteer)
    voices = {c.id: [s.name for s in c.sources] for c in found.claims}
    assert ["وزارة الصحة"] in [voices[c.claim] for e in found.events for c in e.counts if c.claim]


def test_the_tables_are_sound() -> None:
    table = load("attribution_ar")
    forms = [form for row in table["verbs"] for form in row["forms"]]
    assert len(forms) == len(set(forms))
    assert {row["weight"] for row in table["verbs"]} <= {"neutral", "claim", "deny", "cite"}


_SCRAPS = """
قال قالت نقلت عن مصدر المصدر سانا لرويترز وكالة إن أن بأن : ، . « » " بحسب ما أفاد وفقا مراسلنا وأضاف
المرصد السوري أعلنت وزارة الصحة مقتل ثلاثة في حلب ولفت إلى
"""


@given(st.lists(st.sampled_from(_SCRAPS.split()), max_size=25))
def test_any_words_give_sound_sources(parts: list[str]) -> None:
    told(" ".join(parts))
