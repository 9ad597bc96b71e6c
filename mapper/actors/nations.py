"""Whose forces are meant: of what nation "the police" are, and when "the Russians" are an army. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import regex

from ..acled.kinds import STATES
from ..lexicon import load
from ..model import ActorMention, ActorRole
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .lexicon import adjectives, ruling

#: Classes of triggers for what only armed forces do.
_BY_FORCES = (
    "airstrike",
    "shelling",
    "strike",
    "strikes",
    "offensive",
    "capture",
    "regain",
    "repel",
    "clash",
)
#: Kinds of those who take prisoners of war.
_SIDES = ("state", "foreign", "rebel", "militia")
_OR = regex.compile(r"\s*(?:and\s*/\s*)?or\s+", regex.I)
_SENTENCE_END = regex.compile(r"[.!?](?:[\s”\"])|\n")


def of_the_report(code: str, seen: Counter[tuple[str, str]], countries: Sequence[str]) -> bool:
    """Whether a country (ISO 3166-1 alpha-2) is that of a report: named as a place, or by several forces.

    ``seen``: how often each country and adjective of forces is named.
    """
    return code in countries or sum(times for (country, _), times in seen.items() if country == code) > 1


def lends(text: str, found: Sequence[ActorMention], mention: ActorMention, code: str) -> bool:
    """Whether bare "police" may be those of a nation whose forces stand in the same sentence.

    Else troops from abroad would make the police foreign, unless they are of the country of the report.
    """
    forces = [m for m in found if m.category == "state" and m.country == code]
    forces = [m for m in forces if not _fought(text, mention, m)]
    forces = [
        m for m in forces if not _OR.fullmatch(text, *_gap(m, mention))
    ]  # "regime or Russian warplanes"
    if any(m.name.endswith(f" {mention.name}") for m in forces):  # "the army", where an army has been named
        return True
    return any(not _SENTENCE_END.search(text, *_gap(m, mention)) for m in forces)


def _fought(text: str, mention: ActorMention, other: ActorMention) -> bool:
    """ "The air force shot down 20 Russian drones": whether bare forces fought those of a nation."""
    behind = other.start >= mention.end
    return behind and shape("struck_those_of").search(text, mention.end, other.start) is not None


def _gap(one: ActorMention, other: ActorMention) -> tuple[int, int]:
    first, second = sorted((one, other), key=lambda m: m.start)
    return first.end, max(first.end, second.start)


Cast = tuple[tuple[ActorMention, ActorRole], ...]


def in_arms(text: str, cast: Cast, deed: str, took: bool) -> Cast:
    """The cast with a people that shells, advances or is taken prisoner as its forces: "the Russians hit X".

    ``deed``: the class of the word that tells; ``took``: people were taken by it.
    """
    armed = any(role == "initiator" and actor.category in _SIDES for actor, role in cast)
    return tuple(
        (_forces(text, actor), role)
        if (role == "initiator" and deed in _BY_FORCES)
        or (role == "target" and ((took and armed) or deed in ("repel", "clash")))
        else (actor, role)
        for actor, role in cast
    )


#: The name of a nation is so long at most.
_NATION = 24
#: Classes of what is done by those who have aircraft or guns.
_FROM_AFAR = ("airstrike", "shelling", "strikes", "chemical")
#: Herders are in arms for their community where they fight, and victims where they are killed, taken or hit.
_ON_VICTIMS = ("kill", "abduction", "execution", "sexual", "strike", *_FROM_AFAR)


def victims(cast: Cast, deed: str) -> Cast:
    """The cast; herders who were killed or taken are civilians: "killed two herders"."""
    return tuple(
        (replace(actor, category="civilians", name="civilians"), role)
        if role == "target"
        and deed in _ON_VICTIMS
        and actor.category == "communal"
        and actor.text.lower().rpartition(" ")[2] in grammar("en", "herders")
        else (actor, role)
        for actor, role in cast
    )


def without_bystanders(cast: Cast, deed: str) -> Cast:
    """The cast; people without arms do nothing that is done from afar: "residents said a drone hit X"."""
    if deed == "explosion":  # "53 were killed by the bombing, 46 of them girls, and 110 injured"
        return tuple((a, "target" if r == "initiator" and a.name == "people" else r) for a, r in cast)
    if deed not in _FROM_AFAR:
        return cast
    return tuple((a, "other" if r == "initiator" and a.category == "civilians" else r) for a, r in cast)


def of_another_nation(cast: Cast) -> Cast:
    """The cast; a bare "army" is not that of the nation that struck it: "Israeli drones targeted a military
    convoy"."""
    struck = {
        a.country for a, role in cast if role == "initiator" and a.country and a.category != "civilians"
    }
    return tuple(
        (replace(a, name=a.name.rpartition(" ")[2], aliases=(), country=""), role)
        if role == "target" and a.country in struck and _bare(a)
        else (a, role)
        for a, role in cast
    )


def _bare(actor: ActorMention) -> bool:
    """Whether a force is told without its nation, which another part of the report lent it."""
    nation = actor.name.partition(" ")[0].lower()
    lent = actor.category in STATES and not actor.named and actor.name.endswith((" army", " police"))
    return lent and nation not in actor.text.lower()


def _forces(text: str, actor: ActorMention) -> ActorMention:
    """The forces of a people that only its name tells; any other actor as it is, and so those of one nation
    in another ("Kosovo Serbs")."""
    nation = adjectives().get(actor.country, "")
    bare = actor.category == "civilians" and actor.name == actor.text and not actor.named
    before = text[max(0, actor.start - _NATION) : actor.start].split()
    abroad = bool(before) and before[-1] in _nations() and text[actor.start - 1] == " "
    if not (bare and nation) or " " in actor.text or abroad:
        return actor
    return replace(actor, category="state", name=f"{nation} forces")


@cache
def _nations() -> frozenset[str]:
    """The names of countries, and their adjectives."""
    rows = load("demonyms").values()
    return frozenset(word for row in rows for word in (row["name"], row.get("adjective", "")))


def in_action(text: str, mention: ActorMention) -> bool:
    """ "5 regime troops KIA": how they died, and no group of those letters."""
    return mention.text in ("KIA", "WIA", "MIA") and bool(shape("counted_men").search(text, 0, mention.start))


def in_power(mention: ActorMention, published: date | None) -> ActorMention:
    """A group that rules its country since before a report was published, as the state's forces."""
    since = ruling().get(mention.name) if mention.named else None
    rules = since is not None and published is not None and published.isoformat() >= since
    return replace(mention, category="state") if rules else mention
