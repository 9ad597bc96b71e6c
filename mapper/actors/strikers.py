"""Countries named for what they strike with, where that hits another land: "Ukraine drones hit Ryazan". Pure.

"Yemen airstrikes kill five in Saada" names the land that was struck: only a place of another country, or one
that no place of this country bears, tells that the country is the one who strikes.
"""

from ..draft import Found
from ..geometry.levels import THERE
from ..model import ActorMention, PlaceMention
from ..reading import Reading, between
from ..words.shapes import shape


def strikers(reading: Reading, found: Found) -> tuple[ActorMention, ...]:
    """The countries among the places of a report that are no place, but strike one."""
    return tuple(_actor(m) for m in found.places if _strikes(reading, found, m))


def _strikes(reading: Reading, found: Found, mention: PlaceMention) -> bool:
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    means = shape("own_means").match(reading.text, mention.end, sentence.end)
    if mention.level != "country" or mention.place is None or means is None:
        return False
    if shape("leads_to").search(reading.text, sentence.start, mention.start):
        return False
    struck = [p for p in between(found.places, means.end(), sentence.end) if p.role in THERE]
    return bool(struck) and all(p.place is None or p.place.country != mention.place.country for p in struck)


def _actor(mention: PlaceMention) -> ActorMention:
    assert mention.place is not None
    name, code = mention.place.country_name, mention.place.country
    return ActorMention("actor", mention.text, mention.start, mention.end, name, (), "state", code, False)
