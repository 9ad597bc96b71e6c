"""Of what kind those are who were killed, hurt or taken: soldiers, fighters or people without arms. Pure."""

from dataclasses import replace

from ..acled.kinds import ARMED
from ..counts.nouns_ar import nouns
from ..lexicon import load
from ..model import CountMention
from ..placenames.words import demonyms
from ..words import arabic
from ..words.grammar import words as grammar
from ..words.people import unarmed_words
from ..words.phrases import fold

_PEOPLE = ("civilians", "state", "rebel")
#: Lists of nouns for people without arms.
_UNARMED = ("kin", "civil")
#: A name has so many words at most.
_NAMES = 4


def kind_of(count: CountMention, lang: str) -> str:
    """Whether those counted are soldiers ("state"), fighters ("rebel") or civilians, "" for neither."""
    anyone = frozenset(load("casualties")["en"]["people"]["any"])
    words = [word for word in count.who.lower().split() if word not in anyone]
    kinds = people_of((replace(count, what="killed", who=" ".join(words)),), lang) if words else frozenset()
    return next(iter(kinds)) if len(kinds) == 1 else ""


def people_of(counts: tuple[CountMention, ...], lang: str) -> frozenset[str]:
    """The kinds of those who were killed or wounded, by the words for them."""
    found = set()
    for count in counts:
        if count.what not in ("killed", "wounded") or count.max == 0:
            continue
        said = set(count.who.lower().replace("-", " ").split())
        if said & grammar(lang, "civil_bodies"):  # "two members of a medical team"
            found.add("civilians")
            continue
        kinds = {kind for kind in _PEOPLE if said & grammar(lang, f"people_{kind}")}
        unarmed = bool(said & unarmed_words()) or (lang == "ar" and _unarmed_ar(said)) or _by_name(count)
        found |= kinds or ({"civilians"} if unarmed else set())
    armed = found & ARMED
    return frozenset(armed or found)


def _by_name(count: CountMention) -> bool:
    """Whether somebody is told of by his name alone, with no rank before it: "Ahmed Ali was shot dead"."""
    names = count.who.split()
    alone = count.min == count.max == 1 and 1 < len(names) <= _NAMES and all(map(str.istitle, names))
    return alone and names[0].lower().rstrip(".") not in grammar("en", "ranks")


def _unarmed_ar(said: set[str]) -> bool:
    """Whether one of a people, or somebody whose work needs no arms, is told of: "استشهد فلسطيني"."""
    known = [nouns().get(arabic.fold(word)) for word in said]
    unarmed = any(noun is not None and noun.group in _UNARMED for noun in known)
    return unarmed or any(fold(word) in demonyms("ar") for word in said)
