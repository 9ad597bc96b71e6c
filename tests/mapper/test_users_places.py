"""What the places that a user added do to reports on other countries: nothing that their words do not say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer import Gazetteer, Name, Place, Point, SourceInfo
from gazetteer.additions.adding import add
from gazetteer.entry import Entry
from mapper.model import Report
from mapper.pipeline import extract


@pytest.fixture
def with_villages(tmp_path: Path) -> Iterator[Gazetteer]:
    """The gazetteer with two villages of Sudan that a user added."""
    info = SourceInfo("table", "My places", "mine.csv", "1", "MIT", "Places: me")
    entries = []
    for line, name in enumerate(["Qwertzu Asdfgh", "Fghjk Lzxcv"], start=2):
        point = Point(32.6, 13.5 + line)
        place = Place(
            f"table:mine/{line}",
            name,
            point,
            "settlement",
            "village",
            "SD",
            names=(Name(name),),
            source="table",
        )
        entries.append(Entry(place, line))
    add("mine", entries, digest="d", info=info, folder=tmp_path)
    with Gazetteer.open(data=tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Protesters blocked the road from Juba to Bor.", ["SS", "SS"]),
        ("Protesters in Juba marched to Bor.", ["SS", "SS"]),
        ("اعتقلت القوات ستة شبان في جنين فجر الثلاثاء.", ["PS"]),
        ("Shells hit Izium on Tuesday.", ["UA"]),
        ("Gunmen raided Qwertzu Asdfgh on Monday.", ["SD"]),
    ],
)
def test_villages_of_one_country_move_no_town_of_another(
    with_villages: Gazetteer, text: str, countries: list[str]
) -> None:
    found = extract(Report("a", text), with_villages)
    places = [m.place for m in found.mentions if m.kind == "place"]
    assert [place and place.country for place in places] == countries
