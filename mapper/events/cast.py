"""Who takes part in an event, once its type and its places are known. Pure.

The words give each actor a kind; the event may change it. A state's forces are foreign where the event lies
in another country. Those who hold a protest protest, whatever else they are; where nobody is named the word
for the gathering is the evidence. People who were harmed are the target of what harmed them, also if only a
number names them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..acled.facts import Verdict
from ..acled.kinds import ARMED, BATTLES, PROTESTS, REBELS, RIOTS, STATES, STRATEGIC
from ..belonging.people import people_of
from ..draft import Draft
from ..model import Actor, ActorMention, ActorRole, CountMention, Placement
from ..voices.claims import Voices
from ..words.grammar import of_use
from .crowd_cast import PLAIN, Part, crowd_of, of_either_side, two_crowds

#: A place less sure than this does not say which country an event lies in.
SURE = 0.5
#: What a crowd is in an event of this type.
_CROWD_IN = {PROTESTS: "protesters", RIOTS: "rioters"}
#: Who bears arms in a battle: also a party's people, who shot back ("killed in a gunfight with police").
_ARMED_HERE = ARMED | {"party"}
_UNNAMED = "unnamed armed group"
#: How words end that are for more than one of them.
_SEVERAL = ("men", "people", "persons", "youths", "individuals")
#: Words before people of whom nobody knows who they are.
_UNKNOWN = ("unknown", "unidentified", "masked", "hooded")
#: Triggers of what is no violence: inmates who escape when a prison is attacked have no part in the attack.
_NO_VIOLENCE = "development"
_ORDER: dict[ActorRole, int] = {"initiator": 0, "target": 1, "other": 2}


def cast(
    members: Sequence[Draft], verdict: Verdict, placements: Iterable[Placement], voices: Voices, lang: str
) -> tuple[Actor, ...]:
    """The actors of an event, initiators first; the same actor once, where it is named first in its part, or
    twice where it fights its like ("killed by rival rebels")."""
    took_part = [d for d in members if d is members[0] or d.lead.cls.name != _NO_VIOLENCE]
    parts = _claimed(members, [part for draft in took_part for part in draft.actors])
    if verdict.type in _CROWD_IN:
        parts = crowd_of(members, parts, _CROWD_IN[verdict.type])
        if members[0].facts.brawl:
            parts = two_crowds(members[0], parts)
        if members[0].lead.cls.name == "clash":
            parts = of_either_side(parts)
        elif verdict.sub_type == "Mob violence":
            parts += _harmed(members, parts, lang, bare=False)
    elif verdict.type != STRATEGIC:
        parts += _harmed(members, parts, lang, bare=verdict.type != BATTLES)
        parts = _faced(members, parts) if verdict.type == BATTLES else _strangers(members, parts)
    elif lang == "ar" and verdict.sub_type == "Arrests":
        parts += _harmed(members, parts, lang, bare=False)
    lemma = members[0].lead.lemma  # "إسقاط طائرة": in Arabic with what was brought down
    downed = any(of_use("downed", word) for word in (lemma, lemma.partition(" ")[0]))
    acting = downed or any(role == "initiator" for _, role in parts)
    if verdict.sub_type == "Disrupted weapons use" and not acting:
        parts = [(m, "initiator" if m.category == "state" and r == "target" else r) for m, r in parts]
    home = _country(placements)
    return _once([(_seen_from(mention, home), role) for mention, role in _without_generic(parts)], voices)


def _strangers(members: Sequence[Draft], parts: list[Part]) -> list[Part]:
    """The cast; several people of whom no more is told, who shot or abducted somebody, are an armed group:
    "was shot dead by two men on a motorcycle"."""
    lemma = members[0].lead.lemma
    if not (of_use("done_to_somebody", lemma) or of_use("shoots_or_stabs", lemma)):
        return parts
    return [
        (replace(m, name=_UNNAMED, category="militia"), r)
        if r == "initiator" and _nobody_known(m)
        else (m, r)
        for m, r in parts
    ]


def _nobody_known(mention: ActorMention) -> bool:
    """ "Two men", "unknown motorcyclists": several people of whom no more is told."""
    text, people = mention.text.lower(), mention.name == "people"
    return (mention.name in PLAIN and text.startswith(_UNKNOWN)) or (people and text.endswith(_SEVERAL))


def _claimed(members: Sequence[Draft], parts: list[Part]) -> list[Part]:
    """The cast with a group that claimed the deed in the place of the unnamed fighters that it is told of:
    "five soldiers were killed in a gunfight with militants. X claimed responsibility"."""
    claims = [m for d in members[1:] if d.lead.cls.name == "claim" for m in d.initiators]
    fighters = [m for m in claims if m.named and m.category in REBELS]
    unnamed = [(m, r) for m, r in parts if m.name == _UNNAMED and r != "other"]
    if len(fighters) != 1 or not unnamed:
        return parts
    kept = [(m, r) for m, r in parts if m.name != _UNNAMED and m != fighters[0]]
    return [*kept, (fighters[0], unnamed[0][1])]


def _without_generic(parts: Sequence[Part]) -> list[Part]:
    """The cast without unnamed fighters beside those of a known kind in the same part: "separatist militants
    were killed; the militants' hideouts …"."""
    known = {role for m, role in parts if m.category in REBELS and m.name != _UNNAMED}
    return [(m, role) for m, role in parts if m.name != _UNNAMED or role not in known]


