"""Where drafts say that it happened, and whether one only gives the toll of what was told before. Pure."""

from collections.abc import Callable, Sequence

from ..acled.deeds import RUIN, TAKEN
from ..acled.kinds import ARMED, BATTLES, CROWDS, REMOTE
from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS
from ..model import PlaceMention
from ..places.same import same_or_holds
from ..places.scene import is_quarter
from .fights import Group
from .own_blast import another_blast, at_a_burial, second_blow
from .own_place import begins_anew, in_its_own_place, killed_elsewhere_than_fought, on_its_own_day
from .retold import own_count, part_of_toll, summed

#: A place so many characters behind the head of a clause opens it ("In X").
_OPENS = 3
#: … and so many more where a word for its kind stands before it ("وفي مخيم X").
_KIND = 8
#: Classes of triggers whose nouns say of which kind of deed they are.
_OF_A_KIND = ("explosion", "suicide", "airstrike", "shelling", "abduction", "protest", "riot")
#: Classes of triggers for ground and the fight for it.
_FOR_GROUND = ("capture", "regain", "repel", "assault", "clash", "offensive")
#: How the words begin for what those who attack burn.
_SETS_FIRE = ("set", "burn", "torch")
#: What burned where a strike hit is told at most so many paragraphs behind it.
_NEAR = 3
#: What flies, and guns on the ground.
_FLOWN, _GUNS = frozenset(("air", "drone")), frozenset(("artillery", "tank"))
#: … and what is laid or driven there.
_BOMBS = frozenset(("bomb", "vehicle bomb", "mine"))
#: Classes of triggers of crowds, whose people may come from anywhere.
_GATHERED = ("riot", "mob", "protest", "march")


def told_places(drafts: Sequence[Draft]) -> list[PlaceMention]:
    """Where it happened; if that is not said, from where and to where people went."""
    at = [p for d in drafts for p in d.places if p.role in HAPPENED]
    gone = (d for d in drafts if d.lead.cls.name not in _GATHERED)  # "fans from X threw stones" elsewhere
    ends = [p for d in gone for p in d.places if p.role in ("from", "toward")]
    spots = [p for p in ends if p.level in SPOTS and p.place is not None]
    return [*at, *spots] if all(p.role == "within" for p in at) and spots else at or ends


def its_toll(event: Group, draft: Draft) -> bool:
    """ "Raids on X. The toll of the raid on X rose to 14": only a toll of what was told right before."""
    if not draft.definite or draft.sentence - event[-1].sentence != 1:
        return False
    mine, theirs = ({p.place.id for p in told_places(d) if p.place is not None} for d in ([draft], event))
    return bool(mine & theirs) and {c.scope for c in draft.counts} - {"part"} == {"total"}


def one_of_a_roundup(event: Group, draft: Draft) -> bool:
    """ "Attacks across X killed five": towns with fewer dead, in later paragraphs, are some of that."""
    told = told_places(event)
    exact = [p for p in draft.places if p.level in SPOTS and p.role in HAPPENED]
    if not told or not exact or draft.paragraph == event[-1].paragraph or draft.definite:
        return False
    if event[0].sums_up:
        return True
    units = {p.place.id for p in told if p.place is not None and p.level == "admin1" and p.role != "within"}
    apart = event[0].novel and len(event) == 1 and event[0].lead.text.lower().endswith("s")
    if apart and len(units) > 1 and all(p.level in ("admin1", "country") for p in told):
        return True  # "in separate attacks in the provinces of X and Y"
    mine, theirs = summed([draft]), summed(event)
    fewer = bool(mine and theirs) and max(mine) < max(theirs)
    return fewer and all(p.level == "country" and p.relation is None for p in told)


def burned_too(event: Group, draft: Draft) -> bool:
    """ "A gang killed 42 people in X. Dozens of houses were set ablaze": those who killed burned them too."""
    they = draft.lead.first in (1, 2)  # "They burned …", "they also burned …"
    goes_on = draft.sentence == event[-1].sentence and event[-1].lead.passive  # "12 were killed, huts burned"
    done_to = draft.lead.passive or (goes_on and draft.lead.form == "past")
    burned = draft.lead.cls.name in RUIN and (done_to or they)
    burned = burned and not draft.facts.initiators
    known = draft.known_doers and draft.lead.lemma.startswith(_SETS_FIRE)  # "the raiders set fire to"
    return (known or burned) and any(d.facts.initiators & ARMED for d in event)


def stormed(event: Sequence[Draft]) -> bool:
    """Whether a crowd set upon somebody: what the police used then was used against it."""
    return any(d.lead.cls.name == "assault" and d.facts.by(CROWDS) for d in event)


def gathered_elsewhere(event: Group, draft: Draft) -> bool:
    """ "38 were killed in X. Demonstrators burned tyres in Y": a crowd in a place of its own, behind what no
    crowd had a part in."""
    crowd = draft.facts.by(CROWDS) and not any(d.facts.sides & CROWDS for d in event)
    mine, theirs = (
        {p.text.casefold() for p in told_places(d) if p.level in SPOTS or p.place is None}
        for d in ([draft], event)
    )
    return crowd and bool(mine and theirs) and not mine & theirs


