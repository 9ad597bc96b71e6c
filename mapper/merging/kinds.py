"""Whether a clause tells of another kind of deed than an event: a table of tests, asked in order. Pure."""

from collections.abc import Callable, Collection, Set
from dataclasses import dataclass

from ..acled.deeds import CROWD, DEATHS, RUIN, SHOTS
from ..acled.kinds import ARMED, BATTLES, CIVILIANS, CROWDS, FIGHTERS, REMOTE
from ..draft import Draft
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from .fights import Group, answers_fire, of_the_fight, on_the_crowd
from .retold import goes_on
from .told_there import burned_there, gathered_elsewhere, stormed

#: Classes of triggers that may tell of one thing.
_FAMILIES: tuple[Collection[str], ...] = (
    ("assault", "offensive", "clash", "repel", "respond", "regain", "capture", "kill", "movement"),
    (
        "airstrike",
        "shelling",
        "explosion",
        "suicide",
        "chemical",
        "grenade",
        "strike",
        "strikes",
        "kill",
        "assault",
    ),
    ("protest", "march", "disperse", "riot", "mob", "looting", "arrest", "kill", "warning"),
    ("abduction", "arrest", "kill", "execution"),
    DEATHS,
)
#: Classes of triggers of troops that move, and of people harmed.
_MOVED_OR_HARMED = frozenset(("movement", "kill", "assault", "execution"))
#: Classes of triggers for what is done to people alone.
_OF_PEOPLE = frozenset(("abduction", "sexual"))
#: What inmates do when a prison is attacked.
_BREAKS_OUT = ("escape", "break_out_of", "break out of")


def _only_moved(event: Group, draft: Draft, theirs: Set[str]) -> bool:
    """ "The army left X.\n\nFive were killed on Monday in Y": who moved there killed nobody here. ``theirs``:
    the classes of triggers that the event is told with."""
    kinds, anew = {draft.lead.cls.name} | theirs, bool(draft.places or draft.date)
    anew = anew and event[-1].paragraph != draft.paragraph
    moved = "movement" in (draft.lead.cls.name, event[0].lead.cls.name)  # not "they came at dawn"
    return anew and moved and kinds <= _MOVED_OR_HARMED


@dataclass(frozen=True, slots=True)
class _Pair:
    """An event and a clause, and the classes of triggers with which each is told."""

    event: Group
    draft: Draft
    mine: str
    theirs: frozenset[str]

    @property
    def one_sentence(self) -> bool:
        """Whether the sentence that told of the event last tells the clause too."""
        return self.draft.sentence == self.event[-1].sentence


def _pair(event: Group, draft: Draft) -> _Pair:
    """An event and a clause with their classes; a toll goes with any kind and makes no other kind of it."""
    mine = draft.lead.cls.name
    if mine == "looting" and draft.facts.deaths:
        mine = "kill"  # who looted or burned and killed people killed them
    if mine == "abduction" and draft.facts.killed and not (draft.actors or draft.places or draft.date):
        mine = "kill"  # "8 killed, 26 injured, over 60 abducted" is the toll of what was told
    theirs = frozenset(d.lead.cls.name for d in event if d is event[0] or not of_the_fight(event, d))
    return _Pair(event, draft, mine, theirs - {"kill"} or theirs)


def _arrested_for_it(pair: _Pair) -> bool:
    shot = any(d.facts.deaths or of_use("shoots_or_stabs", d.lead.lemma) for d in pair.event)
    return pair.mine == "arrest" and pair.theirs == {"kill"} and shot


def _killed_behind_arrests(pair: _Pair) -> bool:
    harmed = bool(pair.draft.weapons) and pair.draft.facts.deaths
    return pair.mine == "kill" and pair.theirs == {"arrest"} and harmed


def _ruin_or_arrests(pair: _Pair) -> bool:
    """Whether one tells of arrests and the other of looting, with no crowd that did the one and met the
    other: in another sentence, where a doer is told of anew."""
    told = {pair.mine} | pair.theirs
    anew = not pair.one_sentence and bool(pair.draft.initiators) and not pair.draft.known_doers
    return anew and told == {"arrest", "looting"}


def _foiled_another(pair: _Pair) -> bool:
    """Whether an attempt that was foiled is told anew behind what was done: "the attempt" is that one."""
    draft = pair.draft
    back = draft.definite or draft.known_doers or any(t.article for t in draft.triggers)
    foiled = draft.in_arabic and draft.facts.foiled and draft.lead.part == "noun" and not back
    return foiled and not pair.one_sentence and not any(d.facts.foiled for d in pair.event)


