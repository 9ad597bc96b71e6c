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
