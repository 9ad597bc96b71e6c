"""Names of actors that stand for another: "the army" of a report, "the group", "its forces". Pure.

``resolve``: "the army" is the army named before, "the group" the group named before; a state's forces
outside the country that the report is about are foreign.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from ..acled.kinds import STATES
from ..lexicon import load
from ..model import ActorMention
from ..words.grammar import words as grammar
from ..words.numerals import says_number
from ..words.shapes import shape
from .lexicon import adjectives
from .names import under_the_name
from .nations import lends, of_the_report
from .the_rebels import only_group_before

_UNNAMED = frozenset(("rebel", "militia", "communal"))
#: Words that give a force to the actor named before it, so many characters back at most.
OWN = ("its", "their")
#: Names of arms that one side may have beside its army.
_ARMS_OF = ("air force", "navy")
OWN_REACH = 120
#: How many characters before an actor are read for a number.
_COUNT = 20


def resolve(
    text: str, found: Sequence[ActorMention], countries: Sequence[str] = ()
) -> tuple[ActorMention, ...]:
    """The mentions with what the report as a whole tells of them.

    ``countries`` are those that the report names as places, once for each time.
    """
    seen = _nationalities(found)
    home = _home(seen, countries)
    single = next((pair for pair in seen if len(seen) == 1 or pair[0] == home), None)
    last: dict[str, ActorMention] = {}
    group: ActorMention | None = None
    alone = len({m.name for m in found if m.named and m.category in _UNNAMED}) == 1
    resolved: list[ActorMention] = []
    for mention in found:
        if mention.named and mention.category in _UNNAMED:
            group = group if group is not None and _only_ties(text, group, mention) else mention
        elif group and (_refers(text, mention) or (alone and _opens(text, group, mention))):
            mention = under_the_name(mention, group)
        elif (again := _the_same(text, mention, resolved)) is not None:
            mention = replace(mention, name=again.name, category=again.category, country=again.country)
        elif group and _its_own(text, mention, group, resolved):
            mention = replace(under_the_name(mention, group), named=True)
        elif (theirs_again := only_group_before(text, mention, resolved)) is not None:
            mention = under_the_name(mention, theirs_again)
        elif (owner := _owner(text, mention, resolved)) is not None:
            mention = _of_owner(mention, owner)
        elif (beside := _of_the_same(text, mention, resolved)) is not None:
            nation = adjectives().get(beside.country) or beside.name.partition(" ")[0]
            mention = replace(mention, name=f"{nation} {mention.name}", country=beside.country)
        elif code := _hit_with(text, mention):
            mention = replace(mention, name=f"{adjectives()[code]} {mention.name}", country=code)
        elif (
            mention.category == "state" and not mention.named and (mention.country or mention.name.islower())
        ):
            code = single[0] if single else ""
            theirs = code and (of_the_report(code, seen, countries) or lends(text, found, mention, code))
            near = single if theirs else None
            near = near if near and _may_be(text, found, mention, near[0], home) else None
            near = None if near and _in_another_land(text, mention, near[0]) else near
            near = None if near and _only_later(found, mention, near[0], countries) else near
            told = home in countries or any(m.country == home for m in resolved)
            in_power = mention.text.lower().startswith(tuple(grammar("en", "in_power")))
            kept = {k: m for k, m in last.items() if _may_be(text, found, mention, m.country, home)}
            known = last if mention.country else kept
            known = known if mention.country else _who_spoke(text, mention, resolved, known)
            mention = _owned(mention, known, near if told or not in_power else None, home)
        if mention.category == "state" and home and mention.country not in ("", home):
            mention = replace(mention, category="foreign")
        if mention.named or mention.name.rpartition(" ")[2] != "group" or "armed" in mention.name:
            resolved.append(mention)
    return tuple(resolved)


def _who_spoke(
    text: str, mention: ActorMention, before: Sequence[ActorMention], known: dict[str, ActorMention]
) -> dict[str, ActorMention]:
    """The forces that bare ones may be: who told before, where these tell too: "Russian missiles hit X, the
    Ukrainian army said. The military said"."""
    if not shape("says_so").match(text, mention.end):
        return known
    told = (m for m in reversed(before) if m.name.endswith(f" {mention.name}") and m.country)
    spoke = next((m for m in told if shape("says_so").match(text, m.end)), None)
    return known if spoke is None else {**known, mention.name: spoke}


