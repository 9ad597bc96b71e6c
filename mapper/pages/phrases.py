"""Our own sentences in layers (notes, reasons, credits, the default title), and names of countries, in the
language of a page. Pure.

The layers themselves are English, as the files are. A line is said by its template, or part by part where
"; " stands between parts; what no template knows stays as it is. {0} stands for names, numbers and quotes.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from babel import Locale

from ..frame import Layers
from ..layers.wording import WHATS
from .phrases_ar import AR
from .phrases_parties_ar import PARTIES_AR
from .phrases_weapons_ar import WEAPONS_AR

#: By language: English templates and what they are there. A template's group in brackets may hold "; ".
PHRASES: dict[str, dict[str, str]] = {"ar": AR | WEAPONS_AR}
#: By language: what stands between parts.
MARKS: dict[str, str] = {"ar": "؛ "}
#: By language: disputed areas and who holds or claims them; how templates that tell of them begin.
PARTIES: dict[str, dict[str, str]] = {"ar": PARTIES_AR}
_OF_PARTIES = ("disputed: ", "in part disputed: ", "claimed by ", "Natural Earth ")
#: What stands before a reason: the report's own words, or a place that was considered and how likely it is.
_HEADS = (re.compile(r"“([^“”]*)”: (.+)"), re.compile(r"(.+? \(.+?\), \d\.\d\d): (.+)"))
#: The columns of words that we write ourselves.
OURS = ("note", "place_note", "not_placed", "place_why", "rejected", "type_why", "date_why", "weapons")
#: Figures in words, where the report's own words are left out.
FIGURES = tuple(f"{what}_text" for what in WHATS)
#: Names that are made by us, where there is no other.
MADE = ("Known route", "Zone")


def spoken(layers: Layers, lang: str) -> Layers:
    """The layers with our sentences in a language; those of a language without phrases as they are."""
    own = _known(lang)
    if own is None:
        return layers
    layers = named(layers, own)
    say, about = sayer(own), layers.about
    told = replace(
        about,
        title=say(about.title) if about.title in {"1 report", f"{about.reports} reports"} else about.title,
        coarsened=say(about.coarsened),
        disclaimer=say(about.disclaimer),
        notes=tuple(map(say, about.notes)),
        credits=tuple(map(say, about.credits)),
    )
    names = ("events", "corridors", "zones", "reference", "disputed")
    ours = (*OURS, *FIGURES) if about.coarsened else OURS
    frames: dict[str, Any] = {name: _frame(getattr(layers, name), say, ours) for name in names}
    return replace(layers, about=told, **frames)


def _known(lang: str) -> str | None:
    """The language of our phrases that serves a language, if any."""
    return next((own for own in (lang, lang.split("-")[0]) if own in PHRASES), None)


def named(layers: Layers, lang: str) -> Layers:
    """The layers with the names of countries in a language (CLDR), where there are phrases in it."""
    own = _known(lang)
    if own is None:
        return layers
    said = Locale.parse(own.replace("-", "_")).territories
    events, countries = layers.events.copy(deep=False), layers.countries.copy(deep=False)
    codes, before = events["country"].fillna(""), events["country_name"].fillna("")
    names = codes.combine(before, lambda held, was: _names(held, was, said)).astype("string")
    whole = (events["level"] == "country") & (events["place_names"] == events["country_name"])
    events["place_names"] = events["place_names"].mask(whole.fillna(False), names).astype("string")
    events["country_name"] = names
    known = countries["code"].map(lambda code: said.get(code, "")).astype("string")
    countries["name"] = known.where(known != "", countries["name"])
    # One name is enough where it is the reader's.
    countries["native"] = countries["native"].where(known == "", "")
    return replace(layers, events=events, countries=countries)


def _names(codes: str, before: str, said: Mapping[str, str]) -> str:
    """Names of countries by their codes, "; " between them; as they were where a code has none."""
    found = [said.get(code, "") for code in codes.split("; ")]
    return "; ".join(found) if all(found) else before


def _frame(frame: Any, say: Callable[[str], str], ours: Iterable[str]) -> Any:
    made = frame.copy(deep=False)
    for name in ours:
        if name in frame:
            made[name] = frame[name].map(say, na_action="ignore").astype("string")
    if "name" in frame:
        made["name"] = frame["name"].map(lambda own: say(own) if own in MADE else own).astype("string")
    return made


@cache
def sayer(lang: str) -> Callable[[str], str]:
    """What says our own English words in a language: a function from a sentence to that sentence."""
    plain = {english: said for english, said in PHRASES[lang].items() if "{" not in english}
    filled = [
        _Template.of(english, said, PARTIES[lang])
        for english, said in PHRASES[lang].items()
        if "{" in english
    ]

    @cache
    def part(text: str) -> str:
        return whole(text) or text

    def whole(text: str) -> str:
        """The text by a template; what stands before a reason stays as it is. "" by none."""
        said = _by(text, plain, filled, part)
        for head in () if said else _HEADS:
            if found := head.fullmatch(text):
                reason = whole(found[2])
                return f"{text[: found.start(2)]}{reason}" if reason else ""
        return said

    def line(text: str) -> str:
        return whole(text) or MARKS[lang].join(map(part, text.split("; ")))

    return lambda text: "\n".join(map(line, text.split("\n"))) if text else text


@dataclass(frozen=True, slots=True)
class _Template:
    """How a sentence with parts reads in English and in the other language; which parts may be lists."""

    pattern: re.Pattern[str]
    said: str
    lists: frozenset[int]
    parties: Mapping[str, str]

    @classmethod
    def of(cls, english: str, said: str, parties: Mapping[str, str]) -> "_Template":
        pattern = re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(english)))
        lists = frozenset(int(n) for n in re.findall(r"\(\{(\d)\}[^{}]*\)", english))
        return cls(pattern, said, lists, parties if english.startswith(_OF_PARTIES) else {})

    def party(self, words: str) -> str:
        """A disputed area, or who holds or claims it, alone or in a list; other words as they are."""
        if words in self.parties:
            return self.parties[words]
        each = re.split(r", (?![^()]*\))", words)
        return "، ".join(self.parties[one] for one in each) if self.parties.keys() >= set(each) else words

    def fits(self, groups: Iterable[str]) -> bool:
        """Whether no part but a list or a sentence holds "; "."""
        return not any("; " in g for n, g in enumerate(groups) if n not in self.lists and not g.endswith("."))


def _by(text: str, plain: Mapping[str, str], filled: list[_Template], part: Callable[[str], str]) -> str:
    """The text by the first template that it is, "" by none; a sentence within it is said too."""
    if text in plain:
        return plain[text]
    for template in filled:
        found = template.pattern.fullmatch(text)
        if found and template.fits(found.groups()):
            told = (part(group) if group.endswith(".") else group for group in found.groups())
            return template.said.format(*map(template.party, told))
    return ""
