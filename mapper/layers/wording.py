"""Nested values in words: chains of attribution, figures with their hedges, reasons, codes. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gazetteer import Place, distance_km

from ..counts.figures import Bounds, bounds, stated, told_by_voice
from ..model import Claim, Corridor, Count, Event, Extraction, Placement, Unit, What

WHATS: tuple[What, ...] = ("killed", "wounded", "captured", "displaced", "missing")
#: What figures count, and what stands for it in the name of a column of numbers.
COUNTED: dict[Unit, str] = {"people": "", "families": "families_"}
#: The columns of the lowest and highest numbers.
NUMBERS = tuple(
    f"{what}_{unit}{end}" for what in WHATS for unit in COUNTED.values() for end in ("min", "max")
)
#: Behind the name of a voice that speaks against what is told.
DENIES = " (denies it)"
#: How many rejected candidates a row names for each place.
REJECTED = 3
#: Words of quantity that want "of" before who is counted.
_OF = ("dozens", "scores", "hundreds", "thousands", "millions", "tens", "a number", "a handful")


def chain(claim: Claim | None) -> str:
    """A claim's voices in words: "SANA, citing a military source"; the report where it has none."""
    if claim is None or not claim.sources:
        return "the report itself"
    names = [source.name or source.as_written for source in claim.sources]
    return ", citing ".join(names) + (DENIES if claim.denies else "")


def voices(claims: Iterable[Claim | None]) -> str:
    """The name of every voice in the claims' chains, nearest first, each once."""
    return join(source.name or source.as_written for claim in claims if claim for source in claim.sources)


def join(parts: Iterable[str], mark: str = "; ") -> str:
    """The parts that say something, each once, in order."""
    return mark.join(dict.fromkeys(part for part in parts if part))


def figure(count: Count) -> str:
    """A count in words with its hedge: "up to 40 soldiers", "80", "dozens of people"."""
    mention = count.mention
    low, high, hedge = mention.min, mention.max, mention.hedge.strip()
    if low is None and high is None:
        if not hedge:
            return f"{mention.who.strip() or 'some'} (number not stated)"
        number = "of" if mention.who and hedge.lower().endswith(_OF) else ""
    elif low is None or high is None:
        number = f"{high if low is None else low:,}"
        hedge = hedge or ("up to" if low is None else "at least")
    else:
        number = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    return " ".join(part for part in (hedge, number, mention.who.strip()) if part)


def between(low: int | None, high: int | None) -> str:
    """Lowest and highest figure in words: "up to 40", "at least 5", "3–7", "" for neither."""
    if low is None:
        return "" if high is None else f"up to {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def numbers(
    event: Event, what: What, claims: Mapping[str, Claim] | None = None, unit: Unit = "people"
) -> tuple[int | None, int | None, bool]:
    """Lowest and highest figure of the event itself in one unit, and whether claims disagree."""
    found = bounds(event, what, claims, unit) or Bounds(None, None)
    told = {b for b in told_by_voice(stated(event, what, unit), event, claims) if b != Bounds(None, None)}
    return found.low, found.high, len(told) > 1 and found.low != found.high


def figures(event: Event, what: What) -> str:
    """The figures of the event itself in words, of people and of families."""
    own = [c for c in event.counts if c.mention.what == what and c.mention.scope == "event"]
    return join(figure(c) for c in own)


def bare_figures(row: Any) -> dict[str, str]:
    """The figures of a row in our words alone: the report's say who was counted, and where from."""

    def told(name: str, head: str = "") -> str:
        words = between(getattr(row, f"{name}_min"), getattr(row, f"{name}_max"))
        return head + words if words else ""

    all_told = {what: join((told(what), told(f"{what}_families", "families: "))) for what in WHATS}
    lines = join((f"{what}: {words}" for what, words in all_told.items() if words), "\n")
    return {**{f"{what}_text": words for what, words in all_told.items()}, "counts_text": lines}


def counts_text(event: Event, claims: dict[str, Claim]) -> str:
    """Every figure of an event, a line each, with the voice that gives it."""
    lines = []
    for count in event.counts:
        scope = {"part": " (a part of the figure above)", "total": " (a running total)"}
        voice = f" — {chain(claims.get(count.claim or ''))}"
        lines.append(f"{count.mention.what}: {figure(count)}{scope.get(count.mention.scope, '')}{voice}")
    return join(lines, "\n")


def claims_text(ids: Iterable[str], claims: dict[str, Claim], text: str) -> str:
    """Every claim, a line each: its voices and its words."""
    found = [claims[i] for i in ids if i in claims]
    return join((f"{chain(c)}: “{text[c.start : c.end].strip()}”" for c in found), "\n")


