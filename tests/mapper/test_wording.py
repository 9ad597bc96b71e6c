"""Words and figures of the rows: one voice adds up, several voices are alternatives."""

from mapper.model import Count, CountMention, DateSpan, Event
from mapper.wording import numbers


def _event(*figures: tuple[int | None, int | None, str, str]) -> Event:
    counts = tuple(
        Count(CountMention("count", who, 0, 1, what="killed", min=low, max=high, who=who), claim)
        for low, high, who, claim in figures
    )
    date: DateSpan | None = None
    return Event("e1", "Battles", "Armed clash", "asserted", 0.5, date, 0, 1, counts=counts)


def test_one_voice_adds_up() -> None:
    event = _event((3, 3, "civilians", "c1"), (2, 2, "soldiers", "c1"))
    assert numbers(event, "killed")[:2] == (5, 5)
    assert numbers(event, "killed")[3] is False


def test_an_open_bound_stays_open() -> None:
    assert numbers(_event((3, None, "civilians", "c1"), (2, 2, "soldiers", "c1")), "killed")[:2] == (5, None)
    assert numbers(_event((None, 40, "soldiers", "c1")), "killed")[:2] == (None, 40)
    assert numbers(_event((None, None, "civilians", "c1")), "killed")[:2] == (None, None)


def test_two_voices_are_alternatives() -> None:
    event = _event((10, 10, "people", "c1"), (14, 14, "people", "c2"))
    assert numbers(event, "killed")[:2] == (10, 14)
    assert numbers(event, "killed")[3] is True
