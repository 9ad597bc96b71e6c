"""Where an Arabic report names places: no capitals, but words before a name that show it to be one. Pure.

A word for a kind ("بلدة"), for a part or a direction ("ريف", "شمال") or a preposition stands before it, or
another place in a list; only the name of a large place goes without. A name that is also a word of everyday
use (``ordinary`` in places.yaml) needs the word for its kind. Behind such a word a name counts that no
gazetteer knows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gazetteer import Hit

from ..arabic import fold, prefix
from ..model import Mention, PlaceMention, Role
from ..placewords import PlaceWords, demonyms, words
from ..reading import Reading, Sentence, Token, between
from ..unlisted import covered
from .triggers import words as trigger_words

#: A name whose largest bearer has this many people is known without any word that speaks for it.
PROMINENT = 100_000
#: So many words before a name may belong to it.
REACH = 6
#: Marks that may stand between a name and the words before it.
_MARKS = " \u00a0\t\n\r#(\"'“”«»‘’_ـ\u200f\u200e"


@dataclass(frozen=True, slots=True)
class _Name:
    """A span that may name a place, its first and last word, and the hit it stands for, if any."""

    start: int
    end: int
    first: int
    last: int
    hit: Hit | None


@dataclass(frozen=True, slots=True)
class Context:
    """What the words before a name say: its kind and vague word as written in the lexicon, its role."""

    role: Role = "at"
    kind: str = ""
    vague: str = ""
    told: bool = False
    plural: bool = False

    @property
    def strong(self) -> bool:
        """Whether anything before the name shows it to be a place."""
        return self.told or bool(self.kind or self.vague)


def detect(reading: Reading, others: Sequence[Mention] = ()) -> list[PlaceMention]:
    """The place mentions of an Arabic report; ``others`` are mentions of other kinds, which cover names."""
    table = words("ar")
    ordered = sorted(others, key=lambda m: m.start)
    found: list[PlaceMention] = []
    for sentence in reading.sentences:
        hits = between(reading.hits, sentence.start, sentence.end)
        here = list(between(ordered, sentence.start, sentence.end))
        found += _in_sentence(reading.text, sentence, hits, here, table)
    return found


def _in_sentence(
    text: str, sentence: Sentence, hits: Sequence[Hit], others: Sequence[Mention], table: PlaceWords
) -> list[PlaceMention]:
    found: list[PlaceMention] = []
    contexts: list[Context] = []
    end = -1
    for name in _names(text, sentence, hits, table):
        if name.start < end or covered(name.start, name.end, others):
            continue
        context = context_of(text, sentence.tokens, name.first, name.start, table)
        previous = found[-1] if found else None
        linked = previous is not None and _links(text, previous.end, name.start)
        if linked and previous is not None:
            context = _listed(context, previous, contexts[-1])
        if not _counts(text, sentence.tokens, name, context, linked, table):
            continue
        end = name.end
        contexts.append(context)
        found.append(
            PlaceMention(
                "place",
                text[name.start : name.end],
                name.start,
                name.end,
                role=context.role,
                words=context.kind,
                near_words=context.vague,
            )
        )
    return found


def _names(text: str, sentence: Sentence, hits: Sequence[Hit], table: PlaceWords) -> Iterator[_Name]:
    """Known names, and what stands behind a word for a kind, in text order."""
    tokens = sentence.tokens
    starts = {token.start: k for k, token in enumerate(tokens)}
    names: dict[int, _Name] = {}
    for hit in hits:
        at = next((k for k, t in enumerate(tokens) if t.start <= hit.start < t.end), None)
        last = next((k for k, t in enumerate(tokens) if t.start < hit.end <= t.end), None)
        if at is None or last is None or hit.end < tokens[last].end:
            continue
        first = at
        start = hit.start
        while first < last and _word_in(tokens[first], table.kinds):
            first += 1  # "مدينة عين": the word for the kind is no part of the name
            start = tokens[first].start
        wide = _widened(text, tokens, first, last, table)
        names.setdefault(first, _Name(start, tokens[wide].end, first, wide, hit))
    for k, token in enumerate(tokens[:-1]):
        if (
            k + 1 in names
            or not _word_in(token, table.kinds)
            or not _spaced(text, token.end, tokens[k + 1].start)
        ):
            continue
        if _guessable(tokens[k + 1], table):
            last = _widened(text, tokens, k + 1, k + 1, table)
            names[k + 1] = _Name(tokens[k + 1].start, tokens[last].end, k + 1, last, None)
    for k, token in enumerate(tokens):
        if k not in names and token.lower[:1] == "و" and k and k - 1 in {n.last for n in names.values()}:
            rest = token.start + 1
            if _guessable(token, table) and len(token.lower) > 3 and starts:
                last = _widened(text, tokens, k, k, table)
                names[k] = _Name(rest, tokens[last].end, k, last, None)
    yield from (names[k] for k in sorted(names))


def _widened(text: str, tokens: Sequence[Token], first: int, last: int, table: PlaceWords) -> int:
    """The last word of a name that begins with half of one: "عين" of "عين عيسى"."""
    if first != last or last + 1 >= len(tokens) or tokens[first].lower not in table.inner:
        return last
    after = tokens[last + 1]
    return last + 1 if _spaced(text, tokens[last].end, after.start) and _guessable(after, table) else last


def _spaced(text: str, end: int, start: int) -> bool:
    return not text[end:start].strip(_MARKS)


def _guessable(token: Token, table: PlaceWords) -> bool:
    """Whether a word may be part of a name that is not known: no small word, no other word of ours."""
    if not token.text[:1].isalpha() or len(token.lower) < 2:
        return False
    known = (
        table.not_places
        | table.kinds.keys()
        | table.vague.keys()
        | table.prepositions.keys()
        | demonyms("ar")
    )
    if not known.isdisjoint((token.lower, *token.forms[:1])):
        return False
    return token.lower not in trigger_words("ar").entries and token.lower not in table.ordinary


def _word_in(token: Token, listed: dict[str, str]) -> bool:
    return any(form in listed for form in token.forms)


def context_of(text: str, tokens: Sequence[Token], first: int, start: int, table: PlaceWords) -> Context:
    """What the words before the name that begins at ``start``, in the word ``first``, say of it."""
    kind = vague = ""
    plural = False
    written = fold(text[tokens[first].start : start])
    if "ب" in written:
        return Context(told=True)
    at, position = first - 1, tokens[first].start
    role: Role = "toward" if "ل" in written else "at"
    for _ in range(REACH):
        if at < 0 or not _spaced(text, tokens[at].end, position):
            break
        token = tokens[at]
        pair = f"{tokens[at - 1].lower} {token.lower}" if at else token.lower
        said = table.prepositions.get(pair, table.prepositions.get(token.lower))
        of_kind = next((form for form in token.forms if form in table.kinds), "")
        of_area = next((form for form in token.forms if form in table.vague), "")
        if said is not None and not of_area:
            return Context(said, kind, vague, True, plural)
        if of_kind or of_area:
            kind, vague = kind or of_kind, vague or (of_area if not of_kind else "")
            plural = plural or (of_kind or of_area) in table.plurals
            before = prefix(token.lower, of_kind or of_area)
            if "ب" in before:
                return Context("at", kind, vague, True, plural)
            if "ل" in before.removesuffix("ال"):
                role = "toward" if not vague else "at"
        elif token.lower in table.verbs or not table.verbs.isdisjoint(token.forms):
            return Context("at", kind, vague, True, plural)
        elif token.lower not in table.fillers:
            break
        position, at = token.start, at - 1
    return Context(role if kind or vague else "at", kind, vague, False, plural)


def _links(text: str, end: int, start: int) -> bool:
    """Whether only a comma, "and" or a dash stands between two names."""
    return fold(text[end:start].strip(" \n،,-–—/")) in ("", "و") and start - end <= 4


def _listed(context: Context, previous: PlaceMention, before: Context) -> Context:
    """A name that continues a list takes the first one's role and its plural kind."""
    kind = context.kind or (before.kind if before.plural else "")
    vague = context.vague or (before.vague if before.plural or not before.kind else "")
    role = context.role if context.told else previous.role
    return replace(
        context, role=role, kind=kind, vague=vague, told=True, plural=context.plural or before.plural
    )


