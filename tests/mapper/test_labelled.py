"""Short notes and stories with a label for each event (labelled.tsv), all of the same day, a Sunday.

Written and labelled by people who had not seen the program; those that hold. A label: the kind, the place as
spelled, the days, killed and wounded ("2+", "<10", "5-7", "?" unknown, "-" not stated) and who did it.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from mapper.counts.figures import Bounds, bounds
from mapper.model import Claim, Event, Report
from mapper.pipeline import extract

DAY = date(2025, 3, 16)
KINDS = {
    "Battles": "battle",
    "Explosions/Remote violence": "bomb",
    "Violence against civilians": "attack",
    "Protests": "protest",
    "Riots": "riot",
    "Strategic developments": "strategic",
}
STRIKES = ("Air/drone strike", "Shelling/artillery/missile attack")
#: Who did it, as the labels say it → the kinds of actors it may be.
DOERS = {
    "armed": {"rebel", "militia", "communal"},
    "state": {"state", "foreign", "international"},
    "foreign": {"state", "foreign", "international"},
    "protesters": {"protesters", "rioters", "civilians", "party"},
    "civilians": {"protesters", "rioters", "civilians", "party"},
}
LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("labelled.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def _kind(event: Event) -> str:
    if event.sub_type.startswith("Abduction"):
        return "abduction"
    return "strike" if event.sub_type in STRIKES else KINDS[event.type]


def _days(event: Event) -> str:
    if event.date is None:
        return "-"
    last = event.date.end - timedelta(1)
    return str(event.date.start) if last <= event.date.start else f"{event.date.start}..{last}"


def _figure(found: Bounds | None) -> str:
    if found is None:
        return "-"
    low, high = found.low, found.high
    if low is None:
        return "?" if high is None else f"<{high}"
    return f"{low}+" if high is None else str(low) if low == high else f"{low}-{high}"


def _is(event: Event, label: str, claims: dict[str, Claim]) -> bool:
    kind, place, days, killed, wounded, doer = label.split("|")
    where = [p.mention.text.lower() for p in event.placements if p.role in ("at", "near", "target", "within")]
    there = not where if place == "-" else any(place.lower() in w or w in place.lower() for w in where)
    did = {a.mention.category for a in event.actors if a.role == "initiator"}
    by = not did if doer == "-" else bool(did & DOERS[doer])
    figures = [_figure(bounds(event, "killed", claims)), _figure(bounds(event, "wounded", claims))]
    return there and by and [_kind(event), _days(event), *figures] == [kind, days, killed, wounded]


@pytest.mark.parametrize(("text", "labels"), LINES, ids=[text[:40] for text, _ in LINES])
def test_a_text_tells_what_its_labels_say_and_no_more(text: str, labels: str, gazetteer: Gazetteer) -> None:
    found = extract(Report("r", text, published=DAY), gazetteer)
    claims = {claim.id: claim for claim in found.claims}
    told = [e for e in found.events if e.status in ("asserted", "ongoing", "historical")]
    expected = [] if labels == "-" else labels.split(" ; ")
    for label in expected:
        event = next((e for e in told if _is(e, label, claims)), None)
        assert event is not None, (label, [(_kind(e), _days(e)) for e in told])
        told.remove(event)
    assert not told
