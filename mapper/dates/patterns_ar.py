# ruff: noqa: E501 - a pattern is read and checked whole, on one line
"""The patterns of dates in Arabic, over text made flat (``arabic.flat``), and their words in English.

Built from ``lexicon/dates.yaml``: Levantine, Egyptian and Maghrebi names of months, both digits, "اليوم السبت",
"أمس", "الأسبوع الماضي", "منتصف عام 2021", "خلال الـ24 ساعة الماضية", dates of the Muslim calendar that say so.
The groups are those of ``patterns``; ``english`` puts their words into those that ``rules`` knows.
"""

from typing import Any

from ..lexicon import load
from ..words import arabic
from ..words.patterns import Pattern
from .patterns import BEYOND, ENGLISH, any_of

_AR: dict[str, Any] = load("dates")["ar"]
_EN_MONTHS = [words[0].lower() for words in load("dates")["en"]["months"]]
_EN_DAYS = [words[0].lower() for words in load("dates")["en"]["weekdays"]]


def _fold(words: str) -> str:
    return " ".join(arabic.fold(word) for word in str(words).split())


def _list(name: str) -> list[str]:
    return [_fold(w) for w in _AR[name]]


_MONTHS = {_fold(w): _EN_MONTHS[n] for n, words in enumerate(_AR["months"]) for w in words}
_HIJRI = {_fold(w): str(n) for n, words in enumerate(_AR["hijri_months"], 1) for w in words}
_DAYS = {_fold(w): _EN_DAYS[n] for n, words in enumerate(_AR["weekdays"]) for w in words}
#: Words for a day as days from the day of publication.
DAY_WORDS: dict[str, int] = {_fold(w): n for w, n in _AR["day_words"].items()}
_RELS = {_fold(w): rel for rel in ("this", "last", "next", "that", "recent") for w in _AR[rel]}
_SPANNING = [w for w, rel in _RELS.items() if rel in ("last", "next", "recent")]
_PARTS = {_fold(w): part for part in ("early", "mid", "late") for w in _AR[part]}
_UNITS = {_fold(w): unit for unit, words in _AR["units"].items() for w in words}
_PAIRS = frozenset(_list("pairs"))
_NUMBERS: dict[str, str] = {
    _fold(w): str(n) for w, n in load("numbers")["ar"]["words"].items() if n <= 100
} | {_fold(w): str(n) for w, n in _AR["numbers"].items()}

_ORDINALS = {_fold(w): n for w, n in _AR["ordinals"].items()}
#: The days of a month in words: "الأول", "الخامس عشر", "الحادي والعشرين".
_NTH: dict[str, str] = (
    {word: str(n) for word, n in _ORDINALS.items()}
    | {
        f"{word} {ten}": str(more + n)
        for word, n in _ORDINALS.items()
        if n < 10
        for ten, more in _AR["tens"].items()
        if more + n <= 31
    }
    | {_fold(word): str(day) for word, day in _AR["round_days"].items()}
)

_DECADES = {_fold(w): str(year) for w, year in _AR["decades"].items()}
_SINGULAR = frozenset(_list("singular"))
_COUNTING = {_fold(w): rel for w, rel in _AR["counting"].items()}
_LIST_UNITS = {_fold(w): unit for w, unit in _AR["portions"].items()}
_LIST_NTH = {_fold(w): nth for w, nth in _AR["nth"].items()}
_LIST_SEASONS = {_fold(w): season for w, season in _AR["seasons"].items()}

