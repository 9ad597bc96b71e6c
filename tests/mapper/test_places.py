"""Places in a text: what speaks for a name, what speaks against it, its role and the words for its kind."""

import pytest

from gazetteer import Gazetteer
from mapper.detect import actors, dates, sources
from mapper.detect.places import detect
from mapper.model import PlaceMention, Report
from mapper.place import resolve
from mapper.reading import Reading, ready


def _read(text: str, gazetteer: Gazetteer) -> tuple[Reading, tuple[PlaceMention, ...]]:
    reading = ready(Report("r", text), gazetteer.scan(text))
    others = (*actors.detect(reading), *dates.detect(reading), *sources.detect(reading))
    return reading, detect(reading, others)


def _placed(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    reading, found = _read(text, gazetteer)
    placed = resolve(reading, found, gazetteer, [a.country for a in actors.detect(reading) if a.country])
    return [(m.text, m.place.admin1 or m.place.country if m.place else "") for m in placed]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shelling hit Aleppo on Monday.", ["Aleppo"]),
        ("The Aleppo Police Command issued a statement.", []),
        ("A bomb exploded in Ft. Worth, Texas.", ["Ft. Worth", "Texas"]),
        ("Shells fell in San\nFrancisco.", ["San\nFrancisco"]),
        ("Syrian forces advanced.", []),
        ("President Lincoln visited Kabul.", ["Kabul"]),
        ("In March, Reading was quiet.", ["Reading"]),
        ("Jackson Washington, 34, of Kabul, was tried in Herat.", ["Kabul", "Herat"]),
        ("Abu Sayed, a student of Begum Rokeya University, lived in Rangpur.", ["Rangpur"]),
        ("Defeat was near when defender Jordan London left for Kabul.", ["Kabul"]),
        ("They sailed a boat called Alice Springs to Kabul.", ["Kabul"]),
        ("The hall of Mindanao State University in Marawi is old.", ["Marawi"]),
        ("They met in Aleppo, a city of mechanics.", ["Aleppo"]),
        ("Fighting between the Sikin and Kaekin tribes went on near Wapenamanda.", ["Wapenamanda"]),
        ("The village of Qaryatun was raided.", ["Qaryatun"]),
        ("Gunmen entered Zzyzxville district.", ["Zzyzxville"]),
        ("Brokered by Russia and Turkey, the deal held.", []),
        ("Israel captured the ridge. Russia is stepping up its raids.", []),
        ("Juba has not commented. Paris will not withdraw. Manila blamed Tehran.", []),
        ("Juba has been shelled. Paris will be closed. Rain fell in Tehran.", ["Juba", "Paris", "Tehran"]),
        ("A flood hit Wexford County and the Zembla Valley.", ["Wexford County", "Zembla Valley"]),
        ("Shells hit Hama Military Airport.", ["Hama Military Airport"]),
        ("Cars burned on Harbour Street in Nairobi.", ["Harbour Street", "Nairobi"]),
        ("He banks with the Bank of America in Lagos.", ["Lagos"]),
        ("The Islamic State of Iraq lost Ramadi in Anbar.", ["Ramadi", "Anbar"]),
        ("Warplanes carried out raids on Qarnashebeh.", ["Qarnashebeh"]),
        ("Clashes broke out on the Zarkasiyeh front.", ["Zarkasiyeh"]),
        ("Residents of Ombligu marched.", ["Ombligu"]),
        ("They fled Homs after the fall of Bashar al-Assad.", ["Homs"]),
        ("They fled Colombo at the downfall of Gotabaya Rajapaksa.", ["Colombo"]),
        ("They fled at the fall of Tal Zamzarin, and that of Kabul.", ["Tal Zamzarin", "Kabul"]),
        ("The fire began at Tal Zamzarin.", ["Tal Zamzarin"]),
        ("They fled from the Taliban-held areas.", []),
        ("Police captured Zzara Qqolin Bbert in Quito.", ["Quito"]),
        ("Bob Flores, 41, fled. They had caught Flores before.", []),
        ("He read Mass in Goma. He lives in Peoria, Ill., alone.", ["Goma", "Peoria", "Ill."]),
        ("A landslide cut the pass. In Metroline's history it was the worst.", []),
        ("Gunmen raided Manirpur upazila and Chak tehsil.", ["Manirpur", "Chak"]),
    ],
)
def test_names(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert [m.text for m in _read(text, gazetteer)[1]] == names


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("A bomb went off in Kabul.", {"Kabul": "at"}),
        ("A bomb went off near Kabul.", {"Kabul": "near"}),
        ("A convoy drove from Aleppo to Homs.", {"Aleppo": "from", "Homs": "toward"}),
        ("A deal was reached in Sochi, Russia.", {"Sochi": "at", "Russia": "within"}),
        ("Shells hit the Homs suburb of Babirra.", {"Homs": "within", "Babirra": "at"}),
        ("A bomb went off in Baghdad's western Zuwayya district.", {"Baghdad": "within", "Zuwayya": "at"}),
        ("A rocket landed on Taiz's Al-Thawra hospital.", {"Taiz": "within", "Al-Thawra": "at"}),
        ("Shells fell on Omdurman’s Al-Thawra neighbourhood.", {"Omdurman": "within", "Al-Thawra": "at"}),
        ("The shelling of Omdurman's Al-Nao hospital went on.", {"Omdurman": "within", "Al-Nao": "at"}),
        (
            "They attacked the Central African Republic's Bria.",
            {"Central African Republic": "within", "Bria": "at"},
        ),
        ("The residents of Mali's Goundam fled.", {"Mali": "within", "Goundam": "at"}),
        ("An attack on Iran's Revolutionary Guards was foiled in Zahedan.", {"Zahedan": "at"}),
        ("Pressure on Ukraine's Zelensky grew; a drone hit Odesa.", {"Odesa": "at"}),
        (
            "KHARTOUM, Sudan (AFP) — A bomb went off in Omdurman.",
            {"KHARTOUM": "dateline", "Sudan": "dateline", "Omdurman": "at"},
        ),
    ],
)
def test_roles(text: str, roles: dict[str, str], gazetteer: Gazetteer) -> None:
    assert {m.text: m.role for m in _read(text, gazetteer)[1]} == roles


