"""The colours: contrast by WCAG 2.2, and types told apart by readers who see fewer colours."""

import itertools
import math
import re
from typing import TypeAlias

import pytest

from mapper.acled import kinds
from mapper.pages.palette import OTHER, SIGNS, THEMES

Triple: TypeAlias = tuple[float, float, float]

#: Words and the grounds that they stand on: 4.5 to 1.
WORDS = (
    ("ink", ("paper", "raised", "hover", "chosen")),
    ("soft", ("paper", "raised", "hover", "chosen")),
    ("accent", ("paper", "raised", "hover")),
    ("warn", ("paper", "raised", "hover")),
    ("accent-ink", ("accent",)),
    ("plate-ink", ("plate",)),
    ("badge-ink", ("badge",)),
    ("span-ink", ("span-fill",)),
    *((f"name-{n}", ("land", "own", "halo")) for n in ("place", "corridor", "zone", "crossing", "country")),
    *((f"name-{n}", ("land", "own", "halo")) for n in ("concerned", "unit", "capital", "disputed", "town")),
    *((f"name-{n}", ("unit-fill",)) for n in ("place", "concerned", "unit", "capital", "town")),
    *((f"name-{n}", ("sea",)) for n in ("place", "country", "capital", "town", "disputed")),
)
#: Signs and what one must see to use the page: 3 to 1.
MARKS = (
    ("edge", ("paper",)),
    ("focus", ("paper", "raised", "hover", "chosen")),
    *(
        (n, ("land", "own", "unit-fill"))
        for n in ("picked", "route", "shut", "reference", "zone", "disputed")
    ),
    ("route-ink", ("route",)),
    ("bar", ("paper", "chosen")),
    ("span", ("paper", "span-fill")),
)
#: What protanopes, deuteranopes and tritanopes see of linear red, green, blue (Machado and others, 2009).
SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Triple:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    light = [dot((0.2126, 0.7152, 0.0722), linear(c)) + 0.05 for c in (one, other)]
    return max(light) / min(light)


def perceived(colour: str, sight: str) -> Triple:
    """Oklab, in which equal distances look equally large, of a colour as it is seen."""
    seen = [min(max(dot(row, linear(colour)), 0), 1) for row in SIGHTS[sight]]
    cones = ((0.41222, 0.53633, 0.05145), (0.21190, 0.68070, 0.10740), (0.08830, 0.28172, 0.62998))
    long, middle, short = (dot(row, seen) ** (1 / 3) for row in cones)
    return (
        0.21045 * long + 0.79362 * middle - 0.00407 * short,
        1.97800 * long - 2.42859 * middle + 0.45059 * short,
        0.02590 * long + 0.78277 * middle - 0.80868 * short,
    )


def dot(row: Triple, values: list[float] | Triple) -> float:
    return sum(a * b for a, b in zip(row, values, strict=True))


def test_both_themes_name_the_same_colours() -> None:
    assert set(THEMES["light"]) == set(THEMES["dark"])
    for theme in THEMES.values():
        assert all(re.fullmatch(r"#[0-9a-f]{6}([0-9a-f]{2})?", colour) for colour in theme.values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("needed", "pairs"), [(4.5, WORDS), (3.0, MARKS)], ids=["words", "marks"])
def test_contrast(theme: str, needed: float, pairs: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    table = THEMES[theme]
    low = {
        f"{name} on {ground}": round(contrast(table[name], table[ground]), 2)
        for name, grounds in pairs
        for ground in grounds
        if contrast(table[name], table[ground]) < needed
    }
    assert low == {}


def test_every_name_on_the_map_is_measured() -> None:
    assert {name for name in THEMES["light"] if name.startswith("name-")} <= {name for name, _ in WORDS}


@pytest.mark.parametrize("theme", THEMES)
def test_signs_stand_out_from_every_ground(theme: str) -> None:
    for sign in (*SIGNS, OTHER):
        for ground in ("land", "own", "halo", "plate", "unit-fill", "sea"):
            colour = getattr(sign, theme)
            both = max(
                contrast(colour, THEMES[theme][ground]),
                contrast(THEMES[theme]["outline"], THEMES[theme][ground]),
            )
            assert (
                both if ground in ("unit-fill", "sea") else contrast(colour, THEMES[theme][ground])
            ) >= 3, (sign, ground)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_types_are_told_apart(theme: str, sight: str) -> None:
    near = {
        (one.type, other.type): round(
            math.dist(*(perceived(getattr(s, theme), sight) for s in (one, other))), 3
        )
        for one, other in itertools.combinations((*SIGNS, OTHER), 2)
    }
    assert min(near.values()) >= 0.09, min(near.items(), key=lambda pair: pair[1])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_classes_of_provinces_go_one_way_and_are_told_apart(theme: str, sight: str) -> None:
    """From near the ground to far from it, in lightness alone, which every reader sees."""
    light = [
        perceived(THEMES[theme][name], sight)[0] for name in ("land", *(f"paint-{n}" for n in range(1, 6)))
    ]
    steps = [after - before for before, after in itertools.pairwise(light)]
    assert all(step > 0 for step in steps) or all(step < 0 for step in steps)
    assert min(abs(step) for step in steps[1:]) >= 0.07


def test_every_type_has_a_shape_of_its_own() -> None:
    assert len({sign.shape for sign in SIGNS}) == len(SIGNS)
    assert {sign.type for sign in SIGNS} == {
        kinds.BATTLES,
        kinds.PROTESTS,
        kinds.RIOTS,
        kinds.REMOTE,
        kinds.CIVILIANS,
        kinds.STRATEGIC,
    }
