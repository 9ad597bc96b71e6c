"""Whether a clause speaks of what was told before: a new toll, a second blow, the known attackers. Pure."""

from collections.abc import Sequence

from ..acled.kinds import BATTLES, CIVILIANS, REMOTE
from ..clause import Clause, Trigger
from ..reading import Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .deed import Deed

#: How many words at the head of a clause are read for "the first bomber"; what stands before "first".
_HEAD, _ONE = 6, ("a", "the")
#: "The" stands so many words before a deed that is named by where it was.
_NAMED = 4


def new_toll(text: str, sentence: Sentence) -> bool:
    """ "The ministry later raised the death toll to 30": a sentence that only gives a toll anew."""
    span = (sentence.start, sentence.end)
    return any(shape("new_toll", lang).search(text, *span) is not None for lang in ("en", "ar"))


def body_found(sentence: Sentence, clause: Clause, lead: Trigger) -> bool:
    """ "كما وجدت جثة رجل": a body was found, of nobody told of before and under no rubble."""
    tokens = sentence.tokens[clause.first : clause.last + 1] if lead.cls.name == "kill" else ()
    if not grammar("ar", "rubble").isdisjoint(f for t in tokens for f in t.forms):
        return False
    found = (k for k, t in enumerate(tokens) if not grammar("ar", "finds").isdisjoint(t.forms))
    return any(t.lower in grammar("ar", "bodies_found") for k in found for t in tokens[k + 1 : k + 4])


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


def named_by(sentence: Sentence, clause: Clause, triggers: Sequence[Trigger]) -> frozenset[str]:
    """ "After the bus station attack": the words that stand between "the" and a deed told before."""
    for trigger in triggers:
        inside = clause.first <= trigger.first <= clause.last
        if not inside or trigger.part != "noun" or trigger.cls.type not in (BATTLES, REMOTE, CIVILIANS):
            continue
        said = sentence.before(trigger.first, _NAMED)
        if "the" in said[:-1]:
            return frozenset(said[said.index("the") + 1 :])
    return frozenset()


def known_doers(sentence: Sentence, clause: Clause, lang: str) -> bool:
    """ "The attackers stormed X": those whose deed was told before open the clause."""
    said = sentence.said(clause.first, clause.first + _HEAD)
    return said[:1] == ["the"] and not grammar(lang, "told_doers").isdisjoint(said[1:3])
