"""Which verb of a clause an actor is the subject of. Pure."""

from ..clause import Trigger
from ..model import ActorMention, ActorRole
from ..words.grammar import words as grammar
from ..words.triggerwords import words
from .scene import Scene, is_aside, linked, only_tied, previous, sponsors

#: At most so many characters lie between somebody and a "who" about them.
_NEXT = 3

#: At most so many words stand between a verb and its object: "stormed the Divisional Police HQ".
_NEAR = 3


def of_another(scene: Scene, actor: ActorMention, verb: Trigger) -> bool:
    """Whether a verb has another subject: "X closed the border over Y, who killed 20" is Y's deed, and
    "eleven people were treated after helicopters dropped gas" that of the helicopters."""
    tokens = scene.sentence.tokens
    parts = grammar(scene.lang, "parts_of_sentence")
    opens = [k for k, t in enumerate(tokens) if actor.end <= t.start < verb.start and t.lower in parts]
    if not opens:
        return False
    at = tokens[opens[-1]]
    if at.lower in grammar(scene.lang, "who"):
        return any(actor.end < a.end <= at.start and at.start - a.end <= _NEXT for a in scene.actors)
    if opens[-1] + 2 == verb.first and tokens[opens[-1] + 1].lower in grammar(scene.lang, "they"):
        return False  # "X committed crimes when they attacked Y"
    return "," not in scene.text[at.end : verb.start] and opens[-1] + 1 < verb.first


def chased(scene: Scene, actor: ActorMention) -> bool:
    """Whether an actor is the object of a participle behind the one who acts: "Jets chasing bandits bombed
    X"; or was told what to do by them: "Rebels ordered residents to leave and burned the church"."""
    word = previous(scene, actor)[0]
    at = scene.actors.index(actor)
    if not at or scene.actors[at - 1].end > actor.start:
        return False
    if word in grammar(scene.lang, "commanded"):
        return scene.lead.form == "past" and actor.end <= scene.lead.start
    gap = scene.text[scene.actors[at - 1].end : actor.start].split()
    return (
        word.endswith("ing")
        and gap[:1] == [word]
        and not any(scene.actors[at - 1].end <= t.start < actor.start for t in scene.clause.triggers)
    )


def right_behind(scene: Scene, verb: Trigger, actor: ActorMention) -> bool:
    """Whether an actor is the object of an active verb, and another verb is joined behind it by "and"."""
    if verb.part != "verb" or verb.passive or verb.cls.name in ("protest", "march", "kill"):
        return False
    near = [t for t in scene.sentence.tokens if verb.end <= t.start < actor.start]
    if "of" in [t.lower for t in near[1:3]]:  # "ambushed a convoy of the army and killed five"
        near = near[[t.lower for t in near].index("of") + 1 :]
    if len(near) > _NEAR:
        return False
    named = [t for t in near if not (t.text[:1].isupper() or t.text[:1].isdigit())]
    return all(t.lower in grammar(scene.lang, "skipped") for t in named)


def governing_verb(scene: Scene, actor: ActorMention) -> Trigger | None:
    """The verb behind an actor whose subject it is, None where another clause or actor comes between."""
    lead = scene.lead
    if ";" in scene.text[actor.end : lead.start]:
        return None
    at = scene.actors.index(actor)
    conjoined = _conjoined(scene, lead)
    if come_upon(scene, at) and actor.end <= lead.start:
        return None
    between_them = any(
        actor.end <= a.start < lead.start
        and previous(scene, a)[0] not in grammar(scene.lang, "no_subject_after")
        and not chased(scene, a)
        and not is_aside(scene, n)
        and not (sponsors(scene, a) or only_tied(scene, n))
        and not (
            conjoined and any(c.start <= a.start < c.end for c in scene.counts)
        )  # "took 12 men and shot"
        and not come_upon(scene, n)
        and not all(linked(scene, k) for k in range(at, n))
        for n, a in enumerate(scene.actors)
    )
    if lead.part == "verb" and lead.start >= actor.end and not between_them:
        return lead
    for trigger in scene.clause.triggers:
        if trigger.start < actor.end:
            continue
        if trigger.part == "verb":
            return None if (between_them and trigger is lead) or come_upon(scene, at, trigger) else trigger
        if _light_verb(scene, actor.end, trigger.start):
            return trigger
    return None


def _conjoined(scene: Scene, verb: Trigger) -> bool:
    """Whether a verb is active and joined to another by "and"."""
    return scene.sentence.before(verb.first, 1) == ["and"] and verb.part == "verb" and not verb.passive


def come_upon(scene: Scene, number: int, verb: Trigger | None = None) -> bool:
    """ "Gunmen came upon farmers and killed three": whether an actor is the object of any verb of the
    actor before, to which the one that leads (or ``verb``) is joined; verbs in a list too: "stormed X,
    burned the farmers' houses and killed four"."""
    verb = verb or scene.lead
    if not _conjoined(scene, verb) or scene.actors[number].end > verb.start:
        return False
    start = scene.actors[number - 1].end if number else scene.clause.start
    end = scene.actors[number].start
    gap = [t for t in scene.sentence.tokens if start <= t.start < end]
    listed = [t for t in gap if t.start > max(scene.text.rfind(",", start, end), start - 1)]
    said = [t.lower for t in listed]
    met = bool(said) and (said[0].endswith("ed") or said[0] in grammar(scene.lang, "met_somebody"))
    if not number and not (said[1:] and said[-1] in ("the", "their", "its", "a", "an")):
        return False  # "masked gunmen attacked": who acts opens the clause
    return (
        met and "by" not in said and grammar(scene.lang, "parts_of_sentence").isdisjoint(t.lower for t in gap)
    )


def _light_verb(scene: Scene, start: int, end: int) -> bool:
    said = " ".join(t.lower for t in scene.sentence.tokens if start <= t.start < end)
    return any(f" {verb} " in f" {said} " for verb in words(scene.lang).light_verbs)


def told_by(scene: Scene, number: int, actor: ActorMention) -> bool:
    """Whether an actor without a part, before a comma, only tells: "As told by the army, troops …"."""
    before = scene.actors[number]
    return scene.settled.get(number) == "other" and scene.text[before.end : actor.start].strip() == ","


def whom(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "A cleric whom gunmen had wounded": who stands behind "whom" did it to those before it."""
    verb = next((t for t in scene.clause.triggers if t.start >= actor.end and t.part == "verb"), None)
    if verb is None or verb.passive:
        return None
    if previous(scene, actor)[0] == "whom":
        return "initiator"
    gap = scene.text[actor.end : verb.start].replace(",", " ").lower().split()
    return "target" if gap[:1] == ["whom"] else None
