"""The exception tree of the mapper.

MapperError               anything that is the caller's misuse or the world's failure
├── UsageError            the input or an option is not usable as given
└── BackendError          a back-end could not read a report
"""


class MapperError(Exception):
    """Base class; its text is one sentence that names the input and what to do."""


class UsageError(MapperError):
    """The input or an option is not usable as given."""


class BackendError(MapperError):
    """A back-end could not read a report. ``fatal``: it will read no other either."""

    def __init__(self, sentence: str, fatal: bool = False) -> None:
        """One sentence that names the report."""
        super().__init__(sentence)
        self.fatal = fatal
