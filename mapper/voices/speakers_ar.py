"""Who may speak in an Arabic sentence: outlets, officials, bodies, and the words that say more of them. Pure.

The words are ``lexicon/attribution_ar.yaml``, the outlets those of ``attribution.yaml``. A source keeps the
words of the text for its name unless it is a known outlet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..lexicon import load
from ..model import ActorMention
from ..words import arabic
from ..words.grammar import words
from ..words.grammar import words as grammar
from ..words.phrases import Phrases, atoms, written_start
from .cue import Verb
from .outlets import Outlet, SpeakerKind, outlets

#: The longest words for a source, and how far back one is looked for.
LONGEST, _BACK = 9, 10
#: … and so many words say where it is: "مدير المستشفى في دير البلح قال".
_WHERE = 4
_BREAKS = frozenset("،,:؛;.!؟?()[]…|\n")
_OPEN, CLOSE = frozenset("\"“«‘'"), frozenset("\"”»’'")
#: A form with the article that is no longer than this may be another word's letters ("وكالة").
_SHORT = 4
#: "and", "in", "to" written onto a word at which no source goes on.
_ONTO = frozenset("وبل")
#: A name, which folds as "on" does.
_ALI = "علي"


@dataclass(frozen=True, slots=True)
class Voice:
    """A source in a sentence: atoms [first, last), its span, the name it goes by and its kind.

    ``first`` is -1 for one that the sentence leaves out ("and said that …").
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    kind: SpeakerKind


@cache
def table() -> dict[str, frozenset[str]]:
    """The plain word lists of ``attribution_ar.yaml``, their words folded."""
    rows = load("attribution_ar")
    names = (
        "people",
        "bodies",
        "media",
        "monitors",
        "stops",
        "adverbs",
        "told",
        "deeds",
        "statements",
        "of_statements",
        "alerts",
        "describing",
        "no_sources",
    )
    return {name: frozenset(arabic.fold(w) for w in rows[name].split()) for name in names}


@cache
def verbs() -> Phrases[Verb]:
    """The forms of all Arabic words of saying."""
    rows = load("attribution_ar")
    found = [(f, Verb(r["verb"], r["weight"])) for r in rows["verbs"] for f in r["forms"]]
    found += [(f, Verb("cite", "cite", kind="cite")) for f in rows["cite"]]
    found += [(f, Verb("according to", "neutral", kind="preposition")) for f in rows["prepositions"]]
    return Phrases(found)


@cache
def listed(name: str) -> Phrases[bool]:
    """The phrases of a list of ``attribution_ar.yaml``."""
    return Phrases((w, True) for w in load("attribution_ar")[name])


@cache
def _kinds() -> dict[str, SpeakerKind]:
    kinds: tuple[tuple[str, SpeakerKind], ...] = (
        ("bodies", "body"), ("media", "media"), ("monitors", "monitor"), ("people", "people"),
    )  # fmt: skip
    return {word: kind for name, kind in kinds for word in table()[name]}


def _written(word: str) -> tuple[str, ...]:
    """The forms of a word, with those of an accusative: "لكن مسؤولا نفى"."""
    forms = arabic.forms(word)
    return (*forms, *(form[:-1] for form in forms if form.endswith("ا")))


