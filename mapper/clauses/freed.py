"""How those who are freed or found dead had been taken is told of them, and is no deed of that day. Pure."""

from collections.abc import Sequence

from ..acled.deeds import SEIZED, TAKEN_END
from ..clause import Trigger
from ..reading import Sentence
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: "Who had been" is so many words long.
_BEFORE = 3


def taken_before(text: str, sentence: Sentence, trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Whether it is told of those who are freed how they had been taken: "freed 12 soldiers taken hostage in
    May", "two priests kidnapped in May were freed"."""
    if trigger.cls.name not in (*SEIZED, "capture", "looting") or trigger.form not in ("past", "participle"):
        return False
    if shape("asks_release_of").search(text, sentence.start, trigger.start):
        return _of_a_noun(text, trigger)  # "rallied to demand the release of students arrested in May"
    freed = (t for t in found if t.cls.name == "release" and t.end <= trigger.start)
    then = [t.start for t in found if t.passive and t.cls.name in TAKEN_END and t.start >= trigger.end]
    then += [m.start() for m in shape("dead_when_found").finditer(text, trigger.end, sentence.end)]
    before = (shape("who_was_taken").fullmatch(text, t.end, trigger.start) for t in freed)
    behind = (shape("then_were").fullmatch(text, trigger.end, start) for start in then)
    return any(before) or (_of_a_noun(text, trigger) and any(behind))


def _of_a_noun(text: str, trigger: Trigger) -> bool:
    """Whether a participle only describes those before it: "priests kidnapped", "who had been kidnapped"."""
    said = text[: trigger.start].lower().split()[-_BEFORE:]
    helped = not grammar("en", "be").isdisjoint(said[-1:])
    return "who" in said if helped else "and" not in said[-1:]
