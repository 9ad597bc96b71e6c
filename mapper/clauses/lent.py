"""What one clause takes from another: who lost ground, where and when it was, who did it. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.deeds import GROUND
from ..acled.kinds import BATTLES, CIVILIANS, REMOTE
from ..actors.suspects import blamed, suspects
from ..draft import Draft
from ..geometry.levels import THERE
from ..model import ActorMention
from ..reading import Reading, Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: "Hours after" is so long.
_APART = 24
#: Who did it is told at most so many sentences later; types of deeds that somebody unnamed does.
_LATER, _BY_SOMEBODY = 3, (BATTLES, REMOTE, CIVILIANS)


def across_ground(made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; ground that somebody took "after X withdrew" was taken from X."""
    moved = (d for d in made if d.lead.cls.name == "movement" and d.relation == "after")
    left = [actor for d in moved for actor in d.initiators]

    def facing(draft: Draft) -> Draft:
        taken = draft.lead.cls.name in GROUND and draft.relation != "after"
        if not (taken and left) or draft.targets:
            return draft
        return replace(draft, actors=(*draft.actors, *((actor, "target") for actor in left)))

    return [facing(draft) for draft in made]


def one_more(sentence: Sentence, draft: Draft, out: Sequence[Draft]) -> Draft:
    """ "A car bomb exploded in X. On Friday, another struck Y": what struck is of the kind told before."""
    lead, before = draft.lead, out[-1] if out else None
    said = sentence.before(lead.first, 2)
    another = said[-1:] == ["another"] or (said[:1] == ["a"] and said[-1] in grammar("en", "one_of_several"))
    hit = draft.novel and lead.part == "verb" and not lead.passive and lead.cls.name == "strike"
    if before is None or not (another and hit) or before.lead.cls.type != REMOTE:
        return draft
    facts = replace(draft.facts, lead=before.facts.lead, weapons=before.facts.weapons)
    return replace(draft, lead=replace(lead, cls=before.lead.cls), weapons=before.weapons, facts=facts)


def instead(made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; what is told instead of what was denied was there and then, if it does not
    say where or when: "denied that X was shot in Y on Sunday, and said that two died in clashes"."""
    out: list[Draft] = []
    for draft in made:
        denied = out[-1] if out and out[-1].status == "negated" and draft.relation == "and" else None
        if denied is not None and draft.status == "asserted":
            draft = replace(draft, places=draft.places or denied.places, date=draft.date or denied.date)
        out.append(draft)
    return out


def where_it_lies(text: str, made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; what is told of a place right behind its name was there: "killed two in X,
    which rebels seized in March", "in X, where 20 died last year"."""
    out: list[Draft] = []
    for draft in made:
        if out and not draft.places:
            named = [p for p in out[-1].places if p.role in (*THERE, "toward") and p.end < draft.start]
            spots = [
                p for p in out[-1].places if p.role not in ("dateline", "speaker") and p.end < draft.start
            ]
            if spots and shape("was_there").search(text, draft.start, draft.end):
                draft = replace(draft, places=(replace(spots[-1], role="at"),))
            elif named and shape("about_it").fullmatch(text, named[-1].end, min(draft.end, draft.lead.start)):
                said = set(text[named[-1].end : draft.lead.start].lower().split())
                past = draft.date is None and not said.isdisjoint(grammar("en", "perfect"))
                status = "historical" if past and draft.status == "asserted" else draft.status
                draft = replace(draft, places=(replace(named[-1], role="at"),), status=status)
        out.append(draft)
    return out


def meanwhile(text: str, made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; what went on in another place "as" or "while" something was done on a day, or
    hours before or after it, was on that day: "bombed X on Monday as rebels attacked Y"."""
    out: list[Draft] = []
    for draft in made:
        before = out[-1] if out else None
        same = before is not None and before.date is not None and before.date.end <= draft.start
        hours = shape("hours_apart").search(text, max(0, draft.start - _APART), draft.start) is not None
        beside = draft.relation == "while" or (draft.relation in ("after", "before") and hours)
        if beside and draft.date is None and draft.places and draft.status == "asserted":
            draft = replace(draft, date=before.date) if same and before is not None else draft
        out.append(draft)
    return out


def same_doer(text: str, made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; a verb without a subject behind "and" is done by who did what stands before
    it ("blocked roads in X, and in Y clashed with police"), one at its head by who follows ("After shelling
    X, troops attacked Y")."""
    out = list(made)
    for at in range(1, len(out)):
        first, then = out[at - 1], out[at]
        if then.initiators or not first.initiators or not _acts(then):
            if at == 1 and then.initiators and not first.initiators and _fronted(text, first):
                out[0] = first.done_by(then.initiators)
        elif shape("no_subject").fullmatch(_bare(text, then)):
            out[at] = then.done_by(first.initiators)
    return out


def _acts(draft: Draft) -> bool:
    """Whether somebody does what a draft tells."""
    lead = draft.lead
    return (
        lead.part == "verb" and not lead.passive and lead.form == "past" and draft.relation in ("new", "and")
    )


def _fronted(text: str, draft: Draft) -> bool:
    """ "After shelling X, …": a participle at the head of a sentence."""
    return shape("fronted_by").fullmatch(text, draft.start, draft.lead.start) is not None


def _bare(text: str, draft: Draft) -> str:
    """The words of a draft up to its verb, without its places and its day."""
    said = text[draft.start : draft.lead.start]
    for mention in (*draft.places, *((draft.date,) if draft.date else ())):
        said = said.replace(mention.text, "")
    return said


def name_doer(reading: Reading, number: int, actors: Sequence[ActorMention], out: list[Draft]) -> None:
    """Gives what was told last its doer, where the sentence only says who that is likely to be."""
    own = [d for d in out if d.sentence == number]
    sentence = reading.sentences[number]
    telling = [d for d in own if not (d.only_joins or d.definite or d.status == "negated")]
    if telling:  # "20 were killed; X said it did it"
        last = max(d.lead.end for d in telling)
        actors = [a for a in actors if ";" in reading.text[last : a.start]]
    if not actors:
        return
    before = number + bool(telling)
    told = (k for k in reversed(range(len(out))) if out[k].sentence < before)
    at = next((k for k in told if out[k].lead.cls.name != "movement"), None)  # "the attackers came at dawn"
    if at is None or number - out[at].sentence > _LATER or out[at].paragraph != sentence.paragraph:
        return
    named = suspects(reading.text, sentence, actors)
    known = any(a.named for a in out[at].initiators)  # who is blamed in return
    if named and not known and out[at].lead.cls.type in _BY_SOMEBODY:
        out[at] = replace(out[at], actors=blamed(out[at].actors, named))
        first = _the_one_before(out, at) if "both" in sentence.words else None
        if first is not None:  # "X said it was behind both attacks"
            out[first] = replace(out[first], actors=blamed(out[first].actors, named))


def _the_one_before(out: Sequence[Draft], at: int) -> int | None:
    """The number of the deed of nobody named told before another one, in its paragraph or the last."""
    for k in reversed(range(at)):
        if out[at].paragraph - out[k].paragraph > 1 or any(a.named for a in out[k].initiators):
            return None
        own = not (out[k].definite or out[k].only_joins) and out[k].sentence < out[at].sentence
        own = own and out[k].relation == "main" and out[k].status == "asserted"
        if own and out[k].lead.cls.type in _BY_SOMEBODY:
            return k
    return None
