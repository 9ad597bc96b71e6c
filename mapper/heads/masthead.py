"""What the head of a text says of the report: its title, day, publisher. Only where it is clearly said. Pure.

Three things are read in the first lines: labels ("Published: 23 January 2020", "Source: SANA"), a line
that is a date and nothing else, and a dateline ("KYIV, May 12, 2024 (Reuters) —", "دمشق – سانا"). The text
itself stays as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

import regex

from ..dates.daytext import MONTHS, WEEKDAYS, Order, day_of
from ..errors import UsageError
from ..files import kept
from ..lexicon import load
from .headdays import ENDS, as_of, dated

#: The head of a report is so many lines and characters.
LINES, REACH = 12, 2_000
#: A dateline ends within so many characters.
_DATELINE = 140
_MONTH = "|".join(sorted((regex.escape(m) for m in MONTHS), key=len, reverse=True))
_M = rf"(?P<m>(?i:{_MONTH}))(?:\s*/\s*(?:{_MONTH}))?(?![\p{{L}}])\.?"
_YEAR = r"(?:(?:\s*,|\s+من)?\s*(?:عام\s+)?(?P<y>(?:19|20)\d\d|[٠-٩]{4}))?"
_DATE = kept.pattern(
    rf"(?<![\p{{L}}\p{{N}}])(?:{_M}\s+(?P<d>\p{{N}}{{1,2}})(?!\p{{N}}){_YEAR}|(?P<d>\p{{N}}{{1,2}})\s+(?:من\s+)?{_M}{_YEAR}"
    r"|(?P<n>\p{N}{1,4}[-/.]\p{N}{1,2}[-/.]\p{N}{1,4}))(?![\p{L}\p{N}])"
)
_DASH = regex.compile(
    r"\s*(?:—|–|--|(?<=\s)ـ+(?=\s)|(?<=[\s)])[-_](?=\s)|(?<=[\s)])-(?=\p{L})|(?<=\p{Lu}\p{Lu})-(?=\s)|(?<=\p{Arabic})-|:(?=\s))\s*"
)
_PAREN = regex.compile(r"(?:\(|(?<!\p{N})/)\s*(?P<name>[^()/\n]{2,40}?)\s*[)/]\.?")
_SLASHED = regex.compile(r"[^/\n]{3,70}/[^/\n]{2,30}/\.?\s")
_LINE = regex.compile(r"[^\r\n\u2028\u2029]+")
#: Lines in which a dateline stands; characters of a line, and of one that is a paragraph of the story.
_FIRST, _LONGEST, _STORY = 6, 500, 300
#: A row of a table has more labels in a line than one: "Date: 10 May; Place: Nyala; Killed: 3."
_ROW = regex.compile(r"[;.؛]\s[\p{L}\p{M} ]{2,40}:\s")
_LABEL = regex.compile(r"[\s*_>#-]*(?P<label>[\p{L}\p{M} ]{3,30}?)\s*[:：]\s*[*_]*\s*(?P<said>\S.{0,300})")
_PLACE_WORD = regex.compile(r"(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.\-]*\Z")
_SMALL = frozenset({"of", "the", "and", "de", "del", "la", "al", "el", "in", "near"})
_LEADS = frozenset(
    {"in", "on", "since", "by", "after", "before", "between", "from", "until", "till", "early", "late"}
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say; "" and None for what they do not. ``note``: a date that lacks its year."""

    title: str = ""
    published: date | None = None
    publisher: str = ""
    url: str = ""
    note: str = ""


def head(text: str, order: Order = "", *, titled: bool = False) -> Head:
    """What the head of a text says. ``titled``: a first line that looks like a heading is the title."""
    lines = _lines(text)
    found = Head()
    for line in lines:
        found = _labelled(line, order, found)
    for number, line in enumerate(lines[:_FIRST]):
        if found.published is None:
            found = replace(found, published=dated(line) or as_of(line))
        found = _datelined(line, found)
        if number > 0 and len(line) > _STORY:
            break
    if titled and not found.title:
        found = replace(found, title=_heading(lines))
    return replace(found, note="") if found.published else found


def _lines(text: str) -> list[str]:
    """The first lines that say anything, each cut at a length that no heading has."""
    found = [line.strip()[:_LONGEST] for line in text[:REACH].splitlines()]
    return [line for line in found if line][:LINES]


