"""Units share the spellings of the town that bears their name, and not what else that town is called."""

import pytest

from gazetteer import Gazetteer, Level
from gazetteer.place import Name, Place, Point
from gazetteer.sources.seats import with_spellings_of_seats, with_spellings_of_units


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        ("Tillabery", "NE", "NE-6"),
        ("Menaca", "ML", "ML-9"),
        ("Adiaman", "TR", "TR-02"),
        ("Tartouss", "SY", "SY-TA"),
        ("Rivno", "UA", "UA-56"),
        ("Vinnitsa", "UA", "UA-05"),
        ("Nikolaev", "UA", "UA-48"),
    ],
)
def test_a_unit_is_found_by_a_spelling_recorded_of_its_town(
    gaz: Gazetteer, name: str, country: str, code: str
) -> None:
    for kind in ("region", "province"):
        best = gaz.find(name, within=country, kind=kind).best
        assert best is not None, kind
        assert (best.place.level, best.place.admin1, best.matched) == ("admin1", code, name)
    bare = gaz.find(name, within=country).best
    assert bare is not None
    assert (bare.place.level, bare.place.admin1) == ("settlement", code)


def test_the_town_is_no_namesake_that_leaves_its_region_open(gaz: Gazetteer) -> None:
    answer = gaz.find("Tillabery", within="NE", kind="region")
    assert answer.confidence > 0.8


@pytest.mark.parametrize(("name", "code"), [("Tsaritsyn", "RU-VGG"), ("Iluh", "TR-72")])
def test_what_else_a_town_is_called_is_no_name_of_its_unit(gaz: Gazetteer, name: str, code: str) -> None:
    answer = gaz.find(name, within=code[:2])
    assert answer.best is not None
    assert answer.best.place.level == "settlement"
    assert all(c.place.level != "admin1" for c in answer.candidates if c.matched == name)


def _place(name: str, level: Level, unit: str, *names: str, people: int = 0) -> Place:
    return Place(
        id=f"test:{unit}:{level}:{name}:{people}", name=name, point=Point(2.0, 14.0), level=level, kind="",
        country="NE", admin1=unit, names=tuple(Name(n) for n in (name, *names)), population=people,
    )  # fmt: skip


def _names(units: list[Place]) -> list[list[str]]:
    return [[name.text for name in unit.names] for unit in units]


def test_spellings_are_shared_with_the_unit_that_holds_the_town() -> None:
    town = _place("Tillabéri", "settlement", "NE-6", "Tillabery", "Sinder", "Tillaberi City", people=30_000)
    small = _place("Tillabéri", "settlement", "NE-6", "Tilaberi", people=200)
    units = [
        _place("Tillabéri Region", "admin1", "NE-6", "Tillabéri"),
        _place("Tillabéri", "admin1", "NE-5"),
        _place("Tillabéri Township", "admin2", "NE-6"),
    ]
    districts = [_place("Tillabéri", "admin2", "NE-6"), _place("Tillabéri", "admin3", "NE-6")]
    assert _names(with_spellings_of_seats([units[0], *districts], [small, town])) == [
        ["Tillabéri Region", "Tillabéri", "Tillabery"],
        ["Tillabéri", "Tillabery"],
        ["Tillabéri"],
    ]
    assert _names(with_spellings_of_seats(units[1:], [town])) == [["Tillabéri"], ["Tillabéri Township"]]


def test_no_unit_is_called_by_a_word_that_its_town_was_spelled_by(gaz: Gazetteer) -> None:
    (hit,) = gaz.scan("Media")  # Médéa
    assert "admin1" not in hit.levels
    town = _place("Kars", "settlement", "TR-36", "Cars", "Karss", "Карс", people=70_000)
    unit = _place("Kars", "admin1", "TR-36")
    assert _names(with_spellings_of_seats([unit], [town])) == [["Kars", "Karss", "Карс"]]


def test_districts_of_one_name_stay_as_they_are() -> None:
    town = _place("Dosso", "settlement", "NE-3", "Doso", people=50_000)
    units = [_place("Dosso", "admin2", "NE-3"), _place("Dosso", "admin2", "NE-4")]
    assert _names(with_spellings_of_seats(units, [town])) == [["Dosso"], ["Dosso"]]


@pytest.mark.parametrize(
    ("name", "code"),
    [("Lattakieh", "SY-LA"), ("Lattikia", "SY-LA"), ("Wargla", "DZ-30"), ("Kermanchah", "IR-17")],
)
def test_a_town_is_found_by_a_spelling_recorded_of_its_unit(gaz: Gazetteer, name: str, code: str) -> None:
    bare, unit = gaz.find(name, within=code[:2]).best, gaz.find(name, within=code[:2], kind="province").best
    assert bare is not None
    assert unit is not None
    assert (bare.place.level, bare.place.admin1) == ("settlement", code)
    assert (unit.place.level, unit.place.admin1) == ("admin1", code)


def test_what_is_the_units_alone_is_no_spelling_of_its_town() -> None:
    town = _place("Novosibirsk", "settlement", "RU-NVS", "Nowosibirsk", people=1_600_000)
    small = _place("Novosibirsk", "settlement", "RU-NVS", people=100)
    more = ("novosibirskaya", "e novosibirsk", "Novosibirsk Oblast", "Siberia", "Nowosibirsk", "Novosibirsck")
    units = [
        _place("Novosibirsk", "admin1", "RU-NVS", *more),
        _place("Novosibirsk", "admin2", "RU-NVS", "Novosibirk"),
    ]
    assert _names(with_spellings_of_units([town, small], units)) == [
        ["Novosibirsk", "Nowosibirsk", "Novosibirsck"],
        ["Novosibirsk"],
    ]


def test_a_unit_shares_the_spellings_of_a_town_that_goes_by_another_spelling_of_its_name() -> None:
    town = _place("Mykolayiv", "settlement", "UA-48", "Mikolaiyv", "Olbia", people=470_000)
    unit = _place("Mykolaiv", "admin1", "UA-48", "Mykolayiv", "Nikolayev")
    assert _names(with_spellings_of_seats([unit], [town])) == [
        ["Mykolaiv", "Mykolayiv", "Nikolayev", "Mikolaiyv"]
    ]
    other = _place("Olvia", "settlement", "UA-48", "Olbia", people=470_000)
    unit = _place("Mykolaiv", "admin1", "UA-48", "Olvia")
    assert _names(with_spellings_of_seats([unit], [other])) == [["Mykolaiv", "Olvia"]]