def burned_there(event: Group, draft: Draft) -> bool:
    """ "Militiamen attacked X. Several huts were set on fire": a clause without a place or day of its own."""
    if draft.date or not burned_too(event, draft):
        return False
    if draft.known_doers or not (draft.places or draft.initiators):
        return event[-1].paragraph == draft.paragraph
    struck = event[0].lead.cls.type == REMOTE and draft.paragraph - event[0].paragraph <= _NEAR
    here, there = ({p.text for p in told_places(d)} for d in ([draft], event))
    return struck and bool(here & there) and draft.lead.passive


def two_villages(event: Group, draft: Draft) -> bool:
    """ "They took the village of X. … repelled assaults near Y", X unknown or the fight beside Y: fights
    at two places."""
    if draft.definite or draft.sentence == event[-1].sentence or draft.lead.cls.name not in _FOR_GROUND:
        return False
    if event[0].lead.cls.name not in TAKEN:
        return False
    mine, theirs = (
        [p for p in told_places(d) if p.place is None or p.level in SPOTS] for d in ([draft], event)
    )
    names = [{p.text.casefold() for p in told} for told in (mine, theirs)]
    unknown = any(p.place is None for p in (*mine, *theirs))
    beside = any(p.relation for p in mine)
    return (unknown or beside) and bool(names[0] and names[1]) and not names[0] & names[1]


def another_victim(event: Group, draft: Draft) -> bool:
    """ "Three were killed when X burned. A driver, 21, was killed on Thursday near Y": one more, on a day of
    his own, in another paragraph."""
    one = [c for c in draft.counts if c.what == "killed" and c.scope == "event"]
    alone = len(one) == 1 and one[0].max == 1 and draft.lead.cls.name == "kill" and draft.lead.passive
    dated = draft.date is not None and not (draft.told_on or draft.definite)
    return alone and dated and draft.paragraph != event[-1].paragraph and max(summed(event), default=0) > 1


def of_a_kind(draft: Draft) -> bool:
    """ "The bombing": a noun that says of which kind of deed it is told again, without a place or a day."""
    if draft.in_arabic:  # "الغارات" may be all that were told of
        return False
    return draft.definite and draft.lead.cls.name in _OF_A_KIND and not (draft.places or draft.date)


def told_in_passing(event: Group, draft: Draft) -> bool:
    """ "…, minutes after a strike on its building killed two": what is told in passing, without a place, is
    not what another paragraph tells of a place."""
    aside = len(event) == 1 and event[0].relation in ("after", "relative") and not told_places(event)
    apart = draft.paragraph != event[0].paragraph and not draft.definite
    return aside and apart and bool(told_places([draft]))


def other_means(event: Group, draft: Draft) -> bool:
    """Other means at another place: what flew over a whole country is not what shelled a town of it."""
    mine, theirs = draft.facts.weapons, frozenset().union(*(d.facts.weapons for d in event))
    if not mine or not theirs or mine & theirs or draft.definite:
        return False
    if "also" in draft.words and draft.initiators and draft.sentence != event[-1].sentence:
        return True  # "a roadside bomb killed two. Insurgents also fired mortars at the palace"
    here, there = (
        {p.place.id for p in told_places(told) if p.place is not None and p.role != "within"}
        for told in ([draft], event)
    )
    if here and there and not here & there:
        return True
    told = told_places(event)
    return any(p.level in SPOTS for p in draft.places) and all(p.level == "country" for p in told)


def counts_differ(event: Group, draft: Draft) -> bool:
    """Other figures of the dead, for a deed told anew at its own place or of other people.

    Not where one figure is the same, hedged or not ("23 killed", "at least 23 civilians and 11 soldiers"), or
    one is what the other sums up to ("34 killed").
    """
    mine, theirs = summed([draft]), summed(event)
    bare = (
        draft.definite
        or draft.lead.cls.name == "kill"
        or part_of_toll(event, draft)
        or own_count(event, draft)
    )
    own = {p.start for p in draft.places} - {p.start for d in event for p in d.places}  # not lent
    return bool(mine and theirs and not mine & theirs and own and not bare)


def opens_elsewhere(draft: Draft, mine: Sequence[PlaceMention], theirs: Sequence[PlaceMention]) -> bool:
    """Whether a sentence opens with a town ("In X, …") that no place told before is or may be in."""
    first = next((p for p in mine if p.start - draft.start <= _opens(draft, p) and p.level in SPOTS), None)
    if first is None or first.role != "at" or draft.definite or first.place is None:
        return False
    level = (*SPOTS, "region") if draft.in_arabic else SPOTS
    spots = [p for p in theirs if p.role != "within" and (p.place is None or p.level in level)]
    return bool(spots) and not any(
        p.text == first.text or (p.place is not None and same_or_holds(first, p)) for p in spots
    )


