"""The whole flow on one page: read → detect → place → events, corridors and zones."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gazetteer import Gazetteer, Place

from .actors import ours, unsure
from .actors.holders import holders
from .actors.of_names import not_in_names
from .actors.strikers import strikers
from .clauses.drafts import drafts
from .detect import actors, counts, dates, places, sources, triggers, triggers_ar, weapons
from .draft import Found
from .errors import UsageError
from .events.cast import SURE
from .events.making import claims_used, events
from .geometry.precision import placement
from .model import (
    Corridor,
    Event,
    Extraction,
    Mention,
    PlaceMention,
    Report,
    Role,
    Zone,
)
from .place import resolve
from .placenames import road_names
from .places import hallmarks, named_after, witnesses
from .proposals import adopting
from .proposals import drafts as proposed
from .proposals.checking import Checked, check
from .proposals.model import RULES, Proposal
from .reading import Reading, ready
from .routes import corridors as corridor_rules
from .routes import zones as zone_rules
from .routes.extent import zone_extent
from .voices.claims import Voices, voices
from .words import language
from .words.spans import Spans

#: Languages that the rules read in full; of others only the places are found.
LANGUAGES = ("en", "ar")
#: Language → how the words that tell of events are found.
TRIGGERS = {"en": triggers.find, "ar": triggers_ar.find}
NOTHING = "No event was found in this report."
NO_WORDS = "This report holds no words."
PLACES_ONLY = "This report is in {language}, which is not read yet: only names of places were looked for."
NAMES_ONLY = "This report is in {language}, which is not read yet: only names were looked for."
UNTOLD = "The language of this report could not be told: only names of places were looked for."


def about_codes(words: Iterable[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The codes of the countries or units that are named. Raises UsageError for one not known.

    A name must be that of a country, a province or a district, or of a region inside one country, which it
    stands for: a town of that name, or a name that is only alike, may lie elsewhere than was meant.
    """
    found = [(name, gazetteer.unit_codes(name)) for name in words]
    for name, codes in found:
        if not codes:
            near = [f'"{_shown(place, gazetteer)}"' for place in gazetteer.nearest_units(name)]
            if len(near) < 2:
                raise UsageError(f'No country or province is called "{name}": write a name or an ISO code.')
            others = ", ".join(near[:-1])
            raise UsageError(
                f'No country or province is called "{name}": did you mean {others} or {near[-1]}? '
                "Write a name or an ISO code."
            )
    return tuple(dict.fromkeys(code for _, codes in found for code in codes))


def _shown(unit: Place, gazetteer: Gazetteer) -> str:
    """A country by its name, a province with its country."""
    country = gazetteer.unit(unit.country) if unit.level != "country" else None
    return f"{unit.name}, {country.name}" if country else unit.name


def extract(
    report: Report, gazetteer: Gazetteer, about: Sequence[str] = (), proposal: Proposal = RULES
) -> Extraction:
    """All that a report tells: mentions, claims, events, corridors and zones.

    ``about``: codes of countries or units that the report is known to be about, beside those that its source
    files it under (Raises UsageError where one of these is not known). Nothing outside the
    report and the gazetteer is looked at: a relative date needs ``report.published``. ``proposal``:
    what a back-end says of the report; it is checked against the text, and read by the same rules.
    """
    about = tuple(dict.fromkeys((*about, *about_codes(report.about, gazetteer))))
    text, hits = road_names.apart(report.text, gazetteer.scan)
    reading = ready(report, hits, text)
    checked = check(report.text, proposal)
    if reading.report.lang in LANGUAGES:
        extraction = _read(reading, gazetteer, about, checked)
    elif checked.spans or checked.events is not None:
        extraction = _proposed_only(reading, gazetteer, about, checked)
    else:
        extraction = _places_only(reading, gazetteer, about)
    return replace(extraction, backend=checked.backend, dropped=checked.drops.all())


