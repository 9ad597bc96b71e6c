"""Names behind "في" in an Arabic report that no gazetteer knows, told by what stands behind them. Pure.

"قتل مدنيان في كفر سجلان بريف حلب": a word or two behind "in", of no other meaning for us, before the unit
that holds them, a side, or what was done there; or before a country ("في كيجالي جنوبي رواندا"). Else "in"
leads to a thing, a time or a reason.
"""

from collections.abc import Collection, Iterator, Sequence

from ..reading import Token
from ..words.arabic import prefix
from ..words.triggerwords import words as trigger_words
from .context_ar import spaced
from .names_ar import guessable, is_ours
from .words import PlaceWords, country_names, nations_ar, words

#: A name has so many letters at least.
_SHORTEST = 4
_IN = ("في", "وفي")
#: A side takes so many words at most, and the name of a country.
_SIDES, _LAND = 3, 3
#: The kinds of words that say a part of a country.
_SIDE = ("direction",)
#: What is written on to a word that is no name but somebody's.
_OWNED = ("ها", "هم", "هما", "نا")


def behind_in(
    text: str, tokens: Sequence[Token], taken: Collection[int], table: PlaceWords
) -> Iterator[tuple[int, int]]:
    """The first and the last word of each such name. ``taken``: words at which a known name begins."""
    for k, token in enumerate(tokens[:-1]):
        if token.lower not in _IN or k + 1 in taken or not spaced(text, token.end, tokens[k + 1].start):
            continue
        last = _last(text, tokens, k + 1, taken, table)
        if last is not None:
            yield k + 1, last


def _last(
    text: str, tokens: Sequence[Token], first: int, taken: Collection[int], table: PlaceWords
) -> int | None:
    """The last word of a name that begins at a word, None where none does."""
    opens = tokens[first].lower in table.inner
    second = first + 1
    fought = first > 1 and any(
        e.cls == "clash" for f in tokens[first - 2].forms for e in trigger_words("ar").entries.get(f, ())
    )
    two = (
        second < len(tokens)
        and second not in taken
        and spaced(text, tokens[first].end, tokens[second].start)
        and _may_be(tokens[second], table)
    )
    if opens:
        return second if two and _placed(text, tokens, second + 1, table, fought) else None
    if not _may_be(tokens[first], table):
        return None
    if _placed(text, tokens, first + 1, table, fought):
        return first
    return second if two and _placed(text, tokens, second + 1, table, fought) else None


def _may_be(token: Token, table: PlaceWords) -> bool:
    """Whether a word may be an unknown name: long enough, nobody's own, of no other meaning that we know."""
    word = token.lower
    if len(word) < _SHORTEST or word.endswith(_OWNED) or not table.things.isdisjoint(token.forms):
        return False
    return guessable(token, table) and not is_ours(word) and not any(is_ours(form) for form in token.forms)


def _placed(text: str, tokens: Sequence[Token], at: int, table: PlaceWords, fought: bool) -> bool:
    """Whether the words at ``at`` say where the name before them lies, what was done there, or who fought
    there (``fought``: a word for a fight stands before "in": "اشتباكات في X بين")."""
    if at >= len(tokens) or not spaced(text, tokens[at - 1].end, tokens[at].start):
        return False
    token = tokens[at]
    for form in token.forms:
        onto = prefix(token.lower, form)
        if "ب" in onto and (form in table.kinds or form in table.vague):
            return True  # "بريف حلب", "بمحافظة تعز"
        if onto.startswith("ب") and any(e.part == "noun" for e in trigger_words("ar").entries.get(form, ())):
            return True  # "بقصف مدفعي"
    if fought and token.lower == "بين":
        return True
    if told_in_a_land(tokens, at):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    unit = following is not None and any(form in table.kinds for form in following.forms)
    return token.lower == "في" and unit


def told_in_a_land(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words at ``at`` say in which country the name before them lies."""
    return at < len(tokens) and (_in_a_land(tokens, at) or _of_a_nation(tokens, at))


def _of_a_nation(tokens: Sequence[Token], at: int) -> bool:
    """Whether the adjective of a nation stands at a word, behind a name: "سوليدار الأوكرانية". The article
    agrees with a noun that has one or is a name."""
    word, name = tokens[at].lower, tokens[at - 1].lower
    return word.startswith("ال") and word[2:] in nations_ar() and not name.startswith("ال")


def _in_a_land(tokens: Sequence[Token], at: int) -> bool:
    """Whether a country is told at a word, or a side of it: "بأوكرانيا", "شمال شرقي الكونغو الديمقراطية"."""
    vague, lands = words("ar").vague, country_names("ar")
    sides = 0
    for token in tokens[at : at + _SIDES]:
        if vague.get(token.lower) not in _SIDE:
            break
        sides += 1
    after = [token.lower for token in tokens[at + sides : at + sides + _LAND]]
    if not sides and after[0].startswith("ب"):  # "سوليدار بأوكرانيا"
        after[0] = after[0][1:]
    elif not sides:
        return False
    return any(" ".join(after[:count]) in lands for count in range(1, len(after) + 1))
