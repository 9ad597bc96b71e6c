"""The people of a sentence and where they stand beside the words that tell what happened to them. Pure.

``objects`` are those after a word ("killed five"), ``subjects`` those before it ("five were killed"), each
through lists ("a woman and her two children"); a person may also go by name ("Raja Shoaib was killed").
"""

from typing import Any

from ..lexicon import load
from ..words.numerals import Tok, starts
from ..words.passives import no_object, shared_be
from .by_place import placed
from .harmwords import Trigger
from .persons import JOIN, PLURAL, PREPOSITIONS, SINGULAR, Persons
from .quantities import AUX, Quantity, quantities
from .speaking import speaks

_CAS: dict[str, Any] = load("casualties")["en"]
_CLAUSE = frozenset(_CAS["clause"])
_PART_LEADS = tuple(tuple(w.split()) for w in _CAS["part_leads"])
_GROUPS = frozenset(_CAS["collective_people"])
#: Those who were harmed, as a whole of which some are told of.
_FALLEN = frozenset({"killed", "dead", "deceased", "slain", "wounded", "injured"})
#: People told by what they do, but for words that hold many trades.
_TRADES = frozenset(_CAS["people"]["work"]) - {
    *("workers", "worker", "employees", "employee", "staff", "officials", "official", "crew", "volunteers")
}
_COMPANY = frozenset({"along", "together"})
_SINCE = frozenset({"after", "before", "until", "since"})
_WHO = frozenset({"who", "which", "whose", "that"})
#: How many words may stand between people and the word that tells of them.
_FAR, _CLOSE = 18, 6
#: … and in a clause about them between commas.
_ASIDE = 45


