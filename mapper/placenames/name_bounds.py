"""Words with capitals that belong together: where a name in a text begins and ends. Pure.

"Kanawha County" is one name and "Kanawha" a part of it, "Hama Military Airport" a site of Hama, "Bank of
America" no place at all. The words that end or begin such names stand in ``lexicon/places.yaml``.
"""

from collections.abc import Sequence
from itertools import pairwise

from ..reading import Sentence, Token
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .words import PlaceWords, is_capital

#: At most so many words make one name.
LONGEST = 8
#: Of the kinds of places (places.yaml), those that say a place of the name beside them.
SETTLED = ("village", "town", "city", "district", "camp", "neighbourhood", "island")
#: What stands behind a name that is said in passing, or that ends its sentence.
_STOPS = (",", ".", ";", ")", "")
#: A deed, who did it and "on" are at most so many words.
_DOER = 9
#: What a genitive ends in.
_ENDINGS = ("'s", "’s")


def index_at(tokens: Sequence[Token], position: int) -> int:
    """The number of the token that holds a position, or of the one after it."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low


def follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token after ``at`` stands right behind it, one blank between, and is written as a name."""
    return at + 1 < len(tokens) and touches(tokens, at) and is_capital(tokens[at + 1].text)


def touches(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but one blank stands between the token ``at`` and the next."""
    return tokens[at + 1].start - tokens[at].end == 1 and not tokens[at].text.endswith(_ENDINGS)


def extended(tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> int:
    """The last token of a name that goes on after ``last``: "Kanawha | County", "Hama | Military Airport".

    The last token itself where what follows does not end a name of a place. What tells two Arabic
    villages of a name apart belongs to it: "Luwaybdah | al-Sharqiyah".
    """
    if (
        last + 1 < len(tokens)
        and touches(tokens, last)
        and shape("which_half").fullmatch(tokens[last + 1].text)
    ):
        return last + 1
    building = _building(tokens, last, table) if led_to_building(tokens, first) else last
    if building > last:
        return building
    at, end = last, last
    while at - last < 3 and follows(tokens, at):
        at += 1
        word = tokens[at].text.removesuffix("'s").removesuffix("’s")
        if word in table.ends:
            end = at
        elif word not in table.middles:
            break
    return end


def led_to_building(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words before a name say that something is there: "at the X", "in front of the X"."""
    at = first - 2 if first > 1 and tokens[first - 1].lower == "the" else first - 1
    if at < 0:
        return False
    word = tokens[at].lower
    if word == "of":
        return at > 0 and tokens[at - 1].lower in grammar("en", "at_front")
    return word in grammar("en", "at_a_building")


def _building(tokens: Sequence[Token], last: int, table: PlaceWords) -> int:
    """The last token of an organisation that is a building too: "Hyderabad | Press Club", in small letters as
    well; or ``last``."""
    at = last
    if "_".join(token.lower for token in tokens[last + 1 : last + 3]) in grammar("en", "clubs") and touches(
        tokens, last
    ):
        return last + 2
    while at - last < 4 and follows(tokens, at):
        at += 1
        word = tokens[at].text.removesuffix("'s").removesuffix("’s")
        if word in table.buildings and not follows(tokens, at):
            return at
        if word not in table.building_middles and word not in table.middles and word not in table.buildings:
            return last
    return last


def site_of(name: str, table: PlaceWords) -> str:
    """The place that a site's name begins with: "Hama" of "Hama Military Airport"; else the name itself."""
    parts = name.split()
    if len(parts) > 2 and table.ends.get(parts[-1]) == "unit" and table.ends.get(parts[-2]) == "site":
        parts.pop()  # "Madaripur Sadar Upazila"
    if "_".join(parts[-2:]).lower() in grammar("en", "clubs"):
        return " ".join(parts[:-2]) or name
    site = table.ends.get(parts[-1]) == "site" or parts[-1] in table.buildings
    if len(parts) < 2 or not site:
        return name
    kept = parts[:-1]
    middles = (table.middles, table.building_middles, table.buildings)
    while len(kept) > 1 and any(kept[-1] in words for words in middles):
        kept.pop()
    letters = len(kept) == 1 and kept[0].isupper() and not name.isupper()  # "NICE Road" is of no Nice
    return name if letters else " ".join(kept)


def closes(text: str, tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a phrase ends with a word: "in Niger state on Friday", but no "Syria state television"."""
    if at + 1 >= len(tokens) or text[tokens[at].end : tokens[at + 1].start].strip():
        return True
    after = tokens[at + 1]
    return is_capital(after.text) or after.lower in table.prepositions or after.lower in table.closing


def end_of(token: Token) -> int:
    """Where a token ends without the ending of a genitive."""
    text = token.text
    return token.end - (2 if text.endswith(_ENDINGS) else 0)


#: What stands behind one of these is a place, whatever holds it.
_PLACED = frozenset(("in", "at", "near"))


def part_of_another(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether a name is what another one, no place, ends in: "Bank of America", "Islamic State of Iraq"."""
    link = first - 2 if first > 1 and tokens[first - 1].lower == "the" else first - 1
    at = link - 1
    if at < 0 or tokens[link].lower not in ("of", "for"):
        return False
    if tokens[link].lower == "for" and at and tokens[at - 1].lower in grammar("en", "gone"):
        return False  # "left Sumy for Poltava"
    if not is_capital(tokens[at].text) or not all(touches(tokens, k) for k in range(at, first)):
        return False
    word = tokens[at].text
    if link == first - 1 and belongs(tokens, first, table):
        return False
    if at == 0 and word in table.folk:
        return False
    if (word in table.organisations and word not in table.seats) or (
        word == "State" and at and tokens[at - 1].text == "Islamic"
    ):
        return True
    if word in table.heads_of - table.heads and link == first - 1:
        return True  # "the Stadium of Light"
    if at == 0 or word in table.ends or word in table.titles or word in table.heads or word in table.seats:
        return False
    said = tokens[at - 1].lower
    if said in (*_PLACED, "and") or (said in table.kinds and touches(tokens, at - 1)):
        return False  # "at Bethari of Rupandehi district", "barangay Bulanon of Sagay"
    small = word.lower()  # "8 km NE of X" is none
    return small not in table.kinds and small not in table.vague and small not in table.winds


def belongs(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether a name says where a person is from: "Ana Ruiz of X", "Ana Ruiz, 39, of X", "both of X".

    A person's name has two or three capitals, none of them a word of an organisation, a place or a people.
    """
    if first < 2 or tokens[first - 1].lower != "of":
        return False
    before = tokens[first - 2]
    if tokens[first - 1].start - before.end == 2:  # a comma between
        return before.text.isdigit() or is_capital(before.text)
    if before.lower in table.from_of:
        return True
    at = first - 2
    while at > 0 and first - 2 - at < 3 and is_capital(tokens[at - 1].text) and touches(tokens, at - 1):
        at -= 1
    run = tokens[at : first - 1]
    named = len(run) in (2, 3) and all(is_capital(t.text) and not t.text.isupper() for t in (run[0], run[-1]))
    return named and not any(_worded(t, table) for t in run)


def seated(text: str, tokens: Sequence[Token], first: int, end: int, table: PlaceWords) -> bool:
    """Whether a name between commas says where a house before it stands: "the Forest College, X, went on"."""
    if (
        not first
        or text[tokens[first - 1].end : tokens[first].start] != ", "
        or text[end : end + 1] not in _STOPS
    ):
        return False
    before = tokens[first - 1].text
    known = (table.seats, table.buildings, table.works)
    return any(before in listed for listed in known) or table.ends.get(before) == "site"


def named_for(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "The Aberfan disaster of 1966": whether something is called after a name, where it happened."""
    if not first or last + 1 >= len(tokens) or tokens[first - 1].lower != "the" or not touches(tokens, last):
        return False
    return tokens[last + 1].lower in grammar("en", "named_for_where")


def lived_in(tokens: Sequence[Token], last: int, table: PlaceWords) -> bool:
    """Whether those who live there follow a name: "a X man", "X police", but no "Area man"."""
    word = tokens[last].text
    if last + 1 >= len(tokens) or word in table.ends or word in table.titles:
        return False
    if len(word) < 3 and word.isupper():
        return False  # "TN fishermen": the letters of a state are another one's elsewhere
    return touches(tokens, last) and tokens[last + 1].lower in table.locals


def done_on(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a deed by somebody leads to a name: "airstrikes by the army on X"."""
    if not at or tokens[at - 1].lower != "on":
        return False
    before = [t.lower for t in tokens[max(0, at - _DOER) : at - 1]]
    return any(deed in table.deeds and by == "by" for deed, by in pairwise(before))


def leads_on(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether the words before a name lead to a place: "in X", "attacked X", "fell on X", "siege of X"."""
    word, deed = ["", "", *(token.lower for token in tokens[max(0, at - 2) : at])][-2:][::-1]
    if word == "on":
        return deed in table.deeds
    if word == "of":
        return deed in table.dwellers
    return word in grammar("en", "locative") or word in table.verbs


def whole_of(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether a name holds a part that goes by a number, or has its kind before it: "camp 13 of X"."""
    if first < 3 or tokens[first - 1].lower != "of":
        return False
    kind, part = tokens[first - 3].lower, tokens[first - 2].text
    return (part.isdigit() or is_capital(part)) and (kind in table.kinds or kind in table.vague)


def _worded(token: Token, table: PlaceWords) -> bool:
    """Whether a word is one of an organisation, a place, a people or a sentence, and no person's name."""
    word, small = token.text, token.lower
    listed = (table.organisations, table.not_places, table.ends, table.heads, table.seats, table.middles)
    lower = (table.demonyms, table.kinds, table.vague, table.prepositions)
    return any(word in words for words in listed) or any(small in words for words in lower)


def _of_a_place(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a name with a title is a place's: "Sheikh Isa village", "the town of Sheikh Isa"."""
    after = tokens[at + 1].lower if at + 1 < len(tokens) and touches(tokens, at) else ""
    led = [token.lower for token in tokens[max(0, at - 3) : at - 1]]
    return table.kinds.get(after) in SETTLED or (
        led[-1:] == ["of"] and len(led) > 1 and table.kinds.get(led[0]) in SETTLED
    )


def surnames(sentences: Sequence[Sentence], table: PlaceWords) -> frozenset[str]:
    """Words that the report itself shows to be names of people: "Damian Flores, 26, said", "Mr Flores".

    A word of which a title goes before, or that ends a run of two or three capitals with an age or a verb of
    speech after it.
    """
    found: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if not (at and is_capital(token.text)) or tokens[at - 1].end + 2 < token.start:
                continue
            before = tokens[at - 1].text
            titled = before.rstrip(".") in table.titles and not follows(tokens, at)
            titled = titled and not _of_a_place(tokens, at, table)
            named = is_capital(before) and before not in table.not_places and before not in table.ends
            named = named and before.lower() not in table.prepositions
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            told = after is not None and (
                (after.text.isdigit() and len(after.text) == 2 and after.start - tokens[at].end == 2)
                or (after.lower in table.speech and touches(tokens, at))
            )
            if titled or (named and told and touches(tokens, at - 1)):
                found.add(tokens[at].text)
    return frozenset(found)
