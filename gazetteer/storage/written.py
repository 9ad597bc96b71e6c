"""The names of a place in the forms in which they are compared: made once a place, then remembered. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..place import Place
from ..spellings.batch import bare_all, fold_all
from ..spellings.names import fold, script


@dataclass(frozen=True, slots=True)
class Written:
    """``main``: the folded main name; ``folded``, ``bare``: each such form of a name once, with the place of
    the first name of that form among the names, and that name as it is written."""

    main: str
    folded: dict[str, str]
    bare: dict[str, tuple[int, str]]

    def of_forms(self, forms: Iterable[str]) -> str:
        """The first name that has one of these bare forms, "" where none has."""
        return min((self.bare[form] for form in forms if form in self.bare), default=(0, ""))[1]

    def in_script(self, like: str) -> list[str]:
        """The bare forms in the script of ``like``."""
        wanted = script(like)
        return [form for form in self.bare if form and script(form) == wanted]


def written(place: Place) -> Written:
    """The names of a place in the forms in which they are compared."""
    texts = [name.text for name in place.names]
    folded = fold_all(texts) if texts else []
    first: dict[str, str] = {}
    bares: dict[str, tuple[int, str]] = {}
    for at, (form, plain, text) in enumerate(zip(folded, bare_all(folded), texts, strict=True)):
        first.setdefault(form, text)
        bares.setdefault(plain, (at, text))
    return Written(fold(place.name), first, bares)
