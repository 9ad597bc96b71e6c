"""Whether a day is that of the telling, or of what came of a deed, rather than that of the deed. Pure."""

from collections.abc import Sequence

from ..clause import Trigger
from ..model import CountMention, DateMention
from ..reading import Sentence
from ..words.shapes import shape

#: So many characters before a date may say that it is the day of saying.
_SAID_REACH = 60
#: A day so many words from the head of a sentence opens it ("Early on Friday, …").
_OPENS = 5


def of_saying(text: str, date: DateMention | None, lead: Trigger | None = None) -> bool:
    """Whether a date is the day of the telling rather than of the deed: "the minister said on Tuesday", "in a
    report published on Thursday"."""
    if lead is not None and _spoken_of(text, date, lead):
        return True
    if date is not None and (shape("on_said").match(text, date.end) or _said_day(text, date)):
        return True
    return date is not None and any(
        shape(*told).search(text, max(0, date.start - _SAID_REACH), date.start)
        for told in (("said_on",), ("issued_on", "ar"))
    )


def _said_day(text: str, date: DateMention) -> bool:
    """ "أعلن الوزير فجر الأحد أن …": the day between a verb of saying and "that"."""
    begin = max(0, date.start - _SAID_REACH)
    said = shape("that", "ar").match(text, date.end)
    return said is not None and shape("said_on", "ar").search(text, begin, date.start) is not None


def of_a_toll(text: str, counts: Sequence[CountMention], date: DateMention | None) -> bool:
    """Whether a date is that on which a toll stood or grew: "rose to 8 on Sunday", "by Tuesday it had"; or on
    which bodies were counted."""
    if date and any(shape("bodies").match(text, c.end) for c in counts if c.what == "killed"):
        return True
    tolls = [c.end for c in counts if c.scope == "total"]
    behind = date is not None and bool(tolls) and min(tolls) <= date.start
    return behind and not any(c.scope == "event" and c.what in ("killed", "wounded") for c in counts)


def _spoken_of(text: str, day: DateMention | None, lead: Trigger) -> bool:
    """ "Later on Tuesday a spokesman confirmed the abduction": the day on which it was spoken of."""
    if day is None or lead.part != "noun" or day.end > lead.start:
        return False
    return shape("spoken_of").fullmatch(text, day.end, lead.start) is not None


def of_what_followed(
    text: str, sentence: Sentence, triggers: Sequence[Trigger], day: DateMention | None, lead: Trigger
) -> bool:
    """ "Russia lowered flags on Sunday after gunmen killed 130", "the siege ended on Saturday, and at least
    21 were killed": a day of what is no deed of ours and came later, told before the deed."""
    if day is None or day.end > lead.start or lead.article:
        return False
    opens = sum(1 for t in sentence.tokens if t.end <= day.start) < _OPENS
    if opens or any(t.start < day.start for t in triggers):
        return False
    return shape("came_of").fullmatch(text, day.end, lead.start) is not None
