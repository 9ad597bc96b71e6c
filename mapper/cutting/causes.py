"""Clauses that tell of one thing together: a consequence and its cause, ground and the fight for it. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..acled.deeds import BLOWS, CROWD, GATHERED, GROUND, RUIN
from ..acled.kinds import ARMED
from ..clause import Clause
from ..geometry.levels import THERE
from ..line import Line
from ..model import ActorMention, Mention, PlaceMention
from ..words.arabic import is_arabic
from ..words.grammar import words
from .elsewhere import one_place
from .incidents import VERBS_THAT_KILL
from .split_ar import long_since

#: So many words behind "as" stands the noun for what went on: "as heavy clashes continued in X".
_HEADED = 2
#: So many characters at most between those who destroy and the verb for it.
_RIGHT_BEFORE = 2


def _came_of_it(clause: Clause) -> bool:
    """ "shot at a crowd after prayers in X, killing six": what stands behind the aside came of the deed."""
    return all(
        t.cls.name == "kill" and t.part == "verb" and t.form == "ing" and t.first > clause.first + 2
        for t in clause.triggers
    )


def causes(
    clauses: tuple[Clause, ...],
    people: Sequence[ActorMention] = (),
    opening: str = "",
    later: frozenset[int] = frozenset(),
    places: Sequence[PlaceMention] = (),
) -> tuple[Clause, ...]:
    """Joins a consequence to its cause: "five were killed when a bomb exploded" is one account. ``people``:
    all who are named; what those in arms did to people "after clashes" is another thing than the clashes.
    ``opening``: the first word of the sentence; "in a separate incident in X on Monday, …" says where and
    when. ``later``: the first words of clauses that are told to be long before: "five died, days after a man
    was shot in X"."""
    actors = [a for a in people if a.category in ARMED]
    out: list[Clause] = []
    for number, clause in enumerate(clauses):
        previous = out[-1] if out else None
        if previous is None or clause.first in later:
            out.append(clause)
            continue
        framed = opening in ("in", "during") and _framed(previous, clause, places)
        apart = _elsewhere(previous, clause, actors, places)
        if apart or not (framed or _one_account(clauses, number, previous, actors)):
            out.append(replace(clause, relation="new") if apart else clause)
            continue
        told = previous.triggers
        if _only_harm(previous) and not _destroyed_by(previous, people):  # what was only lost
            told = tuple(t for t in told if t.cls.name not in RUIN)
        out[-1] = replace(previous, end=clause.end, last=clause.last, triggers=told + clause.triggers)
    return tuple(out)


def told_later(line: Line, cut: Sequence[Clause]) -> frozenset[int]:
    """The first words of the clauses that are told to be of another time than what stands before them: "five
    died, days after a man was shot in X", "بعد أيام من تفجير"."""
    times, tokens, text = words(line.lang, "spans_of_time"), line.sentence.tokens, line.reading.text
    after = [c for c in cut if c.relation == "after"]
    later = frozenset(c.first for c in after if tokens[c.first - 1].lower in times)
    if line.lang == "ar":
        later |= frozenset(c.first for c in after if long_since(text, tokens, c.first, c.triggers))
    return later | frozenset(c.first for p, c in pairwise(cut) if _on_another_day(line, p, c))


def _on_another_day(line: Line, before: Clause, clause: Clause) -> bool:
    """ "Troops held most of X on Monday after gunmen stormed it on Saturday": ground, and a fight for it on
    another day."""
    ground = clause.relation == "after" and all(t.cls.name in GROUND for t in before.triggers)
    dated = (line.found.within(c.start, c.end).dates for c in (before, clause))
    days = [{d.text for d in told if d.span is not None and d.span.precision == "day"} for told in dated]
    return ground and all(days) and not days[0] & days[1]


def _one_account(
    clauses: tuple[Clause, ...], number: int, previous: Clause, actors: Sequence[Mention]
) -> bool:
    """Whether a clause and the one before it, joined to others or not, are cause and consequence."""
    clause = clauses[number]
    caused = clause.relation in ("after", "while")
    if caused and _only_harm(previous) and not _apart(previous, clause, actors):
        return True
    if _set_ablaze(previous, clause):
        return True
    if clause.relation == "after":
        return (
            _won(previous, clause)
            or _came_of_it(clause)
            or _became(previous)
            or _arrested_there(previous, clause)
        )
    if clause.relation in ("while", "relative") and _arrested_there(previous, clause):
        return True
    harm = all(t.cls.name in ("kill", "displacement") for t in clause.triggers)
    if harm and clause.relation in ("and", "while", "relative") and not _own_cause(clauses, number):
        return True
    return clause.relation == "relative" and (
        _of_the_crowd(previous, clause) or _on_a_crowd(previous, clause)
    )


