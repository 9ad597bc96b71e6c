"""What is installed with us: also by an older pip, such as Python 3.11 brings along."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _wanted(name: str, extra: str = "") -> Iterator[Requirement]:
    """What an installed package requires, with one of its extras; nothing for one that is not installed."""
    try:
        stated = requires(name) or []
    except PackageNotFoundError:
        return
    for requirement in map(Requirement, stated):
        marker = requirement.marker
        if marker is None or marker.evaluate({"extra": extra}) or marker.evaluate({"extra": _plain(extra)}):
            yield requirement


def test_what_an_extra_with_an_underscore_brings_is_asked_for_by_name() -> None:
    """Pip before 23.3 passes over ``lxml[html_clean]``: the extra calls itself html-clean."""
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    own = {_plain(Requirement(line).name) for line in stated}
    waiting, seen, extras = sorted(own), set(own), set()
    while waiting:
        for wanted in _wanted(waiting.pop()):
            extras |= {(wanted.name, extra) for extra in wanted.extras if extra != _plain(extra)}
            if _plain(wanted.name) not in seen:
                seen.add(_plain(wanted.name))
                waiting.append(wanted.name)
    assert ("lxml", "html_clean") in extras, "no package asks for it any more: take lxml_html_clean out"
    for name, extra in extras:
        plain = {_plain(wanted.name) for wanted in _wanted(name)}
        assert {_plain(wanted.name) for wanted in _wanted(name, extra)} - plain <= own, (name, extra)
