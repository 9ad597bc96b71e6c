"""The ways of drawing that the benchmark of maps compares: our page, and folium's own."""

from collections.abc import Callable
from typing import Any

import folium
import geopandas as gpd
from folium.plugins import FastMarkerCluster, MarkerCluster

from mapper.frame import Layers
from mapper.webmap import render


def ours(layers: Layers) -> Any:
    """Our page."""
    return render(layers)


def points(layers: Layers) -> list[tuple[float, float, str]]:
    """Latitude, longitude and the popup's words for every event that has a point."""
    frame = layers.events
    columns = [frame[name] for name in ("event_type", "date_start", "place_names", "quote", "drawn_as")]
    rows = zip(frame.geometry, *columns, strict=True)
    return [
        (p.y, p.x, f"{kind}, {day}, {name}: {quote}")
        for p, kind, day, name, quote, way in rows
        if way == "point"
    ]


def _chart() -> folium.Map:
    return folium.Map(location=[33, 37], zoom_start=4, tiles=None, prefer_canvas=True)


def marker(layers: Layers) -> Any:
    """folium.Marker with a Popup each."""
    chart = _chart()
    for lat, lon, line in points(layers):
        folium.Marker([lat, lon], popup=folium.Popup(line, parse_html=True)).add_to(chart)
    return chart


def cluster(layers: Layers) -> Any:
    """folium's MarkerCluster."""
    chart = _chart()
    rows = points(layers)
    places, lines = [[lat, lon] for lat, lon, _ in rows], [line for *_, line in rows]
    MarkerCluster(places, popups=lines).add_to(chart)
    return chart


def fast_cluster(layers: Layers) -> Any:
    """folium's FastMarkerCluster, with a callback that makes the popup of text."""
    chart = _chart()
    call = (
        "function (row) {"
        " var box = document.createElement('div'), made = L.marker(new L.LatLng(row[0], row[1]));"
        " box.textContent = row[2]; made.bindPopup(box); return made; }"
    )
    FastMarkerCluster([[lat, lon, line] for lat, lon, line in points(layers)], callback=call).add_to(chart)
    return chart


def geojson(layers: Layers) -> Any:
    """folium.GeoJson on canvas, with a style function and a popup of one column."""
    chart = _chart()
    rows = points(layers)
    frame = gpd.GeoDataFrame(
        {"line": [line for *_, line in rows]},
        geometry=gpd.points_from_xy([lon for _, lon, _ in rows], [lat for lat, *_ in rows]),
        crs="EPSG:4326",
    )
    folium.GeoJson(
        frame,
        marker=folium.CircleMarker(radius=5),
        style_function=lambda _: {"color": "#a0246e"},
        popup=folium.GeoJsonPopup(["line"], labels=False),
    ).add_to(chart)
    return chart


WAYS: dict[str, Callable[[Layers], Any]] = {
    "Event Mapper": ours,
    "FastMarkerCluster": fast_cluster,
    "GeoJson": geojson,
    "MarkerCluster": cluster,
    "Marker": marker,
}
