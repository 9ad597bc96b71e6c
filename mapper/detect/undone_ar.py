"""Arabic words for deeds that what stands before them denies, warns of or looks back at. Pure."""

from ..reading import Token
from ..words.arabic import THIRD_PERSON
from ..words.grammar import words as grammar

#: A condition stands at most so many words before what is warned of.
_REACH = 4
#: "Before" with a verb behind it, folded.
_BEFORE_THAT = ["قبل", "ان"]
#: So many words may open a sentence.
_OPENING = 6


def without(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word says that there was none: "دون قتال", "دون تسجيل اعتقالات"."""
    near = [t.lower for t in tokens[max(0, at - 2) : at]]
    without, occurring = grammar("ar", "without"), grammar("ar", "occurring")
    return bool(near) and (near[-1] in without or (near[0] in without and near[-1] in occurring))


def warned_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether somebody's deeds are spoken of that others warn of: "إذا واصل الحوثيون هجماتهم"."""
    near = tokens[max(0, at - _REACH) : at]
    return _owned(tokens[at]) and any(t.lower in grammar("ar", "conditions") for t in near)


def _owned(token: Token) -> bool:
    """Whether a pronoun is written on to a noun: it is "theirs"."""
    return token.lower.endswith(THIRD_PERSON) and token.text[-1] != "ة"


def back(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a sentence opens with how long after somebody was taken it tells: "بعد 4 أيام من اختطافه"."""
    return (
        _owned(tokens[at])
        and 1 < at <= _OPENING
        and tokens[0].lower == "بعد"
        and tokens[at - 1].lower in ("من", "علي")
    )


def meant_for(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun says what something was to be used for: "سمحت باستخدام أجوائها لقصف البلاد"."""
    near = tokens[max(0, at - _REACH) : at]
    led = tokens[at].lower[:1] == "ل"
    return led and any(not grammar("ar", "made_for").isdisjoint(t.forms) for t in near)


def attacker_killed(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a verb tells how the one who did it ended: "قتل 38 شخصا قبل أن ترديه الشرطة"."""
    return [t.lower for t in tokens[max(0, at - 2) : at]] == _BEFORE_THAT and _owned(tokens[at])


def in_hand(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun tells of what somebody holds already: "مناطق سيطرة الحوثيين"."""
    return at > 0 and tokens[at - 1].lower in grammar("ar", "held_by")
