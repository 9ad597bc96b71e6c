"""All the place names of one text resolved together: which place each means, given the others.

Places of one text explain each other: "Alexandria, La." says the state, the state says the other towns,
the towns say which "Franklin" is meant. So every name first gets its candidates and a share of belief for
each from what speaks for it alone; then the shares are made anew a few times in the light of the others.
What speaks for a candidate stands in evidence.py, how sure the outcome is in certainty.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..geography.older import older
from ..measure import distance_km
from ..place import FINER, Answer, Candidate, Place, Query
from ..ranking.rivals import (
    districts_first,
    in_its_letters,
    town_said,
    without_districts,
    without_shores,
)
from ..scoring import GROUP_OF, is_no_such
from ..spellings.kind_words import said_otherwise
from ..spellings.names import fold, form, readings, split_generic
from .certainty import SMALL
from .evidence import ALONE, TOGETHER, weigh
from .outcome import SHOWN, Outcome
from .outlets import NO_OUTLET, Outlet
from .scene import Group, Light, Scene
from .stated import abbreviated, kinds_listed, says_inside, unit_after

Ask = Callable[[Query, int], Answer]
"""A question about one name: ``Gazetteer.ask``."""
Unit = Callable[[str], Place | None]
"""The place of a code: ``Gazetteer.unit``."""
Spelled = Callable[[str], tuple[Candidate, ...]]
"""The places that a folded name is a spelling of, the most prominent first, each with the name agreeing."""


@dataclass(frozen=True, slots=True)
class Source:
    """The three questions that are put to the gazetteer."""

    ask: Ask
    unit: Unit
    spelled: Spelled


MOST = 40
"""Candidates of one name that are weighed."""
BESIDE_KM = 25.0
"""A place may lie so far beside the unit that the words put it in: suburbs are said to be in the city."""
UNIT_WORDS = ("county", "region", "province", "district")
"""Kind words that are part of the listed names of units: "Turkana County", "Est Region"."""
ROUNDS = 3
"""How often the shares of belief are made anew; more changes nothing (measured)."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: what is written, where it stands, and what the words around it say.

    ``kind`` is the kind word beside it ("village", "province"), ``within`` the codes that the words state
    it to lie in (a fact, as in :class:`Query`), ``means`` the code of the country or unit that an adjective
    stands for ("Syrian": "SY"). ``start`` and ``end`` count code points of the text.
    """

    name: str
    start: int = 0
    end: int = 0
    kind: str | None = None
    within: tuple[str, ...] = ()
    means: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a text beside its names; everything may be left out.

    ``context``: codes of countries or units that something else suggests, heard like a name in the text.
    ``home``: places of the publisher's other texts (local papers write of one county).
    """

    text: str = ""
    outlet: Outlet = NO_OUTLET
    context: tuple[str, ...] = ()
    home: tuple[Place, ...] = ()


def resolve(names: Sequence[Named], document: Document, source: Source) -> tuple[Answer, ...]:
    """An answer for each name, in order: the place, or None with the reason; confidence and candidates."""
    names = _with_kinds(names, document.text)
    group_of, scene = scene_of(names, document, source)
    if not scene.groups:
        return tuple(source.ask(_query(name, document.context), SHOWN) for name in names)
    outcome = Outcome(settled(scene))
    answers: dict[Group, Answer] = {}
    for name, group in zip(names, group_of, strict=True):
        if group not in answers:
            answers[group] = _answer(name, group, outcome, source)
    return tuple(answers[group] for group in group_of)


def scene_of(names: Sequence[Named], document: Document, source: Source) -> tuple[list[Group], Scene]:
    """The group of every name, and the scene of all groups that have candidates."""
    group_of, groups = _groups(_with_kinds(names, document.text), document, source)
    return group_of, Scene(tuple(g for g in groups if g.candidates), document.outlet.country, document.home)


def _with_kinds(names: Sequence[Named], text: str) -> tuple[Named, ...]:
    """The names with the kind that the words behind their list say: "Camden and Charlton counties"."""
    listed = kinds_listed(text, [(name.start, name.end) for name in names])
    return (
        tuple(replace(n, kind=n.kind or listed.get(at)) for at, n in enumerate(names))
        if listed
        else tuple(names)
    )


