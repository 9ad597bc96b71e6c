"""Whether a clause says that something happened, goes on, is planned, did not or may happen. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from ..acled.deeds import LASTING
from ..clause import Trigger
from ..files import kept
from ..lexicon import load
from ..model import DateMention, Status
from ..reading import Sentence
from ..words.grammar import words
from ..words.shapes import shape
from .negation import denies, finite
from .negation_ar import denies as denies_ar
from .unreal import shaped

#: How many words before or after a trigger are read for its status, where a row gives no reach of its own.
REACH = 6
#: The month whose name is also one of the words of the rows.
_MONTH = regex.compile(r"\bmay\b", regex.I)
#: "Flash update No. 3" denies nothing.
_NUMBER = regex.compile(r"\bNo\.?\s*(?=\d)", regex.I)


@dataclass(frozen=True, slots=True)
class _Row:
    status: Status
    where: str
    reach: int
    form: str
    not_done: bool
    classes: frozenset[str]
    pattern: "regex.Pattern[str]"


def _not(row: Mapping[str, Any]) -> str:
    """What must not follow the words of a row ("still searching" is no fight that goes on; who denies
    responsibility does not deny the attack)."""
    kept = "|".join(regex.escape(word) for word in row.get("before_ing", ()))
    other = "|".join(regex.escape(word) for word in row.get("not_of", ()))
    aside = "|".join(regex.escape(word) for word in row.get("not_before", ()))
    no_ing = rf"(?!\s+(?!(?:{kept})\b)\p{{L}}+ing\b)" if kept else ""
    no_ing += rf"(?!\s+(?:{aside})\b)" if aside else ""  # "our ongoing commitment"
    if row.get("before_present"):
        present = shape("verb_of_present", "ar").pattern.strip()
        no_ing += rf"(?={present})"
    return no_ing + (rf"(?!.*\b(?:{other})\b)" if other else "")


def _not_behind(row: Mapping[str, Any]) -> str:
    """What must not stand right before the words of a row ("held against their will")."""
    behind = "|".join(regex.escape(word) for word in row.get("not_behind", ()))
    return rf"(?<!\b(?:{behind})\s)" if behind else ""


def _written(words: str) -> str:
    """The pattern of a row's words; " … " stands for some words in between ("called … for")."""
    return r"\b(?:\s+\S+)*?\s+".join(regex.escape(part) for part in words.split(" … "))


@cache
def _rows(lang: str) -> tuple[_Row, ...]:
    """The rows of ``lexicon/status.yaml`` for a language, in order."""
    return tuple(
        _Row(
            row["status"],
            row["where"],
            row.get("reach", REACH),
            row.get("form", ""),
            row.get("not_done", False),
            frozenset(row.get("classes", ())),
            kept.pattern(
                rf"\b{_not_behind(row)}[وف]?(?:{'|'.join(map(_written, row['words']))})\b{_not(row)}", regex.I
            ),
        )
        for row in load("status").get(lang, ())
    )


@dataclass(frozen=True, slots=True)
class Said:
    """The words about the word that leads a clause, the span ``clause`` of a text.

    ``days``: its words that say when say nothing else ("5 May").
    """

    text: str
    sentence: Sentence
    clause: tuple[int, int]
    lead: Trigger
    lang: str
    days: Sequence[DateMention] = ()

    def at(self, where: str, reach: int) -> str:
        """The words at which a row looks, "" where there are none."""
        if where == "around":
            anew = shape("goes_on", "ar").search(self.text, self.lead.end, max(self.lead.end, self.clause[1]))
            return self._without_days(self.clause[0], anew.start() if anew else self.clause[1])
        if where == "after":
            return self._after(reach) if self._is_new_noun() else ""
        tokens = self.sentence.tokens
        near = [t for t in tokens if self.clause[0] <= t.start and t.end <= self.lead.start][-reach:]
        said = self._without_days(near[0].start, self.lead.start) if near else ""
        for lang in ("en", "ar"):
            said = shape("breaks", lang).split(said)[-1]
        return str(_NUMBER.sub("", said))

    def _without_days(self, start: int, end: int) -> str:
        """The words of a span, without those that say when: "On May 5" is no possibility."""
        said = self.text[start:end]
        for day in self.days:
            a, b = max(0, day.start - start), max(0, day.end - start)
            said = said[:a] + _MONTH.sub("_", said[a:b]) + said[b:]
        told: str = shape("month_of_may").sub("_", said)
        return told

    def _after(self, reach: int) -> str:
        near = [t for t in self.sentence.tokens if self.lead.end <= t.start and t.end <= self.clause[1]]
        if not near:
            return ""
        last = near[:reach][-1].end
        cut = shape("breaks_behind").search(self.text, self.lead.end, last)
        return self.text[self.lead.end : cut.start() if cut else last]

    def _is_new_noun(self) -> bool:
        """Whether the trigger is a noun that does not refer back ("an attack would", not "the attack")."""
        before = set(self.sentence.before(self.lead.first, 3))
        known = words(self.lang, "told_before")
        noun = self.lead.part == "noun" or (self.lead.form == "s" and self.lead.text[:1].isupper())
        return noun and not self.lead.article and not before & known


def status(said: Said) -> Status:
    """The status of what the word that leads a clause tells.

    "historical" is what the words look back at; what is old by its day is told in ``mapper.events.timeline``.
    """
    sentence, lead = said.sentence, said.lead
    if lead.form == "future":
        return "planned"
    unreal = shaped(said.text, sentence, lead) if said.lang == "en" else None
    if unreal is not None:
        return unreal
    looked_at = cache(said.at)  # many rows look at the same words
    done = finite(sentence, lead, said.lang)
    for row in _rows(said.lang):
        if row.status == "ongoing" and not _lasts(said):
            continue
        if (row.form and row.form != lead.form) or (row.classes and lead.cls.name not in row.classes):
            continue
        if row.not_done and done:
            continue
        asked = row.status == "planned" and lead.part == "noun"
        if asked and shape("asks_for").search(looked_at("before", REACH)):
            continue  # "called on the police to investigate the killing of X"
        if asked and shape("that_killed").match(said.text, lead.end):
            continue  # "had planned the bombing in X that killed 81"
        found = row.pattern.search(looked_at(row.where, row.reach))
        if found and row.status == "negated":
            before = looked_at(row.where, row.reach)
            found = next((f for f in row.pattern.finditer(before) if _denied(said, before, f)), None)
        if found:
            return "asserted" if row.status == "hypothetical" and _attacked(sentence, lead) else row.status
    return "asserted"


def _lasts(said: Said) -> bool:
    """Whether what is told may go on: fighting, protests, flight, a siege."""
    return said.lead.cls.name in LASTING or (
        said.lead.cls.name == "development" and bool(shape("of_siege").search(said.text, *said.clause))
    )


def _denied(said: Said, before: str, found: "regex.Match[str]") -> bool:
    """Whether a word of denial in the words before a deed is about it."""
    if said.lang == "ar":
        return denies_ar(before, found, said.lead)
    return denies(before, found, said.sentence, said.lead)


def _attacked(sentence: Sentence, lead: Trigger) -> bool:
    """Whether an attack was tried, which is one: "حاول مسلحون اقتحام السجن وقتلوا حارسا"."""
    before = sentence.tokens[max(0, lead.first - REACH) : lead.first]
    return lead.cls.name == "assault" and any(not words("ar", "tries").isdisjoint(t.forms) for t in before)