def claims_json(event: Event, claims: Mapping[str, Claim], text: str) -> str:
    """Every voice of an event as JSON: its chain, its words and the figures that it gives.

    A figure that no claim gives belongs to the report itself. [] where there is neither.
    """
    voices = {i: _voice(claims[i], text) for i in event.claims if i in claims}
    for count in event.counts:
        key = count.claim or ""
        if key not in voices:
            voices[key] = _voice(claims.get(key), text)
        mention = count.mention
        voices[key]["counts"].append(
            {
                "what": mention.what,
                "text": figure(count),
                "scope": mention.scope,
                "min": mention.min,
                "max": mention.max,
                "unit": mention.unit,
            }
        )
    return json.dumps(list(voices.values()), ensure_ascii=False, separators=(",", ":"))


def _voice(claim: Claim | None, text: str) -> dict[str, Any]:
    sources = claim.sources if claim else ()
    return {
        "sources": [{"name": s.name or s.as_written, "as_written": s.as_written} for s in sources],
        "words": text[claim.start : claim.end].strip() if claim else "",
        "denies": bool(claim and claim.denies),
        "counts": [],
    }


def why(placements: Sequence[Placement]) -> str:
    """Why each place was chosen, a line each."""
    lines = []
    for placement in placements:
        mention = placement.mention
        if mention.place is None:
            continue
        reasons = "; ".join(mention.reasons) or mention.reason
        inherited = "named in another sentence" if placement.inherited else ""
        lines.append(f"“{mention.text}”: {join((mention.place.name, reasons, inherited))}")
    return join(lines, "\n")


def rejected(placements: Sequence[Placement]) -> str:
    """What else each name could mean, a line each, best first."""
    lines = []
    for placement in placements:
        chosen = placement.mention.place
        others = [c for c in placement.mention.candidates if chosen is None or c.place.id != chosen.id]
        known = {_with_area(chosen): chosen} if chosen is not None else {}
        for candidate in others[:REJECTED]:
            why, named = "; ".join(candidate.reasons), _with_area(candidate.place)
            like = known.setdefault(named, candidate.place)
            if like is not candidate.place:
                named += f", {_apart(candidate.place, like)}"
            said = f"“{placement.mention.text}”: {named}, {candidate.score:.2f}"
            lines.append(said + (f": {why}" if why else ""))
    return join(lines, "\n")


def _with_area(place: Place) -> str:
    """A place with the units that hold it: "Istanbul (Istanbul, Turkey)"."""
    area = join((place.admin1_name, place.country_name or place.country), ", ")
    return f"{place.name} ({area})" if area else place.name


def _apart(place: Place, like: Place) -> str:
    """What tells a place from another that reads alike: kind and district, if not the same, and distance."""
    kind = place.kind if place.kind != like.kind else ""
    district = place.admin2_name if place.admin2_name != like.admin2_name else ""
    km = distance_km(place.point, like.point)
    far = f"{km:.0f} km away" if km >= 1 else "at the same place"
    return join((kind, district, far), ", ")


def corridor_note(corridor: Corridor, drawn_as: str) -> str:
    """What the map says at the corridor's symbol: how many, and whether the routes are known."""
    if drawn_as == "line":
        many = f", one of {corridor.count} in all" if (corridor.count or 1) > 1 else ""
        return f"Straight line between the two ends that the report names{many}; not the road itself"
    missing = ", ".join(f"“{name}”" for name in _unknown_ends(corridor))
    if missing:
        many = f"{corridor.count} corridors in all" if (corridor.count or 1) > 1 else "Corridor"
        return f"{many}, route not drawn: no place was found for {missing}"
    if corridor.count == 1 or corridor.count is None:
        return "Corridor, route not named in the report"
    return f"{corridor.count} corridors in all, routes not named in the report"


def _unknown_ends(corridor: Corridor) -> list[str]:
    """The ends and stops that the report gives by a name, and for which no place was found."""
    known = [p.mention.text for p in corridor.placements if p.mention.place is not None]
    unknown = [p.mention.text for p in corridor.placements if p.mention.place is None]
    ends = [end for end in (corridor.origin, corridor.via, corridor.to) if end]
    return [
        next((name for name in unknown if name in end), end)
        for end in ends
        if not any(name in end for name in known)
        and (any(name in end for name in unknown) or any(letter.isupper() for letter in end))
    ]


def read_by(found: Extraction) -> str:
    """Which back-end a report was read by and how many of its proposals were dropped, and why.

    "" for the rules, which drop nothing.
    """
    if found.backend == "rules" and not found.dropped:
        return ""
    lost = ", ".join(f"{drop.count} {drop.reason}" for drop in found.dropped)
    return f"read by {found.backend}" + (f"; dropped: {lost}" if lost else "")
