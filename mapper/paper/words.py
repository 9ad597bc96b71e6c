"""What a sheet writes, by what it is for; {0}, {1} are put in. A language is a table of the same keys."""

from collections.abc import Mapping

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "untitled": "Map of events",
        "day": "Events of {0}",
        "days": "Events from {0} to {1}",
        "undated": "No event is dated",
        "report": "1 report",
        "reports": "{0} reports",
        "types": "What happened",
        "known": "Where it is known",
        "point": "At a named town or place",
        "area": "Somewhere in the area outlined",
        "cell": "Somewhere in the cell (coarsened)",
        "line": "Somewhere along the line, within its band",
        "ring": "Within this distance",
        "badge": "Number of events at one place",
        "hollow": "Planned, denied or possible",
        "layers": "Also on the map",
        "corridor": "Corridor in the text, with its direction",
        "shut": "Corridor closed or attacked",
        "over": "Corridor, route not named",
        "zone": "Zone, extent approximate",
        "reference": "Known route (reference)",
        "own": "Province that the reports speak of",
        "disputed": "Disputed area, outline rough",
        "counts": "How many",
        "shown": "{0} of {1} events shown",
        "hidden_historical": "{0} background, from before, not shown",
        "hidden_negated": "{0} denied, not shown",
        "hidden_hypothetical": "{0} possible, not shown",
        "unplaced": "{0} could not be placed",
        "outside": "{0} outside the frame",
        "nothing": "No event was found in these reports.",
        "reports_by": "Reports: {0}",
        "credits": "Places and boundaries: {0}",
        "projection": "Projection: {0}. The scale bar is true at the middle of the map.",
        "zone_label": "{0} (approximate)",
        "corridor_label": "Corridor",
        "corridor_label_status": "Corridor ({0})",
        "corridors_label": "{0} corridors, routes not named",
        "corridor_alone_label": "Corridor, route not named",
        "disputed_label": "{0} (disputed)",
        "north": "N",
    }
}  # fmt: skip


def words(lang: str = "en") -> Mapping[str, str]:
    """The words in a language (BCP 47); English where there are none."""
    return WORDS.get(lang) or WORDS.get(lang.split("-")[0]) or WORDS["en"]
