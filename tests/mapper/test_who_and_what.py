"""Whole sentences: what was done and who did it, where the grammar hides the one or the other."""

import datetime

import pytest

from gazetteer import Gazetteer
from mapper.counts.figures import bounds
from mapper.model import Event, Extraction, Report
from mapper.pipeline import extract

#: Text, sub-type, who has which part (the initiator ">", the target "<"; others are left out).
DONE = (
    ("Backed by Russia, the army attacked Singa on Friday.", "Armed clash", {">army"}),
    ("Led by a local commander, rebels attacked Singa on Friday.", "Attack", {">rebels"}),
    ("Armed with machetes, herders attacked Singa on Friday.", "Attack", {">communal militia"}),
    (
        "Rebels supported by Turkey, the US and Qatar attacked Singa on Friday.",
        "Attack",
        {">rebels"},
    ),
    (
        "Supported by drones, the army raided houses in Dhiban on Friday and arrested six people.",
        "Arrests",
        {">army", "<people"},
    ),
    ("Army helicopters backed by drones attacked Singa on Friday.", "Air/drone strike", {">air force"}),
    (
        "Police arrested three men in Homs on Friday and seized explosive belts.",
        "Arrests",
        {">police", "<people"},
    ),
    (
        "A crowd armed with sticks attacked homes of workers in Sabha on Friday.",
        "Mob violence",
        {">rioters", "<civilians"},
    ),
    ("A man was beaten to death by a crowd in Kano on Friday.", "Mob violence", {">rioters", "<people"}),
    (
        "A shrine was vandalised by several hundred people in Sylhet on Friday.",
        "Violent demonstration",
        {">rioters"},
    ),
    (
        "Three cars were burned by soldiers as hundreds of people watched in Kano on Friday.",
        "Looting/property destruction",
        {">army"},
    ),
    (
        "Four men were arrested by Manipur Police in Imphal on Wednesday.",
        "Arrests",
        {">police", "<people"},
    ),
    (
        "The air force responded by bombing rebel positions around Mellit on Friday.",
        "Air/drone strike",
        {">air force", "<rebels"},
    ),
    (
        "Four people were killed by shelling in Mellit on Friday.",
        "Shelling/artillery/missile attack",
        {"<people"},
    ),
    (
        "M23's fighters captured the town of Walikale on Friday.",
        "Non-state actor overtakes territory",
        {">March 23 Movement (M23)"},
    ),
    (
        "Police seized a large store of missiles in a farmhouse outside Talbiseh on Saturday.",
        "Disrupted weapons use",
        {">police"},
    ),
    (
        "Police fired tear gas on Friday at youths who hurled petrol bombs at them in Athens.",
        "Violent demonstration",
        {">police", ">rioters", "<people"},
    ),
    (
        "In a statement on Saturday, the UN condemned an attack on farmers in Bunia on Wednesday.",
        "Attack",
        {"<civilians"},
    ),
    (
        "Rebels seized the base at Kurmuk on Friday using drones.",
        "Non-state actor overtakes territory",
        {">rebels"},
    ),
    (
        "A suicide bomber blew himself up in Nowshera after prayers on Friday, killing at least four people.",
        "Suicide bomb",
        {">unnamed armed group", "<people"},
    ),
    (
        "Seven labourers were shot dead by armed men who had set up a road block in Barkhan on Monday.",
        "Attack",
        {">unnamed armed group", "<civilians"},
    ),
    (
        "Awami League activists beat up a sub-inspector in Dhaka on Friday.",
        "Mob violence",
        {">Awami League", "<police"},
    ),
    (
        "Remnants of the former regime ambushed a patrol near Jableh on Thursday.",
        "Armed clash",
        {">Fighters of the former Syrian government"},
    ),
    # in Arabic
    (
        "اقتحم قطاع طرق قرية في ولاية كاتسينا ليل الخميس واقتادوا نحو خمسين من سكانها.",
        "Abduction/forced disappearance",
        {">unnamed armed gang", "<civilians"},
    ),
    (
        "قصفت فصائل المعارضة بالمدفعية محيط سد تشرين يوم السبت.",
        "Shelling/artillery/missile attack",
        {">rebels"},
    ),
    (
        "اعتقلت استخبارات طالبان ثماني ناشطات بمدينة هرات يوم السبت.",
        "Arrests",
        {">Afghan Taliban", "<activists"},
    ),
    (
        "قتل مسلح في اشتباكات السبت بين عناصر من حركة فتح وآخرين من جماعة جند الشام في عين الحلوة.",
        "Armed clash",
        {">Fatah", "<Jund al-Sham (Lebanon)"},
    ),
    (
        "اندلعت اشتباكات بين مجموعتين مسلحتين في مدينة الزاوية فجر الجمعة.",
        "Armed clash",
        {">unnamed armed group"},
    ),
    (
        "ألقت إدارة الأمن العام القبض على ثلاثة أشخاص بدمشق فجر اليوم، وصادرت أحزمة ناسفة.",
        "Arrests",
        {">Syrian General Security", "<people"},
    ),
    (
        "أطلق مسلحان ملثمان النار على مختار القرية في الشحيل أمس فأردياه قتيلا.",
        "Attack",
        {">unnamed armed group", "<civilians"},
    ),
    (
        "أوقفت مصالح الأمن الجزائرية ناشطا بارزا في الحراك الشعبي بمدينة بجاية أمس.",
        "Arrests",
        {">Algerian security forces", "<activists"},
    ),
    (
        "A funeral procession was hit by an airstrike in Sanaa on Saturday, killing 140 people.",
        "Air/drone strike",
        {"<people"},
    ),
    ("A Durga Puja procession in Comilla was attacked by a mob on Wednesday.", "Mob violence", {">rioters"}),
    (
        "Farmers held a Holi march to demand higher prices in Chandigarh on Friday.",
        "Peaceful protest",
        {">protesters"},
    ),
    (
        "Police put up barricades and fired tear gas at protesters in Nairobi on Tuesday.",
        "Protest with intervention",
        {">police", "<protesters"},
    ),
    (
        "Villagers set up a road block in Oaxaca on Monday to demand water.",
        "Peaceful protest",
        {">protesters"},
    ),
    (
        "M23 rebels laid siege to Goma on Monday as residents fled.",
        "Other",
        {">March 23 Movement (M23)", "<civilians"},
    ),
    (
        "Fatah gunmen attacked a Hamas office in Ramallah on Monday.",
        "Armed clash",
        {">Fatah", "<Hamas"},
    ),
    (
        "The army attacked rebels in Hama with warplanes and machine guns on Monday.",
        "Air/drone strike",
        {">army", "<rebels"},
    ),
    (
        "A crowd carrying coffins was attacked by gunmen in Sadr City on Monday.",
        "Attack",
        {">unnamed armed group"},
    ),
    (
        "They were taken by surprise when rebels attacked Bria on Monday.",
        "Attack",
        {">rebels"},
    ),
    (
        "طاردت قوات الأمن فلول النظام السابق في بانياس وقتلت ثلاثة.",
        "Armed clash",
        {">security forces", "<Fighters of the former Syrian government"},
    ),
    (
        "ألقت قوات الأمن القبض على عدد من فلول النظام في حمص.",
        "Arrests",
        {">security forces", "<Fighters of the former Syrian government"},
    ),
    (
        "سيطرت قوات الدعم السريع على بابنوسة بعد معارك مع الجيش السوداني.",
        "Non-state actor overtakes territory",
        {">Rapid Support Forces (RSF)", "<Sudanese army"},
    ),
    (
        "سيطر الجيش السوداني على أم صميمة إثر اشتباكات عنيفة مع قوات الدعم السريع.",
        "Government regains territory",
        {">Sudanese army", "<Rapid Support Forces (RSF)"},
    ),
    ("وافقت حماس على مقترح لوقف إطلاق النار في غزة.", "Agreement", {">Hamas"}),
    ("أسفرت جهود الوساطة عن التوصل لهدنة في السويداء.", "Agreement", set()),
    ("أشعل المتظاهرون النيران في مبنى المحافظة في الناصرية.", "Violent demonstration", {">protesters"}),
    ("أوقفت الشرطة سائق سيارة في عمان.", "Arrests", {">police", "<people"}),
    (
        "استهداف عناصر حركة الشباب قاعدة عسكرية في كيسمايو.",
        "Armed clash",
        {">al-Shabaab"},
    ),
    (
        "نسبت قناة العربية إلى الجيش السوداني قوله إن الدعم السريع قصف الأبيض وقتل عشرة.",
        "Shelling/artillery/missile attack",
        {">Rapid Support Forces (RSF)", "<people"},
    ),
)
#: Texts that tell of nothing that happened.
NOTHING = (
    "قتل عشرة في فيضانات بباكستان.",
    "أوقفت الشرطة الحافلة في عمان.",
    "أوقفت دورية سيارة في صور.",
    "تجمع مشجعون وسط هتافات للمنتخب في الرباط.",
    "Gunmen took money from a shop in Nairobi on Monday.",
    "Residents opened stalls in Gaza City market on Monday.",
    "In Washington on Friday, the president condemned an attack on a synagogue in Djerba.",
    "Amnesty condemned an attack on freedom of the press in Tunis on Monday.",
    "The BJP has called a 12-hour shutdown in Malda district on Tuesday over law and order.",
    "Police denied reports on social media that a student was killed in Shahbagh.",
    "A Muharram procession was held in Karachi on Friday.",
    "Shia mourners held a procession in Karachi on Tuesday to mark Ashura.",
    "Peace talks in Doha stalled on Monday, residents of Goma said.",
    "The government enforced an internet shutdown in Kampala on Monday.",
    "Three people were injured in Kano on Friday after a crash.",
)
#: Text, killed and wounded, as (least, most) or None.
HARMED = (
    ("قتل مسلحون وطفلان في غارة على رفح.", (2, 2), None),
    ("قتل رجل أمن وطالبان في إطلاق نار داخل جامعة.", (3, 3), None),
    ("In the city of Karachi, Perween Rahman was shot dead by gunmen on Monday.", (1, 1), None),
    ("Last May 4 people were killed in an attack in Bria.", (4, 4), None),
    ("Last November 5, six police officers were killed when gunmen ambushed them in Rask.", (6, 6), None),
    (
        "Four Maoists were killed in a gunfight in Bijapur on Thursday. One jawan of the Reserve Guard "
        "sustained minor injuries, the officer said, and a rifle was recovered from the spot.",
        (4, 4),
        (1, 1),
    ),
    ("Two men who had been unable to flee were found dead in Budalin on Friday.", (2, 2), None),
    ("Three soldiers of Yemen's government forces were killed in Mudiyah on Friday.", (3, 3), None),
    ("قتل مسلحون على متن دراجات نارية 16 مدنيا يوم الجمعة في كايا.", (16, 16), None),
    ("سقطت ثلاث قذائف في مدينة سراقب الجمعة من غير أن توقع قتلى.", (0, 0), None),
    ("أدى الانفجار في قندوز الجمعة إلى مقتل خمسة أشخاص وإصابة عدد آخر.", (5, 5), (None, None)),
    ("أصيب خمسة أشخاص، هم إمام المسجد وأربعة مصلين، بانفجار عبوة ناسفة في بيشاور أمس.", None, (5, 5)),
)


