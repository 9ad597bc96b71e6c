"""The parts of an event, a corridor or a zone compared with their labels: places, actors, counts, voices.

Pure. Each function pairs what was labelled with what was found, then judges each pair under the measures
that begin with ``prefix``. What is labelled and not found is a missed row, and the reverse a spurious one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from ..model import Actor, Claim, Count, CountMention, Mention, Placement, PlaceMention, Weapon
from .agree import kilometres, same_name, same_place, same_relation, same_voice, same_words, words_of
from .compared import Row, distance, judged, shown
from .labels import ActorLabel, Chain, CountLabel, PlaceLabel, WeaponLabel
from .matching import overlap, pairing

Claims = Mapping[str, Claim]
L = TypeVar("L")
F = TypeVar("F")


def paired(
    labels: Sequence[L], found: Sequence[F], score: Callable[[L, F], float]
) -> tuple[list[tuple[L, F]], list[L], list[F]]:
    """The best pairs, what is left of the labels and what is left of what was found."""
    scores = {
        (i, j): value
        for i, label in enumerate(labels)
        for j, item in enumerate(found)
        if (value := score(label, item)) > 0
    }
    pairs = pairing(scores)
    taken = set(pairs.values())
    return (
        [(labels[i], found[j]) for i, j in sorted(pairs.items())],
        [label for i, label in enumerate(labels) if i not in pairs],
        [item for j, item in enumerate(found) if j not in taken],
    )


def span(mention: Mention) -> tuple[int, int]:
    """The span of a mention."""
    return mention.start, mention.end


def where(label: Any) -> tuple[int, int]:
    """The first span at which a label's words stand."""
    return label.where[0] if label.where else (0, 0)


def found_place(mention: PlaceMention) -> str:
    """The place that a mention was given, for people."""
    place = mention.place
    if place is None:
        return f"“{mention.text}”, no place"
    return f"“{mention.text}”, {place.name}, {place.id}, {mention.level or place.level}"


def place_score(label: PlaceLabel, mention: PlaceMention, role: str) -> float:
    """How far a place that was found is the one labelled: by its words, or by the place itself."""
    score = overlap(label.where, span(mention)) or (
        1.0 if same_words(label.text or None, mention.text) else 0
    )
    if label.place is not None and same_place(label.place, mention):
        score += 2.0
    return score + (0.25 if score and label.role == role else 0)


def placements(
    prefix: str, labels: Sequence[PlaceLabel], found: Sequence[Placement], claims: Claims
) -> Iterator[Row]:
    """Places tied to something, each with its role, level, place, relation and source."""
    pairs, missed, spurious = paired(labels, found, lambda la, p: place_score(la, p.mention, p.role))
    for label, placement in pairs:
        mention = placement.mention
        yield Row(prefix, "right", words_of(label), mention.text, span(mention))
        yield from place_values(prefix, label, mention)
        if "role" in label.members:
            right = label.role == placement.role
            yield judged(
                f"{prefix}.role", right, f"{label.role}: {words_of(label)}", placement.role, span(mention)
            )
        if "claim" in label.members:
            yield voice(f"{prefix}.source", label.claim, placement.claim, claims, span(mention))
    for label in missed:
        yield Row(prefix, "missed", _place_words(label), "", where(label))
        yield from place_missed(prefix, label)
    for placement in spurious:
        said = f"{placement.role}: {found_place(placement.mention)}"
        yield Row(prefix, "spurious", "", said, span(placement.mention))


def _place_words(label: PlaceLabel) -> str:
    return f"{label.role}: {words_of(label)}" if label.role else words_of(label)


