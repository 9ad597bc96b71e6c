"""Where an Arabic report names places: no capitals, but words before a name that show it to be one. Pure.

A word for a kind ("بلدة"), for a part or a direction ("ريف", "شمال") or a preposition stands before it, or
another place in a list; only the name of a large place goes without. A name that is also a word of everyday
use (``ordinary`` in places.yaml) needs the word for its kind. Behind such a word unknown names count too.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import regex

from gazetteer import Hit

from ..model import Mention, PlaceMention
from ..placenames import meant_ar
from ..placenames.behind_in_ar import behind_in
from ..placenames.context_ar import (
    PART,
    Context,
    context_of,
    in_town,
    is_kind,
    joined_and,
    lies_there,
    links,
    listed,
    names_one,
    spaced,
)
from ..placenames.headed_ar import headed, line_head, quarter_of, whole_behind_hash
from ..placenames.names_ar import (
    all_plain,
    ends_in_side,
    guessable,
    is_everyday,
    is_large,
    is_ours,
    is_plain,
    may_be_name,
    may_be_quarter,
    says_kind,
    side_of,
    word_in,
)
from ..placenames.tolled_ar import tolled
from ..placenames.twofold_ar import and_a_town, another_word, begins_another, told_so
from ..placenames.unlisted import covered
from ..placenames.words import PlaceWords, words
from ..reading import Reading, Sentence, Token, between
from ..words.arabic import fold

_FEW = 3  # names of so few letters are too short to be told behind "in" or "to": "بحوث" is "research"
_SHOWN = 4  # a name of more letters than this that was a place once is one wherever it stands
_HYPHENS = "-–—_/"  # they may stand between a name and the words before it
_ONTO = regex.compile("[وف]?(?:[بك]|لل?)?(?:ال)?")  # what may be written on to a name


@dataclass(frozen=True, slots=True)
class _Name:
    """A span that may name a place, its first and last word, its hit; ``told``: the words about show it."""

    start: int
    end: int
    first: int
    last: int
    hit: Hit | None
    told: bool = False


def detect(reading: Reading, others: Sequence[Mention] = ()) -> list[PlaceMention]:
    """The place mentions of an Arabic report; ``others`` are mentions of other kinds, which cover names."""
    ordered = sorted(others, key=lambda m: m.start)
    found: list[PlaceMention] = []
    shown: set[str] = set()
    for sentence in reading.sentences:
        hits = between(reading.hits, sentence.start, sentence.end)
        here = list(between(ordered, sentence.start, sentence.end))
        told = _in_sentence(reading.text, sentence, hits, here, shown)
        shown |= {fold(m.text) for m in told if len(m.text) > _SHOWN}
        found += told
    return found


def _in_sentence(
    text: str, sentence: Sentence, hits: Sequence[Hit], others: Sequence[Mention], shown: Collection[str]
) -> list[PlaceMention]:
    table = words("ar")
    found: list[PlaceMention] = []
    contexts: list[Context] = []
    end, known = -1, False  # ``known``: a list has the name before
    for name in _names(text, sentence, hits, table):
        if name.start < end or covered(name.start, name.end, others):
            continue
        context = context_of(text, sentence.tokens, name.first, name.start, table)
        previous = found[-1] if found else None
        linked = previous is not None and links(text, previous.end, name.start)
        if linked and previous is not None:
            context = listed(context, previous, contexts[-1])
        again = name.hit is not None and fold(text[name.start : name.end]) in shown
        town = context.told and name.hit and and_a_town(sentence.tokens, name.last, name.hit, hits)
        if not (town or _counts(text, sentence.tokens, name, context, linked or again)):
            continue
        inside = previous is not None and (
            (not linked and lies_there(text, previous, name.start, context, table))
            or (known and in_town(text, previous, name.start, context))
        )
        context = replace(context, role="within") if inside else context
        end, known = name.end, name.hit is not None
        contexts.append(context)
        found.append(
            PlaceMention(
                "place",
                text[name.start : name.end],
                name.start,
                name.end,
                role=meant_ar.told_role(text, name.start, name.end, context.role, table),
                words=context.kind,
                near_words=context.vague,
            )
        )
    return found


def _names(text: str, sentence: Sentence, hits: Sequence[Hit], table: PlaceWords) -> list[_Name]:
    """Known names, what stands behind a word for a kind, and what goes on a list of names, in text order."""
    tokens = sentence.tokens
    begun = {hit.start for hit in hits}
    names = [name for hit in hits if (name := _known(text, tokens, hit, table, begun)) is not None]
    for n, name in enumerate(names):
        if ends_in_side(tokens, name.first, name.last, {other.first for other in names}):
            names[n] = replace(name, end=tokens[name.first].end, last=name.first, hit=None)
    starts = {name.start for name in names}
    names = [name for name in names if not _only_says_what(tokens, name, starts, table)]
    taken = {name.first for name in names}
    for k, token in enumerate(tokens[:-1]):
        leads = is_kind(token, table) or names_one(token, table) or meant_ar.area_of(text, tokens, k, table)
        behind = k + 1 not in taken and leads
        after = tokens[k + 1]
        may_be = guessable(after, table) or quarter_of(tokens, k + 1, table)
        if behind and may_be and spaced(text, token.end, after.start):
            rest = next((n for n in names if n.first == k + 2 and n.start == tokens[k + 2].start), None)
            whole = rest is not None and not all_plain(text[rest.start : rest.end], table)
            if rest is not None and whole and spaced(text, after.end, rest.start):
                last = rest.last  # "معارة النعسان": half of a name is known
            else:
                last = _widened(text, tokens, k + 1, k + 1, table)
                kind = last == k + 1 and is_kind(token, table)
                last += kind and meant_ar.is_second(text, tokens, k + 2, taken, table)
            names.append(_Name(after.start, tokens[last].end, k + 1, last, None))
            taken.add(k + 1)
    if (head := line_head(text, tokens, taken, table)) is not None:
        names.append(_Name(tokens[head].start, tokens[head].end, head, head, None, told=True))
        taken.add(head)
    in_list = tolled(text, tokens, table)
    shown = {first for first, _ in in_list} | {n.first for n in names if quarter_of(tokens, n.first, table)}
    names = [replace(n, told=n.told or n.first in shown) for n in names]
    lone = [(first, last) for first, last in in_list if first not in taken]
    for first, last in (*behind_in(text, tokens, taken, table), *lone):
        names.append(_Name(tokens[first].start, tokens[last].end, first, last, None, told=True))
    ends = {name.last for name in names}
    for k, token in enumerate(tokens):
        goes_on = k not in taken and k - 1 in ends and token.lower[:1] == "و" and len(token.lower) > 3
        if goes_on and all(may_be_name(form, table) for form in token.forms):
            last = _widened(text, tokens, k, k, table)
            names.append(_Name(token.start + 1, tokens[last].end, k, last, None))
            ends.add(last)
    return sorted(names, key=lambda name: (name.start, -name.end))


def _only_says_what(tokens: Sequence[Token], name: _Name, starts: set[int], table: PlaceWords) -> bool:
    """Whether a known name of one word is a word for a feature before another one: "سوق الفاشر"."""
    widened = name.hit is not None and name.first < name.last and name.hit.end <= tokens[name.first].end
    return widened and word_in(tokens[name.first], table.vague) and tokens[name.last].start in starts


def _known(
    text: str, tokens: Sequence[Token], hit: Hit, table: PlaceWords, begun: Collection[int]
) -> _Name | None:
    """The name that a hit stands for, without a word for its kind before it; None for a part of a word.

    ``begun``: where known names begin; none goes on with "and" and another one ("إب وتعز").
    """
    at = next((k for k, t in enumerate(tokens) if t.start <= hit.start < t.end), None)
    last = next((k for k, t in enumerate(tokens) if t.start < hit.end <= t.end), None)
    if at is None or last is None or hit.text in words("en").not_places or another_word(hit.text):
        return None
    if joined_and(hit.text) and fold(hit.text[1:].split()[0]) in table.not_places:
        return None
    if hit.end < tokens[last].end and text[hit.end] not in _HYPHENS:
        return None
    if at and tokens[at - 1].lower == "مار":
        return None  # a saint: "كنيسة مار مينا"
    first, start = at, hit.start
    while first < last and (says_kind(tokens[first], table) or side_of(tokens, first, hit, table)):
        plain = all_plain(text[tokens[first + 1].start : hit.end], table)
        if plain and ("country" in hit.levels or may_be_quarter(hit)):
            break  # "الولايات المتحدة", "الضاحية الجنوبية"
        first += 1  # "مدينة عين": the word for the kind is no part of the name
        start = tokens[first].start
    first, start = whole_behind_hash(text, tokens, first, start, table)
    if not _parted(text, tokens, first, start, hit):
        return None
    apart = begins_another(tokens, last + 1, begun) or hit.text in table.spelled
    wide = last if apart else _widened(text, tokens, first, last, table)
    if wide == last and not apart and meant_ar.too_large(text, tokens, first, hit, table):
        wide = last + 1  # "مخيم كويت الرحمة": no camp is a country
    return _Name(start, hit.end if wide == last else tokens[wide].end, first, wide, hit)


def _parted(text: str, tokens: Sequence[Token], first: int, start: int, hit: Hit) -> bool:
    """Whether what stands before a name in its word may be "and", "in", "to" or "like", if anything does.

    Behind the word for a kind comes the whole name ("مدينة كوستي"), a word of everyday use is no two
    ("كمين", "بشأن"), and what is like a place is named behind the kind of several: "مدن كحلب".
    """
    token, table = tokens[first], words("ar")
    written = fold(PART.split(text[token.start : start])[-1])
    if not written:
        return True
    if not _ONTO.fullmatch(written):
        return False
    before = tokens[first - 1] if first and spaced(text, tokens[first - 1].end, token.start) else None
    several = before is not None and not table.plurals.isdisjoint(before.forms)
    rest = fold(text[start : token.end])
    if before is not None and is_kind(before, table) and not (several or rest in table.vague):
        return False  # but "بلدة بريف دمشق"
    whole = written + rest
    for word in (whole, whole[1:]) if whole[0] in "وف" and len(written) > 1 else (whole,):
        if word in table.whole or word in table.ordinary or is_ours(word):
            return False
    if "ك" in written and not several:
        return False
    return (
        len(rest) > _FEW
        or " " in hit.text
        or written == "و"
        or (is_large(hit) and not written.endswith("ال"))
    )


def _widened(text: str, tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> int:
    """The last word of a name that begins with half of one: "عين" of "عين عيسى"."""
    said = tokens[last].lower
    inner = said in table.inner or (said[:1] in "وب" and said[1:] in table.inner)  # "وباب النيرب"
    goes_on = inner if first == last else said in table.of_son
    if last + 1 >= len(tokens) or not goes_on:
        return last
    after = tokens[last + 1]
    if after.lower.startswith("وو"):
        return last  # "استشهدت أم وولداها": a mother and her children
    if said.startswith("ال") and after.lower[:1] == "و" and after.lower not in table.inner:
        return last  # "إمام المسجد وأربعة مصلين"
    if first == last and after.lower in table.of_son and spaced(text, tokens[last].end, after.start):
        return _widened(text, tokens, first, last + 1, table)  # "قصر بن غشير"
    return last + 1 if spaced(text, tokens[last].end, after.start) and guessable(after, table) else last


def _counts(text: str, tokens: Sequence[Token], name: _Name, context: Context, linked: bool) -> bool:
    """Whether what looks like a name is one. ``linked``: it goes on a list, or was told before."""
    table = words("ar")
    whole = " ".join(fold(word) for word in text[name.start : name.end].replace("_", " ").split())
    single = " " not in whole
    in_full = name.hit is not None and name.hit.start < name.start  # "ولاية الجزيرة"
    site = name.hit is not None and " " in name.hit.text and "point" in name.hit.levels
    quarter = context.strong and name.hit is not None and may_be_quarter(name.hit) and not single
    quarter = quarter and whole.startswith("ال")  # "الضاحية الجنوبية"
    river = table.kinds.get(context.kind) == "river" and name.hit and "country" in name.hit.levels
    if river or len(whole) < 2 or (all_plain(whole, table) and not (in_full or site or quarter or name.told)):
        return False  # "نهر النيجر": the river is no country
    people = meant_ar.of_people(text, tokens, name.first, table) or meant_ar.a_movement(tokens, name.last)
    if people and not context.kind:
        return False
    if meant_ar.to_come(tokens, name.first) or (
        not context.strong and meant_ar.addressed(tokens, name.first)
    ):
        return False
    if headed(text, name.first, name.start, name.end):
        return True
    if name.hit is None:
        named = name.told or bool(context.kind) or context.vague in table.named_vague
        named = named or context.vague in table.areas
        return named and (not linked or context.plural)
    if single and (is_everyday(whole, table) or is_ours(whole)):
        if context.kind or (whole in table.twofold and told_so(text, tokens, name.last, name.hit, context)):
            return True
        return not is_ours(whole) and meant_ar.meant(text, tokens, name.first, name.last, context.told)
    own = not single and is_plain(whole.split()[0], table)  # "معبر رفح": the name says what it is
    if context.vague in table.own_names and "country" in name.hit.levels:
        return False  # "سوق ليبيا" in Omdurman
    told = context.strong or linked or own or name.told or meant_ar.opens_line(text, name.first, name.end)
    if told or text[name.start - 1 : name.start] == "#":
        return True
    if meant_ar.in_item(text, tokens, name.first, name.start):
        return False
    large = is_large(name.hit) or ("admin1" in name.hit.levels and not single)
    nisba = single and whole.startswith("ال") and whole.endswith(("ي", "يه"))
    return large and not nisba and len(whole) > 2 and name.start == tokens[name.first].start
