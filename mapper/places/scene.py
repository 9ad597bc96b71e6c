"""What a report tells of its geography before its settlements are resolved. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gazetteer import Place

from ..model import PlaceMention
from ..placenames.words import words as place_words
from ..reading import Reading
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .theatres import abroad as abroad_often
from .theatres import theatres

#: Words that name a border stand so many characters before a country at most.
_BORDER_REACH = 60
#: More countries than these leave it open of which a report is that names none.
MOST_LANDS = 2
#: What makes a country right before it one that a border is with.
_BORDERS = (" border", " frontier")


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a report's geography before its settlements are resolved: codes, most named first.

    ``leaning``: the report names no country or province; the countries are its actors' own, who may
    be abroad.
    """

    countries: tuple[str, ...]
    units: tuple[str, ...]
    unit_names: frozenset[str]
    leaning: bool = False


def kind_of(mention: PlaceMention, lang: str) -> str | None:
    """The kind that the words around a name say ("village", "province", …), None for none."""
    return place_words(lang).kinds.get(mention.words) or None


def is_quarter(mention: PlaceMention) -> bool:
    """Whether the words around a name say that it is a part of a town, in a language that is read."""
    return any(kind_of(mention, lang) == "neighbourhood" for lang in ("en", "ar"))


def scene_of(
    lang: str, mentions: Sequence[PlaceMention], known: Sequence[Place | None], leaning: Sequence[str]
) -> Scene:
    """The scene that the units named make; ``leaning`` countries serve where none is named."""
    countries: dict[str, int] = {}
    provinces: dict[str, int] = {}
    names: set[str] = set()
    for mention, unit in zip(mentions, known, strict=True):
        if unit is None or mention.role == "speaker":
            continue
        countries[unit.country] = countries.get(unit.country, 0) + 1
        if unit.level == "admin1":
            provinces[unit.admin1] = provinces.get(unit.admin1, 0) + 1
        if kind_of(mention, lang) == "province":
            names.add(mention.text.casefold())

    def ranked(counted: dict[str, int]) -> tuple[str, ...]:
        return tuple(sorted(counted, key=lambda code: -counted[code]))

    found = ranked(countries)
    return Scene(found or tuple(dict.fromkeys(leaning)), ranked(provinces), frozenset(names), not found)


def without_goals(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None]
) -> tuple[Place | None, ...]:
    """The units that mentions name, but for countries to which people only went ("rebels attacked X;
    thousands fled to Chad"): X lies in no such country. Kept where a report names no town, and where the
    sentence goes on about what was done there ("crossed into Chad and attacked X")."""

    def goal(at: int) -> bool:
        unit, mention = known[at], mentions[at]
        if unit is None or unit.level != "country":
            return False
        crossed = shape("crossed_into", reading.report.lang)
        if mention.role != "toward" and not crossed.search(
            reading.text, max(0, mention.start - _BORDER_REACH), mention.start
        ):
            return False
        sentence = reading.sentences[reading.sentence_at(mention.start)]
        then = next((m for m in mentions[at + 1 :] if m.start < sentence.end), None)
        if then is None:
            return True
        between = reading.text[mention.end : then.start].lower().split()
        return not grammar(reading.report.lang, "went_after").isdisjoint(between)

    towns = any(unit is None for unit in known)
    goals = {unit.country for at, unit in enumerate(known) if unit is not None and goal(at)}
    told = {unit.country for at, unit in enumerate(known) if unit is not None and not goal(at)}
    return tuple(
        None if towns and unit is not None and goal(at) and unit.country in goals - told else unit
        for at, unit in enumerate(known)
    )


def as_answered(scene: Scene, known: Sequence[Place | None], found: Sequence[PlaceMention]) -> Scene:
    """The scene without the lands of units that the names were not, once asked for: Tripoli in Lebanon."""
    both = [(u.country, m.place) for u, m in zip(known, found, strict=True) if u is not None]
    meant = {land for land, place in both if place is None or place.country == land}
    misread = {land for land, _ in both} - meant
    return replace(scene, countries=tuple(c for c in scene.countries if c not in misread))


def lands(added: Sequence[str], scene: Scene, abroad: Collection[str]) -> tuple[str, ...]:
    """The one country that a report is of though it does not name it, or two of which words that are said in
    both leave it open; else none.

    ``added``: the countries of the places that the user added; who adds the villages of one reads of that
    one, unless the report names another (``abroad``). Else those of who acts, but for armies that often act
    abroad, and of words that are said there ("regime forces").
    """
    if added:
        return tuple(added) if len(added) == 1 and not abroad else ()
    here = tuple(code for code in scene.countries if code not in abroad_often())
    return here if scene.leaning and len(here) <= MOST_LANDS else ()


def fronts(scene: Scene, day: date | None) -> tuple[str, ...]:
    """The countries in which those who act did so on the day of a report that names none, where all of them
    often act abroad: "Russian warplanes struck the town of X"."""
    if not scene.leaning or not abroad_often().issuperset(scene.countries):
        return ()
    return theatres(scene.countries, day)


def across_border(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a country or unit is named only as what a border is with: "the border with Chad"."""
    if reading.text.startswith(_BORDERS, mention.end):  # "on the Pakistan border"
        return True
    behind = shape("border_with", reading.report.lang)
    return behind.search(reading.text, max(0, mention.start - _BORDER_REACH), mention.start) is not None


def bordering(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None]
) -> frozenset[str]:
    """The codes of the countries and units that a report names as what a border is with."""
    units = ((m, unit) for m, unit in zip(mentions, known, strict=True) if unit is not None)
    return frozenset(unit.admin1 or unit.country for m, unit in units if across_border(reading, m))


def only_across_borders(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None]
) -> bool:
    """Whether a report names units only as what a border is with, or where things came from: "in X, near the
    border with Chad", "rockets from Lebanon"."""
    named = [m for m, unit in zip(mentions, known, strict=True) if unit is not None and m.role != "speaker"]
    return bool(named) and all(m.role == "from" or across_border(reading, m) for m in named)
