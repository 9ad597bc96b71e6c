"""The figures of one plain sentence each, as wires write them."""

import pytest

import mapper
from gazetteer import Gazetteer

SENTENCES: tuple[tuple[str, list[tuple[str, int | None, int | None]]], ...] = (
    ("Gunmen killed at least 12 people in Kano, Nigeria.", [("killed", 12, None)]),
    (
        "A blast in Kabul, Afghanistan, left five dead and more than 20 injured.",
        [("killed", 5, 5), ("wounded", 20, None)],
    ),
    (
        "Three soldiers and a policeman were killed in an ambush near Mopti, Mali.",
        [("killed", 3, 3), ("killed", 1, 1)],
    ),
    ("A teacher was shot dead in Quetta, Pakistan.", [("killed", 1, 1)]),
    (
        "Shelling in Kherson, Ukraine, killed a 45-year-old woman and her two children.",
        [("killed", 1, 1), ("killed", 2, 2)],
    ),
    (
        "An air strike on Khan Younis, Gaza, killed 14 people, including five children.",
        [("killed", 14, 14), ("killed", 5, 5)],
    ),
    (
        "An attack in Goma killed ten people. Among the dead were two nuns, a nurse and three children.",
        [("killed", 10, 10), ("killed", 2, 2), ("killed", 1, 1), ("killed", 3, 3)],
    ),
    (
        "An attack in Goma killed ten people. The victims included a pregnant woman.",
        [("killed", 10, 10), ("killed", 1, 1)],
    ),
    (
        "After the attack a hospital in Goma received 30 wounded, of whom seven died.",
        [("wounded", 30, 30), ("killed", 7, 7)],
    ),
    ("Shells hit a camp for displaced people near Goma, killing four.", [("killed", 4, 4)]),
    (
        "Hospitals in Dakar, Senegal, treated 357 injured people after the riots.",
        [("wounded", 357, 357)],
    ),
    (
        "A police officer was shot dead and another wounded in Mitrovica, Kosovo.",
        [("killed", 1, 1), ("wounded", 1, 1)],
    ),
    (
        "Officials in Peshawar, Pakistan, put the number of the dead at 63 and of the injured at 194.",
        [("killed", 63, 63), ("wounded", 194, 194)],
    ),
    (
        "Thirteen people, five soldiers and eight civilians, were killed in an ambush near Gao, Mali.",
        [("killed", 13, 13), ("killed", 5, 5), ("killed", 8, 8)],
    ),
    ("Three children were treated for burns after an arson attack in Nablus.", [("wounded", 3, 3)]),
    ("As many as 15 rebels were killed in a clash in Basilan, Philippines.", [("killed", None, 15)]),
    ("An attack in Kongolo killed 20 people, seven of them women.", [("killed", 20, 20), ("killed", 7, 7)]),
    ("Up to 30 fighters were killed in clashes in Marib, Yemen.", [("killed", None, 30)]),
    ("Between 15 and 20 people died in an attack in Oicha, DR Congo.", [("killed", 15, 20)]),
    ("Dozens were wounded in a bombing in Mogadishu, Somalia.", [("wounded", None, None)]),
    (
        "Two people were killed and three others wounded in a shooting in Culiacan, Mexico.",
        [("killed", 2, 2), ("wounded", 3, 3)],
    ),
    (
        "The attack in Djibo, Burkina Faso, killed 40 civilians and 9 volunteer fighters.",
        [("killed", 40, 40), ("killed", 9, 9)],
    ),
    ("Fourteen members of the same family were killed in a strike on Rafah, Gaza.", [("killed", 14, 14)]),
    (
        "More than a dozen people were injured when police fired on protesters in Nairobi, Kenya.",
        [("wounded", 12, None)],
    ),
    ("A suicide bomber killed himself and six others in Peshawar, Pakistan.", [("killed", 6, 6)]),
    (
        "A bomb in Baghdad, Iraq, killed 7 and wounded 21, police said.",
        [("killed", 7, 7), ("wounded", 21, 21)],
    ),
    ("About 200 people were abducted by gunmen in Kuriga, Nigeria.", [("captured", 200, 200)]),
    ("The death toll from Monday's strike in Idlib, Syria, rose to 18.", [("killed", 18, 18)]),
    (
        "At least two Palestinians, one of them a teenager, were killed by Israeli forces in Jenin.",
        [("killed", 2, None), ("killed", 1, 1)],
    ),
    (
        "A drone strike in Belgorod, Russia, injured four, two of them seriously.",
        [("wounded", 4, 4), ("wounded", 2, 2)],
    ),
    ("A pair of brothers were killed in a landmine blast in Taiz, Yemen.", [("killed", 2, 2)]),
    ("Some 10,000 people fled fighting in Sake, DR Congo.", [("displaced", 10000, 10000)]),
    ("Hundreds of thousands were displaced by fighting in Goma, DR Congo.", [("displaced", None, None)]),
    ("Six (6) people lost their lives in an attack in Bor, South Sudan.", [("killed", 6, 6)]),
    ("An attack on a village near Bandiagara, Mali, claimed the lives of 21 people.", [("killed", 21, 21)]),
    ("Security forces said they killed 4 militants in Pulwama, India.", [("killed", 4, 4)]),
    ("Bodies of 11 men were found in Tillaberi, Niger, after an attack.", [("killed", 11, 11)]),
    (
        "Two were killed, and 15 others, some children, were hurt in Homs, Syria, when a car bomb exploded.",
        [("killed", 2, 2), ("wounded", 15, 15)],
    ),
    ("Eight dead, 30 hurt in Kabul mosque bombing.", [("killed", 8, 8), ("wounded", 30, 30)]),
    ("An Israeli strike killed Hamas commander Mahmoud Salah in Khan Younis, Gaza.", [("killed", 1, 1)]),
    ("Gunmen killed the mayor of Kidal, Mali.", [("killed", 1, 1)]),
    ("Rebels beheaded five villagers in Macomia, Mozambique.", [("killed", 5, 5)]),
    (
        "An estimated 1,500 people have been killed in El Geneina, Sudan, since April.",
        [("killed", 1500, 1500)],
    ),
    ("Gunmen killed local politician Jose Perez in Cali, Colombia.", [("killed", 1, 1)]),
    ("A strike killed journalist Issam Haddad in Alma al-Shaab, Lebanon.", [("killed", 1, 1)]),
)

