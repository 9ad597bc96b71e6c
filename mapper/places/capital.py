"""The capital of a report's country where the report only says "the capital"; asks the gazetteer for it."""

from collections.abc import Sequence

from gazetteer import Gazetteer, Place

from ..lexicon import load
from ..words.shapes import shape


def the_capital(
    text: str, spans: Sequence[tuple[int, int]], context: Sequence[str], gazetteer: Gazetteer
) -> tuple[Place, int, int] | None:
    """The capital that one of the stretches speaks of, and where it does; None where not one country is
    known, or the words name another's."""
    if len(context) != 1:
        return None
    name = load("demonyms").get(context[0], {}).get("capital", "")
    for start, end in spans if isinstance(name, str) and name else ():
        said = shape("the_capital").search(text, start, end)
        if said is None or said["nation"] or said["owner"]:
            continue
        best = gazetteer.find(name, within=context[0], kind="city").best
        return (best.place, *said.span("words")) if best is not None else None
    return None
