"""Notes as analysts write them: the places of the event, and the unit that each lies in."""

import pytest

from gazetteer import Gazetteer
from mapper.model import Report
from mapper.pipeline import extract

NOTES = (
    (
        "On 12 June 2021, FARDC clashed with CODECO near Fataki, Djugu territory (Ituri). 4 died.",
        {"Fataki": "CD-IT", "Djugu": "CD-IT"},
        {"Djugu": "admin2"},
    ),
    (
        "Two soldiers were killed when rebels raided Beni territory, North Kivu, on 3 May 2021.",
        {"Beni": "CD-NK"},
        {"Beni": "admin2"},
    ),
    (
        "On 3 July 2020, gunmen raided Pieri payam, Uror county (Jonglei state), killing 15 people.",
        {"Pieri": "SS-JG", "Uror": "SS-JG"},
        {"Uror": "admin2"},
    ),
    (
        "On 6 August 2023, clashes took place in Wadi Salih locality, Central Darfur state, killing 12.",
        {"Wadi Salih": "SD-DE"},
        {"Wadi Salih": "admin2"},
    ),
    (
        "On 28 May 2019, suspected herders attacked Mutum Biyu, Gassol LGA, Taraba state, killing six.",
        {"Mutum Biyu": "NG-TA", "Gassol LGA": "NG-TA"},
        {"Gassol LGA": "admin2"},
    ),
    (
        "On 21 March 2021, separatists killed two soldiers in Bali, Mezam division (North-West, Cameroon).",
        {"Bali": "CM-NW", "Mezam": "CM-NW"},
        {"Mezam": "admin2"},
    ),
    (
        "On 15 October 2021, troops and rebels clashed in Raya Azebo woreda, Southern Tigray.",
        {"Raya Azebo": "ET-TI"},
        {"Raya Azebo": "admin2"},
    ),
    (
        "On 24 March 2021, militants attacked Palma district, Cabo Delgado, Mozambique.",
        {"Palma": "MZ-P"},
        {"Palma": "admin2"},
    ),
    (
        "On 12 March 2022, militants killed four officers in Mandera county, Kenya.",
        {"Mandera": "KE-24"},
        {"Mandera": "admin1"},
    ),
    (
        "قتل خمسة مدنيين في قصف على مدينة كبكابية في ولاية شمال دارفور يوم 3 مارس 2024",
        {"كبكابية": "SD-DN"},
        {"كبكابية": "settlement"},
    ),
)


@pytest.mark.parametrize(("text", "units", "levels"), NOTES, ids=[f"note-{n}" for n in range(len(NOTES))])
def test_the_places_of_a_note(
    gazetteer: Gazetteer, text: str, units: dict[str, str], levels: dict[str, str]
) -> None:
    found = [p.mention for e in extract(Report("r", text), gazetteer).events for p in e.placements]
    held = {m.text: m.place.admin1 for m in found if m.place is not None}
    assert units.items() <= held.items()
    assert levels.items() <= {m.text: m.level for m in found}.items()


@pytest.mark.parametrize(
    "text",
    [
        "Duk Mabior said on Monday that the army killed five rebels in Juba.",
        "Peter Obi said on Tuesday that gunmen killed three people in Awka.",
        "Roland Koch said on Monday that police arrested two men in Berlin.",
        "Momo and Bui were killed when gunmen attacked a bar in Douala on Monday.",
        "Al Jazeera reported that a car bomb killed five people in Mogadishu on Monday.",
        "Apa Sherpa said that two climbers were killed on Monday in Pokhara.",
    ],
)
def test_persons_and_broadcasters_are_no_districts(gazetteer: Gazetteer, text: str) -> None:
    found = [p.mention for e in extract(Report("r", text), gazetteer).events for p in e.placements]
    assert [m.level for m in found] == ["settlement"]
