"""The exception tree of the gazetteer.

GazetteerError            anything that is the caller's misuse or the world's failure
├── SourceError           a source file cannot be read or is not what it says
├── RemoteError           a geocoder that was asked online gave no usable answer
└── IndexFileError        the index file is missing, damaged or of another version
"""

from json import JSONDecodeError


class GazetteerError(Exception):
    """Base class; its text is one sentence that names the input and what to do."""


class GazetteerWarning(UserWarning):
    """Something that was added cannot be used; the rest of the gazetteer can."""


class SourceError(GazetteerError):
    """A source of places cannot be read."""


class RemoteError(GazetteerError):
    """A remote geocoder cannot be reached, refuses, or answers with something else than places."""


class IndexFileError(GazetteerError):
    """The index file is missing, damaged or made by another version."""


def not_json(error: ValueError | RecursionError) -> str:
    """Why a text is no JSON, in words for people; Python's own name its settings."""
    if isinstance(error, JSONDecodeError):
        return error.msg.lower().removesuffix(" at")
    return (
        "it is nested too deeply"
        if isinstance(error, RecursionError)
        else "it holds a number that is too long"
    )
