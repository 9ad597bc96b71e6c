"""The language of a report: told for many, names of places no evidence, an unread one named in the note."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from mapper.lexicon import load
from mapper.model import Report
from mapper.pipeline import extract
from mapper.reading import ready
from mapper.words.language import UNKNOWN, detect, name, script
from mapper.words.language import given as as_given

#: Sentences as an agency might write them, and headlines.
SENTENCES = {
    "en": ["Two people died when a shell hit a bakery in Saraqib.", "Airstrike on Maarat al-Numan market",
           "al-Tah, al-Samaka, Khan Shaykhun, Idlib", "Explosion heard near Deir ez-Zor airbase",
           "SDF fighters raid Hajin; Asayish deploys to al-Shaddadi", "Erdoğan visits Şırnak, Hakkâri",
           "Ceasefire violation: mortar shells hit Zolote-4, Luhanske and Pisky"],
    "ar": ["قصفت المدفعية بلدة سراقب مساء أمس", "مقتل طفلين بانفجار لغم في الرقة",
           "انفجار قرب مطار دير الزور",
           "وقال شهود عيان إن الطائرات أغارت على السوق",
           "سوریا: غارات جدیدة على إدلب وقتلى في صفوف المدنيين"],
    "fa": ["دو نفر در حمله به یک پاسگاه در زاهدان کشته شدند", "انفجار در کابل چند کشته بر جای گذاشت"],
    "ur": ["پشاور میں ایک مسجد کے قریب دھماکے سے تین افراد ہلاک ہو گئے",
           "کوئٹہ میں فائرنگ سے دو اہلکار زخمی"],
    "ps": ["په کابل کې چاودنې پنځه کسان وژلي دي", "د ننګرهار په ولایت کې نښته شوې ده"],
    "ckb": ["لە هێرشێکی درۆنی بۆ سەر سلێمانی دوو کەس کوژران", "تەقینەوەیەک لە کەرکووک ڕوویدا"],
    "fr": ["Trois soldats ont été tués dans une attaque près de Gao, selon l'armée.",
           "Explosion à Beyrouth : deux morts et des blessés"],
    "es": ["Dos policías murieron en un ataque con explosivos en el Cauca, según las autoridades.",
           "Tres muertos tras un tiroteo en la ciudad de Cali"],
    "pt": ["Três pessoas foram mortas num ataque em Cabo Delgado, segundo a polícia."],
    "it": ["Due civili sono stati uccisi in un attacco nella città di Tripoli."],
    "de": ["Bei einem Angriff auf die Stadt Charkiw wurden drei Menschen getötet."],
    "nl": ["Bij een aanval op het ziekenhuis van de stad zijn twee mensen gedood."],
    "pl": ["W ataku na miasto zginęło pięć osób, a dwie są ranne."],
    "tr": ["İdlib'in Serakib ilçesinde düzenlenen saldırıda iki kişi öldü.",
           "Patlamada üç asker hayatını kaybetti ve bir sivil yaralandı"],
    "ku": ["Li bajarê Qamişloyê di êrîşa dronan de du kes hatin kuştin."],
    "ro": ["Două persoane au fost rănite într-un atac în orașul Odesa, după explozie."],
    "id": ["Tiga orang tewas dalam serangan di Papua, kata polisi yang datang setelah kejadian itu."],
    "vi": ["Ba người đã thiệt mạng trong một vụ nổ ở thành phố, theo cảnh sát và các nhân chứng."],
    "sw": ["Watu watatu waliuawa katika shambulio la usiku kwa mji wa Beni."],
    "so": ["Saddex askari ayaa ku dhimatay weerar ka dhacay magaalada Baydhabo."],
    "ha": ["Mutane uku sun mutu a wani harin da aka kai wa garin Gamboru cikin dare."],
    "ru": ["В результате обстрела города погибли два человека, трое были ранены."],
    "uk": ["Унаслідок обстрілу міста загинули двоє людей, ще троє поранені.", "Вибухи у Києві і Харкові"],
    "bg": ["При атаката в града са загинали двама души, съобщи полицията след нощта."],
    "he": ["שני אנשים נהרגו ברקטה של חמאס על אשקלון"],
    "el": ["Δύο νεκροί από την έκρηξη στη Βηρυτό και δεκάδες τραυματίες"],
    "hi": ["श्रीनगर में हमले में दो जवानों की मौत हो गई है"],
    "am": ["በመቀሌ ከተማ ላይ የአየር ጥቃት ተፈጽሟል እና ሰዎች ሞተዋል"],
    "zh": ["叙利亚西北部的空袭造成三人死亡"],
    "ja": ["シリア北西部の空爆で三人が死亡した"],
    "ko": ["시리아 북서부 공습으로 세 명이 숨졌다"],
    "hy": ["Երկու զինվոր է զոհվել սահմանին"],
    "my": ["မြို့ကို လေကြောင်းမှ တိုက်ခိုက်ခဲ့သည်"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts]
)
def test_a_language_is_told(code: str, text: str) -> None:
    assert detect(text) == code


def test_most_words_decide() -> None:
    english = "A witness said “انفجرت سيارة مفخخة” and a medic said “سقط جرحى” before the line went dead."
    assert detect(english) == "en"
    arabic = "ونقلت الوكالة عن بيان بالإنجليزية «a car bomb went off» أن الانفجار وقع قرب السوق في المدينة"
    assert detect(arabic) == "ar"


def test_the_menus_of_a_page_do_not_decide() -> None:
    menus = (
        "Home\nSign up\nLog in\nShare this\nMost read\nAbout us\nTerms of use\nPrivacy policy\nContact us\n"
    )
    post = "أصيب عامل في معمل للزيتون بشظايا قذيفة سقطت قرب الطريق العام صباح اليوم"
    assert detect(menus + post + "\n" + menus) == "ar"
    assert (
        detect("الرئيسية\nاتصل بنا\nمن نحن\nالأخبار\nرياضة\nA shell hit an olive press near the main road.")
        == "en"
    )


@pytest.mark.parametrize("text", ["", " \n", "12:30 – 14 …", "🔴🔴", "\ud800", "\x00", "_"])
def test_no_words_no_language(text: str) -> None:
    assert detect(text) == UNKNOWN


def test_a_language_not_listed_is_not_taken_for_english() -> None:
    tongan = (
        "Ngaahi kakai naʻe mate ʻi he ʻohofi ʻo e kolo naʻe fai ʻe he kau sotia ʻi he pō kuo ʻosi. "
        "Naʻe lavea mo e kakai kehe pea kuo ʻave kinautolu ki he falemahaki ke faitoʻo."
    )
    assert detect(tongan) == UNKNOWN


def test_codes_as_given() -> None:
    assert [as_given(c) for c in ("EN", "en_US", "ara", "Arabic", "zz", "")] == [
        "en",
        "en",
        "ar",
        "ar",
        "zz",
        "",
    ]


@given(st.text(max_size=300))
def test_any_text_has_a_listed_language_or_none(text: str) -> None:
    assert detect(text) in {*load("languages"), UNKNOWN}


@given(st.characters())
def test_a_letter_has_a_script_of_the_table_or_none(character: str) -> None:
    assert script(character) in {"", *(row["script"] for row in load("languages").values())}


def test_the_table_is_sound() -> None:
    for code, row in load("languages").items():
        assert set(row) <= {"name", "script", "letters", "words"}, code
        assert all(len(letter) == 1 for letter in str(row.get("letters", "")).split()), code
        assert all(script(word[0]) == row["script"] for word in row["words"].split()), code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Deux soldats ont été tués dans une attaque près de la ville de Gao au Mali.", "French"),
        ("Унаслідок обстрілу міста Харків загинули двоє людей, ще троє поранені.", "Ukrainian"),
        ("دو نفر در حمله به یک پاسگاه در زاهدان کشته شدند", "Persian"),
    ],
)
def test_a_language_that_is_not_read_is_named(text: str, language: str, gazetteer: Gazetteer) -> None:
    found = extract(Report("r", text, published=date(2022, 5, 4)), gazetteer)
    assert found.events == ()
    assert language in found.note
    assert "only names of places" in found.note
    assert {m.kind for m in found.mentions} == {"place"}


def test_a_report_may_say_its_language(gazetteer: Gazetteer) -> None:
    text = "Shells hit Saraqib in Idlib, killing two people."
    assert extract(Report("r", text, lang="en-GB"), gazetteer).events
    assert "Greek" in extract(Report("r", text, lang="el"), gazetteer).note
    assert name("el") == "Greek"


def test_a_title_of_a_page_does_not_outweigh_the_text() -> None:
    text = "A bomb killed four people in the market of the town on Tuesday, and two more were wounded."
    report = Report("r", text, title="Wörd " * 10_000)
    assert ready(report).report.lang == "en"
