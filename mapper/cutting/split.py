"""Cuts a sentence into clauses, so that what belongs to one event does not run into another. Pure.

No parser: a clause begins at a word or mark that joins clauses (``;``, "while", "after", ", which",
", and" with a subject of its own) if both sides tell something of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ..clause import Clause, Relation, Trigger
from ..line import Line
from ..model import Mention
from ..reading import Sentence, Token
from ..words.grammar import words
from .elsewhere import own_deed
from .followed import behind_what_followed, only_followed, opening
from .incidents import ANOTHER, VERBS_THAT_KILL, WITHOUT_COMMA, some_of_them
from .times import another_day, before_a_day, dated, gap_before, since_then, timed

#: The words that begin a clause, by their use → how the clause relates to the one before.
JOINERS: tuple[tuple[str, Relation], ...] = (
    ("joins_while", "while"),
    ("joins_after", "after"),
    ("joins_before", "before"),
    ("joins_and", "and"),
    ("who", "relative"),
)
#: At most so many words stand between "and" and the verb of another deed.
_SUBJECT = 7
#: How many words at the head of a sentence are read for how long after another thing something was.
_OPENING = 7


@cache
def joined_by(word: str, lang: str) -> Relation | None:
    """How a clause that begins at a word relates to the one before, None where the word joins no clauses."""
    return next((relation for use, relation in JOINERS if word in words(lang, use)), None)


def split(line: Line, triggers: Sequence[Trigger], back: Sequence[Trigger] = ()) -> tuple[Clause, ...]:
    """The clauses of a sentence that tell of an event, those without a trigger joined to a neighbour.

    ``back`` are triggers that refer to something told before ("in response to earlier shelling"): a
    clause that holds nothing else is left out with all that is in it.
    """
    if not triggers:
        return ()
    told = sorted((*triggers, *back), key=lambda t: t.first)
    cuts: dict[int, Relation] = {0: "main"}
    cuts.update(_cuts(line.reading.text, line.sentence, told, line.found.all(), line.lang))
    cut = clauses_at(line.sentence, triggers, cuts, back)
    opens = behind_what_followed(line.sentence, told, line.found)
    return tuple(_from(line.sentence, clause, opens) for clause in cut)


def _from(sentence: Sentence, clause: Clause, at: int) -> Clause:
    """A clause from the word ``at`` on, if it begins before it and tells of nothing up to there."""
    if not clause.first < at <= clause.triggers[0].first:
        return clause
    return replace(clause, start=sentence.tokens[at].start, first=at)


def clauses_at(
    sentence: Sentence, triggers: Sequence[Trigger], cuts: dict[int, Relation], back: Sequence[Trigger]
) -> tuple[Clause, ...]:
    """The clauses that begin at the words ``cuts``, those without a trigger joined to a neighbour."""
    starts = sorted(cuts)
    pieces: list[Clause] = []
    for number, first in enumerate(starts):
        last = (starts[number + 1] if number + 1 < len(starts) else len(sentence.tokens)) - 1
        inside = tuple(t for t in triggers if first <= t.first <= last)
        start = sentence.start if first == 0 else sentence.tokens[first].start
        end = sentence.end if last == len(sentence.tokens) - 1 else sentence.tokens[last].end
        refers = any(first <= t.first <= last for t in back)
        if inside or not (refers and cuts[first] == "after"):
            pieces.append(Clause(start, end, first, last, cuts[first], inside))
    return _join(pieces)


def _join(pieces: list[Clause]) -> tuple[Clause, ...]:
    """Give the words of a clause without a trigger to the one before it, or else after it."""
    joined: list[Clause] = []
    for piece in _with_relatives(pieces):
        alone = piece.relation == "new" and not piece.triggers  # its cause stands behind it
        if joined and not alone and (not piece.triggers or not joined[-1].triggers):
            before = joined.pop()
            leads = before.triggers or before.relation in ("main", "new")
            relation = before.relation if leads else piece.relation
            joined.append(
                Clause(
                    before.start,
                    piece.end,
                    before.first,
                    piece.last,
                    relation,
                    before.triggers + piece.triggers,
                )
            )
        else:
            joined.append(piece)
    return tuple(piece for piece in joined if piece.triggers)


def _with_relatives(pieces: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses of a sentence; one that tells of nothing before "who" is that of those who are told of:
    "…, but that seven men | who laid mines were killed"."""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if before and before.relation == "new" and not before.triggers and piece.relation == "relative":
            piece = replace(piece, start=before.start, first=before.first, relation=before.relation)
        yield piece


