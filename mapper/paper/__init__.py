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
from ..files import outputs
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


def write(
    layers: Layers, files: Mapping[str, Path], *, lang: str = "en", kinds: Mapping[str, str] | None = None
) -> None:
    """Draw the sheet and write it as "png" and "pdf" where asked, each whole or not at all.

    ``lang`` is the language of its own words, ``kinds`` are names of types of events in it.

    Raises UsageError where a file cannot be written.
    """
    outputs.check(files)
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
