"""Who fights whom: whether two clauses tell of one fight, by the sides that act in them. Pure."""

from collections.abc import Iterable, Sequence

from ..acled.deeds import FIGHTS
from ..acled.kinds import ARMED, BATTLES, CROWDS, FIGHTERS, REMOTE
from ..actors.lexicon import is_coalition
from ..draft import Draft
from ..geometry.levels import HAPPENED
from ..words.grammar import of_use

#: Classes of triggers that tell how those who were attacked answered.
_FIGHT_BACK = ("kill", "strike", "respond", "clash")
#: Classes of triggers for what crowds do.
_OF_CROWDS = ("protest", "march", "disperse", "riot", "mob")
#: Names of people that say nothing of who they are.
_ANYBODY = ("people", "civilians")
#: Kinds of armed people who may be told of without a name.
_UNNAMED = ("militia", "rebel", "communal")
Group = tuple[Draft, ...]


def of_the_fight(event: Group, draft: Draft) -> bool:
    """ "its troops killed 45 rebels and destroyed six vehicles": what one side of a fight did to the other.

    Only where the clause names both sides and no place, day or means of its own.
    """
    if draft.lead.cls.name != "strike" or draft.places or draft.date or draft.weapons:
        return False
    fights = [d for d in event if d.lead.cls.name in (*FIGHTS, "regain", "capture", "repel")]
    fought, kinds = _everyone(fights), {a.category for d in fights for a, _ in d.actors}
    sides = [a for a, role in draft.actors if role != "other" and a.category in ARMED]
    # "three army vehicles": of the army that fought, though they do not say of which land
    same = all(a.name in fought or (not a.named and a.category in kinds) for a in sides)
    return len({a.name for a in sides}) > 1 and same


def _everyone(drafts: Iterable[Draft]) -> set[str]:
    return {actor.name for draft in drafts for actor, role in draft.actors if role != "other"}


def actors_differ(event: Group, draft: Draft) -> bool:
    """Another side acts. Whoever repels or answers an attack belongs to the same fight."""
    if draft.locates:
        return False  # "the killings took place in X after an attack on the army by Y"
    if draft.lead.cls.name in ("repel", "claim") or draft.new_toll or answers_fire(event, draft):
        return False
    mine, theirs = _sides([draft], "initiator"), _sides(event, "initiator")
    if theirs and not mine and (_crowd_acts(event, draft) or _against_others(event, draft)):
        return True
    if _from_the_air(event, draft) or _on_mourners(event, draft) or _others(event, draft):
        return True
    if not mine or not theirs:
        return bool(mine) and (_elsewhere(event, draft) or _hunted(event, draft))
    others = _at_an_unknown(event, draft) and not _doers([draft]) & _doers(event)
    if others or _turned(event, draft) or _newcomers(event, draft):
        return True
    return not (_meet(mine, theirs) or _fights_back(event, draft))


def answers_fire(event: Group, draft: Draft) -> bool:
    """ "X shelled posts of Y; troops of Y returned fire": those who answer, told right behind."""
    near = draft.sentence - event[-1].sentence <= 1 and draft.paragraph == event[-1].paragraph
    return near and of_use("answers_fire", draft.lead.lemma) and not (draft.places or draft.date)


def _others(event: Group, draft: Draft) -> bool:
    """ "Gunmen shot dead two policemen in X.\n\nInmates took 130 guards hostage": people of no kind told of
    before do what was not told before, to others, in another paragraph."""
    fresh = draft.lead.part == "verb" and draft.relation == "main" and not (draft.definite or draft.in_arabic)
    if not fresh or draft.known_doers or draft.only_joins or draft.paragraph == event[-1].paragraph:
        return False
    if any(t.cls.name in _OF_CROWDS for d in (*event, draft) for t in d.triggers):
        return False  # "Teachers marched. … Police used pepper spray"
    cast = [a for d in event for a, role in d.actors if role != "other"]
    kinds, names = {a.category for a in cast}, {a.name for a in cast}
    doers, hit = draft.initiators, {a.name for a in draft.targets}
    did = {a.name for d in event for a in d.initiators} | set(_ANYBODY)
    if not hit and draft.lead.cls.type == REMOTE and all(d.lead.cls.type == BATTLES for d in event):
        return (
            bool(cast and doers) and not {a.name for a in doers} & names
        )  # "600 were taken. Jets hit a house"
    known = any(a.name in did or a.category in kinds - {"civilians"} for a in doers)
    told = {t.cls.name for d in event for t in d.triggers}
    return bool(cast and doers and hit) and not (known or hit & names or draft.lead.cls.name in told)


