"""Cuts an Arabic sentence into clauses: at the words that join them, and at "and" written on to a verb. Pure.

What gives a cause (جراء, إثر, نتيجة) begins no clause: the harm and its cause are one account.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..acled.deeds import RUIN, SEIZED
from ..clause import Clause, Relation, Trigger
from ..counts.nouns_ar import nouns
from ..geometry.levels import HAPPENED
from ..line import Line
from ..model import Mention, PlaceMention
from ..reading import Token
from ..words.arabic import THIRD_PERSON, fold
from ..words.grammar import begins_with_and, words
from ..words.shapes import shape
from .elsewhere import own_deed
from .split import clauses_at, joined_by
from .taken_ar import taken_besides

_IN = ("وفي", "في")
#: "by", and "at a distance of": no before and after.
_NO_TIMES = (("من", "قبل"), ("علي", "بعد"))
#: What somebody denies stands at most so many words before what is told.
_DENIED = 20
_HARM = ("kill", "execution", "displacement")
#: A deed stands at most so many words behind the "after" of a time that is counted from it.
_COUNTED_FROM = 8
#: Classes of triggers for what goes on for days.
_GOES_ON_FOR = ("clash", "shelling", "conflict", "protest", "march", "offensive", "riot")
#: How a verb of several people ends.
_THEY = ("وا", "ون")
#: … and for what the same several people do besides: "أحرقوا الإطارات واشتبكوا مع الشرطة".
_GOES_ON = (*RUIN, "clash", "abduction")
#: Between "and" and a blow stands how many they were.
_COUNTED = 2
#: A verb for taking fighters, folded.
_TOOK = "اسر"
#: Classes of triggers for violence that no crowd does.
_WRONG = ("assault", "kill", "execution", "explosion", "suicide", "abduction", "capture")


def split(line: Line, triggers: Sequence[Trigger], back: Sequence[Trigger] = ()) -> tuple[Clause, ...]:
    """The clauses of a sentence that tell of an event, as :func:`mapper.cutting.split.split` gives them."""
    if not triggers:
        return ()
    text, sentence, mentions = line.reading.text, line.sentence, line.found.all()
    long_after = [k for k in range(len(sentence.tokens)) if long_since(text, sentence.tokens, k, triggers)]
    cuts: dict[int, Relation] = {0: "after" if 0 in long_after else "main"}
    begin = 0
    for at in range(1, len(sentence.tokens)):
        if any(t.first < at for t in triggers) and any(t.first >= at for t in triggers):
            here = _Gap(text, sentence.tokens, at, triggers, mentions)
            relation = _relation(here)
            if begin in long_after and here.comma and any(at <= t.first <= at + 1 for t in triggers):
                relation = "new"  # "بعد أيام من تفجير مسجد في بيشاور، قتل مسلحون"
            end = next((k for k in long_after if k > at), len(sentence.tokens))
            near = [t for t in triggers if t.first < end]
            told = [m for m in mentions if m.start < sentence.tokens[end - 1].end]
            if (
                relation is None
                and here.joined
                and not _of_one_toll(here)
                and own_deed(sentence, begin, at, near, told)
            ):
                relation = "new"
            if relation is not None:
                cuts[at], begin = relation, at
    return clauses_at(sentence, triggers, cuts, back)


@dataclass(frozen=True, slots=True)
class _Gap:
    """Where a sentence may be cut: before the word ``at``."""

    text: str
    tokens: tuple[Token, ...]
    at: int
    triggers: Sequence[Trigger]
    mentions: Sequence[Mention]

    @property
    def token(self) -> Token:
        """The word that would begin a clause."""
        return self.tokens[self.at]

    @property
    def between(self) -> str:
        """What stands between it and the word before."""
        return self.text[self.tokens[self.at - 1].end : self.token.start]

    @property
    def comma(self) -> bool:
        """Whether a comma stands there."""
        return "،" in self.between

    @property
    def joined(self) -> bool:
        """Whether "and" is written on to the word."""
        return begins_with_and(self.token.lower)

    @property
    def following(self) -> str:
        """The word behind it, "" for none."""
        return self.tokens[self.at + 1].lower if self.at + 1 < len(self.tokens) else ""

    def soon(self, trigger: Trigger) -> bool:
        """Whether a trigger stands right behind it."""
        return self.at < trigger.first <= self.at + 3


def _relation(here: _Gap) -> Relation | None:
    """How what begins at a word hangs on what stands before; None where nothing begins."""
    dash = any(mark in here.between for mark in ("—", " – ", " - "))
    dash = dash and not _from_to(here.tokens, here.at, here.mentions)
    if dash or any(mark in here.between for mark in ("؛", ";", "•", "|")):
        return "and"
    low = here.token.lower
    if low in words("ar", "pairs_and") and here.following in words("ar", "that"):
        return "and"  # "غير أن قصفا طال المدينة"
    relation = joined_by(low, "ar") or (joined_by(low[1:], "ar") if here.joined else None)
    if relation is not None:
        return _joined(here, relation)
    if _another(here):
        return "new"  # "وفي حادث آخر"
    if _told_on(here):
        return "and"
    return _by_verb(here)


def _of_one_toll(here: _Gap) -> bool:
    """ "شن غارتين على X وثلاث غارات على Y، ما أدى إلى مقتل خمسة": blows of one kind in a row, behind the last
    of which the sentence tells what came of them all, and of none before."""
    before = [t for t in here.triggers if t.first < here.at]
    blow = next((t for t in here.triggers if t.first >= here.at), None)
    row = blow is not None and blow.first - here.at <= _COUNTED and blow.part == "noun"
    if blow is None or not row or before[-1].part != "noun" or before[-1].cls.name != blow.cls.name:
        return False
    last = [t for t in here.triggers if t.cls.name == blow.cls.name and t.part == "noun"][-1]
    came = next((t for t in here.tokens[last.last + 1 :] if t.lower in ("ما", "مما")), None)
    return came is not None and not any(m.kind == "count" and m.start < came.start for m in here.mentions)


def _joined(here: _Gap, relation: Relation) -> Relation | None:
    """The relation that a joining word makes, None where it only says when ("بعد ظهر اليوم")."""
    tokens, at, following = here.tokens, here.at, here.following
    if (tokens[at - 1].lower, here.token.lower) in _NO_TIMES and not here.between.strip():
        return None
    if relation == "before" and following in ("ان", "وان"):
        return "and"  # "وقفة، قبل أن تتدخل الشرطة": what came next
    if relation == "after" and following in words("ar", "was"):
        return None  # "ارتفعت الحصيلة إلى 132 بعدما كانت 40"
    if relation == "after" and any(not words("ar", "tolls").isdisjoint(t.forms) for t in tokens[:at]):
        return None
    same = relation in ("before", "after") and _of_the_same(tokens, at + 1, here.triggers)
    same = same or (relation == "after" and _they_did(here))
    apart = _counted_from(here.text, tokens, at, here.triggers)  # "قبل ساعات من انفجار ثان"
    return None if same or (following in words("ar", "no_clause") and not apart) else relation


def _they_did(here: _Gap) -> bool:
    """Whether several who did wrong killed as well: "احتجزوا رهائن بعدما قتلوا حارسا"."""
    verb = next((t for t in here.triggers if t.first == here.at + 1), None)
    before = [t for t in here.triggers if t.first < here.at]
    they = verb is not None and verb.cls.name in _HARM and verb.text.endswith(_THEY) and not verb.passive
    return they and bool(before) and _of_wrong(before)


def _another(here: _Gap) -> bool:
    """Whether another incident is told; one that was killed "in a similar attack" is told of already."""
    low = here.token.lower
    if low not in _IN or here.following not in words("ar", "incidents"):
        return False
    then = here.tokens[here.at + 2].lower if here.at + 2 < len(here.tokens) else ""
    told = low == "في" and not here.between.strip()
    return then in words("ar", "novel") and not told


def _told_on(here: _Gap) -> bool:
    """Whether a report goes on to tell of something else, without a word that joins clauses."""
    token, triggers = here.token, here.triggers
    and_then = here.comma and here.joined
    crowd = any(here.soon(t) and t.cls.name == "protest" for t in triggers)
    acts = any(here.soon(t) and t.part == "verb" and t.form == "s" for t in triggers)
    return (
        (and_then and token.lower[1:] in words("ar", "opens_anew"))  # "، وشهدت ذمار مسيرات"
        or (here.joined and _says_too(here.tokens, here.at))  # "قال إن X، وإن Y"
        # "نفت الحكومة مقتل معارض، وقالت إن الاشتباك أدى إلى مقتل شخصين"
        or _says_instead(here.tokens, here.at, here.following)
        # "، والأهالي يخرجون بمظاهرة"
        or (and_then and crowd and all(t.cls.name != "protest" for t in triggers[:1]))
        or (and_then and acts and _of_who_acts(here))  # "، ومسلحون غاضبون يحرقون منازل"
        or (here.comma and token.lower in words("ar", "adds"))  # "، مؤكدا إعادة انتشار قواته"
        # each line of a post tells of its own
        or ("\n" in here.between and any(here.at <= t.first <= here.at + 3 for t in triggers))
    )


def _of_who_acts(here: _Gap) -> bool:
    """Whether a word begins an actor, or is a noun for people or for what is armed."""
    token = here.token
    who = any(m.kind == "actor" and token.start <= m.start < token.end for m in here.mentions)
    known = (nouns().keys(), words("ar", "arms_of"))
    return who or any(not listed.isdisjoint(token.forms) for listed in known)


def _by_verb(here: _Gap) -> Relation | None:
    """Whether a verb that begins here tells of a deed of its own."""
    verb = next((t for t in here.triggers if t.first == here.at), None)
    if verb is None:
        return None
    before = [t for t in here.triggers if t.first < here.at]
    if verb.part == "verb" and taken_besides(verb, before[-1], here.mentions):
        return "and"  # "وقتلوا خمسة مزارعين وخطفوا امرأتين"
    taken = verb.cls.name in SEIZED
    if taken and any(fold(t.lemma) in words("ar", "raids") for t in before) and not here.comma:
        return None  # "اقتحمت البلدة واعتقلت شابين": a raid that ended in arrests
    if fold(verb.lemma) == _TOOK:
        return None  # "سيطر الثوار على الحاجز وأسروا سبعة": prisoners are of the fight that is told
    if verb.part != "verb" or verb.cls.name in _HARM:
        return None
    apart = here.comma or _elsewhere(here)
    if verb.cls.name in RUIN and before[-1].cls.name == "assault" and not apart:
        return None  # "يهاجم قرية ويحرق منزلين ويقتل ثلاثة"
    they = here.token.text.endswith(_THEY) and (_of_wrong(before) or before[-1].cls.name in RUIN)
    if verb.cls.name in _GOES_ON and they and not apart:
        return None  # "فجروا عبوة وأضرموا النار في السيارات": the same did it
    return "and" if here.token.lower[:1] in ("و", "ف") or here.comma else None


def _elsewhere(here: _Gap) -> bool:
    """Whether what follows was at another place: "هاجموا رعاة شرق X وأحرقوا مركبة في Y"."""
    places = [m for m in here.mentions if isinstance(m, PlaceMention) and m.role in HAPPENED]
    before = {fold(m.text) for m in places if m.end <= here.token.start}
    behind = {fold(m.text) for m in places if m.start >= here.token.end}
    return bool(before and behind) and before.isdisjoint(behind)


def _of_wrong(before: Sequence[Trigger]) -> bool:
    return before[-1].cls.name in _WRONG and all(t.cls.name != "protest" for t in before)


def _says_instead(tokens: tuple[Token, ...], at: int, following: str) -> bool:
    """Whether what is told follows, behind what somebody denied: "وقالت إن", "والحقيقة أن"."""
    if following not in words("ar", "that") or tokens[at].lower[:1] != "و":
        return False
    denied = words("ar", "denying")
    return any(not denied.isdisjoint(t.forms) for t in tokens[max(0, at - _DENIED) : at])


def _says_too(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a second "that" stands there, behind a first one: "قال إن العبوة انفجرت، وإنها الثالثة"."""
    return _that(tokens[at].lower[1:]) and any(_that(t.lower) for t in tokens[:at])


