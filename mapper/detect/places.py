"""Where a report names places: known names, and names that only their context shows to be places.

Nothing is resolved here; :mod:`mapper.place` asks the gazetteer. A known name counts where something
speaks for it (a preposition, a word for its kind, its prominence) and nothing against it (an actor,
a source, a date or a longer name covers it, a title goes before it).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from gazetteer import Hit

from ..datelines import datelined
from ..model import Mention, PlaceMention, Role
from ..placewords import PlaceWords, is_capital, words
from ..reading import Reading, Sentence, Token, between
from ..relationwords import pair, single
from ..unlisted import covered, unlisted
from .places_ar import detect as detect_ar

#: A name whose largest bearer has this many people is known without any word that speaks for it.
PROMINENT = 100_000
_LIST_GAP = regex.compile(
    r"^\s*(?:,|,?\s*(?:and|or|&|as well as|and also(?: parts of)?|to)|/)\s*(?:the\s+)?"
    r"(?:(?:nearby|neighbouring|neighboring)\s+)?$"
)
#: So many capitalised words at most make one name.
_RUN = 8
_ARTICLES = ("al-", "el-", "at-", "ad-", "ar-", "as-", "az-", "an-", "ash-", "l'", "d'")


@dataclass(frozen=True, slots=True)
class _Context:
    """What the words before and after a name say of it."""

    role: Role
    words: str
    vague: str
    strong: bool


def detect(reading: Reading, others: Sequence[Mention] = ()) -> tuple[PlaceMention, ...]:
    """The place mentions of a report; ``others`` are mentions of other kinds, which cover names."""
    if reading.report.lang == "ar":
        return tuple(datelined(reading, detect_ar(reading, others)))
    table = words(reading.report.lang)
    found: list[PlaceMention] = []
    ordered = sorted(others, key=lambda m: m.start)
    for sentence in reading.sentences:
        here = between(ordered, sentence.start, sentence.end)
        near = between(reading.hits, sentence.start, sentence.end)
        ends = _ends_of_roads(reading, sentence, near)
        hits = [h for h in near if h.start in ends or _whole(h, sentence)]
        found += _in_sentence(reading, sentence, hits, here, table)
    return tuple(datelined(reading, found))


def _whole(hit: Hit, sentence: Sentence) -> bool:
    """Whether a hit is made of whole words: "Jisr" in "Jisr-ash-Shughur" is not."""
    last = next((t for t in sentence.tokens if t.start < hit.end <= t.end), None)
    first = next((t for t in sentence.tokens if t.start <= hit.start < t.end), None)
    rest = last.text[hit.end - last.start :].lower() if last else ""
    head = first.text[: hit.start - first.start] if first else ""
    return rest in ("", "'s", "’s", "'", "’") and (not head or head.lower() in _ARTICLES)


def _ends_of_roads(reading: Reading, sentence: Sentence, hits: Sequence[Hit]) -> set[int]:
    """Where the ends of a road begin: "the Damascus-Aleppo highway" is one word and two places."""
    found: set[int] = set()
    lang, limits = reading.report.lang, (sentence.start, sentence.end)
    for a, b in pairwise(hits):
        close = b.start - a.end <= 3
        if close and pair(lang, reading.text, (a.start, a.end), (b.start, b.end), *limits) is not None:
            found |= {a.start, b.start}
    return found


def _beside(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Whether words measure from a name or say a part of its land: "3 km from X", "outskirts of X"."""
    phrase = single(reading.report.lang, reading.text, start, end, sentence.start, sentence.end)
    return phrase is not None and phrase.kind != "sector"


def _in_sentence(
    reading: Reading, sentence: Sentence, hits: list[Hit], others: Sequence[Mention], table: PlaceWords
) -> list[PlaceMention]:
    found: list[PlaceMention] = []
    spans: list[tuple[int, int, Hit | None]] = [
        (hit.start, hit.end, hit) for hit in hits if not _rejected(reading.text, sentence, hit, table)
    ]
    # What is rejected may be a piece of a longer name: "Kafr" in "the village of Kafr Naya".
    guesses = dict(unlisted(sentence, spans, others, table))
    spans += [(a, b, None) for a, b in guesses]
    for start, end, hit in sorted(spans, key=lambda s: s[0]):
        if covered(start, end, others):
            continue
        before, after = _around(sentence, start, end)
        context = _context(reading.text, start, end, before, after, table)
        previous = found[-1] if found else None
        linked = previous is not None and bool(_LIST_GAP.match(reading.text[previous.end : start]))
        if linked and previous is not None:
            context = _in_list(previous, context, hit, reading.text[previous.end : start])
        known = hit is not None and (
            context.strong or _prominent(hit, before, table) or _beside(reading, sentence, start, end)
        )
        if known or linked or guesses.get((start, end)):
            found.append(
                PlaceMention(
                    "place",
                    reading.text[start:end],
                    start,
                    end,
                    role=context.role,
                    words=context.words,
                    near_words=context.vague,
                )
            )
    return _shared_kind(reading.text, found)


