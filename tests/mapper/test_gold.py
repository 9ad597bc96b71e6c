"""Labels: what is read from files, and the sentence for each thing that can be wrong with them."""

import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mapper.errors import UsageError
from mapper.gold import files as gold_files
from mapper.gold import parse as gold_parse
from mapper.gold.labels import Gold
from mapper.readers import Problem

TEXT = "Shells hit Sarmin and Sarmin's market on Monday, killing two, SANA said."


def labels(**members: Any) -> Gold:
    return gold_parse.read({"text": TEXT, **members}, "r")


def only(sources: list[Path], stdin: bytes = b"") -> list[Gold | Problem]:
    return list(gold_files.read(sources, io.BytesIO(stdin)))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(gold_parse.schema())


def test_what_is_absent_is_not_labelled_and_what_is_empty_is() -> None:
    assert (labels().events, labels().corridors, labels().kinds) == (None, None, frozenset())
    assert (labels(events=[]).events, labels(zones=[]).zones) == ((), ())
    assert len(labels(mentions=[]).kinds) == 8
    assert labels(mentions=[{"kind": "place", "text": "Sarmin"}]).kinds == {"place"}
    assert labels(mentions=[{"kind": "place", "text": "Sarmin"}], labelled=["date"]).kinds == {"date"}


def test_a_quote_is_found_at_its_occurrences() -> None:
    both = labels(mentions=[{"kind": "place", "text": "Sarmin"}] * 2).mentions
    assert [label.where for _, label in both] == [((11, 17),), ((22, 28),)]
    second = labels(mentions=[{"kind": "place", "text": "Sarmin", "nth": 2}]).mentions[0][1]
    assert second.where == ((22, 28),)
    event = labels(events=[{"placements": [{"text": "Sarmin"}]}]).events
    assert event is not None
    assert event[0].placements[0].where == ((11, 17), (22, 28))


def test_a_day_stands_for_an_interval_and_null_for_none() -> None:
    day, none, month = (
        labels(
            events=[
                {"date": "2020-01-20"},
                {"date": None},
                {"date": {"start": "2020-01-01", "end": "2020-02-01"}},
            ]
        ).events
        or ((),) * 3
    )
    assert day.date is not None
    assert (day.date.start, day.date.end) == (date(2020, 1, 20), date(2020, 1, 21))
    assert (none.date, "date" in none.members) == (None, True)
    assert month.date is not None
    assert month.date.end == date(2020, 2, 1)


def test_a_chain_is_written_in_place_or_by_the_id_of_a_claim() -> None:
    claims = [{"id": "c1", "sources": [{"name": "SANA", "as_written": "SANA"}, {"name": "a source"}]}]
    event = (labels(claims=claims, events=[{"claims": ["c1", [], ["SANA"]]}]).events or ())[0]
    assert event.claims == (("SANA", "a source"), (), ("SANA",))


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({"events": [{"statu": "asserted"}]}, r"events\[0\].*statu"),
        ({"events": [{"status": "happened"}]}, r"events\[0\]\.status.*happened"),
        ({"events": [{"type": "Riots", "sub_type": "Armed clash"}]}, r"events\[0\]\.sub_type"),
        ({"events": [{"date": "Monday"}]}, r"events\[0\]\.date"),
        ({"events": [{"date": "2020-02-30"}]}, r"events\[0\]\.date.*2020-02-30"),
        ({"events": [{"date": {"start": "2020-02-02", "end": "2020-02-02"}}]}, "ends before it begins"),
        ({"events": [{"text": "shells hit"}]}, r"events\[0\]: “shells hit” is not in the text"),
        ({"events": [{"counts": [{"min": 2}]}]}, r"counts\[0\].*what"),
        ({"events": [{"counts": [{"what": "killed", "min": 3, "max": 2}]}]}, r"counts\[0\].*larger"),
        ({"events": [{"claims": ["c9"]}]}, r'claims\[0\]: there is no claim "c9"'),
        ({"events": [{"placements": [{"text": "Sarmin", "place": {"lon": 36.7}}]}]}, "lat"),
        ({"events": [{"placements": [{"text": "Sarmin", "place": {}}]}]}, r"place"),
        ({"mentions": [{"text": "Sarmin"}]}, r"mentions\[0\].*kind"),
        ({"mentions": [{"kind": "place"}]}, r"mentions\[0\]: quote its words"),
        ({"mentions": [{"kind": "place", "text": "Sarmin", "nth": 3}]}, r"occurs 2 times, not 3"),
        (
            {"mentions": [{"kind": "place", "text": "Sarmin"}] * 3},
            r"mentions\[2\]: “Sarmin” does not occur so",
        ),
        ({"mentions": [{"kind": "place", "text": "Sarmin", "start": 0, "end": 6}]}, "the text has “Shells”"),
        ({"mentions": [{"kind": "place", "start": 70, "end": 99}]}, "70 to 99 is no span"),
        ({"published": "yesterday"}, "published"),
        ({"text": 5}, "text"),
        ({"events": [{"start": 0, "end": 6, "also": [{"start": 9, "end": 3}]}]}, r"also\[0\]: 9 to 3"),
        (
            {"mentions": [{"kind": "place", "text": "Sarmin", "place": {"lon": float("nan"), "lat": 0}}]},
            "lon: nan",
        ),
        ({"events": [{"date": "9999-12-31"}]}, "the last day"),
        ({"labelled": ["town"]}, "labelled"),
    ],
)
def test_a_bad_label_is_one_sentence_that_names_the_member(members: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said) as caught:
        labels(**members)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("found", [[], "x", None, 5, {}])
