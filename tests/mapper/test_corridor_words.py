"""Corridors, crossings and convoys in a report: from, to, via, for whom, and when."""

from datetime import date

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import Corridor, Report
from mapper.pipeline import extract
from mapper.serial import dumps, loads

AN_OPENING = "Corridors were opened on Monday from Sumy to Poltava through Lebedyn for women and children."


def _one(text: str, gazetteer: Gazetteer) -> Corridor:
    found = extract(Report("r", text, published=date(2023, 6, 15), lang="en"), gazetteer).corridors
    assert len(found) == 1, found
    return found[0]


def test_from_to_via_for_whom_and_when(gazetteer: Gazetteer) -> None:
    told = _one(AN_OPENING, gazetteer)
    assert (told.origin, told.to, told.via) == ("Sumy", "Poltava", "Lebedyn")
    assert (told.status, told.for_whom) == ("open", "women and children")
    assert (told.date_words, told.date and told.date.start) == ("Monday", date(2023, 6, 12))


@pytest.mark.parametrize(
    ("text", "status", "to"),
    [
        ("The Lachin corridor linking Shusha to Goris remained blocked.", "closed", "Goris"),
        ("An aid convoy reached Kutum on Tuesday through Tine.", "open", "Kutum"),
        ("The Karni crossing was closed on Friday.", "closed", None),
        ("Burundi closed its border with Rwanda on Thursday.", "closed", None),
        ("The border between Niger and Benin was closed on Monday.", "closed", None),
        ("Ethiopia reopened its land border with Eritrea.", "open", None),
        ("Israel and Jordan agreed on a border crossing at Eilat.", "agreed", None),
        ("M23 fighters closed the road between Goma and Sake.", "closed", "Sake"),
        ("The army reopened the highway linking Wad Madani with Sennar.", "open", "Sennar"),
        ("The main road from Sumy to Poltava remains cut.", "closed", "Poltava"),
        ("The UN set up an air bridge between Port-au-Prince and Santo Domingo.", "open", "Santo Domingo"),
        ("Twelve WFP trucks carrying flour entered Darfur from Tine.", "open", "Darfur"),
        ("Ten trucks of the Turkish Red Crescent crossed from Turkey into Idlib.", "open", "Idlib"),
        ("A UNICEF convoy from Zagreb reached Bihac on Sunday.", "open", "Bihac"),
        ("A convoy of rebels and their families left Daraya for Idlib on Friday.", "open", "Idlib"),
        ("A ship carrying 210 evacuees left Port Sudan for Jeddah.", "open", "Jeddah"),
        ("Some 900 people were evacuated from Sumy to Poltava on Tuesday.", "open", "Poltava"),
        ("The ICRC said 12 patients were moved from Wau to Juba.", "open", "Juba"),
        ("Norway evacuated 40 of its citizens from Homs to Latakia.", "open", "Latakia"),
        ("Rebels and civilians began leaving Douma for Idlib by bus on Sunday.", "open", "Idlib"),
        ("Buses with civilians left Sumy through Lebedyn for Poltava.", "open", "Poltava"),
        ("The Mandali and Zurbatiyah crossings to Iran reopened.", "open", "Iran"),
        ("Israel said it would halt attacks to open a corridor to Rafah.", "planned", "Rafah"),
        ("A UN convoy of 70 vehicles set off from Khartoum for Kosti.", "open", "Kosti"),
        ("A ferry took 1,500 workers from Benghazi to Marmaris.", "open", "Marmaris"),
        ("Flights carrying aid from Juba to Malakal remained suspended.", "closed", "Malakal"),
        ("Only one lane of the Bukavu-Goma lake route is open.", "open", "Goma"),
        ("The army opened the Soba bridge to civilians returning to Khartoum.", "open", "Khartoum"),
        ("French planes flew 388 people from Juba to Djibouti.", "open", "Djibouti"),
        ("A ship with 400 Jordanians from Port Sudan docked in Jeddah.", "open", "Jeddah"),
        ("The first buses left Homs for Idlib in the evening under a deal.", "open", "Idlib"),
        ("Fighters shut the Goma-Sake road.", "closed", "Sake"),
        ("Troops closed the bridge linking Khartoum with Omdurman.", "closed", "Omdurman"),
        ("Three crossings between Tajikistan and Afghanistan were closed.", "closed", "Afghanistan"),
        ("Laos closed all land crossings with Cambodia.", "closed", "Cambodia"),
        ("Kabul closed the Torkham and Chaman crossings.", "closed", None),
        ("The council said it would open the Adré crossing with Chad.", "planned", "Chad"),
        ("The mayor confirmed an evacuation route from Izium to Lozova.", "agreed", "Lozova"),
        ("The ICRC said it had evacuated 27 wounded women from Homs to Latakia.", "open", "Latakia"),
        ("Some 200 children left besieged Sarajevo aboard buses bound for Split.", "open", "Split"),
        ("A ship laden with 200 tonnes of food set sail from Larnaca for Gaza.", "open", "Gaza"),
        ("Residents were being bused to Belgorod after days of shelling.", "open", "Belgorod"),
        ("The air force flew 60 tonnes of relief goods from Djibouti to Juba.", "open", "Juba"),
        ("Families returned from Jordan to Daraa on buses.", "open", "Daraa"),
        ("Three trains of grain left Odesa for Constanta.", "open", "Constanta"),
        ("The first of 600 trucks a day entered Gaza through Zikim.", "open", "Gaza"),
        ("Egypt let fuel and four gas trucks into Gaza via Rafah on Friday.", "open", "Gaza"),
        ("Observers said buses were taking women and children from Homs to Tartus.", "open", "Tartus"),
        ("A convoy of 280 white lorries left Wau for Juba on Tuesday.", "open", "Juba"),
        ("Under the deal a helicopter flew four wounded fighters from Homs to Beirut.", "open", "Beirut"),
        ("The Red Cross drove seven hostages out of Gaza to Ashkelon.", "open", "Ashkelon"),
        ("A convoy arrived in Port Sudan with hundreds of Americans aboard.", "open", "Port Sudan"),
        ("Gangs have cut all roads into Kenscoff; aid comes by air.", "closed", "Kenscoff"),
        ("Twenty trucks carrying food passed from Egypt into Gaza through Rafah.", "open", "Gaza"),
        ("Trains packed with ethnic Albanians arrived at Blace from Pristina.", "open", "Blace"),
        ("The Razoni, loaded with 26,000 tonnes of maize, departed Odesa for Tripoli.", "open", "Tripoli"),
        ("Guards at the gate let thousands of people fleeing Mosul into Erbil.", "open", "Erbil"),
        ("A council allowed the first UN flight with vaccines into Sanaa.", "open", "Sanaa"),
        ("A million people streamed out of Rwanda into Goma in five days.", "open", "Goma"),
        ("Militiamen looted an aid convoy bound for Renk.", "attacked", "Renk"),
        ("Ferries between Zanzibar and Pemba were suspended.", "closed", "Pemba"),
        ("A safe passage from Mekelle to Semera for aid workers was proposed.", "planned", "Semera"),
    ],
)
def test_crossings_convoys_and_what_is_said_of_them(
    text: str, status: str, to: str | None, gazetteer: Gazetteer
) -> None:
    told = _one(text, gazetteer)
    assert (told.status, told.to) == (status, to)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Poland shut the Bruzgi checkpoint on its border with Belarus.", "the Bruzgi checkpoint"),
        ("Rebels broke the siege of Aleppo, opening a road through Ramouseh.", "Ramouseh"),
        ("Kabul closed the Torkham and Chaman crossings.", "the Torkham and Chaman crossings"),
        ("Lebanon's Masnaa crossing reopened, two weeks after a raid cut the road.", "Masnaa crossing"),
        ("Georgia kept the Sadakhlo checkpoint open for lorries only.", "the Sadakhlo checkpoint"),
        ("The Allenby Bridge between Jericho and Jordan was shut.", "The Allenby Bridge"),
        ("A council let aid in through the Nasib crossing on Monday.", "the Nasib crossing"),
    ],
)
def test_a_way_is_told_by_its_name_or_by_what_it_leads_through(
    text: str, via: str, gazetteer: Gazetteer
) -> None:
    assert _one(text, gazetteer).via == via


