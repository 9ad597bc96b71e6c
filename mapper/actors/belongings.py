"""Roles of actors by what is theirs or near them: their post, their fire, a mine on their way. Pure."""

from ..acled.deeds import GATHERED
from ..model import ActorMention, ActorRole
from ..words.shapes import shape
from .scene import Scene, befell, only_tied

#: Classes of triggers for what befalls those who were at a place.
_BEFALLS = ("explosion", "suicide", "grenade", "strike", "kill", "shelling", "airstrike", "assault")


def met_a_mine(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "A bus carrying 40 passengers hit a landmine": whoever meets a mine is its target."""
    return "target" if shape("met_a_mine").search(scene.text, actor.end, scene.clause.end) else None


def at_their_post(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """Whose post or bus was hit is the target: "a car bomb at a police station", "hit a bus carrying
    workers"."""
    if scene.lead.cls.name not in _BEFALLS:
        return None
    before, after = scene.text[scene.clause.start : actor.start], scene.text[actor.end : scene.clause.end]
    if shape("their_post_before").search(before) and shape("their_post_behind").match(after):
        return "target"
    hit = scene.lead.start < actor.start or befell(scene)
    return "target" if hit and shape("carried").search(before) else None


def outside_their_post(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "Gathered in front of X Police Station": where people gather, and nobody who met them."""
    if scene.lead.cls.name not in GATHERED:
        return None
    before, after = scene.text[scene.clause.start : actor.start], scene.text[actor.end : scene.clause.end]
    there = shape("gathered_at").search(before) and shape("their_post_behind").match(after)
    return "other" if there else None


def their_fire(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "A girl was killed after Indian fire across the border", "a bus came under fire from X": whose fire it
    was did it."""
    lead = scene.lead
    if lead.cls.name not in _BEFALLS or actor.start < lead.start:
        return None
    shot_at = lead.lemma.startswith("come under")  # the word for whose fire it is stands inside
    start = lead.start if shot_at else lead.end
    before, after = scene.text[start : actor.start], scene.text[actor.end : scene.clause.end]
    if shot_at and shape("fire_from").search(before):
        return "initiator"
    return "initiator" if shape("by_fire").search(before) and shape("fire_of").match(after) else None


def came_through(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "A councillor and his family survived a grenade attack on their house": whom it was done to."""
    if scene.lead.cls.name not in _BEFALLS or actor.start > scene.lead.start:
        return None
    told = shape("survived").match(scene.text, actor.end, scene.clause.end)
    return "target" if told is not None and told.end() <= scene.lead.start else None


def tied(scene: Scene, actor: ActorMention) -> ActorRole | None:
    """ "Fighters linked to X", "the rebels, who have ties to X": who acts only belongs with X."""
    return "other" if only_tied(scene, scene.actors.index(actor)) else None
