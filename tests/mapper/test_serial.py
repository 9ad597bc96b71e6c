"""The JSON of an extraction: it fits the schema, comes back equal, and hides nothing behind NaN."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from gazetteer import Place, Point
from mapper import serial
from mapper.errors import MapperError, UsageError
from mapper.model import (
    Actor,
    ActorMention,
    Claim,
    Count,
    CountMention,
    DateSpan,
    Event,
    Extraction,
    Placement,
    PlaceMention,
    Report,
    Source,
)
from tests.mapper.strategies import EXTRACTIONS

SCHEMA = Draft202012Validator(serial.schema())
TEXT = "Up to 40 soldiers were killed in al-Tah, SANA said."


def example() -> Extraction:
    place = Place(
        "curated:al-tah", "al-Tah", Point(36.727, 35.541), "settlement", "village", "SY", admin1="SY-ID"
    )
    mention = PlaceMention(
        "place", "al-Tah", 33, 39, place=place, level="settlement", confidence=0.9, uncertainty_km=1.5
    )
    killed = CountMention("count", "Up to 40 soldiers", 0, 17, max=40, who="soldiers", hedge="Up to")
    army = ActorMention("actor", "soldiers", 9, 17, name="Syrian army", country="SY")
    event = Event(
        id="r:1",
        type="Battles",
        sub_type="Armed clash",
        status="asserted",
        confidence=0.8,
        date=DateSpan(date(2020, 1, 23), date(2020, 1, 24), "day"),
        start=0,
        end=len(TEXT),
        actors=(Actor(army, "target", "c1"),),
        counts=(Count(killed, "c1"),),
        placements=(Placement(mention, "at", 1, 1, claim="c1"),),
        claims=("c1",),
        also=((0, 4),),
    )
    claim = Claim("c1", (Source("SANA", "SANA"), Source("military source", "a military source")), 0, 40)
    report = Report("r", TEXT, published=date(2020, 1, 23), publisher="A paper", lang="en")
    return Extraction(report, (mention, killed, army), (claim,), (event,))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(serial.schema())


def test_the_example_has_the_fields_that_the_issue_names() -> None:
    found = serial.to_object(example())
    SCHEMA.validate(found)
    event = found["events"][0]
    assert event["date"] == {"start": "2020-01-23", "end": "2020-01-24", "precision": "day"}
    assert {"name", "as_written", "role", "start", "end"} <= event["actors"][0].keys()
    count = event["counts"][0]
    assert (count["what"], count["min"], count["max"], count["scope"]) == ("killed", None, 40, "event")
    placement = event["placements"][0]
    assert placement["inherited"] is False
    assert TEXT[placement["start"] : placement["end"]] == placement["text"] == "al-Tah"
    assert (placement["place"]["lon"], placement["place"]["lat"]) == (36.727, 35.541)
    assert [s["name"] for s in found["claims"][0]["sources"]] == ["SANA", "military source"]


def test_a_place_that_was_not_found_is_null_with_a_reason() -> None:
    mention = PlaceMention("place", "Nowhere", 0, 7, reason="no place of this name is known")
    found = serial.to_object(replace(example(), mentions=(mention,)))
    SCHEMA.validate(found)
    assert found["mentions"][0]["place"] is None
    assert found["mentions"][0]["reason"]


@pytest.mark.parametrize("key", ["id", "text", "mentions", "events", "claims", "corridors", "zones"])
def test_the_schema_misses_a_missing_member(key: str) -> None:
    found = serial.to_object(example())
    del found[key]
    assert not SCHEMA.is_valid(found)


def test_the_schema_refuses_an_unknown_member_and_a_sub_type_of_another_type() -> None:
    found = serial.to_object(example())
    assert not SCHEMA.is_valid(found | {"surprise": 1})
    found["events"][0]["sub_type"] = "Peaceful protest"
    assert not SCHEMA.is_valid(found)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(EXTRACTIONS)
def test_any_extraction_fits_the_schema_and_comes_back_equal(found: Extraction) -> None:
    line = serial.dumps(found)
    assert "\n" not in line
    line.encode()
    SCHEMA.validate(json.loads(line))
    assert serial.loads(line) == found


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("\ud800\udfff\u2028\x00\x1b"), max_size=30))
def test_any_text_is_written_as_utf8_with_every_position_kept(text: str) -> None:
    line = serial.dumps(Extraction(Report("r", text)))
    assert "\n" not in line
    assert json.loads(line.encode())["text"] == re.sub("[\ud800-\udfff]", "\ufffd", text)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_nan_is_never_written(number: float) -> None:
    found = example()
    with pytest.raises(MapperError, match=r"^r "):
        serial.dumps(replace(found, events=(replace(found.events[0], confidence=number),)))


@pytest.mark.parametrize("line", ["", "[]", "{}", "null", '{"id": "a"}', "not json"])
def test_a_line_that_is_no_extraction_is_a_sentence(line: str) -> None:
    with pytest.raises(UsageError, match=r"docs/json\.md"):
        serial.loads(line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"id": "a"}', 'it has no "published"'),
        ("[]", "a value in it is of another kind"),
        ("{", "expecting property name enclosed in double quotes"),
        ("[" * 100_000, "it is nested too deeply"),
    ],
)
def test_what_is_no_extraction_is_said_in_words(line: str, why: str) -> None:
    with pytest.raises(UsageError) as told:
        serial.loads(line)
    assert str(told.value) == f"not a line of mapper extract --format jsonl ({why}): see docs/json.md."
