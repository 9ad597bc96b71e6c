"""Whose "our troops" are, and whom a side's own statement means by "the enemy". Pure.

A general staff names neither: the country of its report tells who speaks, and a table of the lexicon
whom it fights. Where that is not known the enemy is a side without a name.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from ..acled.kinds import STATES
from ..lexicon import load
from ..model import ActorMention
from ..words.arabic import is_arabic
from ..words.shapes import shape
from .lexicon import adjectives, named
from .names import under_the_name

#: Words right before the forces of who speaks.
_OWN = ("our", "own")
#: Kinds of armed groups; a first line is so long at most.
_GROUPS, _TITLE = ("rebel", "militia"), 160
#: Who heads a report before a colon is named within so many characters.
_HEAD = 60


def sided(
    text: str,
    found: Sequence[ActorMention],
    countries: Sequence[str],
    named_too: Sequence[ActorMention] = (),
) -> tuple[ActorMention, ...]:
    """The mentions, "our soldiers" as the forces of who speaks and "the enemy" as whom those fight.

    ``countries``: in which the known places of the report lie, once for each place. ``named_too``: the
    mentions with those in the names of sources.
    """
    group = _group_heads(text, named_too) or _group_speaks(text, named_too or found)
    if group is not None:
        return tuple(under_the_name(m, group) if _is_own(text, m) and not m.named else m for m in found)
    ours = _state_heads(text, named_too) or _speaks(countries, found)
    lands = {code for code in countries if code}
    told = (_with_foe(text, _of_ours(text, m, ours), ours, found) for m in found)
    return tuple(_abroad(m, lands) for m in told if not _unknown_foe(m))


def _unknown_foe(mention: ActorMention) -> bool:
    """Whether an Arabic report calls somebody the enemy, and nothing tells whom."""
    return is_arabic(mention.text[0]) and mention.name.startswith("unnamed") and bool(_rows(mention))


def _abroad(mention: ActorMention, lands: set[str]) -> ActorMention:
    """A state's forces as foreign, where all known places of the report lie in one other country."""
    home = mention.category != "state" or not mention.country or not mention.name.endswith("forces")
    return (
        mention
        if home or len(lands) != 1 or mention.country in lands
        else replace(mention, category="foreign")
    )


def _speaks(countries: Sequence[str], found: Sequence[ActorMention]) -> str:
    """The country whose side speaks: that of most places, or else of the only forces named, or ""."""
    top = Counter(code for code in countries if code).most_common(2)
    if top and (len(top) == 1 or top[0][1] > top[1][1]):
        return top[0][0]
    forces = {m.country for m in found if m.category in STATES and m.country}
    return next(iter(forces)) if len(forces) == 1 else ""


def _group_speaks(text: str, found: Sequence[ActorMention]) -> ActorMention | None:
    """The armed group whose statement it is, as the first line says: "Karen National Union, Statement 12"."""
    begin = len(text) - len(text.lstrip())
    line = text[begin : begin + _TITLE].partition("\n")[0]
    groups = {m.name: m for m in found if m.start < begin + len(line) and m.named and m.category in _GROUPS}
    return next(iter(groups.values())) if len(groups) == 1 and shape("statement").search(line) else None


def _group_heads(text: str, found: Sequence[ActorMention]) -> ActorMention | None:
    """The armed group that opens a report with a colon: "SDF Media Center: our forces …"."""
    opens = _opens(text, found)
    return opens if opens is not None and opens.named and opens.category in _GROUPS else None


def _state_heads(text: str, found: Sequence[ActorMention]) -> str:
    """The country of the state's body that opens a report with a colon: "Defence Ministry: our jets …"."""
    opens = _opens(text, found)
    return opens.country if opens is not None and opens.category in STATES else ""


def _opens(text: str, found: Sequence[ActorMention]) -> ActorMention | None:
    """The actor at the head of a report, in the words before a colon."""
    begin = len(text) - len(text.lstrip())
    head, colon, _ = text[begin : begin + _HEAD].partition(":")
    here = (m for m in found if begin <= m.start <= begin + len("the "))
    return next(here, None) if colon and "\n" not in head else None


def _is_own(text: str, mention: ActorMention) -> bool:
    """Whether who speaks calls them their own: "our troops", "own troops"."""
    before = text[max(0, mention.start - 5) : mention.start].lower().split()
    return mention.text.lower().startswith("own ") or bool(before and before[-1] in _OWN)


def _of_ours(text: str, mention: ActorMention, ours: str) -> ActorMention:
    """A force that a side calls its own, with its nation: "our troops", "own troops"."""
    own = _is_own(text, mention)
    bare = mention.category == "state" and not mention.country and not mention.named
    if not (own and bare and adjectives().get(ours)):
        return mention
    return replace(mention, name=f"{adjectives()[ours]} {mention.name}", country=ours)


def _with_foe(text: str, mention: ActorMention, ours: str, found: Sequence[ActorMention]) -> ActorMention:
    """A word for the enemy as the one whom it stands for, where the table or the report tells that."""
    rows = _rows(mention)
    if not rows or mention.named or mention.country:
        return mention
    lowered = text.lower()
    row = next((r for r in rows if any(said in lowered for said in r.get("tells", ()))), None)
    row = row or next((r for r in rows if r["of"] == ours and "tells" not in r), None)
    if row is None:
        return _only_group(mention, found)
    if row["are"] in adjectives():
        kind = mention.name.removeprefix("unnamed ") if is_arabic(mention.text[0]) else "forces"
        name = f"{adjectives()[row['are']]} {kind}"
        return replace(mention, name=name, category="foreign", country=row["are"])
    return under_the_name(mention, next(actor for actor, _ in named() if actor.name == row["are"]))


def _rows(mention: ActorMention) -> Sequence[dict[str, Any]]:
    """The rows of the table for the words of a mention: for its last, or its first."""
    said = mention.text.lower().split()
    return _foes().get(said[-1]) or _foes().get(said[0], ())


def _only_group(mention: ActorMention, found: Sequence[ActorMention]) -> ActorMention:
    """The enemy as the one armed group that the report names, if it names one."""
    groups = {m.name: m for m in found if m.named and m.category in _GROUPS}
    return under_the_name(mention, next(iter(groups.values()))) if len(groups) == 1 else mention


@cache
def _foes() -> dict[str, tuple[dict[str, Any], ...]]:
    """The rows of the table by word."""
    return {word: tuple(table["rows"]) for table in load("actor_words")["foes"] for word in table["words"]}
