"""Which day in a clause is that of its deed, and which are of a statement, a toll or another thing. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from ..acled.deeds import TAKEN_END
from ..clause import Trigger
from ..lexicon import load
from ..model import CountMention, DateMention, PlaceMention, Status
from ..reading import Sentence
from ..words.shapes import shape
from .told_day import of_saying

#: How many characters before a date are read for "left over from".
_LEFT = 80
#: How many characters before a date are read for a verb of saying, and for "since".
_SAID_REACH, SINCE = 60, 24
#: What ends before "since" has so many blanks behind it at most.
_BLANKS = 4
#: The day since which a toll runs stands at most so many characters behind it.
_OF_TOLL = 60
#: Before a year by which something else is named; in headlines there is no article, but a deed behind it.
_NAMES, _BARE = ("the ", "a ", "its "), tuple(f"{w} " for w in load("dates")["en"]["deed_leads"])
_DEEDS = frozenset(load("dates")["en"]["dated_deeds"])
#: "The first of its kind in the capital since the fall of" is at most so many characters long.
_OF_ITS_KIND = 90
#: So many characters behind a year the noun ends that is named by it.
_NAMED_BY = 24
#: Before "since" at the head of a sentence.
_OPENERS = ("", ".", "\n", "—", "–", "-", ")", "”", '"')


def start_behind(
    sentence: Sentence, start: int, lead: Trigger, places: Sequence[PlaceMention], line: tuple[int, int]
) -> int:
    """Where what a clause tells begins: behind the dateline before it, if one opens its sentence."""
    ends = [p.end for p in places if p.role == "dateline" and p.end <= lead.start]
    ends += [line[1]] if start <= line[0] < line[1] <= lead.start else []
    return next((t.start for t in sentence.tokens if t.start >= max(ends, default=start)), start)


#: How many characters before a word for freeing somebody are read for how he had been taken.
_SINCE_TAKEN = 120


def own_dates(
    text: str, dates: tuple[DateMention, ...], status: Status, lead: Trigger
) -> tuple[DateMention, ...]:
    """The dates of a clause but for the day on which what it tells was denied ("denied on Tuesday that"), on
    which a court or a mourner looked back at it ("was yesterday sentenced for the killing"), and of what
    people only gathered about ("تظاهروا ضد القصف الذي طال قراهم أمس"), on which those who are freed had been
    taken ("released a tug seized in January"), and on which a plan was told of."""
    if status == "historical":
        return tuple(d for d in dates if d.end > lead.start)
    if lead.cls.name in TAKEN_END:
        since = (max(0, lead.start - _SINCE_TAKEN), lead.end)
        had_been = shape("taken_then")
        later = tuple(d for d in dates if not had_been.search(text, since[d.start > lead.start], d.start))
        gone = any(shape("gone_then").search(text, since[0], d.start) for d in dates)
        dates = later or dates if lead.cls.name != "release" and not gone else later
    if lead.cls.name == "protest":
        dates = tuple(
            d for d in dates if not shape("in_relative", "ar").search(text, lead.end, max(lead.end, d.start))
        )
    if status == "planned":  # "is preparing to storm X, radio reported on Tuesday"
        return tuple(d for d in dates if not (of_saying(text, d) or _reported_on(text, d)))
    if status != "negated":
        return dates
    return tuple(d for d in dates if not _denied_on(text, d))


def _reported_on(text: str, day: DateMention) -> bool:
    return shape("reported_on").search(text, max(0, day.start - _SAID_REACH), day.start) is not None


def _denied_on(text: str, day: DateMention) -> bool:
    return any(
        shape("denied_on", lang).search(text, max(0, day.start - SINCE), day.start) for lang in ("en", "ar")
    )


def not_of_tolls(
    text: str, dates: tuple[DateMention, ...], counts: Sequence[CountMention]
) -> tuple[DateMention, ...]:
    """The dates but for that since which a running toll is told beside what was done now.

    "Killed two, bringing to 41 the number of dead since January".
    """
    if not any(c.scope == "event" for c in counts):
        return dates
    tolls = [c for c in counts if c.scope == "total"]
    return tuple(
        d
        for d in dates
        if not (
            any(shape("since", lang).search(text, max(0, d.start - SINCE), d.start) for lang in ("en", "ar"))
            and any(c.end <= d.start <= c.end + _OF_TOLL for c in tolls)
        )
    )


def _between(name: str) -> Callable[[str, DateMention, Trigger], bool]:
    """Whether a shape stands between a deed and a day behind it."""
    return lambda text, day, lead: shape(name).search(text, lead.end, day.start) is not None


def _came_to_be(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "Born in 1980", "founded in May": right before the day."""
    del lead
    return shape("came_to_be").search(text, max(0, day.start - _SAID_REACH), day.start) is not None


