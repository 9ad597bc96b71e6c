"""Second-level units and small places of Asia, Europe and the Americas under the names of reports.

A table; a place that was found missing gets a row.
"""

import pytest

from gazetteer import Gazetteer

UNITS = """
UA-12	Dnepropetrovsk region; Dnepropetrovsk oblast
UA-48	Nikolaev region
UA-05	Vinnitsa region
UA-63	Kharkow; Kharkow region
MM-02	ပဲခူး
MM-03	မကွေး; ပခုက္ကူ
MM-05	ထားဝယ်
MM-12	လွိုင်ကော်
MM-13	ဘားအံ
MM-16	မောင်တော; ဘူးသီးတောင်
CD-NK	Bulengo camp; Lushagala
NG-ZA	Jangebe
IQ-BA	Camp Bucca
HT-OU	Labodrie
AZ-XVD	Karmir Shuka; Chartar
BD-E	Godagari; Chapainawabganj Sadar
BD-B	Ruma upazila; Guimara; Leda camp
CO-CAU	Tacueyó; El Mango
EC-G	Socio Vivienda; La Roca prison; Guasmo
ID-MA	West Seram; South Buru
LK-51	Kattankudy; Valachchenai
PE-LAL	Pataz; Retamas
PG-HLA	Tari-Pori district; Komo
VE-Z	Atures; Alto Orinoco
AF-BGL	Dand-e Ghori; Baghlan-e Markazi
AF-HEL	Nawa; Nad-e Ali; Khanashin
AF-KNR	Marawara; Chapa Dara; Chawkay; Sheltan; Dara-e-Pech
AF-GHA	Jaghori
AF-NAN	Kama; Nazyan; Haska Mina; Khogyani; Sherzad; Kot district; Hesarak; Tora Bora
BD-B	Ukhiya; Thanchi; Bhasan Char; Sitakunda; Naikhongchhari
BD-C	Ashulia; Jatrabari; Shahbagh
CO-NAR	Llorente; Magüí Payán
CO-NSA	La Gabarra
HT-AR	Petite-Rivière de l'Artibonite; Liancourt
HT-OU	Village de Dieu; Bas-Delmas; Furcy
ID-AC	East Aceh; North Aceh
ID-PT	Sinak; Tembagapura
IN-AS	Karbi Anglong; North Cachar Hills; Sivasagar
IN-BR	East Champaran; West Champaran; Kishanganj district
IN-CT	Mohla-Manpur; South Bastar
IN-JH	West Singhbhum; East Singhbhum; Seraikela-Kharsawan
IN-JK	Mendhar; Gurez; Machil
IN-MN	Lamka; Torbung
IN-OR	Boudh
IN-UP	Fatehpur district; Maharajganj district
IN-WB	Sandeshkhali; North 24 Parganas; East Midnapore
IQ-BG	Dora; Adhamiya; المنصور; الأعظمية
IQ-DI	Buhriz; Khan Bani Saad; العظيم
IQ-NI	Bashiqa; Kocho; Qairawan; القحطانية
IQ-SD	Amerli; الضلوعية; Suleiman Bek
IR-26	Fordow; فردو
LB-AK	Wadi Khaled; فنيدق
LB-BI	Majdal Anjar; شتورا
LB-JA	Majdal Zoun; Yarin; صديقين
LB-NA	Markaba; Rab Thalathine; كفررمان; Jibchit
MM-01	Khin-U; Salingyi; Ayadaw; Pale
MM-11	Mansi; Chipwi; Sumprabum
MM-16	Myebon; Ponnagyun; Pauktaw
MM-17	Mantong; Mong Kung; Pindaya
PH-LAS	Piagapo; Sultan Gumander
PH-MAG	Datu Saudi Ampatuan; Guindulungan
PK-BA	Bolan; Jaffarabad; Sherani; Tump; Muslim Bagh
PK-KP	Kolai-Palas; Matta; Kohistan
PK-SD	Tharparkar; Qambar Shahdadkot; Lyari; Keamari; Shaheed Benazirabad
PK-TA	North Waziristan; Ladha; Lower Kurram
PS-GZZ	Morag Corridor; مستشفى الشفاء; Zawaida
PS-WBK	Issawiya; Har Bracha; al-Arroub
RU-KRS	Martynovka; Goncharovka; Горналь
SY-DY	al-Shuhayl; حطلة
SY-RD	Saqba; Bloudan; عدرا
UA-14	Orlivka; Prechystivka; Котлине
UA-63	Synkivka; Кисловка
VE-C	El Nula; La Victoria
XK-X11	North Mitrovica
YE-JA	Khab wa al-Shaaf; خب والشعف
YE-MA	Al-Juba; Medghal; العبدية; Kassara
YE-SD	Monabbih; رازح; Kitaf wa al-Boqee
YE-TA	Jabal Habashi; الوازعية; al-Barh
"""
ROWS = [line.split("\t") for line in UNITS.strip().splitlines()]


@pytest.mark.parametrize(
    ("name", "unit"), [(name, unit) for unit, names in ROWS for name in names.split("; ")]
)
def test_a_name_of_the_news_lies_in_its_unit(gaz: Gazetteer, name: str, unit: str) -> None:
    best = gaz.find(name, within=unit).best
    assert best is not None
    assert best.place.admin1 == unit


@pytest.mark.parametrize(
    ("name", "country"),
    [("Bahrain", "BH"), ("Tripoli", "LY"), ("Verdun", "FR"), ("Mansoura", "EG"), ("Sabra", "")],
)
def test_they_are_not_meant_before_what_is_well_known(gaz: Gazetteer, name: str, country: str) -> None:
    best = gaz.find(name).best
    assert best is None or best.place.country == country or not country


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Kiev region", "UA-32"),
        ("Kiev", "UA-30"),
        ("Dnepropetrovsk", "UA-12"),
        ("Kharkow region", "UA-63"),
        ("Nikolaev", "UA-48"),
        ("Vinnitsa", "UA-05"),
        ("Kharkow", "UA-63"),
        ("Dnepropetrovsk region", "UA-12"),
    ],
)
def test_a_unit_of_an_older_spelling_is_told_from_its_town(gaz: Gazetteer, name: str, unit: str) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert best.place.admin1 == unit
    assert (best.place.level == "admin1") == name.endswith(" region")


def test_a_town_and_the_district_around_it_lie_where_reports_mean_them(gaz: Gazetteer) -> None:
    for name in ("Kobo", "Raya Kobo"):
        best = gaz.find(name, within="ET").best
        assert best is not None
        assert 12.0 < best.place.point.lat < 12.3, name
