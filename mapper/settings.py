"""What the user asked for, as one frozen value that is built once, at the edge (the command line)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from .errors import UsageError
from .model import YEARS, Report, whole_day

#: The name of a map that is made of several reports, of a ``.jsonl`` file or of standard input.
SEVERAL = "map"
#: Characters that some file system refuses in a name, beside control characters.
_REFUSED = frozenset('<>:"/\\|?*')
#: The longest file name that the usual file systems take is 255 bytes; the rest is for the endings.
_LONGEST = 200
#: The least and the most (km) that positions can be coarsened to.
COARSEST = (1.0, 1000.0)


@dataclass(frozen=True, slots=True)
class Coarse:
    """How coarse the positions of a map are made: cells of ``km`` kilometres; None: first-level units."""

    km: float | None


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of a run.

    ``published`` and ``publisher`` serve the reports that carry none of their own. ``output`` is the
    folder for the files, ``name`` their name without an ending ("": made from the report), ``title`` the
    map's heading ("": made from the report), ``lang`` the language of its interface, ``tiles`` an online
    layer's name or address ("": none), ``corridors`` a file of known routes. ``online``: ask the
    ``geocoder`` of geopy, with its options ("key=value"), for names that the gazetteer does not know.
    ``boundaries``: files of units that are used instead of the gazetteer's. ``about``: countries or units
    that the reports are about, which says where a name lies that the report itself does not place.
    ``coarsen``: how coarse to make positions before anything is written (None: not at all). ``png`` and
    ``pdf``: files for a sheet of A4, ``gpkg``: for a GeoPackage of the layers. ``backend``: what reads the
    reports ("rules", "spacy:MODEL", "openai:MODEL"), with the ``endpoint`` of a model and its options.
    ``jobs``: how many processes read reports at once.
    """

    published: date | None = None
    publisher: str = ""
    output: Path = Path("outputs")
    name: str = ""
    title: str = ""
    lang: str = "en"
    tiles: str = ""
    corridors: Path | None = None
    online: bool = False
    geocoder: str = "nominatim"
    geocoder_options: tuple[str, ...] = ()
    boundaries: tuple[Path, ...] = ()
    about: tuple[str, ...] = ()
    backend: str = "rules"
    endpoint: str = ""
    backend_options: tuple[str, ...] = ()
    coarsen: Coarse | None = None
    png: Path | None = None
    pdf: Path | None = None
    gpkg: Path | None = None
    jobs: int = 1

    def asked_for(self) -> dict[str, Path]:
        """Every file that the user names, by its form."""
        return {**self.sheets(), **({"gpkg": self.gpkg} if self.gpkg is not None else {})}

    def sheets(self) -> dict[str, Path]:
        """The files for a sheet of A4, by their form ("png", "pdf")."""
        return {form: path for form, path in (("png", self.png), ("pdf", self.pdf)) if path is not None}

    def complete(self, report: Report) -> Report:
        """The report with the date and the publisher filled in where it has none of its own."""
        return replace(
            report,
            published=report.published or self.published,
            publisher=report.publisher or self.publisher,
        )


def day(text: str) -> date:
    """A date as written: ``2020-01-23``, or the day of an ISO 8601 time such as ``2020-01-23T04:05:00Z``.

    The day is the one written down, whatever the time zone. Raises UsageError for anything else.
    """
    words = text.strip()
    try:
        if len(words) > 10 and words[10] in "T ":
            datetime.fromisoformat(words)
            return date.fromisoformat(words[:10])
        if len(words) == 10:
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise UsageError(f'"{text}" is not a date: write year-month-day, for instance 2020-01-23.')


def given_day(given: date | str | None) -> date | None:
    """The day that a caller gives, as a date, a time or text. Raises UsageError for what is none."""
    return day(given) if isinstance(given, str) else whole_day(given)


def day_of_publication(text: str) -> date:
    """The day of a report as written (see :func:`day`), if it can be one.

    Programs write year 1 or 9999 for "not known". Raises UsageError for what is no date, or none of a report.
    """
    return publishable(day(text), text)


def publishable(found: date, text: str) -> date:
    """The day, if a report may be of it. Raises UsageError with ``text`` otherwise."""
    if found.year not in YEARS:
        raise UsageError(f'"{text}" is no day that a report is of: correct it, or leave it out.')
    return found


def coarseness(text: str) -> Coarse | None:
    """What ``--coarsen`` asks: a number of kilometres or "unit"; "" for nothing. Raises UsageError."""
    words = text.strip().lower()
    if words in ("", "unit"):
        return Coarse(None) if words else None
    least, most = COARSEST
    try:
        km = float(words.removesuffix("km"))
    except ValueError:
        km = 0.0
    if not least <= km <= most:
        raise UsageError(
            f'--coarsen "{text}" is no distance: give kilometres from {least:g} to {most:g}, or unit.'
        )
    return Coarse(km)


def file_stem(text: str) -> str:
    """A file name, without an ending, that any file system takes ("map" where nothing is left)."""
    kept = "".join("_" if c in _REFUSED or not (c.isprintable() or c == " ") else c for c in text)
    return kept.lstrip(". ").encode()[:_LONGEST].decode(errors="ignore").rstrip(". ") or SEVERAL


def file_name(text: str) -> str:
    """The name a user gives with ``--name``, checked, without an ending that the files get anyway.

    Raises UsageError where it is not a plain name.
    """
    text = text.removesuffix(".html").removesuffix(".geojson") or text
    if not text or text != file_stem(text):
        short = text if len(text) <= 60 else text[:59] + "…"
        raise UsageError(
            f'--name "{short}" is not a plain file name: leave out folders, leading dots and {_shown()}'
            + (f", and keep to {_LONGEST} bytes." if len(text.encode(errors="replace")) > _LONGEST else ".")
        )
    return text


def _shown() -> str:
    return " ".join(sorted(_REFUSED))
