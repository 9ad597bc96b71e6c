"""Other names of listed places: "Shire" for Inda Silase. A table that anyone can edit, read at build."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from gazetteer.errors import SourceError
from gazetteer.place import Name, Place
from gazetteer.shipped import rows, table

from .curated import MEANT

OWN = "="


def read(path: Path | None = None) -> dict[str, tuple[str, ...]]:
    """The id of a place -> names to add. Raises SourceError, naming file and line, where one is wrong."""
    source = path or table("place_names.tsv")
    found: dict[str, tuple[str, ...]] = {}
    for number, row in rows(source):
        cells = [cell.strip() for cell in row]
        names = tuple(name.strip() for name in cells[-1].split(";") if name.strip())
        if len(cells) != 3 or ":" not in cells[0] or not names or cells[0] in found:
            raise SourceError(
                f"Line {number} of {source.name} is not an id that stands there once, the name of that place "
                "and other names, separated by tabs; correct it."
            )
        found[cells[0]] = names
    return found


def added(places: Iterable[Place], table: dict[str, tuple[str, ...]]) -> list[Place]:
    """The places, those of the table with their other names behind their own; "=" begins the name that
    reports call a place by, and mean it by before its namesakes: its own from then on."""
    return [_called(p, table[p.id]) if p.id in table else p for p in places]


def _called(place: Place, others: tuple[str, ...]) -> Place:
    own = next((text.removeprefix(OWN) for text in others if text.startswith(OWN)), place.name)
    names = (*place.names, Name(place.name, "")) if own != place.name else place.names
    names = _with(names, tuple(text.removeprefix(OWN) for text in others))
    meant = (f"{MEANT}:{own}",) if any(text.startswith(OWN) for text in others) else ()
    return replace(place, name=own, names=names, also=(*place.also, *meant))


def _with(names: tuple[Name, ...], others: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(dict.fromkeys((*names, *(Name(text, "en" if text.isascii() else "") for text in others))))
