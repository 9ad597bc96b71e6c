"""The summary of a map of many reports: one HTML page beside it, with no script and no network.

The noun is the *summary*: ``summarise`` makes the value, ``page`` writes it.
"""

from .page import page
from .value import Summary, summarise

__all__ = ["Summary", "page", "summarise"]
