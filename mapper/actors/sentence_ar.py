"""Actors in an Arabic sentence: names, head nouns with the words behind them, nations that act. Pure.

"القوات التركية" is a head and the adjective of a nation; "القصف التركي" tells by the adjective whose it is;
"قصفت إسرائيل" has a country for its subject.
"""

from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from ..counts.nouns_ar import nouns
from ..lexicon import load
from ..model import ActorMention
from ..words.arabic import ARTICLE, fold, forms, prefix, written_before
from ..words.grammar import words as grammar
from ..words.phrases import QUOTES, Atom, written_start
from ..words.triggerwords import words as trigger_words
from .acting_ar import ARMED_DEEDS, acts, of_several, read_at, shoots, strikes, theirs_by_adjective, written
from .bases_ar import is_base
from .lexicon import Head, Modifier, Named, Nation
from .lexicon_ar import adjectival, describing, means, nation_of, phrases
from .tribes_ar import of_tribe

#: At most so many describing words stand between a head and the adjective of its nation.
_DESCRIBING = 3
_MAKE = 3  # the name of a make has so many pieces
_AGGRESSION, _TAKING = "العدوان", "اسر"  # "the aggression"; to take people, or families


def sentence(text: str, line: list[Atom], countries: list[str]) -> list[ActorMention]:
    """The actors of a sentence; the countries that it names as places are added to ``countries``."""
    found: list[ActorMention] = []
    at = 0
    while at < len(line):
        entry, end = read_at(line, at) or (None, at)
        last = found[-1] if found else None
        made: ActorMention | None = None
        if isinstance(entry, Head) and (name := _named_inside(line, at, end)):
            at = name
            continue
        if isinstance(entry, Named) and end == at + 1 and is_base(text, line, at):
            at = end
            continue
        if isinstance(entry, Named):
            made = _with_kind(text, line, at, _named(text, line[at:end], entry))
        elif isinstance(entry, Head) and (theirs := theirs_by_adjective(line, end)):
            made, end = _named(text, line[at : theirs[1]], theirs[0]), theirs[1]
        elif isinstance(entry, Head) and not _describes(line, at, last):
            made, after = _of_head(text, line, at, end, entry)
            end = after if made is not None else end
        elif isinstance(entry, Nation) and entry.form != "adjective":
            if acts(line, at, end, entry) or _beside_party(line, at, last):
                made = _of_nation(text, line, at, end, entry)
            else:
                countries.append(entry.code)
        if made is None:
            made, end = _of_means(text, line, at, end)
        if made is None and (tribes := of_tribe(text, line, at)):
            found += tribes[:-1]
            made, end = tribes[-1], next(k for k, a in enumerate(line) if a.end >= tribes[-1].end) + 1
        if made is not None:
            found.append(made)
        at = max(end, at + 1)
    return found


def _named_inside(line: list[Atom], at: int, end: int) -> int | None:
    """Where a name begins in a phrase for some men that reaches over its end: "عنصر من الجيش [الوطني]"."""
    hits = ((k, phrases().at(line, k)) for k in range(at + 1, end) if line[k - 1].key in ("من", "في"))
    return next((k for k, hit in hits if hit and isinstance(hit[0], Named) and hit[1] > end), None)


def _of_nation(text: str, line: list[Atom], at: int, end: int, nation: Nation) -> ActorMention:
    """A country, or the government that goes by its capital or people, as who acts."""
    name = nation.country if nation.form == "country" else f"{nation.adjective} government"
    return _mention(text, line[at:end], name, "state", nation.code)


def _describes(line: list[Atom], at: int, last: ActorMention | None) -> bool:
    """Whether an adjective says what somebody named right before it is: "داعش الإرهابي"."""
    state = last is not None and last.category == "state"
    mutiny = state and line[at].key.startswith(tuple(grammar("ar", "mutinous")))
    if mutiny and last is not None and at and last.end == line[at - 1].end and line[at].joined:
        return True  # "جنود متمردون"
    beside = last is not None and last.named and at > 0 and last.end == line[at - 1].end and line[at].joined
    said = frozenset(forms(line[at].text))
    one = said & describing() and not said & grammar("ar", "bodies")  # "اتهم الدعم السريع الجيش"
    return beside and line[at].key[:2] == ARTICLE and bool(one)


