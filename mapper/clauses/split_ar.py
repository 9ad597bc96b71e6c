"""Cuts an Arabic sentence into clauses: at the words that join them, and at "and" written on to a verb. Pure.

What gives a cause (جراء, إثر, نتيجة) begins no clause: the harm and its cause are one account.
"""

from collections.abc import Sequence

from ..counts.nouns_ar import nouns
from ..detect.triggers import Trigger
from ..model import Mention
from ..reading import Sentence, Token
from ..words.arabic import THIRD_PERSON, fold
from ..words.grammar import words
from .split import Clause, Relation, clauses_at

_JOINS: tuple[tuple[str, Relation], ...] = (
    ("joins_while", "while"),
    ("joins_after", "after"),
    ("joins_before", "before"),
    ("joins_and", "and"),
)
_IN = ("وفي", "في")
#: "by", and "at a distance of": no before and after.
_NO_TIMES = (("من", "قبل"), ("علي", "بعد"))
#: So many words before what is told stands what somebody denies.
_DENIED = 20
_HARM = ("kill", "execution", "displacement")


def split(
    text: str,
    sentence: Sentence,
    triggers: Sequence[Trigger],
    mentions: Sequence[Mention],
    _lang: str,
    back: Sequence[Trigger] = (),
) -> tuple[Clause, ...]:
    """The clauses of a sentence that tell of an event, as :func:`mapper.clauses.split.split` gives them."""
    if not triggers:
        return ()
    cuts: dict[int, Relation] = {0: "main"}
    for at in range(1, len(sentence.tokens)):
        if any(t.first < at for t in triggers) and any(t.first >= at for t in triggers):
            relation = _relation(text, sentence.tokens, at, triggers, mentions)
            if relation is not None:
                cuts[at] = relation
    return clauses_at(sentence, triggers, cuts, back)


def _relation(
    text: str,
    tokens: tuple[Token, ...],
    at: int,
    triggers: Sequence[Trigger],
    mentions: Sequence[Mention],
) -> Relation | None:
    token = tokens[at]
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    gap = text[tokens[at - 1].end : token.start]
    dash = any(mark in gap for mark in ("—", " – ", " - ")) and not _from_to(tokens, at, mentions)
    if dash or any(mark in gap for mark in ("؛", ";", "•", "|")):
        return "and"
    for use, relation in _JOINS:
        joins = words("ar", use)
        if token.lower in joins or (token.lower[:1] == "و" and token.lower[1:] in joins):
            if (tokens[at - 1].lower, token.lower) in _NO_TIMES and not gap.strip():
                return None
            if relation == "before" and following in ("ان", "وان"):
                return "and"  # "وقفة، قبل أن تتدخل الشرطة": what came next
            if relation == "after" and following in ("كان", "كانت"):
                return None  # "ارتفعت الحصيلة إلى 132 بعدما كانت 40"
            toll = any(not words("ar", "tolls").isdisjoint(t.forms) for t in tokens[:at])
            if relation == "after" and toll:
                return None
            same = relation in ("before", "after") and _of_the_same(tokens, at + 1, triggers)
            apart = _so_long_from(tokens, at, triggers)  # "قبل ساعات من انفجار ثان"
            return None if same or (following in words("ar", "no_clause") and not apart) else relation
    if token.lower in _IN and following in words("ar", "incidents"):
        then = tokens[at + 2].lower if at + 2 < len(tokens) else ""
        told = token.lower == "في" and not gap.strip()  # "killed [in a similar attack]": it is told already
        if then in words("ar", "novel") and not told:
            return "new"  # "وفي حادث آخر"
    if "،" in gap and token.lower[:1] == "و" and token.lower[1:] in words("ar", "opens_anew"):
        return "and"  # "، وشهدت ذمار مسيرات"
    if _says_instead(tokens, at, following):
        return "and"  # "نفت الحكومة مقتل معارض، وقالت إن الاشتباك أدى إلى مقتل شخصين"
    crowd = any(at < t.first <= at + 3 and t.cls.name == "protest" for t in triggers)
    if "،" in gap and token.lower[:1] == "و" and crowd and all(t.cls.name != "protest" for t in triggers[:1]):
        return "and"  # "، والأهالي يخرجون بمظاهرة"
    acts = any(at < t.first <= at + 3 and t.part == "verb" and t.form == "s" for t in triggers)
    who = any(m.kind == "actor" and token.start <= m.start < token.end for m in mentions)
    who = who or not nouns().keys().isdisjoint(token.forms)
    if "،" in gap and token.lower[:1] == "و" and acts and who:
        return "and"  # "، ومسلحون غاضبون يحرقون منازل"
    if "،" in gap and token.lower in words("ar", "adds"):
        return "and"  # "، مؤكدا إعادة انتشار قواته"
    if "\n" in gap and any(at <= t.first <= at + 3 for t in triggers):
        return "and"  # each line of a post tells of its own
    verb = next((t for t in triggers if t.first == at), None)
    before = [t for t in triggers if t.first < at]
    if (
        verb is not None
        and verb.cls.name == "arrest"
        and fold(before[-1].lemma) in words("ar", "raids")
        and "،" not in gap
    ):
        return None  # "اقتحمت البلدة واعتقلت شابين": a raid that ended in arrests
    if verb is None or verb.part != "verb" or verb.cls.name in _HARM:
        return None
    if verb.cls.name == "looting" and before[-1].cls.name == "assault" and "،" not in gap:
        return None  # "يهاجم قرية ويحرق منزلين ويقتل ثلاثة"
    return "and" if token.lower[:1] in ("و", "ف") or "،" in gap else None


def _says_instead(tokens: tuple[Token, ...], at: int, following: str) -> bool:
    """Whether what is told follows, behind what somebody denied: "وقالت إن", "والحقيقة أن"."""
    if following not in words("ar", "that") or tokens[at].lower[:1] != "و":
        return False
    denied = words("ar", "denying")
    return any(not denied.isdisjoint(t.forms) for t in tokens[max(0, at - _DENIED) : at])


def _from_to(tokens: tuple[Token, ...], at: int, mentions: Sequence[Mention]) -> bool:
    """Whether a dash stands between the two ends of a road: "طريق دمشق - السويداء"."""
    places = [m for m in mentions if m.kind == "place"]
    before = any(m.end == tokens[at - 1].end for m in places)
    return before and any(tokens[at].start <= m.start < tokens[at].end for m in places)


def _so_long_from(tokens: tuple[Token, ...], at: int, triggers: Sequence[Trigger]) -> bool:
    """Whether a time stands there, and a deed that it is counted from: "قبل ساعات من انفجار"."""
    lengths = words("ar", "lengths")
    for k in range(at + 1, min(at + 3, len(tokens) - 1)):
        if tokens[k].lower == "من" and tokens[k - 1].lower in lengths:
            return any(t.first == k + 1 and t.part == "noun" for t in triggers)
    return False


def _of_the_same(tokens: tuple[Token, ...], at: int, triggers: Sequence[Trigger]) -> bool:
    """Whether a noun for a deed stands there with a pronoun: "قتل بعد اختطافه", "هاجموا القاعدة قبل اقتحامها"
    tell of one thing."""
    if at >= len(tokens):
        return False
    deed = any(t.first == at and t.part == "noun" for t in triggers)
    return deed and tokens[at].lower.endswith(THIRD_PERSON) and not tokens[at].text.endswith("ة")
