"""A title above a report that tells again what its sentences tell: no event of its own. Pure."""

from ..draft import Draft
from .fights import Group
from .objections import places_differ
from .told_there import told_places

#: What ends a sentence; a title has none.
_ENDS = (".", "!", "?", "”", '"', ":", "…")


def without_title(text: str, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts but for that of a title, where a later one tells of such a deed at no other place: "Drone
    strikes on fuel depots deepen blackout"."""
    if len(drafts) < 2 or not _is_title(text, drafts[0]):
        return drafts
    again = any(_of_a_kind((drafts[0],), later) for later in drafts[1:])
    return drafts[1:] if again else drafts


def _is_title(text: str, draft: Draft) -> bool:
    """Whether a clause is told in a first line that ends as no sentence does, with more lines behind."""
    end = text.find("\n\n")
    line = text[:end].rstrip() if end > 0 else ""
    alone = draft.sentence == 0 and draft.end <= end and not (draft.counts or draft.in_arabic)
    return alone and bool(line) and not line.endswith(_ENDS)


def _of_a_kind(title: Group, draft: Draft) -> bool:
    """Whether a clause that stands by itself tells of such a deed as a title, at a place if that has one."""
    alone = not (draft.only_joins or draft.definite or draft.weak) and draft.sentence > 0
    same = alone and title[0].lead.cls.type == draft.lead.cls.type
    placed = bool(told_places([draft])) or not told_places(title)
    return same and placed and not places_differ(title, draft)
