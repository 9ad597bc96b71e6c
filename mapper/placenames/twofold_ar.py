"""Names of Arabic towns that are words of everyday use too, joined to others: "في حجة وعمران". Pure."""

from collections.abc import Collection, Sequence

from gazetteer import Hit

from ..reading import Token
from ..words.arabic import fold
from .behind_in_ar import told_in_a_land
from .context_ar import Context
from .meant_ar import closes
from .names_ar import is_everyday, is_ours
from .words import words

_AND = "و"


def begins_another(tokens: Sequence[Token], at: int, begun: Collection[int]) -> bool:
    """Whether "and" and a known name stand at a word: no name goes on with them. ``begun``: where known names
    begin."""
    return at < len(tokens) and tokens[at].text[0] == _AND and tokens[at].start + 1 in begun


def another_word(name: str) -> bool:
    """Whether what looks like such a town is the other word by its first letter: "أب وأولاده"."""
    spelled = words("ar").spelled
    return name[0] == "أ" and name not in spelled and fold(name) in {fold(town) for town in spelled}


def and_a_town(tokens: Sequence[Token], last: int, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a town whose name is such a word, and ends with the word ``last``, has another one joined to it
    by "and" that is no such word, or is told from it by its letters."""
    table = words("ar")
    if hit.text in table.spelled:
        return True  # "في إب"
    if fold(hit.text) not in table.twofold or last + 1 >= len(tokens):
        return False
    after = tokens[last + 1]
    other = next((h for h in hits if h.start == after.start + 1), None)
    if other is None or after.text[0] != _AND or other.end < after.end:
        return False
    plain = is_everyday(fold(other.text), table) or is_ours(fold(other.text))
    return "settlement" in other.levels and not plain


def told_so(text: str, tokens: Sequence[Token], last: int, hit: Hit | None, context: Context) -> bool:
    """Whether what stands about such a word, up to the word ``last``, shows the place: "in" before it and the
    end of a phrase or its country behind it, or a side before a country: "شمالي مالي"."""
    side = words("ar").vague.get(context.vague) == "direction"
    if side and hit is not None and "country" in hit.levels:
        return True
    ends = closes(text, tokens, last, tokens[last].end)
    return context.told and (ends or told_in_a_land(tokens, last + 1))
