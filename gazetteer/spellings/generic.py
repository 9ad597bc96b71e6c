"""Generic words in names: those that say a kind ("province", قرية), those that begin many (Tall, Kafr).

Kind words are taken off and become the kind asked for. Words of the second table stay in the name and are
weighed: "Kafr Nabl" and "Kafr Nabudah" are told apart by the rest. All are compared in folded form. Pure.
"""

KIND_WORDS = (
    ("country", ("country", "republic", "kingdom", "دولة", "جمهورية", "страна", "ülke", "pays")),
    ("province", (
                 "province", "governorate", "region", "state", "oblast", "prefecture", "muhafazat",
                 "muhafazah", "gouvernement", "gouvernorat", "vilayet", "wilaya", "wilayat", "محافظة",
                 "ولاية", "اقليم", "область", "provincia", "provinz", "department",
                 "departamento", "departement", "gobernacion", "ostan", "استان", "ولایت", "صوبہ",
                 "obwód", "województwo", "voivodeship", "провинция", "провінція", "мухафаза",
                 "губернаторство", "ili", "vilayeti", "parezgeh", "پارێزگای", "پارێزگا", "край", "מחוז")),
    ("district", ("district", "county", "subdistrict", "منطقة", "ناحية", "قضاء", "район", "rayon", "raion",
                  "ilçesi", "ilce", "nahiyat", "nahiya", "qada", "township", "upazila", "sadar", "tehsil",
                  "taluk",
                  "taluka", "thana", "municipality", "woreda", "borough", "shahrestan",
                  "rejon", "powiat", "hromada", "громада", "local government", "נפת",
                  "distrito", "municipio", "lga", "local government area", "locality", "territory",
                  "territoire", "cercle", "sub county", "payam",
                  "شهرستان", "بخش", "ناحیه", "ولسوالی", "ضلع")),
    ("camp", ("camp", "مخيم", "лагерь", "kampı", "kamp", "mukhayyam", "مخیم")),
    ("airport", ("airport", "airfield", "مطار", "аэропорт", "аеропорт", "havalimanı", "havaalanı",
                 "aeroport", "aéroport", "matar", "فرودگاه", "שדה תעופה")),
    ("port", ("ميناء", "مرفأ")),
    ("crossing", ("crossing", "معبر", "gate", "border crossing")),
    ("base", ("base", "airbase", "قاعدة", "база", "پایگاه")),
    ("checkpoint", ("checkpoint", "roadblock", "حاجز", "блокпост", "barrage")),
    ("city", ("city", "town", "مدينة", "بلدة", "город", "місто", "ville", "ciudad", "stadt", "şehri",
              "madinat", "medinat", "medinet", "mdynt", "baldat", "شهر", "شار", "смт", "посёлок")),
    ("village", ("village", "hamlet", "قرية", "село", "деревня", "pueblo", "dorf", "köyü", "qaryat", "karyat",
                 "qaryet", "qryt", "selo", "derevnya", "хутор", "روستای", "روستا", "ده", "gundê", "گوندی",
                 "kibbutz", "kibboutz", "moshav", "קיבוץ", "מושב", "кибуц", "كيبوتس")),
    ("mountain", ("mountain", "mount", "mt", "جبل", "гора", "dağı", "kuh", "کوه")),
    ("neighbourhood", ("neighbourhood", "neighborhood", "quarter", "حي", "mahallesi", "hayy", "محله")),
)  # fmt: skip
"""(kind, words that say it), before or after the name."""

SIDES = ("شمال", "جنوب", "شرق", "غرب")
"""North, south, east, west in Arabic; each may have a "ي", and behind a name the article and "ية"."""

SEAT = " sadar"
"""What may stand between the name and such a word: "Faridpur Sadar upazila" is that of Faridpur's town."""

LINKS = ("of ", "de ", "d ", "von ", "du ", "des ", "the ")
"""What may stand between a kind word and the name."""

NAME_WORDS = {
    "umm": "um oum omm om am ام", "abu": "abou abo ابو", "tall": "tal tell tel til tulul tepe tappeh تل תל",
    "deir": "dayr dair der dyr deyr دير", "ain": "ayn ein aine aan عين עין",
    "kafr": "kafar kfar kefr kfer kufr kafer kefar كفر כפר", "shaykh": "sheikh cheikh shekh seyh شيخ",
    "jabal": "jebel djebel gebel djabal jbel gabal jbl جبل", "bayt": "beit bait bet byt بيت בית",
    "khirbat": "khirbet kherbet khirba khirbah khirbit khurbet kheurbet khrbt hirbet خربه",
    "wadi": "ouadi wady wad oued uadi وادي", "bir": "beer beir byr بير באר",
    "qasr": "kasr ksar kasar qsar قصر",
    "qalat": "kalat kalaat qalaat qala kale قلعه", "ras": "raas rass راس", "khan": "خان",
    "jisr": "djisr gisr jsr جسر", "burj": "bourj borj bordj برج", "nahr": "نهر",
    "hawsh": "haouch hosh hoch حوش",
    "marj": "merj mrj مرج", "rasm": "resm rsm رسم", "mazraat": "mazraa mazrat mzraat mzrat mzraah مزرعه",
    "maarrat": "maarat maarrat maaret maaret معره", "bab": "باب", "banu": "bani beni بني",
    "maar": "معر", "dahr": "daher dhahr ضهر ظهر", "kiryat": "qiryat kiriat קרית", "arab": "عرب",
    "kom": "kawm kum كوم",
    "minyat": "mit minya منيه", "nazlat": "nazlet نزله", "izbat": "ezbet izbet عزبه",
}  # fmt: skip
"""First words of Arabic (and kindred) names -> their other transcriptions and their own script."""
LEFT_OUT = ("tall", "kafr", "khirbat", "deir", "ain", "bayt", "umm", "abu")
"""First words that reports leave out most: "Rifaat" for Tall Rifaat."""
