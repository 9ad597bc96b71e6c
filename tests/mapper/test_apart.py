"""Places that lie too far from what the words put them in or beside."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from gazetteer import Answer, Candidate, Named, Place, Point, Query
from mapper.model import PlaceMention, Report
from mapper.places.apart import together
from mapper.reading import ready


def place(key: str, name: str, lon: float, lat: float) -> Place:
    return Place(id=key, name=name, point=Point(lon, lat), level="settlement", kind="village", country="SY",
                 admin1="SY-HM", uncertainty_km=2.0)  # fmt: skip


HERE, THERE = place("t:here", "Zorvan", 36.5, 35.5), place("t:there", "Zorvan", 39.5, 36.5)
TOWN = place("t:town", "Maldek", 36.6, 35.5)


def mention(
    text: str, name: str, found: Place | None, kind: str = "", others: Sequence[Place] = ()
) -> PlaceMention:
    start = text.index(name)
    candidates = tuple(Candidate(p, 0.5, p.name, ()) for p in (*([found] if found else ()), *others))
    return PlaceMention("place", name, start, start + len(name), role="at", words=kind, place=found,
                        level=found.level if found else None, confidence=0.7 if found else 0.0,
                        candidates=candidates)  # fmt: skip


def run(text: str, one: PlaceMention, after: PlaceMention, known: Place | None = None) -> list[PlaceMention]:
    best = Candidate(known, 0.6, known.name, ()) if known else None

    def ask(query: Query) -> Answer:
        return Answer(query, best, 0.6 if best else 0.0, "")

    reading = ready(Report("r", text, lang="en"), ())
    return together(reading, [one, after], [Named(one.text), Named(after.text)], ask)


@pytest.mark.parametrize(
    "words", ["village in the Maldek sub-district", "village, near Maldek", "village south of Maldek town"]
)
def test_of_namesakes_the_one_beside_is_meant(words: str) -> None:
    text = f"Shells hit Zorvan {words}."
    after = mention(text, "Maldek", TOWN, "sub-district" if "sub" in words else "")
    one, other = run(text, mention(text, "Zorvan", THERE, "village", [HERE]), after)
    assert one.place == HERE
    assert "near Maldek" in one.reasons[-1]
    assert other.place == TOWN


def test_one_of_several_is_told_by_its_neighbour() -> None:
    text = "Shells hit Zorvan village near Maldek."
    one, _ = run(text, mention(text, "Zorvan", None, "village", [THERE, HERE]), mention(text, "Maldek", TOWN))
    assert one.place == HERE


def test_what_is_known_only_far_away_is_not_meant() -> None:
    text = "Shells hit Zorvan village near Maldek."
    one, other = run(text, mention(text, "Zorvan", THERE, "village"), mention(text, "Maldek", TOWN))
    assert one.place is None
    assert "near Maldek" in one.reason
    assert other.place == TOWN


def test_a_town_may_lie_far_from_the_capital_on_whose_side_it_is() -> None:
    text = "Gunmen shot at Zorvan, south of Maldek."
    capital = replace(TOWN, kind="capital")
    far = place("t:far", "Zorvan", 36.6, 34.0)
    near = run(text, mention(text, "Zorvan", far, "village"), mention(text, "Maldek", capital))
    assert near[0].place is not None
    gone = run(text, mention(text, "Zorvan", far, "village"), mention(text, "Maldek", TOWN))
    assert gone[0].place is None


def test_what_is_spelled_nearly_so_beside_it_is_taken() -> None:
    text = "Shells hit Zorvan village near Maldek."
    near = place("t:near", "Zurvan", 36.55, 35.52)
    one, _ = run(text, mention(text, "Zorvan", THERE, "village"), mention(text, "Maldek", TOWN), near)
    assert one.place == near


def test_two_places_of_a_list_may_lie_far_apart() -> None:
    text = "Shells hit Zorvan, and Maldek."
    one, _ = run(text, mention(text, "Zorvan", THERE), mention(text, "Maldek", TOWN))
    assert one.place == THERE


def test_where_the_words_say_a_city_no_village_of_its_name_is_meant() -> None:
    text = "Shells hit the city of Zorvan near Maldek."
    city = replace(THERE, kind="town")
    one, after = mention(text, "Zorvan", city, "city", [HERE]), mention(text, "Maldek", TOWN)
    reading = ready(Report("r", text, lang="en"), ())
    said = [Named("Zorvan", kind="city"), Named("Maldek")]
    found = together(reading, [one, after], said, lambda query: Answer(query, None, 0.0, ""))
    assert found[0].place != HERE
