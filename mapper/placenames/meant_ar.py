"""Whether the words about an Arabic word show it to be a town, an organisation, or the end of a name. Pure.

"منطقة الباب" and "في الباب بريف حلب" are the town, "الباب" alone is a door; in "قرية معارة النعسان بريف إدلب"
the name has two words.
"""

from collections.abc import Collection, Sequence

import regex

from gazetteer import Hit

from ..actors.accusative_ar import is_adjective, like_adjectives
from ..counts.numbers_ar import values
from ..model import Role
from ..reading import Token
from ..words.arabic import fold, prefix
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .context_ar import spaced
from .names_ar import bare, guessable, is_ours
from .words import PlaceWords, words

#: How many digits a number of people has at most.
_PEOPLE = 3
#: They say when it was.
_WHEN = ("خلال", "منذ")
#: Only a verb stands behind one of these.
_BEFORE_VERB = ("ان", "لم", "لن", "كي", "لكي")
#: A numbered or dashed line: names of people stand in it.
_ITEM = regex.compile(r"\s*(?:\p{Nd}{1,2}\s?[-–_.)ـ]+|[-–•])\s*")
#: Kinds of the units in which a town lies whose name is a word of everyday use ("في الباب بمحافظة حلب").
_UNITS = ("province", "district")
#: Kinds of places that are smaller than a province.
_SMALL = ("village", "camp", "neighbourhood")
#: The second word of a name that no list has is so long at least.
_SECOND = 4


def is_feature(word: str, table: PlaceWords) -> bool:
    """Whether a folded word, with its article or without, is one for a feature or a kind of place."""
    known = (table.vague, table.kinds, table.things)
    return any(form in listed for form in (word, bare(word)) for listed in known)


def meant(text: str, tokens: Sequence[Token], first: int, last: int, told: bool) -> bool:
    """Whether a word of everyday use, the words ``first`` to ``last``, is a town: behind a word for an area
    that has no article, or behind "in" (``told``) and before its unit.

    Not where it is the word for a feature, which may stand there as well ("منطقة السوق").
    """
    token, table = tokens[first], words("ar")
    if any(is_feature(form, table) for form in token.forms):
        return False
    before = tokens[first - 1] if first else None
    if before is not None and spaced(text, before.end, token.start):
        area = next((form for form in before.forms if form in table.areas), "")
        if area and not prefix(before.lower, area).endswith(("ال", "لل")):
            return True  # "المنطقة الجديدة" is the new one
    return told and placed_behind(text, tokens, last + 1, table)


def told_role(text: str, start: int, end: int, role: Role, table: PlaceWords) -> Role:
    """The role of a place; a hospital before a colon is who tells: "مستشفى الشفاء: وصول 11 شهيدا"."""
    opens = fold(text[start:end].split()[0]) in table.own_names and text[end : end + 2].strip() == ":"
    return "speaker" if opens else role


