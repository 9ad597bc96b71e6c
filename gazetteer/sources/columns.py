"""Which column is what, by its header: plain names in the habits of many makers of tables. Pure."""

import re
from collections.abc import Iterable, Sequence

from .values import language_of

_NOT_WORD = re.compile(r"[^a-z0-9\u0080-\uffff]+")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LAT = _words(
    "lat latitude y laty latitudey ycoord pointy latdd latwgs84 ywgs84 decimallatitude latdec "
    "latitudedd centerlat geomlatitude lbllatitude gpslatitude coordy ycoordinate ylat latt latitud широта "
    "enlem خطالعرض دائرةالعرض العرض"
)
LON = _words(
    "lon long lng longitude x lonx longx longitudex xcoord pointx londd longdd lonwgs84 xwgs84 "
    "decimallongitude londec longitudedd centerlon geomlongitude lbllongitude gpslongitude coordx "
    "xcoordinate xlon xlong longit longitud долгота boylam خطالطول الطول"
)
WHERE = _words(
    "coord coords coordinate coordinates location latlon latlong geometry wkt point geom geopoint "
    "coordinatelocation latitudelongitude where coordenadas coordonnees coordonnées координаты "
    "الاحداثيات الإحداثيات"
)
NAME = _words(
    "name placename place title toponym label settlement settlementname village villagename town "
    "townname city cityname locality community communityname locationname featurename nom nombre nome "
    "название имя ad isim الاسم اسم sitename site"
)
NAMES = _words(
    "names altnames alternatenames alternativenames aliases alias altname othernames othername "
    "variants alternatename nameother namealt synonyms aka oldname"
)
COUNTRY = _words(
    "country countrycode iso iso2 isoa2 iso3166 cc countryiso iso3 countryname adm0pcode admin0pcode "
    "wofcountry isocountry adm0en adm0name pais país pays страна البلد الدولة"
)
ADMIN1 = _words(
    "admin1 province governorate state region oblast adm1 admin1name adm1en admin1en adm1name "
    "admin1nameen muhafaza wilaya departamento provincia gouvernorat departement département область "
    "المحافظة admin1pcode adm1pcode"
)
ADMIN2 = _words("admin2 district county adm2 admin2name adm2en admin2en adm2name rayon raion")
ADMIN3 = _words("admin3 subdistrict adm3 admin3name adm3en admin3en adm3name nahiya")
KIND = _words("kind type placetype category class featuretype fclass locationtype settlementtype tipo")
PEOPLE = _words(
    "population pop totalpopulation poptotal totalpop people inhabitants poblacion población население"
)
KEY = _words("id pk uid uuid code pcode placeid fid gid objectid identifier")
GEONAMES = _words("geonamesid geonameid geonames gnid gn gnsid woeconcordancesgnid")
WIKIDATA = _words("wikidata wikidataid wdid qid wd")
GUESSED: dict[str, tuple[str, ...]] = {
    "lat": LAT, "lon": LON, "where": WHERE, "name": NAME, "names": NAMES, "country": COUNTRY,
    "admin1": ADMIN1, "admin2": ADMIN2, "admin3": ADMIN3, "kind": KIND, "population": PEOPLE, "id": KEY,
    "geonames": GEONAMES, "wikidata": WIKIDATA,
}  # fmt: skip
"""What is looked for -> headers that say so, letters and digits only, in the order of preference."""
_LANGUAGE_LAST = re.compile(
    r"(?:place|feature|village|town|city|settlement|community|locality|location)?"
    r"[_ ]?(?:name|label|nom|title)s?[_:. -]*([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\Z",
    re.IGNORECASE,
)


def plain(header: str) -> str:
    """A header in lower case, letters and digits only: "LATITUDE_Y" -> "latitudey"."""
    return _NOT_WORD.sub("", header.casefold())


def pick(headers: Iterable[str], wanted: Sequence[str]) -> str | None:
    """The header that says one of the wanted words, the earlier word first."""
    by_plain: dict[str, str] = {}
    for header in headers:
        by_plain.setdefault(plain(header), header)
    return next((by_plain[w] for w in wanted if w in by_plain), None)


def language_in(header: str) -> str:
    """The language that a header of names ends in: "name_ar", "name:en", "NAME-FR", "label_uk"; else "".

    >>> language_in("name_ar"), language_in("NAME:eng"), language_in("name"), language_in("name_full")
    ('ar', 'en', '', '')
    """
    match = _LANGUAGE_LAST.match(header)
    return language_of(match[1]) if match else ""


def language_behind(main: str, header: str) -> str:
    """The language that a header adds to that of the main names: "Village", "Village_ar"; else "".

    >>> language_behind("Village", "Village_ar"), language_behind("Village", "Village_id")
    ('ar', '')
    """
    lead, mark, end = header[: len(main)], header[len(main) : len(main) + 1], header[len(main) + 1 :]
    added = bool(main) and lead.casefold() == main.casefold() and mark in tuple("_ :.-")
    return language_of(end) if added and end.casefold() not in ("id", "no", "km") else ""
