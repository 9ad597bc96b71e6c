"""The exception tree of the mapper.

MapperError               anything that is the caller's misuse or the world's failure
└── UsageError            the input or an option is not usable as given
"""


class MapperError(Exception):
    """Base class; its text is one sentence that names the input and what to do."""


class UsageError(MapperError):
    """The input or an option is not usable as given."""