def _read(reading: Reading, gazetteer: Gazetteer, about: Sequence[str], checked: Checked) -> Extraction:
    """A report in a language that the rules read."""
    found, said = _found(reading, gazetteer, about, checked)
    told_by = voices(reading, proposed.attributions(checked, said, found))
    routes = corridor_rules.corridors(reading, found.places, found.actors, found.sources, found.dates)
    areas = zone_rules.zones(reading, found.places)
    free = replace(
        found,
        places=_outside(found.places, [(z.start, z.end) for z in areas if not z.line]),
        claimed_spans=(
            *((r.start, r.end) for r in routes if r.status != "attacked" and not r.road),
            *((z.start, z.start + len(z.name)) for z in areas),
        ),
    )
    if checked.events is None:
        accounts = drafts(reading, TRIGGERS.get(reading.report.lang, triggers.find)(reading), free)
        made = events(reading.report, accounts, found.places, told_by)
    else:
        made = proposed.events(reading, checked, found, told_by)
    countries = tuple(dict.fromkeys(p.place.country for p in found.places if p.place is not None))
    countries = tuple(about) or countries or hallmarks.countries(reading)
    countries = countries or tuple(dict.fromkeys(a.country for a in found.actors if a.country))
    around = named_after.Around(reading, found.sources, countries, gazetteer)
    made = named_after.lend(around, made, found.places, told_by)
    corridor_list = _corridors(reading.report, routes, told_by)
    zone_list = _zones(reading.report, areas, told_by, gazetteer)
    return Extraction(
        report=reading.report,
        mentions=_mentions(reading, found, areas, routes),
        claims=told_by.only(_used(made, corridor_list, zone_list)),
        events=made,
        corridors=corridor_list,
        zones=zone_list,
        note="" if made or corridor_list or zone_list else NOTHING,
    )


def _found(
    reading: Reading, gazetteer: Gazetteer, about: Sequence[str], checked: Checked
) -> tuple[Found, tuple[sources.Attribution, ...]]:
    """Every mention, by kind, the places resolved: the rules' own and those at words of the back-end;
    and the phrases of saying.

    A report with an abbreviation that is an actor only in its own country is read again once the countries
    of its places are known, if its actors are others then.
    """
    named = adopting.actors(reading, actors.detect(reading, about), checked)
    bare = Found(
        places=(),
        actors=named,
        dates=adopting.dates(reading, dates.detect(reading), checked),
        counts=adopting.counts(reading, counts.detect(reading), checked),
        weapons=adopting.weapons(reading, weapons.detect(reading), checked),
        sources=(),
    )
    found, said = _placed(reading, gazetteer, about, checked, bare)
    sure = {p.place.country for p in found.places if p.place is not None and p.confidence >= SURE}
    known = tuple(sure - {""})
    if known and unsure.waiting(reading):
        again = adopting.actors(reading, actors.detect(reading, (*about, *known)), checked)
        if again != named:
            named = again
            found, said = _placed(reading, gazetteer, about, checked, replace(bare, actors=named))
    if strike := strikers(reading, found):
        named = tuple(sorted((*named, *strike), key=lambda m: m.start))
        found, said = _placed(reading, gazetteer, about, checked, replace(bare, actors=named))
    lands = (*about, *(p.place.country for p in found.places if p.place is not None))
    sides = ours.sided(reading.text, found.actors, lands, named)
    return replace(found, actors=sides), said


def _placed(
    reading: Reading, gazetteer: Gazetteer, about: Sequence[str], checked: Checked, bare: Found
) -> tuple[Found, tuple[sources.Attribution, ...]]:
    """The mentions with those that the others bear upon, sources and places; and the phrases of saying."""
    named = bare.actors
    said = sources.read(reading, named)
    voiced = adopting.sources(reading, said.mentions, checked)
    who = not_in_names(reading, named, voiced)
    said = said if len(who) == len(named) else sources.read(reading, who)
    told = (*bare.dates, *who, *bare.weapons, *witnesses.names(reading, voiced))
    found = places.detect(reading, told)
    where = adopting.places(reading, witnesses.speaking(reading.text, found, voiced), checked)
    leaning = [*(a.country for a in who if a.country), *holders(reading)]
    resolved = resolve(reading, where, gazetteer, leaning, about)
    return replace(bare, places=resolved, actors=who, sources=voiced), said.attributions


