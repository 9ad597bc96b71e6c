"""What the words before a name in an Arabic report say of it: its kind, its part, its role. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from ..model import PlaceMention, Role
from ..reading import Token
from ..words.arabic import fold, forms, prefix
from ..words.grammar import words as grammar
from ..words.phrases import DIRECTIONS
from ..words.triggerwords import words as trigger_words
from .words import PlaceWords

#: At most so many words before a name belong to it.
REACH = 6
#: At most so many words say on which side of a place another one lies ("شمال غربي مدينة").
_MEASURED = 3
#: Classes of triggers whose direction is their target: "قصف باتجاه المدينة".
_ATTACKS = ("airstrike", "shelling", "strike", "assault", "offensive", "chemical")
#: Between a noun for an attack and "to" before what was attacked stand so many words at most.
_STRUCK = 5
#: … and none of these, behind which another place, or something else that was hit, stands.
_ELSEWHERE = frozenset(("علي", "في", "قرب", "ضد"))
#: A fight whose sides follow stands at most so many words before "between".
_BETWEEN, _FOUGHT = ("بين", "وبين"), 4
#: What parts a written word: "ريف_حلب", "انتهى.حلب".
PART = regex.compile(r"[-–—_/.:،؛…]")
_MARKS = " \u00a0\t\n\r#(\"'“”«»‘’_ـ" + DIRECTIONS


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


def is_kind(token: Token, table: PlaceWords) -> bool:
    """Whether a word says a kind before a name: without the article, for "القرية" names none."""
    own = "" if joined_and(token.text) else token.lower
    return any(
        f in table.kinds and not prefix(token.lower, f).endswith(("ال", "لل")) and (f != token.lower or own)
        for f in token.forms
    )


#: A man of this calling is written in the letters of "in front of".
_IMAM = "إمام"
#: What is said of a place at a border.
_BORDERING = ("الحدودي", "حدودي")


def joined_and(word: str) -> bool:
    """Whether the "و" that opens a word is "and" for sure: "وأدى" is "and led to", no "وادي"."""
    return word[:2] in ("وأ", "وإ")


def _governor(word: str) -> bool:
    """Whether a word is "والي", a governor, and not "وإلى", which is "and to"."""
    return word == "والي"


def _is_fight(token: Token) -> bool:
    entries = trigger_words("ar").entries
    return any(entry.cls == "clash" for form in token.forms for entry in entries.get(form, ()))


def _is_attack(token: Token) -> bool:
    entries = trigger_words("ar").entries
    here = (entry for form in token.forms for entry in entries.get(form, ()))
    return any(entry.cls in _ATTACKS and len(entry.words) == 1 for entry in here)


def _struck_by(text: str, tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether "to" written on to a word leads to what was attacked: "قصف الطائرات لحي الشجاعية"; not behind
    another place or whose it is: "غارة على الضاحية الجنوبية لبيروت", "قصف قوات تابعة لبغداد"."""
    near = tokens[max(0, at - _STRUCK) : at]
    told = [k for k, token in enumerate(near) if _is_attack(token)]
    if not told or any(mark in text[near[told[-1]].end : tokens[at].start] for mark in "،.؛:"):
        return False
    others = (table.kinds, table.vague, table.verbs, _ELSEWHERE)
    between = (form for token in near[told[-1] + 1 :] for form in (token.lower, *token.forms))
    return not any(form in listed or form.startswith("تابع") for form in between for listed in others)