def _cuts(
    text: str, sentence: Sentence, triggers: Sequence[Trigger], mentions: Sequence[Mention], lang: str
) -> list[tuple[int, Relation]]:
    cuts: list[tuple[int, Relation]] = []
    begin = 0
    fronted = _fronted_end(text, sentence, mentions, lang)
    days = [m for m in mentions if m.kind == "date"]
    for at in range(1, len(sentence.tokens)):
        if any(m.start < sentence.tokens[at].start < m.end for m in days):
            continue  # "the day | before yesterday"
        before = any(t.first < at for t in triggers)
        behind = any(t.first >= at for t in triggers)
        if before and not behind:
            aside = at == fronted and only_followed(sentence, opening(text, sentence), at, mentions)
            if aside or _in_answer(sentence, at) or _says_more(text, sentence, at, mentions):
                cuts.append((at, "new"))
        if not (before and behind):
            continue
        relation = _relation(text, sentence, at, triggers, mentions)
        if relation is None and at == fronted:
            relation = "and"
        if (
            relation is None
            and _joined(text, sentence, at)
            and own_deed(sentence, begin, at, triggers, mentions)
        ):
            relation = "while" if sentence.tokens[at].lower == "as" else "new"
        if relation is not None:
            cuts.append((at, relation))
            begin = at
    return cuts


def _in_answer(sentence: Sentence, at: int) -> bool:
    """Whether what was answered begins here: "in revenge for operations in X"."""
    return "_".join(sentence.said(at, at + 3)) in words("en", "in_answer_to")


def _says_more(text: str, sentence: Sentence, at: int, mentions: Sequence[Mention]) -> bool:
    """ "Condemned the attack on X, and that a team reached Y on Tuesday": what is said beside it tells of no
    deed, and its places and days are not those of the deed."""
    tokens = sentence.tokens
    that = tokens[at].lower in ("and", "but") and at + 1 < len(tokens) and tokens[at + 1].lower == "that"
    people = any(m.kind == "count" and m.start >= tokens[at].start for m in mentions)
    return that and "," in gap_before(text, sentence, at) and not people


