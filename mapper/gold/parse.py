"""A labelled report's JSON object as values, its quotes found in the text.

``read(object)`` checks the object against ``gold.schema.json`` first, so that what follows may trust
its shape. Every error is one sentence that begins with the member it is about.
"""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar, get_args

from ..errors import UsageError
from ..model import DateSpan, Kind, Report
from ..readers.text import scrub
from ..settings import day, day_of_publication
from .labels import (
    ActorLabel,
    Chain,
    CorridorLabel,
    CountLabel,
    DateLabel,
    EventLabel,
    Gold,
    GoldPlace,
    GoldRelation,
    Label,
    PlaceLabel,
    SourceLabel,
    Spans,
    WeaponLabel,
    ZoneLabel,
)

_Object = dict[str, Any]
_LabelT = TypeVar("_LabelT", bound=Label)
_PLACE = ("id", "name", "lon", "lat", "level", "country", "admin1")
#: A quote that is not pinned down by nth may be meant at so many places at most.
_OCCURRENCES = 1000
#: The class of each kind of mention; a corridor and a zone are words and no more.
_MENTIONS: dict[str, type[Label]] = {
    "place": PlaceLabel, "actor": ActorLabel, "date": DateLabel, "count": CountLabel,
    "weapon": WeaponLabel, "source": SourceLabel, "corridor": Label, "zone": Label,
}  # fmt: skip


@cache
def schema() -> Any:
    """The JSON Schema (draft 2020-12) of a labelled report."""
    return json.loads(files("mapper").joinpath("gold.schema.json").read_text(encoding="utf-8"))


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # takes a while to load, and is needed here alone

    return Draft202012Validator(schema())


def read(found: object, name: str) -> Gold:
    """The labelled report that an object describes; one without an id is called ``name``.

    Raises UsageError with the member that is wrong.
    """
    _check(found)
    assert isinstance(found, dict)
    text = scrub(found["text"])
    reader = _Labels(text, {claim["id"]: _chain(claim["sources"]) for claim in found.get("claims", ())})
    published = found.get("published")
    title, publisher, url, lang = (scrub(found.get(key, "")) for key in ("title", "publisher", "url", "lang"))
    report = Report(
        id=scrub(str(found.get("id", ""))) or name,
        text=text,
        title=title,
        published=_day(published, "published") if published else None,
        publisher=publisher,
        url=url,
        lang=lang,
    )
    mentions = tuple(reader.mentions(found.get("mentions", ())))
    return Gold(
        report=report,
        about=tuple(found.get("about", ())),
        kinds=_kinds(found, mentions),
        mentions=mentions,
        events=reader.all(EventLabel, found, "events"),
        corridors=reader.all(CorridorLabel, found, "corridors"),
        zones=reader.all(ZoneLabel, found, "zones"),
    )


def _check(found: object) -> None:
    from jsonschema.exceptions import best_match

    try:
        error = best_match(_validator().iter_errors(found))
    except RecursionError:
        raise UsageError("the labels are nested too deeply: see docs/gold.md.") from None
    if error is None:
        return
    where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path)
    what = " ".join(str(error.message).split())
    shown = what if len(what) <= 240 else f"{what[:120]} … {what[-100:]}"
    raise UsageError(f"{where.lstrip('.') or 'the report'}: {shown.rstrip('.')}; see docs/gold.md.")


def _kinds(found: _Object, mentions: tuple[tuple[Kind, Label], ...]) -> frozenset[Kind]:
    if "labelled" in found:
        return frozenset(found["labelled"])
    if "mentions" in found and not mentions:
        return frozenset(get_args(Kind))
    return frozenset(kind for kind, _ in mentions)


def _day(text: str, member: str) -> date:
    try:
        return day_of_publication(text) if member == "published" else day(text)
    except UsageError as error:
        raise UsageError(f"{member}: {error}") from None


def _date(value: Any, member: str) -> DateSpan | None:
    if value is None:
        return None
    if isinstance(value, str):
        first = _day(value, member)
        if first == date.max:
            raise UsageError(f"{member}: {value} is the last day that a date can be.")
        return DateSpan(first, first + timedelta(days=1), "day")
    start, end = _day(value["start"], f"{member}.start"), _day(value["end"], f"{member}.end")
    if end <= start:
        raise UsageError(f"{member}: it ends before it begins; end is the day after the last.")
    return DateSpan(start, end, value.get("precision", "day"))


def _chain(links: list[Any]) -> Chain:
    return tuple(link if isinstance(link, str) else link["name"] for link in links)


