"""A clause as the rules about roles look at it: its actors, its lists of them and its asides. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ..clause import Clause, Trigger
from ..model import ActorMention, ActorRole, CountMention
from ..reading import Sentence, Token
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: An apposition is so many characters long at most on either side of its actor.
ASIDE = 48
_NONE: ActorRole = "other"
#: How many characters before an actor are read for "in uniforms of the".
_WORN = 40
#: How many words before an actor are read for "backed by" and the like.
SPONSOR = 5
#: A suffix such as "-led" and the noun behind it are so many characters long.
_SUFFIX = 20
#: A name that says whose men somebody is has so many words at most.
_WHOSE = 3
#: The first of two in a headline stands so many characters behind its beginning at most.
_OPENS = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """What a cue looks at: the clause, its sentence, the trigger that leads it, and the actors in it."""

    text: str
    sentence: Sentence
    clause: Clause
    lead: Trigger
    actors: tuple[ActorMention, ...]
    counts: tuple[CountMention, ...]
    lang: str
    speaking: tuple[tuple[int, int], ...] = ()
    #: The roles of the actors before, by their place in ``actors``.
    settled: dict[int, ActorRole] = field(default_factory=dict)


def disguises(scene: Scene) -> tuple[ActorMention, ...]:
    """Those whose clothes others wore: "gunmen in uniforms of the X", "dressed as soldiers"."""
    shown = shape("disguised_as")
    return tuple(a for a in scene.actors if shown.search(scene.text, max(0, a.start - _WORN), a.start))


def words_before(scene: Scene, position: int) -> list[Token]:
    """The words of the sentence that end before a position of the text."""
    return [t for t in scene.sentence.tokens if t.end <= position]


def previous(scene: Scene, actor: ActorMention) -> tuple[str, str]:
    """The nearest telling word before an actor, and the one before that."""
    tokens = words_before(scene, actor.start)
    while (
        tokens
        and (tokens[-1].lower in grammar(scene.lang, "skipped") or tokens[-1].lower[:1].isdigit())
        and tokens[-1].lower != "of"
    ):
        tokens.pop()
    tokens = _without_ties(tokens[: len(tokens) - _describing(tokens, actor)])  # "by Jewish gunmen"
    last = [t.lower for t in tokens[-2:]]
    return (last[-1] if last else ""), (last[0] if len(last) > 1 else "")


def _without_ties(tokens: list[Token]) -> list[Token]:
    """The words without those that say with whom somebody is in league: "by the al-Qaeda-linked X"."""
    if not tokens or not tokens[-1].lower.endswith(tuple(grammar("en", "in_league"))):
        return tokens
    last = len(tokens) - 1
    while last and (tokens[last - 1].text[:1].isupper() or tokens[last - 1].lower in ("the", "an", "a")):
        last -= 1  # "the Islamic State-linked X"
    return tokens[:last]


def _describing(tokens: list[Token], actor: ActorMention) -> int:
    """How many capitalised words between a preposition and somebody unnamed say of what kind, or whose, they
    are: "by Jewish gunmen", "by West Bengal Police"."""
    if actor.named:
        return 0
    end, count = actor.start, 0
    while count < min(_WHOSE, len(tokens)) and tokens[-1 - count].text[:1].isupper():
        if tokens[-1 - count].end + 1 != end:
            return 0
        end, count = tokens[-1 - count].start, count + 1
    led = count < len(tokens) and tokens[-1 - count].lower in grammar("en", "leads_to_somebody")
    return count if led else 0


def linked(scene: Scene, at: int) -> bool:
    """Whether a list goes on from the actor at ``at`` to the next one."""
    gap = scene.text[scene.actors[at].end : scene.actors[at + 1].start]
    said = gap.replace(",", " ").lower().split()
    if {"and", "or"} & set(said):  # "X and troops of the 46th Y"
        said = [
            word for word in said if word not in grammar(scene.lang, "belongs") and not word[:1].isdigit()
        ]
        if len(said) > 1 and _adjective(said[-1]) and said[-2] in ("and", "or"):
            said.pop()  # "herders and sedentary farmers"
    if any(word not in grammar(scene.lang, "list_words") for word in said):
        return False
    if gap == ", " and _met_in_a_headline(scene, at):
        return True
    return bool({"and", "or", "as", "&"} & set(said)) or ("," in gap and _closes(scene, at + 1))


def _met_in_a_headline(scene: Scene, at: int) -> bool:
    """ "Rebels, army clash in X": two with a comma between, and right behind them what they do together or
    what befell both."""
    lead, after = scene.lead, scene.actors[at + 1]
    mutual = lead.part == "verb" and (lead.passive or lead.cls.name in ("clash", "agreement"))
    near = len(scene.text[after.end : lead.start].split()) <= 1 and after.end < lead.start  # "ELN | rebels"
    return mutual and near and scene.actors[at].start - scene.clause.start <= _OPENS


def _adjective(word: str) -> bool:
    """Whether a word has the ending of an adjective."""
    return word.endswith(tuple(grammar("en", "adjective_endings")))


def _closes(scene: Scene, at: int) -> bool:
    """Whether a list that has a comma before the actor at ``at`` ends in "and" further on."""
    for n in range(at, min(len(scene.actors) - 1, at + 12)):
        gap = scene.text[scene.actors[n].end : scene.actors[n + 1].start]
        said = gap.replace(",", " ").lower().split()
        if any(word not in grammar(scene.lang, "list_words") for word in said):
            return False
        if "and" in said or "or" in said:
            return True
    return False


def is_aside(scene: Scene, at: int) -> bool:
    """Whether the actor at ``at`` stands in an apposition: between a comma that opens one and its end."""
    before = scene.text[max(scene.clause.start, scene.actors[at].start - ASIDE) : scene.actors[at].start]
    comma = before.rfind(",")
    if comma < 0:
        return False
    opening = before[comma + 1 :].lower().split()
    first = scene.actors[at - 1].end if at else scene.clause.start
    if scene.actors[at].start - len(before) + comma < first:
        return False
    ends = scene.text[scene.actors[at].end : scene.clause.end].find(",")
    return (
        0 <= ends <= ASIDE
        and bool(opening)
        and (opening[0] in grammar(scene.lang, "aside_words"))
        and not any(
            scene.actors[at].end <= t.start < scene.actors[at].end + ends for t in scene.clause.triggers
        )
    )


def only_tied(scene: Scene, at: int) -> bool:
    """Whether those before the actor at ``at`` only belong with it: "fighters linked to X", "rebels, who have
    ties to X"."""
    before = scene.actors[at - 1].end if at else scene.clause.start
    return at > 0 and shape("tied_to").search(scene.text, before, scene.actors[at].start) is not None