@cache
def _labels() -> dict[str, str]:
    """What a label announces: "publication date" -> "published"."""
    said = {what: labels for what, labels in load("masthead").items() if what != "as_of"}
    return {label: what for what, labels in said.items() for label in labels}


@cache
def outlets() -> dict[str, str]:
    """The name of a news agency or paper by every spelling, in small letters."""
    return {
        spelling.lower(): entry["name"]
        for entry in load("attribution")["outlets"]
        for spelling in (entry["name"], *entry.get("aliases", ()))
    }


def _label(line: str) -> str:
    """What a line's label announces, "" where it has none of ours."""
    match = _LABEL.fullmatch(line)
    return _labels().get(" ".join(match["label"].lower().split()), "") if match else ""


def says_published(line: str) -> bool:
    """Whether a line is a label and the day of publication."""
    return _label(line) == "published"


def published_in(line: str, order: Order = "") -> date | None:
    """The day of a line that is a label and the day of publication."""
    if not says_published(line):
        return None
    return _labelled(line, order, Head()).published


def _labelled(line: str, order: Order, found: Head) -> Head:
    match, what = _LABEL.fullmatch(line), _label(line)
    if not match or not what or _ROW.search(match["said"]):
        return found
    said = match["said"].strip(' *_"“”«»')
    if not said:
        return found
    if what == "published" and found.published is None:
        try:
            return replace(found, published=day_of(said, order))
        except UsageError as error:
            return replace(found, note=f"is not dated, for its line “{line[:60]}” cannot be used: {error}")
    if what == "url" and not found.url and said.lower().startswith(("http://", "https://")):
        return replace(found, url=said.split()[0])
    if what == "publisher" and not found.publisher and len(said) <= 80 and said[-1] not in ".!?":
        return replace(found, publisher=outlets().get(said.lower(), said))
    if what == "title" and not found.title and len(said) <= 300:
        return replace(found, title=said)
    return found


@lru_cache(maxsize=2)
def dateline(text: str) -> tuple[int, int]:
    """The span of the dateline in the first lines, up to its dash; (0, 0) where there is none with more
    than places in it (a date or an agency)."""
    for start, words in first_lines(text):
        found = _parted(words)
        if found is not None:
            return start, start + found.end
    return 0, 0


