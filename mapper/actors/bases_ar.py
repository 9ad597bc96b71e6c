"""Whether "القاعدة" in an Arabic report is a base and no group: "اقتحموا القاعدة العسكرية". Pure."""

import regex

from ..words.arabic import ARTICLE, forms
from ..words.grammar import words as grammar
from ..words.phrases import Atom

#: A base that "the base" takes up was told of at most so many characters before.
_REACH = 4_000
#: The name that is a word for a base too, and a base that was told of before.
_NAME = "قاعده"
_BASE = regex.compile(r"(?<!\p{L})[وف]?[بل]?قاعدة(?!\p{L})")


def is_base(text: str, line: list[Atom], at: int) -> bool:
    """Whether a word is "the base": an adjective behind it or what leads to it says so, or a base was told of
    before; behind the word for a group, its men or its posts it is the group."""
    if not line[at].key.endswith(ARTICLE + _NAME):
        return False
    before = frozenset(forms(line[at - 1].text)) if at and line[at].joined else frozenset[str]()
    if any(
        not grammar("ar", use).isdisjoint(before) for use in ("group_kinds", "doers", "members", "of_groups")
    ):
        return False
    behind = line[at + 1] if at + 1 < len(line) and line[at + 1].joined else None
    described = behind is not None and behind.key.startswith(ARTICLE) and behind.key.endswith("يه")
    if described or not grammar("ar", "leads_to_base").isdisjoint(before):
        return True
    told = _BASE.search(text, max(0, line[at].start - _REACH), line[at].start) is not None
    return told and not grammar("ar", "about_base").isdisjoint(before)