def _nth_since(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "The eleventh attack on the field since May": the day since when they are counted."""
    return shape("nth_since").search(text, max(0, lead.start - _SAID_REACH), day.start) is not None


def _nth_of_a_time(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "Was the fourth to go off there this year": the time in which such deeds are counted."""
    del lead
    if day.span is None or day.span.precision == "day":
        return False
    return shape("nth_of_a_time").search(text, max(0, day.start - _SAID_REACH), day.start) is not None


def _then_tried(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "The man who shot X was sentenced on Monday": the day of the court."""
    return shape("then_tried").match(text, lead.end, max(lead.end, day.start)) is not None


def _state_before(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "Troops, deployed there since 2021, shot dead three": since when somebody has been there."""
    since = shape("since").search(text, max(0, day.start - SINCE), day.start)
    when = text.startswith(", when ", day.end)  # "since 2021, when rebels overran X"
    if since is None:
        return False
    ended = text[max(0, since.start() - _BLANKS) : since.start()].rstrip(" ")[-1:]
    if ended == "," or ended in _OPENERS:
        return False  # "In X, since Friday, drones have killed nine", "Since Friday, fighting in"
    return day.end < lead.start and text[day.end] == "," and not when


def _begun_on(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "الهجوم الذي بدأ الأربعاء": the day on which what is told of began."""
    behind = lead.article and day.start > lead.end
    return behind and shape("begun_on", "ar").fullmatch(text, lead.end, day.start) is not None


def _in_relative(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "The men who fled in May have shot two": of a clause about the one who acts, before the verb."""
    if day.end > lead.start or text[day.end : lead.start].lstrip(" ,").startswith("when "):
        return False  # "who fell this afternoon when drones bombed the market"
    begin = max(text.rfind(mark, 0, day.start) for mark in ".;,\n") + 1
    return bool(shape("in_relative").search(text, begin, day.start))


def _of_its_noun(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "Who reject the 2016 peace deal": a year by which something else is named."""
    named = shape("year_of").match(text, max(0, day.start - 1)) is not None
    apart = lead.end <= day.start or day.end + _NAMED_BY < lead.start
    behind = text[day.end : day.end + _NAMED_BY].lower().split()
    bare = text.endswith(_BARE, 0, day.start) and not _DEEDS.isdisjoint(behind)
    return day.text.isdecimal() and apart and named and (bare or text.endswith(_NAMES, 0, day.start))


def had_begun(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "200 were hurt in the clashes, which erupted on Sunday"; the day of a war is that of its toll."""
    began = shape("which_began").search(text, lead.end, day.start) if day.start > lead.end else None
    return began is not None and lead.cls.name != "conflict"


def _first_since(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "لأول مرة منذ أكتوبر": the last time before."""
    del lead
    return shape("first_since", "ar").search(text, max(0, day.start - _OF_ITS_KIND), day.start) is not None


def _in_force_until(text: str, day: DateMention, lead: Trigger) -> bool:
    """ "Agreed to a truce until 19 July": the day on which it ends."""
    before = text[max(0, day.start - SINCE) : day.start]
    return lead.cls.name == "agreement" and shape("until").search(before) is not None


def _left_over(text: str, day: DateMention, _: Trigger) -> bool:
    """ "A mine left over from the fighting of 2018": the time from which something lies there."""
    return shape("left_over").search(text, max(0, day.start - _LEFT), day.start) is not None


#: What shows that a day of a clause is not that of its deed, and of what it is.
_OF_ANOTHER_THING: tuple[Callable[[str, DateMention, Trigger], bool], ...] = (
    _between("ahead"),  # something still to come
    _between("state_since"),  # what somebody has been since
    _between("of_another_time"),  # something remembered, or a charge
    had_begun,  # the beginning of what people were hurt in
    _between("since_when"),  # something else, since when it was the first
    _of_its_noun,  # a thing that is named by its year
    _then_tried,  # what a court said of the deed
    _begun_on,  # the beginning of what is told
    _state_before,  # what those who act have been since
    _came_to_be,  # somebody's birth, or how something was founded
    _nth_since,  # the first of many deeds that are counted
    _nth_of_a_time,  # the time in which such deeds are counted
    _in_relative,  # another deed of those who act
    _first_since,  # the last time before
    _in_force_until,  # the end of a truce
    _left_over,  # a war of which something is left
)


def date_of(text: str, dates: tuple[DateMention, ...], lead: Trigger) -> DateMention | None:
    """The date that governs the lead, of those that are not of another thing."""
    own = (d for d in dates if not any(of_another(text, d, lead) for of_another in _OF_ANOTHER_THING))
    own = (d for d in own if not (_lasting(text, d) and text.endswith("after ", 0, d.start)))
    return _nearest(text, tuple(before_it(text, d, lead) for d in own), lead)


def before_it(text: str, day: DateMention, lead: Trigger) -> DateMention:
    """A day, or so many days before it, where a deed is told so: "on Monday, three days after X attacked"."""
    told = shape("days_before").search(text[day.end : lead.start]) if day.end < lead.start else None
    if told is None or day.span is None:
        return day
    return _earlier(day, told["n"] or "", told["unit"])


def _earlier(day: DateMention, said: str, unit: str) -> DateMention:
    """So many days or weeks before a day."""
    known = load("numbers")["en"]["words"].get(said.lower())
    number = int(said) if said.isdecimal() else 1 if said.lower() in ("a", "the") else known
    if not number or day.span is None:
        return replace(day, span=None, reason="some days before that")
    back = timedelta(int(number) * (7 if unit.startswith("week") else 1))
    span = replace(day.span, start=day.span.start - back, end=day.span.end - back)
    return replace(day, span=span, reason=f"{said} {unit} before “{day.text}”")


def days_after(text: str, draft: tuple[int, int], base: DateMention | None) -> DateMention | None:
    """The day of a clause that a main clause is so many days "after": "on Sunday, two days | after troops
    killed 11". ``draft``: where the main clause and this one begin; ``base``: the day of the main clause."""
    told = shape("days_then").search(text, *draft)
    if told is None or base is None or base.span is None:
        return None
    return _earlier(base, told["n"] or "", told["unit"])


def _nearest(text: str, dates: tuple[DateMention, ...], lead: Trigger) -> DateMention | None:
    """The date that governs the lead: a resolved one before an unresolved, the nearest first; the day
    of a statement ("said on Friday") only where there is no other."""

    def rank(mention: DateMention) -> tuple[bool, bool, int]:
        stamp = shape("time_stamp").match(text, mention.end) is not None
        told = stamp or of_saying(text, mention) or _lasting(text, mention)
        told = told or shape("day_of_it").match(mention.text) is not None
        return told, mention.span is None, abs(mention.start - lead.start)

    return min(dates, key=rank) if dates else None


def _lasting(text: str, mention: DateMention) -> bool:
    """ "In two days of fighting": how long it went on, not when."""
    return mention.text.lower().endswith(("days", "hours", "weeks")) and text.startswith(" of ", mention.end)
