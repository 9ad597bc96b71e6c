"""ACLED's codes of both sides: from the actors, and by convention where nobody is named."""

from dataclasses import replace

import pytest

from mapper.actors.sides import CODES, sides
from mapper.model import Actor, ActorMention, ActorRole, Event

from . import factory as make


def _event(type_: str, *cast: tuple[str, ActorRole]) -> Event:
    actors = tuple(Actor(ActorMention("actor", k, 0, 1, k, (), k), role) for k, role in cast)
    return replace(make.event(), type=type_, actors=actors)


@pytest.mark.parametrize(
    ("type_", "cast", "codes"),
    [
        ("Battles", (("state", "initiator"), ("rebel", "target")), (1, 2)),
        ("Battles", (("state", "initiator"),), (1, 3)),
        ("Explosions/Remote violence", (("civilians", "target"),), (3, 7)),
        ("Explosions/Remote violence", (("foreign", "initiator"),), (8, 0)),
        ("Violence against civilians", (("militia", "initiator"),), (3, 7)),
        ("Protests", (), (6, 0)),
        ("Riots", (("rioters", "initiator"), ("state", "target")), (5, 1)),
        ("Strategic developments", (), (0, 0)),
        ("Strategic developments", (("state", "other"),), (0, 0)),
    ],
)
def test_codes(type_: str, cast: tuple[tuple[str, ActorRole], ...], codes: tuple[int, int]) -> None:
    found = sides(_event(type_, *cast))
    assert tuple(side.code for side in found) == codes
    assert all(side.why for side in found)


def test_an_actor_named_in_the_words_is_kept_beside_its_code() -> None:
    first, second = sides(_event("Battles", ("rebel", "initiator")))
    assert first.actor is not None
    assert second.actor is None


def test_every_code_is_acleds() -> None:
    assert set(CODES.values()) == set(range(1, 9))
