"""How a clause hangs on what was told before: "the earlier attack", a new toll, a denial. Pure."""

from collections.abc import Sequence
from functools import cache

from ..acled.deeds import MOVES, SEIZED
from ..acled.kinds import BATTLES, CIVILIANS, REMOTE
from ..clause import Clause, Relation, Trigger
from ..deed import Deed
from ..lexicon import load
from ..model import ActorMention
from ..reading import Sentence
from ..words.arabic import THIRD_PERSON, fold, is_arabic
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.people import somebody
from ..words.shapes import shape
from ..words.triggerwords import classes

#: How many words at the head of a clause are read for "the first bomber"; what stands before "first".
_HEAD, _ONE = 6, ("a", "the")
#: "The" stands at most so many words before a deed that is named by where it was.
_NAMED = 4
#: Classes of triggers that only ever join an event told elsewhere.
JOINING = ("claim", "reference", "warning")
#: The verb by which a strike ended stands at most so many words before it.
_ENDED = 10
#: Where the verbs of saying of a language stand.
_VERBS = {"en": ("attribution", "verbs"), "ar": ("attribution_ar", "verbs")}
#: How many words of a clause are read for "another" and the like.
_AROUND = 12
#: How many words before a word for a beginning are read: "since the very start of the war".
_SINCE = 3
#: Those who did it stand at most so many words before the verb.
_WHO_DID = 6
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
    told = grammar("en", "alleged") | ({"similar"} if "a" in said else set())  # "a similar march was held"
    said = [w for w in said if "the" in said or w not in told]  # "an alleged raid"
    begun = grammar("en", "beginnings").intersection(said)
    if begun:  # "announced the start of an offensive" is news of it, "since the start of the war" looks back
        said = sentence.said(max(0, trigger.first - len(said)) - _SINCE, trigger.first)
        if not grammar("en", "points_in_time").isdisjoint(said):
            return True
    return any(word in back - begun for word in said)


def not_what_was_not(sentence: Sentence, found: list[Trigger]) -> list[Trigger]:
    """The triggers but for what was not, or was told before, where another thing was done: "With no fighting
    for a week, shells hit X", "The attacks followed a bombing in X"."""
    followed = [t for t in found[:-1] if t.part == "noun" and sentence.behind(t.last, 1) == ["followed"]]
    found = [t for t in found if t not in followed]
    done = [t for t in found if t.part != "noun" or sentence.before(t.first, 1) != ["no"]]
    return (
        done if any(t.part == "verb" and t.cls.type in (BATTLES, CIVILIANS, REMOTE) for t in done) else found
    )


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
    done = [t for t in found if t.part == "verb" and t.cls.name in MOVES]

    def terms(trigger: Trigger) -> bool:
        near = set(sentence.before(trigger.first, 4))
        agreed = (sentence.tokens[t.first - 2].lower if t.first > 1 else "" for t in done)
        if not grammar(lang, "agrees").isdisjoint(agreed):  # "agreed to leave the city under a deal"
            return False
        behind = any(t.first < trigger.first for t in done)
        return behind and trigger.cls.name == "agreement" and bool(near & grammar(lang, "by_terms"))

    def past(trigger: Trigger) -> bool:  # "the junta that seized power in July has arrested …"
        before = sentence.tokens[trigger.first - 1].lower if trigger.first else ""
        return trigger.cls.name == "coup" and before in grammar(lang, "relatives") and len(found) > 1

    def since(trigger: Trigger) -> bool:  # "the rebels, who have overrun the north since April, took X"
        before = sentence.before(trigger.first, 2)
        perfect = len(before) > 1 and before[0] in grammar(lang, "relatives") and before[1] in ("has", "have")
        return perfect and lang == "en" and any(t.first > trigger.first and t.part == "verb" for t in found)

    def whom(trigger: Trigger) -> bool:  # "أفرجت عن تلاميذ خطفتهم"
        freed = any(t.cls.name == "release" and t.first < trigger.first for t in found)
        return freed and trigger.cls.name in SEIZED and trigger.text.endswith(THIRD_PERSON)

    def why(trigger: Trigger) -> bool:  # "احتجاجا على مقتل ناشط، تظاهر المئات"
        crowd = any(t.cls.name == "protest" and t is not trigger for t in found)
        return crowd and fold(trigger.text) in grammar("ar", "in_protest")

    return [t for t in found if not (terms(t) or past(t) or since(t) or whom(t) or why(t))]