def first_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines in which a dateline may stand, down to the first that is a paragraph of the story.

    Each with the position where its words begin, and no more of them than a heading has.
    """
    number = 0
    for line in _LINE.finditer(text, 0, REACH):
        words = line.group().strip()[:_LONGEST]
        if not words:
            continue
        yield line.start() + line.group().find(words), words
        number += 1
        if number >= _FIRST or (number > 1 and len(words) > _STORY):
            return


def _datelined(line: str, found: Head) -> Head:
    """What a dateline at the beginning of a line says, for what is not known yet."""
    said = _parted(line)
    if said is None:
        return found
    note = (
        f"is not dated, for its dateline says “{said.words}” without a year: give the day with --published."
    )
    return replace(
        found,
        published=found.published or said.day,
        publisher=found.publisher or said.agency,
        note=found.note or (note if said.words and not said.day else ""),
    )


@dataclass(frozen=True, slots=True)
class _Dateline:
    """Day, the words of the day and the agency of a dateline, and where its part before the dash ends."""

    day: date | None
    words: str
    agency: str
    end: int


def _parted(line: str) -> _Dateline | None:
    """The dateline that a line begins with, parted from the story by a dash or by "/TASS/."."""
    if _label(line):
        return None
    found = None
    for match in list(_DASH.finditer(line, 0, _DATELINE))[:3]:
        said = _dateline(line[: match.start()], line[match.end() : match.end() + 40])
        if said is not None and (found is None or (said[0] and not found.day)):
            found = _Dateline(*said, match.start())
    if found is None or found.day is None:
        found = _alone(line) or found
    if found is not None:
        return found
    slashed = _SLASHED.match(line)
    said = _dateline(slashed.group().rstrip(), "") if slashed else None
    return _Dateline(*said, slashed.end()) if said is not None and slashed else None


def _alone(line: str) -> _Dateline | None:
    """The dateline that is a line by itself, with a day and an agency: "SUMY, 12 May 2024 (Suspilne)"."""
    words = line.rstrip(" -–—:.")
    said = _dateline(words, "") if len(words) <= _DATELINE else None
    return _Dateline(*said, len(words)) if said is not None and said[0] and said[2] else None


def _dateline(before: str, after: str) -> tuple[date | None, str, str] | None:
    """Day, the words of the day and the agency of what stands before a dash; None where it is no dateline."""
    rest, agency, sure = before, "", False
    if rest[:1] == "(" and rest[-1:] == ")" and _DATE.search(rest):  # "(Goma, 14 May 2024) – …"
        rest = rest[1:-1]
    parens = [p for p in _PAREN.finditer(rest) if not _DATE.search(p["name"])]
    known = (p for p in parens if p["name"].strip().lower() in outlets())  # "Port Sudan (Sudan) (AFP)"
    if paren := next(known, parens[0] if parens else None):
        agency = outlets().get(paren["name"].strip().lower(), "")
        sure = bool(agency)
        agency = agency or (paren["name"].strip() if paren["name"][:1].isupper() else "")
        rest = f"{rest[: paren.start()]},{rest[paren.end() :]}"
        rest = _PAREN.sub(lambda m: f", {m['name']},", rest) if agency and sure else rest
    day, words = None, ""
    if when := _DATE.search(rest):
        words = when.group().strip(" .,")
        day = _day(words)
        rest = f"{rest[: when.start()]},{rest[when.end() :]}"
    if not agency:
        agency, rest = _bare_outlet(rest, after)
        sure = bool(agency)
    names = [part.strip(" .،") for part in regex.split(r"[,،/]|\s[–—-]+(?:\s|$)", rest)]
    names = [name for name in names if name and name.lower() not in WEEKDAYS]
    if not (agency or words) or not all(map(_is_place, names)) or len(names) > 3:
        return None
    certain = sure or bool(words) or bool(names and names[0].isupper())
    return (day, words, agency) if certain and (names or sure) else None


def _bare_outlet(rest: str, after: str) -> tuple[str, str]:
    """An agency without brackets: "Damascus, SANA –", "دمشق – سانا: …"; and what is left before it."""
    parts = [part.strip() for part in regex.split(r"[,،]\s*|\s*/\s*|\s+[–-]\s*", rest)]
    last = next((part for part in reversed(parts) if part), "")
    if parts[0] not in ("", last) and last.lower() in outlets():
        return outlets()[last.lower()], rest[: rest.rfind(last)]
    match = regex.match(r"(?P<name>[\p{L}\p{M} .'’-]{2,30}?)\s*(?:[:–—\-.]|$|(?<=\p{Arabic})\s)", after)
    name = match["name"].strip().lower() if match else ""
    return outlets().get(name, ""), rest


def _day(words: str) -> date | None:
    try:
        return day_of(words)
    except UsageError:
        return None


def _is_place(name: str) -> bool:
    """Whether words may be the name of a place: few, and each with a capital (or of a script without)."""
    words = name.split()
    if words and words[0].lower() in _LEADS:
        return False
    return 0 < len(words) <= 5 and all(w.lower() in _SMALL or _PLACE_WORD.match(w) for w in words)


def _heading(lines: list[str]) -> str:
    """The first line where it looks like a heading: short, no sentence, with more below it; lines before it
    that give the day or the source, or a dateline alone, are no headings."""
    while lines and (_label(lines[0]) or dated(lines[0]) is not None or _only_dateline(lines[0])):
        lines = lines[1:]
    if len(lines) < 2:
        return ""
    first = lines[0].lstrip("#* ").rstrip("* ")
    short = 8 <= len(first) <= 140 and first[-1] not in ENDS and len(first.split()) > 1
    plain = short and _LABEL.fullmatch(first) is None and dated(first) is None
    return first if plain and max(map(len, lines[1:])) > len(first) and first[0] not in '-•–"“' else ""


def _only_dateline(line: str) -> bool:
    """Whether a line is a place and an agency and no more: "Khartoum – SUNA"; a day may stand there too."""
    if _alone(line) is not None:
        return True
    parts = regex.split(r"\s+[–—-]\s+", line, maxsplit=1)
    return len(parts) == 2 and parts[1].strip(" .:").lower() in outlets() and _is_place(parts[0])
