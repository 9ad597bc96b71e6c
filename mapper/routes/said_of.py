"""What is said of a corridor: how it stands, for whom it is, how many there are, who opened it. Pure."""

from collections.abc import Sequence

import regex

from ..lexicon import load
from ..model import ActorMention, SourceMention
from ..reading import Sentence
from .patterns import pattern, statuses

#: Lorries or buses that went.
_WENT = regex.compile(
    r"(?:[\p{L}.-]+\s+)?(?:convoys?|buses|coaches|trucks|lorries|trains?|ambulances|ships?|flights?|planes?|people|civilians|residents|families|evacuees)\b[^.;]*?"
    r"\b(?:left|departed|reached|arrived|entered|crossed)\b",
    regex.I,
)
#: So many characters behind the head are read for whether lorries or buses went.
_MOVED = 120
#: Between those who open something together.
_AND = regex.compile(r"(?:,|,?\s+and|,?\s+with)\s+(?:the\s+)?")


def journeys(head: "regex.Match[str]", lang: str) -> bool:
    """Whether a head tells of people or goods on their way rather than of a way."""
    return any(pattern(lang, name).fullmatch(head.group()) for name in ("taken", "load", "vehicle"))


def status(text: str, span: tuple[int, int], head: "regex.Match[str]", lang: str) -> str:
    """The status that the words of a span give a corridor; a convoy that is told to have left or arrived had
    an open way, whatever was agreed. What it came after counts where nothing else says how it stands:
    "reopened, three weeks after a raid cut the road"."""
    why = pattern(lang, "why").search(text, head.end(), span[1])
    said, begun = text[slice(*span)], text[head.start() : head.end() + _MOVED]
    parts = (text[span[0] : why.start()], said) if why else (said,)
    stands = ((name, words.search(part)) for part in parts for name, words in statuses(lang, "corridor"))
    found = next((name for name, told in stands if told), "unknown")
    if found == "unknown" and journeys(head, lang):
        return "open"
    taken = pattern(lang, "taken").fullmatch(head.group()) is not None
    taken = taken or (journeys(head, lang) and pattern(lang, "moved").search(begun) is not None)
    if found == "agreed" and taken and not pattern(lang, "not_yet").search(head.string, 0, head.start()):
        return "open"  # "under the deal a helicopter flew four people from A to B"
    return "open" if found == "agreed" and (_WENT.match(begun) or _WENT.search(said)) else found


def for_whom(text: str, head: "regex.Match[str]", sentence: Sentence, lang: str) -> str | None:
    """Whom or what a corridor is for: "for women and children", "to evacuate the wounded"."""
    match = pattern(lang, "for_whom").search(text, head.end(), sentence.end)
    return text[slice(*match.span("who"))].rstrip(" ,") if match is not None else None


def _value(word: str, lang: str) -> int | None:
    """The number that a digit or word says, None where it says none."""
    if word.isdecimal():
        return int(word)
    said = load("numbers").get(lang, {}).get("words", {}).get(word.lower())
    return int(said) if said is not None else None


def how_many(before: str, head: "regex.Match[str]", lang: str) -> int | None:
    """How many there are by the words before the head; None for lorries and where no number is told."""
    match = pattern(lang, "number").search(before)
    if journeys(head, lang) or pattern(lang, "uncounted").search(head.group()):
        return None  # lorries or people, no routes
    plural = head.group().lower().endswith("s")
    one_road = not plural and bool(pattern(lang, "road").fullmatch(head.group()))
    if match is not None and not one_road:  # "the M4 road", "National Route 5 road": its name, no number
        for word in regex.findall(r"[\p{L}\d]+", before)[-3:][::-1]:
            if word in ("for", "months", "days", "hours", "weeks"):
                break  # "opened for three months for aid convoys"
            value = _value(word, lang)
            if value is not None:
                return value
    return None if plural else (1 if pattern(lang, "one").search(before) else None)


def opener(
    text: str,
    sentence: Sentence,
    head: "regex.Match[str]",
    movers: Sequence[ActorMention | SourceMention],
    lang: str,
) -> str | None:
    """Who opened it: the one before the verb, or after "by"; in Arabic the one right behind the verb."""
    verb = pattern(lang, "opened").search(text, sentence.start, head.start())
    by, held = pattern(lang, "by").search, pattern(lang, "controlled").search
    for mover in movers:
        before = text[sentence.start : mover.start]
        if by(before) and mover.start > head.end() and not (held(before) or _shut(text, head, mover, lang)):
            return _listed(text, movers, mover)
    if verb is None:
        return None
    if lang == "ar":
        return next((m.text for m in movers if verb.end() <= m.start < head.start()), None)
    behind = [m for m in movers if m.end <= verb.start()]
    return _listed(text, behind, behind[-1]) if behind else None


def _shut(text: str, head: "regex.Match[str]", mover: ActorMention | SourceMention, lang: str) -> bool:
    """ "The corridor … was closed by X", "was shelled by X": who did that did not open it."""
    said = text[head.end() : mover.start]
    told = {name for name, words in statuses(lang, "corridor") if words.search(said)}
    return not told.isdisjoint(("attacked", "closed")) and "open" not in told


def _listed(
    text: str, movers: Sequence[ActorMention | SourceMention], one: ActorMention | SourceMention
) -> str:
    """Who opened a corridor with those named beside them: "the EU, Cyprus and the UN"."""
    start, end = one.start, one.end
    for mover in movers:
        if mover.start > end and _AND.fullmatch(text, end, mover.start):
            end = mover.end
    for mover in reversed(movers):
        if mover.end < start and _AND.fullmatch(text, mover.end, start):
            start = mover.start
    return text[start:end]
