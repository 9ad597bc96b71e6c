"""Known spellings that are but a piece of a longer name, which no list has. Pure.

"Bab" of "Bab al-Salam", the "Ain" of "Ain Dara", the "Aurora" of "Villa Aurora", the "Nam" and the "Kham" of
"Nam Kham township". The words that end or begin such names stand in ``lexicon/places.yaml``.
"""

from collections.abc import Collection, Sequence

from ..reading import Token
from ..words.grammar import words as grammar
from ..words.grammar import written_to_article
from .name_bounds import SETTLED, follows, touches
from .words import PlaceWords, is_capital

#: A name is made of so many names at most.
_PIECES = 3


def only_begins(tokens: Sequence[Token], last: int, table: PlaceWords) -> bool:
    """Whether a word that begins names has an article and a capital behind it: "Bab" of "Bab al-Salam"."""
    if tokens[last].text not in table.heads or last + 1 >= len(tokens) or not touches(tokens, last):
        return False
    after = tokens[last + 1]
    if written_to_article(after.lower) and is_capital(after.text):
        return True
    return after.text in table.inner and last + 2 < len(tokens) and follows(tokens, last + 1)


def goes_on_from(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether a known spelling only ends a name that no list has: the "Sur" of "San Benicio del Sur"."""
    if first < 2 or not (tokens[first - 1].text.islower() and tokens[first - 1].lower in table.of_names):
        return False
    return is_capital(tokens[first - 2].text) and touches(tokens, first - 2) and touches(tokens, first - 1)


def only_a_head(tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> bool:
    """Whether a known spelling is the one word with which a longer name begins: the "Ain" of "Ain Dara" is no
    department of France."""
    opens = tokens[last].text in table.heads | table.village_heads
    if first != last or not opens or not follows(tokens, last):
        return False
    after = tokens[last + 1].text
    return not any(after in words for words in (table.ends, table.not_places, table.organisations))


def only_a_tail(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether a known spelling is but the end of a longer name that no list has: the "Aurora" of "Villa
    Aurora"."""
    if not first or not touches(tokens, first - 1) or tokens[first - 1].text not in table.village_heads:
        return False
    before = tokens[first - 2].text if first > 1 and touches(tokens, first - 2) else ""
    return not is_capital(before)  # "Chancellor Angela Villa Aurora" is somebody


def torn(tokens: Sequence[Token], last: int, known: Collection[int], table: PlaceWords) -> bool:
    """Whether a known spelling is but the beginning of a longer name that no list has: the "Tell Pan" of
    "Tell Pan Hla village". ``known``: where known spellings begin."""
    if not follows(tokens, last):
        return False
    led = last == 0 or tokens[last - 1].lower in ("of", "in", "at", "near")
    if led and tokens[last].text in table.heads:  # "the village of Nova Zambézia"
        return tokens[last + 1].text not in table.not_places
    if tokens[last + 1].start in known:
        return False
    at = last
    while at - last < 3 and follows(tokens, at):
        at += 1
        word = tokens[at].text
        if any(word in words for words in (table.ends, table.not_places, table.organisations, table.middles)):
            return False
    kind = tokens[at + 1].lower if at + 1 < len(tokens) and touches(tokens, at) else ""
    return table.kinds.get(kind) in ("village", "town", "camp") and not kind.endswith("s")


def one_of_pieces(
    tokens: Sequence[Token], first: int, last: int, known: Collection[int], table: PlaceWords
) -> bool:
    """Whether known spellings stand side by side and the word for one place behind them: the "Nam" and the
    "Kham" of "in Nam Kham township". ``known``: where known spellings begin that are of no unit."""
    if first != last or tokens[first].start not in known:
        return False
    start = end = first
    while start and touches(tokens, start - 1) and tokens[start - 1].start in known:
        start -= 1
    while follows(tokens, end) and tokens[end + 1].start in known:
        end += 1
    if not 1 < end - start + 1 <= _PIECES or not start or end + 1 >= len(tokens) or not touches(tokens, end):
        return False
    names = [t.text for t in tokens[start : end + 1]]
    if any(name in words for name in names for words in (table.heads, table.ends, table.not_places)):
        return False
    kind = tokens[end + 1].lower
    led = tokens[start - 1].lower in grammar("en", "locative")
    return led and table.kinds.get(kind) in SETTLED and not kind.endswith("s")