def _query(name: Named, context: tuple[str, ...] = ()) -> Query:
    return Query(name.name, name.within, context, kind=name.kind)


def _groups(names: Sequence[Named], document: Document, source: Source) -> tuple[list[Group], list[Group]]:
    """The group of every name; and all groups: of names, of what is stated after them, of the publisher."""
    made: dict[tuple[object, ...], Group] = {}
    group_of: list[Group] = []
    for name in names:
        stated = unit_after(document.text, name.end) if document.text else ""
        within = name.within or ((stated,) if stated else ())
        code = name.means or abbreviated(name.name.strip())
        key = (fold(name.name), name.kind, within, code)
        if key not in made:
            made[key] = _unit_group(code, source) if code else _name_group(name, within, source)
        made[key].count += 1
        group_of.append(made[key])
        if stated and not name.within:
            made.setdefault((stated,), _unit_group(stated, source)).count += 1
    for at in range(len(names) - 1):
        gap = document.text[names[at].end : names[at + 1].start]
        if document.text and group_of[at] is not group_of[at + 1] and says_inside(gap):
            group_of[at].holders.append(group_of[at + 1])
    others = [_unit_group(code, source) for code in document.context]
    others += [_name_group(Named(name), (), source) for name in document.outlet.names]
    groups = [*made.values(), *others]
    _trim(groups)
    return group_of, groups


def _trim(groups: Sequence[Group]) -> None:
    """Keep MOST candidates of a common name: those in the countries that the text may name go first."""
    units = (g.candidates[0].place for g in groups if g.candidates)
    countries = {p.country for p in units if p.level in ("country", "admin1")}
    for group in groups:
        if len(group.candidates) > MOST:
            there = sorted(group.candidates, key=lambda c: c.place.country not in countries)
            group.candidates = tuple(there[:MOST])


def _unit_group(code: str, source: Source) -> Group:
    place = source.unit(code)
    return Group(code, (Candidate(place, 1.0, place.name, ()),) if place else ())


def _name_group(name: Named, within: tuple[str, ...], source: Source) -> Group:
    """The places spelled so, inside what is stated of it."""
    folded = fold(name.name)
    stem, kind = split_generic(folded)
    spelled = _spelled(folded, within, source)
    without = not spelled and bool(kind and stem)
    if not spelled:
        others = (_spelled(form, within, source) for form in said_otherwise(folded))
        spelled = next(filter(None, others), ())
        without = without and not spelled
    if without:
        spelled = tuple(c for c in _spelled(stem, within, source) if not is_no_such(c.place, kind))
    spelled = _with_kind_word(folded, name.kind, within, source) or spelled
    called = GROUP_OF.get(name.kind or kind or "") == "district"
    spelled = tuple(districts_first(spelled) if called else without_districts(spelled))
    spelled = tuple(without_shores(folded, name.kind or kind, spelled))
    spelled = tuple(in_its_letters(name.name, spelled))
    said = name.kind or kind
    return Group(
        name.name, spelled, said, within, stem=without and not town_said(GROUP_OF.get(said or ""), spelled)
    )


def _with_kind_word(
    folded: str, kind: str | None, within: tuple[str, ...], source: Source
) -> tuple[Candidate, ...]:
    """Units listed by a name with the word for their kind alone, where it is said behind the name: "Mandera
    county" is Mandera County and not the town. None where a district or a country bears the bare name."""
    bare = _spelled(folded, within, source) if kind in UNIT_WORDS else ()
    if kind not in UNIT_WORDS or any(c.place.level == "country" for c in bare):
        return ()
    whole = _spelled(f"{folded} {kind}", within, source)
    found = tuple(c for c in whole if c.place.level in ("admin1", "region", *FINER))
    also = (c for c in bare if found and c.place.level in FINER)
    return tuple({c.place.id: c for c in (*also, *found)}.values())


def _codes(place: Place) -> set[str]:
    return {place.country, place.admin1, place.admin2, place.admin3, *older(place.admin1)}


