"""Places outside the Arab world as the Arabic press spells them: a table, and the rules beside it.

A spelling that was found missing gets a row.
"""

import pytest

from gazetteer import Gazetteer
from gazetteer.place import Name, Place, Point
from gazetteer.sources.sides import with_sides
from gazetteer.spellings.arabic_press import pressed

UNITS = """
AF	ننغرهار AF-NAN; هيلمند AF-HEL; طخار AF-TAK; باغرام AF-PAR
BF	دجيبو BF-SOM; بارسالوغو BF-SMT
BI	سيبيتوكي BI-CI
CD	شمال كيفو CD-NK; شمالي كيفو CD-NK; جنوب كيفو CD-SK; كيفو الشمالية CD-NK; بيني CD-NK; إيرومو CD-IT
CM	أقصى شمال الكاميرون CM-EN
CN	شينجيانغ CN-XJ; التبت CN-XZ; شنغهاي CN-SH
CO	كاوكا CO-CAU; إقليم كاوكا CO-CAU; تشوكو CO-CHO; سانتاندير الشمالية CO-NSA
ET	تيجراي ET-TI; غامبيلا ET-GA; قامبيلا ET-GA
HT	غوناييف HT-AR
IN	تشهاتيسغار IN-CT; شاتيسغار IN-CT; بيجابور IN-CT
KE	جاريسا KE-07; وجير KE-46
ML	دوينتسا ML-5; أجلهوك ML-8
MX	مكسيكو سيتي MX-DIF; سيوداد خواريز MX-CHH; أواكساكا MX-OAX
NE	ديفا NE-2; أغاديز NE-1
NG	بلاتو NG-PL; تارابا NG-TA; دابتشي NG-YO
PK	كويتا PK-BA; تشامان PK-BA; سوات PK-KP; باجور PK-TA; كرم PK-TA; شمال وزيرستان PK-TA
RU	إنغوشيا RU-IN; أوسيتيا الشمالية RU-SE; محج قلعة RU-DA
SS	الاستوائية الشرقية SS-EE; كابويتا SS-EE
TR	غازي عينتاب TR-27; أقجا قلعة TR-63
UA	القرم UA-43; كوراخوف UA-14; بافلوغراد UA-12; فولتشانسك UA-63
"""
ROWS = [row.split("\t") for row in UNITS.strip().splitlines()]


@pytest.mark.parametrize("country", [row[0] for row in ROWS])
def test_a_foreign_place_is_found_as_the_arabic_press_spells_it(gaz: Gazetteer, country: str) -> None:
    names = next(names for code, names in ROWS if code == country)
    wrong = []
    for said in names.split("; "):
        name, _, unit = said.rpartition(" ")
        best = gaz.find(name, within=country).best
        if best is None or best.place.admin1 != unit:
            wrong.append((name, best and best.place.id))
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("كيجالي", "RW", "Kigali"),
        ("كيقالي", "RW", "Kigali"),
        ("لوجانسك", "UA", "Luhansk"),
        ("جوما", "CD", "Goma"),
        ("بانجي", "CF", "Bangui"),
        ("هرمزقان", "IR", "Hormozgan"),
    ],
)
def test_g_and_ch_are_read_as_another_paper_writes_them(
    gaz: Gazetteer, name: str, country: str, place: str
) -> None:
    best = gaz.find(name, within=country).best
    assert best is not None
    assert best.place.name == place


def test_names_of_arab_countries_are_not_read_so(gaz: Gazetteer) -> None:
    """In them ج and غ, and a vowel more, make other villages."""
    for name, country in (("غرمانا", "SY"), ("بغقوبة", "IQ"), ("غسر الشغور", "SY")):
        best = gaz.find(name, within=country).best
        assert best is None or best.place.name not in ("Jaramānā", "Jisr ash Shughūr", "Baqubah"), name


def test_only_where_the_country_is_stated(gaz: Gazetteer) -> None:
    assert gaz.find("كيقالي").best is None


def _unit(code: str, *names: str) -> Place:
    told = tuple(Name(name, "ar") for name in names)
    return Place(
        f"unit:{code}", names[0], Point(0, 0), "admin1", "province", code[:2], admin1=code, names=told
    )


def test_the_side_of_a_land_is_said_before_it_too() -> None:
    kivu, west, bank, bengal = with_sides(
        [
            _unit("CD-NK", "كيفو الشمالية"),
            _unit("IR-02", "أذربيجان الغربية"),
            _unit("PS-WBK", "الضفة الغربية"),
            _unit("AZ-X", "أذربيجان"),
        ]
    )
    assert [n.text for n in kivu.names] == ["كيفو الشمالية", "شمال كيفو", "شمالي كيفو"]
    assert [n.text for n in west.names] == ["أذربيجان الغربية"]  # the west of Azerbaijan is another land
    assert [n.text for n in bank.names] == ["الضفة الغربية"]
    assert [n.text for n in bengal.names] == ["أذربيجان"]


def test_a_spelling_is_turned_in_one_place_at_a_time() -> None:
    assert "كيغالي" in pressed("كيجالي")
    assert "غيغالي" not in pressed("جيجالي")
    assert pressed("kigali") == ()


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("خيبر", "SA"),
        ("الناصرة", "IL"),
        ("الموصل", "IQ"),
        ("غرب أذربيجان", None),
        ("شرق", None),
        ("ولاية", None),
    ],
)
def test_they_hide_no_place_of_the_arab_world(gaz: Gazetteer, name: str, country: str | None) -> None:
    best = gaz.find(name).best
    assert (best and best.place.country) == country
