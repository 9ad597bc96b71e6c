"""What a clause says was hit, by the words of the hit alone: "came under fire", "attacks hit the towns of X".
Pure."""

from ..acled.deeds import BLOWS, FIGHTS
from ..clause import Trigger
from ..geometry.levels import SPOTS
from ..model import PlaceMention
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import Account
from .nature import accident

#: So many words before a verb its subject stands at most.
_SUBJECT = 4
#: … or so many, where it is told where it was going, by "travelling" or one of these.
_ON_THE_WAY, _GOING = 14, ("bound", "en", "on")
#: So many words behind the noun for a deed stands what it did.
_RIGHT_BEHIND = 2


def was_hit(account: Account) -> bool:
    """ "A vessel was hit in the port of X", in a report of strikes."""
    draft, lead = account.draft, account.draft.lead
    hit = lead.cls.name == "strike" and lead.passive and lead.lemma in ("hit", "strike")
    hit = hit or (lead.cls.name == "strikes" and account.sentence.behind(lead.last, 1) == ["on"])
    main = draft.relation == "main" and account.placed
    return hit and main and not accident(account.reading, account.sentence)


def under_fire(account: Account) -> bool:
    """ "A diplomatic vehicle came under fire in X": what only arms can fire at, unlike a minister."""
    lead = account.draft.lead
    shot_at = lead.part == "verb" and lead.lemma in ("come under fire", "come under attack")
    shot_at = shot_at or (lead.passive and lead.lemma in ("fire at", "fire on", "shoot at", "attack"))
    hit = lead.passive and lead.cls.name == "strike" and account.draft.status == "asserted"
    by_fire = hit and shape("hit_by_fire").match(account.reading.text, lead.end) is not None
    somewhere = bool(account.draft.places) or account.draft.date is not None
    if by_fire and somewhere and not account.draft.told_on:
        return True
    known = account.placed or (account.draft.date is not None and not account.draft.told_on)
    return shot_at and known and _of_what_is_shot_at(account)


def _of_what_is_shot_at(account: Account) -> bool:
    """Whether the subject is such a thing: "a convoy", "a convoy travelling from X to Y"."""
    before = account.before(_ON_THE_WAY)
    at = max((k for k, w in enumerate(before) if w in grammar("en", "shot_at")), default=None)
    if at is None:
        return False
    going = before[at + 1].endswith("ing") or before[at + 1] in _GOING if at + 1 < len(before) else False
    return going or len(before) - at <= _SUBJECT


def hit_a_place(account: Account) -> bool:
    """ "Simultaneous attacks hit the towns of X and Y": what was hit is told, though not by whom."""
    draft = account.draft
    hits = [t for t in draft.triggers if t.part == "verb" and 0 <= t.first - draft.lead.last <= _RIGHT_BEHIND]
    hits = [t for t in hits if of_use("hits_a_place", t.lemma)]
    places = [p for p in draft.places if p.place is not None and p.level in SPOTS]
    return draft.lead.part == "noun" and any(
        hit.end <= p.start and not _in_it(account, hit, p) for hit in hits for p in places
    )


def ruined(account: Account) -> bool:
    """ "A strike destroyed a school in X", "strikes hit homes in X": no strike of workers does."""
    lead = account.draft.lead
    behind = shape("ruins").match(account.reading.text, lead.end)
    return account.placed and lead.part == "noun" and lead.cls.name in BLOWS | FIGHTS and behind is not None


def _in_it(account: Account, hit: Trigger, place: PlaceMention) -> bool:
    """ "Attacks hit morale in X": another thing was hit, and the place is where that is."""
    gap = account.reading.text[hit.end : place.start].lower().split()
    return not grammar("en", "locative").isdisjoint(gap)