def _spelled(folded: str, within: tuple[str, ...], source: Source) -> tuple[Candidate, ...]:
    found = source.spelled(folded)
    return tuple(c for c in found if not _codes(c.place).isdisjoint(within)) if within else found


def settled(scene: Scene) -> Light:
    """The scene in the light of beliefs that the names of the text agree on."""
    if scene.decided:
        return Light(scene, np.ones(len(scene.rows)))
    alone = weigh(Light(scene, np.zeros(len(scene.rows))), ALONE)
    light = Light(scene, scene.shares(alone))
    for _ in range(ROUNDS):
        shares = scene.shares(alone + weigh(light, TOGETHER))
        if np.array_equal(shares, light.belief):
            break  # the rounds that are left would change nothing
        light = Light(scene, shares)
    return light


def _answer(name: Named, group: Group, outcome: Outcome, source: Source) -> Answer:
    if not group.candidates:
        return _elsewhere(name, group, outcome, source)
    shown = outcome.shown(group)
    best, first = shown[0], outcome.first(group)
    if outcome.holds(group, first):
        town = _town_of(name, group, best.place, source)
        if town is not None:
            return town
        sure = round(float(outcome.sure[first]), 3)
        return Answer(_query(name), best, sure, "; ".join(best.reasons), shown, "exact")
    other = None if group.stem else _elsewhere(name, group, outcome, source)
    if other is not None and other.best is not None and other.best.place.id != best.place.id:
        return other
    refusal, match = outcome.refusal(group, shown)
    return Answer(_query(name), None, 0.0, refusal, shown, match)


def _town_of(name: Named, group: Group, district: Place, source: Source) -> Answer | None:
    """The town that the words say where only a district is spelled so: "the town of Hawija"."""
    if district.level not in FINER or GROUP_OF.get(group.kind or "") != "settlement":
        return None
    query = Query(
        name.name, (district.admin1 or district.country,), (), (district.point,), group.kind, alike=True
    )
    answer = source.ask(query, SHOWN)
    place = answer.best.place if answer.best else None
    if place is None or place.level != "settlement":
        return None
    return answer if distance_km(place.point, district.point) <= district.uncertainty_km + BESIDE_KM else None


def _elsewhere(name: Named, group: Group, outcome: Outcome, source: Source) -> Answer:
    """The answer for a name that no place bears where it should: asked alone, where the text takes place."""
    codes, near = outcome.around(group)
    inside: Answer | None = None
    if group.within:
        inside = source.ask(Query(name.name, group.within, codes, near, name.kind), SHOWN)
        if inside.best is not None:
            return inside
    answer = source.ask(Query(name.name, (), (*group.within, *codes), near, name.kind), SHOWN)
    taken = answer.best is not None and not _outside(answer.best.place, group.within, source)
    units = tuple(code for code in (*group.within, *codes) if "-" in code)
    if taken and (_bears(answer, name) or not units):
        return answer
    looked = units or codes
    beside = outcome.spots(group)
    query = Query(name.name, looked, (), beside, name.kind, alike=True)
    respelled = source.ask(query, SHOWN) if looked else None
    if respelled is not None and respelled.best is None and units and beside:  # they may be far apart in it
        respelled = source.ask(Query(name.name, units, (), (), name.kind, alike=True), SHOWN)
    if respelled is not None and respelled.best is not None:
        return respelled
    if taken:
        return answer
    return inside if inside is not None and answer.best is not None else answer


def _bears(answer: Answer, name: Named) -> bool:
    """Whether the place of an answer bears the name as it is written."""
    if answer.best is None:
        return False
    matched, asked = form(answer.best.matched), readings(fold(name.name))
    return matched in asked or matched.replace(" ", "") == asked[0].replace(" ", "")


def _outside(place: Place, within: tuple[str, ...], source: Source) -> bool:
    """Whether a small place or a district lies in none of the units that words put it in, nor beside one."""
    city = place.population >= SMALL and place.level not in FINER
    if not within or city or not _codes(place).isdisjoint(within):
        return False
    units = [unit for code in within if (unit := source.unit(code)) is not None]
    reach = (distance_km(u.point, place.point) - u.uncertainty_km for u in units)
    return all(km > BESIDE_KM for km in reach)