def _elsewhere(
    previous: Clause, clause: Clause, actors: Sequence[Mention], places: Sequence[PlaceMention]
) -> bool:
    """ "Clashes in X left three dead, while in Y a bomb wounded two", "Gunmen killed five in X while soldiers
    arrested ten in Y": each at a place of its own."""

    def killed(one: Clause) -> bool:
        return any(t.cls.name in VERBS_THAT_KILL and t.part == "verb" and not t.passive for t in one.triggers)

    verb = clause.triggers[0]
    reach = clause.end if is_arabic(verb.text[0]) else verb.start  # who acts stands behind an Arabic verb
    acts = verb.part == "verb" and any(clause.start <= a.start and a.end <= reach for a in actors)
    goes_on = clause.relation == "while" and verb.part == "noun" and verb.first - clause.first <= _HEADED
    did = ((acts or goes_on) and killed(previous)) or (clause.relation == "while" and killed(clause))
    if clause.relation not in ("while", "after") or not did:
        return False
    here, there = (
        [p for p in places if p.role in THERE and c.start <= p.start < c.end] for c in (clause, previous)
    )
    return bool(here and there) and not any(one_place(p, q) for p in here for q in there)


def _own_cause(clauses: tuple[Clause, ...], number: int) -> bool:
    """ "…, and six were wounded when a mine exploded in X": the harm is of what stands behind it."""
    suffered = all(t.passive or t.part != "verb" for t in clauses[number].triggers)
    behind = clauses[number + 1 : number + 2]
    return suffered and any(c.relation in ("after", "while") and not _only_harm(c) for c in behind)


def _set_ablaze(struck: Clause, clause: Clause) -> bool:
    """ "Shells slammed into X on Thursday, setting two shelters ablaze": what burned where a shell fell."""
    blow = any(t.cls.name in BLOWS for t in struck.triggers)
    return blow and all(t.form == "ing" and t.lemma.startswith("set") for t in clause.triggers)


def _became(clause: Clause) -> bool:
    """ "The ship sank after it was hit by a missile": what became of a thing is of what was done to it."""
    return all(t.lemma in words("en", "became") for t in clause.triggers)


def _framed(phrase: Clause, clause: Clause, places: Sequence[PlaceMention]) -> bool:
    """ "In another attack near X on Monday, gunmen killed five", "In another incident, five died when a bomb
    went off": a phrase in front of what it tells."""
    head, *rest = phrase.triggers
    if phrase.relation != "main" or head.part != "noun":
        return False
    if clause.relation == "and":
        return all(t.part == "noun" for t in rest)
    placed = (any(c.start <= p.start < c.end and p.role in THERE for p in places) for c in (phrase, clause))
    when = clause.relation == "while" and not all(placed)  # no "while troops shelled Y"
    return when and all(t.cls.name == "kill" and t.passive for t in rest)


def _apart(harm: Clause, clause: Clause, actors: Sequence[Mention]) -> bool:
    """ "Soldiers killed 45 civilians after clashes with X": a deed of its own."""
    fought = clause.relation == "after" and all(t.cls.name == "clash" for t in clause.triggers)
    verb = harm.triggers[0]
    acts = any(harm.start <= a.start and a.end <= verb.start for a in actors)
    return fought and acts and verb.part == "verb" and not verb.passive


def _arrested_there(taken: Clause, clause: Clause) -> bool:
    """ "Were taken into custody after a protest", "held while protesting": those arrested had gathered."""
    arrested = all(t.cls.name == "arrest" for t in taken.triggers)
    return arrested and all(t.cls.name in ("protest", "march", "riot") for t in clause.triggers)


def _of_the_crowd(gathered: Clause, clause: Clause) -> bool:
    """ "drove back protesters, who threw bottles": what those did who had gathered."""
    crowd = any(t.cls.name in CROWD for t in gathered.triggers)
    return crowd and all(t.cls.name in ("riot", "march", "protest", "assault") for t in clause.triggers)


def _on_a_crowd(force: Clause, clause: Clause) -> bool:
    """ "Police fired on villagers who were protesting against a mine, killing four": who they were."""
    shot = any(t.part == "verb" and t.cls.name in ("assault", "strike", "disperse") for t in force.triggers)
    first, *behind = clause.triggers
    return shot and first.cls.name in GATHERED and all(t.cls.name == "kill" for t in behind)


def _destroyed_by(clause: Clause, people: Sequence[Mention]) -> bool:
    """ "Settlers torched two vehicles; nobody was killed but a shepherd was beaten": somebody did it."""
    first = clause.triggers[0]
    did = first.cls.name in RUIN and first.part == "verb" and not first.passive
    return did and any(a.start >= clause.start and 0 < first.start - a.end <= _RIGHT_BEFORE for a in people)


def _only_harm(clause: Clause) -> bool:
    """Whether a clause tells of nothing but what came of a deed: "three were killed and houses torched"."""
    names = {t.cls.name for t in clause.triggers}
    lost = all(t.form in ("past", "participle") for t in clause.triggers if t.cls.name in RUIN)
    taken = all(t.passive for t in clause.triggers if t.cls.name == "abduction")  # "when bandits stormed X"
    return names <= {"kill", "displacement", "abduction", *RUIN} and not names <= RUIN and lost and taken


def _won(ground: Clause, fight: Clause) -> bool:
    """ "took the town after clashes with the army": ground that changed hands or was held, and the fight for
    it."""
    taken = any(t.cls.name in ("capture", "regain", "transfer", "movement", "repel") for t in ground.triggers)
    return taken and all(t.cls.name in ("clash", "assault", "offensive", "kill") for t in fight.triggers)
