"""Asks the gazetteer which place each mention means, in the light of the others; the only asker.

Two passes: first the countries and provinces that the text names (they are few and well known), then
the rest, with those as context. What the words state ("al-Samaka, Idlib", "in Homs province") binds;
what merely stands nearby is a preference.
"""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Answer, Gazetteer, Level, Point

from .model import PlaceMention
from .phrases import atoms
from .reading import Reading
from .relations import relate
from .senses import decide
from .units import Scene, kind_of, scene_of, stated_unit, units

#: From this confidence on a place counts as known when others are looked for.
SURE = 0.8
_SETTLED = ("settlement", "point")


def resolve(
    reading: Reading,
    mentions: Sequence[PlaceMention],
    gazetteer: Gazetteer,
    leaning: Sequence[str] = (),
) -> tuple[PlaceMention, ...]:
    """Every mention with its place, or with the reason why there is none, and the lines that words name.

    The order is the text's. What lies beside a place ("5 km south of X") has a relation.

    ``leaning``: countries (ISO 3166-1 alpha-2) that the report's actors belong to, which count only
    where it names no country or province itself.
    """
    known = units(reading, mentions, gazetteer, leaning)
    scene = scene_of(reading.report.lang, mentions, known, leaning)
    stated = [stated_unit(reading, mentions, known, at) for at in range(len(mentions))]
    found: list[PlaceMention] = []
    near: list[Point] = []
    for mention, within in zip(mentions, stated, strict=True):
        resolved = _resolve_one(reading, mention, within, scene, near, gazetteer)
        if resolved.place is not None and resolved.level in _SETTLED:
            near.append(resolved.place.point)
        found.append(resolved)
    found = _again(reading, found, stated, scene, gazetteer)
    bare = {m.text.casefold() for m in mentions if not kind_of(m, reading.report.lang)} - scene.unit_names
    said = frozenset(
        m.start for m in mentions if m.text.casefold() not in bare or kind_of(m, reading.report.lang)
    )
    return relate(reading, decide(reading, found, said), gazetteer)


def _again(
    reading: Reading,
    found: list[PlaceMention],
    stated: Sequence[tuple[str, ...]],
    scene: Scene,
    gazetteer: Gazetteer,
) -> list[PlaceMention]:
    """Asks once more for what stayed open, now that the places named after it are known too."""
    sure = [m.place for m in found if m.place is not None and m.confidence >= SURE]
    known = replace(scene, countries=tuple(dict.fromkeys((*scene.countries, *(p.country for p in sure)))))
    near = [p.point for p in sure if p.level in _SETTLED][:5]
    if not sure:
        return found
    return [
        m
        if m.place is not None and m.confidence >= SURE
        else _resolve_one(reading, m, within, known, near, gazetteer)
        for m, within in zip(found, stated, strict=True)
    ]


def _resolve_one(
    reading: Reading,
    mention: PlaceMention,
    within: tuple[str, ...],
    scene: Scene,
    near: list[Point],
    gazetteer: Gazetteer,
) -> PlaceMention:
    lang = reading.report.lang
    kind = kind_of(mention, lang)
    context = (*scene.units, *scene.countries)
    asked = kind or ("province" if mention.text.casefold() in scene.unit_names else None)
    answer = gazetteer.find(mention.text, within=within, context=context, near=tuple(near[-5:]), kind=asked)
    if answer.best is None and within:
        answer = gazetteer.find(mention.text, context=(*within, *context), near=tuple(near[-5:]), kind=asked)
    if scene.leaning and not within and not _spelled(mention, answer):
        abroad = gazetteer.find(mention.text, near=tuple(near[-5:]), kind=asked)
        answer = abroad if _spelled(mention, abroad) else answer
    return _filled(mention, answer)


def _spelled(mention: PlaceMention, answer: Answer) -> bool:
    """Whether the answer is a place recorded under the very spelling of the text."""
    if answer.best is None:
        return False
    written, matched = (
        "".join(atom.key for atom in atoms(words)) for words in (mention.text, answer.best.matched)
    )
    return written == matched


def _filled(mention: PlaceMention, answer: Answer) -> PlaceMention:
    if answer.best is None:
        return replace(
            mention,
            place=None,
            reason=answer.reason or "no place of that name is known",
            candidates=answer.candidates,
        )
    place = answer.best.place
    level: Level = place.level
    return replace(
        mention,
        place=place,
        level=level,
        confidence=round(answer.confidence, 3),
        uncertainty_km=round(place.uncertainty_km, 1),
        reason="",
        reasons=answer.best.reasons,
        candidates=answer.candidates,
    )