_B, _E = r"(?<![\p{L}\p{N}])", r"(?![\p{L}\p{N}])"
#: What may be written onto the beginning of a word.
_ONTO = "(?:و|ف)?(?:ب|ل)?"
YEAR = r"(?P<y>(?:1[89]|20)\d\d)(?![\d/%-]|[.,]\d)"
_D, _D2 = r"(?<![\d.,:/-])(?P<d>\d{1,2})(?!\d)", r"(?P<d2>\d{1,2})(?!\d)"
_PAIR = rf"(?:(?:\s*/\s*|\s)(?:{any_of(_MONTHS)}){_E})?"
_M, _M2 = rf"(?P<m>{any_of(_MONTHS)}){_E}{_PAIR}", rf"(?P<m2>{any_of(_MONTHS)}){_E}{_PAIR}"
_OF = r"\s*[/-]?\s*(?:من\s+)?(?:شهر\s+)?"
_REL = rf"(?P<rel>{any_of(_RELS)}){_E}"
_YR = rf"(?:من\s+)?(?:العام|السنه)\s+(?P<yr>{any_of(_RELS)}){_E}"
_TAIL = (
    rf"(?:(?:\s*[،,/]\s*|\s+)(?:من\s+)?(?:(?:ال)?عام\s+|(?:ال)?سنه\s+)?{YEAR}(?:\s?م(?!\p{{L}}))?|\s+{_YR})?"
)
_W, _W2 = rf"(?P<w>{any_of(_DAYS)}){_E}", rf"(?P<w2>{any_of(_DAYS)}){_E}"
_TIME = rf"(?:{_ONTO}(?:{any_of(_list('parts_of_day'))})\s+)?"
_DAY = rf"(?:{_ONTO}(?:ال)?(?:يوم|امس|نهار)\s+)?"
_LEAD = rf"(?:{_TIME}{_DAY}(?:{any_of(_DAYS)})\s*[،,]?\s*\(?(?:الموافق\s+)?(?:ل)?)?"
_N = rf"(?P<n>\d{{1,3}}|{any_of(_NUMBERS)})"
_UNIT = rf"(?P<unit>{any_of(_UNITS)}){_E}"
_PART = rf"(?P<part>{_ONTO}(?:ال)?(?:{any_of(_PARTS)}))\s+"

