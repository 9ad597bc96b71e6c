"""From extractions to the files of a map, written together: the page, the GeoJSON, sheets."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO
from urllib.parse import quote

from gazetteer import Gazetteer, is_url

from . import paper, readers
from .actors import lexicon as actors
from .coarsening.coarsen import Coarsener
from .coarsening.publishers import bare
from .errors import UsageError
from .export import TEXTS, geojson, gpkg
from .files import atomic, outputs
from .frame import Layers, layers
from .lexicon import load
from .model import Extraction, ReferenceCorridor
from .pages.heading import heading, how_many
from .pages.phrases import named, spoken
from .readers import corridors, makes_several
from .readers.given import stem_of_url
from .readers.sniff import OWN
from .settings import SEVERAL, Settings, file_stem
from .summary import page, summarise
from .webmap import render, save
from .webmap.strings import strings
from .webmap.tiles import tile_layer

#: Bytes of a summary in which it says who made it, and of which map.
_HEAD = 16_384


@dataclass(frozen=True, slots=True)
class Written:
    """Where the files are: ``summary`` of several reports; ``png``, ``pdf``, ``gpkg`` where asked for."""

    html: Path
    geojson: Path
    summary: Path | None = None
    png: Path | None = None
    pdf: Path | None = None
    gpkg: Path | None = None

    def files(self) -> Iterator[tuple[str, Path]]:
        """Each file with what it is."""
        named = (
            ("Map", self.html), ("GeoJSON", self.geojson), ("GeoPackage", self.gpkg),
            ("Summary", self.summary),
        )  # fmt: skip
        sheets = (("PNG", self.png), ("PDF", self.pdf))
        yield from ((what, path) for what, path in (*named, *sheets) if path is not None)


def known_routes(settings: Settings) -> tuple[ReferenceCorridor, ...]:
    """The routes of the file that the settings name, after a look at the other options of a map.

    Raises UsageError where the language, the file, the tiles or the folder are not usable, before any
    report is read.
    """
    strings(settings.lang)
    if settings.tiles:
        tile_layer(settings.tiles)
    outputs.check_folder(settings.output)
    outputs.check(settings.asked_for(), settings.output)
    return corridors.read(settings.corridors) if settings.corridors is not None else ()


def keep_inputs(stem: str, settings: Settings, reports: Iterable[str | Path]) -> None:
    """Raises UsageError where a map of that name would be written over a file that it is made from."""
    files = {
        "-o or --name": [settings.output / name for name in _names(stem)],
        **{f"--{form}": [path] for form, path in settings.asked_for().items()},
    }
    routes = () if settings.corridors is None else (settings.corridors,)
    given = {
        "report": readers.files(reports),
        "file of routes": routes,
        "file of boundaries": settings.boundaries,
    }
    outputs.keep(given, files)


def _names(stem: str) -> list[str]:
    """The page, the data and the summary of a map."""
    return [f"{stem}.html", f"{stem}.geojson", f"{stem}-summary.html"]


def gather(
    found: Sequence[Extraction],
    gazetteer: Gazetteer,
    settings: Settings,
    known: Sequence[ReferenceCorridor] = (),
) -> Layers:
    """The layers of a map of all that was found, with the known routes beside it."""
    coarse = _coarsener(gazetteer, settings)
    if coarse:
        found = bare(found, gazetteer.scan, _outlets())
    reports = [extraction.report for extraction in found]
    title = settings.title or (
        how_many(len(reports), settings.lang) if coarse else heading(reports, settings.lang)
    )
    return layers(found, gazetteer, title=title, corridors=known, coarse=coarse)


def _coarsener(gazetteer: Gazetteer, settings: Settings) -> Coarsener | None:
    """What coarsens positions, told which names the lexicons hold; None where it was not asked for."""
    if settings.coarsen is None:
        return None
    names = {actor.name for actor, _ in actors.named()} | {row["name"] for row in load("weapons")}
    return Coarsener(settings.coarsen.km, gazetteer, names)


def _outlets() -> frozenset[str]:
    """The names of the outlets that the lexicon holds, in all their spellings."""
    return frozenset(
        name for row in load("attribution")["outlets"] for name in (row["name"], *row["aliases"])
    )


def write(shown: Layers, stem: str, settings: Settings) -> Written:
    """Write ``stem.html`` and ``stem.geojson`` into the output folder, and the sheets that were asked for.

    ``stem-summary.html`` sums up several reports. Each is written whole or not at all: made in a folder
    beside their place and moved into it at the end. The summary of an earlier map of that name, which would
    tell of other reports (precisely, where this map is coarsened), is taken away. Raises UsageError where
    the folder or a sheet cannot be written, or a folder stands in a file's place.
    """
    folder = settings.output
    names = _names(stem)[: 3 if shown.about.reports > 1 else 2]
    if len(names) > 2:
        shown = replace(shown, about=replace(shown.about, summary=quote(names[-1])))
    for taken in (folder / name for name in names):
        if taken.is_dir():
            raise UsageError(f"{taken} is a folder: move it away, or give another --name.")
    chart = render(shown, tiles=settings.tiles or None, lang=settings.lang)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{SEVERAL}-", dir=folder))
    except OSError as error:
        raise UsageError(
            f"{folder} cannot be written ({_words(error)}): name another folder with -o."
        ) from error
    try:
        geojson.write(shown, aside / names[1])
        save(chart, aside / names[0])
        if settings.gpkg is not None:
            gpkg.write(shown, settings.gpkg)
        if len(names) > 2:
            atomic.write(aside / names[2], [_summary(shown, stem, settings.lang)])
        if settings.sheets():
            paper.write(
                spoken(shown, settings.lang),
                settings.sheets(),
                lang=settings.lang,
                kinds=strings(settings.lang),
            )
        done = [(aside / name).replace(folder / name) for name in names]
        if len(names) == 2:
            _without_old(folder, stem)
    except OSError as error:
        raise UsageError(f"{folder / stem} cannot be written ({_words(error)}): check the disk.") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    summary = done[2] if len(done) > 2 else None
    return Written(done[0], done[1], summary, settings.png, settings.pdf, settings.gpkg)


def _without_old(folder: Path, stem: str) -> None:
    """Take away the summary of an earlier map of this name; a page of somebody else's stays."""
    summary = folder / f"{stem}-summary.html"
    if summary.is_file() and not summary.is_symlink():
        with summary.open("rb") as stream:
            head = stream.read(_HEAD)
        if OWN in head and f'href="{quote(f"{stem}.html")}"'.encode() in head:
            summary.unlink()


def _summary(shown: Layers, stem: str, lang: str) -> str:
    """The page that sums up, with the way to the other two files."""
    return page(
        summarise(named(shown, lang)),
        spoken(shown, lang).about,
        (quote(f"{stem}.html"), quote(f"{stem}.geojson")),
        lang=lang,
        kinds=strings(lang),
    )


def print_as(form: str, shown: Layers, stream: TextIO) -> None:
    """Write the layers to a stream in a form that is text ("geojson", "csv")."""
    stream.writelines(TEXTS[form](shown))


def stem_of(sources: Sequence[str], settings: Settings) -> str:
    """The name of the files: ``--name``, else the stem of the one report's file, else ``map``.

    A coarsened map is called ``map`` too: a file or an address may be named after a village.
    """
    if settings.name:
        return settings.name
    if settings.coarsen or len(sources) != 1 or makes_several(sources[0]):
        return SEVERAL
    return file_stem(stem_of_url(sources[0]) if is_url(sources[0]) else Path(sources[0]).stem)


def _words(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
