"""Places that are not where it happened: those of a dateline, and those where someone spoke. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from ..geometry.levels import HAPPENED
from ..heads.masthead import dateline, first_lines
from ..model import PlaceMention
from ..reading import Reading
from ..words.grammar import words
from ..words.shapes import shape

#: What may stand before the place of an entry of a log, and behind it.
_DAY_AND_HOUR = regex.compile(
    r"\W*(?:\d{1,2}[./-](?:\d{1,2}|\p{L}{3,9})(?:[./-]\d{2,4})?\W+|\d{1,2}\s\p{Lu}\p{Ll}+\W+)?"
    r"(?:\d{1,2}[:.]\d{2}\W+)?"
)
_COLON = regex.compile(r"(?:\s\([^)\n]{1,30}\)|,\s\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)?:\s+\S")
#: The kind of a court stands so many characters behind the name of its town at most.
_COURT_REACH = 26
#: Levels of places that are no quarters of another.
_TOWNS = frozenset(("settlement", "admin1", "admin2"))
#: How many characters before a place are read for the office of somebody who is quoted.
_OFFICE_REACH = 160
#: A dateline stands within so many characters of the beginning.
_DATELINE_REACH = 120
#: The name of an agency behind a stroke has so many words.
_AGENCY = 3
#: So many sentences behind a headline a dateline may stand; a word in capitals of fewer letters is a group's.
_HEADLINES, _SHORT = 2, 4
_DATELINE = regex.compile(
    r"\(?(?:#(?=\p{Latin}))?(?P<names>\p{L}(?:[^\n:.]|(?<=,[ \t]\p{L}{2,5})\.(?=[ \t]{1,3}[-—–(])){1,59}?)\)?"
    r"[ \t]{0,3}(?:,[ \t]{0,3}\w{1,12}\.?[ \t]{0,3}\d{1,2})?[ \t]{0,3}"
    r"(?:\((?P<outlet>[^)\n]{2,30})\)|\|[ \t](?:\p{Lu}[\p{L}]{1,15})(?=[ \t]{1,3}[-—–]))?[ \t]{0,3}"
    r"(?:—|–|--|(?<=[ \t])(?:[-_]|ـ+)[ \t]|:[ \t]|(?<=\p{Arabic})[ \t]?[/|][ \t])"
)
_BRACKETED = regex.compile(r"\[(?P<names>\p{L}[^\]\n]{1,40})\]\s")
#: What goes on after the first name of a dateline: ", Ohio (AP) —", " --".
_DASHED = regex.compile(
    r"(?:,[ \t]{0,3}\p{Lu}[^\n:—–(]{1,30})?[ \t]{0,3}(?:\([^)\n]{2,30}\))?[ \t]{0,3}"
    r"(?:—|–|--|(?<=[ \t])[-_][ \t]|(?<=,[^:]{1,40}):[ \t])"
)


def _in_court(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a place is that of a court that looks back at a deed: "sitting in the Arima High Court"."""
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    if sentence.words.isdisjoint(words("en", "trials")):
        return False
    if shape("court_before").search(reading.text, sentence.start, mention.start):
        return True
    court = shape("court_behind").search(
        reading.text, mention.start, min(len(reading.text), mention.end + _COURT_REACH)
    )
    return court is not None and court.start() <= mention.end + 1


