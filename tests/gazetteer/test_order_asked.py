"""What was asked before changes no answer: the gazetteer remembers what it read, and only that."""

import pytest

from gazetteer import Gazetteer
from gazetteer.opening import embedded_path


@pytest.mark.parametrize(
    ("together", "name", "country"),
    [("Rahimyarkhan", "Rahim Yar Khan", "PK"), ("Portharcourt", "Port Harcourt", "NG")],
)
def test_a_name_without_its_blanks_leaves_the_place_its_names(together: str, name: str, country: str) -> None:
    with Gazetteer.open(embedded_path()) as fresh:
        first = fresh.find(name, context=country)
    with Gazetteer.open(embedded_path()) as used:
        alike = used.find(together, context=country)
        second = used.find(name, context=country)
    assert alike.best is not None
    assert alike.best.place.names
    assert second == first