SENTENCES += (
    ("Three boys aged 12, 13 and 15 were killed by a landmine in Taiz, Yemen.", [("killed", 3, 3)]),
    ("A strike hit Rafah, Gaza, killing a 7-month-old baby and her mother, 31.", [("killed", 1, 1)]),
    ("Two others aged 17 and 19 were wounded in Jenin.", [("wounded", 2, 2)]),
    ("Half a dozen soldiers were killed in Menaka, Mali.", [("killed", 6, 6)]),
    ("Half a million people were displaced in Goma, DR Congo.", [("displaced", 500_000, 500_000)]),
    ("One and a half million people were displaced in Goma.", [("displaced", 1_500_000, 1_500_000)]),
    ("Gunmen seized 23 schoolgirls from a dormitory in Kankara, Nigeria.", [("captured", 23, 23)]),
)
ARABIC: tuple[tuple[str, list[tuple[str, int | None, int | None]]], ...] = (
    ("قتل 12 شخصا على الأقل في هجوم بمدينة كانو في نيجيريا.", [("killed", 12, None)]),
    (
        "أسفر انفجار في كابل عن مقتل خمسة أشخاص وإصابة أكثر من 20 آخرين.",
        [("killed", 5, 5), ("wounded", 20, None)],
    ),
    ("استشهد فلسطينيان وأصيب ثلاثة برصاص الاحتلال في جنين.", [("killed", 2, 2), ("wounded", 3, 3)]),
    ("قتل ثلاثة جنود وشرطي في كمين قرب تلعفر.", [("killed", 3, 3), ("killed", 1, 1)]),
    ("أدى القصف على إدلب إلى مقتل امرأة وطفليها.", [("killed", 1, 1), ("killed", 2, 2)]),
    ("ارتقى 14 شهيدا بينهم خمسة أطفال في غارة على خان يونس.", [("killed", 14, 14), ("killed", 5, 5)]),
    ("لم تقع إصابات جراء سقوط صاروخ على سديروت.", [("wounded", 0, 0)]),
    ("سقط عشرات الجرحى في تفجير بمقديشو.", [("wounded", None, None)]),
    ("نزح نحو 10 آلاف شخص من بلدة ساكي.", [("displaced", 10000, 10000)]),
    ("اختطف مسلحون 30 قرويا في ولاية زمفارا.", [("captured", 30, 30)]),
    ("أصيب أحد عشر مدنيا بجروح إثر قصف مدفعي على بلدة الأتارب.", [("wounded", 11, 11)]),
    ("مقتل طفلة وإصابة والدتها بانفجار لغم في ريف حماة.", [("killed", 1, 1), ("wounded", 1, 1)]),
    ("قتل نحو مئة مقاتل من الطرفين في اشتباكات مأرب.", [("killed", 100, 100)]),
    ("أعلن الجيش مقتل 25 مسلحا في ضربات جوية على سرت.", [("killed", 25, 25)]),
    ("وقتل في الهجوم قائد الشرطة وأصيب اثنان من مرافقيه في بعقوبة.", [("killed", 1, 1), ("wounded", 2, 2)]),
)
NAMES = [text[:40] for text, _ in SENTENCES] + [f"arabic-{at}" for at in range(len(ARABIC))]


@pytest.mark.parametrize(("text", "figures"), SENTENCES + ARABIC, ids=NAMES)
def test_a_plain_sentence_is_one_event_with_its_figures(
    text: str, figures: list[tuple[str, int | None, int | None]], gazetteer: Gazetteer
) -> None:
    (event,) = mapper.extract(text, published="2024-05-15", gazetteer=gazetteer).events
    told = {(c.mention.what, c.mention.min, c.mention.max) for c in event.counts}
    assert told == set(figures)