def _once(parts: Iterable[Part], voices: Voices) -> tuple[Actor, ...]:
    found: dict[tuple[str, str], Actor] = {}
    for mention, role in parts:
        found.setdefault((mention.name, role), Actor(mention, role, voices.at(mention.start)))
    first: dict[str, Actor] = {}
    for (name, part), actor in found.items():
        if part != "other":
            first.setdefault(name, actor)
    kept = [a for (name, role), a in found.items() if first.get(name, a) is a or _another(a, role)]
    return tuple(sorted(kept, key=lambda a: (_ORDER[a.role], not _known(a.mention), a.mention.start)))


def _another(actor: Actor, role: str) -> bool:
    """Whether the words say that an actor is another of its like: "rival rebels", "other fighters of X"."""
    return role != "other" and of_use("of_their_like", actor.mention.text.lower().partition(" ")[0])


def _known(mention: ActorMention) -> bool:
    """Whether the words say whose people they are, rather than only what ("warplanes")."""
    own = mention.category == "state" and mention.name.startswith("government")
    return mention.named or bool(mention.country) or own or mention.category == "international"


def _country(placements: Iterable[Placement]) -> str:
    """The country that the event lies in, "" where its places do not agree on one."""
    codes = {
        p.mention.place.country
        for p in placements
        if p.mention.place and p.role not in _MOVING and p.mention.confidence >= SURE
    }
    return codes.pop() if len(codes) == 1 else ""


#: Places in these roles say where somebody came from or goes to.
_MOVING = ("origin", "from", "to", "toward", "speaker", "dateline")


def _seen_from(mention: ActorMention, home: str) -> ActorMention:
    """A state's forces are foreign outside their country, and no more than the state's inside it."""
    if mention.category not in STATES or not (home and mention.country):
        return mention
    kind = "state" if mention.country == home else "foreign"
    return mention if kind == mention.category else replace(mention, category=kind)


def _faced(members: Sequence[Draft], parts: Sequence[Part]) -> list[Part]:
    """Both sides of a fight that is told of them together: "A and B clashed", "killed in clashes with …".

    The first named stands first, the others face it; whatever else is told of the dead of one side.
    """
    fights = [d for d in members if any(t.cls.name == "clash" for t in d.triggers)]
    parts = _communities(parts) if fights else parts
    together = next((sides for sides in ([*parts], *(d.actors for d in fights)) if _one_part(sides)), ())
    if not fights or not together or any(_by_them(d) for d in fights):
        return list(parts)
    sides = [m for m, role in together if role != "other" and m.category in _ARMED_HERE]
    first = min(sides, key=lambda m: m.start)
    faced: list[Part] = []
    for mention, role in parts:
        turned: ActorRole = "initiator" if _banner(mention) == _banner(first) else "target"
        faced.append((mention, turned if mention in sides else role))
    return faced


def _by_them(draft: Draft) -> bool:
    """ "أن مقاتليه قتلوا جنودا ومرتزقة في معارك": those who did it are in the verb, and killed both."""
    return any(t.cls.name == "kill" and not t.passive and t.text.endswith("وا") for t in draft.triggers)


def _communities(parts: Sequence[Part]) -> list[Part]:
    """ "Farmers and herders clashed": who fights beside or against a community's men is one as well."""
    communal = {role for mention, role in parts if mention.category == "communal" and role != "other"}
    return [
        (replace(mention, category="communal", name=mention.text.lower()), role)
        if role in communal and mention.category == "civilians" and mention.name == "civilians"
        else (mention, role)
        for mention, role in parts
    ]


def _one_part(parts: Iterable[Part]) -> bool:
    """Whether all armed sides that a fight is told of have one part in it, and are several; peacekeepers are
    a side in a fight, but not the only one: "A and B fought peacekeepers"."""
    bearing = _ARMED_HERE | {"international"}
    sides = [(m, role) for m, role in parts if role != "other" and m.category in bearing]
    fighters = any(m.category in _ARMED_HERE for m, _ in sides)
    return fighters and len({role for _, role in sides}) == 1 and len({_banner(m) for m, _ in sides}) > 1


def _banner(mention: ActorMention) -> tuple[str, str, str]:
    """What tells one side from another: kind, country and a group's own name or its people's."""
    own = mention.named or mention.category == "communal"
    return mention.category, mention.country, mention.name if own else ""


def _harmed(members: Sequence[Draft], parts: Sequence[Part], lang: str, bare: bool) -> list[Part]:
    """People without arms who were killed or wounded and whom no actor names, as the target; in Arabic, where
    people go by the adjective of their nation ("تسعة فلسطينيين"), those who were taken as well.

    ``bare``: a figure alone ("killing two") is of such people too; in a battle it may be of either side.
    """
    if any(role == "target" for _, role in parts):
        return []
    harms = ("killed", "wounded", "captured") if lang == "ar" else ("killed", "wounded")
    counts = [c for d in members for c in d.counts if c.what in harms and c.max != 0]
    for count in counts:
        kinds = people_of((replace(count, what="killed"),), lang)
        if kinds == {"civilians"} or (bare and not kinds):
            return [(_people(count), "target")]
        if kinds == {"state"} and bare:  # "a bomb went off: three policemen were killed"
            who = replace(_people(count), name="security forces", category="state")
            return [(who, "target")]
    return []


def _people(count: CountMention) -> ActorMention:
    return ActorMention("actor", count.text, count.start, count.end, "people", (), "civilians")
