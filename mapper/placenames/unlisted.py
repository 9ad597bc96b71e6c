"""Names that no gazetteer knows and only their context shows to be places. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from ..model import Mention
from ..reading import Sentence, Token
from ..words.grammar import words as grammar
from .forms import built, english, place_like, street, water
from .name_bounds import SETTLED, done_on, end_of, touches
from .persons import somebody_else
from .words import PlaceWords, is_capital, is_compound, says_held

#: Prepositions after which an unknown name with a capital is a place ("in Kiwanja").
LOCATIVE = grammar("en", "locative")
#: Roads, units and models go by letters and a number: "M5", "NH-44".
_NUMBERED = regex.compile(r"\p{Lu}{1,3}-?\d{1,4}")
#: Words before one end of a way and before the other.
_WAYS = (("from", "to"), ("between", "and"))
#: Of the classes of vague words (places.yaml), those that say a place of the name before them.
_LANDS = ("area", "countryside", "outskirts", "vicinity", "road", "axis", "feature", "border")


def covered(start: int, end: int, others: Sequence[Mention]) -> bool:
    """Whether an actor, a date, a source or a weapon stands over a span."""
    return any(
        m.start < end and start < m.end for m in others if m.kind in ("actor", "date", "source", "weapon")
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a sentence: the spans of its names of places, its mentions of other kinds, the spans
    that are spelled like places, and surnames of the report."""

    names: Sequence[tuple[int, int]]
    others: Sequence[Mention]
    spelled: Sequence[tuple[int, int]]
    people: frozenset[str]


def unlisted(sentence: Sentence, known: Known, table: PlaceWords) -> Iterator[tuple[tuple[int, int], bool]]:
    """Names that no gazetteer knows, and whether their words show them to be places ("the village of X",
    "X district", "the X Valley"); the others count only in a list of places."""
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        if not _opens(tokens, at, table) and not _peopled(tokens, at, table):
            at += 1
            continue
        last = run(tokens, at, table)
        start, end = tokens[at].start, end_of(tokens[last])
        free = not any(a < end and start < b for a, b in known.names) and not covered(
            start, end, known.others
        )
        free = free and not lies_on(tokens, last)
        if free and end > start and not _named_else(tokens, at, last, table, known.people):
            told = shown(tokens, at, last, table) or done_to(tokens, at, last, known.spelled, table)
            yield (start, end), told
        at = last + 1


def lies_on(tokens: Sequence[Token], last: int) -> bool:
    """ "Tried to storm the Danube River town": whether a name says on what a town lies."""
    water = is_capital(tokens[last].text) and tokens[last].lower in grammar("en", "on_waters")
    return water and _after(tokens, last) in grammar("en", "towns_called")


