"""Which tolls are an event's own: "Bombs fell. The toll rose to 40", where nothing else tells its dead. Pure.

A toll over more than two months or of a war stays a running total, and so does one that the event's own
figure is a part of ("killed six, bringing the toll to 20"). A figure that a later one has replaced ("an
earlier toll of six"; "killed four. The toll rose to six") is hedged as such.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from ..belonging.going_on import UNTIL_TOLD
from ..counts.figures import EARLIER
from ..draft import Draft
from ..lexicon import load
from ..model import Count, CountMention
from ..words.numerals import tokens
from ..words.shapes import shape

#: No toll of more people is one event's.
MOST = 1_000
#: … and none that is so many times what was told of it before.
_GROWS = 10
#: What has gone on for so long at most is one event: "has killed 20 since Friday", "since last month".
_RECENT = timedelta(62)


def own_tolls(text: str, members: Sequence[Draft], counts: Sequence[Count], lang: str) -> tuple[Count, ...]:
    """The figures of an event made of ``members``; where it has none of its own of those killed or wounded,
    the last toll that is told of it is one."""
    found = list(counts)
    for what in ("killed", "wounded"):
        told = [n for n, c in enumerate(found) if c.mention.what == what]
        known = any(found[n].mention.scope == "event" and _stated(found[n].mention) for n in told)
        tolls = [n for n in told if _of_it(text, members, found[n].mention, lang)]
        if not (known or tolls):
            tolls = [n for n in told if _of_these_days(members, found[n].mention)]
        if known:
            tolls = [n for n in tolls if _risen_since(text, members, found, n, lang)]
            grown = bool(tolls) and _grown(text, members, found[tolls[-1]].mention, lang)
            for n in (n for n in told if grown and found[n].mention.scope == "event"):
                found[n] = _replaced(found[n], lang)
        if tolls:
            last = tolls[-1]
            found[last] = replace(found[last], mention=replace(found[last].mention, scope="event"))
    return tuple(_earlier(text, members, c, lang) for c in found)


def _earlier(text: str, members: Sequence[Draft], count: Count, lang: str) -> Count:
    """The count, hedged where its words say that it was given before another."""
    said = count.mention
    if said.scope != "event" or not _stated(said) or not _of_before(text, members, said, lang):
        return count
    return _replaced(count, lang)


def _replaced(count: Count, lang: str) -> Count:
    """The count, hedged as one that another has replaced."""
    if count.mention.hedge.startswith(EARLIER[lang]):
        return count
    hedge = f"{EARLIER[lang]} {count.mention.hedge}".strip()
    return replace(count, mention=replace(count.mention, hedge=hedge))


def _grown(text: str, members: Sequence[Draft], toll: CountMention, lang: str) -> bool:
    """Whether the words say that a toll has grown; else somebody gives another figure ("reached nine")."""
    clause = next(d for d in members if d.start <= toll.start < d.end)
    return shape("toll_grew", lang).search(text, clause.start, toll.start) is not None


def _risen_since(text: str, members: Sequence[Draft], counts: Sequence[Count], at: int, lang: str) -> bool:
    """Whether a toll is what the event's own figures have grown to: told in a later sentence, which tells of
    nobody else who died but in a figure of before ("initial reports spoke of three")."""
    toll = counts[at].mention
    clause = next((d for d in members if d.start <= toll.start < d.end), None)
    own = [
        c.mention
        for c in counts
        if c.mention.what == toll.what and c.mention.scope == "event" and _stated(c.mention)
    ]
    own = [m for m in own if not _of_before(text, members, m, lang)] or own
    if clause and all(_of_before(text, members, m, lang) for m in own):
        return True
    grown = clause is not None and _grown(text, members, toll, lang)  # "three died, but it rose to five"
    before = [
        m
        for d in members
        if clause and (d.sentence < clause.sentence or (grown and d.start < toll.start))
        for m in own
        if d.start <= m.start < d.end
    ]
    most = max((m.min or m.max or 0 for m in own), default=0)
    return len(before) == len(own) and most <= (toll.min or toll.max or 0) <= most * _GROWS


def _of_before(text: str, members: Sequence[Draft], mention: CountMention, lang: str) -> bool:
    """ "An earlier toll of six was given", "six had initially been reported dead"."""
    clause = next((d for d in members if d.start <= mention.start < d.end), None)
    if clause is None:
        return False
    before = shape("toll_of_before", lang).search(text, clause.start, mention.start)
    return before is not None or shape("given_before", lang).match(text, mention.end) is not None


def _stated(mention: CountMention) -> bool:
    return (mention.min, mention.max) != (None, None)


def _of_it(text: str, members: Sequence[Draft], mention: CountMention, lang: str) -> bool:
    """Whether a running total is one of this event: not of many people, of no stretch of time, and of no
    cause, people or area of its own ("the cholera toll")."""
    if mention.scope != "total" or not _stated(mention) or (mention.min or mention.max or 0) > MOST:
        return False
    clause = next((d for d in members if d.start <= mention.start < d.end), None)
    if clause is None or not shape("toll_of_it", lang).search(text, clause.start, mention.start):
        return False
    said = f" {' '.join(tok.lower for tok in tokens(text, clause.start, clause.end))} "
    for grown in load("casualties").get(lang, {}).get("grown_since", ()):  # "has since climbed to 16"
        said = said.replace(f" {grown} ", " ")
    return not any(f" {words} " in said for words in _stretches(lang))


def _of_these_days(members: Sequence[Draft], mention: CountMention) -> bool:
    """ "Fighting in X has killed 20 since Friday": of something that has gone on for some days."""
    clause = next((d for d in members if d.start <= mention.start < d.end), None)
    if clause is None or clause.days is None or clause.date is None or not _stated(mention):
        return False
    short = clause.days.end - clause.days.start <= _RECENT and (mention.min or mention.max or 0) <= MOST
    return mention.scope == "total" and short and clause.date.reason == UNTIL_TOLD


@cache
def _stretches(lang: str) -> tuple[str, ...]:
    """The words for a stretch of time over which people were counted ("this year", "since")."""
    return tuple(str(words) for words in load("casualties").get(lang, {}).get("total_words", ()))
