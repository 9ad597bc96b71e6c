"""The words of a sentence about harm, and the people in it who go by name. Pure."""

from typing import Any

from ..lexicon import load
from ..words.numerals import Tok
from .harmwords import Trigger, triggers
from .nouns import AUX, PEOPLE, STOPS
from .quantities import Quantity

_CAS: dict[str, Any] = load("casualties")["en"]
BE, SINGULAR, PLURAL = (frozenset(_CAS[k]) for k in ("be", "singular_be", "plural_be"))
_NO_NAMES = frozenset(_CAS["no_names"])
_NAME_PARTS = frozenset(_CAS["name_parts"])
_TITLES = frozenset(title.lower() for title in _CAS["short_titles"])
JOIN = frozenset({"and", "or", ",", "/", "nor", "&"})
PREPOSITIONS = frozenset(_CAS["prepositions"])
#: At most so many words before a name say what the person is.
_OFFICE = 5


class Persons:
    """The tokens and triggers of one sentence. ``blocked``: tokens of dates, which name nobody."""

    def __init__(self, toks: tuple[Tok, ...], blocked: frozenset[int]) -> None:
        self.toks, self.blocked = toks, blocked
        self.lowered = [t.lower for t in toks]
        self.trigs = triggers(toks)
        self.at_trigger = frozenset(k for t in self.trigs for k in range(t.first, t.last))

    def word(self, i: int) -> str:
        """The word at ``i`` in lower case, "" outside the sentence."""
        return self.toks[i].lower if 0 <= i < len(self.toks) else ""

    def adverb(self, k: int) -> bool:
        """Whether a word stands between people and verb without changing who is meant."""
        word = self.word(k)
        return (word in AUX and not self.toks[k].text.isupper()) or (word.endswith("ly") and word != "family")

    def be(self, t: Trigger) -> frozenset[str]:
        """The forms of "be" right before a trigger, over adverbs and joined triggers."""
        k, found = t.first - 1, set()
        while k >= 0:
            before = next((x for x in self.trigs if x.last == k), None)
            if self.word(k) in ("or", "and") and before:
                k = before.first - 1
            elif self.adverb(k):
                if self.word(k) in BE:
                    found.add(self.word(k))
                if self.word(k) in ("has", "have", "had") and found:
                    found.add({"has": "is", "have": "are"}.get(self.word(k), "been"))
                k -= 1
            else:
                break
        return frozenset(found)

    def name_at(self, end: int) -> tuple[int, int] | None:
        """The run of capitalised words that ends before token ``end``: a person's name, or None."""
        k = end
        while k > 0 and k - 1 not in self.blocked | self.at_trigger and self._name_part(k - 1, k == end):
            k -= 1
        run = self.toks[k:end]
        while run and (run[0].lower in _NAME_PARTS or run[0].lower in _NO_NAMES):
            k, run = k + 1, run[1:]
        if not run or all(t.text.isupper() for t in run) or any(t.lower in _NO_NAMES for t in run):
            return None
        return k, end

    def _name_part(self, k: int, last: bool) -> bool:
        text, lower = self.toks[k].text, self.toks[k].lower
        return text[0].isupper() or lower.startswith(("al-", "el-")) or (not last and lower in _NAME_PARTS)

    def named_after(self, t: Trigger) -> Quantity | None:
        """One person by name after "killed": two to four capitalised words that nothing joins to a noun.

        What the person is may stand before the name: "killed senior Hamas commander Karim Nasser".
        """
        first = end = self._past_office(t.last)
        while end < len(self.toks) and end - first < 5 and self._name_part(end, False):
            end += 1
        found = self.name_at(end)
        whole = found is not None and found[1] == end and found[0] - first in (0, 1)
        if found is not None and t.last <= found[0] < first:  # a title that counts as part of the name
            whole = found[1] == end and all(self.word(k) in _TITLES for k in range(found[0], first))
        after = self.toks[end].text[:1] if end < len(self.toks) else ""
        noun = after.isalpha() and self.word(end) not in STOPS
        least = 1 if first > t.last else 2  # "Gen. Saleh", "headmaster Bahati"
        if not whole or not least <= end - first <= 4 or noun:
            return None
        who = " ".join(x.text for x in self.toks[t.last : end])
        return Quantity(t.last, end, 1, 1, "", who, "people", "name")

    def _past_office(self, k: int) -> int:
        """Behind the words that say what a person is, up to a noun for one person before a name, if any."""
        while self.word(k) in _TITLES and k + 1 < len(self.toks):
            k += 1
        for j in range(k, min(k + _OFFICE, len(self.toks) - 1)):
            word, text = self.word(j), self.toks[j].text
            if j in self.at_trigger or j in self.blocked or not text[0].isalpha() or word in STOPS:
                return k
            one = text.islower() and word in PEOPLE and not word.endswith("s")
            if one and self._name_part(j + 1, True):
                return j + 1
        return k

    def named(self, t: Trigger) -> Quantity | None:
        """One person by name before "was killed" or "died"."""
        be, k = self.be(t), t.first - 1
        if not be and "intransitive" not in t.forms:
            return None
        while k >= 0 and self.adverb(k):
            k -= 1
        if self.word(k) == ",":
            commas = [j for j in range(max(1, k - 30), k) if self.word(j) == ","]
            k = next((j for j in commas if self.name_at(j)), k) - 1
        found = self.name_at(k + 1)
        if found is None or self.word(found[0] - 1) in PREPOSITIONS:
            return None
        if "intransitive" in t.forms and found[1] - found[0] < 2 and not be:
            return None
        first, count = found[0], 1
        before = self.name_at(first - 1) if self.word(first - 1) in ("and", "&") else None
        if before:
            first, count = before[0], 2
        if self.word(first - 1) in PREPOSITIONS or (be & PLURAL and count == 1):
            return None
        who = " ".join(x.text for x in self.toks[first : found[1]])
        return Quantity(first, found[1], count, count, "", who, "people", "name")

    def person_before(self, end: int) -> list[Quantity]:
        """Who goes by name right before a token: "Karim Nasser, along with his driver"."""
        end -= self.word(end - 1) == ","
        found = self.name_at(end)
        if found is None or found[1] - found[0] < 2:
            return []
        who = " ".join(x.text for x in self.toks[found[0] : end])
        return [Quantity(found[0], end, 1, 1, "", who, "people", "name")]

    def past_name(self, k: int, least: int = 2) -> int:
        """Behind the name and age that follow people: "a driver, Omar Said, 32, and …". ``least``: how many
        words are a name."""
        end = k + (self.word(k) == ",")
        while end < len(self.toks) and end - k < 9:
            joins = self.word(end) == "and" and self._name_part(min(end + 1, len(self.toks) - 1), True)
            if end in self.at_trigger or not (joins or self._name_part(end, True)):
                break
            end += 1
        if end - k < least:
            return k
        aged = self.word(end) == "," and self.word(end + 1).isdigit() and self.word(end + 2) == ","
        end += 2 if aged else 0
        return end if self.word(end) in JOIN else k
