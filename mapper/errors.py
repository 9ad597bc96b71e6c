"""The exception tree of the mapper.

MapperError               anything that is the caller's misuse or the world's failure
├── UsageError            the input or an option is not usable as given
│   └── ReadError         one input, or one row of it, gives no report
└── BackendError          a back-end could not read a report
"""


class MapperError(Exception):
    """Base class; its text is one sentence that names the input and what to do."""


class UsageError(MapperError):
    """The input or an option is not usable as given."""


class ReadError(UsageError):
    """One input, or one row of it, gives no report: ``source`` names it, ``line`` is 0 for the whole."""

    def __init__(self, sentence: str, source: str = "", line: int = 0) -> None:
        """One sentence that names both."""
        super().__init__(sentence)
        self.source, self.line = source, line


class BackendError(MapperError):
    """A back-end could not read a report. ``fatal``: it will read no other either."""

    def __init__(self, sentence: str, fatal: bool = False) -> None:
        """One sentence that names the report."""
        super().__init__(sentence)
        self.fatal = fatal
