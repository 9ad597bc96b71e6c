"""What the surroundings tell of an actor: countries that act, and names that stand for another. Pure.

``parties``: "Russia" is a place in "Sochi, Russia" and an actor in "brokered by Russia and Turkey".
``resolve``: "the army" is the army named before, "the group" the group named before; a state's forces
outside the country that the report is about are foreign.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from ..lexicon import load
from ..model import ActorMention
from ..words.grammar import words as grammar
from ..words.phrases import Atom, wordset
from .lexicon import Nation, adjectives, words
from .nations import lends

_LINKS = frozenset(("and", "the", "or"))
_PREPOSITIONS = wordset(
    "in from near across of to into at on with inside outside around for against over through toward towards "
    "within throughout via under about like northern southern eastern western north south east west central "
    "northeastern northwestern southeastern southwestern northeast northwest southeast southwest"
)
_UNNAMED = frozenset(("rebel", "militia", "communal"))
Bare = tuple[Nation, int, int]


#: Words that give a force to the actor named before it, so many characters back at most.
OWN = ("its", "their")
OWN_REACH = 120
#: Who is in power, before what is theirs: "regime warplanes" are no guests'.
_POWER = ("regime", "government", "junta", "loyalist")
#: The name of a party has so many words with "and" before it at most; so many characters may say how many.
_NAMED, _COUNT = 5, 20
#: Between what was hit and those who were hit with it.
_HARMING = ("killing", "wounding", "injuring")


def parties(text: str, line: list[Atom], bare: Sequence[Bare]) -> list[ActorMention]:
    """The countries of a sentence (each with its atoms) that the words around it make a party."""
    found: list[ActorMention] = []
    for chain in _chains(line, bare):
        first, last = chain[0][1], chain[-1][2]
        if not (
            _agent(line, first)
            or _between(line, first)
            or _acts(line, first, last)
            or _told(line, first)
            or _mission(line, first)
        ):
            continue
        for nation, i, j in chain:
            if nation.form == "adjective" and not nation.describes:
                continue
            start, end = line[i].start, line[j - 1].end
            name = nation.country if nation.form == "country" else f"{nation.adjective} government"
            found.append(
                ActorMention("actor", text[start:end], start, end, name, (), "state", nation.code, False)
            )
    return found


def _chains(line: list[Atom], bare: Sequence[Bare]) -> list[list[Bare]]:
    """Countries in a list ("Russia, Iran and Turkey") belong together."""
    chains: list[list[Bare]] = []
    for nation, i, j in bare:
        if nation.form not in ("country", "capital") or (j < len(line) and line[j].key == "'s"):
            continue
        at = chains[-1][-1][2] if chains else -1
        between = line[at:i] if chains else []
        if chains and len(between) <= 2 and all(atom.key in _LINKS for atom in between):
            marks = [atom.before for atom in line[at : i + 1]]
            if all(mark in ("", ",") for mark in marks) and (between or marks[-1] == ","):
                chains[-1].append((nation, i, j))
                continue
        chains.append([(nation, i, j)])
    return chains


def _before(line: list[Atom], first: int) -> int:
    """The index of the word before a noun phrase: articles do not count."""
    at = first - 1
    while at >= 0 and line[at].key in ("the", "both", "neighbouring", "neighboring"):
        at -= 1
    return at


def _agent(line: list[Atom], first: int) -> bool:
    at = _before(line, first)
    if at < 1 or line[at].key != "by" or not line[first].joined:
        return False
    return line[at - 1].key not in words("not_agents_after_by")


def _between(line: list[Atom], first: int) -> bool:
    at = _before(line, first)
    if at < 1 or line[at].key != "between":
        return False
    return any(atom.key in words("between") for atom in line[max(0, at - 3) : at])


def _mission(line: list[Atom], first: int) -> bool:
    """Whether a country is represented elsewhere: "attacked the embassies of Rwanda and France"."""
    at = _before(line, first)
    return at > 0 and line[at].key == "of" and line[at - 1].key in words("missions_of")


def _told(line: list[Atom], first: int) -> bool:
    """Whether a country is spoken to: "blamed Tehran", "warned Jakarta"."""
    return bool(first) and line[first].joined and line[first - 1].key in words("addressed_by")


def _acts(line: list[Atom], first: int, last: int) -> bool:
    at = _before(line, first)
    if at >= 0:
        before = line[at]
        if before.key in _PREPOSITIONS or before.key in ("capital", "city", "town", "village", "port"):
            return False
        named = before.text[0].isupper() and at > 0
        if named and line[first].before in ("", ",", "-"):
            return False
    after = _behind_another(line, last)
    helping = words("auxiliaries") | {"also", "already"}
    while after < len(line) and line[after].joined and line[after].key in helping:
        after += 1
    if after >= len(line) or not line[after].joined:
        return False
    be = after + 1 < len(line) and line[after].key in ("is", "are", "was", "were") and line[after + 1].joined
    doing = be and line[after + 1].key.endswith("ing")  # "Russia is stepping up its raids"
    doing = doing or _does(line, after)
    return doing or line[after].key in words("agency_verbs")


def _behind_another(line: list[Atom], last: int) -> int:
    """The word behind a country, or behind the party that acts with it: "Israel and Hezbollah agreed"."""
    at = last
    if at + 2 < len(line) and line[at].key == "and" and line[at].joined and line[at + 1].text[0].isupper():
        at += 1
        while at < len(line) and line[at].joined and line[at].text[0].isupper() and at - last < _NAMED:
            at += 1
    return at


def _does(line: list[Atom], at: int) -> bool:
    """Whether a verb in parts follows that a party does, and that is not done to it: "will not withdraw"."""
    if line[at].key == "not" and line[at - 1].key in ("has", "have", "had"):
        return at + 1 < len(line) and line[at + 1].joined and line[at + 1].key != "been"
    if line[at].key not in words("agency_auxiliaries"):
        return False
    after = at + 1
    while after < len(line) and line[after].key in ("not", "also", "never"):
        after += 1
    return (
        after < len(line) and line[after].joined and line[after].key not in ("be", "become", "see", "remain")
    )


def resolve(
    text: str, found: Sequence[ActorMention], countries: Sequence[str] = ()
) -> tuple[ActorMention, ...]:
    """The mentions with what the report as a whole tells of them.

    ``countries`` are those that the report names as places, once for each time.
    """
    seen = _nationalities(found)
    home = _home(seen, countries)
    single = next((pair for pair in seen if len(seen) == 1 or pair[0] == home), None)
    last: dict[str, ActorMention] = {}
    group: ActorMention | None = None
    resolved: list[ActorMention] = []
    for mention in found:
        if mention.named and mention.category in _UNNAMED:
            group = mention
        elif group and _refers(text, mention):
            mention = replace(
                mention, name=group.name, aliases=group.aliases, category=group.category,
                country=group.country, named=True,
            )  # fmt: skip
        elif (owner := _owner(text, mention, resolved)) is not None:
            mention = _of_owner(mention, owner)
        elif code := _hit_with(text, mention):
            mention = replace(mention, name=f"{adjectives()[code]} {mention.name}", country=code)
        elif (
            mention.category == "state" and not mention.named and (mention.country or mention.name.islower())
        ):
            near = single if single and lends(text, found, mention, single[0], seen, countries) else None
            near = near if near and _may_be(text, found, mention, near[0], home) else None
            told = home in countries or any(m.country == home for m in resolved)
            in_power = mention.text.lower().startswith(_POWER)
            kept = {k: m for k, m in last.items() if _may_be(text, found, mention, m.country, home)}
            known = last if mention.country else kept
            mention = _owned(mention, known, near if told or not in_power else None, home)
        if mention.category == "state" and home and mention.country not in ("", home):
            mention = replace(mention, category="foreign")
        if mention.named or mention.name.rpartition(" ")[2] != "group" or "armed" in mention.name:
            resolved.append(mention)
    return tuple(resolved)


def _may_be(text: str, found: Sequence[ActorMention], mention: ActorMention, code: str, home: str) -> bool:
    """Whether bare forces may be those of a nation abroad: told before, and not counted ("54 soldiers")."""
    if not home or code == home:
        return True
    counted = text[max(0, mention.start - _COUNT) : mention.start].split()
    number = counted[-1].lower() if counted else ""
    before = any(m.country == code and m.start < mention.start for m in found)
    return before and not (number[:1].isdigit() or number in load("numbers")["en"]["words"])


def _owner(text: str, mention: ActorMention, before: Sequence[ActorMention]) -> ActorMention | None:
    """Whose "its forces" are: the actor named last before them in the sentence."""
    lead = text[max(0, mention.start - 6) : mention.start].lower().split()
    if not lead or lead[-1] not in OWN or mention.named or mention.country:
        return None
    if mention.category == "international":  # "an Israeli tank fired at its peacekeepers", the UN said
        return None
    near = [m for m in before if m.end <= mention.start and mention.start - m.end < OWN_REACH]
    if not near or any(mark in text[near[-1].end : mention.start] for mark in ".!?\n"):
        return None
    return near[-1] if near[-1].named or near[-1].category in ("state", "foreign") else None


def _hit_with(text: str, mention: ActorMention) -> str:
    """Whose soldiers were hit with what is a nation's: "a French convoy, wounding two soldiers"."""
    if mention.category != "state" or mention.named or mention.country or not mention.name.islower():
        return ""
    said = text[max(0, mention.start - OWN_REACH) : mention.start]
    words_before = regex.split(r"[.!?;\n]", said)[-1].replace(",", " ").split()
    harm = next((k for k, word in enumerate(words_before) if word in _HARMING), 0)
    for at in range(harm - 1, 0, -1):
        nation = next((w for w in reversed(words_before[max(0, at - 2) : at]) if w in _nations()), "")
        if nation and words_before[at].lower() in grammar("en", "military"):
            return _nations()[nation]
    return ""