@pytest.mark.parametrize(
    "text",
    [
        "Students from Hama travelled to Damascus by bus to protest against fees.",
        "The fighters left Idlib for Aleppo in pickup trucks and attacked a base.",
        "Police officers took the suspect from Lyon to Paris for trial.",
        "The injured were taken to a hospital in Homs.",
        "Gunmen closed the clinic on the road between Bria and Bangassou.",
        "Angry residents blocked roads with burning debris in Kingston.",
        "Russian forces closed in on the crossing at Kupiansk.",
        "The team flew from Lagos to Abuja on Friday for the match.",
        "A convoy of grain trucks that had left Djibouti was looted at Awash.",
    ],
)
def test_other_journeys_are_no_corridor(text: str, gazetteer: Gazetteer) -> None:
    assert extract(Report("r", text, lang="en"), gazetteer).corridors == ()


def test_a_corridor_is_named_after_a_place(gazetteer: Gazetteer) -> None:
    assert _one("Ethiopia closed the Berbera corridor for a day.", gazetteer).via == "the Berbera corridor"


def test_lorries_are_stuck_where_they_wait(gazetteer: Gazetteer) -> None:
    way = _one("Trucks loaded with flour are stuck at Tine, the driver said.", gazetteer)
    assert (way.via, way.status) == ("Tine", "closed")


