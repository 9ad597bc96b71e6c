"""Who did it and to whom: the role of each actor in a clause, by a table of cues. Pure.

A cue is a small function of the clause around an actor; the first that speaks decides. Order matters
and is part of the table.
"""

from ..acled.deeds import GATHERED, RUIN, TAKEN, WITH_A_FOE
from ..model import ActorMention, ActorRole
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .accounts import accused, accuses, bracketed, claims_it, deals_with_it, speaks
from .belongings import at_their_post, came_through, met_a_mine, outside_their_post, their_fire, tied
from .scene import (
    Cue,
    Scene,
    befell,
    by_cues,
    fired_at,
    is_aside,
    linked,
    owns,
    previous,
    sponsors,
    swapped,
    trigger_after,
    trigger_before,
    words_before,
)
from .verbs import chased, come_upon, governing_verb, of_another, right_behind, told_by, whom

#: What the words after an actor name when the actor only owns it: an attack on its positions is on it.
_HARM = ("kill", "execution", "abduction", "arrest", "sexual", "disperse")
_KIN = (("of", "relatives"), ("of", "families"), ("of", "wives"))  # who belong to somebody
#: "Was later claimed by the" is at most so many words long.
_CLAIMED = 6
#: How many characters before an actor are read for "between two groups of".
_GROUPS = 40
#: "By a large group of" is so many words long.
_GROUPED = 6


