"""What the words before a name, and right behind it, say of it: its kind, its part, its role. Pure.

Of English reports; context_ar.py reads Arabic ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer import Hit, quick

from ..model import PlaceMention, Role
from ..reading import Token
from ..words.grammar import words as grammar
from ..words.grammar import written_to_article
from .holding import settled
from .led import one_of_several
from .name_bounds import closes, touches
from .words import PlaceWords, is_capital, is_compound

#: Between two places: what stands before says nothing of the second.
_JOINS = ("and", "or")
#: How many words before "in" are read for "from its base", and for the blow that came from there.
_BASE, _BLOW = 5, 14
#: So many words a name has at most between "from" and "to".
_LEG = 4
#: How many words before "out of" are read for "drove".
_DRIVEN = 7
#: Words for what an aside says of a name, and so many words at most before one.
_ASIDES, _ADJECTIVES = ("village", "hamlet", "settlement", "town", "city"), 3
#: Words for units that have a capital.
_TOWNS = ("city", "town", "village")
_UNITS = ("province", "region", "state", "governorate", "department", "county", "oblast", "district")


@quick
@dataclass(frozen=True, slots=True)
class Context:
    """What the words before and after a name say of it."""

    role: Role
    words: str
    vague: str
    strong: bool


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: its span, the known spelling in it, its first and last token."""

    start: int
    end: int
    hit: Hit | None
    first: int
    last: int


def context_of(text: str, name: Name, tokens: Sequence[Token], table: PlaceWords) -> Context:
    """What the words before a name, and right behind it, say of it."""
    kind, vague = _kind_after(text, name, tokens, table)
    at = name.first - 1
    position = name.start
    lowercase, of_kind = 0, False
    if not kind and _called(text, tokens, at, position):
        kind, of_kind, position, at = tokens[at].lower, True, tokens[at].start, at - 1
    while at >= 0:
        token = tokens[at]
        if text[token.end : position].strip(" \n\r\t(\"'“‘#"):
            break
        bracketed = "(" in text[token.end : position]
        word, pair = token.lower, f"{tokens[at - 1].lower} {token.lower}" if at else token.lower
        role = table.prepositions.get(pair, table.prepositions.get(word))
        if role is not None and _from_a_base(tokens, at):
            return Context("from", kind, vague, True)  # "shelled X from its base in Y"
        if word == "between" and at and tokens[at - 1].lower in table.travels:
            return Context("via", kind, vague, True)  # "a bus travelling between X and Y"
        if word in ("from", "to") and _on_its_way(tokens, at, table):
            return Context("via", kind, vague, True)  # "a convoy from X to Y"
        if word == "from" and at and tokens[at - 1].lower in grammar("en", "comes_of"):
            return Context("at", kind, vague, True)  # "the toll from the X blast"
        if word == "to" and "streets" in (t.lower for t in tokens[at + 1 : at + 3]):
            return Context("at", kind, vague, True)  # "took to the streets of X"
        if role is not None and (word != "of" or pair == "direction of" or _driven_out(tokens, at, pair)):
            return Context(role, kind, vague, True)
        if word in table.verbs:
            return Context("from" if word in table.leaving else "at", kind, vague, True)
        if one_of_several(tokens, at, table):
            return Context("at", kind, vague, True)
        own = at > 0 and is_capital(tokens[at - 1].text) and touches(tokens, at - 1)
        own = own and tokens[at - 1].lower not in table.demonyms  # "the Afghan province of X"
        if (
            own
            and at + 1 < name.first
            and tokens[at + 1].lower not in _JOINS
            and not settled(word, table)
            and not of_kind  # "the Saudi border town of X"
            and (word in table.kinds or word in table.vague)
        ):
            return Context("within", kind, vague, True)  # "the Shalman area of Khyber"
        if _capital_of(tokens, at, name, kind):
            return Context("within", kind, vague, True)
        if bracketed and (word in table.kinds or word in table.vague):
            return Context("within", kind, vague, True)  # "Saravena municipality (Arauca)"
        if pair in table.kinds:  # "the district headquarters X"
            kind, of_kind, token = kind or pair, True, tokens[at - 1]
            at -= 1
        elif word in table.kinds:
            kind, of_kind = kind or word, True
        elif word in table.vague:
            vague = vague or word
        elif is_compound(token.text):
            pass  # "shelled the YPG-held Tal Rifaat"
        elif word not in table.fillers and not (kind or vague or word in table.demonyms):
            break
        elif word not in table.fillers:
            lowercase += 1
            if lowercase > 3:
                break
        position, at = token.start, at - 1
    return Context("at", kind, vague, bool(kind) or _has_article(text[name.start : name.end]))


def _from_a_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether blows came from a base that lies there: "shelled villages from its base in X"."""
    before = [t.lower for t in tokens[max(0, at - _BASE) : at]]
    if not before or before[-1] not in grammar("en", "bases_of") or "from" not in before:
        return False
    blows = grammar("en", "fired_from")
    return any(t.lower in blows for t in tokens[max(0, at - _BLOW) : at - before[::-1].index("from")])


def _on_its_way(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a word leads to an end of the way of those who travel: "a convoy of buses from X | to Y"."""
    if tokens[at].lower == "from":
        ahead = tokens[at + 1 : at + 2 + _LEG]
        to = next((k for k, token in enumerate(ahead) if token.lower == "to"), 0)
        both = to > 0 and all(is_capital(token.text) for token in ahead[:to])
        return both and at > 0 and _travels(tokens, at - 1, table)
    back = next((k for k in range(at - 1, max(0, at - 2 - _LEG), -1) if tokens[k].lower == "from"), 0)
    named = all(is_capital(token.text) for token in tokens[back + 1 : at])
    return bool(back) and named and _travels(tokens, back - 1, table)