def test_a_kind_said_of_a_list_is_said_of_each(gazetteer: Gazetteer) -> None:
    for text in ("in the provinces of Aleppo and Idlib", "in Aleppo and Idlib provinces"):
        assert [m.words for m in _read(f"Fighting went on {text}.", gazetteer)[1]] == [
            "provinces",
            "provinces",
        ]


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Rebels took al-Samaka in Idlib.", [("al-Samaka", "SY-ID"), ("Idlib", "SY-ID")]),
        ("A fire broke out in Samkeh, Tartus province.", [("Samkeh", "SY-TA"), ("Tartus", "SY-TA")]),
        ("A bomb went off in Tripoli, Lebanon.", [("Tripoli", "LB"), ("Lebanon", "LB")]),
        ("A bomb went off in Tripoli, Libya.", [("Tripoli", "LY"), ("Libya", "LY")]),
    ],
)
def test_the_province_or_country_named_picks_between_namesakes(
    text: str, placed: list[tuple[str, str]], gazetteer: Gazetteer
) -> None:
    found = _placed(text, gazetteer)
    assert [name for name, _ in found] == [name for name, _ in placed]
    assert all(code.startswith(wanted) for (_, code), (_, wanted) in zip(found, placed, strict=True)), found


def test_an_actor_from_abroad_does_not_move_the_place(gazetteer: Gazetteer) -> None:
    assert _placed("Turkish forces fired rockets at the city of Afrin.", gazetteer) == [("Afrin", "SY-HL")]