def relation(sentence: Sentence, clause: Clause, lead: Trigger, lang: str) -> Relation:
    """How a clause relates to what stands before it; "32 soldiers, most of whom were captured in May" only
    says more of them."""
    before = sentence.tokens[max(clause.first, lead.first - 4) : lead.first]
    whom = any(t.lower in grammar(lang, "of_whom") for t in before)
    return "relative" if whom and clause.relation == "main" else clause.relation


def anew(sentence: Sentence, clause: Clause, lead: Trigger) -> bool:
    """ "Hours later a driver was shot", "several had died earlier when X attacked": another deed is told;
    "Hours later a man shot nine before he turned his gun on officers" goes on about that one."""
    if clause.relation == "before" and lead.part == "verb":
        return False
    first, then = [*sentence.said(0, 2), "", ""][:2]
    later = first in grammar("en", "spans_later") and then in ("later", "earlier")
    said = sentence.said(0, lead.first)
    later = later or any("had" in said[max(0, k - 4) : k] for k, word in enumerate(said) if word == "earlier")
    later = later or first in grammar("en", "opens_before")
    kills = any(t.cls.name == "kill" and t.part == "verb" and not t.passive for t in clause.triggers)
    later = later or (first in grammar("ar", "had") and "قد" in said)  # "وكان الطيران قد استهدف صباحا …"
    followed = first == "the" and "followed" in said[2:4]  # "The raid followed attacks with pagers"
    followed = followed or (first == "later" and kills)  # "Later, troops killed five in a raid"
    return followed or (later and lead.part == "verb" and not of_use("hurts", lead.lemma))


def novel(sentence: Sentence, clause: Clause, lead: Trigger, lang: str) -> bool:
    """Whether words say that another thing is told of; "another boy was hurt" is one more of the same,
    and "the first bomber …; the second struck later" the other half."""
    around = sentence.said(clause.first, lead.first + 1)[:_AROUND]
    before = set(sentence.said(0, clause.first))
    half = around[:2] in (["the", "second"], ["the", "other"], ["the", "third"]) and before & {"first", "one"}
    behind = sentence.behind(lead.last, 3)
    more = lead.cls.name in SEIZED and not grammar("ar", "also").isdisjoint(behind[:1])
    more = more or not (lead.article or grammar("ar", "another").isdisjoint(behind[:2]))  # "غارة جوية أخرى"
    if more or (lead.part == "noun" and "also" in behind and lead.first == clause.first):
        return True  # "Protests also took place in X", "خطف كذلك 65 شخصا"
    former = around[:1] in (["a"], ["an"]) and not grammar(lang, "former").isdisjoint(around[1:2])
    deeds = sentence.said(clause.first + 2, clause.first + 4)
    if former and not grammar(lang, "former_deeds").isdisjoint(deeds):
        return True  # "An earlier strike killed 17"
    following = [*sentence.said(clause.first + 1, lead.first + 2), ""][: len(around)]
    aside, tells = grammar(lang, "one_more"), grammar(lang, "tells_too")
    aside = aside | tells | load("numbers")["en"]["words"].keys()
    victim = lead.text.lower() in aside and any(map(somebody, around[1:]))
    return not half and any(
        word in grammar(lang, "novel")
        and not (word == "another" and (after in aside or after.isdigit() or victim))
        and not (word in _ORDINALS and (somebody(after) or after in tells))
        for word, after in zip(around, following, strict=True)
    )


def own_denial(sentence: Sentence, leading: Sequence[Trigger], lang: str, bare: bool) -> Trigger | None:
    """ "The army denied carrying out the strike": somebody denies a part in what others told; None where what
    is denied was not told. ``bare``: no place or day is named, nor is it a report's first sentence."""
    deeds = grammar(lang, "own_deeds")
    at = _denied(sentence, lang) if leading else None
    if at is None or any(t.first < at for t in leading):
        return None
    near = sentence.tokens[at + 1 : at + 1 + _REACH]
    said = {t.lower for t in sentence.tokens[at + 1 : leading[0].first]}
    if bare and lang == "en" and said.isdisjoint(grammar("en", "denial_goes_on")):
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
    at = _denied(sentence, lang)
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


