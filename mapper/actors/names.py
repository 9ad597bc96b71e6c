"""Names of groups that no lexicon lists, by the words that such names are made of. Pure.

"Bodoland Tigers Liberation Front", "Liwa al-Shuhada", "March 9 Brigades": capitalised words around a
noun for an armed body, with a word that such bodies use, or a transliterated opening word. An
abbreviation in brackets after a name stands for it in the rest of the report.
"""

from collections.abc import Sequence
from dataclasses import replace

import regex

from gazetteer import Hit

from ..model import ActorMention
from ..words.grammar import words as grammar
from ..words.phrases import Atom
from ..words.shapes import shape
from .lexicon import Named, Nation, phrases, words

#: An abbreviation in brackets behind a name.
_SHORT_FORM = regex.compile(r"\s?\((?:the\s)?\p{Lu}[\p{Lu}\p{N}/-]{1,9}\)")

_INNER, _ARTICLES = words("inside_names"), words("small_articles")
#: Kinds of unnamed people whom the word before may name.
_FOLLOWERS = ("militia", "rebel", "communal")
#: Between a name and the noun for its fighters: its other name, or a faction, in brackets or behind a stroke.
_OTHER_NAME = regex.compile(r"\s*(?:\(?[^()]{0,40}\)|/\s?[\p{L}-]{2,20}|-\p{Lu}[\p{L}]{1,12})\s+")


def unlisted(text: str, line: list[Atom], taken: Sequence[tuple[int, int]]) -> list[ActorMention]:
    """The names in a sentence, outside the spans ``taken``, that are made like a group's name."""
    found: list[ActorMention] = []
    i = 0
    while i < len(line):
        if not line[i].text[0].isupper():
            i += 1
            continue
        j = _capitals(line, i)
        owners = [k for k in range(i, j) if line[k].key == "'s" and line[k - 1].key != "people"]
        i = owners[-1] + 1 if owners else i
        if j - i >= 2:
            category = _category(line, i, j)
            start, end = line[i].start, line[j - 1].end
            if category and not any(a < end and start < b for a, b in taken):
                name = text[start:end]
                found.append(
                    ActorMention("actor", name, start, end, name, (), category, _country(line, i), True)
                )
        i = max(j, i + 1)
    return found


def _capitals(line: list[Atom], i: int) -> int:
    """The end of the run of capitalised words (with small words between them) that begins at ``i``."""
    if line[i].key in words("not_in_names"):
        return i
    j = last = i + 1
    while j < len(line) and line[j].joined and (line[j].text[0].isupper() or line[j].key in _INNER):
        j += 1
        if line[j - 1].key == "and" and (line[i].key in words("name_openers") or _has_noun(line, i, j)):
            break
        if line[j - 1].text[0].isupper():
            last = j
    while last > i and line[last - 1].key in words("not_in_names"):
        last -= 1
    return last


def _has_noun(line: list[Atom], i: int, j: int) -> bool:
    return any(atom.key in words("name_nouns") for atom in line[i:j])


def _category(line: list[Atom], i: int, j: int) -> str:
    keys = {atom.key for atom in line[i:j]}
    if keys <= words("name_marks") | words("name_nouns") | _INNER:
        return ""
    if j < len(line) and line[j].joined and line[j].key in words("not_before"):
        return ""
    if keys & words("not_before"):
        return ""
    if line[i].key in words("name_openers") and (
        line[i + 1].key in _ARTICLES or line[i].key in grammar("en", "group_openers")
    ):
        return "rebel"
    if line[j - 1].key == "party" and j - i >= 3:
        return "party"
    defence = bool(keys & {"defence", "defense"}) and bool(_country(line, i))
    if keys & words("name_nouns") and (keys & words("army_marks") or defence):
        return "state"
    if line[i].key == "free" and line[j - 1].key == "army" and j - i >= 3:
        return "rebel"
    if keys & words("name_nouns") and keys & words("name_marks"):
        return "militia" if keys & words("militia_nouns") else "rebel"
    return ""


def _country(line: list[Atom], i: int) -> str:
    hit = phrases().at(line, i)
    return hit[0].code if hit and isinstance(hit[0], Nation) else ""