class Line:
    """The atoms of a sentence with the sources that may stand in it."""

    def __init__(self, text: str, start: int, end: int, actors: Sequence[ActorMention]) -> None:
        self.text, self.atoms = text, atoms(text, start, end)
        self.actors = {actor.start: actor for actor in actors}

    def holds(self, voice: Voice) -> bool:
        """Whether a source was named in this sentence."""
        return bool(self.atoms) and self.atoms[0].start <= voice.start < self.atoms[-1].end

    def broken(self, k: int) -> bool:
        """Whether a mark that ends a phrase stands before the atom."""
        return any(mark in _BREAKS for mark in self.atoms[k].before) or self.atoms[k].before in (
            "-",
            "–",
            "—",
        )

    def stops(self, k: int) -> bool:
        """Whether no source goes on at the atom."""
        if self.atoms[k].text == _ALI and k and self.atoms[k - 1].text[-1] not in "ىي" and not self.broken(k):
            return self.atoms[k - 1].key in table()["stops"]  # "العقيد سالم علي": a man's name
        forms = arabic.forms(self.atoms[k].text)
        joined = self.atoms[k].key[:1] in _ONTO and forms[-1] in table()["stops"]
        return joined or forms[0] in table()["stops"]

    def voice(self, k: int) -> Voice | None:
        """The source whose words begin at the atom ``k``."""
        if k >= len(self.atoms) or self.stops(k):
            return None
        known = outlets().at(self.atoms, k)
        if known and self._named_here(k, known[1]):
            return self._made(k, known[1], written_start(self.atoms[k], outlets().firsts), known[0])
        head = next((f for f in _written(self.atoms[k].text) if f in _kinds()), "")
        actor = next(
            (a for at, a in self.actors.items() if self.atoms[k].start <= at < self.atoms[k].end), None
        )
        if actor is not None and actor.named and self.text[self.atoms[k].start : actor.start] in ("", "و"):
            return self._of_actor(k, actor)  # "حزب الله", and what goes on is another's name
        if head in words("ar", "of_groups") and self._named_at(k + 1):
            return self.voice(k + 1)  # "فصائل الجيش الوطني تعلن"
        if head:
            before = arabic.prefix(arabic.fold(self.atoms[k].text), head).removesuffix(arabic.ARTICLE)
            start = self.atoms[k].start + arabic.skip(self.atoms[k].text, len(before))
            return self._grown(k, start, _kinds()[head])
        if actor:
            return self._of_actor(k, actor)
        return None

    def _of_actor(self, k: int, actor: ActorMention) -> Voice:
        """An actor who speaks, by the words that name it."""
        behind = (i for i in range(k, len(self.atoms)) if self.atoms[i].start >= actor.end)
        name = self.text[actor.start : actor.end]
        return Voice(k, next(behind, len(self.atoms)), actor.start, actor.end, name, "actor")

    def _named_here(self, k: int, last: int) -> bool:
        """An outlet's name that is a common word too counts only where nothing goes on with it."""
        return (
            last - k > 1
            or last >= len(self.atoms)
            or not self.atoms[last].key.startswith("ال")
            or self.broken(last)
        )

    def _made(self, k: int, last: int, start: int, outlet: Outlet) -> Voice:
        return Voice(k, last, start, self.atoms[last - 1].end, outlet.name, outlet.kind)

    def _grown(self, k: int, start: int, kind: SpeakerKind) -> Voice:
        """A head noun with the words that say more of it; the outlet that it names gives the name."""
        last, quoted = k + 1, False
        closed = kind != "people" and self.definite(k)  # "the agency" goes on with adjectives alone
        while last < len(self.atoms) and last - k < LONGEST:
            before = self.atoms[last].before
            if any(c in _OPEN for c in before) and not quoted:
                if not self._short_quote(last):
                    break
                quoted = True
            elif quoted and any(c in CLOSE for c in before):
                quoted = False
            if not quoted and (self.broken(last) or self.stops(last) or self.told_to(last)):
                break
            if kind == "people" and last - k > 1 and self.agency_at(last):
                break  # "مسؤول محلي [وكالة فرانس برس]"
            if self._party_at(last):
                break  # "the government [accused] the Houthis of …"
            if last - k > 1 and self.definite(last - 1) and self.atoms[last].key in table()["deeds"]:
                break  # "the Defence Ministry [announced] the opening of …"
            if verbs().at(self.atoms, last) or (closed and not self.definite(last)):
                break
            if kind == "body" and self._done(k, last):
                break
            if (
                self.atoms[last].key[:1] == "و"
                and arabic.forms(self.atoms[last].text)[-1] in _kinds()
                and last - k > 1
            ):
                break
            last += 1
        if kind in ("media", "monitor"):
            for i in range(k, min(last, k + 3)):
                known = outlets().at(self.atoms, i)
                if known and (i > k or known[1] - i > 1):
                    return self._made(k, known[1], start, known[0])
        end = self.atoms[last - 1].end
        if self.text[end : end + 1] in CLOSE and any(c in _OPEN for c in self.text[start:end]):
            end += 1
        return Voice(k, last, start, end, " ".join(self.text[start:end].split()), kind)

    def agency_at(self, k: int) -> bool:
        """Whether the name of an outlet begins at an atom, with the word for its kind: "وكالة فرانس برس"."""
        if k + 1 >= len(self.atoms) or self.atoms[k].key not in table()["told"] or self.broken(k):
            return False
        return any(outlets().at(self.atoms, at) is not None for at in (k, k + 1))

    def _done(self, k: int, at: int) -> bool:
        """Whether the name of a body that begins at ``k`` is over: behind a word with the article no plain
        one goes on ("وزارة الصحة [أسماء الشهداء]")."""
        plain = not self.definite(at) and self.atoms[at].key[:1] not in _ONTO
        return plain and at - k > 1 and self.definite(at - 1) and at - 1 not in self.actors

    def _party_at(self, k: int) -> bool:
        """Whether a party with a name of its own begins at an atom, behind a word with the article."""
        named = self._named_at(k)
        described = self.atoms[k - 1].key.endswith(("ي", "يه"))  # "منظمة حقوقية [قوات الدعم السريع]"
        return named and (described or self.definite(k - 1))

    def _named_at(self, k: int) -> bool:
        """Whether a party with a name of its own begins at an atom."""
        at = self.atoms[k].start if k < len(self.atoms) else -1
        return at in self.actors and self.actors[at].named

    def definite(self, k: int) -> bool:
        """Whether an atom has the article."""
        forms = arabic.forms(self.atoms[k].text)
        return any(form.startswith(arabic.ARTICLE) and len(form) > _SHORT for form in forms)

    def _short_quote(self, k: int) -> bool:
        """Whether quotation marks that open before the atom close soon: a name, no speech."""
        following = self.atoms[k + 1 : k + 5]
        behind = self.text[self.atoms[-1].end :][:2] if k + 5 >= len(self.atoms) else ""
        return any(any(c in CLOSE for c in a.before) for a in following) or any(c in CLOSE for c in behind)

    def told_to(self, k: int) -> bool:
        """Whether an outlet is told at the atom: "لرويترز", "لوكالة الأناضول"."""
        atom = self.atoms[k]
        if atom.key[:1] != "ل" or len(atom.key) < 4 or atom.key.startswith("لا"):
            return False
        forms = arabic.forms(atom.text)[1:]
        return outlets().at(self.atoms, k) is not None or any(f in table()["told"] for f in forms)

    def before(self, k: int) -> Voice | None:
        """The source that stands before a verb: "المرصد السوري قال"."""
        for i in range(k - 1, max(-1, k - _BACK), -1):
            if i + 1 < k and any(mark in ":.؟!؛" for mark in self.atoms[i + 1].before):
                return None
            found = self.voice(i)
            if found and found.last <= k and self._close(found.last, k) and not self._governed(i):
                return self._owner(i, found)
        return None

    def _close(self, last: int, k: int) -> bool:
        """Whether a source that ends at an atom stands before the verb at ``k``, or its place between."""
        inside = last < k and self.atoms[last].key == "في" and not any(map(self.broken, range(last, k)))
        return k - last <= (_WHERE if inside else 2)

    def _owner(self, i: int, found: Voice) -> Voice:
        """The source of which one is only the end: "وزارة البيشمركة", "المتحدث باسم الشرطة"."""
        for k in range(i - 1, max(-1, i - LONGEST), -1):
            if self.broken(k + 1):
                break
            longer = self.voice(k)
            if longer and longer.last >= found.last and not self._governed(k):
                found = longer
        return found

    def _governed(self, k: int) -> bool:
        return k > 0 and not self.broken(k) and self.atoms[k - 1].key in grammar("ar", "governs")