@cache
def _nations() -> dict[str, str]:
    """The usual adjective of a country → its code."""
    return {adjective: code for code, adjective in adjectives().items() if adjective}


def _of_owner(mention: ActorMention, owner: ActorMention) -> ActorMention:
    """The mention under its owner's name: a group's fighters are the group, a state's forces its own."""
    if owner.category not in ("state", "foreign"):
        named = replace(mention, name=owner.name, aliases=owner.aliases, named=True)
        return replace(named, category=owner.category, country=owner.country)
    nation = adjectives().get(owner.country) or owner.name.partition(" ")[0]
    return replace(mention, name=f"{nation} {mention.name.rpartition(' ')[2]}", country=owner.country)


def _refers(text: str, mention: ActorMention) -> bool:
    """Whether a mention is a definite singular such as "the terrorist group"."""
    if mention.named or mention.text.rpartition(" ")[2].lower() not in grammar("en", "group_nouns"):
        return False
    return text[max(0, mention.start - 5) : mention.start].lower().rstrip().endswith(("the", "this"))


def _nationalities(found: Sequence[ActorMention]) -> Counter[tuple[str, str]]:
    """How often each country's forces are mentioned, with the adjective that names them."""
    seen: Counter[tuple[str, str]] = Counter()
    for mention in found:
        if mention.category == "state" and mention.country and mention.name.rpartition(" ")[2].islower():
            seen[mention.country, mention.name.partition(" ")[0]] += 1
    return seen


def _home(seen: Counter[tuple[str, str]], countries: Sequence[str]) -> str:
    """The country that the report is about, "" where none is clearly ahead.

    A country named as a place counts for more than its forces, which may be abroad.
    """
    score = Counter({code: 2 * times for code, times in Counter(countries).items()})
    for (code, _), times in seen.items():
        score[code] += times
    top = score.most_common(2)
    if not top or (len(top) == 2 and top[1][1] == top[0][1]):
        return ""
    return top[0][0]


def _owned(
    mention: ActorMention, last: dict[str, ActorMention], single: tuple[str, str] | None, home: str
) -> ActorMention:
    """ "The army" with the nation of the army mentioned before, or of the only forces mentioned; "the regime"
    is that of the country that the report is about, whoever else's forces it mentions."""
    kind = mention.name.rpartition(" ")[2]
    if mention.country:
        last[kind] = mention
        return mention
    known = last.get(kind)
    if known and known.name.endswith(f" {mention.name}"):
        return replace(mention, name=known.name, country=known.country)
    if single and (single[0] == home or not mention.name.startswith("government")):
        return replace(mention, name=f"{single[1]} {mention.name}", country=single[0])
    return mention
