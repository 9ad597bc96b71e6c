"""Weapons and means in a report, under their canonical names: "booby-trapped vehicles" is a vehicle bomb.

The words are ``lexicon/weapons.yaml``. Plurals, hyphens and spaces vary by rule: words are compared joined
up, the last one also without its plural ending. The longest match wins.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from ..errors import UsageError
from ..lexicon import load
from ..model import WeaponMention
from ..reading import Reading

CATEGORIES = frozenset(
    {"firearm", "artillery", "rocket", "missile", "air", "drone", "bomb", "mine", "vehicle bomb", "tank"}
    | {"suicide bomb", "chemical", "incendiary", "cluster", "blade", "other"}
)
_PART = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?")
_GAP = regex.compile(r"[ \t\u00a0]?[-‐‑–]?[ \t\u00a0]?")
_TRIM = regex.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A weapon, and the words beside a form that make it something else ("coal mine")."""

    name: str
    category: str
    capital: bool
    not_after: frozenset[str]
    not_before: frozenset[str]


@cache
def _index() -> tuple[dict[str, _Entry], int]:
    """Joined form -> entry, and the most words that one form has."""
    index: dict[str, _Entry] = {}
    longest = 1
    entries: list[dict[str, Any]] = load("weapons")
    for entry in entries:
        if entry["category"] not in CATEGORIES:
            raise UsageError(
                f"weapons.yaml: {entry['name']!r} has an unknown category; use one of the list on top."
            )
        for form in (entry["name"], *entry["forms"]):
            parts = _PART.findall(form)
            longest = max(longest, len(parts) + 2)
            beside = (frozenset(entry.get(k, ())) for k in ("not_after", "not_before"))
            made = _Entry(entry["name"], entry["category"], form != form.lower(), *beside)
            key = "".join(parts).lower()
            if key not in index or (index[key].capital and not made.capital):
                index[key] = made  # "molotov cocktail" stands beside "Molotov cocktail": either will do
    return index, longest


def _singulars(key: str) -> tuple[str, ...]:
    """A joined form and what it may be the plural of."""
    forms = [key]
    if key.endswith("s") and len(key) > 3:
        forms.append(key[:-1])
    if key.endswith("es"):
        forms.append(key[:-2])
    if key.endswith("ies"):
        forms.append(key[:-3] + "y")
    if key.endswith("ves"):
        forms.append(key[:-3] + "fe")
    return tuple(forms)


def _look_up(words: list[str], before: str, after: str) -> _Entry | None:
    last = _TRIM.sub("", words[-1])
    key = "".join([*words[:-1], last]).lower()
    index, _ = _index()
    for form in _singulars(key):
        if form in index:
            entry = index[form]
            beside = len(words) == 1 and (before in entry.not_after or after in entry.not_before)
            if not beside and (not entry.capital or any(c.isupper() for c in "".join(words))):
                return entry
    return None


def detect(reading: Reading) -> tuple[WeaponMention, ...]:
    """The weapons of a report in its order."""
    text, longest = reading.text, _index()[1]
    parts = list(_PART.finditer(text))
    found: list[WeaponMention] = []
    i = 0
    while i < len(parts):
        last = i
        while (
            last + 1 < len(parts)
            and last + 1 - i < longest
            and _GAP.fullmatch(text, parts[last].end(), parts[last + 1].start())
        ):
            last += 1
        step = 1
        for end in range(last, i - 1, -1):
            before = parts[i - 1].group().lower() if i else ""
            after = parts[end + 1].group().lower() if end + 1 < len(parts) else ""
            entry = _look_up([p.group() for p in parts[i : end + 1]], before, after)
            if entry:
                start, stop = parts[i].start(), parts[end].end()
                stop -= len(text[start:stop]) - len(_TRIM.sub("", text[start:stop]))
                found.append(
                    WeaponMention("weapon", text[start:stop], start, stop, entry.name, entry.category)
                )
                step = end + 1 - i
                break
        i += step
    return tuple(found)
