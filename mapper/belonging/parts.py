"""Which people, figures and weapons of a clause have a part in its deed. Pure."""

from collections.abc import Sequence

from ..acled.deeds import TAKEN
from ..clause import Clause, Trigger
from ..model import ActorMention, ActorRole, CountMention, WeaponMention
from ..words.arabic import forms
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: How many characters before an actor are read for "accused of supporting".
_ACCUSED = 60
#: Classes of triggers for what is done with weapons that are not used.
_HANDLING = ("movement", "agreement", "disrupted", "arrest")
#: Means that are attacked themselves as well.
_CRAFT = ("air", "tank", "vehicle")
#: So many characters before one it is said that somebody travels in it.
_NEAR = 40
#: Classes of triggers for what comes from the air; so many words lie between one and what it was aimed at.
_FROM_AIR, _AIMED = ("airstrike", "strikes"), 6


def who_did_it(count: CountMention, cast: Sequence[tuple[ActorMention, ActorRole]]) -> bool:
    """Whether a figure is of those who did it: nobody counts them among the dead they made."""
    return any(r == "initiator" and a.start <= count.start and count.end <= a.end for a, r in cast)


def only_told_of(text: str, actor: ActorMention) -> bool:
    """ "men accused of supporting X": whom somebody is said to have helped has no part in the deed."""
    return shape("suspected_of").search(text, max(0, actor.start - _ACCUSED), actor.start) is not None


def means(
    text: str, weapons: tuple[WeaponMention, ...], clause: Clause, lead: Trigger
) -> tuple[WeaponMention, ...]:
    """The weapons but for those found on the dead or behind a fight, or borne by those who were killed: "shot
    two men and recovered rifles", "beat a reporter and defused a bomb"."""
    if lead.cls.name in _HANDLING and not of_use("in_flight", lead.lemma):
        return ()  # what was found, handed over or carried was not used
    weapons = _not_its_victim(text, weapons, lead)
    behind = [t for t in clause.triggers if t.start > lead.start and not t.passive]
    found = [t for t in behind if t.cls.name == "disrupted"]
    weapons = tuple(w for w in weapons if not any(0 <= w.start - t.end <= _NEAR for t in found))
    shapes = [shape("found_there")]
    if lead.cls.name == "kill" and not lead.passive:
        shapes.append(shape("who_bore"))
    return tuple(w for w in weapons if not any(s.search(text, lead.end, w.start) for s in shapes))


def _not_its_victim(
    text: str, weapons: tuple[WeaponMention, ...], lead: Trigger
) -> tuple[WeaponMention, ...]:
    """The weapons but for an aircraft or a tank that was attacked itself: "a helicopter came under fire"."""
    if lead.cls.name in _FROM_AIR and lead.part == "noun":  # "strikes against two anti-ship missiles"
        return tuple(w for w in weapons if not (w.start >= lead.end and _aimed_at(text[lead.end : w.start])))
    weapons = tuple(w for w in weapons if not (w.category in _CRAFT and _aboard(text, w)))
    hit = lead.passive and lead.lemma in ("hit", "strike")
    if not hit and "under" not in lead.lemma.split():
        return weapons
    return tuple(w for w in weapons if not (w.category in _CRAFT and w.end <= lead.start))


def _aboard(text: str, weapon: WeaponMention) -> bool:
    """ "She boarded a helicopter": who travels in it does not fight with it."""
    return shape("aboard").search(text, max(0, weapon.start - _NEAR), weapon.start) is not None


def _aimed_at(gap: str) -> bool:
    """Whether the words between a strike and a weapon say that the weapon was what it was aimed at."""
    said = gap.lower().split()
    return len(said) <= _AIMED and said[:1] in (["against"], ["on"], ["at"], ["targeting"])


def of_people(
    text: str, counts: tuple[CountMention, ...], clause: Clause, lead: Trigger
) -> tuple[CountMention, ...]:
    """The counts but for a bare "captured" that says of ground what it does not say of people, and for those
    whose finding only caused what the clause tells ("blocked the road after a boy was found dead")."""
    if lead.cls.name == "displacement":  # "إجلاء مصابين": hurt before
        counts = tuple(c for c in counts if c.what != "wounded" or c.min == c.max is not None)
    counts = tuple(c for c in counts if not (c.what == "displaced" and _in_arms(c)))
    ground = any(t.cls.name in TAKEN for t in clause.triggers)
    counts = tuple(
        c for c in counts if not (ground and c.what == "captured" and c.min is None and c.max is None)
    )
    if all(t.cls.name == "kill" for t in clause.triggers):
        return counts
    return tuple(c for c in counts if not (c.what == "killed" and _only_found(text, c, clause, lead)))


def _in_arms(count: CountMention) -> bool:
    """Whether those who fled bore arms: "المسلحين … فروا"."""
    return bool(count.who) and not grammar("ar", "people_rebel").isdisjoint(forms(count.who))


def _only_found(text: str, count: CountMention, clause: Clause, lead: Trigger) -> bool:
    """Whether a dead person was found before what the clause tells, by the words around the figure."""
    if count.start < lead.end or not shape("found_before").search(text[lead.end : count.start]):
        return False
    return bool(shape("found_dead").search(text[count.end : clause.end]))
