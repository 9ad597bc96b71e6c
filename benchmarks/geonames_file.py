"""A file in the format of GeoNames' dumps with invented places: as many as one likes, always the same.

Names are made of syllables of several languages and spread over real countries, so that spellings, sound
keys and namesakes are about as many as in the real file (13 million rows, of which a third share their
name with another): of two names .0005 have the same sound key, as of GeoNames' towns in the United States,
Russia, Germany or Ukraine (.0003-.0005), and their keys have as many letters. Coordinates are longitude and
latitude, WGS 84.
"""

import random
from collections.abc import Iterator
from pathlib import Path

ONSETS = "bdfghjklmnrstzqwyvp" + "bdmnrst"
DIGRAPHS = ("kh", "sh", "th", "gh", "br", "tr", "st", "pl", "ch")
BEGINNINGS = (*ONSETS, *DIGRAPHS)
VOWELS = ("a", "e", "i", "o", "u", "aa", "ou", "ai", "ei", "ie")
CODAS = ("", "n", "r", "l", "m", "s", "t", "d", "b", "k", "n", "r")
ENDS = [""] * 14 + [
    "abad",
    "pur",
    "ville",
    "grad",
    "ovka",
    "ton",
    "stan",
    "iyah",
    "an",
    "ito",
    "a",
    "i",
    "o",
    "e",
]
HEADS = [""] * 18 + ["Tall ", "Kafr ", "San ", "Nova ", "Al ", "Beit ", "Wadi ", "Upper ", "Khirbat "]
CLASSES = [("P", "PPL")] * 9 + [("H", "STM"), ("H", "STM"), ("T", "MT"), ("S", "FRM"), ("L", "AREA")]
SHARED = 50_000
"""Names that many places bear, the first of them thousands."""
#: (country, west, south, east, north): boxes well inside real countries.
COUNTRIES = (
    ("SY", 36.2, 33.5, 40.5, 36.3), ("IQ", 42.0, 31.0, 46.0, 35.5), ("US", -110, 33, -85, 44),
    ("CN", 100, 25, 115, 38), ("MX", -104, 19, -98, 25), ("IN", 75, 15, 82, 26),
    ("ID", 101, -2.5, 103.5, 0.5), ("RU", 40, 52, 90, 60), ("UA", 26, 48, 36, 50.5), ("IR", 48, 30, 58, 36),
    ("PK", 66, 26, 70, 31), ("AF", 63, 32, 69, 36),
    ("NG", 4, 7, 12, 12), ("CD", 17, -7, 27, 2), ("SD", 26, 11, 33, 20), ("BR", -55, -15, -42, -5),
    ("DE", 8, 48.5, 12.5, 53), ("FR", -0.5, 44.5, 5.5, 49), ("TR", 31, 37.5, 42, 40.5), ("ET", 36, 6, 41, 12),
)  # fmt: skip


def name(rng: random.Random) -> str:
    """One invented name."""
    syllables = rng.choices((1, 2, 3), (2, 6, 2))[0]
    word = "".join(rng.choice(BEGINNINGS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(syllables))
    return rng.choice(HEADS) + (word + rng.choice(ENDS)).capitalize()


def lines(rows: int, seed: int = 1, countries: int = len(COUNTRIES)) -> Iterator[str]:
    """The lines of a dump: 19 columns separated by tabs, 2.2 different spellings a place on average.

    All lie in the first ``countries``: fewer make them as dense as in a larger file.
    """
    rng = random.Random(seed)
    common = [name(rng) for _ in range(SHARED)]
    for key in range(1, rows + 1):
        shared = rng.random() < 0.33
        main = common[int(SHARED * rng.random() ** 3)] if shared else name(rng)
        others = [main] if rng.random() < 0.4 else []
        if rng.random() < 0.7:
            others.append(
                main.replace("aa", "a").replace("ou", "u").replace("kh", "ch") + rng.choice("aeiou")
            )
        if rng.random() < 0.5:
            others.append(name(rng))
        country, west, south, east, north = COUNTRIES[rng.randrange(countries)]
        lon, lat = west + (east - west) * rng.random(), south + (north - south) * rng.random()
        feature, code = CLASSES[rng.randrange(len(CLASSES))]
        people = int(10 ** (rng.random() * 4)) if feature == "P" and rng.random() < 0.1 else 0
        # two columns of numbers are the units of the first and second level: by place, as if they were states
        first = f"{int((lon - west) / (east - west) * 4)}{int((lat - south) / (north - south) * 4)}"
        cells = (
            key + 90_000_000, main, main, ",".join(others), f"{lat:.5f}", f"{lon:.5f}", feature, code,
            country, "", first, "", "", "", people, "", 300, "Asia/Damascus", "2026-01-01",
        )  # fmt: skip
        yield "\t".join(map(str, cells)) + "\n"


def write(path: Path, rows: int, seed: int = 1, countries: int = len(COUNTRIES)) -> None:
    """Write the file; what is there is kept, for it is always the same."""
    if path.is_file():
        return
    temporary = path.with_suffix(".tmp")
    with temporary.open("w", encoding="utf-8") as out:
        out.writelines(lines(rows, seed, countries))
    temporary.replace(path)