def _that(word: str) -> bool:
    """Whether a word is "that", with or without a pronoun."""
    that = words("ar", "that")
    return word in that or (
        word.endswith(THIRD_PERSON) and any(word.removesuffix(p) in that for p in THIRD_PERSON)
    )


def _from_to(tokens: tuple[Token, ...], at: int, mentions: Sequence[Mention]) -> bool:
    """Whether a dash stands between the two ends of a road: "طريق دمشق - السويداء"."""
    places = [m for m in mentions if m.kind == "place"]
    before = any(m.end == tokens[at - 1].end for m in places)
    return before and any(tokens[at].start <= m.start < tokens[at].end for m in places)


def long_since(text: str, tokens: Sequence[Token], at: int, triggers: Sequence[Trigger]) -> bool:
    """Whether a word begins how long before what is told a deed was: "بعد أيام من تفجير"; not how long it
    went on ("بعد أيام من القصف", "بعد أسبوع من معارك ضارية")."""
    deed = _counted_from(text, tokens, at, triggers)
    if deed is not None and not words("ar", "begun").isdisjoint(tokens[deed.first - 1].forms):
        return True  # "بعد ساعات من إعلان الهدنة"
    return deed is not None and not (deed.article or deed.cls.name in _GOES_ON_FOR or deed.text[-2:] == "ات")


def _counted_from(text: str, tokens: Sequence[Token], at: int, triggers: Sequence[Trigger]) -> Trigger | None:
    """The deed from which a time is counted that begins at a word: "قبل ساعات من انفجار"."""
    deed = next((t for t in triggers if at < t.first <= at + _COUNTED_FROM and t.part == "noun"), None)
    if deed is None:
        return None
    begun = not words("ar", "begun").isdisjoint(tokens[deed.first - 1].forms)  # "من إعلان الهدنة"
    end = tokens[deed.first - 1].start if begun else deed.start
    return deed if shape("days_then", "ar").fullmatch(text, tokens[at].start, end) else None


def _of_the_same(tokens: tuple[Token, ...], at: int, triggers: Sequence[Trigger]) -> bool:
    """Whether a noun for a deed stands there with a pronoun: "قتل بعد اختطافه", "هاجموا القاعدة قبل اقتحامها"
    tell of one thing."""
    if at >= len(tokens):
        return False
    deed = any(t.first == at and t.part == "noun" for t in triggers)
    return deed and tokens[at].lower.endswith(THIRD_PERSON) and not tokens[at].text.endswith("ة")