def area_of(text: str, tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a word for an area leads to a name that no list has, whose unit stands behind it: "منطقة الزركة
    التابعة لقضاء طوز خورماتو"."""
    area = next((form for form in tokens[at].forms if form in table.areas), "")
    if not area or prefix(tokens[at].lower, area).endswith(("ال", "لل")) or at + 2 >= len(tokens):
        return False
    return belongs(tokens[at + 2], table) or placed_behind(text, tokens, at + 2, table)


def belongs(token: Token, table: PlaceWords) -> bool:
    """Whether a word says what a place belongs to: "التابعة", "الواقعة"."""
    word = token.lower
    return word in table.binding and word.startswith("ال") and word.endswith(("ه", "ع"))


def placed_behind(text: str, tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether the words at ``at`` say in which unit the name before them lies: "بريف حلب", "بمحافظة تعز"."""
    if at >= len(tokens) or not spaced(text, tokens[at - 1].end, tokens[at].start):
        return False
    return any(
        "ب" in prefix(tokens[at].lower, form)
        and (table.kinds.get(form) in _UNITS or table.vague.get(form) == "countryside")
        for form in tokens[at].forms
    )


def is_second(text: str, tokens: Sequence[Token], at: int, taken: Collection[int], table: PlaceWords) -> bool:
    """Whether a word is the second of a name that no list has: words that say where it lies stand behind both
    ("قرية معارة النعسان بريف إدلب", "قرية باجد كندال التابعة لناحية زاويته")."""
    if at + 1 >= len(tokens) or at in taken or not spaced(text, tokens[at - 1].end, tokens[at].start):
        return False
    word = tokens[at].lower
    if len(word) < _SECOND or word[0] in "وبل" or not guessable(tokens[at], table) or is_ours(word):
        return False
    behind = tokens[at + 1].lower
    if behind == "في" and at + 2 in taken and word not in grammar("ar", "times"):
        return True  # "قرية بولو مرير في شبيلي السفلى"
    if table.vague.get(behind) == "direction" and not (word.startswith("ال") and word.endswith("ه")):
        return True  # "مديرية صبر الموادم جنوب تعز"
    return belongs(tokens[at + 1], table) or placed_behind(text, tokens, at + 1, table)


def of_people(text: str, tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether the word before makes the name that begins at ``first`` an organisation's or a person's."""
    if _counted(tokens, first):
        return True
    if not first or not spaced(text, tokens[first - 1].end, tokens[first].start):
        return False
    before = tokens[first - 1]
    pair = first > 1 and tokens[first].lower[:1] == "و" and tokens[first - 2].lower in table.organisations
    if pair and tokens[first - 2].lower.endswith(("تي", "تا")):
        return True  # "قبيلتي حاشد وبكيل"
    if first > 1 and before.lower in table.inner:
        before = tokens[first - 2]  # "عشيرة البو دراج"
        return not table.organisations.isdisjoint(before.forms)
    return not (table.organisations | table.titles).isdisjoint(before.forms)


def a_movement(tokens: Sequence[Token], last: int) -> bool:
    """Whether the word behind a name makes it a movement of people: "الحراك الشعبي"."""
    return last + 1 < len(tokens) and tokens[last + 1].lower in words("ar").not_before


def closes(text: str, tokens: Sequence[Token], last: int, end: int) -> bool:
    """Whether a phrase ends with a name, or what is said of towns follows.

    "سيارة في صور." is in Tyre, "في صور نشرها" in pictures.
    """
    if last + 1 >= len(tokens) or not spaced(text, end, tokens[last + 1].start):
        return True
    behind = (words("ar").of_towns, grammar("ar", "beside"), grammar("ar", "times"), _WHEN)
    return any(tokens[last + 1].lower in listed for listed in behind)


def addressed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is that of a government that is spoken to: "مطالبين بغداد وأربيل بالتدخل"."""
    before = tokens[max(0, first - 2) : first]
    return any(not grammar("ar", "addressing").isdisjoint(token.forms) for token in before)


def to_come(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb is told behind "that" or "not": "دون أن يشير إلى إصابات" names no El Achir."""
    return bool(first) and tokens[first - 1].lower in _BEFORE_VERB and tokens[first].lower[:1] in "يتن"


def _counted(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number or a noun stands before what is the name of a country and, in the accusative, one of
    its people: "عشرين سوريا" are twenty Syrians, "12 ليبيا" twelve Libyans, "جنديا تركيا" a Turkish one."""
    before = tokens[first - 1] if first else None
    if before is None or tokens[first].lower not in like_adjectives():
        return False
    if is_adjective([token.lower for token in tokens[max(0, first - 2) : first]], tokens[first].lower):
        return True
    digits = before.text.isdecimal() and len(before.text) <= _PEOPLE
    return digits or not values().keys().isdisjoint(before.forms)


#: The time of day with which a line of a live report begins.
_CLOCK = regex.compile(r"\s*\p{Nd}{1,2}[:.]\p{Nd}{2}\s+(?=\p{Arabic})")
#: The first name of a text ends within so many characters of its beginning.
_OPENING = 25


def opens_line(text: str, first: int, end: int) -> bool:
    """Whether a name opens a line that tells of it behind a colon, the time of day before it or not: "حمورية:
    12 شهيدا", "14:41 سراقب: قصف"."""
    clock = first in (1, 2) and _CLOCK.match(text, text.rfind("\n", 0, end) + 1)
    return (not first or bool(clock)) and (
        shape("opens_a_line", "ar").match(text, end) is not None
        or shape("opens_a_post", "ar").match(text, end) is not None
        or (end <= _OPENING and shape("opens_a_story", "ar").match(text, end) is not None)
    )


def in_item(text: str, tokens: Sequence[Token], first: int, start: int) -> bool:
    """Whether a word stands in a numbered or dashed line behind others: "1- حمزة كرمان" is a person."""
    return first > 1 and _ITEM.match(text, text.rfind("\n", 0, tokens[0].start) + 1, start) is not None


def too_large(text: str, tokens: Sequence[Token], first: int, hit: Hit, table: PlaceWords) -> bool:
    """Whether the word before says a small kind, the hit is a country or province, and a name may go on."""
    if not first or not {"country", "admin1"}.issuperset(hit.levels):
        return False
    last = next((k for k, t in enumerate(tokens) if t.start < hit.end <= t.end), len(tokens))
    if last + 1 >= len(tokens) or not spaced(text, tokens[last].end, tokens[last + 1].start):
        return False
    small = any(table.kinds.get(form) in _SMALL for form in tokens[first - 1].forms)
    return small and tokens[last + 1].lower[:1] not in "بلو" and guessable(tokens[last + 1], table)