def _opens(draft: Draft, place: PlaceMention) -> int:
    """Within how many characters a place opens a clause; in Arabic a word for its kind may lead to it."""
    return _OPENS + _KIND if draft.in_arabic and place.words else _OPENS


def another_unknown(event: Group, draft: Draft) -> bool:
    """In Arabic another village that nobody knows, with people hurt or doers of its own: its name is spelled
    as it was before if it is the same."""
    if not draft.in_arabic or draft.definite or draft.sentence == event[-1].sentence:
        return False
    here, there = (
        {p.text for d in told for p in d.places if p.role == "at" and p.place is None and not is_quarter(p)}
        for told in ([draft], event)
    )
    known = any(
        p.role == "at" and p.place is not None and p.level in SPOTS for d in (*event, draft) for p in d.places
    )
    own = any(c.scope == "event" for c in draft.counts) and bool(draft.actors)
    return bool(here and there) and not here & there and own and not known


def another_town(event: Group, draft: Draft) -> bool:
    """ "They were killed in a clash. In Cali, a truck bomb killed six": a sentence that opens with a town and
    tells how it was and how many fell, behind what has no place."""
    spots = [p for p in draft.places if p.level in SPOTS and p.start - draft.start <= _OPENS]
    how = draft.facts.weapons or draft.initiators
    dead, before = summed([draft]), summed(event)
    if spots and how and _arrested_apart(event, draft):
        return True
    if not (spots and how and dead and before) or draft.definite or told_places(event):
        return False
    return event[-1].sentence != draft.sentence and not dead & before and min(dead) < max(before)


def _arrested_apart(event: Group, draft: Draft) -> bool:
    """ "They threw stones.\n\nIn Dhaka, police detained 14": arrests told later, in a town of theirs."""
    others = draft.lead.cls.name == "arrest" and all(d.lead.cls.name != "arrest" for d in event)
    return others and not told_places(event) and event[-1].paragraph != draft.paragraph


def fought_in_a_town(event: Group, draft: Draft) -> bool:
    """ "Aircraft struck 230 targets in the Gaza Strip. In Jabaliya, troops fought …": what flew over a whole
    land, and what was done on the ground in a town of it."""
    if draft.definite or draft.lead.cls.type != BATTLES or any(d.lead.cls.type != REMOTE for d in event):
        return False
    spot = any(p.level in SPOTS and p.start - draft.start <= _OPENS for p in draft.places)
    told = told_places(event)
    return spot and bool(told) and not any(p.level in SPOTS for p in told)


def other_line(event: Group, draft: Draft) -> bool:
    """ "Seven died when guns shelled X.\nDrones struck the market and hurt 12": in an Arabic report the next
    line, of what flew where guns were told of, or the other way round, with people hurt of its own."""
    if not draft.in_arabic or draft.definite or draft.paragraph == event[-1].paragraph:
        return False
    mine, theirs = draft.facts.weapons, frozenset().union(*(d.facts.weapons for d in event))
    means = (_FLOWN, _GUNS, _BOMBS)
    apart = any(mine <= a and theirs <= b for a in means for b in means if a is not b)
    placed = bool(told_places([draft]))
    own = (
        bool(draft.counts)
        and any(d.counts for d in event)
        and (not placed or mine <= _BOMBS or theirs <= _BOMBS)
    )
    return bool(mine and theirs) and apart and own


def another_crowd(event: Group, draft: Draft) -> bool:
    """ "A sit-in was held.\nProtesters closed an office in X": in Arabic a crowd that is told of anew, and in
    a town of its own, behind one that is said to be nowhere."""
    crowd = draft.in_arabic and draft.lead.part == "verb" and draft.facts.by(CROWDS) and not draft.definite
    both = all(d.lead.cls.name == "protest" for d in (*event, draft))
    spot = any(p.role == "at" and p.level in SPOTS and p.relation is None for p in draft.places)
    return crowd and both and spot and draft.sentence != event[-1].sentence and not told_places(event)


#: What keeps a clause from belonging to an event by where each was, in words.
BY_PLACES: tuple[tuple[Callable[[Group, Draft], bool], str], ...] = (
    (one_of_a_roundup, "one of several that are told together first"),
    (another_unknown, "another village that nobody knows"),
    (another_town, "it opens with a town of its own"),
    (begins_anew, "how all of it began"),
    (on_its_own_day, "on a day of its own, behind what has none"),
    (in_its_own_place, "in a place of its own, behind what has none"),
    (killed_elsewhere_than_fought, "far fewer dead in a town, on a day of its own"),
    (other_line, "other means, in a line of its own"),
    (another_blast, "a mine or a bomb of its own"),
    (at_a_burial, "a blow while the dead were buried"),
    (second_blow, "a second blow, with people hurt of its own"),
    (another_crowd, "another crowd, in a town of its own"),
    (another_victim, "somebody else, on a day of his own"),
    (two_villages, "ground at another village"),
    (told_in_passing, "of what was told in passing"),
    (fought_in_a_town, "a fight on the ground, in a town of its own"),
    (other_means, "other means, in a place of its own"),
    (counts_differ, "another number of dead"),
)