def _of_head(text: str, line: list[Atom], at: int, end: int, head: Head) -> tuple[ActorMention | None, int]:
    """A head noun with what describes it and the nation behind it."""
    last, nation = _described(line, end)
    if nation is None and line[end - 1].key in grammar("ar", "occupier"):
        nation = occupier(text)
    if head.needs == "regime" and nation is None and strikes(line, at, end):
        nation = occupier(text, "نظام", "سوري")  # "قصف النظام"
    definite = any(map(_article, line[at:end])) or nation is not None  # "سلاح الجو"
    if (head.needs in ("nation", "regime") and nation is None) or (head.needs == "definite" and not definite):
        return None, at + 1
    if _member_of_named(line, last) or (head.needs == "shots" and not shoots(line, at, end)):
        return None, last
    adjective = not adjectival().isdisjoint((line[at].key, line[at].key.removeprefix(ARTICLE)))
    if (
        _of_a_body(line, at, end)
        or _of_words(line, at)
        or _captivity(line, at)
        or not grammar("ar", "deeds_like_doers").isdisjoint(forms(line[at].text))
        or (adjective and _behind_noun(line, at))
    ):
        return None, end
    name = head.name(nation.adjective if nation else "unnamed" if head.needs == "foe" else "")
    return _mention(text, line[at:last], name, head.category, nation.code if nation else ""), last


@lru_cache(maxsize=8)
def occupier(text: str, called: str = "احتلال", meant: str = "إسرائيلي") -> Nation | None:
    """Whose "the occupation" is: Israel's, unless a report calls another nation's so; "the regime" is
    Syria's likewise."""
    own = nation_of()[fold(meant)]
    others = {
        nation.code: nation
        for word, after in pairwise(text.split())
        if called in word and not after.startswith("و")
        for form in forms(after)
        if (nation := nation_of().get(form)) is not None and nation.code != own.code
    }
    if others:
        return next(iter(others.values())) if len(others) == 1 else None
    return own


def _with_kind(text: str, line: list[Atom], at: int, actor: ActorMention) -> ActorMention:
    """A named actor with the word for its kind right before it: "تنظيم داعش", "حركة طالبان"."""
    if not at or not line[at].joined or actor.start != line[at].start or written(line[at]):
        return actor
    before, kinds = line[at - 1], grammar("ar", "group_kinds")
    if kinds.isdisjoint(forms(before.text)) or _has_article(before.text, kinds):
        return actor
    start = written_start(before, kinds)
    return replace(actor, text=text[start : actor.end], start=start)


def _has_article(word: str, listed: frozenset[str]) -> bool:
    return written_before(word, listed).endswith(("ال", "لل"))


def _of_a_body(line: list[Atom], at: int, end: int) -> bool:
    """ "مجهولة الهوية": a body that nobody knows is no unknown person who acts."""
    return line[at].key.startswith("مجهول") and end < len(line) and line[end].key.endswith("هويه")


def _of_words(line: list[Atom], at: int) -> bool:
    """ "مؤتمر صحفي": what is said to the press, and no journalist."""
    return (
        at > 0 and line[at].joined and not grammar("ar", "said_to_all").isdisjoint(forms(line[at - 1].text))
    )


def _behind_noun(line: list[Atom], at: int) -> bool:
    """Whether a noun stands before a word that is an adjective too: "سيارة مدنية", "موقع عسكري"."""
    if not at or not line[at].joined or written(line[at]):
        return False
    before = line[at - 1]
    if before.key.isdigit() or not before.key.isalpha() or before.key in grammar("ar", "agent_pairs"):
        return False  # "على أيدي مسلحين": no hands are armed
    if line[at].key.endswith("ون") and nouns().keys().isdisjoint(forms(before.text)):
        return False  # "هجمات شنها مسلحون": no people stand before it whom it describes
    if of_several(line[at].key, before):
        return False
    deeds = [e for form in forms(before.text) for e in trigger_words("ar").entries.get(form, ())]
    if deeds and all(e.part == "noun" and e.cls in ARMED_DEEDS for e in deeds):
        return True  # "هجوم مسلح", "نزاع مسلح"
    small = [grammar("ar", use) for use in ("prepositions", "before_verb", "counting", "that")]
    known = (*small, trigger_words("ar").entries.keys(), number_words())
    return all(listed.isdisjoint(forms(before.text)) for listed in known)


@cache
def number_words() -> frozenset[str]:
    """The Arabic words for numbers, folded."""
    return frozenset(fold(word) for word in load("numbers")["ar"]["words"])


def _described(line: list[Atom], end: int) -> tuple[int, Nation | None]:
    """Where the words that describe a head end, and the nation among them."""
    nation: Nation | None = None
    last = end = _past_make(line, end)
    while last < len(line) and last - end < _DESCRIBING and line[last].joined:
        hit = read_at(line, last)
        if hit is None or written(line[last]):  # "and" before it: another thing is described
            break
        entry = hit[0]
        # with the article السورية is "Syrian", though سورية is Syria
        if isinstance(entry, Nation) and (entry.form == "adjective" or _article(line[last])):
            nation, last = nation or entry, hit[1]
        elif isinstance(entry, Modifier) or line[last].key in adjectival():
            last = hit[1]  # "رتل عسكري تركي"
        else:
            break
    return last, nation


