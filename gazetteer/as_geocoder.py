"""What makes a Gazetteer one of geopy's geocoders: ``geocode``, ``reverse`` and the object that has both."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geopy.location import Location
    from geopy.point import Point as GeopyPoint

    from .geocoder import GazetteerGeocoder, Places


class AsGeocoder:
    """``geocode`` and ``reverse`` as geopy has them; geopy is imported when one is first used."""

    def geocoder(self: "Places") -> "GazetteerGeocoder":
        """This gazetteer as an object of geopy's class Geocoder, where one is asked for."""
        from .geocoder import GazetteerGeocoder

        return GazetteerGeocoder(gazetteer=self)

    def geocode(
        self: "Places", query: str | Mapping[str, str], **options: Any
    ) -> "Location | list[Location] | None":
        """A place by its name as geopy's Location, latitude first; options as GazetteerGeocoder.geocode
        (``exactly_one``, ``limit``, ``within``, ``near``, ``kind``), errors geopy's."""
        return AsGeocoder.geocoder(self).geocode(query, **options)

    def reverse(
        self: "Places", query: "GeopyPoint | tuple[float, float] | str", **options: Any
    ) -> "Location | list[Location] | None":
        """The nearest settlements of a position given as geopy takes it, latitude before longitude; options
        as GazetteerGeocoder.reverse (``exactly_one``, ``limit``)."""
        return AsGeocoder.geocoder(self).reverse(query, **options)