class _Labels:
    """Reads the labels of one text."""

    def __init__(self, text: str, claims: dict[str, Chain]) -> None:
        self.text, self.claims = text, claims
        self.taken: dict[tuple[str, str], int] = {}

    def all(self, cls: type[_LabelT], found: _Object, member: str) -> tuple[_LabelT, ...] | None:
        """The labels under a member, None where it is absent."""
        if member not in found:
            return None
        return tuple(self._label(cls, item, f"{member}[{n}]") for n, item in enumerate(found[member]))

    def mentions(self, items: Any) -> Iterator[tuple[Kind, Label]]:
        """The mentions; the second one of the same words and kind is their second occurrence."""
        for number, item in enumerate(items):
            member, kind = f"mentions[{number}]", item["kind"]
            label = self._label(_MENTIONS[kind], item, member)
            if not label.where:
                raise UsageError(f'{member}: quote its words as "text".')
            if len(label.where) > 1:
                turn = self.taken.get((kind, label.text), 0)
                self.taken[kind, label.text] = turn + 1
                if turn >= len(label.where):
                    raise UsageError(f'{member}: “{label.text}” does not occur so often: see "nth".')
                label = type(label)(**{**_values(label), "where": (label.where[turn],)})
            yield kind, label

    def _label(self, cls: type[_LabelT], item: _Object, member: str) -> _LabelT:
        named = {field.name for field in fields(cls)} - {"members", "where", "text"}
        values = {
            _name(key): self._value(_name(key), value, f"{member}.{key}")
            for key, value in item.items()
            if _name(key) in named
        }
        where = self._where(item, member)
        low, high = item.get("min"), item.get("max")
        if low is not None and high is not None and low > high:
            raise UsageError(f"{member}: min ({low}) is larger than max ({high}).")
        text = item.get("text") or item.get("as_written") or ""
        if not text and where:
            text = self.text[slice(*where[0])]
        return cls(members=frozenset(values), where=where, text=text, **values)

    def _value(self, key: str, value: Any, member: str) -> Any:
        match key:
            case "date":
                return _date(value, member)
            case "place" | "relation" if value is None:
                return None
            case "place":
                return GoldPlace(*_told(value, _PLACE, member))
            case "relation":
                return GoldRelation(*_told(value, ("kind", "km", "bearing"), member))
            case "claim":
                return self._voice(value, member)
            case "claims":
                return tuple(self._voice(voice, f"{member}[{n}]") for n, voice in enumerate(value))
            case "actors" | "weapons" | "counts" | "placements":
                cls = {"actors": ActorLabel, "weapons": WeaponLabel, "counts": CountLabel}.get(
                    key, PlaceLabel
                )
                return tuple(self._label(cls, item, f"{member}[{n}]") for n, item in enumerate(value))
        return value

    def _voice(self, value: Any, member: str) -> Chain:
        if value is None:
            return ()
        if isinstance(value, list):
            return _chain(value)
        if value not in self.claims:
            said = " ".join(str(value).split())
            raise UsageError(f'{member}: there is no claim "{said}"; give the chain as a list of names.')
        return self.claims[value]

    def _where(self, item: _Object, member: str) -> Spans:
        quote = item.get("text") or item.get("as_written")
        if "start" in item or "end" in item:
            return (self._given(item, quote, member), *self._also(item, member))
        if quote is None:
            return ()
        found = tuple((m.start(), m.end()) for m in _occurrences(quote, self.text))
        if not found:
            raise UsageError(f"{member}: “{_short(quote)}” is not in the text: quote it exactly.")
        nth = item.get("nth")
        if nth is None:
            return found
        if nth > len(found):
            raise UsageError(f"{member}: “{_short(quote)}” occurs {len(found)} times, not {nth}.")
        return (found[nth - 1],)

    def _given(self, item: _Object, quote: str | None, member: str) -> tuple[int, int]:
        start, end = item.get("start"), item.get("end")
        if start is None or end is None or not start < end <= len(self.text):
            raise UsageError(
                f"{member}: {start} to {end} is no span of the text ({len(self.text)} characters)."
            )
        if quote is not None and self.text[start:end] != scrub(quote):
            raise UsageError(
                f"{member}: the text has “{_short(self.text[start:end])}” at {start} to {end}, "
                f"not “{_short(quote)}”."
            )
        return start, end

    def _also(self, item: _Object, member: str) -> Spans:
        spans = item.get("also", ())
        return tuple(self._given(span, None, f"{member}.also[{n}]") for n, span in enumerate(spans))


def _occurrences(quote: str, text: str) -> Iterator[re.Match[str]]:
    for number, match in enumerate(re.finditer(re.escape(scrub(quote)), text)):
        if number == _OCCURRENCES:
            return
        yield match


def _values(label: Label) -> _Object:
    return {field.name: getattr(label, field.name) for field in fields(label)}


def _told(value: _Object, keys: tuple[str, ...], member: str) -> Iterator[Any]:
    """The members that are there, then the value of each key or its default, in the order of the fields."""
    for key in keys:
        if isinstance(value.get(key), float) and not math.isfinite(value[key]):
            raise UsageError(f"{member}.{key}: {value[key]} is no number to measure with.")
    there = frozenset(key for key in keys if key in value)
    yield there
    for key in keys:
        yield value.get(key, 0.0 if key in ("lon", "lat") else None if key in ("km", "bearing") else "")


def _name(member: str) -> str:
    return "origin" if member == "from" else member


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
