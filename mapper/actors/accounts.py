"""Who tells of a deed, deals with it or is accused of it, rather than having a part in it. Pure."""

from itertools import pairwise

from ..acled.deeds import GATHERED, WITH_A_FOE
from ..lexicon import load
from ..model import ActorMention, ActorRole
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .scene import Scene, previous, trigger_after, words_before
from .suspects import held_responsible

#: Between an actor and a bracket that says more of it.
_BRACKET = 2
#: How many characters before an actor are read for "a ceasefire between".
_PEACE = 120
#: At most so many words lie between the accused and the deed.
_CHARGE = 5
#: Verbs that are followed by what somebody tells (others, such as "announce", by a deed of his own), and
#: words by which he tells of himself.
_SAYING = frozenset(
    form
    for row in load("attribution")["verbs"]
    if row["verb"] in ("say", "tell", "report")
    for form in row["forms"]
)


def claims_it(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "X claims an ambush on Y": fighters who claim a deed did it. Those who made peace have no part, nor
    those with whom somebody else acts."""
    if shape("in_concert").search(scene.text, max(0, actor.start - _PEACE), actor.start):
        return "other"  # "in coordination with the government of X, the command struck"
    if scene.lead.cls.name != "agreement" and shape("peace_between").search(
        scene.text, max(0, actor.start - _PEACE), actor.start
    ):
        return "other"  # "a test of the ceasefire between X and Y"
    if shape("which_before").search(scene.text, scene.clause.start, actor.start) and shape(
        "claimed_it"
    ).match(scene.text, actor.end):
        return "initiator"  # "the attack on X, which Y claimed"
    fights = actor.category in ("rebel", "militia", "communal") and scene.lead.part == "noun"
    if not fights or actor.end >= scene.lead.start:
        return None
    return "initiator" if shape("claims_deed").fullmatch(scene.text, actor.end, scene.lead.start) else None


def speaks(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """Who tells of a deed has no part in it: "…, the UN said", "said X, a baker", "OCHA, Update 3: bombs
    fell"."""
    if actor.category == "international" and ":" in scene.text[actor.end : scene.lead.start]:
        return "other"
    phrase = next(((a, b) for a, b in scene.speaking if a < actor.end and actor.start < b), None)
    named = any(
        b <= actor.start and shape("who_spoke").fullmatch(scene.text, b, actor.start)
        for _, b in scene.speaking
    )
    if named and actor.end <= scene.lead.start:
        named = (
            "," in scene.text[actor.end : scene.lead.start]
        )  # "According to medics, a Russian drone hit X"
    own = phrase is not None and shape("told_of_own").match(scene.text, phrase[1])
    if own and actor.start > scene.lead.start and scene.lead.cls.name in WITH_A_FOE:
        return "initiator"  # "three died in fighting; X said it had killed 22"
    told = phrase is not None and (actor.start > scene.lead.start or _of_others(scene, actor, phrase[0]))
    return "other" if named or told else None


def _of_others(scene: Scene, actor: ActorMention, start: int) -> bool:
    """ "Police said a bomb blew up": whether who says it, in words from ``start`` on, tells of others; not
    "the army said it shelled X"."""
    gap = [t.lower for t in scene.sentence.tokens if actor.end <= t.start and t.end <= scene.lead.start]
    own = any(word in grammar("en", "themselves") and before != "of" for before, word in pairwise(("", *gap)))
    counted = scene.lead.cls.name == "kill" and scene.lead.part != "verb"  # "confirmed eight deaths"
    telling = _SAYING | grammar(scene.lang, "tell_a_toll") if counted else _SAYING
    led = [t.lower for t in words_before(scene, start)[-3:]]
    after = "according" in led  # "According to X, 20 were injured"
    return (bool(set(gap) & telling) or after) and not own


def deals_with_it(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "Police are investigating the shooting of X", "the army condemned the attack", "doctors declared three
    men dead": whoever deals with a deed has no part in it."""
    trigger = trigger_after(scene, actor)
    if trigger is None:
        return None
    gap = {t.lower for t in scene.sentence.tokens if actor.end <= t.start and t.end <= trigger.start}
    counted = trigger.cls.name == "kill" and trigger.part != "verb"
    dealing = grammar(scene.lang, "deals_with") | (
        grammar(scene.lang, "tell_a_toll") if counted else frozenset()
    )
    return "other" if gap & dealing and "," not in gap else None


def accuses(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "X blamed Y for the blast in Z": X only says so; and so does who speaks behind a semicolon in words
    that tell of no deed: "jets bombed Z; X rejects this". Nor did they do it who are asked to see to it:
    "calls on X to find those who killed Y"."""
    asked = shape("asked_of").search(scene.text, scene.sentence.start, actor.start)
    if shape("blames").match(scene.text, actor.end) or (
        asked and shape("to_see_to").match(scene.text, actor.end)
    ):
        return "other"
    cut = scene.text.rfind(";", scene.clause.start, actor.start)
    told = (*(t.start for t in scene.clause.triggers), *(c.start for c in scene.counts))
    held = held_responsible(scene.text, scene.sentence.start, actor)
    return "other" if cut >= 0 and max(told, default=0) < cut and not held else None


def accused(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "accused the army of shelling X", "blamed Y for the attack", "an attack blamed on Z": X, Y and Z did
    it, by those words."""
    if shape("accuses").match(scene.text, actor.end):
        return "other"
    before = scene.text[scene.sentence.start : actor.start]
    if shape("laid_on").search(before):
        return "initiator"
    if held_responsible(scene.text, scene.sentence.start, actor):
        return "other" if scene.lead.cls.name in GATHERED else "initiator"
    group = actor.category in ("rebel", "militia") and shape("blamed_part").search(before) is not None
    blamed = group or previous(scene, actor)[0] in grammar(scene.lang, "accusing")
    if blamed and scene.lead.cls.name in GATHERED:
        return "other"  # "protesters chanted slogans and blamed the government": for what they protest
    trigger = trigger_after(scene, actor)
    if blamed and trigger is None:
        return "initiator"  # "a blast killed four; the army blamed X"
    if not blamed or trigger is None:
        return None
    gap = scene.text[actor.end : trigger.start].lower().split()
    gap = gap[1:] if gap[:1] and gap[0] in grammar(scene.lang, "men_of") else gap  # "accuse X fighters of"
    return "initiator" if gap[:1] and gap[0] in ("of", "for") and len(gap) <= _CHARGE else None


def bracketed(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """A name in brackets behind one that is no actor's only says where that lies: "Liberated Novosadove
    (Donetsk People's Republic)"."""
    if scene.text[actor.end : actor.end + 1] != ")" or not scene.text[: actor.start].endswith("("):
        return None
    before = scene.text[scene.sentence.start : actor.start - 1].split()
    beside = any(0 <= actor.start - a.end <= _BRACKET for a in scene.actors)
    return "other" if before and before[-1].istitle() and not beside else None