def datelined(reading: Reading, found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """Marks the places of a dateline ("KHARTOUM, Sudan (Reuters) —") and those where someone spoke."""
    spans = [*_opened(reading, found), dateline(reading.text), *posted(reading)]
    outlets = [*_outlets(reading)]
    for mention in found:
        if any(
            start <= mention.start < end and mention.text != reading.text[start:end] for start, end in outlets
        ):
            continue
        if any(start <= mention.start < mention.end <= end for start, end in spans):
            yield replace(mention, role="dateline")
            continue
        lead = reading.text[max(0, mention.start - 40) : mention.start]
        spoken = shape("spoken_in").search(lead) or _in_court(reading, mention)
        home = shape("home_before").search(lead) or shape("home_behind").match(reading.text, mention.end)
        talks = _reacts(reading, mention, found) or _meets(reading, mention, found)
        if spoken or home or talks or _of_an_office(reading, mention):
            yield replace(mention, role="speaker")
        else:
            yield mention


def posted(reading: Reading) -> Iterator[tuple[int, int]]:
    """The town of an embassy that issues an alert, and its land: "U.S. Embassy Mogadishu, Somalia"."""
    found = shape("embassy_in").search(reading.text, 0, _DATELINE_REACH)
    hit = found and next((h for h in reading.hits if h.start == found.end()), None)
    if hit is None or not hit:
        return
    land = next((h for h in reading.hits if reading.text[hit.end : h.start] == ", "), None)
    yield from ((h.start, h.end) for h in (hit, land) if h is not None)


def _of_an_office(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a place only says where somebody who is quoted holds an office: "said X, the mayor of Y"."""
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    before = reading.text[max(sentence.start, mention.start - _OFFICE_REACH) : mention.start]
    office = shape("office_of").search(before)
    if office is None:
        return False
    return bool(office["quoted"]) or shape("then_said").match(reading.text, mention.end) is not None


def _reacts(reading: Reading, mention: PlaceMention, found: Sequence[PlaceMention]) -> bool:
    """Whether somebody at the place that opens a sentence only speaks of what was elsewhere: "In X, the
    ministry condemned the attack", "In X, the army said it had sent troops to Y"."""
    text, sentence = reading.text, reading.sentences[reading.sentence_at(mention.start)]
    if text[sentence.start : mention.start] != "In ":
        return False
    if shape("reacts_there").match(text, mention.end, sentence.end):
        return True
    said = shape("says_there").match(text, mention.end, sentence.end)
    if said is not None and any(said.end() < m.start < sentence.end for m in found):
        return True
    tells = shape("tells_there").match(text, mention.end, sentence.end)
    return tells is not None and _then_elsewhere(reading, found, (tells.end(), sentence.end))


def _meets(reading: Reading, mention: PlaceMention, found: Sequence[PlaceMention]) -> bool:
    """Whether people only talked there while it happened elsewhere: "met in X as shells fell on Y", "As talks
    went on in X, jets bombed Y"."""
    text, sentence = reading.text, reading.sentences[reading.sentence_at(mention.start)]
    crowd = not sentence.words.isdisjoint(words("en", "crowds"))
    if crowd or shape("met_in").search(text, sentence.start, mention.start) is None:
        return False
    meanwhile = shape("met_as").match(text, mention.end, sentence.end)
    if meanwhile is None and shape("as_they_met").match(text, sentence.start, mention.start):
        meanwhile = shape("met_then").match(text, mention.end, sentence.end)
    return meanwhile is not None and _then_elsewhere(reading, found, (meanwhile.end(), sentence.end))


def _then_elsewhere(reading: Reading, found: Sequence[PlaceMention], where: tuple[int, int]) -> bool:
    """Whether a town or unit that is known, and no quarter of one, is named behind as the scene."""
    known = {
        hit.start
        for hit in reading.hits
        if where[0] <= hit.start < where[1] and not _TOWNS.isdisjoint(hit.levels)
    }
    return any(m.start in known and m.role in HAPPENED and not m.words for m in found)


def opens_dateline(text: str, end: int) -> bool:
    """Whether what follows a first name, up to a dash, is the rest of a dateline."""
    return _DASHED.match(text, end) is not None


def opens_entry(text: str, start: int, end: int) -> bool:
    """Whether a name with a colon behind it opens an entry of a log, but for a day and an hour before it:
    "15.03, 06:40, Kostiantynivka: a bomb fell"."""
    line = text.rfind("\n", 0, start) + 1
    return _DAY_AND_HOUR.fullmatch(text, line, start) is not None and _COLON.match(text, end) is not None


def _opened(reading: Reading, found: list[PlaceMention]) -> list[tuple[int, int]]:
    """The spans of the places before a dash with which one of the first lines opens.

    The story may follow a headline and what is said of it. Two such lines in a row are a list of places:
    things happened there.
    """
    opened: list[tuple[int, int] | None] = []
    marks: list[str] = []
    for start, _ in first_lines(reading.text):
        first = _DATELINE.match(reading.text, start, start + _DATELINE_REACH)
        places = (
            first is not None and (not opened or first[0].rstrip()[-1] != ":") and _all_places(first, found)
        )
        there = first is not None and _happened_there(reading, first, found)
        opened.append(first.span("names") if first and places and not there else None)
        marks.append(first[0].rstrip()[-1] if first and places else "")
    rows = zip(["", *marks], marks, [*marks[1:], ""], opened, strict=False)  # "Nigeria: …" is a title's
    lines = [span for before, mark, after, span in rows if span and mark not in (before, after)]
    return [*lines, *_behind_headline(reading), *_in_brackets(reading, found)]


def _in_brackets(reading: Reading, found: Sequence[PlaceMention]) -> Iterator[tuple[int, int]]:
    """The span of a place in brackets before a sentence that names another: "[Beirut] Jets struck X"."""
    for start, _ in first_lines(reading.text):
        first = _BRACKETED.match(reading.text, start, start + _DATELINE_REACH)
        if first is None or not any(first.span("names") == (m.start, m.end) for m in found):
            continue
        end = reading.sentences[reading.sentence_at(first.end())].end
        if any(first.end() <= m.start < end for m in found):
            yield first.span("names")


def _happened_there(reading: Reading, first: "regex.Match[str]", found: Sequence[PlaceMention]) -> bool:
    """ "Goma, North Kivu: armed men killed two": a town in its unit before a colon is where it was, if its
    sentence names no other place. "GENEVA, Switzerland:" is where it was written."""
    if first[0].rstrip()[-1] != ":" or "," not in first["names"]:
        return False
    start, stop = first.span("names")
    if any("country" in hit.levels for hit in reading.hits if start <= hit.start < stop):
        return False
    end = reading.sentences[reading.sentence_at(first.end())].end
    return not any(first.end() <= m.start < end for m in found)


def _outlets(reading: Reading) -> Iterator[tuple[int, int]]:
    """The spans between the brackets of a dateline, where the outlet stands: "عدن (يمن برس) -" is no Yemen,
    but "Tripoli (Libya) -" is in it."""
    for start, _ in first_lines(reading.text):
        first = _DATELINE.match(reading.text, start, start + _DATELINE_REACH)
        if first is not None and first["outlet"]:
            yield first.span("outlet")


def _behind_headline(reading: Reading) -> Iterator[tuple[int, int]]:
    """The span of a dateline in capitals behind a headline in the same line: "US Forces Strike Syria. TAMPA,
    Fla. - US forces …"."""
    for sentence in reading.sentences[1 : 1 + _HEADLINES]:
        first = _DATELINE.match(
            reading.text, sentence.start, min(sentence.end, sentence.start + _DATELINE_REACH)
        )
        town = sentence.tokens[0].text if sentence.tokens else ""
        if sentence.paragraph == 0 and first is not None and town.isupper() and len(town) > _SHORT:
            yield first.span("names")


def _all_places(match: "regex.Match[str]", found: list[PlaceMention]) -> bool:
    """Whether what stands before a dateline's dash is in capitals, or nothing but a place and its country,
    two places or a place and an agency with a stroke between them ("بغداد/السومرية نيوز -")."""
    names = match.group("names")
    if names[:2].isupper():
        return True
    inside = [m for m in found if match.start("names") <= m.start and m.end <= match.end("names")]
    rest = names
    for mention in inside:
        rest = rest.replace(mention.text, "", 1)
    agency = rest.startswith("/") and len(rest.split()) <= _AGENCY
    return bool(inside) and (agency or not rest.strip(" ,/"))
