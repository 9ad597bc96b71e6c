"""A paragraph that opens with a town, in a sentence that tells of no deed: what it goes on to tell."""

import pytest

import mapper
from gazetteer import Gazetteer

_BEFORE = "A bomb exploded in Jos on Monday, killing three people."


def _told(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    found = mapper.extract(f"{_BEFORE}\n\n{text}", published="2025-02-13", gazetteer=gazetteer)
    return [
        (event.placements[0].mention.text, str(event.date.start) if event.date else "-")
        for event in found.events
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In Bama, six men with explosive belts tried to enter the barracks on Tuesday. Security forces "
            "shot dead five of them, but the sixth blew himself up and killed two guards.",
            ("Bama", "2025-02-11"),
        ),
        (
            "In Bama, masked men on motorcycles came to a checkpoint on Tuesday. They killed two policemen.",
            ("Bama", "2025-02-11"),
        ),
        (
            "In the northern town of Bama, residents were asleep. Gunmen came on bikes and shot dead two.",
            ("Bama", "-"),
        ),
        (
            "In Bama, residents were asleep on Tuesday. Gunmen shot dead two in Konduga on Wednesday.",
            ("Konduga", "2025-02-12"),
        ),
    ],
)
def test_the_deed_was_in_the_town(text: str, told: tuple[str, str], gazetteer: Gazetteer) -> None:
    assert _told(text, gazetteer) == [("Jos", "2025-02-10"), told]


@pytest.mark.parametrize(
    "text",
    [
        "In Bama, residents held a prayer on Tuesday. The explosion killed three people.",
        "In Abuja, the president said on Tuesday that he was sad. Two others died of their wounds.",
        "In Abuja, senators met for a summit on Tuesday. Three soldiers were among those killed by the bomb.",
    ],
)
def test_what_goes_on_about_the_deed_before_stays_with_it(text: str, gazetteer: Gazetteer) -> None:
    assert [place for place, _ in _told(text, gazetteer)] == ["Jos"]