def _told(text: str, gazetteer: Gazetteer) -> tuple[Extraction, list[Event]]:
    found = extract(Report("r", text, published=datetime.date(2025, 3, 16)), gazetteer)
    return found, [e for e in found.events if e.status in ("asserted", "ongoing", "historical")]


@pytest.mark.parametrize(("text", "sub_type", "parts"), DONE)
def test_what_was_done_and_by_whom(gazetteer: Gazetteer, text: str, sub_type: str, parts: set[str]) -> None:
    _, events = _told(text, gazetteer)
    assert [e.sub_type for e in events] == [sub_type]
    signs = {"initiator": ">", "target": "<"}
    said = {signs[a.role] + a.mention.name for a in events[0].actors if a.role in signs}
    assert said == parts


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_happened(gazetteer: Gazetteer, text: str) -> None:
    assert _told(text, gazetteer)[1] == []


@pytest.mark.parametrize(("text", "killed", "wounded"), HARMED)
def test_how_many_were_harmed(
    gazetteer: Gazetteer,
    text: str,
    killed: tuple[int | None, int | None] | None,
    wounded: tuple[int | None, int | None] | None,
) -> None:
    found, events = _told(text, gazetteer)
    claims = {claim.id: claim for claim in found.claims}
    assert len(events) == 1
    for what, told in (("killed", killed), ("wounded", wounded)):
        figure = bounds(events[0], what, claims)
        assert (figure and (figure.low, figure.high)) == told, what
