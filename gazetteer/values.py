"""Frozen values that are made by the thousand. Pure.

A frozen dataclass sets each of its fields by a call, because its own ``__setattr__`` refuses: a place of
nineteen fields takes eight times as long to make as one that is not frozen. Here the fields are set on a twin
that has the same slots and refuses nothing, which then becomes the value: that is the one trick of this
file, and nothing else of the class changes.
"""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

V = TypeVar("V")


def quick(cls: type[V]) -> type[V]:
    """A frozen dataclass with slots, made several times as fast; stands above ``@dataclass(…)``.

    >>> from dataclasses import dataclass, replace
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Town:
    ...     name: str
    ...     people: int = 0
    >>> replace(Town("Raqqa"), people=220_000)
    Town(name='Raqqa', people=220000)
    """
    made: Any = cls
    own = fields(made)
    assert all(f.init and f.default_factory is MISSING for f in own)
    assert not hasattr(cls, "__post_init__")
    open_ = {
        "__slots__": made.__slots__,
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,
    }
    twin = type(cls.__name__, cls.__bases__, open_)
    known = {"_new": object.__new__, "_twin": twin, **{f"_of_{f.name}": f.default for f in own}}
    taken = (f.name if f.default is MISSING else f"{f.name}=_of_{f.name}" for f in own)
    lines = [
        f"def __new__(cls, {', '.join(taken)}):",
        "self = _new(_twin)",
        *(f"self.{f.name} = {f.name}" for f in own),
        "self.__class__ = cls",
        "return self",
    ]
    exec("\n    ".join(lines), known)
    made.__new__ = known["__new__"]
    made.__getnewargs__ = lambda self: tuple(getattr(self, f.name) for f in own)
    made.__init__ = object.__init__  # all is set
    return cls
