"""Which clauses tell of one event, and what keeps them apart."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.layers.rows import event_row
from mapper.merging import merge
from mapper.model import Extraction, Report
from mapper.pipeline import extract


def _events(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("r", text, published=date(2023, 6, 15)), gazetteer)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Gunmen attacked a bus near Kano on Monday. The attack killed five people.", 1),
        ("Gunmen attacked a bus near Kano on Monday. Separately, a bomb exploded in Maiduguri.", 2),
        ("Gunmen attacked a bus near Kano on Monday. Gunmen attacked a church in Jos on Tuesday.", 2),
        ("Five people were killed when a bomb exploded in Kano.", 1),
        ("Five people were killed in Kano on Monday. No group claimed responsibility.", 1),
        ("Rebels attacked the base in Kano on Monday. Soldiers repelled the attack.", 1),
        ("Rebels attacked the base in Kano on Monday. Clashes were still ongoing.", 1),
        ("Militants attacked Sofara on Monday. The militants killed three farmers and looted livestock.", 1),
        ("Students marched in Bamako on Monday. In Sofara, gunmen killed two farmers and burned houses.", 2),
        ("No fatalities were reported in Kano.", 0),
        ("Gunmen attacked a bus near Kano on Monday. No one was injured.", 1),
        ("A cyclone killed 40 people in Beira on Monday. Thousands were displaced.", 0),
        ("A flood killed six people in Kano. Gunmen killed two rescuers there on Monday.", 1),
        ("Separatists burned three buses near Buea on Monday.", 1),
        ("The cook burned the onions in Buea on Monday.", 0),
        ("Lawmakers bombarded the minister with questions in Abuja on Monday.", 0),
    ],
)
def test_one_event_for_one_thing(text: str, number: int, gazetteer: Gazetteer) -> None:
    assert len(_events(text, gazetteer).events) == number


def test_what_is_far_older_than_the_news_is_background(gazetteer: Gazetteer) -> None:
    text = (
        "Gunmen attacked a bus near Kano on Monday, killing five people.\n"
        "In 2014, rebels captured the town of Gwoza."
    )
    statuses = [e.status for e in _events(text, gazetteer).events]
    assert statuses == ["asserted", "historical"]


def test_a_year_long_before_the_report_is_background_but_a_day_of_it_is_news(gazetteer: Gazetteer) -> None:
    """A report may be about an old day; who gives only a year looks back."""
    text = "In 2014, rebels captured the town of Gwoza."
    assert [e.status for e in _events(text, gazetteer).events] == ["historical"]
    text = "On 5 August 2014, rebels captured the town of Gwoza."
    assert [e.status for e in _events(text, gazetteer).events] == ["asserted"]


def test_the_day_of_a_denial_is_not_the_day_of_what_is_denied(gazetteer: Gazetteer) -> None:
    denied = "The army denied on {} that rebels attacked the base in Kano{}."
    dates = [
        [e.date for e in _events(denied.format("5 May 2020", more), gazetteer).events]
        for more in ("", " on 2 May 2020")
    ]
    assert dates[0] == [None]
    assert [str(d.start) for d in dates[1] if d] == ["2020-05-02"]


def test_voices_are_kept_apart(gazetteer: Gazetteer) -> None:
    text = (
        "Twelve soldiers were killed in an attack by rebels in Kano on Monday. "
        "The army said that rebels attacked the base in Kano."
    )
    found = _events(text, gazetteer)
    event = found.events[0]
    chains = [[s.name for s in c.sources] for c in found.claims if c.id in event.claims]
    assert len(chains) == 2
    assert chains[0] == []
    assert event.counts[0].claim == found.claims[0].id


def test_a_country_named_by_one_does_not_connect_two_provinces(gazetteer: Gazetteer) -> None:
    text = (
        "قتل 8 مدنيين في غارة جوية استهدفت مدينة صعدة شمالي اليمن يوم الاثنين.\n\n"
        "وفي تعز، أصيب طفلان بانفجار لغم أرضي في مديرية مقبنة يوم الاثنين."
    )
    assert [e.sub_type for e in _events(text, gazetteer).events] == [
        "Air/drone strike",
        "Remote explosive/landmine/IED",
    ]


def test_who_gives_a_figure_is_a_voice_of_the_event(gazetteer: Gazetteer) -> None:
    text = (
        "Gunmen raided Guma on Sunday; police said 10 people were killed, while residents counted 42 bodies."
    )
    found = _events(text, gazetteer)
    assert event_row(found, found.events[0], "").sources == "police; residents"


def test_a_place_from_another_sentence_is_marked_as_inherited(gazetteer: Gazetteer) -> None:
    text = (
        "Rebels attacked the base in Idlib province on Monday. "
        "Clashes between the army and rebels were still ongoing."
    )
    second = _events(text, gazetteer).events[1]
    assert [p.inherited for p in second.placements] == [True]
    assert second.placements[0].mention.level == "admin1"


def test_an_event_told_very_often_is_compared_by_some_of_its_tellings(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths = []
    seen = (lambda event, _draft: lengths.append(len(event)), "never")
    monkeypatch.setattr(merge, "OBJECTIONS", (seen, *merge.OBJECTIONS))
    told = _events("Gunmen attacked a bus in Kano on Monday, killing five people. " * 150, gazetteer)
    assert len(told.events) == 1
    assert max(lengths) == 2 * merge.TELLINGS


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # a claim on a later day
        (
            "Gunmen killed 32 people in Titao, Burkina Faso, on Sunday.\n\n"
            "JNIM claimed responsibility for the raid on Tuesday. It said it had killed 15 militiamen.",
            1,
        ),
        # one of several blows
        (
            "Twin suicide bombings tore through a market in Baghdad on Thursday, killing 28 people.\n\n"
            "The first bomber blew himself up in Zibran Square when people gathered around him.",
            1,
        ),
        # the toll of that day
        (
            "Radios exploded across Lebanon on Friday, killing 20 people, a day after pagers blew up.\n\n"
            "Other devices exploded in Sohmor. "
            "The number of people killed in Thursday's explosions rose to 12.",
            3,
        ),
        # a part of its dead, at a place that nobody knows
        (
            "Insurgents beheaded six people in raids on villages in Cabo Delgado, Mozambique, on Monday.\n\n"
            "Two of them were beheaded in Zagaiva, a chief said. Two more were beheaded in Chitrima.",
            1,
        ),
        # a toll at the head of a story is of the deed told next
        (
            "The toll from a massacre in the Haitian town of Pont-Sonde has risen to 115, the mayor said.\n\n"
            "Members of a gang stormed the town before dawn last Thursday, shooting people in their homes.",
            1,
        ),
        # what the next paragraph tells is no part of what a year saw
        (
            "Protesters marched in Nairobi on Thursday.\n\nLast year's protests left 60 people dead.\n\n"
            "Two people were arrested with petrol bombs in Mombasa.",
            3,
        ),
        # the doers who were told of
        (
            "Gunmen opened fire in a pool hall in northern Honduras and killed eleven people on Monday.\n\n"
            "The attackers got out of a van in the Zaravena quarter of Choloma and fired at everyone inside.",
            1,
        ),
        # how it was
        (
            "At least 17 inmates were killed in a riot at a prison in Machala, Ecuador, on Monday.\n\n"
            "Members of the gangs fought each other with guns. Several victims had been beheaded.",
            1,
        ),
        # told in detail behind the first sentence
        (
            "Two people were killed when supporters of rival parties clashed in Bangladesh.\n\n"
            "Activists hurled bricks at each other in the town of Ishwardi on Tuesday.",
            1,
        ),
        # how the fight began
        (
            "Fighting in Tripoli killed eight people before a truce took hold on Wednesday.\n\n"
            "The clashes between the two groups broke out late on Tuesday. Explosions were heard.",
            1,
        ),
        # who did the one was struck in the other
        (
            "Malian soldiers executed 20 civilians in the north this week, a group said.\n\n"
            "On Wednesday, the FLA rebels said they had ambushed soldiers near Tessalit, killing seven.",
            2,
        ),
        # bodies that were counted this morning; a habit
        (
            "Gunmen killed 40 people in Jos, Nigeria, on Monday. We counted 36 bodies this morning.\n\n"
            "Clashes between herders and farmers are common in the state.",
            1,
        ),
        # behind the toll of years, what has no place or day is of those years
        (
            "Police fired rubber bullets at workers who blocked a road in Mirpur on Tuesday.\n\n"
            "Dozens have been killed since 2024. More than 1,400 people died in the crackdown on protests.",
            2,
        ),
        # what the doers did next, with fewer dead; people who march are none of those who were shot
        (
            "At least 22 villagers were killed in Tillaberi, Niger, when gunmen attacked a feast.\n\n"
            "The assailants opened fire on guests in Takovatt on Monday, killing 15 people.\n\n"
            "Soldiers shot dead two militants near Tera on Tuesday. Hundreds marched in Niamey in protest.",
            3,
        ),
        # risen attacks; the attack that is named by its place
        (
            "A drone hit a bus station in El Obeid, Sudan, on Monday, killing eleven people.\n\n"
            "Militant attacks have risen since 2021. "
            "On Tuesday a drone hit the prison in Bara, killing nine.\n\n"
            "Of the 23 wounded in the bus station attack three had died, a doctor said.",
            2,
        ),
        # told in detail: the first of two bombers, and where; what the assailants burned
        (
            "Two suicide bombers killed nine people at a market in northeast Nigeria on Monday.\n\n"
            "The first woman detonated her explosives near the gate of the market in Konduga.",
            1,
        ),
        (
            "Attackers shot at a convoy in southern Chile on Wednesday, killing a driver.\n\n"
            "The attack took place near Contulmo. The assailants set fire to four trucks.",
            1,
        ),
        # a crowd is none of the gunmen
        (
            "Gunmen killed a student leader in Dhaka on Monday, police said.\n\n"
            "Protesters stormed the offices of two papers in the capital on Tuesday.",
            2,
        ),
        # of what was told last, not of what began last
        (
            "Militants shelled Mogadishu on Monday and fought troops in Lower Shabelle.\n\n"
            "Mortar rounds hit a house in the city of Mogadishu. A mother was killed.",
            2,
        ),
        # a state protests in words
        ("A drone hit a tanker off Odesa on Monday. Kazakhstan protested against the attack.", 1),
        # who left the ground that was taken
        ("RSF fighters took control of Wad Madani on Monday after the army withdrew from the city.", 1),
        ("Ukrainian forces regained Izium on Monday after Russian troops retreated to the Oskil river.", 1),
        ("M23 rebels seized Minova after Congolese soldiers pulled out of the town without a fight.", 1),
        ("Rebels seized Bouar on Monday. The army withdrew from Berberati on Tuesday.", 2),
        ("French troops withdrew from Gao after rebels took Kidal.", 2),
        # operations behind a bombing
        (
            "A railway bridge in Bolan, Pakistan, was blown up on Monday and six people died.\n\n"
            "Security forces killed 12 militants in operations that followed.",
            2,
        ),
        # how often such a thing is done is no event
        (
            "A bomb killed five people in Mogadishu on Monday. "
            "Suicide attacks have become rare in the capital. "
            "The group has carried out scores of bombings in Mogadishu.",
            1,
        ),
    ],
)
def test_the_events_of_a_story(text: str, events: int, gazetteer: Gazetteer) -> None:
    assert len(_events(text, gazetteer).events) == events


def test_a_title_under_a_label_is_told_again_below(gazetteer: Gazetteer) -> None:
    text = (
        "Border zone: army jets kill 11 civilians in southern Idlib\n\n"
        "Army jets bombed a market in Maarshoureen in Idlib on Tuesday, killing 11 and injuring 24.\n\n"
        "The jets also dropped bombs on Khan Sheikhoun."
    )
    events = extract(Report("r", text, published=date(2019, 7, 16)), gazetteer).events
    assert len(events) == 2
    assert events[0].date is not None


def test_the_first_entry_of_a_list_is_no_title(gazetteer: Gazetteer) -> None:
    text = "- Goma: gunmen kill 3 people\n\n- Bria: gunmen killed 3 on Tuesday.\n\n- Gao: a bomb killed two."
    events = extract(Report("r", text, published=date(2019, 7, 16)), gazetteer).events
    assert len(events) == 3