def test_the_town_that_people_leave_is_where_from(gazetteer: Gazetteer) -> None:
    assert _one("The evacuation of Sumy was suspended on Friday.", gazetteer).origin == "Sumy"
    assert _one("Troops are leaving Izium through a corridor under fire.", gazetteer).status == "attacked"
    way = _one("Some 1,500 people left Homs under a brief truce.", gazetteer)
    assert (way.origin, way.status, way.count) == ("Homs", "open", None)


def test_what_a_way_leads_through_is_named_beside_it(gazetteer: Gazetteer) -> None:
    assert _one("Families left through the corridor at the Erez crossing.", gazetteer).via == "Erez crossing"
    way = _one("5,000 people had crossed from Karabakh into Armenia through the Lachin corridor.", gazetteer)
    assert (way.origin, way.to, way.via) == ("Karabakh", "Armenia", "the Lachin corridor")


def test_tanks_that_leave_for_a_town_are_no_corridor(gazetteer: Gazetteer) -> None:
    assert extract(Report("r", "A convoy of 40 tanks left Belgorod for Kharkiv."), gazetteer).corridors == ()


def test_a_day_is_no_number_of_corridors(gazetteer: Gazetteer) -> None:
    assert _one("On 10 May humanitarian corridors from Idlib to Hama were closed.", gazetteer).count is None
    assert _one("The M4 road between Latakia and Saraqib was closed.", gazetteer).count is None
    assert _one("Police closed the two roads between Latakia and Saraqib.", gazetteer).count == 2


def test_a_fight_that_closed_a_road_is_told_too(gazetteer: Gazetteer) -> None:
    text = "Clashes closed the main highway from Kassala to Gedaref and killed three people."
    found = extract(Report("r", text, lang="en"), gazetteer)
    assert [e.sub_type for e in found.events] == ["Armed clash"]
    assert [c.status for c in found.corridors] == ["closed"]


def test_a_road_on_which_something_happens_is_no_corridor(gazetteer: Gazetteer) -> None:
    text = "A bomb exploded on the road between Ghazni and Gardez, killing four."
    assert extract(Report("r", text, lang="en"), gazetteer).corridors == ()


def test_a_time_is_nobody_that_a_corridor_is_for(gazetteer: Gazetteer) -> None:
    assert _one("A corridor from Sumy to Poltava was opened for six hours.", gazetteer).for_whom is None


def test_people_who_cross_are_no_crossing(gazetteer: Gazetteer) -> None:
    text = "The refugees crossing into Poland were registered on Monday."
    assert not extract(Report("r", text, published=date(2023, 6, 15), lang="en"), gazetteer).corridors


def test_an_attack_told_beside_a_corridor_is_still_an_event(gazetteer: Gazetteer) -> None:
    text = "Rebels attacked a village near Sumy after a corridor was opened from Sumy to Poltava."
    found = extract(Report("r", text, published=date(2023, 6, 15), lang="en"), gazetteer)
    assert any(e.type in ("Battles", "Violence against civilians") for e in found.events)


