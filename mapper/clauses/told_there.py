"""Where drafts say that it happened, and whether one only gives the toll of what was told before. Pure."""

from collections.abc import Sequence

from ..model import PlaceMention
from .draft import HAPPENED, Draft
from .fights import Group

#: Classes of triggers of crowds, whose people may come from anywhere.
_GATHERED = ("riot", "mob", "protest", "march")


def told_places(drafts: Sequence[Draft]) -> list[PlaceMention]:
    """Where it happened; if that is not said, from where and to where people went."""
    at = [p for d in drafts for p in d.places if p.role in HAPPENED]
    gone = (d for d in drafts if d.lead.cls.name not in _GATHERED)  # "fans from X threw stones" elsewhere
    return at or [p for d in gone for p in d.places if p.role in ("from", "toward")]


def its_toll(event: Group, draft: Draft) -> bool:
    """ "Raids on X. The toll of the raid on X rose to 14": only a toll of what was told right before."""
    if not draft.definite or draft.sentence - event[-1].sentence != 1:
        return False
    mine, theirs = ({p.place.id for p in told_places(d) if p.place is not None} for d in ([draft], event))
    return bool(mine & theirs) and {c.scope for c in draft.counts} == {"total"}
