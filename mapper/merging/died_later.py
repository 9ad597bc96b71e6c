"""Those who were hurt and died of it later are dead of what hurt them, and of no deed of their own. Pure."""

from datetime import timedelta

from ..draft import Draft
from ..words.grammar import words as grammar
from .fights import Group
from .retold import summed

#: Classes of triggers by which people are harmed.
HARM = ("assault", "kill", "strike", "clash", "execution", "explosion", "suicide")
#: So many sentences behind the deed it is told at most, and so long after it somebody dies.
_SOON, _LONG_AFTER = 2, timedelta(60)


def died_later(event: Group, draft: Draft) -> bool:
    """ "Gunmen shot a teacher in X on Friday. He died of his wounds on Saturday", "a bomb wounded nine. Two
    of them succumbed on Sunday": dead of what was told right before, no more of them than were hurt."""
    died = not draft.words.isdisjoint(grammar("en", "dies"))
    died = died and not draft.words.isdisjoint(grammar("en", "of_wounds"))
    own = draft.novel or any(p.place is not None for p in draft.places if p.role in ("target", "within"))
    figures = [c for c in draft.counts if c.scope == "event"]
    if not (died and figures) or own or draft.sentence - event[-1].sentence > _SOON:
        return False
    if any(c.what != "killed" for c in figures) or draft.initiators or draft.status != event[0].status:
        return False
    days = [d.days for d in event if d.days is not None]
    mine = draft.days
    later = not days or mine is None or days[0].start <= mine.start <= days[0].start + _LONG_AFTER
    hurt = [c.max for d in event for c in d.counts if c.what == "wounded" and c.max is not None]
    fits = not hurt or max(summed([draft]), default=0) <= sum(hurt)
    return later and fits and any(d.lead.cls.name in HARM or d.facts.deaths for d in event)
