"""Whether people were taken rather than ground: "seized four teachers", "a commander was captured". Pure."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..acled.deeds import GROUND
from ..belonging.people import kind_of
from ..clause import Trigger
from ..lexicon import load
from ..line import Line
from ..model import CountMention, PlaceMention
from ..reading import Sentence, Token
from ..words.grammar import words as grammar
from ..words.people import somebody, unarmed_words
from ..words.triggerwords import classes

#: How many words beside "captured" are read for a person.
_ASIDE = 9
#: So many words tell who was taken: "four presumed members of a gang".
_GANG = 6


def people_taken(
    line: Line,
    lead: Trigger,
    told: Sequence[Trigger],
    counts: Sequence[CountMention],
    behind: Sequence[PlaceMention],
) -> Trigger:
    """The lead of a clause that tells of people taken, not ground: "3 were captured", "seized four teachers".

    Prisoners of a fight are told by the word for harm in the clause, else as an assault; people without arms,
    or a leader, were arrested. ``told``: the deeds of the clause; ``behind``: its places behind the lead.
    """
    sentence, lang = line.sentence, line.lang
    taken = [c for c in counts if c.what == "captured"]
    if lead.cls.name not in GROUND:
        return lead
    if taken and not any(p.start < taken[0].start for p in behind):
        harm = next((t for t in told if t.cls.name == "kill"), None)
        outlaws = not grammar(lang, "arrested_ones").isdisjoint(_behind(sentence, taken[0]))
        unarmed = outlaws or any(_unarmed(c, lang) or _is_a_leader(c, lang) for c in taken)
        return harm or replace(lead, cls=classes()["arrest" if unarmed else "assault"])
    others = lead.passive and lead.lemma == "capture" and not behind
    harm = next((t for t in told if t.cls.name == "kill"), None) if others else None
    if harm is not None and any(c.what in ("killed", "wounded") for c in counts):
        return harm  # "one pilot was killed and the other was captured"
    if lang == "en" and lead.passive and _they(sentence, lead):
        return replace(lead, cls=classes()["abduction"])  # "they were taken by men in uniform"
    if lead.lemma not in grammar(lang, "takes_people"):
        return lead
    persons = unarmed_words() | grammar(lang, "leaders") | grammar(lang, "taken_people")
    if _of_a_person(sentence, lead, lang, persons):
        return replace(lead, cls=classes()["arrest"])
    armed = lang == "en" and not lead.passive and _of_a_person(sentence, lead, lang, _fighters())
    return replace(lead, cls=classes()["assault"]) if armed else lead


def _they(sentence: Sentence, lead: Trigger) -> bool:
    """Whether a pronoun or a number alone stands for those who "were taken": "both", "the two", "he"."""
    be = grammar("en", "be") | grammar("en", "have") | grammar("en", "adverbs_between")
    subject = [word for word in sentence.before(lead.first, _ASIDE) if word not in be]
    behind = {token.lower for token in sentence.tokens[lead.last + 1 : lead.last + 1 + _ASIDE]}
    elsewhere = not behind.isdisjoint(grammar("en", "taken_otherwise"))  # "by surprise", "to hospital"
    they = bool(subject) and subject[-1] in grammar("en", "they_alone")
    return lead.lemma == "take" and they and not elsewhere


@cache
def _fighters() -> frozenset[str]:
    """The nouns in the plural for those who bear arms."""
    return frozenset(
        word for word in load("casualties")["en"]["people"]["arms"] if word.endswith(("s", "men"))
    )


def _unarmed(count: CountMention, lang: str) -> bool:
    """Whether those counted carry no arms, as far as the words say."""
    said = set(count.who.lower().split())
    anyone = bool(said & unarmed_words()) or not said.isdisjoint(grammar(lang, "people_civilians"))
    return anyone and kind_of(count, lang) in ("civilians", "")


def _behind(sentence: Sentence, count: CountMention) -> list[str]:
    """The words of those counted and right behind them: "four presumed members of a gang"."""
    return [t.lower for t in sentence.tokens if t.start >= count.start][:_GANG]


def _is_a_leader(count: CountMention, lang: str) -> bool:
    """Whether one person is counted, by an office: "a senior commander was captured"."""
    words = count.who.lower().split()
    return count.max == 1 and bool(words) and words[-1] in grammar(lang, "leaders")


def _of_a_person(sentence: Sentence, lead: Trigger, lang: str, persons: frozenset[str]) -> bool:
    """Whether what is taken is somebody: "captured Juan Perez, a leader of the X cartel".

    A name or one of ``persons`` stands right beside the verb, or an aside says what the person is.
    """
    tokens = sentence.tokens
    if lead.passive:
        helps = grammar(lang, "be") | grammar(lang, "who_had")
        before = [t for t in tokens[: lead.first] if t.lower not in helps][-_ASIDE:]
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
