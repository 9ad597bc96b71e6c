"""Whether a sentence may hold a phrase of a lexicon at all, from the set of its words. Pure.

Most sentences hold none of a lexicon's words, and to see that takes one look instead of one for each word.
"""

from collections.abc import Iterable, Sequence

import regex

_MARK = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


class Gate:
    """The phrases of a lexicon by the longest word of each.

    >>> gate = Gate([("killed",), ("found", "dead")])
    >>> gate.may(frozenset(("was", "found", "dead"))), gate.may(frozenset(("found", "again")))
    (True, False)
    """

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        found: dict[str, list[frozenset[str]]] = {}
        for phrase in phrases:
            need = frozenset(part for word in phrase for part in _MARK.split(word)[:1] if part)
            found.setdefault(max(need, key=lambda word: (len(word), word), default=""), []).append(need)
        self._needs = {word: tuple(dict.fromkeys(needs)) for word, needs in found.items()}
        self._words = frozenset(self._needs)

    def may(self, words: frozenset[str]) -> bool:
        """Whether all the words of one phrase are among ``words``, as ``Sentence.words`` gives them.

        Of a compound the first part is enough; a phrase without letters may stand anywhere.
        """
        here = self._words & words
        return any(need <= words for word in here for need in self._needs[word]) or "" in self._words
