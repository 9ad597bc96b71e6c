"""Which word leads a clause: a deed, a bare toll, or the denial of what was told before. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..clause import Clause, Relation, Trigger
from ..lexicon import load
from ..model import CountMention, PlaceMention
from ..reading import Sentence, Token
from ..words.arabic import THIRD_PERSON, fold, is_arabic
from ..words.grammar import words as grammar
from ..words.triggerwords import classes
from .deed import Deed
from .facts import kind_of, somebody, unarmed_words

#: Classes of triggers that only ever join an event told elsewhere.
JOINING = ("claim", "reference", "warning")
#: Classes of triggers that tell of ground taken.
_GROUND = ("capture", "regain", "transfer")
#: Classes of verbs that may have the pronoun of whom they were done to.
_TAKEN = ("abduction", "arrest")
#: The verb by which a strike ended stands at most so many words before it.
_ENDED = 10
#: Classes of triggers for what a deal brings about.
_BY_DEAL = ("movement", "displacement", "transfer", "release")
#: Where the verbs of saying of a language stand.
_VERBS = {"en": ("attribution", "verbs"), "ar": ("attribution_ar", "verbs")}
#: How many words of a clause are read for "another" and the like.
_AROUND = 12
#: How many words beside "captured" are read for a person.
_ASIDE = 9
#: How many words before a word for a beginning are read: "since the very start of the war".
_SINCE = 3
#: What is denied stands at most so many words behind "denied"; "a third driver" is one more of the same.
_REACH, _ORDINALS = 8, ("second", "third")


def refers_back(sentence: Sentence, trigger: Trigger, back: frozenset[str]) -> bool:
    """Whether a noun speaks of something told before or elsewhere: "the earlier attack", "any strike"."""
    over = trigger.cls.name == "protest" and _over(sentence, trigger)
    if trigger.part != "noun" or over:
        return trigger.part == "noun"
    near = sentence.tokens[max(0, trigger.first - 3) : trigger.first + 1]
    parted = next((k for k in range(len(near) - 1, 0, -1) if near[k].start - near[k - 1].end > 1), 0)
    said = [token.lower for token in near[parted:-1]]  # "Breaking: an explosion" breaks nothing
    said = [w for w in said if "the" in said or w not in grammar("en", "alleged")]  # "an alleged raid"
    begun = grammar("en", "beginnings").intersection(said)
    if begun:  # "announced the start of an offensive" is news of it, "since the start of the war" looks back
        first = max(0, trigger.first - len(said))
        said = sentence.said(first - _SINCE, trigger.first)
        if not grammar("en", "points_in_time").isdisjoint(said):
            return True
    return any(word in back - begun for word in said)


def _over(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a strike or a sit-in was ended or put off: "ended their strike", "علق المعلمون إضرابهم"."""
    near = sentence.tokens[max(0, trigger.first - _ENDED) : trigger.first + 1]
    parted = next((k for k in range(len(near) - 1, 0, -1) if near[k].start - near[k - 1].end > 1), 0)
    before = near[parted:-1]
    ends = grammar("en", "ends_protest") | grammar("ar", "ends_protest")
    return any(not ends.isdisjoint(token.forms) for token in before)


def without_terms(sentence: Sentence, found: list[Trigger], lang: str) -> list[Trigger]:
    """The triggers but for those that only say more of somebody or something: how people left ("were
    evacuated under a truce"), who rules ("the junta that seized power in July"), who was freed."""
    done = [t for t in found if t.part == "verb" and t.cls.name in _BY_DEAL]

    def terms(trigger: Trigger) -> bool:
        near = set(sentence.before(trigger.first, 4))
        behind = any(t.first < trigger.first for t in done)
        return behind and trigger.cls.name == "agreement" and bool(near & grammar(lang, "by_terms"))

    def past(trigger: Trigger) -> bool:  # "the junta that seized power in July has arrested …"
        before = sentence.tokens[trigger.first - 1].lower if trigger.first else ""
        return trigger.cls.name == "coup" and before in grammar(lang, "relatives") and len(found) > 1

    def whom(trigger: Trigger) -> bool:  # "أفرجت عن تلاميذ خطفتهم"
        freed = any(t.cls.name == "release" and t.first < trigger.first for t in found)
        return freed and trigger.cls.name in _TAKEN and trigger.text.endswith(THIRD_PERSON)

    return [t for t in found if not (terms(t) or past(t) or whom(t))]


def relation(sentence: Sentence, clause: Clause, lead: Trigger, lang: str) -> Relation:
    """How a clause relates to what stands before it; "32 soldiers, most of whom were captured in May" only
    says more of them."""
    before = sentence.tokens[max(clause.first, lead.first - 4) : lead.first]
    whom = any(t.lower in grammar(lang, "of_whom") for t in before)
    return "relative" if whom and clause.relation == "main" else clause.relation