def test_whom_and_when_survive_the_json(gazetteer: Gazetteer) -> None:
    found = extract(Report("r", AN_OPENING, published=date(2023, 6, 15), lang="en"), gazetteer)
    (read,), (told,) = loads(dumps(found)).corridors, found.corridors
    assert (read.for_whom, read.date, read.date_words) == (told.for_whom, told.date, told.date_words)
    assert read.date is not None


@pytest.mark.parametrize(
    ("text", "status", "ends"),
    [
        (
            "UN trucks carrying food reached northern Gaza via the Erez crossing on Monday.",
            "open",
            {("toward", "Gaza"), ("via", "Erez")},
        ),
        (
            "Evacuation buses left Kefraya and Foah for Aleppo under a deal.",
            "open",
            {("from", "Kefraya"), ("from", "Foah")},
        ),
        ("أعلن الجيش إغلاق معبر رفح بين غزة ومصر يوم الثلاثاء.", "closed", {("from", "غزة")}),
    ],
)
def test_what_went_through_or_was_shut_is_a_corridor(
    text: str, status: str, ends: set[tuple[str, str]], gazetteer: Gazetteer
) -> None:
    (corridor,) = mapper.extract(text, published="2024-05-15", gazetteer=gazetteer).corridors
    assert corridor.status == status
    assert ends <= {(p.role, p.mention.text) for p in corridor.placements}


@pytest.mark.parametrize(
    "text",
    [
        "No corridor was agreed for Mariupol.",
        "Rebels in Homs said no one had been able to leave Hama despite an offer of safe passage.",
        "No aid trucks entered through Rafah on Friday.",
        "Kyiv rejected Moscow's offer of corridors leading to Rostov.",
        "The sides failed to agree on a humanitarian corridor from Wau to Raga in South Sudan.",
    ],
)
def test_a_corridor_that_is_not_is_none(text: str, gazetteer: Gazetteer) -> None:
    assert mapper.extract(text, gazetteer=gazetteer).corridors == ()


@pytest.mark.parametrize(
    ("text", "status", "ends"),
    [
        (
            "أعلنت السلطات الأردنية إعادة فتح معبر جابر الحدودي مع سوريا.",
            "open",
            (None, None, "معبر جابر الحدودي"),
        ),
        (
            "أغلقت السلطات التونسية معبر رأس جدير الحدودي مع ليبيا إثر اشتباكات.",
            "closed",
            (None, None, "معبر رأس جدير الحدودي"),
        ),
        ("أغلقت إسرائيل معبر إيرز أمام المرضى.", "closed", (None, None, "معبر إيرز")),
        (
            "أعيد افتتاح معبر القائم بين العراق وسوريا بعد إغلاق دام سنوات.",
            "open",
            (None, None, "معبر القائم"),
        ),
        ("أُجلي 150 مدنيا من مدينة الفاشر إلى طويلة عبر ممر آمن.", "open", ("مدينة الفاشر", "طويلة", None)),
        (
            "دخلت 35 شاحنة مساعدات إلى قطاع غزة عبر معبر كرم أبو سالم.",
            "open",
            (None, "قطاع غزة", "معبر كرم أبو سالم"),
        ),
        ("بدأ إجلاء الجرحى من خان يونس إلى مصر عبر معبر رفح.", "open", ("خان يونس", "مصر", "معبر رفح")),
        ("منعت قوات الدعم السريع وصول قافلة مساعدات إلى الفاشر.", "closed", (None, "الفاشر", None)),
    ],
)
def test_crossings_and_convoys_in_arabic(
    text: str, status: str, ends: tuple[str | None, str | None, str | None], gazetteer: Gazetteer
) -> None:
    (told,) = extract(Report("r", text, lang="ar"), gazetteer).corridors
    assert (told.status, told.count) == (status, None)
    assert (told.origin, told.to, told.via) == ends


