"""Plain sentences of many countries, as wires and notes write them, and their ACLED sub-types."""

import pytest

import mapper
from gazetteer import Gazetteer

SENTENCES = (
    (
        "Armed clash",
        "Two Burundian soldiers and four rebels died in a firefight near Bubanza, Burundi, on Friday.",
    ),
    ("Attack", "Masked men dragged a village chief from his house in Menchum, Cameroon, and shot him."),
    ("Looting/property destruction", "Amba fighters burned down a hospital in Mamfe, Cameroon."),
    (
        "Abduction/forced disappearance",
        "Eighty-two children were taken from a school in Bamenda, Cameroon, by unknown gunmen.",
    ),
    (
        "Remote explosive/landmine/IED",
        "A Chadian army vehicle drove over a mine near Bosso, Niger; four soldiers died.",
    ),
    (
        "Peaceful protest",
        "Hundreds of Armenians gathered in Yerevan, Armenia, to call for the prime minister's resignation.",
    ),
    (
        "Protest with intervention",
        "Riot police broke up a sit-in outside parliament in Tbilisi, Georgia, and detained 20 activists.",
    ),
    ("Arrests", "Iranian security agents arrested 35 Baha'is in Shiraz, Iran."),
    ("Attack", "Iranian border guards shot dead three fuel carriers near Saravan, Iran."),
    ("Armed clash", "Jaish al-Adl militants attacked a police station in Rask, Iran, killing 11 officers."),
    ("Attack", "A Hindu priest was hacked to death in Tripura, India."),
    ("Armed clash", "Assam Rifles soldiers and NSCN cadres exchanged fire in Mon district, Nagaland, India."),
    (
        "Remote explosive/landmine/IED",
        "Two bombs went off near a school in Yala, Thailand, injuring nine people.",
    ),
    (
        "Armed clash",
        "New People's Army guerrillas ambushed soldiers in Northern Samar, Philippines, killing two.",
    ),
    ("Change to group/activity", "Forty-two former rebels laid down their arms in Basilan, Philippines."),
    ("Disrupted weapons use", "Soldiers found and destroyed 200 kg of explosives in Arauca, Colombia."),
    ("Attack", "A community leader was murdered by unknown men in Tumaco, Colombia."),
    (
        "Remote explosive/landmine/IED",
        "A soldier lost his leg when he stepped on a mine in Catatumbo, Colombia.",
    ),
    ("Agreement", "Kosovo and Serbia reached a deal on licence plates in Brussels."),
    ("Sexual violence", "Four women were gang-raped by gang members in Cite Soleil, Haiti."),
    ("Attack", "Gang gunmen opened fire on a church march in Canaan, Haiti, killing seven."),
    ("Armed clash", "Kenyan police in Haiti traded fire with gangs in Port-au-Prince on Monday."),
    ("Headquarters or base established", "Rwandan troops established an outpost near Rutshuru, DR Congo."),
    (
        "Non-violent transfer of territory",
        "Government forces entered Kidal, Mali, without a fight after UN peacekeepers left.",
    ),
    ("Change to group/activity", "UN peacekeepers withdrew from their camp in Ber, Mali."),
    ("Air/drone strike", "A drone hit a fuel depot in Port Sudan, Sudan, causing a huge blaze."),
    ("Air/drone strike", "Malian army drones killed at least 13 civilians in Amasrakad, Mali."),
    (
        "Suicide bomb",
        "A woman wearing an explosive belt blew herself up at a wedding in Gwoza, Nigeria, killing six.",
    ),
    ("Grenade", "Attackers hurled a grenade into a bar in Bujumbura, Burundi, wounding 30."),
    (
        "Shelling/artillery/missile attack",
        "Iran fired ballistic missiles at Erbil, Iraq, killing four people.",
    ),
    ("Shelling/artillery/missile attack", "Azerbaijani forces shelled Stepanakert, wounding two."),
    ("Violent demonstration", "Protesters hurled petrol bombs at police in Caracas, Venezuela."),
    (
        "Excessive force against protesters",
        "National guardsmen shot dead a student at a demonstration in Valencia, Venezuela.",
    ),
    ("Chemical weapon", "Kurdish officials said Turkey used white phosphorus in Ras al-Ain, Syria."),
    ("Looting/property destruction", "Israeli forces demolished three homes in Jenin, West Bank."),
    ("Arrests", "Ugandan police detained opposition leader Kizza Besigye in Kampala, Uganda."),
    ("Attack", "ADF rebels killed 11 villagers near Beni, DR Congo, and set their houses on fire."),
    ("Attack", "Unidentified gunmen killed a Catholic priest in Owerri, Nigeria, on Monday."),
    (
        "Armed clash",
        "Three Papuan rebels were killed in a shootout with the police in Intan Jaya, Indonesia.",
    ),
    (
        "Abduction/forced disappearance",
        "Plainclothes men abducted a poet in Quetta, Pakistan; his whereabouts are unknown.",
    ),
    ("Peaceful protest", "Relatives of missing people marched from Turbat to Quetta, Pakistan."),
    ("Armed clash", "Taliban and Pakistani border guards clashed at the Torkham crossing."),
    (
        "Non-state actor overtakes territory",
        "ELN fighters seized the town of Tibu, Colombia, after fighting with FARC dissidents.",
    ),
    (
        "Government regains territory",
        "Troops of Mozambique and Rwanda retook Mocimboa da Praia, Mozambique, from insurgents.",
    ),
    ("Disrupted weapons use", "Customs officers seized 500 rifles at the port of Guayaquil, Ecuador."),
    ("Attack", "A journalist was stabbed in Tegucigalpa, Honduras."),
    (
        "Armed clash",
        "One policeman died and three others were hurt when gunmen attacked a checkpoint in Zahedan, Iran.",
    ),
    ("Attack", "Gunmen on motorcycles killed at least 21 people in the village of Kobe in Niger."),
    ("Peaceful protest", "Dozens of nurses staged a protest in Harare, Zimbabwe, over unpaid salaries."),
    ("Protest with intervention", "Security forces used tear gas to disperse a march in Conakry, Guinea."),
    (
        "Excessive force against protesters",
        "Police shot at protesters in Conakry, Guinea, wounding four of them.",
    ),
    (
        "Air/drone strike",
        "Pakistani jets bombed two villages in Khost, Afghanistan, killing eight women and children.",
    ),
    ("Shelling/artillery/missile attack", "Pakistani troops fired mortar shells into Kunar, Afghanistan."),
    ("Armed clash", "An insurgent attack on a convoy near Pattani, Thailand, left two rangers dead."),
    ("Attack", "The bodies of six men were found in a mass grave near Tarhuna, Libya."),
    ("Agreement", "Libya's rival parliaments signed an accord in Bouznika, Morocco."),
    ("Suicide bomb", "A suicide car bomb killed nine people at a hotel in Kismayo, Somalia."),
    (
        "Armed clash",
        "Somali troops and clan militia stormed an al-Shabab base near Galkayo, killing 30 fighters.",
    ),
    ("Abduction/forced disappearance", "Pirates seized four crew members of a tanker off Lagos, Nigeria."),
    ("Attack", "Armed herders attacked a farming village in Benue State, Nigeria, and killed 17 residents."),
    ("Looting/property destruction", "Cattle raiders stole 300 cows in Warrap, South Sudan."),
    (
        "Remote explosive/landmine/IED",
        "An IED planted by militants hit a UN convoy near Douentza, Mali, wounding seven peacekeepers.",
    ),
    ("Attack", "Police in Kingston, Jamaica, said a gunman shot three people at a bus stop."),
    ("Arrests", "Turkish police rounded up 98 people in Istanbul, Turkey, over links to the PKK."),
    (
        "Non-violent transfer of territory",
        "Under the deal, rebels left Zabadani, Syria, and the army entered it.",
    ),
    (
        "Remote explosive/landmine/IED",
        "A magnetic bomb attached to a car killed a prosecutor in Kabul, Afghanistan.",
    ),
    (
        "Chemical weapon",
        "Residents of Khan al-Assal, Syria, suffered breathing problems after shells with chlorine fell.",
    ),
    ("Grenade", "A man was injured when a grenade exploded outside his shop in Srinagar, India."),
    ("Attack", "Myanmar soldiers burned to death 11 villagers in Done Taw, Sagaing."),
    ("Armed clash", "The Arakan Army said it had killed 30 soldiers in fighting near Paletwa, Myanmar."),
    ("Non-state actor overtakes territory", "The Arakan Army captured Paletwa, Myanmar, on Sunday."),
    ("Violent demonstration", "Students clashed with riot police in Santiago, Chile, and burned a bus."),
    ("Peaceful protest", "Truckers blocked the highway near Santa Cruz, Bolivia, over fuel shortages."),
    ("Attack", "Illegal miners shot dead two Yanomami near Alto Alegre, Brazil."),
    ("Arrests", "The army raided homes in Jenin overnight and took 12 men into custody."),
    (
        "Shelling/artillery/missile attack",
        "A rocket fired from Gaza fell in an open area near Sderot, Israel; nobody was hurt.",
    ),
    ("Attack", "A journalist was beaten by police in Imphal, India, on Monday."),
    ("Attack", "A trader was beaten allegedly by soldiers in Goma, Congo, on Monday."),
    ("Attack", "Soldiers tortured three villagers in Depayin, Myanmar."),
    ("Attack", "Rebels flogged two women in Baidoa, Somalia, residents said."),
    ("Attack", "Rebels hanged two men in Bentiu, South Sudan, on Monday."),
    ("Attack", "Militants mutilated two farmers near Gusau, Nigeria."),
    (
        "Excessive force against protesters",
        "Police beat protesters with batons during a demonstration in Dhaka, Bangladesh, on Monday.",
    ),
    ("Grenade", "Unknown assailants lobbed a grenade into a bar in Bujumbura, Burundi."),
    ("Looting/property destruction", "Gunmen hijacked a bus near Gao, Mali, on Monday."),
    ("Looting/property destruction", "Settlers uprooted olive trees near Nablus on Monday."),
    ("Looting/property destruction", "Bandits robbed traders near Bria, Central African Republic."),
    ("Looting/property destruction", "Pirates boarded a tanker off Bossaso, Somalia, on Monday."),
    ("Other", "Soldiers expelled villagers from Yambio, South Sudan, on Monday."),
    ("Other", "Migrants were deported from Sfax, Tunisia, on Monday."),
    ("Other", "Rebels besieged a base in Malakal, South Sudan, on Monday."),
    ("Shelling/artillery/missile attack", "أطلقت حماس صواريخ على عسقلان يوم الاثنين."),
    ("Armed clash", "أطلق حرس الحدود النار على مهربين قرب الرمثا يوم الاثنين."),
    ("Disrupted weapons use", "أسقطت الدفاعات الجوية طائرة مسيرة فوق الحسكة يوم الاثنين."),
    ("Attack", "جلد مسلحون امرأتين في الرقة يوم الاثنين."),
    ("Attack", "عذب مسلحون ثلاثة قرويين في الجنينة يوم الاثنين."),
    ("Attack", "شنق التنظيم رجلين في الرقة يوم الاثنين."),
    ("Looting/property destruction", "اقتلع مستوطنون أشجار زيتون في بورين يوم الاثنين."),
    ("Other", "طرد الجنود سكان قرية في عفرين يوم الاثنين."),
    ("Other", "أفرجت السلطات عن 20 معتقلا في درعا يوم الاثنين."),
    ("Peaceful protest", "أضرب عمال النفط في البصرة يوم الاثنين."),
    ("Protest with intervention", "أطلقت الشرطة الغاز المسيل للدموع على متظاهرين في الخرطوم يوم الاثنين."),
)


