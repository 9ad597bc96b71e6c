"""Words and figures of the rows: one voice adds up, several voices are alternatives."""

import json

from mapper.layers.wording import claims_json, numbers
from mapper.model import Claim, Count, CountMention, DateSpan, Event, Source


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
    assert numbers(event, "killed")[2] is False


def test_an_open_bound_stays_open() -> None:
    assert numbers(_event((3, None, "civilians", "c1"), (2, 2, "soldiers", "c1")), "killed")[:2] == (5, None)
    assert numbers(_event((None, 40, "soldiers", "c1")), "killed")[:2] == (None, 40)
    assert numbers(_event((None, None, "civilians", "c1")), "killed")[:2] == (None, None)


def test_two_voices_are_alternatives() -> None:
    event = _event((10, 10, "people", "c1"), (14, 14, "people", "c2"))
    assert numbers(event, "killed")[:2] == (10, 14)
    assert numbers(event, "killed")[2] is True


def test_every_voice_with_its_figures_as_json() -> None:
    claims = {
        "c1": Claim("c1", (Source("the ministry", "its ministry"), Source("", "a doctor")), 0, 9),
        "c2": Claim("c2", (), 4, 6),
    }
    counts = (
        Count(CountMention("count", "ten", 0, 1, what="killed", min=10, max=10, who="people"), "c1"),
        Count(CountMention("count", "up to 4", 0, 1, what="wounded", min=None, max=4, hedge="up to")),
    )
    event = Event("e1", "Battles", "", "asserted", 0.5, None, 0, 1, counts=counts, claims=("c1", "gone"))
    voices = json.loads(claims_json(event, claims, "Ten “dead”"))
    assert [voice["sources"] for voice in voices] == [
        [
            {"name": "the ministry", "as_written": "its ministry"},
            {"name": "a doctor", "as_written": "a doctor"},
        ],
        [],
    ]
    assert [voice["words"] for voice in voices] == ["Ten “dead", ""]
    assert [count["text"] for voice in voices for count in voice["counts"]] == ["10 people", "up to 4"]
    assert voices[1]["counts"][0] == {
        "what": "wounded",
        "text": "up to 4",
        "scope": "event",
        "min": None,
        "max": 4,
        "unit": "people",
    }