@pytest.mark.parametrize(
    ("text", "ends", "status"),
    [
        ("Evacuations from Mariupol were suspended on Saturday.", ("Mariupol", None), "closed"),
        (
            "Some people left Mariupol through a humanitarian corridor towards Zaporizhzhia.",
            ("Mariupol", "Zaporizhzhia"),
            "open",
        ),
        ("Residents of Sudzha were moved to Kursk in a convoy of 12 buses.", ("Sudzha", "Kursk"), "open"),
        ("The safe passage out of Djibo was suspended on Friday.", ("Djibo", None), "closed"),
        (
            "A UN convoy carrying food to El Fasher was attacked near Al Koma.",
            (None, "El Fasher"),
            "attacked",
        ),
        (
            "The bridge over the Tachira river linking Cúcuta and San Antonio was reopened.",
            ("Cúcuta", "San Antonio"),
            "open",
        ),
        (
            "Strikes put the Arida crossing between Lebanon and Syria out of service.",
            ("Lebanon", "Syria"),
            "attacked",
        ),
        ("India closed the Attari-Wagah checkpost on Wednesday.", (None, None), "closed"),
        (
            "Colombia closed the Simón Bolívar bridge to Venezuela for two days.",
            (None, "Venezuela"),
            "closed",
        ),
        ("Traffic through the Torkham crossing resumed after a closure.", (None, None), "open"),
        ("No aid has entered Gaza since Sunday, the UN said.", (None, "Gaza"), "closed"),
        (
            "A relief flight carrying 20 tonnes of medicine landed in Kassala from Dubai.",
            ("Dubai", "Kassala"),
            "open",
        ),
        ("Israel blocked its food convoys from entering northern Gaza.", (None, "northern Gaza"), "closed"),
        ("An attempt to evacuate civilians from Mariupol failed on Sunday.", ("Mariupol", None), "closed"),
        (
            "Ethiopia agreed to let aid convoys enter Shire from Gondar.",
            ("Gondar", "Shire"),
            "agreed",
        ),
        (
            "More than 100 people reached Zaporizhzhia from Mariupol through a corridor agreed with Russia.",
            ("Mariupol", "Zaporizhzhia"),
            "open",
        ),
    ],
)
def test_ends_of_ways(
    text: str, ends: tuple[str | None, str | None], status: str, gazetteer: Gazetteer
) -> None:
    way = _one(text, gazetteer)
    assert ((way.origin, way.to), way.status) == (ends, status)


def test_routes_are_counted_and_hours_are_no_end(gazetteer: Gazetteer) -> None:
    text = "The army announced two evacuation routes from Gaza City to the south of the strip between 10:00"
    text += " and 16:00."
    way = _one(text, gazetteer)
    assert (way.count, way.to) == (2, "the south of the strip")


def test_a_front_line_that_moved_is_no_journey(gazetteer: Gazetteer) -> None:
    text = "Rebels said the front line had moved from Aleppo to the northern edge of Hama."
    found = extract(Report("r", text, lang="en"), gazetteer)
    assert found.corridors == ()
    assert [p.mention.text for p in found.zones[0].placements] == ["Hama"]


def test_those_it_is_for_are_described(gazetteer: Gazetteer) -> None:
    text = "A corridor from Sumy to Poltava was opened for civilians and foreign students."
    assert _one(text, gazetteer).for_whom == "civilians and foreign students"


@pytest.mark.parametrize(
    ("text", "status", "opened_by"),
    [
        ("The humanitarian corridor between Aleppo and Idlib was attacked by militants.", "attacked", None),
        ("The humanitarian corridor from Goma to Sake was closed by the army.", "closed", None),
        ("A humanitarian corridor from Goma to Sake was opened by the army.", "open", "army"),
    ],
)
def test_who_shut_or_struck_a_corridor_did_not_open_it(
    text: str, status: str, opened_by: str | None, gazetteer: Gazetteer
) -> None:
    (found,) = extract(Report("r", text), gazetteer).corridors
    assert (found.status, found.opened_by) == (status, opened_by)


def test_two_ways_of_one_sentence_stand_as_each_is_told(gazetteer: Gazetteer) -> None:
    text = "The Adre crossing was opened, while the Rafah crossing remained closed."
    found = extract(Report("r", text), gazetteer).corridors
    assert [(c.via, c.status) for c in found] == [
        ("The Adre crossing", "open"),
        ("the Rafah crossing", "closed"),
    ]


def test_a_convoy_is_not_from_where_others_fled(gazetteer: Gazetteer) -> None:
    text = "120 families were displaced from villages in Kordofan, while an aid convoy entered Kadugli."
    (found,) = extract(Report("r", text), gazetteer).corridors
    assert (found.origin, found.to) == (None, "Kadugli")
