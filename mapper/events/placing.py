"""The places of an event: those that its clauses name, or else those that other sentences lend it. Pure."""

from collections.abc import Sequence

from ..acled.kinds import BATTLES, CIVILIANS, REMOTE
from ..belonging.places import not_brought_to, own_places
from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS, WIDE
from ..geometry.precision import placement
from ..merging.fights import Group
from ..model import Placement, PlaceMention, Report, Role
from ..places.attach import weight
from ..places.nested import behind_unknown, district_behind, that_include, units_hold
from ..voices.claims import Voices
from . import places_lent as lent
from .gone import gone_from_or_to
from .on_roads import at_roads, under_way


def placed(
    report: Report, members: Group, places: Sequence[PlaceMention], voices: Voices
) -> tuple[Placement, ...]:
    """The places of an event, those that say where it was before those that hold it.

    ``members``: the clauses that tell of it. ``places``: those of the whole report.
    """
    found, first = _named(report, members, places, voices), members[0]
    if any(p.role in HAPPENED for p in found):
        if not any(p.mention.place is not None and p.role in HAPPENED for p in found):
            coded = [p for p, _ in lent.coded_at(report.text, places)]
            held = coded or lent.holding(report.text, first, places)
            found = [*found, *(placement(p, "within", voices.at(p.start), inherited=True) for p in held)]
        apart = {p.mention: _apart(report, members, p.mention) for p in found}
        return tuple(
            sorted(found, key=lambda p: (p.role not in HAPPENED, *_holds_only(p), *apart[p.mention]))
        )
    given = _given(report, first, places, found)
    home = () if given else gone_from_or_to(report, found, members, come_to=True)
    if any(p.role in HAPPENED for p in home):
        return tuple(sorted(home, key=lambda p: p.role not in HAPPENED))
    taken = {p for p, _ in given}
    rest = (p for p in found if p.mention not in taken)
    return (*(placement(p, role, voices.at(p.start), inherited=True) for p, role in given), *rest)


def _named(report: Report, members: Group, places: Sequence[PlaceMention], voices: Voices) -> list[Placement]:
    """The places that the clauses of an event name, each once; of one told again the role that says more."""
    found: list[Placement] = []
    spot = any(p.level in SPOTS for d in members if not _caught(d) for p in d.places)
    for draft in members:
        if spot and _caught(draft):
            continue  # where a suspect was caught is not where the deed was
        for mention in draft.places:
            again = next((p for p in found if _same(p.mention, mention)), None)
            if again is not None and (again.role in HAPPENED or mention.role not in HAPPENED):
                continue
            found = [p for p in found if p is not again]
            found.append(placement(mention, mention.role, voices.at(mention.start)))
    if not found:
        inside = (
            (d, own_places(report.text, tuple(p for p in places if d.start <= p.start < d.end)))
            for d in members
        )
        zoned = [p for d, here in inside for p in not_brought_to(report.text, here, d.lead)]
        found = [placement(p, "near" if p.role == "near" else "within", voices.at(p.start)) for p in zoned]
    told_in = district_behind(report.text, gone_from_or_to(report, found, members))
    there, roads = at_roads(report.text, report.lang, behind_unknown(report.text, told_in))
    return [*units_hold(that_include(report.text, under_way(there, _harmful(members[0])))), *roads]


def _harmful(draft: Draft) -> bool:
    """Whether a clause tells of violence or plunder, and no crowd or column that goes through a place."""
    return draft.lead.cls.type in (BATTLES, CIVILIANS, REMOTE) or draft.lead.cls.name == "looting"


def _caught(draft: Draft) -> bool:
    """Whether a clause only tells that somebody was caught: "Four suspects were seized in X"."""
    taken = bool(draft.counts) and all(c.what == "captured" for c in draft.counts)
    return draft.lead.cls.name == "arrest" or (taken and draft.lead.cls.name == "assault")


def _given(
    report: Report, first: Draft, places: Sequence[PlaceMention], found: Sequence[Placement]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """The places that other sentences give to an event whose clauses name none."""
    told = (
        lent.coded_at(report.text, places)
        or lent.of_witnesses(report, first, places)
        or lent.of_local_voices(report, first, places)
    )
    sent = first.lead.cls.name == "movement" and any(p.role == "toward" for p in found)
    told = told or (() if sent else lent.inherited(report.text, first, places))
    if told or any(p.role in ("from", "toward") for p in found):
        return told  # "thousands fled to X" is no news of the town named next
    return lent.told_next(report.text, first, places)


def _holds_only(placement: Placement) -> tuple[bool, bool]:
    """Whether a place only holds another one or is passed, and whether it holds it as a province or larger:
    those come last."""
    within = placement.role == "within"
    return within or placement.role == "via", within and placement.mention.level in WIDE


def _apart(report: Report, members: Group, mention: PlaceMention) -> tuple[int, float, int]:
    """How far a place is from what the clause that names it tells: the clause, the weight, the position."""
    for number, draft in enumerate(members):
        if draft.start <= mention.start < draft.end:
            span = (draft.lead.start, draft.lead.end)
            return number, weight(report.text, report.lang, span, mention), mention.start
    return len(members), 0.0, mention.start


def _same(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two mentions are of one place; "10 km east of X" is another place than X."""
    if one.place is None or other.place is None:
        return one.text.casefold() == other.text.casefold()
    return one.place.id == other.place.id and _beside(one) == _beside(other)


def _beside(mention: PlaceMention) -> str:
    """The geometry of what lies beside the place of a mention, "" where the place itself is meant."""
    return mention.relation.geometry if mention.relation is not None else ""
