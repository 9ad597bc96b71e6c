"""Members of JSON objects that `--columns` names: which member is the text, which the day. Pure.

A member is named as it is written, or in its letters and digits alone ("Event_Date" for "event date"); one
inside another by both names with a dot between ("meta.date").
"""

from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import UsageError
from .item import Asked
from .table import existing, few

#: Objects that are looked at for the members there are.
PROBE = 500
#: How deep one object may lie in another.
_DEPTH = 4


def check(records: Iterable[Any], asked: Asked) -> None:
    """Raise UsageError for a column that none of these objects has."""
    have = list(
        dict.fromkeys(name for record in records if isinstance(record, dict) for name in _names(record))
    )
    for _, column in asked.columns if have else ():
        existing(column, have)


def has_text(record: Mapping[str, Any], asked: Asked) -> bool:
    """Whether an object has the member that is said to be the text, or one that is called so."""
    said = [column for what, column in asked.columns if what == "text"]
    have = list(_names(record))
    return any(_found(column, have) for column in said or ["text"])


def renamed(record: Any, asked: Asked) -> Any:
    """The object with its members called as we call them; as it is where no columns are said.

    Of several for one thing, texts are joined, one below the other. A member that is said to be one thing is
    no other.
    """
    if not asked.columns or not isinstance(record, dict):
        return record
    have = list(_names(record))
    said: dict[str, list[Any]] = {}
    taken = set[str]()
    for what, column in asked.columns:
        found = _found(column, have)
        taken.add(found)
        value = _value(record, found) if found else None
        said.setdefault(what, []).extend(value if isinstance(value, list) else [value])
    if "text" in said and not any(isinstance(value, str) and value.strip() for value in said["text"]):
        names = " and ".join(column for what, column in asked.columns if what == "text")
        raise UsageError(f"has no text in “{names}”: it has {few(have)}.")
    own = {name: value for name, value in record.items() if name not in taken and name not in said}
    return own | {what: _joined(what, values) for what, values in said.items()}


def _joined(what: str, values: list[Any]) -> Any:
    """What several members say of one thing; a number is its digits."""
    known = [str(value) if _is_number(value) else value for value in values if value not in (None, "")]
    if what == "about" or not all(isinstance(value, str) for value in known):
        return known[0] if len(known) == 1 else known
    return "\n".join(known)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _found(column: str, have: list[str]) -> str:
    """The name of a member as this object writes it; "" where it has none."""
    try:
        return existing(column, have)
    except UsageError:
        return ""


def _names(record: Mapping[str, Any], within: str = "", depth: int = _DEPTH) -> Iterable[str]:
    """The names of an object's members, and of those inside them behind theirs."""
    for name, value in record.items():
        yield f"{within}{name}"
        if isinstance(value, dict) and depth:
            yield from _names(value, f"{within}{name}.", depth - 1)


def _value(record: Mapping[str, Any], name: str) -> Any:
    """The member of that name, which may have dots of its own."""
    if name in record:
        return record[name]
    for outer, value in record.items():
        if isinstance(value, dict) and name.startswith(f"{outer}."):
            return _value(value, name.removeprefix(f"{outer}."))
    return None
