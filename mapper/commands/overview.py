"""What was found in many reports, as one table for a terminal: how many events of each type."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..model import Event, Extraction

#: Of more reports than these nobody reads the tables.
MOST = 20
HAPPENED = ("asserted", "ongoing")


def overview(found: Sequence[Extraction]) -> RenderableType:
    """A heading, and a row a type of event: how many are told, how many of these as having happened (the
    others are planned, denied, supposed or long ago), and how many have no place."""
    events = [event for extraction in found for event in extraction.events]
    rows = Table(box=None, padding=(0, 2, 0, 0), header_style="bold underline")
    rows.add_column("Type")
    for heading in ("Events", "Happened", "Without a place"):
        rows.add_column(heading, justify="right")
    for name, _ in Counter(event.type for event in events).most_common():
        rows.add_row(name, *_numbers([event for event in events if event.type == name]))
    rows.add_row("All", *_numbers(events), style="bold")
    heading = f"{len(found):,} reports, {sum(not one.events for one in found):,} of them without an event"
    return Group(Text(heading, "bold"), rows, Text("The events of each report: mapper extract."))


def _numbers(events: Sequence[Event]) -> list[str]:
    happened = sum(event.status in HAPPENED for event in events)
    lost = sum(all(place.mention.place is None for place in event.placements) for event in events)
    return [f"{number:,}" for number in (len(events), happened, lost)]
