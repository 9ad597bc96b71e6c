"""The title of a text file below lines that give its day and source; the end of a corridor is not its day."""

from datetime import date

from gazetteer import Gazetteer
from mapper.heads.masthead import head
from mapper.model import Report
from mapper.pipeline import extract

STORY = "Fighting broke out on Monday on the outskirts of the town, residents said, and went on until night."


def test_the_title_stands_below_the_labels() -> None:
    found = head(
        f"Published: 12 November 2025\nSource: Field desk\n\nClashes in North Kordofan\n\n{STORY}",
        titled=True,
    )
    assert (found.title, found.published) == ("Clashes in North Kordofan", date(2025, 11, 12))


def test_a_dateline_alone_is_no_title() -> None:
    found = head(f"Khartoum – SUNA\n12 November 2025\n\n{STORY}", titled=True)
    assert (found.title, found.publisher) == ("", "SUNA")


def test_the_end_of_a_corridor_is_not_its_day(gazetteer: Gazetteer) -> None:
    text = "The humanitarian corridor from Adré to El Geneina remains open until the end of December."
    (corridor,) = extract(Report("x", text, published=date(2025, 11, 12)), gazetteer).corridors
    assert corridor.date is None