def _member_of_named(line: list[Atom], end: int) -> bool:
    """Whether a named actor follows: "مقاتلون من قسد" are that actor."""
    at = end + 1 if end < len(line) and line[end].key in ("من", "في") else end
    members = grammar("ar", "doers").intersection(forms(line[end - 1].text))  # "لمسلحي بوكو حرام"
    if at == end and at < len(line) and line[at].joined and (members or _is_kind_of_group(line[at - 1])):
        hit = phrases().at(line, at)
        if (hit is not None and isinstance(hit[0], Named)) or not members:
            return hit is not None and isinstance(hit[0], Named)  # "مليشيا الدعم السريع": one name
    if at == end or at >= len(line):
        return False
    kind = line[at].key in grammar("ar", "group_kinds")  # "مسلحون من تنظيم داعش", "من حركة الشباب"
    hits = (phrases().at(line, k) for k in (at, at + kind) if k < len(line))
    return any(hit is not None and isinstance(hit[0], Named) for hit in hits)


def _is_kind_of_group(atom: Atom) -> bool:
    kinds = grammar("ar", "group_kinds")
    return not kinds.isdisjoint(forms(atom.text)) and not _has_article(atom.text, kinds)


def _of_means(text: str, line: list[Atom], at: int, end: int) -> tuple[ActorMention | None, int]:
    """ "قصف مدفعي تركي": the nation's adjective behind an act is the actor."""
    hit = means().at(line, at)
    if hit is None:
        return None, max(end, at + 1)
    last = hit[1]
    while last < len(line) and last - hit[1] < _DESCRIBING and line[last].joined:
        found = read_at(line, last)
        if found is None:
            break
        entry = found[0]
        if isinstance(entry, Nation) and entry.form == "adjective":
            name = hit[0].name(entry.adjective)
            first = at if _aggressor(line, at) else last
            return _mention(text, line[first : found[1]], name, hit[0].category, entry.code), found[1]
        if not isinstance(entry, Modifier):
            break
        last = found[1]
    return None, hit[1]


def _aggressor(line: list[Atom], at: int) -> bool:
    """Whether "the aggression" is who acts: "شن العدوان الأميركي غارات"."""
    did = grammar("ar", "aggressor_did")
    return line[at].key == _AGGRESSION and at > 0 and not did.isdisjoint(forms(line[at - 1].text))


def _captivity(line: list[Atom], at: int) -> bool:
    """Whether a word that may be "families" is how people were taken: "أسر 12 جنديا", "وقعوا في الأسر"."""
    key, before = line[at].key, line[at - 1].key if at else ""
    if key == f"{ARTICLE}{_TAKING}":
        return before in ("في", "من", "قيد")
    if key not in (_TAKING, f"و{_TAKING}") or at + 1 >= len(line) or not line[at + 1].joined:
        return False
    after = line[at + 1]
    taken = [noun for form in forms(after.text) if (noun := nouns().get(form)) is not None]
    if at + 2 < len(line) and after.key.endswith("ون") and line[at + 2].joined:
        return True  # "أسر الحوثيون ثلاثة جنود"
    counted = after.key.isdigit() or not (number_words() | grammar("ar", "counting")).isdisjoint(
        forms(after.text)
    )
    return counted or any(not noun.fate for noun in taken)


def _past_make(line: list[Atom], at: int) -> int:
    """Behind the name of a make of aircraft or arms where a nation's adjective follows: "F-16 العراقية"."""
    last, makes = at, grammar("ar", "makes")
    if at < len(line) and line[at].text.isdigit():
        return at  # "مسلحون 12 هنديا": how many others, and no make
    while last < len(line) and last - at < _MAKE and (line[last].text.isascii() or line[last].key in makes):
        last += 1
    hit = phrases().at(line, last) if at < last < len(line) else None
    return last if hit is not None and isinstance(hit[0], Nation) and hit[0].form == "adjective" else at


def _beside_party(line: list[Atom], at: int, last: ActorMention | None) -> bool:
    """Whether "and" joins a country to the party named right before it: "روسيا وتركيا"."""
    if last is None or not at or last.category != "state":
        return False
    return last.end == line[at - 1].end and written(line[at]) == "و"


def _article(atom: Atom) -> bool:
    return any(prefix(atom.key, form).endswith(("ال", "لل")) for form in forms(atom.text)[1:])


def _named(text: str, words: list[Atom], entry: Named) -> ActorMention:
    """An actor that the lexicon knows by name."""
    made = _mention(text, words, entry.name, entry.category, entry.country)
    return replace(made, aliases=entry.aliases, named=True)


def _mention(text: str, words: list[Atom], name: str, category: str, country: str) -> ActorMention:
    start, end = written_start(words[0], phrases().firsts), words[-1].end
    if text[end : end + 1] in tuple(QUOTES) and any(mark in text[start:end] for mark in QUOTES):
        end += 1  # 'كتيبة "النواصي"'
    return ActorMention("actor", text[start:end], start, end, name, (), category, country)
