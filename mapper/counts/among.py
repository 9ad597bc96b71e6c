"""Some of the dead or the wounded, told by themselves. Pure.

"Among the dead were two nuns", "two nuns were among the dead", "the victims included a nurse".
"""

from collections.abc import Iterator
from dataclasses import replace

from ..lexicon import load
from ..model import What
from .harmwords import Trigger
from .people import People
from .quantities import Quantity
from .tolls import Harm

_CAS = load("casualties")["en"]
#: Words for all who were harmed → what happened to them.
_WHOLE: dict[str, What] = {word: what for what, words in _CAS["wholes"].items() for word in words}
WHOLES = frozenset(_WHOLE)
_AMONG, _ARE, _INCLUDE = (frozenset(_CAS[name]) for name in ("among", "are", "include"))


def among(people: People) -> Iterator[Harm]:
    """The figures behind words such as "among them": parts of a toll that another sentence gives."""
    for k in range(1, len(people.toks)):
        what = _WHOLE.get(people.word(k))
        if what is None or people.word(k - 1) not in ("the", "those"):
            continue
        trigger = Trigger(k, k + 1, what, frozenset({"noun"}))
        some = _some_of(people, k) if what == "killed" else None
        if some is not None:
            people.claimed.add(some.first)
            yield Harm(some, what, trigger, part=True)
            continue
        before = people.by_last.get(k - 3)  # "two nuns and a driver were among the dead"
        if before is not None and people.word(k - 2) in _AMONG and people.word(k - 3) in _ARE:
            for q in people.leftwards(before):
                people.claimed.add(q.first)
                yield Harm(q, what, trigger, part=True)
            continue
        behind = people.word(k + 1)
        if not (behind in _INCLUDE or (behind in _ARE and people.word(k - 2) in _AMONG)):
            continue
        first = k + 2
        for q in people.quants:
            if q.first < first or q.first in people.claimed or q.kind == "thing":
                continue
            if q.first > first and q.first not in people.parts and not _joined(people, first, q.first):
                break
            people.claimed.add(q.first)
            yield Harm(q, what, trigger, part=True)
            first = q.last


def _some_of(people: People, whole: int) -> Quantity | None:
    """Whether something is only said of some of those who died: "Nine of the dead were members of a
    militia"."""
    q = people.by_last.get(whole + 1) or people.by_last.get(whole - 2)
    if q is None or q.form != "number" or "of" not in map(people.word, range(q.first, whole)):
        return None
    more = any(t.first > whole for t in people.trigs)
    named = people.by_first.get(whole + 2)
    if more or people.word(whole + 1) not in _ARE or q.first in people.claimed:
        return None
    if named is None or named.form != "plural":
        return replace(q, last=whole + 1)
    people.claimed.add(named.first)
    return replace(q, last=whole + 1, who=named.who, kind=named.kind)


def _joined(people: People, end: int, start: int) -> bool:
    """Whether nothing but a comma or "and", and the body that people belong to, stands between two
    figures."""
    words = [people.word(k) for k in range(end, start)]
    return bool(words) and words[-1] in (",", "and") and not {";", ":", "who", "that"} & {*words}