def _counts(
    text: str, tokens: Sequence[Token], name: _Name, context: Context, linked: bool, table: PlaceWords
) -> bool:
    """Whether what looks like a name is one."""
    whole = " ".join(fold(word) for word in text[name.start : name.end].replace("_", " ").split())
    single = " " not in whole
    if (single and whole in table.not_places | demonyms("ar")) or len(whole) < 2:
        return False
    if _unit_of_people(text, tokens, name, table) and not context.kind:
        return False
    if name.hit is None:
        return bool(context.kind) and (not linked or context.plural)
    ordinary = single and whole in table.ordinary
    if ordinary:
        return bool(context.kind)
    if context.strong or linked:
        return True
    large = name.hit.population >= PROMINENT or "country" in name.hit.levels or "admin1" in name.hit.levels
    nisba = single and whole.startswith("ال") and whole.endswith(("ي", "يه"))
    return large and not nisba and len(whole) > 2 and name.start == tokens[name.first].start


def _unit_of_people(text: str, tokens: Sequence[Token], name: _Name, table: PlaceWords) -> bool:
    """Whether the word before makes the name that of an organisation or a person."""
    if not name.first or not _spaced(text, tokens[name.first - 1].end, tokens[name.first].start):
        return False
    before = tokens[name.first - 1]
    return not (table.organisations | table.titles).isdisjoint(before.forms)
