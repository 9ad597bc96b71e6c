"""The map on paper: a sheet of A4 as PNG (300 dpi) or PDF, made with matplotlib, with no browser.

The noun is the *sheet*: :func:`write` draws the layers of a map on one, with title, legend, scale bar,
north arrow, sources and disclaimer. The same layers give the same file.
"""

import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..frame import Layers

#: Dots per inch of a PNG: an A4 sheet is 3,508 × 2,480 of them.
DPI = 300
#: Nothing of the time or the machine is written into a file.
_NOTHING: dict[str, dict[str, Any]] = {
    "png": {"Software": "Event Mapper"},
    "pdf": {"Creator": "Event Mapper", "Producer": "Event Mapper", "CreationDate": None, "ModDate": None},
}
#: Over matplotlib's own defaults, whatever the user's matplotlibrc says: whole fonts, thin hatches.
_STYLE: dict[Any, Any] = {
    "pdf.fonttype": 42,
    "hatch.linewidth": 0.5,
    "path.simplify": False,
    "figure.max_open_warning": 0,
}


def check(files: Mapping[str, Path], coming: Path | None = None) -> None:
    """Look at the files that are asked for ("png", "pdf" and others, by form) before any work is done.

    ``coming`` is a folder that will be made before they are written.

    Raises UsageError where one cannot be written, naming it.
    """
    for path in files.values():
        if path.is_dir():
            raise UsageError(f"{path} is a folder: name a file in it.")
        made = coming.resolve() if coming is not None else None
        soon = made is not None and path.parent.resolve() in (made, *made.parents)
        if not path.parent.is_dir() and not soon:
            raise UsageError(f"The folder {path.parent} of {path.name} does not exist: make it first.")
    if len({path.resolve() for path in files.values()}) < len(files):
        raise UsageError(
            f"{' and '.join(f'--{form}' for form in files)} name the same file: give each its own."
        )


def write(
    layers: Layers, files: Mapping[str, Path], *, lang: str = "en", kinds: Mapping[str, str] | None = None
) -> None:
    """Draw the sheet and write it as "png" and "pdf" where asked, each whole or not at all.

    ``lang`` is the language of its own words, ``kinds`` are names of types of events in it.

    Raises UsageError where a file cannot be written.
    """
    check(files)
    try:
        import matplotlib  # heavy: it loads for a sheet alone

        from .sheet import draw
    except ImportError as error:
        raise UsageError(
            f"A sheet needs matplotlib 3.11 or newer ({error}): run pip install --upgrade matplotlib."
        ) from error

    with matplotlib.rc_context(), warnings.catch_warnings():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_STYLE)
        figure = draw(layers, lang, kinds)
        for form, path in files.items():
            _save(figure, form, path)


def _save(figure: Any, form: str, path: Path) -> None:
    """Write one file aside and move it into its place."""
    temporary = path
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".sheet-", delete=False) as stream:
            temporary = Path(stream.name)
            figure.savefig(stream, format=form, dpi=DPI, metadata=_NOTHING[form])
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException as error:
        if temporary != path:
            temporary.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"{path} cannot be written ({reason}): name a file elsewhere.") from error
