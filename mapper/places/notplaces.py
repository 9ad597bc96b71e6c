"""What shows that a known name is no place where it stands: a person, an organisation, a paper. Pure."""

from collections.abc import Sequence

from ..reading import Token
from ..words.capitals import LONGEST, closes, follows, only_begins, part_of_another, touches
from ..words.grammar import words as grammar
from .persons import one_of_peoples, someone
from .unlisted import LOCATIVE
from .words import PlaceWords, is_capital, is_compound

#: A small town's name of so many letters, all capitals, is an abbreviation.
ACRONYM = 5
_CROSSINGS = {"bridge", "bridges", "dam", "ferry", "weir", "footbridge"}
_WATERS = ("river", "lake", "coast", "delta", "valley")
#: Words before "the" that lead to a country whose name is an adjective too: "from the US".
_THE_LED = (*LOCATIVE, "to", "from")


def against(
    text: str,
    tokens: Sequence[Token],
    first: int,
    last: int,
    known: tuple[int, int],
    table: PlaceWords,
    units: set[int],
    large: bool = False,
) -> bool:
    """Whether something shows that a name of the tokens ``first`` to ``last`` is no place here.

    ``known`` is the span spelled like a place, ``units`` where names of provinces, countries and large
    towns begin, ``large``: it is one of those.
    """
    before = [t.lower for t in tokens[max(0, first - 4) : first]]
    if before[-2:] in (["over", "the"], ["across", "the"]) and set(before[:-2]) & _CROSSINGS:
        return True  # "a bridge over the Kafue"
    name = text[known[0] : known[1]]
    adjective = name.lower() in table.demonyms and not _led_to(text, tokens, first, last, table)
    if name.lower() in grammar("en", "articles_alone") and known[1] - known[0] < 3:
        return True  # "Al" of a name that is torn: "Al ‘Amara"
    before = [t.lower for t in tokens[max(0, first - 2) : first]]
    if before[-1:] == ["with"] and before[0] in (
        "solidarity",
        "sympathy",
    ):  # "gathered in solidarity with Gaza"
        return True
    if _goes_on_from(tokens, first, table) or someone(tokens, first, last, table):
        return True
    if only_begins(tokens, last, table):
        return True  # "Tal" of "Tal al Jomou", "Bab" of "Bab al-Salam"
    if name in table.not_places or name in table.outlets or adjective:
        return True
    if name.isupper() and text[known[0] - 1 : known[0]] == "(" and text[known[1] : known[1] + 1] == ")":
        return True  # an abbreviation of what stands before it
    if name in table.after_comma and not text[: known[0]].rstrip().endswith(","):
        return True
    if name.isupper() and len(name) <= ACRONYM and not large and not _shouted(tokens, first):
        return True
    alone = " " not in name and last == first
    return (
        _before_something(text, tokens, last, known[1], alone, table, units)
        or part_of_another(tokens, first, table)
        or after_something(text, tokens, first, known[0], table, large)
    )


def _goes_on_from(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether a known spelling only ends a name that no list has: the "Sur" of "San Benicio del Sur"."""
    if first < 2 or not (tokens[first - 1].text.islower() and tokens[first - 1].lower in table.of_names):
        return False
    return is_capital(tokens[first - 2].text) and touches(tokens, first - 2) and touches(tokens, first - 1)


def _led_to(text: str, tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> bool:
    """Whether words lead to a name that is an adjective too: "to the US." but no "in the US army"."""
    the = first > 1 and tokens[first - 1].lower == "the"
    before = tokens[first - 1 - the].lower if first else ""
    return before in LOCATIVE if not the else before in _THE_LED and closes(text, tokens, last, table)


def _before_something(
    text: str, tokens: Sequence[Token], last: int, end: int, alone: bool, table: PlaceWords, units: set[int]
) -> bool:
    """Whether the words after a name make it an organisation's, a people's or a person's."""
    if last + 1 >= len(tokens) or text[max(end, tokens[last].end) : tokens[last + 1].start].strip():
        return False
    after = tokens[last + 1]
    kinds = [t.lower for t in tokens[last + 2 : last + 4]]
    if after.lower in _WATERS and kinds[1:] == ["of"] and kinds[0] in table.kinds:
        return True  # "the Volga river city of Saratov"
    # "in X rebels shelled Y"
    in_it = last > 0 and tokens[last - 1].lower in LOCATIVE and after.text in table.raiders
    if (after.text in table.not_before and not in_it) or one_of_peoples(tokens, last):
        return True
    if not is_capital(after.text) or text[tokens[last].start : tokens[last].end].isupper():
        return False
    at = last
    while at - last < LONGEST and (follows(tokens, at) or at == last):
        at += 1
        if tokens[at].text.removesuffix("'s").removesuffix("’s") in table.organisations:
            return True
    led = last > 0 and (tokens[last - 1].lower in LOCATIVE or tokens[last - 1].lower in table.verbs)
    if led and alone and tokens[last].text.endswith(("'s", "’s")):
        return False  # "attacked Zamfara's X", "in Sudan's X"
    if not alone or after.start in units or after.lower in table.kinds or after.lower in table.vague:
        return False
    return after.text not in table.not_places and not after.text.isupper()


def after_something(
    text: str, tokens: Sequence[Token], first: int, start: int, table: PlaceWords, large: bool
) -> bool:
    """Whether the word before a name makes it a person's or a part of a longer name."""
    if not first or text[tokens[first - 1].end : start].strip():
        return False
    previous = tokens[first - 1]
    if is_compound(previous.text):
        return False  # "the Taliban-held Kunduz"
    if previous.text.rstrip(".") in table.titles or previous.text in table.street_heads:
        return True
    if not is_capital(previous.text) or previous.text.isupper():
        return False
    if large and tokens[first].text not in table.ends and _after_place(tokens, first):
        return False
    small = previous.lower
    if (
        small in table.kinds
        and first > 1
        and is_capital(tokens[first - 2].text)
        and follows(tokens, first - 2)
    ):
        return previous.text not in table.heads  # "Lancashire County Council"
    return (
        previous.text not in table.not_places
        and small not in table.kinds
        and small not in table.vague
        and small not in table.prepositions
        and small not in table.fillers
        and small not in table.demonyms
        and not small.endswith(("'s", "s'"))
    )


def _after_place(tokens: Sequence[Token], first: int) -> bool:
    """Whether one or two capitals before a name follow a preposition: "in Adampur Haryana"."""
    at = first - 1
    while at > first - 3 and at > 0 and is_capital(tokens[at].text):
        at -= 1
    return tokens[at].text in LOCATIVE


def _shouted(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words beside a name are all capitals too: a headline, a dateline."""
    beside = [t.text for t in tokens[max(0, first - 1) : first + 2] if t.text.isalpha() and len(t.text) > 1]
    return first == 0 or (len(beside) > 1 and all(t.isupper() for t in beside))