def without_doubles(text: str, found: Sequence[ActorMention]) -> list[ActorMention]:
    """The mentions of a sentence, each group once: unnamed fighters behind another name of a group ("X (Y)
    fighters", "X/Y gunmen") are that group."""
    kept: list[ActorMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        unnamed = not (mention.named or mention.country) and mention.category in _FOLLOWERS
        theirs = unnamed and before is not None and before.named and before.category in (*_FOLLOWERS, "state")
        if before is None or not (theirs and _OTHER_NAME.fullmatch(text, before.end, mention.start)):
            kept.append(mention)
    return kept


def affiliated(
    text: str, line: list[Atom], found: Sequence[ActorMention], places: Sequence[tuple[int, int]]
) -> list[ActorMention]:
    """The mentions of a sentence, with unnamed fighters under the name that stands right before them.

    "HNDZ fighters", "Fano militiamen": an abbreviation or a capitalised word that is no place, no nation and
    nothing else the lexicons know. A word that opens a sentence has its capital from that and does not count.
    """
    starts = {atom.start: k for k, atom in enumerate(line)} if found else {}
    return [_affiliated(text, line, mention, starts.get(mention.start, 0), places) for mention in found]


def _affiliated(
    text: str, line: list[Atom], mention: ActorMention, at: int, places: Sequence[tuple[int, int]]
) -> ActorMention:
    if mention.named or mention.country or mention.category not in _FOLLOWERS:
        return mention
    if (tribe := shape("of_a_tribe").match(text, mention.end)) is not None:
        return replace(mention, name=f"{tribe['tribe']} communal militia", category="communal")
    if not line[at].joined:
        return mention
    first = at
    while first > 0 and line[first].joined and _nameable(line[first - 1], places, first == 1):
        first -= 1
    first = max(first, at - 3)
    if first < at and _opens_name(line, first, at, places):
        first -= 1
    if first == at or mention.text[0].isupper():
        return mention
    start, name = line[first].start, text[line[first].start : line[at - 1].end]
    category = (
        "rebel"
        if mention.category == "militia" and mention.text.lower() in grammar("en", "fighters")
        else mention.category
    )
    return replace(
        mention, text=text[start : mention.end], start=start, name=name, category=category, named=True
    )


def _opens_name(line: list[Atom], first: int, at: int, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a name goes on to the left with a word that is also a town's, up to its article: "the Gran Grif
    gang"."""
    if first < 2 or not line[first].joined or line[first - 2].key not in ("the", "a", "an"):
        return False
    before = line[first - 1]
    own = any(a == before.start and b == before.end for a, b in places)
    return own and before.joined and before.text[0].isupper() and not line[at - 1].text.isupper()


def _nameable(atom: Atom, places: Sequence[tuple[int, int]], opens: bool) -> bool:
    short = atom.text.isupper() and 2 <= len(atom.text) <= 8 and atom.text.isalpha()
    if not atom.text[0].isupper() or (opens and not short) or atom.key in words("not_in_names"):
        return False
    known = phrases().at([atom], 0)
    return known is None and not any(a <= atom.start < b for a, b in places)


def abbreviations(line: list[Atom], found: Sequence[ActorMention]) -> dict[str, ActorMention]:
    """The abbreviations in brackets right after a name: "(UANF)" and the actor it stands for."""
    ends = {mention.end: mention for mention in found if mention.named}
    short: dict[str, ActorMention] = {}
    for k in range(1, len(line) if ends else 0):
        atom = line[k]
        if atom.before == "(" and line[k - 1].end in ends and atom.text.isupper() and len(atom.text) > 1:
            short[atom.text] = ends[line[k - 1].end]
    return short


def shortened(
    line: list[Atom], short: dict[str, ActorMention], taken: Sequence[tuple[int, int]]
) -> list[ActorMention]:
    """The abbreviations known from the report so far that stand in a sentence."""
    found = []
    for atom in line if short else ():
        actor = short.get(atom.text)
        if actor and not any(a < atom.end and atom.start < b for a, b in taken):
            found.append(replace(actor, text=atom.text, start=atom.start, end=atom.end))
    return found


def begins_in_unit(start: int, hits: Sequence[Hit]) -> bool:
    """Whether a name begins within that of a province ("North Sinai province" is no Sinai Province)."""
    return any(hit.start < start < hit.end and "admin1" in hit.levels for hit in hits)


def with_short_forms(text: str, found: list[ActorMention]) -> list[ActorMention]:
    """The mentions, each with its abbreviation in brackets: "the Arakan Army (AA)" is one, not two."""
    made: list[ActorMention] = []
    for mention in found:
        if made and mention.start < made[-1].end:
            continue  # what stands in the brackets
        short = _SHORT_FORM.match(text, mention.end)
        if short is not None:
            mention = replace(mention, text=text[mention.start : short.end()], end=short.end())
        made.append(mention)
    return made


def under_the_name(mention: ActorMention, actor: ActorMention | Named) -> ActorMention:
    """A mention as an actor that is known by name, or by the words that an actor goes by."""
    return replace(
        mention,
        name=actor.name,
        aliases=actor.aliases,
        category=actor.category,
        country=actor.country,
        named=actor.named if isinstance(actor, ActorMention) else True,
    )