def anew(sentence: Sentence, lead: Trigger) -> bool:
    """ "Hours later a driver was shot", "several had died earlier when X attacked": another deed is told."""
    opens = sentence.said(0, 2)
    later = len(opens) == 2 and opens[0] in grammar("en", "spans_later") and opens[1] in ("later", "earlier")
    said = sentence.said(0, lead.first)
    later = later or any("had" in said[max(0, k - 4) : k] for k, word in enumerate(said) if word == "earlier")
    opening = sentence.tokens[0].lower if sentence.tokens else ""
    later = later or opening in grammar("en", "opens_before")
    later = later or (opening in grammar("ar", "had") and "قد" in said)  # "وكان الطيران قد استهدف صباحا …"
    return later and lead.part == "verb" and lead.lemma not in ("wound", "injure")


def novel(sentence: Sentence, clause: Clause, lead: Trigger, lang: str) -> bool:
    """Whether words say that another thing is told of; "another boy was hurt" is one more of the same,
    and "the first bomber …; the second struck later" the other half."""
    around = sentence.said(clause.first, lead.first + 1)[:_AROUND]
    before = set(sentence.said(0, clause.first))
    half = around[:2] in (["the", "second"], ["the", "other"], ["the", "third"]) and before & {"first", "one"}
    behind = sentence.behind(lead.last, 3)
    more = lead.cls.name in _TAKEN and not grammar("ar", "also").isdisjoint(behind[:1])
    if more or (lead.part == "noun" and "also" in behind and lead.first == clause.first):
        return True  # "Protests also took place in X", "خطف كذلك 65 شخصا"
    following = [*sentence.said(clause.first + 1, lead.first + 2), ""][: len(around)]
    aside = grammar(lang, "one_more") | load("numbers")["en"]["words"].keys()
    victim = lead.text.lower() in aside and any(map(somebody, around[1:]))
    return not half and any(
        word in grammar(lang, "novel")
        and not (word == "another" and (after in aside or after.isdigit() or victim))
        and not (word in _ORDINALS and somebody(after))
        for word, after in zip(around, following, strict=True)
    )


def consequence(sentence: Sentence, count: CountMention) -> Trigger:
    """A sentence that gives only a count ("No fatalities were reported") tells of a consequence."""
    at = next((i for i, t in enumerate(sentence.tokens) if t.start >= count.start), 0)
    return Trigger(
        count.start, count.end, count.text, "kill", classes()["kill"], "noun", "base", False, at, at
    )


def attempted(sentence: Sentence, lead: Trigger, lang: str) -> Trigger:
    """ "tried to capture the town": ground that was fought for and not taken."""
    before = sentence.before(lead.first, 4)
    tried = "to" in before and bool(set(before) & grammar(lang, "attempts"))
    return replace(lead, cls=classes()["assault"]) if tried and lead.cls.name in _GROUND else lead


def people_taken(
    sentence: Sentence,
    lead: Trigger,
    told: Sequence[Trigger],
    counts: Sequence[CountMention],
    behind: Sequence[PlaceMention],
    lang: str,
) -> Trigger:
    """The lead of a clause that tells of people taken, not ground: "3 were captured", "seized four teachers".

    Prisoners of a fight are told by the word for harm in the clause, else as an assault; people without arms,
    or a leader, were arrested.
    """
    taken = [c for c in counts if c.what == "captured"]
    if lead.cls.name not in _GROUND:
        return lead
    if taken and not any(p.start < taken[0].start for p in behind):
        harm = next((t for t in told if t.cls.name == "kill"), None)
        unarmed = any(_unarmed(c, lang) or _is_a_leader(c, lang) for c in taken)
        return harm or replace(lead, cls=classes()["arrest" if unarmed else "assault"])
    person = lead.lemma in grammar(lang, "takes_people") and _of_a_person(sentence, lead, lang)
    return replace(lead, cls=classes()["arrest"]) if person else lead


def _unarmed(count: CountMention, lang: str) -> bool:
    """Whether those counted carry no arms, as far as the words say."""
    said = set(count.who.lower().split())
    anyone = bool(said & unarmed_words()) or not said.isdisjoint(grammar(lang, "people_civilians"))
    return anyone and kind_of(count, lang) in ("civilians", "")


def _is_a_leader(count: CountMention, lang: str) -> bool:
    """Whether one person is counted, by an office: "a senior commander was captured"."""
    words = count.who.lower().split()
    return count.max == 1 and bool(words) and words[-1] in grammar(lang, "leaders")


def _of_a_person(sentence: Sentence, lead: Trigger, lang: str) -> bool:
    """Whether what is taken is somebody: "captured Juan Perez, a leader of the X cartel".

    A name or an office stands right beside the verb, or an aside says what the person is.
    """
    persons = unarmed_words() | grammar(lang, "leaders")
    tokens = sentence.tokens
    if lead.passive:
        before = [t for t in tokens[: lead.first] if t.lower not in grammar(lang, "be")][-_ASIDE:]
        if lead.lemma == "recapture" and before and before[-1].text.isdecimal():
            return True  # "13 were recaptured"
        said = before[-1].lower if before else ""
        who = said in persons or said in grammar(lang, "they") or somebody(said)
        return who or (bool(before) and _aside_of(before, persons, lang))
    object_: list[Token] = []
    rest = tokens[lead.last + 1 : lead.last + 1 + _ASIDE]
    if lead.lemma == "recapture" and rest and rest[0].text.isdecimal():
        return not rest[1:] or rest[1].lower in grammar(lang, "object_ends")  # "recaptured 28 after …"
    for token in rest:
        parted = bool(object_) and token.start - object_[-1].end > 1
        if parted or token.lower in grammar(lang, "object_ends"):
            break
        object_.append(token)
    if not object_:
        return False
    name = all(t.text[:1].isupper() for t in object_)
    office = any(t.lower in persons for t in object_)
    last = object_[-1]
    if office:
        return last.lower in persons or last.text[:1].isupper()
    return name and len(object_) > 1 and _aside_of(rest[len(object_) :], persons, lang)


