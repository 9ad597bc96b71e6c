"""How the bare forms of a place's names are filed, so that a search by sound need not fold them again. Pure.

Latin forms and the others, a line each, each form once, and of each which name of the place has it first.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from .names import script

MOST_NAMES = 0xFFFF
"""Names of a place that are counted: a name after these has the number of the last."""


@dataclass(frozen=True, slots=True)
class Filed:
    """The forms of one place as they are filed: ``name``: 16 bits for each form, the Latin ones first."""

    latin: str
    other: str
    name: bytes

    def in_script(self, how: str) -> tuple[str, ...]:
        """The forms in a script; all, script by script, where the place has none in that one."""
        if how == "latin" and self.latin:
            return tuple(self.latin.split("\n"))
        every = self.every()
        same = tuple(form for form in every if script(form) == how)
        if same:
            return same
        scripts = dict.fromkeys(map(script, every))
        return tuple(form for each in scripts for form in every if script(form) == each)

    def every(self) -> list[str]:
        """All forms, the Latin ones first."""
        return [form for form in (*self.latin.split("\n"), *self.other.split("\n")) if form]

    def name_of(self, form: str) -> int:
        """The number, from 0, of the first name of the place that has this form of it."""
        return array("H", self.name)[self.every().index(form)]


def filed(forms: Iterable[tuple[str, int]]) -> Filed:
    """What is filed for (bare form, number of the name) of the names of a place, in their order."""
    first: dict[str, int] = {}
    for form, number in forms:
        if form:
            first.setdefault(form, min(number, MOST_NAMES))
    latin = [form for form in first if form.isascii()]
    other = [form for form in first if not form.isascii()]
    numbers = array("H", [first[form] for form in (*latin, *other)])
    return Filed("\n".join(latin), "\n".join(other), numbers.tobytes())
