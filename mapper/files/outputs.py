"""Where results are to go, looked at before any work is done.

A folder that cannot be made, a file that cannot be written, and a name that ends as another kind of file does
are refused, and a file that is one of those given.
"""

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from gazetteer import written_over

from ..errors import UsageError

#: What the files of a form are called; a list of errors is called as one likes.
ENDINGS = {"png": ".png", "pdf": ".pdf", "gpkg": ".gpkg"}


def check(files: Mapping[str, Path], coming: Path | None = None) -> None:
    """Look at the files that are asked for, by the option that names them ("png", "errors").

    ``coming`` is a folder that will be made before they are written. Raises UsageError where one cannot be
    written, naming it.
    """
    for form, path in files.items():
        ending = ENDINGS.get(form, "")
        if path.is_dir():
            raise UsageError(f"{path} is a folder: name a file in it.")
        if ending and path.suffix.lower() != ending:
            raise UsageError(
                f"--{form} {path} is not called as such a file is: give a name that ends in {ending}."
            )
        made = coming.resolve() if coming is not None else None
        if not path.parent.is_dir():
            if made is not None and path.parent.resolve() in (made, *made.parents):
                continue
            raise UsageError(f"The folder {path.parent} of {path.name} does not exist: make it first.")
        if why := _refusal(path.parent):
            raise UsageError(f"{path} cannot be written ({why}): name a file in another folder.")
    if len({path.resolve() for path in files.values()}) < len(files):
        raise UsageError(
            f"{' and '.join(f'--{form}' for form in files)} name the same file: give each its own."
        )


def keep(given: Mapping[str, Iterable[str | Path | int]], files: Mapping[str, Iterable[Path]]) -> None:
    """Raises UsageError where a file would be written over one that is given, by whatever name.

    ``given``: files, or open streams as numbers, by what they are ("report"); ``files``: those to be written,
    by the options that name them.
    """
    listed = {option: tuple(paths) for option, paths in files.items()}
    for what, read in given.items():
        if found := written_over((path for paths in listed.values() for path in paths), read):
            option = next(option for option, paths in listed.items() if found in paths)
            raise UsageError(f"{found} would be written over the {what} given: name another with {option}.")


def check_folder(folder: Path) -> None:
    """Raises UsageError where a folder cannot be made or written to."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file: name a folder with -o.")
    there = next((path for path in (folder, *folder.parents) if path.exists()), Path())
    why = "not a directory" if not there.is_dir() else _refusal(there)
    if why:
        raise UsageError(f"{folder} cannot be written ({why}): name another folder with -o.")


def _refusal(folder: Path) -> str:
    """Why nothing can be written into a folder, "" where it can: by trying, as rights alone do not tell."""
    try:
        with tempfile.TemporaryDirectory(prefix=".try-", dir=folder):
            return ""
    except OSError as error:
        return (error.strerror or str(error)).lower()