def _on_mourners(event: Group, draft: Draft) -> bool:
    """ "Protesters seized a barracks.\n\nOn Sunday soldiers fired on mourners, killing 50": those from whom a
    crowd took ground, in another paragraph and with a day and dead of their own."""
    took = (
        event[0].facts.initiators and event[0].facts.initiators <= CROWDS and not any(d.date for d in event)
    )
    own = draft.date is not None and draft.facts.deaths and draft.paragraph != event[-1].paragraph
    return bool(took and own and _sides([draft], "initiator") & _sides(event, "target"))


def _against_others(event: Group, draft: Draft) -> bool:
    """ "Militiamen of A killed 14. … Operations against B go on around X": another is fought elsewhere."""
    fought = {name for kind, name in _sides([draft], "target") if kind == "group" and name}
    known = _sides(event, "target") | _sides(event, "initiator")
    apart = draft.sentence != event[-1].sentence and bool(draft.places) and not draft.definite
    groups = {name for kind, name in known if kind == "group"}
    return apart and bool(fought) and bool(groups) and groups.isdisjoint((*fought, ""))


def _from_the_air(event: Group, draft: Draft) -> bool:
    """ "Troops operating in X killed several gunmen. The air force struck dozens of targets in the Strip"."""
    flies = any(a.name.lower().endswith("air force") for a in draft.initiators)
    ground = all(d.lead.cls.name in ("assault", "clash", "disrupted") for d in event)
    ground = ground and not any(a.name.lower().endswith("air force") for d in event for a in d.initiators)
    own = bool(draft.places) and not (draft.definite or draft.only_joins or event[0].weapons)
    return flies and ground and own and draft.sentence != event[-1].sentence and bool(_doers(event))


def _elsewhere(event: Group, draft: Draft) -> bool:
    """ "A drone hit X. Turkish artillery shelled Y", Y unknown: a state's forces with other weapons, in a
    sentence of their own, at a place that may be any but is not the one told before."""
    state = any(kind == "state" for kind, _ in _sides([draft], "initiator"))
    return state and _at_an_unknown(event, draft)


def _crowd_acts(event: Group, draft: Draft) -> bool:
    """ "Gunmen killed a student leader. … Protesters stormed two offices": a crowd, with a place or a day of
    its own, where none was told of."""
    crowd = draft.facts.initiators and draft.facts.initiators <= CROWDS
    told = any(t.cls.name in _OF_CROWDS for d in event for t in d.triggers)
    apart = crowd and not told and not any(d.facts.sides & CROWDS for d in event)
    goes_on = draft.sentence == event[-1].sentence or draft.definite or draft.known_doers
    fighters = any(d.facts.initiators & FIGHTERS for d in event)
    return bool(apart and (draft.places or draft.date or (fighters and not goes_on)))


def _hunted(event: Group, draft: Draft) -> bool:
    """ "A bridge was blown up.\n\nTroops killed 12 militants in operations": what a state did to fighters, in
    another paragraph than what nobody fought over."""
    if draft.paragraph == event[-1].paragraph or not draft.facts.deaths or draft.definite:
        return False
    fought = any(d.lead.cls.type == BATTLES or d.lead.cls.name in FIGHTS for d in event)
    state = any(kind == "state" for kind, _ in _sides([draft], "initiator"))
    return state and bool(_sides([draft], "target")) and not fought


