"""The people of a sentence and where they stand beside the words that tell what happened to them. Pure.

``objects`` are those after a word ("killed five"), ``subjects`` those before it ("five were killed"), each
through lists ("a woman and her two children"); a person may also go by name ("Raja Shoaib was killed").
"""

from typing import Any

from ..lexicon import load
from ..words.numerals import Tok, starts
from .harmwords import Trigger, triggers
from .quantities import AUX, STOPS, Quantity, quantities
from .speaking import speaks

_CAS: dict[str, Any] = load("casualties")["en"]
BE, SINGULAR, PLURAL = (frozenset(_CAS[k]) for k in ("be", "singular_be", "plural_be"))
_PREPOSITIONS, _CLAUSE = frozenset(_CAS["prepositions"]), frozenset(_CAS["clause"])
_PART_LEADS = tuple(tuple(w.split()) for w in _CAS["part_leads"])
_GROUPS = frozenset(_CAS["collective_people"])
_NO_NAMES = frozenset(_CAS["no_names"])
_NAME_PARTS = frozenset(_CAS["name_parts"])
JOIN = frozenset({"and", "or", ",", "/", "nor", "&"})
_COMPANY = frozenset({"along", "together"})
_WHO = frozenset({"who", "which", "whose", "that"})
#: How many words may stand between people and the word that tells of them.
_FAR, _CLOSE = 18, 6


