"""Whether an Arabic word may be a name, or part of one, or has another meaning for us. Pure."""

from collections.abc import Collection, Sequence

from gazetteer import Hit

from ..actors.lexicon_ar import describing
from ..actors.sentence_ar import number_words
from ..counts.nouns_ar import MANY, PAIR_OR_MORE, nouns
from ..reading import Token
from ..words.arabic import fold
from ..words.triggerwords import words as trigger_words
from .words import PlaceWords, country_names, words

#: A name whose largest bearer has this many people is known without any word that speaks for it.
PROMINENT = 100_000
#: Kinds whose word belongs to the name where the gazetteer has it so.
_OF_NAMES = ("mountain", "valley", "river", "lake")
#: … and so is this word for a quarter: "حارة حريك".
_KEPT = ("حاره",)


def guessable(token: Token, table: PlaceWords) -> bool:
    """Whether a word may be part of a name that is not known: no small word, no other word of ours."""
    if not token.text[:1].isalpha() or len(token.lower) < 2:
        return False
    if token.lower.startswith("لل"):
        return False
    future = token.lower[1:] if token.lower.startswith("س") else ""  # "سيدكان" is no verb to come
    forms = [form for form in token.forms if form != future]
    return all(may_be_name(form, table) for form in (*forms, bare(token.lower)))


def bare(word: str) -> str:
    """A folded word without its article, where more than two letters are left."""
    return word.removeprefix("ال") if len(word) > 4 else word


def may_be_name(word: str, table: PlaceWords) -> bool:
    """Whether a folded word has no other meaning for us."""
    if word in table.not_places or word in table.demonyms or word in table.ordinary:
        return False
    if word in table.kinds or word in table.vague or word in table.prepositions:
        return False
    return word not in trigger_words("ar").entries and word not in table.organisations


def word_in(token: Token, listed: dict[str, str]) -> bool:
    """Whether a word, with whatever is written on to it, is in a table."""
    return any(form in listed for form in token.forms)


def is_everyday(word: str, table: PlaceWords) -> bool:
    """Whether a folded word is one of everyday use, though places bear it as their name."""
    return word in table.ordinary or (word in table.things and word not in country_names("ar"))


def is_ours(word: str) -> bool:
    """Whether a word is a number, or one of those that tell of events or of people, and names no country."""
    if word in number_words():
        return True  # "أكثر من مئة إرهابي"
    return word not in country_names("ar") and any(
        f in trigger_words("ar").entries or f in describing() or _people(f) for f in (word, bare(word))
    )


def _people(word: str) -> bool:
    """Whether a word means several people: "المهربين"."""
    noun = nouns().get(word)
    return noun is not None and noun.number in (MANY, PAIR_OR_MORE) and not noun.several


def all_plain(name: str, table: PlaceWords) -> bool:
    """Whether every word of a name says a kind, a direction or a nation, or is no name in any case."""
    return all(is_plain(fold(word), table) for word in name.split())


def is_plain(word: str, table: PlaceWords) -> bool:
    """Whether a word says a kind, a direction or a nation, or is no name in any case."""
    plain = (table.not_places, table.demonyms, table.kinds, table.vague)
    listed = any(form in known for form in (word, bare(word)) for known in plain)
    return listed and word not in country_names("ar")


def says_kind(token: Token, table: PlaceWords) -> bool:
    """Whether a word before a name says what it is and is no part of it: "مدينة", but not the "جبل" of a
    known mountain, whose name without it is that of a town."""
    kept = token.lower in _KEPT or any(table.kinds.get(f) in _OF_NAMES for f in token.forms)
    return word_in(token, table.kinds) and not kept


def side_of(tokens: Sequence[Token], first: int, hit: Hit, table: PlaceWords) -> bool:
    """Whether a hit is a side of a country ("جنوبي لبنان"), which is larger than the unit called so."""
    side = table.vague.get(next((f for f in tokens[first].forms if f in table.vague), "")) == "direction"
    rest = fold(hit.text.rpartition(" ")[2])
    return side and "country" not in hit.levels and rest in country_names("ar")


def ends_in_side(tokens: Sequence[Token], first: int, last: int, names: Collection[int]) -> bool:
    """Whether a name of two words ends in the side on which it lies of the next one, of those that begin at
    ``names``: "مدينة [الباب] شرقي حلب" is no Bab Sharqi."""
    side = tokens[last].lower
    sided = words("ar").vague.get(side) == "direction" and not side.startswith("ال")
    return last == first + 1 and last + 1 in names and sided and tokens[first].lower.startswith("ال")


def may_be_quarter(hit: Hit) -> bool:
    """Whether a name may be that of a town, a part of one or a region, and of nothing else."""
    return {*hit.levels} <= {"settlement", "region"}


def is_large(hit: Hit) -> bool:
    """Whether a name is that of a country or of a town of many people."""
    city = hit.population >= PROMINENT and "settlement" in hit.levels
    return city or "country" in hit.levels
