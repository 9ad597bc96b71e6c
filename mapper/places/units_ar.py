"""Which unit the words of an Arabic sentence put a place in: "بلدة X بريف إدلب", "X شمال حلب". Pure."""

from collections.abc import Sequence
from itertools import pairwise

from gazetteer import Place

from ..model import PlaceMention
from ..placenames.context_ar import links
from ..placenames.words import nations_ar, words
from ..reading import Reading, Token
from ..words.arabic import fold, forms
from ..words.shapes import shape

#: How many words, and how many mentions, may stand between a place and its unit.
GAP_WORDS, GAP_NAMES = 12, 5
#: A unit of so many people is known without its country.
GREAT_UNIT = 500_000
#: A name of so many letters is no word of everyday use by chance.
_NO_CHANCE = 7
#: Two adjectives have so many letters at most; the second may be that of the nation.
_ADJECTIVES, _BEHIND = 28, 2
#: Kinds of units whose word is masculine ("إقليم"); what may be lent to another country.
_MASCULINE, _LENT = ("region", "province", "district"), ("قاعده",)
#: How many characters before a name are read for the word for a street.
_STREET = 12
_ENDS = (".", "؛", ";", ":", "\n", "؟", "!")


def stated_unit(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int
) -> tuple[str, ...]:
    """The code of the unit that a place is put in: the next one behind it with only words of place between,
    or the only one that its sentence names."""
    mention = mentions[at]
    if (own := known[at]) is not None and own.level == "country":
        return ()
    if code := _nation_behind(reading, mention):
        return (code,)
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    for other in range(at + 1, min(at + 1 + GAP_NAMES, len(mentions))):
        if mentions[other].start >= sentence.end:
            break
        between = [t for t in sentence.tokens if mention.end <= t.start and t.end <= mentions[other].start]
        inside = mentions[at + 1 : other]
        if any(mark in reading.text[mention.end : mentions[other].start] for mark in _ENDS):
            break
        if len(between) > GAP_WORDS or not all(_binds(t, inside) for t in between):
            break
        unit = known[other]
        if unit is not None and not _one_list(reading.text, mentions, at, other):
            return (unit.admin1 or unit.country,)
    if mention.role == "dateline":
        return ()  # a report told in one province may tell of another
    codes = {
        unit.admin1
        for n, unit in enumerate(known)
        if unit is not None
        and unit.level == "admin1"
        and sentence.start <= mentions[n].start < sentence.end
        and mentions[n].role not in ("dateline", "speaker", "toward", "from")
        and not _one_list(reading.text, mentions, at, n)
        and not _told_apart(reading.text, mentions, at, n)
    }
    return tuple(codes) if len(codes) == 1 else ()


def _one_list(text: str, mentions: Sequence[PlaceMention], at: int, other: int) -> bool:
    """Whether one list names both, and none holds another: "الخرطوم ومروي ونيالا"."""
    first, last = sorted((at, other))
    listed = all(links(text, a.end, b.start) for a, b in pairwise(mentions[first : last + 1]))
    return first < last and listed and "و" in text[mentions[last].start - 1 : mentions[last].start]


def _told_apart(text: str, mentions: Sequence[PlaceMention], at: int, other: int) -> bool:
    """Whether another deed or goal begins between two places: "بعلبك في البقاع وعلى بلدة عيترون"."""
    first, last = sorted((at, other))
    return (
        shape("goes_on_elsewhere", "ar").search(text, mentions[first].end, mentions[last].start) is not None
    )


def _nation_behind(reading: Reading, mention: PlaceMention) -> str:
    """The country that an adjective right behind a town or a unit names: "مدينة أدري التشادية", "إقليم كاوكا
    الكولومبي", "بلدة تشامان الحدودية الباكستانية"; a base may be that of another country."""
    behind = reading.text[mention.end : mention.end + _ADJECTIVES].partition("\n")[0].split()
    if mention.role in ("dateline", "speaker") or not (mention.words or mention.role == "at") or not behind:
        return ""
    if mention.near_words in _LENT:
        return ""
    for word in map(fold, behind[:_BEHIND]):
        told, ended = word.rstrip(".،,؛:"), word[-1:] in ".،,؛:"
        feminine = told.endswith("يه")
        if not told.startswith("ال") or not (feminine or told.endswith("ي")):
            return ""
        code = nations_ar().get(told[2:] if feminine else f"{told[2:]}ه", "")
        if code and (feminine or words("ar").kinds.get(mention.words) in _MASCULINE):
            return code
        if ended:
            return ""
    return ""


def is_town(reading: Reading, mention: PlaceMention) -> bool:
    """Whether what stands behind a name is said of towns, and of no province: "القدس المحتلة"."""
    behind = reading.text[mention.end : mention.end + _ADJECTIVES].split()
    return reading.report.lang == "ar" and bool(behind) and fold(behind[0]) in words("ar").of_towns


def of_street(text: str, start: int) -> bool:
    """Whether a street's word stands before a name: "شارع صلاح الدين" in Gaza is not in the province."""
    before = text[max(0, start - _STREET) : start].split(" ")[-2:-1]
    return any(not words("ar").streets.isdisjoint(forms(word)) for word in before)


def _binds(token: Token, inside: Sequence[PlaceMention]) -> bool:
    """Whether a word says where, or belongs to another place in between."""
    if any(m.start < token.end and token.start < m.end for m in inside):
        return True
    table = words("ar")
    return any(form in table.binding or form in table.kinds or form in table.vague for form in token.forms)


def far_from_home(unit: Place, context: Sequence[str], name: str) -> bool:
    """Whether a bare word is spelled like a small unit of a country that the report does not name and that is
    seldom in Arabic reports: "الأقدام" are feet, and no Agdam of Azerbaijan. Two words, or a long one without
    an article, are spelled so by no chance: "كابو ديلغادو"."""
    if " " in name or (len(name) >= _NO_CHANCE and not name.startswith("ال")):
        return False
    return unit.population < GREAT_UNIT and unit.country not in words("ar").home | set(context)