def test_an_unknown_village_has_no_point_but_a_reason(gazetteer: Gazetteer) -> None:
    reading, found = _read("Gunmen raided the village of Qaryatunnowhere in Syria.", gazetteer)
    first = resolve(reading, found, gazetteer)[0]
    assert first.place is None
    assert first.reason


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Clashes went on in Idlib.", "admin1"),
        ("Clashes went on in the city of Idlib.", "settlement"),
        ("A protest was held in Kharkiv.", "settlement"),
        ("Clashes went on in Kharkiv region.", "admin1"),
        ("Missiles hit the centre of Sumy, Ukraine.", "settlement"),
        ("A blast in the center of Kunduz killed three.", "settlement"),
        ("Clashes went on in the centre of Idlib province.", "admin1"),
    ],
)
def test_city_or_province(text: str, level: str, gazetteer: Gazetteer) -> None:
    reading, found = _read(text, gazetteer)
    assert resolve(reading, found, gazetteer)[0].level == level


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Fighting erupted in Beni, killing 4 people.", [("Beni", "CD-NK")]),
        ("Clashes in Beni and Goma killed 4 people.", [("Beni", "CD-NK"), ("Goma", "CD-NK")]),
        ("Militants killed 3 farmers in Sharan on Sunday.", [("Sharan", "")]),
        ("Shells hit Qantara village in southern Hama.", [("Qantara", ""), ("Hama", "SY-HM")]),
        ("Shells hit Kusbam town in Aleppo, Syria.", [("Kusbam", ""), ("Aleppo", "SY-HL"), ("Syria", "SY")]),
        ("Aid reached West Africa and Europe.", [("West Africa", ""), ("Europe", "")]),
    ],
)
def test_no_namesake_abroad_is_pinned(text: str, placed: list[tuple[str, str]], gazetteer: Gazetteer) -> None:
    assert _placed(text, gazetteer) == placed


def test_the_publishers_address_tells_which_town(gazetteer: Gazetteer) -> None:
    text = "A man was shot dead in London on Monday."
    report = Report("r", text, url="http://www.lfpress.ca/news/1")
    reading = ready(report, gazetteer.scan(text))
    (london,) = resolve(reading, detect(reading), gazetteer)
    assert london.place is not None
    assert london.place.admin1 == "CA-ON"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police shot a man in Saraqib. Saraqib has two clinics.", ["Saraqib", "Saraqib"]),
        ("Omar Saraqib sat in Saraqib. Saraqib left two sons.", ["Saraqib"]),
        ("Saraqib has two clinics.", []),
        ("Yet Nairobi was dry. Missing Osaka maps were found.", ["Nairobi", "Osaka"]),
        ("The bus hit Ana Ruiz of Saraqib.", ["Saraqib"]),
        ("Ana Ruiz, 39, of Saraqib, was hurt; both of Manbij saw it.", ["Saraqib", "Manbij"]),
        ("The Royal Bank of Saraqib closed.", []),
        ("A Saraqib man was held.", ["Saraqib"]),
        ("Area police saw a Saraqib policy.", []),
        ("SARAQIB, Syria (Zeta) — A well was dug.", ["SARAQIB", "Syria"]),
        ("SARAQIB paints well.", []),
        ("She fled to the US. He served in the US army.", ["US"]),
    ],
)
def test_names_said_again_of_people_and_of_datelines(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert [m.text for m in _read(text, gazetteer)[1]] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They bombed the edge of Tal Zamzarin on Friday.", ["Tal Zamzarin"]),
        ("Zaminpur, a small village in the north, was flooded.", ["Zaminpur"]),
        ("He lives in a place called Zaminpur.", ["Zaminpur"]),
        ("The assault on Homs failed.", ["Homs"]),
        ("A mine went off in Free Tigers-controlled Zabkiyeh town.", ["Zabkiyeh"]),
        ("They traded fire in the Zoniko gas field.", ["Zoniko"]),
        ("The army shelled Zawr al-Humr. Police captured Zawr Humari.", ["Zawr al-Humr"]),
        ("A man was shot in the suburb of Zabrinja Friday morning.", ["Zabrinja"]),
        ("Troops patrol the Zembla Hills and the Gulf of Aden.", ["Zembla Hills", "Gulf of Aden"]),
    ],
)
def test_names_that_the_words_around_show(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert [m.text for m in _read(text, gazetteer)[1]] == names


def test_a_unit_behind_a_kind_and_of_holds_the_name_before(gazetteer: Gazetteer) -> None:
    found = _read("A van was hit in the Zalman area of Khyber region.", gazetteer)[1]
    assert [(m.text, m.role) for m in found] == [("Zalman", "at"), ("Khyber", "within")]


def test_a_name_put_in_a_town_is_no_namesake_far_away(gazetteer: Gazetteer) -> None:
    assert _placed("A shop burned in Karimabad, Karachi.", gazetteer) == [
        ("Karimabad", ""),
        ("Karachi", "PK-SD"),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Shells hit the Zabbash suburb of Damascus.", {"Zabbash": "at", "Damascus": "within"}),
        ("Shells hit the Damascus suburb of Zabbash.", {"Damascus": "within", "Zabbash": "at"}),
    ],
)
def test_of_a_town_and_its_suburb_the_larger_holds(
    text: str, roles: dict[str, str], gazetteer: Gazetteer
) -> None:
    assert {m.text: m.role for m in _read(text, gazetteer)[1]} == roles


