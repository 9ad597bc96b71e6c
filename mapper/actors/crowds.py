"""Ordinary people as a crowd: those who protest or riot, by the verb behind them. Pure."""

import itertools
from dataclasses import replace
from functools import cache

from ..acled.kinds import ARMED
from ..model import ActorMention
from ..words.calendar_names import months
from ..words.grammar import words as grammar
from ..words.people import unarmed_words
from ..words.phrases import Atom
from .lexicon import words

#: How many characters before people are read for "striking".
_RIGHT_BEFORE = 2
#: So many words behind people stands what they do.
_RIGHT_BEHIND = 2
#: So many words behind a crowd are read for what it is armed with and does; so many before it for "by".
_ARMED_WITH, _MANY, _TO_DEATH = 8, 7, 4
#: How many words before people are read for what was done to them.
_NEAR = 4


def protesting(line: list[Atom], found: list[ActorMention]) -> list[ActorMention]:
    """The mentions of a sentence, with ordinary people who protest or riot in it as such."""
    keys = {atom.key for atom in line}
    if keys & (words("demonstrators") | grammar("en", "bear_arms")):
        found = [_demonstrating(line, m) if m.named and m.category == "party" else m for m in found]
    if keys & words("mob_subjects"):
        found = [*found, *_mobs(line, found)]
    if keys.isdisjoint(_telling()):
        return found
    result = []
    for mention in found:
        crowd = mention.category in ("civilians", "protesters") and not mention.named
        result.append(_crowd(line, mention) if crowd else mention)
    for atom in line:
        if not _of_people(line, atom) or any(m.start <= atom.start < m.end for m in found):
            continue
        if any(_of_them(atom, m) for m in found):
            continue
        plain = ActorMention("actor", atom.text, atom.start, atom.end, "people", (), "civilians")
        acting = _crowd(line, plain)
        if acting is not plain:
            result.append(acting)
    return result


def _of_people(line: list[Atom], atom: Atom) -> bool:
    """Whether a word is for ordinary people: "residents"; "parents" where what they do stands behind."""
    if atom.key in words("protest_subjects"):
        return True
    several = atom.key.endswith("s") and atom.key in unarmed_words()
    behind = [later.key for later in line if several and later.start > atom.start][:_RIGHT_BEHIND]
    return not _telling().isdisjoint(behind)


@cache
def _telling() -> frozenset[str]:
    """The words that tell of people who protest, riot or strike."""
    uses = ("protest_verbs", "protest_always", "riot_verbs", "demanding", "on_strike", "street_fights")
    return frozenset().union(*map(words, (*uses, "storming")))


def _of_them(atom: Atom, mention: ActorMention) -> bool:
    """ "RSF men ransacked a store": who bears arms, and no crowd."""
    beside = atom.joined and 0 <= atom.start - mention.end < _RIGHT_BEFORE
    return beside and mention.named and mention.category in ARMED


def _demonstrating(line: list[Atom], mention: ActorMention) -> ActorMention:
    """A party's mention by the word for its people right behind: "BNP protesters", "Fatah gunmen"."""
    after = next((atom for atom in line if atom.start >= mention.end), None)
    if after is None or not after.joined:
        return mention
    if after.key in grammar("en", "bear_arms"):
        return replace(mention, category="militia")
    return replace(mention, category="protesters") if after.key in words("demonstrators") else mention


def _mobs(line: list[Atom], found: list[ActorMention]) -> list[ActorMention]:
    """The crowds of a sentence that do violence: "a crowd beat a man to death"."""
    made = []
    for k, atom in enumerate(line):
        if atom.key not in words("mob_subjects"):
            continue
        free = not any(m.start <= atom.start < m.end for m in found)
        if free and (_strikes(line, k + 1) or _done_by(line, k)):
            made.append(ActorMention("actor", atom.text, atom.start, atom.end, "rioters", (), "rioters"))
    return made


