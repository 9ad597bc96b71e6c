"""The people of a sentence and where they stand beside the words that tell what happened to them. Pure.

``objects`` are those after a word ("killed five"), ``subjects`` those before it ("five were killed"), each
through lists ("a woman and her two children"); a person may also go by name ("Raja Shoaib was killed").
"""

from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import FEW
from ..words.passives import no_object, shared_be
from .harmwords import Trigger
from .parts import Parts
from .persons import JOIN, PLURAL, PREPOSITIONS, SINGULAR
from .quantities import Quantity

_CAS: dict[str, Any] = load("casualties")["en"]
_CLAUSE = frozenset(_CAS["clause"])
_GROUPS = frozenset(_CAS["collective_people"])
_COMPANY = frozenset(_CAS["company"])
_SINCE = frozenset({"after", "before", "until", "since"})
_QUOTES = frozenset("\"“‘'")
_WHO, _SELF, _JOINS = (grammar("en", use) for use in ("who_that", "himself", "joins_people"))
#: Words that lead to a part of a figure are so many with their comma: ", among them".
_LEADS = 4
#: How many words may stand between people and the word that tells of them.
_FAR, _CLOSE = 18, 6
#: … and in a clause about them between commas.
_ASIDE = 45


class People(Parts):
    """Who stands where beside the words of harm in one sentence."""

    def objects(self, t: Trigger) -> list[Quantity]:
        """The people right after a trigger, through lists: "a woman, two children and 5 others"."""
        k = t.last
        if self.word(k) in _SELF and self.word(k + 1) == "and":
            k += 2
        while k - t.last < 3 and self.word(k) in _CAS["behind_harm"]:
            k += 1
        if self.word(k) in _QUOTES and k + 1 in self.by_first:  # killed "some twenty terrorists"
            k += 1
        found: list[Quantity] = []
        q = self.by_first.get(k)
        if q and q.form == "pronoun" and self.word(q.first) in ("he", "she"):
            return []  # "died of wounds she had sustained"
        while q and q.first not in self.claimed:
            beside = q.kind == "bare" and q.form == "number" and q.last in self.at_trigger
            if (found and self._own(q)) or (
                not found and (beside or (q.form == "lone" and not self._in_the_present(t)))
            ):
                break
            if q.first not in self.parts:
                found.append(q)
            q = self._next(q)
        return self._listed([q for q in found if q.kind != "thing" and not self._tells(q)])

    def _tells(self, q: Quantity) -> bool:
        """Whether what looks like a noun ends in a verb: "wounding two, and a pipe bomb exploded"."""
        last = q.last - 1
        return q.kind != "people" and self.word(last).endswith("ed") and last not in self.at_trigger

    def _in_the_present(self, t: Trigger) -> bool:
        """Whether a headline tells of one person without an article: "gunmen kill teacher"."""
        return self.word(t.first) in grammar("en", "kills_today") or self.word(t.first).endswith("ing")

    def _listed(self, found: list[Quantity]) -> list[Quantity]:
        """A list without what tells its first item again: "a man, a farmer", "six, two men and …"."""
        if len(found) < 2:
            return found
        gap = {self.word(k) for k in range(found[0].last, found[-1].first)}
        ends = (q.first for q in (found[0], found[-1]) if q.form == "lone")
        lone = any(at == 0 or self.toks[at].text.islower() for at in ends)  # no "worker, Qasim Mullah"
        if _JOINS.isdisjoint(gap) and not (lone and gap == {","}):  # "three soldiers, driver killed"
            return found[:1]
        rest = [q.max for q in found[1:]]
        summed = len(rest) > 1 and all(rest) and sum(n for n in rest if n) == found[0].max
        if found[0].max and summed and not self.of_a_trade(found[0]):
            self.parts.update(q.first for q in found[1:])
            return found[:1]
        return found

    def _next(self, q: Quantity) -> Quantity | None:
        """The next item of a list, over "of the army" and the like between."""
        one = 1 if q.form == "possessive" else 2  # "his wife Mbalamen and …"
        k = self.past_name(q.last, one) if q.kind == "people" else q.last
        if self.word(k) == "(":  # "three policemen (an inspector and two constables) and two attackers"
            k = next((j + 1 for j in range(k, min(k + _FAR, len(self.toks))) if self.word(j) == ")"), k)
        part = next((p for p in self.quants if k < p.first <= k + _LEADS and p.first in self.parts), None)
        if part is not None and (behind := self.by_first.get(part.last + 2)) is not None:
            k = part.last if self._behind_an_aside(part, behind) else k
        if self.word(k) in ("of", "from") and k not in self.by_first:
            while (
                k < len(self.toks)
                and k - q.last < 7
                and (self.toks[k].text[0].isalnum() or self._joins_letters(k))
                and self.word(k) != "and"
            ):
                if k in self.at_trigger:
                    return None
                k += 1
        first = k
        while (self.word(k) in _JOINS or self.word(k) in (",", "well")) and k - first < 4:
            k += 1
        return self.by_first.get(k) if k > first else None

    def _joins_letters(self, k: int) -> bool:
        """Whether "&" stands between letters of one name: "J&K Police"."""
        sides = [self.toks[j].text if 0 <= j < len(self.toks) else "" for j in (k - 1, k + 1)]
        return self.word(k) == "&" and all(text.isupper() and len(text) == 1 for text in sides)

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
        for before in reversed([x for x in self.quants if x.last <= q.first and not self._aside(x, q)]):
            if before.max is None and self.word(before.first - 1) == "of" and before is not q:
                continue  # "a sub-inspector of the police and two militants"
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
        hurt = self._hurt_first(t)
        if hurt is not None:
            return [hurt], True
        limit = _FAR if be or "intransitive" in t.forms else _CLOSE
        while k >= 0 and gap <= limit:
            q = self.by_last.get(k + 1)
            if q and self._in_a_name(q):
                k, gap = q.first - 1, gap + 1
                continue
            if q:
                if q.first in self.claimed and not jumped:
                    return [], False
                if self._is_subject(q, be, t):
                    found = self._with_kin(self.leftwards(q), be)
                    single = bool(be & SINGULAR) and not be & PLURAL
                    return [*(found[:1] if single else found), *with_them], jumped
                if self.word(q.first - 1) == "with" and self.word(q.first - 2) in _COMPANY:
                    with_them += [*self.person_before(q.first - 2), q]
                k, gap = q.first - 1, gap + 1
                continue
            over = self._over(k, t)
            if over is None and be and not jumped:
                over = self._taken_first(k)
            if over is not None:
                k, jumped = over, True
            elif self.word(k) in (";", ":") or self.word(k) in _CLAUSE or k in self.at_trigger:
                return with_them, False
            else:
                k, gap = k - 1, gap + (not self.adverb(k))
        return with_them, False

    def _in_a_name(self, q: Quantity) -> bool:
        """ "The singer of Armonía 10, died": a figure that a name ends with."""
        bare = (q.kind, q.form) == ("bare", "number") and q.last - q.first == 1 and self.word(q.last) == ","
        before = self.toks[q.first - 1] if q.first > 1 else None
        return bare and before is not None and before.text[0].isupper() and self.word(q.first).isdigit()

    def _taken_first(self, k: int) -> int | None:
        """The word before one for how somebody was taken: "two priests | abducted in May were shot"."""
        taken = next((x for x in self.trigs if x.last == k + 1 and x.what == "captured"), None)
        if taken is None or "participle" not in taken.forms or self.be(taken):
            return None
        return taken.first - 1 if taken.first in self.by_last else None

    def _hurt_first(self, t: Trigger) -> Quantity | None:
        """Who was hurt and died of it: "wounded a third, who later died", "a man shot by the police on Friday
        died of his wounds"."""
        k = t.first - 1
        if "intransitive" in t.forms and t.what == "killed" and self._of_wounds(t):
            hurt = [q for q in self.by_last.values() if q.first in self.claimed and q.last <= t.first]
            last = max(hurt, key=lambda q: q.first, default=None)
            return None if last is None or self._others(last, t) else last
        while self.word(k) != "who" and (self.adverb(k) or self.word(k) == "later"):
            k -= 1
        if "intransitive" not in t.forms or self.word(k) != "who" or self.word(k - 1) != ",":
            return None
        q = self.by_last.get(k - 1)
        return q if q is not None and q.first in self.claimed else None

    def _of_wounds(self, t: Trigger) -> bool:
        """ "Died of his injuries", "succumbed to his wounds"."""
        behind = [self.word(k) for k in range(t.last, t.last + _CLOSE)]
        return behind[:1] in (["of"], ["from"], ["to"]) and not grammar("en", "of_wounds").isdisjoint(behind)

    def _others(self, hurt: Quantity, t: Trigger) -> bool:
        """Whether people to whom nothing was done, and who did nothing, stand before a word of harm."""
        between = (q for q in self.quants if hurt.last <= q.first and q.last <= t.first)
        return any(
            q.kind == "people"
            and q.first not in self.claimed
            and self.word(q.first - 1) not in ("by", "whom")
            for q in between
        )

    def _with_kin(self, found: list[Quantity], be: frozenset[str]) -> list[Quantity]:
        """A list that opens with somebody's kin, and that person: "Abdul Rahim and his son were shot"."""
        first = found[0]
        if first.form != "possessive" or not be & PLURAL:
            return found
        gap = self.word(first.first - 1) in ("and", ",")  # else an age stood there: "Ali Omar, 41, his wife"
        name = self.name_at(first.first - gap)
        led = (*PREPOSITIONS, "and")
        if name is None or (name[0] and self.word(name[0] - 1) in led):
            return found
        who = " ".join(x.text for x in self.toks[name[0] : name[1]])
        return [Quantity(*name, 1, 1, "", who, "people", "name"), *found]

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
            opens = q.first == 0 or (self.word(q.first - 1) in (",", ";", ":") and q.last == t.first)
            return self.told(q) and (opens or bool(be & SINGULAR))  # "Convoy ambushed, driver killed"
        last = q.who.lower().rpartition(" ")[2] or self.word(q.last - 1)
        paired = self.word(q.first) in ("a", "the") and self.word(q.first + 1) in FEW | {"total"}
        group = last in _GROUPS or paired  # "a family of six was killed", "a pair of soldiers was killed"
        if be & SINGULAR and not be & PLURAL and not listed and not group:
            return not ((q.min or q.max or 0) > 1 or q.form == "plural")
        if be & PLURAL and q.form == "article" and q.max == 1 and not listed:
            return False
        if q.form in ("possessive", "article") and not listed and q.max is None:
            return bool(be) or (q.form == "article" and adjacent)
        if q.form == "pronoun":
            return all(self.adverb(k) or self.word(k).endswith(("ed", "and")) for k in range(q.last, t.first))
        return adjacent or q.form != "plural"