def place_values(prefix: str, label: PlaceLabel, mention: PlaceMention) -> Iterator[Row]:
    """The place that a mention was given: which, how far away, at which level, beside what."""
    at, said = span(mention), found_place(mention)
    if "place" in label.members:
        measure = f"{prefix}.place" if label.place else f"{prefix}.unlisted"
        yield judged(measure, same_place(label.place, mention), label.place or "in no gazetteer", said, at)
    if label.place is not None:
        if "lon" in label.place.members:
            yield distance(f"{prefix}.km", kilometres(label.place, mention.place), str(label.place), at)
        if "level" in label.place.members and mention.place is not None:
            level = mention.level or mention.place.level
            yield judged(f"{prefix}.level", label.place.level == level, label.place, said, at)
    if "relation" in label.members:
        relation = mention.relation
        right = same_relation(label.relation, relation)
        yield judged(f"{prefix}.relation", right, label.relation, relation and relation.words, at)


def place_missed(prefix: str, label: PlaceLabel) -> Iterator[Row]:
    """What a missed place means for the measures of places: counted, not listed twice."""
    if label.place is not None:
        yield Row(f"{prefix}.place", "missed", str(label.place), implied=True)
        if "lon" in label.place.members:
            yield Row(f"{prefix}.km", "missed", str(label.place), implied=True)


def actors(
    prefix: str, labels: Sequence[ActorLabel], found: Sequence[Actor], claims: Claims
) -> Iterator[Row]:
    """Who took part, in which role."""

    def score(label: ActorLabel, actor: Actor) -> float:
        named = "name" in label.members and same_name(label.name, _names(actor))
        value = overlap(label.where, span(actor.mention)) + (3.0 if named else 0)
        return value + (0.5 if value and label.role == actor.role else 0)

    pairs, missed, spurious = paired(labels, found, score)
    for label, actor in pairs:
        mention, at = actor.mention, span(actor.mention)
        yield Row(prefix, "right", label.name or label.text, mention.name, at)
        if "name" in label.members:
            yield judged(f"{prefix}.name", same_name(label.name, _names(actor)), label.name, mention.name, at)
        if "role" in label.members:
            name = label.name or label.text
            yield judged(f"{prefix}.role", label.role == actor.role, f"{label.role}: {name}", actor.role, at)
        for key in ("category", "country"):
            if key in label.members:
                want, got = getattr(label, key), getattr(mention, key)
                yield judged(f"{prefix}.{key}", want == got, want, got, at)
        if "claim" in label.members:
            yield voice(f"{prefix}.source", label.claim, actor.claim, claims, at)
    for label in missed:
        yield Row(prefix, "missed", f"{label.role}: {label.name or label.text}", "", where(label))
    for actor in spurious:
        said = f"{actor.role}: {actor.mention.name} (“{actor.mention.text}”)"
        yield Row(prefix, "spurious", "", said, span(actor.mention))


def _names(actor: Actor) -> tuple[str, ...]:
    return actor.mention.name, *actor.mention.aliases


def weapons(
    prefix: str, labels: Sequence[WeaponLabel], found: Sequence[Weapon], claims: Claims
) -> Iterator[Row]:
    """With what."""

    def score(label: WeaponLabel, weapon: Weapon) -> float:
        named = "name" in label.members and same_name(label.name, [weapon.mention.name])
        return overlap(label.where, span(weapon.mention)) + (3.0 if named else 0)

    pairs, missed, spurious = paired(labels, found, score)
    for label, weapon in pairs:
        mention, at = weapon.mention, span(weapon.mention)
        yield Row(prefix, "right", label.name or label.text, mention.name, at)
        for key in ("name", "category"):
            if key in label.members:
                want, got = getattr(label, key), getattr(mention, key)
                yield judged(f"{prefix}.{key}", same_words(want, got), want, got, at)
        if "claim" in label.members:
            yield voice(f"{prefix}.source", label.claim, weapon.claim, claims, at)
    for label in missed:
        yield Row(prefix, "missed", label.name or label.text, "", where(label))
    for weapon in spurious:
        said = f"{weapon.mention.name} (“{weapon.mention.text}”)"
        yield Row(prefix, "spurious", "", said, span(weapon.mention))


