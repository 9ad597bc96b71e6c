"""Who may speak: outlets, officials, bodies, persons, as noun phrases around a word of saying. Pure.

No parser: a phrase is found from its head (an outlet, an actor, "spokesman", a capitalised name) and
grown to its determiner on the left and over "of …", "for …", "in …" on the right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..actors.lexicon import Entry, Modifier, Nation, phrases
from ..lexicon import load
from ..model import ActorMention
from ..words.grammar import words as grammar
from ..words.inflect import noun_forms
from ..words.phrases import Atom
from .outlets import Outlet, SpeakerKind, outlets


@cache
def listed(field: str) -> frozenset[str]:
    """A plain word list of ``attribution.yaml``."""
    value = load("attribution")[field]
    return frozenset(value.split() if isinstance(value, str) else value)


DETERMINERS, PREPOSITIONS = listed("determiners"), listed("phrase_prepositions")
_STOPS, _RELATIVE = listed("phrase_ends"), listed("relatives")
_NO_NAMES, _PARTICLES, _VERBLIKE = listed("no_names"), listed("name_particles"), listed("verbs_of_others")
_BREAKS = frozenset(',;:—“”"«»?!…()[]')
_ORDINARY = frozenset(("civilians", "protesters", "rioters", "communal"))
#: At most so many atoms make a source's noun phrase; a longer one is a clause that was misread.
LIMIT = 14


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source's noun phrase: the atoms ``first`` to before ``last``, its neutral name and kind."""

    first: int
    last: int
    name: str
    kind: SpeakerKind


@cache
def nouns() -> dict[str, SpeakerKind]:
    """The nouns of ``attribution.yaml`` for those who speak, singular and plural."""
    found: dict[str, SpeakerKind] = {}
    kinds: tuple[tuple[str, SpeakerKind], ...] = (
        ("media", "media"),
        ("bodies", "body"),
        ("people", "people"),
    )
    for field, kind in kinds:
        for word in load("attribution")[field].split():
            one, many = noun_forms(word)
            found[one] = found[many] = kind
            if one.endswith("man"):
                found[one[:-3] + "men"] = kind
    table = load("attribution")
    for field, kind in (("person_pronouns", "he"), ("body_pronouns", "it")):
        for word in table[field]:
            found[word] = kind
    return found


def breaks(atom: Atom) -> bool:
    """Whether a mark that ends a noun phrase stands before the atom."""
    return any(mark in _BREAKS for mark in atom.before) or atom.before in ("—", "–", "--")


