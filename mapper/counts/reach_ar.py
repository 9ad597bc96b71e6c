"""Who a word of harm in an Arabic sentence tells of: the people after it, before it, or one by name. Pure."""

from dataclasses import replace

from ..words import arabic
from ..words.grammar import words as grammar
from .doers_ar import Doers
from .harm_ar import CLAUSE, FORWARD, QUOTES, Trigger
from .nouns_ar import is_definite, noun_at, phrases, table
from .people_ar import Group, by_what

#: Words over which a verb looks back for its people.
_BACKWARD = 12
#: A number above this has its noun in the singular with "ا" behind it.
_LARGE = 10
#: Words between two commas that say how it was done are so many at most.
_HOW = 12
#: … and between a cell and those of whom it is made up.
_CELL = 5
#: At most so many words of bodies ("الجيش والشرطة") stand between a number of their men and the verb.
_BODIES = 4
#: The pronouns written on to a verb, and how many they mean.
_OBJECTS = (("هما", 2), ("ته", 1), ("ها", 1), ("ه", 1))
BOTH = frozenset(("killed", "wounded"))


class Reach(Doers):
    """Finds the people of each word of harm of a sentence."""

    def _body(self, t: Trigger) -> Group | None:
        """ "جثتين", "جثة شاب", "3 جثث": the body is the one killed."""
        before = self._number_before(t.first)
        if before is not None:
            return before
        owned = self.toks[t.first].key.endswith(("ته", "تها", "تهم"))  # "his body": told of already
        if t.body == 2 or (t.body == 1 and not owned and not self._after(t)):
            return Group(t.first, t.last, -1, t.body, t.body, "", "people")
        return None

    def _object(self, t: Trigger) -> list[Group]:
        """Whom a pronoun means that is written on to a verb: "وأصابه بجروح", "قتلته"; who was told of before
        with the same fate is not counted again."""
        word = self.toks[t.first]
        done = t.verb and t.last == t.first + 1 and self._in(t.first, "done_to")
        led = self._key(t.first - 1) in ("الي", "عن") or word.key[:1] in "لب"
        led = led or (bool(word.without_and()) and self._hurt(t.last))  # "بمقتل اثنين وإصابته بجروح"
        done = done or (not t.verb and led and self._in(t.first, "befell") and word.text[-1] != "ة")
        done = done or (not t.verb and self._key(t.first - 1) == "من" and self._in(t.first, "taken"))
        number = next((n for end, n in _OBJECTS if word.key.endswith(end)), 0)
        bare = any(form == word.key for form in table("done_to"))
        if not done or not number or bare or (t.verb and t.what == "wounded" and not self._hurt(t.last)):
            return []
        return [Group(t.first, t.last, -1, number, number, "", "people", definite=True)]

    def _hurt(self, at: int) -> bool:
        """Whether what somebody was hit by or suffered stands within a few words: "بجروح متوسطة"."""
        return any(self._in(k, "hurts") for k in range(at, min(at + 4, len(self.toks))))

    def _number_before(self, i: int) -> Group | None:
        """A bare number that ends right before a word, made to hold it."""
        group = self.by_last.get(i)
        alone = group is not None and group.counted and group.head < 0
        return replace(group, last=i + 1, kind="people") if group and alone else None

    def _after(self, t: Trigger) -> list[Group]:
        """The people after a word of harm, through a list."""
        reach = FORWARD if t.verb else 3
        if cell := self._of_cell(t):
            return [cell]
        k, steps, aside = self._past_inside(t.last), 0, False
        if t.verb and t.what == "killed" and self._in(k, "one_of_them"):
            return [Group(k, k + 1, -1, 1, 1, "", "people", counted=True)]  # "وتوفي أحدهم"
        while k < len(self.toks) and steps <= reach:
            group = self.by_first.get(k)
            fired = group is not None and k == t.last + 1 and self._in(t.last, "fired")
            fired = fired and group is not None and self._others_behind(group)  # "أصابت رصاصة قناص طفلة"
            if group and t.verb and (fired or self._does(group)):
                aside = aside or self._has_object(group)  # "قتل مسلحون على متن دراجة نارية شابا"
                k = group.last
                continue
            if group and self._takes(t, group, k) and not (aside and group.min is None and not group.counted):
                return self._list(group)
            if group and group.kind == "thing" and not (k == t.last and self._in(t.first, "active")):
                return []
            behind = self._past_aside(k) if t.verb else k
            if behind > k:
                k = behind
                continue
            if k in self.at_trigger or self._key(k) in CLAUSE + "،,":
                return []
            body = t.what == "captured" and 1 < k - t.last <= 4 and is_definite(self.toks[k - 1])
            aside = aside or (t.verb and self._in(k, "asides") and (body or k - t.last <= 1))
            if self._quiet(k) or k in self.groups.blocked:
                k += 1
                continue
            subject = t.verb and is_definite(self.toks[k])
            does = k == t.last and self._in(t.first, "active")  # "اغتالت مسيرة إسرائيلية القيادي"
            does = does or self._struck(t.last, k)
            aside = aside or (t.verb and k == t.last and self._key(k).endswith("ون"))  # "اغتال مجهولون"
            if self._in(k, "things") and not (subject or aside or does):
                return []
            if not t.verb or (self._in(k, "stops") and not subject and not aside):
                return []
            k, steps = k + 1, steps + 1
        return []

    def _others_behind(self, g: Group) -> bool:
        """Whether other people stand right behind one who is not counted: who fired, then who was hit."""
        return not g.counted and any(k in self.by_first for k in range(g.last, g.last + 2))

    def _past_inside(self, k: int) -> int:
        """Behind words for all who were in something, where they are then told: "من فيها وهم [ثلاثة]"."""
        at = k + self._in(k, "everybody")
        hit = self.groups.phrase(phrases("those_inside"), at) if at < len(self.toks) else None
        if hit is None:
            return k
        return hit[1] + self._in(hit[1], "they_are")

    def _of_cell(self, t: Trigger) -> Group | None:
        """Those of whom a cell or a gang is made up that was taken: "ضبط تشكيل عصابي من خمسة أشخاص"."""
        if t.what != "captured" or t.verb or not self._in(t.last, "cells"):
            return None
        ends = range(t.last + 1, min(t.last + _CELL, len(self.toks) - 1))
        at = next((k for k in ends if self._in(k, "made_up_of")), None)
        group = self.by_first.get(at + 1) if at is not None else None
        return group if group is not None and group.counted and group.kind in ("people", "fate") else None

    def _past_aside(self, k: int) -> int:
        """Behind words between two commas that only say when ("، مساء أمس الاثنين، ") or how ("، بالتنسيق مع
        الدرك، "); ``k`` for none."""
        if self._key(k) not in ("،", ","):
            return k
        how = self._leads_aside(k + 1)
        for j in range(k + 1, min(k + (_HOW if how else 8), len(self.toks))):
            if self._key(j) in ("،", ","):
                return k if j == k + 1 else self._past_aside(j) if self._leads_aside(j + 1) else j + 1
            group = self.by_first.get(j)
            tells = j in self.at_trigger or (group is not None and group.counted)
            if j not in self.groups.blocked and (tells or not how):
                return k
        return k

    def _leads_aside(self, k: int) -> bool:
        """Whether a word says how, when or with whom: "، بالتنسيق مع الدرك، "."""
        return k < len(self.toks) and not grammar("ar", "aside_leads").isdisjoint(self.toks[k].forms)

    def _takes(self, t: Trigger, g: Group, k: int) -> bool:
        if g.first in self.claimed or g.first in self.parts or g.kind == "thing":
            return False
        if g.kind == "noun":
            return g.counted and t.what in BOTH and not t.verb
        if g.kind == "bare":
            return g.counted and (
                g.last >= len(self.toks)
                or not self.toks[g.last].text[0].isalpha()
                or self._in(g.last, "stops")
                or (self._and(g.last) and is_definite(self.toks[g.last]))  # "قتل 12 والمئات جرحوا"
                or g.last in self.groups.blocked  # "وأصاب 34 يوم الثلاثاء"
                or by_what(self.toks[g.last])
                or g.last in self.at_trigger  # "قتل اثنان وجرح ثلاثة"
                or self._listed(g.last, "part_leads")
            )
        held = t.what == "captured" and not t.verb and self._key(t.first)[:1] == "ل"
        if held and not g.counted:
            return False  # "مركزا لاحتجاز المهاجرين"
        if g.first != t.last and not g.counted and self._in(g.first, "other_one"):
            return False  # "أصابت ضربة أخرى مبنى"
        if g.kind == "fate" and g.fate != t.what and not g.counted and not t.verb and t.body < 0:
            return not g.definite
        if g.kind == "fate" and g.fate != t.what and g.definite and not g.counted and k > t.last:
            return False  # "ارتقى أثناء إسعاف المصابين"
        return not (t.verb and g.definite and g.min is None and not g.counted and t.what != "wounded")

    def _list(self, first: Group) -> list[Group]:
        found = [first]
        while (at := self._next(found[-1])) is not None:
            group = self.by_first[at]
            if (
                group.first in self.claimed
                or group.first in self.parts
                or group.kind in ("thing", "bare", "noun")
            ):
                break
            if group.kind == "fate" and not group.counted:
                break
            if self._of_one_number(found[-1], group):
                found[-1] = replace(found[-1], last=group.last)  # "عشرين مدنيا وسائقا": one number for both
                continue
            if not group.counted and group.max is None and self._key(at - 1) in ("،", ","):
                break  # "إصابة 9، ومسلحون غاضبون يحرقون"
            found.append(group)
        return found

    def _of_one_number(self, first: Group, group: Group) -> bool:
        """Whether a noun goes with the number before the other one: both have the case that a large number
        asks for."""
        large = first.counted and first.head == first.last - 1 and (first.min or 0) > _LARGE
        same = (
            self.toks[first.last - 1].text.rstrip("ً").endswith("ا") and not group.counted and group.min == 1
        )
        return large and same and self.toks[group.first].text.rstrip("ً").endswith("ا")

    def _owned_by(self, t: Trigger) -> list[Group]:
        """One person by name: "مقتل "خلف الوهاب"", "استشهاد فاطمة الخطيب", "كل من "أ" و"ب""."""
        if not self._in(t.first, "named_after") or t.last >= len(self.toks):
            return []
        k = t.last
        while k < len(self.toks) and self._quiet(k) and self._key(k) not in QUOTES:
            k += 1
        if k < len(self.toks) and self.toks[k].text in '"“«':
            found = self._quoted(k)
            return [*found, *self._list(found[-1])[1:]] if found else []
        if self._past_inside(t.last) > t.last:
            return []  # "مقتل من فيها"
        names = k
        while names < len(self.toks) and names - k < 5 and self._name(names, names == k):
            names += 1
        return [Group(k, names, -1, 1, 1, "", "people")] if names - k >= 2 else []

    def _name(self, k: int, first: bool) -> bool:
        word = self.toks[k]
        plain = word.text[0].isalpha() and arabic.is_arabic(word.text[0]) and k not in self.at_trigger
        if not plain or k in self.by_first or self._in(k, "stops") or self._in(k, "things"):
            return False
        if self._in(k, "no_names") or noun_at(word):
            return False
        return not (first and (word.key.startswith(("ال", "ب", "ل")) or word.without_and()))

    def _quoted(self, k: int) -> list[Group]:
        """Names in quotation marks that follow one another by "and"."""
        found: list[Group] = []
        while k < len(self.toks) and self.toks[k].text in '"“«':
            end = next(
                (j for j in range(k + 1, min(k + 8, len(self.toks))) if self.toks[j].text in '"”»'), None
            )
            inside = range(k + 1, end or k + 1)
            if end is None or not inside or any(self._in(j, "no_names") for j in inside):
                return found
            found.append(Group(k + 1, end, -1, 1, 1, "", "people"))
            k = end + 1
            if k < len(self.toks) and self._key(k) in ("و", "،"):
                k += 1
        return found

    def _before(self, t: Trigger) -> list[Group]:
        """The people before a verb: "أن شخصين قتلا", "امرأة قتلت"."""
        for k in range(t.first - 1, max(-1, t.first - 1 - _BACKWARD), -1):
            if k in self.at_trigger or self._key(k) in CLAUSE:
                return []
            group = self.by_last.get(k + 1)
            if group is None and k == t.first - 1 and t.what == "killed" and self._in(k, "one_of_them"):
                return [Group(k, k + 1, -1, 1, 1, "", "people", counted=True)]  # "أحدهم توفي لاحقا"
            if group is None:
                continue
            of_them = k == t.first - 2 and self._in(k + 1, "of_them")  # "وأن ثلاثة منهم قتلوا"
            adjacent = group.kind in ("bare", "noun") and (k == t.first - 1 or of_them)  # "إن ثلاثة جرحوا"
            if group.kind not in ("people", "fate") and not adjacent:
                continue  # an age, a number of things
            counted = self.by_last.get(group.first)
            one = self._in(group.first, "other_one") and counted is not None and counted.kind == "people"
            more = self._in(group.first, "others") or one  # "ثلاثة أمريكيين [آخرين]", "ضابط [آخر]"
            whole = counted is not None and (counted.counted or one)
            if (group.min is None or (more and not group.counted)) and whole:
                continue  # "3 من أفراد العائلة": those are counted
            if group.definite and group.min is None and self._counted_before(group.first):
                continue  # "36 من رجال الجيش والشرطة قتلوا"
            if t.what == "missing" and group.fate not in ("", "missing"):
                return []  # "150 جريحا وعشرات تحت الأنقاض"
            if group.first in self.parts and group.first not in self.claimed:
                continue  # "17 شخصا، بينهم خمسة أطفال، قتلوا": the whole was killed
            if group.first in self.claimed:
                return []
            noun = noun_at(self.toks[group.first])
            begins = self.toks[group.first].key
            lead = group.first - 1 - (begins == "بين" and self._key(group.first - 1) == "ما")
            prefixed = begins[:1] in "بلك" and noun is not None and noun[1] != begins
            if prefixed or (self._in(lead, "stops") and not self._in(lead, "opens")):
                return []
            return [*self._joined_before(group), group]
        return []

    def _counted_before(self, at: int) -> bool:
        """Whether a number of people stands before a word, with only their bodies between."""
        for k in range(at - 1, max(-1, at - 1 - _BODIES), -1):
            group = self.by_last.get(k + 1)
            if group is not None and group.counted:
                return group.kind == "people" and group.min is not None
            if k in self.at_trigger or self._key(k) in CLAUSE + "،,":
                return False
        return False

    def _joined_before(self, group: Group) -> list[Group]:
        """The people to whom others are joined by "and": "طفلين [وامرأة استشهدوا]"."""
        apart = self.toks[group.first].text[0].isdigit() and self._key(group.first - 1) == "و"  # "و21 مسلحا"
        earlier = self.by_last.get(group.first - apart)
        joined = earlier is not None and (apart or bool(self.toks[group.first].without_and()))
        if earlier is None or not joined or earlier.kind != "people" or earlier.first in self.claimed:
            return []
        return [*self._joined_before(earlier), earlier]
