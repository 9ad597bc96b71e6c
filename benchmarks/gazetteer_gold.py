"""Texts whose place names were resolved by hand (LGL, TUD-Loc 2013), and the judge of answers to them.

Read from ../shared/data beside the repository, never copied; used by gazetteer_documents.py and by
scripts/fit_document_weights.py. Half 0 was developed on, half 1 is held out.
"""

import json
import zlib
from dataclasses import dataclass
from pathlib import Path

from gazetteer import Answer, Gazetteer, Named, Place, Point
from gazetteer.spellings.names import bare, fold, readings
from mapper.placenames.words import nations

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "geoparsing"
SETS = ("lgl.jsonl", "tud_loc_2013.jsonl")
LIKELIEST = 60
"""Places of one spelling that are looked at, as find() ranks them."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A name in a text with the place that its annotators chose; ``unit`` "country", "admin1" or ""."""

    named: Named
    point: Point | None
    key: str
    unit: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a collection with its names."""

    id: str
    text: str
    publisher: str
    url: str
    names: tuple[Gold, ...]


def read(path: Path) -> tuple[Text, ...]:
    """The texts of a file."""
    with path.open(encoding="utf-8") as file:
        return tuple(
            _text(json.loads(line), f"{path.stem}:{n}") for n, line in enumerate(file) if line.strip()
        )


def _text(row: dict[str, object], key: str) -> Text:
    tops: list[dict[str, object]] = row["toponyms"]  # type: ignore[assignment]
    names = [_gold(t) for t in sorted(tops, key=lambda t: int(str(t["start"])))]
    publisher = str(row.get("publisher") or row.get("feed") or "")
    return Text(
        str(row.get("doc_id") or key), str(row["text"]), publisher, str(row.get("url") or ""), tuple(names)
    )


def _gold(row: dict[str, object]) -> Gold:
    kind = str(row.get("fcode") or row.get("type") or "")
    unit = "country" if kind.startswith("PCL") or kind == "COUNTRY" else "admin1" if kind == "ADM1" else ""
    point = None if row.get("lat") is None else Point(float(str(row["lon"])), float(str(row["lat"])))
    named = Named(str(row["phrase"]), int(str(row["start"])), int(str(row["end"])))
    return Gold(named, point, f"geonames:{row.get('geonameid') or ''}", unit)


def half(text: Text) -> int:
    """The half a text belongs to, by a checksum of its id."""
    return zlib.crc32(text.id.encode()) % 2


class Judge:
    """What the gazetteer holds of a name, and whether an answer is right."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._spelled: dict[str, tuple[Place, ...]] = {}
        self.alone: dict[str, Answer] = {}

    def spelled(self, name: str) -> tuple[Place, ...]:
        """The places spelled exactly so, as find() ranks them."""
        if name not in self._spelled:
            self.alone[name] = self.gazetteer.find(name, limit=LIKELIEST)
            forms = readings(fold(name))
            found = (c.place for c in self.alone[name].candidates if bare(fold(c.matched)) in forms)
            self._spelled[name] = tuple(found)
        return self._spelled[name]

    def named(self, gold: Gold) -> Named:
        """The name with the country that it means, where it is an adjective that is no place."""
        n, code = gold.named, nations().get(gold.named.name.lower(), "")
        return n if not code or self.spelled(n.name) else Named(n.name, n.start, n.end, means=code)

    def same_unit(self, place: Place, gold: Gold) -> bool:
        """Whether both are the same country, or the same first-level unit."""
        if not gold.unit or gold.point is None or place.level != gold.unit:
            return False
        return (place.admin1 or place.country) == self.gazetteer.unit_at(gold.point)[place.level != "country"]