class Line:
    """A sentence's atoms with the heads of noun phrases in it."""

    def __init__(self, text: str, line: list[Atom], actors: Sequence[ActorMention]) -> None:
        self.text = text
        self.atoms = line
        self.outlet: dict[int, tuple[Outlet, int]] = {}
        self.actor: dict[int, tuple[ActorMention, int]] = {}
        starts = {atom.start: i for i, atom in enumerate(line)}
        for mention in actors:
            first = starts.get(mention.start)
            if first is not None:
                last = first
                while last < len(line) and line[last].end <= mention.end:
                    last += 1
                self.actor[first] = mention, last
        known = outlets()
        for i in known.spots(line):
            hit = known.at(line, i)
            if hit:
                self.outlet[i] = self._whole_name(i, *hit)

    def _whole_name(self, first: int, outlet: Outlet, last: int) -> tuple[Outlet, int]:
        """An outlet, or the one whose longer name begins with its: "Irrawaddy Watch"."""
        for k in range(last, min(last + 4, len(self.atoms))):
            if self.atoms[k].text in listed("commands"):  # "AFP Northern Luzon Command": an army's
                return Outlet(self.text[self.atoms[first].start : self.atoms[k].end], "body"), k + 1
        more = self.atoms[last] if last < len(self.atoms) else None
        longer = more is not None and more.joined and more.text[0].isupper()
        if more is None or not longer or more.key not in listed("longer_names"):
            return outlet, last
        return Outlet(self.text[self.atoms[first].start : more.end], outlet.kind), last + 1

    def head(self, k: int) -> SpeakerKind | None:
        """The kind of source that the atom ``k`` may be the head of."""
        atom = self.atoms[k]
        if k in self.outlet:
            return self.outlet[k][0].kind
        if atom.key in nouns():
            return nouns()[atom.key]
        if k in self.actor:
            return "actor"
        if (
            atom.text[0].isupper()
            and len(atom.key) > 1
            and atom.key not in _NO_NAMES
            and atom.key not in DETERMINERS
        ):
            return "person"
        return None

    def left(self, begin: int, end: int) -> Speaker | None:
        """The source whose noun phrase ends before the atom ``end``, looked for from ``begin`` on."""
        end = self._trim(begin, end)
        while end - 1 > begin and self.atoms[end - 1].before.endswith("("):
            end -= 1
        begin = self._clause(begin, end)
        heads = [k for k in range(begin, end) if self.head(k)]
        free = [k for k in heads if not self._governed(begin, k)]
        if not free or end - free[0] > LIMIT or self.atoms[end - 1].key in listed("happenings"):
            return None
        # "relief workers who reached X said": whoever they are, not where they went
        end = next((k for k in range(free[0] + 1, end) if self.atoms[k].key == "who"), end)
        first = self._grow(begin, free[0])
        if any(self.small(k) in _VERBLIKE for k in range(free[0], end)):
            return None
        if self.head(free[0]) in ("he", "it") and end - free[0] > 1:
            return None
        return self._speaker(first, end)

    def right(self, begin: int) -> Speaker | None:
        """The source whose noun phrase begins at the atom ``begin``."""
        end, limit = begin, min(len(self.atoms), begin + LIMIT)
        while end < limit and self.atoms[end].key not in _STOPS:
            atom = self.atoms[end]
            far = atom.key in ("from", "for") and any(k in self.outlet for k in range(begin, end))
            if end > begin and (breaks(atom) or atom.key in ("on", "said", "told") or far or self._way(end)):
                break
            if atom.key in ("and", "or") and not any(
                self.head(k) for k in range(end + 1, min(limit, end + 4))
            ):
                break
            end += 1
        end = self._trim(begin, end)
        if end <= begin or not any(self.head(k) for k in range(begin, end)):
            return None
        return self._speaker(begin, end)

    def _way(self, k: int) -> bool:
        """Whether the way in which it was said begins here: "told the agency by phone", "via video link"."""
        following = {self.atoms[j].key for j in range(k + 1, min(len(self.atoms), k + 4))}
        return self.atoms[k].key in grammar("en", "by_way_of") and bool(following & listed("channels"))

    def _trim(self, begin: int, end: int) -> int:
        drop = listed("adverbs")
        while end > begin:
            key = self.small(end - 1)
            manner = key.endswith("ly") and self.head(end - 1) is None and end - 1 > begin
            if not (manner or key in drop or key in _RELATIVE or (key == "on" and end < len(self.atoms))):
                break
            end -= 1
        return end

    def _clause(self, begin: int, end: int) -> int:
        """Where the clause begins that ends at ``end``: after the last "that", "but", "and" …"""
        for k in range(end - 1, begin - 1, -1):
            key = self.small(k)
            if any(first < k < last for first, (_, last) in self.actor.items()):
                continue  # "the Group to Support Islam and Muslims"
            if key in _STOPS and not (key in _RELATIVE and any(self.head(j) for j in range(begin, k))):
                return k + 1
            if key in ("and", "or") and (k == begin or k - begin > 5 or not self._nominal(begin, k)):
                return k + 1
        return begin

    def small(self, at: int) -> str:
        """A word as it is compared; "" for a name in the letters of one: "WHO said" asks for nobody."""
        atom = self.atoms[at]
        return "" if atom.text in load("actor_words")["names_like_words"] else atom.key

    def _nominal(self, begin: int, end: int) -> bool:
        return any(self.head(k) for k in range(begin, end)) and all(
            self.head(k) or self.atoms[k].key in DETERMINERS | PREPOSITIONS or self._describes(k)
            for k in range(begin, end)
        )

    def _entry(self, k: int) -> Entry | None:
        hit = phrases().at(self.atoms, k)
        return hit[0] if hit else None

    def _governed(self, begin: int, k: int) -> bool:
        """Whether the atom stands in a phrase such as "In Aleppo" or "on the road"."""
        while k > begin and self._describes(k - 1) and self.atoms[k - 1].key not in DETERMINERS:
            k -= 1
        if k > begin and self.atoms[k - 1].key in DETERMINERS:
            k -= 1
        return k > begin and self.atoms[k - 1].key in PREPOSITIONS

    def _describes(self, k: int) -> bool:
        return (
            isinstance(self._entry(k), Modifier | Nation)
            or self.atoms[k].key == "'s"
            or bool(self.head(k))
            or self.atoms[k].before == "-"
        )

    def _grow(self, begin: int, k: int) -> int:
        """The left end of the noun phrase around the head ``k``."""
        for j in range(k - 1, max(begin, k - 6) - 1, -1):
            key = self.atoms[j].key
            if key in PREPOSITIONS or key in _VERBLIKE:
                return j + 1 if all(self._describes(i) for i in range(j + 1, k)) else k
            if key in DETERMINERS:
                return j
        return begin if k - begin <= 4 else k

    def _speaker(self, first: int, last: int) -> Speaker:
        bare = first
        while bare < last - 1 and self.atoms[bare].key in DETERMINERS:
            bare += 1
        by = last - bare > 2 and self.atoms[bare + 1].key in ("by", "from")
        if by and self.atoms[bare].key in listed("papers"):  # "a report by the local outlet X"
            inner = self._speaker(bare + 2, last)
            return Speaker(first, last, inner.name, inner.kind)
        core = bare + 1
        while core < last and self.atoms[core].key not in PREPOSITIONS:
            core += 1
        for k in range(bare, core):
            for table in (self.outlet, self.actor):
                core = max(core, min(last, table[k][1])) if k in table else core
        name, kind = self._name(bare, core, last)
        return Speaker(first, last, name, kind)

    def _name(self, bare: int, core: int, last: int) -> tuple[str, SpeakerKind]:
        for k in range(core - 1, bare - 1, -1):
            if k in self.outlet and core == last:
                return self.outlet[k][0].name, self.outlet[k][0].kind
        for k, (mention, end) in self.actor.items():
            office = self.atoms[last - 1].key in listed("offices")
            if office and mention.name.endswith("government"):
                continue  # a source keeps the words that say which ministry
            if k <= bare and end >= last and (mention.named or mention.category not in _ORDINARY):
                return mention.name, "actor"
        if nouns().get(self.atoms[bare].key) == "media" and core == last and self._named(bare, last):
            return self.text[self.atoms[bare].start : self.atoms[last - 1].end], "media"  # "Radio Ndeke Luka"
        person = self._person(bare, core)
        if person:
            return person, "person"
        kinds = [kind for k in range(bare, core) if (kind := self.head(k))]
        text = self.text[self.atoms[bare].start : self.atoms[last - 1].end]
        if bare == 0 and (self.atoms[bare].key in nouns() or isinstance(self._entry(bare), Modifier)):
            text = text[0].lower() + text[1:]
        return text, kinds[-1] if kinds else "body"

    def _named(self, first: int, last: int) -> bool:
        """Whether words are a name of several, each with a capital."""
        return last - first > 1 and all(self.atoms[k].text[:1].isupper() for k in range(first, last))

    def _person(self, bare: int, core: int) -> str:
        """The name that ends a phrase such as "Governor Oleh Danylenko", without the title."""
        k, titles = core, listed("titles")
        while k > bare:
            atom = self.atoms[k - 1]
            known = k - 1 in self.outlet or k - 1 in self.actor or atom.key in nouns() or atom.key in titles
            if known or not (atom.text[0].isupper() or atom.key in _PARTICLES):
                break
            k -= 1
        while k < core and not self.atoms[k].text[0].isupper():
            k += 1
        while k < core and (hit := phrases().at(self.atoms, k)) and isinstance(hit[0], Nation):
            titled = k > bare and self.atoms[k - 1].key in titles and hit[0].form == "country"
            if titled and hit[1] == core - 1:
                break  # "Defence Minister Israel Katz": his first name
            k = hit[1]
        if k == core:
            return ""
        return self.text[self.atoms[k].start : self.atoms[core - 1].end]
