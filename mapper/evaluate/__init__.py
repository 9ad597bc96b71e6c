"""Labelled reports compared with what was found: one file a part of a report, one signature.

The noun here is the *row* (:class:`mapper.gold.compared.Row`): one comparison under a named measure. Each
module's ``rows(gold, found)`` yields those of its part; what was not labelled gives none.
"""

from collections.abc import Iterator

from ..gold.compared import Row
from ..gold.labels import Gold
from ..model import Extraction
from . import corridors, events, mentions, zones

#: The parts of a report, in the order in which they are shown.
PARTS = (mentions.rows, events.rows, corridors.rows, zones.rows)


def compare(gold: Gold, found: Extraction) -> Iterator[Row]:
    """Every row of one report."""
    for rows in PARTS:
        yield from rows(gold, found)