def _denied(sentence: Sentence, lang: str) -> int | None:
    """The first word of a sentence by which somebody denies something."""
    verbs = _denying(lang)
    if verbs.isdisjoint(sentence.words):
        return None
    return next((k for k, t in enumerate(sentence.tokens) if not verbs.isdisjoint(t.forms)), None)


@cache
def _denying(lang: str) -> frozenset[str]:
    """The verbs by which somebody denies something."""
    if lang not in _VERBS:
        return frozenset()
    file, key = _VERBS[lang]
    said = [form for row in load(file)[key] if row["weight"] == "deny" for form in row["forms"]]
    return frozenset(fold(form) if is_arabic(form[0]) else form for form in said)


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


def one_in_a_row(text: str, sentence: Sentence, trigger: Trigger) -> bool:
    """ "In the second attack in a week, jihadists killed ten": how many such deeds there were; what was done
    stands behind."""
    fronted = shape("nth_fronted").match(text, sentence.start, trigger.start)
    return trigger.part == "noun" and fronted is not None


def one_of_several(sentence: Sentence, clause: Clause, lead: Trigger) -> bool:
    """ "The first bomber blew himself up", "a second blast was heard": one of several blows."""
    said = sentence.said(clause.first, lead.first + 2)[:_HEAD]
    told = zip(["", *said], said, said[1:], strict=False)
    ordinals, blows = grammar("en", "one_of_several"), grammar("en", "blows")
    return lead.cls.type == REMOTE and any(
        word in ordinals and after in blows and before in _ONE for before, word, after in told
    )


def spoken_against(text: str, sentence: Sentence, deed: Deed) -> bool:
    """ "Iran condemned the bombing": what somebody says of a deed that was told before."""
    bare = deed.lead.part == "noun" and not (deed.counts or deed.places)
    return bare and shape("condemned").search(text, sentence.start, deed.lead.start) is not None


def named_by(
    sentence: Sentence, clause: Clause, triggers: Sequence[Trigger], actors: Sequence[ActorMention]
) -> frozenset[str]:
    """ "After the bus station attack": the words that stand between "the" and a deed told before, but for
    those who did it: "the RSF drone strike" may be any of theirs."""
    whose = {word for actor in actors for word in actor.text.lower().split()}
    for trigger in triggers:
        inside = clause.first <= trigger.first <= clause.last
        if not inside or trigger.part != "noun" or trigger.cls.type not in (BATTLES, REMOTE, CIVILIANS):
            continue
        said = sentence.before(trigger.first, _NAMED)
        if "the" in said[:-1]:
            return frozenset(said[said.index("the") + 1 :]) - whose
    return frozenset()


def known_doers(sentence: Sentence, clause: Clause, lead: Trigger, lang: str) -> bool:
    """ "The attackers stormed X", "police said the attackers took six pupils": those whose deed was told
    before open the clause, or what somebody says."""
    doers = grammar(lang, "told_doers")
    said = sentence.said(clause.first, clause.first + _HEAD)
    if said[:1] == ["the"] and not doers.isdisjoint(said[1:3]):
        return True
    if said[:2] in (["a", "second"], ["a", "third"], ["another", "of"]) and not doers.isdisjoint(said[2:4]):
        return True  # "A second assailant was killed in a shootout"
    whole = sentence.said(clause.first, lead.first)
    if lead.passive and whole[-4:-2] == ["of", "the"] and whole[-2] in doers:
        return True  # "seventeen of the attackers were killed"
    before = sentence.before(lead.first, _WHO_DID)
    at = max((k for k, word in enumerate(before) if word == "the"), default=0)
    speaks = at > 0 and lead.part == "verb" and before[at - 1] in grammar(lang, "says_that")
    return speaks and not doers.isdisjoint(before[at + 1 : at + 3])
