"""Groups that rule today, in what they did before: rebels on the day of the deed, whenever it is told."""

from datetime import date

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import Event

OVERTAKEN, REGAINED = "Non-state actor overtakes territory", "Government regains territory"


def _event(text: str, published: str, gazetteer: Gazetteer) -> Event:
    return mapper.extract(text, published=date.fromisoformat(published), gazetteer=gazetteer).events[0]


@pytest.mark.parametrize(
    ("text", "published", "sub_type", "kind"),
    [
        ("In mid-2021, Taliban fighters captured Kunduz.", "2024-05-16", OVERTAKEN, "rebel"),
        ("In August 2021 the Taliban captured Kandahar.", "2024-05-16", OVERTAKEN, "rebel"),
        ("On 12 August 2021, Taliban fighters captured Herat.", "2024-05-16", OVERTAKEN, "rebel"),
        ("Taliban fighters seized Kabul on 15 August 2021.", "2024-05-16", OVERTAKEN, "rebel"),
        ("HTS forces captured Damascus on December 8, 2024.", "2025-05-16", OVERTAKEN, "rebel"),
        ("On 30 November 2024, HTS seized Aleppo.", "2025-05-16", OVERTAKEN, "rebel"),
        ("في ديسمبر 2024 سيطرت هيئة تحرير الشام على دمشق.", "2025-05-16", OVERTAKEN, "rebel"),
        ("In 1994 the Rwandan Patriotic Front captured Kigali.", "1996-05-16", OVERTAKEN, "rebel"),
        (
            "In July 2021 Taliban fighters killed five soldiers in Kunduz.",
            "2024-05-16",
            "Armed clash",
            "rebel",
        ),
        # but what they did since they rule the state's forces did
        ("Taliban forces captured a village in Panjshir on Tuesday.", "2024-05-16", REGAINED, "state"),
        ("Taliban forces captured Panjshir on 6 September 2021.", "2024-05-16", REGAINED, "state"),
        ("HTS forces arrested two men in Aleppo on Monday.", "2025-05-16", "Arrests", "state"),
        ("In August 2021 the army captured Mekelle.", "2024-05-16", REGAINED, "state"),
    ],
)
def test_who_rules_today_was_a_rebel_before(
    text: str, published: str, sub_type: str, kind: str, gazetteer: Gazetteer
) -> None:
    event = _event(text, published, gazetteer)
    assert event.sub_type == sub_type
    assert [a.mention.category for a in event.actors if a.role == "initiator"] == [kind]


def test_a_group_is_struck_as_what_it_was(gazetteer: Gazetteer) -> None:
    event = _event("In 2010 NATO troops killed ten Taliban fighters in Helmand.", "2024-05-16", gazetteer)
    assert [a.mention.category for a in event.actors if a.role == "target"] == ["rebel"]