def test_what_is_no_labelled_report_is_a_sentence(found: object) -> None:
    with pytest.raises(UsageError, match=r"docs/gold\.md"):
        gold_parse.read(found, "r")


def test_yaml_json_and_json_lines_are_the_same(tmp_path: Path) -> None:
    case = {"text": TEXT, "published": "2020-01-21", "events": [{"status": "asserted", "date": "2020-01-20"}]}
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(case)}\n\n{json.dumps(case | {'id': 7})}\n")
    (tmp_path / "b.json").write_text(json.dumps([case, case]))
    (tmp_path / "c.json").write_text(json.dumps(case))
    (tmp_path / "d.yaml").write_text(
        f'---\ntext: "{TEXT}"\npublished: 2020-01-21\nevents: [{{status: asserted, date: 2020-01-20}}]\n'
    )
    found = only([tmp_path / name for name in ("a.jsonl", "b.json", "c.json", "d.yaml")])
    assert [g.report.id for g in found if isinstance(g, Gold)] == ["a:1", "7", "b-1", "b-2", "c-1", "d-1"]
    assert len({(g.report.text, g.report.published, g.events) for g in found if isinstance(g, Gold)}) == 1


def test_standard_input_is_json_lines() -> None:
    (found,) = gold_files.read(["-"], io.BytesIO(json.dumps({"text": TEXT}).encode()))
    assert isinstance(found, Gold)
    assert found.report.id == "stdin:1"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.jsonl", b"{", "line 1, is not JSON"),
        ("a.jsonl", b"id: a\ntext: b\n", "is not JSON Lines: .* name a .yaml file"),
        ("a.jsonl", b'{"text": "x", "events": 5}', "line 1, events"),
        ("a.jsonl", b"", "is empty"),
        ("a.jsonl", b'{"text": "\xe9"}', "line 1, is not UTF-8"),
        ("a.json", b"[]", "is empty"),
        ("a.json", b"[" * 100_000, "is not JSON"),
        ("a.yaml", b"", "is empty"),
        ("a.yaml", b"a: [", "is not YAML"),
        ("a.yaml", b"a: &x [1]\nb: *x", "an alias"),
        ("a.yaml", b"text: a\ntext: b", "given twice"),
        ("a.yaml", b"[" * 5000, "is (not YAML|nested)"),
        ("a.yaml", b"\xff\xfe\xfd", "UTF-8"),
        ("a.yaml", b"text: a\n---\nevents: []", "case 2, "),
        ("a.txt", b"x", "is no file of labels"),
        ("folder", None, "cannot be read"),
        ("missing.yaml", None, "cannot be read"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    problems = [str(found) for found in only([path]) if isinstance(found, Problem)]
    assert len(problems) == 1
    assert problems[0].startswith(str(path))
    assert re.search(said, problems[0]), problems[0]
    assert "\n" not in problems[0]


def test_one_bad_line_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "{TEXT}"}}\n{{"text": 1}}\n{{"text": "{TEXT}"}}\n')
    assert [isinstance(found, Gold) for found in only([path])] == [True, False, True]


@given(st.text(max_size=40), st.data())
def test_any_quote_of_any_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = gold_parse.read({"text": text, "events": [{"text": text[start:end]}]}, "r").events
    assert found
    clean = gold_parse.read({"text": text}, "r").report.text
    assert all(clean[a:b] == clean[start:end] for a, b in found[0].where)


ODD = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 10**20) | st.floats() | st.text(max_size=5)
    | st.sampled_from(["Sarmin", "killed", "9999-12-31", "0001-01-01", "c1", "place", "\ud800", "\0"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["text", "nth", "start", "end", "kind", "place", "lon", "lat"]), inner),
    max_leaves=8,
)  # fmt: skip
WHOLE: dict[str, Any] = {
    "id": "r", "text": TEXT, "published": "2020-01-21", "about": ["SY"],
    "claims": [{"id": "c1", "sources": [{"name": "SANA"}]}],
    "mentions": [{"kind": "place", "text": "Sarmin", "nth": 1, "place": {"lon": 36.7, "lat": 35.9}}],
    "events": [
        {
            "type": "Battles", "sub_type": "Armed clash", "status": "asserted", "date": "2020-01-20",
            "text": "Shells hit", "claims": ["c1", []], "also": [{"start": 0, "end": 6}],
            "actors": [{"name": "army", "role": "target"}], "weapons": [{"text": "Shells"}],
            "counts": [{"what": "killed", "min": 2, "max": 2, "claim": "c1"}],
            "placements": [{"text": "Sarmin", "role": "at", "relation": {"kind": "near", "km": 2}}],
        }
    ],
    "corridors": [{"from": "Sarmin", "to": None, "count": 1, "claims": []}],
    "zones": [{"name": "zone", "placements": []}],
}  # fmt: skip


def members(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all members of a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in inner for found in [(*path, key), *members(item, (*path, key))]]


@given(st.sampled_from(members(WHOLE)), ODD)
def test_whatever_stands_in_a_label_it_is_read_or_refused_in_a_sentence(
    path: tuple[Any, ...], odd: Any
) -> None:
    found = json.loads(json.dumps(WHOLE))
    at = found
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = odd
    try:
        gold = gold_parse.read(found, "r")
    except UsageError as error:
        gold, said = None, str(error)
    if gold is None:
        assert "\n" not in said
        return
    text = gold.report.text
    assert all(0 <= a < b <= len(text) for _, label in gold.mentions for a, b in label.where)