def _proposed_only(
    reading: Reading, gazetteer: Gazetteer, about: Sequence[str], checked: Checked
) -> Extraction:
    """A report in a language that the rules do not read: the places, and what the back-end points at."""
    where = adopting.places(reading, places.detect(reading), checked)
    who = adopting.actors(reading, (), checked)
    found = Found(
        places=resolve(reading, where, gazetteer, [a.country for a in who if a.country], about),
        actors=who,
        dates=adopting.dates(reading, (), checked),
        counts=adopting.counts(reading, (), checked),
        weapons=adopting.weapons(reading, (), checked),
        sources=adopting.sources(reading, (), checked),
    )
    told_by = voices(reading, proposed.attributions(checked, (), found))
    made = proposed.events(reading, checked, found, told_by)
    note = "" if made else NOTHING if checked.events is not None else NAMES_ONLY
    return Extraction(
        report=reading.report,
        mentions=found.all(),
        claims=told_by.only(claims_used(made)),
        events=made,
        note=note.format(language=language.name(reading.report.lang)),
    )


def _outside(found: Sequence[PlaceMention], spans: Sequence[tuple[int, int]]) -> tuple[PlaceMention, ...]:
    """The places that no zone has claimed."""
    claimed = Spans(spans)
    return tuple(p for p in found if not claimed.hold(p.start))


def _places_only(reading: Reading, gazetteer: Gazetteer, about: Sequence[str]) -> Extraction:
    where = resolve(reading, places.detect(reading), gazetteer, (), about)
    worded = any(character.isalpha() for character in reading.text)
    lang = reading.report.lang
    told = UNTOLD if lang == language.UNKNOWN else PLACES_ONLY.format(language=language.name(lang))
    note = told if worded else NO_WORDS
    return Extraction(report=reading.report, mentions=where, note=note)


def _corridors(
    report: Report, routes: Sequence[corridor_rules.CorridorDraft], told_by: Voices
) -> tuple[Corridor, ...]:
    return tuple(
        Corridor(
            id=f"{report.id}-k{number}",
            start=route.start,
            end=route.end,
            origin=route.origin,
            to=route.to,
            via=route.via,
            count=route.count,
            status=route.status,
            opened_by=route.opened_by,
            for_whom=route.for_whom,
            date=route.date,
            date_words=route.date_words,
            placements=tuple(placement(p, _role(role), told_by.at(p.start)) for p, role in route.ends),
            claims=(told_by.at(route.start),),
        )
        for number, route in enumerate(routes, 1)
    )


def _role(word: str) -> Role:
    roles: dict[str, Role] = {"from": "from", "toward": "toward", "via": "via", "within": "within"}
    return roles.get(word, "at")


def _zones(
    report: Report, areas: Sequence[zone_rules.ZoneDraft], told_by: Voices, gazetteer: Gazetteer
) -> tuple[Zone, ...]:
    made: list[Zone] = []
    for number, area in enumerate(areas, 1):
        geometry, note = zone_extent(area, gazetteer)
        made.append(
            Zone(
                id=f"{report.id}-z{number}",
                name=area.name,
                start=area.start,
                end=area.end,
                status=area.status,
                placements=tuple(placement(p, p.role, told_by.at(p.start)) for p in area.places),
                claims=(told_by.at(area.start),),
                geometry=geometry,
                note=note,
            )
        )
    return tuple(made)


def _used(made: Sequence[Event], routes: Sequence[Corridor], areas: Sequence[Zone]) -> frozenset[str]:
    told = [(route.claims, route.placements) for route in routes] + [(a.claims, a.placements) for a in areas]
    named = {claim for claims, _ in told for claim in claims}
    return claims_used(made) | named | {p.claim for _, placed in told for p in placed if p.claim}


def _mentions(
    reading: Reading,
    found: Found,
    areas: Sequence[zone_rules.ZoneDraft],
    routes: Sequence[corridor_rules.CorridorDraft],
) -> tuple[Mention, ...]:
    extra = [
        *zone_rules.mentions(areas, reading.text),
        *(Mention("corridor", reading.text[a:b], a, b) for a, b in (r.head for r in routes)),
    ]
    return tuple(sorted((*found.all(), *extra), key=lambda m: (m.start, m.end, m.kind)))
