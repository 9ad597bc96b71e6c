"""Whom a report takes for the doer of what was told: "X is suspected", "gunmen, likely X, attacked". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import ARMED, FIGHTERS
from ..model import ActorMention, ActorRole
from ..reading import Sentence
from ..words.grammar import of_use
from ..words.shapes import shape

Part = tuple[ActorMention, ActorRole]
#: Kinds of those who are named so, and of the unnamed who are taken for them.
_DOERS = ("rebel", "militia", "communal", "state", "foreign")


def suspects(text: str, sentence: Sentence, actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Those whom a sentence names as the likely doers of what was told before it."""

    def named(actor: ActorMention) -> bool:
        laid = shape("laid_to").search(text[sentence.start : actor.start])
        other = laid and "accus" in laid.group() and text.startswith(" of ", actor.end)  # of another deed
        behind = shape("suspected").match(text, actor.end, sentence.end)
        return bool(behind or (laid and not other)) or held_responsible(text, sentence.start, actor)

    return tuple(a for a in actors if a.category in _DOERS and named(a))


def held_responsible(text: str, start: int, actor: ActorMention) -> bool:
    """ "Elders held the army responsible": whether somebody says so of an actor, between ``start`` and it."""
    before = text[start : actor.start]
    return bool(shape("holds_somebody").search(before) and shape("responsible_for_it").match(text, actor.end))


def blamed(parts: tuple[Part, ...], named: Sequence[ActorMention]) -> tuple[Part, ...]:
    """The cast with the likely doers in the place of the unnamed ones."""
    kept: list[Part] = [
        (
            a,
            "other"
            if role == "initiator" and not a.named and a.category in FIGHTERS | {"civilians"}
            else role,
        )
        for a, role in parts
    ]
    return (*kept, *((a, "initiator") for a in named))


def taken_for(text: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The cast with "an armed group, likely X," as X: the unnamed give it their part."""
    made = list(parts)
    for at in range(1, len(made)):
        (one, role), (other, its) = made[at - 1], made[at]
        if one.named or one.category not in FIGHTERS or other.category not in _DOERS or not other.named:
            continue
        apt = role != "other" and its in ("other", role)
        if apt and shape("taken_for").fullmatch(text, one.end, other.start):
            made[at - 1], made[at] = (one, "other"), (other, role)
    return tuple(made)


def without_members(text: str, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The cast without "members" right before "of X", who are X."""
    return tuple(
        (one, role)
        for at, (one, role) in enumerate(parts)
        if one.named
        or not of_use("members_of", one.text)
        or not any(shape("of_it").fullmatch(text, one.end, a.start) for a, _ in parts[at + 1 : at + 2])
    )


#: What may be done to somebody who was armed once, by the class of the word that tells it.
_DONE_TO = ("kill", "assault", "strike", "abduction", "execution", "arrest")
#: How many characters before an actor are read for words such as "former".
_ONCE = 30


def _once(text: str, actor: ActorMention) -> bool:
    """Whether the words before an actor, or its own first ones, say that it is one no longer."""
    said = shape("once_armed")
    before = said.search(text, max(0, actor.start - _ONCE), actor.start)
    return (before is not None and before.end() == actor.start) or bool(
        said.match(text, actor.start, actor.end)
    )


def once_armed(text: str, parts: tuple[Part, ...], deed: str) -> tuple[Part, ...]:
    """The cast; those who once bore arms, and were killed or taken, are civilians now: "a former rebel was
    shot"."""
    if deed not in _DONE_TO:
        return parts
    return tuple(
        (replace(actor, category="civilians", name="civilians", named=False, aliases=()), role)
        if role == "target" and actor.category in ARMED and _once(text, actor)
        else (actor, role)
        for actor, role in parts
    )