def _only_ties(text: str, group: ActorMention, mention: ActorMention) -> bool:
    """Whether a name only says whose affiliate the one before it is: "JNIM, an al Qaeda affiliate"."""
    if mention.start - group.end > OWN_REACH or "." in text[group.end : mention.start]:
        return False
    behind = shape("affiliate_behind").match(text, mention.end)
    return behind is not None or shape("affiliate_of").search(text, group.end, mention.start) is not None


def _may_be(text: str, found: Sequence[ActorMention], mention: ActorMention, code: str, home: str) -> bool:
    """Whether bare forces may be those of a nation abroad: told before, and not counted ("54 soldiers")."""
    if not home or code == home:
        return True
    counted = text[max(0, mention.start - _COUNT) : mention.start].split()
    number = counted[-1].lower() if counted else ""
    before = any(m.country == code and m.start < mention.start for m in found)
    return before and not says_number(number)


def _owner(text: str, mention: ActorMention, before: Sequence[ActorMention]) -> ActorMention | None:
    """Whose "its forces" are: the actor named last before them in the sentence."""
    lead = text[max(0, mention.start - 6) : mention.start].lower().split()
    if not lead or lead[-1] not in OWN or mention.named or mention.country:
        return None
    if mention.category == "international":  # "an Israeli tank fired at its peacekeepers", the UN said
        return None
    near = [m for m in before if m.end <= mention.start and mention.start - m.end < OWN_REACH]
    if not near or any(mark in text[near[-1].end : mention.start] for mark in ".!?\n"):
        return None
    return near[-1] if near[-1].named or near[-1].category in STATES else None


def _its_own(text: str, mention: ActorMention, group: ActorMention, before: Sequence[ActorMention]) -> bool:
    """ "X has staged attacks. Last month its fighters stormed a base": those of the group told of in the
    sentence before, where their own names nobody."""
    lead = text[max(0, mention.start - 6) : mention.start].lower().split()
    if lead[-1:] != [OWN[0]] or mention.named or mention.country or mention.category not in _UNNAMED:
        return False
    gap = text[group.end : mention.start]
    here = gap.rpartition(". ")[2]
    named = any(m.start >= mention.start - len(here) and (m.named or m.country) for m in before)
    return gap.count(". ") == 1 and "\n" not in gap and len(gap) < 2 * OWN_REACH and not named


def _of_the_same(text: str, mention: ActorMention, before: Sequence[ActorMention]) -> ActorMention | None:
    """ "Israeli warplanes bombed X and gunboats shelled Y", "army tanks and warplanes": the arms of the
    nation whose forces were named before them in the sentence."""
    bare = mention.category == "state" and not (mention.named or mention.country)
    if not bare or mention.name not in _ARMS_OF:
        return None
    last = next((m for m in reversed(before) if m.category in STATES and m.country), None)
    if last is None or mention.start - last.end > OWN_REACH:
        return None
    gap = text[last.end : mention.start]
    joined = gap.rstrip().endswith(" and") and not any(mark in gap for mark in ".!?\n;")
    return last if joined else None


def _only_later(
    found: Sequence[ActorMention], mention: ActorMention, code: str, countries: Sequence[str]
) -> bool:
    """Whether the forces of a nation are only named behind bare ones, in a report that opens in another
    country: "URUMQI, China … riot police fired tear gas. … In Munich, German police said"."""
    before = any(m.country == code and m.start < mention.start for m in found)
    return bool(countries) and countries[0] != code and not before


def _in_another_land(text: str, mention: ActorMention, code: str) -> bool:
    """Whether the sentence of bare forces opens in another country than the one lent to them: "In
    neighboring Croatia, a policeman was killed"."""
    begin = max(text.rfind(mark, 0, mention.start) for mark in (". ", "\n", "! ", "? ")) + 1
    opening = shape("in_a_land").match(text, begin, mention.start)
    land = _lands().get(opening["land"], "") if opening is not None else ""
    return bool(land) and land != code


@cache
def _lands() -> dict[str, str]:
    """The names of countries and of their capitals → their codes."""
    rows = load("demonyms").items()
    towns = {
        name: code
        for code, row in rows
        if "capital" in row
        for name in (row["capital"], *row.get("capital_also", ()))
    }
    return towns | {name: code for code, row in rows for name in (row["name"], *row.get("also", ()))}