def _opens(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a name may begin with a word; one of everyday use may before "Town": "August Town"."""
    written = tokens[at].text
    if not is_capital(written) or is_compound(written):
        return False
    town = at + 1 < len(tokens) and touches(tokens, at) and tokens[at + 1].lower in grammar("en", "towns_end")
    return town or written not in table.not_places or written in table.heads or written in table.heads_of


def _peopled(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a word that says a people begins the name of a place: "the village of Arab Salim"."""
    on = (
        (tokens[at].lower in table.demonyms or tokens[at].text in table.not_places)
        and at + 1 < len(tokens)
        and touches(tokens, at)
    )
    following = on and is_capital(tokens[at + 1].text) and not is_compound(tokens[at + 1].text)
    return following and _of_kind(tokens, at, table)


def run(tokens: Sequence[Token], at: int, table: PlaceWords) -> int:
    """The last token of the run of capitals that begins at a token: "Khan al-Sheikh", "Gulf of Aden"."""
    last = at
    while last + 1 < len(tokens) and touches(tokens, last):
        word = tokens[last + 1]
        then = tokens[last + 2].lower if last + 2 < len(tokens) and touches(tokens, last + 1) else ""
        known = word.text in table.ends or word.text in table.heads or then in table.outlying
        known = known or tokens[last].lower in grammar("en", "name_goes_on")
        if word.text in table.not_places and not known:
            break  # "Dobrinja Friday"
        joins = word.lower == "of" and last == at and tokens[at].text in table.heads_of
        inner = word.lower in table.inner and not english(word, tokens[at], table)
        if joins or (is_capital(word.text) and not is_compound(word.text)) or inner:
            last += 1
        else:
            break
    while last > at and not is_capital(tokens[last].text) and not tokens[last].text.isdigit():
        last -= 1
    return last


def _named_else(
    tokens: Sequence[Token], at: int, last: int, table: PlaceWords, people: frozenset[str]
) -> bool:
    """Whether the words of a name say that it is an organisation, a person or a people."""
    first, end = tokens[at].text, tokens[last].text.removesuffix("'s").removesuffix("’s")
    if at == last and _NUMBERED.fullmatch(first):
        return True
    if end in table.organisations or first in table.organisations or first in table.no_heads:
        return True
    if somebody_else(tokens, at, last, table) or _of_seat(tokens, at, last, table):
        return True
    if _of_kind(tokens, at, table):  # "the town of Sheikh X" is no person
        return at == last and end in table.not_places
    of_place = table.kinds.get(_after(tokens, last)) in SETTLED  # "Sheikh Isa village"
    titled = first.rstrip(".") in table.titles and first not in table.heads and not (of_place and last > at)
    if first.lower() in table.demonyms or titled or end in people:
        return True
    if at == last and first in table.peoples:  # "the Fulani village of X"
        return True
    if at and tokens[at - 1].text.rstrip(".") in table.titles:
        return True
    return at == last and (end in table.not_places or end.lower() in grammar("en", "articles_alone"))


def _of_seat(tokens: Sequence[Token], at: int, last: int, table: PlaceWords) -> bool:
    """Whether a name of several words goes on as that of a school: "Mindanao State | University"."""
    on = last > at and last + 1 < len(tokens) and touches(tokens, last)
    return on and tokens[last + 1].text in table.seats


def _of_kind(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether "the town of" stands before a name."""
    before = [token.lower for token in tokens[max(0, at - 3) : at]]
    if before[:1] == ["home"]:
        return False  # "home town of President X"
    return before[-1:] == ["of"] and len(before) > 1 and table.kinds.get(before[-2]) in SETTLED


def done_to(
    tokens: Sequence[Token], at: int, last: int, spelled: Sequence[tuple[int, int]], table: PlaceWords
) -> bool:
    """Whether a deed that is done to places is done to a name: "X was shelled", "attacked Zamfara's X"."""
    return (
        _struck(tokens, at, last, table)
        or _owned(tokens, at, spelled, table)
        or _one_end(tokens, at, last, spelled)
        or _within_named(tokens, at, last, spelled, table)
    )


def _within_named(
    tokens: Sequence[Token], at: int, last: int, spelled: Sequence[tuple[int, int]], table: PlaceWords
) -> bool:
    """Whether a name of several words, behind what is done to places, has two known ones behind it:
    "raided Kura Mota (Sabuwa, Katsina)"."""
    if not at or at == last or tokens[at - 1].lower not in table.verbs or not touches(tokens, at - 1):
        return False
    ends = dict(spelled)
    holder = ends.get(tokens[last].end + 2)
    led = (
        last + 2 < len(tokens)
        and tokens[last + 1].lower == "in"
        and tokens[last + 1].start - tokens[last].end == 2
    )
    held = led and tokens[last + 2].start in ends  # "stormed Gidan Goga, in Maradun district"
    return held or (holder is not None and holder + 2 in ends)


def _one_end(tokens: Sequence[Token], at: int, last: int, spelled: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is one end of a way to a known place: "the road from X to Bor", "exploded between X and
    Mopti"; "fighting between X and Mopti" may be of people."""
    before = [token.lower for token in tokens[max(0, at - 2) : at]]
    link = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if len(before) < 2 or (before[1], link) not in _WAYS:
        return False
    onto = last + 2 < len(tokens) and any(a <= tokens[last + 2].start < b for a, b in spelled)
    return onto and (
        before[0] in grammar("en", "ways") or (before[1] == "between" and before[0].endswith("ed"))
    )


def _struck(tokens: Sequence[Token], at: int, last: int, table: PlaceWords) -> bool:
    """Whether a name of one word opens a sentence of what was done to it: "X has been shelled"; people may be
    attacked as well, so there "by rebels" must follow; "X fell to the army"."""
    following = [token.lower for token in tokens[last + 1 : last + 8]]
    alone = at == last == 0 and not tokens[0].text.isupper() and tokens[0].lower not in table.bare
    fell = following[1:] if following[:1] in (["has"], ["had"]) else following
    if fell[:1] in (["fell"], ["fallen"], ["falls"]) and fell[1:2] in (["to"], ["into"]):
        return alone and not table.raiders.isdisjoint((*fell[2:], *(f"{word}s" for word in fell[2:])))
    be = 1 if following[:1] == ["was"] else 2 if following[:2] in (["has", "been"], ["had", "been"]) else 0
    if not be or len(following) <= be:
        return False
    by = following[be + 1 : be + 2] == ["by"] and not table.raiders.isdisjoint(following[be + 2 :])
    told = following[be] in table.struck or (by and following[be] in table.struck_by)
    return told and alone


def _owned(tokens: Sequence[Token], at: int, spelled: Sequence[tuple[int, int]], table: PlaceWords) -> bool:
    """Whether a name stands behind that of the place it lies in, and a deed before both."""
    start = tokens[at].start
    owner = next((a for a, b in spelled if start - b in (2, 3)), None)
    if not at or owner is None or not tokens[at - 1].text.endswith(("'s", "’s")):
        return False
    before = [token.lower for token in tokens if token.end <= owner]
    before = before[:-1] if before[-1:] == ["the"] else before  # "the Central African Republic's Bria"
    return _led(before[-2:], True, table)


def shown(tokens: Sequence[Token], at: int, last: int, table: PlaceWords) -> bool:
    """Whether the words of a name or around it show that it is a place."""
    ends = table.ends.get(tokens[last].text) if last > at else None
    if ends in ("unit", "land", "street") or _apposed(tokens, last, table) or _called(tokens, at, table):
        return True
    before = [token.lower for token in tokens[max(0, at - 3) : at]]
    the = before[-1:] == ["the"]
    after = _after(tokens, last)
    if after and after.capitalize() in table.middles and after not in table.kinds:
        after = _after(tokens, last + 1)  # "the Koniko gas field"
    said = bool(after) and (
        table.kinds.get(after, "country") not in ("country", "region") or table.vague.get(after) in _LANDS
    )
    if before and (says_held(before[-1]) or done_on(tokens, at, table)) and touches(tokens, at - 1):
        return True  # "on the rebel-held X", "airstrikes by the army on X"
    of = last > at and (tokens[at].text in table.heads_of or built(tokens, at, last))
    if street(tokens, at, last) or water(tokens, at, last):
        return True
    if said or not before or (the and not (ends or of)) or not (the or touches(tokens, at - 1)):
        return said
    if (tokens[at].text.isupper() and last == at) or tokens[last].text.endswith(("'s", "’s")):
        return False
    if before[-1] == "of" and tokens[last].text in table.seats:  # "the hall of X University"
        return False
    simple = at == last or bool(ends) or of or place_like(tokens, at, last, table)
    return _led(before[:-1] if the else before, simple, table)


def _apposed(tokens: Sequence[Token], last: int, table: PlaceWords) -> bool:
    """Whether a name is explained as a place: "Miringa, a small village in …"."""
    if last + 2 >= len(tokens) or tokens[last + 1].start - tokens[last].end != 2:
        return False
    if tokens[last + 1].lower not in ("a", "an"):
        return False
    return any(table.kinds.get(t.lower) in SETTLED for t in tokens[last + 2 : last + 5])


def _called(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether the words before a comma say that a name is a place's: "in one village, Shag Alnom, people"."""
    if at < 2 or tokens[at].start - tokens[at - 1].end != 2 or not tokens[at - 1].text.islower():
        return False
    return table.kinds.get(tokens[at - 1].lower) in SETTLED and tokens[at - 2].text.islower()


def _after(tokens: Sequence[Token], last: int) -> str:
    """The word for a kind, or any other, right behind a name."""
    if last + 1 >= len(tokens) or tokens[last + 1].start - tokens[last].end != 1:
        return ""
    return tokens[last + 1].lower


def _led(before: list[str], simple: bool, table: PlaceWords) -> bool:
    """Whether the words before a name lead to a place; ``simple``: it is one word, so no person's."""
    if not before:
        return False
    word, earlier = before[-1], before[-2] if len(before) > 1 else ""
    if before[-2:] == ["post", "of"]:  # "the army post of X", but "the post of Inspector X"
        return before[0] in grammar("en", "posts_of")
    if before[-2:] == ["general", "area"]:  # "in general area X"
        return simple
    if word == "of" and earlier == "out" and len(before) > 2:  # "pulled out of X"
        return before[0] in grammar("en", "goes_out_of")
    if word == "of" and earlier == "face":  # "the north face of X"
        return before[0] in table.winds
    if word == "of":
        said = earlier in table.kinds or earlier in table.vague or earlier in table.dwellers
        return said or earlier.capitalize() in table.ends
    if word == "on":
        return earlier in table.deeds or earlier in grammar("en", "stand_on")
    if word == "from":
        return earlier in table.gone or earlier in grammar("en", "distances")
    if word == "between":
        return earlier in table.kinds or earlier in table.vague
    if word in ("called", "named"):
        return earlier in table.kinds or earlier == "place"
    if word in LOCATIVE or table.kinds.get(word) in ("village", "town", "district"):
        return True
    return word in table.ground_verbs or (simple and word in table.verbs)
