"""Cells of tables as values: degrees, numbers, countries, languages, lists of names. Pure.

Whatever cannot be read raises ValueError with a reason that fits behind "line 7: ".
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from gazetteer.place import Name, Point

_SIGNS = str.maketrans({"−": "-", "–": "-", "٫": ".", "،": ",", "º": "°", "˚": "°", "’": "'", "′": "'",
                        "‘": "'", "”": '"', "″": '"', "“": '"', "\u00a0": " ", "\u202f": " "})  # fmt: skip
_DMS = re.compile(
    r"([NSEW])?\s*(-?\d{1,3}(?:\.\d+)?)\s*(?:°|deg|d|\s|:|(?=[NSEW]?\Z))\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:'|m|min|\s|:)?\s*)?"
    r"(?:(\d{1,2}(?:\.\d+)?)\s*(?:\"|''|s|sec)?\s*)?([NSEW])?",
    re.IGNORECASE,
)
_WKT = re.compile(r"(<[^>]*>)?\s*POINT\s*Z?\s*\(\s*(\S+)[\s,]+([^\s,)]+)[^)]*\)", re.IGNORECASE)
_PAIR = re.compile(r"\s*([^;]+?)\s*;\s*([^;]+)\s*|\s*([^,]+?)\s*,\s*([^,]+)\s*")
_SIDES = re.compile(
    r"\s*([^NSEW]+[NSEW]|[NSEW][^NSEW]+)[\s,;/]*([^NSEW]+[NSEW]|[NSEW][^NSEW]+)\s*", re.IGNORECASE
)
_BLANK = re.compile(r"\s*(-?\d+\.\d+)\s+(-?\d+\.\d+)\s*")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]+")
_EMPTY = frozenset({"", "na", "n/a", "null", "none", "nan", "-", "--", "<null>", "#n/a", "unknown"})
LONGEST_NAME = 200
"""Characters; what is longer is a description."""


def blank(text: str) -> bool:
    """Whether a cell says nothing: empty, "NULL", "n/a", "-"."""
    return text.strip().lower() in _EMPTY


def degrees(text: str, axis: str) -> float:
    """A latitude or longitude (``axis`` "lat" or "lon") in decimal degrees, WGS 84.

    Decimal commas, Arabic digits and degrees-minutes-seconds with N, S, E or W are read. Raises ValueError
    with what is wrong in words.

    >>> degrees("35,541", "lat"), degrees("35°32'27.6\\"N", "lat"), degrees("W 36 43.5", "lon")
    (35.541, 35.541, -36.725)
    """
    word = "latitude" if axis == "lat" else "longitude"
    given = text.strip().translate(_SIGNS)
    if blank(given):
        raise ValueError(f"it has no {word}")
    try:
        value = float(given.replace(",", ".") if given.count(",") == 1 else given)
    except ValueError:
        value = _from_dms(given, axis, word, text)
    limit = 90 if axis == "lat" else 180
    if not abs(value) <= limit:  # "nan" too
        hint = (
            "; are latitude and longitude the wrong way round?" if axis == "lat" and abs(value) <= 180 else ""
        )
        hint = "; is it in metres of another grid?" if abs(value) > 1000 else hint
        raise ValueError(f"{word} {text.strip()} lies outside −{limit}…{limit}{hint}")
    return value


def _from_dms(given: str, axis: str, word: str, text: str) -> float:
    match = _DMS.fullmatch(re.sub(r"(?<=\d),(?=\d)", ".", given))
    if not match:
        raise ValueError(f"{word} “{_short(text)}” is no number of degrees")
    before, whole, minutes, seconds, after = match.groups()
    side = (before or after or "").upper()
    if side and (side in "NS") != (axis == "lat"):
        raise ValueError(f"{word} “{_short(text)}” says {side}")
    if float(minutes or 0) >= 60 or float(seconds or 0) >= 60:
        raise ValueError(f"{word} “{_short(text)}” has 60 minutes or seconds, or more")
    value = abs(float(whole)) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    return round(-value if side in ("S", "W") or whole.startswith("-") else value, 9)


def _short(text: str) -> str:
    text = _CONTROL.sub(" ", text.strip())
    return text if len(text) <= 40 else text[:39] + "…"


def position(lat: str, lon: str) -> Point:
    """A point from two cells. Raises ValueError with the reason."""
    return Point(degrees(lon, "lon"), degrees(lat, "lat"))


def position_of(text: str) -> Point:
    """A point from one cell: WKT "Point(36.7 35.5)" (longitude first), "35.5, 36.7" or "35.5 36.7" (latitude
    first), or two angles that say where they point, in either order: "35°32'N 36°43'E".

    Raises ValueError with what is wrong in words.
    """
    if blank(text):
        raise ValueError("it has no coordinates")
    match = _WKT.search(text)
    if match:
        if match[1] and not match[1].rstrip(">").endswith(("Q2", "CRS84", "4326")):
            raise ValueError(f"its coordinates are on another world or in another system ({match[1]})")
        return position(match[3], match[2])
    sides = _SIDES.fullmatch(text.translate(_SIGNS))
    if sides:
        east_first = any(letter in "EWew" for letter in sides[1])
        return position(sides[2], sides[1]) if east_first else position(sides[1], sides[2])
    pair = _PAIR.fullmatch(text) or _BLANK.fullmatch(text)
    if not pair:
        raise ValueError(f"“{_short(text)}” is no position; give latitude, longitude or Point(lon lat)")
    lat, lon = (part for part in pair.groups() if part)
    return position(lat, lon)


def number(text: str) -> int:
    """People: "12,345", "12 345", "1.2e3" or "12345.0" as an int; 0 where the cell says nothing usable."""
    given = re.sub(r"(?<=\d)[,\s\u00a0\u202f'](?=\d{3})", "", text.strip())
    try:
        value = float(given)
    except ValueError:
        return 0
    return int(value) if 0 < value < 2e10 else 0


def clean(text: str) -> str:
    """A name with its blanks in order and without control characters, composed (NFC)."""
    return unicodedata.normalize("NFC", " ".join(_CONTROL.sub(" ", text).replace("\ufeff", "").split()))


def names_of(pairs: Iterable[tuple[str, str]]) -> tuple[Name, ...]:
    """(text, language) pairs as names: clean, each once, nothing empty, coded or endless."""
    found: dict[str, str] = {}
    for text, lang in pairs:
        name = clean(text)
        code = len(name) <= 4 and name.isascii() and name.isupper() and bool(found)
        if (
            not blank(name)
            and len(name) <= LONGEST_NAME
            and not code
            and "://" not in name
            and _letters(name)
        ):
            found[name] = found.get(name) or lang
    return tuple(Name(text, lang) for text, lang in found.items())


def _letters(text: str) -> bool:
    return any(c.isalpha() for c in text)


def split(text: str, marks: str = "|;") -> list[str]:
    """A cell that lists names: cut at "|" where there is one, else at ";"."""
    for mark in marks:
        if mark in text:
            return [part for part in (p.strip() for p in text.split(mark)) if part]
    return [text.strip()] if text.strip() else []


#: Languages in which tables that people keep of their own country name it, the likelier first.
LANGUAGES = (
    "ar",
    "fr",
    "es",
    "ru",
    "uk",
    "tr",
    "fa",
    "ku",
    "he",
    "pt",
    "de",
    "it",
    "ps",
    "ur",
    "hy",
    "ka",
    "az",
    "am",
)


@lru_cache(maxsize=1024)
def _native(name: str) -> str:
    """The code of a country by what another language calls it (CLDR), "" for none. Slow where it is none:
    each language is read when the ones before it do not know the name."""
    if name == "فلسطين":  # CLDR: the Palestinian territories
        return "PS"
    for language in LANGUAGES:
        for code, said in Locale.parse(language).territories.items():
            if len(str(code)) == 2 and str(code).isalpha() and str(said).casefold() == name:
                return str(code)
    return ""


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    english = {str(k): str(v) for k, v in Locale.parse("en").territories.items()}
    codes = {c: c for c in english if len(c) == 2 and c.isalpha()}
    aliases = {str(k): list(v) for k, v in get_global("territory_aliases").items() if v}
    longer = {alias: str(to[0]) for alias, to in aliases.items() if len(alias) == 3}
    named = {english[c].casefold(): c for c in codes}
    known = {"syrian arab republic": "SY", "islamic republic of iran": "IR",
             "iran (islamic republic of)": "IR",
             "state of palestine": "PS", "occupied palestinian territory": "PS", "palestine": "PS",
             "russian federation": "RU", "viet nam": "VN", "türkiye": "TR", "turkey": "TR",
             "republic of moldova": "MD", "democratic republic of the congo": "CD", "myanmar": "MM",
             "united republic of tanzania": "TZ", "lao people's democratic republic": "LA",
             "bolivia (plurinational state of)": "BO", "venezuela (bolivarian republic of)": "VE",
             "democratic people's republic of korea": "KP", "republic of korea": "KR"}  # fmt: skip
    return named | known | {k.casefold(): v for k, v in (longer | codes).items()}


@lru_cache(maxsize=4096)
def country_of(text: str) -> str:
    """ISO 3166-1 alpha-2 code of a country given by code (two or three letters) or name, or "".

    >>> country_of("SYR"), country_of("Syrian Arab Republic"), country_of("اليمن"), country_of("Nowhere")
    ('SY', 'SY', 'YE', '')
    """
    name = " ".join(text.split()).casefold()
    code = _countries().get(name, "") or (_native(name) if len(name) > 3 else "")
    return "" if code in ("ZZ", "XA", "XB", "EU", "UN", "EZ", "QO") else code


@lru_cache(maxsize=4096)
def language_of(code: str) -> str:
    """A BCP 47 code from ISO 639-1, -2 or -3 ("eng" is "en"), or "" for what is none.

    >>> language_of("eng"), language_of("AR"), language_of("full")
    ('en', 'ar', '')
    """
    head, _, rest = code.strip().replace("_", "-").lower().partition("-")
    known = get_global("language_aliases")
    if len(head) == 3 and head in known:
        head = str(known[head][0] if isinstance(known[head], list) else known[head])
    if len(head) not in (2, 3) or not head.isalpha() or head not in _languages():
        return ""
    if rest.upper() in Locale.parse("en").territories and len(rest) == 2:
        return f"{head}-{rest.upper()}"
    return f"{head}-{rest.title()}" if rest.title() in Locale.parse("en").scripts else head


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    return frozenset(Locale.parse("en").languages) - {"und", "mul", "zxx"}
