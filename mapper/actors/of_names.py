"""Actors that are only a word of another name: of a source's, of a place's. Pure."""

from collections.abc import Sequence

from ..acled.kinds import REBELS
from ..model import ActorMention, SourceMention
from ..reading import Reading
from ..words.shapes import shape
from ..words.spans import Spans


def not_in_names(
    reading: Reading, who: Sequence[ActorMention], voiced: Sequence[SourceMention]
) -> tuple[ActorMention, ...]:
    """The actors but for words of a source's own name ("Syria's official" news agency), not where it says
    that the deed was its own ("Houthi spokesman X claimed responsibility", "أعلنت شرطة كركوك اعتقال"), and
    for the first word of a place's ("Imam Sahib district")."""
    text = reading.text
    own = (shape("claims_it"), shape("claims_it", "ar"))
    others = (s for s in voiced if not any(told.match(text, s.end) for told in own))
    names = Spans((s.start, s.end) for s in others)
    longer = {h.start: h for h in reading.hits if " " in h.text and shape("unit_behind").match(text, h.end)}
    begins = (a.start in longer and a.end < longer[a.start].end for a in who)
    return tuple(
        a
        for a, part in zip(who, begins, strict=True)
        if not part and (names.reach(a.start) <= a.end or _whose_body(text, a))
    )


def _whose_body(text: str, actor: ActorMention) -> bool:
    """ "The PKK's executive committee declared a ceasefire": an armed group by what is its own."""
    return actor.named and actor.category in REBELS and text.startswith(("'s ", "’s "), actor.end)
