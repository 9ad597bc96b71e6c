"""Whether an Arabic sentence tells of some as taken, besides others whom it tells of as killed. Pure."""

from collections.abc import Sequence

from ..clause import Trigger
from ..model import CountMention, Mention

#: Classes of triggers for killing.
_KILLS = ("kill", "execution")


def taken_besides(verb: Trigger, before: Trigger, mentions: Sequence[Mention]) -> bool:
    """ "وقتلوا خمسة مزارعين وخطفوا امرأتين": a verb for taking behind one for killing, each with its people
    counted, tells of a deed of its own."""
    counts = [m for m in mentions if isinstance(m, CountMention) and m.min is not None]
    killed = any(c.what == "killed" and before.end <= c.start < verb.start for c in counts)
    taken = any(c.what == "captured" and c.start >= verb.end for c in counts)
    active = before.cls.name in _KILLS and before.part == "verb" and not before.passive
    return verb.cls.name == "abduction" and not verb.passive and active and killed and taken
