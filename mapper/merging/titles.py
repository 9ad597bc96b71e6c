"""A title above a report: its sentences are numbered as if it were not there, and what it tells again is no
event of its own. Pure.

Where a story's first sentence is asked for, the first below the title is meant.
"""

from collections.abc import Sequence
from dataclasses import replace

import regex

from ..draft import Draft
from ..words.arabic import is_arabic
from .days_apart import days_differ
from .fights import Group
from .merge import belongs, group
from .objections import places_differ
from .retold import summed
from .roundups import without_roundups
from .told_there import told_places

#: What ends a sentence; a title has none.
_ENDS = (".", "!", "?", "”", '"', ":", "…")
#: A sentence that ends within a title, and another behind it.
_WITHIN = regex.compile(r"[.!?]\s+(?=\S)")
#: What a title may be told under.
_LABEL = regex.compile(r"\p{Lu}[^.:\d]{2,40}:\s")
#: No title has more characters.
_LONGEST = 300
#: A title tells of one of the first so many things of its report.
_FIRST = 3
#: A figure of a title and the one of its story differ by so much at most: it is set before the last is known.
_GREW = 1.5


def grouped(text: str, drafts: Sequence[Draft]) -> tuple[Group, ...]:
    """The drafts of each event, events in the order of their first draft, those of a title with what they
    tell of."""
    lines = _title(text)
    labelled = _LABEL.match(lines) is not None  # "De-escalation zone: jets bomb X" is no entry of a list
    titles = [d for d in drafts if d.end <= len(lines) and (d.item is None or labelled)]
    if not lines or len(titles) == len(drafts):
        return group(without_roundups(text, drafts))
    sentences = 1 + len(_WITHIN.findall(lines))
    below = (d for d in drafts if not any(d is title for title in titles))
    body = group(without_roundups(text, [_moved(d, -sentences, -1) for d in below]))
    found = [list(members) for members in body]
    alone: list[Draft] = []
    for title in (_moved(d, -sentences, -1) for d in titles):
        of = next((members for members in found[:_FIRST] if _tells(title, members)), None)
        if of is None:
            alone.append(title)
        elif title.counts or title.places:
            finer = any(places_differ((title,), d) and _named_there(title, d) for d in of)
            of.append(replace(title, places=()) if finer else title)  # "near Nablus", and in Beita
    told = [*group(alone), *map(tuple, found)] if alone else found
    return tuple(tuple(_moved(d, sentences, 1) for d in members) for members in told)


def _title(text: str) -> str:
    """The first line, where it ends as no sentence does and more lines stand behind, "" else; in Arabic none,
    where a line that tells a thing needs no full stop."""
    end = text.find("\n\n")
    line = text[:end].rstrip() if 0 < end <= _LONGEST else ""
    return "" if "\n" in line or line.endswith(_ENDS) or any(map(is_arabic, line)) else line


def _moved(draft: Draft, sentences: int, paragraphs: int) -> Draft:
    return replace(draft, sentence=draft.sentence + sentences, paragraph=draft.paragraph + paragraphs)


def _tells(title: Draft, members: Sequence[Draft]) -> bool:
    """Whether a clause of a title tells of an event: as one sentence of another, or of such a deed with as
    many dead, at no other place and on no other day."""
    first = members[0]
    if title.status != first.status:
        return False
    if belongs((title,), first):
        return True
    alike = [d for d in members if _of_a_kind(title, d)]
    dead, whole = summed([title]), summed(members)
    counted = not dead or not whole or (_GREW * max(dead) >= max(whole) and _GREW * max(whole) >= max(dead))
    return bool(alike) and counted and not days_differ((title,), first)


def _of_a_kind(title: Draft, draft: Draft) -> bool:
    """Whether a clause tells of such a deed as a title, or of people killed, at a place if that has one."""
    named = {title.lead.cls.name, draft.lead.cls.name}
    killed = ("kill" in named or bool(summed([title]))) and bool(summed([draft]))
    same = title.lead.cls.type == draft.lead.cls.type or killed
    placed = bool(told_places([draft])) or not told_places([title])
    there = _named_there(title, draft) or not places_differ((title,), draft)
    return same and placed and not draft.weak and there


def _named_there(title: Draft, draft: Draft) -> bool:
    """Whether the first sentence of the story names the place of its title, in which or near which it tells a
    finer one: "near Nablus", and "in Beita, south of Nablus"."""
    names = [p.text.lower().split() for p in told_places([title])]
    return draft.sentence == 0 and bool(names) and all(draft.words.issuperset(name) for name in names)