@pytest.mark.parametrize(("sub_type", "text"), SENTENCES, ids=[text[:40] for _, text in SENTENCES])
def test_a_sentence_of_a_far_country_is_one_event_of_its_sub_type(
    sub_type: str, text: str, gazetteer: Gazetteer
) -> None:
    found = mapper.extract(text, published="2024-05-05", gazetteer=gazetteer)
    assert [event.sub_type for event in found.events] == [sub_type]


@pytest.mark.parametrize(
    "sentence",
    [
        "Arsenal beat Chelsea in London on Monday.",
        "The ferry sank off Java on Monday.",
        "The painting was hung in London on Monday.",
        "The firm was robbed of its profits in London on Monday.",
    ],
)
def test_a_word_of_another_sense_tells_of_nothing(gazetteer: Gazetteer, sentence: str) -> None:
    assert not mapper.extract(sentence, gazetteer=gazetteer).events


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("The army announced the start of an offensive against rebels in Idlib on Monday.", 1),
        ("The army spoke of the alleged start of an offensive in Idlib on Monday.", 0),
    ],
)
def test_the_start_of_something_is_news_unless_it_is_only_referred_to(
    gazetteer: Gazetteer, sentence: str, events: int
) -> None:
    assert len(mapper.extract(sentence, gazetteer=gazetteer).events) == events
