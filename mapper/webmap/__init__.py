"""The map: one HTML file that opens anywhere, with no network.

The noun is the *page*: ``render`` makes a folium.Map of the layers, to which any folium layer may be
added; ``save`` writes it with every script and style inside and a Content-Security-Policy that lets
nothing else run or load.
"""

from .page import save
from .render import render

__all__ = ["render", "save"]