class People:
    """The tokens, quantities and triggers of one sentence, with who has been told of already."""

    def __init__(self, toks: tuple[Tok, ...], blocked: frozenset[int]) -> None:
        self.toks, self.blocked = toks, blocked
        self.trigs = triggers(toks)
        self.at_trigger = frozenset(k for t in self.trigs for k in range(t.first, t.last))
        found = quantities(toks, blocked | self.at_trigger)
        self.quants = tuple(q for q in found if not speaks(toks, q, self.at_trigger))
        self.by_first = {q.first: q for q in self.quants}
        self.by_last = {q.last: q for q in self.quants}
        self.claimed: set[int] = set()
        self.parts = self._parts()

    def word(self, i: int) -> str:
        """The word at ``i`` in lower case, "" outside the sentence."""
        return self.toks[i].lower if 0 <= i < len(self.toks) else ""

    def adverb(self, k: int) -> bool:
        """Whether a word stands between people and verb without changing who is meant."""
        word = self.word(k)
        return (word in AUX and not self.toks[k].text.isupper()) or (word.endswith("ly") and word != "family")

    def told(self, q: Quantity) -> bool:
        """Whether a trigger follows a quantity with nothing but auxiliaries between."""
        k = q.last
        while k < len(self.toks) and self.word(k) in AUX:
            k += 1
        return k in self.at_trigger

    def _own(self, q: Quantity) -> bool:
        """Whether what follows a quantity tells of it alone ("and 5 others were wounded")."""
        if not self.told(q):
            return False
        return any(t.last <= q.first for t in self.trigs) and self.word(q.first - 1) in (*JOIN, "with")

    def _parts(self) -> set[int]:
        """Quantities that only break down a figure: "including three children", "four of them"."""
        parts: set[int] = set()
        for n, q in enumerate(self.quants):
            if any(q.first >= len(p) and starts(self.toks, q.first - len(p), p) for p in _PART_LEADS):
                parts.add(q.first)
            elif self.word(q.last - 1) in ("them", "whom") and q.last - q.first > 1:
                if not self.told(q) and q.first - 1 not in self.at_trigger:
                    parts.add(q.first)
            elif starts(self.toks, q.last, ("among", "them")):
                parts.add(q.first)
            elif n and self.quants[n - 1].first in parts:
                gap = range(self.quants[n - 1].last, q.first)
                loose = q.form == "plural" and all(self.word(k) == "," for k in gap)
                if all(self.word(k) in JOIN for k in gap) and not loose and not self._own(q):
                    parts.add(q.first)
        return parts

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

    def objects(self, t: Trigger) -> list[Quantity]:
        """The people right after a trigger, through lists: "a woman, two children and 5 others"."""
        k = t.last
        if self.word(k) in ("himself", "herself", "themselves") and self.word(k + 1) == "and":
            k += 2
        while k - t.last < 3 and self.word(k) in ("off", "instantly", "also", "altogether"):
            k += 1
        found: list[Quantity] = []
        q = self.by_first.get(k)
        while q and q.first not in self.claimed:
            beside = q.kind == "bare" and q.form == "number" and q.last in self.at_trigger
            if (found and self._own(q)) or (not found and (beside or q.form == "lone")):
                break
            if q.first not in self.parts:
                found.append(q)
            q = self._next(q)
        return self._listed([q for q in found if q.kind != "thing"])

    def _listed(self, found: list[Quantity]) -> list[Quantity]:
        """A list without what tells its first item again: "a man, a farmer", "six, two men and …"."""
        if len(found) < 2:
            return found
        gap = {self.word(k) for k in range(found[0].last, found[-1].first)}
        if not gap & {"and", "or", "as", "along", "with", "plus", "&"}:
            return found[:1]
        rest = [q.max for q in found[1:]]
        if len(rest) > 1 and found[0].max and all(rest) and sum(n for n in rest if n) == found[0].max:
            self.parts.update(q.first for q in found[1:])
            return found[:1]
        return found

    def _next(self, q: Quantity) -> Quantity | None:
        """The next item of a list, over "of the army" and the like between."""
        k = q.last
        if self.word(k) in ("of", "from") and k not in self.by_first:
            while (
                k < len(self.toks)
                and k - q.last < 7
                and self.toks[k].text[0].isalnum()
                and self.word(k) != "and"
            ):
                if k in self.at_trigger:
                    return None
                k += 1
        first = k
        while (
            self.word(k) in (",", "and", "as", "well", "along", "with", "plus", "&", "or") and k - first < 4
        ):
            k += 1
        return self.by_first.get(k) if k > first else None

    def leftwards(self, q: Quantity) -> list[Quantity]:
        """A list of people that ends with ``q``."""
        found = [q]
        for before in reversed([x for x in self.quants if x.last <= q.first]):
            if self.word(before.first - 1) in _PREPOSITIONS and self.word(before.last) == ",":
                break  # "in a fight with soldiers, three rebels were killed"
            if self._next(before) is not found[0] or before.first in self.claimed or before.kind == "thing":
                break
            if before.first not in self.parts:
                found.insert(0, before)
        return self._listed(found)

    def subjects(self, t: Trigger) -> tuple[list[Quantity], bool]:
        """The people before a trigger, and whether a clause about them stands between ("who was hurt")."""
        be, k, gap, jumped = self.be(t), t.first - 1, 0, False
        with_them: list[Quantity] = []
        if t.forms <= {"adjective", "noun"} and self.word(k) in ("a", "an", "the"):
            return [], False  # "a dead ball"
        limit = _FAR if be or "intransitive" in t.forms else _CLOSE
        while k >= 0 and gap <= limit:
            q = self.by_last.get(k + 1)
            if q:
                if q.first in self.claimed and not jumped:
                    return [], False
                if self._is_subject(q, be, t):
                    found = self.leftwards(q)
                    single = bool(be & SINGULAR) and not be & PLURAL
                    return [*(found[:1] if single else found), *with_them], jumped
                if self.word(q.first - 1) == "with" and self.word(q.first - 2) in _COMPANY:
                    with_them.append(q)
                k, gap = q.first - 1, gap + 1
                continue
            over = self._over(k, t)
            if over is not None:
                k, jumped = over, True
            elif self.word(k) in (";", ":") or self.word(k) in _CLAUSE or k in self.at_trigger:
                return [], False
            else:
                k, gap = k - 1, gap + (not self.adverb(k))
        return [], False

    def _over(self, k: int, t: Trigger) -> int | None:
        """Where to go on left of a relative clause that ends at ``k``, or of a trigger joined to ``t``."""
        if self.word(k) == ",":
            for j in range(k - 2, max(-1, k - 30), -1):
                if self.word(j) == "," and self.word(j + 1) in _WHO:
                    return j - 1
                if self.word(j) == ";":
                    return None
        if k in self.at_trigger:
            told = next(x for x in self.trigs if x.first <= k < x.last)
            j = told.first - 1
            while j >= 0 and self.adverb(j):
                if self.word(j) in _WHO:
                    return j - 1
                j -= 1
            between = [self.word(x) for x in range(told.last, t.first)]
            joined = bool({"and", "or"} & set(between)) and all(
                self.adverb(told.last + n) or w in JOIN for n, w in enumerate(between)
            )
            return told.first - 1 if joined else None
        return None

    def _is_subject(self, q: Quantity, be: frozenset[str], t: Trigger) -> bool:
        if q.first in self.parts or q.kind == "thing":
            return False
        if q.form == "pronoun" and self.word(q.first) in ("him", "her"):
            return "adjective" in t.forms and q.last == t.first
        before = self.word(q.first - 1)
        if before in _PREPOSITIONS and not (before == "with" and not be):
            return before == "of" and self.word(q.first - 2) in ("total", "number")
        listed = len(self.leftwards(q)) > 1
        adjacent = all(self.adverb(k) for k in range(q.last, t.first))
        if q.form == "lone" and not listed:
            return self.told(q) and (q.first == 0 or bool(be & SINGULAR))
        group = q.who.lower().rpartition(" ")[2] in _GROUPS  # "a family of six was killed"
        if be & SINGULAR and not be & PLURAL and not listed and not group:
            return not ((q.min or q.max or 0) > 1 or q.form == "plural")
        if be & PLURAL and q.form == "article" and q.max == 1 and not listed:
            return False
        if q.form in ("possessive", "article") and not listed and q.max is None:
            return bool(be) or (q.form == "article" and adjacent)
        if q.form == "pronoun":
            return all(self.adverb(k) or self.word(k).endswith(("ed", "and")) for k in range(q.last, t.first))
        return adjacent or q.form != "plural"

    def _name_at(self, end: int) -> tuple[int, int] | None:
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
        """One person by name after "killed": two to four capitalised words that nothing joins to a noun."""
        end = t.last
        while end < len(self.toks) and end - t.last < 5 and self._name_part(end, False):
            end += 1
        found = self._name_at(end)
        whole = found is not None and found[1] == end and found[0] - t.last in (0, 1)
        after = self.toks[end].text[:1] if end < len(self.toks) else ""
        noun = after.isalpha() and self.word(end) not in STOPS
        if not whole or not 2 <= end - t.last <= 4 or noun:
            return None
        who = " ".join(x.text for x in self.toks[t.last : end])
        return Quantity(t.last, end, 1, 1, "", who, "people", "name")

    def named(self, t: Trigger) -> Quantity | None:
        """One person by name before "was killed" or "died"."""
        be, k = self.be(t), t.first - 1
        if not be and "intransitive" not in t.forms:
            return None
        while k >= 0 and self.adverb(k):
            k -= 1
        if self.word(k) == ",":
            commas = [j for j in range(max(1, k - 30), k) if self.word(j) == ","]
            k = next((j for j in commas if self._name_at(j)), k) - 1
        found = self._name_at(k + 1)
        if found is None or self.word(found[0] - 1) in _PREPOSITIONS:
            return None
        if "intransitive" in t.forms and found[1] - found[0] < 2 and not be:
            return None
        first, count = found[0], 1
        before = self._name_at(first - 1) if self.word(first - 1) in ("and", "&") else None
        if before:
            first, count = before[0], 2
        if self.word(first - 1) in _PREPOSITIONS or (be & PLURAL and count == 1):
            return None
        who = " ".join(x.text for x in self.toks[first : found[1]])
        return Quantity(first, found[1], count, count, "", who, "people", "name")
