"""Words around a name that show it to be a person's, or that of a ship or a storm. Pure.

"Jackson Washington, 34, of Paris", "Abu Sayed, a student", "defender Jordan London", "a boat called Doha".
"""

from collections.abc import Sequence
from itertools import pairwise

from ..reading import Token
from ..words.grammar import words as grammar
from ..words.numerals import says_number
from ..words.people import somebody
from .name_bounds import follows, touches
from .words import PlaceWords, is_capital

#: A person's name goes on over so many words at most, and is explained by a word so near.
_MORE, _NEAR = 2, 4
#: An office stands so many words before its holder's name at most.
_OFFICE = 7
#: Between a name and what is told of it stand a comma and a blank.
_COMMA = 2
#: … or a dash between blanks.
_DASH = 3


def somebody_else(tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> bool:
    """Whether a name that no list of places has is a person's or a people's."""
    return (
        holds_office(tokens, first, last, table)
        or one_of_peoples(tokens, last)
        or _overthrown(tokens, first, last, table)
        or someone(tokens, first, last, table)
    )


def _overthrown(tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> bool:
    """ "After the fall of Bashar al-Assad": a name of several words that begins as no place's does, and that
    fell "to" nobody."""
    of = (
        first > 1
        and tokens[first - 1].lower == "of"
        and tokens[first - 2].lower in grammar("en", "rule_ends")
    )
    if not of or last == first:
        return False
    heads = tokens[first].text in table.heads or tokens[first].text in table.heads_of
    to = last + 1 < len(tokens) and tokens[last + 1].lower == "to"
    return not (heads or to or tokens[last].text in table.ends)


def someone(tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> bool:
    """Whether the words around the name of the tokens ``first`` to ``last`` say that it is no place's."""
    led = first > 0 and touches(tokens, first - 1)
    before = tokens[first - 1] if led else None
    if before is not None and before.lower in grammar("en", "before_a_place"):
        return False
    if before is not None and first > 1 and _initial(before.text) and touches(tokens, first - 2):
        return is_capital(tokens[first - 2].text)  # "Minister K M Mani", "officer D.K. Ravi"
    if before is not None and before.text in table.posts and (last > first or follows(tokens, last)):
        return True
    if before is not None and before.text.isupper() and before.lower in grammar("en", "ship_marks"):
        return True  # "the USS Mason"
    if before is not None and before.lower in grammar("en", "called") and first > 1:
        return tokens[first - 2].lower in table.christened
    if first > 2 and before is not None and (tokens[first - 2].lower, before.lower) == ("known", "as"):
        return _gap(tokens, first - 3) == _COMMA  # "a gang leader, known as X", but "an area known as X"
    end = last
    while end - last < _MORE and follows(tokens, end):
        end += 1
    if _aged(tokens, end) or (end > first and _explained(tokens, end, table)):
        return True
    return _of_several(tokens, first, end) or (before is None and end > first and _met(tokens, end))


def _met(tokens: Sequence[Token], end: int) -> bool:
    """ "In Rafah, Ismail Haniya was killed": what a name at the head of a clause met, people meet alone."""
    on = end + 1 < len(tokens) and touches(tokens, end)
    then = [token.lower for token in tokens[end + 1 : end + 4]] if on else []
    been = then[:2] in (["has", "been"], ["had", "been"])
    done = then[2:] if been else then[1:2] if then[:1] == ["was"] else []
    return not grammar("en", "only_to_people").isdisjoint(done)


def _initial(word: str) -> bool:
    """Whether a word is one letter, or letters with full stops, before a surname."""
    letters = word.replace(".", "")
    return letters.isupper() and (len(letters) == 1 or (len(letters) == _COMMA and "." in word))


def holds_office(tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> bool:
    """ "The governor of Choco, William Halaby, said": a name behind an office and its place."""
    if last == first or not first or _gap(tokens, first - 1) != _COMMA:
        return False
    said = [token.lower for token in tokens[max(0, first - _OFFICE) : first]]
    return any(word in table.posts and then == "of" for word, then in pairwise(said))


def one_of_peoples(tokens: Sequence[Token], last: int) -> bool:
    """ "the X and Y tribes": both names are of peoples."""
    if last + 3 >= len(tokens) or tokens[last + 1].lower != "and" or not touches(tokens, last):
        return False
    other, word = tokens[last + 2], tokens[last + 3]
    return is_capital(other.text) and touches(tokens, last + 2) and word.text in grammar("en", "peoples")


def _gap(tokens: Sequence[Token], at: int) -> int:
    return tokens[at + 1].start - tokens[at].end if at + 1 < len(tokens) else 0


def _aged(tokens: Sequence[Token], end: int) -> bool:
    """ ", 34, ": how old somebody is."""
    if _gap(tokens, end) != _COMMA or _gap(tokens, end + 1) != _COMMA:
        return False
    age = tokens[end + 1].text
    return age.isdigit() and len(age) == _COMMA


def _of_several(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "Ahmad and Omar Nazar, two teachers, were shot": names that are counted as people between commas, and
    no places ("In Herat and Kabul, two teachers were shot")."""
    joined = tokens[end + 1].lower == "and" if end + 2 < len(tokens) else False
    if joined and is_capital(tokens[end + 2].text):
        end += 2
        while follows(tokens, end):
            end += 1
    elif first < 2 or tokens[first - 1].lower != "and":
        return False
    while first > 1 and (tokens[first - 1].lower == "and" or is_capital(tokens[first - 1].text)):
        first -= 1
    placed = first > 0 and tokens[first - 1].lower in grammar("en", "before_a_place")
    return not placed and _counted_behind(tokens, end)


def _counted_behind(tokens: Sequence[Token], end: int) -> bool:
    """ ", two teachers, ", " - both farmers from Y": how many people those of a list are, and no more."""
    behind = [token.lower for token in tokens[end + 1 : end + 2 + _NEAR]]
    if not _COMMA <= _gap(tokens, end) <= _DASH or not behind or not _counts(behind[0]):
        return False
    who = next((k for k, word in enumerate(behind) if k and somebody(word)), 0)
    then = behind[who + 1] if 0 < who < len(behind) - 1 else ""
    return who > 0 and (_COMMA <= _gap(tokens, end + 1 + who) <= _DASH or then in ("of", "from", "who"))


def _counts(word: str) -> bool:
    return word == "both" or says_number(word)


def _explained(tokens: Sequence[Token], end: int, table: PlaceWords) -> bool:
    """ ", a student of": who somebody of several names is."""
    if _gap(tokens, end) != _COMMA or tokens[end + 1].lower not in ("a", "an"):
        return False
    for at in range(end + 2, min(end + 2 + _NEAR, len(tokens))):
        word = tokens[at].lower
        if not touches(tokens, at - 1) or word in table.kinds or word in table.vague:
            return False
        if tokens[at].text in table.posts:
            return True
    return False
