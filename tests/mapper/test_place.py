"""What else says where a report's places lie."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper import UsageError


def test_what_the_reports_are_about_places_what_they_do_not(gazetteer: Gazetteer) -> None:
    text = "Shells hit the town of Tripoli, killing three people, residents said."
    for about, country in (("Lebanon", "LB"), ("LY", "LY")):
        (mention,) = mapper.extract(text, about=about, gazetteer=gazetteer).events[0].placements
        assert mention.mention.place is not None
        assert mention.mention.place.country == country
    with pytest.raises(UsageError, match="Qwertyland"):
        mapper.extract(text, about="Qwertyland", gazetteer=gazetteer)


def test_a_small_town_is_pinned_only_where_the_report_tells_of_its_country(gazetteer: Gazetteer) -> None:
    told = mapper.extract("Hayat Tahrir al-Sham fighters shelled Ariha, residents said.", gazetteer=gazetteer)
    (pinned,) = [p.mention for p in told.events[0].placements]
    assert pinned.place is not None
    assert pinned.place.country == "SY"
    assert "of which the report tells" in pinned.reasons[-1]
    bare = mapper.extract("Gunmen shelled Ariha, residents said.", gazetteer=gazetteer)
    (left,) = [p.mention for p in bare.events[0].placements]
    assert left.place is None
    assert "nothing in the report says" in left.reason