ARABIC: tuple[tuple[str, str], ...] = (
    *((rule, rf"{_LEAD}{pattern}") for rule, pattern in ENGLISH if rule == "numeric"),
    ("numeric", rf"(?P<iso>){_LEAD}(?<![\p{{N}}./-])(?P<y>(?:19|20)\d\d)(?P<sep>[/-])(?P<n>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?![\p{{N}}/-])"),
    ("hijri", rf"{_D}{_OF}(?P<hm>{any_of(_HIJRI)}){_E}(?:\s+(?:من\s+)?(?:عام\s+|سنه\s+)?(?P<hy>1[345]\d\d)(?!\d))?(?P<ah>\s*ه(?:جريه|جري)?(?!\p{{L}}))?"),
    ("counted", rf"{_B}(?P<rel>قبل|بعد)\s+(?:{_N}\s+)?{_UNIT}\s+من\s+(?:\p{{L}}+\s+){{0,3}}?{_D}{_OF}{_M}{_TAIL}"),
    ("counted", rf"{_B}(?P<rel>قبل|بعد)\s+ذلك\s+ب(?:{_N}\s+)?{_UNIT}"),
    ("counted", rf"{_B}{_ONTO}(?:في\s+)?(?P<unit>اليوم)\s+(?P<rel>التالي|السابق|نفسه|ذاته){_E}"),
    ("range", rf"{_B}{_ONTO}(?:بين|من)\s+{_D}(?:{_OF}{_M}(?:\s+(?P<y1>20\d\d|19\d\d))?)?\s+(?:و\s*|الي\s+|حتي\s+){_D2}{_OF}{_M2}{_TAIL}"),
    ("range", rf"{_D}(?:{_OF}{_M})?\s*(?:[-–—]|الي|حتي)\s*{_D2}{_OF}{_M2}{_TAIL}"),
    ("pair", rf"{_D}\s+و\s*{_D2}{_OF}{_M2}{_TAIL}"),
    ("calendar", rf"{_LEAD}{_D}{_OF}{_M}(?:\s+{_REL}|{_TAIL})"),
    ("calendar", rf"{_LEAD}{_D}{_OF}{_M}\s*[،,]?\s+(?:من\s+)?(?:(?:ال)?عام\s+|(?:ال)?سنه\s+)?{BEYOND}"),
    ("calendar", rf"{_LEAD}{_B}(?P<nth>{any_of(_NTH)})\s+من\s+(?:شهر\s+)?{_M}{_TAIL}"),
    ("portion", rf"{_B}{_ONTO}(?P<unit>{any_of(_LIST_UNITS)})\s+(?P<nth>{any_of(_LIST_NTH)})\s+من\s+(?:شهر\s+)?(?:{_M}{_TAIL}|(?:(?:ال)?عام\s+|سنه\s+)?{YEAR})"),
    ("season", rf"{_B}{_ONTO}(?P<season>{any_of(_LIST_SEASONS)})\s+(?:(?:ال)?عام\s+|سنه\s+)?{YEAR}"),
    ("of_month", rf"{_B}(?P<nth>{any_of(_NTH)})\s+من\s+(?:ال)?شهر\s+{_REL}"),
    ("of_month", rf"{_D}\s+(?:من\s+)?(?:ال)?شهر\s+{_REL}"),
    ("month", rf"{_B}{_PART}(?:شهر\s+)?{_M}{_TAIL}"),
    ("month", rf"(?<={_B}{_ONTO}(?:{any_of(_list('month_leads'))})\s+(?:شهر\s+)?){_M}(?:\s+{_REL}|{_TAIL})"),
    ("month", rf"{_B}{_ONTO}{_M}\s+(?:من\s+)?(?:عام\s+|سنه\s+)?{YEAR}"),
    ("weekdays", rf"{_B}{_ONTO}(?:يومي|ليلتي|ليلي|مساءي)\s+{_W}\s+و{_W2}"),
    ("weekdays", rf"{_B}{_ONTO}بين\s+{_TIME}{_DAY}{_W}\s+و\s?{_TIME}{_DAY}{_W2}"),
    ("weekdays", rf"{_B}{_ONTO}(?:منذ|من)\s+{_TIME}{_DAY}{_W}\s+(?:و\s?)?(?:حتي|الي)\s+{_TIME}{_DAY}{_W2}"),
    ("weekdays", rf"{_B}{_ONTO}(?:ليل|ليله)\s+{_W}\s+(?:علي\s+)?{_W2}"),
    ("weekdays", rf"{_B}{_ONTO}الليله\s+(?:الفاصله\s+|الواقعه\s+)?(?:ما\s?)?بين\s+(?:يومي\s+)?{_DAY}{_W}\s+و\s?{_DAY}{_W2}"),
    ("weekdays", rf"{_B}{_TIME}{_W}\s*(?:[-–/]|الي|حتي)\s*{_W2}"),
    ("weekday", rf"(?:{_B}|(?<={_B}[وف])(?=ال)){_TIME}{_DAY}{_W}(?:\s+{_REL})?"),
    ("arabic", rf"{_B}{_TIME}{_ONTO}(?P<word>{any_of(DAY_WORDS)}){_E}(?:\s+(?:{any_of(_DAYS)}){_E})?"),
    ("ago", rf"{_B}{_ONTO}(?:قبل|منذ)\s+(?:نحو\s+|حوالي\s+|قرابه\s+)?(?:{_N}\s+)?{_UNIT}(?!\s+(?:من|(?:ال)?(?:{any_of(_RELS)})|\d{{4}}))"),
    ("lasting", rf"{_B}{_ONTO}(?:خلال|في|علي مدي|طوال|طيله|مدي)\s+(?:ال\s?)?(?:[(/]?{_N}[)/]?\s+)?{_UNIT}(?:\s+(?P<n>(?:{any_of(_NUMBERS)})){_E})?\s+(?P<rel>{any_of(_SPANNING)}){_E}"),
    ("period", rf"{_B}(?:{_PART})?{_ONTO}(?P<unit>الاسبوع|الشهر|العام|السنه)\s+{_REL}"),
    ("period", rf"{_B}(?P<rel>{_ONTO}هذا|{_ONTO}هذه)\s+(?P<unit>الاسبوع|الشهر|العام|السنه){_E}"),
    ("period", rf"{_B}{_PART}(?P<unit>العام|السنه|الشهر|الاسبوع)(?P<rel>)(?!\s+(?:{any_of(_RELS)}|\d)){_E}"),
    ("year", rf"{_B}{_ONTO}(?:بين|من)\s+(?:عامي\s+|عام\s+|سنه\s+)?{YEAR}\s+(?:و\s*|الي\s+|حتي\s+)(?:عام\s+)?(?P<y2>(?:19|20)\d\d)(?!\d)"),
    ("year", rf"{_B}{_PART}(?:(?:ال)?عام\s+|سنه\s+)?{YEAR}"),
    ("year", rf"(?<={_B}{_ONTO}(?:{any_of(_list('year_leads'))})\s+){YEAR}"),
    ("decade", rf"{_B}{_ONTO}(?P<decade>{any_of(_DECADES)})(?:\s+القرن\s+الماضي)?{_E}"),
)  # fmt: skip