def _aside_of(near: Sequence[Token], persons: frozenset[str], lang: str) -> bool:
    """Whether an aside says that the one named is a person: "a leader of", "the mayor"."""
    said = [t.lower for t in near]
    opens = [k for k, word in enumerate(said[:-1]) if word in grammar(lang, "articles")]
    return any(persons & set(said[k + 1 : k + 4]) for k in opens)


def own_denial(sentence: Sentence, leading: Sequence[Trigger], lang: str, bare: bool) -> Trigger | None:
    """ "The army denied carrying out the strike": somebody denies a part in what others told; None where what
    is denied was not told. ``bare``: no place or day is named, nor is it a report's first sentence."""
    verbs, deeds = _denying(lang), grammar(lang, "own_deeds")
    at = next((k for k, t in enumerate(sentence.tokens) if not verbs.isdisjoint(t.forms)), None)
    if at is None or not leading or any(t.first < at for t in leading):
        return None
    near = sentence.tokens[at + 1 : at + 1 + _REACH]
    said = {t.lower for t in sentence.tokens[at + 1 : leading[0].first]}
    if bare and lang == "en" and said.isdisjoint(("and", "but", "saying", "said", "accused")):
        return leading[0]
    known = grammar(lang, "told_before")
    told = [t for t in leading if t.part == "noun" or (t.lemma == "use" and t.form == "ing")]
    back = all(
        t.part == "verb"
        or t.article
        or any(w.lower in known for w in sentence.tokens[max(0, t.first - 3) : t.first])
        for t in told
    )
    return (
        told[0]
        if told == list(leading) and back and any(not deeds.isdisjoint(t.forms) for t in near)
        else None
    )


def denial(sentence: Sentence, behind: Sequence[Trigger], lang: str) -> Trigger | None:
    """What a sentence denies that was told before: "denied any strike", "rejected the accusation".

    ``behind`` are its nouns that refer back. None where it denies nothing, or nothing that is known.
    """
    verbs = _denying(lang)
    at = next((k for k, t in enumerate(sentence.tokens) if not verbs.isdisjoint(t.forms)), None)
    if at is None:
        return None
    told = next((t for t in behind if at < t.first <= at + _REACH), None)
    if told is not None:
        return told
    things = grammar(lang, "denied_things")
    near = sentence.tokens[at + 1 : at + 1 + _REACH]
    if all(things.isdisjoint(t.forms) for t in near):
        return None
    verb = sentence.tokens[at]
    return Trigger(
        verb.start, verb.end, verb.lower, verb.lower, classes()["claim"], "verb", "past", False, at, at
    )


@cache
def _denying(lang: str) -> frozenset[str]:
    """The verbs by which somebody denies something."""
    if lang not in _VERBS:
        return frozenset()
    file, key = _VERBS[lang]
    said = [form for row in load(file)[key] if row["weight"] == "deny" for form in row["forms"]]
    return frozenset(fold(form) if is_arabic(form[0]) else form for form in said)


def tolled(sentence: Sentence, clause: Clause, lead: Trigger, lang: str) -> bool:
    """ "The toll of the bombing since October": of many such deeds."""
    before = set(sentence.before(lead.first, 3))
    said = set(sentence.said(clause.first, clause.last + 1))
    return bool(before & grammar(lang, "tolls")) and bool(said & grammar(lang, "since"))


def only_joins(deed: Deed, before: Sequence[str], tolled: bool = False, opens: bool = False) -> bool:
    """Whether a clause tells of nothing by itself, but adds to what was told ("the attack was in …").
    ``before``: the words before its lead. ``tolled``: a toll since a day. ``opens``: nothing was told yet.
    """
    lead, counts = deed.lead, deed.counts
    if lead.cls.name in JOINING:
        return True
    its_toll = not grammar("ar", "tolls").isdisjoint(before)  # "حصيلة الاشتباكات" is always definite
    known = (
        lead.part == "noun" and not (its_toll or opens) and (lead.article or "the" in before)
    )  # "since the protests"
    running = lead.cls.name in ("kill", "conflict") or tolled or known
    if running and counts and all(c.scope == "total" for c in counts):  # a running toll is of many events
        return True
    evidence = counts or deed.weapons or deed.initiators or deed.targets
    return lead.part == "noun" and lead.cls.weak and (lead.article or "the" in before) and not evidence
