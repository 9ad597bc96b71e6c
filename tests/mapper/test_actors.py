"""Who acts and who suffers: names, head nouns, countries as parties, and the lexicon itself."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Hit
from mapper.actors.lexicon import namesakes, phrases
from mapper.detect.actors import detect
from mapper.lexicon import load
from mapper.model import ActorMention, Report
from mapper.reading import ready

LOADED = re.compile(
    r"terroris|extremis|jihadi|thug|martyr(?!s' Brigades)|regime|infidel|criminal|fanatic|stooge|puppet|"
    r"invader|liberator|hero|traitor|takfir|radical|so-called|enemy",
    re.IGNORECASE,
)
KEYS = ("name", "aliases", "category")
MORE = {"country", "from", "until", "successor", "ruling", "acts_in", "elsewhere"}
CATEGORIES = {"state", "foreign", "rebel", "militia", "communal", "rioters", "protesters", "civilians"} | {
    "international",
    "media",
    "party",
}


def found(text: str, hits: tuple[Hit, ...] = ()) -> tuple[ActorMention, ...]:
    return detect(ready(Report("r", text), hits))


def pairs(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.name) for m in found(text)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Nusra", "Jabhat al-Nusra"),
        ("al-Nusra Front", "Jabhat al-Nusra"),
        ("Jabhat an-Nusra", "Jabhat al-Nusra"),
        ("JABHAT AL NUSRA", "Jabhat al-Nusra"),
        ("Jabhat Fateh al-Sham", "Jabhat al-Nusra"),
        ("جبهة النصرة", "Jabhat al-Nusra"),
        ("HTS", "Hayat Tahrir al-Sham"),
        ("Hay’at Tahrir ash-Sham", "Hayat Tahrir al-Sham"),
        ("Tahrir al-Sham", "Hayat Tahrir al-Sham"),
        ("Daesh", "Islamic State (IS)"),
        ("IS", "Islamic State (IS)"),
        ("RSF", "Rapid Support Forces (RSF)"),
        ("M23", "March 23 Movement (M23)"),
        ("Mai-Mai", "Mai-Mai militias"),
        ("FARDC", "Congolese army"),
        ("Tatmadaw", "Myanmar army"),
        ("Revolutionary Guards", "Islamic Revolutionary Guard Corps"),
        ("SPLM/A-IO", "Sudan People's Liberation Movement-in-Opposition"),
        ("Islamic State's West Africa Province", "Islamic State West Africa Province"),
    ],
)
def test_every_spelling_is_one_actor(written: str, name: str) -> None:
    (mention,) = found(f"A convoy of {written} was seen.")
    assert (mention.text, mention.name, mention.named) == (written, name, True)


def test_an_acronym_is_found_in_capitals_only() -> None:
    assert found("It is what it is, who knows.") == ()
    assert [m.country for m in found("Two US soldiers told us.")] == ["US"]


def test_an_abbreviation_with_other_meanings_needs_its_country() -> None:
    assert found("Open the PDF to read it.") == ()
    text = "Troops in Myanmar attacked. The PDF struck back."
    assert [m.text for m in found(text)] == ["Troops", "PDF"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainian troops left.", [("Ukrainian troops", "Ukrainian army", "state", "UA")]),
        ("The Chadian army units left.", [("Chadian army units", "Chadian army", "state", "TD")]),
        ("Syria’s army left.", [("Syria’s army", "Syrian army", "state", "SY")]),
        ("Burkinabe soldiers left.", [("Burkinabe soldiers", "Burkinabe army", "state", "BF")]),
        ("Russian warplanes left.", [("Russian warplanes", "Russian air force", "state", "RU")]),
        ("Congolese police left.", [("Congolese police", "Congolese police", "state", "CD")]),
        ("Syrian regime forces left.", [("Syrian regime forces", "Syrian government forces", "state", "SY")]),
        ("Gunmen left.", [("Gunmen", "unnamed armed group", "militia", "")]),
        (
            "Palestinian militants left.",
            [("Palestinian militants", "unnamed Palestinian armed group", "militia", "PS")],
        ),
        ("Tuareg rebels left.", [("Tuareg rebels", "Tuareg rebels", "rebel", "")]),
        ("Iran-backed militiamen left.", [("Iran-backed militiamen", "militia", "militia", "")]),
        ("Four villagers left.", [("villagers", "civilians", "civilians", "")]),
        ("Israeli air strikes stopped.", [("Israeli", "Israeli air force", "state", "IL")]),
        ("Armed herders left.", [("Armed herders", "communal militia", "communal", "")]),
        ("An angry mob left.", [("angry mob", "rioters", "rioters", "")]),
        ("Demonstrators left.", [("Demonstrators", "protesters", "protesters", "")]),
    ],
)
def test_head_nouns_get_a_neutral_name(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [(m.text, m.name, m.category, m.country) for m in found(text)] == expected


@pytest.mark.parametrize("noun", ["terrorists", "extremists", "jihadists", "gunmen"])
def test_the_words_of_a_side_stay_in_the_quote(noun: str) -> None:
    assert pairs(f"The {noun} withdrew.") == [(noun, "unnamed armed group")]
    assert pairs(f"Al-Shabaab {noun} withdrew.") == [("Al-Shabaab", "al-Shabaab")]
    assert pairs(f"The militant group Boko Haram’s {noun} withdrew.")[0][1] == "Boko Haram"


@pytest.mark.parametrize(
    "text",
    [
        "The Salvation Army opened a kitchen.",
        "A shop on Red Army Street burned.",
        "The school on Hamas Street closed.",
        "A military source spoke.",
        "The storm forces people indoors.",
        "Areas that are rebel-held and government-controlled were calm.",
        "Shells hit civilian neighbourhoods.",
        "Prices rose in Russia, near Turkey and across northern Iraq.",
        "They met in Sochi, Russia, to talk.",
        "A delicious soup of lentils and cumin.",
        "An anti-terrorist law was passed.",
    ],
)
def test_not_actors(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A truce brokered by Qatar and Egypt held.", ["Qatar", "Egypt"]),
        ("The deal between Armenia and Azerbaijan held.", ["Armenia", "Azerbaijan"]),
        ("Russia, Iran and Turkey signed it in Kazakhstan.", ["Russia", "Iran", "Turkey"]),
        ("Rebels backed by the United States left.", ["rebels", "United States"]),
        ("Washington said it would stay.", ["US government"]),
        ("Ethiopia accused Eritrea.", ["Ethiopia", "Eritrea"]),
    ],
)
def test_a_country_is_an_actor_where_it_acts(text: str, names: list[str]) -> None:
    assert [m.name for m in found(text)] == names


def test_two_nations_share_a_head() -> None:
    assert pairs("Russian and Syrian warplanes bombed the road.") == [
        ("Russian", "Russian air force"),
        ("Syrian warplanes", "Syrian air force"),
    ]


def test_the_army_is_the_army_named_before() -> None:
    text = "The Sudanese army shelled a market. Later the army withdrew, and the country’s army chief spoke."
    assert {(m.name, m.country) for m in found(text)} == {("Sudanese army", "SD")}


def test_the_group_is_the_group_named_before() -> None:
    text = "Abu Sayyaf freed two hostages. The terrorist group gave no reason."
    assert [m.name for m in found(text)] == ["Abu Sayyaf Group", "prisoners", "Abu Sayyaf Group"]
    assert pairs("The terrorist group gave no reason.") == [("terrorist group", "unnamed armed group")]


def test_forces_of_another_country_are_foreign() -> None:
    text = "Turkish troops entered a village in Syria. Shops in Syria closed. Syrian soldiers watched."
    assert [(m.name, m.category) for m in found(text)] == [
        ("Turkish army", "foreign"),
        ("Syrian army", "state"),
    ]


def test_members_of_a_named_group_are_that_group() -> None:
    assert pairs("Fighters of the Free Syrian Army left.") == [("Free Syrian Army", "Free Syrian Army")]


def test_a_name_outside_the_lexicon_and_its_abbreviation() -> None:
    text = "The Zomba Hills Liberation Front (ZHLF) claimed it. A ZHLF commander was held."
    assert pairs(text) == [
        ("Zomba Hills Liberation Front (ZHLF)", "Zomba Hills Liberation Front"),
        ("ZHLF", "Zomba Hills Liberation Front"),
    ]
    assert pairs("Liwa al-Nahr seized a post.") == [("Liwa al-Nahr", "Liwa al-Nahr")]


def test_people_who_protest_are_protesters() -> None:
    (mention,) = found("Teachers staged a sit-in at the ministry.")
    assert (mention.text, mention.category) == ("Teachers", "protesters")
    assert found("Teachers staged a play.")[0].category == "civilians"


def test_a_place_before_the_head_is_known_from_the_gazetteer() -> None:
    text = "On Friday the Zorba Army left."
    place = Hit(14, 19, "Zorba", ("settlement",), 1000)
    assert [m.text for m in found(text)] == []
    assert [m.text for m in found(text, (place,))] == ["Army"]


VOCABULARY = (
    "the Syrian army ’s and by Russia , IS -backed rebels ( HTS ) . النصرة Front Liberation protested in "
    "United States group between talks said killed people anti -terrorist Fighters \n"
)
WORDS = VOCABULARY.split(" ")


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_spans_are_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for mention in found(text):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= last
        assert mention.name
        assert mention.category in CATEGORIES
        last = mention.end


def test_names_in_the_lexicon_do_not_judge() -> None:
    heads = [row["name"] for field in ("heads", "means") for row in load("actor_words")[field]]
    assert [n for n in [row["name"] for row in load("actors")] + heads if LOADED.search(n)] == []


def test_the_lexicon_is_whole() -> None:
    rows = load("actors")
    names = [row["name"] for row in rows]
    assert len(names) == len(set(names)) >= 150
    for row in rows:
        assert set(row) <= {*KEYS, *MORE}, row
        assert row["category"] in CATEGORIES
        assert row.get("country", "") == "" or row["country"] in load("demonyms"), row
        assert row.get("successor") is None or row["successor"] in names
        for alias in row["aliases"]:
            assert isinstance(alias, str) or set(alias) <= {"text", "from", "until", "unsure"}, row
        dates = [row[k] for k in ("from", "until") if k in row]
        assert all(re.fullmatch(r"\d{4}(-\d\d)?", str(d)) for d in dates), row
        assert dates == sorted(dates, key=str)
        assert all(int(str(d)[:4]) <= date.max.year for d in dates)


def test_no_alias_stands_for_two_actors_of_one_country() -> None:
    seen: dict[tuple[str, str], str] = {}
    bearers: dict[str, list[str]] = {}
    for row in load("actors"):
        country = row.get("country", "")
        for alias in {row["name"], *(a if isinstance(a, str) else a["text"] for a in row["aliases"])}:
            assert seen.setdefault((alias, country), row["name"]) == row["name"], alias
            bearers.setdefault(alias, []).append(country)
    shared = {alias: countries for alias, countries in bearers.items() if len(countries) > 1}
    assert all("" not in countries for countries in shared.values()), shared
    assert shared.keys() == namesakes().keys()
    assert not shared.keys() & {row["name"] for row in load("actors")}


@pytest.mark.parametrize(
    ("text", "name", "category"),
    [
        ("SNA soldiers clashed with al-Shabaab in Jowhar, Somalia.", "Somali army", "state"),
        ("The SNA retook a village from al-Shabaab in Somalia.", "Somali army", "state"),
        ("SNA fighters clashed with the SDF near Manbij in Syria.", "Syrian National Army", "rebel"),
        ("The ADF attacked a school in Uganda.", "Allied Democratic Forces", "rebel"),
        (
            "The ADF attacked a village in the Democratic Republic of Congo.",
            "Allied Democratic Forces",
            "rebel",
        ),
        ("ADF fighters ambushed troops in Cameroon.", "Ambazonia Defence Forces", "rebel"),
        ("UPDF soldiers shelled a camp in Uganda.", "Uganda People's Defence Force", "state"),
        ("UPDF members shot a man in Bangladesh.", "United People's Democratic Front (Bangladesh)", "rebel"),
        ("The VDP clashed with M23 in the Democratic Republic of Congo.", "Wazalendo", "militia"),
        (
            "The VDP repelled an attack in Burkina Faso.",
            "Volunteers for the Defence of the Homeland",
            "militia",
        ),
    ],
)
def test_a_name_of_several_is_that_of_the_reports_country(text: str, name: str, category: str) -> None:
    mention = next(m for m in found(text) if m.named)
    assert (mention.name, mention.category) == (name, category)


@pytest.mark.parametrize("text", ["The SNA won the vote in Denmark.", "The ADF opened an office in Austria."])
def test_a_name_of_several_is_nobodys_elsewhere(text: str) -> None:
    assert [m for m in found(text) if m.named] == []


def test_a_group_in_power_is_the_state() -> None:
    text = "Taliban fighters detained two reporters in Herat."
    days = (date(2021, 7, 1), date(2021, 8, 14), date(2021, 8, 15), date(2022, 7, 1))
    told = [detect(ready(Report("r", text, published=day), ()))[0].category for day in days]
    assert told == ["rebel", "rebel", "state", "state"]


def test_nations_are_found_by_every_word_for_them() -> None:
    assert len(load("demonyms")) > 180
    for row in load("demonyms").values():
        if "adjective" in row:
            (mention,) = found(f"The {row['adjective']} army left.")
            assert mention.name == f"{row['adjective']} army"
    assert phrases() is phrases()