def _gathered_behind_arrests(pair: _Pair) -> bool:
    arrests = frozenset(("arrest",)) if pair.mine == "riot" else frozenset(("arrest", "kill"))
    gathered = any("protesters" in d.facts.targets for d in pair.event)
    elsewhere = not gathered or (not pair.one_sentence and bool(pair.draft.places))
    crowd = not pair.draft.words.isdisjoint(grammar("en", "protest_nouns"))
    told = pair.mine in ("protest", "march", "riot") or (pair.mine == "disperse" and crowd)
    return told and pair.theirs <= arrests and elsewhere


def _gathered_behind_fighters(pair: _Pair) -> bool:
    fighters = any(d.facts.only_by(FIGHTERS) for d in pair.event)
    return pair.mine in CROWD and "riot" in pair.theirs and fighters


def _beaten_back(pair: _Pair) -> bool:
    bare = not (pair.draft.places or pair.draft.date or pair.draft.novel)
    return pair.mine == "repel" and bare and pair.one_sentence and pair.draft.relation == "and"


def _broke_out(pair: _Pair) -> bool:
    bare = not (pair.draft.places or pair.draft.date) and pair.draft.paragraph == pair.event[-1].paragraph
    fled = pair.mine == "development" and pair.draft.lead.lemma in _BREAKS_OUT
    return fled and bare and pair.event[0].lead.cls.type in (BATTLES, CIVILIANS, REMOTE)


def _rioted_when_shot_at(pair: _Pair) -> bool:
    shot = any(d.lead.cls.name in SHOTS and "protesters" in d.facts.targets for d in pair.event)
    return pair.mine == "riot" and shot and pair.event[-1].paragraph == pair.draft.paragraph


def _threw_at_them(pair: _Pair) -> bool:
    """Whether those whom the police drove back threw what a crowd throws: told of with "who" behind them."""
    met = {a.name for d in pair.event for a, role in d.actors if role == "target"}
    threw = pair.mine == "strike" and pair.draft.facts.firebomb and "disperse" in pair.theirs
    theirs = bool(met & {a.name for a in pair.draft.initiators})
    return threw and theirs and pair.one_sentence and pair.draft.relation == "relative"


def _stones_in_the_scuffle(pair: _Pair) -> bool:
    """Whether a crowd's fight with the police goes on with stones: what is thrown is no other event."""
    draft, event = pair.draft, pair.event
    bare = not (draft.places or draft.date or draft.novel) and draft.paragraph == event[-1].paragraph
    crowd = all(d.facts.only_by(CROWDS | {"civilians"}) for d in event)
    return draft.lead.cls.name == "riot" and pair.theirs == {"clash"} and bare and crowd


def _arrested_in_the_fight(pair: _Pair) -> bool:
    fought = pair.one_sentence and pair.theirs <= {"clash", "assault"}
    return pair.mine == "arrest" and pair.draft.facts.deaths and fought


def _arrested_in_the_riot(pair: _Pair) -> bool:
    bare = not (pair.draft.places or pair.draft.date)
    return pair.mine == "arrest" and pair.one_sentence and bare and stormed(pair.event)


def _harmed_during_it(pair: _Pair) -> bool:
    the_attack = pair.mine == "assault" and pair.draft.definite and pair.draft.lead.part == "noun"
    return the_attack and not pair.theirs.isdisjoint(_OF_PEOPLE)


def _the_clash(pair: _Pair) -> bool:
    """Whether a definite fight, told next, is that of the blows on fighters told right before, or of the
    shots at a crowd that a story opens with."""
    draft, event = pair.draft, pair.event
    bare = not (draft.places or draft.date or draft.novel)
    shots = bare and pair.mine == "clash" and draft.definite and event[0].sentence == event[-1].sentence == 0
    if shots and draft.sentence == 1 and any(d.facts.targets & CROWDS for d in event):
        return True
    bare = bare and draft.paragraph == event[-1].paragraph
    next_told = draft.sentence - event[-1].sentence == 1
    the_clash = pair.mine == "clash" and draft.definite and draft.lead.part == "noun"
    return the_clash and bare and next_told and any(d.facts.targets & ARMED for d in event)


def _they_also(pair: _Pair) -> bool:
    """Whether "who" goes on about those who did it, with a word of another kind."""
    draft, event = pair.draft, pair.event
    bare = not (draft.places or draft.date) and draft.relation == "relative" and pair.one_sentence
    doers, before = {a.name for a in draft.initiators}, {a.name for d in event for a in d.initiators}
    harms = pair.mine in ("kill", "assault", "looting", "abduction")
    return bare and harms and bool(doers) and doers <= before and event[-1].status == draft.status


