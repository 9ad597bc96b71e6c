"""A title above a report that tells again what its sentences tell: no event of its own. Pure."""

from ..draft import Draft
from .fights import Group
from .objections import places_differ
from .told_there import told_places

#: What ends a sentence; a title has none.
_ENDS = (".", "!", "?", "”", '"', ":", "…")


def without_title(text: str, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups but for that of a title alone, where a later one tells of such a deed at no other place:
    "Drone strikes on fuel depots deepen blackout"."""
    if len(groups) < 2 or len(groups[0]) > 1 or not _is_title(text, groups[0][0]):
        return groups
    again = any(_of_a_kind(groups[0], group) for group in groups[1:])
    return groups[1:] if again else groups


def _is_title(text: str, draft: Draft) -> bool:
    """Whether a clause is told in a first line that ends as no sentence does, with more lines behind."""
    end = text.find("\n\n")
    line = text[:end].rstrip() if end > 0 else ""
    alone = draft.sentence == 0 and draft.end <= end and not (draft.counts or draft.in_arabic)
    return alone and bool(line) and not line.endswith(_ENDS)


def _of_a_kind(title: Group, group: Group) -> bool:
    same = title[0].lead.cls.type == group[0].lead.cls.type
    placed = bool(told_places(group)) or not told_places(title)
    return same and placed and not places_differ(title, group[0])