def _relation(
    text: str, sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> Relation | None:
    tokens = sentence.tokens
    word, gap = tokens[at].lower, gap_before(text, sentence, at)
    if _in_answer(sentence, at):
        return "after"
    if word == "which" and tokens[at - 1].lower in words("en", "before_which"):
        return None  # "the wing in which they were held"
    if word == "since" and (
        before_a_day(tokens, at, mentions) or tokens[at - 1].lower in words("en", "perfect")
    ):
        return None  # "have fought the army since 2016 in a conflict that", "and have since killed 20"
    if (
        word in ("after", "following")
        and tokens[at - 1].lower == "and"
        and _set_off(text, sentence, at, triggers)
    ):
        return None
    if word == "but" and at + 1 < len(tokens) and tokens[at + 1].lower == "that":
        return "new"  # "said that no shot was fired, but that seven were killed on the road"
    if word == "where" and another_day(text, sentence, at, triggers, mentions):
        return "new"  # "killed five in X, where rebels killed 20 last year"
    if word == "when" and since_then(text, sentence, at, mentions):
        return "new"  # "the bloodiest attack since 2015, when 44 were killed in X"
    joins = joined_by(word, "en")
    if joins is not None and not dated(text, sentence, at) and not timed(tokens, at):
        return joins
    if ";" in gap and (_opens_on(tokens, at, mentions, "date") or _elsewhere(tokens, at, mentions)):
        return "new"  # "wounded a man in X on Tuesday; on Wednesday a drone killed two in Y"
    if ";" in gap or "—" in gap or " – " in gap or " - " in gap:
        return "and"
    if word == "as" and "," in gap and not any(m.start == tokens[at].start for m in mentions):
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        return None if following in words("en", "behind_as") else "while"
    if "," in gap and some_of_them(text, sentence, at, triggers, mentions):
        return "new"
    if word == "and":
        tests = ANOTHER if "," in gap else WITHOUT_COMMA
        if any(begins(sentence, at, triggers, mentions) for begins in tests):
            return "new"
        return _and(sentence, at, gap, triggers, mentions)
    return None


def _opens_on(tokens: Sequence[Token], at: int, mentions: Sequence[Mention], kind: str) -> bool:
    """Whether a day or a place stands at a word, or right behind it ("on Wednesday")."""
    near = {t.start for t in tokens[at : at + 2]}
    return any(m.kind == kind and m.start in near for m in mentions)


def _elsewhere(tokens: Sequence[Token], at: int, mentions: Sequence[Mention]) -> bool:
    """ "; in X, gunmen took …": a place opens what follows, behind "in"."""
    return tokens[at].lower in ("in", "near", "at") and _opens_on(tokens, at, mentions, "place")


def _joined(text: str, sentence: Sentence, at: int) -> bool:
    """Whether a word joins what follows to what stands before, or a comma does."""
    word, before = sentence.tokens[at].lower, sentence.tokens[at - 1].lower
    if word == "as":  # "killed five in X as the army shelled Y"
        apart = before not in words("en", "before_as")
        return apart and words("en", "behind_as").isdisjoint(sentence.behind(at, 1))
    return word == "and" or ("," in gap_before(text, sentence, at) and before != "and")


def _set_off(text: str, sentence: Sentence, at: int, triggers: Sequence[Trigger]) -> bool:
    """ "and after an exchange of fire, six were killed": a phrase that tells of nothing itself."""
    verb = next((t.first for t in triggers if t.first > at and t.part == "verb"), at)
    return any("," in gap_before(text, sentence, k) for k in range(at + 1, verb + 1))


def _and(
    sentence: Sentence, at: int, gap: str, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> Relation | None:
    """An "and" begins a clause where a new subject and verb follow."""
    verb = next((t for t in triggers if t.first > at and t.part == "verb"), None)
    if verb is None or verb.cls.name in VERBS_THAT_KILL:
        return None
    start = sentence.tokens[at].end
    taken = ("actor", "count") if verb.cls.name == "arrest" and verb.passive else ("actor",)
    subject = [m for m in mentions if m.kind in taken and start <= m.start and m.end <= verb.start]
    others = [t for t in triggers if t.first > at and t.start < verb.start]
    if "," in gap and subject and not others and verb.first - at <= 9:
        return "and"
    return None


def _fronted_end(text: str, sentence: Sentence, mentions: Sequence[Mention], lang: str) -> int | None:
    """Where the main clause begins after a fronted phrase ("Under a deal reached in Sochi, …, militants")."""
    if not sentence.tokens:
        return None
    tokens, begin = sentence.tokens, opening(text, sentence)
    if tokens[begin].lower not in words(lang, "fronted") and not _long_after(sentence, lang):
        return None
    for at in range(begin + 1, len(tokens)):
        if "," not in gap_before(text, sentence, at):
            continue
        word = tokens[at].lower
        chained = any(m.kind in ("place", "date") and m.start <= tokens[at].start < m.end for m in mentions)
        preposed = word in ("in", "on", "near") and any(
            m.kind in ("place", "date") and m.start <= tokens[min(at + 1, len(tokens) - 1)].start < m.end
            for m in mentions
        )
        if not (chained or preposed or word in ("and", "or")):
            return at
    return None


def _long_after(sentence: Sentence, lang: str) -> bool:
    """ "More than a year after X …": a sentence that opens with how long ago another thing was."""
    opening = sentence.said(0, _OPENING)
    spans = words(lang, "spans_of_time")
    return any(a in spans and b == "after" for a, b in pairwise(opening))