def answered(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "responded to attacks by X", "repelled an assault by X": X is the one answered, whatever "by" says."""
    verb = scene.lead
    answers = verb.part == "verb" and not verb.passive and verb.cls.name in ("respond", "repel")
    if not answers or actor.start < verb.end:
        return None
    return swapped("target", verb) if not held(scene, actor) else "other"


def by(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "attack by X", "died at the hands of X"; but "backed by X", "brokered by X and Y" is no deed of X."""
    word, earlier = previous(scene, actor)
    if word == "of" and earlier in grammar(scene.lang, "groups") | grammar(scene.lang, "men_of"):
        led = [t.lower for t in words_before(scene, actor.start)[-_GROUPED:]]
        return "initiator" if "by" in led else None
    if shape("at_the_hands").search(scene.text, 0, actor.start):
        return "initiator"
    if word == "by" and actor.start <= scene.lead.start < actor.end and not scene.lead.passive:
        return "target"  # "responded by bombing rebel positions"
    if word != "by":
        return "other" if sponsors(scene, actor) else None
    before = [t.lower for t in words_before(scene, actor.start)][-_CLAIMED:]
    if earlier == "claimed" and not grammar(scene.lang, "be").isdisjoint(before):
        return "initiator"  # "the attack was claimed by X"
    struck = scene.lead.start < actor.start or of_use("undergoes", scene.lead.lemma)
    if earlier in grammar(scene.lang, "escorts") and struck:
        return "target"  # "an ambush on trucks escorted by X"
    if earlier in grammar(scene.lang, "uses") and scene.lead.start > actor.start and befell(scene):
        return "target"  # "pagers used by X exploded", "a bus used by X was hit"
    party = grammar(scene.lang, "party_verbs")
    sent_off = earlier in grammar(scene.lang, "sent_off")
    if sent_off and scene.lead.cls.name in ("disrupted", "arrest", "looting"):
        return "target"  # "shot down drones launched by X", "defused mines planted by X and arrested four"
    return "other" if earlier in party or earlier.rsplit("-", 1)[-1] in party else "initiator"


def agrees(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "X and Y signed a ceasefire": those who make a deal."""
    lead = scene.lead
    signed = lead.cls.name == "agreement" and actor.end <= lead.start
    if not signed or not shape("signs").search(scene.text, scene.clause.start, lead.end):
        return None
    return None if actor.category in ("international", "civilians") else "initiator"


def leaves(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "The withdrawal of X from its base": those who leave act."""
    trigger = trigger_before(scene, actor)
    left = trigger is not None and trigger.part == "noun" and of_use("leaving", trigger.lemma)
    return "initiator" if left and previous(scene, actor)[0] == "of" else None


def joined(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "X and Y", "X, Y and Z" have one role, unless "between" opposes them and nothing else does."""
    at = scene.actors.index(actor)
    if not at or not linked(scene, at - 1):
        return None
    head = scene.actors[at - 1]
    if at > 1 and shape("of_it").fullmatch(scene.text, scene.actors[at - 2].end, head.start):
        head = scene.actors[at - 2]  # "between soldiers of the 50th Battalion and ten rebels"
    if between(scene, head) is not None and not _faced(scene, actor):
        return "target"
    acts = trigger_after(scene, actor)
    if acts and acts.form == "past" and scene.text[actor.end : acts.start].isspace() and not acts.passive:
        done = trigger_before(scene, head)  # "released 20 hostages and Y freed 30 prisoners"
        if done and done.part == "verb" and right_behind(scene, done, head):
            return None
    return None if told_by(scene, at - 1, actor) else scene.settled.get(at - 1)


def _faced(scene: Scene, actor: ActorMention) -> bool:
    """Whether "against" somebody follows ("clashes between A and B against C")."""
    return any(a.start > actor.end and previous(scene, a)[0] == "against" for a in scene.actors)


def aside(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "X forces, including Y, took …", "X, an affiliate of Y, …": Y is one of X, or says who X is."""
    at = scene.actors.index(actor)
    if not at or not is_aside(scene, at):
        return None
    head = max((n for n in range(at) if not is_aside(scene, n)), default=None)
    included = previous(scene, actor)[0] in grammar(scene.lang, "part_words")
    verb = scene.lead if scene.lead.part == "verb" and not scene.lead.passive else None
    if included and head is not None and verb and scene.actors[head].end <= verb.start < actor.start:
        return swapped("target", verb)  # "struck dozens of targets, including gunmen"
    return scene.settled.get(head) if included and head is not None else "other"


def between(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "clashes between X and Y": X first, Y across from it."""
    word, earlier = previous(scene, actor)
    described = (
        earlier == "between" and scene.text[: actor.start].split()[-1][:1].isupper()
    )  # "Bengali settlers"
    grouped = shape("between_groups").search(scene.text, max(0, actor.start - _GROUPS), actor.end)
    return "initiator" if word == "between" or described or grouped else None


def across(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "between X, said to be Y, and Z": the one after the "and" is across, whatever stands between."""
    at = scene.actors.index(actor)
    first = next((n for n in range(at - 1, -1, -1) if between(scene, scene.actors[n]) is not None), None)
    if first is None or (_faced(scene, actor) and previous(scene, actor)[0] != "against"):
        return None
    start, end = scene.actors[first].end, actor.start
    inside = [t for t in scene.clause.triggers if start <= t.start < end]
    describes = bool(inside) and inside[0].form == "ing" and "," not in scene.text[start:end]
    if inside and not describes:  # "between youths protesting against an arrest and the police"
        return None
    said = scene.text[start:end].lower().split()
    return "target" if said and ("and" in said[-3:] or said[-1] == "against") else None


def counted(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """Those who were killed, wounded or taken are the target."""
    inside = any(c.start <= actor.start and actor.end <= c.end for c in scene.counts)
    if inside and of_use("gives_up", scene.lead.lemma) and actor.end <= scene.lead.start:
        return "initiator"  # "Eleven rebels surrendered"
    return "target" if inside else None


def held(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "areas controlled by X", "X-held", "relatives of X fled": whose ground or kin it is, not who acts."""
    return "other" if owns(scene, actor) or previous(scene, actor) in _KIN else None


def after_target_word(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "attack on X", "offensive against X", "clashed with X", "killing X"."""
    word, earlier = previous(scene, actor)
    trigger = trigger_before(scene, actor)
    if trigger is None or trigger.cls.name in ("protest", "march", "agreement", "movement"):
        return None
    if word == "of" and earlier in grammar(scene.lang, "bodies"):  # "a gunfight with members of X"
        led = [t.lower for t in words_before(scene, actor.start)[-_GROUPED:]]
        if "with" in led[:-1] and trigger.cls.name in WITH_A_FOE:
            return "target"
    if word == "with":
        return "target" if trigger.cls.name in WITH_A_FOE or trigger.part == "noun" else None
    if word == "of":
        harm = trigger.cls.name in _HARM or shape("done_by").match(scene.text, actor.end, scene.clause.end)
        return "target" if trigger.part == "noun" and harm else None
    if word == "from":
        return "target" if trigger.cls.name in TAKEN else None
    if of_use("falls_to", trigger.lemma) and "to" in [t.lower for t in words_before(scene, actor.start)[-2:]]:
        return "initiator"  # "lost control of X to the rebels"
    if word in ("in",) and earlier:
        return None
    return swapped("target", trigger) if word in grammar(scene.lang, "target_words") else None


def owner(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "X's attack", "X shelling", "an X raid": the one who did it."""
    trigger = trigger_after(scene, actor)
    if trigger is None or trigger.part != "noun":
        return None
    gap = scene.text[actor.end : trigger.start].strip(" ’'s")
    close = len(gap.split()) <= 1 and "," not in gap
    return swapped("initiator", trigger) if close and gap not in ("in", "of", "by", "and", "after") else None


def met(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "Soldiers followed the rebels and killed four": those who were met are whom it was done to."""
    harms = scene.lead.cls.name in _HARM and scene.lead.end >= max(a.end for a in scene.actors)
    return "target" if harms and come_upon(scene, scene.actors.index(actor)) else None


def _whose_ground(scene: Scene, actor: ActorMention) -> bool:
    """ "Jets struck X, the last stronghold of the rebels, and killed eight": neither it nor they act."""
    word, earlier = previous(scene, actor)
    opened = trigger_before(scene, actor) is not None
    return opened and word == "of" and of_use("bases_of", earlier or word)


def subject(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """The subject of a verb acts, or is acted upon if the verb is passive."""
    trigger = governing_verb(scene, actor)
    if trigger is None:
        return None
    if of_another(scene, actor, trigger) or chased(scene, actor) or _whose_ground(scene, actor):
        return None
    if trigger.cls.name in RUIN and shape("their_post_behind").match(scene.text, actor.end):
        return "target"  # "Police station torched"
    earlier = trigger_before(scene, actor)
    purpose = trigger.form == "base" and scene.text[: trigger.start].rstrip().lower().endswith(" to")
    if (
        earlier is not None
        and earlier.part == "verb"
        and (not earlier.passive or fired_at(earlier))
        and (trigger.form == "ing" or purpose)
    ):
        return None  # "bombed X's positions, killing three": X is the object of the first verb
    if earlier is not None and right_behind(scene, earlier, actor):
        return None  # "overran an army post and killed 40 soldiers"
    acts = earlier is not None and earlier.part == "verb" and not earlier.passive
    if acts and scene.text[actor.end : trigger.start].strip().lower() == "and":
        return None  # "beat a teacher and abducted his son"
    if trigger.lemma in ("explode", "go off") and shape("goes_off").match(scene.text, trigger.end):
        return "target"  # "a mine stuck to a Taliban car exploded"
    undergone = trigger.passive or "under" in trigger.lemma.split() or of_use("undergoes", trigger.lemma)
    return "target" if undergone else swapped("initiator", trigger)


def object_(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """The object of an active verb is its target."""
    trigger = trigger_before(scene, actor)
    if trigger is None or trigger.part != "verb" or trigger.cls.name in GATHERED:
        return None
    if trigger.passive and not fired_at(trigger):
        return None
    if "," in scene.text[trigger.end : actor.start]:
        return None
    tokens = [t.lower for t in scene.sentence.tokens if trigger.end <= t.start < actor.start]
    if any(w in grammar(scene.lang, "no_object") for w in tokens):
        return None
    return swapped("target", trigger)


#: The cues in the order they are asked.
CUES: tuple[Cue, ...] = (
    claims_it,
    tied,
    speaks,
    agrees,
    deals_with_it,
    accuses,
    accused,
    whom,
    answered,
    outside_their_post,
    their_fire,
    by,
    leaves,
    bracketed,
    held,
    met_a_mine,
    came_through,
    at_their_post,
    between,
    joined,
    across,
    aside,
    counted,
    after_target_word,
    owner,
    met,
    subject,
    object_,
)


def roles(scene: Scene) -> tuple[tuple[ActorMention, ActorRole], ...]:
    """The role of every actor of the clause, in text order."""
    return by_cues(scene, CUES)
