"""The precision codes of ACLED and UCDP, computed from a placement and a date. Pure.

ACLED codebook: geo_precision 1 the named town, 2 near a town or a small area, 3 a larger region;
time_precision 1 day, 2 week, 3 month or coarser. UCDP GED codebook: where_prec 1 exact, 2 within about
25 km, 3 second-order unit, 4 first-order unit, 5 line or fuzzy area, 6 country, 7 international waters
or airspace; date_prec 1 exact, 2 two to six days, 3 a week, 4 eight to thirty days (31, so that a
month named is one), 5 more.
"""

from gazetteer import Level

from ..model import DateSpan, Placement, PlaceMention, Role

_LINES = ("road", "highway", "axis", "front", "frontline", "border")
#: UCDP's "near a known point" reaches so many kilometres.
NEAR_KM = 25.0
#: Relations that put a thing on a line or in an area that nobody has drawn; a river by a town is known.
_FUZZY = ("road", "border", "side", "bank", "between")
_RIVERS = ("side", "bank")


def placement(mention: PlaceMention, role: Role, claim: str, inherited: bool = False) -> Placement:
    """A place tied to an event, a corridor or a zone, with its codes and the claim that names it."""
    return Placement(mention, role, geo_precision(mention), where_prec(mention), inherited, claim)


def geo_precision(mention: PlaceMention) -> int:
    """ACLED's geographic precision (1–3) of a place mention."""
    if mention.level not in ("point", "settlement"):
        return 3
    return 2 if mention.near_words or mention.relation or mention.role in ("near", "via") else 1


def where_prec(mention: PlaceMention) -> int:
    """UCDP's where_prec (1–7) of a place mention; 6, no finer than a country, where no place was found."""
    if mention.relation is not None:
        return _where_related(mention)
    by_level: dict[Level, int] = {"admin3": 3, "admin2": 3, "admin1": 4, "country": 6, "region": 5}
    if mention.level is None:
        return 6
    if mention.level in by_level:
        return by_level[mention.level]
    if mention.near_words in _LINES:
        return 5
    return 2 if mention.near_words or mention.role == "near" else 1


def _where_related(mention: PlaceMention) -> int:
    """2 within 25 km of a known point, 4 a part of a first-order unit, 5 a line or a fuzzy area."""
    relation = mention.relation
    by_town = relation is not None and relation.kind in _RIVERS and mention.level == "point"
    if (
        relation is None
        or mention.level in ("country", "region")
        or (relation.kind in _FUZZY and not by_town)
    ):
        return 5
    if mention.level in ("point", "settlement"):
        return 2 if mention.uncertainty_km <= NEAR_KM else 5
    return 4 if mention.level == "admin1" else 3


def time_precision(span: DateSpan) -> int:
    """ACLED's time precision (1–3) of a date."""
    days = (span.end - span.start).days
    return 1 if days <= 1 else (2 if days <= 7 else 3)


def date_prec(span: DateSpan) -> int:
    """UCDP's date_prec (1–5) of a date."""
    days = (span.end - span.start).days
    for code, most in ((1, 1), (2, 6), (3, 7), (4, 31)):
        if days <= most:
            return code
    return 5
