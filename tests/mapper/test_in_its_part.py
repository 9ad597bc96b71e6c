"""A place that the words put in a part of a province is the namesake there, or less sure."""

from gazetteer import Gazetteer
from mapper.model import PlaceMention, Report
from mapper.pipeline import extract


def _place(text: str, gazetteer: Gazetteer) -> PlaceMention:
    found = extract(Report("x", text, lang="en"), gazetteer)
    return next(m for m in found.mentions if isinstance(m, PlaceMention))


def test_what_lies_far_from_the_part_told_is_doubted(gazetteer: Gazetteer) -> None:
    there = _place("Shells hit the town of Salqin in northern Idlib.", gazetteer)
    far = _place("Shells hit the town of Salqin in southern Idlib.", gazetteer)
    assert there.place is not None
    assert far.place is not None
    assert there.place.id == far.place.id
    assert far.confidence < 0.35 < there.confidence
    assert far.reasons[-1] == "outside “southern Idlib”, where the words put it"


def test_each_of_a_list_is_held_against_the_part(gazetteer: Gazetteer) -> None:
    text = "Shells hit the towns of Khan Shaykhun, Salqin and Ariha in the southern countryside of Idlib."
    found = extract(Report("x", text, lang="en"), gazetteer)
    sure = {m.text: m.confidence for m in found.mentions if isinstance(m, PlaceMention) and m.place}
    assert sure["Salqin"] < 0.35 < sure["Khan Shaykhun"]


def test_of_namesakes_in_a_province_the_one_in_the_part_told_is_meant(gazetteer: Gazetteer) -> None:
    south = _place("Gunmen shot dead three men in Buenavista in southern Michoacán.", gazetteer)
    north = _place("Gunmen shot dead three men in Buenavista in northern Michoacán.", gazetteer)
    assert south.place is not None
    assert north.place is not None
    assert south.place.point.lat < 19.4 < north.place.point.lat


def test_a_state_named_after_no_town_is_parted_at_its_middle(gazetteer: Gazetteer) -> None:
    town = _place("A fire killed two people in Franklin Park in northern New Jersey.", gazetteer)
    assert town.confidence > 0.35
    far = _place("Police arrested ten men in Glendale in northern California.", gazetteer)
    assert far.confidence < 0.35
