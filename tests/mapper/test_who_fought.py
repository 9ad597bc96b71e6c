"""Who did it to whom, where words say it in passing: infighting, who tells of an arrest, who is blamed."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Report
from mapper.pipeline import extract

#: A text, the sub-type of its first event, and the names in its parts.
TOLD = [
    (
        "Two rebel commanders were killed by rival rebels in Beni on Friday.",
        "Armed clash",
        ["rebels"],
        ["rebels"],
    ),
    (
        "Four Maoist leaders were killed by other Maoist leaders in Sukma.",
        "Armed clash",
        ["Maoist rebels"],
        ["Maoist rebels"],
    ),
    ("Five separatist leaders were arrested by police in Kano.", "Arrests", ["police"], []),
    (
        "A BNP activist was killed in a gunfight with police in Natore.",
        "Armed clash",
        ["Bangladesh Nationalist Party"],
        ["police"],
    ),
    (
        "Gunmen torched two cars in Kano; nobody was killed but a shepherd was beaten.",
        "Looting/property destruction",
        ["unnamed armed group"],
        ["civilians"],
    ),
    ("Protesters exchanged fire with police in Kano.", "Violent demonstration", ["protesters"], ["police"]),
    (
        "Jets struck Goma, the last stronghold of the rebels, and killed eight people.",
        "Air/drone strike",
        [],
        ["people"],
    ),
    (
        "Students rallied in Lahore on Friday and blamed police for the killing of a teacher.",
        "Peaceful protest",
        ["protesters"],
        [],
    ),
    (
        "Police reported the arrest of 34 gang members in Soyapango.",
        "Arrests",
        ["police"],
        ["unnamed armed group"],
    ),
    ("Men with machetes attacked a bus in Kano on Friday.", "Attack", ["unnamed armed group"], []),
    (
        "In Kano, men in military fatigues stormed a church and took 12 worshippers.",
        "Attack",
        ["unnamed armed group"],
        ["civilians"],
    ),
    (
        "The PKK's executive committee declared a ceasefire with Turkey on 1 March.",
        "Agreement",
        ["Kurdistan Workers' Party (PKK)"],
        [],
    ),
    (
        "Two men whom police shot in Kano on Friday were buried.",
        "Attack",
        ["police"],
        ["people"],
    ),
    (
        "Shells hit El Obeid on Saturday, killing two; residents held the RSF responsible.",
        "Shelling/artillery/missile attack",
        ["Rapid Support Forces (RSF)"],
        ["people"],
    ),
    (
        "A blast killed four in Kano on Friday. Residents pointed the finger at Boko Haram.",
        "Remote explosive/landmine/IED",
        ["Boko Haram"],
        ["people"],
    ),
    (
        "Two brothers were abducted in Kharan on Friday. The family accuses the army.",
        "Abduction/forced disappearance",
        ["army"],
        [],
    ),
    (
        "Dozens of ruling-party loyalists stormed a counting centre in Tegucigalpa, smashing ballot boxes.",
        "Mob violence",
        ["party activists"],
        [],
    ),
    (
        "قتلت قذيفة أطلقها الحوثيون طفلتين في تعز.",
        "Shelling/artillery/missile attack",
        ["Houthis (Ansar Allah)"],
        ["people"],
    ),
    (
        "قتل مقاتلون من داعش بالرصاص ثلاثة مدنيين في دير الزور.",
        "Attack",
        ["Islamic State (IS)"],
        ["civilians"],
    ),
    ("ألقت مفارز الاستخبارات القبض على متهمين اثنين في الحويجة.", "Arrests", ["security forces"], []),
    ("قتله مسلحون من داعش في حمص.", "Attack", ["Islamic State (IS)"], ["people"]),
    (
        "استهدف الحوثيون بطائرة مسيرة موقعا للجيش في مأرب. وسمع انفجار ثان في الوادي.",
        "Air/drone strike",
        ["Houthis (Ansar Allah)"],
        ["army"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "did", "met"), TOLD, ids=[row[0][:40] for row in TOLD])
def test_who_did_it_to_whom(
    text: str, kind: str, did: list[str], met: list[str], gazetteer: Gazetteer
) -> None:
    event = extract(Report("r", text, published=date(2024, 5, 6)), gazetteer).events[0]
    parts = {
        part: [a.mention.name for a in event.actors if a.role == part] for part in ("initiator", "target")
    }
    assert (event.sub_type, parts["initiator"], parts["target"]) == (kind, did, met)


@pytest.mark.parametrize(
    "text",
    [
        "Jets hit Goma, said to be a rebel stronghold, on Friday.",
        "Bandits rode through Goma on Friday, killing four.",
        "A convoy was ambushed on its way through Goma on Friday.",
    ],
)
def test_where_it_was_though_the_words_lead_past_it(text: str, gazetteer: Gazetteer) -> None:
    event = extract(Report("r", text, published=date(2024, 5, 6)), gazetteer).events[0]
    assert [(p.role, p.mention.text) for p in event.placements][:1] == [("at", "Goma")]


@pytest.mark.parametrize(
    "text",
    [
        "Ahmad and Omar Nazar, two teachers, were shot dead in Herat on Sunday.",
        "Rakib and Hossain Rana - both activists from Sylhet - were shot dead in Herat on Sunday.",
        "In Herat, Hossain Rana was killed on Sunday.",
        "In Herat, Omar Nazar has been abducted by gunmen.",
    ],
)
def test_people_who_are_counted_or_killed_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    event = extract(Report("r", text, published=date(2024, 5, 6)), gazetteer).events[0]
    told = {p.mention.text for p in event.placements}
    assert "Herat" in told
    assert not told & {"Ahmad", "Omar Nazar", "Rakib", "Hossain Rana"}


@pytest.mark.parametrize(
    ("text", "did"),
    [
        ("Bandits raided Kano on Friday. The same gang attacked Lagos on Saturday.", {"unnamed armed gang"}),
        ("Bandits raided Kano on Friday. The same group of students held a march in Lagos.", {"protesters"}),
    ],
)
def test_who_is_the_same_as_before(text: str, did: set[str], gazetteer: Gazetteer) -> None:
    event = extract(Report("r", text, published=date(2024, 5, 6)), gazetteer).events[1]
    assert {a.mention.name for a in event.actors if a.role == "initiator"} == did
