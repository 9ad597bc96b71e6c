"""The tables of ACLED's types: rows that few reports need, and clauses of one event put together."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.acled.classify import RULES, classify
from mapper.acled.facts import Facts, together
from mapper.acled.kinds import ARMED_CLASH, SHELLING, EventType

RARE = (
    ("an armed side moved", "Ethiopian troops marched towards Mekelle, Ethiopia, on Monday."),
    (
        "force was used on a protest",
        "A march by students in Dhaka, Bangladesh, was attacked by police, who beat protesters.",
    ),
    (
        "protesters were wounded",
        "Soldiers beat protesters at a march in Nairobi, Kenya, wounding three people.",
    ),
    (
        "a riot is told, whatever blew up in it",
        "Rioters torched shops in Karachi, Pakistan, and a crude device exploded.",
    ),
    (
        "petrol bombs were thrown at people without arms",
        "Militiamen attacked villagers with petrol bombs in Sylhet, Bangladesh.",
    ),
    ("a crowd used force", "A mob attacked a church in Kano, Nigeria, during a protest."),
    ("people took the law into their own hands", "Villagers killed three bandits near Gusau, Nigeria."),
)


@pytest.mark.parametrize(("why", "text"), RARE, ids=[why for why, _ in RARE])
def test_a_row_that_few_reports_need_decides(why: str, text: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(text, published="2024-05-05", gazetteer=gazetteer)
    assert [event.type_reason for event in found.events] == [why]


def test_the_class_of_the_leading_word_decides_where_no_row_speaks() -> None:
    verdict = classify(Facts("development"), EventType("Strategic developments", "Other"))
    assert (verdict.sub_type, verdict.why) == ("Other", "the word that tells it says so (development)")


def test_a_row_speaks_only_of_its_leads() -> None:
    row = next(rule for rule in RULES if rule.why == "a fight between two sides is told")
    assert row.verdict(Facts("clash")) is not None
    assert row.verdict(Facts("assault")) is None


def test_an_event_has_the_facts_of_all_its_clauses_and_the_lead_of_one() -> None:
    lead = Facts("assault", frozenset(("assault",)), frozenset(("rebel",)), struck=False)
    other = Facts("strike", frozenset(("strike",)), targets=frozenset(("state",)), killed=True, struck=True)
    both = together(lead, [lead, other])
    assert both.lead == "assault"
    assert both.classes == {"assault", "strike"}
    assert both.targets == {"state"}
    assert both.killed
    assert not both.struck
    assert classify(both, SHELLING).sub_type == ARMED_CLASH.sub_type
