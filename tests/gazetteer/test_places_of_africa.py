"""Names of African units and places as reports write them, each with the first-level unit it lies in."""

import pytest

from gazetteer import Gazetteer

UNITS = {
    "MR-NKC": "El Mina district; Toujounine district; Tevragh Zeina",
    "MR-01": "Bassikounou; باسكنو; Mbera camp; Mberra camp",
    "GH-UE": "Pusiga; Zebilla; Garu; Kulungugu; Talensi district",
    "GH-NP": "Gushegu; Saboba; Karaga; Wulensi",
    "BJ-AL": "Founougo; Guene; Alfa Koara",
    "CI-08": "Bounkani region; Gontougo region",
    "CI-03": "Tchologo region; Bagoué region",
    "SN-ZG": "Kafountine; Sindian; Nyassia",
    "CG-BZV": "Talangaï; Makélékélé; Poto-Poto",
    "TZ-08": "Nduta camp; Mtendeli camp",
    "UG-408": "Cyanika; Nyakabande transit centre",
    "ZM-09": "Kanyama; Matero; Chawama",
    "ZW-HA": "Glen View; Dzivarasekwa; Chikurubi prison",
    "ER-DU": "Tsorona; Adi Quala; Senafe",
    "DJ-DJ": "Camp Lemonnier; Doraleh",
    "SS-JG": "Nyirol county; Uror; Twic East; Fangak county; Ayod; Pieri; Pochalla",
    "SS-UY": "Koch county; Guit; Panyijar county; Mayom; Rubkona; Leer county; Pariang; Yida",
    "SS-NU": "Longochuk; Maban; Panyikang; Fashoda county; Luakpiny/Nasir; Paloich",
    "SS-EC": "Kajo-Keji; Lainya county; Terekeka; Morobo",
    "SD-DN": "Saraf Omra; Kornoi; Um Baru; Kalimendo; Dar es Salaam locality; سرف عمرة; كبكابية; مليط",
    "SD-DS": "Kubum; Ed El Fursan; Rehed El Birdi; Mershing; Kalma camp; معسكر كلمة; رهيد البردي",
    "SD-DE": "Wadi Salih locality; Nertiti; Golo; Rokero; Um Dukhun; Garsila; نيرتتي; وادي صالح",
    "SD-DW": "Foro Baranga; Kereneik; Sirba; Murnei; Jebel Moon; فوربرنقا",
    "SD-KS": "El Abassiya; Heiban; Um Durein; Delami",
    "SD-GK": "Al Khuwayy; Wad Banda; En Nahud; Babanusa; Lagawa; المجلد; الخوي",
    "SD-KN": "Sodiri; Sheikan",
    "SD-KH": "Jebel Aulia; Sharg An Neel; Wadi Seidna; Um Badda; شرق النيل; كافوري",
    "ET-OR": "West Wellega; Horo Guduru Wollega; Gida Ayana woreda; West Guji zone; Kellem Wollega",
    "ET-AM": "Raya Kobo; Efratana Gidim; Wag Hemra; Oromo Special Zone; Awi zone; Quara",
    "ET-TI": "Raya Azebo woreda; Tahtay Adiyabo; Welkait; Irob; Mai Tsebri",
    "ET-BE": "Metekel zone; Bulen; Kamashi; Mao-Komo",
    "ET-AF": "Kilbet Rasu; Berahle; Gabi Rasu; Chifra",
    "ET-SO": "Sitti zone; Korahe; Dollo zone; Liben zone",
    "SO-SH": "Kurtunwaarey; Sablaale; Barawe; Wanla Weyn; Shalanbood; Ballidogle",
    "SO-HI": "Mataban; Maxaas; Moqokori; Belet Weyne",
    "SO-GA": "Guriceel district; Galhareri; El Bur; Abudwak",
    "SO-JH": "Afmadow; Badhaadhe; Xagar",
    "SO-BN": "Wardhigley; Dharkenley; Yaqshid; Kahda; Hawlwadag; Bakara Market",
    "KE-07": "Fafi; Lagdera; Hulugho; Balambala",
    "KE-24": "Mandera East; Banissa; Lafey; Mandera county",
    "KE-43": "Turkana South; Lokori; Todonyang; Turkana county",
    "CM-NW": "Bui; Boyo; Donga-Mantung; Menchum; Momo; Ngo-Ketunjia; Ndu; Widikum",
    "CM-SW": "Kupe-Muanenguba; Lebialem; Manyu division; Ekok; Muea",
    "CM-EN": "Mayo-Sava; Mayo-Tsanaga; Hile-Alifa; Mayo-Moskota; Waza; Darak",
    "NG-BO": "Auno; Pulka; Kala/Balge; Jakana; Zabarmari",
    "NG-KD": "Zango Kataf; Kubau LGA; Rigasa; Kasuwan Magani",
    "NG-NI": "Munya; Shiroro LGA; Mashegu",
    "NG-FC": "Gwarinpa; Kubwa; Kuje Prison; AMAC; Maitama",
    "CD-NK": "Nyiragongo territory; Bwito; Beni territory; Rubaya; Eringeti; Kibumba; Pinga",
    "CD-SK": "Fizi territory; Shabunda; Baraka; Kamituga; Bunyakiri; Hauts Plateaux",
    "CD-IT": "Djugu territory; Irumu; Komanda; Mambasa territory; Walendu Bindi; Fataki",
    "CD-HU": "Dungu territory; Faradje; Durba",
    "CF-VK": "Am Dafok; Tiringoulou",
    "CF-MB": "Bakouma; Rafai",
    "TD-LC": "Fouli; Kaya department; Baga Sola; Liwa",
    "TD-LR": "Nya Pendé; Monts de Lam",
    "NE-6": "Banibangou department; Tongo Tongo; Chinagodrar; Balleyara; Anzourou",
    "ML-5": "Bankass cercle; Konna; Boni; Ogossagou",
    "ML-7": "Ansongo cercle; Ouatagouna; Labbezanga; Almoustarat",
    "ML-9": "Inékar; Anderamboukane",
    "BF-TAP": "Gobnangou; Namounou",
    "BF-SOM": "Djelgodji; Tongomayel; Pobé-Mengao; Inata",
    "MZ-P": "Quissanga; Muidumbe district; Nangade; Ancuabe; Mucojo",
    "UG-303": "Terego; Madi-Okollo",
    "RW-04": "Rubavu; Rusizi district",
    "TG-S": "Kpendjal; Tone prefecture; Naki-Est; Koundjoare; Kpendjal-Ouest",
    "BJ-AK": "Materi; Kerou; Cobli",
    "LY-TN": "Salah al-Din; Tripoli International Airport; وادي الربيع; تاجوراء",
    "LY-SR": "Es Sider; السدرة",
    "LY-MB": "ترهونة",
    "EG-SIN": "Jabal al-Halal; al-Hasana; جبل الحلال",
    "EG-C": "Tahrir Square; Ain Shams; ميدان التحرير; مدينة نصر; رابعة العدوية",
    "DZ-16": "Bab El Oued; باب الوادي; الحراش",
    "TN-42": "Mount Chaambi; Semmama; جبل الشعانبي; تالة; سبيبة",
    "TN-82": "بن قردان; Djerba",
}


@pytest.mark.parametrize("unit", UNITS)
def test_a_name_of_the_news_lies_in_its_unit(gaz: Gazetteer, unit: str) -> None:
    wrong = []
    for name in UNITS[unit].split("; "):
        best = gaz.find(name, within=unit[:2]).best
        if best is None or best.place.admin1 != unit:
            wrong.append((name, best and best.place.id))
    assert wrong == []


def test_a_name_in_two_units_is_told_by_the_unit(gaz: Gazetteer) -> None:
    assert gaz.find("North Shewa", within="ET").best is None
    for unit in ("ET-AM", "ET-OR"):
        best = gaz.find("North Shewa", within=unit).best
        assert best is not None
        assert best.place.admin1 == unit


@pytest.mark.parametrize(
    ("name", "country"),
    [("Kobe", "JP"), ("Aba", "NG"), ("Gombe", "NG"), ("Dar es Salaam", "TZ"), ("Gulu", "UG")],
)
def test_they_hide_no_city_of_their_name(gaz: Gazetteer, name: str, country: str) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert best.place.country == country