def _travels(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a word is for somebody under way on the ground: "a bus", but not "fled by bus"."""
    word = tokens[at].lower
    by = at > 0 and tokens[at - 1].lower == "by"
    return word in table.travels and not by and word not in grammar("en", "flies")


def _driven_out(tokens: Sequence[Token], at: int, pair: str) -> bool:
    """Whether somebody was driven "out of" a place, rather than that roads lead there."""
    before = {t.lower for t in tokens[max(0, at - _DRIVEN) : at]}
    return pair == "out of" and not grammar("en", "drives").isdisjoint(before)


def _called(text: str, tokens: Sequence[Token], at: int, position: int) -> bool:
    """Whether the words before a comma say what the name behind it is: "Guinea's second-largest city, X"."""
    if at < 1 or text[tokens[at].end : position].strip(" ") != "," or tokens[at].text not in _TOWNS:
        return False
    return tokens[at - 1].text.islower() and touches(tokens, at - 1)


def _capital_of(tokens: Sequence[Token], at: int, name: Name, kind: str) -> bool:
    """Whether a name is of the country or unit of which the word before it says the capital: no city."""
    if tokens[at].lower != "capital" or tokens[at + 1].lower != "of":
        return False
    return kind in _UNITS or (name.hit is not None and "country" in name.hit.levels)


def _has_article(name: str) -> bool:
    """ "al-Samaka": a small article and a capital are written of places, if nothing speaks against it."""
    return written_to_article(name) and name.partition("-")[2][:1].isupper()


def _kind_after(text: str, name: Name, tokens: Sequence[Token], table: PlaceWords) -> tuple[str, str]:
    """The word for the kind, and the vague one, that a name ends in or that stand right after it."""
    for size in range(min(3, name.last - name.first), 0, -1):
        own = " ".join(token.text for token in tokens[name.last + 1 - size : name.last + 1])
        if own in table.ends and own.lower() in (*table.kinds, *table.vague):
            return (own.lower(), "") if own.lower() in table.kinds else ("", own.lower())
    after = name.last + 1
    if after >= len(tokens) or text[name.end : tokens[after].start].strip():
        return _described(text, name, tokens), ""
    for size in (3, 2, 1):
        word = " ".join(t.lower for t in tokens[after : after + size])
        word = word.removesuffix("'s").removesuffix("’s")  # "X district's Y"
        free = word not in ("state", "states") or closes(text, tokens, after + size - 1, table)
        if word in table.kinds and word not in ("country", "port") and free:
            return word, ""
    word, then = tokens[after].lower, tokens[after + 1].lower if after + 1 < len(tokens) else ""
    spot = table.vague.get(then) == "feature" or then in grammar("en", "border_posts")
    if spot and word.capitalize() in table.middles and touches(tokens, after):
        whole = (
            f"{word} {then}"  # "the X border crossing", "the X gas field"; a police station has land around
        )
        return "", (whole if whole in table.vague else then)
    return "", (word if word in table.vague else "")


def _described(text: str, name: Name, tokens: Sequence[Token]) -> str:
    """The word for the kind of settlement that an aside says of a name: "X, a small town south of Y"."""
    after = name.last + 1
    if after >= len(tokens) or text[name.end : tokens[after].start].strip() != ",":
        return ""
    if tokens[after].lower not in ("a", "an"):
        return ""
    near = [t.text for t in tokens[after + 1 : after + 2 + _ADJECTIVES]]
    kind = next((word for word in near if word in _ASIDES), "")
    plain = all(word.islower() for word in near[: near.index(kind)]) if kind else False
    return kind if plain else ""


def in_list(previous: PlaceMention, context: Context, hit: Hit | None, gap: str, goes_on: bool) -> Context:
    """A name; where it continues a list it has the role of the first one.

    After a bare comma a country or a unit holds the name before it, unless it is a province in a list that
    goes on ("Belgorod, Kursk and Lipetsk").
    """
    if context.strong and context.role != "at":
        return context
    unit = hit is not None and not {"country", "admin1", "region"}.isdisjoint(hit.levels)
    listed = goes_on and hit is not None and "country" not in hit.levels
    if gap.strip() == "," and unit and not listed and not previous.words.endswith("s") and not context.words:
        return Context("within", context.words, context.vague, True)
    plural = previous.words if previous.words.endswith("s") else ""
    return Context(previous.role, context.words or plural, context.vague or previous.near_words, True)


def a_cell(text: str, start: int, end: int) -> bool:
    """Whether a name is all that a cell of a row holds: "19/08/2024 | Djibo | Sahel | Rebels shelled"."""
    return text[max(0, start - 2) : start].strip() == "|" == text[end : end + 2].strip()