def _hit_with(text: str, mention: ActorMention) -> str:
    """Whose soldiers were hit with what is a nation's: "a French convoy, wounding two soldiers"."""
    if mention.category != "state" or mention.named or mention.country or not mention.name.islower():
        return ""
    said = text[max(0, mention.start - OWN_REACH) : mention.start]
    words_before = regex.split(r"[.!?;\n]", said)[-1].replace(",", " ").split()
    harm = next((k for k, word in enumerate(words_before) if word in grammar("en", "harming")), 0)
    for at in range(harm - 1, 0, -1):
        nation = next((w for w in reversed(words_before[max(0, at - 2) : at]) if w in _nations()), "")
        if nation and words_before[at].lower() in grammar("en", "military"):
            return _nations()[nation]
    return ""


@cache
def _nations() -> dict[str, str]:
    """The usual adjective of a country → its code."""
    return {adjective: code for code, adjective in adjectives().items() if adjective}


def _of_owner(mention: ActorMention, owner: ActorMention) -> ActorMention:
    """The mention under its owner's name: a group's fighters are the group, a state's forces its own."""
    if owner.category not in STATES:
        return replace(under_the_name(mention, owner), named=True)
    if not owner.country and " " not in owner.name:
        return replace(mention, name=owner.name)  # "the army denied that its troops fired"
    nation = adjectives().get(owner.country) or owner.name.partition(" ")[0]
    return replace(mention, name=f"{nation} {mention.name.rpartition(' ')[2]}", country=owner.country)


def _refers(text: str, mention: ActorMention) -> bool:
    """Whether a mention is a definite singular such as "the terrorist group", "men of the same force"."""
    if _is_same(text, mention):
        return True
    if mention.named or mention.text.rpartition(" ")[2].lower() not in grammar("en", "group_nouns"):
        return False
    return text[max(0, mention.start - 5) : mention.start].lower().rstrip().endswith(("the", "this"))


def _the_same(text: str, mention: ActorMention, before: Sequence[ActorMention]) -> ActorMention | None:
    """ "Bandits raided X. The same gang attacked Y": the armed group told of last, though nobody names it."""
    armed = (m for m in reversed(before) if m.category in _UNNAMED)
    return next(armed, None) if _is_same(text, mention) else None


def _is_same(text: str, mention: ActorMention) -> bool:
    """Whether a mention says that they are those told of before: "the same group", not "the same group of
    students"."""
    same = mention.text.lower().startswith("same ") and not mention.named
    return same and not text.startswith(" of ", mention.end)


def _opens(text: str, group: ActorMention, mention: ActorMention) -> bool:
    """Whether bare fighters open the sentence behind one that names the report's only group: "X holds Y.
    Fighters attacked Z"."""
    if mention.named or mention.country or mention.text.lower() not in grammar("en", "bear_arms"):
        return False
    gap = text[group.end : mention.start]
    return gap.endswith(". ") and gap.count(". ") == 1 and "\n" not in gap and mention.text[:1].isupper()


def _nationalities(found: Sequence[ActorMention]) -> Counter[tuple[str, str]]:
    """How often each country's forces are mentioned, with the adjective that names them."""
    seen: Counter[tuple[str, str]] = Counter()
    for mention in found:
        if mention.category == "state" and mention.country and mention.name.rpartition(" ")[2].islower():
            seen[mention.country, mention.name.partition(" ")[0]] += 1
    return seen


def _home(seen: Counter[tuple[str, str]], countries: Sequence[str]) -> str:
    """The country that the report is about, "" where none is clearly ahead.

    A country named as a place counts for more than its forces, which may be abroad.
    """
    score = Counter({code: 2 * times for code, times in Counter(countries).items()})
    for (code, _), times in seen.items():
        score[code] += times
    top = score.most_common(2)
    if not top or (len(top) == 2 and top[1][1] == top[0][1]):
        return ""
    return top[0][0]


def _owned(
    mention: ActorMention, last: dict[str, ActorMention], single: tuple[str, str] | None, home: str
) -> ActorMention:
    """ "The army" with the nation of the army mentioned before, or of the only forces mentioned; "the regime"
    is that of the country that the report is about, whoever else's forces it mentions."""
    kind = mention.name.rpartition(" ")[2]
    if mention.country:
        last[kind] = mention
        return mention
    known = last.get(kind)
    if known and known.name.endswith(f" {mention.name}"):
        return replace(mention, name=known.name, country=known.country)
    if single and (single[0] == home or not mention.name.startswith("government")):
        return replace(mention, name=f"{single[1]} {mention.name}", country=single[0])
    return mention