def swapped(found: ActorRole, trigger: Trigger) -> ActorRole:
    """The role; for a verb such as "repel" the other one. Who repels an attack is its target; a town that
    falls to somebody was taken by him."""
    if not (trigger.cls.swap or of_use("falls_to", trigger.lemma)):
        return found
    return "initiator" if found == "target" else "target"


def fired_at(trigger: Trigger) -> bool:
    """ "Shots were fired at a crowd": those behind the verb were hit, though it is passive."""
    return trigger.lemma.endswith((" at", " on"))


def sponsors(scene: Scene, actor: ActorMention) -> bool:
    """Whether an actor only stands behind or beside the one who acts: "backed by its loyal X"."""
    before = [t.lower for t in words_before(scene, actor.start)[-SPONSOR:]]
    at = scene.actors.index(actor)
    if at and scene.text[scene.actors[at - 1].end : actor.start].lower().startswith(" loyal to "):
        return True  # "gunmen loyal to the former regime"
    if shape("with_support_of").search(scene.text, scene.clause.start, actor.start):
        return True  # "took X with the support of the Turkish air force"
    if _past_the_front(scene, at):
        return False
    leads = [before[n - 1] for n, word in enumerate(before) if n and word in ("by", "with")]
    return bool(leads) and leads[-1].rsplit("-", 1)[-1] in grammar(scene.lang, "party_verbs")


def _past_the_front(scene: Scene, at: int) -> bool:
    """Whether the actor at ``at`` stands behind what opens the sentence: "backed by X, the army attacked"."""
    opening = shape("fronted_by_whom").match(scene.text, scene.sentence.start, scene.actors[at].start)
    return opening is not None and not (at and linked(scene, at - 1))


Cue = Callable[[Scene, ActorMention], ActorRole | None]


def by_cues(scene: Scene, cues: Sequence[Cue]) -> tuple[tuple[ActorMention, ActorRole], ...]:
    """The role of every actor of a clause, in text order: by the first cue that speaks, else "other"."""
    worn = disguises(scene)
    if worn:
        told = by_cues(replace(scene, actors=tuple(a for a in scene.actors if a not in worn)), cues)
        return tuple(sorted((*told, *((a, _NONE) for a in worn)), key=lambda part: part[0].start))
    for at, actor in enumerate(scene.actors):
        said = (cue(scene, actor) for cue in cues)
        scene.settled[at] = next((role for role in said if role is not None), "other")
    return tuple((actor, scene.settled[at]) for at, actor in enumerate(scene.actors))


def trigger_before(scene: Scene, actor: ActorMention) -> Trigger | None:
    """The last trigger of the clause before an actor."""
    return next((t for t in reversed(scene.clause.triggers) if t.end <= actor.start), None)


def trigger_after(scene: Scene, actor: ActorMention) -> Trigger | None:
    """The first trigger of the clause behind an actor."""
    return next((t for t in scene.clause.triggers if t.start >= actor.end), None)


def owns(scene: Scene, actor: ActorMention) -> bool:
    """Whether a hyphen makes an actor the owner of what follows ("SDF-held")."""
    suffix = scene.text[actor.end : actor.end + _SUFFIX]
    return suffix.startswith(tuple(grammar("en", "owned_by")))


def befell(scene: Scene) -> bool:
    """Whether what stands before the verb was hit, or blew up: "a car carrying X exploded"."""
    return scene.lead.passive or (scene.lead.cls.name == "explosion" and scene.lead.part == "verb")