def context_of(text: str, tokens: Sequence[Token], first: int, start: int, table: PlaceWords) -> Context:
    """What the words before the name that begins at ``start``, in the word ``first``, say of it."""
    kind = vague = ""
    plural = False
    written = fold(PART.split(text[tokens[first].start : start])[-1])
    if "ب" in written or ("ل" in written and _struck_by(text, tokens, first, table)):
        return Context(told=True)
    at, position = first - 1, tokens[first].start
    for _ in range(REACH):
        if at < 0 or not spaced(text, tokens[at].end, position):
            break
        token = tokens[at]
        if token.lower == "مع" and at and tokens[at - 1].lower.startswith(_BORDERING):
            return Context("toward", kind, vague, True, plural)  # "الطينة الحدودية مع تشاد"
        pair = f"{tokens[at - 1].lower} {token.lower}" if at else token.lower
        said = table.prepositions.get(pair, table.prepositions.get(token.lower))
        if token.text.startswith(_IMAM):
            break  # "إمام المسجد": the imam, and not "before"
        if token.text == "علي" and at and not table.titles.isdisjoint(tokens[at - 1].forms):
            break  # "القائد علي غالي" is a man's name
        joined = token.lower[:1] == "و" and not _governor(token.text)
        said = said or (table.prepositions.get(token.lower[1:]) if joined else None)
        of_kind = next((form for form in token.forms if form in table.kinds), "")
        of_kind = of_kind if is_kind(token, table) and not _only_local(text, tokens, at, table) else ""
        of_area = next((form for form in token.forms if form in table.vague), "")
        if said is not None and not of_area:
            if token.lower in _BETWEEN and any(_is_fight(t) for t in tokens[max(0, at - _FOUGHT) : at]):
                return Context(said, kind, vague, False, plural)  # "اشتباكات قبلية بين البرتي والزيادية"
            if (
                said == "from"
                and at
                and not grammar("ar", "parts_of").isdisjoint(
                    form for t in tokens[max(0, at - 2) : at] for form in t.forms
                )
            ):
                said = "at"  # "الجانب الأيمن من مدينة الموصل"
            struck = said == "toward" and any(_is_attack(t) for t in tokens[:at])
            return Context("target" if struck else said, kind, vague, True, plural)
        if of_kind or of_area:
            beside = table.vague.get(vague) == "direction"  # "أحياء جنوب الخرطوم", "قرية شمال حلب"
            kind, vague = kind or ("" if beside else of_kind), vague or (of_area if not of_kind else "")
            plural = plural or (of_kind or of_area) in table.plurals
            onto = prefix(token.lower, of_kind or of_area)
            if "ب" in onto or (onto.endswith("ل") and _struck_by(text, tokens, at, table)):
                return Context("at", kind, vague, True, plural)
        elif token.lower in table.verbs or not table.verbs.isdisjoint(token.forms):
            return Context("at", kind, vague, True, plural)
        elif token.lower in table.offices and _is_site(tokens[first], vague, table):
            return Context("origin", kind, vague, True, plural)  # who runs it need not be there
        elif token.lower[:1] == "ب" and token.lower[1:] in table.fillers:
            return Context("at", kind, vague, True, plural)  # "بمركز بئر العبد"
        elif token.lower not in table.fillers and not _of_the_capital(tokens, at, table):
            break
        position, at = token.start, at - 1
    return Context("at", kind, vague, False, plural)


def _only_local(text: str, tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a word describes a noun right before it: "فصائل محلية" are local, in no "محلية" (locality)."""
    word = tokens[at].lower
    if (
        word not in grammar("ar", "described_kinds")
        or not at
        or not spaced(text, tokens[at - 1].end, tokens[at].start)
    ):
        return False
    before = tokens[at - 1].forms
    leads = (table.prepositions, table.vague, table.kinds, table.fillers, table.verbs)
    return not any(form in words for words in leads for form in before)


def _is_site(first: Token, vague: str, table: PlaceWords) -> bool:
    """Whether a name is a site's: "حقل" before it, or as its first word."""
    return any(table.vague.get(word) == "feature" for word in (vague, *first.forms))


def _of_the_capital(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether a word says whose capital a name is: "العاصمة الليبية طرابلس"."""
    own = not table.demonyms.isdisjoint(tokens[at].forms)
    return own and at > 0 and "عاصمه" in tokens[at - 1].forms


def spaced(text: str, end: int, start: int) -> bool:
    """Whether only white space, marks of direction or quotation marks stand between two positions."""
    return not text[end:start].strip(_MARKS)


def links(text: str, end: int, start: int) -> bool:
    """Whether only a comma, "and" or a dash stands between two names."""
    gap = text[end:start].strip()
    return bool(gap) and start - end <= 4 and fold(gap.strip(" ،,-–—/")) in ("", "و")


def lies_there(text: str, previous: PlaceMention, start: int, context: Context, table: PlaceWords) -> bool:
    """Whether a name only says where the place right before it lies: "مدينة سمالوط جنوب القاهرة"."""
    if context.told or table.vague.get(context.vague) != "direction" or previous.role not in ("at", "near"):
        return False
    between = text[previous.end : start].split()
    return 0 < len(between) <= _MEASURED and all(
        any(form in table.vague or form in table.kinds or form in table.demonyms for form in forms(word))
        or fold(word) in table.fillers
        for word in between
    )


def listed(context: Context, previous: PlaceMention, before: Context) -> Context:
    """A name that continues a list takes the first one's role and its plural kind."""
    kind = context.kind or (before.kind if before.plural else "")
    vague = context.vague or (before.vague if before.plural or not before.kind else "")
    role = context.role if context.told else previous.role
    return replace(
        context, role=role, kind=kind, vague=vague, told=True, plural=context.plural or before.plural
    )


def names_one(token: Token, table: PlaceWords) -> bool:
    """Whether a word of part or feature is one behind which a name counts that no list has: "معبر جابر"."""
    return any(
        f in table.named_vague and not prefix(token.lower, f).endswith(("ال", "لل")) for f in token.forms
    )


def in_town(text: str, previous: PlaceMention, start: int, context: Context) -> bool:
    """Whether "in" written on to a name only says where the one right before it lies: "حي الكرادة ببغداد"."""
    inside = previous.role == "at" and not (context.kind or context.vague)
    return inside and bool(previous.words) and text[previous.end : start].strip() == "ب"