def test_two_names_side_by_side(gazetteer: Gazetteer) -> None:
    found = _placed("A truck was looted in Adampur Haryana.", gazetteer)
    assert [name for name, _ in found] == ["Adampur", "Haryana"]
    assert found[1][1] == "IN-HR"


def test_capitals_of_a_small_towns_length_are_an_abbreviation(gazetteer: Gazetteer) -> None:
    assert [m.text for m in _read("The CAB branch in Raipur closed.", gazetteer)[1]] == ["Raipur"]


def test_a_small_town_of_a_country_that_the_report_is_not_about(gazetteer: Gazetteer) -> None:
    assert _placed("Gunmen raided Havza in Chad.", gazetteer) == [("Havza", ""), ("Chad", "TD")]
    assert _placed("Rebels shelled Muse in Myanmar.", gazetteer) == [("Muse", "MM-17"), ("Myanmar", "MM")]


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Gunmen raided a school in Niger state on Friday.", [("Niger", "NG-NI")]),
        ("Shells hit a railway station in Kherson.", [("Kherson", "UA-65")]),
        ("Gunmen raided Palma, in Sudan.", [("Palma", ""), ("Sudan", "SD")]),
    ],
)
def test_what_the_words_state_binds(text: str, placed: list[tuple[str, str]], gazetteer: Gazetteer) -> None:
    assert _placed(text, gazetteer) == placed


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Shells hit a railway station in Kherson.", "settlement"),
        ("Rebels shelled Kherson's railway station.", "settlement"),
        ("Shells hit villages in Kherson.", "admin1"),
    ],
)
def test_what_stands_in_towns_says_the_town(text: str, level: str, gazetteer: Gazetteer) -> None:
    reading, found = _read(text, gazetteer)
    assert resolve(reading, found, gazetteer)[0].level == level


def test_provinces_in_a_list_hold_nothing(gazetteer: Gazetteer) -> None:
    found = _read("Drones flew over the Belgorod, Kursk and Lipetsk regions.", gazetteer)[1]
    assert {m.text: m.role for m in found} == {"Belgorod": "at", "Kursk": "at", "Lipetsk": "at"}


def test_a_street_is_no_town_of_its_name(gazetteer: Gazetteer) -> None:
    reading, found = _read("A bomb went off on Baghdad Street in Damascus.", gazetteer)
    street, city = resolve(reading, found, gazetteer)
    assert (street.text, street.place, bool(street.reason)) == ("Baghdad Street", None, True)
    assert city.place is not None


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (
            "Five killed in clashes\nPublished: 3 May 2021\n\nDAMASCUS – Five people died in Homs.",
            {"DAMASCUS"},
        ),
        ("Clashes kill five\n\nDamascus, Syria — Five people died in Homs.", {"Damascus", "Syria"}),
        ("مقتل خمسة في حمص\nبيروت – مراسلنا\n\nقتل خمسة أشخاص في حمص.", {"بيروت"}),
        ("Homs – Three people died.\nHama – A mine killed two.\nAleppo – All was quiet.", set()),
        ("The week in brief\nHoms: Three people died.", set()),
    ],
)
def test_a_dateline_may_follow_a_headline_and_a_list_of_places_is_none(
    text: str, dateline: set[str], gazetteer: Gazetteer
) -> None:
    _, found = _read(text, gazetteer)
    assert {m.text for m in found if m.role == "dateline"} == dateline


@pytest.mark.parametrize(
    "text",
    [
        "Smith was attacked by dogs on Monday.",
        "Rushdie was attacked on stage in Chautauqua, New York, on Friday.",
        "Navalny was attacked in Moscow in 2017.",
        "Mitchell was hit by a car in Leeds.",
    ],
)
def test_a_person_who_was_attacked_is_no_place(text: str, gazetteer: Gazetteer) -> None:
    found = detect(ready(Report("r", text, lang="en"), gazetteer.scan(text)))
    assert text.split()[0] not in {mention.text for mention in found}
