"""How the extraction of a text is held against what coders or annotators wrote: a function a kind of set."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from benchmarks import extraction_baselines as base
from benchmarks.extraction_data import SIDES, Incident, Note, Told
from benchmarks.extraction_spans import WHERE, Labelled, overlap, place_spans, told_at
from gazetteer import Gazetteer, Place, Point
from gazetteer.measure import distance_km
from mapper.actors.sides import sides
from mapper.counts.figures import bounds
from mapper.model import Event, Extraction, Placement, PlaceMention
from mapper.pipeline import extract


@dataclass(slots=True)
class Scores:
    """Right and asked, by measure, in the order first asked; the errors to show; the seconds it took."""

    right: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    errors: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0.0
    texts: int = 0

    def add(self, measure: str, right: bool, kind: str = "", words: str = "") -> None:
        """Count one question; a wrong answer of a named kind is kept to be shown."""
        self.asked[measure] = self.asked.get(measure, 0) + 1
        self.right[measure] = self.right.get(measure, 0) + right
        if not right and kind:
            self.errors.append((kind, words))


def main_event(found: Extraction) -> Event | None:
    """The first event that is told as happened, or else the first."""
    return next(
        (e for e in found.events if e.status in ("asserted", "ongoing")), next(iter(found.events), None)
    )


def main_place(event: Event | None) -> PlaceMention | None:
    """The first place where the event happened that is known, or else the first named."""
    placed: Sequence[Placement] = event.placements if event else ()
    where = [p.mention for p in placed if p.role in WHERE]
    return next((m for m in where if m.place is not None), next(iter(where), None))


def point_of(mention: PlaceMention | None) -> Point | None:
    """Where a mention is drawn: the middle of its relation, or its place."""
    if mention is None:
        return None
    return mention.relation.centre if mention.relation else mention.place.point if mention.place else None


def deaths(found: Extraction) -> int | None:
    """The lowest figure of killed over all events told as happened; 0 where none gives one, None unknown."""
    claims = {claim.id: claim for claim in found.claims}
    told_of = [
        b for e in found.events if e.status in ("asserted", "ongoing") if (b := bounds(e, "killed", claims))
    ]
    if not told_of:
        return 0
    values = [b.low if b.low is not None else b.high for b in told_of]
    known = [v for v in values if v is not None]
    return sum(known) if known else None


def kinds(event: Event | None, country: str) -> tuple[str, ...]:
    """The kinds of both sides in ACLED's words; forces of another state than the place's are foreign."""
    found = []
    for side in sides(event) if event else ():
        of = side.actor.mention.country if side.actor else ""
        abroad = side.code == 1 and of and country and of != country
        if side.code:
            found.append("foreign" if abroad else SIDES[str(side.code)])
    return tuple(sorted(found))


def _beside_town(mention: PlaceMention) -> bool:
    """Whether words measure from a town or take a part of its land: ACLED codes those at the town itself."""
    return mention.relation is not None and mention.place is not None and mention.place.level == "settlement"


def _near(scores: Scores, note: Note, found: Extraction, mention: PlaceMention | None) -> None:
    point, said = point_of(mention), mention.text if mention else "-"
    gap = distance_km(point, note.point) if point else None
    where = f"{gap:.0f} km, {said}" if gap is not None else f"no point, {said}"
    scores.add("place <= 5 km", gap is not None and gap <= 5, "place", f"({where}) {note.report.text}")
    scores.add("place <= 2 km", gap is not None and gap <= 2)
    named = mention.place.point if mention and mention.place and _beside_town(mention) else point
    scores.add(
        "  as coded: 'north of X' at X, 5 km", named is not None and distance_km(named, note.point) <= 5
    )
    for name, way in base.PLACES.items():
        other = way(found)
        right = other is not None and distance_km(other.point, note.point) <= 5
        scores.add(f"  {name}, 5 km", right)


@cache
def _coded_unit(gazetteer: Gazetteer, country: str, name: str) -> str:
    """The code of the first-level unit of today that the coders' word names; "" where none does (Nepal's
    regions of before 2015, provinces of Sri Lanka: theirs are larger than ours)."""
    best = gazetteer.find(name, within=gazetteer.codes(country), kind="province").best
    return best.place.admin1 if best and best.place.level == "admin1" else ""


def _unit(
    scores: Scores, note: Note, found: Extraction, mention: PlaceMention | None, gazetteer: Gazetteer
) -> None:
    """The unit that the coders name; where none of today bears that name, the one whose polygon holds their
    point. Our polygons are coarse: one in twenty-five villages of Syria lies in the governorate next door.
    """

    def of(place: Place | None, point: Point | None) -> str:
        return (place.admin1 if place else "") or (gazetteer.unit_at(point)[1] if point else "")

    inside = gazetteer.unit_at(note.point)[1]
    gold = _coded_unit(gazetteer, note.country, note.unit) or inside
    unit = of(mention.place if mention else None, point_of(mention))
    if mention and mention.level == "country":
        unit = ""
    words = f"({gold}, ours {unit} {mention.text if mention else '-'}) {note.report.text}"
    scores.add("first-level unit", unit == gold, "unit", words)
    if note.named:
        scores.add("first-level unit, where the words name it", unit == gold)
    scores.add("  by the polygon that holds the coders' point", unit == inside)
    for name, way in base.PLACES.items():
        other = way(found)
        scores.add(f"  {name}, unit", other is not None and of(other, other.point) == gold)


def notes(scores: Scores, items: Sequence[Note], gazetteer: Gazetteer, near: bool) -> None:
    """ACLED: place (``near``: within 5 and 2 km; else the first-level unit), type, deaths, sides."""
    for note in items:
        found = extract(note.report, gazetteer)
        event = main_event(found)
        mention = main_place(event)
        text, country = note.report.text, gazetteer.unit_at(note.point)[0]
        if near:
            _near(scores, note, found, mention)
        else:
            _unit(scores, note, found, mention, gazetteer)
        kind = event.type if event else "-"
        scores.add("type", kind in note.types, "type", f"({note.types[0]}, ours {kind}) {text}")
        if note.deaths is not None:
            got = deaths(found)
            scores.add("deaths", got == note.deaths, "deaths", f"({note.deaths}, ours {got}) {text}")
            if note.deaths:
                scores.add("deaths, where there are", got == note.deaths)
            scores.add("  first number", base.first_number(text) == note.deaths)
        ours = kinds(event, country)
        scores.add(
            "sides, all kinds", set(note.sides) == set(ours), "sides", f"({note.sides}, ours {ours}) {text}"
        )
        scores.add("sides, those coded", set(note.sides) <= set(ours))


def incidents(scores: Scores, items: Sequence[Incident], gazetteer: Gazetteer) -> None:
    """Airwars: some event within 5 km, and the killed of the nearest event, or of any, in its range."""
    for item in items:
        found = extract(item.report, gazetteer)
        points = [
            p for e in found.events for q in e.placements if (p := point_of(q.mention)) and q.role in WHERE
        ]
        gap = min((distance_km(p, item.point) for p in points), default=None)
        text = f"{item.report.title} // {item.report.text}"
        where = "no point" if gap is None else f"{gap:.0f} km"
        scores.add("an event <= 5 km", gap is not None and gap <= 5, "place", f"({where}) {text}")
        for name, way in base.PLACES.items():
            other = way(found)
            scores.add(f"  {name}, 5 km", other is not None and distance_km(other.point, item.point) <= 5)
        if item.killed is not None:
            low, high = item.killed
            claims = {claim.id: claim for claim in found.claims}
            figures = [b for e in found.events if (b := bounds(e, "killed", claims))]
            values = [v for b in figures for v in (b.low, b.high) if v is not None] or [0]
            right = any(low <= v <= high for v in values)
            scores.add("killed in range", right, "deaths", f"({low}-{high}, ours {values}) {text}")
            scores.add("killed in range, first event", low <= values[0] <= high)
            scores.add("  first number", low <= base.first_number(item.report.text) <= high)


def verbs(scores: Scores, items: Sequence[Told], gazetteer: Gazetteer) -> None:
    """event_location: the place where the verb's event happened; precision over answers, recall over all."""
    for item in items:
        found = extract(item.report, gazetteer)
        mention = told_at(found, item.verb)
        text = item.report.text
        right = mention is not None and any(overlap((mention.start, mention.end), g) for g in item.places)
        exact = mention is not None and (mention.start, mention.end) in item.places
        gold = " | ".join(text[a:b] for a, b in item.places)
        words = f"({gold}, ours {mention.text if mention else '-'}; verb {text[slice(*item.verb)]}) {text}"
        if mention is not None:
            scores.add("precision", right, "span", words)
            scores.add("precision, same span", exact)
        scores.add("recall", right, "missed" if mention is None else "", words)
        scores.add("recall, same span", exact)
        first = next((m for m in found.mentions if isinstance(m, PlaceMention)), None)
        named = first is not None and any(overlap((first.start, first.end), g) for g in item.places)
        scores.add("  first place named, recall", named)


def names(scores: Scores, items: Sequence[Labelled], gazetteer: Gazetteer) -> None:
    """LGL, TUD-Loc: which spans are names of places; precision and recall, same or overlapping span."""
    for item in items:
        found = extract(item.report, gazetteer)
        ours = place_spans(found)
        text = item.report.text
        for span in ours:
            if any(overlap(span, e) for e in item.either):
                continue
            around = text[max(0, span[0] - 60) : span[1] + 40].replace("\n", " ")
            right = any(overlap(span, g) for g in item.spans)
            scores.add("precision", right, "wrong", f"({text[slice(*span)]}) {around}")
            scores.add("precision, same span", span in item.spans)
        for span in item.spans:
            around = text[max(0, span[0] - 60) : span[1] + 40].replace("\n", " ")
            right = any(overlap(span, o) for o in ours)
            scores.add("recall", right, "missed", f"({text[slice(*span)]}) {around}")
            scores.add("recall, same span", span in ours)
