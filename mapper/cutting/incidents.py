"""Whether ", and" in a sentence begins another incident. Pure.

Each test looks at what stands before and behind the "and"; one that holds parts the sentence there.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..acled.kinds import ARMED, REMOTE
from ..clause import Trigger
from ..geometry.levels import SPOTS
from ..model import ActorMention, Mention, PlaceMention
from ..reading import Sentence
from ..words.grammar import words

VERBS_THAT_KILL = ("kill", "execution")
#: A day stands so many characters behind the "and" at most, the verb so many words, or so many with a day.
_DAY_NEAR, _NEAR_VERB, _FAR_VERB = 10, 9, 16
#: The name of a place ends the words that lead to it ("and in the northern city of Y") after so many.
_NAME = 5
#: The verb of others in arms stands so many words behind the "and" at most.
_NEXT_VERB = 5


def _another(sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]) -> bool:
    """Whether ", and" begins another incident: what did it or who, a verb that kills, its own dead and place.

    "…, and a roadside bomb killed eight officers in Wajir", where the first half gives dead and a place too.
    """
    verb = next((t for t in triggers if t.first > at and t.part == "verb"), None)
    start = sentence.tokens[at].end
    dated = any(m.kind == "date" and start <= m.start <= start + _DAY_NEAR for m in mentions)
    if dated and verb is not None and _another_time(sentence, at, start, verb, mentions):
        return True
    if verb is None or verb.passive or verb.first - at > _NEAR_VERB or verb.cls.name not in VERBS_THAT_KILL:
        return False
    before = [m for m in mentions if sentence.start <= m.start and m.end <= start]
    between = [m for m in mentions if start <= m.start and m.end <= verb.start]
    behind = [m for m in mentions if verb.end <= m.start and m.end <= sentence.end]

    def has(found: Sequence[Mention], kind: str) -> bool:
        return any(m.kind == kind for m in found)

    acts = has(between, "actor") or has(between, "weapon")
    if has(between, "actor") and has(between, "weapon") and has(before, "place"):
        return has(behind, "place") and has(
            behind, "count"
        )  # "…, and rocket fire by the rebels kills two in X"
    return acts and all(has(part, kind) for part in (before, behind) for kind in ("count", "place"))


def _another_time(
    sentence: Sentence, at: int, start: int, verb: Trigger, mentions: Sequence[Mention]
) -> bool:
    """ "Rebels burned a school, and on Monday a mine blew up a truck": each on a day of its own."""
    before = any(m.kind == "date" and sentence.start <= m.start and m.end <= start for m in mentions)
    return before and verb.part == "verb" and verb.first - at <= _FAR_VERB


def _hurt_by_another(
    sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """ "…, and six soldiers were wounded when a mine exploded in X": by what stands behind."""
    tokens = sentence.tokens
    following = next((t for t in triggers if t.first > at and t.cls.name != "kill"), None)
    if following is None or following.first - at > _FAR_VERB:
        return False
    told = any(m.kind == "count" and m.start == tokens[at + 1].start for m in mentions)
    own = any(m.kind == "place" and m.start >= following.start for m in mentions)
    pairs = pairwise(t.lower for t in tokens[at + 2 : following.first])
    caused = any(a in words("en", "harmed") and b in words("en", "harmed_when") for a, b in pairs)
    return told and own and caused


def _in_another_place(
    sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """ "In X a grenade killed two, and in Y nine were wounded": a place, people and a deed of its own."""
    tokens = sentence.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in words("en", "leads_there"):
        return False
    near = tokens[min(at + _NAME, len(tokens) - 1)].start
    place = next((m for m in mentions if m.kind == "place" and tokens[at + 2].start <= m.start <= near), None)
    deed = next((t for t in triggers if place is not None and t.start >= place.end), None)
    if place is None or deed is None or deed.first - at > _FAR_VERB:
        return False
    who = any(m.kind in ("count", "actor", "weapon") and place.end <= m.start <= deed.start for m in mentions)
    told = who or _same_doer(sentence, place, deed, mentions)
    return told and any(m.kind == "place" and m.end <= tokens[at].start for m in mentions)


def _same_doer(sentence: Sentence, place: Mention, deed: Trigger, mentions: Sequence[Mention]) -> bool:
    """ "…, and in Y arrested three", "and in Y they arrested three": by whom the deed before was done."""
    between = [t.lower for t in sentence.tokens if place.end <= t.start < deed.start]
    right_behind = not between or (len(between) == 1 and between[0] in words("en", "they"))
    active = deed.part == "verb" and not deed.passive
    return active and right_behind and any(m.kind == "count" and m.start > deed.end for m in mentions)


def _died_elsewhere(
    sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """ "In Nyala eight people died, a medic said, and 14 were killed in El Fasher": each with its dead and
    its place."""
    start = sentence.tokens[at].end
    verb = next((t for t in triggers if t.first > at and t.part == "verb"), None)
    if verb is None or verb.cls.name not in VERBS_THAT_KILL or verb.first - at > _NEXT_VERB:
        return False
    before = [t.cls for t in triggers if t.end <= start]
    told = any(c.name in VERBS_THAT_KILL for c in before)
    fresh = (
        bool(before) and not told and verb.passive and all(c.type != REMOTE for c in before)
    )  # "A mob stormed a jail in X, and three were killed in Y"
    counted = any(m.kind == "count" and start <= m.start <= verb.start for m in mentions)
    halves = [m for m in mentions if m.end <= start], [m for m in mentions if m.start >= verb.end]
    placed = all(any(m.kind == "place" for m in half) for half in halves)
    return counted and placed and (fresh or (told and any(m.kind == "count" for m in halves[0])))


def _by_others(sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]) -> bool:
    """ "Guerrillas blew up a bridge in X, and rightist gunmen killed nine peasants": others in arms, of
    another kind, kill people of whom the number is given."""
    start = sentence.tokens[at].end
    verb = next((t for t in triggers if t.first > at and t.part == "verb"), None)
    if verb is None or verb.passive or verb.first - at > _NEXT_VERB or verb.cls.name not in VERBS_THAT_KILL:
        return False
    acting = [m for m in mentions if isinstance(m, ActorMention) and start <= m.start and m.end <= verb.start]
    before = [m for m in mentions if isinstance(m, ActorMention) and m.end <= start]
    told = any(t.end <= start and t.part == "verb" for t in triggers)
    counted = any(m.kind == "count" and m.start >= verb.end for m in mentions)
    kinds = {m.category for m in acting} & ARMED
    others = {m.category for m in before} & ARMED
    return told and counted and bool(kinds) and bool(others) and not kinds & others


def _done_by_others(
    sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """ "Troops retook posts around X, and two helicopters were shot down by separatists": others in arms, of
    another kind, behind "by"."""
    start, tokens = sentence.tokens[at].end, sentence.tokens
    verb = next((t for t in triggers if t.first > at and t.part == "verb"), None)
    if verb is None or not verb.passive or verb.first - at > _NEXT_VERB or verb.last + 1 >= len(tokens):
        return False
    by = tokens[verb.last + 1].lower == "by"
    armed = [m for m in mentions if isinstance(m, ActorMention) and m.category in ARMED]
    acting = {m.category for m in armed if 0 <= m.start - tokens[verb.last + 1].end <= _DAY_NEAR}
    others = {m.category for m in armed if m.end <= start}
    told = any(t.end <= start and t.part == "verb" and not t.passive for t in triggers)
    return by and told and bool(acting and others) and not acting & others


def some_of_them(
    text: str, sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """ "13 were killed in the past day, among them three who died when a bomber drove into a post near X": a
    deed with a town, behind the toll of many that has none."""
    tokens = sentence.tokens
    if tokens[at].lower not in words("en", "some_of_them") or at + 2 >= len(tokens):
        return False
    near = tokens[at + 2].end
    some = next((m for m in mentions if m.kind == "count" and tokens[at].end <= m.start < near), None)
    if some is None:
        return False
    deed = next((t for t in triggers if t.start >= some.end and t.cls.name not in VERBS_THAT_KILL), None)
    spots = [m for m in mentions if isinstance(m, PlaceMention) and m.level in (*SPOTS, None)]
    told = [m for m in mentions if m.kind == "count" and m.end <= tokens[at].start]
    toll = bool(told) and not _waits_for_its_verb(text, sentence, told[-1], triggers)
    there = any(p.start > some.end for p in spots)
    aside = deed is None or "," in text[some.end : deed.start]  # "among them two policemen, when a bomb"
    return toll and there and not aside and not any(p.end <= tokens[at].start for p in spots)


def _waits_for_its_verb(text: str, sentence: Sentence, count: Mention, triggers: Sequence[Trigger]) -> bool:
    """ "Two were killed and three soldiers, including a major, sustained injuries": whose verb is to come."""
    passive = [t.last for t in triggers if t.passive and t.end <= count.start]
    joined = bool(passive) and sentence.said(passive[-1] + 1, passive[-1] + 2) == ["and"]
    return joined and text[: count.start].rstrip().endswith(" and")


def _on_another_day(
    sentence: Sentence, at: int, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> bool:
    """ "A bomb in X on 19 August killed 22, and 17 died when a car blew up at Y on 7 August": each its
    people and its day."""
    start = sentence.tokens[at].end
    if not any(m.kind == "count" and 0 <= m.start - start <= 1 for m in mentions):
        return False
    days = [{m.text.lower() for m in half if m.kind == "date"} for half in _halves(mentions, start)]
    hurt = any(m.kind == "count" and m.end <= start for m in mentions)
    told = all(any((t.start < start) == before for t in triggers) for before in (True, False))
    return hurt and told and all(days) and not days[0] & days[1]


def _halves(mentions: Sequence[Mention], at: int) -> tuple[list[Mention], list[Mention]]:
    """What stands before a position, and behind it."""
    return [m for m in mentions if m.end <= at], [m for m in mentions if m.start >= at]


#: The tests: sentence, number of the word "and", triggers and mentions of the sentence.
ANOTHER: tuple[Callable[[Sentence, int, Sequence[Trigger], Sequence[Mention]], bool], ...] = (
    _another,
    _hurt_by_another,
    _in_another_place,
    _by_others,
    _done_by_others,
    _died_elsewhere,
    _on_another_day,
)
#: Those that hold where no comma stands before the "and".
WITHOUT_COMMA = ANOTHER[:1]