def counts(
    prefix: str, labels: Sequence[CountLabel], found: Sequence[Count], claims: Claims
) -> Iterator[Row]:
    """Figures of people; ``figure`` is right where both bounds are exactly those labelled."""
    pairs, missed, spurious = paired(labels, found, lambda la, c: count_score(la, c.mention))
    for label, count in pairs:
        at = span(count.mention)
        yield Row(prefix, "right", figure(label), figure(count.mention), at)
        yield from count_values(prefix, label, count.mention)
        if "claim" in label.members:
            yield voice(f"{prefix}.source", label.claim, count.claim, claims, at)
    for label in missed:
        yield Row(prefix, "missed", figure(label), "", where(label))
        if label.members & {"min", "max"}:
            yield Row(f"{prefix}.figure", "missed", figure(label), implied=True)
    for count in spurious:
        yield Row(prefix, "spurious", "", figure(count.mention), span(count.mention))


def count_score(label: CountLabel, mention: CountMention) -> float:
    """How far a figure is the one labelled; 0 where it is of something else (killed, wounded, …)."""
    if "what" in label.members and label.what != mention.what:
        return 0
    agree = (
        (1.0, True),
        (2.0, same_figure(label, mention)),
        (1.0, "scope" in label.members and label.scope == mention.scope),
        (1.0, overlap(label.where, span(mention)) > 0),
        (0.5, "who" in label.members and same_words(label.who, mention.who)),
    )
    return sum(weight for weight, holds in agree if holds)


def same_figure(label: CountLabel, mention: CountMention) -> bool:
    """Whether the bounds that are labelled are those found."""
    low = "min" not in label.members or label.min == mention.min
    return low and ("max" not in label.members or label.max == mention.max)


def count_values(prefix: str, label: CountLabel, mention: CountMention) -> Iterator[Row]:
    """The figure, its scope, of whom it is and its hedge."""
    at = span(mention)
    if label.members & {"min", "max"}:
        right = same_figure(label, mention)
        yield judged(f"{prefix}.figure", right, figure(label), figure(mention), at)
    if "scope" in label.members:
        yield judged(f"{prefix}.scope", label.scope == mention.scope, label.scope, mention.scope, at)
    for key in ("who", "hedge"):
        if key in label.members:
            want, got = getattr(label, key), getattr(mention, key)
            yield judged(f"{prefix}.{key}", same_words(want, got), want, got, at)


def figure(count: CountLabel | CountMention) -> str:
    """A figure for people: "killed 12 to 15, event"."""
    low, high = ("?" if n is None else n for n in (count.min, count.max))
    number = f"{low}" if low == high else f"{low} to {high}"
    return " ".join(part for part in (count.what, number, count.who, count.scope) if part)


def voice(measure: str, label: Chain, claim: str | None, claims: Claims, at: tuple[int, int]) -> Row:
    """Who says something: the whole chain, link by link."""
    found = claims.get(claim) if claim else None
    return judged(measure, same_voice(label, found), chain(label), said_by(found), at)


def voices(prefix: str, labels: Sequence[Chain], found: Sequence[str], claims: Claims) -> Iterator[Row]:
    """The chains of sources that tell something; the same chain twice is one."""
    told: dict[tuple[str, ...], Claim | None] = {}
    for name in found:
        claim = claims.get(name)
        told.setdefault(tuple(s.name for s in claim.sources) if claim else (), claim)
    pairs, missed, spurious = paired(
        labels, list(told.values()), lambda la, claim: 1.0 if same_voice(la, claim) else 0
    )
    for label, claim in pairs:
        yield Row(prefix, "right", chain(label), said_by(claim))
    for label in missed:
        yield Row(prefix, "missed", chain(label))
    for claim in spurious:
        yield Row(prefix, "spurious", "", said_by(claim), (claim.start, claim.end) if claim else (0, 0))


def chain(names: Chain) -> str:
    """A chain for people: "SANA, citing a military source"."""
    return ", citing ".join(names) or "the report itself"


def said_by(claim: Claim | None) -> str:
    """The chain of a claim for people."""
    return chain(tuple(source.name for source in claim.sources)) if claim else shown("the report itself")
