"""Arabic words for deeds that what stands before them denies, warns of or looks back at. Pure."""

from ..reading import Token
from ..words.arabic import ARTICLE, THIRD_PERSON
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.triggerwords import Entry

#: Classes of nouns that such words deny, or look back at.
_UNDONE = ("clash", "arrest", "abduction")
#: A condition stands at most so many words before what is warned of.
_REACH = 4
#: … and so near a word for flight, with "from", or for bodies.
_FLIGHT = 2
#: "That" with a verb behind it, and "before" with it, folded.
_THAT = "ان"
_BEFORE_THAT = ["قبل", _THAT]
#: So many words may open a sentence.
_OPENING = 6


def undone(tokens: tuple[Token, ...], at: int, entry: Entry) -> bool:
    """Whether what stands before a word says that it was not done, or is over."""
    return (
        _without_doing(tokens, at, entry)
        or _for_a_truce(tokens, at, entry)
        or _of_a_vehicle(tokens, at, entry)
        or (
            entry.cls in _UNDONE
            and ((entry.form == "s" and _holding(tokens, at)) or _without(tokens, at) or _back(tokens, at))
        )
    )


def _without_doing(tokens: tuple[Token, ...], at: int, entry: Entry) -> bool:
    """Whether a verb tells what was not done: "انسحبوا من دون أن تطلق رصاصة"."""
    near = [t.lower for t in tokens[max(0, at - 2) : at]] if entry.part == "verb" else []
    return near[1:] == [_THAT] and near[0] in grammar("ar", "without")


def _for_a_truce(tokens: tuple[Token, ...], at: int, entry: Entry) -> bool:
    """Whether somebody only works for an agreement: "تدخل الوجهاء لوقف إطلاق النار"."""
    led = any(token.lower[:1] == "ل" for token in tokens[max(0, at - 1) : at + 1])  # "لقبول هدنة"
    sought = entry.cls == "agreement" and entry.part == "noun" and led
    near = tokens[max(0, at - _REACH) : at] if sought else ()
    if not any(not grammar("ar", "seeks_truce").isdisjoint(token.forms) for token in near):
        return False
    around = tokens[max(0, at - 2 * _REACH) : at + 2 * _REACH]  # "أسفرت جهود الوساطة عن التوصل لهدنة"
    said = {form for token in around for form in (token.lower, token.lower.removeprefix("و"))}
    return said.isdisjoint(grammar("ar", "reaches_truce"))


def _of_a_vehicle(tokens: tuple[Token, ...], at: int, entry: Entry) -> bool:
    """Whether what was stopped is a vehicle: "أوقفت دورية حافلة", but "أوقفت سائق حافلة"."""
    stopped = entry.cls == "arrest" and entry.part == "verb" and of_use("stops_or_arrests", entry.lemma)
    for k in range(at + 1, min(at + 1 + _REACH, len(tokens)) if stopped else 0):
        if not grammar("ar", "vehicles").isdisjoint(tokens[k].forms):
            whose = tokens[k - 1]
            return k - 1 == at or grammar("ar", "rides_or_drives").isdisjoint(whose.forms)
    return False


def _without(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word says that there was none: "دون قتال", "دون تسجيل اعتقالات", "دون أن تقع اشتباكات"."""
    near = [t.lower for t in tokens[max(0, at - 3) : at]]
    without, occurring = grammar("ar", "without"), grammar("ar", "occurring")
    if near and near[-1] in occurring:
        near = near[:-2] if near[-2:-1] == [_THAT] else near[:-1]
    return bool(near) and near[-1] in without


def _feared(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun says what people were afraid of, or made ready for: "نزحوا خوفا من تجدد القصف"."""
    near = tokens[max(0, at - _REACH) : at]
    opens = [k for k, t in enumerate(near) if not grammar("ar", "feared").isdisjoint(t.forms)]
    then = [t.lower for t in near[opens[-1] + 1 :]] if opens else []
    if not opens or not grammar("ar", "went_after").isdisjoint(then):
        return False  # "نزحوا خوفا من الاعتقال بعد قصف بلدتهم"
    plain = not grammar("ar", "feared_of").isdisjoint(near[opens[-1]].forms)  # "خشية تجدد القصف"
    return plain or any(word == "من" or word[:1] == "ل" for word in (*then, tokens[at].lower))


def _fled_from(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun with its article says what people fled from: "نزحوا هربا من القصف"; "هربا من قصف طال
    بلدتهم" tells of it."""
    near = tokens[max(0, at - _FLIGHT) : at]
    fled = [k for k, t in enumerate(near) if not grammar("ar", "fled_from").isdisjoint(t.forms)]
    of = bool(fled) and [t.lower for t in near[fled[-1] + 1 :]] == ["من"]
    return of and tokens[at].lower.startswith(ARTICLE)


def _left_over(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun says of what something was left over: "قنبلة من مخلفات قصف سابق"."""
    return at > 0 and not grammar("ar", "left_over").isdisjoint(tokens[at - 1].forms)


def _given_up(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word for the dead says whose bodies one side gave to another: "سلم جثامين ستة قتلى"."""
    bodies = any(
        not grammar("ar", "many_bodies").isdisjoint(t.forms) for t in tokens[max(0, at - _FLIGHT) : at]
    )
    return bodies and any(not grammar("ar", "gives_up").isdisjoint(t.forms) for t in tokens[:at])


def _holding(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a verb in the present says whom somebody held before: "جثامين كانت تحتجزها إسرائيل"."""
    return at > 0 and tokens[at - 1].lower in grammar("ar", "was_doing")


def alleged(text: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether somebody is only said to have done it, as a reason: "قتلوا شابا بزعم محاولته طعن جندي"."""
    near = range(max(0, at - _REACH), at)
    opens = next((k for k in reversed(near) if tokens[k].lower in grammar("ar", "alleged")), None)
    return opens is not None and "،" not in text[tokens[opens].end : tokens[at].start]


def _of_aggressor(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "the aggression" is who did it, as one side names the other: "شن العدوان الأميركي غارات"."""
    before = tokens[at - 1].forms if at else ()
    return tokens[at].lower == "العدوان" and not grammar("ar", "aggressor_did").isdisjoint(before)


def _warned_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether somebody's deeds are spoken of that others warn of: "إذا واصل الحوثيون هجماتهم"."""
    near = tokens[max(0, at - _REACH) : at]
    return _owned(tokens[at]) and any(t.lower in grammar("ar", "conditions") for t in near)


def _owned(token: Token) -> bool:
    """Whether a pronoun is written on to a noun: it is "theirs"."""
    return token.lower.endswith(THIRD_PERSON) and token.text[-1] != "ة"


def _back(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a sentence opens with how long after somebody was taken it tells: "بعد 4 أيام من اختطافه"."""
    return (
        _owned(tokens[at])
        and 1 < at <= _OPENING
        and tokens[0].lower == "بعد"
        and tokens[at - 1].lower in ("من", "علي")
    )


def _meant_for(tokens: tuple[Token, ...], at: int) -> bool:
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


_SPOKEN_OF = (_warned_of, _feared, _fled_from, _left_over, _given_up, _meant_for, _of_aggressor)


def spoken_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun is only spoken of: warned of, feared, meant, or the name of who did it."""
    return any(test(tokens, at) for test in _SPOKEN_OF)