PATTERNS: tuple[tuple[str, Pattern], ...] = tuple((rule, Pattern(pattern)) for rule, pattern in ARABIC)


def _last_form(word: str, table: dict[str, str]) -> str:
    """The value of the word of a table that a word is, whatever is written onto its beginning."""
    return next((table[form] for form in (word, *arabic.forms(word)) if form in table), "")


def english(groups: dict[str, str]) -> dict[str, str]:
    """The groups of a match with their Arabic words put into English, as the rules read them."""
    out = dict(groups)
    if "nth" in out and out.get("unit") in _LIST_UNITS:
        named = {"m": _MONTHS[out["m"]]} if "m" in out else {}
        return out | named | _portion(out)
    if "season" in out:
        out["season"] = _LIST_SEASONS[out["season"]]
    if "nth" in out:
        out["d"] = _NTH[out["nth"]]
    for name in ("m", "m2"):
        if name in out:
            out[name] = _MONTHS[out[name]]
    for name in ("w", "w2"):
        if name in out:
            out[name] = _DAYS[out[name]]
    if "hm" in out:
        out["hm"] = _HIJRI[out["hm"]]
    if "yr" in out:
        out["yr"] = f"{_RELS[out['yr']]} year"
    if out.get("rel"):
        out["rel"] = _COUNTING.get(out["rel"]) or _last_form(out["rel"], _RELS) or "past"
    elif "rel" in out:
        out["rel"] = "this"
    if "part" in out:
        out["part"] = _last_form(out["part"], _PARTS)
    if "unit" in out:
        out |= _unit(out["unit"], out.get("n", ""))
        if groups["unit"] == "اليوم" and "n" not in groups:
            del out["n"]  # "the next day" counts no days
    if "decade" in out:
        out["y"] = _DECADES[out["decade"]]
    return out


def _portion(groups: dict[str, str]) -> dict[str, str]:
    """The words for a part of a month or year."""
    year = {"yr": f"{_RELS[groups['yr']]} year"} if "yr" in groups else {}
    return {"unit": _LIST_UNITS[groups["unit"]], "nth": _LIST_NTH[groups["nth"]], **year}


def _unit(word: str, number: str) -> dict[str, str]:
    """The unit and how many: a pair is two, a plural without a number is "several", a single one "a"."""
    unit = _UNITS[word]
    plural = word.removeprefix("ال") not in _SINGULAR
    count = _NUMBERS.get(number, number) or ("2" if word in _PAIRS else "several" if plural else "a")
    name = unit if unit == "hours" else unit + ("s" if count not in ("a", "1") else "")
    return {"unit": name, "n": count}
