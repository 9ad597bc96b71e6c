"""What a word may be to an actor: a name, a head noun, a nation, a describing word. Pure.

Compiled once from ``lexicon/actors.yaml``, ``actor_words.yaml`` and ``demonyms.yaml`` into one
dictionary of phrases, so that each word of a text is looked up once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..lexicon import load
from ..model import ActorMention
from ..words.inflect import noun_forms
from ..words.phrases import Phrases

_PLURAL_ENDINGS = ("s", "men", "people", "children", "women", "police", "personnel", "crew")


@dataclass(frozen=True, slots=True)
class Named:
    """An actor of the lexicon: neutral name, other spellings, category, ISO 3166-1 alpha-2 or ""."""

    name: str
    aliases: tuple[str, ...]
    category: str
    country: str
    successor: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A noun for actors ("troops"): the template of the neutral name and how it must stand.

    ``needs``: "" nothing, "any" word before it, a "nation", another "head", a "count", or "verb": no noun
    after it; "side": a nation, and no noun after it.
    ``means``: not an actor itself but an act that tells whose it is ("Israeli air strike").
    """

    template: str
    category: str
    weak: bool = False
    needs: str = ""
    counted: bool = False
    means: bool = False
    singular: bool = True

    def name(self, nation: str) -> str:
        """The neutral name with a nation or people in it ("" for none)."""
        return " ".join(self.template.replace("{}", nation).split())


@dataclass(frozen=True, slots=True)
class Nation:
    """A country or a people as written: ``form`` says which word of it, ``people`` what these are called."""

    code: str
    country: str
    adjective: str
    form: Literal["country", "capital", "adjective", "people"]
    describes: bool
    people: str = ""


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word that may stand before a head noun."""


Entry = Named | Head | Nation | Modifier


@cache
def words(name: str) -> frozenset[str]:
    """A plain word list of ``actor_words.yaml``."""
    value = load("actor_words")[name]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def adjectives() -> dict[str, str]:
    """The usual adjective of each country (ISO 3166-1 alpha-2 → "Syrian")."""
    return {code: row.get("adjective", "") for code, row in load("demonyms").items()}


def named() -> tuple[tuple[Named, dict[str, Any]], ...]:
    """The actors of the lexicon, each with its row."""
    found = []
    for row in load("actors"):
        aliases = tuple(a if isinstance(a, str) else a["text"] for a in row.get("aliases", ()))
        actor = Named(row["name"], aliases, row["category"], row.get("country", ""), row.get("successor", ""))
        found.append((actor, row))
    return tuple(found)


@cache
def ruling() -> dict[str, str]:
    """The groups that rule a state, with the day ("2021-08-15") since when their fighters are its forces."""
    return {row["name"]: str(row["ruling"]) for row in load("actors") if "ruling" in row}


@cache
def namesakes() -> dict[str, tuple[Named, ...]]:
    """The names that actors of several countries bear ("SNA"), each with those actors in their order."""
    bearers: dict[str, list[Named]] = {}
    for actor, _ in named():
        for text in {actor.name, *actor.aliases}:
            bearers.setdefault(text, []).append(actor)
    return {text: tuple(actors) for text, actors in bearers.items() if len(actors) > 1}


@cache
def homes() -> dict[str, frozenset[str]]:
    """The countries in which each actor is at home: its own, and others in which it acts all the time."""
    return {
        row["name"]: frozenset((row.get("country", ""), *row.get("acts_in", ()))) for row in load("actors")
    }


@cache
def elsewhere() -> dict[str, str]:
    """Whom the unsure names of an actor mean in a report of another country, in words for anybody."""
    return {row["name"]: row["elsewhere"] for row in load("actors") if "elsewhere" in row}


@cache
def unsure() -> frozenset[str]:
    """The aliases that mean an actor only where the report speaks of its country."""
    rows = (alias for row in load("actors") for alias in row.get("aliases", ()))
    return frozenset(alias["text"] for alias in rows if isinstance(alias, dict) and alias.get("unsure"))


def is_coalition(actor: ActorMention) -> bool:
    """Whether an actor is a coalition of states, which bears arms though it is international."""
    return actor.category == "international" and "coalition" in actor.name.lower().split()


def _heads(rows: list[dict[str, Any]], means: bool) -> Iterator[tuple[str, Head]]:
    for row in rows:
        needs = {True: "any", False: ""}.get(row.get("needs", ""), row.get("needs", ""))
        weak, counted = row.get("weak", False), row.get("attribute") == "any"
        for word in row["words"]:
            plural = word.endswith(_PLURAL_ENDINGS)
            yield (
                word,
                Head(row["name"], row["category"], weak, needs, counted, means, singular=not plural),
            )
            if not plural and row.get("plural", True):
                many = noun_forms(word)[1]
                yield many, Head(row["name"], row["category"], weak, needs, counted, means, singular=False)


def _nations() -> Iterator[tuple[str, Nation]]:
    for code, row in load("demonyms").items():
        adjective = row.get("adjective", "")
        adjectives = [adjective, *row.get("adjectives", ())] if adjective else []
        people = row.get("people") or [f"{a}s" for a in adjectives if a.endswith(("an", "i"))]
        for text in (row["name"], *row.get("also", ())):
            yield text, Nation(code, row["name"], adjective, "country", text in adjectives)
        for text in adjectives:
            own = people[0] if people else adjective  # "Sudanese" is both
            yield text, Nation(code, row["name"], adjective, "adjective", True, own)
        for text in people:
            yield text, Nation(code, row["name"], adjective, "people", False)
        if "capital" in row:
            for text in (row["capital"], *row.get("capital_also", ())):
                yield text, Nation(code, row["name"], adjective, "capital", False)
    for text in load("actor_words")["peoples"].split():
        own = f"{text}s" if text.endswith(("an", "i")) else text  # "Tibetans", "Kurdish"
        yield text, Nation("", "", text, "adjective", True, own)
        yield text + "s", Nation("", "", text, "people", False)
    for text in communities():
        yield text, Nation("", "", text, "people", False)


@cache
def communities() -> frozenset[str]:
    """The people of a faith or birth, in the plural: "Muslims"."""
    return frozenset(load("actor_words")["communities"].split())


def _entries() -> Iterator[tuple[str, Entry]]:
    table = load("actor_words")
    for actor, _ in named():
        for text in (actor.name, *actor.aliases):
            yield text, actor
    yield from _heads(table["heads"], means=False)
    yield from _nations()
    yield from _heads(table["means"], means=True)
    for word in table["modifiers"].split():
        yield word, Modifier()


@cache
def phrases() -> Phrases[Entry]:
    """The dictionary of all of them; the longest phrase wins, then names, heads, nations, the rest."""
    return Phrases(_entries())
