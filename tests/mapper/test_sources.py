"""Who says what: the chain of sources of a phrase of saying, its scope, and the sources as mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mapper
from gazetteer import Gazetteer
from mapper.detect.sources import Attribution, attributions, detect
from mapper.lexicon import load
from mapper.model import Report
from mapper.reading import ready


def said(text: str) -> tuple[Attribution, ...]:
    return attributions(ready(Report("r", text)))


def chains(text: str) -> list[list[str]]:
    return [[source.name for source in one.chain] for one in said(text)]


def scopes(text: str) -> list[str]:
    return [text[one.scope_start : one.scope_end] for one in said(text)]


@pytest.mark.parametrize(
    ("text", "chain", "scope"),
    [
        ("Police said that a bomb went off.", ["police"], "a bomb went off."),
        ("Witnesses quoted by AFP said that a bomb went off.", ["AFP", "witnesses"], "a bomb went off."),
        ("A nurse told Reuters by Skype that a bomb went off.", ["Reuters", "nurse"], "a bomb went off."),
        (
            "A nurse told Reuters from Homs: a bomb went off.",
            ["Reuters", "nurse"],
            "from Homs: a bomb went off.",
        ),
        ("Ali Sesay told the press that a bomb went off.", ["Ali Sesay"], "a bomb went off."),
        ("Saudi Arabia admitted that a bomb went off.", ["Saudi Arabia"], "a bomb went off."),
        ("Two residents contacted by phone said a bomb went off.", ["residents"], "a bomb went off."),
        (
            "According to a report by Reuters, which quoted a nurse, a bomb went off.",
            ["Reuters", "nurse"],
            "a bomb went off.",
        ),
        (
            "The Defence Ministry reports: a bomb went off.",
            ["Defence Ministry"],
            "The Defence Ministry reports: a bomb went off.",
        ),
        ("A bomb went off, police said.", ["police"], "A bomb went off"),
        (
            "A bomb went off, police said, adding that two men fled.",
            ["police"],
            "A bomb went off, police said, adding that two men fled.",
        ),
        (
            "SOHR: a bomb went off. Two people died.",
            ["Syrian Observatory for Human Rights"],
            "SOHR: a bomb went off. Two people died.",
        ),
        ("A bomb went off, police said on Tuesday.", ["police"], "A bomb went off"),
        ("According to SOHR, a bomb went off.", ["Syrian Observatory for Human Rights"], "a bomb went off."),
        ("A bomb went off, according to Radio Dabanga.", ["Radio Dabanga"], "A bomb went off"),
        (
            "TASS cited a military source as saying that a bomb went off.",
            ["TASS", "military source"],
            "a bomb went off.",
        ),
        ("The BBC, citing officials, said a bomb went off.", ["BBC", "officials"], "a bomb went off."),
        ("A bomb went off, AFP reported, citing a medic.", ["AFP", "medic"], "A bomb went off"),
        (
            "A bomb went off, residents told Irrawaddy Watch.",
            ["Irrawaddy Watch", "residents"],
            "A bomb went off",
        ),
        ("A bomb went off, the coast guard said.", ["coast guard"], "A bomb went off"),
        ("A nurse told Reuters that a bomb went off.", ["Reuters", "nurse"], "a bomb went off."),
        ("Mayor Ali Sesay told reporters that a bomb went off.", ["Ali Sesay"], "a bomb went off."),
        (
            "The governor was quoted by Anadolu as saying a bomb went off.",
            ["Anadolu Agency", "governor"],
            "a bomb went off.",
        ),
        (
            "Ana Ruiz, a spokeswoman for the hospital, said a bomb went off.",
            ["Ana Ruiz"],
            "a bomb went off.",
        ),
        ("“A bomb went off,” said Ana Ruiz, a shopkeeper in the town.", ["Ana Ruiz"], "“A bomb went off"),
        (
            "Two were hurt, Olha Bondar, deputy head of the self-declared council, told AFP.",
            ["AFP", "Olha Bondar"],
            "Two were hurt",
        ),
        (
            "A bomb went off, the Chadian army said in a statement carried by Xinhua.",
            ["Xinhua", "Chadian army"],
            "A bomb went off",
        ),
        (
            "The ministry’s spokesman Pavlo Hrytsenko said in a statement that a bomb went off.",
            ["Pavlo Hrytsenko"],
            "a bomb went off.",
        ),
        ("In Gao the army said it had withdrawn.", ["army"], "it had withdrawn."),
        (
            "Witnesses and local officials said a bomb went off.",
            ["witnesses and local officials"],
            "a bomb went off.",
        ),
        ("Washington said a bomb went off.", ["US government"], "a bomb went off."),
        ("Boko Haram claimed responsibility for the blast.", ["Boko Haram"], "responsibility for the blast."),
        (
            "Kenya’s interior ministry denied that a bomb went off.",
            ["Kenya’s interior ministry"],
            "a bomb went off.",
        ),
    ],
)
def test_chain_and_scope(text: str, chain: list[str], scope: str) -> None:
    assert (chains(text), scopes(text)) == ([chain], [scope])


def test_the_source_as_written() -> None:
    text = "Mali’s official news agency AMAP quoted a senior official as saying the road was open."
    (one,) = said(text)
    assert [s.as_written for s in one.chain] == ["Mali’s official news agency AMAP", "a senior official"]
    assert text[one.start : one.end].endswith("as saying")


def test_known_outlets_have_one_name() -> None:
    text = "The Syrian Observatory for Human Rights (SOHR) said a shell fell. SOHR said two were hurt."
    assert chains(text) == [["Syrian Observatory for Human Rights"]] * 2


def test_stand_ins_find_the_source_before() -> None:
    text = (
        "Syria’s official news agency SANA said a bridge was hit. The agency added that nobody was hurt. "
        "Governor Adama Diop said rain was expected. He added that schools would close."
    )
    assert chains(text) == [["SANA"], ["SANA"], ["Adama Diop"], ["Adama Diop"]]


def test_a_pronoun_without_a_name_is_an_unnamed_speaker() -> None:
    assert chains("“It was loud,” she said.") == [["unnamed speaker"]]


def test_the_same_kind_of_source_is_found_again() -> None:
    text = "A security source said a car blew up. The source said a guard was hurt."
    assert chains(text) == [["security source"], ["security source"]]


def test_sources_within_sources() -> None:
    assert chains("Reuters reported that police said a bomb went off.") == [
        ["Reuters"],
        ["Reuters", "police"],
    ]
    assert chains("Police said a bomb went off, Reuters reported.") == [["Reuters", "police"], ["Reuters"]]


def test_sources_that_contradict_are_kept_apart() -> None:
    text = "The army said it killed ten rebels, while the rebels denied any losses."
    assert chains(text) == [["army"], ["rebels"]]
    assert scopes(text) == ["it killed ten rebels", "any losses."]
    assert [one.weight for one in said(text)] == ["neutral", "deny"]


def test_an_open_quotation_carries_the_source_on() -> None:
    text = "Musa Keita said: “We heard shots. Then everyone ran. We hid.” The town is quiet."
    assert scopes(text) == ["We heard shots. Then everyone ran. We hid.”"]
    text = "The road was shut. “We heard shots. Then everyone ran,” Musa Keita said."
    assert scopes(text) == ["“We heard shots. Then everyone ran"]


@pytest.mark.parametrize(
    "text",
    [
        "No deaths were reported.",
        "Jets struck a post at Bulbul with ten fighters reported killed and two confirmed wounded.",
        "The attack is said to have killed two.",
        "A bomb reportedly went off.",
        "The army added two brigades to the force.",
        "The self-declared republic closed its border.",
        "Stir the soup and add salt, then serve.",
    ],
)
def test_no_source(text: str) -> None:
    assert said(text) == ()


def test_mentions_are_the_sources_as_written() -> None:
    text = "The BBC, citing officials, said two died. A nurse told Reuters that it was dark."
    found = detect(ready(Report("r", text)))
    assert [(m.kind, m.text, m.name) for m in found] == [
        ("source", "The BBC", "BBC"),
        ("source", "officials", "officials"),
        ("source", "A nurse", "nurse"),
        ("source", "Reuters", "Reuters"),
    ]


VOCABULARY = (
    '“ ” " , . ( ) SANA Reuters the army said told according to cited a source as saying citing while and He '
    "quoted by was that Ana Ruiz who denied ’s \n The agency on Monday in Gao carried statement"
)
WORDS = VOCABULARY.split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_spans_lie_in_the_text(text: str) -> None:
    reading = ready(Report("r", text))
    for one in attributions(reading):
        assert 0 <= one.start < one.end <= len(text)
        assert 0 <= one.scope_start <= one.scope_end <= len(text)
        assert one.chain
        assert all(source.name and source.as_written in text for source in one.chain)
    last = 0
    for mention in detect(reading):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= last
        last = mention.end


def test_a_sentence_without_end_is_read() -> None:
    assert len(said("the army said rebels protested and " * 1500)) > 1000


def test_the_lexicon_is_whole() -> None:
    table = load("attribution")
    forms = [form for row in table["verbs"] for form in row["forms"]]
    assert len(forms) == len(set(forms))
    for row in table["verbs"]:
        assert set(row) <= {"verb", "forms", "weight", "strict"}
        assert row["weight"] in {"neutral", "claim", "deny", "cite"}
    seen: dict[str, str] = {}
    for row in table["outlets"]:
        assert set(row) == {"name", "aliases", "kind"}
        assert row["kind"] in {"media", "monitor", "body"}
        for text in (row["name"], *row["aliases"]):
            assert seen.setdefault(text, row["name"]) == row["name"], text


def test_the_way_in_which_it_was_said_is_no_part_of_the_source(gazetteer: Gazetteer) -> None:
    text = "Seven civilians died in Idlib, Syria, a resident told Reuters by phone."
    found = mapper.extract(text, gazetteer=gazetteer)
    assert {s.name for c in found.claims for s in c.sources} == {"Reuters", "resident"}


def test_what_a_speaker_is_has_no_part_in_what_is_told(gazetteer: Gazetteer) -> None:
    text = "“I heard it,” said Amina Yusuf, a shopkeeper in Maiduguri, Nigeria, where a bomb killed three."
    (event,) = mapper.extract(text, gazetteer=gazetteer).events
    assert [a.mention.text for a in event.actors if a.role == "initiator"] == []


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("The Somali government said a car bomb hit a hotel in Kismayo.", []),
        ("Police said a bomb blew up in Gao, Mali.", []),
        ("Israel's military said it had killed 12 militants in Jenin.", ["Israel's military"]),
    ],
)
def test_who_tells_of_others_did_not_do_it(text: str, initiators: list[str], gazetteer: Gazetteer) -> None:
    (event,) = mapper.extract(text, gazetteer=gazetteer).events
    assert [a.mention.text for a in event.actors if a.role == "initiator"] == initiators