def _strikes(line: list[Atom], at: int) -> bool:
    """Whether what a crowd does to somebody stands at ``at``, or behind what it is armed with."""
    behind = [atom.key for atom in itertools.takewhile(lambda atom: atom.joined, line[at : at + _ARMED_WITH])]
    if behind and behind[0] in words("mob_verbs"):
        return True
    armed = behind[:1] == ["armed"] or (
        behind[:1] and behind[0] in words("mob_arms") and not words("mob_weapons").isdisjoint(behind)
    )
    struck = (
        word in words("mob_verbs") and before not in ("was", "were", "been")
        for before, word in itertools.pairwise(behind)
    )
    return bool(armed) and any(struck)  # "a crowd armed with sticks attacked", but not "was attacked"


def _done_by(line: list[Atom], at: int) -> bool:
    """Whether violence was done by many: "was beaten to death by a crowd"."""
    before = [atom.key for atom in line[max(0, at - _MANY) : at]]
    if "by" not in before:
        return False
    led = len(before) - before[::-1].index("by")
    told = words("many") | words("counts") | words("crowd_words")
    harmed = words("mob_verbs") | words("riot_verbs")
    many = line[at].key in words("mob_subjects") or not words("many").isdisjoint(before[led:])
    if not many or any(key not in told and not key.isdigit() for key in before[led:]):
        return False
    told_of = [atom.key for atom in line[: at - len(before) + led - 1]][-_TO_DEATH:]
    verb = next((key for key in reversed(told_of) if key.endswith(("ed", "en", "nt")) or key in harmed), "")
    return verb in harmed


def _crowd(line: list[Atom], mention: ActorMention) -> ActorMention:
    """A mention of people, as protesters or rioters where the verb after it says so."""
    at = next((k for k, atom in enumerate(line) if atom.end >= mention.end), 0)
    if mention.category == "civilians" and _done_by(line, at):
        return replace(mention, name="rioters", category="rioters")
    after = [atom for atom in line if atom.start >= mention.end][:14]
    before = [atom for atom in line if atom.start < mention.end and atom.end > mention.start - _RIGHT_BEFORE]
    if any(atom.key in words("on_strike") for atom in before):  # "striking garment workers"
        return replace(mention, name="protesters", category="protesters")
    if after and after[0].joined and after[0].key in words("demanding"):  # "students demanding safe roads"
        return replace(mention, name="protesters", category="protesters")
    near = {atom.key for atom in [a for a in line if a.start < mention.start][-_NEAR:]}
    if after and after[0].key == "and" and near & words("harms"):
        return mention  # "killed 20 villagers and torched granaries": it was done to them
    if after and after[0].key in words("harms"):
        return mention  # "left 20 people dead, and houses were torched"
    for k, atom in enumerate(after):
        if any(mark in atom.before for mark in ".;:") or atom.key in grammar("en", "other_subject"):
            break
        if atom.key in ("was", "were", "been") and after[k + 1 : k + 2] and after[k + 1].key.endswith("ed"):
            break  # "people were killed and houses torched": it was done to them
        objects = {later.key for later in after[k + 1 : k + 7] if not _a_month(later)}
        fights = atom.key in words("street_fights") and objects & words("street_foes")
        named = atom.key == "riot" and k > 0 and after[k - 1].key == "of"  # "hundreds of riot police"
        if fights or (atom.key in words("riot_verbs") and not named):
            return replace(mention, name="rioters", category="rioters")
        staged = atom.key in words("protest_verbs") and objects & words("protest_nouns")
        behind = {later.key for later in line if later.start > atom.start}
        staged = staged or (atom.key in words("storming") and objects & words("stormed_seats"))
        staged = staged or (atom.key in words("gathered") and behind & words("gathered_for"))
        if atom.key in words("protest_always") or staged:
            return replace(mention, name="protesters", category="protesters")
    return mention


def _a_month(atom: Atom) -> bool:
    """ "Went to the market on 9 March": no march."""
    return atom.text[0].isupper() and atom.key in months()


def police_act(line: list[Atom], at: int) -> bool:
    """Whether bare "officers" do as the police do: "officers shot a woman". ``at``: the word behind."""
    return at < len(line) and line[at].joined and line[at].key in words("police_deeds")
