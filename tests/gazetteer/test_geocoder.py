"""The gazetteer where geopy's geocoders go: its signatures, its errors, its helpers."""

import geopandas as gpd
import pytest
import shapely
from geopandas.tools import geocode, reverse_geocode
from geopy.exc import GeocoderQueryError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point as GeopyPoint

from gazetteer import Gazetteer
from gazetteer.geocoder import GazetteerGeocoder


def test_it_is_a_geocoder_that_opens_the_users_gazetteer(gaz: Gazetteer) -> None:
    assert isinstance(gaz.geocoder(), Geocoder)
    found = GazetteerGeocoder().geocode("al-Samaka, Idlib, Syria")
    assert isinstance(found, Location)
    assert found.point == GeopyPoint(35.697, 36.909)
    assert found.raw["id"]


def test_the_gazetteer_itself_geocodes_and_reverses(gaz: Gazetteer) -> None:
    found = gaz.geocode("al-Samaka", within="Idlib", exactly_one=True)
    assert isinstance(found, Location)
    assert found.raw["id"]
    assert gaz.geocode("Springfield") is None
    several = gaz.geocode("Springfield", exactly_one=False, limit=3)
    assert isinstance(several, list)
    assert len(several) == 3
    back = gaz.reverse((35.93, 36.63))
    assert isinstance(back, Location)
    assert "Idlib" in back.address
    with pytest.raises(GeocoderQueryError):
        gaz.reverse("nowhere")


def test_a_structured_query(gaz: Gazetteer) -> None:
    geocoder = gaz.geocoder()
    asked = {"city": "al-Samaka", "state": "Idlib", "country": "Syria"}
    assert geocoder.geocode(asked) == geocoder.geocode("al-Samaka, Idlib, Syria")


def test_exactly_one_and_limit(gaz: Gazetteer) -> None:
    geocoder = gaz.geocoder()
    assert geocoder.geocode("Springfield") is None  # ambiguous
    assert [len(geocoder.geocode("Springfield", exactly_one=False, limit=n)) for n in (1, 4)] == [1, 4]
    assert len(geocoder.geocode("Springfield", exactly_one=False)) == 10


@pytest.mark.parametrize("query", ["", "  ", None, {}, {"street": "Main"}, 5])
def test_no_query_is_geopys_error(gaz: Gazetteer, query: object) -> None:
    with pytest.raises(GeocoderQueryError):
        gaz.geocoder().geocode(query)


def test_a_limit_of_nothing_is_refused(gaz: Gazetteer) -> None:
    for method, query in ((gaz.geocoder().geocode, "Idlib"), (gaz.geocoder().reverse, (35.5, 36.7))):
        with pytest.raises(ValueError, match="Limit"):
            method(query, exactly_one=False, limit=0)


def test_geopys_rate_limiter_wraps_it(gaz: Gazetteer) -> None:
    ask = RateLimiter(gaz.geocoder().geocode, min_delay_seconds=0)
    assert [bool(ask(name)) for name in ("Damascus", "Qwertyville")] == [True, False]


def test_geopandas_takes_the_class_and_the_open_one(gaz: Gazetteer) -> None:
    frame = geocode(["Damascus", "Qwertyville", ""], provider=GazetteerGeocoder, gazetteer=gaz)
    assert frame.crs == "EPSG:4326"
    assert frame.geometry.iloc[0].distance(shapely.Point(36.29, 33.51)) < 0.1
    assert frame.geometry.iloc[1].is_empty
    back = reverse_geocode(
        gpd.GeoSeries([shapely.Point(36.29, 33.51)]), provider=GazetteerGeocoder, gazetteer=gaz
    )
    assert "Syria" in back.address.iloc[0]