def _nobody_harmed(pair: _Pair) -> bool:
    """Whether the next sentence only says that nobody was harmed by it, whatever it was."""
    draft = pair.draft
    bare = not (draft.places or draft.date or draft.actors) and draft.sentence - pair.event[-1].sentence <= 1
    return pair.mine == "kill" and bare and bool(draft.counts) and all(c.max == 0 for c in draft.counts)


def _only_joins(pair: _Pair) -> bool:
    """Whether a clause joins an event, without saying of which kind ("any strike", shots in the air)."""
    name = pair.draft.lead.cls.name
    picks = name == "warning" or (pair.draft.denies and name not in ("claim", "reference"))
    return pair.draft.only_joins and not picks


def _the_violence(pair: _Pair) -> bool:
    of_a_day = (pair.draft.precision or "day") == "day"
    return pair.mine == "conflict" and pair.draft.definite and of_a_day


#: What the kinds say: a test, whether they differ where it holds, an example. The first that holds decides.
_ROWS: tuple[tuple[Callable[[_Pair], bool], bool, str], ...] = (
    (_arrested_for_it, True, "A senator was shot. Police arrested a boy"),
    (_killed_behind_arrests, True, "Police arrested a suspect. Seven were killed by a bomb"),
    (lambda p: _only_moved(p.event, p.draft, p.theirs), True, "The army left X.\n\nFive were killed in Y"),
    (_ruin_or_arrests, True, "Settlers burned cars. Police arrested five of them"),
    (_foiled_another, True, "قتل شرطيان بهجوم. وتمكنت قوة من إحباط محاولة تفجير"),
    (_gathered_behind_arrests, True, "Nine people were arrested. Students marched in Y"),
    (
        lambda p: p.mine == "riot" and gathered_elsewhere(p.event, p.draft),
        True,
        "38 were killed in X. Demonstrators burned tyres in Y",
    ),
    (_gathered_behind_fighters, True, "Herders set fire to farms. Nurses held a vigil"),
    (
        lambda p: p.mine in SHOTS and bool(p.theirs & CROWD) and on_the_crowd(p.event, p.draft),
        False,
        "Thousands marched. Soldiers opened fire on them",
    ),
    (_rioted_when_shot_at, False, "Soldiers opened fire on a march. The protesters burned cars"),
    (_threw_at_them, False, "Police fired tear gas at youths who hurled petrol bombs at them"),
    (_stones_in_the_scuffle, False, "Students fought battles with the police. Two were hurt as stones flew"),
    (_arrested_in_the_fight, False, "They exchanged fire with gunmen; one was killed and two were arrested"),
    (_arrested_in_the_riot, False, "Protesters stormed the embassy; three were detained"),
    (_harmed_during_it, False, "30 pupils were taken. A guard was shot dead during the attack"),
    (
        lambda p: p.mine in ("disperse", "warning") and stormed(p.event),
        False,
        "Protesters stormed the palace. Police used tear gas",
    ),
    (
        lambda p: p.mine in RUIN and burned_there(p.event, p.draft),
        False,
        "Militiamen attacked X. Several huts were set on fire",
    ),
    (lambda p: answers_fire(p.event, p.draft), False, "X shelled posts of Y. Troops of Y returned fire"),
    (_beaten_back, False, "Suicide attacks hit two camps, but troops beat them back"),
    (_broke_out, False, "Gunmen attacked a jail. Hundreds of inmates escaped"),
    (lambda p: p.mine in p.theirs, False, "Shells hit X. The shelling killed two"),
    (lambda p: of_the_fight(p.event, p.draft), False, "Troops fought rebels and destroyed six vehicles"),
    (_the_clash, False, "Guns pounded hideouts, killing 12. Two soldiers died in the clash"),
    (_they_also, False, "X was raided by bandits, who killed two and made away with 200 cows"),
    (_only_joins, False, "A bomb went off. X claimed responsibility"),
    (_the_violence, False, "Gunmen raided X. The violence drove out hundreds"),
    (_nobody_harmed, False, "Two drones were shot down. There were no casualties"),
    (lambda p: goes_on(p.event, p.draft), False, "Fighters ambushed a car. Two traders were abducted"),
)


def kinds_differ(event: Group, draft: Draft) -> bool:
    """Whether a clause tells of a deed that the event cannot be: by the rows, or else by their families."""
    pair = _pair(event, draft)
    decided = next((differ for holds, differ, _ in _ROWS if holds(pair)), None)
    if decided is not None:
        return decided
    return not any(pair.mine in family and pair.theirs & set(family) for family in _FAMILIES)
