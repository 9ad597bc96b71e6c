"""A place's name as its own country writes it, where the gazetteer knows that spelling. Pure.

For countries that write from right to left: their readers look for the name in their script, and it stands
beside the Latin one on a map.
"""

import re
from dataclasses import dataclass

from ..place import Name, Place
from .likeness import similarity
from .names import form


@dataclass(frozen=True, slots=True)
class Script:
    """How a language is written: its letters (a class of a regular expression), and where.

    ``careful`` are letters that hasty spelling leaves out: of "إدلب" and "ادلب" the first is written out.
    ``article`` begins names that have one ("": none do); ``kinds`` are words for a unit before its name.
    """

    lang: str
    letters: str
    careful: str
    article: str
    kinds: tuple[str, ...]
    countries: frozenset[str]


_ARAB = frozenset(
    (
        "AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA",
        "SA", "SD", "SY", "TN", "YE",
    )
)  # fmt: skip
#: Languages from right to left and the countries whose places are named in them.
SCRIPTS: tuple[Script, ...] = (
    Script(
        "ar",
        "ء-غف-يً-ْ",
        "أإآةىئؤ",
        "ال",
        ("محافظة", "ولاية", "منطقة", "إمارة", "إقليم"),
        _ARAB,
    ),
    Script("fa", "ءآأؤئا-غف-نهوپچژکگیي\u200c", "آئؤ", "", ("استان", "ولایت"), frozenset({"IR", "AF"})),
    Script("he", "א-ת", "", "", ("מחוז",), frozenset({"IL"})),
)
#: Below this likeness two spellings are other names; one such name alone is an exonym's (Aleppo, "حلب").
SAME = 0.5


def language(country: str) -> str:
    """The language from right to left in which a country (ISO 3166-1 alpha-2) names places, "" for none."""
    return next((script.lang for script in SCRIPTS if country in script.countries), "")


def native(place: Place) -> Name | None:
    """The name in the script of the place's country; None where it is not known, or several unlike ones are.

    >>> native(Place("t:1", "Sarmin", Point(36.7, 35.9), "settlement", "town", "SY", names=(Name("سرمين"),)))
    Name(text='سرمين', lang='ar')
    """
    for script in SCRIPTS:
        if place.country in script.countries:
            return _best(place, script)
    return None


def _best(place: Place, script: Script) -> Name | None:
    written = re.compile(f"[{script.letters} \\-]+")
    own = [name for name in place.names if written.fullmatch(name.text) and name.lang in ("", script.lang)]
    told = [name for name in own if name.lang == script.lang] or own
    if not told:
        return None
    latin = form(place.name)
    rated = {text: similarity(latin, form(text)) for text in (_without_kind(n.text, script) for n in told)}
    if max(rated.values()) < SAME and len({form(text) for text in rated}) > 1 and told is own:
        return None
    best = min(rated, key=lambda text: _rank(text, rated[text], script))
    return Name(best, script.lang)


def _without_kind(text: str, script: Script) -> str:
    """A name without the word for its unit: "محافظة الرقة" is "الرقة"."""
    head, _, rest = text.partition(" ")
    return rest if rest and head in script.kinds else text


def _rank(text: str, likeness: float, script: Script) -> tuple[float, bool, int, int, str]:
    """The best spelling first: alike, with its article, written out, short."""
    careful = sum(text.count(letter) for letter in script.careful)
    return -round(likeness, 1), not text.startswith(script.article), -careful, len(text), text