class People(Persons):
    """The tokens, quantities and triggers of one sentence, with who has been told of already."""

    def __init__(self, toks: tuple[Tok, ...], blocked: frozenset[int]) -> None:
        super().__init__(toks, blocked)
        found = quantities(toks, blocked | self.at_trigger)
        self.quants = tuple(q for q in found if not speaks(toks, q, self.at_trigger))
        self.by_first = {q.first: q for q in self.quants}
        self.by_last = {q.last: q for q in self.quants}
        self.claimed: set[int] = set()
        self.placed = placed(self, self.quants)
        self.parts = self._parts() | self.placed

    def told(self, q: Quantity) -> bool:
        """Whether a trigger follows a quantity with nothing but auxiliaries between."""
        k = q.last
        if (
            self.word(k) == ","
            and self.word(k + 1) in ("aged", "a")
            and "," in map(self.word, range(k + 2, k + 5))
        ):
            k = (
                next(n for n in range(k + 2, k + 5) if self.word(n) == ",") + 1
            )  # "one of them, aged 15, died"
        while k < len(self.toks) and self.word(k) in AUX:
            k += 1
        return k in self.at_trigger

    def _fate(self, q: Quantity) -> str:
        """What the trigger right behind a quantity tells of it, "" for none."""
        k = q.last
        while k < len(self.toks) and self.word(k) in AUX:
            k += 1
        return next((t.what for t in self.trigs if t.first == k), "")

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
            elif self.word(q.last - 1) in ("them", "whom") and self._things_before(n):
                continue  # "in 81 attacks, 22 of them on the city"
            elif self.word(q.last - 1) in ("them", "whom") and q.last - q.first > 1:
                alike = n > 0 and self._fate(q) and self._fate(q) == self._fate(self.quants[n - 1])
                if (alike or not self.told(q)) and q.first - 1 not in self.at_trigger:
                    parts.add(q.first)
            elif starts(self.toks, q.last, ("among", "them")) or self._of_the_dead(q):
                parts.add(q.first)
            elif n and self.quants[n - 1].first in parts:
                gap = range(self.quants[n - 1].last, q.first)
                loose = q.form == "plural" and all(self.word(k) == "," for k in gap)
                if all(self.word(k) in JOIN for k in gap) and not loose and not self._own(q):
                    parts.add(q.first)
        return parts

    def _things_before(self, n: int) -> bool:
        """Whether the last number before a quantity is of things."""
        last = next((q for q in reversed(self.quants[:n]) if q.form == "number"), None)
        return last is not None and last.kind == "thing"

    def _of_the_dead(self, q: Quantity) -> bool:
        """ "seven of those killed", "two among the four dead": some of those told of."""
        if self.word(q.last) not in ("of", "among") or self.word(q.last + 1) not in ("the", "those"):
            return False
        return any(self.word(k) in _FALLEN for k in range(q.last + 2, q.last + 5))

    def objects(self, t: Trigger) -> list[Quantity]:
        """The people right after a trigger, through lists: "a woman, two children and 5 others"."""
        k = t.last
        if self.word(k) in ("himself", "herself", "themselves") and self.word(k + 1) == "and":
            k += 2
        while k - t.last < 3 and self.word(k) in ("off", "instantly", "also", "altogether"):
            k += 1
        found: list[Quantity] = []
        q = self.by_first.get(k)
        if q and q.form == "pronoun" and self.word(q.first) in ("he", "she"):
            return []  # "died of wounds she had sustained"
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
        summed = len(rest) > 1 and all(rest) and sum(n for n in rest if n) == found[0].max
        if found[0].max and summed and not self._of_a_trade(found[0]):
            self.parts.update(q.first for q in found[1:])
            return found[:1]
        return found

    def _of_a_trade(self, q: Quantity) -> bool:
        """Whether people are told by what they do: "3 doctors, 2 nurses and a driver" are six."""
        return self.word(q.last - 1) in _TRADES

    def _next(self, q: Quantity) -> Quantity | None:
        """The next item of a list, over "of the army" and the like between."""
        k = self.past_name(q.last) if q.kind == "people" else q.last
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

    def row(self, last: Quantity) -> list[Quantity]:
        """The bare figures before the last of a row: "leaving one, two and five dead" in three places."""
        found: list[Quantity] = []
        q = self.by_last.get(last.first - 1) if self.word(last.first - 1) == "and" else None
        while q is not None and (q.kind, q.form) == ("bare", "number") and q.first not in self.claimed:
            found.insert(0, q)
            q = self.by_last.get(q.first - 1) if self.word(q.first - 1) == "," else None
        return found

    def leftwards(self, q: Quantity) -> list[Quantity]:
        """A list of people that ends with ``q``."""
        found, head = [q], q
        for before in reversed([x for x in self.quants if x.last <= q.first]):
            if self.word(before.first - 1) in PREPOSITIONS and self.word(before.last) == ",":
                break  # "in a fight with soldiers, three rebels were killed"
            if self._next(before) is not head or before.first in self.claimed or before.kind == "thing":
                break
            head = before
            if before.first not in self.parts:
                found.insert(0, before)
        whole = [x for x in found if x.first not in self.parts]
        return self._listed(whole or found)

    def subjects(self, t: Trigger) -> tuple[list[Quantity], bool]:
        """The people before a trigger, and whether a clause about them stands between ("who was hurt")."""
        be, k, gap, jumped = self.be(t), t.first - 1, 0, False
        shared = shared_be(self.lowered, t.first, t.last) if "participle" in t.forms and not be else None
        if shared is not None:  # "were taken off a bus and shot"
            be, k, jumped = frozenset((self.word(shared),)), shared - 1, True
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
                    with_them += [*self.person_before(q.first - 2), q]
                k, gap = q.first - 1, gap + 1
                continue
            over = self._over(k, t)
            if over is not None:
                k, jumped = over, True
            elif self.word(k) in (";", ":") or self.word(k) in _CLAUSE or k in self.at_trigger:
                return with_them, False
            else:
                k, gap = k - 1, gap + (not self.adverb(k))
        return with_them, False

    def _over(self, k: int, t: Trigger) -> int | None:
        """Where to go on left of a relative clause that ends at ``k``, or of a trigger joined to ``t``."""
        if self.word(k) == ",":
            for j in range(k - 2, max(-1, k - _ASIDE), -1):
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

    def _does_it(self, q: Quantity, t: Trigger) -> bool:
        """Whether people without a number do it: "police seized rifles", but not "police seized in X".

        Also "rebels abducted and later killed a man".
        """
        if q.min or q.max or "participle" not in t.forms or "noun" in t.forms:
            return False
        then = next((x for x in self.trigs if t.last < x.first <= t.last + 2), None)
        if self.word(t.last) == "and" and then is not None and "participle" in then.forms:
            return bool(self.objects(then))
        after = self.word(t.last)
        return after.isalnum() and after not in no_object()

    def _is_subject(self, q: Quantity, be: frozenset[str], t: Trigger) -> bool:
        if q.first in self.parts or q.kind == "thing" or (not be and self._does_it(q, t)):
            return False
        if q.form == "pronoun" and self.word(q.first) in ("him", "her"):
            return "adjective" in t.forms and q.last == t.first
        before = self.word(q.first - 1)
        if before in _SINCE and be and all(self.adverb(k) for k in range(q.last, t.first)):
            before = ""  # "after a girl was killed": it joins a clause
        who = self.word(q.last) in _WHO and all(self.adverb(k) for k in range(q.last + 1, t.first))
        if before in PREPOSITIONS and not who and not (before == "with" and not be):
            return before == "of" and self.word(q.first - 2) in ("total", "number")
        listed = len(self.leftwards(q)) > 1
        adjacent = all(self.adverb(k) for k in range(q.last, t.first))
        if q.form == "lone" and not listed:
            return self.told(q) and (q.first == 0 or bool(be & SINGULAR))
        last = q.who.lower().rpartition(" ")[2] or self.word(q.last - 1)
        group = last in _GROUPS  # "a family of six was killed"
        if be & SINGULAR and not be & PLURAL and not listed and not group:
            return not ((q.min or q.max or 0) > 1 or q.form == "plural")
        if be & PLURAL and q.form == "article" and q.max == 1 and not listed:
            return False
        if q.form in ("possessive", "article") and not listed and q.max is None:
            return bool(be) or (q.form == "article" and adjacent)
        if q.form == "pronoun":
            return all(self.adverb(k) or self.word(k).endswith(("ed", "and")) for k in range(q.last, t.first))
        return adjacent or q.form != "plural"
