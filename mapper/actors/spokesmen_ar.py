"""Whose "the air force" and "his troops" are, in what an Arabic spokesman says of his own side. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import ARMED
from ..model import ActorMention
from ..reading import Reading, Sentence, Token
from ..words.arabic import forms
from ..words.grammar import words as grammar
from .lexicon_ar import nation_of
from .names import under_the_name

#: "in the name of", right before the side that speaks.
_FOR = "باسم"
#: A ministry that speaks stands among so many words at the head of a sentence.
_OPENING, _MINISTRY = 10, "زاره الدفاع"
#: A head with its colon has at most so many characters.
_HEAD = 80
#: What is written on to "forces" where they are those of who speaks.
_PRONOUNS = ("ه", "ها", "هم", "نا")


def of_who_speaks(reading: Reading, found: Sequence[ActorMention]) -> list[ActorMention]:
    """The mentions, bare forces behind a spokesman's word as those of his side: "قال المتحدث باسم X إن سلاح
    الجو نفذ غارات", "أعلن X أن قواته سيطرت"."""
    made = list(found)
    for sentence in reading.sentences:
        headed = _headed(reading, sentence, found)
        side = headed or _side(reading, sentence, found)
        if side is None:
            continue
        colon = reading.text.find(":", side.end) if headed is not None else 0
        behind = (t for t in sentence.tokens if t.start >= side.end)
        that = next((t for t in behind if (t.start > colon if headed is not None else _says(t))), None)
        if that is None:
            continue
        made = [_theirs(m, side) if that.start < m.start < sentence.end else m for m in made]
        made += [
            _named(t, side)
            for t in sentence.tokens
            if t.start > that.start and _own(t) and not any(m.start < t.end and t.start < m.end for m in made)
        ]
    return made


def _headed(reading: Reading, sentence: Sentence, found: Sequence[ActorMention]) -> ActorMention | None:
    """The armed side whose office heads a sentence: "المركز الإعلامي لألوية العمالقة: تمكنت قواتنا"."""
    colon = reading.text.find(":", sentence.start, min(sentence.end, sentence.start + _HEAD))
    known = [m for m in found if sentence.start <= m.start and m.end <= colon and m.category in ARMED]
    return (
        known[-1] if known and known[-1].named and not reading.text[known[-1].end : colon].strip() else None
    )


def _side(reading: Reading, sentence: Sentence, found: Sequence[ActorMention]) -> ActorMention | None:
    """The armed side in whose name a sentence speaks, or that says so itself at its head."""
    here = [m for m in found if sentence.start <= m.start < sentence.end and m.category in ARMED]
    known = [m for m in here if m.named or m.country]
    for mention in known:
        before = reading.text[sentence.start : mention.start].split()
        if not before or before[-1].endswith(_FOR):
            return mention
        kind = len(before) > 1 and before[-2].endswith(_FOR)
        if kind and not grammar("ar", "group_kinds").isdisjoint({before[-1]}):
            return mention
        says = len(before) == 1 and not grammar("ar", "says").isdisjoint(forms(before[0]))
        if says:
            return mention
    return _ministry(reading, sentence)


def _ministry(reading: Reading, sentence: Sentence) -> ActorMention | None:
    """The army of the nation whose ministry of defence speaks: "أعلنت وزارة الدفاع التركية أن مقاتلاتها"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[: _OPENING - 2]):
        if token.lower.lstrip("و") + " " + tokens[min(at + 1, len(tokens) - 1)].lower != _MINISTRY:
            continue
        behind = tokens[at + 2] if at + 2 < len(tokens) else None
        nation = next((nation_of()[f] for f in behind.forms if f in nation_of()), None) if behind else None
        if nation is None or behind is None:
            return None
        start, end = token.start, behind.end
        name, text = f"{nation.adjective} army", reading.text[start:end]
        return ActorMention("actor", text, start, end, name, (), "state", nation.code)
    return None


def _says(token: Token) -> bool:
    return token.lower in grammar("ar", "that") | grammar("ar", "own_deed")


def _own(token: Token) -> bool:
    return token.text.endswith(_PRONOUNS) and not grammar("ar", "own_troops").isdisjoint(token.forms)


def _theirs(mention: ActorMention, side: ActorMention) -> ActorMention:
    """Bare forces of a state under the name of the side that speaks."""
    bare = mention.category == "state" and not mention.named and not mention.country
    if not bare or not (side.named or mention.name.islower()):
        return mention
    return under_the_name(mention, side)


def _named(token: Token, side: ActorMention) -> ActorMention:
    """ "His forces" as the side that speaks."""
    return replace(side, text=token.text, start=token.start, end=token.end)