def _turned(event: Group, draft: Draft) -> bool:
    """ "Soldiers executed 20 civilians. … Rebels said they had ambushed soldiers near X": who did the one was
    struck in the other, and nobody in arms was struck in the one."""
    hurt, did = _sides(event, "target"), _sides(event, "initiator")
    struck, doers = _sides([draft], "target"), _sides([draft], "initiator")
    named = {name for kind, name in struck & did if name}
    return bool(named and draft.places) and not hurt and not doers & did


def _doers(drafts: Sequence[Draft]) -> set[str]:
    return {a.name for d in drafts for a in d.initiators}


def _at_an_unknown(event: Group, draft: Draft) -> bool:
    """Whether a sentence of its own tells of other weapons at a place that nobody knows and that was not
    told before."""
    here = {p.text.casefold() for p in draft.places if p.place is None and p.role in HAPPENED}
    there = {p.text.casefold() for d in event for p in d.places if p.role in HAPPENED}
    mine, theirs = ({w.name for d in told for w in d.weapons} for told in ([draft], event))
    apart = bool(here and there and mine and theirs) and not (here & there or mine & theirs)
    return apart and not draft.definite and draft.sentence != event[-1].sentence


def _newcomers(event: Group, draft: Draft) -> bool:
    """ "The rebels killed two. Armed men shot a priest in X": people without a name or an article, told next
    in the same paragraph with a place and people hurt of their own, are not the group named before."""
    if not draft.places or draft.paragraph != event[-1].paragraph or draft.sentence == event[-1].sentence:
        return False
    opens = [a for a in draft.initiators if a.start == draft.start]
    fresh = bool(opens) and not opens[0].named and not opens[0].country and opens[0].category in _UNNAMED
    named = {name for kind, name in _sides(event, "initiator") if kind == "group"}
    if not fresh or not named or "" in named or any(d.places for d in event):
        return False
    hurt = {(c.what, c.min, c.max) for d in event for c in d.counts}
    own = bool(draft.targets or draft.counts)
    return own and not hurt & {(c.what, c.min, c.max) for c in draft.counts}


def _meet(mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> bool:
    """Whether one of these sides may be one of those."""
    return any(
        kind == other and (name == known or not name or not known)
        for kind, name in mine
        for other, known in theirs
    )


def _fights_back(event: Group, draft: Draft) -> bool:
    """ "Soldiers killed three of the attackers": those who were attacked act against those who attacked.

    Only in the paragraph of the fight, and with no place or day of its own.
    """
    if (
        draft.places
        or draft.date
        or event[-1].paragraph != draft.paragraph
        or draft.lead.cls.name not in _FIGHT_BACK
    ):
        return False
    struck, striking = _sides([draft], "target"), _sides([draft], "initiator")
    return (
        bool(struck)
        and _meet(striking, _sides(event, "target"))
        and _meet(struck, _sides(event, "initiator"))
    )


def _sides(drafts: Sequence[Draft], role: str) -> set[tuple[str, str]]:
    """The sides that act: armed groups under their name, states under their country, the unnamed under ""."""
    found = set()
    for draft in drafts:
        for actor, actual in draft.actors:
            allied = is_coalition(actor)
            if actual != role or not (actor.category in ARMED or allied):
                continue
            state = allied or actor.category in ("state", "foreign", "external")
            found.add(
                (
                    "state" if state else "group",
                    actor.country if state else (actor.name if actor.named else ""),
                )
            )
    return found


def alleged(first: Draft, later: Draft) -> bool:
    """ "Soldiers shot dead a boy; the army said he had thrown stones": what nobody in arms did, told behind
    what they did."""
    did = first.facts.initiators & {"state", "foreign"}
    return later is not first and later.lead.cls.name == "riot" and bool(did) and not later.facts.initiators


def on_the_crowd(event: Group, draft: Draft) -> bool:
    """Whether force was used on protesters, or, told next without a place of its own, on people by police."""
    if "protesters" in draft.facts.targets:
        return True
    next_told = draft.paragraph == event[-1].paragraph and draft.sentence - event[-1].sentence == 1
    bare = next_told and not (draft.places or draft.date)
    return bare and draft.facts.initiators == {"state"} and draft.facts.targets <= {"civilians", "party"}
