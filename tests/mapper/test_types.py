"""The sub-type of one plain sentence of each kind, as wires write them, by ACLED's codebook."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.acled import deeds
from mapper.lexicon import load

SENTENCES = (
    ("Armed clash", "Fighting erupted between the army and Al-Shabaab near Beledweyne in Somalia on Sunday."),
    ("Armed clash", "Al-Shabaab fighters raided an army base in Beledweyne, Somalia, killing nine soldiers."),
    ("Armed clash", "Police exchanged fire with gang members in Port-au-Prince, Haiti, on Sunday."),
    ("Government regains territory", "The Sudanese army recaptured Wad Madani from the RSF on Saturday."),
    (
        "Non-state actor overtakes territory",
        "M23 rebels seized Goma, in eastern Democratic Republic of Congo.",
    ),
    ("Air/drone strike", "Israeli warplanes struck a house in Khan Younis, killing five people."),
    ("Air/drone strike", "A Turkish drone hit a car near Qamishli, Syria, killing two people."),
    (
        "Shelling/artillery/missile attack",
        "Russian artillery shelled Kherson overnight, wounding two civilians.",
    ),
    ("Shelling/artillery/missile attack", "Rockets fired from Lebanon landed in Kiryat Shmona, Israel."),
    ("Remote explosive/landmine/IED", "A roadside bomb killed three soldiers in Quetta, Pakistan."),
    ("Remote explosive/landmine/IED", "A farmer was killed when he stepped on a landmine near Taiz, Yemen."),
    (
        "Suicide bomb",
        "A suicide bomber blew himself up at a mosque in Peshawar, Pakistan, killing 30 people.",
    ),
    ("Attack", "Gunmen on motorbikes shot dead a teacher in Tillaberi, Niger."),
    ("Attack", "Militiamen beat a journalist to death in Goma, DR Congo."),
    ("Attack", "Bodies of five farmers were found with gunshot wounds near Maiduguri, Nigeria."),
    ("Abduction/forced disappearance", "Bandits kidnapped 87 people from Kajuru in Kaduna State, Nigeria."),
    ("Abduction/forced disappearance", "Armed men seized four teachers from a school in Kaduna, Nigeria."),
    ("Abduction/forced disappearance", "Two journalists were seized by gunmen in Port-au-Prince, Haiti."),
    ("Abduction/forced disappearance", "Gunmen took away the pastor and 11 worshippers in Lokoja, Nigeria."),
    (
        "Abduction/forced disappearance",
        "Soldiers arrested 14 men in Mopti, Mali, and took them to an unknown place.",
    ),
    ("Attack", "Bandits kidnapped 30 passengers near Gusau, Nigeria, and killed two of them."),
    ("Attack", "Gunmen attacked Djibo in Burkina Faso on Sunday, the army said."),
    ("Arrests", "Marines captured Juan Perez, a leader of the Gulf Cartel, in Tampico, Mexico."),
    ("Arrests", "A senior Islamic State commander was captured in Raqqa, Syria."),
    ("Armed clash", "Ukrainian forces captured 12 Russians near Robotyne, Ukraine."),
    ("Other", "The road from Maiduguri to Damboa in Nigeria was blocked by insurgents for three days."),
    ("Mob violence", "Three bandits were beaten to death by villagers in Faridpur, Bangladesh."),
    ("Violent demonstration", "Police drove back protesters in Tbilisi, Georgia, who threw bottles at them."),
    (
        "Protest with intervention",
        "Police used water cannon to drive back demonstrators in Tbilisi, Georgia.",
    ),
    ("Looting/property destruction", "Gunmen set fire to a health centre in Menaka, Mali."),
    ("Remote explosive/landmine/IED", "A blast ripped through a market in Jolo, Philippines, killing two."),
    ("Armed clash", "Three assaults near Pokrovsk, Ukraine, were repelled overnight."),
    (
        "Attack",
        "Armed men overran a gold mine near Bambari in the Central African Republic, killing nine workers.",
    ),
    ("Chemical weapon", "Medics in Saraqib, Syria, said helicopters dropped two barrels of chlorine."),
    ("Other", "Rebels in Papua, Indonesia, released a pilot whom they had held since February."),
    ("Other", "Hundreds of civilians were evacuated from Sweida, Syria, under a ceasefire."),
    ("Attack", "Gang members looted homes and shot dead ten people in Petionville, Haiti."),
    ("Attack", "Gunmen shot dead two members of a medical team in Quetta, Pakistan."),
    (
        "Shelling/artillery/missile attack",
        "A tank fired at a clinic in Naqoura, Lebanon, wounding two.",
    ),
    (
        "Mob violence",
        "Two men were killed in clashes between Bengali settlers and villagers in Rangamati.",
    ),
    ("Other", "Military officers in Libreville, Gabon, said they had seized power on Wednesday."),
    ("Other", "Troops rescued 386 hostages from a forest near Maiduguri, Nigeria."),
    ("Attack", "Colombian senator Miguel Uribe was shot and seriously wounded in Bogota."),
    ("Violent demonstration", "Kenyan police shot at demonstrators who stormed parliament in Nairobi."),
    ("Sexual violence", "Soldiers sexually assaulted two women in Bria, Central African Republic."),
    ("Sexual violence", "RSF fighters raped several women in El Geneina, Sudan."),
    ("Peaceful protest", "Thousands marched in Nairobi, Kenya, against the finance bill."),
    ("Peaceful protest", "Hundreds of people staged a sit-in in Suwayda, Syria, to demand reforms."),
    ("Protest with intervention", "Police fired tear gas at protesters in Nairobi, Kenya, on Tuesday."),
    (
        "Excessive force against protesters",
        "Soldiers opened fire on protesters in Khartoum, Sudan, killing four.",
    ),
    ("Violent demonstration", "Protesters set fire to a government office in Kathmandu, Nepal."),
    ("Violent demonstration", "Demonstrators burned tyres and blocked the main road in Bamako, Mali."),
    ("Mob violence", "A mob lynched two suspected thieves in Port-au-Prince, Haiti."),
    (
        "Mob violence",
        "Villagers from two clans clashed with machetes in Bor, South Sudan, leaving three dead.",
    ),
    ("Agreement", "The government and the ELN signed a ceasefire in Havana, Cuba."),
    ("Arrests", "Police arrested 20 opposition activists in Kampala, Uganda."),
    ("Arrests", "Israeli forces detained 15 Palestinians in Hebron, West Bank."),
    ("Change to group/activity", "Ethiopian troops withdrew from Mekelle, Ethiopia, on Monday."),
    ("Disrupted weapons use", "Police defused a bomb in Kabul, Afghanistan."),
    ("Headquarters or base established", "The army set up a new checkpoint near Tuz Khurmatu, Iraq."),
    ("Looting/property destruction", "RSF fighters looted a hospital in Nyala, Sudan."),
    ("Non-violent transfer of territory", "Rebels withdrew from Inkhil, Syria, on Monday under a truce."),
    ("Non-violent transfer of territory", "Rebels handed over the town of Inkhil, Syria, to the army."),
    ("Other", "More than 10,000 people fled Sake in eastern DR Congo."),
    ("Attack", "At least 12 civilians were hacked to death by ADF rebels in Oicha, DR Congo."),
    ("Attack", "Israeli settlers attacked Palestinian farmers near Nablus, injuring three."),
    ("Air/drone strike", "Myanmar's military bombed a monastery in Sagaing, killing 22 people."),
    ("Chemical weapon", "Residents of Douma, Syria, were treated after a chlorine attack."),
    ("Armed clash", "Three policemen were killed when gunmen ambushed their patrol in Cauca, Colombia."),
    ("Armed clash", "Two soldiers died in a gun battle with insurgents in Pulwama, India."),
    (
        "Remote explosive/landmine/IED",
        "A car bomb exploded outside a police station in Cali, Colombia, wounding ten.",
    ),
    ("Attack", "A local mayor was shot dead in Guerrero, Mexico, on Sunday."),
    ("Attack", "A gunman opened fire at a church in Kaduna, Nigeria, killing six worshippers."),
    ("Peaceful protest", "Teachers went on strike and rallied in Baghdad, Iraq."),
    ("Air/drone strike", "US forces carried out strikes on Houthi targets in Hodeidah, Yemen."),
    ("Shelling/artillery/missile attack", "The Houthis launched a missile at a ship off Hodeidah, Yemen."),
    ("Armed clash", "Heavy fighting was reported in Bakhmut, Ukraine."),
    ("Armed clash", "Cartel gunmen and soldiers clashed in Culiacan, Mexico; eight people died."),
    ("Attack", "Cartel members murdered six people in Chilpancingo, Mexico."),
    ("Arrests", "Security forces raided homes in Jenin and arrested three men."),
    ("Violent demonstration", "Rioters threw stones at police in Dhaka, Bangladesh, injuring 12 officers."),
    ("Attack", "Five miners were executed by gunmen near Bria, Central African Republic."),
    ("Government regains territory", "Government forces drove M23 out of Masisi, DR Congo."),
    ("Armed clash", "Ukrainian forces repelled a Russian assault near Chasiv Yar, Ukraine."),
    ("Disrupted weapons use", "Ukrainian air defence intercepted 30 missiles over Kyiv."),
    ("Change to group/activity", "Two hundred Boko Haram fighters surrendered in Bama, Nigeria."),
    ("Abduction/forced disappearance", "Three aid workers were abducted in Mocha, Yemen."),
    ("Attack", "Soldiers shot dead a 17-year-old in Yabad on Friday."),
    ("Armed clash", "A UN helicopter came under fire near Nasir on Friday, killing 27 soldiers."),
    ("Attack", "Assailants torched a dozen houses and shot people in their sleep in Egbekaw on Friday."),
    ("Armed clash", "Heavily armed Serbs ambushed a police patrol near Banjska on Friday."),
    ("Peaceful protest", "Peaceful rallies were held in Nis and Kragujevac on Friday."),
    ("Violent demonstration", "Six people were killed on Friday as protests in Dhaka turned violent."),
    ("Non-state actor overtakes territory", "M23 rebels entered the centre of Bukavu on Friday."),
    ("Air/drone strike", "The monastery in Singu was hit by two 500-pound bombs on Friday."),
    (
        "Armed clash",
        "Soldiers were killed in an ambush in Coca on Friday; explosives and rifles were used.",
    ),
)


@pytest.mark.parametrize(("sub_type", "text"), SENTENCES, ids=[text[:40] for _, text in SENTENCES])
def test_a_plain_sentence_is_one_event_of_its_sub_type(
    sub_type: str, text: str, gazetteer: Gazetteer
) -> None:
    found = mapper.extract(text, published="2024-05-05", gazetteer=gazetteer)
    assert [event.sub_type for event in found.events] == [sub_type]


ARABIC = (
    ("Armed clash", "اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في الفاشر يوم الأحد."),
    ("Armed clash", "هاجم مسلحون نقطة للجيش في تلعفر شمال العراق وقتلوا ثلاثة جنود."),
    ("Armed clash", "قتل خمسة من عناصر الشرطة في هجوم شنه تنظيم داعش على حاجز في كركوك."),
    ("Government regains territory", "استعاد الجيش السوداني السيطرة على ود مدني يوم السبت."),
    ("Non-state actor overtakes territory", "سيطرت قوات الدعم السريع على مدينة نيالا."),
    ("Air/drone strike", "شنت طائرات إسرائيلية غارة على منزل في خان يونس أدت إلى مقتل خمسة أشخاص."),
    ("Air/drone strike", "استهدفت طائرة مسيرة تركية سيارة قرب القامشلي ما أدى إلى مقتل شخصين."),
    ("Shelling/artillery/missile attack", "قصفت قوات النظام بالمدفعية بلدة سرمين في ريف إدلب."),
    ("Shelling/artillery/missile attack", "سقطت صواريخ أطلقت من لبنان على كريات شمونة."),
    ("Remote explosive/landmine/IED", "انفجرت عبوة ناسفة بسيارة في مدينة الباب ما أدى إلى إصابة شخصين."),
    ("Remote explosive/landmine/IED", "قتل راع بانفجار لغم أرضي في بادية دير الزور."),
    ("Suicide bomb", "فجر انتحاري نفسه داخل مسجد في كابل."),
    ("Attack", "اغتال مسلحون مجهولون مدرسا في درعا."),
    ("Attack", "قتل مدني برصاص مجهولين في مدينة طفس بريف درعا."),
    ("Abduction/forced disappearance", "اختطف مسلحون مجهولون ثلاثة عمال إغاثة في تعز."),
    ("Peaceful protest", "خرجت مظاهرة في مدينة السويداء تطالب بالإفراج عن المعتقلين."),
    ("Peaceful protest", "نظم العشرات وقفة احتجاجية أمام مقر الحكومة في تونس."),
    ("Violent demonstration", "أحرق محتجون مقر المحافظة في الناصرية."),
    ("Violent demonstration", "قطع محتجون الطريق وأشعلوا الإطارات في طرابلس شمال لبنان."),
    ("Agreement", "وقع الطرفان اتفاق هدنة في جدة."),
    ("Arrests", "اعتقلت قوات الاحتلال 15 فلسطينيا في الخليل."),
    ("Arrests", "شنت قوات الأمن حملة مداهمات في درعا اعتقلت خلالها خمسة شبان."),
    ("Change to group/activity", "انسحبت القوات التركية من نقطة مورك."),
    ("Disrupted weapons use", "فككت فرق الهندسة عبوة ناسفة في الموصل."),
    ("Other", "نزح أكثر من 10 آلاف شخص من سنجار."),
    ("Attack", "أعدم تنظيم داعش أربعة مدنيين في الحويجة."),
    ("Air/drone strike", "ألقت مروحيات النظام براميل متفجرة على داريا."),
    ("Headquarters or base established", "أقام الجيش التركي نقطة عسكرية جديدة في قرية قميناس."),
)


@pytest.mark.parametrize(
    ("sub_type", "text"), ARABIC, ids=[f"{at}-{sub_type}" for at, (sub_type, _) in enumerate(ARABIC)]
)
def test_a_plain_sentence_in_arabic_is_one_event_of_its_sub_type(
    sub_type: str, text: str, gazetteer: Gazetteer
) -> None:
    found = mapper.extract(text, published="2024-05-05", gazetteer=gazetteer)
    assert [event.sub_type for event in found.events] == [sub_type]


def test_the_sets_of_deeds_name_classes_of_the_lexicon() -> None:
    sets = [value for value in vars(deeds).values() if isinstance(value, frozenset)]
    assert sets
    assert frozenset().union(*sets) <= load("triggers")["classes"].keys()
