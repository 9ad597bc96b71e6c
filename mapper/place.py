"""Asks the gazetteer which place each mention means, in the light of the others; the only asker.

Two passes: first the countries and provinces that the text names (they are few and well known), then
the rest, with those as context. What the words state ("al-Samaka, Idlib", "in Homs province") binds;
what merely stands nearby is a preference.
"""

from collections.abc import Sequence
from dataclasses import replace

import regex

from gazetteer import Answer, Gazetteer, Level, Point

from .model import PlaceMention
from .phrases import atoms
from .placewords import words as place_words
from .reading import Reading
from .senses import decide
from .units import Scene, kind_of, scene_of, stated_unit, units

#: From this confidence on a place counts as known when others are looked for.
SURE = 0.8
#: Kilometres that vague words add around a settlement ("the outskirts of", "the countryside of").
VAGUE_KM = {
    "area": 3.0,
    "outskirts": 5.0,
    "vicinity": 5.0,
    "countryside": 15.0,
    "road": 10.0,
    "axis": 10.0,
    "feature": 3.0,
    "border": 15.0,
    "direction": 15.0,
    "parts": 0.0,
    "territory": 0.0,
}
_DISTANCE = regex.compile(
    r"(?P<n>\d+(?:[.,]\d+)?)\s*(?:-\s*)?(?P<unit>km|kilomet(?:er|re)s?|miles?|mi)\b[^.;]{0,30}?(?:of|from|to)\s+(?:the\s+)?$",
    regex.I,
)
_SETTLED = ("settlement", "point")


def resolve(
    reading: Reading,
    mentions: Sequence[PlaceMention],
    gazetteer: Gazetteer,
    leaning: Sequence[str] = (),
) -> tuple[PlaceMention, ...]:
    """Every mention with its place, or with the reason why there is none; the order is kept.

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
    return decide(reading, found, said)


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
    return _filled(reading, mention, answer, lang)


def _spelled(mention: PlaceMention, answer: Answer) -> bool:
    """Whether the answer is a place recorded under the very spelling of the text."""
    if answer.best is None:
        return False
    written, matched = (
        "".join(atom.key for atom in atoms(words)) for words in (mention.text, answer.best.matched)
    )
    return written == matched


def _filled(reading: Reading, mention: PlaceMention, answer: Answer, lang: str) -> PlaceMention:
    if answer.best is None:
        return replace(
            mention,
            place=None,
            reason=answer.reason or "no place of that name is known",
            candidates=answer.candidates,
        )
    place = answer.best.place
    vague = place_words(lang).vague.get(mention.near_words, "")
    extra = VAGUE_KM.get(vague, 0.0) + _stated_distance(reading.text, mention.start)
    level: Level = place.level
    return replace(
        mention,
        place=place,
        level=level,
        confidence=round(answer.confidence, 3),
        uncertainty_km=round(place.uncertainty_km + (extra if level in _SETTLED else 0.0), 1),
        reason="",
        reasons=answer.best.reasons,
        candidates=answer.candidates,
    )


def _stated_distance(text: str, start: int) -> float:
    """ "5 km south of X" is a circle around X, no point: its radius in km, 0 where nothing is said."""
    match = _DISTANCE.search(text[max(0, start - 70) : start])
    if match is None:
        return 0.0
    value = float(match.group("n").replace(",", "."))
    return value * (1.609 if match.group("unit").lower().startswith("mi") else 1.0)
