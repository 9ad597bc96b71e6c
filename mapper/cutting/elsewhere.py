"""Whether what stands behind a joining word is a deed of its own: it is told of a place of its own. Pure."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..clause import Trigger
from ..geometry.levels import SPOTS, THERE
from ..model import Mention, PlaceMention
from ..places.same import same_or_holds
from ..places.scene import is_quarter
from ..reading import Sentence
from ..words.grammar import words
from .incidents import VERBS_THAT_KILL

#: So many words stand between a joining word and its deed at most.
_NEAR = 9
#: So many characters behind an Arabic verb stands who did it.
_SUBJECT = 4
#: So many words behind a verb of harm stands the noun for the deed.
_CAUSE = 5
#: So many words before a noun for a deed may say that something was in it: "in an air strike".
_LED = 3


def one_place(one: PlaceMention, other: PlaceMention, told_apart: bool = False) -> bool:
    """Whether two places may be one, or the one in the other.

    An unknown one may be in a unit, unless the words tell of them apart.
    """
    if one.text.casefold() == other.text.casefold():
        return True
    if (one.place is None) == (other.place is None):
        return same_or_holds(one, other)
    if any(p.place is None and is_quarter(p) for p in (one, other)):
        return True
    return not (told_apart or all(p.place is None or p.level in SPOTS for p in (one, other)))


def own_deed(
    sentence: Sentence, begin: int, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """Whether a deed begins at the word ``at`` that has a place apart from those told since ``begin``.

    "Shelled X and carried out air strikes on Y", "killed nine in X, stole cattle in Y". What people suffered,
    without who did it, is of the deed before.
    """
    tokens, joined = sentence.tokens, sentence.tokens[at].lower in _joining()
    first, written_on = at + joined, tokens[at].lower[:1] == "و"
    before = [t for t in triggers if begin <= t.first < at]
    deed = next((t for t in triggers if t.first >= first and _tells(t)), None)
    if not before or deed is None or deed.first - at > _NEAR:
        return False
    if any(t.lower in words("en", "parts_of_sentence") for t in tokens[first : deed.first]):
        return False  # "and Y after the rebels withdrew"
    named = any(m.kind == "place" and tokens[first].start <= m.start < tokens[first].end for m in mentions)
    if named and (not deed.passive or deed.first - first > _LED):
        return False  # "and Y, while the army took Z", "and Y, and a bomb was set off in Z": a list of places
    opening = tokens[first].lower.removeprefix("و") if written_on else tokens[first].lower
    if written_on and opening in words("ar", "brings_harm"):
        return False  # "دارت اشتباكات وأوقعت 14 قتيلا": what came of it
    if opening in words("en", "tells_where") and _behind_place(sentence, at, mentions):
        return False  # "in X, near Y, and attacked"
    led = opening in words("ar" if written_on else "en", "leads_to_place")
    acts = any(m.kind in ("actor", "weapon") and m.start == tokens[at].start for m in mentions)
    if not (joined or written_on or led or acts or deed.first == at):
        return False  # "in X, Y, and attacked": a unit behind its town
    reach = deed.end + _SUBJECT if written_on else deed.start
    subject = [m for m in mentions if tokens[at].start <= m.start < reach]
    cause = _cause(deed, triggers) if any(not _harms(t) for t in before) else None
    if cause is None and not _is_news(sentence, deed, subject):
        return False
    harm = _what_it_did(deed, triggers)  # "and an air strike killed two in Y"
    last = harm.last if harm is not None else deed.last
    verbs = (
        _where_it_opens(sentence, last, t)
        for t in triggers
        if t.first > last and _tells(t) and t.part == "verb"
    )
    mine = _spots(mentions, cause.start if cause else tokens[at].start, next(verbs, sentence.end))
    if not mine or (deed.part == "noun" and mine[0].start < deed.start and not led):
        return False  # "and two in Y in clashes"
    if led and not joined and mine[0].level not in SPOTS and _behind_place(sentence, at, mentions):
        return False  # "stormed X, in Y district of Z, and": what holds it
    if any(t.lower in words("en", "takes_along") for t in tokens[deed.last + 1 :] if t.end <= mine[0].start):
        return False  # "and abducted 20 people, taking them to a camp in Y"
    theirs = _spots(mentions, tokens[begin].start, tokens[at].start)
    if not led:  # "In the province of X, gunmen killed two and took a third in Y"
        opens = tokens[begin].lower in words("en", "leads_to_place")
        opens = opens or any(p.start == tokens[begin].start for p in theirs)
        theirs = [p for p in theirs if p.start >= before[0].start or not opens]
    return bool(theirs) and not any(one_place(mine[0], p, True) for p in theirs)


def _where_it_opens(sentence: Sentence, last: int, verb: Trigger) -> int:
    """Where the part of a verb begins: "arrested 14, | and in Y detained three"."""
    led = words("en", "leads_there")
    near = pairwise(sentence.tokens[last : verb.first])
    return next((a.start for a, b in near if a.lower == "and" and b.lower in led), verb.start)


def _behind_place(sentence: Sentence, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether the word ``at`` stands right behind a place, a comma between."""
    comma = at > 1 and sentence.tokens[at - 1].text == ","
    ends = {sentence.tokens[at - 2 if comma else at - 1].end} if at else set()
    return any(m.kind == "place" and m.end in ends for m in mentions)


def _harms(trigger: Trigger) -> bool:
    """Whether a word tells of what people suffered."""
    return trigger.cls.name in VERBS_THAT_KILL


def _cause(harm: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """The noun for a deed right behind what people suffered: "and three were hurt in a blast in Y"."""
    then = next((t for t in triggers if t.first > harm.last), None)
    near = then is not None and then.first - harm.last <= _CAUSE and then.part == "noun" and not _harms(then)
    return then if near and _harms(harm) and harm.part == "verb" else None


def _what_it_did(deed: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """What a noun for a deed did to people, told right behind it: "an air strike killed two"."""
    then = next((t for t in triggers if t.first > deed.last), None)
    near = then is not None and then.first - deed.last <= _LED and deed.part == "noun"
    return then if near and then is not None and then.part == "verb" and _harms(then) else None


def _is_news(sentence: Sentence, deed: Trigger, subject: Sequence[Mention]) -> bool:
    """Whether a word tells more than what people suffered, or in what they did: ``subject`` holds somebody or
    something that harmed them, and no "in" leads to it but to another one ("in a separate clash")."""
    if _harms(deed):
        doers = any(m.kind in ("actor", "weapon") for m in subject)
        return deed.part == "verb" and not deed.passive and doers
    near = sentence.before(deed.first, _LED)
    within = deed.part == "noun" and not words("en", "in_a_deed").isdisjoint(near)
    return not within or not words("en", "novel").isdisjoint(near)


def _spots(mentions: Sequence[Mention], start: int, end: int) -> list[PlaceMention]:
    """The places at which something was, that are named between two positions."""
    return [m for m in mentions if isinstance(m, PlaceMention) and m.role in THERE and start <= m.start < end]


@cache
def _joining() -> frozenset[str]:
    """The English words that join, or say that something went on meanwhile ("as")."""
    return words("en", "conjoins") | words("en", "sequences") | words("en", "meanwhile")


def _tells(trigger: Trigger) -> bool:
    """Whether a word tells of a deed, rather than of what came of one."""
    return trigger.form != "ing" if trigger.part == "verb" else not trigger.article
