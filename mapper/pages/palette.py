"""The colours of the map, one table a theme, and the sign of each type of event: what page and paper share.

Pure. Colours are #rrggbb. A test computes the contrasts (WCAG 2.2: 4.5 for words, 3 for signs) and what
is left of the types' colours to readers who see fewer of them; shapes are the second cue.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """How a type of event is drawn: a shape, and its colour on a light and on a dark ground."""

    type: str
    shape: str
    light: str
    dark: str


#: ACLED's six types, gravest first.
SIGNS: tuple[Sign, ...] = (
    Sign("Violence against civilians", "triangle", "#8c0a78", "#cc70be"),
    Sign("Battles", "diamond", "#b83200", "#f4681f"),
    Sign("Explosions/Remote violence", "burst", "#b27c00", "#ffb91a"),
    Sign("Riots", "pentagon", "#0a3cb4", "#3d9eff"),
    Sign("Protests", "circle", "#2a87ea", "#b8faff"),
    Sign("Strategic developments", "hexagon", "#067c68", "#45e797"),
)
#: What has no type that we know.
OTHER = Sign("", "circle", "#343a43", "#abbddb")

#: Statuses that do not say that something happened: their signs are hollow.
HOLLOW = ("planned", "negated", "hypothetical")

#: Every other colour by what it is for. Both themes have the same names.
THEMES: dict[str, dict[str, str]] = {
    "light": {
        # the page
        "ink": "#1f2937",
        "soft": "#566070",
        "line": "#d9dce1",
        "paper": "#ffffff",
        "raised": "#f4f6f8",
        "hover": "#eaf1f8",
        "chosen": "#dcebf8",
        "edge": "#7d8694",
        "accent": "#0b5fa5",
        "accent-ink": "#ffffff",
        "focus": "#b35c00",
        "warn": "#9c2f08",
        "shadow": "#00000059",
        # the base map
        "sea": "#cfdde6",
        "land": "#f1efe8",
        "own": "#fbfaf6",
        "coast": "#c9c4b4",
        "border": "#8f8a7c",
        "unit": "#c9c1ac",
        "unit-own": "#9a7b3c",
        "unit-fill": "#f3dfae",
        "finer": "#c9b98f",
        "finer-own": "#b3935a",
        # signs
        "halo": "#ffffff",
        "outline": "#2b2f36",
        "plate": "#ffffff",
        "plate-ink": "#1f2937",
        "badge": "#1f2937",
        "badge-ink": "#ffffff",
        "picked": "#111827",
        "route": "#0b5fa5",
        "route-ink": "#ffffff",
        "shut": "#a3203b",
        "reference": "#4b5563",
        "zone": "#5b3f8c",
        "disputed": "#8a2f5b",
        # names on the map
        "name-place": "#111827",
        "name-corridor": "#0b5790",
        "name-zone": "#5b3f8c",
        "name-crossing": "#374151",
        "name-country": "#566070",
        "name-concerned": "#4a3b1f",
        "name-unit": "#665f4c",
        "name-capital": "#374151",
        "name-disputed": "#8a2f5b",
        "name-town": "#4b5563",
        # time and counts
        "bar": "#2f6fab",
        "bar-off": "#aab4c0",
        "span": "#8a6d1f",
        "span-fill": "#ecd9a6",
        "span-ink": "#1f2937",
        "paint-1": "#e0e4ee",
        "paint-2": "#bfc7da",
        "paint-3": "#98a4c1",
        "paint-4": "#6d7ca3",
        "paint-5": "#475682",
    },
    "dark": {
        "ink": "#e6e9ee",
        "soft": "#a9b2bf",
        "line": "#39424e",
        "paper": "#171c22",
        "raised": "#222932",
        "hover": "#26313d",
        "chosen": "#24405c",
        "edge": "#7b8797",
        "accent": "#79b8f2",
        "accent-ink": "#0d1218",
        "focus": "#ffb84d",
        "warn": "#ff9d75",
        "shadow": "#000000b3",
        "sea": "#10161d",
        "land": "#20262d",
        "own": "#2a313a",
        "coast": "#3a434e",
        "border": "#78828f",
        "unit": "#4b535e",
        "unit-own": "#a58a4c",
        "unit-fill": "#4a4128",
        "finer": "#565038",
        "finer-own": "#8b7443",
        "halo": "#0f1419",
        "outline": "#0f1419",
        "plate": "#11161c",
        "plate-ink": "#f2f4f7",
        "badge": "#f2f4f7",
        "badge-ink": "#11161c",
        "picked": "#ffffff",
        "route": "#6bb3f2",
        "route-ink": "#0d1218",
        "shut": "#ff7d93",
        "reference": "#b3bcc8",
        "zone": "#b79cf0",
        "disputed": "#ec8fbb",
        "name-place": "#f5f7fa",
        "name-corridor": "#8cc4f5",
        "name-zone": "#c5b0f3",
        "name-crossing": "#d0d6de",
        "name-country": "#a9b2bf",
        "name-concerned": "#ecd9a8",
        "name-unit": "#bdb59d",
        "name-capital": "#d0d6de",
        "name-disputed": "#f0a3c7",
        "name-town": "#b9c1cc",
        "bar": "#6bb3f2",
        "bar-off": "#55606d",
        "span": "#c9a64a",
        "span-fill": "#4f4522",
        "span-ink": "#f2f4f7",
        "paint-1": "#2f3850",
        "paint-2": "#42507a",
        "paint-3": "#5b6c9c",
        "paint-4": "#7f90bf",
        "paint-5": "#aebde3",
    },
}