def _around(sentence: Sentence, start: int, end: int) -> tuple[list[Token], list[Token]]:
    """The words of a sentence before and after a span."""
    tokens = sentence.tokens
    return [t for t in tokens if t.end <= start], [t for t in tokens if t.start >= end]


def _rejected(text: str, sentence: Sentence, hit: Hit, table: PlaceWords) -> bool:
    return _against(text, hit.start, hit.end, *_around(sentence, hit.start, hit.end), table)


def _prominent(hit: Hit, before: list[Token], table: PlaceWords) -> bool:
    if not before and hit.text in table.not_places:
        return False
    large = hit.population >= PROMINENT or "country" in hit.levels or "admin1" in hit.levels
    return large and len(hit.text) > 2


def _against(
    text: str, start: int, end: int, before: list[Token], after: list[Token], table: PlaceWords
) -> bool:
    """Whether something shows that a known name is no place here."""
    name = text[start:end]
    if name in table.not_places or name in table.outlets or name.lower() in table.demonyms:
        return True
    following = after[0] if after and not text[end : after[0].start].strip() else None
    if following is not None and following.text in table.not_before:
        return True
    if name.isupper() and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True  # an abbreviation of what stands before it
    if following is not None and is_capital(following.text) and not name.isupper():
        run = _run(text, after)
        if run and (run[-1].text in table.organisations or any(t.text in table.organisations for t in run)):
            return True
        if run[0].lower not in table.kinds and run[0].lower not in table.vague and len(name.split()) == 1:
            return run[0].text not in table.not_places and not run[0].text.isupper()
    previous = before[-1] if before and not text[before[-1].end : start].strip() else None
    if previous is None:
        return False
    if previous.text.rstrip(".") in table.titles:
        return True
    return (
        is_capital(previous.text)
        and previous.text not in table.not_places
        and previous.lower not in table.kinds
        and previous.lower not in table.vague
        and previous.lower not in table.prepositions
        and previous.lower not in table.fillers
        and previous.lower not in table.demonyms
        and not previous.text.isupper()
        and not previous.lower.endswith("'s")
    )


def _run(text: str, tokens: list[Token]) -> list[Token]:
    """The unbroken run of capitalised words at the beginning of ``tokens``."""
    run: list[Token] = []
    for token in tokens:
        if (
            len(run) == _RUN
            or not is_capital(token.text)
            or (run and text[run[-1].end : token.start].strip())
        ):
            break
        run.append(token)
    return run


def _context(
    text: str, start: int, end: int, before: list[Token], after: list[Token], table: PlaceWords
) -> _Context:
    kind, vague = _kind_after(text, end, after, table)
    at = len(before) - 1
    position = start
    lowercase = 0
    while at >= 0:
        token = before[at]
        if text[token.end : position].strip(" \n\r\t(\"'“‘"):
            break
        word, pair = token.lower, f"{before[at - 1].lower} {token.lower}" if at else token.lower
        role = table.prepositions.get(pair, table.prepositions.get(word))
        if role is not None and word != "of":
            return _Context(role, kind, vague, True)
        if word in table.verbs:
            return _Context("at", kind, vague, True)
        if word in table.kinds:
            kind = kind or word
        elif word in table.vague:
            vague = vague or word
        elif word not in table.fillers and not (kind or vague or word in table.demonyms):
            break
        elif word not in table.fillers:
            lowercase += 1
            if lowercase > 3:
                break
        position, at = token.start, at - 1
    return _Context("at", kind, vague, bool(kind) or _has_article(text[start:end]))


def _has_article(name: str) -> bool:
    """ "al-Samaka": a small article and a capital are written of places, if nothing speaks against it."""
    return name.lower().startswith(_ARTICLES[:9]) and name.partition("-")[2][:1].isupper()


def _kind_after(text: str, end: int, after: list[Token], table: PlaceWords) -> tuple[str, str]:
    if not after or text[end : after[0].start].strip():
        return "", ""
    word = after[0].lower
    if word in table.kinds and word not in ("state", "states", "country", "port"):
        return word, ""
    return "", (word if word in table.vague else "")


def _in_list(previous: PlaceMention, context: _Context, hit: Hit | None, gap: str) -> _Context:
    """A name that continues a list takes the first one's role; after a bare comma a unit holds it."""
    if context.strong and context.role != "at":
        return context
    unit = hit is not None and ("country" in hit.levels or "admin1" in hit.levels)
    if gap.strip() == "," and unit and not previous.words.endswith("s") and not context.words:
        return _Context("within", context.words, context.vague, True)
    plural = previous.words if previous.words.endswith("s") else ""
    return _Context(previous.role, context.words or plural, context.vague or previous.near_words, True)


def _shared_kind(text: str, found: list[PlaceMention]) -> list[PlaceMention]:
    """Gives the kind after a list ("Aleppo and Idlib provinces") to each of its names."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        later = out[at + 1]
        if (
            later.words.endswith("s")
            and not out[at].words
            and out[at].role != "within"
            and text[later.end :].lstrip()[: len(later.words)].lower() == later.words
            and _LIST_GAP.match(text[out[at].end : later.start])
        ):
            out[at] = replace(out[at], words=later.words)
    return out
